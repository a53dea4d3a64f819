"""Somebody tells how it stands with what opens a gate, and asks whether it is enough: "my CISSP lapsed, does AAISM still work for me?"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog.engine.gate_filters import gate_credentials
from handlers.query import Intent
from handlers.understanding.asker.leanings import nothing

if TYPE_CHECKING:
    from handlers.query import Query
    from handlers.understanding.case import Case

_MAY_I = (
    r"\b(?:can|could|may|am|would) i\b|\bstill (?:get|take|sit|do|book|work|possible|ok|okay|fine|open|allowed|eligible|qualify)\b|\bpossible\b|\benough (?:for|to)\b|\bproblem\b"
    r"|\b(?:work|works|open) (?:for|to) me\b|\b(?:ok|okay|fine|allowed|eligible|qualif\w+|valid)\b|\bnow or later\b|\byes or no\b|\btoo (?:early|late|soon)\b|@c\d+(?: now| then| yet| already)? \?$|@c\d+(?: exam)? (?:is )?(?:booked|scheduled|registered|paid)\b"
)
"""Asks whether one may."""
_ELSE = (
    r"\bhow\b|\bshould i\b|\bwast(?:e|ing)\b|\b(?:get|land|find) (?:me|us|him|her) (?:a|the|that) (?:\w+ )?(?:job|role|raise)\b|\bsteps?\b|\broad\b|\bway\b|\bpath\b|\bfrom (?:zero|nothing|scratch)\b|\b(?:if|when|once) i (?:let|lose|drop|stop|give)\b|\bworth\b|\bor wait\b|\b(?:prices?|costs?|renew\w*|reinstat\w*|cpes?|cpe|questions?|language\w*|compare|versus|vs|refund|money back|worth|cheaper|better)\b"
    r"|\bwhat (?:does|is|are)\b|\bwhen does\b|\b(?:can|could|should|may|do) i (?:skip|avoid|keep|drop|let|renew|cancel)\b"
)
"""Asks something else beside, which has its own rule."""


def standing_told(case: Case) -> Query | None:
    """Whether who tells of what they hold, held, or have passed only may sit the one that it opens; None for any other message."""
    found, person = case.found, case.said.person
    if len(found.targets) != 1 or case.has("vs") or case.said.without or not case.says(_MAY_I) or case.says(_ELSE):
        return None
    dated = case.stated.by is not None and not case.says(r"\b(?:booked|scheduled|registered)\b")
    if dated or case.stated.months is not None or case.reading.language != "en":
        return None  # by then is what is asked
    opens = set(gate_credentials(case.catalog.credentials[found.targets[0]]))
    told = {*case.held, *person.lacks}
    if not (opens & told or (opens and nothing(case))) or not (case.said.another or _of_the_asker(case)):
        return None
    return case.query(Intent.ELIGIBILITY, *found.targets, slot=nothing(case))


def _of_the_asker(case: Case) -> bool:
    """Whether a gate is not asked about for itself: no "do I need CISM for AAISM?"."""
    return not case.says(
        r"\b(?:do|does|did) (?:i|one|you|we) (?:still |really )?need (?:the |an? |to (?:have|hold) )?(?:active )?@c|\b(?:required|requirement|prereq\w*|mandatory)\b"
    )
