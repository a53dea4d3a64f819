"""Issuers that a text names beside credentials, or alone: who they are and what they award."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers import wording
from handlers.answer import Answer, Kind, Point, Points, Prompt
from handlers.ask import Ledger
from handlers.query import Intent, Query, Side

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from catalog.catalog import Catalog

MOST = 4
_AWARDS = 4


def section(catalog: Catalog, issuers: Sequence[str], ledger: Ledger) -> Iterator[Points]:
    """A point for each, nothing without any."""
    if issuers:
        yield Points(tuple(_point(catalog, key, ledger) for key in issuers[:MOST]), "Issuers it names")


def only(catalog: Catalog, issuers: Sequence[str]) -> Answer:
    """A message that names issuers and no credential."""
    ledger = Ledger(catalog)
    names = wording.listing(catalog.issuers[key].name for key in issuers[:MOST])
    return Answer(
        Kind.HIRE,
        f"This message names no credential that we know; it names {names}.",
        sections=tuple(section(catalog, issuers, ledger)),
        facts=ledger.facts,
        prompts=tuple(prompts(catalog, issuers)),
    )


def prompts(catalog: Catalog, issuers: Sequence[str]) -> Iterator[Prompt]:
    """More about each."""
    for key in issuers[:2]:
        query = Query(intent=Intent.EXPLAIN, sides=(Side(kind="issuer", ids=(key,)),))
        yield Prompt(f"About {catalog.issuers[key].name}"[:75], query)


def _point(catalog: Catalog, key: str, ledger: Ledger) -> Point:
    held = catalog.issuers[key]
    ledger.use(key, "name")
    bet = ""
    if held.position:
        ledger.use(key, "position")
        bet = f": {held.position.rstrip('.')} (our judgement)"
    awarded = catalog.offered_by(key)
    if not awarded:
        return Point(f"{held.name}{bet}.", "We hold no credential of it.")
    more = f" and {len(awarded) - _AWARDS} more" if len(awarded) > _AWARDS else ""
    return Point(f"{held.name}{bet}.", f"It awards {', '.join(wording.label(catalog, i) for i in awarded[:_AWARDS])}{more}.")
