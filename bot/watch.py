"""Looks whether a catalog folder changed, and has the shelf read it again: nobody restarts a server to correct a fee.

Folders are looked at every few seconds rather than watched by the system's notices: those do not come over network volumes, nor
for the links that containers swap, and a look at a few hundred files takes milliseconds.
"""

from __future__ import annotations

import asyncio
import logging
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.shelf import Shelf
    from catalog.catalog import Catalog

log = logging.getLogger(__name__)

SECONDS = 2.0
"""Between two looks."""
LOOKS = 5
"""A folder that never rests is read after so many looks; any other once it looks the same twice, its files written to the end."""


class Watch:
    """One task that reads folders again, one reading after the other."""

    def __init__(self, shelf: Shelf, prepare: Callable[[Catalog], object], seconds: float = SECONDS) -> None:
        self._shelf = shelf
        self._prepare = prepare
        self._seconds = seconds
        self._asked = asyncio.Event()

    def ask(self) -> None:
        """Read everything again now (SIGHUP)."""
        self._asked.set()

    async def run(self) -> None:
        """Until cancelled. First the workspaces' catalogs are made ready, since the server itself waits for the base alone."""
        await asyncio.to_thread(self._shelf.prepare, self._prepare)
        last, looks = None, 0
        while True:
            asked = await self._waited()
            try:
                seen = await asyncio.to_thread(self._shelf.looks)
                looks = looks + 1 if seen != self._shelf.seen else 0
                if asked or (looks and (seen == last or looks >= LOOKS)):
                    await self._read(everything=asked)
                    looks = 0
                last = seen
            except Exception:
                log.exception("the catalog could not be read again; the last good one keeps answering")

    async def _waited(self) -> bool:
        """True if somebody asked, False if it is time to look."""
        try:
            await asyncio.wait_for(self._asked.wait(), self._seconds)
        except TimeoutError:
            return False
        self._asked.clear()
        return True

    async def _read(self, *, everything: bool) -> None:
        changed = await asyncio.to_thread(self._shelf.reload, self._prepare, everything=everything)
        for name in changed:
            log.info("new catalog for %s: version %s", name, self._shelf.catalog_for(name).version)
        if everything and not changed:
            log.info("the catalog was read again; nothing in it is new")
