"""What changed and what is coming, said."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from catalog.values import PartialDate
from handlers.answer import Kind, Points
from handlers.ask import Ask
from handlers.changes import SHOWN, answer
from handlers.changing.stretch import stretch_of
from handlers.memory import Memory
from handlers.plain_text import plain_text
from handlers.query import Aspect, Intent, Limits, Query, about
from handlers.understanding.understand import understand
from tests.catalogs import catalog, credential
from tests.handlers.asking import prompts, sound

if TYPE_CHECKING:
    from handlers.answer import Answer

TODAY = date(2026, 7, 1)
FIELD = catalog(
    credential("one", issuer="a", lifecycle={"launched": {"date": "2026-05-02"}}),
    credential("two", issuer="a", lifecycle={"ended": {"date": "2026-06-30"}}, replaced_by={"one": {"credential": "one"}}),
    credential("three", issuer="b", lifecycle={"launched": {"date": "2026-09-01", "certainty": "expected"}}),
    credential("late", issuer="b", lifecycle={"launched": {"date": "2026-06-10", "certainty": "expected"}}),
    credential("year", issuer="b", lifecycle={"launched": {"date": "2026", "certainty": "expected"}}),
    credential("still", issuer="c"),
    credential(
        "priced", issuer="c", fees={"exam": {"for": "exam", "amount": 550, "former_amount": 490, "from": {"date": "2026-06-01"}}}
    ),
    issuers={"a": {"name": "Able"}},
)


def said(since: str | None, until: str | None, *, held: Any = FIELD, today: date = TODAY, **more: Any) -> Answer:
    """The answer for a stretch of time, held against the contract of every answer."""
    query = Query(
        intent=Intent.CHANGES,
        since=PartialDate.of(since) if since else None,
        until=PartialDate.of(until) if until else None,
        **more,
    )
    told = answer(Ask(query, held, today))
    sound(told, held)
    assert told.kind is Kind.CHANGES
    assert len(told.prompts) <= 5
    return told


def titles(told: Answer) -> list[str | None]:
    """The sections' titles, in order."""
    return [section.title for section in told.sections if isinstance(section, Points)]


def test_past_and_coming_stand_apart_by_month() -> None:
    """Newest first behind us, then what was expected, then what is to come."""
    told = said("2026-05-01", "2026-10-31")
    assert titles(told)[:5] == [
        "Changed in June 2026",
        "Changed in May 2026",
        "Expected earlier, not confirmed here",
        "Coming in September 2026",
        "May fall from 1 May 2026 to 31 October 2026: the date is not exact enough to tell",
    ]
    assert told.credentials == ("two", "priced", "one", "late", "three")
    assert "4 dated changes (3 past, one to come)" in told.headline or "4 dated changes (3 past, 1 to come)" in told.headline


def test_an_expected_date_that_passed_is_never_told_as_past() -> None:
    """It was expected, and is not confirmed."""
    told = said("2026-06-01", "2026-06-20")
    text = plain_text(told)
    assert "Was expected on 10 June 2026, not confirmed here: launch of LATE." in text
    assert "launch of LATE (" not in told.headline


def test_every_date_is_a_fact() -> None:
    """With where it comes from."""
    told = said("2026-05-01", "2026-10-31")
    fields = {(fact.owner, fact.field) for fact in told.facts}
    assert {("one", "lifecycle.launched.date"), ("two", "lifecycle.ended.date"), ("priced", "fees.exam.former_amount")} <= fields


def test_a_fee_is_told_with_what_it_was() -> None:
    """Both amounts, the day, and to check before paying."""
    text = plain_text(said("2026-06-01", "2026-06-30", aspects=(Aspect.FEE,)))
    assert "new exam fee of PRICED, 490 USD before and 550 USD after" in text
    assert "before you pay" in text


def test_what_takes_its_place_is_named() -> None:
    """The day it ended, and what follows."""
    assert "earned afresh: ONE" in plain_text(said("2026-06-30", "2026-06-30"))


def test_nothing_in_between_names_the_nearest() -> None:
    """No silence: the one before and the one after."""
    told = said("2026-07-02", "2026-08-01")
    assert told.headline.startswith("We know of no dated change from 2 July 2026 to 1 August 2026")
    assert "the next after that is the launch of THREE (expected on 1 September 2026)" in told.headline
    assert "the last before it was the last day of TWO" in told.headline


def test_without_any_date_at_all_that_is_said() -> None:
    """An issuer of whose credentials no date is known."""
    told = said(None, None, sides=about("still"))
    assert "no dated change for STILL" in told.headline
    assert told.headline.endswith("nor do we have any other date of that kind.")
    assert told.credentials == ("still",)


def test_filters_are_named() -> None:
    """Whose changes these are stands in the headline."""
    told = said("2026-05-01", "2026-06-30", limits=Limits(issuers=("a",)))
    assert "for Able" in told.headline
    assert told.credentials == ("two", "one")


def test_a_long_list_is_cut_and_says_how_to_see_the_rest() -> None:
    """Shown and counted; the button leads on from where it was cut."""
    many = catalog(*(credential(f"c{n:02}", lifecycle={"launched": {"date": f"2026-01-{n + 1:02}"}}) for n in range(20)))
    told = said("2026-01-01", "2026-01-31", held=many)
    assert len(told.credentials) == SHOWN
    assert f"{SHOWN} of 20 past events are shown" in plain_text(told)
    rest = next(p for p in prompts(told) if p.label.startswith("Earlier ones (8)"))
    more = answer(Ask(rest.query, many, TODAY))
    assert sorted((*told.credentials, *more.credentials)) == sorted(many.credentials)


def test_what_shares_the_last_date_is_not_torn_apart() -> None:
    """The cut falls between two days."""
    many = catalog(*(credential(f"c{n:02}", lifecycle={"launched": {"date": "2026-01-05"}}) for n in range(20)))
    assert len(said("2026-01-01", "2026-01-31", held=many).credentials) == 20


@pytest.mark.parametrize(
    ("since", "until", "words", "assumed"),
    [
        (None, None, "from 1 April 2026 to 1 January 2027", True),
        (None, "2026-07-01", "from 1 April 2026 to today (1 July 2026)", True),
        ("2026-07-01", None, "from today (1 July 2026) to 1 January 2027", True),
        ("2026-02-01", None, "from 1 February 2026 to today (1 July 2026)", False),
        ("2026-01-01", "2026-03-31", "in Q1 2026", False),
        ("2026-04-01", "2026-04-30", "in April 2026", False),
        ("2026", "2026", "in 2026", False),
        ("2026-09-01", "2026-03-01", "from 1 March 2026 to 1 September 2026", False),
    ],
)
def test_the_time_is_always_said(since: str | None, until: str | None, words: str, *, assumed: bool) -> None:
    """What is assumed where no dates were named is stated."""
    query = Query(
        intent=Intent.CHANGES, since=PartialDate.of(since) if since else None, until=PartialDate.of(until) if until else None
    )
    found = stretch_of(query, TODAY)
    assert (found.words, found.assumed) == (words, assumed)


def asked(*turns: str) -> Query:
    """The Query of the last of several turns."""
    memory = Memory()
    query = Query(intent=Intent.HELP)
    for turn in turns:
        query = understand(turn, FIELD, TODAY, memory).query
        memory = Memory(last=query, topic=query.credentials)
    return query


@pytest.mark.parametrize(
    ("turns", "since", "kinds", "issuers"),
    [
        (("what changed since May?",), "2026-05-01", (), ()),
        (("any retirements since May?",), "2026-05-01", (Aspect.RETIREMENT,), ()),
        (("what changed since May?", "only retirements"), "2026-05-01", (Aspect.RETIREMENT,), ()),
        (("what changed since May?", "and for Able?"), "2026-05-01", (), ("a",)),
        (("what changed for Able since May?", "and since January?"), "2026-01-01", (), ("a",)),
    ],
)
def test_the_question_goes_on_in_a_thread(
    turns: tuple[str, ...], since: str, kinds: tuple[Aspect, ...], issuers: tuple[str, ...]
) -> None:
    """Another time, one kind, somebody else's: the rest stays."""
    query = asked(*turns)
    assert query.intent is Intent.CHANGES
    assert (query.since and query.since.text, query.aspects, query.limits.issuers) == (since, kinds, issuers)
