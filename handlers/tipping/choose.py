"""Which tip a channel gets next: urgent ones first, none twice before the deck is used up, and not the same kind week after week.

The rule, in order:

1. What somebody disliked twice never comes. What was disliked once comes when everything else has been posted.
2. An urgent tip that was not posted yet goes before all others, the most urgent first. A disliked kind is never urgent, nor is
   anything but a last day or a price about what the last three tips were about.
3. What was posted least often comes first, so that nothing repeats before the rest has been posted; what came out of the
   catalog meanwhile therefore goes before any repeat. Of what has to be repeated, the oldest post comes first.
4. Of those, no kind that was posted in the last two weeks and nothing about what the last three tips were about, as far as
   others are left; then the kind of which the largest part is left, so that small kinds do not run out first.
5. What is left is told apart by the channel's own key: channels do not all get the same tip, one channel always the same.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from hashlib import blake2b
from typing import TYPE_CHECKING, Literal

from handlers.tipping.deck import deck
from handlers.tipping.tip import TipKind

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence
    from datetime import date

    from catalog.catalog import Catalog
    from handlers.tipping.tip import Tip

KINDS_APART = 2
"""Weeks that lie between two tips of one kind, where the deck allows it."""
SUBJECTS_APART = 3
"""Weeks that lie between two tips about the same credential or topic, where the deck allows it."""
_HARD = (TipKind.END, TipKind.PRICE)
"""Who learns of these too late cannot make up for it."""
NEVER = 2
"""So many dislikes of a kind or a topic, and it never comes."""

Posted = tuple[str, "date"]
"""A tip's id and the day it was posted."""


@dataclass(frozen=True, slots=True)
class Choice:
    """The tip to post, or why there is none."""

    tip: Tip | None
    why: Literal["urgent", "next", "disliked", "again", "nothing_suits", "all_disliked"]
    """`disliked`: everything else was posted. `again`: the whole deck was posted, this is the oldest. The last two: no tip."""
    left: int
    """Tips that were not posted yet, this one included."""


def choose(
    catalog: Catalog,
    day: date,
    history: Sequence[Posted] = (),
    disliked: Iterable[str] = (),
    *,
    tracks: Collection[str] = (),
    topics: Collection[str] = (),
    key: str = "",
) -> Choice:
    """The next tip of a channel.

    `history`: what was posted there, in any order. `disliked`: one entry a click, each the value of a kind or the id of a
    topic (`belief`, `ai-audit`); twice the same is never. `key`: the channel's own, such as `slack:T1:C1`.
    """
    return pick(deck(catalog, day, tracks, topics), history, disliked, key=key)


def pick(tips: Sequence[Tip], history: Sequence[Posted] = (), disliked: Iterable[str] = (), *, key: str = "") -> Choice:
    """The same, from a deck at hand; it depends neither on the order of the deck nor on that of the history."""
    if not tips:
        return Choice(None, "nothing_suits", 0)
    clicks = Counter(disliked)
    allowed = [tip for tip in tips if _dislikes(tip, clicks) < NEVER]
    if not allowed:
        return Choice(None, "all_disliked", 0)
    past = sorted(history, key=lambda post: (post[1], post[0]))
    times = Counter(tip_id for tip_id, _ in past)
    left = sum(not times[tip.id] for tip in allowed)
    told = _told(allowed, past)
    soon = [tip for tip in allowed if tip.urgency and not times[tip.id] and not _dislikes(tip, clicks)]
    urgent = [tip for tip in soon if tip.kind in _HARD or _about(tip) not in told]
    if urgent:
        return Choice(min(urgent, key=lambda tip: (-tip.urgency, _lot(key, tip.id))), "urgent", left)
    least = min(times[tip.id] for tip in allowed)
    rarest = [tip for tip in allowed if times[tip.id] == least]
    liked = [tip for tip in rarest if not _dislikes(tip, clicks)]
    if least:
        last = dict(past)
        return Choice(min(liked or rarest, key=lambda tip: (last[tip.id], _lot(key, tip.id))), "again", left)
    chosen = _varied(liked or rarest, allowed, past, told, key)
    return Choice(chosen, "next" if liked else "disliked", left)


def dislikes_of(tip: Tip) -> tuple[str, ...]:
    """What "less like this" may be about: the tip's kind, then its main topic where it has one."""
    return (tip.kind.value, *((tip.topic,) if tip.topic else ()))


def _dislikes(tip: Tip, clicks: Counter[str]) -> int:
    return max(clicks[word] for word in dislikes_of(tip))


def _about(tip: Tip) -> str:
    """What it is about in the first place; empty for what is about nothing in particular."""
    return next(iter(tip.about), "")


def _told(allowed: Sequence[Tip], past: Sequence[Posted]) -> set[str]:
    """What the last few tips were about, as far as they are still in the deck."""
    latest = {tip_id for tip_id, _ in past[-SUBJECTS_APART:]}
    return {_about(tip) for tip in allowed if tip.id in latest} - {""}


def _varied(candidates: Sequence[Tip], allowed: Sequence[Tip], past: Sequence[Posted], told: set[str], key: str) -> Tip:
    """The fourth and fifth rule."""
    kinds = {tip_id.partition(":")[0] for tip_id, _ in past[-KINDS_APART:]}
    fresh = [tip for tip in candidates if tip.kind.value not in kinds] or candidates
    fresh = [tip for tip in fresh if _about(tip) not in told] or fresh
    whole = Counter(tip.kind for tip in allowed)
    left = Counter(tip.kind for tip in candidates)
    kind = min({tip.kind for tip in fresh}, key=lambda one: (-left[one] / whole[one], _lot(key, one.value)))
    return min((tip for tip in fresh if tip.kind is kind), key=lambda tip: _lot(key, tip.id))


def _lot(key: str, drawn: str) -> bytes:
    """A lot that is the same in every process and on every machine."""
    return blake2b(f"{key}\n{drawn}".encode(), digest_size=8).digest()
