"""The same question gets the same answer from every process: nothing hangs on the order in which a set happens to stand."""

from __future__ import annotations

import json
import os
import subprocess
import sys

from tests.prompts.model import DAY, prompts

EVERY = 4
"""One conversation in so many: with two processes, a few seconds."""


def _answers(seed: str) -> list[bytes]:
    """What `certadvice chat --json` writes where strings are hashed by this seed."""
    asked = [{"thread": p.id, "text": turn.text} for p in prompts()[::EVERY] for turn in p.said]
    lines = "".join(json.dumps(one) + "\n" for one in asked).encode()
    command = [sys.executable, "-m", "bot", "chat", "--json", "--on", DAY.isoformat()]
    done = subprocess.run(command, input=lines, env=os.environ | {"PYTHONHASHSEED": seed}, capture_output=True, check=True)  # noqa: S603
    assert len(done.stdout.splitlines()) == len(asked)
    return done.stdout.splitlines()


def test_two_processes_answer_alike() -> None:
    """Word for word, with everything that `--json` tells."""
    assert _answers("1") == _answers("2")
