"""One named as what it comes to: "so more like AAIR for me then?", "so AAIR it is?", "I should rather do AIGP then?"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.leads import Lead
from handlers.query import GATES, Intent, Query, about
from handlers.understanding.aspects import aspects_of
from handlers.understanding.thread.at_gate import has_part
from handlers.understanding.understood import Understood

if TYPE_CHECKING:
    from handlers.understanding.case import Case

_SO = r"(?:(?:and|so|ok|okay|but|then|well|hm+|right|ah|oh|alright|in that case|which means|that means|meaning|basically|i guess|guess|i think|you mean|you think|you d say|youd say|youre saying|you are saying|would you say|are you saying|\|) )+"
_TAKE = r"(?:(?:it|that|this|id|i|we|he|she|they|you|its|my|our|the|best|pick|choice|one|exam|cert\w*|would|should|will|could|can|ought|d|ll|am|be|is|s|to|better|rather|more|likely|probably|maybe|perhaps|actually|just|simply|really|mostly|only|also|a case for|go|going|gonna|for|with|with the|take|do|get|pick|choose|need|say|recommend|suggest|point to|points to|leaning|lean|towards?|like|fits?|suits?|makes? sense|means) )*"
_BEHIND = r"(?: (?:it|that|is|be|s|would|should|seems?|looks?|fits?|suits?|makes?|sense|better|best|right|rather|more|for|me|us|him|her|them|my|our|case|role|job|then|instead|i guess|guess|correct|right|yes|no|the|one|way|to|go|choice|pick|thing|in|that|this|now|huh|eh|ok|after all|\|))*"
_PUT = rf"^{_SO}{_TAKE}(?:the )?@c\d+{_BEHIND}\s?\??$|^{_TAKE}(?:the )?@c\d+(?: (?:for me|for us|it is|would be better|is better|makes more sense|is the one))*(?: (?:then|in that case|after all))\s?\??$"
_RATHER = r"\b(?:rather|better|more|likely|it is|should|ought|best|right|fits?|suits?|leaning|lean|sense|pick|choice|recommend|suggest|say|then|would|id|youd)\b"
"""A bare name behind "and" or "so" asks the last question of another."""
_AFTER = r"^(?:(?:and|but|ok|or) )+then (?:the )?@c\d+\s?\??$"
"""What is to come after the one just asked for: "and then AAISM?"."""
_LONGEST = 16


def leans_to(case: Case) -> Understood | None:
    """The verdict on the one that somebody concludes to take, for whom the advice was; None for any other message."""
    memory, named = case.memory, case.found.targets
    last = memory.last
    if last is None or len(named) != 1 or case.reading.size > _LONGEST or case.reading.unknown or case.found.ambiguous is not None:
        return None
    if not (case.says(_PUT) and case.says(_RATHER)) or case.says(_AFTER) or case.held or aspects_of(case.reading):
        return None
    if last.intent in GATES and last.credential != named[0]:
        return _of_gate(last, named[0], case)
    base = last if last.intent in _ADVISES else None
    if base is None:
        return None
    if base.intent is Intent.COMPARE and named[0] in base.credentials and (base.roles or base.asker.role or base.topics):
        return Understood(base.having(aspects=(), slot=None, advise=True), lead=Lead(other=memory.other), other=memory.other)
    asked = Query(
        intent=Intent.WORTH,
        sides=about(named[0]),
        roles=base.roles,
        topics=base.topics,
        limits=base.limits.having(sort=None, descending=False, without=tuple(i for i in base.limits.without if i != named[0])),
        asker=base.asker.with_said(case.said.person),
        advise=True,
    )
    return Understood(asked, lead=Lead(other=True) if memory.other else None, other=memory.other)


def _of_gate(last: Query, named: str, case: Case) -> Understood:
    """Whether one opens the gate just told of; of another whether it is worth it instead."""
    if last.credential and has_part(case, last.credential, named):
        return Understood(Query(intent=Intent.PREREQUISITES, sides=about(last.credential, named), slot="enough"))
    return Understood(Query(intent=Intent.WORTH, sides=about(named), roles=last.roles, asker=last.asker, advise=True))


_ADVISES = (Intent.COMPARE, Intent.RECOMMEND, Intent.FIND, Intent.COVERAGE, Intent.WORTH, Intent.PLAN)
