"""What a saved profile did to an answer is said, and only what it did."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from catalog.load import load
from handlers import profile_form
from handlers.ask import Request
from handlers.because import MOST_TRIED, NO_DIFFERENCE, NO_PROFILE, PERSONAL, beside_profile, with_reason
from handlers.form_list import FORMS
from handlers.forms import Filled
from handlers.intents import INTENTS
from handlers.line import parse_line, to_line
from handlers.memory import Memory
from handlers.person import Held, Money, Person, Years
from handlers.query import Intent, Query, Side, about
from handlers.respond import respond

if TYPE_CHECKING:
    from collections.abc import Callable

    from handlers.answer import Answer
    from handlers.ask import Ask

CATALOG = load()
TODAY = date(2026, 6, 15)
CISM = Person(holds=(Held(credential="isaca-cism"),))


def because(asked: str | Query, saved: Person, *, private: bool = True) -> str | None:
    """The sentence under the headline."""
    request = Request(asked, TODAY, audience="private" if private else "channel")
    return respond(request, saved, Memory(), CATALOG).answer.because


def test_what_shaped_the_answer_is_named_and_nothing_else() -> None:
    """A platform opens no gate; the credential does."""
    saved = CISM.with_said(Person(platform="aws"))
    assert because("can I take AAISM?", saved) == "Because you hold CISM (from your saved profile, which only you see)."


def test_of_two_that_are_each_enough_one_is_named() -> None:
    """Without either the answer would be the same; the sentence is true all the same."""
    saved = Person(holds=(Held(credential="isaca-cism"), Held(credential="isc2-cissp")))
    told = because("is AAISM worth it for a CISO?", saved)
    assert told is None or "you hold" in told


def test_nothing_is_said_where_the_profile_did_nothing() -> None:
    """Nor in a channel, nor where what was said in the question says the same."""
    assert because("what does AIGP cost?", CISM) is None
    assert because("can I take AAISM?", CISM, private=False) is None
    assert because("I hold CISM, can I take AAISM?", CISM) is None
    assert because("can I take AAISM?", Person()) is None


def test_a_budget_counts_where_money_is_spent() -> None:
    """A saved budget limits advice and plans, not what a list of facts shows; a budget in the question goes before it."""
    saved = Person(budget=Money(amount=Decimal(150)))
    told = because("which one for a CISO?", saved)
    assert told is not None
    assert "a budget of 150 USD" in told
    assert because("which one for a CISO, up to 900 USD?", saved) is None
    assert because("hands-on exams", saved) is None


def test_a_long_profile_is_named_whole() -> None:
    """Finding out part by part would take too long, so nothing is called the reason."""
    kinds = list(CATALOG.experience)[: MOST_TRIED + 1]
    saved = CISM.with_said(Person(years=tuple(Years(kind=kind, years=1) for kind in kinds)))
    told = because("can I take AAISM?", saved)
    assert told is not None
    assert told.startswith("This goes by your saved profile, which only you see: you hold CISM;")
    assert told.endswith("; and more.")


@pytest.mark.parametrize(
    ("asked", "most"),
    [
        ("which one is for me?", 1), ("AAISM vs AIGP", 1), ("path to AAISM", 1), ("plan for a CISO", 1),
        ("can I take AAISM?", 7), ("is AAISM worth it?", 7), ("what are we blind to?", 7),
    ],
)  # fmt: skip
def test_finding_out_costs_few_answers(asked: str, most: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """What takes long to answer and goes by most of a profile is answered once more; the profile is then named whole."""
    found: list[Answer] = []

    def counting(answer: Answer, ask: Ask, answered: Callable[[Ask], Answer], said: Person) -> Answer:
        def counted(other: Ask) -> Answer:
            found.append(answered(other))
            return found[-1]

        return with_reason(answer, ask, counted, said)

    monkeypatch.setattr("handlers.respond.with_reason", counting)
    saved = Person(
        holds=tuple(Held(credential=name) for name in ("isaca-cism", "isc2-cissp", "isaca-cisa")),
        years=(Years(kind="security", years=6),), role="ciso", platform="aws",
    )  # fmt: skip
    told = because(asked, saved)
    assert told is not None
    assert told.startswith("This goes by your saved profile" if most == 1 else "Because you")
    assert len(found) <= most


@pytest.mark.parametrize("asked", ["which one for a CISO?", "AAISM vs AIGP", "path to AAISM", "plan for a CISO"])
def test_a_profile_of_one_part_is_the_reason(asked: str) -> None:
    """Nothing else could be."""
    assert because(asked, CISM) == "Because you hold CISM (from your saved profile, which only you see)."


PLAIN = [spec.intent for spec in INTENTS if spec.intent not in PERSONAL and spec.intent is not Intent.ME]


@pytest.mark.parametrize("intent", PLAIN)
def test_no_other_answer_goes_by_who_asks(intent: Intent) -> None:
    """What is not marked as personal is the same for everybody."""
    saved = CISM.with_said(Person(role="ciso", platform="aws", budget=Money(amount=Decimal(150))))
    sides: tuple[Side, ...] = () if intent is Intent.TIPS else about("isaca-aaism")
    query = Query(intent=intent, sides=sides, roles=("ciso",) if intent is Intent.HIRE else ())
    answers = [respond(Request(query, TODAY), person, Memory(), CATALOG).answer for person in (Person(), saved)]
    assert answers[0] == answers[1]


def test_a_question_passed_on_says_nothing_of_its_asker() -> None:
    """Somebody else may press its button."""
    line = "recommend role:ciso i-am:ciso my-budget:500USD holds:isaca-cism"
    query = parse_line(line, CATALOG)
    assert query is not None
    assert to_line(query.for_anybody()) == "recommend"


def test_who_asks_for_the_profile_is_told_what_it_did() -> None:
    """That there is none, or that it changes nothing."""
    answer = respond(Request("what does AIGP cost?", TODAY), None, Memory(), CATALOG).answer
    form = FORMS[profile_form.ID].build(Filled(CATALOG, TODAY))
    without = beside_profile(answer, None, form)
    assert (without.because, without.form) == (NO_PROFILE, form)
    assert beside_profile(answer, CISM, form).because == NO_DIFFERENCE
