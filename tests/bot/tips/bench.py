"""Subscriptions on a database, and a calendar that a test moves."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from sqlalchemy import Engine

from bot.store import deliveries
from bot.store.keeper import Keeper
from bot.tips import planner
from bot.tips.access import Place, Seen
from bot.tips.delivery import Courier
from bot.tips.subscribing import Subscriptions
from handlers.effects import ChangeSubscription, Subscribe
from tests.bot.tips.made import HERE, MONDAY, Service, tip

if TYPE_CHECKING:
    from bot.workspace import Workspace
    from handlers.answer import Answer
    from handlers.tips_told import TipsTold

WEDNESDAY = MONDAY + timedelta(days=2)
PLACE = Place(HERE, "C1", "U1")


@dataclass
class Known:
    """What the chat service tells."""

    seen: Seen = field(default_factory=lambda: Seen("UTC", guest=False, stranger=False))
    refuses: str | None = None
    shown: list[str] = field(default_factory=list)

    async def person(self, _workspace: Workspace, _person: str) -> Seen:
        """As set."""
        return self.seen

    async def why_not(self, _place: Place, tip: Answer | None) -> str | None:
        """As set; what was shown to find it out is noted."""
        self.shown.append(tip.headline if tip else "")
        return self.refuses


class Bench:
    """Subscriptions on a database, and a calendar that stands until it is moved."""

    def __init__(self, engine: Engine) -> None:
        self.keeper = Keeper(engine, 2)
        self.known = Known()
        self.service = Service()
        self.now = WEDNESDAY
        self.subscriptions = Subscriptions(self.keeper, self.known, tip, lambda: self.now)

    async def on(self, weekday: Any = None, time: str | None = None, **more: Any) -> TipsTold:
        """Subscribe."""
        return await self.subscriptions.subscribe(PLACE, Subscribe(weekday, time, **more))

    async def change(self, action: Any, until: str | None = None) -> TipsTold:
        """Change."""
        return await self.subscriptions.change(PLACE, ChangeSubscription(action, until))

    async def at(self, moment: datetime) -> None:
        """The calendar moves on, and whatever is due is delivered."""
        self.now = moment
        await self.keeper(planner.tick, moment, 0)
        courier = Courier(self.keeper, self.service, tip, lambda: self.now, settle=0, clock=lambda: self.now)
        for found in await self.keeper(deliveries.to_hand_over, moment, moment, 50):
            await courier.deliver(found)
            await self.keeper(deliveries.handed_over, [found], moment)

    @property
    def weeks(self) -> list[str]:
        """Weeks of the tips that were posted."""
        return [key.rpartition(":")[2] for key, _ in self.service.posted]
