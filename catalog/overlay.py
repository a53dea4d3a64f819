"""An organisation's entry laid over the one that stands below it: only what it changes, each change with its own source."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Any

from pydantic import BaseModel

from catalog.annotations import inside
from catalog.facts import BOOKKEEPING
from catalog.organisation import OWN, Own
from catalog.provenance import Block, Provenance

if TYPE_CHECKING:
    from collections.abc import Iterator

ADDED = frozenset({"aliases"})
"""Lists that an overlay adds to; any other list it gives takes the place of the one below."""
_GOES_WITH = {
    "amount": ("amount_high", "former_amount", "former_until"),
    "minutes": ("minutes_high",),
    "questions": ("questions_high", "questions_up_to"),
}
"""What was said of a value that an overlay replaces, and no longer holds."""


def lay(model: type[BaseModel], below: BaseModel | None, data: dict[str, Any], own: Own) -> tuple[dict[str, Any], tuple[str, ...]]:
    """The whole entry as data to validate, and the dotted paths that are the organisation's (none: all of it).

    `null` takes away what stands below. What the overlay says without a source of its own gets the organisation as source.
    """
    source = {"title": own.title, "by": "organisation"} | ({"dated": own.dated} if own.dated else {})
    if below is None:
        whole = _provided(model, data, None, data, own)
        return _with_source(model, whole, source), ()
    base = below.model_dump(exclude_unset=True, by_alias=True)
    paths = tuple(_changed(data, base, ""))
    merged = _provided(model, data, base, _merged(data, base), own)
    return _with_source(model, merged, source), paths


def _with_source(model: type[BaseModel], data: dict[str, Any], source: dict[str, Any]) -> dict[str, Any]:
    """The organisation among the sources, where an entry lists any."""
    listed = data.get("sources") or {}
    if "sources" not in model.model_fields or OWN in listed or not isinstance(listed, dict):
        return data
    return data | {"sources": listed | {OWN: source}}


def _changed(data: dict[str, Any], base: dict[str, Any], path: str) -> Iterator[str]:
    for key, value in data.items():
        if key == "id":  # the file name, given to the model with the data
            continue
        here = f"{path}.{key}" if path else key
        held = base.get(key)
        if isinstance(value, dict) and isinstance(held, dict):
            yield from _changed(value, held, here)
        elif not _same(value, held):
            yield here


def _same(written: Any, held: Any) -> bool:
    """Whether a value as text says what stands below as a value."""
    if isinstance(written, dict) and isinstance(held, dict):
        return written.keys() == held.keys() and all(_same(value, held[key]) for key, value in written.items())
    if isinstance(written, list) and isinstance(held, list | tuple):
        return len(written) == len(held) and all(map(_same, written, held))
    if written is None or held is None:
        return written is held
    if isinstance(held, bool):
        return str(written).lower() == str(held).lower()
    try:
        return Decimal(str(written)) == Decimal(str(held))
    except InvalidOperation:
        return str(written).strip() == str(held)


def _merged(data: dict[str, Any], base: dict[str, Any]) -> dict[str, Any]:
    merged = dict(base)
    for key, value in data.items():
        held = base.get(key)
        if isinstance(value, dict) and isinstance(held, dict):
            merged[key] = _merged(value, held)
        elif value is None and key in base:
            del merged[key]
        elif key in ADDED and isinstance(value, list):
            merged[key] = [*(held or ()), *(one for one in value if one not in (held or ()))]
        else:
            merged[key] = value
    return merged


def _provided(model: type[BaseModel], data: Any, base: Any, merged: Any, own: Own) -> Any:
    """The merged data with a source for everything that the overlay says without one."""
    if not isinstance(merged, dict) or not isinstance(data, dict):
        return merged
    filled = dict(merged)
    for key, inner, mapped in inside(model):
        if key not in data or key not in filled or key in BOOKKEEPING:
            continue
        held = base.get(key) if isinstance(base, dict) else None
        if mapped and isinstance(data[key], dict) and isinstance(filled[key], dict):
            below = held if isinstance(held, dict) else {}
            filled[key] = {k: _provided(inner, data[key].get(k), below.get(k), value, own) for k, value in filled[key].items()}
        else:
            filled[key] = _provided(inner, data[key], held, filled[key], own)
    if issubclass(model, Provenance):
        _sourced(model, data, base, filled, own)
    return filled


def _sourced(model: type[BaseModel], data: dict[str, Any], base: Any, filled: dict[str, Any], own: Own) -> None:
    """Provenance of one block: the overlay's where it gives one, else the organisation for what it changed."""
    provenance = {"sources": [OWN], "confidence": "reported"} | ({"checked": own.dated} if own.dated else {})
    if "sources" in data:
        for key in ("checked", "confidence", "apart"):  # what stands below speaks of other sources
            if key not in data:
                filled.pop(key, None)
        return
    if not isinstance(base, dict):
        filled |= {key: value for key, value in provenance.items() if key not in data}
        return
    if not issubclass(model, Block):
        return
    changed = [key for key, value in data.items() if key not in BOOKKEEPING and not _same(value, base.get(key))]
    for key in changed:
        for stale in _GOES_WITH.get(key, ()):
            if stale not in data:
                filled.pop(stale, None)
    if changed and "disputed" not in data and filled.get("disputed"):
        filled["disputed"] = [one for one in filled["disputed"] if one["field"] not in (*changed, ".")]
    nested = {key for key, inner, _ in inside(model) if issubclass(inner, Provenance)}
    apart = {key: provenance for key in changed if key in filled and key not in nested}
    if apart:
        filled["apart"] = (filled.get("apart") or {}) | apart
