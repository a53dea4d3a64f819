"""What differs between two versions of the catalog, in words: a line an entry, fit for the list of changes."""

from __future__ import annotations

from decimal import Decimal
from itertools import groupby
from typing import TYPE_CHECKING, Any

from pydantic import BaseModel

from catalog.blocks import Domain, Fee, Passing
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
from catalog.facts import json_value
from catalog.values import Depth, Event
from handlers import wording
from handlers.aspects.gates import condition_words
from handlers.field_words import fee_name, where, words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from catalog.catalog import Catalog
    from catalog.diff import Difference
    from catalog.model import Credential

_KINDS = {
    "credentials": "Credential",
    "issuers": "Issuer",
    "roles": "Job",
    "topics": "Topic",
    "terms": "Term",
    "said": "Question",
    "beliefs": "Belief",
    "collisions": "Shared letters",
    "phantoms": "Name of nothing",
    "designations": "Designation",
    "experience": "Kind of work",
    "frameworks": "List",
    "best_before": "Best-before",
    "redirects": "Old id",
    "sources": "Shared source",
    "organisations": "Organisation",
}
_CALLED = {"statements": "remark", "companions": "companion", "recognition": "listing"}
_LONGEST = 160
_CONDITIONS = (AnyOf, AllOf, HoldsCredential, HoldsDesignation, Experience, Training, Application, Subscription, Other)


def lines(found: Sequence[Difference], old: Catalog, new: Catalog) -> list[str]:
    """A line for each entry that differs, credentials first; how many there are of which kind comes before all."""
    told = [_line(kind, owner, list(some), old, new) for (kind, owner), some in groupby(found, lambda one: (one.kind, one.owner))]
    return [_count(found), *told]


def _count(found: Sequence[Difference]) -> str:
    if not found:
        return "Nothing differs."
    ways = {"added": "new", "gone": "gone", "renamed": "renamed"}
    counted: dict[str, set[str]] = {}
    others: set[tuple[str, str]] = set()
    for one in found:
        if one.kind == "credentials":
            counted.setdefault(ways.get(one.what, "changed") if not one.path else "changed", set()).add(one.owner)
        else:
            others.add((one.kind, one.owner))
    parts = [f"{len(counted[way])} {way}" for way in ("new", "gone", "renamed", "changed") if way in counted]
    said = f"Credentials: {wording.listing(parts)}" if parts else "No credential differs"
    return wording.sentence(said + (f"; {wording.plural(len(others), 'other entry', 'other entries')}" if others else ""))


def _line(kind: str, owner: str, found: list[Difference], old: Catalog, new: Catalog) -> str:
    first = found[0]
    whole = first.path == ""
    if kind != "credentials":
        return _other(kind, owner, found, _entry(kind, owner, new, old))
    if first.what == "renamed":
        return f"{wording.label(old, owner)} is called {first.after} now (it was {owner})."
    if whole and first.what == "gone":
        return f"{wording.label(old, owner)} ({owner}) stands in the catalog no more."
    if whole and first.what == "added":
        held = new.credentials[owner]
        return f"New: {held.name} ({owner}), {held.kind} of {wording.issuer(new, held)}, track {held.track.replace('-', ' ')}."
    said = [text.rstrip(".") for one in found if one.what != "checked" and (text := _said(one, old, new))]
    again = dict.fromkeys(_block(one.path, new.credentials[owner]) for one in found if one.what == "checked")
    said += [f"checked again: {wording.listing(again)}"] if again else []
    return f"{wording.label(new, owner)} ({owner}): {'; '.join(said)}."


def _other(kind: str, owner: str, found: list[Difference], entry: Any) -> str:
    """An entry that is no credential: new, gone, or which of its keys differ."""
    first, named = found[0], f"{_KINDS[kind]} {_name(entry, owner)}"
    if first.path == "" and first.what in ("added", "gone"):
        return f"{named}: {'new' if first.what == 'added' else 'gone'}."
    return f"{named}: {wording.listing(dict.fromkeys(_plain(one.path) for one in found)) or 'changed'}."


def _entry(kind: str, owner: str, *catalogs: Catalog) -> Any:
    return next((held for catalog in catalogs if (held := getattr(catalog, kind).get(owner)) is not None), None)


def _name(entry: Any, owner: str) -> str:
    """What an entry is called: its name, or the question it answers."""
    asked = getattr(entry, "ask", ())
    return str(getattr(entry, "name", None) or (f"“{asked[0]}”" if asked else owner))


def _said(one: Difference, old: Catalog, new: Catalog) -> str:
    """One difference of a credential as a clause: what it is now, and what it was."""
    steps = one.path.split(".")
    held = new.credentials[one.owner]
    if one.what in ("disputed", "settled"):
        how = "sources disagree" if one.what == "disputed" and not one.before else "what sources disagree on has changed"
        return f"{_block(one.path, held)}: {how if one.what == 'disputed' else 'sources agree now'}"
    was = _value(one.before, old)
    now = _value(one.after, new)
    match steps:
        case ["fees", _]:
            return f"{'new ' if one.what == 'added' else ''}{fee_name(one.after or one.before)} {now or f'gone (it was {was})'}"
        case ["fees", key, "amount" | "amount_high" | "former_amount"] if key in held.fees:
            currency = held.fees[key].currency
            now, was = (f"{text} {currency}" if text[:1].isdigit() else text for text in (now, was))
            return _now(where(steps, held), one, now, was)
        case ["replaced_by", name]:
            return f"replaced by {_called(name, new)}" if one.what == "added" else f"not replaced by {_called(name, new)} after all"
        case ["new_exam_of"] if one.what == "added":
            return f"the newer exam of {_called(one.after.credential, new)}"
        case ["exams", code]:
            return f"{'new' if one.what == 'added' else 'no more'} exam version {code}"
        case [kind, name] if kind in _CALLED:
            text = f": {now or was}" if now or was else ""
            new_or_gone = {"added": "new ", "gone": "no more "}.get(one.what, "")
            return f"{new_or_gone}{_CALLED[kind]} {name}{text}"
        case _ if isinstance(one.before, tuple) and isinstance(one.after, tuple):
            return f"{where(steps, held)}: {_list(one, new)}"
        case _:
            return _now(where(steps, held), one, now, was)


def _now(where: str, one: Difference, now: str, was: str) -> str:
    """What it is now, and what it was."""
    if one.after in (None, (), {}):
        return f"{where}: not known any more{f' (was {was})' if was else ''}"
    return f"{where}: {now or 'new'}{f' (was {was})' if was else ''}"


def _list(one: Difference, catalog: Catalog) -> str:
    """Of a list only what came and what went; where neither did, its order."""
    came = _value(tuple(item for item in one.after if item not in one.before), catalog)
    went = _value(tuple(item for item in one.before if item not in one.after), catalog)
    told = [f"now with {came}" if came else "", f"without {went}" if went else ""]
    return wording.listing(told) or "in another order"


def _block(path: str, held: Credential) -> str:
    """What a block is called where it was only checked again, or is disputed."""
    steps = path.split(".")
    return fee_name(held.fees[steps[1]]) if steps[0] == "fees" and steps[1] in held.fees else where(steps, held).rstrip(", ")


def _plain(path: str) -> str:
    return words([step for step in path.split(".") if not step.isdigit()])


def _called(credential: str, catalog: Catalog) -> str:
    return wording.label(catalog, credential) if credential in catalog.credentials else credential


def _value(value: Any, catalog: Catalog) -> str:
    """A value in words; empty for none."""
    match value:
        case None | () | {}:
            return ""
        case Fee():
            known = isinstance(value.amount, Decimal)
            return wording.money(value.amount, value.currency, value.amount_high) if known else "no figure"  # type: ignore[arg-type]
        case Event():
            return wording.event(value)
        case Domain():
            weight = f" {wording.number(value.weight)} %" if value.weight is not None else ""
            return f"{value.name}{weight}"
        case Passing():
            return _plain_value(json_value(value))
        case Depth():
            return value.word
        case bool():
            return "yes" if value else "no"
        case int() | float() | Decimal():
            return wording.number(value)
        case str():
            return wording.shorten(value.replace("not_published", "not published").rstrip("."), _LONGEST)
        case tuple():
            return wording.shorten("; ".join(_value(one, catalog) for one in value), _LONGEST)
        case BaseModel():
            return _of_model(value, catalog)
        case _:
            return wording.shorten(str(json_value(value)), _LONGEST)


def _of_model(value: BaseModel, catalog: Catalog) -> str:
    """What a block or a condition says, by what it has."""
    for name in ("depth", "fit", "text", "what", "relation", "who", "by", "required", "amount", "name", "dated", "years", "items"):
        held = getattr(value, name, None)
        if held not in (None, "", ()):
            return _value(held, catalog)
    if isinstance(value, _CONDITIONS):
        return condition_words(catalog, value)
    return wording.shorten("; ".join(f"{key}: {_plain_value(held)}" for key, held in json_value(value).items()), _LONGEST)


def _plain_value(value: Any) -> str:
    """A JSON value without its signs."""
    match value:
        case dict():
            return ", ".join(f"{key} {_plain_value(held)}" for key, held in value.items())
        case list():
            return ", ".join(map(_plain_value, value))
        case _:
            return str(value)
