"""What people rated and reported, for whoever looks after the catalog."""

from __future__ import annotations

import hashlib
import secrets
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select

from bot.store.rows import put
from bot.store.tables import Rating, Report

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy import Connection

    from bot.workspace import Workspace
    from handlers.effects import RecordFeedback, ReportFact

SEVERAL = 2
"""From this many people on, a fact they report is marked "under review"."""


@dataclass(frozen=True, slots=True)
class Reported:
    """One fact that people call wrong, with everything they reported of it."""

    credential: str
    field: str
    reports: tuple[Report, ...]

    @property
    def people(self) -> int:
        """How many different people; those whose data was deleted cannot be told apart and count as one."""
        return len({(report.platform, report.enterprise, report.team, report.person) for report in self.reports})

    @property
    def under_review(self) -> bool:
        """Several people say so."""
        return self.people >= SEVERAL


def rate(connection: Connection, workspace: Workspace, person: str, rating: RecordFeedback, now: datetime) -> None:
    """Keep a rating; a person's later one of the same answer takes the place of the earlier."""
    values = {"line": rating.line, "useful": rating.useful, "reason": rating.reason, "at": now}
    one = hashlib.sha256(f"{person}\n{rating.line}".encode()).hexdigest()[:16]
    put(connection, Rating, workspace, id=one, person=person, **values)


def report(connection: Connection, workspace: Workspace, person: str, said: ReportFact, now: datetime) -> None:
    """Keep a report."""
    values = {
        "credential": said.credential,
        "field": said.field,
        "shown": said.shown,
        "source": said.source,
        "checked": said.checked,
        "comment": said.comment,
        "by_link": said.by_link,
        "at": now,
    }
    put(connection, Report, workspace, id=secrets.token_hex(8), person=person, **values)


def reported(connection: Connection) -> list[Reported]:
    """Every fact reported: first those that most people report, then the latest."""
    facts: dict[tuple[str, str], list[Report]] = {}
    for row in connection.execute(select(Report.__table__).order_by(Report.at, Report.id)):
        facts.setdefault((row.credential, row.field), []).append(Report(**row._mapping))  # noqa: SLF001 - SQLAlchemy's public name
    found = [Reported(*key, tuple(reports)) for key, reports in facts.items()]
    return sorted(found, key=lambda fact: (-fact.people, -fact.reports[-1].at.timestamp(), fact.credential, fact.field))


def ratings(connection: Connection) -> list[Rating]:
    """Every rating, the latest first."""
    rows = connection.execute(select(Rating.__table__).order_by(Rating.at.desc(), Rating.id))
    return [Rating(**row._mapping) for row in rows]  # noqa: SLF001 - SQLAlchemy's public name
