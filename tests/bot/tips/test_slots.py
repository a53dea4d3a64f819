"""The arithmetic of slots, over every zone there is and across its changes of the clock."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.tips.slots import CATCH_UP, Slot, Week, due, following, in_time, local_week, next_due, passed, week_of

ZONES = sorted(zone for zone in available_timezones() if not zone.startswith(("posix", "right", "localtime", "Factory")))
slots = st.builds(Slot, st.integers(1, 7), st.integers(0, 23), st.integers(0, 59), st.sampled_from(ZONES))
moments = st.integers(0, 9 * 365 * 24 * 60).map(lambda minutes: datetime(2024, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes))


def transitions(zone: str, year: int) -> list[datetime]:
    """The hours of a year in which the clocks of a zone change, in UTC."""
    info = ZoneInfo(zone)
    day, found = datetime(year, 1, 1, tzinfo=UTC), []
    while day.year == year:
        if day.astimezone(info).utcoffset() != (day + timedelta(days=1)).astimezone(info).utcoffset():
            found += [
                hour
                for hour in (day + timedelta(hours=n) for n in range(24))
                if hour.astimezone(info).utcoffset() != (hour + timedelta(hours=1)).astimezone(info).utcoffset()
            ]
        day += timedelta(days=1)
    return found


@pytest.mark.parametrize("zone", ZONES)
def test_every_week_has_one_slot_across_both_changes_of_the_clock(zone: str) -> None:
    """At every hour around a change: one moment for each week, a week apart, at the local time asked for or after a gap."""
    info = ZoneInfo(zone)
    for change in transitions(zone, 2026):
        for minutes in range(-180, 181, 30):
            local = (change + timedelta(minutes=minutes)).astimezone(info)
            slot = Slot(local.isoweekday(), local.hour, local.minute, zone)
            week = week_of(local.date())
            found = [due(week.plus(n), slot) for n in (-1, 0, 1)]
            assert all(timedelta(days=6, hours=21) <= b - a <= timedelta(days=7, hours=3) for a, b in pairwise(found))
            assert found[1].astimezone(info).replace(tzinfo=None) >= local.replace(tzinfo=None, minute=slot.minute, second=0)
            assert found[1] <= local.astimezone(UTC)  # of an hour that comes twice, the first


@given(slot=slots, moment=moments)
def test_the_next_slot_is_the_first_after_a_moment(slot: Slot, moment: datetime) -> None:
    """Nothing lies between, and from slot to slot each week is met once, in order."""
    week, found = next_due(slot, moment)
    assert found > moment
    assert due(week.plus(-1), slot) <= moment
    walked = following(slot, moment)
    weeks = [next(walked)[0] for _ in range(60)]
    assert weeks == [week.plus(n) for n in range(60)]


@given(slot=slots, moment=moments)
def test_what_has_passed_is_never_older_than_two_weeks_and_never_ahead(slot: Slot, moment: datetime) -> None:
    """Whatever the zone: only this week and the one before, and only what is not before the beginning."""
    since = moment - timedelta(days=10)
    for week, found in passed(slot, moment, since):
        assert since < found <= moment
        assert week in (local_week(moment, slot.zone), local_week(moment, slot.zone).plus(-1))
    assert passed(slot, moment, moment) == []


@given(slot=slots, moment=moments)
def test_a_tick_each_minute_meets_every_slot(slot: Slot, moment: datetime) -> None:
    """Just after a slot it has passed and is in time, Sunday nights and the turn of the year included."""
    week, found = next_due(slot, moment)
    tick = found + timedelta(seconds=59)
    assert (week, found) in passed(slot, tick, moment)
    assert in_time(found, tick)
    assert not in_time(found, found + CATCH_UP)
    assert not in_time(found, found - timedelta(seconds=1))


@pytest.mark.parametrize(
    ("zone", "day", "clock", "expected"),
    [
        ("America/New_York", date(2026, 3, 8), (2, 30), datetime(2026, 3, 8, 7, 30, tzinfo=UTC)),  # 03:30, later by the gap
        ("America/New_York", date(2026, 11, 1), (1, 30), datetime(2026, 11, 1, 5, 30, tzinfo=UTC)),  # the first of two
        ("Australia/Lord_Howe", date(2026, 10, 4), (2, 15), datetime(2026, 10, 3, 15, 45, tzinfo=UTC)),  # half an hour of gap
        ("Asia/Kathmandu", date(2026, 3, 2), (9, 0), datetime(2026, 3, 2, 3, 15, tzinfo=UTC)),
    ],
)
def test_gaps_and_repeated_hours(zone: str, day: date, clock: tuple[int, int], expected: datetime) -> None:
    """Written out by hand."""
    assert due(week_of(day), Slot(day.isoweekday(), *clock, zone)) == expected


def test_a_week_is_written_as_iso_writes_it() -> None:
    """Two digits, and the year to which the week belongs."""
    assert str(week_of(date(2026, 3, 1))) == "2026-W09"
    assert str(week_of(date(2027, 1, 1))) == "2026-W53"
    assert Week(2026, 53).plus(1) == Week(2027, 1)
