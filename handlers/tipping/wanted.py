"""Which tracks and topics somebody names for the tips of a channel: "governance", "cloud", "red team", "prompt injection"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, get_args

from catalog.model import Track
from catalog.remembered import remembered
from handlers import wording
from handlers.advising import names

if TYPE_CHECKING:
    from collections.abc import Iterator

    from catalog.catalog import Catalog

TRACKS: tuple[str, ...] = get_args(Track)
"""Every track a channel may ask for."""
WORDS: dict[str, str] = {
    "governance": "governance", "governing": "governance", "grc": "governance", "risk": "governance", "compliance": "governance",
    "management": "governance", "leadership": "governance", "ciso": "governance", "policy": "governance",
    "audit": "audit", "auditing": "audit", "auditor": "audit", "auditors": "audit", "assurance": "audit",
    "offensive": "offensive", "offense": "offensive", "offence": "offensive", "red team": "offensive", "red teaming": "offensive",
    "red teamer": "offensive", "red teamers": "offensive", "pentest": "offensive", "pentesting": "offensive",
    "penetration testing": "offensive", "hacking": "offensive", "attack": "offensive", "attacking": "offensive",
    "platform": "platform", "platforms": "platform", "cloud": "platform", "cloud security": "platform", "aws": "platform",
    "azure": "platform", "google cloud": "platform", "gcp": "platform",
    "practitioner": "practitioner", "practitioners": "practitioner", "hands on": "practitioner", "engineer": "practitioner",
    "engineers": "practitioner", "engineering": "practitioner", "appsec": "practitioner", "building": "practitioner",
    "developers": "practitioner", "builders": "practitioner",
    "foundation": "foundation", "foundations": "foundation", "beginner": "foundation", "beginners": "foundation",
    "starter": "foundation", "starters": "foundation", "literacy": "foundation", "students": "foundation",
    "general": "general-security", "general security": "general-security", "security": "general-security",
    "soc": "general-security", "blue team": "general-security",
}  # fmt: skip
"""Words for tracks, in small letters, without hyphens."""
ALL_WORDS = frozenset({"everything", "all", "any", "anything"})
_IDLE_WORDS = """
tips tip on off weekly every week day at in for about the a an of and or with from please send post us me this channel
here  more less ai only just track tracks topic topics monday tuesday wednesday thursday friday saturday sunday
mondays tuesdays wednesdays thursdays fridays mon tue tues wed thu thur thurs fri sat sun am pm utc clock o noon to we
want i would like start subscribe set up time local timezone zone my our your it them both just new week uhr at every each
be make give get have enable activate begin yes then now move change channel team
"""
_IDLE = frozenset(_IDLE_WORDS.split())
"""Words that name nothing a tip could be about."""
_WORD = re.compile(r"[a-z][a-z0-9/+]*|\d[\d:.]*(?:am|pm)?")
_PLACE = re.compile(r"\b[A-Z][A-Za-z]+/[A-Z][A-Za-z_]+\b")


@dataclass(frozen=True, slots=True)
class Wanted:
    """What somebody asked for; with neither tracks nor topics: everything."""

    tracks: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()
    """Words that name no track and no topic, in the order said: ask about them rather than leave them out in silence."""


def wanted(text: str, catalog: Catalog) -> Wanted:
    """The tracks and topics that words name, days, times, places and idle words left out; the longest name counts."""
    words = _words(_PLACE.sub(" ", text))
    known = _names(catalog)
    tracks: dict[str, None] = {}
    topics: dict[str, None] = {}
    unknown: list[str] = []
    at = 0
    while at < len(words):
        length, track, topic = _longest(words, at, known)
        if track:
            tracks[track] = None
        elif topic:
            topics[topic] = None
        elif words[at] not in _IDLE | ALL_WORDS and not words[at][0].isdigit():
            unknown.append(words[at])
        at += length
    if ALL_WORDS.intersection(words) and not (tracks or topics):
        return Wanted(unknown=tuple(unknown))
    return Wanted(tuple(sorted(tracks, key=TRACKS.index)), tuple(topics), tuple(unknown))


def wanted_words(tracks: tuple[str, ...], topics: tuple[str, ...], catalog: Catalog) -> str:
    """What a channel gets tips on, in words: "governance and audit, and on prompt injection and jailbreaks"; "everything"."""
    told = [f"the {names.TRACKS[t]} track" for t in tracks if t in names.TRACKS]
    told += [names.topic(catalog, t) for t in topics]
    return wording.listing(told) or "everything"


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold().replace("-", " "))


def _longest(words: list[str], at: int, known: dict[tuple[str, ...], tuple[str, str]]) -> tuple[int, str, str]:
    """How many words make a name from here on, and the track or the topic it names."""
    for length in range(min(len(words) - at, max(map(len, known), default=1)), 0, -1):
        found = known.get(tuple(words[at : at + length]))
        if found:
            return length, *found
    return 1, "", ""


@remembered(most=8)
def _names(catalog: Catalog) -> dict[tuple[str, ...], tuple[str, str]]:
    """Every name by its words: a track, or a topic. A topic's own name goes before a word for a track."""
    found: dict[tuple[str, ...], tuple[str, str]] = {}
    for words, topic in _topics(catalog):
        found.setdefault(tuple(_words(words)), ("", topic))
    for words, track in WORDS.items():
        found[tuple(_words(words))] = (track, "")
    for topic in catalog.topics:
        found.setdefault(tuple(_words(topic)), ("", topic))
    found.pop((), None)
    return found


def _topics(catalog: Catalog) -> Iterator[tuple[str, str]]:
    for key, topic in catalog.topics.items():
        yield topic.name, key
    for key, topic in catalog.topics.items():
        for alias in topic.aliases:
            yield alias, key
