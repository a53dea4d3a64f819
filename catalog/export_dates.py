"""How a credential stands on a day, for those who read the catalog as data: with how sure each date is, and in which languages."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from catalog.engine.lifecycle import standing
from catalog.engine.openings import together

if TYPE_CHECKING:
    from datetime import date

    from catalog.catalog import Catalog
    from catalog.engine.openings import Opening, State
    from catalog.model import Credential
    from catalog.values import Event


@dataclass(frozen=True, slots=True)
class Dates:
    """What both forms of the export say of time."""

    state: State
    """The best of its languages and exam versions: somebody can take it, whatever has ended in English."""
    launched: Event | None
    launched_rivals: tuple[str, ...]
    """What sources say of the launch where they disagree, the value above among them."""
    ends: Event | None
    """The end of all of it; where only some languages have one, it stands with their stretch."""
    open_in: tuple[str, ...]
    """Languages it can still be taken in, where it is closed in others; empty where it is one for all."""
    closed_in: tuple[str, ...]
    stretches: tuple[Opening, ...]
    """Every stretch of an exam version with a first or last day, or an end of another kind."""


def dates_of(held: Credential, catalog: Catalog, day: date) -> Dates:
    """How a credential stands on a day."""
    stands, life = standing(catalog, held.id, day), held.lifecycle
    dispute = life.dispute_of("launched")
    ends = stands.ends.event if stands.ends is not None and not stands.split else life.ended
    return Dates(
        state=together([opening.state for opening in stands.openings]),
        launched=life.launched,
        launched_rivals=tuple(rival.value for rival in dispute.values) if dispute is not None and life.launched else (),
        ends=ends,
        open_in=stands.open_languages if stands.split else (),
        closed_in=stands.closed_languages if stands.split else (),
        stretches=tuple(o for o in stands.openings if o.path is not None and (o.first or o.last or o.open_until)),
    )
