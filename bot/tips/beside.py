"""Tips delivered by the process that serves: on one machine nothing else has to be started."""

from __future__ import annotations

import contextlib
import logging
import threading
from typing import TYPE_CHECKING

from bot.store.database import DatabaseError, address, file_of
from bot.tips.command import made_from
from bot.tips.lease import TakenError
from bot.tips.worker import NaiveError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from bot.settings import Settings
    from bot.shelf import Shelf
    from bot.tips.worker import Worker

log = logging.getLogger(__name__)


def wanted(settings: Settings, *, asked: bool | None) -> bool:
    """Whether this process delivers: what was asked for, else only where the database is a file."""
    return file_of(address(settings.database_url)) is not None if asked is None else asked


@contextlib.contextmanager
def delivering(
    settings: Settings, shelf: Shelf, started: Callable[[Worker], object] = lambda _worker: None
) -> Iterator[threading.Event]:
    """While this lasts tips are delivered, unless another process does that: then it is said, and serving goes on.

    Nothing is started before the event is set: whoever waits for an answer does not wait for this. `started` is told the worker.
    """
    begin, end = threading.Event(), threading.Event()

    def deliver() -> None:
        begin.wait()
        if end.is_set() or (worker := _started(settings, shelf)) is None:
            return
        started(worker)
        end.wait()
        worker.stop()

    thread = threading.Thread(target=deliver, name="tips", daemon=True)
    thread.start()
    try:
        yield begin
    finally:
        end.set()
        begin.set()
        thread.join()


def _started(settings: Settings, shelf: Shelf) -> Worker | None:
    try:
        worker = made_from(settings, shelf)
        worker.start()
    except TakenError:
        log.warning("another process delivers the weekly tips of this database; this one serves without delivering any")
    except (DatabaseError, NaiveError) as problem:
        log.error("no weekly tips are delivered: %s", problem)  # noqa: TRY400 - the words say it all
    except Exception:
        log.exception("no weekly tips are delivered")
    else:
        log.info("weekly tips are delivered by this process")
        return worker
    return None
