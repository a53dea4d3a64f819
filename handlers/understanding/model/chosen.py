"""What the learned model holds for a wish for advice, a plan, a way, a list or people: filled from what the message names and tells."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from handlers.person import Held, Person
from handlers.query import Intent, Limits, Query
from handlers.understanding.model.learned import asking
from handlers.understanding.rules.path_rules import objective
from handlers.understanding.rules.plan_rules import limits_said
from handlers.understanding.rules.topic import asked_of, wished_topics

if TYPE_CHECKING:
    from collections.abc import Callable

    from handlers.understanding.case import Case

_IS_IT = r"^(?:so |and |but |ok |then |hm+ )*(?:is|would|could|might|should|does|will|was)\b"
"""Asks it of the one that the thread is about: "so is that one for me?"."""
_FOR_A_HOLDER = (
    r"\b(?:for|as) (?:an?|our|my|one) @c\d+\b(?! (?:exam|cert\w*|attempt|voucher|seat))"
    r"|\b(?:sidekick|companion|partner|complement|addition|add on|follow up) (?:for|to|of) (?:an? |the |my |our )?@c\d"
    r"|\b(?:on top of|next to|alongside|on the side of) (?:an? |the |my |our )?@c\d"
)
"""Named for who holds it: "which AI cert for a CISSP who hates managing", or as what is to be added to: "a sidekick for CISSP"."""


def chosen(intent: Intent) -> Callable[[Case], Query | None]:
    """The builder of such a Query; it gives None where the message names too little."""

    def build(case: Case) -> Query | None:
        named = case.found.targets if intent in (Intent.PLAN, Intent.PATH, Intent.HIRE) else ()
        asker = case.said.person
        begun = {case.reading.entities[int(n)].id for n in _FROM.findall(case.text)} & set(named)
        if intent is Intent.PATH and begun and begun != set(named):
            asker, named = asker.with_said(holding(tuple(begun))), tuple(i for i in named if i not in begun)
        told = "@c" in case.text  # what the thread is about is nobody's own
        if intent is Intent.RECOMMEND and case.found.targets and not told:
            if case.says(_IS_IT):
                return case.query(Intent.WORTH, *case.found.targets, advise=True)
        elif intent is Intent.RECOMMEND and case.says(_SET_AGAINST):
            return (
                None  # "everyone says AAISM or AIGP. Which makes more sense for me?": what there is to choose from is nobody's own
            )
        elif intent is Intent.RECOMMEND and case.says(_JUDGED):
            pass  # "GAIPS seems to cost a lot. Which one would you take?": nobody has it for that
        elif intent is Intent.RECOMMEND and case.found.targets and ("@c" not in asking(case.text) or case.says(_FOR_A_HOLDER)):
            asker = asker.with_said(
                holding(tuple(i for i in case.found.targets if i not in asker.lacks))
            )  # "architect, CISSP and CCSP. What would give me more depth?"
        elif case.found.targets and not named:
            return None
        roles = case.ids("role")
        topics = wished_topics(case, roles) if intent is Intent.RECOMMEND else case.ids("topic")
        limits = limits_said(case) if intent is Intent.PLAN else objective(case) if intent is Intent.PATH else case.stated
        if intent in (Intent.RECOMMEND, Intent.FIND) and case.found.issuers and not limits.issuers:
            limits = limits.having(issuers=asked_of(case))
        query = case.query(intent, *named, roles=roles, topics=topics, limits=limits, asker=asker)
        nothing = not (roles or topics) and query.limits.model_copy(update={"without": ()}) == Limits()
        return None if intent is Intent.FIND and nothing else query  # a list of everything answers nothing

    return build


_SET_AGAINST = r"(?<!no )(?<!not )(?<!without )(?<!neither )@c\d+ (?:or|vs|versus) (?:the |an? )?@c\d"
"""Two set against each other."""
_JUDGED = r"@c\d+(?: (?!\|)[\w@]+){0,2}? (?:seems?|looks?|sounds?|costs?|is|are|was|needs?|requires?|takes?)\b|\b(?:about|looked at|read|want\w*|like|considered|thought of)(?: \w+){0,2} @c\d"
"""What is named is judged, looked at or wanted, and not had."""
_FROM = re.compile(r"\bfrom (?:the |my |an? |having |holding )?@c(\d+)")
"""Where a way begins."""


def holding(credentials: tuple[str, ...]) -> Person:
    """Somebody who has these."""
    return Person(holds=tuple(Held(credential=credential) for credential in credentials))
