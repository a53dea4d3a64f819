"""Roles by name inside a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers import wording

if TYPE_CHECKING:
    from collections.abc import Sequence

    from catalog.catalog import Catalog

_NAMED_UP_TO = 3


def role_names(catalog: Catalog, roles: Sequence[str]) -> str:
    """The first few roles by name: "the roles ML engineer and data scientist"."""
    names = [catalog.roles[i].name if i in catalog.roles else i.replace("-", " ") for i in roles[:_NAMED_UP_TO]]
    return f"the role {names[0]}" if len(names) == 1 else f"the roles {wording.listing(names)}"
