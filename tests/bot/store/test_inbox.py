"""The inbox: each event once, answered after a crash, never twice, and gone when it is answered."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from bot.store import inbox, sweep
from bot.store.database import address, opened
from bot.store.inbox import HELD, KNOWN, LONGEST, MOST_TRIES
from bot.store.tables import Waiting
from bot.workspace import Workspace

if TYPE_CHECKING:
    from pathlib import Path

    from sqlalchemy import Connection, Engine

NOW = datetime(2026, 11, 21, 9, tzinfo=UTC)
ONE, TWO = Workspace("slack", "", "T1"), Workspace("slack", "", "T2")
SAID = {"event": {"text": "which certificate?"}}


def waiting(connection: Connection) -> int:
    """How many events' texts stand in the database."""
    return len(connection.execute(Waiting.__table__.select()).all())


def test_an_event_is_taken_in_once(connection: Connection) -> None:
    """A retry is known, before and after the answer; another workspace's id is another event."""
    assert inbox.record(connection, ONE, "Ev1", key="Ev1", body=SAID, now=NOW)
    assert not inbox.record(connection, ONE, "Ev1", key="Ev1", body=SAID, now=NOW)
    assert inbox.record(connection, TWO, "Ev1", key="Ev1", body=SAID, now=NOW)
    inbox.done(connection, ONE, "Ev1")
    assert waiting(connection) == 1
    assert not inbox.record(connection, ONE, "Ev1", key="Ev1", body=SAID, now=NOW)


def test_a_key_is_first_once_until_it_is_forgotten(connection: Connection) -> None:
    """An hour later, after the sweep, it is new again."""
    assert inbox.first(connection, ONE, "message:C1:1", NOW)
    assert not inbox.first(connection, ONE, "message:C1:1", NOW)
    assert inbox.first(connection, TWO, "message:C1:1", NOW)
    sweep.out_of_date(connection, NOW + KNOWN)
    assert inbox.first(connection, ONE, "message:C1:1", NOW + KNOWN)


def test_what_a_dead_process_left_is_answered_by_one_other(connection: Connection) -> None:
    """Not before its time; then by whoever asks first; and not for ever."""
    inbox.record(connection, ONE, "Ev1", key="Ev1", body=SAID, now=NOW)
    assert inbox.left(connection, "slack", NOW + HELD - timedelta(seconds=1)) == []
    assert inbox.left(connection, "teams", NOW + HELD) == []
    now = NOW + HELD
    for _ in range(MOST_TRIES - 1):
        assert [(left.workspace, left.event, left.body) for left in inbox.left(connection, "slack", now)] == [(ONE, "Ev1", SAID)]
        assert inbox.left(connection, "slack", now) == []
        now += HELD
    assert inbox.left(connection, "slack", now) == []
    assert waiting(connection) == 0


def test_an_answer_that_may_have_arrived_is_not_sent_again(connection: Connection) -> None:
    """The process died between sending and noting that it had."""
    inbox.record(connection, ONE, "Ev1", key="Ev1", body=SAID, now=NOW)
    inbox.sending(connection, ONE, "Ev1")
    assert inbox.left(connection, "slack", NOW + HELD) == []
    assert waiting(connection) == 0


def test_two_processes_do_not_take_the_same_event(engine: Engine) -> None:
    """Both look at the same moment; on SQLite the second waits for the first."""
    with engine.begin() as connection:
        for number in range(6):
            inbox.record(connection, ONE, f"Ev{number}", key=f"Ev{number}", body=SAID, now=NOW)
    with engine.begin() as first:
        taken = {left.event for left in inbox.left(first, "slack", NOW + HELD)}
        if engine.dialect.name == "postgresql":
            with engine.begin() as second:
                assert inbox.left(second, "slack", NOW + HELD) == []
    with engine.begin() as second:
        assert inbox.left(second, "slack", NOW + HELD) == []
    assert len(taken) == 6


def test_a_text_stands_no_longer_than_fifteen_minutes(connection: Connection) -> None:
    """Answered or not."""
    inbox.record(connection, ONE, "Ev1", key="Ev1", body=SAID, now=NOW)
    sweep.out_of_date(connection, NOW + LONGEST)
    assert waiting(connection) == 0
    assert inbox.left(connection, "slack", NOW + LONGEST) == []


def test_what_was_answered_leaves_nothing_in_the_files(tmp_path: Path) -> None:
    """After a sweep the text is neither in a free page nor in the log beside the file."""
    engine = opened(address(f"sqlite:///{tmp_path / 'kept.sqlite'}"))
    with engine.begin() as connection:
        inbox.record(connection, ONE, "Ev1", key="Ev1", body={"event": {"text": "zebra " * 2000}}, now=NOW)
    with engine.begin() as connection:
        inbox.done(connection, ONE, "Ev1")
    assert any(b"zebra" in file.read_bytes() for file in tmp_path.iterdir())
    with engine.begin() as connection:
        sweep.log_emptied(connection)
    assert not any(b"zebra" in file.read_bytes() for file in tmp_path.iterdir())
    engine.dispose()
