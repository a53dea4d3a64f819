"""What "can I …" asks: whether a gate lets somebody through, or whether something else is allowed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.leading import SKIPPED
from handlers.person import Held, Person
from handlers.query import Aspect, Intent
from handlers.slots import TOOLS, TOTAL
from handlers.understanding.case import WHAT_TO_TAKE, words
from handlers.understanding.words.patterns import compiled, search

if TYPE_CHECKING:
    from handlers.query import Query
    from handlers.understanding.case import Case

_WHOM = r"(?:i|we|you|one|he|she|they|it|someone|somebody|anyone|anybody|people|@[crd]\d+(?: holders?)?|(?:an?|the|my|our|any|non|every|some) (?:[\w@]+ ){0,3}?[\w@]+)"
_BESIDE = (
    r"(?:still|already|now|then|just|even|also|directly|really|actually|simply|legally|straight|and|only|ever|not|later|first) "
)
_ASKED = compiled(
    rf"\b(?:can|could|may|might) {_WHOM} (?:{_BESIDE})*(?P<after>\w+)|\b(?:allowed|able|possible|permitted)(?: for [\w@]+(?: \w+)?)? to (?:{_BESIDE})*(?P<to>\w+)"
)
_STILL_COUNTS = r"\bmy (?:old |own |current )?@c(\d+)(?: (?!cpes?\b|ceus?\b|ecus?\b|pdus?\b|hours\b|credits?\b|points?\b)\w+){0,2}? (?:counts?|qualif\w+|good|enough|valid|accepted|works?|ok|okay)(?: \w+)? (?:for|towards?|to (?:get|take|sit)) (?:the |my )?@c(\d+)"
"""Whether what one holds opens another, be it retired or not."""
TAKING = frozenset([
    "take", "sit", "do", "get", "go", "register", "book", "earn", "write", "attempt", "pursue", "start", "begin",
    "enrol", "enroll", "apply", "sign", "obtain", "achieve", "challenge", "become", "be", "have", "hold", "join",
    "try", "skip", "jump", "tackle", "aim", "enter", "schedule", "make", "count", "combine", "meet", "qualify",
    "land", "reach", "bypass", "satisfy", "add", "complete", "certify", "buy", "move", "switch", "access", "still",
    "directly", "straight", "please", "with", "without", "as",
])  # fmt: skip
"""Verbs of which a gate decides."""


_SOMEBODY_TAKES = (
    r"\b(?:can|could|may) (?:an?|the|our|my) (?:[\w@]+ ){1,4}(?:take|sit|do|attempt|register for|book|get) (?:the |an? )?@c"
)


def asks_for_a_gate(case: Case) -> bool:
    """Whether one of the verbs that follow "can I" is one of taking the exam, or none is told."""
    verbs = [m["after"] or m["to"] for m in _ASKED.finditer(case.text)] if not case.says(r"\buse (?:my |an? |the )?@[cd]") else []
    if case.says(_SOMEBODY_TAKES) or case.says(_PASSES_WITHOUT):
        return True
    return not verbs or case.reading.language != "en" or any(verb in TAKING or verb.startswith("c0") for verb in verbs)


_PASSES_WITHOUT = (
    r"\b(?:pass|clear|survive|succeed (?:at|in|with)|manage) (?:the )?@c\d+ (?:\w+ )?(?:without|w o) (?:\w+ ){0,2}@[cd]\d"
)
"""Whether one can be had without another: "can I pass OSAI without OSCP?"."""
_AFTER_FAILING = r"\b(?:failed|flunked) (?:the |my )?@c\d+\b.*\b(?:can|could|may) i\b"


_SKIPS = r"\b(?:can|could|may|allowed to|possible to|way to)\b(?: \w+){0,8} (?:skip|bypass|avoid|get (?:around|out of)|leave out|go without|do without|ignore)\b(?! (?:the )?(?:fee|line|queue|exam|renew\w*|expir\w*|retake|tax|cost))|@c\d+ without (?:an? |the |any )?(?:\w+ )?(?:subscription|academy)\b"
"""Whether part of what stands before it can be left out: the gate answers."""


def skipped(case: Case) -> Query | None:
    """Whether part of what stands before one credential can be left out."""
    targets = case.found.targets
    return case.query(Intent.PREREQUISITES, *targets, slot=SKIPPED) if len(targets) == 1 and case.says(_SKIPS) else None


_PAUSES = r"\b(?:(?:toilet|bathroom|coffee|bio|lunch|smoke|comfort) )?breaks?\b(?! (?:into|in to|down|llms?|ai|models?|out|the))|\bpauses?\b"
"""A break in the exam is no gate."""


def told_otherwise(case: Case) -> Query | None:
    """What sounds like a gate and asks for money, whether what is held or was failed still counts, or for the newer exam of it."""
    found = case.found
    if len(found.targets) == 1 and case.says(_PAUSES):
        return case.query(Intent.EXPLAIN, *found.targets, words=words(case))
    if counted := search(_STILL_COUNTS, case.text):
        mine, target = (case.reading.entities[int(n)].id for n in counted.groups())
        return case.query(Intent.ELIGIBILITY, target, asker=case.said.person.with_said(Person(holds=(Held(credential=mine),))))
    lacks = case.said.person.lacks
    if lacks and set(lacks).isdisjoint(found.targets) and case.says(_AFTER_FAILING):
        return case.query(Intent.ELIGIBILITY, *found.targets)
    if case.reading.numbers.money and case.says(
        r"\benough (?:money )?(?:for|to (?:pay|cover|buy|get|take))\b|\bcover (?:the (?:cost|fee)s? of )?@c|\bafford\b"
    ):
        slot = TOTAL if len(found.targets) > 1 else None
        return case.query(Intent.FACT, *found.targets, aspects=(Aspect.FEE,), slot=slot)
    if len(found.targets) == 1 and case.says(r"\bneed (?:the |all |those |these )*\d+ hours\b.*\b(?:before|for|to)\b"):
        return case.query(Intent.PREREQUISITES, *found.targets)  # hours of work, and not those of the exam
    older = [
        h.credential for h in case.said.person.holds if found.targets and found.targets[0] in case.catalog.successors(h.credential)
    ]
    if older and case.says(r"\b(?:do i|must i|should i|have to|need)\b"):
        return case.query(Intent.RENEWAL, older[0])
    return None


_MAY_USE = r"\b(?:allow\w*|permit\w*|bann?\w*|forbid\w*|forbad\w*|prohibit\w*|(?:can|may|could|do|must) (?:i|we|you|one|candidates?|people)|ok\w* to use|is it (?:ok\w*|fine)|kicked out|disqualif\w*|cheat\w*|against the rules)\b"
_TAUGHT = r"\b(?:cover\w*|teach\w*|learn\w*|prepar\w*|stud(?:y|ying)|revis\w+|practi[sc]\w*|train\w*|secur(?:e|ing)|attack\w*|at work|in my job|about)\b"
_FORBIDDEN = r"\b(?:bann?(?:ed|s)?|forbid\w*|prohibit\w*|kicked out|disqualif\w*|cheat\w*|against the rules)\b"


def tools(case: Case) -> Query | None:
    """Whether AI tools may be used in the exam of one credential, which its conditions tell."""
    if case.says(WHAT_TO_TAKE):
        return None  # "I want to attack LLMs, not use AI as a tool. what do I go for?"
    if len(case.found.targets) != 1 or not case.asks_for_tools or not case.says(_MAY_USE) or case.says(_TAUGHT):
        return None
    turned = "not" if case.says(_FORBIDDEN) and not case.says(r"\bor\b|\ballow\w*\b|\bpermit\w*\b") else ""
    return case.query(Intent.FACT, *case.found.targets, aspects=(Aspect.OPEN_BOOK,), slot=TOOLS, words=turned)
