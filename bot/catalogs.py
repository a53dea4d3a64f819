"""Which catalog this process answers from: the one it came with, and the folders of an organisation laid over it."""

from __future__ import annotations

import sys
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any

import yaml

from catalog.check import check
from catalog.load import BASE, MODELS, load
from catalog.problems import CatalogError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from bot.settings import Settings
    from catalog.catalog import Catalog
    from catalog.problems import Problem

__all__ = ["CatalogError", "entry", "load_catalog", "near_ids", "problems"]

MANY_FILES = 500
"""From so many files on, loading takes long enough for a person to be told how far it is."""


def load_catalog(settings: Settings, warn: Callable[[str], object]) -> Catalog:
    """The catalog; a folder that cannot be read is told and left out, and only a broken base is a CatalogError."""
    folders = (BASE, *settings.catalog)
    try:
        return load(folders, _progress())
    except CatalogError:
        if len(folders) == 1:
            raise
    sound = [BASE]
    catalog = load(sound)
    for folder in settings.catalog:
        try:
            catalog = load([*sound, folder])
        except CatalogError as error:
            warn(f"The catalog folder {folder} is left out:\n{error}")
        else:
            sound.append(folder)
    return catalog


def problems(settings: Settings) -> Sequence[Problem]:
    """Everything that is wrong in the base and in the folders over it."""
    return check((BASE, *settings.catalog), _progress())


def entry(catalog: Catalog, settings: Settings, owner: str) -> str | None:
    """What stands under an id, as YAML: a credential's file as it was written, any other entry from the catalog."""
    if credential := catalog.resolve(owner):
        return _file(settings, credential).read_text(encoding="utf-8")
    found = {kind: held for kind in MODELS if (held := getattr(catalog, kind).get(owner))}
    if not found:
        return None
    plain = {kind: {owner: held.model_dump(mode="json", by_alias=True, exclude_defaults=True)} for kind, held in found.items()}
    return str(yaml.safe_dump(plain, allow_unicode=True, sort_keys=False, width=120))


def near_ids(catalog: Catalog, owner: str) -> list[str]:
    """Ids that are written like this one, or are called so."""
    wanted = owner.casefold()
    called = [i for i, c in catalog.credentials.items() if wanted in (c.acronym.casefold(), *(a.casefold() for a in c.aliases))]
    return list(dict.fromkeys([*called, *get_close_matches(wanted, list(_ids(catalog)), n=3, cutoff=0.6)]))


def _ids(catalog: Catalog) -> Iterator[str]:
    for kind in MODELS:
        held: Any = getattr(catalog, kind)
        yield from held


def _file(settings: Settings, credential: str) -> Path:
    """The file that holds a credential: that of the last folder which has one."""
    files = [folder / "credentials" / f"{credential}.yaml" for folder in (BASE, *settings.catalog)]
    return next(file for file in reversed(files) if file.is_file())


def _progress() -> Callable[[int, int], None] | None:
    """Tells a person at a terminal how many files are read, where there are many."""
    if not sys.stderr.isatty():
        return None

    def tell(done: int, of: int) -> None:
        if of >= MANY_FILES and (done % 100 == 0 or done == of):
            sys.stderr.write(f"\rReading the catalog: {done} of {of} files" + ("\n" if done == of else ""))
            sys.stderr.flush()

    return tell
