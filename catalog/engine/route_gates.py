"""What stands before a credential for one person on a day, as a tree over numbered acts: met parts and closed doors are gone."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from catalog.conditions import (
    AllOf,
    AnyOf,
    Application,
    Condition,
    Experience,
    HoldsCredential,
    HoldsDesignation,
    Other,
    Subscription,
    Training,
    leaves,
)
from catalog.engine.case import implied_ways
from catalog.engine.conditions import Known
from catalog.engine.lifecycle import State, standing
from catalog.engine.route_acts import Act, Acts, exam_prices, packages
from catalog.engine.route_tolls import Toll, Work
from catalog.values import Certainty

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date

    from catalog.catalog import Catalog
    from catalog.engine.wishes import Asker

Node = int | tuple[Literal["any", "all"], tuple["Node", ...]]
"""An act by its number, or a choice or conjunction of nodes."""
MET: Node = ("all", ())
"""Nothing is asked."""
CLOSED: Node = ("any", ())
"""No way in is left."""
DAYS_A_YEAR = 365.25


def any_of(parts: Iterable[Node]) -> Node:
    """A choice, without doors that are closed; met where one part is."""
    left = tuple(dict.fromkeys(part for part in parts if part != CLOSED))
    return MET if MET in left else left[0] if len(left) == 1 else ("any", left)


def all_of(parts: Iterable[Node]) -> Node:
    """A conjunction, without what is met; closed where one part is."""
    left = tuple(dict.fromkeys(part for part in parts if part != MET))
    return CLOSED if CLOSED in left else left[0] if len(left) == 1 else ("all", left)


@dataclass
class Gates:
    """The gates of one person on one day, worked out as they are met.

    What the person did not name is taken as not held. Years of work they did not name may be anything up to what a gate asks,
    unless they start from nothing (`bare`).
    """

    catalog: Catalog
    person: Asker
    day: date
    bare: bool = False
    member: bool = False
    admits: Callable[[str], bool] = lambda _credential: True
    forced: frozenset[str] = frozenset()
    """Credentials to reach though they cannot be taken on the day."""
    shut: dict[str, None] = field(default_factory=dict)
    """Credentials that a gate names and that nobody can take on the day, or that are not wanted."""

    def __post_init__(self) -> None:
        """Read the person once."""
        self.known = Known.of(self.catalog, self.person)
        self.acts = Acts(self.catalog, self.day, self.member)
        self._implied = implied_ways(self.catalog, self.person)
        self._kept: dict[str, tuple[Node, Node]] = {}

    def have(self, credential: str, *, active: bool = True) -> Node:
        """What it takes to hold a credential: an open exam of its family, or one that lapsed put back in force."""
        resolved = self.catalog.resolve(credential)
        if resolved is None:
            return CLOSED
        if resolved in (self.known.active if active else self.known.held):
            return MET
        family = self._family(resolved)
        ways: list[Node] = [self.acts.number(Act("take", i)) for i in family if i in self.forced or self._open(i)]
        if any(i in self.known.lapsed for i in family):
            first = next(i for i in family if i in self.known.lapsed)
            ways.append(self.acts.number(Act("restore", first)))
        if not ways:
            self.shut[resolved] = None
        return any_of(ways)

    def _family(self, credential: str) -> list[str]:
        """The credential, then the other exams of the same credential in the order of the catalog."""
        same = self.catalog.same_credential(credential)
        return (
            [credential, *(i for i in self.catalog.credentials if i in same and i != credential)] if len(same) > 1 else [credential]
        )

    def _open(self, credential: str) -> bool:
        state = standing(self.catalog, credential, self.day).state
        return state not in (State.RETIRED, State.ANNOUNCED) and self.admits(credential)

    def of(self, credential: str) -> tuple[Node, Node]:
        """What it takes to sit its exam (paying for it included), and to be certified once it is passed."""
        if credential not in self._kept:
            self._kept[credential] = self._worked_out(credential)
        return self._kept[credential]

    def _worked_out(self, credential: str) -> tuple[Node, Node]:
        conditions = self.catalog.credentials[credential].conditions
        sit, certify = (stage.required if stage is not None else None for stage in (conditions.sit, conditions.certify))
        package = self._package(credential, sit, certify)
        before = [self._tree(credential, sit, package), self._payment(credential, package)]
        if sit is None and certify is None:
            before.append(self.acts.number(Act("unrecorded", credential)))
        if standing(self.catalog, credential, self.day).state is State.UNKNOWN:
            before.append(self.acts.number(Act("unsure", credential)))
        return all_of(before), self._tree(credential, certify, package)

    def _package(self, credential: str, *trees: object) -> Node:
        """The exam sold with what its gate asks for, or with something else where it is sold in no other way."""
        asked = [leaf for tree in trees if tree not in (None, "none") for leaf in leaves(tree)]  # type: ignore[arg-type]
        alone = any(p.known == "known" for p in exam_prices(self.catalog, credential, self.day))
        if alone and not any(isinstance(leaf, Training | Subscription) for leaf in asked):
            return CLOSED
        found = packages(self.catalog, credential, self.day)
        return any_of([self.acts.number(Act("package", credential, path=price.path)) for price in found])

    def _payment(self, credential: str, package: Node) -> Node:
        alone = any(p.known == "known" for p in exam_prices(self.catalog, credential, self.day))
        if package != CLOSED and not alone:
            return package
        return any_of([self.acts.number(Act("fee", credential)), package])

    def _tree(self, owner: str, tree: object, package: Node) -> Node:
        match tree:
            case None | "none":
                return MET
            case AnyOf(any_of=parts):
                if self._has_one_of(parts):
                    return MET
                return any_of([self._tree(owner, part, package) for part in parts])
            case AllOf(all_of=parts):
                return all_of([self._tree(owner, part, package) for part in parts])
            case _:
                return self._leaf(owner, tree, package)  # type: ignore[arg-type]

    def _has_one_of(self, parts: tuple[Condition, ...]) -> bool:
        """Something held asks for one of these itself: whichever it is, one of them is held."""
        named = {part.credential for part in parts if isinstance(part, HoldsCredential)}
        return any(way <= named for way in self._implied)

    def _leaf(self, owner: str, leaf: Condition, package: Node) -> Node:
        match leaf:
            case HoldsCredential(credential=credential, active=active):
                return self.have(credential, active=active)
            case HoldsDesignation(designation=name):
                return MET if name in self.known.designations else self.acts.number(Act("hold", condition=leaf), key=("hold", name))
            case Experience():
                return self._work(owner, leaf)
            case Training(training=text):
                if text.casefold() in self.known.trainings:
                    return MET
                return any_of([self.acts.number(Act("train", owner, leaf)), package])
            case Subscription():
                return any_of([self.acts.number(Act("subscribe", owner, leaf)), package])
            case Application():
                return self.acts.number(Act("apply", owner, leaf))
            case Other():
                return self.acts.number(Act("provided", owner, leaf))
            case _:
                raise AssertionError(leaf)

    def _work(self, owner: str, leaf: Experience) -> Node:
        """Years still to come: as many as are missing for sure, up to as many as what was said may leave missing."""
        least = self.known.years_at_least(leaf.kind) or 0.0
        if least >= leaf.years:
            return MET
        missing = leaf.years - least
        most = self.known.years_at_most(leaf.kind)
        sure = missing if self.bare else 0.0 if most is None else max(0.0, leaf.years - max(least, most))
        toll = Toll(years=(sure, missing), work=Work(leaf.kind, leaf.years, leaf.in_, owner))
        return self.acts.number(Act("work", condition=leaf), ("work", leaf.kind, leaf.years, leaf.in_), toll)

    def closes_in(self, credential: str) -> float | None:
        """Years until its exam can no longer be sat, where a fixed last day is known."""
        ends = standing(self.catalog, credential, self.day).ends
        if credential in self.forced or ends is None or ends.event.certainty is not Certainty.CONFIRMED:
            return None
        if ends.what not in ("ended", "last_day", "beta_ends"):
            return None
        return (ends.event.date.last - self.day).days / DAYS_A_YEAR
