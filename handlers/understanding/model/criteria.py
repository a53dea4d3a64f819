"""By what two or more are to be compared: "which is more respected", "which gets me there quicker", "which has labs".

A small learned model like the one in occupation.py, trained on tests/sentences/criteria: what is asked of the sides is said in as many
ways as facts are asked for, and by other words.
"""

from __future__ import annotations

from functools import lru_cache
from heapq import nlargest
from operator import itemgetter
from pathlib import Path
from typing import TYPE_CHECKING

from handlers.query import Aspect
from handlers.understanding.asker.occupation import clauses_of
from handlers.understanding.model.learned import masked, telling
from handlers.understanding.model.weighed import Model

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from handlers.understanding.words.reading import Reading

CRITERIA = Path(__file__).with_name("criteria.json")
NONE = "none"
SURE = 0.5
BOTH = 0.65
"""What two together must have where neither is likely by itself …"""
SHARED = 0.28
"""… and the second at least."""
MOST = 2
"""So many at once; a question for more is one for the table."""
_EMPTY = frozenset(
    """
    which one ones is are the a an of them two both and or i me my we us our for to in on at it its this that these those be do does
    did can could would will should have has had if than other with so but as by from vs versus there here please say tell you
    """.split()  # noqa: SIM905
)


_SELF = frozenset(("i", "im", "ive", "id"))
_CARES = frozenset(
    [
        "care",
        "want",
        "need",
        "prefer",
        "like",
        "hate",
        "love",
        "matters",
        "matter",
        "have",
        "which",
        "what",
        "can",
        "could",
        "may",
        "broke",
        "allowed",
        "only",
        "earn",
        "learn",
        "little",
        "mine",
        "which",
        "whichever",
        "finish",
        "pass",
        "take",
        "do",
        "sit",
        "get",
        "me",
        "pay",
        "time",
    ]
)
"""With one of these, somebody who speaks of themselves says what they want compared."""


def criteria(reading: Reading) -> tuple[Aspect, ...]:
    """What the clauses of a comparison ask each side for, in order; empty where it is compared at large."""
    if reading.language != "en":
        return ()
    found: dict[Aspect, None] = {}
    for clause in clauses_of(reading):
        said = {reading.found[i].text for i in clause}
        if said & _SELF and not said & _CARES:
            continue  # it tells of the writer
        if "background" in said or {"non", "technical"} <= said:
            continue  # and this of whom it is for
        known = features(tokens(reading, (i for i in clause if i not in reading.own)))
        if known:
            found.update(dict.fromkeys(_asked_in(known)))
    return tuple(found)[:MOST]


def _asked_in(known: set[str]) -> Iterator[Aspect]:
    """What one clause asks: one thing, or two that share it ("labs and cost")."""
    (first, share), (second, rest) = nlargest(2, _model().likely(known).shares.items(), key=itemgetter(1))
    if first == NONE:
        return
    if share >= SURE or (second != NONE and share + rest >= BOTH):
        yield Aspect(first)
        if second != NONE and rest >= SHARED:
            yield Aspect(second)


def tokens(reading: Reading, positions: Iterable[int]) -> list[str]:
    """The words without the names that are compared, nor those of jobs and topics."""
    names = {i for e in reading.entities if e.kind not in ("term", "track") for i in range(e.start, e.end)}
    return [masked(reading.found[i].text) for i in positions if i not in names]


def features(said: Sequence[str]) -> set[str]:
    """What tells of a clause, little words left out."""
    return telling([word for word in said if word not in _EMPTY])


@lru_cache(maxsize=1)
def _model() -> Model:
    return Model(CRITERIA)
