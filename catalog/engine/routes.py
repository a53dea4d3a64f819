"""Least-cost ways to a credential through the gates before it: exact, with money, hours and years that no money buys kept apart.

A route is a smallest set of acts that, with what a person holds already, leads to the target: nothing in it can be left out. Of
two routes the one is left out where the other takes no more in any respect, whatever the unknown and disputed figures turn out to
be.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from catalog.engine.route_gates import Gates, all_of
from catalog.engine.route_search import LOOKED_AT, Search
from catalog.engine.route_steps import Route, laid_out

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from catalog.catalog import Catalog
    from catalog.engine.route_acts import Act
    from catalog.engine.route_tolls import Scale
    from catalog.engine.wishes import Asker


@dataclass(frozen=True, slots=True)
class Routes:
    """Every way worth showing."""

    targets: tuple[str, ...]
    routes: tuple[Route, ...]
    acts: tuple[Act, ...]
    """Every act met, by number."""
    scale: Scale
    shut: tuple[str, ...]
    """Credentials that a gate on the way names and that cannot be taken on the day, or are not wanted."""
    late: tuple[str, ...]
    """Steps that close before anyone starting now could sit them."""
    complete: bool
    """False: the search stopped at its limit, so that nothing can be called the least."""

    def least(self, at_most: Callable[[frozenset[int], frozenset[int]], bool]) -> Route | None:
        """The one route that takes no more than every other, for every possible value; None where none is sure to."""
        if not self.complete:
            return None
        return next((r for r in self.routes if all(at_most(r.acts, other.acts) for other in self.routes)), None)

    @property
    def cheapest(self) -> Route | None:
        """The route whose fees are the least for every possible value."""
        return self.least(self.scale.money_at_most)

    @property
    def soonest(self) -> Route | None:
        """The route that waits the least; among those that wait as long, the one with the least study."""
        return self.least(self.scale.sooner)


def routes(
    catalog: Catalog,
    targets: Sequence[str],
    person: Asker,
    day: date,
    *,
    bare: bool = False,
    member: bool = False,
    admits: Callable[[str], bool] = lambda _credential: True,
) -> Routes:
    """Every way worth showing from what a person holds to all of the targets.

    `bare`: the person starts from nothing, and has no years of work either. `member`: at the prices for members of the issuers.
    `admits` says which credentials are wanted as steps; what the organisation hides only where nothing else leads there.
    Targets are reached for even where they cannot be taken on the day: whether they can is for the caller to say.
    """
    wanted = tuple(dict.fromkeys(i for i in (catalog.resolve(target) for target in targets) if i is not None))

    def searched(steps: Callable[[str], bool]) -> tuple[Gates, Search, tuple[frozenset[int], ...]]:
        gates = Gates(catalog, person, day, bare=bare, member=member, admits=steps, forced=frozenset(wanted))
        search = Search(gates)
        return gates, search, search.run(all_of([gates.have(target) for target in wanted]))

    gates, search, found = searched(lambda i: i in catalog.offered and admits(i))
    if not found and len(catalog.offered) < len(catalog.credentials):
        gates, search, found = searched(admits)
    return Routes(
        targets=wanted,
        routes=tuple(laid_out(gates, search, acts) for acts in found),
        acts=tuple(gates.acts.all),
        scale=search.scale,
        shut=tuple(gates.shut),
        late=tuple(search.late),
        complete=search.looked <= LOOKED_AT,
    )
