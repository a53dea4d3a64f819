"""The planner: what is due is planned once, what was missed is skipped, nothing is bunched."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from sqlalchemy import Connection, Engine

from bot.store import deliveries, subscriptions
from bot.tips import planner
from bot.tips.slots import next_due
from tests.bot.tips.made import HERE, MONDAY, WEEK, job, kept, subscribed

MINUTE = timedelta(minutes=1)


def states(connection: Connection, channel: str = "C1") -> dict[str, str]:
    """Week to state."""
    return {had.week: had.state for had in deliveries.had(connection, HERE, channel)}


def test_what_is_due_is_planned_once(connection: Connection) -> None:
    """However often the planner looks; and the next slot is a week later."""
    kept(connection)
    assert planner.tick(connection, MONDAY - MINUTE, 0) == 0
    assert planner.tick(connection, MONDAY, 0) == 1
    assert planner.tick(connection, MONDAY + MINUTE, 0) == 0
    assert states(connection) == {WEEK: "planned"}
    held = subscriptions.read(connection, HERE, "C1")
    assert held is not None
    assert held.next_due == MONDAY + timedelta(weeks=1)


def test_two_planners_plan_it_once(connection: Connection) -> None:
    """Another replica that saw the same row changes nothing."""
    held = kept(connection)
    planner.tick(connection, MONDAY, 0)
    subscriptions.set_next_due(connection, [(held, MONDAY)])
    assert planner.tick(connection, MONDAY + MINUTE, 0) == 1
    assert states(connection) == {WEEK: "planned"}


@pytest.mark.parametrize(("late", "state"), [(timedelta(hours=11, minutes=59), "planned"), (timedelta(hours=12), "skipped")])
def test_a_missed_tip_is_caught_up_with_within_twelve_hours(connection: Connection, late: timedelta, state: str) -> None:
    """After that it is skipped, with its reason."""
    kept(connection)
    planner.tick(connection, MONDAY + late, 0)
    assert states(connection) == {WEEK: state}


def test_after_weeks_of_silence_one_tip_comes_and_not_all(connection: Connection) -> None:
    """The week before is noted as skipped; what lies further back interests nobody."""
    kept(connection, effective=MONDAY - timedelta(weeks=9), next_due=MONDAY - timedelta(weeks=8))
    planner.tick(connection, MONDAY + MINUTE, 0)
    assert states(connection) == {"2026-W47": "skipped", WEEK: "planned"}


def test_nothing_is_due_before_a_subscription_is_in_force(connection: Connection) -> None:
    """Whoever subscribes at ten gets no tip of nine."""
    kept(connection, effective=MONDAY + timedelta(hours=1))
    planner.tick(connection, MONDAY + timedelta(hours=2), 0)
    assert states(connection) == {}


def test_a_sunday_night_slot_is_met_on_monday(connection: Connection) -> None:
    """The week before is looked at too: at 00:01 in the channel's zone its slot of 23:59 is a minute old."""
    zone = "Pacific/Auckland"
    slot = subscribed(weekday=7, minute=23 * 60 + 59, zone=zone)
    week, moment = next_due(slot.slot, MONDAY)
    kept(connection, weekday=7, minute=23 * 60 + 59, zone=zone, next_due=moment)
    planner.tick(connection, moment + 2 * MINUTE, 0)
    assert states(connection) == {str(week): "planned"}


def test_posts_of_a_workspace_are_spread(connection: Connection) -> None:
    """Over the seconds asked for, each channel at its own place every week; 0 is at once."""
    for number in range(200):
        kept(connection, f"C{number}")
    planner.tick(connection, MONDAY, 300)
    starts = [deliveries.read(connection, job(f"C{number}")).start - MONDAY for number in range(200)]  # type: ignore[union-attr]
    assert min(starts) >= timedelta(0)
    assert max(starts) < timedelta(seconds=300)
    assert len(set(starts)) > 100
    assert planner.share_of_spread(HERE, "C7", 300) == starts[7]
    assert planner.share_of_spread(HERE, "C7", 0) == timedelta(0)
    ready = deliveries.to_hand_over(connection, MONDAY + timedelta(seconds=150), MONDAY, 500)
    assert 50 < len(ready) < 150


def test_a_zone_that_is_not_known_stops_one_subscription_only(connection: Connection) -> None:
    """It is said in the subscription; the others get their tips."""
    kept(connection, "C1", zone="Atlantis/Capital")
    kept(connection, "C2")
    planner.tick(connection, MONDAY, 0)
    broken = subscriptions.read(connection, HERE, "C1")
    assert broken is not None
    assert (broken.state, broken.error, broken.next_due) == ("broken", "unknown_zone", None)
    assert states(connection, "C2") == {WEEK: "planned"}


def test_next_slots_are_worked_out_anew_at_start(connection: Connection) -> None:
    """Where the rules of a zone changed, what was kept is wrong."""
    kept(connection, next_due=MONDAY + timedelta(hours=1))
    assert planner.refresh(connection, MONDAY - timedelta(days=1)) == 1
    held = subscriptions.read(connection, HERE, "C1")
    assert held is not None
    assert held.next_due == MONDAY
    assert planner.refresh(connection, MONDAY - timedelta(days=1)) == 0


def test_what_should_have_ended_long_ago_is_ended(connection: Connection) -> None:
    """Begun: unclear, and somebody has to look. Not begun: skipped."""
    for channel in ("C1", "C2"):
        kept(connection, channel)
    planner.tick(connection, MONDAY, 0)
    deliveries.intend(connection, job("C1"), "check:1", MONDAY)
    assert planner.abandoned(connection, MONDAY + timedelta(hours=12)) == 0
    assert planner.abandoned(connection, MONDAY + timedelta(hours=14)) == 2
    assert states(connection, "C1") == {WEEK: "unknown"}
    assert states(connection, "C2") == {WEEK: "skipped"}


def test_what_was_handed_over_is_handed_over_again_only_after_a_while(connection: Connection) -> None:
    """It does no harm, but there is no need."""
    kept(connection)
    planner.tick(connection, MONDAY, 0)
    real = datetime.now(MONDAY.tzinfo)
    assert deliveries.to_hand_over(connection, MONDAY, real, 10) == [job()]
    deliveries.handed_over(connection, [job()], real)
    assert deliveries.to_hand_over(connection, MONDAY, real + MINUTE, 10) == []
    assert deliveries.to_hand_over(connection, MONDAY, real + timedelta(minutes=16), 10) == [job()]


def test_a_year_of_ticks_gives_each_week_its_tip(engine: Engine) -> None:
    """In a zone that changes its clocks, at an hour that comes twice and not at all."""
    zone = "America/New_York"
    with engine.begin() as connection:
        start = datetime(2026, 1, 1, tzinfo=MONDAY.tzinfo)
        made = subscribed(weekday=7, minute=90, zone=zone, effective=start)
        kept(connection, weekday=7, minute=90, zone=zone, effective=start, next_due=planner.coming(made, start))
        for ticks in range(365 * 3):
            planner.tick(connection, start + timedelta(hours=8 * ticks, minutes=31), 0)
        found = states(connection)
    assert set(found.values()) == {"planned"}
    assert len(found) == 52  # the Sundays of the year
