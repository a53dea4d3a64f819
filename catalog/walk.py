"""A way through entries for rules: every model inside an entry, with its dotted path as it stands in the file."""

from __future__ import annotations

from dataclasses import fields
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from pydantic import BaseModel

from catalog.catalog import Catalog

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from catalog.provenance import Source

KINDS = tuple(field.name for field in fields(Catalog) if field.name not in ("version", "own"))
"""Every kind of entry the catalog holds."""


class Entry(NamedTuple):
    """One entry of the catalog, whatever its kind."""

    kind: str
    owner: str
    value: BaseModel


def entries(catalog: Catalog, *kinds: str) -> Iterator[Entry]:
    """The entries of these kinds, or of all."""
    for kind in kinds or KINDS:
        for owner, value in getattr(catalog, kind).items():
            yield Entry(kind, owner, value)


def models(value: BaseModel, *types: type[Any]) -> Iterator[tuple[str, Any]]:
    """Every model of these types at or inside an entry, outermost first, with its path."""
    for path, node in _models(value, ""):
        if isinstance(node, types):
            yield path, node


def texts(node: Any, path: str) -> Iterator[tuple[str, str]]:
    """Every text at or inside a value, with its path."""
    if isinstance(node, str):
        yield path, node
    elif isinstance(node, BaseModel):
        for key, name in keys(type(node)):
            yield from texts(getattr(node, name), join(path, key))
    elif isinstance(node, dict):
        for key, inner in node.items():
            yield from texts(inner, join(path, key))
    elif isinstance(node, tuple):
        for number, inner in enumerate(node):
            yield from texts(inner, join(path, number))


def sources_of(catalog: Catalog, value: BaseModel) -> Mapping[str, Source]:
    """The documents an entry can name: its own and the shared ones."""
    return {**catalog.sources, **getattr(value, "sources", {})}


def join(path: str, step: str | int) -> str:
    """The path one step further in."""
    return f"{path}.{step}" if path else str(step)


def keys(model: Any) -> tuple[tuple[str, str], ...]:
    """The keys of a model as written in files, each with its attribute."""
    return _keys(model)


@cache
def _keys(model: type[BaseModel]) -> tuple[tuple[str, str], ...]:
    return tuple((info.alias or name, name) for name, info in model.model_fields.items())


def _models(node: Any, path: str) -> Iterator[tuple[str, BaseModel]]:
    if isinstance(node, BaseModel):
        yield path, node
        for key, name in keys(type(node)):
            inner = getattr(node, name)
            if isinstance(inner, BaseModel | dict | tuple):
                yield from _models(inner, join(path, key))
    elif isinstance(node, dict):
        for key, inner in node.items():
            yield from _models(inner, join(path, key))
    elif isinstance(node, tuple):
        for number, inner in enumerate(node):
            if isinstance(inner, BaseModel):
                yield from _models(inner, join(path, number))
