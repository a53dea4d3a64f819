"""The rule for what whoever holds one is asked in an interview: "what do they ask you when you put AAISM on your CV"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.person import Person
from handlers.query import Intent
from handlers.slots import ASKED

if TYPE_CHECKING:
    from handlers.query import Query
    from handlers.understanding.case import Case

_WHO = r"(?:(?:an?|the|any|my|our) )?(?:(?:hiring|tech\w*|potential|future) )?(?:interviewers?|panel|recruiters?|employers?|managers?|they|people|hr|@r\d+)"
_ASKS = (
    rf"\b(?:what|which)(?: (?:kind|sort|type)s? of)?(?: \w+)? (?:would|will|do|does|might|could|can|should|may) {_WHO} (?:\w+ )?(?:ask|grill|quiz|test|probe)\b"
    r"|\b(?:what|which)(?: (?:kind|sort|type)s? of)?(?: \w+)? (?:should|must|can|do|could|would|will|might) (?:i|we|you|one|he|she|they) (?:\w+ )?(?:expect|prepare (?:for)?|be (?:asked|grilled|quizzed)|get asked)\b"
    r"|\b(?:what|which)(?: \w+){0,3} (?:will|would|do|might|could) (?:i|he|she|you|they) (?:be|get) (?:asked|grilled|quizzed)\b"
    r"|\b(?:what|which)(?: \w+){0,2} (?:should|would|do|can|could|to)(?: you| we| i| one)? ask (?:(?:an?|the|our|someone|somebody|people|candidates?|person|with|who|holds?|having) )*@c\d"
    r"|\b(?:typical|likely|good|common|tough|hard|sample|any) (?:\w+ )?interview questions?\b|\binterview questions? (?:for|about|on|to)\b|\bget (?:grilled|asked|quizzed) (?:about|on|in)\b"
)
_INTERVIEW = r"\b(?:interview\w*|recruiters?|panel|on (?:my|your|the|his|her|a|our) (?:cv|resume|linkedin|profile)|hiring managers?|employers? ask)\b"
_ABOUT_EXAM = r"\b(?:in|on|during) the (?:exam|test)\b|\bexam questions?\b"


def interviewed(case: Case) -> Query | None:
    """What it shows and what to ask its holder; None where no interview is spoken of, or what is asked in the exam."""
    named = case.named
    if not 0 < len(named) <= _MOST or case.found.ambiguous is not None or not case.says(_ASKS) or not case.says(_INTERVIEW):
        return None
    if case.ids("role") and not case.found.targets:
        return None  # what is held is told beside a job: the job is what the interview is for
    if case.says(_ABOUT_EXAM) or case.has("fee", "renewal", "vs"):
        return None
    return case.query(Intent.HIRE, *named, slot=ASKED, asker=Person())


_MOST = 3
