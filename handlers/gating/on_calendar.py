"""How far a day of a credential is from today, and which of two has the earlier one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog.engine.openings import Dated, State
from catalog.values import Certainty
from handlers import wording

if TYPE_CHECKING:
    from datetime import date

    from handlers.aspects.talk import Talk

_WEEK = 7


def left(talk: Talk) -> str:
    """How long it is until the day it can be taken, or no longer; empty where no such day is known to be ahead."""
    stands = talk.standing
    told = _ends(talk) if stands.open and stands.state is not State.BETA else _starts(talk)
    if told is None or told.event.date.first <= talk.today:
        if stands.state is State.ACTIVE:
            return f"We know of no last day of {talk.name} to count to."
        return ""
    when = told.event.date
    days, latest = ((day - talk.today).days for day in (when.first, when.last))
    expected = "expected " if told.event.certainty is Certainty.EXPECTED else ""
    what = f"{expected}last day" if told.what in ("ended", "last_day") else f"{expected}start"
    span = _span(days) if days == latest else f"{days} to {wording.plural(latest, 'day')}"
    return f"{span} from {wording.day(talk.today)} to the {what} of {_named(talk)}, {wording.day(when)}."


def in_order(one: Talk, other: Talk, *, ends: bool) -> str:
    """Which of two comes first, or ends first; that it cannot be told where a day is not known, or they run into each other."""
    dates = [(talk, _ends(talk) if ends else _starts(talk)) for talk in (one, other)]
    verb = "end" if ends else "start"
    missing = [talk.name for talk, told in dates if told is None]
    if missing:
        known = [f"{talk.name}: {_said(told, talk.today, ends=ends)}" for talk, told in dates if told is not None]
        day = "last day" if ends else "first day"
        return wording.sentence("; ".join((f"we found no {day} of {wording.listing(missing)}, so no order can be told", *known)))
    (first, mine), (second, theirs) = dates
    if mine is None or theirs is None:
        return ""
    said = f"{first.name} {_said(mine, first.today, ends=ends)}, {second.name} {_said(theirs, second.today, ends=ends)}"
    if mine.event.date.last < theirs.event.date.first:
        return f"{first.name} first: {said}."
    if theirs.event.date.last < mine.event.date.first:
        return f"{second.name} first: {said}."
    if mine.event.date == theirs.event.date:
        return f"At the same time: {said}."
    return f"Which is first to {verb} cannot be told: {said}."


def _ends(talk: Talk) -> Dated | None:
    told = talk.standing.ends
    if told is not None:
        talk.use(f"{told.path}.date")
    return told


def _starts(talk: Talk) -> Dated | None:
    """Its launch, or the day its final exam is to come."""
    launched = talk.held.lifecycle.launched
    if launched is not None:
        talk.use("lifecycle.launched.date")
        return Dated("launched", launched, "lifecycle.launched")
    told = talk.standing.starts
    if told is not None:
        talk.use(f"{told.path}.date")
    return told


def _said(told: Dated, today: date, *, ends: bool) -> str:
    """When it was or will be, with how sure that is."""
    when = told.event.date
    at = f"{wording.preposition(when)} {wording.day(when)}"
    if told.event.certainty is Certainty.EXPECTED:
        return f"{'was' if when.last < today else 'is'} expected {at}{', not confirmed here' if when.last < today else ''}"
    if ends:
        return f"{'ended' if when.last < today else 'ends'} {at}"
    return f"{'was launched' if when.first <= today else 'starts'} {at}"


def _named(talk: Talk) -> str:
    return f"{talk.name} ({talk.exam})" if talk.exam and talk.exam not in talk.name and talk.exam != "main" else talk.name


def _span(days: int) -> str:
    """Days, with the weeks they make."""
    weeks, rest = divmod(days, _WEEK)
    if weeks < 2:
        return wording.plural(days, "day")
    more = f" and {wording.plural(rest, 'day')}" if rest else ""
    return f"{wording.plural(days, 'day')} ({wording.plural(weeks, 'week')}{more})"
