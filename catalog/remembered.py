"""Values worked out of a catalog and remembered for a while; forgotten when catalogs are replaced, so that old ones can go."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, ParamSpec, TypeVar, cast

if TYPE_CHECKING:
    from collections.abc import Callable

Takes = ParamSpec("Takes")
Gives = TypeVar("Gives")

_CACHES: list[Callable[[], None]] = []


def remembered(most: int) -> Callable[[Callable[Takes, Gives]], Callable[Takes, Gives]]:
    """Keep the values of a function of a catalog, the last `most` used."""

    def keep(function: Callable[Takes, Gives]) -> Callable[Takes, Gives]:
        kept = lru_cache(maxsize=most)(function)
        _CACHES.append(kept.cache_clear)
        return cast("Callable[Takes, Gives]", kept)

    return keep


def forget() -> None:
    """Let go of every value: what is asked next is worked out again."""
    for clear in _CACHES:
        clear()
