"""The verdict on the thread's subject for who has what a message tells: nobody is judged by what another holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog.conditions import Experience, HoldsCredential, HoldsDesignation, Training
from handlers.leads import Lead
from handlers.person import Person
from handlers.query import GATES, Intent, Query, about
from handlers.understanding.asker.lapses import lapsed
from handlers.understanding.asker.leanings import leaning
from handlers.understanding.asker.passed import passed_only
from handlers.understanding.asker.theirs import RELATED
from handlers.understanding.thread.another import speaks_of_another, spoken_of, whom
from handlers.understanding.thread.at_gate import asks_for, has_part
from handlers.understanding.thread.filled import filled
from handlers.understanding.thread.gate_words import (
    ASKED,
    COURSE_NEEDED,
    GATE,
    MILD,
    NONE_HELD,
)
from handlers.understanding.thread.named_beside import asks_gate, bare
from handlers.understanding.understood import Understood
from handlers.understanding.words.patterns import search

if TYPE_CHECKING:
    from handlers.understanding.case import Case
    from handlers.understanding.thread.named_beside import Beside

GOES_ON = (Intent.RENEWAL, Intent.PATH)
"""Questions on a way or on keeping: what is supposed now is supposed of them."""

_RELATED = rf"\b(?:an?|my|our|another) (?:\w+ )?{RELATED}\b|^(?:and |but |or )*{RELATED}\b"
_ADVISED = (Intent.RECOMMEND, Intent.FIND, Intent.COVERAGE, Intent.GAPS)


def of_who_holds(case: Case, last: Query, beside: Beside) -> Understood | None:
    """Whether what is said of somebody opens the subject."""
    told, subject = beside.told, beside.subject
    if subject in told.held or subject in told.lacks or last.intent is Intent.COMPARE:
        return None
    if any(case.reading.entities[number].kind == "designation" for number in lapsed(case.text)):
        return Understood(Query(intent=Intent.PREREQUISITES, sides=about(subject)))
    if not case.says(GATE) and (last.intent in GOES_ON or (last.intent in _ADVISED and spoken_of(case.text))):
        return None
    gate, of_them = last.intent in GATES, spoken_of(case.text) or case.says(_RELATED)
    keys = {*told.held, *told.lacks}
    known = any(has_part(case, subject, key) for key in keys) or (
        bool(told.designations) and asks_for(case, subject, HoldsDesignation, HoldsCredential)
    )
    empty = case.said.holds_nothing or case.says(NONE_HELD)
    if not (keys or told.designations):
        held = empty and asks_for(case, subject, HoldsDesignation, HoldsCredential)
        known = held or (bool(told.years) and asks_for(case, subject, Experience))
        if not known and not empty:
            return None
    asks = (
        (known and bool(told.designations))
        or asks_gate(case)
        or ((known or empty) and case.says(ASKED) and case.says(MILD))
        or (known and last.intent not in _ADVISED and (of_them or any(not held.active for held in told.holds)) and "?" in case.text)
        or (gate and ("?" in case.text or bare(case) or of_them))
    )
    if not asks and not (known and told.lacks and not told.holds):
        return None
    return judged(case, last, subject, told)


def judged(case: Case, last: Query, subject: str, told: Person) -> Understood:
    """The verdict on who has what is told: what another person holds is left out."""
    text = case.text
    newly = spoken_of(text) or case.says(_RELATED)
    them = newly or speaks_of_another(text) or case.said.another
    own = search(r"\b(?:i|im|ive|me|my|mine)\b", text) is not None and not them
    other = them or (case.memory.other and not own)
    known = last.asker if other else case.memory.person(case.memory.speaker).with_said(last.asker)
    before = known if case.memory.other == other and not newly else Person()
    supposed = set(told.designations) - set(case.said.person.designations)  # named, and not said to be held
    swapped = bool(supposed) or search(r"\b(?:instead|one with|only|just|rather)\b", text) is not None
    person = before.with_said(told)
    if swapped:
        person = person.with_said(Person(lacks=tuple(i for i in before.held if i not in told.held)))
    if case.says(COURSE_NEEDED) and asks_for(case, subject, Training):
        return Understood(
            Query(intent=Intent.PREREQUISITES, sides=about(subject)), Person() if other else case.said.person, other=other
        )
    query = Query(intent=Intent.ELIGIBILITY, sides=about(subject), asker=person)
    query = leaning(filled(case, (subject,)), query)
    if query.slot is None and case.says(NONE_HELD) and not person.holds and not person.designations:
        query = query.having(slot="nothing")
    if query.slot is None and told.lacks and passed_only(case.reading):
        query = query.having(slot="passed")
    lead = Lead(other=True, whom=whom(case), person=told.model_copy(update={"role": None, "platform": None})) if other else None
    return Understood(query, Person() if other else case.said.person, lead=lead, other=other)
