"""Another house's credential of the same letters: "PECB's CAISP against the Practical DevSecOps one"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.query import Side

if TYPE_CHECKING:
    from handlers.query import Query
    from handlers.understanding.case import Case


def with_namesake(case: Case, query: Query) -> Query:
    """The comparison with an issuer's own credential in its place, where it has one that shares the other side's name."""
    named = {i for side in query.sides if side.kind == "credential" for i in side.ids}
    alike = {i for one in case.catalog.collisions.values() if named & set(one.credentials) for i in one.credentials} - named
    if not named or not alike:
        return query
    return query.having(sides=tuple(_own(case, side, alike) for side in query.sides))


def _own(case: Case, side: Side, alike: set[str]) -> Side:
    theirs = [i for i in alike if side.kind == "issuer" and side.ids == (case.catalog.credentials[i].issuer,)]
    return Side(ids=(theirs[0],)) if len(theirs) == 1 else side
