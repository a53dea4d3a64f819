"""One delivery through everything that can go wrong: never twice, and never lost where it can be looked up."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import Engine

from bot.store import audit, deliveries, subscriptions
from bot.store.keeper import Keeper
from bot.tips import planner
from bot.tips.delivery import Courier, Ended
from bot.tips.posting import NoHistoryError, NotSentError, RefusedError, SuspectError
from tests.bot.tips.made import HERE, MONDAY, WEEK, Service, job, kept, tip

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from bot.store.deliveries import Delivered

SUSPECT = SuspectError("status 500")
ARRIVED = (SUSPECT, True)


class Bench:
    """A courier on a database, a service, and a calendar that runs while it sleeps."""

    def __init__(self, engine: Engine) -> None:
        self.keeper = Keeper(engine, 2)
        self.service = Service()
        self.now = MONDAY
        self.slept: list[float] = []

    async def sleep(self, seconds: float) -> None:
        """The calendar runs on."""
        self.slept.append(seconds)
        self.now += timedelta(seconds=seconds)

    def calendar(self) -> datetime:
        """This moment."""
        return self.now

    def courier(self, **changes: Any) -> Courier:
        """As a new process would make one."""
        made: dict[str, Any] = {"settle": 60.0, "sleep": self.sleep, "clock": self.calendar} | changes
        return Courier(self.keeper, self.service, tip, self.calendar, **made)

    async def planned(self, **changes: Any) -> None:
        """The channel, with its tip of this week planned."""
        await self.keeper(kept, **changes)
        await self.keeper(planner.tick, self.now, 0)

    async def row(self) -> Delivered:
        """The delivery as it is kept."""
        found = await self.keeper(lambda connection: deliveries.of_channel(connection, HERE, "C1"))
        return found[0]


@pytest.fixture
def bench(engine: Engine) -> Iterator[Bench]:
    """One for each test."""
    made = Bench(engine)
    yield made
    made.keeper.close()


async def test_a_tip_is_posted_once_however_often_it_is_delivered(bench: Bench) -> None:
    """A second delivery finds that it has ended; nothing was looked up and nobody waited."""
    await bench.planned()
    assert await bench.courier().deliver(job()) == Ended("posted", suspect=False)
    assert await bench.courier().deliver(job()) == Ended("posted", suspect=False)
    assert bench.service.posted == [(f"tip:slack:T1:C1:{WEEK}", "A tip, after 0.")]
    assert (bench.service.looked, bench.slept) == (0, [])
    row = await bench.row()
    assert (row.state, row.ts, row.tip, row.intent) == ("posted", "1.0", "check:0", MONDAY)


@pytest.mark.parametrize("first", [NotSentError(3.0), NotSentError(3.0, of_workspace=True)])
async def test_what_was_certainly_not_sent_is_sent_again_without_looking(bench: Bench, first: Exception) -> None:
    """As soon as the service allows."""
    await bench.planned()
    bench.service.happens.append(first)
    assert await bench.courier().deliver(job()) == Ended("posted", suspect=False)
    assert bench.service.looked == 0
    assert 3.0 <= bench.slept[0] <= 3.6


@pytest.mark.parametrize("first", [SUSPECT, ARRIVED])
async def test_what_may_have_arrived_is_looked_up_first(bench: Bench, first: Any) -> None:
    """After it had time to appear; only one copy stands in the channel either way."""
    await bench.planned()
    bench.service.happens.append(first)
    assert await bench.courier().deliver(job()) == Ended("posted", suspect=True)
    assert len(bench.service.posted) == 1
    assert bench.service.looked == 1
    assert 60.0 in bench.slept


@pytest.mark.parametrize("arrives", [True, False])
async def test_after_a_crash_everything_is_in_doubt(bench: Bench, *, arrives: bool) -> None:
    """Another process, or the same one again: it looks before it sends."""
    await bench.planned()
    bench.service.happens.append((KeyboardInterrupt(), arrives))
    with pytest.raises(KeyboardInterrupt):
        await bench.courier().deliver(job())
    assert (await bench.row()).state == "sending"
    assert await bench.courier().deliver(job()) == Ended("posted", suspect=True)
    assert len(bench.service.posted) == 1
    assert bench.service.looked == 1


async def test_the_naive_way_posts_twice(bench: Bench) -> None:
    """Else these tests would prove nothing."""
    await bench.planned()
    bench.service.happens.append(ARRIVED)
    assert await bench.courier(naive=True).deliver(job()) == Ended("posted", suspect=True)
    assert len(bench.service.posted) == 2


@pytest.mark.parametrize("code", ["missing_scope", "not_in_channel"])
async def test_without_history_it_is_never_sent_again_and_somebody_is_told(bench: Bench, code: str) -> None:
    """Once: the state is unclear, and a person may decide."""
    await bench.planned()
    bench.service.happens.append(SUSPECT)
    bench.service.reading.append(NoHistoryError(code))
    assert await bench.courier().deliver(job()) == Ended("unknown", suspect=True)
    await bench.courier().deliver(job())
    assert bench.service.posted == []
    assert [(told.channel, told.state, told.error) for told in bench.service.told] == [("C1", "unknown", f"no_history: {code}")]


async def test_post_again_is_an_attempt_of_its_own(bench: Bench) -> None:
    """Asked for by a person, once; the attempt before is over."""
    await bench.planned()
    bench.service.happens.append(SUSPECT)
    bench.service.reading.append(NoHistoryError("missing_scope"))
    await bench.courier().deliver(job())
    again = await bench.keeper(deliveries.again, job(), bench.now)
    assert again == job(attempt=2)
    assert await bench.keeper(deliveries.again, job(), bench.now) is None
    assert await bench.courier().deliver(job()) == Ended("skipped", suspect=False)
    assert await bench.courier().deliver(again) == Ended("posted", suspect=False)
    assert len(bench.service.posted) == 1


async def test_a_failing_look_up_is_tried_on(bench: Bench) -> None:
    """Reading is safe to repeat."""
    await bench.planned()
    bench.service.happens.append(ARRIVED)
    bench.service.reading.extend([NotSentError(30.0), SuspectError("status 502"), SuspectError("TimeoutError")])
    assert await bench.courier().deliver(job()) == Ended("posted", suspect=True)
    assert (bench.service.looked, len(bench.service.posted)) == (4, 1)


async def test_what_cannot_be_looked_up_for_half_a_day_is_unclear(bench: Bench) -> None:
    """It is not sent again: better missed than twice."""
    await bench.planned()
    bench.service.happens.append(SUSPECT)
    bench.service.reading.extend([SuspectError("status 502")] * 5_000)
    assert await bench.courier().deliver(job()) == Ended("unknown", suspect=True)
    assert bench.service.posted == []
    assert timedelta(hours=12) <= bench.now - MONDAY < timedelta(hours=13)


async def test_a_service_that_is_away_for_half_a_day_leads_to_a_skipped_week(bench: Bench) -> None:
    """Nothing was sent, nothing is bunched later on."""
    await bench.planned()
    bench.service.happens.extend([NotSentError(300.0)] * 500)
    assert await bench.courier().deliver(job()) == Ended("skipped", suspect=False)
    assert bench.now - MONDAY < timedelta(hours=13)
    assert (await bench.row()).error == "unreached"


async def test_a_refusal_stops_the_subscription_and_is_told_once(bench: Bench) -> None:
    """The channel is archived: no tip will ever get through, and the record says why."""
    await bench.planned()
    bench.service.happens.append(RefusedError("is_archived"))
    assert await bench.courier().deliver(job()) == Ended("refused", suspect=False)
    await bench.courier().deliver(job())
    held = await bench.keeper(subscriptions.read, HERE, "C1")
    assert held is not None
    assert (held.state, held.error, held.next_due) == ("broken", "is_archived", None)
    assert [told.error for told in bench.service.told] == ["is_archived"]
    record = await bench.keeper(audit.of_channel, HERE, "C1")
    assert [(who, what, detail) for who, what, detail, _ in record] == [("", "broken", {"error": "is_archived"})]


async def test_a_refusal_of_our_own_message_does_not_stop_the_subscription(bench: Bench) -> None:
    """Next week's tip may be a shorter one."""
    await bench.planned()
    bench.service.happens.append(RefusedError("msg_too_long"))
    assert await bench.courier().deliver(job()) == Ended("refused", suspect=False)
    held = await bench.keeper(subscriptions.read, HERE, "C1")
    assert held is not None
    assert held.state == "on"
    assert bench.service.told == []


async def test_what_was_stopped_before_it_was_sent_is_not_sent(bench: Bench) -> None:
    """Nor is it when it was in doubt: then it is only looked up."""
    await bench.planned()
    await bench.keeper(subscriptions.change, HERE, "C1", state="off")
    assert (await bench.courier().deliver(job())).state == "skipped"
    assert (bench.service.posted, bench.service.looked) == ([], 0)


@pytest.mark.parametrize(("arrives", "state"), [(True, "posted"), (False, "skipped")])
async def test_what_was_stopped_in_doubt_is_only_looked_up(bench: Bench, state: str, *, arrives: bool) -> None:
    """It is known afterwards whether it had arrived."""
    await bench.planned()
    bench.service.happens.append((KeyboardInterrupt(), arrives))
    with pytest.raises(KeyboardInterrupt):
        await bench.courier().deliver(job())
    await bench.keeper(subscriptions.change, HERE, "C1", state="off")
    assert (await bench.courier().deliver(job())).state == state
    assert len(bench.service.posted) == arrives


async def test_the_first_post_names_who_set_it_up_and_one_after_a_gap_says_so(bench: Bench) -> None:
    """Each once."""
    await bench.planned(effective=MONDAY - timedelta(days=9), next_due=MONDAY - timedelta(days=7))
    await bench.courier().deliver(job())
    bench.now += timedelta(weeks=1)
    await bench.keeper(planner.tick, bench.now, 0)
    await bench.courier().deliver(job(week="2026-W49"))
    assert [(post.set_up_by, post.missed, post.tip) for post in bench.service.posts] == [
        ("U1", "2026-W47", "check:0"),
        ("", "", "check:1"),
    ]


async def test_a_late_copy_is_deleted(bench: Bench) -> None:
    """The oldest stays, and is the one that is kept."""
    await bench.planned()
    bench.service.happens.append(ARRIVED)
    await bench.courier().deliver(job())
    bench.service.posted += bench.service.posted  # it appears once more, minutes later
    assert await bench.courier().tidy(job()) == 1
    assert bench.service.removed == ["2.0"]
    assert await bench.courier().tidy(job()) == 0
    assert (await bench.row()).ts == "1.0"


async def test_a_fault_in_the_tip_skips_the_week(bench: Bench) -> None:
    """Nothing was sent, so nothing is unclear."""

    def fails(*_: object) -> Any:
        raise LookupError("no such fact")

    await bench.planned()
    courier = bench.courier()
    courier.compose = fails
    assert await courier.deliver(job()) == Ended("skipped", suspect=False)
    assert (await bench.row()).error == "fault"


async def test_where_no_tip_suits_the_week_is_skipped(bench: Bench) -> None:
    """Everything is disliked, or the tracks are empty."""
    await bench.planned()
    courier = bench.courier()
    courier.compose = lambda *_: None
    assert await courier.deliver(job()) == Ended("skipped", suspect=False)
    assert (await bench.row()).error == "nothing_suits"


async def test_a_workspace_that_is_asked_to_wait_waits_as_a_whole(bench: Bench) -> None:
    """A post of another channel there does not try its luck in between; one of another workspace does."""
    await bench.planned()
    courier = bench.courier()
    bench.service.happens.extend([NotSentError(20.0, of_workspace=True), RefusedError("is_archived")])
    await courier._hold(HERE, NotSentError(20.0, of_workspace=True))
    bench.now -= timedelta(seconds=10)
    await courier._wait(HERE)
    assert bench.slept[-1] >= 10
    before = len(bench.slept)
    await courier._wait(HERE._replace(team="T2"))
    assert len(bench.slept) == before
