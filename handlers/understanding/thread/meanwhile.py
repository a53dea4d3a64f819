"""Beside a goal that is not open yet: what to take meanwhile, what the whole way costs, what one is until then, what years it asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.leads import Lead
from handlers.query import GATES, Aspect, Intent, Limits, Query, about
from handlers.slots import BY_EXAM
from handlers.understanding.thread.keys import keys_of
from handlers.understanding.understood import Understood

if TYPE_CHECKING:
    from handlers.understanding.case import Case

_SO = r"^(?:(?:and|so|ok|okay|but|then|hm+|well|right|thanks|\|) )*"
_UNTIL_THEN = r"(?:in the (?:meantime|mean time|meanwhile)|meanwhile|until then|till then|for now|in between|while (?:i|we) wait\w*|while waiting|before that|already now|to bridge (?:it|that|the (?:gap|time)))"
_MEANWHILE = rf"{_SO}(?:(?:what|which|anything|something|is there|are there|can i|could i|should i|any)\b(?!.*\b(?:cost\w*|expire\w*|called)\b).*\b{_UNTIL_THEN}|{_UNTIL_THEN}(?: (?:what|which|anything)\b.*)?)\s?\??$"
_WHOLE = r"\b(?:how (?:much|long)|what|cost\w*|price|total)\b.*\b(?:whole|entire|full|complete|all the) (?:path|way|route|road|journey|trip|track)\b|\b(?:whole|entire|full|complete) (?:path|way|route|road|journey|trip)\b.*\b(?:cost\w*|price|total|take|long|much)\b"
_WHAT_AM_I = rf"{_SO}(?:what|who) (?:am|would|will|are) (?:i|we|you)(?: (?:then|be|called|now|allowed to call myself|until then|meanwhile|in the meantime|by then|officially))+\s?\??$|{_SO}what (?:do|may|can|would) i (?:call myself|put on (?:my|the) cv|get)(?: (?:then|until then|meanwhile|in the meantime|by then))+\s?\??$"
_WORKED = r"\bhow (?:long|many (?:years|months))\b.*\b(?:(?:have|has) (?:to have )?worked|to have worked|been working|must (?:i|one|you) have worked|(?:work|working|job|professional) experience|(?:on|in) the job|in the field)\b"
_TRACK_TOPICS = {
    "practitioner": "model-security", "offensive": "ai-red-teaming", "governance": "ai-governance", "audit": "ai-audit", "platform": "cloud-security",
}  # fmt: skip
_OPEN_GOAL = (*GATES, Intent.PATH, Intent.COMPARE, Intent.FACT, Intent.WORTH, Intent.PROFILE, Intent.RECOMMEND)
_LONGEST = 16


def meanwhile(case: Case) -> Understood | None:
    """What is asked beside the goal; None where the thread has none, or something else is asked."""
    memory, last = case.memory, case.memory.last
    if last is None or last.intent not in _OPEN_GOAL or not memory.topic or case.reading.size > _LONGEST or case.found.targets:
        return None
    goal = _goal(case, last)
    asker = memory.person(memory.speaker).with_said(last.asker).with_said(case.said.person)
    if case.says(_WHOLE):
        goal = next((i for i in reversed(memory.named) if keys_of(case.catalog, i)), goal)  # what was advised beside it is no goal
        return Understood(Query(intent=Intent.PATH, sides=about(goal), asker=asker), case.said.person, lead=Lead())
    if case.says(_WORKED):
        return Understood(Query(intent=Intent.PREREQUISITES, sides=about(goal)), case.said.person, lead=Lead())
    if last.intent in GATES and case.says(_WHAT_AM_I):
        return Understood(Query(intent=Intent.FACT, sides=about(goal), aspects=(Aspect.STEPS,), slot=BY_EXAM), case.said.person)
    if last.intent is Intent.RECOMMEND or (
        last.intent is Intent.FACT
        and memory.wish is not None
        and memory.wish.intent not in (*GATES, Intent.PATH, Intent.COMPARE, Intent.WORTH)
    ):
        return None
    if not case.says(_MEANWHILE) or case.reading.of("topic", "issuer"):
        return None
    held = case.catalog.credentials[goal]
    roles = case.ids("role") or last.roles or ((asker.role,) if asker.role else ()) or memory.jobs
    topic = _TRACK_TOPICS.get(held.track)
    limits = Limits(no_prerequisites=True, without=tuple(dict.fromkeys((goal, *keys_of(case.catalog, goal)))))
    query = Query(
        intent=Intent.RECOMMEND,
        roles=roles,
        topics=(topic,) if topic and not roles else (),
        asker=asker,
        limits=limits,
    )
    return Understood(query, case.said.person, lead=Lead(), other=memory.other)


def _goal(case: Case, last: Query) -> str:
    """What the thread is after: of several the one that asks for another first."""
    spoken = [i for i in (*last.credentials, *case.memory.topic) if i in case.catalog.credentials]
    gated = (i for i in spoken if last.intent is Intent.COMPARE and keys_of(case.catalog, i))
    return next(gated, spoken[0])
