"""A credential's standing on a day in forwardable sentences: yes or no first, every date with its certainty."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog.engine import languages, succession
from catalog.engine.lifecycle import standing
from catalog.engine.openings import State
from catalog.values import Certainty
from handlers import wording

if TYPE_CHECKING:
    from collections.abc import Iterator

    from catalog.engine.lifecycle import Standing
    from catalog.engine.openings import Dated
    from catalog.facts import Fact
    from handlers.aspects.talk import Talk

_WHAT = {
    "announced": "announcement", "beta": "beta", "beta_ends": "end of the beta", "launched": "launch", "ended": "end",
    "first_day": "first day", "last_day": "last day",
}  # fmt: skip


def tongues(codes: tuple[str, ...]) -> str:
    """Languages by name."""
    return wording.listing(languages.name(code) for code in codes)


def when(talk: Talk, dated: Dated) -> str:
    """A date in words, noted in the ledger: "on 31 March 2026", "in March 2026", "expected on 17 November 2026"."""
    talk.use(f"{dated.path}.date")
    return spoken(dated)


def spoken(dated: Dated) -> str:
    """A date in words with its preposition and certainty."""
    event = dated.event
    text = wording.event(event).removeprefix("expected ").removeprefix("expected ")
    preposition = "" if text[:1].islower() else "on " if event.date.granularity == "day" else "in "
    said = f"{preposition}{text}"
    return f"expected {said}" if event.certainty is Certainty.EXPECTED else said


def _until(talk: Talk, dated: Dated) -> str:
    """An end that counts as open on its last day: "until 31 March 2026"."""
    talk.use(f"{dated.path}.date")
    if dated.event.certainty is Certainty.EXPECTED:
        return f"with its end {spoken(dated)}"
    exact = "" if dated.event.date.granularity == "day" else " (the exact day is not known)"
    return f"until {wording.event(dated.event)}{exact}"


def headline(talk: Talk, *, launch: bool = False) -> str:
    """The answer in one sentence."""
    stands, name = talk.standing, talk.name
    on = f"on {wording.day(talk.today)}"
    if talk.exam and talk.exam.casefold() not in name.casefold():
        name = f"{name} ({talk.exam})"
    if not stands.offered:
        return f"We found no {languages.name(talk.language or '')} exam for {name}{_elsewhere(stands)}."
    if talk.language and stands.state is not State.UNKNOWN:
        name = f"{name} in {languages.name(talk.language)}"
    if launch and stands.starts is not None and stands.state not in (State.ANNOUNCED, State.UNKNOWN, State.RETIRED):
        verb = "went into beta" if stands.starts.what == "beta" else "was launched"
        return f"Yes: {name} {verb} {when(talk, stands.starts)}{_tail(talk, stands)}."
    match stands.state:
        case State.ACTIVE:
            launched = stands.starts if stands.starts is not None and stands.starts.what == "launched" else None
            since = f" and was launched {when(talk, launched)}" if launched is not None else _seen(talk)
            return f"Yes: {name} can be taken {on}{since}; {_no_end(talk)}."
        case State.RETIRING:
            return f"Yes: {name} can still be taken {on}{_end(talk, stands)}{_closed_elsewhere(stands)}."
        case State.BETA:
            since = f" (since {when(talk, stands.starts).removeprefix('on ')})" if stands.starts else _seen(talk, "as a beta")
            final = f"{_overdue(talk, stands)}; the final exam is not out yet"
            return f"Only as a beta: {name} can be taken {on} as a beta exam{since}{final}."
        case State.ANNOUNCED:
            first = f"; {_first(talk, stands)}" if stands.starts else f"; we found no date{_seen(talk, 'as announced')}"
            return f"Not yet: {name} is announced and cannot be taken {on}{first}."
        case State.RETIRED:
            return f"No: {name} can no longer be taken; {_ended(talk, stands)}{_instead(talk, stands)}."
        case _:
            if stands.overdue:
                return f"We do not know: {name}{_overdue(talk, stands).replace(';', ' has', 1)}."
            return f"We do not know whether {name} can be taken {on}: we found no evidence of it being on sale, and no date."


def _tail(talk: Talk, stands: Standing) -> str:
    if stands.state is State.RETIRING:
        return f"; it can still be taken{_end(talk, stands)}"
    return ""


def _elsewhere(stands: Standing) -> str:
    return f"; it is open in {tongues(stands.open_languages)}" if stands.open_languages else ""


def _seen(talk: Talk, how: str = "on sale") -> str:
    fact = talk.use("lifecycle.seen")
    return f" (seen {how} in a source of {wording.day(fact.dated)})" if fact is not None and fact.dated else ""


def _no_end(talk: Talk) -> str:
    late = [d for d in talk.standing.overdue if d.what in ("ended", "last_day")]
    if late:
        return f"its {_WHAT[late[0].what]} was {when(talk, late[0])}, which is not confirmed here"
    return "we found no end date"


def _end(talk: Talk, stands: Standing) -> str:
    late = [d for d in stands.overdue if d.what in ("ended", "last_day")]
    if late:
        return f", as far as we know: its {_WHAT[late[0].what]} was {when(talk, late[0])}, which is not confirmed here"
    if stands.ends is not None:
        return f", {_until(talk, stands.ends)}"
    if stands.open_until:
        _use_windows(talk, stands)
        return f", {_bare_until(stands.open_until)}"
    return ""


def _bare_until(text: str) -> str:
    return text if text.startswith("until") else f"until {text}"


def _use_windows(talk: Talk, stands: Standing) -> None:
    for opening in stands.openings:
        if opening.open_until and opening.path:
            talk.use(f"{opening.path}.open_until")


def _closed_elsewhere(stands: Standing) -> str:
    """Which languages are closed already, where only some are."""
    closed = [o for o in stands.openings if o.state is State.RETIRED and o.languages]
    if not stands.split or not closed:
        return ""
    return f"; the exam in {tongues(closed[0].languages)} is closed"


def _ended(talk: Talk, stands: Standing) -> str:
    if stands.ends is not None:
        exact = stands.ends.event.date.granularity == "day"
        said = f"its last day was {when(talk, stands.ends).removeprefix('on ')}" if exact else f"it ended {when(talk, stands.ends)}"
    else:
        talk.use("lifecycle.seen")
        said = "it has ended, and we found no last day"
    if stands.open_languages:
        _use_windows(talk, stands)
        where = next((o.open_until for o in stands.openings if o.state.open and o.open_until), None)
        until = f", {_bare_until(where)}" if where else ""
        only = "in English " if talk.language is None and "en" in stands.closed_languages else ""
        return f"{only}{said}; it is still open in {tongues(stands.open_languages)}{until}"
    return said


def _instead(talk: Talk, stands: Standing) -> str:
    """What to take now, in a clause: only what is open on that day."""
    found = succession.instead(talk.catalog, talk.id, talk.today, talk.language)
    if not found:
        return "" if stands.open_languages else "; we found nothing to take in its place that is open on that day"
    beta = {i.credential: " (in beta)" if i.standing.state is State.BETA else "" for i in found}
    names = [f"{wording.label(talk.catalog, i.credential)}{beta[i.credential]}" for i in found[:3]]
    if found[0].kind == "new_exam_of":
        return f"; the same credential is now earned with {names[0]}"
    if found[0].kind == "role":
        which = wording.listing(names, "or")
        return f"; no single credential takes its place, and which one to take now depends on your role: {which}"
    return f"; what can be taken in its place is {wording.listing(names, 'or')}"


def _first(talk: Talk, stands: Standing) -> str:
    """The first day to come; an expected one that has passed is said to be unconfirmed."""
    assert stands.starts is not None
    what = {"beta": "its beta", "first_day": "its first day"}.get(stands.starts.what, "its launch")
    late = any(d.path == stands.starts.path for d in stands.overdue)
    return f"{what} {'was' if late else 'is'} {when(talk, stands.starts)}{', which is not confirmed here' if late else ''}"


def _overdue(talk: Talk, stands: Standing) -> str:
    """The first expected date that went by unconfirmed."""
    if not stands.overdue:
        return ""
    late = stands.overdue[0]
    exam = f" of {late.exam}" if late.exam and late.exam != "main" else ""
    return f"; its {_WHAT[late.what]}{exam} was {when(talk, late)}, which is not confirmed here"


def state_of(talk: Talk, credential: str) -> str:
    """Another credential's standing in a clause, without a subject."""
    stands = standing(talk.catalog, credential, talk.today, talk.language)
    match stands.state:
        case State.ACTIVE:
            return f"can be taken on {wording.day(talk.today)}"
        case State.RETIRING:
            if stands.ends is None:
                return "can still be taken"
            talk.ledger.use(credential, f"{stands.ends.path}.date")
            return f"can still be taken, last day {wording.event(stands.ends.event)}"
        case State.BETA:
            return "open as a beta exam"
        case State.ANNOUNCED:
            if stands.starts is None:
                return "announced, no date found"
            talk.ledger.use(credential, f"{stands.starts.path}.date")
            late = any(d.path == stands.starts.path for d in stands.overdue)
            return f"announced, {spoken(stands.starts)}{', not confirmed here' if late else ''}"
        case State.RETIRED:
            return "closed"
        case _:
            return "of unknown standing"


def lines(talk: Talk) -> Iterator[str]:
    """Every date of its file, one a line, each exam version and language by itself."""
    life = talk.held.lifecycle
    for what in ("announced", "beta", "beta_ends", "launched", "ended"):
        event = getattr(life, what)
        if event is not None:
            talk.use(f"lifecycle.{what}.date")
            yield f"{_WHAT[what].capitalize()}: {wording.event(event)}{_rivals(talk, what)}."
    for opening in talk.standing.openings:
        if opening.exam is None or opening.path is None:
            continue
        exam = "Exam" if opening.exam == "main" else opening.exam
        spoken_in = f" in {tongues(opening.languages)}" if opening.languages else ""
        ends = [d for d in (opening.first, opening.last) if d is not None]
        talk.use(*(f"{d.path}.date" for d in ends))
        parts = [f"{_WHAT[d.what]} {wording.event(d.event)}" for d in ends]
        if opening.open_until:
            talk.use(f"{opening.path}.open_until")
            parts.append(_bare_until(opening.open_until))
        late = [d for d in talk.standing.overdue if d.path.startswith(f"{opening.path}.")]
        unconfirmed = " (that day has passed; not confirmed here)" if late else ""
        yield f"{exam}{spoken_in}: {_STATE[opening.state]}{', ' if parts else ''}{', '.join(parts)}{unconfirmed}."
    for step in succession.predecessors(talk.catalog, talk.id):
        talk.ledger.use(step.owner, f"{step.path}.credential")
        how = "It is the newer exam of" if step.kind == "new_exam_of" else "It takes the place of"
        yield f"{how} {wording.label(talk.catalog, step.credential)}."


_STATE = {
    State.ACTIVE: "open", State.RETIRING: "open", State.BETA: "open as a beta", State.ANNOUNCED: "not open yet",
    State.RETIRED: "closed", State.UNKNOWN: "not known",
}  # fmt: skip


def _rivals(talk: Talk, what: str) -> str:
    dispute = talk.held.lifecycle.dispute_of(what)
    return f" ({wording.disputed(dispute)})" if dispute is not None and dispute.field == what else ""


def settled(talk: Talk, fact: Fact) -> bool:
    """A day that lies behind does not go stale."""
    if fact.owner != talk.id or not fact.field.endswith(".date"):
        return False
    return str(fact.value)[:10] < talk.today.isoformat()


def holds_on(talk: Talk, text: str) -> bool:
    """Whether a remark can be made on the day: it names no other credential that cannot be taken then."""
    mine = talk.held.acronym
    for i, other in talk.catalog.credentials.items():
        if other.acronym != mine and other.acronym in text and not standing(talk.catalog, i, talk.today).open:
            return False
    return True
