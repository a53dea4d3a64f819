"""The other exam versions of a credential in words: the newer one, the one to come, the one that is still open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog.engine import succession
from catalog.engine.lifecycle import standing
from catalog.engine.openings import State, openings
from catalog.values import Certainty
from handlers import wording
from handlers.gating.calendar import spoken, tongues, when

if TYPE_CHECKING:
    from catalog.engine.openings import Dated
    from handlers.aspects.talk import Talk


def until(talk: Talk, dated: Dated) -> str:
    """An end that counts as open on its last day: "until 31 March 2026"."""
    talk.use(f"{dated.path}.date")
    if dated.event.certainty is Certainty.EXPECTED:
        return f"with its end {spoken(dated)}"
    exact = "" if dated.event.date.granularity == "day" else " (the exact day is not known)"
    return f"until {wording.event(dated.event)}{exact}"


def newer_version(talk: Talk) -> str | None:
    """The version that has come beside the one asked about."""
    for opening in openings(talk.held, talk.today):
        if talk.exam and opening.exam not in (None, talk.exam) and opening.state.open and opening.first is not None:
            return f"exam {opening.exam} has been open since {when(talk, opening.first).removeprefix('on ')}"
    return None


def other_version(talk: Talk) -> str:
    """The version of the same credential that is open while the one asked about is to come."""
    if talk.exam is None:
        return ""
    open_now = [o for o in openings(talk.held, talk.today) if o.state.open and o.exam not in (None, "main", talk.exam)]
    if not open_now:
        return ""
    ending = next((o for o in open_now if o.last is not None), None)
    where = f" in {tongues(ending.languages)}" if ending and ending.languages else ""
    end = f"{where} {until(talk, ending.last)}" if ending and ending.last else ""
    return f"; exam {open_now[0].exam}, which leads to the same certification, can be taken{end}"


def coming_version(talk: Talk) -> str | None:
    """A version of the same credential that is to come, where the one asked about has ended."""
    for opening in openings(talk.held, talk.today):
        if talk.exam and opening.exam not in (None, talk.exam) and opening.first is not None:
            if opening.state.open:
                return f"the same credential is now earned with exam {opening.exam}"
            if opening.state is State.ANNOUNCED:
                late = opening.first.event.date.last < talk.today
                said = f"{'was' if late else 'is'} {when(talk, opening.first)}{', which is not confirmed here' if late else ''}"
                return f"exam {opening.exam} of the same credential {said}"
    return None


def former_exam(talk: Talk) -> str:
    """The exam before it of the same credential, where that is what has ended."""
    for step in succession.predecessors(talk.catalog, talk.id):
        before = standing(talk.catalog, step.credential, talk.today)
        if step.kind == "new_exam_of" and before.state is State.RETIRED and before.ends is not None:
            talk.ledger.use(step.credential, f"{before.ends.path}.date")
            name = wording.label(talk.catalog, step.credential)
            return f"; what ended is its former exam {name}, on {wording.event(before.ends.event)}"
    return ""
