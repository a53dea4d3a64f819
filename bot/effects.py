"""Carrying out what a person asked for: authorised, committed, and only then confirmed."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy.exc import SQLAlchemyError

from bot.store import feedback, forget, profiles
from bot.store.keeper import now
from bot.tips.access import Place
from bot.trouble import noted
from handlers.effects import (
    ChangeSubscription,
    DeleteMyData,
    Done,
    Failed,
    RecordFeedback,
    Refused,
    ReportFact,
    SaveProfile,
    Subscribe,
)

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from bot.store.keeper import Keeper
    from bot.tips.subscribing import Subscriptions
    from bot.workspace import Workspace
    from handlers.effects import Effect, Outcome
    from handlers.person import Person

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Actor:
    """Who asks for something to be done, and where."""

    workspace: Workspace
    person: str
    channel: str
    private: bool
    """Only this person sees the answer."""


class Effects:
    """Carries out effects in the database."""

    def __init__(self, keeper: Keeper, tips: Subscriptions | None = None) -> None:
        self._keeper = keeper
        self.tips = tips
        """Weekly tips; None where nobody could post them."""

    async def __call__(self, effect: Effect, actor: Actor) -> Outcome:
        """Done once it is committed; failed where it could not be, and then nothing was changed."""
        try:
            return await self._carried_out(effect, actor)
        except (SQLAlchemyError, TimeoutError, OSError) as error:
            return Failed(
                noted(log, "%s was not carried out: %s", type(effect).__name__, error)
            )  # no traceback: it may hold values

    async def forget(self, workspace: Workspace) -> None:
        """Delete everything of a workspace that took the app out."""
        try:
            rows = await self._keeper(forget.everything, workspace)
        except SQLAlchemyError as error:
            log.error("a workspace took the app out, and what was kept for it could not be deleted: %s", error)  # noqa: TRY400
        else:
            log.info("a workspace took the app out: %d rows deleted", rows)

    async def _carried_out(self, effect: Effect, actor: Actor) -> Outcome:
        match effect:
            case SaveProfile():
                after = await self._keeper(_save, actor, effect)
                return Done(after if actor.private else None)
            case DeleteMyData():
                return Done(await self._keeper(forget.person, actor.workspace, actor.person))
            case RecordFeedback():
                await self._keeper(feedback.rate, actor.workspace, actor.person, effect, now())
                return Done()
            case ReportFact():
                await self._keeper(feedback.report, actor.workspace, actor.person, effect, now())
                return Done()
            case Subscribe() if self.tips:
                return Done(await self.tips.subscribe(_place(actor), effect))
            case ChangeSubscription() if self.tips:
                return Done(await self.tips.change(_place(actor), effect))
            case _:
                return Refused()


def _place(actor: Actor) -> Place:
    return Place(actor.workspace, actor.channel, actor.person)


def _save(connection: Connection, actor: Actor, effect: SaveProfile) -> Person:
    """The profile after it, read and written in one transaction."""
    after = effect.over(profiles.read(connection, actor.workspace, actor.person))
    profiles.save(connection, actor.workspace, actor.person, after, now())
    return after
