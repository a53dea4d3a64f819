"""The day or hour is changed at any time: never two tips in a week, and none only where that was said."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from bot.store import deliveries, subscriptions
from bot.store.database import address, engine_for
from bot.store.upgrading import upgrade
from bot.tips import changing, planner
from bot.tips.slots import local_week
from handlers.effects import WEEKDAYS
from tests.bot.tips.made import HERE, subscribed

if TYPE_CHECKING:
    from pathlib import Path


SLOTS = st.tuples(st.sampled_from(WEEKDAYS), st.integers(0, 23))


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(changes=st.lists(st.tuples(st.integers(0, 14 * 24), SLOTS), min_size=1, max_size=4))
@example(changes=[(0, ("sunday", 21)), (165, ("monday", 0))])  # changed on Monday before anybody looked at Sunday's slot
def test_whatever_is_changed_when_each_week_has_one_tip_or_a_word(
    tmp_path: Path, changes: list[tuple[int, tuple[str, int]]]
) -> None:
    """Three weeks, six times a day, with changes at any time: never two, and none only where the change said so."""
    engine = engine_for(address(f"sqlite:///{tmp_path}/any.sqlite"))
    upgrade(engine)
    at = sorted(changes)
    begin = datetime(2026, 11, 16, tzinfo=UTC)
    told_none: set[str] = set()
    with engine.begin() as connection:
        connection.exec_driver_sql("DELETE FROM subscription")
        connection.exec_driver_sql("DELETE FROM delivery")
        first = subscribed(effective=begin, next_due=begin + timedelta(hours=9))
        subscriptions.write(connection, first)
        for hour in range(0, 22 * 24, 4):
            now = begin + timedelta(hours=hour, minutes=30)
            while at and at[0][0] <= hour:
                _, (day, clock) = at.pop(0)
                before = subscriptions.read(connection, HERE, "C1")
                assert before is not None
                wanted = subscribed(weekday=WEEKDAYS.index(day) + 1, minute=clock * 60, effective=before.effective, next_due=None)
                made = changing.scheduled(connection, before, wanted, now)
                if made.week == "none":
                    told_none.add(str(local_week(now, "UTC")))
            planner.tick(connection, now, 0)
            for found in deliveries.to_hand_over(connection, now, now, 10):
                if deliveries.intend(connection, found, "x", now) == "first":
                    deliveries.end(connection, found, "posted", ts=str(hour))
        had = [one for one in deliveries.had(connection, HERE, "C1") if one.state == "posted"]
    engine.dispose()
    weeks = [one.week for one in had]
    assert len(weeks) == len(set(weeks))
    assert {"2026-W47", "2026-W48", "2026-W49"} - set(weeks) <= told_none
