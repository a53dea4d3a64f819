"""Lists of credentials by what keeping them takes: "which certs have to be renewed every year?", "any that ask for CPEs?"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from catalog.engine.wishes import EXPIRY, NOT_AI
from handlers.query import Intent
from handlers.understanding.rules.cloud_topics import meant_topics
from handlers.understanding.rules.find_rules import ABOUT_AI
from handlers.understanding.words.numbers import COUNTED, count_of
from handlers.understanding.words.patterns import search

if TYPE_CHECKING:
    from handlers.query import Limits, Query
    from handlers.understanding.case import Case

_THINGS = r"(?:certs?|certifications?|credentials?|exams?|badges?|certificates?|ones|of (?:them|these|those|the|your))"
_SET = rf"\b(?:which|what|any|all|list|show(?: me)?|every|is there|are there|looking for|find)\b(?: [\w@]+){{0,5}}? {_THINGS}\b|\b(?:certs|certifications|credentials|badges|certificates)\b|^(?:list|show|name)\b.*\b(?:with|that|which)\b|^(?:so |and |ok )*(?:which|what) (?:\w+ )?(?:expires?|needs?|has|have|must|asks?|requires?|lasts?|lapses?|renews?)\b"
"""Several are asked for, and not one that was named."""
_RENEW = r"(?:renew\w*|re ?cert\w*|re ?validat\w*)"
_TERM = rf"(?:(?P<count>{COUNTED}|an?|every|each|per) (?:single )?years?|(?P<yearly>yearly|annual(?:ly)?)|every (?P<every>{COUNTED}) years?)"
_TERMS = (
    re.compile(rf"\b(?:valid|good|lasts?|lasting|validity|expir\w+|laps\w+|runs? out|runs?|ends?)(?: (?:for|after|of|in|within|only|just|period|is|a full|up))*? {_TERM}\b"),
    re.compile(rf"\b(?:{_RENEW}|renewals?)\b(?: (?:them|it|the|exam|assessment|again|is|due))*? (?:every |each |once (?:every |an? )?|per )?{_TERM}\b"),
    re.compile(rf"\b{_TERM} (?:{_RENEW}|renewal|validity|cycle|expiry|lifetime|valid)\b"),
)  # fmt: skip
_FEE = r"\b(?:annual|yearly|maintenance|renewal|membership|recurring|ongoing|amf)(?: \w+)? (?:fees?|costs?|dues|charges?|payments?)\b|\bamfs?\b|\b(?:pay|paying|money|fees?|charge\w*|costs?)(?: \w+){0,4} (?:every year|each year|a year|yearly|annually|per year|to (?:keep|maintain|renew|stay certified|hold on)\w*)\b"
_CREDITS = r"\b(?:cpes?|ceus?|pdus?|eces?|cpe credits|continuing (?:professional )?education|education credits|credit hours)\b"
_BY_HOURS = rf"\b{_RENEW}(?: \w+){{0,3}} (?:by|with|through|via|on) (?:\w+ ){{0,2}}?(?:hours|credits|points|learning)\b"
_EXAM = r"\b(?:renew\w*|re ?cert\w*|kept|keep|maintain\w*)(?: \w+){0,3} (?:by|with|through|via) (?:an? |the |passing |taking |sitting |another |new |same )*(?:exam|test)\b|\b(?:re ?tak\w+|re ?sit\w*|tak\w+|sit\w*|pass\w*|do)(?: \w+){0,2} (?:exam|test)s?(?: \w+){0,2} (?:again )?(?:to|for) (?:\w+ )?(?:renew\w*|keep\w*|maintain\w*|stay\w*|re ?cert\w*)|\b(?:renew\w*|re ?cert\w*|kept|keep)(?: \w+){0,3} (?:by|through) re ?(?:taking|sitting)\b"
_HOLDS = r"\b(?:other|another|second|base|parent|different) (?:active |held )?(?:certs?|certifications?|credentials?|one)(?: \w+){0,4} (?:active|alive|current|in force|valid)\b"
_RENEWED = rf"\b(?:need\w*|requir\w*|have to|has to|must|should|subject to|due for|with|come with) (?:to )?(?:be |get |a |any |periodic |regular )*(?:{_RENEW}|renewals?)\b|\bexpire\b|\bexpires\b|\brun out\b|\blapse\b|\btime limited\b"
_NOT = r"\b(?:not|never|dont|doesnt|no|without|free|nothing|isnt|arent|none)\b"
_PAST_DAY = r"\b(?:soon|next|this|last|20\d\d|month|months|quarter|vouchers?|retir\w*|sunset\w*|available|on sale|sold|offered|mine|my|our|(?:i|we) (?:hold|own|got|(?:have|had)(?! to)))\b"
"""What ends on a day is another list, and what somebody holds is theirs."""

_OF_THE_CHOSEN = r"\bshould (?:i|we)\b.*\b(?:does|do|must|is|will|how|when|has)\b(?: \w+){0,2} (?:it|they)\b"
"""Then it is asked of whatever is advised: "which one should I take, and does it expire?"."""


def kept_so(case: Case) -> Query | None:
    """A list by how long they last, or by what keeping them takes; who names one asks about that one."""
    if case.found.targets or case.said.person.holds or not search(_SET, case.text) or search(_PAST_DAY, case.text):
        return None
    if search(_OF_THE_CHOSEN, case.text):
        return None
    limits = case.stated
    if limits.upkeep:
        return _listed(case, limits)
    if EXPIRY in limits.without or limits.sort == "validity":
        return None
    valid = term_of(case.text)
    upkeep = () if search(_NOT, case.text) else _upkeep(case.text, valid)
    if valid is None and not upkeep:
        return None
    if "fee" in upkeep:
        limits = limits.having(sort=None, descending=False)  # what is cheap, and by what it is ranked, is the upkeep
    return _listed(case, limits.having(valid=valid, upkeep=upkeep, months=None))


def _listed(case: Case, limits: Limits) -> Query:
    """The list, with the houses, topics and jobs that were named."""
    theirs = tuple(i for i in case.found.issuers if i not in case.said.unwanted)
    narrowed = limits.having(issuers=theirs, platforms=() if theirs else limits.platforms)
    topics = meant_topics(case)
    if not topics and case.says(ABOUT_AI):
        narrowed = narrowed.having(without=tuple(dict.fromkeys((*narrowed.without, NOT_AI))))
    return case.query(Intent.FIND, topics=topics, roles=case.ids("role"), limits=narrowed)


def term_of(text: str) -> float | None:
    """The years that are to pass until it ends, or has to be renewed."""
    match = next((found for pattern in _TERMS if (found := pattern.search(text))), None)
    if match is None:
        return None
    said = match["count"] or match["every"] or "a"
    return 1.0 if said in ("a", "an", "every", "each", "per") else count_of(said)


def upkeep_asked(text: str) -> tuple[str, ...]:
    """What keeping those laid out before is to take; () where nothing, or the contrary, is asked."""
    return () if search(_NOT, text) else _upkeep(text, term_of(text))


def _upkeep(text: str, valid: float | None) -> tuple[str, ...]:
    """What keeping it is to take; that it has to be renewed at all goes without saying beside anything else."""
    asked = (("credits", rf"{_CREDITS}|{_BY_HOURS}"), ("fee", _FEE), ("exam", _EXAM), ("holds", _HOLDS))
    found = tuple(name for name, pattern in asked if search(pattern, text))
    return found or (("renewal",) if valid is None and search(_RENEWED, text) else ())
