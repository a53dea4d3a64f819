"""Folders of YAML files become one frozen Catalog, or one error that lists every problem of every file."""

from __future__ import annotations

import gc
import hashlib
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pydantic import BaseModel, TypeAdapter, ValidationError

from catalog.catalog import Catalog
from catalog.model import Credential
from catalog.problems import CatalogError, Finding, Problem, dotted, explain, field_names
from catalog.provenance import Source
from catalog.reading import lines, read
from catalog.reference import (
    Belief,
    BestBefore,
    Collision,
    Designation,
    ExperienceKind,
    Framework,
    Issuer,
    Phantom,
    Redirect,
    Role,
    Said,
    Term,
    Topic,
)
from catalog.rules import LOADING, Rule
from catalog.values import Id

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

BASE = Path(__file__).parent / "data"
"""The catalog that comes with the program."""

KINDS: dict[str, type[BaseModel]] = {
    "issuers": Issuer,
    "roles": Role,
    "topics": Topic,
    "terms": Term,
    "beliefs": Belief,
    "collisions": Collision,
    "phantoms": Phantom,
    "designations": Designation,
    "experience": ExperienceKind,
    "frameworks": Framework,
    "best_before": BestBefore,
    "redirects": Redirect,
    "sources": Source,
}
"""Each is one file `<kind>.yaml`: a mapping of ids to entries. Beside them stand `credentials/` and `faq/`."""

MODELS: dict[str, type[BaseModel]] = {"credentials": Credential, "said": Said, **KINDS}


@dataclass(frozen=True, slots=True)
class _File:
    """One file to be read, and what it holds."""

    path: Path
    label: str
    kind: str


@dataclass
class Loaded:
    """Everything read so far, with the file each entry came from."""

    entries: dict[str, dict[str, Any]] = field(default_factory=lambda: {kind: {} for kind in MODELS})
    places: dict[tuple[str, str], _File] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    broken: set[tuple[str, str]] = field(default_factory=set)
    """Kind and id of entries that could not be read; `*` for a whole file."""
    digest: Any = field(default_factory=hashlib.sha256)

    def catalog(self) -> Catalog:
        """The entries as one value."""
        recorded = max((c.recorded.last for c in self.entries["credentials"].values()), default=None)
        version = f"{recorded.isoformat() if recorded else 'undated'}+{self.digest.hexdigest()[:8]}"
        return Catalog(**self.entries, version=version)

    def place(self, findings: Iterable[Finding]) -> list[Problem]:
        """What rules found, with file and line."""
        by_file: dict[_File, list[tuple[tuple[str | int, ...], Finding]]] = {}
        for finding in findings:
            if finding.wants and self.broken & {finding.wants, (finding.wants[0], "*")}:
                continue
            file = self.places[finding.kind, finding.owner]
            inside = tuple(finding.key.split(".")) if finding.key else ()
            path = inside if finding.kind == "credentials" else (finding.owner, *inside)
            by_file.setdefault(file, []).append((path, finding))
        return [
            Problem(file.label, line, dotted(path), finding.message)
            for file, found in by_file.items()
            for (path, finding), line in zip(found, lines(_text(file.path), [path for path, _ in found]), strict=True)
        ]


def load(folders: Sequence[Path] = (BASE,), progress: Callable[[int, int], None] | None = None) -> Catalog:
    """The catalog of these folders, an entry of a later one replacing that of an earlier; CatalogError with every problem.

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
        files = list(_files(folders, loaded.problems))
        for number, file in enumerate(files, start=1):
            _take(file, loaded)
            if progress:
                progress(number, len(files))
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


def _files(folders: Sequence[Path], problems: list[Problem]) -> Iterator[_File]:
    for number, folder in enumerate(folders):
        if not folder.is_dir():
            problems.append(Problem(str(folder), 1, "", "there is no such folder"))
            continue
        for path in sorted(folder.rglob("*.y*ml")):
            inside = path.relative_to(folder)
            if any(part.startswith(".") for part in inside.parts):
                continue
            label = inside.as_posix() if number == 0 else str(path)
            kind = _kind(inside)
            if kind is None:
                problems.append(Problem(label, 1, "", "no file of this name is read; the layout is that of catalog/data"))
            else:
                yield _File(path, label, kind)


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


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def _take(file: _File, loaded: Loaded) -> None:
    try:
        text = _text(file.path)
    except (OSError, UnicodeDecodeError) as error:
        loaded.problems.append(Problem(file.label, 1, "", f"cannot be read: {error}"))
        loaded.broken.add(_identity(file))
        return
    loaded.digest.update(f"{file.label}\0{text}\0".encode())
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


def _identity(file: _File) -> tuple[str, str]:
    return file.kind, file.path.stem if file.kind == "credentials" else "*"


def _entries(file: _File, data: dict[str, Any], loaded: Loaded) -> list[tuple[tuple[str | int, ...], str]]:
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


def _entry(file: _File, owner: str, data: Any, loaded: Loaded) -> list[tuple[tuple[str | int, ...], str]]:
    model = MODELS[file.kind]
    try:
        entry = model.model_validate(data)
    except ValidationError as error:
        loaded.broken.add((file.kind, owner))
        return explain(error.errors(include_url=False, include_context=False), data, _known(model))
    loaded.entries[file.kind][owner] = entry
    loaded.places[file.kind, owner] = file
    return []


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
