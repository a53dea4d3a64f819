"""The catalog that comes with the program, kept as it was read: who asks one question does not wait for a hundred files.

It stands in the user's cache folder under what it was made from, the words of its files and the source that reads them, so that an
old one is never taken for today's. What is damaged, or could have been put there by somebody else, is not looked at; and whatever
goes wrong, the files are read as ever.
"""

from __future__ import annotations

import gc
import hashlib
import os
import pickle
import stat
import sys
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import platformdirs
import pydantic

import catalog
from handlers.understanding.words import naming

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from catalog.catalog import Catalog
    from handlers.understanding.words.names import AliasIndex

_FORMAT = b"1"
_DIGEST = 32
"""Bytes of the digest before what is kept."""
_MOST = 4
"""So many are kept: several versions of the program may be in use beside each other."""
_CATALOG = Path(catalog.__file__).parent
_READERS = (_CATALOG, Path(naming.__file__).parent)
"""Whose source makes what is kept."""


def base(read: Callable[[], Catalog]) -> Catalog:
    """The catalog that comes with the program, with the index of its names; `read` reads it from its files."""
    place: Path | None = None
    with suppress(OSError):
        place = Path(platformdirs.user_cache_dir("certadvice", appauthor=False)) / f"catalog-{_made_from()}.pickle"
        if kept := _kept(place):
            naming.keep(*kept)
            return kept[0]
    made = read()
    if place is not None:
        with suppress(OSError):
            _keep(place, pickle.dumps((made, naming.alias_index(made)), pickle.HIGHEST_PROTOCOL))
    return made


def _made_from() -> str:
    """A digest of everything that decides what is kept."""
    digest = hashlib.sha256(b"\0".join((_FORMAT, sys.version.encode(), pydantic.VERSION.encode())))
    for path in _sources():
        digest.update(f"\0{path.relative_to(_CATALOG.parent)}\0".encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()


def _sources() -> Iterator[Path]:
    for folder in _READERS:
        for place, inside, names in os.walk(folder):
            inside.sort()
            yield from (Path(place, name) for name in sorted(names) if name.endswith((".py", ".yaml", ".yml")))


def _kept(place: Path) -> tuple[Catalog, AliasIndex] | None:
    """What stands there, whole and our own; None where it does not."""
    if not place.is_file() or not (_ours(place) and _ours(place.parent)):
        return None
    told = place.read_bytes()
    packed = memoryview(told)[_DIGEST:]
    if hashlib.sha256(packed).digest() != told[:_DIGEST]:
        return None
    was = gc.isenabled()
    gc.disable()  # nothing made here becomes garbage
    try:
        found: tuple[Catalog, AliasIndex] = pickle.loads(packed)  # noqa: S301 - our own file, as byte code is
    except Exception:  # noqa: BLE001 - whatever it is, the files are there
        return None
    finally:
        if was:
            gc.enable()
    return found


def _ours(path: Path) -> bool:
    """Whether nobody else can have written it."""
    if not hasattr(os, "getuid"):
        return True  # the folder is the user's own there
    told = path.lstat()
    return told.st_uid == os.getuid() and not told.st_mode & (stat.S_IWGRP | stat.S_IWOTH) and not stat.S_ISLNK(told.st_mode)


def _keep(place: Path, packed: bytes) -> None:
    """Put it there in one step, for another process may be reading; the oldest go."""
    place.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    file = tempfile.NamedTemporaryFile(dir=place.parent, prefix="new-", delete=False)  # noqa: SIM115 - closed before it takes its place
    try:
        with file:
            file.write(hashlib.sha256(packed).digest() + packed)
        Path(file.name).replace(place)
    except OSError:
        Path(file.name).unlink(missing_ok=True)
        raise
    kept = sorted(place.parent.glob("catalog-*.pickle"), key=lambda path: path.stat().st_mtime, reverse=True)
    for old in kept[_MOST:]:
        old.unlink(missing_ok=True)
