"""What the words of a wish for weekly tips ask for: day, hour, zone and subjects, or what of it cannot be done as it was said.

Nothing that was said is left out in silence: an hour that no day has, two days, "every two weeks" are asked back.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import takewhile
from typing import TYPE_CHECKING, Literal

from rapidfuzz.distance import OSA

from handlers.effects import WEEKDAYS, ChangeSubscription, Subscribe, Weekday
from handlers.tip_pause import paused_until
from handlers.tipping.wanted import ALL_WORDS, wanted
from handlers.tips_doubted import Doubt
from handlers.understanding.words.numbers import count_of
from handlers.zones import zone_in

if TYPE_CHECKING:
    from datetime import date

    from catalog.catalog import Catalog
    from handlers.query import Query

_CHANNEL = re.compile(r"(?<!\S)(#[\w-]+)")
_LINE = re.compile(r"(?:weekly )?tips?\b[ :,]*", re.IGNORECASE)
_BEGINS = re.compile(r"(?:please )?(?:on|start|begin|subscribe|set ?up|enable|activate|yes)\b", re.IGNORECASE)
_DAY = re.compile(r"\b(mon|tues?|wed|wednes|thu|thurs?|fri|sat|satur|sun)(days?)?\b", re.IGNORECASE)
_NO_DAY = re.compile(r"\b(?!(?:holi|birth|pay|some)days?\b)(?:\w{2,8}days?|today|tomorrow|tonight|weekends?)\b", re.IGNORECASE)
_CLOCK = re.compile(
    r"(?P<at>\b(?:at|um|by) )?(?<![\w:.,#/-])(?P<hour>\d+)"
    r"(?:[:.h](?P<minute>\d+)| (?P<minute2>\d\d)(?![\w:.]))?"
    r"(?P<more>(?:[:.]\d+)*)\s?(?P<half>am|pm|a\.m\.|p\.m\.)?\s?"
    r"(?P<unit>o'?clock|uhr|h|hrs|hours?)?(?![\w:/-])",
    re.IGNORECASE,
)
_VAGUE = re.compile(r"\b(?:in the |at )?(mornings?|afternoons?|evenings?|night|lunchtime|lunch)\b", re.IGNORECASE)
_SPELT = re.compile(r"\b(at )(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b", re.IGNORECASE)
_FIGURES = re.compile(r"(?<!\w)\d\S*")
_NAMED_HOURS = {"noon": "12:00", "midday": "12:00", "midnight": "00:00"}
_SOME = r"(?:two|2|second|2nd|other|three|3|four|4|few|couple of)"
_RHYTHM = re.compile(
    r"\b(?:daily|hourly|monthly|quarterly|yearly|fortnightly|bi-?weekly|bi-?monthly|weekdays|workdays|twice a \w+"
    r"|once a (?:day|month|year|quarter)|(?:two|three|\d) times a \w+|(?:every|each) " + _SOME + r" weeks?"
    r"|(?:every|each) ?(?:" + _SOME + r" )?(?:days?|months?|hours?|quarters?|years?|weekdays?|workdays?|mornings?|evenings?))\b",
    re.IGNORECASE,
)
_ADDS = re.compile(r"\b(?:more|add|adding|also|plus|too|as well|additionally|in addition|include|including)\b", re.IGNORECASE)
_DROPS = re.compile(r"\b(?:less|fewer|without|except|exclude|excluding|drop|remove|not|no|but)\b", re.IGNORECASE)
How = Literal["set", "add", "drop"]
_BEFORE = frozenset(
    ["want", "wants", "need", "needs", "like", "get", "have", "receive", "send", "post", "give", "start", "us", "the", "to", "a"]
)
"""Words after which the tips themselves are described."""
_NEAR = 2
"""Letters by which a weekday may be mistyped."""


def tip_wish(query: Query, catalog: Catalog, today: date) -> Subscribe | ChangeSubscription:
    """What a Query of tips asks for on a day; without a wish it asks how they stand."""
    other = _CHANNEL.search(query.words)
    elsewhere = other[1] if other else None
    words = _CHANNEL.sub(" ", query.words)
    match query.slot:
        case "off" | "resume" | "now" | "preview":
            return ChangeSubscription(query.slot, elsewhere=elsewhere)
        case "pause":
            until = paused_until(words, today)
            if isinstance(until, Doubt):
                return ChangeSubscription("pause", elsewhere=elsewhere, doubt=until)
            return ChangeSubscription("pause", until.isoformat() if until else None, elsewhere)
        case "on":
            line = _LINE.match(words)
            wish = _subscribe(words[line.end() :] if line else words, query, catalog, line=line is not None)
            if line and wish == Subscribe() and not elsewhere and not _BEGINS.match(words, line.end()) and words.strip():
                return ChangeSubscription("status")
            return replace(wish, elsewhere=elsewhere)
        case _:
            return ChangeSubscription("status", elsewhere=elsewhere)


def _subscribe(text: str, query: Query, catalog: Catalog, *, line: bool) -> Subscribe:
    said = text
    if found := _RHYTHM.search(text):
        return Subscribe(doubt=Doubt("often", found[0]))
    text, zone, doubt = _zone(text, line=line)
    if doubt:
        ways = tuple((name, _with_zone(query.words, doubt.said, name)) for name, _ in doubt.ways)
        return Subscribe(doubt=replace(doubt, ways=ways))
    text, clock, doubt = _clock(text, line=line)
    text, day, no_day = _day(text, query.words, line=line)
    if doubt or no_day:
        return Subscribe(doubt=doubt or no_day)
    tracks, topics, unknown, how, everything = _subjects(text if line else _near_tips(text), catalog)
    if line and unknown and (meant := _mistyped(unknown, query.words)):
        return Subscribe(doubt=meant)
    topics = tuple(dict.fromkeys((*query.topics, *topics)))
    everything = everything and (how == "drop" or not (tracks or topics)) and _whole(said)
    return Subscribe(day, clock, zone, tracks, topics, unknown if line else (), how=how, everything=everything)


def _zone(text: str, *, line: bool) -> tuple[str, str | None, Doubt | None]:
    """The text without zones, and the zone; letters beside a city that is in one of their zones say nothing else."""
    zone: str | None = None
    while found := zone_in(text, strict=not line):
        text = f"{text[: found.start]} {text[found.end :]}"
        if not found.zones:
            return text, None, Doubt("zone_offset", found.said)
        if len(found.zones) == 1 and zone in (None, found.zones[0]):
            zone = found.zones[0]
        elif zone is None:
            return text, None, Doubt("zone_which", found.said, tuple((one, "") for one in found.zones))
        elif zone not in found.zones and len(found.zones) == 1:
            return text, None, Doubt("several", f"{zone} and {found.zones[0]}")
    return text, zone, None


def _with_zone(words: str, said: str, zone: str) -> str:
    """The same wish with the zone by its name."""
    made = words.replace(said, zone, 1)
    return made if len(made) <= 80 else f"tips on {zone}"


def _clock(text: str, *, line: bool) -> tuple[str, str | None, Doubt | None]:
    """The text without times, and the one time as HH:MM."""
    found: dict[str, None] = {}
    text = _SPELT.sub(lambda spoken: f"{spoken[1]}{count_of(spoken[2]):g}", text)
    for name, clock in _NAMED_HOURS.items():
        if re.search(rf"\b{name}\b", text, re.IGNORECASE):
            found[clock] = None
            text = re.sub(rf"\b(?:at )?{name}\b", " ", text, flags=re.IGNORECASE)
    part = _VAGUE.search(text)
    for match in _CLOCK.finditer(text):
        if not (
            line or match["at"] or match["half"] or match["minute"] or (match["unit"] or "").lower() in ("oclock", "o'clock", "uhr")
        ):
            continue
        if (hour := _hour(match, part[1] if part else "")) is None:
            return text, None, Doubt("clock", match[0][len(match["at"] or "") :].strip())
        found[hour] = None
        if not line:
            text = text.replace(match[0], " ", 1)
    if line:
        text = _CLOCK.sub(" ", text)
        if left := _FIGURES.search(text):
            return text, None, Doubt("clock", left[0])
    if len(found) > 1:
        return text, None, Doubt("several", " and ".join(found))
    if part:
        text = _VAGUE.sub(" ", text)
        if not found:
            return text, None, Doubt("clock", part[1])
    return text, next(iter(found), None), None


def _hour(match: re.Match[str], part: str) -> str | None:
    """A time as HH:MM; None for one that no day has."""
    said, minutes = match["hour"], match["minute"] or match["minute2"] or ""
    if len(said) in (3, 4) and not minutes:
        said, minutes = said[:-2], said[-2:]
    if match["more"] or len(said) > 2 or len(minutes) not in (0, 2):
        return None
    hour, minute, half = int(said), int(minutes or 0), (match["half"] or "").lower().replace(".", "")
    if not half and part.lower().startswith(("afternoon", "evening")) and 1 <= hour < 12:
        half = "pm"
    if half and not 1 <= hour <= 12:
        return None
    hour = hour % 12 + (12 if half == "pm" else 0) if half else hour
    return f"{hour:02}:{minute:02}" if hour < 24 and minute < 60 else None


def _day(text: str, words: str, *, line: bool) -> tuple[str, Weekday | None, Doubt | None]:
    """The text without weekdays, and the one weekday; short forms count in a line of the command only."""
    found: dict[Weekday, None] = {}
    for match in _DAY.finditer(text):
        if line or match[2]:
            found[next(day for day in WEEKDAYS if day.startswith(match[1].lower()))] = None
            text = text.replace(match[0], " ", 1)
    if len(found) > 1:
        return text, None, Doubt("several", " and ".join(day.capitalize() for day in found))
    if line and not found and (odd := _NO_DAY.search(text)):
        return text, None, _mistyped((odd[0],), words) or Doubt("day", odd[0])
    return text, next(iter(found), None), None


def _mistyped(unknown: tuple[str, ...], words: str) -> Doubt | None:
    """A word that is nearly a weekday, and the same wish with it."""
    for word in unknown:
        near = [day for day in WEEKDAYS if len(word) > 4 and OSA.distance(word.lower().rstrip("s"), day) <= _NEAR]
        if near:
            mended = re.sub(re.escape(word), near[0], words, count=1, flags=re.IGNORECASE)
            return Doubt("day", word, ((near[0].capitalize(), mended),) if len(mended) <= 80 else ())
    return None


def _near_tips(text: str) -> str:
    """Of a sentence, what stands at the word for tips and after it: what comes before tells of the writer."""
    found = re.search(r"\b(?:tips?|posts?|digest|newsletter)\b", text, re.IGNORECASE)
    if found is None:
        return ""
    before = text[: found.start()].casefold().split()
    own = list(takewhile(lambda word: word not in _BEFORE, reversed(before[-4:])))
    return " ".join((*reversed(own), text[found.start() :]))


def _subjects(text: str, catalog: Catalog) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...], How, bool]:
    """Tracks, topics, words that name neither, what is to be done with them, and whether all of the catalog was named."""
    dropped = _DROPS.search(text)
    before, after = (text[: dropped.start()], text[dropped.end() :]) if dropped else (text, "")
    kept, left_out = wanted(_ADDS.sub(" ", before), catalog), wanted(_DROPS.sub(" ", _ADDS.sub(" ", after)), catalog)
    unknown = (*kept.unknown, *left_out.unknown)
    everything = bool(ALL_WORDS & set(text.casefold().split()))
    if (left_out.tracks or left_out.topics) and not (kept.tracks or kept.topics):
        return left_out.tracks, left_out.topics, unknown, "drop", everything
    tracks = tuple(one for one in kept.tracks if one not in left_out.tracks)
    topics = tuple(one for one in kept.topics if one not in left_out.topics)
    return tracks, topics, unknown, "add" if _ADDS.search(before) and (tracks or topics) else "set", everything


def _whole(said: str) -> bool:
    return bool(re.search(r"\b(?:everything|all|anything)\b", said, re.IGNORECASE))
