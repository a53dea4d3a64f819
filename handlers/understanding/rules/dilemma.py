"""One or the other, asked by somebody who tells of themselves: "OSAI now or C-AI/MLPen first? Pentesting for two years, no OSCP"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.query import Intent
from handlers.understanding.rules import meant_by
from handlers.understanding.rules.choice_rules import compared
from handlers.understanding.words.patterns import finditer

if TYPE_CHECKING:
    from handlers.query import Query
    from handlers.understanding.case import Case

_EITHER = (
    r"@c(\d+)(?: (?!@c|\||\?|and\b)\S+){0,5} (?:or|vs|versus) (?:(?!@c|\||what\b|which\b|how\b|is\b|does\b)\S+ ){0,4}?@c(\d+)"
    r"|\bbetween (?:the |an? )?@c(\d+) and (?:the |an? )?@c(\d+)|\| (?:so |now |then )?@c(\d+) @c(\d+) \?$"
)
"""Two set against each other."""
_ELSE = (
    r"\b(?:how|what|whats|when|where|why|who|cheap\w*|expensive|harder|easier|longer|shorter|differen\w+|price|prices|cost|costs|fees?|renew\w*|keep\w*|lapse\w*|expire\w*|cover\w*|can|may"
    r"|required?|requires?|needs?|need|prereq\w*|eligible|accept\w*|counts?|enough|wait\w*|team|hire|hiring|candidates?|legit|scam|each|both|everyone|retire[ds]?|same|must|shall|ok as|open to|discounts?|contract|wrong|equivalent)\b"
)
"""Asks something of them that is told fact by fact."""
_TWO = 2


def dilemma(case: Case) -> Query | None:
    """Which of two suits who asks; None where something else is asked of them, or nothing is told to go by."""
    found, person = case.found, case.said.person
    if len(found.targets) != _TWO or case.said.another or found.ambiguous is not None or case.says(_ELSE):
        return None
    if {case.reading.entities[n].id for n in case.said.without} & set(found.targets):
        return None  # that is what they do without
    pairs = [{case.reading.entities[int(n)].id for n in match.groups() if n} for match in finditer(_EITHER, case.text)]
    if set(found.targets) not in pairs:
        return None
    roles = case.ids("role")
    own = bool(roles) and not case.says(r"\bfor (?:an?|the|my|our|some)\b")
    if not (own or person.holds or person.years or person.designations or person.lacks):
        return None
    if not (own or person.holds or person.lacks) and case.says(r"\bexperience\b"):
        return None  # years at large are asked whether they will do
    of_years = (_OF_YEARS.get(told.kind) for told in person.years)
    roles = roles or tuple(job for job in of_years if job and job in case.catalog.roles)[:1]
    roles = roles or (("red-teamer",) if case.says(r"\bpen ?test\w*\b") and "red-teamer" in case.catalog.roles else ())
    limits = meant_by.held_against(case)
    return case.query(Intent.COMPARE, *found.targets, aspects=compared(case), roles=roles, limits=limits, advise=True)


_OF_YEARS = {
    "penetration-testing": "red-teamer", "it-audit": "it-auditor", "governance": "grc-analyst", "risk": "risk-manager", "ml": "ml-engineer",
    "data": "data-scientist", "software-development": "llm-developer", "privacy": "privacy-officer",
}  # fmt: skip
"""The job that years of some work are of, where none is named."""
