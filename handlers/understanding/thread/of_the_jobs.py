"""The answer to which of several jobs is one's own: "2", "the last one", "I attack and audit", "none of these"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from handlers.query import Intent, Limits, Query

if TYPE_CHECKING:
    from handlers.memory import Memory

_OF_ONESELF, _OF_CLOUDS = "i ", "i run "
"""How the buttons begin that say what their presser is; of those on clouds the first stands for all of them."""
_PLACES = {"first": 0, "second": 1, "third": 2, "fourth": 3, "fifth": 4, "sixth": 5, "seventh": 6, "eighth": 7, "last": -1}
_PLACE = r"(?:#\s?)?(?P<place>\d|first|second|third|fourth|fifth|sixth|seventh|eighth|last|1st|2nd|3rd|[4-8]th)"
_SO = r"(?:(?:hm+|well|ok|okay|i think|i guess|probably|mostly|more like|rather|im|i am|its|it is|that is|thats|say)[\s,]+)*"
_ONE = re.compile(
    rf"^{_SO}(?:the\s+)?(?:(?:number|nr|no\.?|option|job)\s+)?{_PLACE}(?:\s+(?:one|job|option|group))?(?:\s+(?:please|pls|then|i think|i guess))*$"
)
_TWO = re.compile(
    rf"^{_SO}(?:both\s+)?(?:the\s+)?{_PLACE}\s*(?:and|&|\+|,)\s*(?:the\s+)?{_PLACE.replace('place', 'other')}(?:\s+(?:one|ones|both))?$"
)
_NONE = re.compile(
    r"^(?:(?:no|nope|hm+|well|sorry|actually|um+|uh)[\s,]+)*(?:none|neither|not any|nothing)(?:\s+of\s+(?:these|those|them|the above|that|the \w+))?"
    r"(?:\s+(?:really|sadly|quite|exactly|fits?|appl\w+|is mine|are mine|for me|match\w*|i m afraid|i think|tbh))*$"
)
_NONE_BUT = re.compile(_NONE.pattern.removesuffix("$") + r"\s*[,.;:!–—-]+\s*(?:but\s+|though\s+)?(?=\w+\s+\w)", re.IGNORECASE)
JOB = "job"
"""Slot of the question which job it is, where what was answered is none we judge for."""
_MOST = 8


def of_the_jobs(typed: str, memory: Memory) -> Query | None:
    """The advice for the job that is counted to, or asks once more which it is; None for any other message."""
    last = memory.last
    if last is None or not is_open(last) or len(jobs := _offered(memory)) < len(("one", "other", "third")):
        return None
    if _NONE.match(typed):
        return Query(intent=Intent.CLARIFY, slot=JOB)
    if len(jobs) != min(len(memory.listed), _MOST):
        return None
    if one := _ONE.match(typed):
        return _at(jobs, one["place"])
    if two := _TWO.match(typed):
        first, other = _at(jobs, two["place"]), _at(jobs, two["other"])
        if first is not None and other is not None:
            return first.having(roles=tuple(dict.fromkeys((*first.roles, *other.roles))))
    return None


def past_none(message: str, memory: Memory) -> str:
    """What is told behind "none of these", where it was asked which of several jobs is one's own; else the message as it is."""
    told = _NONE_BUT.match(message) if memory.last is not None and is_open(memory.last) and memory.offered else None
    return message[told.end() :] if told else message


def as_a_job(message: str, meant: Query, memory: Memory) -> str | None:
    """The message as what somebody does for a living, where that was asked and nothing of the kind was read; else None."""
    if memory.last is None or not is_open(memory.last) or not memory.offered or "?" in message:
        return None
    only_told = (
        meant.intent is Intent.RECOMMEND and meant.asker.has_told() and not (meant.roles or meant.asker.role or meant.topics)
    )
    unread = only_told or meant.slot == JOB or (meant.intent is Intent.UNKNOWN and meant.reason == "name")
    return f"My job: {past_none(message, memory)}" if unread else None


def is_open(last: Query) -> bool:
    """Whether it was advice for everybody, which asks whose job it is for."""
    told = last.roles or last.topics or last.asker.role or last.asker.has_told() or last.limits.having(without=()) != Limits()
    return last.intent is Intent.RECOMMEND and not told


def _offered(memory: Memory) -> list[Query]:
    """The jobs in the order they were laid out: the clouds one by one."""
    own = [(label.casefold(), query) for label, query in memory.offered if label.casefold().startswith(_OF_ONESELF)]
    clouds = [query for label, query in own if label.startswith(_OF_CLOUDS)]
    jobs: list[Query] = []
    for label, query in own:
        if not label.startswith(_OF_CLOUDS):
            jobs.append(query)
        elif clouds:
            jobs += clouds[1:] or clouds
            clouds = []
    return jobs


def _at(jobs: list[Query], place: str) -> Query | None:
    if place[0] == "0":
        return None
    number = _PLACES[place] if place in _PLACES else int(place[0]) - 1
    return jobs[number] if -1 <= number < len(jobs) else None
