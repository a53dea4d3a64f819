"""Deleting on request, and what people rated and reported."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from bot.store import audit, feedback, forget, inbox, profiles, subscriptions, threads
from bot.store.kept import about as about_person
from bot.store.subscriptions import Subscribed
from bot.store.tables import Base
from bot.workspace import Workspace
from handlers.effects import Deleted, RecordFeedback, ReportFact
from handlers.home import Kept
from handlers.memory import Memory, Pending
from handlers.person import Person
from handlers.query import Intent, Query, about

if TYPE_CHECKING:
    from sqlalchemy import Connection

NOW = datetime(2026, 11, 21, 9, tzinfo=UTC)
MONTH = timedelta(days=30)
HERE, ELSEWHERE = Workspace("slack", "E1", "T1"), Workspace("slack", "E1", "T2")
CISO = Person(role="ciso")
ASKED = Query(intent=Intent.WORTH, sides=about("isaca-aaism"), asker=CISO)
FEE = ReportFact("isaca-aaism", "fees.exam_member.amount", "459", "a page", "2026-10-09", "my invoice says otherwise")


def fill(connection: Connection, workspace: Workspace, person: str) -> None:
    """One of everything that is kept of a person."""
    memory = Memory(topic=("isaca-aaism",), last=ASKED, pending=Pending(ASKED, "role", (), person), people={person: CISO})
    threads.write(connection, workspace, {f"C1:{person}": MONTH}, memory, speaker=person, now=NOW)
    profiles.save(connection, workspace, person, CISO, NOW)
    feedback.rate(connection, workspace, person, RecordFeedback("worth isaca-aaism", useful=False, reason="too long"), NOW)
    feedback.report(connection, workspace, person, FEE, NOW)
    subscriptions.write(connection, Subscribed(workspace, f"C-{person}", "on", 1, 540, "UTC", person, NOW))
    audit.note(connection, workspace, "C1", "on", NOW, person=person)


def everything(connection: Connection) -> str:
    """All that stands in the database, as text."""
    return str([connection.execute(table.select()).all() for table in Base.metadata.sorted_tables])


def test_delete_my_data_deletes_and_says_what(connection: Connection) -> None:
    """Nothing of the person is left anywhere; a report stays without who made it."""
    fill(connection, HERE, "U1")
    assert about_person(connection, HERE, "U1").kept == Kept(threads=1, ratings=1, reports=1, tips=1)
    assert forget.person(connection, HERE, "U1") == Deleted(profile=True, threads=1, ratings=1, reports=1, tips=1)
    assert about_person(connection, HERE, "U1").kept == Kept()
    left = everything(connection)
    for word in ("U1'", "ciso", "invoice", "too long"):
        assert word not in left.replace("C1:U1'", "").replace("C-U1'", ""), word
    kept = threads.read(connection, HERE, "C1:U1", NOW)
    assert kept == Memory(topic=("isaca-aaism",))
    assert feedback.reported(connection)[0].reports[0].person == ""
    assert forget.person(connection, HERE, "U1") == Deleted(profile=False, threads=0, ratings=0, reports=0)


def test_others_keep_theirs(connection: Connection) -> None:
    """Another person, and the same person's id in another workspace."""
    for workspace, person in ((HERE, "U1"), (HERE, "U2"), (ELSEWHERE, "U1")):
        fill(connection, workspace, person)
    forget.person(connection, HERE, "U1")
    for workspace, person in ((HERE, "U2"), (ELSEWHERE, "U1")):
        assert profiles.read(connection, workspace, person) == CISO
        memory = threads.read(connection, workspace, f"C1:{person}", NOW)
        assert memory is not None
        assert memory.person(person) == CISO
    assert len(feedback.ratings(connection)) == 2


def test_a_workspace_that_took_the_app_out_leaves_nothing(connection: Connection) -> None:
    """Every table, and only its own rows."""
    for workspace in (HERE, ELSEWHERE):
        fill(connection, workspace, "U1")
        inbox.record(connection, workspace, "Ev1", key="message:C1:1", body={"text": "hello"}, now=NOW)
    assert forget.everything(connection, HERE) == 10
    assert "T1" not in everything(connection)
    assert forget.everything(connection, ELSEWHERE) == 10


def test_what_several_people_report_is_under_review(connection: Connection) -> None:
    """The same person twice is one; another workspace's person is another; what most report comes first."""
    other = ReportFact("iapp-aigp", "fees.exam.amount", "799", "a page", None)
    for workspace, person, said in ((HERE, "U1", other), (HERE, "U1", FEE), (HERE, "U1", FEE), (ELSEWHERE, "U1", FEE)):
        feedback.report(connection, workspace, person, said, NOW)
    fee, single = feedback.reported(connection)
    assert (fee.credential, fee.people, fee.under_review, len(fee.reports)) == ("isaca-aaism", 2, True, 3)
    assert (single.credential, single.people, single.under_review) == ("iapp-aigp", 1, False)
    assert fee.reports[0].at == NOW
    assert fee.reports[0].comment == "my invoice says otherwise"
