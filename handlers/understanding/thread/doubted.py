"""The last answer disputed, or put to another day: "but that site says so", "are you sure?", "is that still true next year?"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from catalog.values import PartialDate
from handlers.leads import Lead
from handlers.query import ABOUT_ONE, Aspect, Intent
from handlers.understanding.aspects import aspects_of
from handlers.understanding.thread.concluded import concludes
from handlers.understanding.thread.of_holder import STILL
from handlers.understanding.understood import Understood
from handlers.understanding.words.numbers import first_date
from handlers.understanding.words.patterns import search

if TYPE_CHECKING:
    from handlers.query import Query
    from handlers.understanding.case import Case

_STATED = frozenset((*ABOUT_ONE, Intent.EXPLAIN, Intent.COMPARE, Intent.PATH))
_JUDGED = (Intent.RECOMMEND, Intent.PLAN, Intent.FIND, Intent.COVERAGE, Intent.GAPS, Intent.CHANGES, Intent.HIRE)
"""Answers of which only that can be asked, and no fact of one credential disputed."""
_SURE = r"^(?:and |but |hm+ |ok |really |wait |no )*(?:are you (?:really |very |quite |100 |absolutely )*(?:sure|certain)|(?:really|seriously|says who|how sure are you)(?: about that)?\s?\??$|is that (?:really )?(?:right|true|correct|so)\s?\??$)"
_SAYS = r"\b(?:(?:says?|say|said|claims?|claim|states?|writes?|wrote|insists?|thinks?) (?:so|otherwise|the opposite|the contrary|different\w*|something else|that|you|it|i|we|they|its|no)\b|(?:told|tells) me\b|says? \d)"
_OPENS = r"^(?:and |well |ok |hm+ |oh |wait )*(?:but|hm+|yet|however|though|strange|weird|funny|no)\b"
_SOMEONE_SAYS = r"^(?:it |they |but |hm+ )*(?:says?|claims?) |\b(?:friend|trainer|boss|colleague|teacher|instructor|professor|manager|recruiter|mate|guy|page|site|website|blog|forum|reddit|chat ?gpt|vendor|sales\w*|somebody|someone|people|they|@r\d+|@i\d+) (?:\w+ )?(?:says?|said|told|tells|thinks?|claims?|claimed|insists?|swears?|writes?)\b"
_LATER = r"\b(?:next|coming) (?:year|month|spring|summer|autumn|fall|winter|quarter)\b|\b(?:in|by|until|till|from|after|beyond|before) (?:(?:the )?(?:early|late|mid|end of|spring|summer|autumn|fall|winter|q[1-4]|january|february|march|april|may|june|july|august|september|october|november|december) (?:of )?)?20(?:2\d|3\d)\b|\b(?:in (?:the )?future|this year any ?more|a year from now|by then)\b"
_HOLDS_ON = r"\b(?:still|stays?|staying|remains?|continues?|any ?more|any longer|safe|holds? true|true|so|the same|like that|like this|change)\b"
_UNTIL = r"\b(?:until|till|by|before) (?:the |next |this |early |late |mid |end of )*(?:spring|summer|autumn|fall|winter|january|february|march|april|may|june|july|august|september|october|november|december|christmas|then|year|20\d\d)\b"
_SAID_SHORT = 14
_SUM = re.compile(r"\b\d{3,5}\b")
_SITE = re.compile(r"\b[\w-]+\.(?:com|org|net|io|co|de|info|training|academy|ai)\b", re.IGNORECASE)


def doubted(case: Case) -> Understood | None:
    """The last question again, with what is disputed said to be; where another fact is disputed, that one."""
    last = case.memory.last
    if last is not None and last.intent in _JUDGED and case.says(_SURE) and not case.found.targets:
        return Understood(last, lead=Lead(sure=True))
    if last is None or last.intent not in _STATED or case.reading.of("phantom") or case.reading.size > _LONGEST:
        return None
    if case.says(_HOLDS_IT) or (case.says(_HOLDS) and case.said.person.has_told()):
        return None  # what somebody says of themselves disputes nothing
    if case.says(_MINE) and case.says(STILL):
        return None  # it is asked of what somebody holds
    dated = last.intent is Intent.LIFECYCLE and concludes(case) and case.says(_UNTIL)
    if (dated or (case.says(_LATER) and case.says(_HOLDS_ON))) and _nothing_else(case, last):
        return _on_another_day(case, last)
    sure = case.says(_SURE)
    site = _SITE.search(case.reading.text) is not None
    someone = case.says(_SOMEONE_SAYS) and not case.found.targets and case.reading.size <= _SAID_SHORT
    if (
        not sure
        and not someone
        and not ((case.says(_OPENS) or site) and (case.says(_SAYS) or (site and case.says(r"\bsays?\b|\bclaims?\b"))))
    ):
        return None
    others = set(case.found.targets) - set(last.credentials) - last.asker.held
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


def _nothing_else(case: Case, last: Query) -> bool:
    """Whether a message asks nothing but whether what was told holds."""
    if set(case.found.targets) - set(last.credentials) or case.reading.of("role", "topic", "issuer", "framework"):
        return False
    return not set(aspects_of(case.reading)) - {*last.aspects, Aspect.VALIDITY} and not case.says(
        r"^(?:and |so |but )*(?:what|which|who|how|where|when)\b"
    )


def _on_another_day(case: Case, last: Query) -> Understood:
    """Whether it can be taken on that day, where that was asked; else what was told, and that it is told as of today."""
    on = _day(case)
    if last.intent is Intent.LIFECYCLE and on is not None and on.first > case.today:
        return Understood(last.having(on=on, slot=None))
    return Understood(last.having(claim=None), lead=Lead(later=last.intent is not Intent.LIFECYCLE))


_SEASONS = {"spring": "04", "summer": "07", "autumn": "10", "fall": "10", "winter": "12"}


def _day(case: Case) -> PartialDate | None:
    """The month, the season or the year that is named; a season by its first full month."""
    if found := first_date(case.reading.text, case.today):
        return found[0]
    year = re.search(r"\b20\d\d\b", case.reading.text)
    season = next((month for name, month in _SEASONS.items() if search(rf"\b{name}\b", case.text)), None)
    if year:
        return PartialDate.of(f"{year[0]}-{season}" if season else year[0])
    return PartialDate.of(str(case.today.year + 1)) if case.says(r"\b(?:next|coming) year\b") and not season else None


_MINE = r"\b(?:mine|ours|hers|theirs|(?:my|our|his|her|their) (?:own |old |current )?(?:one|cert\w*|badge|title|credential))\b"
_HOLDS = r"\b(?:he|she|they) (?:only |already |just )*(?:has|have|holds?|got|passed) (?:only |just |an? |the )*@[cd]\d"
_HOLDS_IT = r"^(?:and |but |so )*(?:(?:my |our |an? |one )?\w+(?: @r\d+)?|my @r\d+|@r\d+) (?:still |already |only )*(?:has|have|holds?|got|passed|earned) (?:it|that|this|that one|one)\b"
"""Somebody who has it asks what becomes of it, and not whether the exam can be taken."""
_LONGEST = 18
_GATE = r"\b(?:needs?|requires?|required|necessary|prereq\w*|must|without|accepts?|opens?|enough)\b"
