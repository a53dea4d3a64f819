"""Where the browser for the group `browser` is: `python -m tests.chromium` prints it, or says how to get one and fails.

Nothing is ever downloaded for it: any Chromium or Chrome that the machine has will do.
"""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
)
HOW = "install a browser (apt-get install chromium, or any Chromium or Chrome) and put it on the PATH, or name it in CHROMIUM"
QUIET = (
    "--disable-background-networking", "--disable-component-update", "--disable-quic", "--disable-sync", "--no-first-run",
)  # fmt: skip
"""A browser of a test calls nobody but us."""


def found() -> str | None:
    """The browser's path, or None."""
    named = os.environ.get("CHROMIUM")
    on_path = (shutil.which(name) for name in ([named] if named else NAMES))
    usual = (place for place in PLACES if not named and Path(place).exists())
    return next((path for path in (*on_path, *usual) if path), None)


def arguments() -> list[str]:
    """How it is started; root has no sandbox to give."""
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    return [*QUIET, *(["--no-sandbox"] if root else [])]


if __name__ == "__main__":
    browser = found()
    if browser is None:
        sys.exit(f"The group `browser` cannot run: {HOW}.")
    sys.stdout.write(f"{browser}\n")
