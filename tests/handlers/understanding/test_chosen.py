"""What is in play and described is put in place by its name, as the catalog has it; what tells none apart is left as it stands."""

from __future__ import annotations

from datetime import date

import pytest

from catalog.load import load
from handlers.memory import Memory
from handlers.query import Aspect, Intent, Query, about
from handlers.understanding.thread.chosen import chosen
from handlers.understanding.words.reading import read

CATALOG = load()
TODAY = date(2026, 11, 21)


def _said(text: str, *ids: str) -> tuple[tuple[str, ...], str] | Query:
    """The names in place, in order, and the skeleton; the question where a description is all there is."""
    memory = Memory(topic=ids, named=ids, listed=ids, last=Query(intent=Intent.COMPARE, sides=about(*ids)))
    found = chosen(read(text, CATALOG), memory, CATALOG, TODAY)
    return found if isinstance(found, Query) else (tuple(e.id for e in found.of("credential")), found.skeleton)


@pytest.mark.parametrize(
    ("text", "ids", "meant", "skeleton"),
    [
        ("how long is the dearer of the two", ("ms-sc-500", "aws-scs-c03"), ("aws-scs-c03",), "how long is @c0"),
        ("the 48h one, price", ("offsec-osai", "htb-coae", "thm-ai1"), ("thm-ai1",), "@c0 price"),
        ("drop the offensive one. fee for what is left", ("giac-gaips", "giac-goaa"), ("giac-gaips",), "@c0 | fee for"),
        ("only the IAPP ones: fees", ("iapp-aigp", "iapp-cipt", "isaca-aaia"), ("iapp-aigp", "iapp-cipt"), "@c0 and @c1 | fees"),
    ],
)
def test_a_description_becomes_the_name(text: str, ids: tuple[str, ...], meant: tuple[str, ...], skeleton: str) -> None:
    """By rank, figures, what is left out, issuer."""
    assert _said(text, *ids) == (meant, skeleton)


@pytest.mark.parametrize(
    "text", ["and the first time I sit it?", "which one is dearer", "the boring one, price?", "I want the cheapest"]
)
def test_what_tells_none_apart_stays(text: str) -> None:
    """No name is put in place where a message asks which it is, or describes nothing that the catalog tells apart."""
    said = _said(text, "ms-sc-500", "aws-scs-c03")
    assert not isinstance(said, Query)
    assert said[0] == ()


def test_a_property_alone_is_told_with_its_fact() -> None:
    """Where nothing else is asked, the fact that decides is."""
    asked = _said("the hands-on one", "comptia-secai-plus", "pdso-caisp")
    assert isinstance(asked, Query)
    assert (asked.credentials, asked.aspects) == (("pdso-caisp",), (Aspect.FORMAT,))
