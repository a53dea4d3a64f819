"""What is kept of a delivery, read and written as its courier needs it: each function is one transaction."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.store import audit, deliveries, subscriptions
from bot.store.deliveries import Delivered
from bot.store.subscriptions import Subscribed
from bot.tips.planner import LATE
from bot.tips.posting import Trouble

if TYPE_CHECKING:
    from datetime import date, datetime

    from sqlalchemy import Connection

    from bot.store.deliveries import Job, State

OURS = frozenset({"msg_too_long", "msg_blocks_too_long", "invalid_blocks", "invalid_blocks_format", "invalid_arguments", "no_text"})
"""Refusals of what was posted, not of where: the subscription goes on."""
History = tuple[tuple[str, "date"], ...]
"""The tips that a channel had, each with its day, the oldest first."""


@dataclass(frozen=True, slots=True)
class Known:
    """What is kept of a delivery and its channel."""

    now: Delivered
    held: Subscribed | None
    history: History
    missed: str
    """The week before, where its tip was left out because nobody was there to post it."""


def look(connection: Connection, job: Job) -> Known | None:
    """All that is needed to carry it out; None where it is not wanted any more."""
    now = deliveries.read(connection, job)
    if now is None:
        return None
    held = subscriptions.read(connection, job.workspace, job.channel)
    earlier = [had for had in deliveries.had(connection, job.workspace, job.channel) if had.week != job.week]
    history = tuple((had.tip, had.due.date()) for had in earlier if had.tip and had.state in ("posted", "unknown"))
    before = next((had for had in reversed(earlier) if had.week < job.week), None)
    return Known(now, held, history, before.week if before and before.error == LATE else "")


def note_end(connection: Connection, job: Job, state: State, now: datetime, values: dict[str, object]) -> None:
    """How it ended, and what follows for the subscription."""
    if not deliveries.end(connection, job, state, **values):
        return
    if state == "posted":
        subscriptions.change(connection, job.workspace, job.channel, named=True)
    if state == "refused" and (code := str(values.get("error"))) not in OURS:
        subscriptions.change(connection, job.workspace, job.channel, state="broken", error=code, next_due=None)
        audit.note(connection, job.workspace, job.channel, "broken", now, error=code)


def to_tell(connection: Connection, job: Job) -> Trouble | None:
    """What to tell whoever set it up; None where there is nothing, or where it was told. It counts as told from here on."""
    found = deliveries.read(connection, job)
    if found is None or found.told or found.state not in ("refused", "unknown") or found.error in OURS:
        return None
    deliveries.correct(connection, job, told=True)
    return Trouble(job.channel, job.week, found.state, found.error or "", job.attempt)
