"""Thread memory: what was remembered comes back, for its time, to its thread and workspace alone."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings

from bot.store import profiles, sweep, threads
from bot.store.packed import packed_focus, packed_person, unpacked
from bot.store.tables import Statement, Thread
from bot.workspace import Workspace
from handlers.memory import Memory, Pending
from handlers.person import Held, Person, Years
from handlers.query import Intent, Limits, Query, about
from tests.handlers.questions import QUERIES

if TYPE_CHECKING:
    from sqlalchemy import Connection

NOW = datetime(2026, 11, 21, 9, tzinfo=UTC)
MONTH = timedelta(days=30)
ONE, TWO = Workspace("slack", "", "T1"), Workspace("slack", "E1", "T1")
CISM = Person(holds=(Held(credential="isaca-cism", since="2022"),), years=(Years(kind="security", years=3.5),))
ASKED = Query(intent=Intent.FEEDBACK, sides=about("isaca-aaism"))
MEMORY = Memory(
    named=("iapp-aigp",),
    speaker="U1",
    topic=("isaca-aaism", "iapp-aigp"),
    matter=("ai-governance",),
    jobs=("ciso",),
    pick="isaca-aaism",
    listed=("isaca-aaism", "iapp-aigp", "isaca-aair"),
    wish=Query(intent=Intent.RECOMMEND, roles=("ciso",), limits=Limits(exams=2)),
    other=True,
    last=Query(intent=Intent.FACT, sides=about("isaca-aaism"), limits=Limits(months=6), since="2026-08"),
    pending=Pending(ASKED, "which", (ASKED, Query(intent=Intent.HELP)), "U1"),
    asked=frozenset(("which", "role")),
    people={"U1": CISM},
)


def test_what_was_remembered_comes_back(connection: Connection) -> None:
    """All of it, under each of its threads."""
    threads.write(connection, ONE, {"C1:1": MONTH, "C1:U1": timedelta(minutes=30)}, MEMORY, speaker="U1", now=NOW)
    assert threads.read(connection, ONE, "C1:1", NOW) == MEMORY
    assert threads.read(connection, ONE, "C1:U1", NOW) == MEMORY


def test_nobody_else_reads_it(connection: Connection) -> None:
    """Another thread, another team, the same team's id in another organisation: nothing."""
    threads.write(connection, ONE, {"C1:1": MONTH}, MEMORY, speaker="U1", now=NOW)
    assert threads.read(connection, ONE, "C1:2", NOW) is None
    assert threads.read(connection, TWO, "C1:1", NOW) is None
    assert not threads.known(connection, TWO, "C1:1", NOW)
    assert threads.known(connection, ONE, "C1:1", NOW)


def test_a_thread_ends_after_its_time(connection: Connection) -> None:
    """At once for who asks, and on the disk with the next sweep."""
    threads.write(connection, ONE, {"C1:1": MONTH}, MEMORY, speaker="U1", now=NOW)
    late = NOW + MONTH
    assert threads.read(connection, ONE, "C1:1", late) is None
    assert not threads.known(connection, ONE, "C1:1", late)
    assert sweep.out_of_date(connection, late - timedelta(seconds=1)) == 0
    assert sweep.out_of_date(connection, late) == 2
    assert connection.execute(Thread.__table__.select()).all() == connection.execute(Statement.__table__.select()).all() == []


def test_one_persons_words_do_not_overwrite_anothers(connection: Connection) -> None:
    """B answers from a memory read before A spoke: what A said stays."""
    threads.write(connection, ONE, {"C1:1": MONTH}, MEMORY, speaker="U1", now=NOW)
    stale = Memory(topic=("iapp-aigp",), people={"U2": Person(role="ciso")})
    threads.write(connection, ONE, {"C1:1": MONTH}, stale, speaker="U2", now=NOW)
    kept = threads.read(connection, ONE, "C1:1", NOW)
    assert kept is not None
    assert kept.people == {"U1": CISM, "U2": Person(role="ciso")}
    assert kept.topic == ("iapp-aigp",)


def test_what_a_person_takes_back_is_gone(connection: Connection) -> None:
    """Nothing said any more leaves no row."""
    threads.write(connection, ONE, {"C1:1": MONTH}, MEMORY, speaker="U1", now=NOW)
    threads.write(connection, ONE, {"C1:1": MONTH}, MEMORY.with_person("U1", Person()), speaker="U1", now=NOW)
    kept = threads.read(connection, ONE, "C1:1", NOW)
    assert kept is not None
    assert kept.people == {}


def test_a_crowd_is_bounded(connection: Connection) -> None:
    """Of a long thread, those who spoke last count."""
    for number in range(threads.MOST_PEOPLE + 3):
        memory = Memory(people={f"U{number}": CISM})
        threads.write(connection, ONE, {"C1:1": MONTH}, memory, speaker=f"U{number}", now=NOW + timedelta(seconds=number))
    kept = threads.read(connection, ONE, "C1:1", NOW)
    assert kept is not None
    assert len(kept.people) == threads.MOST_PEOPLE
    assert "U2" not in kept.people


def test_free_words_are_not_kept(connection: Connection) -> None:
    """The topic holds the ids that a search led to."""
    searched = Memory(topic=("isaca-aaism",), last=Query(intent=Intent.EXPLAIN, words="my employer Example Corp"))
    threads.write(connection, ONE, {"C1:1": MONTH}, searched, speaker="U1", now=NOW)
    assert "Example" not in str(connection.execute(Thread.__table__.select()).all())
    kept = threads.read(connection, ONE, "C1:1", NOW)
    assert kept is not None
    assert kept.last == Query(intent=Intent.EXPLAIN)


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(QUERIES)
def test_any_question_survives_but_for_its_words(query: Query) -> None:
    """As JSON and back."""
    plain = query.having(words="")
    memory = Memory(last=query, offered=(("Compare these", plain),), people={"U1": query.asker})
    again = unpacked(packed_focus(memory), "U1", {"U1": packed_person(query.asker)})
    assert again.last == plain
    assert again.offered == (("Compare these", plain),)
    assert again.person("U1") == query.asker


@pytest.mark.parametrize(
    "focus",
    [
        {"topic": ["a"], "last": {"intent": "an intent of tomorrow"}},
        {"topic": ["a"], "last": {"intent": "fact", "new_field": 1}},
        {"topic": ["a"], "pending": {"query": {"intent": "fact"}, "slot": "x", "choices": [{"intent": "gone"}], "asker": ""}},
    ],
)
def test_what_another_version_kept_is_dropped_not_guessed(focus: dict[str, object]) -> None:
    """The rest of the thread stays."""
    assert unpacked(focus, "U1", {"U1": {"holds": "what is this"}}) == Memory(topic=("a",), speaker="U1")


def test_a_profile_is_kept_for_its_person_alone(connection: Connection) -> None:
    """Saved, replaced, and of one workspace."""
    assert profiles.read(connection, ONE, "U1") is None
    profiles.save(connection, ONE, "U1", Person(role="ciso"), NOW)
    profiles.save(connection, ONE, "U1", CISM, NOW)
    assert profiles.read(connection, ONE, "U1") == CISM
    assert profiles.read(connection, ONE, "U2") is None
    assert profiles.read(connection, TWO, "U1") is None
