"""Which of several to take first: what opens another or prepares for it, else the lower level, else fewer hours."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from catalog.conditions import HoldsCredential, leaves
from catalog.engine import merit
from catalog.engine.levels import level_of
from handlers import wording
from handlers.advising.reasons import needed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from handlers.advising.sides import SideOf

FIRST = "first"
"""The slot of a comparison that asks which side comes first."""
_LEVELS = ("entry", "working", "senior")
_TWO = 2
_STANDS = ("open", "closed", "unknown")
_OPENS, _PREPARES, _AT_ONCE, _LEVEL, _HOURS = "opens", "prepares", "at once", "level", "hours"


def in_order(lined: Sequence[SideOf]) -> tuple[str, str | None]:
    """The order as a sentence, with what it rests on, and what comes first; that nothing sets one, where nothing does."""
    if not all(side.one for side in lined):
        return "", None
    left, ranked = list(lined), lined[:0]
    while left:
        free = [side for side in left if not any(_why(other, side) in (_OPENS, _PREPARES) for other in left if other is not side)]
        best = min(free or left, key=lambda side: (_STANDS.index(_stands(side)), _rank(side), _low(side)))
        ranked = [*ranked, best]
        left.remove(best)
    if depends := _on_the_job(ranked):
        return depends, None
    told = list(_reasons(ranked))
    if not told:
        return wording.sentence("nothing we hold sets an order between them"), None
    told += [f"nothing we hold sets an order between {a.name} and {b.name}" for a, b in pairwise(ranked) if _why(a, b) is None]
    return wording.sentence(f"{_listed(ranked)}: {'; '.join(told)}"), ranked[0].members[0]


def _listed(ranked: Sequence[SideOf]) -> str:
    names = [side.name for side in ranked]
    return f"first {', then '.join(names)}"


def _reasons(ranked: Sequence[SideOf]) -> Iterator[str]:
    """What puts each before the next; nothing where a pair stands in no order."""
    for first, second in pairwise(ranked):
        match _why(first, second):
            case "opens":
                _use(second, "required")
                yield f"{first.name} opens {second.name}"
            case "prepares":
                _use(second, "recommended")
                yield f"{first.name} is recommended before {second.name}"
            case "at once":
                yield f"{_ungated(first)}, {second.name} needs {needed(second.talks[0])}"
            case "level":
                yield f"{first.name} is at {_LEVELS[_rank(first)]} level, {second.name} at {_LEVELS[_rank(second)]} level"
            case "hours":
                yield f"{first.name} takes less study than {second.name}, by the hours we hold"
            case _:
                pass


def _ungated(side: SideOf) -> str:
    """That nothing has to be held or done before it, or that the asker has it."""
    _use(side, "required")
    stage = side.case.catalog.credentials[side.members[0]].conditions.sit
    free = stage is None or stage.required in (None, "none")
    return f"{side.name} can be taken at once" if free else f"{side.name} is open to you"


def _on_the_job(ranked: Sequence[SideOf]) -> str:
    """What the order of two for different jobs depends on, of which one is gated, where nobody said their job; else nothing."""
    if len(ranked) != _TWO or _why(*ranked) != _AT_ONCE:
        return ""
    first, second = ranked
    case = first.case
    ours, theirs = (_jobs(side) for side in ranked)
    if case.roles or case.topics or case.holds or not ours or not theirs or ours & theirs:
        return ""
    return (
        f"It depends on your job and on what you hold: {_ungated(first)}, {second.name} needs {needed(second.talks[0])}. "
        "With that in hand, begin with the one for your job."
    )


def _jobs(side: SideOf) -> set[str]:
    """The jobs it is the core one for."""
    judged = side.case.catalog.credentials[side.members[0]].judgement.roles
    return {role for role, fit in judged.items() if fit.fit == "core"}


def _why(first: SideOf, second: SideOf) -> str | None:
    """What puts one before the other; None where nothing does."""
    held = second.case.catalog.credentials[second.members[0]].conditions
    family = second.case.catalog.same_credential(first.members[0])
    for way, kind in (("required", _OPENS), ("recommended", _PREPARES)):
        for tree in (getattr(stage, way) for stage in (held.sit, held.certify) if stage is not None):
            if tree is None or tree == "none":
                continue
            if any(isinstance(leaf, HoldsCredential) and leaf.credential in family for leaf in leaves(tree)):
                return kind
    if _stands(first) == "open" and _stands(second) == "closed":
        return _AT_ONCE
    if _rank(first) < _rank(second) < len(_LEVELS):
        return _LEVEL
    hours = [merit.effort(side.case.catalog, side.members[0]) for side in (first, second)]
    return _HOURS if hours[0] and hours[1] and hours[0].high <= hours[1].low else None


def _stands(side: SideOf) -> str:
    """Whether the asker may sit it as they stand: nothing is asked for first, or they have it; "unknown" where no source says."""
    stage = side.case.catalog.credentials[side.members[0]].conditions.sit
    required = stage.required if stage is not None else None
    if required in (None, "none"):
        return "unknown" if required is None else "open"
    met = merit.gate(side.case.catalog, side.members[0], side.case.person, side.case.today).state == "met"
    return "open" if met else "closed"


def _use(side: SideOf, way: str) -> None:
    """Notes what a gate rests on."""
    held = side.case.catalog.credentials[side.members[0]].conditions
    for name, stage in (("sit", held.sit), ("certify", held.certify)):
        if stage is not None and getattr(stage, way) is not None:
            side.ledger.use(side.members[0], f"conditions.{name}.{way}", f"conditions.{name}")


def _rank(side: SideOf) -> int:
    """The level, the last of all where it is not known."""
    level = level_of(side.case.catalog.credentials[side.members[0]])
    return _LEVELS.index(level) if level else len(_LEVELS)


def _low(side: SideOf) -> float:
    hours = merit.effort(side.case.catalog, side.members[0])
    return hours.low + hours.high if hours else float("inf")
