"""What differs between two versions of the catalog: values, entry by entry; how it reads is for others to say."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from pydantic import BaseModel

from catalog.blocks import Passing
from catalog.conditions import (
    AllOf,
    AnyOf,
    Application,
    Experience,
    HoldsCredential,
    HoldsDesignation,
    Other,
    Subscription,
    Training,
)
from catalog.provenance import Block, Provenance
from catalog.values import Event
from catalog.walk import KINDS, join, keys

if TYPE_CHECKING:
    from collections.abc import Iterator

    from catalog.catalog import Catalog

What = Literal["added", "gone", "renamed", "changed", "disputed", "settled", "checked"]
_WHOLE = (
    Event, Passing, AnyOf, AllOf, HoldsCredential, HoldsDesignation, Experience, Training, Application, Subscription, Other,
)  # fmt: skip
"""Values that read as one."""
_BOOKKEEPING = frozenset({"sources", "checked", "confidence", "apart", "note"})
_QUIET = frozenset({"id", "recorded", "sources", "open"})
"""Says when and from what a file was written, not what is so."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One value that is not as it was."""

    kind: str
    """Field of Catalog that holds the entry."""
    owner: str
    path: str
    """Dotted path in the entry; empty for the entry as a whole."""
    what: What
    before: Any = None
    after: Any = None


def differences(old: Catalog, new: Catalog) -> list[Difference]:
    """Everything that differs, in the order of kinds, of ids, and of the keys of an entry."""
    found: list[Difference] = []
    for kind in KINDS:
        before, after = getattr(old, kind), getattr(new, kind)
        for owner in sorted(before.keys() | after.keys()):
            if owner not in before:
                found.append(Difference(kind, owner, "", "added", None, after[owner]))
            elif owner in after:
                found += [Difference(kind, owner, *one) for one in _between(before[owner], after[owner], "")]
            elif kind == "credentials" and owner in new.redirects:
                found.append(Difference(kind, owner, "", "renamed", before[owner], new.redirects[owner].to))
            else:
                found.append(Difference(kind, owner, "", "gone", before[owner], None))
    return found


_One = tuple[str, What, Any, Any]


def _between(before: Any, after: Any, path: str) -> Iterator[_One]:
    """What differs at a path and below it."""
    if before == after:
        return
    if isinstance(before, dict) and isinstance(after, dict):
        for key in dict.fromkeys((*before, *after)):
            here = join(path, key)
            if key not in before:
                yield here, "added", None, after[key]
            elif key not in after:
                yield here, "gone", before[key], None
            else:
                yield from _between(before[key], after[key], here)
    elif isinstance(before, BaseModel) and type(before) is type(after) and not isinstance(before, _WHOLE):
        yield from _inside(before, after, path)
    else:
        yield path, "changed", before, after


def _inside(before: BaseModel, after: BaseModel, path: str) -> Iterator[_One]:
    """What differs inside two models of a kind; of a block that says the same as before only that it was checked again."""
    is_block = isinstance(before, Provenance)
    said = list(_fields(before, after, path, _BOOKKEEPING | {"disputed"} if is_block else _QUIET if not path else frozenset()))
    yield from said
    if not isinstance(before, Block) or not isinstance(after, Block):
        return
    if before.disputed != after.disputed:
        yield path, "disputed" if after.disputed else "settled", before.disputed, after.disputed
    elif not said and before.checked != after.checked:
        yield path, "checked", before.checked, after.checked


def _fields(before: BaseModel, after: BaseModel, path: str, without: frozenset[str]) -> Iterator[_One]:
    for key, name in keys(type(before)):
        if key in without:
            continue
        old, new = getattr(before, name), getattr(after, name)
        here = join(path, key)
        if old is None and isinstance(new, BaseModel):
            yield here, "added", None, new
        elif new is None and isinstance(old, BaseModel):
            yield here, "gone", old, None
        else:
            yield from _between(old, new, here)
