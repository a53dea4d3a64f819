"""What somebody holds, and what they held and has lapsed, as a headline says it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers import wording

if TYPE_CHECKING:
    from catalog.engine.case import Case


def in_hand(case: Case) -> str:
    """As it follows "with": "CISSP in hand, and your CISM lapsed"; empty where nothing is held."""
    if not case.holds:
        return ""
    gone = [h.credential for h in case.person.holds if not h.active and h.credential in case.holds]
    kept = [i for i in case.holds if i not in gone]
    held = f"{wording.labels(case.catalog, kept)} in hand" if kept else ""
    lapsed = f"your {wording.labels(case.catalog, gone)} lapsed" if gone else ""
    return ", and ".join(part for part in (held, lapsed) if part)
