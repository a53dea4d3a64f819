"""Writing together what nobody waits for: on both databases, and never behind a reader's back."""

from __future__ import annotations

import asyncio
import sqlite3
from typing import TYPE_CHECKING, NoReturn

import pytest
from sqlalchemy import create_engine, text

from bot.store import threads
from bot.store.keeper import Keeper, now
from bot.store.recall import BRIEF, Recall
from bot.workspace import Workspace
from handlers.memory import Memory

if TYPE_CHECKING:
    from pathlib import Path

    from sqlalchemy import Connection, Engine

HERE = Workspace("slack", "", "T1")
ABOUT = Memory(topic=("alpha",))


def written(connection: Connection) -> list[str]:
    """Keys of all threads that are kept."""
    return sorted(connection.execute(text("SELECT thread FROM thread")).scalars())


@pytest.fixture
def keeper(engine: Engine) -> Keeper:
    """Over an empty database."""
    return Keeper(engine, 2)


async def keep(keeper: Keeper, *keys: str) -> None:
    """Remember something of one person under each key."""
    for key in keys:
        await Recall(keeper).write(HERE, {key: BRIEF}, ABOUT, "U1")


async def topic(keeper: Keeper, key: str) -> tuple[str, ...] | None:
    """What a thread is remembered to be about."""
    memory = (await Recall(keeper).read(HERE, key, seconds=30)).memory
    return memory.topic if memory else None


async def test_what_was_gathered_is_read_at_once(keeper: Keeper) -> None:
    """Also before anything is written, and while it is being written."""
    await keep(keeper, "a")
    assert await topic(keeper, "a") == ABOUT.topic
    await keep(keeper, "a", "b")
    keeper._hand_over()
    for key in "ab":
        assert await topic(keeper, key) == ABOUT.topic
    keeper.close()


async def test_it_is_written_before_what_comes_later(keeper: Keeper) -> None:
    """Whoever deletes deletes that too."""
    await keep(keeper, "a", "b")
    assert await keeper(written) == ["a", "b"]
    keeper.close()


async def test_nothing_gathered_is_lost_on_closing(keeper: Keeper, engine: Engine) -> None:
    """The process ends before the time is over."""
    await keep(keeper, "a", "b", "c")
    with engine.begin() as connection:
        assert written(connection) == []
    keeper.close()
    with engine.begin() as connection:
        assert written(connection) == ["a", "b", "c"]


async def test_what_cannot_be_written_stops_nothing_else(keeper: Keeper, caplog: pytest.LogCaptureFixture) -> None:
    """It is logged; what was asked for meanwhile is done."""
    keeper.soon("odd", lambda connection: connection.execute(text("INSERT INTO nowhere VALUES (1)")))
    assert await keeper(threads.known, HERE, "a", now()) is False
    assert "was not kept" in caplog.text
    keeper.close()


@pytest.mark.parametrize("odd", ["program", "database"])
async def test_one_that_fails_takes_no_other_with_it(keeper: Keeper, caplog: pytest.LogCaptureFixture, odd: str) -> None:
    """What others said in the same moment is kept, and the error is not lost, whatever it is."""

    def fail(connection: Connection) -> NoReturn:
        if odd == "database":
            connection.execute(text("INSERT INTO thread (thread) VALUES (NULL)"))
        raise TypeError("odd")

    await keep(keeper, "a")
    keeper.soon("odd", fail)
    await keep(keeper, "b")
    assert await keeper(written) == ["a", "b"]
    assert caplog.text.count("was not kept") == 1
    keeper.close()


async def test_it_is_written_in_time_without_anybody_asking(keeper: Keeper) -> None:
    """By the clock of the loop alone."""
    loop, done = asyncio.get_running_loop(), asyncio.Event()
    keeper.soon("a", lambda _connection: loop.call_soon_threadsafe(done.set))
    await asyncio.wait_for(done.wait(), 30)
    keeper.close()


async def test_a_file_that_writers_lock_is_not_read_on_the_loop(tmp_path: Path) -> None:
    """Without a log beside it a reader has to wait, and then only a thread does."""
    file = tmp_path / "locked.sqlite"
    keeper = Keeper(create_engine(f"sqlite:///{file}"), 2)
    other = sqlite3.connect(file, isolation_level=None)
    other.execute("CREATE TABLE one AS SELECT 1 AS one")
    other.execute("BEGIN EXCLUSIVE")
    reading = asyncio.create_task(keeper.look("a", lambda connection: connection.execute(text("SELECT one FROM one")).scalar()))
    await asyncio.sleep(0)
    assert not reading.done()
    other.execute("COMMIT")
    assert await asyncio.wait_for(reading, 30) == 1
    other.close()
    keeper.close()
