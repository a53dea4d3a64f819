"""Subscriptions: who may, what becomes of this week, and what is told: never two tips, and never none without a word."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import Engine

from bot.store import audit, deliveries, subscriptions
from bot.tips import planner
from bot.tips.access import Limits, Place, Seen
from handlers.effects import Subscribe
from tests.bot.tips.bench import PLACE, WEDNESDAY, Bench
from tests.bot.tips.made import HERE, MONDAY, WEEK, job

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from catalog.catalog import Catalog


@pytest.fixture
def url(tmp_path: Path) -> str:
    """One kind is enough here: what depends on the database is tested beside this."""
    return f"sqlite:///{tmp_path}/kept.sqlite"


@pytest.fixture
def bench(engine: Engine) -> Iterator[Bench]:
    """One for each test."""
    made = Bench(engine)
    yield made
    made.keeper.close()


async def test_a_channel_subscribes_and_gets_its_tips(bench: Bench) -> None:
    """Confirmed with the next one's day and hour, kept with a record."""
    told = await bench.on("friday", "09:30", zone="Europe/Berlin", tracks=("governance",))
    assert told.outcome == "done"
    assert told.standing is not None
    assert told.standing.next is not None
    assert told.standing.next.isoformat() == "2026-11-27T09:30:00+01:00"
    await bench.at(datetime(2026, 11, 27, 8, 31, tzinfo=UTC))
    assert bench.weeks == [WEEK]
    record = await bench.keeper(audit.of_channel, HERE, "C1")
    assert [(who, what) for who, what, _, _ in record] == [("U1", "on")]


@pytest.mark.parametrize(
    ("seen", "place", "limits", "reason"),
    [
        (Seen("UTC", guest=True), PLACE, Limits(), "guest"),
        (Seen("UTC", stranger=True), PLACE, Limits(), "stranger"),
        (Seen(), Place(HERE, "C1", "U1", stranger=True), Limits(), "stranger"),
        (Seen("UTC"), PLACE, Limits(people=frozenset({"U9"})), "person"),
        (Seen("UTC"), PLACE, Limits(channels=frozenset({"C9"})), "place"),
        (Seen(), PLACE, Limits(), "zone"),
    ],
)
async def test_who_may_not_or_says_too_little_changes_nothing(
    bench: Bench, seen: Seen, place: Place, limits: Limits, reason: str
) -> None:
    """And is told why."""
    bench.known.seen, bench.subscriptions.limits = seen, limits
    told = await bench.subscriptions.subscribe(place, Subscribe("monday"))
    assert (told.outcome, told.reason) == ("refused", reason)
    assert await bench.keeper(subscriptions.read, HERE, "C1") is None


@pytest.mark.parametrize(("code", "reason"), [("not_in_channel", "no_bot"), ("is_archived", "archived"), ("odd", "cannot_post")])
async def test_where_the_bot_cannot_post_nothing_is_confirmed(bench: Bench, code: str, reason: str) -> None:
    """It says /invite instead."""
    bench.known.refuses = code
    told = await bench.on("monday")
    assert (told.outcome, told.reason) == ("refused", reason)
    assert await bench.keeper(subscriptions.read, HERE, "C1") is None


async def test_a_zone_that_is_none_is_said(bench: Bench) -> None:
    """Rather than guessed."""
    told = await bench.on("monday", zone="Mars/Olympus")
    assert (told.reason, told.said) == ("unknown_zone", "Mars/Olympus")
    told = await bench.on("monday", zone="europe/berlin")
    assert told.standing is not None
    assert told.standing.zone == "Europe/Berlin"


async def test_words_that_name_nothing_are_asked_about(bench: Bench) -> None:
    """Rather than left out in silence."""
    told = await bench.on("monday", unknown=("gardening",))
    assert (told.outcome, told.reason, told.said) == ("refused", "words", "gardening")


async def test_moved_to_a_day_ahead_this_week_comes_at_the_new_time(bench: Bench) -> None:
    """Friday's tip is not out yet; it comes on Thursday."""
    await bench.on("friday", "09:00")
    told = await bench.on("thursday", "09:00")
    assert (told.week, told.this_week) == ("moved", WEDNESDAY + timedelta(days=1))
    for day in range(1, 10):
        await bench.at(WEDNESDAY + timedelta(days=day, minutes=1))
    assert bench.weeks == [WEEK, "2026-W49"]


async def test_moved_to_a_day_gone_by_this_week_still_comes_at_the_old_time(bench: Bench) -> None:
    """Nobody loses a week by moving from Friday to Monday on a Wednesday."""
    await bench.on("friday", "09:00")
    told = await bench.on("monday", "09:00")
    assert (told.week, told.this_week) == ("kept", WEDNESDAY + timedelta(days=2))
    assert told.standing is not None
    assert told.standing.next == WEDNESDAY + timedelta(days=2)
    for day in range(1, 8):
        await bench.at(WEDNESDAY + timedelta(days=day, minutes=1))
    assert bench.weeks == [WEEK, "2026-W49"]


async def test_moved_after_this_weeks_tip_there_is_no_second(bench: Bench) -> None:
    """It came on Monday; Friday is the first new day in a week's time."""
    bench.now = MONDAY - timedelta(days=1)
    await bench.on("monday", "09:00")
    await bench.at(MONDAY + timedelta(minutes=1))
    bench.now = WEDNESDAY
    told = await bench.on("friday", "09:00")
    assert (told.week, told.this_week) == ("had", MONDAY)
    assert told.standing is not None
    assert told.standing.next == WEDNESDAY + timedelta(days=9)
    for day in range(1, 11):
        await bench.at(WEDNESDAY + timedelta(days=day, minutes=1))
    assert bench.weeks == [WEEK, "2026-W49"]


async def test_now_is_this_weeks_tip(bench: Bench) -> None:
    """Friday's comes at once, and not again on Friday; asked again there is none."""
    await bench.on("friday", "09:00")
    told = await bench.change("now")
    assert told.outcome == "done"
    assert told.standing is not None
    await bench.at(bench.now)
    assert bench.weeks == [WEEK]
    again = await bench.change("now")
    assert (again.outcome, again.reason) == ("refused", "already")
    for day in range(1, 10):
        await bench.at(WEDNESDAY + timedelta(days=day, minutes=1))
    assert bench.weeks == [WEEK, "2026-W49"]


async def test_a_pause_ends_on_its_day(bench: Bench) -> None:
    """What was due meanwhile does not come later."""
    await bench.on("friday", "09:00")
    told = await bench.change("pause", "2026-12-09")
    assert told.standing is not None
    assert (told.standing.paused, told.standing.next) == ("2026-12-09", datetime(2026, 12, 11, 9, 0, tzinfo=UTC))
    for day in range(1, 20):
        await bench.at(WEDNESDAY + timedelta(days=day, minutes=1))
    assert bench.weeks == ["2026-W50"]


@pytest.mark.parametrize(("until", "reason"), [("2026-11-25", "past"), ("2020-01-01", "past"), ("2026-13-40", "no_day")])
async def test_a_pause_until_a_day_that_is_not_ahead_is_refused(bench: Bench, until: str, reason: str) -> None:
    """Nothing is changed, and what is wrong with it is said."""
    await bench.on("friday", "09:00")
    assert (await bench.change("pause", until)).reason == reason
    assert (await bench.change("status")).standing.paused is None  # type: ignore[union-attr]


async def test_a_pause_without_end_lasts_until_it_is_ended(bench: Bench) -> None:
    """Then the next slot counts, not the missed ones."""
    await bench.on("friday", "09:00")
    await bench.change("pause")
    assert (await bench.change("now")).reason == "paused"
    await bench.at(WEDNESDAY + timedelta(days=12))
    told = await bench.change("resume")
    assert told.outcome == "done"
    for day in range(12, 18):
        await bench.at(WEDNESDAY + timedelta(days=day, minutes=1))
    assert bench.weeks == ["2026-W50"]


async def test_stopped_is_stopped_and_comes_back_as_it_was(bench: Bench) -> None:
    """With its tracks, and its next tip in a week that had none."""
    await bench.on("friday", "09:00", tracks=("audit",))
    assert (await bench.change("off")).outcome == "done"
    assert (await bench.change("off")).reason == "never"
    await bench.at(WEDNESDAY + timedelta(days=3))
    assert bench.weeks == []
    told = await bench.on()
    assert told.standing is not None
    assert (told.standing.weekday, told.standing.tracks) == (5, ("audit",))
    assert [what for _, what, _, _ in await bench.keeper(audit.of_channel, HERE, "C1")] == ["on", "off", "on"]


async def test_other_tracks_alone_do_not_move_the_day(bench: Bench) -> None:
    """The week goes on as it was."""
    await bench.on("friday", "09:00")
    told = await bench.on(tracks=("audit",))
    assert told.week == ""
    await bench.at(WEDNESDAY + timedelta(days=2, minutes=1))
    assert bench.weeks == [WEEK]


async def test_less_like_this_counts_once_for_a_person_and_a_tip(bench: Bench) -> None:
    """A double click is one wish."""
    await bench.on("friday", "09:00")
    for person in ("U1", "U1", "U2"):
        await bench.subscriptions.less(Place(HERE, "C1", person), "belief:one")
    held = await bench.keeper(subscriptions.read, HERE, "C1")
    assert held is not None
    assert held.disliked == ("belief", "belief")


async def test_a_broken_subscription_starts_again_once_the_bot_can_post(bench: Bench) -> None:
    """Not before."""
    await bench.on("friday", "09:00")
    await bench.keeper(subscriptions.change, HERE, "C1", state="broken", error="is_archived", next_due=None)
    bench.known.refuses = "is_archived"
    assert (await bench.change("resume")).reason == "archived"
    bench.known.refuses = None
    assert (await bench.change("resume")).outcome == "done"
    await bench.at(WEDNESDAY + timedelta(days=2, minutes=1))
    assert bench.weeks == [WEEK]


async def test_whether_it_can_post_is_tried_with_a_tip_and_only_where_nothing_was_posted_before(bench: Bench) -> None:
    """What cannot be taken away again is a tip to look at; a change, a pause and its end leave nothing behind."""
    await bench.on("friday", "09:00")
    assert bench.known.shown == ["A tip, after 0."]
    await bench.on("monday")
    await bench.change("pause")
    await bench.change("resume")
    assert bench.known.shown == ["A tip, after 0."]
    await bench.change("off")
    await bench.change("resume")
    await bench.on()
    assert len(bench.known.shown) == 2


async def test_a_delivery_that_was_taken_back_under_way_sends_nothing(bench: Bench) -> None:
    """It was read before the change and intends after it: nothing is in doubt, and the new one is the only one."""
    await bench.on("friday", "09:00")
    friday = WEDNESDAY + timedelta(days=2)
    bench.now = friday
    await bench.keeper(planner.tick, friday, 0)
    await bench.keeper(deliveries.make_void, HERE, "C1")
    assert await bench.keeper(deliveries.intend, job(), "x", friday) == "gone"
    await bench.at(friday + timedelta(minutes=1))
    assert bench.weeks == []


async def test_without_a_subscription_there_is_still_a_preview(bench: Bench) -> None:
    """To see what one would get."""
    told = await bench.change("preview")
    assert (told.outcome, told.preview is not None) == ("done", True)
    for action in ("now", "pause", "resume", "off"):
        assert (await bench.change(action)).reason == "never"


@pytest.mark.parametrize("deed", ["on", "off", "pause", "resume", "status", "now", "preview", "less", "again"])
async def test_everything_that_can_come_of_it_is_said(bench: Bench, catalog: Catalog, deed: Any) -> None:
    """In a headline that says when the next one comes, where there is one."""
    from dataclasses import replace
    from typing import get_args

    from handlers.tips_doubted import Reason
    from handlers.tips_told import WeekRule, told

    made = await bench.on("friday", "09:00", tracks=("audit",), topics=("ai-audit",))
    for reason in (None, *get_args(Reason)):
        for outcome in ("done", "refused", "failed"):
            for week in get_args(WeekRule):
                said = told(replace(made, deed=deed, outcome=outcome, reason=reason, week=week, this_week=WEDNESDAY), catalog)
                assert said.headline.endswith((".", "?", "yours."))
                assert "None" not in said.headline
    said = told(replace(made, deed="on"), catalog)
    assert "Friday 27 November 2026 at 09:00" in said.headline
