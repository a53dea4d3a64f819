"""Every problem of a catalog in one run: reading, the model, and all rules."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog.load import BASE, gather
from catalog.rules import RULES

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from catalog.problems import Problem


def check(folders: Sequence[Path] = (BASE,), progress: Callable[[int, int], None] | None = None) -> list[Problem]:
    """What has to be mended, in the order of files and lines; empty for a sound catalog."""
    return sorted(set(gather(folders, progress, RULES).problems))
