"""Whose choice it is: the catalog, the person, their wishes, the day, and the roles and topics in question, as one value."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from catalog.conditions import AnyOf, HoldsCredential, leaves

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from catalog.catalog import Catalog
    from catalog.engine.wishes import Asker, Wishes


def implied_ways(catalog: Catalog, person: Asker) -> list[frozenset[str]]:
    """For each credential in force that asks for one of several others: those others; the person holds one of them."""
    found: list[frozenset[str]] = []
    for held in person.holds:
        entry = catalog.credentials.get(held.credential)
        if entry is not None and held.active and entry.conditions.sit is not None:
            ways = credential_ways(entry.conditions.sit.required)
            if ways:
                found.append(ways)
    return found


def credential_ways(required: object) -> frozenset[str]:
    """The credentials of a condition that is met by any one of them and by nothing else; else empty."""
    parts = required.any_of if isinstance(required, AnyOf) else (required,)
    if all(isinstance(part, HoldsCredential) for part in parts):
        return frozenset(part.credential for part in parts if isinstance(part, HoldsCredential))
    return frozenset()


@dataclass(frozen=True, slots=True)
class Case:
    """Everything a choice depends on."""

    catalog: Catalog
    person: Asker
    wishes: Wishes
    today: date
    roles: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    concluded: bool = False
    """The roles follow from what is held, nobody said them: what is wrong for one of them is not put to such a person."""

    def about(self, *, roles: Sequence[str] | None = None, topics: Sequence[str] | None = None) -> Case:
        """The same case with other roles or topics."""
        kept_roles = self.roles if roles is None else tuple(roles)
        return replace(self, roles=kept_roles, topics=self.topics if topics is None else tuple(topics))

    @property
    def person_unsaid(self) -> bool:
        """Nothing at all was said of the person: what follows is the same for everybody."""
        return self.person == type(self.person)()

    @property
    def held(self) -> frozenset[str]:
        """Everything held, in every exam version: holding one is holding each."""
        same = self.catalog.same_credential
        return frozenset(i for h in self.person.holds if h.credential in self.catalog.credentials for i in same(h.credential))

    @property
    def implied(self) -> frozenset[str]:
        """Credentials of which the person must hold one, since something held asks for it."""
        return frozenset(i for ways in implied_ways(self.catalog, self.person) for i in ways) - self.held

    @property
    def behind(self) -> frozenset[str]:
        """What is advised before something that is held, or opens it: no step on from it."""
        found: set[str] = set()
        for own in self.holds:
            conditions = self.catalog.credentials[own].conditions
            for stage in (conditions.sit, conditions.certify):
                trees = (stage.required, stage.recommended) if stage is not None else ()
                for tree in trees:
                    if tree is not None and not isinstance(tree, str):
                        found.update(leaf.credential for leaf in leaves(tree) if isinstance(leaf, HoldsCredential))
        return frozenset(found) - self.held

    @property
    def holds(self) -> tuple[str, ...]:
        """What was said to be held and is known to the catalog."""
        return tuple(h.credential for h in self.person.holds if h.credential in self.catalog.credentials)
