"""What is generated from the model is what is committed, and editors understand it."""

from __future__ import annotations

import json
from typing import Any

from catalog.model import Credential
from catalog.schema import README, SCHEMA, readme_text, schema_text


def test_committed_schema_is_the_models() -> None:
    """Whoever changes the model runs `python -m catalog.schema`."""
    assert SCHEMA.read_text(encoding="utf-8") == schema_text()


def test_field_table_is_the_models() -> None:
    """Whoever changes the model runs `python -m catalog.schema`."""
    assert README.read_text(encoding="utf-8") == readme_text()


def test_schema_keeps_to_what_editors_know() -> None:
    """Editors limited to JSON Schema 7 know no prefixItems, and every reference leads somewhere."""
    schema = json.loads(schema_text())
    assert "prefixItems" not in schema_text()
    assert {ref.removeprefix("#/definitions/") for ref in _references(schema)} <= set(schema["definitions"])


def test_schema_has_every_key_but_the_id() -> None:
    """The file name is the id, so no key of that name is offered; all others are, under their written names."""
    offered = set(json.loads(schema_text())["properties"])
    assert offered == {info.alias or name for name, info in Credential.model_fields.items()} - {"id"}


def _references(node: Any) -> set[str]:
    if isinstance(node, dict):
        own = {node["$ref"]} if isinstance(node.get("$ref"), str) else set()
        return own.union(*(_references(inner) for inner in node.values()))
    if isinstance(node, list):
        return set().union(*(_references(inner) for inner in node))
    return set()
