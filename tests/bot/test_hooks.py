"""What Slack's command line asks the project for."""

from __future__ import annotations

import json
import shlex
import subprocess
from pathlib import Path

from bot.hooks import BOUNDARIES, answer, hooks, local_manifest
from bot.slack.manifest import manifest

ROOT = Path(__file__).parents[2]


def run(command: str, *options: str) -> subprocess.CompletedProcess[str]:
    """A hook as the command line runs it: in the project's folder."""
    asked = [*shlex.split(command), *options]
    return subprocess.run(asked, cwd=ROOT, capture_output=True, text=True, check=False, timeout=60)  # noqa: S603 - our own hooks


def test_the_project_says_where_its_hooks_are() -> None:
    """The file names a module; what that prints names commands that work."""
    (command,) = json.loads((ROOT / ".slack" / "hooks.json").read_text("utf-8"))["hooks"].values()
    assert command.split()[1:] == ["-m", "bot.hooks", "get-hooks"]
    found = json.loads(answer(command.split()[3:]) or "")
    assert found == hooks()
    got = run(found["hooks"]["get-manifest"], f"--protocol={BOUNDARIES}", "--boundary=W0RD")
    assert got.returncode == 0
    assert json.loads(got.stdout.strip().removeprefix("W0RD").removesuffix("W0RD")) == local_manifest()
    assert "start" in found["hooks"]
    assert run(f"{found['hooks']['start'].rpartition(' ')[0]} dance").returncode != 0


def test_both_protocols_are_spoken() -> None:
    """With a word around the answer, or without."""
    assert answer(["get-hooks"]) == json.dumps(hooks())
    assert answer(["get-hooks", f"--protocol={BOUNDARIES}", "--boundary=W"]) == f"W{json.dumps(hooks())}W"
    assert answer(["get-hooks", "--protocol", BOUNDARIES, "--boundary", "W"]) == f"W{json.dumps(hooks())}W"
    assert answer(["start"]) is None
    assert answer([]) is None


def test_a_local_app_has_no_address() -> None:
    """It is the same app otherwise, down to its scopes and events."""
    local, usual = local_manifest(), manifest()
    assert "http" not in json.dumps(local)
    assert local["settings"]["socket_mode_enabled"] is True  # type: ignore[index]
    assert local["oauth_config"] == usual["oauth_config"]
    assert "YOUR-ADDRESS" in json.dumps(usual)
