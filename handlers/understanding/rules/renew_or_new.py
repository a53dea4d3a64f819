"""Advice asked for beside keeping what is held: "which one, and can it renew my CySA+?", "renew CEH, or rather something with AI?"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.person import Held, Person
from handlers.query import Intent

if TYPE_CHECKING:
    from handlers.query import Query
    from handlers.understanding.case import Case

_WHICH = r"\b(?:which one|(?:which|what)(?: [\w@]+){0,2} (?:certs?|certifications?|certificates?|exams?|credentials?)|which should (?:i|we) (?:take|do|get)|what should (?:i|we) (?:take|do|get))\b"
RENEWS_MINE = r"\b(?:can|does|do|will|would|could) (?:it|that|this|they|one of them) (?:also |even |then )?(?:renew|extend|prolong|recertify|keep|give|earn|bring|count|get)\b.*@c\d"
RENEW_OR_NEW = (
    r"\b(?:renew|keep|maintain|recertify|extend|prolong|keep paying for)(?:ing)?(?: (?:it|that|this|my|the|up|going|@c\d+))* or (?:else |just |rather |better |instead |should i |should we |do i )*"
    r"(?:(?:put|spend|invest|use|go|get|take|do|move|switch|start|learn|look)\b(?! (?:it|that|the exam) again)|something|anything|another|an? new)"
)
"""What is held is weighed against something new that is not named."""


def renew_or_new(case: Case) -> Query | None:
    """What to take, for somebody who also asks about keeping what they hold; None where nothing new is chosen, or it is named."""
    mine = tuple(dict.fromkeys((*case.held, *case.found.targets)))
    if case.says(RENEW_OR_NEW):
        if len(mine) != 1 and not set(case.found.targets) <= set(case.held):
            return None
    elif not (case.says(_WHICH) and case.says(RENEWS_MINE)) or len(case.found.targets) > 1:
        return None
    asker = case.said.person.with_said(Person(holds=tuple(Held(credential=i) for i in mine if i not in case.held)))
    return case.query(Intent.RECOMMEND, roles=case.ids("role"), topics=case.ids("topic"), limits=case.stated, asker=asker)
