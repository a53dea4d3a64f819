"""The words of a button of the last answer, typed by hand, or the one of them that says which: they ask what the button asks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from handlers.understanding.thread.of_the_jobs import of_the_jobs

if TYPE_CHECKING:
    from handlers.memory import Memory
    from handlers.query import Query

_LONGEST = 80
_AROUND = " \t\n.?!\"'“”‘’*_`"
_OF_ONESELF = "i "
"""How a button begins that says what its presser is."""
_SMALL = frozenset(
    "i im am we do doing my our job role team side one part the a an of in on for and or to it is that this me mostly mainly more rather guess think say please "  # noqa: SIM905
    "work stuff things thing side ai hm hmm well so ok people person who".split()
)
_WORDS = 4
_STEM, _SHORT = 5, 3


def pressed(message: str, memory: Memory) -> Query | None:
    """What the button asks whose words these are; None for any other message."""
    if not memory.offered or len(message) > _LONGEST:
        return None
    typed = _plain(message)
    whole = next((query for label, query in memory.offered if _plain(label) == typed), None)
    return whole or of_the_jobs(typed, memory) or _told(typed, memory)


def _told(typed: str, memory: Memory) -> Query | None:
    """The one of those that say what one is which a word or two tells: "audit", "the building side"."""
    said = _content(typed)
    if not said or len(said) > _WORDS:
        return None
    own = [(_content(_plain(label)), query) for label, query in memory.offered if label.casefold().startswith(_OF_ONESELF)]
    each = [[query for words, query in own if any(_alike(one, word) for word in words)] for one in said if one != "both"]
    if len(each) == len(("one", "other")) and all(len(found) == 1 for found in each) and each[0] != each[1]:
        both = tuple(dict.fromkeys((*each[0][0].roles, *each[1][0].roles)))
        return each[0][0].having(roles=both) if each[0][0].roles and each[1][0].roles else None  # "both attack and audit"
    meant = [(len(words), query) for words, query in own if all(any(_alike(one, word) for word in words) for one in said)]
    fewest = min((count for count, _ in meant), default=0)
    nearest = [query for count, query in meant if count == fewest]
    return nearest[0] if len(nearest) == 1 else None


def _content(text: str) -> list[str]:
    return [word for word in re.findall(r"[a-z][a-z-]*", text) if word not in _SMALL]


def _alike(one: str, other: str) -> bool:
    """Whether two words are forms of one: "governance" and "govern", "audit" and "auditing"."""
    shorter, longer = sorted((one, other), key=len)
    return one[:_STEM] == other[:_STEM] or (len(shorter) >= _SHORT and longer.startswith(shorter))


def _plain(text: str) -> str:
    return " ".join(text.casefold().strip(_AROUND).split())
