"""Whose choice it is: the catalog, the person, their wishes, the day, and the roles and topics in question, as one value."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from catalog.catalog import Catalog
    from catalog.engine.wishes import Asker, Wishes


@dataclass(frozen=True, slots=True)
class Case:
    """Everything a choice depends on."""

    catalog: Catalog
    person: Asker
    wishes: Wishes
    today: date
    roles: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()

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
    def holds(self) -> tuple[str, ...]:
        """What was said to be held and is known to the catalog."""
        return tuple(h.credential for h in self.person.holds if h.credential in self.catalog.credentials)
