"""What the model says, for people and their editors: a JSON Schema of credential files and the field table of the README."""

from __future__ import annotations

import ast
import inspect
import json
import sys
from decimal import Decimal
from functools import cache
from itertools import pairwise
from pathlib import Path
from types import UnionType
from typing import TYPE_CHECKING, Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel, StringConstraints
from pydantic_core import PydanticUndefined

from catalog.conditions import AllOf, AnyOf, Experience, HoldsCredential
from catalog.model import Credential
from catalog.provenance import Block, Dispute, Source
from catalog.values import Depth, Event, PartialDate

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydantic.fields import FieldInfo

HERE = Path(__file__).parent
SCHEMA = HERE / "credential.schema.json"
README = HERE / "README.md"
START, END = "<!-- fields: written by `python -m catalog.schema` -->", "<!-- end of fields -->"

_PLAIN: dict[Any, str] = {
    str: "text",
    int: "whole number",
    float: "number",
    Decimal: "amount",
    bool: "true or false",
    PartialDate: "date",
    type(None): "",
}


def schema_text() -> str:
    """The JSON Schema of a credential file, as it is committed beside this module."""
    schema = Credential.model_json_schema(ref_template="#/definitions/{model}")
    schema["definitions"] = schema.pop("$defs")
    del schema["properties"]["id"]
    schema["required"].remove("id")
    for name, model in _all_models(Credential).items():
        described = schema if model is Credential else schema["definitions"].get(name, {})
        for key, text in _docs(model).items():
            if key in described.get("properties", {}):
                described["properties"][key].setdefault("description", text)
    _loosen(schema)
    return json.dumps({"$schema": "http://json-schema.org/draft-07/schema#"} | schema, indent=1, ensure_ascii=False) + "\n"


def field_table() -> str:
    """Every key of a credential file: what is written, whether it must stand, what it means."""
    rows = ["| Key | Written as | Meaning |", "|---|---|---|"]
    rows += _rows(Credential, "", frozenset())
    rows += ["| **in every block** | | |", *_rows(Block, "…", frozenset())]
    rows += ["| **in every event** | | |", *_rows(Event, "…", frozenset())]
    rows += ["| **in every dispute** | | |", *_rows(Dispute, "….disputed", frozenset())]
    rows += ["| **in every source** | | |", *_rows(Source, "sources.<key>", frozenset())]
    rows += ["| **conditions** (one of these keys each) | | |"]
    for model in (AnyOf, AllOf, HoldsCredential, Experience):
        rows += _rows(model, "", frozenset())
    rows += [f"| `{key}` | text | {meaning} |" for key, meaning in _WORDED]
    return "\n".join(rows)


_WORDED = (
    ("designation", "A professional designation, by its id in designations.yaml."),
    ("training", "A course or learning path that has to be taken."),
    ("application", "An application that has to be approved."),
    ("subscription", "A subscription or membership that has to be held."),
    ("other", "A condition that only words can say."),
)


def readme_text() -> str:
    """The README with the field table as the model has it."""
    before, _, rest = README.read_text(encoding="utf-8").partition(START)
    _, _, after = rest.partition(END)
    return f"{before}{START}\n\n{field_table()}\n\n{END}{after}"


def main() -> int:
    """Write both again."""
    SCHEMA.write_text(schema_text(), encoding="utf-8")
    README.write_text(readme_text(), encoding="utf-8")
    return 0


def _rows(model: type[BaseModel], path: str, common: frozenset[str]) -> Iterator[str]:
    """The rows of a model and of what it holds."""
    docs = _docs(model)
    for name, info in model.model_fields.items():
        key = info.alias or name
        if name in common or (model is Credential and name == "id"):
            continue
        here = f"{path}.{key}" if path else key
        must = "**" if info.is_required() else ""
        inner = _inner(info.annotation)
        yield f"| `{here}` | {must}{_written(info)}{must} | {docs.get(key, '') or _summary(inner)} |"
        if path == "conditions" and key != "sit":
            continue  # the three stages have the same keys
        if inner is not None and inner not in (Event, Source) and model is not Block:
            step = f"{here}.<key>" if _origin(info.annotation) is dict else here
            below = frozenset(Block.model_fields) if issubclass(inner, Block) else frozenset()
            yield from _rows(inner, step, below)


def _written(info: FieldInfo) -> str:
    words = _type(info.annotation, info.metadata)
    shown = info.default not in (None, PydanticUndefined, (), "") and isinstance(info.default, str | int | bool)
    plain = str(info.default).lower() if isinstance(info.default, bool) else info.default
    default = f" (else {plain})" if shown and not info.is_required() else ""
    return words + default


def _type(annotation: Any, metadata: list[Any] | None = None) -> str:
    """A type in words."""
    limit = next((m.max_length for m in metadata or () if getattr(m, "max_length", None)), None)
    suffix = f", up to {limit} characters" if limit else ""
    if (pattern := next((m.pattern for m in metadata or () if isinstance(m, StringConstraints) and m.pattern), None)) is not None:
        return "id" if "a-z" in str(pattern) and "A-Z" not in str(pattern) else "key"
    origin, parts = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _type(parts[0], list(parts[1:])) if isinstance(parts[0], type) else "a condition"
    if origin is Literal:
        return " · ".join(f"`{part}`" for part in parts)
    if origin in (Union, UnionType):
        return " or ".join(words for words in (_type(part) for part in parts) if words)
    if origin is tuple:
        return f"list of {_type(parts[0])}"
    if origin is dict:
        return f"map: {_type(parts[0])} to {_type(parts[1])}"
    if annotation is Event:
        return "event"
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return "block" if issubclass(annotation, Block) else "keys below"
    if annotation is Depth:
        return " · ".join(f"`{depth.word}`" for depth in Depth)
    if isinstance(annotation, type) and annotation not in _PLAIN:
        return " · ".join(f"`{member.value}`" for member in annotation)  # type: ignore[attr-defined]
    return _PLAIN.get(annotation, "a condition") + suffix


def _inner(annotation: Any) -> type[BaseModel] | None:
    """The one model that an annotation holds; none for conditions, which have rows of their own."""
    if isinstance(annotation, type):
        return annotation if issubclass(annotation, BaseModel) else None
    if get_origin(annotation) is Annotated:
        return None
    found = {inner for part in get_args(annotation) if (inner := _inner(part)) is not None}
    return found.pop() if len(found) == 1 else None


def _origin(annotation: Any) -> Any:
    return get_origin(annotation)


def _summary(model: type[BaseModel] | None) -> str:
    return " ".join((inspect.getdoc(model) or "").split()) if model not in (None, Event) else ""


def _all_models(model: type[BaseModel]) -> dict[str, type[BaseModel]]:
    """The model and everything it can hold, by class name."""
    found: dict[str, type[BaseModel]] = {}
    todo: list[Any] = [model, AnyOf, AllOf]
    while todo:
        thing = todo.pop()
        if isinstance(thing, type) and issubclass(thing, BaseModel):
            if thing.__name__ not in found:
                found[thing.__name__] = thing
                todo += [info.annotation for info in thing.model_fields.values()]
        else:
            todo += get_args(thing)
    return found


@cache
def _docs(model: type[BaseModel]) -> dict[str, str]:
    """The docstrings below the fields of a model and of those it extends, by key."""
    docs: dict[str, str] = {}
    for base in reversed(model.__mro__):
        if not issubclass(base, BaseModel) or base is BaseModel:
            continue
        body = _classes(base.__module__).get(base.__name__, [])
        for field, text in pairwise(body):
            match field, text:
                case ast.AnnAssign(target=ast.Name(id=name)), ast.Expr(value=ast.Constant(value=str(words))):
                    info = model.model_fields.get(name)
                    docs[(info.alias if info else None) or name] = " ".join(words.split())
    return docs


@cache
def _classes(module: str) -> dict[str, list[ast.stmt]]:
    tree = ast.parse(inspect.getsource(sys.modules[module]))
    return {node.name: node.body for node in tree.body if isinstance(node, ast.ClassDef)}


def _loosen(node: Any) -> None:
    """Editors read `2026` as a number where the loader reads a date; both are right."""
    if isinstance(node, dict):
        if "Q[1-4]" in str(node.get("pattern", "")):
            node["type"] = ["string", "integer"]
        for inner in node.values():
            _loosen(inner)
    elif isinstance(node, list):
        for inner in node:
            _loosen(inner)


if __name__ == "__main__":
    sys.exit(main())
