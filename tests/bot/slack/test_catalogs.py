"""Workspaces with catalogs of their own, and catalogs that change while questions come in: a real server over real HTTP."""

from __future__ import annotations

import asyncio
import itertools
import json
import os
import signal
from contextlib import asynccontextmanager, suppress
from typing import TYPE_CHECKING, Any

import aiohttp
import pytest

from bot.playground.standin import RESPONSE_URL
from bot.server import serve, watching
from bot.settings import Settings
from bot.shelf import Shelf
from bot.slack.desk import Desk
from bot.watch import Watch
from handlers import compare_form
from handlers.respond import respond
from tests.bot.keepers import kept
from tests.bot.slack.scene import Scene, desk, scene, settings
from tests.bot.slack.standin import standing_in
from tests.catalog.test_overlay import written

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from bot.server import Running
    from bot.store.keeper import Keeper
    from catalog.catalog import Catalog

PRICE = "what does AAIA cost?"
POLICY = "organisations.yaml"
AAIA = "credentials/isaca-aaia.yaml"
SECRET = """\
name: Secret Handshake Certificate
acronym: SHCX
issuer: isaca
kind: certificate
track: governance
recorded: 2026-10-05
lifecycle: {seen: active}
judgement:
  by: Alpha
  on: 2026-10-05
  validates: {text: The handshake., why: It is ours.}
  best_for: {text: People at Alpha., why: It is ours.}
  not_for: {text: Anyone else., why: It is ours.}
"""


def layer(path: Path, workspace: str, name: str, pays: int, **files: str) -> Path:
    """A workspace's layer: its name and what it pays for AAIA."""
    policy = f"organisation: {{reimbursed: {{amount: {pays}}}}}\n"
    return written(path / workspace, {POLICY: f"org: {{name: {name}}}\n", AAIA: policy, **files})


@pytest.fixture
def layers(tmp_path: Path) -> Path:
    """Two workspaces that have next to nothing in common."""
    path = tmp_path / "layers"
    layer(path, "TALPHA", "Alpha", 111, **{"credentials/alpha-secret.yaml": SECRET})
    layer(path, "TBETA", "Beta", 222)
    return path


def desk_of(shelf: Shelf, keeper: Keeper) -> Desk:
    """The real conversation over the shelf's catalogs."""
    return desk(keeper, respond=respond, catalog_for=shelf.catalog_for)


@asynccontextmanager
async def running(shelf: Shelf) -> AsyncIterator[Scene]:
    """A server over a shelf that is looked at all the time."""
    async with scene(lambda keeper: desk_of(shelf, keeper)) as slack, watching(Watch(shelf, lambda _catalog: None, seconds=0.01)):
        yield slack


async def shown(slack: Scene, team: str, text: str = PRICE, **fields: str) -> str:
    """Everything of the answer to a command from this workspace."""
    got = await slack.command(text, team_id=team, **fields)
    assert got.status == 200
    return json.dumps(got.message, ensure_ascii=False)


async def test_two_workspaces_never_see_each_others_catalog(layers: Path) -> None:
    """What one pays, and a credential only one has, in answers, mentions, forms and suggestions; a third has neither."""
    async with running(Shelf(Settings(catalog_layers=layers))) as slack:
        alpha, beta, other = [await shown(slack, team) for team in ("TALPHA", "TBETA", "TOTHER")]
        assert "Alpha pays up to 111 USD" in alpha
        assert "Beta pays up to 222 USD" in beta
        assert "Beta" not in alpha
        assert "Alpha" not in beta
        assert "pays up to" not in other
        secret = [await shown(slack, team, "what is SHCX?") for team in ("TALPHA", "TBETA", "TOTHER")]
        assert "Secret Handshake" in secret[0]
        assert not any("Handshake" in text for text in secret[1:])
        found = []
        for team in ("TALPHA", "TBETA"):
            payload = {
                "type": "block_suggestion", "team": {"id": team}, "user": {"id": "U1"}, "action_id": compare_form.FIELD,
                "block_id": compare_form.FIELD, "value": "secret", "view": {"callback_id": compare_form.ID},
            }  # fmt: skip
            found.append((await slack.form(payload=json.dumps(payload))).text)
        assert "alpha-secret" in found[0]
        assert "alpha-secret" not in found[1]


async def test_button_and_mention_are_answered_from_the_workspaces_catalog(layers: Path) -> None:
    """Every way in carries its workspace."""
    async with running(Shelf(Settings(catalog_layers=layers))) as slack:
        for team, amount in (("TALPHA", "111"), ("TBETA", "222")):
            await slack.send(json.dumps(slack.event_body(text=f"<@U0BOT> {PRICE}") | {"team_id": team, "authorizations": []}))
            calls = await slack.standin.called("chat.postMessage", 1 if team == "TALPHA" else 2)
            assert f"pays up to {amount} USD" in json.dumps(calls[-1])
        await slack.press("ask_0", "fact isaca-aaia fee", ephemeral=True, team={"id": "TBETA"})
        posted = json.dumps(await slack.standin.called(RESPONSE_URL))
        assert "pays up to 222 USD" in posted


@pytest.mark.parametrize("team", ["../TALPHA", "TALPHA/../TBETA", "..", "/etc", "%2e%2e", "TALPHA\0"])
async def test_team_id_is_never_a_path(layers: Path, team: str) -> None:
    """What no folder is called gets the catalog for all."""
    async with running(Shelf(Settings(catalog_layers=layers))) as slack:
        assert "pays up to" not in await shown(slack, team)


async def asked_all_the_time(slack: Scene, stop: asyncio.Event) -> list[tuple[str, str]]:
    """Answers to three workspaces, one question after the other, until told to stop."""
    answers: list[tuple[str, str]] = []
    for team in itertools.cycle(("TALPHA", "TBETA", "TOTHER")):
        if stop.is_set():
            return answers
        answers.append((team, await shown(slack, team)))
    return answers


async def until(slack: Scene, team: str, part: str) -> None:
    """Ask until the answer says so."""
    async with asyncio.timeout(30):
        while part not in await shown(slack, team):
            pass


async def test_files_edited_under_load_fail_no_answer(
    layers: Path, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Sound, broken, mended, gone and back while three workspaces ask: each answer is whole, and of one catalog."""
    monkeypatch.setattr("bot.slack.listeners.ACKNOWLEDGE_SECONDS", 60)  # a busy machine would have the answer follow later
    async with running(Shelf(Settings(catalog_layers=layers))) as slack:
        stop = asyncio.Event()
        asking = [asyncio.create_task(asked_all_the_time(slack, stop)) for _ in range(3)]
        for amount in (301, 302):
            layer(layers, "TALPHA", "Alpha", amount)
            await until(slack, "TALPHA", f"Alpha pays up to {amount} USD")
            written(layers / "TALPHA", {AAIA: "organisation: {reimbursed: {amount: much}}\n"})
            async with asyncio.timeout(30):
                while caplog.text.count("cannot be read") < amount - 300:
                    await shown(slack, "TALPHA")
        (layers / "TBETA").rename(layers / ".TBETA")
        async with asyncio.timeout(30):
            while "pays up to" in await shown(slack, "TBETA"):
                pass
        (layers / ".TBETA").rename(layers / "TBETA")
        await until(slack, "TBETA", "Beta pays up to 222 USD")
        stop.set()
        answers = [pair for answers in await asyncio.gather(*asking) for pair in answers]
    assert len(answers) > 20
    right = {"TALPHA": ("Alpha pays up to 111", "Alpha pays up to 301", "Alpha pays up to 302"), "TBETA": ("Beta pays up to 222",)}
    for team, text in answers:
        assert "AAIA costs" in text
        said = [part for part in right.get(team, ()) if part in text]
        assert len(said) == 1 or (team in ("TBETA", "TOTHER") and "pays up to" not in text), (team, text)
    assert f"{layers / 'TALPHA' / AAIA}:1: organisation.reimbursed.amount: " in caplog.text


async def test_sighup_reads_again(layers: Path) -> None:
    """The process of `certadvice serve`, its own signal: no look would have come in time."""
    shelf = Shelf(Settings(catalog_layers=layers))
    watch = Watch(shelf, lambda _catalog: None, seconds=3600)
    started: asyncio.Future[Running] = asyncio.get_running_loop().create_future()
    with kept() as keeper:
        async with standing_in() as standin, aiohttp.ClientSession() as http:
            serving = asyncio.create_task(serve(settings(standin), desk_of(shelf, keeper), keeper, started.set_result, watch))
            slack = Scene(standin, await started, http, keeper)
            assert "Alpha pays up to 111 USD" in await shown(slack, "TALPHA")
            layer(layers, "TALPHA", "Alpha", 400)
            os.kill(os.getpid(), signal.SIGHUP)
            await until(slack, "TALPHA", "Alpha pays up to 400 USD")
            serving.cancel()
            with suppress(asyncio.CancelledError):
                await serving


async def test_reading_that_fails_ends_no_watch(layers: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A fault of ours in one look is logged; the next look finds what changed."""
    shelf = Shelf(Settings(catalog_layers=layers))
    looks, faults = shelf.looks, iter([OSError("no volume")])

    def failing() -> Any:
        for fault in faults:
            raise fault
        return looks()

    monkeypatch.setattr(shelf, "looks", failing)
    prepared: list[Catalog] = []
    async with watching(Watch(shelf, prepared.append, seconds=0.01)):
        layer(layers, "TBETA", "Beta", 555)
        async with asyncio.timeout(30):
            while len(prepared) < 3:  # the two of the start, then the new one
                await asyncio.to_thread(os.sched_yield)
    assert shelf.catalog_for("TBETA") is prepared[-1]
