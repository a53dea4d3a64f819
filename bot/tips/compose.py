"""Which tip a channel gets this week: composed at posting time from the workspace's own catalog, so that none can be stale."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from catalog.remembered import forget
from handlers.tipping.choose import choose
from handlers.tipping.deck import compose

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from bot.store.subscriptions import Subscribed
    from bot.tips.delivery import Compose
    from bot.tips.state import History
    from bot.workspace import Workspace
    from catalog.catalog import Catalog
    from handlers.answer import Answer


def composer(catalog_for: Callable[[str], Catalog], calendar: Callable[[], datetime]) -> Compose:
    """What delivery asks for the tip of a channel; its day is today's where the channel is.

    With each new day what was worked out of the catalog for the days before is let go of: a worker runs for months.
    """
    latest = date.min

    def composed(held: Subscribed, history: History) -> tuple[str, Answer] | None:
        nonlocal latest
        today = calendar().astimezone(ZoneInfo(held.zone)).date()
        if today > latest:
            latest = today
            forget()
        return next_tip(catalog_for(held.workspace.id), today, held, history)

    return composed


def next_tip(catalog: Catalog, day: date, held: Subscribed, history: History) -> tuple[str, Answer] | None:
    """The id of the channel's next tip and the tip; None where none suits."""
    key = lot(held.workspace, held.channel)
    chosen = choose(catalog, day, history, held.disliked, tracks=held.tracks, topics=held.topics, key=key).tip
    answer = compose(chosen.id, catalog, day) if chosen else None
    return (chosen.id, answer) if chosen and answer else None


def lot(workspace: Workspace, channel: str) -> str:
    """By what the tips of one channel differ from those of another."""
    return f"{workspace.platform}:{workspace.id}:{channel}"
