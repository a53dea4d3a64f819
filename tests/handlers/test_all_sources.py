"""What stands behind an answer: all of it can be opened, and who says what is told where sources disagree."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from bot.slack.card import message
from catalog.load import load
from catalog.provenance import Provenance
from catalog.walk import models, sources_of
from handlers.all_sources import NAMED, words_for
from handlers.answer import Points
from handlers.ask import Request
from handlers.memory import Memory
from handlers.plain_text import plain_text
from handlers.query import Aspect, Intent, Query, about
from handlers.respond import respond

if TYPE_CHECKING:
    from handlers.answer import Answer

CATALOG = load()
TODAY = date(2026, 11, 22)


def asked(text: str | Query) -> Answer:
    """The answer."""
    return respond(Request(text, TODAY), None, Memory(), CATALOG).answer


def shown(answer: Answer) -> str:
    """A card as one string."""
    return str(message(answer)["blocks"])


@pytest.mark.parametrize("identity", sorted(CATALOG.credentials))
def test_every_document_of_a_file_is_listed(identity: str) -> None:
    """Its own and the shared ones, each with its address or with the word that none is known."""
    held = CATALOG.credentials[identity]
    answer = asked(Query(intent=Intent.FACT, sides=about(identity), aspects=(Aspect.SOURCES,)))
    listed = {
        point.text: point.detail or "" for section in answer.sections if isinstance(section, Points) for point in section.items
    }
    known = sources_of(CATALOG, held)
    for key in {key for _, node in models(held, Provenance) for key in node.sources}:
        assert (known[key].url or "no address known") in listed[known[key].title]


def test_an_address_in_a_list_can_be_followed() -> None:
    """Rich text makes no links of its own."""
    card = shown(asked("what are the sources for AAISM?"))
    assert "{'type': 'link', 'url': 'https://www.isaca.org/credentialing/aaism/aaism-exam-content-outline'}" in card


def test_a_card_that_names_not_all_its_sources_leads_to_them() -> None:
    """By a next step whose words the line of sources names, which can be typed as well; a card that names them all has none."""
    many, few = asked("AAISM"), asked("how much is AIGP?")
    words = words_for(many)
    assert f"more sources: ask “{words}”" in shown(many)
    assert asked(words).headline == asked("what are the sources for AAISM?").headline
    assert words_for(few) == ""
    assert len({(fact.title, fact.dated) for fact in few.facts}) <= NAMED


def test_a_dispute_on_a_gate_says_who_says_what_and_is_short() -> None:
    """The readings each with a document; the whole reason stands with the sources."""
    gate, whole = plain_text(asked("what does AAISM require?")), plain_text(asked("what are the sources for AAISM?"))
    assert "CRISC as a recommended prior credential (isc2-cissp.com" in gate
    assert "corrected itself" not in gate
    assert "corrected itself" in whole
