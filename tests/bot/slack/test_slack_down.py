"""Every surface while Slack is slow, says "slower", answers with HTML or nothing, or does as asked and its receipt is lost."""

from __future__ import annotations

import asyncio
import re
import time
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import pytest

from bot.slack.web import Web
from tests.bot.slack.scene import Scene, scene
from tests.bot.slack.standin import Told
from tests.bot.slack.surfaces import ACK, OPEN, PUBLISH, SURFACES, UPDATE, Surface, seen
from tests.bot.slack.test_conversation import settled
from tests.bot.slack.test_remembering import real

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from bot.slack.setup import Wires
    from tests.bot.slack.scene import Got

OUTAGE_SECONDS = 10.0
LIMITED = Told(429, {"ok": False, "error": "ratelimited"}, {"Retry-After": "10"})
BROKEN = {"html": Told(503, "<html>Down</html>"), "nothing": Told(drop=True)}
SLOW_SECONDS = 10.0
REFERENCE = re.compile(r"the reference ([0-9a-f]{8})")
EVERY = pytest.mark.parametrize("surface", SURFACES, ids=lambda surface: surface.name)


@dataclass(slots=True)
class Clock:
    """Time that passes only while the app waits between two tries."""

    now: float = 0.0

    async def sleep(self, seconds: float) -> None:
        """Let it pass."""
        self.now += seconds


@asynccontextmanager
async def meeting(surface: Surface, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[tuple[Scene, Clock]]:
    """The real conversation, with everything there that the surface needs, and no time lost."""
    clock = Clock()
    monkeypatch.setattr("bot.slack.modals.ACKNOWLEDGE_SECONDS", 60.0)  # on a busy machine an answer may take its time
    monkeypatch.setattr("bot.slack.listeners.ACKNOWLEDGE_SECONDS", 60.0)
    monkeypatch.setattr("bot.inbox.RECORD_SECONDS", 60.0)
    monkeypatch.setattr("bot.store.recall.READ_SECONDS", 60.0)
    monkeypatch.setattr("bot.store.recall.PATIENT_SECONDS", 60.0)
    monkeypatch.setattr("bot.slack.desk.PATIENT_SECONDS", 60.0)

    def impatient(wires: Wires) -> Wires:
        held = wires.web
        return replace(wires, web=Web(held._client, held._session, held._token, clock.sleep))

    async with scene(real, change=impatient) as slack:
        if surface.before:
            await surface.before(slack)
        assert not any(surface.answer in one for one in seen(slack))
        if surface.late:
            monkeypatch.setattr("bot.slack.listeners.ACKNOWLEDGE_SECONDS", 0.0)
            monkeypatch.setattr(slack.keeper, "_near", False)  # a database that has to be waited for
        clock.now = 0.0
        yield slack, clock


def counted(surface: Surface, slack: Scene, got: Got) -> tuple[int, list[str]]:
    """How often the answer is seen, and the references of the sentences beside it."""
    shown = seen(slack, got)
    return sum(surface.answer in one for one in shown), [found for one in shown for found in set(REFERENCE.findall(one))]


def known_to_the_operator(references: list[str], caplog: pytest.LogCaptureFixture) -> bool:
    """Whether each stands in a line of the log."""
    lines = [record.getMessage() for record in caplog.records if record.levelname == "ERROR"]
    return all(any(reference in line for line in lines) for reference in references)


@EVERY
async def test_slow_is_waited_for(surface: Surface, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture) -> None:
    """Every call takes ten seconds: the answer comes once, and nobody is told of any trouble."""
    async with meeting(surface, monkeypatch) as (slack, _):
        loop, skipped = asyncio.get_running_loop(), 0.0
        monkeypatch.setattr(loop, "time", lambda: time.monotonic() + skipped)
        gates: list[asyncio.Future[None]] = []
        called = asyncio.Event()

        async def gate() -> None:
            gates.append(loop.create_future())
            called.set()
            await gates[-1]

        slack.standin.pace = gate
        doing = asyncio.ensure_future(surface.act(slack))
        while not doing.done() or len(slack.server.tasks):
            waiting = asyncio.ensure_future(called.wait())
            await asyncio.wait({doing, waiting, *slack.server.tasks._running} - ({doing} if doing.done() else set()),
                               return_when=asyncio.FIRST_COMPLETED)  # fmt: skip
            waiting.cancel()
            called.clear()
            if gates:
                skipped += SLOW_SECONDS
            for one in gates:
                one.set_result(None)
            gates.clear()
        assert (await doing).status == 200
        assert counted(surface, slack, await doing) == (1, [])
        assert not [record for record in caplog.records if record.levelname == "ERROR"]


@EVERY
async def test_slower_is_obeyed(surface: Surface, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture) -> None:
    """429 did nothing, so the same is sent again when Slack says; a form that could only open too late is told of at once."""
    async with meeting(surface, monkeypatch) as (slack, clock):
        slack.standin.trouble = lambda: LIMITED if clock.now < OUTAGE_SECONDS else None
        got = await surface.act(slack)
        await settled(slack)
        answers, references = counted(surface, slack, got)
        assert (answers, len(references)) == ((0, 1) if surface.by == OPEN else (1, 0))
        assert known_to_the_operator(references, caplog)


@EVERY
@pytest.mark.parametrize("trouble", BROKEN)
async def test_broken_is_told_once(
    surface: Surface, trouble: str, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """No call gets through for ten seconds: what needs none is answered; else one calm sentence, as soon as there is a way."""
    async with meeting(surface, monkeypatch) as (slack, clock):
        slack.standin.trouble = lambda: BROKEN[trouble] if clock.now < OUTAGE_SECONDS else None
        got = await surface.act(slack)
        await settled(slack)
        told = [one for one in seen(slack, got) if surface.answer in one or REFERENCE.search(one)]
        references = [found for one in told for found in set(REFERENCE.findall(one))]
        assert len(told) == (0 if surface.quiet else 1)
        assert len(references) == (0 if surface.quiet or surface.by == ACK else 1)
        assert known_to_the_operator(references, caplog)
        assert not re.search(r"(?:<|&lt;)/?html", " ".join(seen(slack)), re.IGNORECASE)  # the address of a source may end so


@EVERY
async def test_an_answer_whose_receipt_is_lost_is_not_given_twice(
    surface: Surface, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """It is there; where the app cannot look, it says that it does not know."""
    async with meeting(surface, monkeypatch) as (slack, _):
        slack.standin.tell(surface.by, Told(lost=True))
        got = await surface.act(slack)
        await settled(slack)
        answers, references = counted(surface, slack, got)
        known = surface.by in (ACK, OPEN, UPDATE, PUBLISH) or surface.direct or surface.quiet
        assert (answers, len(references)) == (1, 0 if known else 1)
        assert known_to_the_operator(references, caplog)


@pytest.mark.parametrize("trouble", BROKEN)
async def test_what_nobody_waits_for_is_left_out(trouble: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Suggestions in the app's pane, and goodbye: the workspace's data are deleted, and nobody is written to."""
    saving = Surface("profile saved", lambda s: s.command("me I hold CISM"), "Saved", ACK)
    async with meeting(saving, monkeypatch) as (slack, clock):
        await saving.act(slack)
        slack.standin.trouble = lambda: BROKEN[trouble] if clock.now < OUTAGE_SECONDS else None
        assert (await slack.look_home(tab="messages")).status == 200
        assert (await slack.event(type="app_uninstalled", user=None, channel=None, ts=None)).status == 200
        await settled(slack)
        assert seen(slack) == []
        assert "Nothing about you is saved" in (await slack.command("me")).message["text"]
