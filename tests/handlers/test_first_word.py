"""The first word of an answer to what was put for a yes or a no."""

from __future__ import annotations

from typing import Any

import pytest

from handlers.fact import answer as fact
from handlers.prerequisites import answer as prerequisites
from handlers.query import Aspect, Intent
from handlers.renewal import answer as renewal
from handlers.supposing.first_word import with_first_word
from tests.catalogs import catalog, credential
from tests.handlers.asking import asked

GATE = {"any_of": [{"credential": "core"}, {"credential": "other"}]}
HELD = catalog(
    credential(
        "core", validity={"years": 3}, recertification={"per_year": 20, "unit": "CPE"}, conditions={"sit": {"required": "none"}}
    ),
    credential("other", validity={"lifetime": True}, conditions={"sit": {"required": "none"}}),
    credential(
        "lead",
        exams={"main": {"style": "knowledge", "item_types": ["multiple choice"], "delivery": ["test centre"], "attempts": 2}},
        conditions={"sit": {"required": GATE}, "keep": {"required": GATE}},
        recertification={"routes": ["free online renewal assessment"], "cycle_years": 1},
    ),
    credential(
        "late",
        conditions={"sit": {"required": "none"}, "certify": {"required": {"years": 5, "kind": "security", "in": "security"}}},
    ),
    credential("heir"),
    credential("old", replaced_by={"heir": {"credential": "heir"}}),
    experience={"security": {"name": "security"}},
)


def first(intent: Intent, supposed: str, *credentials: str, **more: Any) -> str:
    """The headline, with what was put before it."""
    ask = asked(intent, *credentials, catalog=HELD, supposed=supposed, **more)
    make = {Intent.FACT: fact, Intent.RENEWAL: renewal, Intent.PREREQUISITES: prerequisites}[intent]
    return with_first_word(make(ask), ask).headline


@pytest.mark.parametrize(
    ("credential_id", "aspect", "supposed", "word"),
    [
        ("core", Aspect.VALIDITY, "expires=yes", "Yes: "),
        ("core", Aspect.VALIDITY, "expires=no!", "No: "),
        ("other", Aspect.VALIDITY, "expires=yes", "No: "),
        ("other", Aspect.VALIDITY, "expires=no!", "Right: "),
        ("lead", Aspect.DELIVERY, "at-home=yes", "No, as far as we found: "),
        ("lead", Aspect.DELIVERY, "at-centre=yes", "Yes: "),
        ("lead", Aspect.FORMAT, "practical=yes", "No: "),
        ("lead", Aspect.RETAKE, "retake-included=yes", "Yes: "),
    ],
)
def test_a_fact_begins_with_what_was_put(credential_id: str, aspect: Aspect, supposed: str, word: str) -> None:
    """The same fact is a yes or a no by what was supposed."""
    assert first(Intent.FACT, supposed, credential_id, aspects=(aspect,)).startswith(word)


def test_what_is_not_known_gets_no_first_word() -> None:
    """No verdict without a fact."""
    assert not first(Intent.FACT, "expires=yes", "lead", aspects=(Aspect.VALIDITY,)).startswith(("Yes", "No"))


@pytest.mark.parametrize(
    ("credential_id", "supposed", "word"),
    [
        ("lead", "upkeep-paid=yes", "No: "),
        ("lead", "upkeep-paid=no", "Yes: "),
        ("core", "renew-exam=yes", "No: "),
        ("core", "credits:20=yes", "Yes: "),
        ("core", "credits:40=yes!", "No: "),
        ("lead", "kept-without:core=yes", "No: "),
        ("lead", "kept-without:core=no", "Yes: "),
        ("lead", "kept-without:core+other=yes", "Yes: "),
        ("core", "kept-without:late=yes", "Yes, "),
    ],
)
def test_keeping_it(credential_id: str, supposed: str, word: str) -> None:
    """What it costs, takes, and stands on."""
    assert first(Intent.RENEWAL, supposed, credential_id).startswith(word)


@pytest.mark.parametrize(
    ("credentials", "supposed", "word"),
    [
        (("other",), "open-to-all=yes", "Yes: "),
        (("lead",), "open-to-all=yes!", "No: "),
        (("late",), "asks-experience:exam=yes", "No, not to sit the exam: "),
        (("late",), "asks-experience:title=no!", "No: "),
        (("late",), "asks-experience=yes", "Not to sit the exam, but to be certified: "),
        (("lead",), "asks-degree=yes", "No, no degree is named: "),
        (("lead", "core"), "only-by=yes!", "No, not only CORE: "),
        (("lead", "core", "other"), "one-of=yes!", "Yes: "),
    ],
)
def test_a_gate(credentials: tuple[str, ...], supposed: str, word: str) -> None:
    """Which of its conditions is a must, and at which stage."""
    assert first(Intent.PREREQUISITES, supposed, *credentials).casefold().startswith(word.casefold())


@pytest.mark.parametrize(("pair", "word"), [(("heir", "old"), "Yes: "), (("old", "heir"), "No: "), (("core", "other"), "No: ")])
def test_one_replaces_another_where_its_file_says_so(pair: tuple[str, str], word: str) -> None:
    """In the one direction only."""
    assert first(Intent.RENEWAL, "replaces=yes", *pair).startswith(word)


@pytest.mark.parametrize(
    ("credential_id", "years", "begins"),
    [
        ("late", 5, "Not to sit the exam, but to be certified: "),
        ("late", 2, "No, not 2 years: "),
        ("core", 5, "No: "),
        ("heir", 5, "We found no statement"),
    ],
)
def test_years_of_work_that_were_put_are_held_against_the_gate(credential_id: str, years: int, begins: str) -> None:
    """Yes only where a required part names that number, and then for what it is required."""
    assert first(Intent.PREREQUISITES, f"asks-years:{years}=yes!", credential_id).startswith(begins)
