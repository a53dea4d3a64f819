"""The catalogs of a running process: the base, and a small layer over it for each workspace that has one; each replaced whole."""

from __future__ import annotations

import logging
import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.folders import Seen, layers, look, progress
from catalog.load import BASE, gather, lay
from catalog.problems import CatalogError
from catalog.remembered import forget

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from bot.settings import Settings
    from catalog.catalog import Catalog
    from catalog.load import Loaded

log = logging.getLogger(__name__)

Looks = tuple[tuple[Seen, ...], tuple[tuple[str, Seen], ...]]
"""The base with what is laid over it for all, and each workspace's layer."""


@dataclass(frozen=True, slots=True)
class _Layer:
    """One workspace's folder as it was when it was last read."""

    seen: Seen
    catalog: Catalog | None
    """The last good one; None where there never was one: then the base answers."""
    over: Loaded | None
    """What that one lies over."""


@dataclass(frozen=True, slots=True)
class _Shelf:
    """Everything at one moment."""

    seen: tuple[Seen, ...]
    base: Loaded
    catalog: Catalog
    sound: frozenset[Path]
    """Folders over the base that it was made with."""
    layers: dict[str, _Layer]
    catalogs: dict[str, Catalog]
    """By workspace: what `catalog_for` looks up."""


class Shelf:
    """Hands out catalogs; reading again goes on beside it, and the new ones take the old ones' place in one step."""

    def __init__(self, settings: Settings, warn: Callable[[str], object] = log.error) -> None:
        """Read everything. A folder over the base that is wrong is told and left out; a base that is wrong is a CatalogError."""
        self._folders = (BASE, *settings.catalog)
        self._layers = settings.catalog_layers
        self._warn = warn
        self._reading = threading.Lock()
        self._now = self._read(None)

    @property
    def base(self) -> Catalog:
        """The catalog of every workspace that has no layer."""
        return self._now.catalog

    def catalog_for(self, workspace: str) -> Catalog:
        """A workspace's catalog. An id is only ever looked up, never made a path."""
        now = self._now
        return now.catalogs.get(workspace, now.catalog)

    @property
    def seen(self) -> Looks:
        """How the folders looked when they were last read."""
        now = self._now
        return now.seen, tuple((name, layer.seen) for name, layer in now.layers.items())

    def looks(self) -> Looks:
        """How the folders look now."""
        return tuple(map(look, self._folders)), tuple((name, look(folder)) for name, folder in self._found().items())

    def prepare(self, prepare: Callable[[Catalog], object]) -> None:
        """Make every layer ready for its first question."""
        for catalog in self._now.catalogs.values():
            _try(prepare, catalog)

    def reload(self, prepare: Callable[[Catalog], object] = lambda _catalog: None, *, everything: bool = False) -> list[str]:
        """Read what changed (or `everything`) and put it in place; the workspaces, and `base`, that have another catalog now.

        `prepare` is given each new catalog before anybody asks it. What is wrong is told, and the last good one stays.
        """
        with self._reading:
            before = self._now
            after = self._read(before, everything=everything)
            new = {name: made for name, made in after.catalogs.items() if before.catalogs.get(name) is not made}
            new |= {"base": after.catalog} if after.catalog is not before.catalog else {}
            gone = before.catalogs.keys() - after.catalogs.keys()
            if new or gone:
                forget()
            for made in new.values():
                _try(prepare, made)
            self._now = after
        return [*new, *sorted(gone)]

    def _read(self, before: _Shelf | None, *, everything: bool = False) -> _Shelf:
        seen = tuple(map(look, self._folders))
        if before is not None and before.seen == seen and not everything:
            base, catalog, sound = before.base, before.catalog, before.sound
        else:
            base, catalog, sound = self._stack(before)
        same = before is not None and base is before.base and not everything
        layers = self._laid(before, base, same=same)
        catalogs = {name: layer.catalog for name, layer in layers.items() if layer.catalog is not None}
        return _Shelf(seen, base, catalog, sound, layers, catalogs)

    def _stack(self, before: _Shelf | None) -> tuple[Loaded, Catalog, frozenset[Path]]:
        """The base with the folders over it; one that is broken is left out, unless it stood there before: then all stays."""
        loaded = gather([BASE], progress())
        if loaded.problems:
            if before is None:
                raise CatalogError(loaded.problems)
            self._tell("The catalog cannot be read; the last good one keeps answering", loaded)
            return before.base, before.catalog, before.sound
        sound = []
        for folder in self._folders[1:]:
            above = lay(loaded, folder, progress=progress())
            if not above.problems:
                loaded = above
                sound.append(folder)
            elif before is not None and folder in before.sound:
                self._tell(f"The catalog folder {folder} cannot be read; the last good catalog keeps answering", above)
                return before.base, before.catalog, before.sound
            else:
                self._tell(f"The catalog folder {folder} is left out", above)
        catalog = loaded.catalog()
        if before is not None and catalog.version == before.catalog.version:
            return before.base, before.catalog, before.sound
        return loaded, catalog, frozenset(sound)

    def _laid(self, before: _Shelf | None, base: Loaded, *, same: bool) -> dict[str, _Layer]:
        """Every workspace's layer over this base: as it was, where neither changed."""
        layers: dict[str, _Layer] = {}
        known = before.layers if before else {}
        for name, folder in self._found().items():
            seen = look(folder)
            held = known.get(name)
            if held is not None and held.seen == seen and same:
                layers[name] = held
                continue
            above = lay(base, folder)
            if above.problems:
                last = held.catalog if held else None
                kept = "the last good catalog of this workspace" if last else "the catalog without it"
                self._tell(f"The layer of workspace {name} cannot be read; {kept} keeps answering", above)
                layers[name] = _Layer(seen, last, held.over if held else None)
            else:
                made = above.catalog()
                if held is not None and held.over is base and held.catalog is not None and held.catalog.version == made.version:
                    made = held.catalog
                layers[name] = _Layer(seen, made, base)
        return layers

    def _found(self) -> dict[str, Path]:
        """The folders of workspaces; those of before where the folder that holds them cannot be read."""
        if self._layers is None:
            return {}
        try:
            return layers(self._layers)
        except OSError as error:
            now = getattr(self, "_now", None)
            if now is None or now.layers:
                self._warn(f"The folder of layers {self._layers} cannot be read: {error.strerror}")
            return {name: self._layers / name for name in (now.layers if now else ())}

    def _tell(self, what: str, loaded: Loaded) -> None:
        self._warn(f"{what}:\n{CatalogError(loaded.problems)}")


def _try(prepare: Callable[[Catalog], object], catalog: Catalog) -> None:
    """A catalog that is sound is handed out, also where what makes it quick fails."""
    try:
        prepare(catalog)
    except Exception:
        log.exception("a catalog could not be made ready: its first answers will be slower")
