"""What delivering tips takes: `python -m tests.bench.tips [--postgres URL]`.

The planner's tick with 10,000 subscribed channels (goal: under 100 ms where a usual minute is planned), posts a second by the real
`certadvice worker` against a stand-in of Slack on this machine (one worker on an SQLite file; one and two on a Postgres of this
machine), and what a worker's memory does over ten weeks that a moved calendar lets pass.
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import logging
import tempfile
import threading
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from aiohttp import web
from sqlalchemy import delete, true, update

from bot.begin import begin, shelf_of
from bot.slack.tips import SlackPoster
from bot.store import database, subscriptions
from bot.store.tables import Delivery, Subscription
from bot.store.upgrading import upgrade
from bot.tips import planner
from bot.tips.compose import composer
from bot.tips.worker import Worker
from tests.bench.figures import percentile, say, table
from tests.bench.kill_loop import NOW, Plan, new_database, run
from tests.bench.tips_seed import latest, slot_of, subscribed
from tests.bench.unreliable import Options, Unreliable

if TYPE_CHECKING:
    from collections.abc import Iterator

CHANNELS = 10_000
MINUTES_OF_A_WEEK = 7 * 24 * 60
SLOT = slot_of("monday 09:00")
MOMENT = latest(SLOT, datetime.fromisoformat(NOW))[1]


def ticks(address: str) -> list[str]:
    """Milliseconds: nothing due, a usual minute, a hundred due at once, and all 10,000 at once (per 400, as it plans them)."""
    engine = database.engine_for(database.address(address))
    upgrade(engine)
    with engine.begin() as connection:
        subscriptions.write_new(connection, subscribed(SLOT, MOMENT, CHANNELS, 50))
    taken = []
    for due in (0, max(1, CHANNELS // MINUTES_OF_A_WEEK), 100, CHANNELS):
        times = []
        for _ in range(20 if due < CHANNELS else 1):
            with engine.begin() as connection:
                connection.execute(delete(Delivery))
                connection.execute(update(Subscription).values(next_due=MOMENT + timedelta(weeks=1)))
                now_due = Subscription.channel.in_([f"C{number}" for number in range(due)]) if due < CHANNELS else true()
                connection.execute(update(Subscription).where(now_due).values(next_due=MOMENT))
            more = True
            while more:
                began = time.perf_counter()
                with engine.begin() as connection:
                    more = planner.tick(connection, MOMENT, 300) == planner.AT_ONCE
                times.append(1_000 * (time.perf_counter() - began))
        taken.append(f"{percentile(times, 0.5):.1f}")
    engine.dispose()
    return taken


def rate(address: str, workers: int, channels: int) -> str:
    """Posts a second, every post with its intent and its end."""
    plan = Plan(address, channels=channels, teams=200, workers=workers, kills=0, faults={}, settle=1.0)
    told = run(plan)
    if told["lost"] or told["double"]:
        raise RuntimeError(f"not every tip was posted once: {told}")
    return f"{channels / told['seconds']:.0f}"


@contextlib.contextmanager
def standin() -> Iterator[tuple[str, Unreliable]]:
    """A stand-in of Slack in this process, and where it listens."""
    made = Unreliable(Options(latency=(0.0, 0.0)))
    loop = asyncio.new_event_loop()
    runner = web.AppRunner(made.app(), access_log=None)

    async def up() -> int:
        await runner.setup()
        site = web.TCPSite(runner, "127.0.0.1", 0)
        await site.start()
        return int(runner.addresses[0][1])

    port = loop.run_until_complete(up())
    thread = threading.Thread(target=loop.run_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{port}/api/", made
    finally:
        asyncio.run_coroutine_threadsafe(runner.cleanup(), loop).result()
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
        loop.close()


def weeks(folder: str, channels: int, passing: int) -> list[int]:
    """Resident megabytes of this process after each week."""
    address = database.address(f"sqlite:///{folder}/weeks.sqlite")
    engine = database.opened(address)
    with engine.begin() as connection:
        subscriptions.write_new(connection, subscribed(SLOT, MOMENT, channels, 20))
    engine.dispose()
    now = [MOMENT]
    shelf = shelf_of(begin())
    found = []
    with standin() as (base, slack):
        poster = SlackPoster(base, lambda _: "xoxb-bench")
        worker = Worker(address, poster, composer(shelf.catalog_for, lambda: now[0]), lambda: now[0], settle=1, spread=0)
        worker.start()
        for week in range(1, passing + 1):
            while sum(map(len, slack.messages.values())) < week * channels:
                time.sleep(0.1)
            for messages in slack.messages.values():
                for message in messages:
                    message["text"] = ""  # what stands in the channels is not the worker's
            found.append(resident())
            now[0] += timedelta(weeks=1)
            worker.look()
        worker.stop()
    return found


def resident() -> int:
    """Megabytes of this process in memory."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * 4_096 // 1_000_000


def main() -> None:
    """Read the arguments, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--postgres", metavar="URL", help="a Postgres server; databases are made there and dropped")
    parser.add_argument("--channels", type=int, default=1_000)
    asked = parser.parse_args()
    logging.disable(logging.WARNING)
    say(f"{datetime.now(UTC):%Y-%m-%d %H:%M} UTC; {CHANNELS} subscribed channels for the planner, {asked.channels} posts per rate")
    rows, rates = [], []
    with tempfile.TemporaryDirectory(prefix="tips-") as folder:
        rows.append(["SQLite", *ticks(f"sqlite:///{folder}/ticks.sqlite")])
        rates.append(["SQLite", "1", rate(f"sqlite:///{folder}/rate.sqlite", 1, asked.channels)])
        if asked.postgres:
            with new_database(asked.postgres) as address:
                rows.append(["Postgres", *ticks(address)])
            for workers in (1, 2):
                with new_database(asked.postgres) as address:
                    rates.append(["Postgres", str(workers), rate(address, workers, asked.channels)])
        table(["tick of the planner, ms", "none due", "a usual minute", "100 due", "400 of 10,000 due"], rows)
        say("")
        table(["posts a second", "workers", "posts/s"], rates)
        say("")
        found = weeks(folder, 200, 10)
        say(f"resident MB after each of ten weeks of 200 tips: {' '.join(map(str, found))}")


if __name__ == "__main__":
    main()
