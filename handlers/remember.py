"""The thread after an answer: its focus, what was laid out, the question now open, what was asked once."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from handlers.query import Aspect, Intent, Query
from handlers.slots import ASKS_ENOUGH, REMARK

if TYPE_CHECKING:
    from handlers.answer import Answer
    from handlers.memory import Memory, Pending
    from handlers.person import Person

_ASIDE = frozenset((Intent.HELP, Intent.DECLINE, Intent.TIPS, Intent.ME, Intent.FEEDBACK, Intent.REPORT, Intent.UNKNOWN))
"""Intents that leave what the thread talks about as it was."""
_WISHES = frozenset((
    Intent.RECOMMEND, Intent.PLAN, Intent.FIND, Intent.COVERAGE, Intent.GAPS, Intent.PATH, Intent.HIRE, Intent.WORTH,
    Intent.ELIGIBILITY, Intent.PREREQUISITES, Intent.COMPARE,
))  # fmt: skip
"""Intents whose answers hang on who asks and within which limits."""
_ANSWERED_BY = frozenset((Intent.GAPS,))
"""Intents that name what the asker has: what is talked about next is what the answer advises."""
_KEPT = 8


@dataclass(frozen=True, slots=True)
class Said:
    """Who spoke, what is known of them by now in this thread, and whether they asked for somebody else."""

    asker: str
    person: Person
    other: bool = False
    matter: tuple[str, ...] = ()
    """Topics that the question is about, …"""
    jobs: tuple[str, ...] = ()
    """… and the jobs it names."""


def remembered(memory: Memory, query: Query, answer: Answer, said: Said, pending: Pending | None) -> Memory:
    """The memory that the next message is read with."""
    if query.slot == REMARK:
        named = query.credentials
        return replace(memory, topic=(*named, *(i for i in memory.topic if i not in named))) if named else memory
    offered = tuple((prompt.label, prompt.query) for prompt in answer.next_steps if prompt.sure is None)
    after = replace(memory, offered=offered)
    if not said.person.said_nothing() or said.asker in memory.people:
        after = after.with_person(said.asker, said.person)
    if query.intent is Intent.CLARIFY:
        open_now = replace(pending, asker=said.asker) if pending else None
        return replace(after, pending=open_now, asked=after.asked | {query.slot or ""})
    if query.intent is Intent.ME and query.slot in ("delete", "forget"):
        wish = after.wish and after.wish.for_anybody()
        return replace(after, pending=None, last=after.last and after.last.for_anybody(), wish=wish, offered=())
    if query.intent is Intent.HELP and query.credentials:
        return replace(
            after,
            topic=query.credentials,
            named=query.credentials,
            last=Query(intent=Intent.PROFILE, sides=query.sides),
            pending=None,
        )
    if query.intent in _ASIDE:
        return replace(after, pending=None)
    followed = answer.mentioned[:1] if query.aspects == (Aspect.SUCCESSOR,) else ()  # "that one" is what replaced it
    closes = query.intent in _ANSWERED_BY and query.slot not in ASKS_ENOUGH  # whether it is enough stays about it
    asked = (*answer.credentials, *query.credentials) if closes else query.credentials
    if query.intent is Intent.EXPLAIN and not query.credentials and memory.topic:
        followed = (*memory.topic, *followed)  # what is explained in general leaves what the thread is about
    focus = dict.fromkeys(
        (*followed, *((answer.pick,) if answer.pick else ()), *asked, *answer.credentials, *answer.mentioned[:2], *memory.topic)
    )
    named = tuple(dict.fromkeys((*memory.named, *query.credentials)))[-_KEPT:]
    goes_on = memory.last is not None and (query.intent is memory.last.intent or not set(query.credentials) - set(memory.topic))
    return replace(
        after,
        topic=tuple(focus)[:_KEPT],
        named=named,
        listed=_listed(memory, query, answer),
        matter=said.matter or query.topics or (memory.matter if goes_on else ()),
        jobs=query.roles or said.jobs or (memory.jobs if goes_on else ()),
        pick=answer.pick,
        last=query,
        wish=query if query.intent in _WISHES and not _aside_of(query, said, after.wish) else after.wish,
        other=said.other,
        speaker=said.asker,
        pending=replace(pending, asker=said.asker) if pending else None,
    )


def _aside_of(query: Query, said: Said, wish: Query | None) -> bool:
    """Whether a gate was asked about for a candidate, or "why not that one?" of a plan: what was asked for stays the question."""
    if wish is None:
        return False
    rival = query.intent is Intent.WORTH and wish.intent in (Intent.PLAN, Intent.RECOMMEND, Intent.FIND)
    same = query.limits == wish.limits and query.limits.budget is not None and query.roles == wish.roles
    return (said.other and query.intent is Intent.ELIGIBILITY and wish.intent is Intent.HIRE) or (rival and same)


def _listed(memory: Memory, query: Query, answer: Answer) -> tuple[str, ...]:
    """What the answer lays out; one of those laid out before, asked about alone, leaves them laid out."""
    told = answer.mentioned if query.intent is Intent.EXPLAIN and query.topics else ()  # what goes deepest in a topic
    shown = tuple(dict.fromkeys(answer.credentials or query.credentials or told))[:_KEPT]
    return memory.listed if not shown or (len(shown) == 1 and shown[0] in memory.listed) else shown
