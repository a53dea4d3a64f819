"""Thread memory as JSON and back: ids and Queries only. What a newer or older program cannot read is dropped, never guessed."""

from __future__ import annotations

import logging
import re
from typing import Any

from pydantic import ValidationError

from handlers.memory import Memory, Pending
from handlers.person import Person
from handlers.query import Intent, Query
from handlers.slots import ENGINEERS

log = logging.getLogger(__name__)

_IN_ALL = re.compile(r"\b\d+ [A-Z]{3} in all\b")
"""The one thing among the words of a plan that a later message needs: what there is for everybody together."""


def packed_focus(memory: Memory) -> dict[str, Any]:
    """Everything but the people. Free words of a search stay out: the topic holds the ids that they led to."""
    focus: dict[str, Any] = {"topic": list(memory.topic), "named": list(memory.named), "asked": sorted(memory.asked)}
    if memory.listed:
        focus["listed"] = list(memory.listed)
    if memory.matter:
        focus["matter"] = list(memory.matter)
    if memory.jobs:
        focus["jobs"] = list(memory.jobs)
    if memory.pick:
        focus["pick"] = memory.pick
    if memory.last:
        focus["last"] = _packed(memory.last)
    if memory.wish and memory.wish != memory.last:
        focus["wish"] = _packed(memory.wish)
    if memory.wish and memory.wish == memory.last:
        focus["wished"] = True
    if memory.other:
        focus["other"] = True
    if offered := [[label, _packed(query)] for label, query in memory.offered if not query.words]:
        focus["offered"] = offered
    if memory.pending:
        pending = memory.pending
        focus["pending"] = {
            "query": _packed(pending.query),
            "slot": pending.slot,
            "choices": [_packed(choice) for choice in pending.choices],
            "asker": pending.asker,
        }
    return focus


def unpacked(focus: dict[str, Any], speaker: str, people: dict[str, dict[str, Any]]) -> Memory:
    """The Memory that `packed_focus` and `packed_person` came from, without what can no longer be read."""
    pending = focus.get("pending")
    last = _query(focus.get("last"))
    return Memory(
        topic=tuple(focus.get("topic", ())),
        named=tuple(focus.get("named", ())),
        speaker=speaker,
        listed=tuple(focus.get("listed", ())),
        matter=tuple(focus.get("matter", ())),
        jobs=tuple(focus.get("jobs", ())),
        pick=focus.get("pick"),
        last=last,
        wish=last if focus.get("wished") else _query(focus.get("wish")),
        other=bool(focus.get("other")),
        offered=tuple((label, query) for label, packed in focus.get("offered", ()) if (query := _query(packed)) is not None),
        pending=_pending(pending) if pending else None,
        asked=frozenset(focus.get("asked", ())),
        people={who: person for who, said in people.items() if (person := unpacked_person(said)) is not None},
    )


def packed_person(person: Person) -> dict[str, Any]:
    """What was said, without what was not."""
    return person.model_dump(mode="json", exclude_defaults=True)


def unpacked_person(said: dict[str, Any]) -> Person | None:
    """The person again; None where it cannot be read."""
    try:
        return Person.model_validate(said)
    except ValidationError:
        log.warning("what was kept of a person cannot be read by this version, and is left out")
        return None


def _packed(query: Query) -> dict[str, Any]:
    told = _IN_ALL.search(query.words) if query.intent is Intent.PLAN else None
    closed = ENGINEERS if query.intent is Intent.COMPARE and query.words == ENGINEERS else ""
    return query.having(words=told[0] if told else closed).model_dump(mode="json", exclude_defaults=True)


def _query(packed: dict[str, Any] | None) -> Query | None:
    if packed is None:
        return None
    try:
        return Query.model_validate(packed)
    except ValidationError:
        log.warning("a kept question cannot be read by this version, and is left out")
        return None


def _pending(packed: dict[str, Any]) -> Pending | None:
    query = _query(packed["query"])
    choices = tuple(_query(choice) for choice in packed["choices"])
    if query is None or any(choice is None for choice in choices):
        return None
    return Pending(query, packed["slot"], tuple(choice for choice in choices if choice), packed["asker"])
