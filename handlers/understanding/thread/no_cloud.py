"""No cloud at all: "hm I'm not in cloud at all", "we have no cloud, all on prem": the last advice without the exams of any."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.leads import Lead
from handlers.query import ADVICE
from handlers.understanding.thread.tells import tells
from handlers.understanding.understood import Understood

if TYPE_CHECKING:
    from handlers.understanding.case import Case

_NONE = (
    r"\b(?:not|no|never|dont|do not|doesnt|without|zero|hardly|havent|isnt|arent|nothing)\b(?: (?!only|just|all)\w+){0,4}? clouds?\b(?! (?:security|native|cert\w*|exam|experience|background|knowledge|skills?|exposure))"
    r"|\b(?:all|everything|only|fully|entirely|purely|still|were|we are|run|runs|running)\b(?: \w+){0,3}? (?:on prem\w*|on site|own data ?cent(?:er|re)s?|own servers)\b"
)
_OF_CLOUDS = "platform"
"""The track of what is tied to a cloud."""
_LONGEST = 16


def no_cloud(case: Case) -> Understood | None:
    """The advice again without what runs on a cloud; None where one is named, or something else is asked."""
    base = case.memory.latest(*ADVICE)
    if base is None or case.reading.size > _LONGEST or case.found.targets or case.found.issuers or case.stated.platforms:
        return None
    if not case.says(_NONE) or "?" in case.text or not tells(case):
        return None
    roles = case.catalog.roles
    jobs = (*base.roles, base.asker.role or "", case.memory.person(case.memory.speaker).role or "")
    if any(job in roles and roles[job].platform for job in jobs) or base.limits.platforms:
        return None
    limits = base.limits.having(without=tuple(dict.fromkeys((*base.limits.without, _OF_CLOUDS))))
    return Understood(base.having(limits=limits, claim=None), lead=Lead(without=(_OF_CLOUDS,)))
