"""How a credential stands with a person within limits, whatever it is for: what bars it, what it takes, what opens it."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import product
from typing import TYPE_CHECKING

from catalog.conditions import Application, HoldsCredential, Subscription, Training
from catalog.engine import merit
from catalog.engine.eligibility import Status, stage_result
from catalog.engine.filters import filters
from catalog.engine.judged import judged, known_of
from catalog.engine.plan_price import Cost, cost_of, minutes_of
from catalog.remembered import remembered

if TYPE_CHECKING:
    from collections.abc import Callable

    from catalog.catalog import Catalog
    from catalog.engine.case import Case
    from catalog.engine.conditions import Known
    from catalog.engine.filters import Checks
    from catalog.engine.plan_terms import Terms

_JOINTLY = ("budget", "effort", "state", "platform")
"""Filters that hold for a plan as a whole, or that are looked at apart."""


@dataclass(frozen=True, slots=True)
class Standing:
    """What a plan has to know of a credential."""

    bar: str | None = None
    """Why it may not be taken, as in `plan_items.Out.why`: closed, ruled, filter, fee, application, course, subscription, currency
    or effort; None where it may, and only then the rest is known."""
    filter: str | None = None
    """The filter that rules it out, or that cannot be told."""
    cost: Cost | None = None
    cents: int | None = None
    """The cost in hundredths of the currency of the limits; None where it is not known in whole."""
    minutes: int | None = None
    """Study at the high end."""
    ways: tuple[frozenset[str], ...] = ()
    """What has to be earned first, each set enough."""
    last: int | None = None
    """Minutes of study that fit in before its last day."""


@dataclass
class _Kept:
    """The person, wishes and limits looked at last, and how credentials stand with them."""

    case: Case | None = None
    limits: Terms | None = None
    found: dict[str, Standing] = field(default_factory=dict)


@remembered(most=8)
def _kept(catalog: Catalog) -> _Kept:  # noqa: ARG001 - what it is kept for
    return _Kept()


def standings(case: Case, limits: Terms) -> Callable[[str], Standing]:
    """How each credential stands; roles and topics, which only rank, change nothing, so plans for several jobs share it."""
    plain = case.about(roles=(), topics=())
    kept = _kept(case.catalog)
    if kept.case != plain or kept.limits != limits:
        kept.case, kept.limits, kept.found = plain, limits, {}
    found, checks = kept.found, filters(plain)

    def standing(credential: str) -> Standing:
        if credential not in found:
            found[credential] = _standing(plain, checks, limits, credential)
        return found[credential]

    return standing


def _standing(case: Case, checks: Checks, limits: Terms, credential: str) -> Standing:
    if not _on_sale(case, credential):
        return Standing("closed")
    untold = None
    for check in checks(credential):
        if check.name in _JOINTLY or check.passed:
            continue
        if check.passed is False:
            return Standing("ruled", check.name)
        untold = check.name
    if untold:
        return Standing("filter", untold)
    cost, minutes = cost_of(case, credential), minutes_of(case, credential)
    cents = cost.cents(case, limits.currency)
    if cost.high is not None and cents is None:
        return Standing("currency")
    if (limits.budget is not None or limits.incomparable) and not cost.complete:
        return Standing(cost.untold)
    if limits.minutes is not None and minutes is None:
        return Standing("effort")
    known = cents if cost.complete else None
    return Standing(None, None, cost, known, minutes, _ways(case, credential), _last(case, limits, credential))


def _on_sale(case: Case, credential: str) -> bool:
    """It can be taken on the day, and not only for so short that nobody new is sent to it."""
    state = merit.state(case.catalog, credential, case.today, case.wishes.languages)
    if state not in merit.ON_SALE:
        return False
    left = merit.days_left(case.catalog, credential, case.today) if state == "retiring" else None
    ends_whole = case.catalog.credentials[credential].lifecycle.ended is not None
    return left is None or left > (merit.ENDING_DAYS if ends_whole else merit.TOO_LATE_DAYS)


def _last(case: Case, limits: Terms, credential: str) -> int | None:
    """Minutes of study at the person's pace that fit in before its last day."""
    if merit.state(case.catalog, credential, case.today) != "retiring":
        return None
    left = merit.days_left(case.catalog, credential, case.today)
    return None if left is None else int(60 * limits.hours_per_week * left / 7)


def _ways(case: Case, credential: str) -> tuple[frozenset[str], ...]:
    """What has to be earned first, each set enough; none at all where something else is asked for that is not known to be met."""
    if merit.gate(case.catalog, credential, case.person, case.today).state in ("open", "met"):
        return (frozenset(),)
    known = known_of(case.catalog, case.person)
    kept = judged(case.catalog, known, case.today)
    what = f"ways in {' '.join(case.wishes.languages)}"  # what opens a gate has to be on sale in the language wished for
    if (what, credential) not in kept:
        kept[what, credential] = _ways_in(case, credential, known)
    found: tuple[frozenset[str], ...] = kept[what, credential]
    return found


def _ways_in(case: Case, credential: str, known: Known) -> tuple[frozenset[str], ...]:
    conditions = case.catalog.credentials[credential].conditions
    found: set[frozenset[str]] = {frozenset()}
    for name, stage in (("sit", conditions.sit), ("certify", conditions.certify)):
        if stage is None or stage.required in (None, "none"):
            continue
        result = stage_result(case.catalog, credential, "sit" if name == "sit" else "certify", known, case.today)
        if result.status is Status.ELIGIBLE:
            continue
        ways: set[frozenset[str]] = set()
        for missing in result.sets:
            hurdles = [m for m in missing.missing if not isinstance(m.condition, Application | Training | Subscription)]
            if all(isinstance(m.condition, HoldsCredential) and not m.lapsed for m in hurdles):
                needed = [_families(case, m.condition.credential) for m in hurdles if isinstance(m.condition, HoldsCredential)]
                ways |= {frozenset(choice) for choice in product(*needed)}
        found = {one | other for one in found for other in ways}
    smallest = [one for one in found if not any(other < one for other in found)]
    return tuple(sorted(smallest, key=lambda way: (len(way), sorted(way))))


def _families(case: Case, credential: str) -> list[str]:
    """The exams of a credential that can be taken: holding one is holding each."""
    if credential not in case.catalog.credentials:
        return []
    return sorted(i for i in case.catalog.same_credential(credential) if _on_sale(case, i))
