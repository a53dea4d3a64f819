"""Which sides of a comparison anyone can take: the verdict where their gates are held against each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog.engine import merit
from catalog.engine.gate import asking, recorded
from handlers import wording

if TYPE_CHECKING:
    from collections.abc import Sequence

    from handlers.advising.sides import SideOf


def open_to_all(lined: Sequence[SideOf]) -> str:
    """Which sides anyone can take, and which ask for something first."""
    gates = {
        side.name: merit.gate(side.case.catalog, side.members[0], side.case.person, side.case.today) for side in lined if side.one
    }
    silent = [side.name for side in lined if side.one and not recorded(side.case.catalog.credentials[side.members[0]])]
    bought = {side.name for side in lined if side.one and "sit" in asking(side.case.catalog.credentials[side.members[0]])}
    free = [name for name, gate in gates.items() if gate.state == "open" and name not in (*silent, *bought)]
    rest = [name for name, gate in gates.items() if gate.state != "open" or name in bought]  # a course to be taken is asked for too
    told = [f"{wording.listing(free)} {'is' if len(free) == 1 else 'are'} open to anyone"] if free else []
    if rest and (free or silent):
        told.append(f"{wording.listing(rest)} {'asks' if len(rest) == 1 else 'ask'} for something first")
    elif len(rest) > 1:
        told.append(f"each of {wording.listing(rest)} asks for something first")
    if silent:
        told.append(f"we found no statement of what {wording.listing(silent)} {'requires' if len(silent) == 1 else 'require'}")
    return "; ".join(told)
