"""What is wrong with a catalog file, said so that its author can find and mend it: file, line, key, message."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any

from pydantic import BaseModel

from catalog.conditions import KEYS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from pydantic_core import ErrorDetails

    from catalog.reading import Path


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing to mend."""

    file: str
    line: int
    key: str
    message: str

    def __str__(self) -> str:
        where = f"{self.file}:{self.line}: "
        return where + (f"{self.key}: {self.message}" if self.key else self.message)


class CatalogError(Exception):
    """The catalog cannot be used; `problems` lists everything that is wrong, not the first thing."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = tuple(sorted(set(problems)))
        super().__init__("\n".join(str(problem) for problem in self.problems))


@dataclass(frozen=True, slots=True)
class Finding:
    """A problem as a rule sees it: what it is about, without file and line."""

    kind: str
    """Field of Catalog that holds the entry (`credentials`, `roles` …)."""
    owner: str
    """Id of the entry."""
    key: str
    """Dotted path in the entry, empty for the entry as a whole."""
    message: str
    wants: tuple[str, str] | None = None
    """Kind and id that were looked for and not found: no news where that entry itself could not be read."""


def dotted(path: Iterable[str | int]) -> str:
    """A path as it is written in messages and `cites`."""
    return ".".join(str(step) for step in path)


def explain(errors: Sequence[ErrorDetails], data: Any, known: frozenset[str]) -> list[tuple[Path, str]]:
    """What pydantic found, as paths of the file and words for its author; rival branches of a union become one problem."""
    found: dict[Path, list[str]] = {}
    branches: set[Path] = set()
    for error in errors:
        path, skipped = _path(error["loc"], data, error["type"])
        if skipped:
            branches.add(path)
        message = _message(error, known)
        if message not in found.setdefault(path, []):
            found[path].append(message)
    deeper = {path[:size] for path in found for size in range(len(path))}
    return [(path, ", or ".join(messages)) for path, messages in found.items() if not (path in branches and path in deeper)]


def _path(loc: Sequence[str | int], data: Any, kind: str) -> tuple[Path, bool]:
    """The path in the file, without the names pydantic gives to the branches of a union; and whether there were any."""
    path: list[str | int] = []
    node = data
    skipped = in_condition = False
    for number, step in enumerate(loc):
        following = loc[number + 1] if number + 1 < len(loc) else None
        is_tag = in_condition and step in KEYS and isinstance(following, str)
        if not is_tag and isinstance(node, dict) and step in node:
            path.append(step)
            node = node[step]
            in_condition = in_condition or step in ("required", "recommended")
        elif not is_tag and isinstance(node, list) and isinstance(step, int) and step < len(node):
            path.append(step)
            node = node[step]
        elif kind == "missing" and following is None:
            path.append(step)
        elif step != "[key]":
            skipped = True
    return tuple(path), skipped


def _message(error: ErrorDetails, known: frozenset[str]) -> str:
    written = error.get("input")
    match error["type"]:
        case "extra_forbidden":
            name = str(error["loc"][-1])
            near = get_close_matches(name, known, n=1, cutoff=0.75)
            return "this key is not known here" + (f"; did you mean {near[0]}?" if near and near[0] != name else "")
        case "missing":
            return "this key is missing"
        case "model_type" | "dict_type" | "model_attributes_type":
            return "keys with values stand here" + (f" (found {written!r})" if isinstance(written, str) else "")
        case "tuple_type":
            return "a list stands here" + (f" (found {written!r})" if isinstance(written, str) else "")
        case "string_pattern_mismatch":
            return f"{written!r} is not written like an id (letters, digits and dashes)"
        case _:
            message = error["msg"].removeprefix("Value error, ")
            message = message[:1].lower() + message[1:]
            return f"{message} (found {written!r})" if isinstance(written, str) and len(written) <= 60 else message


def field_names(*models: type[BaseModel]) -> frozenset[str]:
    """Every key that the models know, for a hint at a misspelt one."""
    names: set[str] = set()
    todo: list[Any] = list(models)
    seen: set[Any] = set()
    while todo:
        thing = todo.pop()
        if id(thing) in seen:
            continue
        seen.add(id(thing))
        if isinstance(thing, type) and issubclass(thing, BaseModel):
            for name, info in thing.model_fields.items():
                names.add(info.alias or name)
                todo.append(info.annotation)
        else:
            todo.extend(getattr(thing, "__args__", ()))
            todo.extend(getattr(thing, "__metadata__", ()) and [thing.__origin__])
    return frozenset(names)
