"""Every tip on every day of two years keeps the rules: nothing retired is advised, nothing past is announced, no limit is exceeded.

What a tip says changes on few days only: those on which something of a credential it names begins, ends or falls due, or on which a
tip enters or leaves the deck. Each tip is written on each of these, and what it says of days is held against every day up to
the next; that nothing changes in between is a property of its own, drawn at random.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.slack import limits
from bot.slack.buttons import Setting
from bot.slack.card import message
from catalog.engine.changes import dated
from catalog.engine.lifecycle import is_open
from catalog.values import PartialDate
from handlers import wording
from handlers.answer import Kind
from handlers.line import parse_line, to_line
from handlers.mentions import texts
from handlers.tipping.card import BUTTONS
from handlers.tipping.deck import compose, deck
from handlers.tipping.events import AHEAD, BEHIND, URGENT_AHEAD, URGENT_BEHIND
from handlers.tipping.spoken import AFTERMATH_DAYS
from handlers.tipping.tip import Tip, TipKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from catalog.catalog import Catalog
    from handlers.answer import Answer

FIRST, LAST = date(2025, 11, 21), date(2027, 11, 20)
ONE = timedelta(1)
LONGEST = 1_900
"""Characters of everything a reader sees but sources and buttons: a tip is read over coffee."""

_MONTH = "|".join(wording.MONTHS)
_DATE = re.compile(rf"(?:(?P<day>\d{{1,2}}) )?(?P<month>{_MONTH}) (?P<year>\d{{4}})|Q(?P<quarter>[1-4]) (?P<of>\d{{4}})")
_AS_COMING = re.compile(
    r"(?:(?<!was )\bexpected(?: around| on| in)?|\bhas its last day(?: on)?|\bto have its last day(?: on| in)?|^\w[^.]*\bfrom"
    r"|^(?:First day|Last day|Launch|New outline|New list)[^.;]*:(?: expected)?(?: on| in)?"
    r"|; last day|\bopens(?: on)?|\bstarts(?: on)?) $"
)
"""What stands before a day that is still to come."""
_AS_PAST = re.compile(r"(?:\bwas|\bsince|\blaunched|\bAnnounced|\bended|\bheld until)(?: on| in)? $")
"""What stands before a day that has gone by."""
_MONEY = re.compile(r"(\d[\d,]*(?:\.\d+)?)(?: (?:to|or|and) (\d[\d,]*(?:\.\d+)?))? (?:USD|EUR|GBP)\b")
_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")


@dataclass(frozen=True)
class Span:
    """From when to when what a tip says of days is true: nothing to come has gone by, nothing gone by is still to come."""

    since: date
    until: date


def dates(text: str) -> Iterator[tuple[PartialDate, str]]:
    """Every date in words, with what stands before it."""
    for match in _DATE.finditer(text):
        if match["quarter"]:
            yield PartialDate.of(f"{match['of']}-Q{match['quarter']}"), text[: match.start()]
            continue
        month = f"{match['year']}-{wording.MONTHS.index(match['month']) + 1:02}"
        yield PartialDate.of(f"{month}-{int(match['day']):02}" if match["day"] else month), text[: match.start()]


def true_of(answer: Answer) -> Span:
    """The days on which every date of a tip stands on the side on which it is told."""
    since, until = date.min, date.max
    for text in texts(answer):
        for when, before in dates(text):
            if _AS_COMING.search(before):
                until = min(until, when.last)
            if _AS_PAST.search(before):
                since = max(since, when.first)
    return Span(since, until)


def sourced(answer: Answer) -> None:
    """Every amount in the text stands in a fact, or is the sum of a way."""
    assert answer.facts
    if answer.title == "The way to it":
        return
    rivals = [rival.value for fact in answer.facts if fact.dispute for rival in fact.dispute.values]
    said = " ".join(str(value) for value in (*(fact.value for fact in answer.facts), *rivals))
    known = {float(number.replace(",", "")) for number in _NUMBER.findall(said)}
    for text in texts(answer):
        for match in _MONEY.finditer(text):
            for figure in filter(None, match.groups()):
                assert float(figure.replace(",", "")) in known, f"no fact holds {figure}: {text}"


def keeps_the_rules(answer: Answer, catalog: Catalog) -> None:
    """Everything that has to hold of a tip whatever the day."""
    assert answer.kind is Kind.TIPS
    assert answer.headline[-1] in ".?!"
    assert answer.title
    assert not set(answer.credentials) & set(answer.mentioned)
    assert set(answer.mentioned) <= set(catalog.credentials)
    assert {fact.owner for fact in answer.facts if fact.credential} <= set(catalog.offered)
    sourced(answer)
    assert sum(len(text) for text in texts(answer)) <= LONGEST
    assert 1 <= len(answer.prompts) <= BUTTONS
    for prompt in answer.prompts:
        assert 0 < len(prompt.label) <= limits.LABEL
        assert parse_line(to_line(prompt.query), catalog) == prompt.query
    shown = message(answer, Setting("channel"))
    assert limits.problems(shown) == []
    assert "This card is shortened" not in str(shown["blocks"])


def written(tip: Tip, catalog: Catalog, day: date) -> Answer:
    """The tip; what is in the deck can be written."""
    answer = compose(tip.id, catalog, day)
    assert answer is not None, tip.id
    return answer


class Turns:
    """The days on which something changes: the deck, or what is said of a credential."""

    def __init__(self, catalog: Catalog) -> None:
        self.of: dict[str, set[date]] = defaultdict(set)
        self._windows: set[date] = set()
        for change in dated(catalog, FIRST):
            first, after = change.event.date.first, change.event.date.last + ONE
            self.of[change.credential] |= {first, after, after + timedelta(AFTERMATH_DAYS)}
            self._windows |= {first - timedelta(days) for days in (*AHEAD.values(), *URGENT_AHEAD.values())}
            self._windows |= {after + timedelta(days) for days in (*BEHIND.values(), *URGENT_BEHIND.values())}
        for credential, held in catalog.credentials.items():
            self.of[credential] |= {day.first for day in (held.lifecycle.checked, held.recorded) if day}
        every = {day for days in self.of.values() for day in days} | self._windows
        self.days = sorted({day for day in every if FIRST < day <= LAST} | {FIRST})

    def before(self, day: date) -> date:
        """The last turn up to a day."""
        return self.days[bisect_right(self.days, day) - 1]


def named_by(tip: Tip, answer: Answer, catalog: Catalog) -> set[str]:
    """The credentials that a tip hangs on: those it names or has facts of, and of a topic all that test it."""
    topics = {topic for topic in tip.about if topic in catalog.topics}
    testing = {i for i, held in catalog.credentials.items() if topics & set(held.depths())}
    told = {*answer.credentials, *answer.mentioned, *(fact.owner for fact in answer.facts if fact.credential)}
    return told | testing


def test_every_tip_keeps_the_rules_on_every_day_of_two_years(catalog: Catalog) -> None:
    """From turn to turn: each tip is written where it may have changed, and what it says of days holds until the next turn."""
    turns = Turns(catalog)
    last: dict[str, tuple[Answer, Span, set[str]]] = {}
    kinds: set[TipKind] = set()
    for at, day in enumerate(turns.days):
        ends = turns.days[at + 1] - ONE if at + 1 < len(turns.days) else LAST
        for tip in deck(catalog, day):
            known = last.get(tip.id)
            if known is None or ends == LAST or any(day in turns.of[i] for i in known[2]):
                answer = written(tip, catalog, day)
                if known is None or known[0] != answer:
                    keeps_the_rules(answer, catalog)
                known = last[tip.id] = answer, true_of(answer), named_by(tip, answer, catalog)
                kinds.add(tip.kind)
            told = known[1]
            assert all(is_open(catalog, i, day) for i in known[0].credentials), (tip.id, day, "advised, and cannot be taken")
            assert told.since <= day, (tip.id, day, told, "to come, and told as past")
            assert ends <= told.until, (tip.id, ends, told, "past, and told as coming")
    assert kinds == set(TipKind)
    assert len(last) >= 430


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(day=st.dates(FIRST, LAST), at=st.integers(0, 10_000))
def test_between_two_turns_nothing_changes_but_how_long_ago_it_was_checked(catalog: Catalog, day: date, at: int) -> None:
    """What the test above takes for granted: the same deck, and the same tip but for the day itself and ages in the small print."""
    turn = Turns(catalog).before(day)
    now, then = deck(catalog, day), deck(catalog, turn)
    assert [tip.id for tip in now] == [tip.id for tip in then]
    tip = now[at % len(now)]
    assert shape(written(tip, catalog, day), day) == shape(written(tip, catalog, turn), turn)


def shape(answer: Answer, day: date) -> tuple[object, ...]:
    """A tip without what may differ from day to day."""
    told = [text.replace(wording.day(day), "today") for text in texts(answer) if not text.endswith("confirm first.")]
    return answer.credentials, answer.mentioned, told, [to_line(prompt.query) for prompt in answer.prompts]
