"""Stored answers for who holds the purse or buys from others: so much a head, one for a mixed team, why two, a supplier certified to a standard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.person import Person
from handlers.query import Intent
from handlers.understanding.words.patterns import search

if TYPE_CHECKING:
    from handlers.query import Query
    from handlers.understanding.case import Case

_CERTS = r"(?:certs?|certifications?|credentials?|exams?|training)"
_A_HEAD = r"\b(?:per|a|each) ?(?:head|person|employee|capita|fte|engineer|nose)\b|\b(?:for|of) each (?:person|employee|engineer)\b"
_FIGURE = r"\b(?:budget (?:line|figure|number|for|per|a)|budgeting|set aside|reserve|round (?:number|figure)|ball ?park|rule of thumb|(?:a|the|some) (?:\w+ ){0,2}(?:number|figure|amount)|how much (?:should|do|would|to|must) (?:i|we|one)? ?(?:budget|plan|reserve|set|reckon|put)|what (?:should|do) (?:i|we) (?:budget|reckon|plan|put))\b"
_ONE_ONLY = rf"\b(?:only|exactly|just|single|no more than) (?:(?:afford|pay for|fund|get|have|buy|for) )?(?:only |just |exactly )?(?:one|1|a single)\b(?: \w+)? ?{_CERTS}?\b|\b(?:one|1|a single) {_CERTS} (?:only|in total|in all|for (?:all|the (?:whole )?(?:team|lot|group)))\b"
_MIXED = r"\b(?:mixed|different jobs|all sorts|everyone|everybody|whole team|team of \w+|for (?:the|my|our|a) (?:\w+ )?team)\b"
_WHY_TWO = rf"\bwhy\b(?: \S+){{0,8}} (?:two|2|both|several|three|more than one)\b(?: \S+){{0,5}}? {_CERTS}\b|\bwhy\b.*\b(?:govern\w*|management|paper)\b.*\b(?:and|plus)\b.*\b(?:technical|platform|hands on|engineer\w*|cloud|offensive)\b|\bone {_CERTS} (?:is not|isnt|not) enough for (?:the|our) (?:team|house|company|organi[sz]ation)\b"
_BOUGHT = r"\b(?:suppliers?|vendors?|consultanc(?:y|ies)|consultants?|agenc(?:y|ies)|providers?|partners?|contractors?|bidders?|staff|team|they|their|procurement|pitch|rfp)\b|@r\d"
_TO_42001 = r"\b42001 (?:certified|accredited|certification|compliant|certificate)\b|\bcertified (?:to|for|against|in|on|under) (?:the )?(?:iso )?(?:iec )?42001\b"
_TAKES_IT = r"\b(?:which|what) (?:\w+ )?(?:certs?|certifications?|exams?|credentials?)\b|\b(?:get|become|getting) (?:\w+ )?(?:iso )?42001\b|\bhow (?:do|can|to)\b(?!.*\bverify\b)|\b(?:lead|implementer|auditor) |\bwhat (?:are|were) (?:the|our|my) options\b|\b(?:costs?|how much|prices?|fees?)\b"


_HOLD_IT = ("executive", "people-leader", "ciso", "security-manager")
"""Who asks what to set aside, and not whom it is for."""


def for_the_purse(case: Case) -> Query | None:
    """The stored answer; None where a job, a sum or a credential is named for which it can be reckoned."""
    entry = None
    plain = case.reading.plain
    named = case.found.targets or case.held
    counted = case.reading.numbers.money is not None or case.ids("role")
    if not named and not case.reading.numbers.money and case.says(_A_HEAD) and case.says(_FIGURE):
        entry = "budget-a-head" if not [i for i in case.ids("role") if i not in _HOLD_IT] else None
    elif not (named or counted) and case.says(_ONE_ONLY) and case.says(_MIXED):
        entry = "one-for-a-mixed-team"
    elif not named and search(_WHY_TWO, plain):
        entry = "not-substitutes"
    elif (
        not named
        and case.catalog.said.get("iso-42001-of-whom")
        and _standard(plain)
        and case.says(_BOUGHT)
        and not case.says(_TAKES_IT)
    ):
        entry = "iso-42001-of-whom"
    return case.query(Intent.EXPLAIN, said=(entry,), asker=Person()) if entry in case.catalog.said else None


def _standard(plain: str) -> bool:
    return search(_TO_42001, plain) is not None
