"""`certadvice db …` and `certadvice feedback …`: what who runs an installation needs of its database."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING, Any

import click

from bot.begin import begin, engine_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.store.feedback import Reported
    from bot.store.tables import Rating


@click.group()
def db() -> None:
    """Prepare the database.

    It is the one that DATABASE_URL names, or the SQLite file in your data folder.
    """


@db.command()
def upgrade() -> None:
    """Bring its tables up to this program; repeating it does no harm."""
    from sqlalchemy.exc import SQLAlchemyError

    from bot.store.database import DatabaseError, cause, shown
    from bot.store.upgrading import upgrade as bring_up

    engine = engine_of(begin(), ready=False)
    try:
        before, after = bring_up(engine)
    except DatabaseError as problem:
        click.echo(str(problem), err=True)
        sys.exit(2)
    except SQLAlchemyError as problem:
        click.echo(f"{shown(engine.url)} was not upgraded: {cause(problem)}", err=True)
        sys.exit(2)
    finally:
        engine.dispose()
    done = "is up to date" if before == after else f"was brought from {before} to {after}" if before else "was set up"
    click.echo(f"{shown(engine.url)} {done} (tables at {after}).")


@click.group()
def feedback() -> None:
    """What people rated, and which facts they reported as wrong."""


@feedback.command("list")
def list_() -> None:
    """Reported facts, those that most people report first; then the ratings."""
    reports, ratings = _read()
    for fact in reports:
        click.echo("\n".join(_told(fact)))
    if not reports:
        click.echo("No fact was reported.")
    useful = sum(rating.useful for rating in ratings)
    click.echo(f"Ratings: {useful} useful, {len(ratings) - useful} not." if ratings else "No answer was rated.")
    for rating in ratings:
        if not rating.useful:
            click.echo(f"  not useful, {rating.at:%Y-%m-%d}: {rating.line or 'an answer no longer known'}{_because(rating.reason)}")


@feedback.command()
def export() -> None:
    """Every report and rating as a line of JSON, without who made it."""
    reports, ratings = _read()
    for fact in reports:
        for report in fact.reports:
            click.echo(_line("report", report, under_review=fact.under_review, people=fact.people))
    for rating in ratings:
        click.echo(_line("rating", rating))


def _read() -> tuple[list[Reported], list[Rating]]:
    from bot.store.feedback import ratings, reported

    engine = engine_of(begin())
    try:
        with engine.connect() as connection:
            return reported(connection), ratings(connection)
    finally:
        engine.dispose()


def _told(fact: Reported) -> Iterator[str]:
    last = fact.reports[-1]
    review = "UNDER REVIEW, " if fact.under_review else ""
    people = f"{fact.people} {'people' if fact.people > 1 else 'person'}"
    yield f"{fact.credential} {fact.field}: {review}{people}, last on {last.at:%Y-%m-%d}"
    seen = [report for report in fact.reports if report.shown]
    yield from sorted({f"  shown as {r.shown!r}, source {r.source}, checked {r.checked or 'on an unknown day'}" for r in seen})
    yield from (f"  said: {r.comment}" for r in fact.reports if r.comment)
    if any(report.by_link for report in fact.reports):
        yield "  through the link to your form: look there for what they wrote"


def _because(reason: str | None) -> str:
    return f" ({reason})" if reason else ""


_WHO = frozenset({"platform", "enterprise", "team", "person", "id"})


def _line(kind: str, row: Rating | Any, **more: Any) -> str:
    kept = {column.name: getattr(row, column.name) for column in row.__table__.columns if column.name not in _WHO}
    return json.dumps({"kind": kind, **kept, **more}, default=lambda moment: moment.isoformat())
