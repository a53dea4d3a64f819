"""How a person stands before each gate of a credential: eligible, not yet (and what is missing), or unknown (and what to ask)."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING, Literal

from catalog.conditions import (
    STAGES,
    Application,
    Condition,
    Experience,
    HoldsCredential,
    HoldsDesignation,
    Other,
    StageName,
    Subscription,
    Training,
    leaves,
)
from catalog.engine.conditions import Known, Truth, Way, open_questions, truth, ways
from catalog.engine.fees import first_attempt
from catalog.engine.judged import judged, known_of
from catalog.engine.lifecycle import Standing, State, standing

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from catalog.blocks import Stage
    from catalog.catalog import Catalog
    from catalog.engine.wishes import Asker

_DEPTH = 3
"""How many gates behind gates are priced; deeper ones count as unknown."""


class Status(StrEnum):
    """Three-valued, per stage."""

    ELIGIBLE = "eligible"
    NOT_YET = "not_yet"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Cost:
    """What a set of missing things takes, each kind kept apart: years no money can buy, money, and what is not known."""

    years: float = 0.0
    years_low: float = 0.0
    """Years still to come if all that was said of wider work counts."""
    money: Decimal = Decimal(0)
    unknown: int = 0
    """How many of its parts have a price nobody knows."""
    open_ended: int = 0
    """How many of its parts may take any time: designations of other bodies, conditions that only words can say."""

    def __add__(self, other: Cost) -> Cost:
        return Cost(
            max(self.years, other.years),
            max(self.years_low, other.years_low),
            self.money + other.money,
            self.unknown + other.unknown,
            self.open_ended + other.open_ended,
        )

    @property
    def order(self) -> tuple[int, float, int, Decimal]:
        """Cheapest first, as far as known: what may take any time last, then fewest years, unknown prices, money."""
        return self.open_ended, self.years, self.unknown, self.money


@dataclass(frozen=True, slots=True)
class Missing:
    """One condition that is not met, or of which nothing was said."""

    condition: Condition
    truth: Truth
    """`no`, or `unknown` where the person has not said."""
    has_years: float | None = None
    """Years that count already."""
    wider_years: float | None = None
    """Years of a wider kind of work, of which some may count."""
    lapsed: bool = False
    """Held once, and not in force."""

    @property
    def years_short(self) -> float | None:
        """How many years are still to come, for experience."""
        if not isinstance(self.condition, Experience):
            return None
        return max(0.0, self.condition.years - (self.has_years or 0.0))


@dataclass(frozen=True, slots=True)
class MissingSet:
    """One smallest set of missing conditions, in the order of the file."""

    missing: tuple[Missing, ...]
    cost: Cost

    @property
    def formal(self) -> bool:
        """Only things anyone can simply do: an application, a course, a subscription."""
        return all(isinstance(m.condition, Application | Training | Subscription) for m in self.missing)


@dataclass(frozen=True, slots=True)
class StageResult:
    """One stage for one person."""

    stage: StageName
    status: Status
    recorded: bool
    """False: we found no statement of what this stage asks."""
    open_to_all: bool
    """The issuer says that nothing is required."""
    path: str
    sets: tuple[MissingSet, ...] = ()
    """Smallest missing sets, cheapest first; empty where eligible, or where every way in is closed."""
    met: tuple[Condition, ...] = ()
    questions: tuple[Condition, ...] = ()
    """Conditions to ask about, since the answer would decide."""
    closed: tuple[Condition, ...] = ()
    """Conditions of the tree that can no longer, or not yet, be obtained."""

    @property
    def formal(self) -> bool:
        """What is missing is only what anyone can simply do."""
        return self.status is Status.NOT_YET and bool(self.sets) and self.sets[0].formal


@dataclass(frozen=True, slots=True)
class Eligibility:
    """All stages of one credential for one person on one day."""

    credential: str
    standing: Standing
    held: Literal["active", "lapsed", "no"]
    stages: dict[StageName, StageResult] = field(default_factory=dict)

    @property
    def status(self) -> Status:
        """Sitting and being certified together; an application after passing keeps nobody out."""
        certify = self.stages["certify"]
        states = {self.stages["sit"].status, Status.ELIGIBLE if certify.formal else certify.status}
        if Status.NOT_YET in states:
            return Status.NOT_YET
        return Status.UNKNOWN if Status.UNKNOWN in states else Status.ELIGIBLE


def eligibility(catalog: Catalog, credential: str, person: Asker, day: date, known: Known | None = None) -> Eligibility:
    """Judge every stage. What a person who named credentials did not name is taken as not held.

    `known` is the person as read already, for who judges many credentials.
    """
    known = known or known_of(catalog, person)
    results = {name: stage_result(catalog, credential, name, known, day) for name in STAGES}
    if not results["certify"].recorded and results["sit"].recorded:
        results["certify"] = _nothing_more(results["certify"])
    elif not results["sit"].recorded and results["certify"].recorded and results["certify"].open_to_all:
        results["sit"] = _nothing_more(results["sit"])
    held: Literal["active", "lapsed", "no"] = (
        "active" if credential in known.active else "lapsed" if credential in known.held else "no"
    )
    return Eligibility(credential, standing(catalog, credential, day), held, results)


def _nothing_more(result: StageResult) -> StageResult:
    """A stage no source adds anything to, beside one that is recorded."""
    return StageResult(result.stage, Status.ELIGIBLE, recorded=False, open_to_all=False, path=result.path)


def stage_result(catalog: Catalog, credential: str, name: StageName, known: Known, day: date) -> StageResult:
    """Judge one stage; within an answer once."""
    kept = judged(catalog, known, day)
    if (name, credential) not in kept:
        kept[name, credential] = _stage_result(catalog, credential, name, known, day)
    result: StageResult = kept[name, credential]
    return result


def _stage_result(catalog: Catalog, credential: str, name: StageName, known: Known, day: date) -> StageResult:
    path = f"conditions.{name}.required"
    stage: Stage | None = getattr(catalog.credentials[credential].conditions, name)
    if stage is None or stage.required is None:
        return StageResult(name, Status.UNKNOWN, recorded=False, open_to_all=False, path=path)
    if stage.required == "none":
        return StageResult(name, Status.ELIGIBLE, recorded=True, open_to_all=True, path=path)
    tree = stage.required
    value = truth(known, tree)
    every = list(dict.fromkeys(leaves(tree)))
    met = tuple(leaf for leaf in every if truth(known, leaf) is Truth.YES)
    closed = tuple(leaf for leaf in every if leaf not in met and not obtainable(catalog, known, leaf, day))
    if value is Truth.YES:
        return StageResult(name, Status.ELIGIBLE, recorded=True, open_to_all=False, path=path, met=met, closed=closed)
    found = ways(known, tree, lambda leaf: obtainable(catalog, known, leaf, day))
    sets = sorted((_missing_set(catalog, known, every, way, day) for way in found), key=lambda s: (s.cost.order, len(s.missing)))
    status = Status.NOT_YET if value is Truth.NO else Status.UNKNOWN
    return StageResult(
        stage=name,
        status=status,
        recorded=True,
        open_to_all=False,
        path=path,
        sets=tuple(sets),
        met=met,
        questions=tuple(open_questions(known, tree)),
        closed=closed,
    )


def obtainable(catalog: Catalog, known: Known, leaf: Condition, day: date) -> bool:
    """Whether someone could still come to meet a condition: a closed or not yet open exam cannot be taken on that day."""
    if not isinstance(leaf, HoldsCredential) or leaf.credential not in catalog.credentials:
        return True
    if leaf.credential in known.lapsed:
        return True
    family = catalog.same_credential(leaf.credential)
    return any(standing(catalog, i, day).state not in (State.RETIRED, State.ANNOUNCED) for i in family)


def _missing_set(catalog: Catalog, known: Known, every: list[Condition], way: Way, day: date) -> MissingSet:
    ordered = [leaf for leaf in every if leaf in way]
    return MissingSet(tuple(_missing(known, leaf) for leaf in ordered), cost_of(catalog, known, ordered, day))


def _missing(known: Known, leaf: Condition) -> Missing:
    has_years = known.years_at_least(leaf.kind) if isinstance(leaf, Experience) else None
    wider = known.years_at_most(leaf.kind) if isinstance(leaf, Experience) and has_years is None else None
    lapsed = isinstance(leaf, HoldsCredential) and leaf.credential in known.lapsed
    return Missing(leaf, truth(known, leaf), has_years, wider, lapsed)


def cost_of(catalog: Catalog, known: Known, conditions: Iterable[Condition], day: date, depth: int = _DEPTH) -> Cost:
    """What meeting these takes; a credential takes its own gate as well, an application next to nothing."""
    total = Cost()
    for condition in conditions:
        match condition:
            case Experience():
                least = known.years_at_least(condition.kind) or 0.0
                most = max(least, known.years_at_most(condition.kind) or 0.0)
                total += Cost(years=max(0.0, condition.years - least), years_low=max(0.0, condition.years - most))
            case HoldsCredential():
                total += _credential_cost(catalog, known, condition.credential, day, depth)
            case HoldsDesignation() | Other():
                total += Cost(unknown=1, open_ended=1)
            case Application():
                total += Cost()
            case _:
                total += Cost(unknown=1)
    return total


def _credential_cost(catalog: Catalog, known: Known, credential: str, day: date, depth: int) -> Cost:
    if credential not in catalog.credentials or depth == 0:
        return Cost(unknown=1)
    if credential in known.lapsed:
        return Cost(unknown=1)
    kept = judged(catalog, known, day)
    what = f"cost {depth}"
    if (what, credential) not in kept:
        kept[what, credential] = _earned(catalog, known, credential, day, depth)
    cost: Cost = kept[what, credential]
    return cost


def _earned(catalog: Catalog, known: Known, credential: str, day: date, depth: int) -> Cost:
    """Its price, with the cheapest way through its own gate."""
    price = first_attempt(catalog, credential, day).total()
    cost = Cost(unknown=1) if price.low is None else Cost(money=price.low)
    conditions = catalog.credentials[credential].conditions
    for stage in (conditions.sit, conditions.certify):
        if stage is not None and stage.required not in (None, "none"):
            options = [
                cost_of(catalog, known, way, day, depth - 1)
                for way in ways(known, stage.required, lambda leaf: obtainable(catalog, known, leaf, day))  # type: ignore[arg-type]
            ]
            cost += min(options, key=lambda c: c.order, default=Cost(unknown=1))
    return cost
