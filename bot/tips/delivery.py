"""One delivery, from the intent to its end: posted once, or said to be unclear; never twice.

A post has no key that the chat service would know again. So an intent is committed before the first send; whatever may have been
posted is looked up before it is sent again; and who cannot look it up does not send it again.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import random
from dataclasses import dataclass, field
from datetime import timedelta
from typing import TYPE_CHECKING, NamedTuple, Protocol

from sqlalchemy.exc import SQLAlchemyError

from bot.store import deliveries
from bot.store.keeper import now as real_now
from bot.tips import state
from bot.tips.planner import LATE
from bot.tips.posting import NoHistoryError, NotSentError, Post, RefusedError, SuspectError
from bot.tips.slots import CATCH_UP

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from datetime import datetime

    from bot.store.deliveries import Job, State
    from bot.store.keeper import Keeper
    from bot.store.subscriptions import Subscribed
    from bot.tips.posting import Poster
    from bot.tips.state import History, Known
    from bot.workspace import Workspace
    from handlers.answer import Answer

log = logging.getLogger(__name__)

BEFORE = timedelta(seconds=120)
"""A look-up starts this long before the intent: the clocks of two machines differ."""
LOOKING = timedelta(minutes=10)
"""A look-up that is begun late is tried for this long at least."""
LONGEST_PAUSE = 60.0
NOTHING, FAULT, STOPPED, UNREACHED, NO_HISTORY, NOT_FOUND_OUT = (
    "nothing_suits",
    "fault",
    "stopped",
    "unreached",
    "no_history",
    "not_found_out",
)


class Compose(Protocol):
    """The tip for a channel: its id, and the tip itself."""

    def __call__(self, held: Subscribed, history: History, /) -> tuple[str, Answer] | None:
        """None where no tip suits the channel."""


class Ended(NamedTuple):
    """How a delivery ended, and whether it was ever unclear whether it had been posted."""

    state: str
    suspect: bool


@dataclass
class Courier:
    """Carries deliveries out."""

    keep: Keeper
    poster: Poster
    compose: Compose
    calendar: Callable[[], datetime]
    settle: float
    """Seconds that a post may take to appear in the channel's history."""
    naive: bool = False
    """For tests of the tests: repeat whatever failed, without looking."""
    sleep: Callable[[float], Awaitable[object]] = asyncio.sleep
    clock: Callable[[], datetime] = real_now
    _waits: dict[Workspace, datetime] = field(default_factory=dict)
    _loop: asyncio.AbstractEventLoop | None = None
    _under_way: int = 0
    _closing: bool = False

    async def deliver(self, job: Job) -> Ended:
        """Carry it out to its end; repeating that does nothing. A database that is away is waited for."""
        self._loop = asyncio.get_running_loop()
        if self._closing:
            await asyncio.Event().wait()  # not begun: the next start takes it up
        self._under_way += 1
        try:
            return await self._with_patience(job)
        finally:
            self._under_way -= 1

    def finish(self, seconds: float) -> None:
        """Begin nothing more, give what is under way so many seconds, then close. Called from another thread than deliveries."""
        self._closing = True
        if self._loop is None:
            return
        closed = asyncio.run_coroutine_threadsafe(self._finish(seconds), self._loop)
        with contextlib.suppress(TimeoutError):
            closed.result(seconds + 2)

    async def _finish(self, seconds: float) -> None:
        for _ in range(int(seconds / 0.05)):
            if not self._under_way:
                break
            await asyncio.sleep(0.05)
        await self.poster.close()

    async def _with_patience(self, job: Job) -> Ended:
        pause = 0.5
        while True:
            try:
                return await self._deliver(job)
            except SQLAlchemyError as error:
                log.warning("the database was not reached for %s: %s", job.key, type(error).__name__)
                await self.sleep(pause)
                pause = min(2 * pause, 30.0)

    async def tidy(self, job: Job) -> int:
        """Some time after an unclear post: delete all copies but the oldest; how many that were."""
        found = await self.keep(deliveries.read, job)
        if found is None or found.state != "posted" or found.intent is None:
            return 0
        try:
            copies = await self._copies(job, found.intent, self.calendar() + LOOKING)
        except (NoHistoryError, SuspectError, NotSentError):
            return 0
        gone = 0
        for message in copies[1:]:
            log.warning("%s stood in its channel twice; the later copy is deleted", job.key)
            try:
                await self.poster.remove(job.workspace, job.channel, message)
                gone += 1
            except (NotSentError, RefusedError, SuspectError) as error:
                log.warning("a copy of %s could not be deleted: %s", job.key, error)
        if copies:
            await self.keep(deliveries.correct, job, ts=copies[0])
        return gone

    async def _deliver(self, job: Job) -> Ended:
        known = await self.keep(state.look, job)
        if known is None:
            return Ended("skipped", suspect=False)  # stopped, or tried anew, since it was handed over
        if known.now.ended:
            await self._tell(job, known)
            return Ended(known.now.state, known.now.suspect)
        active = known.held is not None and known.held.state == "on"
        if known.now.intent is None and (known.held is None or not active):
            return await self._end(job, known, "skipped", error=STOPPED)
        try:
            composed = self.compose(known.held, known.history) if known.held else None
        except Exception:
            log.exception("no tip could be composed for %s", job.key)
            ended: State = "skipped" if known.now.intent is None else "unknown"
            return await self._end(job, known, ended, error=FAULT, suspect=ended == "unknown")
        if composed is None and known.now.intent is None:
            return await self._end(job, known, "skipped", error=NOTHING)
        tip, answer = composed or ("", None)
        intent = await self.keep(deliveries.intend, job, tip, self.clock())
        if intent == "gone":
            return await self._deliver(job)  # somebody was faster: what stands now says how it ended
        began = known.now.intent or self.clock()
        if answer is None or known.held is None:
            return await self._end(job, known, "unknown", error=NOTHING, suspect=True)
        post = Post(job.key, tip, answer, "" if known.held.named else known.held.person, known.missed)
        return await self._until_ended(job, known, post, began, doubt=intent == "again", active=active)

    async def _until_ended(self, job: Job, known: Known, post: Post, began: datetime, *, doubt: bool, active: bool) -> Ended:
        """Send, and send again only what certainly was not posted; where tips were stopped meanwhile, only look."""
        suspect = tried = doubt
        pause = 0.5
        last = known.now.due + CATCH_UP
        while True:
            if doubt and not self.naive:
                await self.sleep(self.settle)
                try:
                    copies = await self._copies(job, began, max(last, self.calendar() + LOOKING))
                except NoHistoryError as error:
                    return await self._end(job, known, "unknown", error=f"{NO_HISTORY}: {error.code}", suspect=True)
                except (SuspectError, NotSentError):
                    return await self._end(job, known, "unknown", error=NOT_FOUND_OUT, suspect=True)
                if copies:
                    return await self._end(job, known, "posted", ts=copies[0], suspect=True)
            doubt = False
            if not active:
                return await self._end(job, known, "skipped", error=STOPPED, suspect=suspect)
            if self.calendar() >= last:
                return await self._end(job, known, "skipped", error=UNREACHED if tried else LATE, suspect=suspect)
            await self._wait(job.workspace)
            tried = True
            try:
                ts = await self.poster.post(job.workspace, job.channel, post)
            except NotSentError as error:
                await self._hold(job.workspace, error)
            except RefusedError as error:
                return await self._end(job, known, "refused", error=error.code[:80], suspect=suspect)
            except SuspectError as error:
                log.info("%s may have been posted (%s)", job.key, error)
                doubt = suspect = True
                await self.sleep(pause)
                pause = min(2 * pause, 5.0)
            else:
                return await self._end(job, known, "posted", ts=ts, tip=post.tip, suspect=suspect)

    async def _copies(self, job: Job, began: datetime, last: datetime) -> list[str]:
        """The look-up, tried until the calendar says `last`: reading is safe to repeat. Raises what stands in the way then."""
        pause = 0.5
        while True:
            try:
                return await self.poster.copies(job.workspace, job.channel, job.key, began - BEFORE)
            except NotSentError as error:
                if self.calendar() >= last:
                    raise
                await self.sleep(error.wait * random.uniform(1, 1.2))  # noqa: S311 - it spreads, it hides nothing
            except SuspectError:
                if self.calendar() >= last:
                    raise
                await self.sleep(pause)
                pause = min(2 * pause, LONGEST_PAUSE)

    async def _hold(self, workspace: Workspace, error: NotSentError) -> None:
        """Wait as the service asks; where it asks the workspace, all its posts do."""
        wait = error.wait * random.uniform(1, 1.2)  # noqa: S311
        if error.of_workspace:
            self._waits[workspace] = self.clock() + timedelta(seconds=wait)
        await self.sleep(wait)

    async def _wait(self, workspace: Workspace) -> None:
        while until := self._waits.get(workspace):
            left = (until - self.clock()).total_seconds()
            if left <= 0:
                self._waits.pop(workspace, None)
                return
            await self.sleep(left + random.uniform(0, 0.2))  # noqa: S311

    async def _end(self, job: Job, known: Known, how: State, **values: object) -> Ended:
        await self.keep(state.note_end, job, how, self.clock(), values)
        if how in ("refused", "unknown"):
            log.warning("%s: %s (%s)", job.key, how, values.get("error"))
            await self._tell(job, known)
        return Ended(how, bool(values.get("suspect")))

    async def _tell(self, job: Job, known: Known) -> None:
        """Tell whoever set it up how it ended badly: once at most, so it is noted first."""
        if known.held is None or not known.held.person:
            return  # nobody set it up any more
        trouble = await self.keep(state.to_tell, job)
        if trouble is None:
            return
        try:
            await self.poster.tell(job.workspace, known.held.person, trouble)
        except (NotSentError, RefusedError, SuspectError) as error:
            log.warning("the person who set up %s could not be told: %s", job.key, error)
