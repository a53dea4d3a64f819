"""Finds the smallest sets of acts that lead to a goal, and when each of them is done at the earliest.

A depth-first search over the choices in the gates, which drops what a set found before already beats.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from catalog.engine.route_gates import CLOSED, Gates, Node
from catalog.engine.route_tolls import Scale

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

LOOKED_AT = 1_500
"""Sets of choices after which the search stops and says so: what it found then is right, and may not be everything."""
Times = dict[int, float]


@dataclass
class Search:
    """One search for one person on one day; acts are known by their numbers."""

    gates: Gates
    looked: int = 0
    late: dict[str, None] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """The scale reads the tolls as they are met."""
        known = self.gates.known
        self.scale = Scale(self.gates.acts.tolls, _Wider(known.wider))
        self.deadlines: dict[int, float | None] = {}

    def run(self, goal: Node) -> tuple[frozenset[int], ...]:
        """The sets of acts worth showing, in the order in which they were found."""
        found: list[frozenset[int]] = []
        seen: set[tuple[frozenset[int], tuple[Node, ...]]] = set()
        waiting: list[tuple[frozenset[int], tuple[Node, ...]]] = [(frozenset(), (goal,))]
        while waiting:
            self.looked += 1
            if self.looked > LOOKED_AT:
                break
            settled = self._settled(*waiting.pop())
            if settled is None or settled in seen:
                continue
            seen.add(settled)
            chosen, pending = settled
            if any(known <= chosen or self.scale.dominates(known, chosen) for known in found):
                continue
            if pending:
                branch, rest = pending[0], pending[1:]
                waiting += [(chosen, (option, *rest)) for option in reversed(branch[1])]  # type: ignore[index]
            elif self._leads(goal, chosen):
                found = [known for known in found if not chosen < known and not self.scale.dominates(chosen, known)]
                found.append(chosen)
        return tuple(found)

    def _settled(self, chosen: frozenset[int], pending: tuple[Node, ...]) -> tuple[frozenset[int], tuple[Node, ...]] | None:
        """Everything without a choice done; what is left are choices. None where a door is closed."""
        waiting, choices, acts = list(pending), [], dict.fromkeys(chosen)
        while waiting:
            node = waiting.pop(0)
            if node == CLOSED:
                return None
            if isinstance(node, int):
                if node not in acts:
                    acts[node] = None
                    waiting += self._before(node)
            elif node[0] == "all":
                waiting[:0] = node[1]
            else:
                choices.append(node)
        kept = self._without_shorter_years(frozenset(acts))
        if choices:
            times = self.times(kept)
            choices = [node for node in choices if not self._met(node, times, kept)]
        return kept, tuple(dict.fromkeys(choices))

    def _met(self, node: Node, times: Times, chosen: frozenset[int]) -> bool:
        """Whether a choice is made already: something of it is reached at once, or at any time where nothing chosen closes.

        What comes too late is in no times; it is just that which another choice may bring about in time.
        """
        when = when_met(node, times)
        return when is not None and (when == 0.0 or not any(self.deadlines.get(act) is not None for act in chosen))

    def _before(self, act: int) -> list[Node]:
        """What a credential to earn asks for."""
        one = self.gates.acts.all[act]
        if one.kind != "take" or one.credential is None:
            return []
        self.deadlines.setdefault(act, self.gates.closes_in(one.credential))
        return list(self.gates.of(one.credential))

    def _without_shorter_years(self, acts: frozenset[int]) -> frozenset[int]:
        """Five years of something hold two of it."""
        worked = [act for act in acts if self.scale.tolls[act].work is not None]
        spare = {
            act
            for act in worked
            for other in worked
            if act != other and self.scale.brings(self.scale.tolls[other], self.scale.tolls[act])
            and not (self.scale.brings(self.scale.tolls[act], self.scale.tolls[other]) and act < other)
        }  # fmt: skip
        return acts - spare if spare else acts

    def _leads(self, goal: Node, chosen: frozenset[int]) -> bool:
        return when_met(goal, self.times(chosen)) is not None

    def times(self, chosen: frozenset[int], *, longest: bool = False) -> Times:
        """When each act is done at the earliest, in years from the day; what waits for itself alone is left out.

        `longest`: years of work taken at the most that may be missing.
        """
        times: Times = {}
        earn: list[int] = []
        for act in chosen:
            if self.gates.acts.all[act].kind == "take":
                earn.append(act)
            else:
                low, high = self.scale.tolls[act].years
                times[act] = high if longest and high is not None and self.scale.tolls[act].work is not None else low
        if longest:
            return self._earned(times, earn, obey=False)
        return self._earned(times, earn, obey=True)

    def _earned(self, times: Times, earn: list[int], *, obey: bool) -> Times:
        """When each exam leads to its credential: gates before it first; an exam that has closed by then is never passed."""
        full = self._with_shorter_years(times)
        changed = True
        while changed:
            changed = False
            for act in earn:
                sit, certify = self.gates.of(self.gates.acts.all[act].credential or "")
                at, then = when_met(sit, full), when_met(certify, full)
                if at is None or then is None:
                    continue
                closes = self.deadlines.get(act)
                if obey and closes is not None and at > closes:
                    self.late[self.gates.acts.all[act].credential or ""] = None
                    continue
                when = max(at, then)
                if act not in full or when < full[act]:
                    full[act] = when
                    changed = True
        return full

    def _with_shorter_years(self, times: Times) -> Times:
        """Years that longer ones bring along are there as well, after their own part of the wait."""
        full = dict(times)
        tolls = self.scale.tolls
        worked = [act for act in times if tolls[act].work is not None]
        for other, toll in tolls.items():
            if toll.work is not None and other not in full and any(self.scale.brings(tolls[act], toll) for act in worked):
                full[other] = toll.years[0]
        return full


class _Wider(dict[str, frozenset[str]]):
    """Kinds of work with the wider ones, looked up once."""

    def __init__(self, wider: Callable[[str], frozenset[str]]) -> None:
        super().__init__()
        self._look = wider

    def __missing__(self, kind: str) -> frozenset[str]:
        self[kind] = self._look(kind)
        return self[kind]


def when_met(node: Node, times: Mapping[int, float]) -> float | None:
    """When a tree is met: a choice by its earliest part, a conjunction by its last; None: never."""
    if isinstance(node, int):
        return times.get(node)
    found = [when_met(part, times) for part in node[1]]
    if node[0] == "any":
        return min((at for at in found if at is not None), default=None)
    return None if any(at is None for at in found) else max((at for at in found if at is not None), default=0.0)
