"""What a message names beside a thread's subject, told by the catalog: which of the two is to be taken, and which opens it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog.conditions import Experience
from catalog.engine.lifecycle import state_of
from handlers.leads import Lead
from handlers.person import Held, Person
from handlers.query import GATES, Aspect, Intent, Query, about
from handlers.understanding.thread.at_gate import asks_for, has_part, is_target, kept_by, opened_by, opens_any
from handlers.understanding.thread.gate_words import (
    AS_OBJECT,
    BOTH,
    BY_IT,
    DEPENDS,
    FOR_IT,
    GATE,
    GATE_OF,
    GOES,
    GONE,
    HOLDING,
    IF,
    ITS_OWN,
    MAY,
    MUST,
    NEED,
    NO_YEARS,
    NONE_HELD,
    OF_ITSELF,
    OPENS,
    SOME_YEARS,
    SUPPOSED,
    THEN,
    THROUGH,
    WITH,
    YEARS,
)
from handlers.understanding.thread.judged import GOES_ON, judged, of_who_holds
from handlers.understanding.thread.named_beside import asks_gate, asks_other, bare, beside_of, has_told, mildly, not_yet
from handlers.understanding.understood import Understood

if TYPE_CHECKING:
    from handlers.understanding.case import Case
    from handlers.understanding.thread.named_beside import Beside

_APART = (Intent.HIRE, Intent.PLAN)
"""Questions of which what is named now would be a part."""
_LONGEST = 18
_SETTLED = r"\b(?:go(?:ing|nna go)?|settl\w+|decid\w+|opt\w*|stick\w*) (?:with|for|on) (?:the )?@c|\b(?:picks?|chose|choos\w+|taking) (?:the )?@c"
_INSTEAD = r"^(?:and |so |ok |hm+ |or )*(?:what|how) about (?:the )?@c\d+ (?:exam |cert )?instead\b"
_ASKS_FOR_IT = r"@c\d+ (?:\w+ )?(?:requires?|needs?|demands?|insists? on) (?:it|that|this)\b"
_OF_ITS_OWN = (
    r"^(?:and |so |ok )*(?:for |of )?@c\d+ \| (?!.*@[cd])(?:the |an? |any )?(?:courses?|training|class\w*|membership|application|subscription|experience|years)\b"
    r"|^(?:and |so |ok |but )*(?:is|are|isnt) (?:the |an? )?@c\d+ (?:official |own )?(?:training|course|class|boot ?camp|labs?|path|exam) (?!(?:enough|accepted|recogni[sz]ed)\b)"
)


def keyed(case: Case) -> Understood | None:
    """The gate of the thread's subject with what is named, or that of what is named with the thread's; None for anything else."""
    last, topic = case.memory.last, case.memory.topic
    if last is None or last.intent in _APART or not topic or case.reading.size > _LONGEST or case.found.ambiguous is not None:
        return None
    advised = last.intent is Intent.RECOMMEND and not last.sides and (case.ids("role") or case.said.person.designations)
    if advised and "?" not in case.text and not case.says(GATE):
        return None  # told for the advice that was asked for: "IT auditor, and a CPA"
    if last.intent is Intent.COMPARE and case.says(_SETTLED) and set(case.found.targets) <= set(last.credentials):
        return None  # one of the two is decided for, and no key to the other
    lacking = case.says(NO_YEARS) or (not case.said.person.years and case.says(SOME_YEARS) and case.says(GATE))
    empty = case.said.holds_nothing or case.says(NONE_HELD)
    if not (
        case.reading.of("credential", "designation", "phantom")
        or case.said.person.years
        or empty
        or lacking
        or case.reading.unknown
    ):
        return _in_force_again(case, last) or _both(case, last)
    if case.says(_OF_ITS_OWN):
        return None  # what is named first is what the question is about
    beside = beside_of(case, last)
    if beside is None or asks_other(case, beside):
        return None
    if (case.reading.unknown or case.reading.of("phantom")) and not (beside.named or has_told(beside.told)):
        return _of_a_stranger(case, beside)
    if case.reading.unknown and not beside.told.designations:
        return None
    if any(e.pointed for e in case.found.entities) and not case.says(r"\b(?:it|that|this)\b"):
        return None  # one of those in play is asked about for itself
    named_too = len(beside.named) - case.says(NO_YEARS)
    if lacking and named_too < 1 and not beside.told.designations and (case.says(MAY) or case.says(GATE)):
        whose = next((i for i in beside.named if asks_for(case, i, Experience)), beside.subject)
        return Understood(Query(intent=Intent.PREREQUISITES, sides=about(whose))) if asks_for(case, whose, Experience) else None
    if _of_keeping(case, last, beside):
        return None
    if len(beside.named) == 1 and is_target(case, beside.named[0]):
        if beside.told.designations:
            return judged(case, last, beside.named[0], beside.told)
        if not_yet(case, beside.subject):
            lacks = Person(lacks=(beside.subject,))
            return Understood(Query(intent=Intent.ELIGIBILITY, sides=about(beside.named[0]), asker=lacks, slot="passed"))
    if beside.again and not case.says(GATE):
        return None
    supposed = len(beside.named) == 1 and all(held.active for held in beside.told.holds) and (case.says(IF) or case.says(HOLDING))
    if not supposed and (has_told(beside.told) or empty) and set(beside.named) <= beside.told.held | set(beside.told.lacks):
        return of_who_holds(case, last, beside)
    if len(beside.named) > 1 and not beside.again and all(has_part(case, beside.subject, i) for i in beside.named):
        return _any_of(case, beside) if asks_gate(case) or mildly(case) else None
    if case.says(_INSTEAD) and not any(opens_any(case, i) for i in beside.named):
        return None  # what opens nothing is no other way in, but looked at in its place
    if len(beside.named) != 1 or beside.again or (last.intent in GATES and beside.named[0] in last.credentials):
        return None
    return _of_two(case, last, beside, beside.named[0])


def _of_a_stranger(case: Case, beside: Beside) -> Understood | None:
    """The gate of the subject where what is named has no entry of its own: "requires PNPT?"."""
    asks = case.says(NEED) or (case.says(GATE) and not case.says(r"\benough\b"))
    gate = case.catalog.credentials[beside.subject].conditions.sit
    asked = Query(intent=Intent.PREREQUISITES, sides=about(beside.subject))
    return Understood(asked, lead=Lead()) if asks and gate is not None else None


def _any_of(case: Case, beside: Beside) -> Understood:
    """Several ways in, asked about at once: "any of SC-200 or SC-300 enough?"."""
    slot = None if case.says(NEED) or case.says(BOTH) else "enough"
    return Understood(Query(intent=Intent.PREREQUISITES, sides=about(beside.subject, *beside.named), slot=slot))


def _both(case: Case, last: Query) -> Understood | None:
    """Whether all of the keys just asked about are needed: "both needed?"."""
    if last.intent is not Intent.PREREQUISITES or not last.credentials[2:] or not (case.says(BOTH) and case.says(NEED)):
        return None
    return Understood(last.having(slot=None, claim=None), lead=Lead())


def _of_keeping(case: Case, last: Query, beside: Beside) -> bool:
    """Whether it is asked what becomes of the subject with what is named, and not whether it opens it."""
    if case.says(GOES) and case.says(SUPPOSED):
        return True
    lasting = last.intent is Intent.RENEWAL or (last.intent is Intent.FACT and Aspect.VALIDITY in last.aspects)
    return lasting and case.says(DEPENDS) and kept_by(case, beside.subject, beside.named)


def _of_two(case: Case, last: Query, beside: Beside, named: str) -> Understood | None:
    """Which of the two is to be taken: what the catalog has at the other's gate is the key to it."""
    subject, other = beside.subject, case.memory.other
    if case.says(IF) and not has_part(case, subject, named) and last.intent not in GATES:
        subject = opened_by(case, named) or subject
    if case.says(ITS_OWN):
        return None
    forward, back = has_part(case, subject, named), has_part(case, named, subject)
    if last.intent in GATES and last.credentials[1:] and case.says(FOR_IT) and not forward:
        return _swapped(case, last, named)
    gate, target = last.intent in GATES, is_target(case, named)
    if back and not forward and ((gate and case.says(THEN)) or case.says(BY_IT)):
        return _then(case, last, named, subject)
    if last.intent in GOES_ON and not case.says(GATE):
        return None
    if (forward or gate) and not target and (case.says(IF) or case.says(WITH)):
        return _then(case, last, subject, named)
    if gate and bare(case) and (last.credentials[1:] or last.asker.has_told()):
        if not forward and (target or (_varied(case, last) and not opens_any(case, named))):
            return _swapped(case, last, named)
        return _asked(case, subject, named, slot=last.slot if last.credentials[1:] else "enough", other=other)
    opens = case.says(OPENS)
    if not forward and (back or target):
        if not opens:
            return None
        if gate and last.credentials[1:] and is_target(case, subject):
            return _swapped(case, last, named)
        if last.asker.holds or last.asker.designations:
            return judged(case, last, named, last.asker)
        return _asked(case, named, subject, slot=None if case.says(_ASKS_FOR_IT) else "enough", other=other)
    if state_of(case.catalog, named, case.today) == "retired" and case.says(r"\bnew\b|\bstill (?:be |a |take|book|sit|open)"):
        return None
    if (case.says(AS_OBJECT) and not case.says(MUST)) or (opens and not forward):
        return None
    needed = (
        case.says(NEED)
        and (case.says(GATE_OF) or not case.says(r"\bneeds?\b"))
        and not case.says(r"\bas (?:an? |the )?(?:prereq|pre ?cond|requirement)")
    )
    counted = case.says(YEARS) and asks_for(case, subject, Experience)
    if counted and not forward and not needed:
        return Understood(Query(intent=Intent.PREREQUISITES, sides=about(subject)), other=other)
    if case.says(OF_ITSELF) and not forward:
        return None
    if needed or ((forward or gate) and mildly(case)) or (asks_gate(case) if forward else case.says(GATE)):
        return _asked(case, subject, named, slot=None if needed else "enough", other=other)
    return None


def _varied(case: Case, last: Query) -> bool:
    """Whether the thread has put the same key to another gate already: "and for COAE?"."""
    named = case.memory.named
    return len(named) > len(("key", "gate")) and named[-1] == last.credentials[0]


def _then(case: Case, last: Query, target: str, held: str) -> Understood:
    """The gate as it would be with one more held: "what if I get CISM first?", "and then AAISM?"."""
    if case.says(r"\bpass(?:ing|ed)?\b") and asks_for(case, held, Experience):
        passed = last.asker.with_said(Person(lacks=(held,)))
        return Understood(
            Query(intent=Intent.ELIGIBILITY, sides=about(target), asker=passed, slot="passed"), other=case.memory.other
        )
    lacks = tuple(h.credential for h in last.asker.holds) if case.says(r"\binstead\b") else ()
    asker = last.asker.with_said(Person(holds=(Held(credential=held),), lacks=lacks))
    return Understood(Query(intent=Intent.ELIGIBILITY, sides=about(target), asker=asker, slot="then"), other=case.memory.other)


def _asked(case: Case, target: str, key: str, *, slot: str | None, other: bool) -> Understood:
    last = case.memory.last
    if case.says(r"\bmy (?:active |current )?@c") and last is not None and last.credential == target:
        return judged(case, last, target, Person(holds=(Held(credential=key),)))
    return Understood(Query(intent=Intent.PREREQUISITES, sides=about(target, key), slot=slot), other=other)


def _swapped(case: Case, last: Query, named: str) -> Understood:
    """The same key at another gate: "does CISA open AAISM?", "and AAIR?"."""
    sides = about(named, *last.credentials[1:]) if last.intent is Intent.PREREQUISITES else about(named)
    return Understood(last.having(sides=sides, claim=None), other=case.memory.other)


def _in_force_again(case: Case, last: Query) -> Understood | None:
    """What lapsed is in force again, what was passed is held: "and if I renew it?" after a lapsed key, "once endorsed?"."""
    gone = tuple(held.credential for held in last.asker.holds if not held.active)
    passed = last.asker.lacks if last.slot == "passed" and case.says(THROUGH) else ()
    if last.intent is not Intent.ELIGIBILITY or not (passed or (gone and case.says(GONE))):
        return None
    holds = tuple(Held(credential=i) for i in (*gone, *passed))
    kept = tuple(i for i in last.asker.lacks if i not in passed)
    asker = last.asker.model_copy(update={"holds": tuple(h for h in last.asker.holds if h.active) + holds, "lacks": kept})
    return Understood(
        last.having(asker=asker, slot="then" if passed else None),
        lead=Lead(person=Person(holds=() if passed else holds), other=case.memory.other),
        other=case.memory.other,
    )
