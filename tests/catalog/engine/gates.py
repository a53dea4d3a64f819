"""Small catalogs of credentials with gates before them, and the ways through."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from catalog.engine.routes import Routes, routes
from handlers.person import Person
from tests.catalogs import catalog, credential

if TYPE_CHECKING:
    from catalog.catalog import Catalog
    from catalog.engine.route_steps import Route
    from catalog.model import Credential

DAY = date(2026, 6, 15)
KINDS: dict[str, dict[str, Any]] = {"security": {}, "management": {"counts_as": ["security"]}}
DESIGNATIONS: dict[str, dict[str, Any]] = {"cia": {}}
EITHER = {"any_of": [{"credential": "p"}, {"credential": "q"}]}


def priced(name: str, amount: object, *, sit: object = "none", certify: object = "none", **more: Any) -> Credential:
    """A credential with one exam fee, ten hours of study and these gates."""
    fees = more.pop("fees", {"exam": {"for": "exam", "amount": amount}})
    return credential(
        name,
        fees=fees,
        effort={"low": 10, "high": 10},
        conditions={"sit": {"required": sit}, "certify": {"required": certify}},
        **more,
    )


def of(*credentials: Credential) -> Catalog:
    """A catalog of these."""
    return catalog(*credentials, experience=KINDS, designations=DESIGNATIONS)


def found(held: Catalog, person: Person | None = None, *, target: str = "t", bare: bool = True, **more: Any) -> Routes:
    """The ways to t."""
    return routes(held, [target], person or Person(), DAY, bare=bare, **more)


def spent(route: Route) -> list[tuple[str, int, int | None]]:
    """Currency, lowest and highest sum."""
    return [(currency, int(least), None if most is None else int(most)) for currency, least, most in route.total.money]


def ways(result: Routes) -> list[tuple[str, ...]]:
    """What is earned on each way."""
    return [route.credentials for route in result.routes]
