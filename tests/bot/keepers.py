"""A real database file for a test that needs what is kept, made from one template."""

from __future__ import annotations

import atexit
import shutil
import tempfile
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from bot.store.database import address, opened
from bot.store.keeper import Keeper

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def kept() -> Iterator[Keeper]:
    """A Keeper over an empty SQLite file that is gone afterwards."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        file = Path(folder) / "kept.sqlite"
        shutil.copy(_template(), file)
        keeper = Keeper(opened(address(f"sqlite:///{file}")))
        try:
            yield keeper
        finally:
            keeper.close()


@cache
def _template() -> Path:
    """A file with today's tables: making them takes longer than copying them."""
    folder = tempfile.mkdtemp()
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    file = Path(folder) / "kept.sqlite"
    opened(address(f"sqlite:///{file}")).dispose()
    return file
