"""Whose topic it is: a credential made for the people whose work needs a topic most says more of it than depth alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog.engine import merit
from catalog.values import Depth

if TYPE_CHECKING:
    from datetime import date

    from catalog.catalog import Catalog

_GRADES = {"core": 2, "useful": 1}


def roles_of(catalog: Catalog, topic: str, today: date) -> tuple[str, ...]:
    """The roles that need a topic most."""

    def found() -> tuple[str, ...]:
        needs = {i: role.needs[topic].depth for i, role in catalog.roles.items() if topic in role.needs}
        most = max(needs.values(), default=Depth.NONE)
        return tuple(i for i, depth in needs.items() if depth == most)

    return merit.board(catalog, today).get("roles_of", topic, found)


def belongs(catalog: Catalog, topic: str, credential: str, today: date) -> int:
    """2 for the core credential of somebody who needs the topic most, 1 for a useful one, else 0."""

    def found() -> int:
        judged = catalog.credentials[credential].judgement.roles
        return max((_GRADES.get(judged[i].fit, 0) for i in roles_of(catalog, topic, today) if i in judged), default=0)

    return merit.board(catalog, today).get(f"belongs {topic}", credential, found)


def least(catalog: Catalog, topic: str, today: date) -> Depth:
    """From what depth a credential counts as covering a topic: a mention does only where nothing says more."""

    def found() -> Depth:
        depths = (merit.depths(catalog, i, today)[topic] for i in merit.covering(catalog, topic, today))
        return Depth.CONCEPTUAL if any(depth > Depth.MENTION for depth in depths) else Depth.MENTION

    return merit.board(catalog, today).get("least", topic, found)
