"""A small made-up field of credentials with every trap that names have: shared letters, versions, gates, look-alikes."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from handlers.line import to_line
from handlers.understanding.understand import understand
from tests import catalogs

if TYPE_CHECKING:
    from catalog.catalog import Catalog
    from handlers.memory import Memory

TODAY = date(2026, 11, 21)


def field() -> Catalog:
    """Two bodies, a cloud, shared letters, an old and a new exam."""
    gate = {"sit": {"required": {"any_of": [{"credential": "north-core"}, {"credential": "south-core"}]}}}
    credentials = (
        catalogs.credential("north-core", acronym="NCOR", issuer="north", track="general-security"),
        catalogs.credential("south-core", acronym="SCOR", issuer="south", track="general-security"),
        catalogs.credential("north-lead", acronym="NLEAD", name="North Lead in Model Security", issuer="north", conditions=gate),
        catalogs.credential("north-twin", acronym="TWIN", issuer="north"),
        catalogs.credential("south-twin", acronym="TWIN", issuer="south"),
        catalogs.credential("cloud-old", acronym="CLD-C01", issuer="cloud", track="platform", exams={
            "CLD-C01": {"style": "knowledge"}}),
        catalogs.credential(
            "cloud-new", acronym="CLD-C02", issuer="cloud", track="platform", exams={"CLD-C02": {"style": "knowledge"}},
            new_exam_of={"credential": "cloud-old"},
        ),
    )  # fmt: skip
    return catalogs.catalog(
        *credentials,
        issuers={"north": {"name": "North Board"}, "south": {"name": "South Board"}, "cloud": {"name": "Cloud Co"}},
        roles={"chief": {"name": "chief of security", "aliases": ["head of security"]}, "keeper": {"name": "gate keeper"}},
        topics={"agents": {"name": "agents", "aliases": ["agentic AI"]}},
        collisions={"twin": {"letters": "TWIN", "credentials": ["north-twin", "south-twin"]}},
        phantoms={"west-lead": {"name": "West Lead", "exists": "no", "say": "There is no West Lead."}},
        designations={"acc": {"name": "ACC"}},
        experience={"security": {"name": "security"}, "any": {"name": "any work"}},
    )


def line(text: str, catalog: Catalog, memory: Memory | None = None) -> str:
    """What a text is understood as, written out."""
    return to_line(understand(text, catalog, TODAY, memory).query)
