"""What a field's annotation holds, for those who walk over models."""

from __future__ import annotations

from functools import cache
from typing import Any, NamedTuple, get_args, get_origin

from pydantic import BaseModel


def model_in(annotation: Any) -> type[BaseModel] | None:
    """The one model an annotation holds; none for conditions, which are unions of several and carry no source."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    found = {inner for part in get_args(annotation) if (inner := model_in(part)) is not None}
    return found.pop() if len(found) == 1 else None


def is_map(annotation: Any) -> bool:
    """Whether it holds a mapping."""
    return get_origin(annotation) is dict or any(is_map(part) for part in get_args(annotation))


class Inside(NamedTuple):
    """A field of a model that holds one other model, or a mapping of names to it."""

    key: str
    """As it is written in files."""
    model: type[BaseModel]
    mapped: bool


@cache
def inside(model: Any) -> tuple[Inside, ...]:
    """The fields of a model that hold a model; of thousands of files each has the same ones."""
    found = ((info.alias or name, model_in(info.annotation), info.annotation) for name, info in model.model_fields.items())
    return tuple(Inside(key, inner, is_map(annotation)) for key, inner, annotation in found if inner is not None)
