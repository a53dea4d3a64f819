"""What an exam stays open for: the successor whose launch is the end of a stretch ("until MLA-C02 is generally available")."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog.engine.renewal import is_named
from catalog.engine.succession import next_steps

if TYPE_CHECKING:
    from catalog.catalog import Catalog


def awaited(catalog: Catalog, credential: str, open_until: str | None) -> str | None:
    """Id of the successor that the end of a stretch names; None where it ends on a day, or on some other occurrence."""
    if open_until is None:
        return None
    heirs = (step.credential for step in next_steps(catalog, credential))
    return next((heir for heir in heirs if is_named(catalog, heir, open_until)), None)
