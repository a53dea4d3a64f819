"""Going to a day on the page: the weekly tips of that day have come due, whatever the hour and the zone."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.playground.calendar import MovableClock, moment_of
from bot.store import subscriptions
from bot.store.subscriptions import Subscribed
from bot.tips.slots import CATCH_UP, due, in_time, week_of
from bot.workspace import Workspace
from tests.bot.keepers import kept

HERE = Workspace("slack", "", "T1")
BEGAN = datetime(2026, 11, 1, tzinfo=UTC)
WEDNESDAY = date(2026, 11, 25)


def subscribed(channel: str, minute: int, zone: str = "UTC", weekday: int = 3) -> Subscribed:
    """A channel's tips, running."""
    return Subscribed(HERE, channel, "on", weekday, minute, zone, person="U1", effective=BEGAN, next_due=BEGAN)


@pytest.mark.parametrize("zone", ["UTC", "Europe/Berlin", "Asia/Tokyo", "America/Los_Angeles"])
@pytest.mark.parametrize("minute", [30, 9 * 60, 23 * 60 + 59])
async def test_a_tip_of_the_day_can_still_be_posted(zone: str, minute: int) -> None:
    """Seen from this machine, on the slot's own day or on the one after it began there."""
    held = subscribed("C1", minute, zone)
    moment = due(week_of(WEDNESDAY), held.slot)
    day = max(moment.astimezone().date(), WEDNESDAY)
    with kept() as keeper:
        await keeper(subscriptions.write, held)
        at = await moment_of(day, keeper)
    assert at is not None
    assert in_time(moment, at)
    assert at.astimezone().date() == day
    clock = MovableClock()
    clock.move(day, at)
    assert timedelta() <= clock.now() - at < timedelta(minutes=1)
    assert (clock.today(), clock.moved) == (day, True)


async def test_of_two_the_later_one_counts_and_other_days_have_none() -> None:
    """The earlier one is caught up with."""
    with kept() as keeper:
        await keeper(subscriptions.write, subscribed("C1", 8 * 60, "Europe/Berlin"))
        await keeper(subscriptions.write, subscribed("C2", 11 * 60, "Europe/Berlin"))
        at = await moment_of(WEDNESDAY, keeper)
        assert at == datetime(2026, 11, 25, 11, 0, 1, tzinfo=ZoneInfo("Europe/Berlin"))
        assert at - CATCH_UP < datetime(2026, 11, 25, 8, tzinfo=ZoneInfo("Europe/Berlin"))
        assert await moment_of(WEDNESDAY + timedelta(days=2), keeper) is None
