"""What Slack's command line asks the project for, held against Slack's own package of hooks."""

from __future__ import annotations

import asyncio
import contextlib
import io
import json
import os
import shlex
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from slack_cli_hooks.hooks.doctor import doctor_payload
from slack_cli_hooks.hooks.get_hooks import hooks_payload
from slack_cli_hooks.protocol import build_protocol

from bot.hooks import BOUNDARIES, TOKENS, answer, hooks, local_manifest
from bot.slack.manifest import manifest
from tests.bot.slack.standin import TOKEN, Told, standing_in
from tests.bot.test_socket import lines

if TYPE_CHECKING:
    from collections.abc import Sequence

ROOT = Path(__file__).parents[2]
BOUNDED = (f"--protocol={BOUNDARIES}", "--boundary=W0RD")


def run(command: str, *options: str) -> subprocess.CompletedProcess[str]:
    """A hook as the command line runs it: in the project's folder."""
    asked = [*shlex.split(command), *options]
    return subprocess.run(asked, cwd=ROOT, capture_output=True, text=True, check=False, timeout=60)  # noqa: S603 - our own hooks


def printed(said: str, options: Sequence[str]) -> str:
    """How Slack's own hooks print an answer."""
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        build_protocol(["hook", *options]).respond(said)
    return out.getvalue()


def listed() -> dict[str, str]:
    """The hooks that the file of the project leads to, by name."""
    (command,) = json.loads((ROOT / ".slack" / "hooks.json").read_text("utf-8"))["hooks"].values()
    assert command.split()[0] == "python3"
    got = run(shlex.join([sys.executable, *command.split()[1:]]), *BOUNDED)
    assert got.returncode == 0
    assert got.stdout == printed(json.dumps(hooks()), BOUNDED)
    return dict(json.loads(got.stdout.strip().removeprefix("W0RD").removesuffix("W0RD"))["hooks"])


@pytest.mark.parametrize("options", [(), BOUNDED])
def test_every_hook_that_is_listed_answers(options: tuple[str, ...]) -> None:
    """As Slack's own hooks would print it, in both protocols; one that is not listed is refused."""
    found = listed()
    assert list(found) == ["get-manifest", "start", "doctor"]
    for name, said in (("get-manifest", local_manifest()), ("doctor", json.loads(answer(["doctor"]) or ""))):
        got = run(found[name], *options)
        assert got.returncode == 0, got.stderr
        assert got.stdout == printed(json.dumps(said), options)
    assert run(f"{found['start'].rpartition(' ')[0]} dance").returncode != 0


def test_the_answers_have_the_shape_of_slacks_own() -> None:
    """The same keys with values of the same kind; no hook that the command line does not know."""

    def shape(value: Any) -> Any:
        return {key: shape(one) for key, one in value.items()} if isinstance(value, dict) else type(value)

    ours: Any = hooks()
    theirs: Any = hooks_payload
    assert set(ours["hooks"]) <= set(theirs["hooks"])
    assert ours["runtime"] == theirs["runtime"]
    config = {**theirs["config"], "watch": {"app": theirs["config"]["watch"]["app"]}}  # our manifest is made, and in no file
    assert shape(ours["config"]) == shape(config)
    assert ours["config"]["protocol-version"] == config["protocol-version"]
    told = json.loads(answer(["doctor"]) or "")
    assert shape(told) == shape(doctor_payload)
    assert {tuple(one) for one in told["versions"]} == {("name", "current")}


def test_both_protocols_are_spoken() -> None:
    """With a word around the answer, or without."""
    assert answer(["get-hooks"]) == json.dumps(hooks())
    assert answer(["get-hooks", *BOUNDED]) == f"W0RD{json.dumps(hooks())}W0RD"
    assert answer(["get-hooks", "--protocol", BOUNDARIES, "--boundary", "W"]) == f"W{json.dumps(hooks())}W"
    assert answer(["start"]) is None
    assert answer([]) is None


async def test_start_runs_the_app_with_the_command_lines_own_tokens(tmp_path: Path) -> None:
    """A process of its own connects and answers a command; asked to stop, it ends well."""
    async with standing_in() as standin, lines() as line:
        standin.tell("apps.connections.open", *[Told(body={"ok": True, "url": line.address})] * 3)
        given = dict(zip(TOKENS, ("xapp-test", TOKEN), strict=True))
        ours = {"SLACK_API_BASE_URL": standin.api, "DATABASE_URL": f"sqlite:///{tmp_path}/kept.sqlite"}
        environ = {key: value for key, value in os.environ.items() if not key.startswith(("SLACK_", "CERTADVICE_"))}
        asked = shlex.split(hooks()["hooks"]["start"])  # type: ignore[index]
        running = await asyncio.create_subprocess_exec(*asked, cwd=ROOT, env={**environ, **ours, **given}, stderr=subprocess.PIPE)
        try:
            command = {"command": "/certadvice", "text": "AIGP", "team_id": "T1", "channel_id": "C1", "user_id": "U1"}
            got = await line.say("slash_commands", {**command, "trigger_id": "1.1", "response_url": ""})
            assert "AIGP" in got["payload"]["text"]
        finally:
            running.terminate()
            _, told = await asyncio.wait_for(running.communicate(), 60)
        assert running.returncode == 0, told.decode()


def test_a_local_app_has_no_address() -> None:
    """It is the same app otherwise, down to its scopes and events."""
    local, usual = local_manifest(), manifest()
    assert "http" not in json.dumps(local)
    assert local["settings"]["socket_mode_enabled"] is True  # type: ignore[index]
    assert local["oauth_config"] == usual["oauth_config"]
    assert "YOUR-ADDRESS" in json.dumps(usual)
