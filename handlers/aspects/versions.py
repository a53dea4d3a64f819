"""The exam versions of one credential where they overlap: which ends, which is to come, and of which that is not known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog.engine import languages
from catalog.engine.openings import State
from catalog.values import Certainty
from handlers import wording

if TYPE_CHECKING:
    from catalog.engine.openings import Dated, Opening
    from handlers.aspects.talk import Talk


def beside(talk: Talk) -> str:
    """What ends, comes or is not known while the credential goes on, as further clauses; of the version asked about nothing."""
    if len(talk.held.exams) < 2:
        return ""
    told = (_beside(talk, o) for o in talk.standing.openings if o.exam not in (None, "main") and o.exam != talk.exam)
    return "".join(f"; {clause}" for clause in told if clause)


def _beside(talk: Talk, opening: Opening) -> str:
    exam = f"exam {opening.exam}{_spoken(opening)}"
    if opening.state is State.RETIRING and opening.last is not None:
        return f"{exam} ends {_when(talk, opening.last)}"
    if opening.state is State.ANNOUNCED and opening.first is not None:
        when = _when(talk, opening.first)
        return f"{exam} was {when}, which is not confirmed here" if late(talk, opening) else f"{exam} is {when}"
    return f"whether {exam} can still be taken we do not know" if opening.state is State.UNKNOWN else ""


def late(talk: Talk, opening: Opening) -> bool:
    """Whether its first day was expected for a time that has passed: nobody here knows whether it is open."""
    return opening.state is State.ANNOUNCED and opening.first is not None and bool(wording.missed(opening.first.event, talk.today))


def surely_open(talk: Talk) -> str | None:
    """The one version that is known to be open on the day; None where several are, or none."""
    codes = {o.exam for o in talk.standing.openings if o.state.open and o.exam not in (None, "main")}
    return codes.pop() if len(codes) == 1 else None


def each(talk: Talk) -> str:
    """Every version with its state and dates, as a further sentence; empty where there is one only."""
    if len(talk.version_states) < 2:
        return ""
    told: list[str] = []
    for opening in talk.standing.openings:
        if opening.exam is None:
            continue
        dates = [_bound(talk, d, word) for d, word in ((opening.first, "from"), (opening.last, "until")) if d is not None]
        state = "" if late(talk, opening) else f" {opening.state.value}{',' if dates else ''}"
        told.append(f"{opening.exam}{f' ({_names(opening)})' if opening.languages else ''}{state} {', '.join(dates)}".rstrip())
    return f" Exam versions: {'; '.join(told)}." if told else ""


def state(talk: Talk, code: str) -> str:
    """How one version stands, in a few words: "active", "was expected on 17 November 2026, not confirmed here"."""
    missed = next((o for o in talk.standing.openings if o.exam == code and late(talk, o)), None)
    if missed is not None and missed.first is not None:
        talk.use(f"{missed.first.path}.date")
        return wording.missed(missed.first.event, talk.today)
    return talk.version_states[code].value


def _bound(talk: Talk, dated: Dated, word: str) -> str:
    """A first or last day; an expected one that has passed is said not to be confirmed."""
    talk.use(dated.path)
    said = wording.event(dated.event)
    if not said.startswith("expected"):
        return f"{word} {said}"
    if dated.event.date.last < talk.today:
        return f"was expected {wording.preposition(dated.event.date)} {wording.day(dated.event.date)}, not confirmed here"
    return said if word == "from" else f"until {wording.day(dated.event.date)} as expected"


def _when(talk: Talk, dated: Dated) -> str:
    talk.use(f"{dated.path}.date")
    said = f"{wording.preposition(dated.event.date)} {wording.day(dated.event.date)}"
    return f"expected {said}" if dated.event.certainty is Certainty.EXPECTED else said


def _names(opening: Opening) -> str:
    return wording.listing(languages.name(code) for code in opening.languages)


def _spoken(opening: Opening) -> str:
    return f" in {_names(opening)}" if opening.languages and opening.state is not State.UNKNOWN else ""
