"""The last answer disputed: "but that site says so", "are you sure?", "I read something else"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from handlers.leads import Lead
from handlers.query import Aspect, Intent
from handlers.understanding.aspects import aspects_of
from handlers.understanding.understood import Understood

if TYPE_CHECKING:
    from handlers.understanding.case import Case

_STATED = frozenset((
    Intent.FACT, Intent.PREREQUISITES, Intent.ELIGIBILITY, Intent.EXPLAIN, Intent.LIFECYCLE, Intent.RENEWAL, Intent.VERIFY,
    Intent.COMPARE, Intent.WORTH, Intent.PROFILE, Intent.PATH,
))  # fmt: skip
_SURE = r"^(?:and |but |hm+ |ok |really |wait |no )*(?:are you (?:really |very |quite |100 |absolutely )*(?:sure|certain)|(?:really|seriously|says who|how sure are you)(?: about that)?\s?\??$|is that (?:really )?(?:right|true|correct|so)\s?\??$)"
_SAYS = r"\b(?:(?:says?|say|said|claims?|claim|states?|writes?|wrote|insists?|thinks?) (?:so|otherwise|the opposite|the contrary|different\w*|something else|that|you|it|i|we|they|its|no)\b|(?:told|tells) me\b|says? \d)"
_OPENS = r"^(?:and |well |ok |hm+ |oh |wait )*(?:but|hm+|yet|however|though|strange|weird|funny|no)\b"
_SOMEONE_SAYS = r"^(?:it |they |but |hm+ )*(?:says?|claims?) |\b(?:friend|trainer|boss|colleague|teacher|instructor|professor|manager|recruiter|mate|guy|page|site|website|blog|forum|reddit|chat ?gpt|vendor|sales\w*|somebody|someone|people|they|@r\d+|@i\d+) (?:\w+ )?(?:says?|said|told|tells|thinks?|claims?|claimed|insists?|swears?|writes?)\b"
_SAID_SHORT = 14
_SUM = re.compile(r"\b\d{3,5}\b")
_SITE = re.compile(r"\b[\w-]+\.(?:com|org|net|io|co|de|info|training|academy|ai)\b", re.IGNORECASE)


def doubted(case: Case) -> Understood | None:
    """The last question again, with what is disputed said to be; where another fact is disputed, that one."""
    last = case.memory.last
    if last is None or last.intent not in _STATED or case.reading.of("phantom") or case.reading.size > _LONGEST:
        return None
    if case.says(_HOLDS) and case.said.person.has_told():
        return None  # what somebody says of themselves disputes nothing
    sure = case.says(_SURE)
    site = _SITE.search(case.reading.text) is not None
    someone = case.says(_SOMEONE_SAYS) and not case.found.targets and case.reading.size <= _SAID_SHORT
    if (
        not sure
        and not someone
        and not ((case.says(_OPENS) or site) and (case.says(_SAYS) or (site and case.says(r"\bsays?\b|\bclaims?\b"))))
    ):
        return None
    others = set(case.found.targets) - set(last.credentials) - {h.credential for h in last.asker.holds}
    if "?" in case.text and others and not site:
        return None
    lead = Lead(doubted=not sure, sure=sure)
    if others and last.credential and case.says(_GATE):
        return Understood(case.query(Intent.PREREQUISITES, last.credential, *sorted(others)), lead=lead)
    asked = aspects_of(case.reading)
    if (
        last.credential
        and Aspect.FEE not in asked
        and _SUM.search(case.text)
        and (case.reading.numbers.money or Aspect.TRAINING in asked)
    ):
        asked = (Aspect.FEE,)  # a price is disputed
    fitting = last.intent is Intent.FACT or (last.intent is Intent.PROFILE and asked == (Aspect.FEE,))
    if fitting and asked and not set(asked) & set(last.aspects) and not site:
        return Understood(last.having(intent=Intent.FACT, aspects=asked, claim=None), lead=lead)
    return Understood(last.having(claim=None), lead=lead)


_HOLDS = r"\b(?:he|she|they) (?:only |already |just )*(?:has|have|holds?|got|passed) (?:only |just |an? |the )*@[cd]\d"
_LONGEST = 18
_GATE = r"\b(?:needs?|requires?|required|necessary|prereq\w*|must|without|accepts?|opens?|enough)\b"
