"""What a message names beside a thread's subject, and whether it asks of a gate with it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from catalog.conditions import Training
from handlers.person import Held, Person
from handlers.query import GATES, Aspect, Query
from handlers.understanding.asker.lapses import lapsed
from handlers.understanding.asker.passed import passed_only
from handlers.understanding.aspects import aspects_of
from handlers.understanding.case import WHICH_CERT
from handlers.understanding.model.weighed import likely
from handlers.understanding.rules.plan_rules import limits_said
from handlers.understanding.subjects import settle
from handlers.understanding.thread.at_gate import asks_for, is_target
from handlers.understanding.thread.gate_words import (
    BARE,
    FILLER,
    GATE,
    GATE_OF,
    HOW_ELSE,
    IF,
    KEY_FIRST,
    LET_GO,
    MILD,
    THEIRS,
    WEIGHED,
)
from handlers.understanding.thread.pointing import pointed_out
from handlers.understanding.words.patterns import finditer, search

if TYPE_CHECKING:
    from handlers.query import Query
    from handlers.understanding.case import Case

_TOLD = frozenset((
    Aspect.PREREQUISITES, Aspect.EXPERIENCE, Aspect.LEVEL, Aspect.TRAINING, Aspect.WEBSITE, Aspect.RECOGNITION, Aspect.AUDIENCE, Aspect.STEPS,
    Aspect.COMPANION,
))  # fmt: skip
"""Facts whose words are those of a gate as well."""
_SURE = 0.6
_SHORT = 5
"""Letters of a word that tells nothing of a standing."""


@dataclass(frozen=True, slots=True)
class Beside:
    """What a message names beside the subject."""

    subject: str
    named: tuple[str, ...]
    """Credentials, but for the subject; what is said to be held is among them."""
    told: Person
    """Of what the message says of somebody, all that a gate is held against."""
    again: bool
    """The subject is named as well."""


def beside_of(case: Case, last: Query) -> Beside | None:
    """What is named beside the subject; None where a name is open, or the subject no credential."""
    subject = pointed_out(case) or (last.credential if last.intent in GATES and last.credential else case.memory.topic[0])
    if subject not in case.catalog.credentials:
        return None
    issuers = case.reading.of("issuer")
    ids = [settle(entity, issuers, case.catalog, case.memory) for entity in case.reading.of("credential")]
    if None in ids:
        return None
    named = tuple(dict.fromkeys(i for i in ids if i and i != subject))
    told = case.said.person
    others = [i for i in named if i not in told.held and case.says(THEIRS)]
    if len(others) == 1 and not told.holds and not is_target(case, others[0]):
        told = told.with_said(Person(holds=(Held(credential=others[0]),)))
    extra = tuple(e.id for e in case.reading.of("designation") if e.id not in told.designations)
    if extra:
        told = told.model_copy(update={"designations": (*told.designations, *extra)})
    passed = {case.reading.entities[number].id for number in passed_only(case.reading)} & set(named) - told.held
    if passed:
        told = told.model_copy(update={"lacks": tuple(dict.fromkeys((*told.lacks, *sorted(passed))))})
    let_go = {int(match[1]) for match in finditer(LET_GO, case.text)}
    gone = {case.reading.entities[number].id for number in lapsed(case.text) | let_go} & set(named) - told.held
    if gone:
        told = told.with_said(Person(holds=tuple(Held(credential=i, active=False) for i in sorted(gone))))
    return Beside(subject, named, told, subject in ids and subject not in told.held)


def has_told(person: Person) -> bool:
    """Whether anything was said that a gate is held against."""
    return bool(person.holds or person.designations or person.years or person.lacks)


def asks_other(case: Case, beside: Beside) -> bool:
    """Whether something else than a gate is asked."""
    free = _TOLD
    if any(not held.active for held in beside.told.holds):
        free = free | {Aspect.VALIDITY, Aspect.MAINTENANCE, Aspect.FEE}
    if case.says(r"\bfree[sd]? (?:me|us|him|her|them|one)\b"):
        free = free | {Aspect.FEE}
    if asks_for(case, beside.subject, Training):
        free = free | {Aspect.DOMAINS}
    if (
        set(aspects_of(case.reading)) - free
        or (case.says(WEIGHED) and not case.says(KEY_FIRST))
        or case.says(HOW_ELSE)
        or case.says(WHICH_CERT)
    ):
        return True
    if case.reading.of("framework", "track") and not case.says(GATE):
        return True
    if case.reading.of("issuer", "topic") or (case.ids("role") and not (beside.named or beside.told.designations)):
        return not (case.says(GATE) or case.says(r"\bchance\b"))
    limits = limits_said(case)
    timed = (limits.months or limits.by) and not (
        case.says(IF) and last_of_gate(case) and beside.named
    )  # "if she gets CISM by June?"
    return bool(timed or limits.hours_per_week or limits.budget)


def last_of_gate(case: Case) -> bool:
    """Whether a gate was asked about last."""
    return case.memory.last is not None and case.memory.last.intent in GATES


_ONE_FOR_ANOTHER = r"^(?:i|we) (?:dont|do not|havent|have not) (?:have|hold|got) (?:an? |the )?@[cd]\d+ but (?:an? |the )?@[cd]\d+$"
"""What was asked changes by it: "I don't have CISM, but CISSP"."""


def asks_gate(case: Case) -> bool:
    """Whether it is asked if somebody is let in: by its words, else by what the model makes of them."""
    if case.says(GATE) and (case.says(GATE_OF) or not case.says(r"\bneeds?\b")):
        return True
    if case.says(_ONE_FOR_ANOTHER):
        return False
    likeliest = likely(case.reading, None)
    return likeliest.of(("eligibility", "prereqs")) >= _SURE


def mildly(case: Case) -> bool:
    """Whether a short question has words that ask it of what the catalog names at the gate, and hardly any other."""
    if not case.says(MILD):
        return False
    last = case.memory.last
    if last is not None and last.intent in GATES:
        return True
    inside = {i for e in case.reading.of("credential", "designation") for i in range(e.start, e.end)}
    rest = [w.text for i, w in enumerate(case.reading.found) if i not in inside and w.text not in FILLER]
    return "?" in case.text and sum(search(MILD, word) is None for word in rest) <= 1


def bare(case: Case) -> bool:
    """Whether nothing is said but names."""
    inside = {i for e in case.reading.of("credential", "designation") for i in range(e.start, e.end)}
    rest = [w.text for i, w in enumerate(case.reading.found) if i not in inside]
    return len(rest) <= BARE and set(rest) <= FILLER


def not_yet(case: Case, credential: str) -> bool:
    """Whether a message speaks of what one is until certified: "associate enough for AAISM?" in a thread on CISSP."""
    held = case.catalog.credentials[credential]
    stage = held.conditions.certify
    standing = set((stage.until_then or "").casefold().split()) if stage is not None else set()
    return any(
        word.text in standing for word in case.reading.found if len(word.text) > _SHORT and word.text not in held.name.casefold()
    )
