"""From a Query to the effects it asks for: what is to be kept, deleted, subscribed to, reported."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from handlers.effects import ChangeSubscription, DeleteMyData, RecordFeedback, SaveProfile, Subscribe, Weekday
from handlers.line import to_line
from handlers.person import Person
from handlers.query import Intent
from handlers.report import report_of
from handlers.tipping.wanted import wanted

if TYPE_CHECKING:
    from catalog.catalog import Catalog
    from handlers.answer import Answer
    from handlers.effects import Effect
    from handlers.memory import Memory
    from handlers.query import Query

_DAYS: tuple[Weekday, ...] = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_DAY = re.compile(r"\b(mon|tue|wed|thu|fri|sat|sun)[a-z]*\b")
_TIME = re.compile(r"(?<!\d\d )\b(at )?([01]?\d|2[0-3])(?:[:. ]([0-5]\d))?\s?(am|pm)?\b")
_ZONE = re.compile(r"\b([a-z]+(?:/[a-z_+-]+){1,2}|utc)\b", re.IGNORECASE)
_CHANNEL = re.compile(r"(?<!\S)(#[\w-]+)")
_UNTIL = re.compile(r"\b(20\d\d-\d\d-\d\d)\b")


def effects_of(query: Query, answer: Answer, memory: Memory, catalog: Catalog) -> tuple[Effect, ...]:
    """What a Query asks to be done; empty for a question."""
    match query.intent:
        case Intent.ME if query.slot == "save":
            return (SaveProfile(query.asker),)
        case Intent.ME if query.slot == "drop":
            return (SaveProfile(Person(), query.credentials),)
        case Intent.ME if query.slot == "delete":
            return (DeleteMyData(),)
        case Intent.TIPS:
            return (subscription(query, catalog),)
        case Intent.FEEDBACK:
            last = memory.last
            return (RecordFeedback(to_line(last) if last else "", useful=query.slot == "yes", reason=query.words or None),)
        case Intent.REPORT if answer.about:
            return (report_of(answer.facts[0]),) if len(answer.facts) == 1 else ()
        case _:
            return ()


def subscription(query: Query, catalog: Catalog) -> Subscribe | ChangeSubscription:
    """What a wish for tips asks for, as far as its words say."""
    words = query.words.lower()
    other = _CHANNEL.search(query.words)
    elsewhere = other[1] if other else None
    match query.slot:
        case "off" | "pause" | "resume" | "status" | "now" | "preview":
            until = _UNTIL.search(query.words)
            return ChangeSubscription(query.slot, until=until[1] if until and query.slot == "pause" else None, elsewhere=elsewhere)
        case _:
            day, zone = _DAY.search(words), _ZONE.search(query.words)
            asked = wanted(_CHANNEL.sub(" ", _ZONE.sub(" ", query.words)), catalog)
            return Subscribe(
                weekday=_weekday(day[1]) if day else None,
                time=_time(words),
                zone=zone[1] if zone else None,
                tracks=asked.tracks,
                topics=tuple(dict.fromkeys((*query.topics, *asked.topics))),
                elsewhere=elsewhere,
                unknown=asked.unknown if words.startswith("tips") else (),  # a sentence has words that name nothing
            )


def _weekday(short: str) -> Weekday | None:
    return next((d for d in _DAYS if d.startswith(short)), None)


def _time(words: str) -> str | None:
    found = next((m for m in _TIME.finditer(words) if m[1] or m[3] or m[4]), None)
    if found is None:
        return None
    hour = int(found[2]) % 12 + 12 if found[4] == "pm" else int(found[2]) % (12 if found[4] == "am" else 24)
    return f"{hour:02}:{found[3] or '00'}"
