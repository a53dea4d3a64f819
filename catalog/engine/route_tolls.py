"""What one act of a route takes, each kind kept apart, and when one set of acts takes no more than another whatever is true.

Money (per currency, never added up between currencies), hours of study and years that no money buys are ranges. An upper end of
None means that nobody here knows one: such a part counts at its lower end as a bound, and is never taken for nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

Hours = tuple[float, float | None]
NOTHING: Hours = (0.0, 0.0)
ANYTHING: Hours = (0.0, None)


@dataclass(frozen=True, slots=True)
class Charge:
    """One fee of an act, from the lowest to the highest figure that any source gives."""

    currency: str
    least: Decimal
    most: Decimal | None
    owner: str
    path: str


@dataclass(frozen=True, slots=True)
class Work:
    """Years of work that a gate asks for in all."""

    kind: str
    years: float
    doing: str
    """The issuer's description, in our words."""
    owner: str
    """Whose gate it was first met in."""


@dataclass(frozen=True, slots=True)
class Toll:
    """What one act takes."""

    charges: tuple[Charge, ...] = ()
    unpriced: bool = False
    """Money may be asked for it, and no figure is known or to be relied on."""
    hours: Hours = NOTHING
    years: Hours = NOTHING
    work: Work | None = None
    """For years of work: what the gate asks for."""


@dataclass(frozen=True, slots=True)
class Total:
    """What a whole route takes."""

    money: tuple[tuple[str, Decimal, Decimal | None], ...]
    """(currency, least, most) in the order of first use; most None: some part of it has no known upper end."""
    unpriced: bool
    """Something in it has no figure at all: the sums are lower bounds."""
    hours: Hours
    years: Hours
    """Of several kinds of work the longest: the least time it can take, where the same years count for each."""

    @property
    def whole(self) -> bool:
        """Every fee of it is known, be it as a range."""
        return not self.unpriced and all(most is not None for _, _, most in self.money)


def total(tolls: Iterable[Toll]) -> Total:
    """Everything a set of acts takes."""
    money: dict[str, tuple[Decimal, Decimal | None]] = {}
    hours, years, unpriced = NOTHING, NOTHING, False
    for toll in tolls:
        for charge in toll.charges:
            least, most = money.get(charge.currency, (Decimal(0), Decimal(0)))
            money[charge.currency] = least + charge.least, None if most is None or charge.most is None else most + charge.most
        hours = hours[0] + toll.hours[0], None if hours[1] is None or toll.hours[1] is None else hours[1] + toll.hours[1]
        years = max(years[0], toll.years[0]), None if years[1] is None or toll.years[1] is None else max(years[1], toll.years[1])
        unpriced = unpriced or toll.unpriced
    return Total(tuple((currency, *ends) for currency, ends in money.items()), unpriced, hours, years)


@dataclass(frozen=True, slots=True)
class Scale:
    """Weighs sets of acts (by number) against each other. What two sets share is the same in both, whatever it turns out to be."""

    tolls: Mapping[int, Toll]
    wider: Mapping[str, frozenset[str]]
    """Kind of work to the kinds that its years also count towards, itself included."""

    def money_at_most(self, one: frozenset[int], other: frozenset[int]) -> bool:
        """Whether the one costs no more than the other for every possible value, in every currency by itself."""
        spent: dict[str, Decimal] = {}
        for act in one - other:
            toll = self.tolls[act]
            if toll.unpriced:
                return False
            for charge in toll.charges:
                if charge.most is None:
                    return False
                spent[charge.currency] = spent.get(charge.currency, Decimal(0)) + charge.most
        for act in other - one:
            for charge in self.tolls[act].charges:
                if charge.currency in spent:
                    spent[charge.currency] -= charge.least
        return all(left <= 0 for left in spent.values())

    def hours_at_most(self, one: frozenset[int], other: frozenset[int]) -> bool:
        """Whether the one takes no more study than the other for every possible value."""
        most = [self.tolls[act].hours[1] for act in one - other]
        if any(high is None for high in most):
            return False
        return sum(high or 0.0 for high in most) <= sum(self.tolls[act].hours[0] for act in other - one)

    def years_at_most(self, one: frozenset[int], other: frozenset[int]) -> bool:
        """Whether the one waits no longer than the other for every possible value."""
        least = max((self.tolls[act].years[0] for act in other), default=0.0)
        return all(self._no_later(self.tolls[act], other, least) for act in one - other)

    def fewer_years(self, one: frozenset[int], other: frozenset[int]) -> bool:
        """Whether the one is over sooner for every possible value, never at the same time."""
        most = [self.tolls[act].years[1] for act in one]
        least = max((self.tolls[act].years[0] for act in other - one), default=0.0)
        return all(high is not None and high < least for high in most) and least > 0

    def sooner(self, one: frozenset[int], other: frozenset[int]) -> bool:
        """Whether the one waits no longer and, where both wait as long, takes no more study, for every possible value."""
        return self.years_at_most(one, other) and (self.fewer_years(one, other) or self.hours_at_most(one, other))

    def _no_later(self, toll: Toll, other: frozenset[int], least: float) -> bool:
        high = toll.years[1]
        if any(_apart(toll.work, self.tolls[act].work) for act in other):
            return False
        if high is not None and high <= least:
            return True
        return toll.work is not None and any(self.brings(self.tolls[act], toll) for act in other)

    def brings(self, one: Toll, other: Toll) -> bool:
        """Whether having worked the one's years is having worked the other's as well."""
        had, asked = one.work, other.work
        if had is None or asked is None or asked.kind not in self.wider[had.kind]:
            return False
        return had.years > asked.years or (had.years == asked.years and (had.kind != asked.kind or had.doing == asked.doing))

    def at_most(self, one: frozenset[int], other: frozenset[int]) -> bool:
        """Whether the one takes no more than the other in every respect, for every possible value."""
        return self.money_at_most(one, other) and self.years_at_most(one, other) and self.hours_at_most(one, other)

    def dominates(self, one: frozenset[int], other: frozenset[int]) -> bool:
        """Whether the other is not worth showing beside the one: never better, and for some values worse."""
        return self.at_most(one, other) and not self.at_most(other, one)


def _apart(one: Work | None, other: Work | None) -> bool:
    """One gate sets as many years of two descriptions against each other: which of them waits longer no number says."""
    if one is None or other is None or one.owner != other.owner:
        return False
    return (one.kind, one.years) == (other.kind, other.years) and one.doing != other.doing
