"""Several questions in one message: each clause is read for itself, and what it asks beside the first is asked as well."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from handlers.gating.again import AGAIN
from handlers.query import ABOUT_ONE, Aspect, Intent
from handlers.slots import SCORED, THEIRS, TOTAL
from handlers.understanding.asker.statements import statements
from handlers.understanding.aspects import aspects_of
from handlers.understanding.case import Case
from handlers.understanding.model.opinion import with_second
from handlers.understanding.rules.rules import rule
from handlers.understanding.subjects import subjects
from handlers.understanding.thread.filled import in_thread
from handlers.understanding.words.reading import read_part

if TYPE_CHECKING:
    from handlers.query import Query

_ASKS = (
    r"(?:what|whats|what's|how|hows|when|where|who|whos|which|is|isnt|are|does|do|did|can|could|will|has|have|must|should|any|"
    r"was|wie|wann|wo|wer|ist|gibt|muss|kann|braucht|brauche|lauft|quel|quels|quelle|quelles|combien|est|faut|quand|cuanto|cuánto|"
    r"cuantas|cuántas|que|qué|cuando|cuándo|hay|es|necesito|caduca|quanto|quantas|qual|preciso|há|expira)"
)
JOINT = re.compile(
    rf"(?:^|\s)\(?\d{{1,2}}[.)]\s+(?=\w)|\b(?:first|second|third|fourth|1st|2nd|3rd|firstly|secondly|thirdly|finally|lastly)\s*[,:]\s+(?={_ASKS}\b)|\?+[\s)•*·–-]+(?=\w)|(?:\s*[,;.–]\s*|\s+)(?:and|&|\+|plus|also|und|et|y|e)\s+(?:also |then |(?:if (?:so|not|yes|no)),? ?)?(?={_ASKS}\b)"
    rf"|[,;]\s*(?={_ASKS}\b)",
    re.IGNORECASE,
)
QUESTION = re.compile(rf"\b{_ASKS}\b", re.IGNORECASE)
_NOUNS = frozenset((
    Aspect.FEE, Aspect.QUESTIONS, Aspect.DURATION, Aspect.PASSING, Aspect.PREREQUISITES, Aspect.FORMAT, Aspect.RETAKE, Aspect.MAINTENANCE,
))  # fmt: skip
"""What a bare noun asks for: "AIGP: price, number of questions, and do I need anything before?"."""
CLAUSES_UP_TO = 4
_MAIN = frozenset((*ABOUT_ONE, Intent.COVERAGE))
"""Intents about one credential, beside which a further thing may be asked of it."""
_AS_ASPECTS = {
    Intent.PREREQUISITES: (Aspect.PREREQUISITES,),
    Intent.ELIGIBILITY: (Aspect.PREREQUISITES,),
    Intent.RENEWAL: (Aspect.RENEWAL,),
    Intent.LIFECYCLE: (Aspect.RETIREMENT,),
    Intent.PROFILE: (Aspect.VALIDATES,),
}
TOLD = {
    Intent.PREREQUISITES: frozenset((Aspect.PREREQUISITES, Aspect.EXPERIENCE)),
    Intent.ELIGIBILITY: frozenset((Aspect.PREREQUISITES, Aspect.EXPERIENCE)),
    Intent.RENEWAL: frozenset((Aspect.RENEWAL, Aspect.VALIDITY, Aspect.MAINTENANCE)),
    Intent.LIFECYCLE: frozenset((Aspect.RETIREMENT, Aspect.LAUNCHED)),
    Intent.COVERAGE: frozenset((Aspect.TOPICS, Aspect.AI_CONTENT, Aspect.DOMAINS)),
    Intent.PROFILE: frozenset(
        (Aspect.FEE, Aspect.FORMAT, Aspect.PREREQUISITES, Aspect.DURATION, Aspect.QUESTIONS, Aspect.VALIDATES)
    ),
}
"""What an answer of an intent says anyway."""


_YES_OR_NO = re.compile(r"\W*(?:(?:so|and|but|hi|hey|ok) )*(?:is|are|has|have|was|can|could|does|do|did|will)\b", re.IGNORECASE)
"""A clause that asks whether it is so; "AI-102 is retired" only tells."""


def with_further(case: Case, query: Query) -> Query:
    """The Query with what the message's other clauses ask of the same credential; itself where it has one question only."""
    if query.intent is Intent.RECOMMEND and not query.credentials:
        return query.having(also=_of_the_pick(case)) if len(case.reading.text) <= LONGEST else query
    if (
        query.slot in (TOTAL, AGAIN, SCORED, THEIRS)
        or query.credential is None
        or query.intent not in (*_MAIN, Intent.EXPLAIN)
        or len(case.reading.text) > LONGEST
    ):
        return query
    if query.aspects and set(query.aspects) <= {Aspect.PREREQUISITES, Aspect.EXPERIENCE} and len(query.credentials) > 1:
        return query  # which of several has a gate: one question
    clauses = [c.strip() for c in JOINT.split(case.reading.text) if c.strip(" ?.!,;:")]
    if not 1 < len(clauses) <= CLAUSES_UP_TO:
        return query
    asking = [(clause, asked) for clause in clauses if (asked := _asked(case, clause, query)) is not None]
    apart = len(asking)
    asking = [pair for at, pair in enumerate(asking) if not (at and goes_on(*pair, asking[at - 1][1]))]
    read = [asked for _, asked in asking]
    if query.intent is Intent.LIFECYCLE and any(
        one.intent is Intent.LIFECYCLE and not one.aspects and _YES_OR_NO.match(clause) for clause, one in asking
    ):
        query = query.having(aspects=())  # whether it is still there, and what follows it, are told together
    if len(read) < 2:
        facts = bool(read) and {query.intent, read[0].intent} == {Intent.FACT} and query.slot is None
        if facts and len(read) < apart:
            return query.having(aspects=read[0].aspects)
        return _facts(query, read, whole=False) if facts else query
    if query.intent is Intent.WORTH and len(read) == len(clauses) and all(one.intent is Intent.FACT for one in read):
        query = case.query(Intent.FACT, *query.credentials)  # "…, and can I take it from home?" asks for no advice
    main = query
    if query.intent in (Intent.FACT, Intent.EXPLAIN):
        main = next((one for one in read if one.intent in _LEADS), query)
        if main is query:
            return query if query.intent is Intent.EXPLAIN else _facts(query, read, whole=len(read) == len(clauses))
        main = main.having(asker=query.asker, exam=query.exam, language=query.language)
    others = [one for clause, one in asking if one.credentials[0] != main.credentials[0] and _names(case, clause, one)]
    further = [
        aspect
        for one in read
        if one.intent is not main.intent and one not in others
        for aspect in (one.aspects or _AS_ASPECTS.get(one.intent, ()))
    ]
    told = TOLD.get(main.intent, frozenset())
    named = any(Aspect.FEE in one.aspects and _names(case, clause, one) for clause, one in asking)
    if main.intent is Intent.RENEWAL and not named and not _TO_GET.search(case.reading.text):
        told |= {Aspect.FEE}  # "and is there a charge?" is asked of the renewal
    also = tuple(a for a in dict.fromkeys(further) if a not in told)
    return main.having(also=also) if also else main  # which tells the rest anyway


_HOW_LONG = re.compile(r"\bhow (?:many (?:days|weeks|months|years|hours|modules)|long|much time)\b", re.IGNORECASE)
_OF_WHAT = re.compile(
    r"\b(?:exam|test|sitting|stud(?:y|ying)|learn\w*|prepar\w*|prep|valid\w*|last|course|report|wait|renew\w*)\b", re.IGNORECASE
)
_LASTING = frozenset((Aspect.TRAINING, Aspect.ELIGIBILITY_WINDOW, Aspect.RETAKE, Aspect.EFFORT))


def goes_on(clause: str, asked: Query, before: Query) -> bool:
    """Whether a clause asks how long that is which the one before asked about: "is training a must? how many hours of it?"."""
    bare = _HOW_LONG.search(clause) is not None and _OF_WHAT.search(clause) is None
    return bare and set(asked.aspects) <= {Aspect.DURATION, Aspect.EFFORT} and bool(_LASTING & set(before.aspects))


_OF_A_PICK = frozenset((
    Aspect.DELIVERY, Aspect.QUESTIONS, Aspect.DURATION, Aspect.PASSING, Aspect.VALIDITY, Aspect.RENEWAL, Aspect.MAINTENANCE,
    Aspect.LANGUAGES, Aspect.PROCTORED, Aspect.OPEN_BOOK, Aspect.FORMAT, Aspect.RETAKE, Aspect.EFFORT,
))  # fmt: skip
"""What advice does not say of what it advises; …"""
_POINTS = re.compile(r"\b(?:it|that|them|they|the (?:exam|test|cert\w*|badge|title|one))\b", re.IGNORECASE)
_CHOOSES = re.compile(r"\b(?:which|should i|should we|recommend|suggest)\b", re.IGNORECASE)


def _of_the_pick(case: Case) -> tuple[Aspect, ...]:
    """What a clause beside the choice asks of whatever is chosen: "which one fits me, and can I sit it at home?"."""
    clauses = [c.strip() for c in JOINT.split(case.reading.text) if c.strip()]
    if not 1 < len(clauses) <= CLAUSES_UP_TO:
        return ()
    asked: list[Aspect] = []
    for clause in clauses:
        if not QUESTION.search(clause) or not _POINTS.search(clause) or _CHOOSES.search(clause):
            continue
        reading = read_part(case.reading, clause, case.catalog)
        if not reading.of("credential", "role", "topic"):
            asked += [aspect for aspect in aspects_of(reading) if aspect in _OF_A_PICK]
    return tuple(dict.fromkeys(asked))


_TO_GET = re.compile(r"\b(?:exam|test|voucher|get|earn|buy|first|take|sit)\b", re.IGNORECASE)
_TELLS = re.compile(
    r"\W*(?:my|our|i|we|i'?ve|i'?m)\b(?!.*\b(?:what|which|how|when|where|who|can|could|will|must|should|any)\b)", re.IGNORECASE
)
"""A clause that says what somebody has: "my SCS-C02 is from 2024, does it still count"."""
_WHAT_IS = re.compile(r"\b(?:what(?:'s|’s|s| is| are|'re)|explain|tell me about|describe|define)\b", re.IGNORECASE)
_LEADS = frozenset((*TOLD, Intent.VERIFY)) - {Intent.PROFILE}
LONGEST = 400


def _facts(query: Query, read: list[Query], *, whole: bool) -> Query:
    """The facts that the clauses ask for, in their order; where not every clause was read, with those of the message."""
    found = tuple(
        dict.fromkeys(a for one in read for a in one.aspects or (_AS_ASPECTS[one.intent] if one.intent is Intent.PROFILE else ()))
    )
    told = found if whole else tuple(dict.fromkeys((*query.aspects, *found)))
    return query.having(aspects=told) if told else query


_IT = re.compile(r"(?<![-\w])(?:it|this one|that one)(?![-\w])", re.IGNORECASE)


def with_name(clause: str, name: str) -> str:
    """The clause with a name where it only points: "does AAISM expire" for "does it expire"."""
    return _IT.sub(name, clause, count=1)


def _names(case: Case, clause: str, asked: Query) -> bool:
    """Whether a clause names what it asks about, and does not only point at it: that is asked for itself (second.py)."""
    return case.catalog.credentials[asked.credentials[0]].acronym.casefold() in clause.casefold()


def callable_as(case: Case, credential: str) -> str:
    """What the subject may be called in a clause that only points at it; nothing where others share the letters."""
    letters = case.catalog.credentials[credential].acronym
    shared = sum(other.acronym == letters for other in case.catalog.credentials.values()) > 1
    return "" if shared else letters


def _asked(case: Case, clause: str, query: Query) -> Query | None:
    """What a clause asks, "it" being what the whole message is about; None where that is nothing, or of something else."""
    reading = read_part(case.reading, clause, case.catalog)
    points = not reading.of("credential") or (_IT.search(clause) and clause != case.reading.text)
    if points and (name := callable_as(case, query.credentials[0])):
        reading = read_part(case.reading, with_name(clause, name), case.catalog)
    if _TELLS.match(clause) or not (QUESTION.search(clause) or set(aspects_of(reading)) & _NOUNS):
        return None
    said = statements(reading)
    focus = query.credentials[:1]
    memory = replace(case.memory, topic=focus, named=focus, last=None, pending=None)
    found = subjects(reading, said, case.catalog, memory)
    if found.ambiguous is not None:
        return None
    alone = in_thread(Case(reading, said, found, case.catalog, memory, case.today))
    asked = with_second(alone, rule(alone))
    if asked is not None and asked.intent is Intent.PROFILE and not _WHAT_IS.search(clause):
        return None  # words that no rule reads as a question
    if asked is None or asked.intent not in _MAIN or asked.said or not set(asked.credentials) & set(query.credentials):
        return None
    return asked
