"""Everything the words about a way are made from: the question, where it starts, where it leads, what was found."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from catalog.engine.lifecycle import State
from catalog.engine.routes import routes
from handlers.gating.asked import talk_of
from handlers.pathing.start import admits

if TYPE_CHECKING:
    from catalog.engine.route_acts import Act
    from catalog.engine.route_steps import Route
    from catalog.engine.routes import Routes
    from handlers.ask import Ask, Ledger
    from handlers.aspects.talk import Talk
    from handlers.pathing.start import Goal, Start


@dataclass(frozen=True, slots=True)
class Trip:
    """One question for a way, worked out."""

    ask: Ask
    start: Start
    goal: Goal
    found: Routes
    ledger: Ledger

    def talk(self, credential: str) -> Talk:
        """A talk about a credential on the day asked about."""
        return talk_of(self.ask, credential, self.ledger)

    @property
    def target(self) -> Talk:
        """The last of what is to be reached."""
        return self.talk(self.found.targets[-1])

    def state(self, credential: str) -> State:
        """How a credential stands on the day."""
        return self.talk(credential).standing.state

    def acts(self, route: Route) -> list[tuple[int, Act]]:
        """The acts of a route with their numbers, in order of first meeting."""
        return [(number, self.found.acts[number]) for number in sorted(route.acts)]


def laid(ask: Ask, start: Start, goal: Goal, targets: tuple[str, ...], *, ledger: Ledger, member: bool = False) -> Trip:
    """The ways to these targets; `member`: at the prices for members."""
    found = routes(
        ask.catalog, targets, start.person, ask.day, bare=start.bare, member=member, admits=admits(ask)
    )  # fmt: skip
    return Trip(ask, start, goal, found, ledger)
