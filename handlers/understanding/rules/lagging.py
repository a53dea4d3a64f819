"""The rule for why to certify in a field that moves on: "why would I certify in something that'll be outdated in a year?"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.query import Intent

if TYPE_CHECKING:
    from handlers.query import Query
    from handlers.understanding.case import Case

ENTRY = "outdated-soon"
"""The entry of the FAQ on it."""
_TIME = r"(?:an?|one|two|\d+|a few|a couple of|some|no) (?:years?|months?|weeks?|time)"
_STALE = r"(?:outdated|out of date|obsolete|stale|old news|old hat|irrelevant|worthless|yesterdays news|history)"
_AGES = (
    rf"\b{_STALE}\b.*\b(?:in|after|within|by|before)(?: about| roughly| only| just| less than| under)? (?:{_TIME}|next year|the (?:end of the year|ink|time))\b"
    rf"|\b(?:in|after|within)(?: about| roughly| only| just| less than)? (?:{_TIME}|next year)\b.*\b(?:is|are|be|being|becomes?|turns?|get|gets) (?:already |all |so |just )?{_STALE}\b"
    rf"|\b(?:chang\w+|mov\w+|evolv\w+|shift\w*|turns? over)\b.*\b(?:every|each|so|too|this|that) (?:few |couple of |\d+ |six |three )?(?:months?|weeks?|fast|quick\w*|rapid\w*|much)\b"
    rf"|\b(?:so|too) fast\b|\b(?:ages?|expires?|rots?) (?:so |too )?(?:fast|quickly|rapidly)\b|\bis old in {_TIME}\b|\bold (?:in|within|after) {_TIME}\b"
)
_WHY = r"\bwhy\b|\b(?:what|whats|where)(?: is|s)? the (?:point|sense|use)\b|\bpoint (?:of|in)\b|\bbother\b|\bworth\b|\b(?:isnt|arent|wont|will|is|are|does|doesnt|surely)\b|\bmakes? (?:any |no )?sense\b"
_CERTIFIED = r"\b(?:certif\w+|certs?|credentials?|exams?|badges?|titles?|learn\w*|stud(?:y|ied)|paper|syllabus)\b"


def lagging(case: Case) -> Query | None:
    """The stored answer, where no credential is named whose own outline would tell; None for any other message."""
    if case.found.targets or case.said.person.holds or ENTRY not in case.catalog.said or case.memory.topic:
        return None
    if not (case.says(_AGES) and case.says(_WHY) and case.says(_CERTIFIED)):
        return None
    if case.says(r"\b(?:outline|prices?|fees?|how (?:often|fast|long)|renew\w*|dpo|job ad|hire)\b"):
        return None
    return case.query(Intent.EXPLAIN, said=(ENTRY,))
