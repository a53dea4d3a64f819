"""What Slack's command line asks a project for: which hooks it has, its manifest, and to be started.

It calls `python -m bot.hooks NAME --protocol=message-boundaries --boundary=WORD`, and reads what stands between the two
words; without a protocol, all that is printed.
"""

from __future__ import annotations

import argparse
import json
import sys

from bot.slack.manifest import manifest

BOUNDARIES = "message-boundaries"
NAMES = ("get-manifest", "start")


def hooks() -> dict[str, object]:
    """The hooks, and how the command line is to run the app: it connects by itself, and is started again when a file changes."""
    return {
        "hooks": {name: f'"{sys.executable}" -m bot.hooks {name}' for name in NAMES},
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


def answer(arguments: list[str]) -> str | None:
    """What a hook prints; None for one that only runs."""
    name, *options = arguments or [""]
    parser = argparse.ArgumentParser(add_help=False)
    parser.add_argument("--protocol")
    parser.add_argument("--boundary", default="")
    given, _ = parser.parse_known_args(options)
    said = {"get-hooks": hooks, "get-manifest": local_manifest}.get(name)
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

        certadvice(["socket"])
    else:
        sys.exit(f"bot.hooks: no such hook: {' '.join(sys.argv[1:2])}; there are get-hooks, {', '.join(NAMES)}")


if __name__ == "__main__":
    main()
