"""Whether a person meets a condition: yes, no, or not said; and the smallest sets of things that would meet it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

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
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from catalog.catalog import Catalog
    from catalog.engine.wishes import Asker

MAX_WAYS = 64
"""More alternatives than this are cut, smallest kept; no gate in this field comes near."""


EVERYTHING = "everything"
"""Among what a person lacks: they said that they hold nothing at all."""


class Truth(StrEnum):
    """Three values: nothing said is unknown, not no."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Known:
    """What is known of a person, worked out once: credentials by family, years by kind."""

    catalog: Catalog
    active: frozenset[str]
    held: frozenset[str]
    lapsed: frozenset[str]
    lacks: frozenset[str]
    said_holdings: bool
    """Something was said about what is held, or that nothing is: what was not named is then taken as not held."""
    years: dict[str, float]
    designations: frozenset[str]
    trainings: frozenset[str]
    said_anything: bool

    @classmethod
    def of(cls, catalog: Catalog, person: Asker) -> Known:
        """Read a person; holding an older exam version is holding the credential."""
        known = [h for h in person.holds if h.credential in catalog.credentials]
        active = frozenset(i for h in known if h.active for i in catalog.same_credential(h.credential))
        held = frozenset(i for h in known for i in catalog.same_credential(h.credential))
        return cls(
            catalog=catalog,
            active=active,
            held=held,
            lapsed=held - active,
            lacks=frozenset(i for c in person.lacks for i in (catalog.same_credential(c) if c in catalog.credentials else (c,))),
            said_holdings=bool(person.holds or person.designations or EVERYTHING in person.lacks),
            years={y.kind: y.years for y in person.years},
            designations=frozenset(person.designations),
            trainings=frozenset(text.casefold() for text in person.trainings),
            said_anything=any((person.holds, person.lacks, person.designations, person.years, person.trainings, person.role)),
        )

    @property
    def nothing(self) -> bool:
        """Nothing that could meet or rule out a condition was said: every such person stands the same."""
        return not (self.held or self.lacks or self.years or self.designations or self.trainings)

    def wider(self, kind: str) -> frozenset[str]:
        """The kinds that years of this one also count towards, itself included."""
        found: set[str] = set()
        waiting = [kind]
        while waiting:
            current = waiting.pop()
            if current not in found:
                found.add(current)
                entry = self.catalog.experience.get(current)
                waiting.extend(entry.counts_as if entry else ())
        if kind in self.catalog.experience:
            found.add("any")
        return frozenset(found)

    def years_at_least(self, kind: str) -> float | None:
        """Years that surely count as this kind; None if nothing said does. Kinds of which neither holds the other add up."""
        counting = [own for own in self.years if kind == "any" or kind in self.wider(own)]
        if not counting:
            return None
        return max(*(self.years[own] for own in counting), self._added(own for own in counting if not self._within(own, counting)))

    def years_at_most(self, kind: str) -> float | None:
        """Years of wider kinds and of those that overlap with it, and beside them those that surely count: there cannot be more.

        None if nothing said bounds it.
        """
        wider = [own for own in self.years if own in self.wider(kind)]
        narrowest = [own for own in wider if not any(own in self.wider(i) and own != i for i in wider)]
        bounding = [*narrowest, *self._sharing(kind)]
        if not bounding:
            return None
        surely = [own for own in self.years if kind in self.wider(own) and own not in bounding]
        beside = [own for own in surely if not self._within(own, [*bounding, *surely])]
        return self._added([*bounding, *beside])

    def _sharing(self, kind: str) -> list[str]:
        """Kinds told that may be this one in part: years in audit may have been in the audit of systems."""
        narrower = [i for i in self.catalog.experience if kind in self.wider(i)]
        apart = [own for own in self.years if own not in self.wider(kind) and kind not in self.wider(own)]
        return [own for own in apart if any(own in self.wider(i) for i in narrower)]

    def _within(self, kind: str, others: Iterable[str]) -> bool:
        """Whether years of one kind are years of another one told as well."""
        return any(other != kind and other in self.wider(kind) for other in others)

    def _added(self, kinds: Iterable[str]) -> float:
        return sum(self.years[kind] for kind in kinds)


def truth(known: Known, condition: Condition) -> Truth:
    """Whether one condition, or a tree of them, is met (Kleene's three-valued logic)."""
    match condition:
        case AnyOf(any_of=parts):
            return _any(truth(known, part) for part in parts)
        case AllOf(all_of=parts):
            return _all(truth(known, part) for part in parts)
        case HoldsCredential(credential=credential, active=active):
            return _credential(known, credential, active=active)
        case HoldsDesignation(designation=designation):
            if designation in known.designations:
                return Truth.YES
            return Truth.NO if known.said_holdings or designation in known.lacks else Truth.UNKNOWN
        case Experience():
            return _experience(known, condition)
        case Training(training=text):
            if text.casefold() in known.trainings:
                return Truth.YES
            return Truth.NO if known.said_anything else Truth.UNKNOWN
        case Application() | Subscription():
            return Truth.NO
        case Other():
            return Truth.UNKNOWN


def _any(parts: Iterable[Truth]) -> Truth:
    values = set(parts)
    return Truth.YES if Truth.YES in values else Truth.UNKNOWN if Truth.UNKNOWN in values else Truth.NO


def _all(parts: Iterable[Truth]) -> Truth:
    values = set(parts)
    return Truth.NO if Truth.NO in values else Truth.UNKNOWN if Truth.UNKNOWN in values else Truth.YES


def _credential(known: Known, credential: str, *, active: bool) -> Truth:
    if credential in (known.active if active else known.held):
        return Truth.YES
    if known.said_holdings or credential in known.lapsed or credential in known.lacks:
        return Truth.NO
    return Truth.UNKNOWN


def _experience(known: Known, condition: Experience) -> Truth:
    least = known.years_at_least(condition.kind)
    if least is not None and least >= condition.years:
        return Truth.YES
    most = known.years_at_most(condition.kind)
    if most is not None and most < condition.years:
        return Truth.NO
    return Truth.UNKNOWN


def open_questions(known: Known, condition: Condition) -> list[Condition]:
    """The conditions nothing was said of whose answer could still decide."""
    if truth(known, condition) is not Truth.UNKNOWN:
        return []
    match condition:
        case AnyOf(any_of=parts) | AllOf(all_of=parts):
            return list(dict.fromkeys(leaf for part in parts for leaf in open_questions(known, part)))
        case _:
            return [condition]


Way = frozenset[Condition]
"""Conditions that, once met, meet the whole tree together with what is met already."""


def ways(known: Known, condition: Condition, obtainable: Callable[[Condition], bool]) -> list[Way]:
    """The smallest sets of missing or unsaid conditions that would meet the tree; none where every way is closed."""
    return _smallest(_ways(known, condition, obtainable))


def _ways(known: Known, condition: Condition, obtainable: Callable[[Condition], bool]) -> list[Way]:
    match condition:
        case AnyOf(any_of=parts):
            return _smallest(way for part in parts for way in _ways(known, part, obtainable))
        case AllOf(all_of=parts):
            found: list[Way] = [frozenset()]
            for part in parts:
                more = _ways(known, part, obtainable)
                found = _smallest(way | other for way in found for other in more)
            return found
        case _:
            if truth(known, condition) is Truth.YES:
                return [frozenset()]
            return [frozenset((condition,))] if obtainable(condition) else []


def _smallest(found: Iterable[Way]) -> list[Way]:
    """Each once, without those that ask for all that another asks for, and more."""
    every = list(found)
    if len(every) == 1:
        return [_reduced(every[0])]
    kept: list[Way] = []
    for way in sorted(dict.fromkeys(map(_reduced, every)), key=len):
        if not any(_covers(way, other) for other in kept):
            kept.append(way)
    return kept[:MAX_WAYS]


def _reduced(way: Way) -> Way:
    """Without what another condition of the set brings along: five years of something hold two of it."""
    if len(way) < 2:
        return way
    return frozenset(leaf for leaf in way if not any(_brings(other, leaf) for other in way))


def _covers(way: Way, other: Way) -> bool:
    """Whether meeting the one meets the other as well."""
    return other <= way or all(leaf in way or any(_brings(held, leaf) for held in way) for leaf in other)


def _brings(one: Condition, other: Condition) -> bool:
    """Whether one condition holds another in it; none holds itself."""
    if isinstance(one, Experience) and isinstance(other, Experience):
        return one.kind == other.kind and one.in_ == other.in_ and one.years > other.years
    if isinstance(one, HoldsCredential) and isinstance(other, HoldsCredential):
        return one.credential == other.credential and one.active and not other.active
    return False
