"""What a message leaves unsaid, filled in from its thread: "is it proctored?" after AAISM is about AAISM."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from catalog.engine.lifecycle import state_of
from handlers.query import GATES, Aspect, Intent
from handlers.understanding.asker.team_plan import certifies_several
from handlers.understanding.aspects import aspects_of
from handlers.understanding.model.of_one import asks_of_one
from handlers.understanding.rules.for_each import for_each
from handlers.understanding.thread.counterpart import asked_of_other
from handlers.understanding.thread.pointing import placed, pointed_issuer, pointed_out
from handlers.understanding.words.patterns import search

if TYPE_CHECKING:
    from handlers.memory import Memory
    from handlers.understanding.case import Case

ALL = re.compile(
    r"\b(?:they|them|these|those|both|each|either|the two|all three|all of them|all of these|all of those|(?:would|do|does|did|for|what|if) all|all together|altogether|cheaper|better|easier|harder|shorter|longer|which (?:one|of|has|is|takes|costs|lasts|needs))\b"
)
_POINTING = re.compile(r"\b(?:it|its|this|that|this one|that one|mine|the (?:exam|cert|certification|credential|badge|same))\b")
_BESIDE_IT = r"\b(?:compare|compared|versus|vs|against|difference)\b.*\b(?:it|this|that)\b|\b(?:it|this|that)\b.*\b(?:compare\w*|versus|vs|against|differ\w*)\b"
_SOMETHING = r"^(?:ok |okay |and |so |then |but |maybe |rather )*(?:something|anything|one|options?) (?:else )?(?:for|aimed at|made for|suited to) (?:\w+|@\w\d+)"
"""Something else is wanted, for those who are named."""
_WHOSE = r"\b(?:does|do|can|could|will|would|must|should|has|have|for) (?:my|our|his|her|their|the|an?) (?:\w+ )?@r\d+\b"
"""Somebody who is only mentioned where a fact is asked."""
_MEANING = r"\bwhat(?:s| do| does| is|) .*\b(?:means?|meant by|stands? for)\b|\b(?:define|definition|meaning of)\b"
"""A word is to be explained, whatever it says of the credential."""
_IDLE = frozenset(("i", "we", "only", "hold", "still"))
"""Cues that alone ask nothing: "lol my cat just walked over the keyboard"."""
LIMITED = (Intent.RECOMMEND, Intent.PLAN, Intent.FIND, Intent.COVERAGE, Intent.PATH)

_SHORT = 9
"""Words of a message that may leave its subject to the thread."""
_COUNTED = r"\b(?:\d{1,2}|two|three|four|five|six) @r\d.*\b(?:\d{1,2}|an?|one|two|three|four|five|six) @r\d"
"""The people of a team, counted by their jobs …"""
_POINTS = r"\b(?:it|that|this|those|these|them|they|both|the two|which of|same)\b"
"""… which is asked of what was talked of only where a word points at it."""


def in_thread(case: Case) -> Case:
    """The case with what it leaves unsaid filled in from the thread: "is it proctored?" after AAISM is about AAISM."""
    memory = case.memory
    if case.found.targets and memory.topic and len(case.found.targets) == 1 and case.says(_BESIDE_IT):
        return filled(case, (_focus(memory)[0], *case.found.targets))
    if case.found.targets or case.found.ambiguous or not memory.topic:
        return filled(case, pointed) if (pointed := pointed_issuer(case)) else case
    if certifies_several(case):
        return case
    if len(case.reading.of("role")) > 1 and (for_each(case) is not None or (case.says(_COUNTED) and not case.says(_POINTS))):
        return case  # one for each of those people: they stand for themselves
    if several := placed(case):
        return filled(case, several)
    if (meant := pointed_out(case)) is not None:
        return filled(case, (meant,))
    if ALL.search(case.text) and (several := _several(case)):
        return filled(case, several)
    if pointed := pointed_issuer(case) or asked_of_other(case):
        return filled(case, pointed)
    if case.asks_for_tools and case.reading.size <= _SHORT:
        return filled(case, _meant(case, bare=True))  # "claude allowed?" is asked of the exam talked of
    if _POINTING.search(case.text):
        one = memory.pick is not None and memory.last is not None and memory.last.intent is Intent.COMPARE
        return filled(case, memory.topic[:1] if one else _meant(case))
    asked = bool(aspects_of(case.reading)) or case.has("renewal", "prerequisites")
    theirs = [e for e in case.reading.of("issuer") if not (asked and _issued(case, memory.topic[0]) == e.id)]
    own_subject = (
        case.reading.of("topic", "framework", "track", "designation", "phantom")
        or (case.reading.of("role") and not (asked and search(_WHOSE, case.text)))
        or theirs
        or (case.reading.of("term") and (not asked or case.says(_MEANING)))
    )
    general = (
        case.has("help", "newest", "shortest")
        or (case.has("list") and not asked)
        or (case.has("cheapest") and not set(aspects_of(case.reading)) - {Aspect.FEE})
        or (case.has("which", "recommend") and not aspects_of(case.reading))
        or (case.has("greeting", "thanks") and not asked)
        or case.says(r"\bcerts?\b|\bcertifications?\b")
        or case.says(_SOMETHING)
    )
    told = case.memory.last is not None and case.memory.last.intent in LIMITED and case.says(r"^(?:i|we|im|my|our|were)\b")
    if case.reading.size <= _SHORT and not told and not own_subject and not general and not _strange(case):
        return filled(case, _meant(case, bare=True))
    return filled(case, _meant(case, bare=True)) if not own_subject and asks_of_one(case) else case


def _strange(case: Case) -> bool:
    """A name we do not know, or no word that we know: nothing that the thread's subject answers."""
    reading = case.reading
    if reading.cues.keys() <= _IDLE and "?" not in case.text and case.said.person.said_nothing() and not reading.entities:
        return True
    return bool(reading.unknown) or not (reading.cues or any(word.text in reading.index.vocabulary for word in reading.found))


def _issued(case: Case, credential: str) -> str | None:
    """Who awards it."""
    return case.catalog.credentials[credential].issuer if credential in case.catalog.credentials else None


_COUNT = re.compile(r"\b(?:the|those|these) (two|three|four)\b|\bboth\b")
_COUNTS = {"two": 2, "three": 3, "four": 4, None: 2}


def _several(case: Case) -> tuple[str, ...]:
    """What "they" and "which is easier" are about: what was compared, what was laid out, the two last named; one alone is none."""
    memory, last = case.memory, case.memory.last
    compared = last.credentials if last is not None else ()
    laid_out = memory.listed if last is not None and last.intent in (*LIMITED, Intent.ELIGIBILITY) else ()
    count = _COUNTS[counted[1]] if (counted := _COUNT.search(case.text)) else 0
    if count and (exact := next((s for s in (compared, laid_out, memory.named, memory.listed) if len(s) == count), ())):
        return exact
    if count and len(memory.listed) > count:
        return memory.listed[:count]
    for several in (compared, laid_out, memory.named[-2:], memory.listed):
        if len(several) > 1:
            return several[:5]
    return ()


def _meant(case: Case, *, bare: bool = False) -> tuple[str, ...]:
    """What a fact is asked of: all of a few where it was left open which; the newer one where the old one can no longer be sat."""
    memory, last = case.memory, case.memory.last
    if last is None or not aspects_of(case.reading):
        return _focus(memory)
    open_still = last.intent is Intent.RECOMMEND and not (last.roles or last.topics or last.asker.role or last.asker.has_told())
    if open_still and memory.pick is None and 1 < len(memory.listed) <= _FEW:
        return memory.listed
    told = last.credentials
    if bare and last.intent is Intent.FACT and memory.pick is None and 1 < len(told) <= _FEW:
        return told  # "and the price?" after a fact of two
    if last.intent is Intent.EXPLAIN and len(told) == 2 and set(aspects_of(case.reading)) & _TO_SIT:
        follows = told[1] in case.catalog.credentials[told[0]].replaced_by
        if follows and state_of(case.catalog, told[0], case.today) == "retired" and not case.has("hold", "renewal"):
            return told[1:]
    return _focus(memory)


_FEW = 3
_TO_SIT = frozenset((
    Aspect.QUESTIONS, Aspect.DURATION, Aspect.PASSING, Aspect.FORMAT, Aspect.FEE, Aspect.DELIVERY, Aspect.PROCTORED, Aspect.OPEN_BOOK,
    Aspect.LANGUAGES, Aspect.DOMAINS, Aspect.RETAKE, Aspect.EFFORT, Aspect.DIFFICULTY, Aspect.PREREQUISITES,
))  # fmt: skip
"""Facts that matter to who has still to sit an exam."""


def _focus(memory: Memory) -> tuple[str, ...]:
    """What a singular pointing word means: everything the last question was about, if it was several; else the first."""
    last = memory.last
    if last is not None and last.intent is Intent.COMPARE and len(last.credentials) > 1:
        return last.credentials[:5]
    if last is not None and last.intent in GATES and last.credential:
        return (last.credential,)
    return memory.topic[:1]


def filled(case: Case, targets: tuple[str, ...]) -> Case:
    """The case, about these credentials."""
    return replace(case, found=replace(case.found, targets=targets, entities=()))
