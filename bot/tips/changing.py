"""A channel's subscription changes: what becomes of this week, so that nobody gets two tips or none without being told."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, NamedTuple
from zoneinfo import ZoneInfo

from bot.store import deliveries, subscriptions
from bot.store.deliveries import Delivered, Job
from bot.tips.planner import of_slot
from bot.tips.slots import CATCH_UP, day_begins, due, following, local_week, next_due, passed

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy import Connection

    from bot.store.subscriptions import Subscribed
    from bot.tips.slots import Slot
    from bot.workspace import Workspace
    from handlers.tips_told import WeekRule


class Changed(NamedTuple):
    """What holds now, and what becomes of this week."""

    held: Subscribed
    week: WeekRule
    this_week: datetime | None


def scheduled(connection: Connection, before: Subscribed | None, wanted: Subscribed, now: datetime) -> Changed:
    """Keep a subscription with a new time, or a new subscription.

    A week's tip that has come stays the only one. One that has not come moves to the new time where that lies ahead, else it
    still comes at the old time where that lies ahead.
    """
    running = before is not None and before.state == "on" and not paused_now(before, now)
    if running and before is not None and before.slot == wanted.slot:
        wanted = replace(wanted, effective=before.effective, next_due=before.next_due)
        subscriptions.write(connection, wanted)
        return Changed(wanted, "", None)
    old = _old_time(connection, before, now) if running and before is not None else None
    deliveries.make_void(connection, wanted.workspace, wanted.channel, str(local_week(now, wanted.zone)))
    if running and before is not None:
        deliveries.plan(connection, _of_last_week(before, now))
    wanted = replace(wanted, effective=now, next_due=next_due(wanted.slot, now)[1], paused=None)
    subscriptions.write(connection, wanted)
    week = local_week(now, wanted.zone)
    had = _had(connection, wanted.workspace, wanted.channel, str(week))
    if had is not None:
        return Changed(wanted, "had", had.due)
    if not running:
        return Changed(wanted, "", None)
    moment = due(week, wanted.slot)
    if moment > now:
        return Changed(wanted, "moved", moment)
    if old is not None:
        job = Job(*wanted.workspace, wanted.channel, str(week))
        deliveries.plan(connection, [Delivered(job, "planned", due=old, start=max(old, now))])
        return Changed(wanted, "kept", old)
    missed = before is not None and due(local_week(now, before.zone), before.slot) > before.effective
    return Changed(wanted, "none" if missed else "", None)


def paused(connection: Connection, held: Subscribed, until: date | None, now: datetime) -> Subscribed:
    """Nothing more until a day, or until it is resumed."""
    deliveries.make_void(connection, held.workspace, held.channel)
    if until is None:
        made = replace(held, paused=subscriptions.FOREVER, next_due=None)
    else:
        begins = max(now, day_begins(until, held.zone))
        made = replace(held, paused=until.isoformat(), effective=begins, next_due=next_due(held.slot, begins)[1])
    subscriptions.write(connection, made)
    return made


def resumed(connection: Connection, held: Subscribed, now: datetime) -> Subscribed:
    """From now on, whatever stood in the way."""
    made = replace(held, state="on", paused=None, error=None, effective=now, next_due=next_due(held.slot, now)[1])
    subscriptions.write(connection, made)
    return made


def stopped(connection: Connection, held: Subscribed) -> Subscribed:
    """No more; what was chosen and disliked stays for another time."""
    deliveries.make_void(connection, held.workspace, held.channel)
    made = replace(held, state="off", paused=None, error=None, next_due=None)
    subscriptions.write(connection, made)
    return made


def brought_forward(connection: Connection, held: Subscribed, now: datetime) -> Delivered | None:
    """This week's tip, now: it is the week's only one. What stands in the way: the one that the week had already."""
    week = str(local_week(now, held.zone))
    had = _had(connection, held.workspace, held.channel, week)
    if had is not None:
        return had
    deliveries.make_void(connection, held.workspace, held.channel, week)
    deliveries.plan(connection, [Delivered(Job(*held.workspace, held.channel, week), "planned", due=now, start=now)])
    return None


def next_tip_due(connection: Connection, held: Subscribed, now: datetime) -> datetime | None:
    """When the channel's next tip comes: planned already, or at the first slot of a week that had none."""
    if held.state != "on" or held.paused == subscriptions.FOREVER:
        return None
    known = {delivered.job.week: delivered for delivered in deliveries.of_channel(connection, held.workspace, held.channel, 20)}
    ahead = [delivered.due for delivered in known.values() if delivered.state == "planned" and delivered.due > now]
    for week, moment in following(held.slot, max(now, held.effective)):
        if str(week) not in known:
            return min([moment, *ahead])
    return None


def paused_now(held: Subscribed, now: datetime) -> bool:
    """Whether the pause lasts still."""
    if held.paused is None or held.paused == subscriptions.FOREVER:
        return held.paused is not None
    return now.astimezone(ZoneInfo(held.zone)).date() < date.fromisoformat(held.paused)


def _had(connection: Connection, workspace: Workspace, channel: str, week: str) -> Delivered | None:
    """The week's tip where it has been sent, is being sent, or may have been: then there is no other."""
    for delivered in deliveries.of_channel(connection, workspace, channel, 3):
        if delivered.job.week == week and delivered.state in ("sending", "posted", "unknown"):
            return delivered
    return None


def _old_time(connection: Connection, before: Subscribed, now: datetime) -> datetime | None:
    """When this week's tip would still have come: as planned by an earlier change, by the old slot, or as good as now."""
    planned = [
        found for found in deliveries.of_channel(connection, before.workspace, before.channel, 3) if found.state == "planned"
    ]
    week = local_week(now, before.zone)
    for found in planned:
        if found.job.week == str(week):
            return found.due
    return _in_force(before.slot, before, now)


def _of_last_week(before: Subscribed, now: datetime) -> list[Delivered]:
    """A slot of last week that has not been sent yet goes by the old time, whatever becomes of this week."""
    this = local_week(now, before.zone)
    return [of_slot(before, str(week), moment, now) for week, moment in passed(before.slot, now, before.effective) if week != this]


def _in_force(slot: Slot, before: Subscribed, now: datetime) -> datetime | None:
    moment = due(local_week(now, slot.zone), slot)
    return moment if moment > before.effective and now < moment + CATCH_UP else None
