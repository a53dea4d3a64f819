"""Writing together what nobody waits for: on both databases, and never behind a reader's back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from sqlalchemy import text

from bot.store import threads
from bot.store.keeper import Keeper, now
from bot.store.recall import BRIEF, Recall
from bot.workspace import Workspace
from handlers.memory import Memory

if TYPE_CHECKING:
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
