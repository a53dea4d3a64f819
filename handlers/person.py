"""What a person said of themselves: kept per thread and person, or saved on request."""

from __future__ import annotations

from collections.abc import Collection
from decimal import Decimal

from catalog.engine.conditions import EVERYTHING
from catalog.values import Id, PartialDate, Strict, Text


class Held(Strict):
    """A credential someone holds."""

    credential: Id
    since: PartialDate | None = None
    active: bool = True
    """False: lapsed."""
    by: Id | None = None
    """Of several people: the job of the one who holds it."""


class Years(Strict):
    """Years of one kind of work (an id of experience.yaml)."""

    kind: Id
    years: float


class Money(Strict):
    """An amount in a currency (ISO code)."""

    amount: Decimal
    currency: Text = "USD"


class Person(Strict):
    """Everything is optional: nothing said is unknown, not no."""

    holds: tuple[Held, ...] = ()
    lacks: tuple[Id, ...] = ()
    """Credentials and designations the person says they do not hold."""
    years: tuple[Years, ...] = ()
    designations: tuple[Id, ...] = ()
    trainings: tuple[Text, ...] = ()
    role: Id | None = None
    platform: Text | None = None
    """aws, azure or google: the cloud the person works on."""
    level: Text | None = None
    """entry, working or senior."""
    budget: Money | None = None
    """What the person can spend on a first attempt."""

    @property
    def held(self) -> frozenset[str]:
        """Ids of everything held, lapsed ones too."""
        return frozenset(h.credential for h in self.holds)

    def years_of(self, kind: str) -> float | None:
        """Years of one kind, None if not said."""
        return next((y.years for y in self.years if y.kind == kind), None)

    def without(self, credentials: Collection[str]) -> Person:
        """This person with some credentials forgotten: neither held nor said not to be."""
        holds = tuple(h for h in self.holds if h.credential not in credentials)
        kept = {"holds": holds, "lacks": tuple(i for i in self.lacks if i not in credentials)}
        return self.model_copy(update={**kept, "designations": tuple(i for i in self.designations if i not in credentials)})

    def beyond(self, other: Person) -> Person:
        """This person without what the other says in the same words."""
        lists = {name: tuple(one for one in getattr(self, name) if one not in getattr(other, name)) for name in LISTS}
        single = {name: None if getattr(self, name) == getattr(other, name) else getattr(self, name) for name in SINGLE}
        return Person(**lists, **single)

    def said_nothing(self) -> bool:
        """True where nothing at all is known of this person."""
        told = self.holds or self.lacks or self.years or self.designations or self.trainings or self.role or self.platform
        return not (told or self.level or self.budget)

    def has_told(self) -> bool:
        """True where something was said that a gate may ask for: what is held or not held, years of work, training."""
        return bool(self.holds or self.lacks or self.years or self.designations or self.trainings)

    def with_said(self, said: Person) -> Person:
        """This person with later statements laid over earlier ones."""
        if said.said_nothing():
            return self
        holds = {h.credential: h for h in self.holds if h.credential not in said.lacks}
        holds |= {h.credential: h for h in said.holds}
        most = max((y.years for y in said.years), default=0)  # nobody has worked less in all than in one kind of work
        years = {y.kind: y for y in self.years if y.kind != "any" or y.years >= most} | {y.kind: y for y in said.years}
        lacks = dict.fromkeys((*self.lacks, *said.lacks))
        has = bool(said.designations or any(h.active for h in said.holds))
        return Person(
            holds=tuple(holds.values()),
            lacks=tuple(i for i in lacks if i not in holds and not (i == EVERYTHING and has)),
            years=tuple(years.values()),
            designations=tuple(dict.fromkeys((*self.designations, *said.designations))),
            trainings=tuple(dict.fromkeys((*self.trainings, *said.trainings))),
            role=said.role or self.role,
            platform=said.platform or self.platform,
            level=said.level or self.level,
            budget=said.budget or self.budget,
        )


LISTS = ("holds", "lacks", "years", "designations", "trainings")
SINGLE = ("role", "platform", "level", "budget")
