"""Routes the slow way: every set of acts is tried, and sets are compared at every corner of what their figures may be."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations, product
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

FAR = 10.0**6
"""Stands for an upper end that nobody knows."""
Thing = tuple[Any, ...]


@dataclass(frozen=True)
class World:
    """A random catalog in plain terms, and the person."""

    gates: Mapping[str, tuple[Any, Any]]
    """Credential to the trees before sitting and before being certified, as in a data file; None: nothing required."""
    fees: Mapping[str, tuple[str, float, float | None] | None]
    """Currency, lowest, highest; None: no fee found."""
    hours: Mapping[str, tuple[float, float] | None]
    closes: Mapping[str, float | None]
    """Years until its last day; None: it does not close."""
    shut: frozenset[str]
    held: frozenset[str]
    lapsed: frozenset[str]
    designations: frozenset[str]
    years: Mapping[str, float]
    bare: bool
    target: str

    def missing(self, kind: str, asked: float) -> tuple[float, float]:
        """Years still to come, least and most."""
        if kind in self.years or self.bare:
            return (asked - self.years.get(kind, 0.0),) * 2
        return 0.0, asked


def things(world: World) -> list[Thing]:
    """Every act that could be part of a route."""
    found: dict[Thing, None] = {}
    for credential, trees in world.gates.items():
        if credential in world.lapsed:
            found[("restore", credential)] = None
        elif credential in world.held:
            continue
        if credential not in world.shut or credential == world.target:
            found[("take", credential)] = None
            for leaf in (leaf for tree in trees for leaf in leaves_of(tree)):
                if (thing := thing_of(credential, leaf)) is not None:
                    found[thing] = None
    return list(found)


def leaves_of(tree: Any) -> Iterable[dict[str, Any]]:
    """The simple conditions of a tree."""
    if tree is None:
        return
    if "any_of" in tree or "all_of" in tree:
        for part in tree.get("any_of") or tree.get("all_of"):
            yield from leaves_of(part)
    else:
        yield tree


def thing_of(owner: str, leaf: dict[str, Any]) -> Thing | None:
    """The act that meets a condition; a credential is met by taking it."""
    if "years" in leaf:
        return "work", leaf["kind"], leaf["years"]
    if "designation" in leaf:
        return "hold", leaf["designation"]
    if "application" in leaf:
        return "apply", owner
    if "other" in leaf:
        return "provided", owner, leaf["other"]
    return None


def routes_of(world: World) -> set[frozenset[Thing]]:
    """The smallest sets that lead to the target and that no other set beats whatever the figures are."""
    if world.target in world.held - world.lapsed:
        return {frozenset()}
    every = things(world)
    smallest: list[frozenset[Thing]] = []
    for size in range(len(every) + 1):
        for chosen in map(frozenset, combinations(every, size)):
            if not any(known <= chosen for known in smallest) and leads(world, chosen):
                smallest.append(chosen)
    return {one for one in smallest if not any(beats(world, other, one) for other in smallest)}


def leads(world: World, chosen: frozenset[Thing]) -> bool:
    """Whether these acts lead to the target, step by step and in time."""
    when = dict.fromkeys(world.held - world.lapsed, 0.0)
    when |= {thing[1]: 0.0 for thing in chosen if thing[0] == "restore"}
    for _ in world.gates:
        for _, credential in sorted(thing for thing in chosen if thing[0] == "take"):
            sit, certify = (met(world, chosen, when, credential, tree) for tree in world.gates[credential])
            closes = None if credential == world.target else world.closes[credential]
            if sit is None or certify is None or (closes is not None and sit > closes):
                continue
            when[credential] = min(when.get(credential, FAR), max(sit, certify))
    return world.target in when


def met(world: World, chosen: frozenset[Thing], when: Mapping[str, float], owner: str, tree: Any) -> float | None:
    """When a tree is met, None: never."""
    if tree is None:
        return 0.0
    if "any_of" in tree:
        if any(ways <= {part["credential"] for part in tree["any_of"] if "credential" in part} for ways in implied(world)):
            return 0.0
        found = [at for part in tree["any_of"] if (at := met(world, chosen, when, owner, part)) is not None]
        return min(found, default=None)
    if "all_of" in tree:
        every = [met(world, chosen, when, owner, part) for part in tree["all_of"]]
        return None if None in every else max(at for at in every if at is not None)
    if "credential" in tree:
        if not tree.get("active", True) and tree["credential"] in world.held:
            return 0.0
        return when.get(tree["credential"])
    if "designation" in tree and tree["designation"] in world.designations:
        return 0.0
    if "years" in tree:
        if world.years.get(tree["kind"], 0.0) >= tree["years"]:
            return 0.0
        enough = any(t[0] == "work" and t[1] == tree["kind"] and t[2] >= tree["years"] for t in chosen)
        return world.missing(tree["kind"], tree["years"])[0] if enough else None
    return 0.0 if thing_of(owner, tree) in chosen else None


def implied(world: World) -> list[set[str]]:
    """For what is held in force and asks for nothing but one of some credentials: those, of which one must be held."""
    ways = []
    for held in sorted(world.held - world.lapsed):
        sit = world.gates[held][0]
        parts = sit["any_of"] if sit and "any_of" in sit else [sit] if sit else []
        if parts and all("credential" in part for part in parts):
            ways.append({part["credential"] for part in parts})
    return ways


def beats(world: World, one: frozenset[Thing], other: frozenset[Thing]) -> bool:
    """Never worse at any corner of what the figures may be, and better at one."""
    return _never_worse(world, one, other) and not _never_worse(world, other, one)


def _never_worse(world: World, one: frozenset[Thing], other: frozenset[Thing]) -> bool:
    return all(better(world, one, other, what) for what in ("USD", "EUR", "hours", "years"))


def sooner(world: World, one: frozenset[Thing], other: frozenset[Thing]) -> bool:
    """Whether the one waits no longer at any corner and, where both wait as long, takes no more study."""
    if not better(world, one, other, "years"):
        return False
    return better(world, one, other, "hours") or better(world, one, other, "years", strictly=True)


def better(world: World, one: frozenset[Thing], other: frozenset[Thing], what: str, *, strictly: bool = False) -> bool:
    """Whether the one takes no more of one kind at any corner; `strictly`: less at each."""
    unsure = {thing: ends for thing in sorted(one | other) if len(set(ends := span(world, thing, what))) > 1}
    free = [kind for kind in ("a", "b") if what == "years" and kind not in world.years and not world.bare]
    for corner in product(*unsure.values()):
        drawn = dict(zip(unsure, corner, strict=True))
        for worked in product((0.0, 1.0, 2.0, 3.0), repeat=len(free)):
            had = dict(zip(free, worked, strict=True))
            first, second = (_amount(world, chosen, what, drawn, had) for chosen in (one, other))
            if first > second or (strictly and first == second):
                return False
    return True


def _amount(world: World, chosen: frozenset[Thing], what: str, drawn: Mapping[Thing, float], had: Mapping[str, float]) -> float:
    if what != "years":
        return sum(drawn.get(thing, span(world, thing, what)[0]) for thing in chosen)
    waits = [0.0]
    for thing in chosen:
        if thing[0] == "work":
            waits.append(max(0.0, thing[2] - had.get(thing[1], world.years.get(thing[1], 0.0))))
        else:
            waits.append(drawn.get(thing, span(world, thing, what)[0]))
    return max(waits)


def span(world: World, thing: Thing, what: str) -> tuple[float, float]:
    """What a thing may take of one kind, least and most; an unpriced one may ask any currency."""
    kind = thing[0]
    if kind == "work" or (kind == "apply" and what in ("hours", "years")) or (kind == "take" and what == "years"):
        return 0.0, 0.0
    if kind == "take" and what == "hours":
        return world.hours[thing[1]] or (0.0, FAR)
    if kind == "take":
        fee = world.fees[thing[1]]
        if fee is None:
            return 0.0, FAR
        return (fee[1], FAR if fee[2] is None else fee[2]) if fee[0] == what else (0.0, 0.0)
    return 0.0, FAR
