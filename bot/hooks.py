"""What Slack's command line asks a project for: which hooks it has, its manifest, what it runs on, and to be started.

It calls `python -m bot.hooks NAME --protocol=message-boundaries --boundary=WORD`, and reads what stands between the two
words; without a protocol, all that is printed.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import shlex
import sys
from importlib.metadata import version

from bot.slack.manifest import manifest

BOUNDARIES = "message-boundaries"
NAMES = ("get-manifest", "start", "doctor")
TOKENS = {"SLACK_CLI_XAPP": "SLACK_APP_TOKEN", "SLACK_CLI_XOXB": "SLACK_BOT_TOKEN"}
"""What the command line calls the tokens of the app that it runs, and what `certadvice socket` calls them."""


def hooks() -> dict[str, object]:
    """The hooks, and how the command line is to run the app: it connects by itself, and is started again when a file changes."""
    python = shlex.quote(sys.executable)  # quoted only where it has to be: not every hook is run through a shell
    return {
        "hooks": {name: f"{python} -m bot.hooks {name}" for name in NAMES},
        "config": {
            "protocol-version": [BOUNDARIES, "default"],
            "sdk-managed-connection-enabled": True,
            "watch": {"app": {"filter-regex": r"\.(py|yaml)$", "paths": ["bot", "catalog", "handlers"]}},
        },
        "runtime": "python",
    }


def local_manifest() -> dict[str, object]:
    """The manifest of an app that connects in Socket Mode: nothing in it names an address."""
    return manifest(None)


def doctor() -> dict[str, object]:
    """The versions of what it runs on."""
    packages = [{"name": name, "current": version(name)} for name in ("certadvice", "slack-bolt", "slack-sdk")]
    return {"versions": [{"name": "python", "current": platform.python_version()}, *packages]}


def answer(arguments: list[str]) -> str | None:
    """What a hook prints; None for one that only runs."""
    name, *options = arguments or [""]
    parser = argparse.ArgumentParser(add_help=False)
    parser.add_argument("--protocol")
    parser.add_argument("--boundary", default="")
    given, _ = parser.parse_known_args(options)
    said = {"get-hooks": hooks, "get-manifest": local_manifest, "doctor": doctor}.get(name)
    if said is None:
        return None
    words = json.dumps(said())
    boundary = given.boundary if given.protocol == BOUNDARIES else ""
    return f"{boundary}{words}{boundary}"


def main() -> None:
    """One hook."""
    printed = answer(sys.argv[1:])
    if printed is not None:
        sys.stdout.write(f"{printed}\n")
    elif sys.argv[1:2] == ["start"]:
        from bot.cli import main as certadvice  # noqa: PLC0415 - the command line asks for hooks and manifests far more often

        os.environ.update({ours: os.environ[theirs] for theirs, ours in TOKENS.items() if os.environ.get(theirs)})
        certadvice(["socket"])
    else:
        sys.exit(f"bot.hooks: no such hook: {' '.join(sys.argv[1:2])}; there are get-hooks, {', '.join(NAMES)}")


if __name__ == "__main__":
    main()
