"""A credential's standing on a day in forwardable sentences: yes or no first, every date with its certainty."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from catalog.engine import languages, succession
from catalog.engine.openings import Dated, State
from handlers import wording
from handlers.aspects import on_sale, versions
from handlers.aspects.sitting import tongues_of
from handlers.aspects.standing import admission_closed, starting
from handlers.gating.calendar import WHAT, awaited_before, last_seen, spoken, state_of, tongues, unsettled, until_then, when
from handlers.gating.in_its_place import instead
from handlers.gating.versions import former_exam, newer_version, other_version, until
from handlers.slots import ENDING, KEPT

if TYPE_CHECKING:
    from datetime import date

    from catalog.engine.lifecycle import Standing
    from handlers.aspects.talk import Talk

_LEFT_BETA = re.compile(r"\b(?:out of|left|no) beta\b", re.IGNORECASE)
"""A remark on its dates by which the beta is over."""


def headline(talk: Talk, leaning: str | None = None, *, launch: bool = False, now: date | None = None) -> str:
    """The answer in one sentence. `leaning`: whether it `ended`, is a `beta`, `when`, if to `wait`; else if it can be taken."""
    stands = talk.standing
    name, on = _subject(talk), f"on {wording.day(talk.today)}"
    if leaning == ENDING and stands.state is not State.ACTIVE:
        leaning = "ended"
    if not stands.offered:
        return f"We found no {languages.name(talk.language or '')} exam for {talk.name}{_elsewhere(stands)}."
    if talk.language and stands.open and not any(tongues_of(exam) for exam in talk.held.exams.values()):
        can = "can be taken as a beta exam" if stands.state is State.BETA else "can be taken"
        return f"We found no list of exam languages for {talk.name}; the exam as such {can} {on}{_seen(talk)}."
    if launch and stands.starts is not None and stands.state not in (State.ANNOUNCED, State.UNKNOWN, State.RETIRED):
        if stands.starts.what == "first_day":
            since = when(talk, stands.starts).removeprefix("on ")
            return f"We found no launch date of {talk.name} itself; exam {stands.starts.exam} has been open since {since}."
        verb = "went into beta" if stands.starts.what == "beta" else "was launched"
        if stands.state is State.BETA:
            return f"{name} {verb} {when(talk, stands.starts)}; {_final(talk)}."
        return f"{'' if leaning == 'when' else 'Yes: '}{name} {verb} {when(talk, stands.starts)}{_tail(talk, stands)}."
    if launch and stands.starts is None and stands.state in (State.ACTIVE, State.RETIRING):
        return f"We found no launch date for {name}; it can be taken {on}{_seen(talk)}."
    if leaning == KEPT and stands.state in (State.RETIRED, State.RETIRING):
        told = f"what {'has ended' if stands.state is State.RETIRED else 'ends'} is taking the exam"
        last = (
            f"; its last day {'was' if stands.state is State.RETIRED else 'is'} {when(talk, stands.ends).removeprefix('on ')}"
            if stands.ends
            else ""
        )
        return f"No: who holds {talk.name} keeps it until it expires; {told}{last}."
    match stands.state:
        case State.ACTIVE:
            return _active(talk, stands, leaning, name, on)
        case State.RETIRING if stands.open_until and awaited_before(talk, stands.open_until):
            _use_windows(talk, stands)
            told = f"it is open {until_then(talk, stands.open_until)}{_closed_elsewhere(stands)}"
            return f"We do not know whether {name} can be taken {on}: {told}."
        case State.RETIRING:
            first = {"ended": "Not yet: ", "when": ""}.get(leaning or "", "Yes: ")
            return f"{first}{name} can still be taken {on}{_end(talk, stands)}{_closed_elsewhere(stands)}."
        case State.BETA:
            if stands.only_seen:
                final = f"; {_final(talk)}" if talk.held.lifecycle.launched else ", and none of a final exam"
                unknown = f"whether it can be taken {on} we do not know: we found no date of its end{final}"
                return f"{'Yes, by the last look: ' if leaning == 'beta' else ''}{name} {last_seen(talk, talk.id)}; {unknown}."
            since = f" (since {when(talk, stands.starts).removeprefix('on ')})" if stands.starts else ""
            first = f"{name} is in beta: it" if leaning == "beta" else f"Only as a beta: {name}"
            return f"{first} can be taken {on} as a beta exam{since}; {_final(talk)}."
        case State.ANNOUNCED:
            first = {"when": ""}.get(leaning or "", "Not yet: ")
            if closed := admission_closed(talk):
                no = "" if leaning == "when" else "No: "
                return f"{no}{name} is announced, and its beta takes nobody any more: {closed}; {_final(talk)}."
            if stands.starts and any(d.path == stands.starts.path for d in stands.overdue):
                first = {"when": ""}.get(leaning or "", "Not confirmed: ")
                return f"{first}{name}: {_first(talk, stands)}{_after_beta(talk, stands)}{other_version(talk)}."
            coming = (
                f"; {_first(talk, stands)}{_after_beta(talk, stands)}{other_version(talk)}"
                if stands.starts
                else f"; we found no date{_seen(talk, 'as announced')}"
            )
            if starting(talk):
                first = {"when": ""}.get(leaning or "", "Not as far as we know: ")
                return f"{first}{name} is announced, and nothing we hold says that it can be taken {on}{coming}."
            return f"{first}{name} is announced and cannot be taken {on}{coming}."
        case State.RETIRED:
            return f"{_launched(talk, stands, name) if launch else ''}{_retired(talk, stands, leaning, name, now)}"
        case _:
            if newer := newer_version(talk):
                return f"We do not know whether {name} can still be taken {on}: we found no last day for it; {newer}."
            if stands.overdue:
                return f"We do not know whether {name} can be taken {on}{_overdue(talk, stands)}."
            return f"We do not know whether {name} can be taken {on}: we found no evidence of it being on sale, and no date."


def _launched(talk: Talk, stands: Standing, name: str) -> str:
    """Since when one could be taken that has ended."""
    started = stands.starts if stands.starts is not None and stands.starts.what == "launched" else None
    return f"{name} was launched {when(talk, started)}. " if started else f"We found no launch date for {name}. "


def _subject(talk: Talk) -> str:
    """What it is about, with the exam version and language where they were asked about."""
    spoken = talk.language and talk.standing.state is not State.UNKNOWN
    return f"{talk.named} in {languages.name(talk.language)}" if spoken and talk.language else talk.named


def _active(talk: Talk, stands: Standing, leaning: str | None, name: str, on: str) -> str:
    launched = stands.starts if stands.starts is not None and stands.starts.what == "launched" else None
    dated = launched is not None and not talk.language  # a launch is not known to have been one in every language
    since = f" and was launched {when(talk, launched)}" if dated and launched else _seen(talk) if launched is None else ""
    undated, open_left = on_sale.undated(talk), on_sale.remarks(talk)
    can = "was seen on sale, in a source without a date" if undated else f"can be taken {on}{since}"
    end = f"{_no_end(talk)}{versions.beside(talk)}"
    if leaning == "when":
        end = f"{end[0].upper()}{end[1:]}" if end.startswith("we") else f"{name}: {end}"
        told = f"{end.replace('end date', f'end date for {name}', 1)}; it {can}"
    elif leaning == "wait":
        told = _nothing_to_wait_for(talk, name, can).rstrip(".")
    elif leaning == "beta":
        told = _whether_beta(talk, name, f"{can}; {end}", open_left)
    elif leaning == "versions" and (others := versions.beside(talk)):
        counts = f"Either counts, so nobody need wait: each of its exams leads to the same certification, {talk.name}"
        sure = versions.surely_open(talk)
        told = f"{sure} is the one known to be open {on}{others}. {counts}" if sure else f"{counts}{others}"
    elif leaning == ENDING:
        told = f"We found nothing that says so: {name} is not known to be ending; it {can}, and {end}{former_exam(talk)}"
        looked = talk.use("lifecycle.seen")
        told += f". What was announced after {wording.day(looked.dated)} is not in this" if looked and looked.dated else ""
    elif leaning in ("ended", KEPT):
        no = "Not as far as we found" if undated or open_left else "No"
        known = "known to be " if undated else ""
        told = f"{no}: {name} is not {known}retired; it {can}, and {end}{former_exam(talk)}"
    else:
        yes = "That is not certain" if undated else "Yes, as far as we found" if open_left else "Yes"
        told = f"{yes}: {name} {can}; {end}"
    return " ".join([f"{told}.", *(wording.sentence(remark) for remark in open_left if remark not in told)])


def _whether_beta(talk: Talk, name: str, stands: str, open_left: list[str]) -> str:
    """Whether what can be taken is a beta, by what is remarked on that."""
    note = talk.held.lifecycle.note
    if note and "beta" in note:
        talk.use("lifecycle.note", "lifecycle.seen")
        if _LEFT_BETA.search(note):
            return f"No: {name} is not in beta. {wording.sentence(wording.spelt(note))} It {stands}"
        return f"That is not settled. {wording.sentence(note)} {name} {stands}"
    if any("beta" in remark for remark in open_left):
        return f"That is not settled: {name} {stands}"
    return f"{name} is not in beta, as far as we found: it {stands}"


def _nothing_to_wait_for(talk: Talk, name: str, stands: str) -> str:
    """Whether to wait for a further exam of what can be taken: each version leads to the same credential."""
    others = versions.beside(talk)
    if not others:
        return f"There is nothing to wait for, as far as we found: {name} {stands}, and {_no_end(talk)}."
    return f"No need to wait: {name} {stands}{others}. Whichever of its exams is passed, the certification is the same."


def _final(talk: Talk) -> str:
    """When the final exam is to come, as far as known."""
    launched = talk.held.lifecycle.launched
    if launched is None:
        return "the final exam is not out yet, and we found no date for it"
    talk.use("lifecycle.launched.date")
    dated = Dated("launched", launched, "lifecycle.launched")
    late = any(d.what == "launched" for d in talk.standing.overdue)
    said = f"{spoken(dated)}{unsettled(talk, dated)}"
    return f"the final exam {'was' if late else 'is'} {said}{', which is not confirmed here' if late else ''}"


def _retired(talk: Talk, stands: Standing, leaning: str | None, name: str, now: date | None) -> str:
    to_come = now is not None and stands.ends is not None and stands.ends.event.date.last >= now
    ended = f"{_ended(talk, stands, to_come=to_come)}{instead(talk, stands)}"
    if stands.open_languages and talk.language is None:
        where = tongues(stands.closed_languages)
        first = {"ended": f"Yes, in {where}: ", "when": ""}.get(leaning or "", f"No, not in {where}: ")
        return f"{first}{name} can no longer be taken in {where}; {ended}."
    first = {"ended": "Yes: ", "when": ""}.get(leaning or "", "No: ")
    gone = f"can no longer be taken on {wording.day(talk.today)}" if to_come else "is retired and can no longer be taken"
    return f"{first}{name} {gone}; {ended}."


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
        return f"its {WHAT[late[0].what]} was {when(talk, late[0])}, which is not confirmed here"
    return "we found no end date"


def _end(talk: Talk, stands: Standing) -> str:
    late = [d for d in stands.overdue if d.what in ("ended", "last_day")]
    if late:
        return f", as far as we know: its {WHAT[late[0].what]} was {when(talk, late[0])}, which is not confirmed here"
    if stands.ends is not None:
        return f", {until(talk, stands.ends)}"
    if stands.open_until:
        _use_windows(talk, stands)
        return f", {until_then(talk, stands.open_until)}"
    return ""


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


def _ended(talk: Talk, stands: Standing, *, to_come: bool) -> str:
    if stands.ends is not None:
        day, exact = when(talk, stands.ends), stands.ends.event.date.granularity == "day"
        verb = ("is" if exact else "ends") if to_come else "was" if exact else "ended"
        said = f"its last day {verb} {day.removeprefix('on ')}" if exact else f"it {verb} {day}"
        fact = talk.use(f"{stands.ends.path}.date")
        if fact is not None and fact.dispute is not None and fact.dispute.field == stands.ends.what:
            others = [told for told in map(wording.spelt, fact.dispute.told) if told not in said]
            said += f" (disputed: elsewhere {'; '.join(others)})" if others else ""
    else:
        talk.use("lifecycle.seen")
        said = "it has ended, and we found no last day"
    if stands.open_languages:
        _use_windows(talk, stands)
        where = next((o.open_until for o in stands.openings if o.state.open and o.open_until), None)
        until = f", {until_then(talk, where)}" if where else ""
        return f"{said}; it is still open in {tongues(stands.open_languages)}{until}"
    return said


def _first(talk: Talk, stands: Standing) -> str:
    """The first day to come; an expected one that has passed is said to be unconfirmed."""
    assert stands.starts is not None
    what = {"beta": "the first day of its beta", "first_day": "its first day"}.get(stands.starts.what, "its launch")
    late = any(d.path == stands.starts.path for d in stands.overdue)
    said = f"{when(talk, stands.starts)}{unsettled(talk, stands.starts)}"
    return f"{what} {'was' if late else 'is'} {said}{', which is not confirmed here' if late else ''}"


def _after_beta(talk: Talk, stands: Standing) -> str:
    """When the final exam is to come, where the first date is that of a beta."""
    return f", and {_final(talk)}" if stands.starts is not None and stands.starts.what == "beta" else ""


def _overdue(talk: Talk, stands: Standing) -> str:
    """The first expected date that went by unconfirmed."""
    if not stands.overdue:
        return ""
    late = stands.overdue[0]
    exam = f" of {late.exam}" if late.exam and late.exam != "main" else ""
    return f"; its {WHAT[late.what]}{exam} was {when(talk, late)}, which is not confirmed here"


def successor_headline(talk: Talk, *, turns: bool = False, now: date | None = None) -> str:
    """What takes its place, first; how it stands itself, second; `turns`: whether a holder is given it was asked."""
    name, steps = talk.name, succession.next_steps(talk.catalog, talk.id)
    itself = headline(talk, "when", now=now)
    if not steps:
        older = succession.predecessors(talk.catalog, talk.id)
        took = [wording.label(talk.catalog, step.credential) for step in older]
        if took and talk.standing.state is not State.RETIRED:
            return f"{name} itself is what took the place of {wording.listing(took)}; we found nothing that follows it. {itself}"
        return f"We found no successor named for {name}. {itself}"
    told = []
    for step in steps:
        talk.ledger.use(step.owner, f"{step.path}.credential")
        kind = "the newer exam of the same credential" if step.kind == "new_exam_of" else "another credential, earned afresh"
        other = wording.label(talk.catalog, step.credential)
        told.append(f"{other} ({kind}; {state_of(talk, step.credential)})")
    lead = "No, not by itself: " if turns and all(step.kind == "replaced_by" for step in steps) else ""
    return f"{lead}{name} is followed by {wording.listing(told)}."
