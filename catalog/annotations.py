"""What a field's annotation holds, for those who walk over models."""

from __future__ import annotations

from typing import Any, get_args, get_origin

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
