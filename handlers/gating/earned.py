"""Whether somebody can have earned a credential when they say: before its launch nobody can, and after its end nobody could."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from catalog.engine.openings import State
from handlers import wording
from handlers.gating.calendar import when

if TYPE_CHECKING:
    from datetime import date

    from catalog.values import PartialDate
    from handlers.aspects.talk import Talk


def headline(talk: Talk, told: PartialDate, today: date) -> str:
    """The claim held against launch and end; a launch that is not known, or that a source has earlier, settles nothing for sure."""
    cycle, name, then = talk.held.lifecycle, talk.name, _on(told)
    launched, beta, stands = cycle.launched, cycle.beta, talk.standing
    if stands.state is State.RETIRED and stands.ends is not None:
        until = when(talk, stands.ends).removeprefix("on ").removeprefix("in ")
        return f"No: {name} could be earned until {until}, and nobody could {then}."
    if launched is None:
        return f"We found no launch date for {name}, so whether it could be earned {then} we cannot tell. {_ASK}"
    talk.use("lifecycle.launched.date")
    since = _on(launched.date)
    dispute = cycle.dispute_of("launched")
    years = [year for rival in dispute.values for year in _YEAR.findall(str(rival.value))] if dispute else []
    doubted = dispute is not None and told.last.year >= min(map(int, years), default=0)
    if told.last < launched.date.first:
        if beta is not None and beta.date.first <= told.last:
            talk.use("lifecycle.beta.date")
            return f"Only by its beta: {name} went into beta {_on(beta.date)} and was launched {since}."
        first = "Hardly, though sources disagree on the launch" if doubted else "No"
        return f"{first}: nobody can have earned {name} {then}, as it was launched {since}.{_older(talk)}"
    if told.first < launched.date.first:
        return f"Possible, but only from its launch on: {name} was launched {since}.{_older(talk)} {_ASK}"
    return f"Possible: {name} was launched {since}.{_run_out(talk, told, today)} {_ASK}"


_YEAR = re.compile(r"\b\d{4}\b")
_ASK = "Whether this person earned it only the issuer's own record tells: ask for its link or number."


def _on(told: PartialDate) -> str:
    return f"{wording.preposition(told)} {wording.day(told)}"


def _older(talk: Talk) -> str:
    """That the same credential had an earlier exam, which may be what is meant."""
    newer = talk.held.new_exam_of
    if newer is None:
        return ""
    talk.use("new_exam_of.credential")
    return f" Before that the same credential was earned with {wording.label(talk.catalog, newer.credential)}."


def _run_out(talk: Talk, told: PartialDate, today: date) -> str:
    """That it has ended since, unless it was renewed."""
    lasts = talk.held.validity
    if lasts is None or not lasts.years or told.last.year + lasts.years >= today.year:
        return ""
    talk.use("validity.years")
    return f" It is valid for {wording.plural(lasts.years, 'year')}, so by now it counts only if it was renewed."
