"""A fact: one value of the catalog with where it stands, where it comes from, when that was checked and how sure it is."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import TYPE_CHECKING, Any

from pydantic import BaseModel

from catalog.provenance import Block, Dispute, Provenance, Source
from catalog.values import Confidence, Depth, PartialDate

if TYPE_CHECKING:
    from collections.abc import Mapping

    from catalog.organisation import Own


@dataclass(frozen=True, slots=True)
class Fact:
    """One value as an answer uses it."""

    credential: str | None
    """Catalog id, or None for an issuer, a role, a term."""
    owner: str
    """Id of what the fact is about."""
    field: str
    """Dotted path in the owner's file."""
    value: Any
    """A JSON value."""
    source: str
    """Address of the main source, or its title where it has none."""
    title: str
    """Title of the main source."""
    dated: PartialDate | None
    """The source's own date, as exact as it gives it."""
    confidence: Confidence
    dispute: Dispute | None = None
    own: str | None = None
    """Whose own entry it is, where an organisation's folder says it; empty where that gives no name."""

    @property
    def checked(self) -> str | None:
        """ISO day, or None where the source gives no day."""
        return self.dated.iso if self.dated else None

    def as_json(self) -> dict[str, Any]:
        """The object of the JSON contract."""
        return {
            "credential": self.credential,
            "field": self.field,
            "value": self.value,
            "source": self.source,
            "checked": self.checked,
            "confidence": self.confidence.value,
        }


def json_value(value: Any) -> Any:
    """A catalog value as plain JSON: amounts as numbers, dates as text, blocks as objects."""
    match value:
        case BaseModel():
            dumped = {k: json_value(getattr(value, k)) for k in type(value).model_fields if k not in BOOKKEEPING}
            return {k: v for k, v in dumped.items() if v not in (None, [], {})}
        case Depth():
            return value.word
        case Enum():
            return value.value
        case Decimal():
            return int(value) if value == value.to_integral_value() else float(value)
        case float():
            return int(value) if value.is_integer() else value
        case PartialDate() | date():
            return str(value)
        case dict():
            return {k: json_value(v) for k, v in value.items()}
        case list() | tuple():
            return [json_value(v) for v in value]
        case _:
            return value


BOOKKEEPING = frozenset({"sources", "checked", "confidence", "apart", "disputed", "note"})


def read_fact(
    owner: str, entry: BaseModel, path: str, shared: Mapping[str, Source], *, credential: bool, own: Own | None = None
) -> Fact | None:
    """The fact at a dotted path of an entry, or None where nothing is recorded there.

    Provenance is that of the nearest block above the value; what stands outside any block (a name, a judged line)
    takes the judgement's author or the entry's first source.
    """
    node: Any = entry
    block: Block | None = None
    field = "."
    judged = False
    for step in path.split("."):
        node = _step(node, step)
        if node is None:
            return None
        judged = judged or step == "judgement"
        if isinstance(node, Block):
            block, field = node, "."
        elif field == ".":
            field = step
    if isinstance(node, Block):
        block, field = node, "."
    sources: Mapping[str, Source] = {**shared, **getattr(entry, "sources", {})}
    if judged or block is None:
        found = _outside_blocks(owner, entry, path, node, sources, credential=credential, judged=judged)
        return found if own is None else _owned(found, own, judged=judged)
    provenance: Provenance = block.provenance_of(field)
    source = sources[provenance.sources[0]]
    found = Fact(
        credential=owner if credential else None,
        owner=owner,
        field=path,
        value=json_value(node),
        source=source.url or source.title,
        title=source.title,
        dated=provenance.checked,
        confidence=provenance.confidence,
        dispute=block.dispute_of(field),
    )
    return replace(found, own=own.name) if own is not None and own.gives(path) else found


def _owned(fact: Fact, own: Own, *, judged: bool) -> Fact:
    """A value outside any block that an organisation's folder gives: its word, or its judgement."""
    if judged:
        dated = fact.dated if own.whole else own.dated
        return replace(fact, own=own.name, source=own.title, title=own.title, dated=dated)
    return replace(fact, own=own.name, source=own.title, title=own.title, dated=own.dated, confidence=Confidence.REPORTED)


def _step(node: Any, step: str) -> Any:
    if isinstance(node, dict):
        return node.get(step)
    if isinstance(node, list | tuple):
        return node[int(step)] if step.isdigit() and int(step) < len(node) else None
    name = {"for": "for_", "from": "from_", "in": "in_"}.get(step, step)
    return getattr(node, name, None)


CONFIDENCE = {
    "issuer": Confidence.ISSUER,
    "third_party": Confidence.REPORTED,
    "article": Confidence.REPORTED,
    "organisation": Confidence.REPORTED,
    "knowledge": Confidence.UNVERIFIED,
}


def _outside_blocks(
    owner: str, entry: BaseModel, path: str, node: Any, sources: Mapping[str, Source], *, credential: bool, judged: bool
) -> Fact:
    judgement = getattr(entry, "judgement", None)
    if judged and judgement is not None:
        title, dated, confidence, url = f"{judgement.by} (our judgement)", judgement.on, Confidence.JUDGEMENT, None
    elif own := [key for key in (*getattr(entry, "from_", ()), *getattr(entry, "sources", ())) if key in sources]:
        source = sources[own[0]]
        title, dated, url = source.title, source.dated, source.url
        confidence = CONFIDENCE[source.by]
    else:
        title, dated, confidence, url = "CertAdvice (our judgement)", None, Confidence.JUDGEMENT, None
    return Fact(
        credential=owner if credential else None,
        owner=owner,
        field=path,
        value=json_value(node),
        source=url or title,
        title=title,
        dated=dated,
        confidence=confidence,
    )
