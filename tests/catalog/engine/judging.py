"""A credential x behind a gate, somebody before it, and the verdict."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from catalog.engine.eligibility import Eligibility, eligibility
from handlers.person import Held, Person, Years
from tests.catalogs import catalog, credential

if TYPE_CHECKING:
    from catalog.catalog import Catalog

DAY = date(2026, 6, 15)
KINDS = {
    "any": {},
    "security": {"counts_as": ["any"]},
    "security-management": {"counts_as": ["security", "any"]},
    "audit": {"counts_as": ["any"]},
    "assurance": {"counts_as": ["any"]},
    "it-audit": {"counts_as": ["audit", "assurance", "any"]},
    "controls": {"counts_as": ["assurance", "any"]},
    "pentesting": {"counts_as": ["security", "any"]},
    "cloud-security": {"counts_as": ["security", "any"]},
}
FIVE = {"years": 5, "kind": "security-management", "in": "managing security"}
"""Years that a gate asks for."""


def gated(required: Any, *others: Any, stage: str = "sit", **fields: Any) -> Catalog:
    """A credential x behind a gate, beside a, b, c and whatever else is given."""
    stages = {stage: {"required": required}, **fields}
    return catalog(credential("x", conditions=stages), credential("a"), credential("b"), credential("c"), *others, experience=KINDS)


def judged(held: Catalog, person: Person, day: date = DAY) -> Eligibility:
    """The verdict on x."""
    return eligibility(held, "x", person, day)


def holding(*ids: str, active: bool = True, years: dict[str, float] | None = None) -> Person:
    """Somebody who holds these and has worked so long."""
    worked = tuple(Years(kind=kind, years=count) for kind, count in (years or {}).items())
    return Person(holds=tuple(Held(credential=i, active=active) for i in ids), years=worked)


EITHER = {"any_of": [{"credential": "a"}, {"credential": "b"}]}
