"""A set of acts laid out as steps in order: what a gate needs stands before it, each with its share and its earliest time."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from catalog.engine.route_gates import Gates, Node, all_of
from catalog.engine.route_search import Search, when_met
from catalog.engine.route_tolls import Total, total

if TYPE_CHECKING:
    from catalog.engine.route_acts import Act
    from catalog.engine.route_tolls import Hours, Work


@dataclass(frozen=True, slots=True)
class Step:
    """One credential to earn on the way, with what else its own gate and its exam take."""

    credential: str
    acts: tuple[Act, ...]
    toll: Total
    study: Hours
    """Of the exam itself."""
    at: tuple[float, float | None]
    """Years from the day until its exam can be sat."""
    certified: tuple[float, float | None]
    """Years from the day until it can be held."""
    unlocks: tuple[str, ...]
    """Credentials further on in this route whose gate it opens."""
    works: tuple[Work, ...] = ()
    """Years of work that its own gates ask for and that are still missing."""


@dataclass(frozen=True, slots=True)
class Route:
    """One way, its steps in order."""

    acts: frozenset[int]
    steps: tuple[Step, ...]
    others: tuple[Act, ...]
    """What belongs to no single step: years of work, designations, something lapsed put back in force."""
    total: Total
    tight: tuple[str, ...] = ()
    """Steps that close before the longest wait that may be needed for them."""

    @property
    def credentials(self) -> tuple[str, ...]:
        """What is earned, in order."""
        return tuple(step.credential for step in self.steps)


def laid_out(gates: Gates, search: Search, chosen: frozenset[int]) -> Route:
    """A set of acts as steps in order: what a gate needs stands before it, what can be sat sooner first."""
    every = gates.acts.all
    early, late = search.times(chosen), search.times(chosen, longest=True)
    order = sorted(act for act in chosen if every[act].kind == "take")
    before = {act: _names(all_of(gates.of(every[act].credential or "")), chosen) for act in order}
    placed: list[int] = []
    while len(placed) < len(order):
        ready = [act for act in order if act not in placed and not {b for b in before[act] if b in order} - set(placed)]
        placed.append(
            min(ready or [act for act in order if act not in placed], key=lambda act: (early.get(act, 0.0), order.index(act)))
        )
    steps = []
    for act in placed:
        credential = every[act].credential or ""
        own = [
            other
            for other in sorted(chosen)
            if other != act and every[other].credential == credential and every[other].kind != "restore"
        ]
        sit, certify = gates.of(credential)
        opened = tuple(every[other].credential or "" for other in placed if act in before[other])
        steps.append(
            Step(
                credential,
                tuple(every[other] for other in own),
                total([search.scale.tolls[other] for other in (act, *own)]),
                search.scale.tolls[act].hours,
                (when_met(sit, early) or 0.0, when_met(sit, late)),
                (
                    max(when_met(sit, early) or 0.0, when_met(certify, early) or 0.0),
                    _latest(when_met(sit, late), when_met(certify, late)),
                ),
                opened,
                _worked(search, all_of((sit, certify)), chosen),
            )
        )
    told = {act for step in steps for act in step.acts}
    others = tuple(every[act] for act in sorted(chosen) if every[act].kind != "take" and every[act] not in told)
    tight = tuple(
        s.credential for act, s in zip(placed, steps, strict=True)
        if (closes := search.deadlines.get(act)) is not None and (s.at[1] is None or s.at[1] > closes)
    )  # fmt: skip
    return Route(chosen, tuple(steps), others, total([search.scale.tolls[act] for act in sorted(chosen)]), tight)


def _worked(search: Search, gate: Node, chosen: frozenset[int]) -> tuple[Work, ...]:
    """The years of work that a gate names and this way takes, longer ones of another gate included."""
    tolls = search.scale.tolls
    named = [act for act in sorted(_names(gate, frozenset(tolls))) if tolls[act].work is not None]
    taken = [act for act in named if act in chosen or any(search.scale.brings(tolls[other], tolls[act]) for other in chosen)]
    return tuple(work for act in taken if (work := tolls[act].work) is not None)


def _latest(one: float | None, other: float | None) -> float | None:
    return None if one is None or other is None else max(one, other)


def _names(node: Node, chosen: frozenset[int]) -> set[int]:
    """The chosen acts that a tree names."""
    if isinstance(node, int):
        return {node} & chosen
    return {act for part in node[1] for act in _names(part, chosen)}
