"""Folders of YAML files become one frozen Catalog, or one error that lists every problem of every file."""

from __future__ import annotations

import gc
import hashlib
from contextlib import contextmanager, suppress
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pydantic import BaseModel, TypeAdapter, ValidationError

from catalog import overlay
from catalog.loaded import KINDS, MODELS, File, Loaded, text_of
from catalog.organisation import Own
from catalog.problems import CatalogError, Problem, dotted, explain, field_names
from catalog.reading import lines, read
from catalog.rules import LOADING, Rule
from catalog.values import Id, PartialDate

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from catalog.catalog import Catalog

__all__ = ["BASE", "KINDS", "MODELS", "Loaded", "gather", "lay", "load"]

BASE = Path(__file__).parent / "data"
"""The catalog that comes with the program."""


def load(folders: Sequence[Path] = (BASE,), progress: Callable[[int, int], None] | None = None) -> Catalog:
    """The catalog of these folders, those after the first laid over it; CatalogError with every problem.

    `progress` is told how many files are read, of how many.
    """
    loaded = gather(folders, progress, LOADING)
    if loaded.problems:
        raise CatalogError(loaded.problems)
    return loaded.catalog()


def gather(folders: Sequence[Path], progress: Callable[[int, int], None] | None = None, rules: Sequence[Rule] = LOADING) -> Loaded:
    """Read everything there is, problems included, so that one run tells all."""
    loaded = Loaded()
    with _collector_at_rest():
        found = [list(_files(folder, loaded.problems, laid=number > 0)) for number, folder in enumerate(folders)]
        count, total = 0, sum(map(len, found))
        for number, files in enumerate(found):
            if number == 1:
                loaded.recorded = loaded.newest()
            loaded.organisation = None
            for file in files:
                _take(file, loaded)
                count += 1
                if progress:
                    progress(count, total)
    return _ruled(loaded, rules)


def lay(below: Loaded, folder: Path, rules: Sequence[Rule] = LOADING, progress: Callable[[int, int], None] | None = None) -> Loaded:
    """One more folder over what was read before, which stays as it is; problems are those of both together."""
    loaded = below.above()
    loaded.recorded = loaded.recorded or below.newest()
    with _collector_at_rest():
        files = list(_files(folder, loaded.problems, laid=True))
        for number, file in enumerate(files, start=1):
            _take(file, loaded)
            if progress:
                progress(number, len(files))
    return _ruled(loaded, rules)


def _ruled(loaded: Loaded, rules: Sequence[Rule]) -> Loaded:
    catalog = loaded.catalog()
    loaded.problems += loaded.place(finding for rule in rules for finding in rule(catalog))
    return loaded


@contextmanager
def _collector_at_rest() -> Iterator[None]:
    """Nothing read here becomes garbage, so looking for it only makes loading slower than linear."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


def _files(folder: Path, problems: list[Problem], *, laid: bool) -> Iterator[File]:
    """The files of a folder; first the one that says whose it is."""
    if not folder.is_dir():
        problems.append(Problem(str(folder), 1, "", "there is no such folder"))
        return
    for path in sorted(folder.rglob("*.y*ml"), key=lambda path: (path.name != "organisations.yaml", path)):
        inside = path.relative_to(folder)
        if any(part.startswith(".") for part in inside.parts):
            continue
        label = str(path) if laid else inside.as_posix()
        kind = _kind(inside)
        if kind is None:
            problems.append(Problem(label, 1, "", "no file of this name is read; the layout is that of catalog/data"))
        else:
            yield File(path, label, kind, laid)


def _kind(inside: Path) -> str | None:
    if inside.suffix != ".yaml":
        return None
    match inside.parts:
        case ("credentials", _):
            return "credentials"
        case ("faq", _):
            return "said"
        case (_,) if inside.stem in KINDS:
            return inside.stem
        case _:
            return None


def _take(file: File, loaded: Loaded) -> None:
    try:
        text = text_of(file.path)
    except (OSError, UnicodeDecodeError) as error:
        loaded.problems.append(Problem(file.label, 1, "", f"cannot be read: {error}"))
        loaded.broken.add(_identity(file))
        return
    if file.laid:
        loaded.laid = loaded.laid or hashlib.sha256()
    (loaded.laid if file.laid else loaded.digest).update(f"{_inside(file)}\0{text}\0".encode())
    data, oddities = read(text)
    if not isinstance(data, dict):
        loaded.broken.add(_identity(file))
    found = [(odd.path, odd.message, odd.line) for odd in oddities]
    if data is None and not oddities and file.kind == "credentials":
        found.append(((), "the file is empty", 1))
    elif data is not None and not isinstance(data, dict):
        found.append(((), "a file is a mapping of keys to values", 1))
    elif data is not None:
        told = {path for path, _, _ in found}
        wrong = [(path, message) for path, message in _entries(file, data, loaded) if path not in told]
        if wrong:
            numbers = lines(text, [path for path, _ in wrong])
            found += [(path, message, line) for (path, message), line in zip(wrong, numbers, strict=True)]
    loaded.problems += [Problem(file.label, line, dotted(path), message) for path, message, line in found]


def _inside(file: File) -> str:
    """The file as it is called in its own folder: the same words in another place are the same version."""
    return f"{file.path.parent.name}/{file.path.name}" if file.kind in ("credentials", "said") else file.path.name


def _identity(file: File) -> tuple[str, str]:
    return file.kind, file.path.stem if file.kind == "credentials" else "*"


def _entries(file: File, data: dict[str, Any], loaded: Loaded) -> list[tuple[tuple[str | int, ...], str]]:
    """Keep the file's entries; return what is wrong with those that cannot be kept."""
    if file.kind == "credentials":
        stem = file.path.stem
        if "id" in data:
            return [(("id",), "the file name is the id: leave this key out")]
        return _entry(file, stem, {"id": stem, **data}, loaded)
    wrong: list[tuple[tuple[str | int, ...], str]] = []
    for owner, entry in data.items():
        other = loaded.places.get((file.kind, owner))
        if other and other.path.parent == file.path.parent:
            wrong.append(((owner,), f"this id stands in {other.label} as well"))
        if file.kind != "best_before" and not _is_id(owner):  # that one is keyed by the names of blocks
            wrong.append(((owner,), "an id is written in small letters, digits and dashes"))
        wrong += [((owner, *path), message) for path, message in _entry(file, owner, entry, loaded)]
    return wrong


def _entry(file: File, owner: str, data: Any, loaded: Loaded) -> list[tuple[tuple[str | int, ...], str]]:
    model = MODELS[file.kind]
    paths: tuple[str, ...] = ()
    own = _own(file, loaded, data) if file.laid and isinstance(data, dict) else None
    if own is not None:
        data, paths = overlay.lay(model, loaded.entries[file.kind].get(owner), data, own)
    elif file.kind == "credentials" and "organisation" in data:
        return [(("organisation",), "only the folder of an organisation may say this")]
    try:
        entry = model.model_validate(data)
    except ValidationError as error:
        loaded.broken.add((file.kind, owner))
        return explain(error.errors(include_url=False, include_context=False), data, _known(model))
    if own is not None:
        loaded.note(file.kind, owner, own, entry, paths)
    loaded.entries[file.kind][owner] = entry
    loaded.places[file.kind, owner] = file
    return []


def _own(file: File, loaded: Loaded, data: dict[str, Any]) -> Own:
    """Whose entry of a laid folder this is, and from when."""
    whose = loaded.organisation
    name = str(data.get("name")) if file.kind == "organisations" else whose.name if whose else ""
    dated = whose.recorded if whose else None
    if isinstance(text := data.get("recorded"), str):
        with suppress(ValueError):  # the model tells what is wrong with it
            dated = PartialDate.of(text)
    return Own(name, dated)


@cache
def _known(model: type[BaseModel]) -> frozenset[str]:
    return field_names(model)


@cache
def _ids() -> TypeAdapter[str]:
    return TypeAdapter(Id)


def _is_id(text: str) -> bool:
    try:
        _ids().validate_python(text)
    except ValidationError:
        return False
    return True
