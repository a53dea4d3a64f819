"""Dates in words, each with its certainty, and every date of a file, one a line."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from catalog.engine import languages, succession
from catalog.engine.awaited import awaited
from catalog.engine.lifecycle import standing
from catalog.engine.openings import Dated, State
from catalog.values import Certainty
from handlers import wording
from handlers.aspects import on_sale, versions

if TYPE_CHECKING:
    from collections.abc import Iterator

    from catalog.facts import Fact
    from handlers.aspects.talk import Talk

_LOOSE = re.compile(r"(?:mid|late|early|around|about|not before|before|after|by)\b[- \w]{2,40}")
_WITH_PREPOSITION = ("around", "about", "not before", "before", "after", "by")
WHAT = {
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
    """A date in words with its preposition and certainty; a source's own looser words only where they are a date."""
    event = dated.event
    loose = _LOOSE.match(event.said) if event.said and event.date.granularity != "day" else None
    if loose:
        text = loose.group()
        said = text if text.startswith(_WITH_PREPOSITION) else f"in {text}"
    else:
        said = f"{'on' if event.date.granularity == 'day' else 'in'} {wording.day(event.date)}"
    return f"expected {said}" if event.certainty is Certainty.EXPECTED else said


def unsettled(talk: Talk, dated: Dated) -> str:
    """Why an expected date is no settled one, where sources disagree on it."""
    expected = dated.what == "launched" and dated.event.certainty is Certainty.EXPECTED
    dispute = talk.held.lifecycle.dispute_of("launched") if expected else None
    return f" ({wording.spelt(wording.lowered(dispute.why))})" if dispute is not None else ""


def bare_until(text: str) -> str:
    """An end that is an occurrence: "until it is out"."""
    return text if text.startswith("until") else f"until {text}"


def until_then(talk: Talk, text: str) -> str:
    """An end that is an occurrence, with its day where one is known, and how sure that is."""
    other = awaited(talk.catalog, talk.id, text)
    launch = talk.catalog.credentials[other].lifecycle.launched if other is not None else None
    if other is None or launch is None or (launch.date.last < talk.today and launch.certainty is not Certainty.EXPECTED):
        return bare_until(text)
    talk.ledger.use(other, "lifecycle.launched.date")
    sure = ", not confirmed" if launch.certainty is Certainty.EXPECTED else ""
    return f"{bare_until(text)} ({spoken(Dated('launched', launch, 'lifecycle.launched'))}{sure})"


def awaited_before(talk: Talk, text: str) -> bool:
    """Whether what ends it was expected before the day, and may have come or not."""
    other = awaited(talk.catalog, talk.id, text)
    launch = talk.catalog.credentials[other].lifecycle.launched if other is not None else None
    return launch is not None and launch.certainty is Certainty.EXPECTED and launch.date.last < talk.today


def lines(talk: Talk) -> Iterator[str]:
    """Every date of its file, one a line, each exam version and language by itself."""
    life = talk.held.lifecycle
    for what in ("announced", "beta", "beta_ends", "launched", "ended"):
        event = getattr(life, what)
        if event is not None:
            talk.use(f"lifecycle.{what}.date")
            expected = spoken(Dated(what, event, f"lifecycle.{what}")).removeprefix("on ").removeprefix("in ")
            said = wording.missed(event, talk.today) or expected
            note = f" ({event.said})" if event.said and event.said not in said else ""
            yield f"{WHAT[what].capitalize()}: {said}{note}{_rivals(talk, what)}."
    undated = on_sale.undated(talk)
    for opening in talk.standing.openings:
        if opening.exam is None or opening.path is None:
            continue
        exam = "Exam" if opening.exam == "main" else opening.exam
        spoken_in = f" in {tongues(opening.languages)}" if opening.languages else ""
        ends = [d for d in (opening.first, opening.last) if d is not None]
        talk.use(*(f"{d.path}.date" for d in ends))
        parts = [f"{WHAT[d.what]} {wording.missed(d.event, talk.today) or wording.event(d.event)}" for d in ends]
        if opening.open_until:
            talk.use(f"{opening.path}.open_until")
            parts.append(until_then(talk, opening.open_until))
        state = "open when last seen (date not known)" if opening.state is State.ACTIVE and undated else _STATE[opening.state]
        state = "not known whether it is open" if versions.late(talk, opening) else state
        yield f"{exam}{spoken_in}: {state}{', ' if parts else ''}{', '.join(parts)}."
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
    return f" ({wording.spelt(wording.disputed(dispute))})" if dispute is not None and dispute.field == what else ""


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


def last_seen(talk: Talk, credential: str) -> str:
    """That it was in beta when a source looked, of which no day is known: "was in beta when last seen (15 August 2026)"."""
    fact = talk.ledger.use(credential, "lifecycle.seen")
    when = wording.day(fact.dated) if fact is not None and fact.dated else "date not known"
    return f"was in beta when last seen ({when})"


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
            return f"{last_seen(talk, credential)}" if stands.only_seen else "open as a beta exam"
        case State.ANNOUNCED:
            if stands.starts is None:
                return "announced, no date found"
            talk.ledger.use(credential, f"{stands.starts.path}.date")
            return f"announced, {wording.missed(stands.starts.event, talk.today) or spoken(stands.starts)}"
        case State.RETIRED:
            return "closed"
        case _:
            return "of unknown standing"
