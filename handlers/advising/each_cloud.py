"""Several clouds asked about at once: one credential for each of them, first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog.engine import merit
from catalog.engine.fees import first_attempt
from catalog.engine.order import usual_order
from handlers import wording
from handlers.advising import names
from handlers.advising.reasons import talk_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal

    from catalog.engine.case import Case
    from handlers.ask import Ledger


def picks(case: Case, results: Sequence[str]) -> dict[str, str]:
    """Cloud to its best result, in the order the clouds were named: depth first, then what suits who secures that cloud."""
    if len(case.wishes.platforms) < 2 or case.wishes.sort:
        return {}
    found: dict[str, str] = {}
    for platform in case.wishes.platforms:
        roles = [i for i, role in case.catalog.roles.items() if role.platform == platform]
        theirs = [i for i in results if case.catalog.credentials[i].platform == platform]
        if theirs:
            found[platform] = min(theirs, key=lambda i: _order(case.about(roles=roles), i))
    return found


def _order(case: Case, credential: str) -> tuple[float, ...]:
    """Deeper first; among the equally deep by fit to the job on that cloud."""
    depths = merit.depths(case.catalog, credential, case.today)
    return (-sum(depths.get(topic, 0) for topic in case.topics), *usual_order(case.about(topics=()), credential))


def in_front(case: Case, results: Sequence[str]) -> list[str]:
    """The results with the best of each cloud first."""
    return list(dict.fromkeys((*picks(case, results).values(), *results)))


def leading(case: Case, results: Sequence[str], headline: str, ledger: Ledger) -> str:
    """The first sentence with one credential for each cloud, and what they cost together; as it was for a single cloud.

    `headline`: how many fit.
    """
    chosen = picks(case, results)
    if not chosen:
        return headline
    none = [names.PLATFORMS.get(p, p) for p in case.wishes.platforms if p not in chosen]
    lacking = f"; on {wording.listing(none, 'or')} we found none" if none else ""
    told = wording.listing(f"{wording.label(case.catalog, i)} on {names.PLATFORMS.get(p, p)}" for p, i in chosen.items())
    if len(chosen) == 1:
        return f"{told}{lacking}. {headline}"
    return f"One for each cloud: {told}{lacking}{_together(case, tuple(chosen.values()), ledger)}. {headline}"


def _together(case: Case, chosen: Sequence[str], ledger: Ledger) -> str:
    """The fees added up, where each is known in one currency."""
    fees = [merit.fee(case.catalog, i, case.today) for i in chosen]
    known = [fee for fee in fees if fee is not None and fee.complete]
    if len(known) < len(chosen) or len({fee.currency for fee in known}) > 1:
        return ""
    for credential, fee in zip(chosen, known, strict=True):
        talk_of(case, credential, ledger).use(*fee.paths)
    low: Decimal = sum((fee.low for fee in known), start=known[0].low * 0)
    high: Decimal = sum((fee.settled for fee in known), start=known[0].low * 0)
    disputed = any(price.disputed for i in chosen for price in first_attempt(case.catalog, i, case.today).prices)
    by = ", by the figures we prefer" if disputed else ""
    return f"; together {wording.money(low, known[0].currency, high if high != low else None)} in exam fees{by}"
