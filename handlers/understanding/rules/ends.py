"""From which end two or more are compared: shorter or longer, older or newer; and whether they are the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.query import Aspect, Intent, Query
from handlers.slots import LEAST, SAME
from handlers.understanding.aspects import aspects_of
from handlers.understanding.case import left_over
from handlers.understanding.rules.choice_rules import compared
from handlers.understanding.rules.meant_by import by_words, emphasised
from handlers.understanding.subjects import sides
from handlers.understanding.words.patterns import search

if TYPE_CHECKING:
    from handlers.understanding.case import Case

_ENDS: tuple[tuple[Aspect, str, str], ...] = (
    (Aspect.FEE, r"\b(?:cheap\w*|less expensive|least expensive|costs? less|affordable)\b", r"\b(?:more expensive|most expensive|dearer|dearest|pric(?:ier|iest|ey)|costs? more|costlier|costliest)\b"),
    (Aspect.QUESTIONS, r"\b(?:more|most) questions\b", r"\b(?:fewer|fewest|less|least) questions\b"),
    (Aspect.VALIDITY, r"\b(?:valid|lasts?|good) (?:the )?long\w*\b|\blonger (?:valid\w*|lasting)\b|\bvalid for longer\b", r"\b(?:expires?|runs? out|laps\w+|ends?) (?:the )?(?:sooner|first|earlier|fastest|soonest|earliest)\b|\b(?:valid|lasts?) (?:the )?(?:short\w+|least|less)\b"),
    (Aspect.EFFORT, r"\bless (?:study|prep\w*|work|effort)\b|\bleast (?:study|prep\w*|work|effort)\b", r"\b(?:more|most) (?:study|prep\w*|work|effort)\b"),
    (Aspect.DURATION, r"\b(?:longer|longest|length|equally long|as long|same (?:time|long))\b", r"\b(?:shorter|shortest)\b"),
    (Aspect.LAUNCHED, r"\b(?:newer|newest|younger|youngest|more recent|most recent|latest|came (?:out )?(?:later|last))\b", r"\b(?:older|oldest|earlier|earliest|came (?:out )?first|was first|around longer|been around)\b"),
    (Aspect.FORMAT, r"\b(?:has|have|with|includes?|comes? with|is|are) (?:an? |any )?(?:real )?(?:labs?|hands on|practical)\b|\bmore (?:hands on|practical)\b", r"(?!)"),
    (Aspect.DIFFICULTY, r"\b(?:harder|hardest|tougher|toughest|more difficult)\b", r"\b(?:easier|easiest|simpler|simplest)\b"),
)  # fmt: skip
"""What is compared, the usual end and the other one."""
_COMPARES = r"\b\w+er\b|\b\w+est\b|\b(?:more|most|less|least|same|equal\w*|identical|alike|length|sooner|first|around|price[yd]?|long|labs?|hands on|practical)\b"
_SAME = r"\b(?:the|exactly|really|basically|actually|one and|just)? ?(?:same|identical|equal|equally|alike)\b|\b(?:one|an?|just a) typo\b|\b(?:two|both|really) (?:\w+ )?different (?:things|certs|certifications|credentials|exams|ones)\b|\bthe same thing\b|\bre ?(?:badged|branded|packaged|labell?ed)\b|\b(?:with|under|by) another name\b|\btwins?\b|\b(?:another|different|alternative|wrong|other|just|mere|old) (?:spelling|way (?:of|to) (?:spell|writ)\w*|name)\b|\bmis ?spel\w*|\bspelling (?:mistake|error|variant)\b|\bspelled (?:wrong|differently)\b"
_BUT_FOR = r"^(?:so |and |but |hi )*(?:is|isnt) (?:the )?@c\d+(?: \w+){0,2} (?:an?|the) (?:\w+ )?(?:\w+er|more \w+|less \w+) (?:version of (?:the )?|kind of |form of )?@c\d+ \?$"
"""Whether one is the other, but for its price or its weight: "is A just a cheaper B?"."""
_NOT_SAME = r"\b(?:same|identical) (?:hours?|cpes?|ceus?|credits?|issuer|vendor|company|people|day|time|year|month|week|way|holder|job|role|applies|goes|for|question|as (?:before|above|last|you))\b|\b(?:at|in|on|of|for|by|from) the same\b"

_ISSUER = r"\bsame (?:issuer|vendor|company|people|body|organi[sz]ation|provider)\b"


_BY_WHOM = r"\b(?:both|all)(?: of them| exams| certs)? (?:made |run |awarded |issued |offered )?(?:by|from|of) (?:the )?@i\d|\bwhich(?: one| ones| of (?:them|these|those))? (?:is|are|comes?|belongs?) (?:to |from |by |of )?(?:the )?@i\d+(?: s)?(?: own)?(?: one)?\s?\??$"
"""Asks which of several that are named an issuer awards."""


def by_ends(case: Case, query: Query) -> Query:
    """The comparison with what its comparatives ask for, and from which end."""
    if query.intent is not Intent.COMPARE or query.slot is not None:
        return query
    if topics := emphasised(case):
        return query.having(topics=topics, aspects=())
    if not case.says(_COMPARES):
        return query
    asked = [
        (aspect, search(least, case.text) is not None) for aspect, most, least in _ENDS if search(f"{most}|{least}", case.text)
    ]
    if query.aspects in ((Aspect.VALIDITY,), (Aspect.EFFORT,)) and not any(aspect in query.aspects for aspect, _ in asked):
        asked = [(query.aspects[0] if aspect is Aspect.DURATION else aspect, end) for aspect, end in asked]
    if any(aspect is Aspect.VALIDITY for aspect, _ in asked):
        asked = [one for one in asked if one[0] is not Aspect.DURATION]
    found = tuple(aspect for aspect, _ in asked)
    if (
        len(found) == 1
        and len(query.aspects) == 1
        and query.aspects != found
        and not set(query.aspects) & {*aspects_of(case.reading), *by_words(case)}
    ):
        query = query.having(aspects=())  # the plain word goes before what the clause sounds like
    unnamed = tuple(aspect for aspect in found if aspect not in query.aspects)
    exact = not query.aspects or (
        len(query.aspects) == 1 and len(unnamed) == 1 and case.says(r"\band\b") and query.aspects != by_words(case)
    )
    if unnamed and exact:
        query = query.having(aspects=(*query.aspects, *unnamed)[:2])
    least = [end for aspect, end in asked if aspect in query.aspects]
    return query.having(slot=LEAST) if least and all(least) and set(query.aspects) <= set(found) else query


_LASTING = (
    r"\bwhich\b.*\b(?:lasts?|valid|good)\b.*\b(?:long\w*|short\w*|most|least)\b"
    r"|\bwhich\b.*\b(?:no|not|never|without|dont|doesnt)(?: \w+){0,2}? (?:renew\w*|expir\w*|recert\w*)\b"
)


def lasting(case: Case) -> Query | None:
    """Which of several lasts longest, or needs no renewal: the sides are held against each other, not their duties added."""
    if len(case.found.targets) < 2 or not case.says(_LASTING):
        return None
    between = sides(case.found, case.reading)
    if len(between) < 2 or len(between) > 5 or any(side.kind != "credential" for side in between):
        return None
    return by_ends(case, case.query(Intent.COMPARE, sides=between, aspects=(Aspect.VALIDITY,)))


def same(case: Case) -> Query | None:
    """Whether two that are named are the same, or cost or last the same."""
    if len(case.found.targets) < 2:
        return None
    if case.says(_ISSUER) or case.says(_BY_WHOM):
        return case.query(Intent.FACT, *case.found.targets, aspects=(Aspect.ISSUER,))
    alike_but = len(case.found.targets) == len(("one", "other")) and case.says(_BUT_FOR)
    if not (alike_but or case.says(_SAME)) or case.says(_NOT_SAME):
        return None
    between = sides(case.found, case.reading)
    if len(between) < 2 or len(between) > 5 or any(side.kind != "credential" for side in between) or case.said.person.holds:
        return None
    if (
        case.says(
            r"\b(?:what|whats|which|who|how|why)\b|\bsame (?:content|topics?|material|syllabus|domains?|skills?|exam questions)\b"
        )
        or len(left_over(case)) > 14
    ):
        return None
    if alike_but:
        return case.query(Intent.COMPARE, sides=between, slot=SAME)
    figures = frozenset(aspect for aspect, _, _ in _ENDS)
    asked = tuple(aspect for aspect in (aspects_of(case.reading) or compared(case)) if aspect in figures)
    query = by_ends(case, case.query(Intent.COMPARE, sides=between, aspects=asked))
    return query.having(slot=SAME)


_SET_AGAINST = r"@c\d+ (?:and|from|to|with) (?:the )?@c\d+|@c\d+ (?:vs|versus|or) (?:the )?@c\d+\s?\??$"


def two_names(case: Case) -> Query | None:
    """OSAI or OSAI+: one credential under two names, which differ in how long they last and what keeping them takes; any others do not differ."""
    typed = dict.fromkeys(e.typed for e in case.reading.of("credential") if case.found.targets == e.ids)
    named = {name.casefold() for name in typed}
    if len(named) < 2 or not (case.has("vs", "or") or case.says(r"\bdiffer\w*")):
        return None
    alike = len({name.rstrip("+") for name in named}) < len(named)
    lasts = case.catalog.credentials[case.found.targets[0]].validity
    if not alike or not (lasts and lasts.text):
        one = len(typed) == len(named) == 2 and (case.has("vs") or not alike) and case.says(_SET_AGAINST)
        return (
            case.query(Intent.FACT, *case.found.targets, aspects=(Aspect.NAME,), supposed=f"one-thing:{' and '.join(typed)}=no")
            if one
            else None
        )
    if case.says(r"\bsame\b|\bnew name\b|\brenamed\b|\bcalled\b"):
        return case.query(Intent.EXPLAIN, *case.found.targets, words="name")
    return case.query(Intent.FACT, *case.found.targets, aspects=(Aspect.VALIDITY, Aspect.MAINTENANCE))
