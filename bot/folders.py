"""The folders that catalogs are read from: a workspace's layer by its name, how a folder looks, how far a long reading is."""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

WORKSPACE = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,63}")
"""How Slack and Teams write the id of a workspace; a folder of another name is nobody's."""
Seen = tuple[tuple[str, int, int, int], ...] | None
"""What a folder looks like: path, time of change, size and number of each file; None where it cannot be read."""
MANY_FILES = 500
"""From so many files on, loading takes long enough for a person to be told how far it is."""


def layers(folder: Path) -> dict[str, Path]:
    """Workspace to its folder, from the names that stand in this one: an id from outside is never made a path."""
    return {path.name: path for path in sorted(folder.iterdir()) if path.is_dir() and WORKSPACE.fullmatch(path.name)}


def nobodys(folder: Path) -> list[Path]:
    """Folders among the layers whose names are no workspace's; hidden ones are somebody's tools."""
    named = layers(folder)
    return [path for path in sorted(folder.iterdir()) if path.is_dir() and path.name not in named and path.name[0] != "."]


def look(folder: Path) -> Seen:
    """What the folder looks like now."""
    found = []
    try:
        for place, inside, files in os.walk(folder, onerror=_refuse):
            inside[:] = sorted(name for name in inside if not name.startswith("."))
            for name in sorted(files):
                if name.endswith((".yaml", ".yml")):
                    told = (Path(place) / name).stat()
                    found.append((f"{place}/{name}", told.st_mtime_ns, told.st_size, told.st_ino))
    except OSError:
        return None
    return tuple(found)


def _refuse(error: OSError) -> None:
    raise error


def progress() -> Callable[[int, int], None] | None:
    """Tells a person at a terminal how many files are read, where there are many."""
    if not sys.stderr.isatty():
        return None

    def tell(done: int, of: int) -> None:
        if of >= MANY_FILES and (done % 100 == 0 or done == of):
            sys.stderr.write(f"\rReading the catalog: {done} of {of} files" + ("\n" if done == of else ""))
            sys.stderr.flush()

    return tell
