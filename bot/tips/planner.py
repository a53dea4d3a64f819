"""The planner: at each tick it looks at what is due and not done yet. Nothing is triggered by an event, so nothing is missed."""

from __future__ import annotations

import hashlib
import logging
from datetime import timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfoNotFoundError

from bot.store import deliveries, subscriptions
from bot.store.deliveries import Delivered, Job
from bot.tips.slots import CATCH_UP, in_time, next_due, passed

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy import Connection

    from bot.store.subscriptions import Subscribed
    from bot.workspace import Workspace

log = logging.getLogger(__name__)

AT_ONCE = 400
"""Subscriptions planned in one transaction."""
LATE = "late"
"""Why a tip was skipped: nobody was there to post it while it could be caught up with."""
LOST = "lost"
"""Why a tip is unclear: it was begun, and what was to carry it out has not ended it."""
GRACE = timedelta(hours=1)
"""Beyond the time for catching up, this is left for look-ups that are under way."""


def tick(connection: Connection, now: datetime, spread: float) -> int:
    """Plan every tip whose slot has come, at most AT_ONCE; how many subscriptions were looked at.

    `spread`: seconds over which the posts of one workspace are spread.
    """
    found = subscriptions.due(connection, now, AT_ONCE)
    planned: list[Delivered] = []
    moments: list[tuple[Subscribed, datetime | None]] = []
    for held in found:
        try:
            planned += [of_slot(held, str(week), moment, now, spread) for week, moment in passed(held.slot, now, held.effective)]
            moments.append((held, coming(held, now)))
        except (ZoneInfoNotFoundError, ValueError):
            log.error("the zone %s of a subscription is not known here: it gets no tips until it is set anew", held.zone)  # noqa: TRY400
            moments.append((held, None))
            subscriptions.change(connection, held.workspace, held.channel, state="broken", error="unknown_zone")
    deliveries.plan(connection, planned)
    subscriptions.set_next_due(connection, moments)
    return len(found)


def coming(held: Subscribed, now: datetime) -> datetime:
    """When a subscription's next slot is."""
    return next_due(held.slot, max(now, held.effective))[1]


def refresh(connection: Connection, now: datetime) -> int:
    """Work out every next slot anew: the rules of a zone may have changed since; how many are now another moment."""
    changed: list[tuple[Subscribed, datetime | None]] = []
    for held in subscriptions.running(connection):
        if held.next_due is None or held.next_due <= now:
            continue  # it is looked at now anyway
        try:
            moment = coming(held, now)
        except (ZoneInfoNotFoundError, ValueError):
            continue  # said when it is due
        if moment != held.next_due:
            changed.append((held, moment))
    subscriptions.set_next_due(connection, changed)
    return len(changed)


def abandoned(connection: Connection, now: datetime) -> int:
    """End what should have ended long ago, so that a person sees it; how many that were."""
    found = deliveries.stuck(connection, now - CATCH_UP - GRACE)
    for job in found:
        held = deliveries.read(connection, job)
        begun = held is not None and held.intent is not None
        deliveries.end(connection, job, "unknown" if begun else "skipped", error=LOST if begun else LATE)
    return len(found)


def share_of_spread(workspace: Workspace, channel: str, spread: float) -> timedelta:
    """A channel's place in the spread of its workspace: the same each week."""
    digest = hashlib.sha256("\0".join((*workspace, channel)).encode()).digest()
    return timedelta(seconds=int(spread * int.from_bytes(digest[:8], "big") / 2**64))


def of_slot(held: Subscribed, week: str, moment: datetime, now: datetime, spread: float = 0.0) -> Delivered:
    """A slot that has come, as what is to be delivered; skipped where it is too late for that."""
    job = Job(*held.workspace, held.channel, week)
    if not in_time(moment, now):
        return Delivered(job, "skipped", due=moment, start=moment, error=LATE)
    return Delivered(job, "planned", due=moment, start=moment + share_of_spread(held.workspace, held.channel, spread))
