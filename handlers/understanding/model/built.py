"""The Query that a label of the learned model stands for, filled from what the message names."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from catalog.engine import succession
from catalog.engine.search import search_credential
from handlers.query import Aspect, Intent, Query, about
from handlers.understanding.asker.exam_language import language_named
from handlers.understanding.case import THINGS, Case, words
from handlers.understanding.model.built_gate import at_gate
from handlers.understanding.model.chosen import chosen
from handlers.understanding.rules.changes_rules import changed_between
from handlers.understanding.rules.issuer_rules import fact_of_issuer
from handlers.understanding.rules.meant_by import listed
from handlers.understanding.rules.worth_rules import for_topics, for_what
from handlers.understanding.social import wrong_in
from handlers.understanding.subjects import sides

if TYPE_CHECKING:
    from collections.abc import Callable

ASPECTS = {aspect.value: aspect for aspect in Aspect}
SAID = "said-"
"""What a label begins with that stands for a stored answer, told by its id."""
OF_US = ("independent", "how-current", "no-language-model", "languages-understood", "what-it-does-not-do", "report-wrong")
"""Stored answers about ourselves."""
AT_LARGE = {
    "salary": "salary",
    "retake": "retake-rules",
    "pass-rate": "pass-rates",
    "effort": "how-long-to-study",
    "discount": "discounts",
    "materials": "practice-material",
}
"""What is said in general, where a fact is asked of no credential at all."""


_GATES_AND_UPKEEP = {"prereqs": Aspect.PREREQUISITES, "renewal": Aspect.RENEWAL}


def built(case: Case, label: str) -> Query | None:
    """The Query that a label stands for, filled from what the message names; None where it names too little."""
    aspect = _GATES_AND_UPKEEP.get(label) or ASPECTS.get(label)
    if not case.found.targets and aspect and (theirs := fact_of_issuer(case, aspect)):
        return theirs
    talked_of = () if case.found.issuers else case.memory.topic  # an issuer that is named is asked of, and not the thread's subject
    named = case.found.targets or talked_of or case.said.person.holds
    said = label.removeprefix(SAID) if label.startswith(SAID) else None if named else AT_LARGE.get(label)
    if said is not None and case.reading.unknown and not case.found.targets and said not in OF_US:
        return None  # it is about a name that we do not know
    if said is not None and said in case.catalog.said:
        return case.query(Intent.EXPLAIN, *case.found.targets, said=(said,))
    if label == Aspect.COMPANION.value and not case.found.targets and case.said.person.holds:
        return _BUILDERS["recommend"](case)  # what goes with what somebody holds is what to take next
    if label in ASPECTS and label not in _BUILDERS:
        targets = case.found.targets or _only_held(case)
        if not targets:
            return None
        return case.query(Intent.FACT, *targets, aspects=(ASPECTS[label],), language=language_named(case.reading))
    build = _BUILDERS.get(label)
    return build(case) if build else None


def about_topic(case: Case) -> Case:
    """The case; one that names nothing is about the one thing that the thread is about."""
    topic = case.memory.topic
    if case.found.targets or len(topic) != 1 or case.reading.of("topic", "issuer", "framework", "designation"):
        return case
    return replace(case, found=replace(case.found, targets=topic))


def _only_held(case: Case) -> tuple[str, ...]:
    """The one credential that is named, though it reads as held ("how long am I in the room with AAISM")."""
    held = case.held
    return held if len(held) == 1 else ()


_STILL_MINE = r"\b(?:(?:still|already) (?:have|hold|got) (?:it|one|mine)|is mine|keep (?:using|showing|it)|worthless|invalid\w*|my (?:badge|title|certificate))\b"
"""Asks of what one holds, not whether it can still be taken."""
_RUNS = r"\b(?:until when|how long|when)\b.*\b(?:run|runs|ends?|over|expires?|good|valid|lasts?)\b"
"""Asks how long what one holds runs."""
_WHEN = r"\b(?:last|final|latest|very last) (?:possible |\w+ )?(?:day|date|moment)\b|\b(?:until|till) (?:when|which|what)\b|^when\b"


_CHANGED = r"\bchanged?\b(?: \w+){0,2} (?:this|last|past) (?:week|month|quarter|year)\b"


def _of_targets(intent: Intent) -> Callable[[Case], Query | None]:
    def build(case: Case) -> Query | None:
        targets = case.found.targets
        mine = () if targets else _only_held(case)
        if intent is Intent.LIFECYCLE and case.says(_RUNS) and mine:
            return case.query(Intent.FACT, *mine, aspects=(Aspect.VALIDITY,))
        if intent is Intent.VERIFY and not (targets or case.held) and len(case.found.issuers) == 1:
            return case.query(intent).having(sides=sides(case.found, case.reading))
        targets = targets or (mine if intent is Intent.LIFECYCLE else ())
        if not targets or (intent is Intent.LIFECYCLE and len(targets) > 1):
            return None
        if intent is Intent.LIFECYCLE and case.says(_STILL_MINE):
            return case.query(Intent.FACT, *targets, aspects=(Aspect.VALIDITY,))
        if intent is Intent.LIFECYCLE and case.says(_CHANGED) and (changed := changed_between(case, targets)):
            return changed
        if intent is Intent.LIFECYCLE and case.says(_WHEN):
            return case.query(intent, *targets, slot="when")
        more = {"roles": case.ids("role"), "limits": for_what(case), "topics": for_topics(case)} if intent is Intent.WORTH else {}
        if intent is Intent.LIFECYCLE and case.has("successor") and succession.next_steps(case.catalog, targets[0]):
            more = {"aspects": (Aspect.SUCCESSOR,)}
        return case.query(intent, *targets, **more)

    return build


_TWO = ("one", "other")
_BOTH = r"\b(?:the|these|those) two\b|\b(?:both|each other)\b"
"""Both that are named are set side by side, whoever likes or has one of them: "my lead likes SecAI+, a friend did GAIPS. How do the two compare?"."""


def _compared(case: Case) -> Query | None:
    between = sides(case.found, case.reading)
    if len(between) < len(_TWO) and case.says(_BOTH):
        named = tuple(dict.fromkeys(i for entity in case.reading.of("credential") for i in entity.ids[:1]))
        between = about(*named) if len(named) == len(_TWO) else between
    if len(between) < len(_TWO) and not case.found.targets and len(case.held) > 1:
        between = about(*case.held)  # what is named reads as held, and is set side by side all the same
    if len({side.ids for side in between}) < len(_TWO):
        return None  # two names of one are no two
    return case.query(Intent.COMPARE, sides=between, aspects=listed(case), roles=case.ids("role"), topics=case.ids("topic"))


_WHICH = rf"\b(?:who|which|what|any|{THINGS})\b"


def _covered(case: Case) -> Query | None:
    topics, targets = case.ids("topic"), case.found.targets
    if topics and (targets or case.says(_WHICH)):
        return case.query(Intent.COVERAGE, *targets, topics=topics)
    return case.query(Intent.FACT, *targets, aspects=(Aspect.TOPICS,)) if targets else None


def answered(case: Case, query: Query) -> bool:
    """Whether a statement of the credential answers: no rule knows its subject better."""
    named = query.credentials[:1]
    return any(hit.answers for one in named for hit in search_credential(case.catalog, one, case.reading.text, 1))


def _rebate(case: Case) -> Query | None:
    """A statement that tells of it, else the fees: what members pay stands among them."""
    found = _of_statements(case)
    return found if found is None or answered(case, found) else found.having(intent=Intent.FACT, aspects=(Aspect.FEE,), words="")


def _of_statements(case: Case) -> Query | None:
    return case.query(Intent.EXPLAIN, *case.found.targets, words=words(case)) if case.found.targets else None


def _to_prepare(case: Case) -> Query | None:
    """What its own statements say of it; else what is said of all."""
    found = case.found.targets
    if found and not any(hit.answers for hit in search_credential(case.catalog, found[0], case.reading.text, 1)):
        return case.query(Intent.EXPLAIN, *found, said=(AT_LARGE["materials"],))
    return _of_statements(case)


def _left_open(case: Case) -> Query | None:
    held = case.held or case.found.targets
    return case.query(Intent.GAPS, *held) if held else None


def _explained(case: Case) -> Query | None:
    terms = case.ids("term", "framework", "designation")
    topics = case.ids("topic")
    if not (terms or topics):
        return None
    return case.query(Intent.EXPLAIN, terms=terms, topics=topics, words=words(case))


_DEADLINE = r"\bhow long\b|\bdeadline\b|\b(?:by|until|till) when\b|\btime limit\b|\bwhen must\b"


def _to_apply(case: Case) -> Query | None:
    """The fee of an application; where it is asked by when, the steps, which tell the deadline."""
    targets = case.found.targets or _only_held(case)
    aspect = Aspect.STEPS if case.says(_DEADLINE) else Aspect.APPLICATION
    return case.query(Intent.FACT, *targets, aspects=(aspect,)) if targets else None


_SHORT = 8
_VERY_SHORT = 4


def _declined(reason: str) -> Callable[[Case], Query | None]:
    """In a thread a short message is not held for off topic, nor a very short one for harm: it is about what was talked about."""
    most = {"off-topic": _SHORT, "harm": _VERY_SHORT}.get(reason, 0)

    def build(case: Case) -> Query | None:
        spoken = case.memory.last or (reason == "off-topic" and case.found.targets)
        named = about(*case.found.targets[:1]) if reason == "dumps" else ()
        return None if spoken and case.reading.size <= most else Query(intent=Intent.DECLINE, reason=reason, sides=named)

    return build


_WRONG = r"\b(?:wrong|incorrect\w*|inaccurate|outdated|out of date|stale|mistakes?|errors?|typos?|false|report\w*|bugs?|changed|correct\w*|fix\w*|update\w*|(?:not|isnt|arent) (?:right|true|so))\b"
_A_FEW = 5


def _reported(case: Case) -> Query | None:
    """A few words that call nothing wrong report nothing: "the old one"."""
    if case.reading.size < _A_FEW and not case.says(_WRONG):
        return None
    return Query(intent=Intent.REPORT, sides=about(*case.found.targets[:1]), aspects=wrong_in(case.reading))


_BUILDERS: dict[str, Callable[[Case], Query | None]] = {
    "prereqs": at_gate(Intent.PREREQUISITES),
    "eligibility": at_gate(Intent.ELIGIBILITY),
    "worth": _of_targets(Intent.WORTH),
    "verify": _of_targets(Intent.VERIFY),
    "lifecycle": _of_targets(Intent.LIFECYCLE),
    "renewal": _of_targets(Intent.RENEWAL),
    "profile": _of_targets(Intent.PROFILE),
    "compare": _compared,
    "changes": lambda case: changed_between(case, case.found.targets),
    "recommend": chosen(Intent.RECOMMEND),
    "find": chosen(Intent.FIND),
    "plan": chosen(Intent.PLAN),
    "path": chosen(Intent.PATH),
    "hire": chosen(Intent.HIRE),
    "application": _to_apply,
    "covers": _covered,
    "topics": _covered,
    "discount": _rebate,
    "materials": _to_prepare,
    "gaps": _left_open,
    "explain": _explained,
    "decline-dumps": _declined("dumps"),
    "decline-harm": _declined("harm"),
    "decline-off-topic": _declined("off-topic"),
    "help": lambda _case: Query(intent=Intent.HELP),
    "report": _reported,
}
