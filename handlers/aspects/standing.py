"""Whether it can be taken on the day, since when and until when, and what follows it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from catalog.engine import languages as tongues
from catalog.engine.openings import State
from catalog.values import Certainty
from handlers import wording
from handlers.aspects import on_sale, versions
from handlers.aspects.talk import Saying, elsewhere

if TYPE_CHECKING:
    from catalog.engine.openings import Dated
    from handlers.aspects.talk import Talk


_CLOSED = re.compile(r"\bapplications (?:for it )?closed\b", re.IGNORECASE)
_LONGEST = 40
"""A source's own wording of a date is used up to this length."""


def _event(talk: Talk, dated: Dated | None) -> str:
    if dated is None:
        return ""
    talk.use(dated.path)
    return wording.event(dated.event)


def _when(dated: Dated | None) -> str:
    """An event's date as it follows a verb: on 19 August 2025, in August 2025."""
    if dated is None:
        return ""
    said = wording.event(dated.event)
    if len(said) > _LONGEST:
        said = wording.day(dated.event.date)
    loose = said.startswith("expected") or said == dated.event.said
    return said if loose else f"{_on(dated.event.date.granularity)}{said}"


def _tongues(codes: tuple[str, ...]) -> str:
    return wording.listing(tongues.name(code) for code in codes)


def state_words(talk: Talk) -> str:
    """Its state on the day in one clause, without a subject: "active since 19 August 2025"."""
    standing = talk.standing
    on = wording.day(talk.today)
    if standing.split:
        return _split(talk)
    match standing.state:
        case State.ACTIVE:
            since = _event(talk, standing.starts)
            if standing.starts is not None and standing.starts.what == "first_day" and standing.starts.exam != "main":
                seen = _seen(talk) if on_sale.undated(talk) else ""
                return f"active{seen}; exam {standing.starts.exam} open since {since}{versions.beside(talk)}"
            return f"active, launched {_when(standing.starts)}" if since else f"active{_seen(talk)}"
        case State.RETIRING:
            spoken = f" in {tongues.name(talk.language)}" if talk.language else ""
            return f"still open{spoken} on {on}{_last_day(talk)}"
        case State.BETA:
            if standing.only_seen:
                return f"in beta{_seen(talk)}; we found no dates of it"
            return f"in beta on {on}{_beta(talk)}"
        case State.ANNOUNCED:
            opened = "not known to be open" if starting(talk) else "not open"
            return f"announced, {opened} on {on}{_begins(talk, standing.starts)}"
        case State.RETIRED:
            last = _event(talk, standing.ends)
            return f"retired; the last day was {last}" if last else "retired"
        case _:
            return f"of unknown standing on {on}{_overdue(talk)}"


def starting(talk: Talk) -> bool:
    """Whether the day lies in the time in which it was expected to start: it may have, and nobody has told us."""
    starts = talk.standing.starts
    return starts is not None and starts.event.certainty is Certainty.EXPECTED and talk.today >= starts.event.date.first


def _begins(talk: Talk, starts: Dated | None) -> str:
    """When it is to begin; a day that was expected and has passed is said to be that."""
    first = _event(talk, starts)
    if starts is None or not first:
        return ""
    if missed := wording.missed(starts.event, talk.today):
        return f"; it {missed}"
    if starts.what == "beta":
        told = _beta(talk).removeprefix(" (since ").removesuffix(")").replace(", until", " until", 1)
        return f"; a beta from {told}" + (f" ({closed})" if (closed := admission_closed(talk)) else "")
    split = " (sources disagree)" if starts.what == "launched" and talk.held.lifecycle.dispute_of("launched") else ""
    return f"; {first}{split}" if first.startswith("expected") else f"; from {first}{split}"


def admission_closed(talk: Talk) -> str:
    """That who wanted to take the coming beta had to apply, and can no longer; empty where it is not so."""
    note = talk.held.lifecycle.note or ""
    starts = talk.standing.starts
    if starts is None or starts.what != "beta" or not _CLOSED.search(note):
        return ""
    talk.use("lifecycle.note", "lifecycle.seen")
    plain = note.rstrip(".")
    return f"{plain[0].lower()}{plain[1:]}"


def _seen(talk: Talk) -> str:
    """No date tells since when: what a source saw when it looked."""
    fact = talk.use("lifecycle.seen", "lifecycle")
    if fact is None:
        return ""
    return (
        f", as last seen {_on(fact.dated.granularity)}{wording.day(fact.dated)}"
        if fact.dated
        else ", as last seen (date not known)"
    )


def _seen_words(talk: Talk) -> str:
    """Its state without its launch date, which was told already."""
    return f"{talk.standing.state.value}{_seen(talk)}"


def _beta(talk: Talk) -> str:
    """Since when, until when, and when the final exam is to come."""
    life = talk.held.lifecycle
    told: list[str] = []
    for name, word, event in (
        ("beta", "since", life.beta),
        ("beta_ends", "until", life.beta_ends),
        ("launched", "final exam", life.launched),
    ):
        if event is not None:
            talk.use(f"lifecycle.{name}")
            split = " (sources disagree)" if name == "launched" and life.dispute_of(name) else ""
            told.append(f"{word} {wording.missed(event, talk.today) or wording.event(event)}{split}")
    return f" ({', '.join(told)})" if told else ""


def _split(talk: Talk) -> str:
    """Closed in some languages, open in others, each with its own end."""
    standing = talk.standing
    ended = [o for o in standing.openings if o.state is State.RETIRED and o.last is not None]
    last = f" (last day {_event(talk, ended[-1].last)})" if ended else ""
    closed = f"closed in {_tongues(standing.closed_languages)}{last}"
    going = next((o for o in standing.openings if o.state.open and (o.open_until or o.last)), None)
    until = ""
    if going is not None and going.open_until:
        until = f" {going.open_until}" if going.open_until.startswith("until") else f" until {going.open_until}"
    elif going is not None and going.last is not None:
        until = f" until {_event(talk, going.last)}"
    return f"{closed}, on {wording.day(talk.today)} still open in {_tongues(standing.open_languages)}{until}"


def _last_day(talk: Talk) -> str:
    standing = talk.standing
    if standing.open_until:
        return f", {standing.open_until}" if standing.open_until.startswith("until") else f", until {standing.open_until}"
    last = _event(talk, standing.ends)
    return f"; last day {last}" if last else ""


def _overdue(talk: Talk) -> str:
    late = talk.standing.overdue
    if not late:
        return ""
    talk.use(late[0].path)
    event = late[0].event
    return f"; it was expected {_on(event.date.granularity)}{wording.day(event.date)}, not confirmed here"


def launched(talk: Talk) -> Saying:
    """Since when it can be taken."""
    life = talk.held.lifecycle
    event = life.launched
    if event is not None:
        talk.use("lifecycle.launched")
        said = wording.event(event)
        dispute = life.dispute_of("launched")
        more = elsewhere(dispute, said)
        if talk.standing.state in (State.ANNOUNCED, State.BETA) or event.date.first > talk.today:
            said, words = wording.missed(event, talk.today) or said, state_words(talk)
            return Saying(f"{talk.name} is {words}{'' if said in words and not more else f'; launch: {said}{more}'}.", said)
        if event.certainty is Certainty.EXPECTED:
            day = wording.day(event.date)
            was = "was " if event.date.last < talk.today else ""
            said = f"{was}expected {_on(event.date.granularity)}{day}"
            return Saying(
                f"{talk.name}: launch {said}, no later date found{more}; it is {_seen_words(talk)}.", said, what="launch date"
            )
        return Saying(f"{talk.name} was launched {_on(event.date.granularity)}{said}{more}.", said, what="launch date")
    if talk.standing.state in (State.ANNOUNCED, State.BETA):
        return Saying(f"{talk.name} is {state_words(talk)}.", state_words(talk))
    if life.announced is not None and talk.today >= life.announced.date.first:
        talk.use("lifecycle.announced.date", "lifecycle.announced")
        told = f"announced {_on(life.announced.date.granularity)}{wording.event(life.announced)}"
        return Saying(f"{talk.name} was {told}; we found no launch date; it is {_seen_words(talk)}.", told, what="launch date")
    unknown = talk.found_no("launch date")
    return Saying(f"{unknown.text[:-1]}; it is {state_words(talk)}.", unknown.short, "unknown", unknown.what)


def _on(granularity: str) -> str:
    return "on " if granularity == "day" else "in "


def retirement(talk: Talk) -> Saying:
    """Whether and when it ends, for the whole credential or for an exam version or language."""
    said = state_words(talk)
    standing = talk.standing
    talk.use("lifecycle.ended", "lifecycle.seen", "lifecycle.launched")
    tail = versions.each(talk)
    successor = succession(talk)
    if standing.state is State.RETIRED and not standing.split:
        return Saying(f"Yes: {talk.name} is {said}.{tail}{successor}", said, mentioned=heirs(talk))
    if standing.state is State.RETIRING or standing.split:
        return Saying(f"{talk.name} is {said}.{tail}{successor}", said, mentioned=heirs(talk))
    if standing.state is State.ACTIVE:
        return Saying(f"{talk.name} is {said}; we found no retirement date.{tail}{successor}", said, mentioned=heirs(talk))
    return Saying(f"{talk.name} is {said}.{tail}{successor}", said, mentioned=heirs(talk))


def heirs(talk: Talk) -> tuple[str, ...]:
    """Ids of what follows it: newer exams of the same credential, then what takes its place."""
    named = dict.fromkeys((*talk.catalog.successors(talk.id), *talk.held.replaced_by))
    if talk.standing.open or talk.standing.state is State.ANNOUNCED:
        return tuple(named)
    return tuple(named | dict.fromkeys(one.credential for one in talk.instead))


def succession(talk: Talk) -> str:
    """What follows it, as a further sentence; empty where nothing does."""
    newer = talk.catalog.successors(talk.id)
    told: list[str] = []
    for heir in newer:
        talk.ledger.use(heir, "new_exam_of.credential")
        told.append(f"the newer exam of the same credential is {wording.label(talk.catalog, heir)}")
    for heir in talk.held.replaced_by:
        talk.use(f"replaced_by.{heir}.credential")
        told.append(f"another credential, earned afresh, takes its place: {wording.label(talk.catalog, heir)}")
    now = _take_now(talk, {*newer, *talk.held.replaced_by})
    return (f" {wording.sentence('; '.join(told))}" if told else "") + now


def _take_now(talk: Talk, named: set[str]) -> str:
    """Where it cannot be taken: what can on the day, successors first, else what suits the same roles."""
    if talk.standing.open or talk.standing.state is State.ANNOUNCED:
        return ""
    found = talk.instead
    for one in found:
        if one.owner and one.path:
            talk.ledger.use(one.owner, one.path if one.what_for else f"{one.path}.credential")
        else:
            talk.use(*(f"judgement.roles.{role}.fit" for role in one.roles[:1]))
    if not found:
        return " We know of nothing that takes its place and is open on that day."
    names = wording.labels(talk.catalog, [one.credential for one in found])
    if all(one.what_for for one in found):
        apart = wording.listing(f"{wording.label(talk.catalog, one.credential)} for {one.what_for}" for one in found)
        return f" No single credential takes its place; open on {wording.day(talk.today)}: {apart}."
    if all(one.kind == "role" for one in found):
        return f" Open on {wording.day(talk.today)} and nearest for the same roles (our judgement): {names}."
    if {one.credential for one in found} == named:
        beta = " in its beta" if len(found) == 1 and found[0].standing.state is State.BETA else ""
        return " Each can be taken on that day." if len(found) > 1 else f" It can be taken on that day{beta}."
    return f" Open on {wording.day(talk.today)} instead: {names}."


def successor(talk: Talk) -> Saying:
    """What follows it, and what it follows itself."""
    told = succession(talk).strip()
    older = talk.held.new_exam_of
    if older is not None:
        talk.use("new_exam_of.credential")
        told = f"{talk.name} is the newer exam of {wording.label(talk.catalog, older.credential)}. {told}".strip()
    if told:
        mentioned = (*heirs(talk), *([older.credential] if older else []))
        return Saying(
            told if talk.name in told else f"{talk.name}: {told[0].lower()}{told[1:]}", told.rstrip("."), mentioned=mentioned
        )
    if talk.standing.open:
        return Saying(f"{talk.name} is {state_words(talk)}; we know of no successor.", "none known", "none", "successor")
    return talk.found_no("successor")
