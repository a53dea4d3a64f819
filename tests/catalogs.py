"""Tiny hand-written catalogs for tests: each says only what its test is about, the rest is filled in with the least there is."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel

from catalog.annotations import is_map, model_in
from catalog.catalog import Catalog
from catalog.load import MODELS
from catalog.model import Credential
from catalog.provenance import Provenance

DATED = "2026-06-01"
"""When the sources of hand-written entries say they looked."""

SOURCE = {"title": "The issuer's page", "url": "https://issuer.example/page", "by": "issuer", "dated": DATED}
PROVENANCE = {"sources": ["page"], "checked": DATED, "confidence": "issuer"}
_KINDS_WITH_NAME = ("issuers", "roles", "topics", "terms", "designations", "experience", "frameworks")
_LEAST: dict[str, dict[str, Any]] = {
    "roles": {"family": "governs", "tracks": ["governance"], "needs": {}, "by": "a test", "why": "a test"},
    "topics": {"about": "What it is about."},
    "terms": {"about": "What it is about."},
    "frameworks": {"about": "What it is about.", "counts_as_listing": True},
    "said": {"ask": ["why?"], "short": "Because."},
    "beliefs": {"ask": ["why?"], "short": "It is not so.", "belief": "It is so."},
    "collisions": {"note": "They are different things."},
    "phantoms": {"exists": "not_evidenced", "say": "We found no such credential."},
    "best_before": {"why": "a test"},
}


def credential(name: str, /, **overrides: Any) -> Credential:
    """A credential with this id; overrides are written as in a data file, blocks without provenance get `PROVENANCE`.

    `credential("x", fees={"exam": {"for": "exam", "amount": 100}})`; judgement keys are merged into the least judgement.
    Sources given are added to the one called `page`.
    """
    opinion = {"text": "Something.", "why": "a test"}
    judgement = {"by": "a test", "on": DATED, "validates": opinion, "best_for": opinion, "not_for": opinion}
    least: dict[str, Any] = {
        "id": name,
        "name": name,
        "acronym": name.upper(),
        "issuer": "issuer",
        "kind": "certification",
        "track": "governance",
        "recorded": DATED,
        "lifecycle": {"seen": "active"},
    }
    data = least | overrides
    data["judgement"] = judgement | overrides.get("judgement", {})
    data["sources"] = {"page": SOURCE} | overrides.get("sources", {})
    return Credential.model_validate(provided(Credential, data))


def entry(kind: str, name: str, /, **fields: Any) -> Any:
    """An entry of another kind (`entry("roles", "ciso", needs={…})`) with the least mandatory keys filled in."""
    data = dict(_LEAST.get(kind, {}))
    if kind in (*_KINDS_WITH_NAME, "phantoms"):
        data["name"] = name
    if kind == "collisions":
        data["letters"] = name.upper()
    model = MODELS[kind]
    data |= fields
    if "sources" in model.model_fields:
        data["sources"] = {"page": SOURCE} | fields.get("sources", {})
    return model.model_validate(provided(model, data))


def catalog(*credentials: Credential, **kinds: dict[str, Any]) -> Catalog:
    """A catalog of these; other kinds are maps of id to the fields of its entry: `roles={"ciso": {"needs": {…}}}`.

    Issuers that credentials name and nobody gives are added with their id as name.
    """
    made: dict[str, Any] = {
        kind: {name: entry(kind, name, **fields) if isinstance(fields, dict) else fields for name, fields in entries.items()}
        for kind, entries in kinds.items()
    }
    issuers = {c.issuer: entry("issuers", c.issuer) for c in credentials}
    made["issuers"] = issuers | made.get("issuers", {})
    return Catalog(credentials={c.id: c for c in credentials}, **made)


def provided(model: type[BaseModel], data: Any) -> Any:
    """The data with provenance in every block that names none."""
    if not isinstance(data, dict):
        return data
    filled = dict(data)
    if issubclass(model, Provenance) and "sources" not in filled:
        filled = PROVENANCE | filled
    for name, info in model.model_fields.items():
        key = info.alias or name
        inner = model_in(info.annotation)
        if key not in filled or inner is None or (key == "apart"):
            continue
        if is_map(info.annotation) and isinstance(filled[key], dict):
            filled[key] = {k: provided(inner, v) for k, v in filled[key].items()}
        elif isinstance(filled[key], dict):
            filled[key] = provided(inner, filled[key])
    return filled
