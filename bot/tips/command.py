"""The command `certadvice worker`: delivers weekly tips until it is asked to stop."""

from __future__ import annotations

import logging
import signal
import sys
import threading
from typing import TYPE_CHECKING

import click

from bot.begin import begin, shelf_of

if TYPE_CHECKING:
    from bot.settings import Settings
    from bot.shelf import Shelf
    from bot.tips.worker import Worker

ANOTHER = 10.0
"""Seconds for which the process before may still hold the file."""
log = logging.getLogger(__name__)


def deliver() -> None:
    """Until the process is asked to stop; ends it with a clear sentence where it cannot."""
    settings = begin(posts=True)
    from bot.store.database import DatabaseError  # noqa: PLC0415 - imports stand in the command
    from bot.tips.lease import TakenError  # noqa: PLC0415
    from bot.tips.worker import NaiveError  # noqa: PLC0415

    shelf = shelf_of(settings, logging.getLogger("bot.shelf").error)
    stop = threading.Event()
    for signalled in (signal.SIGTERM, signal.SIGINT):
        signal.signal(signalled, lambda *_: stop.set())
    try:
        made = made_from(settings, shelf)
        made.start(ANOTHER)
    except TakenError:
        ended("Another process delivers tips from this database already, and an SQLite file serves one. Stop it, or use Postgres.")
    except (DatabaseError, NaiveError) as problem:
        ended(str(problem))
    log.info("delivering tips")
    stop.wait()
    log.info("asked to stop")
    made.stop()


def made_from(settings: Settings, shelf: Shelf) -> Worker:
    """A worker for this installation, not started yet. Raises DatabaseError, NaiveError."""
    from bot.slack.tips import SlackPoster  # noqa: PLC0415
    from bot.store.database import address  # noqa: PLC0415
    from bot.tips.compose import composer  # noqa: PLC0415
    from bot.tips.worker import Worker, refuse_naive  # noqa: PLC0415

    if settings.tips_naive:
        refuse_naive(settings.slack_api_base_url)
        log.warning("CERTADVICE_TIPS_NAIVE IS SET: posts that may have arrived are repeated. For tests only.")
    return Worker(
        address(settings.database_url),
        SlackPoster(settings.slack_api_base_url, lambda _workspace: settings.slack_bot_token),
        composer(shelf.catalog_for, settings.clock.now),
        settings.clock.now,
        settle=settings.tips_settle,
        spread=settings.tips_spread,
        naive=settings.tips_naive,
    )


def ended(why: str) -> None:
    """End the process with one clear sentence."""
    click.echo(why, err=True)
    sys.exit(1)
