"""What one credential takes in a plan: its price by the way in that this person has, course and subscription included."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_CEILING, Decimal
from typing import TYPE_CHECKING

from catalog.conditions import Application, Subscription, Training, leaves
from catalog.engine import merit
from catalog.engine.eligibility import stage_result
from catalog.engine.fees import current_fees, first_attempt, sold, with_exam
from catalog.engine.judged import judged, known_of
from catalog.engine.rates import converted

if TYPE_CHECKING:
    from catalog.conditions import Condition
    from catalog.engine.case import Case
    from catalog.engine.fees import FirstAttempt, Price


@dataclass(frozen=True, slots=True)
class Cost:
    """What a first attempt takes of this person, in the fee's own currency."""

    low: Decimal | None
    high: Decimal | None
    """The highest any source gives: what a limit is held against."""
    currency: str
    complete: bool
    """False: a lower bound; something in it is not known."""
    parts: tuple[Price, ...] = ()
    """The fees in it, the exam's first."""
    untold: str | None = None
    """What is not known of it: fee, application, course or subscription."""

    def cents(self, case: Case, currency: str) -> int | None:
        """The highest in hundredths of a currency, rounded up; None where it is not known or no rate is set."""
        if self.high is None:
            return None
        amount = converted(case.catalog, self.high, self.currency, currency)
        return None if amount is None else int((amount * 100).to_integral_value(ROUND_CEILING))


def cost_of(case: Case, credential: str) -> Cost:
    """The cheapest way in that takes nothing but what anyone can buy or do: exam, application, course, subscription."""
    kept = judged(case.catalog, known_of(case.catalog, case.person), case.today)
    if ("price", credential) not in kept:
        kept["price", credential] = _cheapest(case, credential)
    found: Cost = kept["price", credential]
    return found


def _cheapest(case: Case, credential: str) -> Cost:
    first = first_attempt(case.catalog, credential, case.today).once()  # as `merit.fee`: a subscription in its place is not needed
    options = [_cost(case, first, bought) for bought in _ways(case, credential)]
    known = [cost for cost in options if cost.complete]
    return min(known or options, key=lambda cost: (cost.high is None, cost.high or Decimal(0)))


def _ways(case: Case, credential: str) -> list[tuple[Condition, ...]]:
    """What has to be bought or applied for besides the exam, one for each way in that the person could take."""
    held = case.catalog.credentials[credential]
    known = known_of(case.catalog, case.person)
    found: list[tuple[Condition, ...]] = [()]
    for name, stage in (("sit", held.conditions.sit), ("certify", held.conditions.certify)):
        if stage is None or stage.required in (None, "none"):
            continue
        sets = stage_result(case.catalog, credential, "sit" if name == "sit" else "certify", known, case.today).sets
        formal = [[one.condition for one in way.missing if _formal(one.condition)] for way in sets]
        pure = [list(bought) for way, bought in zip(sets, formal, strict=True) if len(bought) == len(way.missing)] or formal
        found = [(*one, *more) for one in found for more in pure or [[]]]
    return found


def _formal(condition: Condition) -> bool:
    return isinstance(condition, Application | Training | Subscription)


def _cost(case: Case, first: FirstAttempt, bought: tuple[Condition, ...]) -> Cost:
    """The exam with what one way in takes on top."""
    exam = [p for p in first.for_whom(member=False) if p.currency == first.prices[0].currency] if first.prices else []
    if not exam:
        return Cost(None, None, "USD", complete=False, parts=(*first.exam, *first.with_training)[:2], untold="fee")
    sold_with = exam[0].fee.for_ == "exam_with_training"
    currency = exam[0].currency
    low = min(p.low or Decimal(0) for p in exam)
    high = max(p.bound or p.high or Decimal(0) for p in exam)
    dearest = max(exam, key=lambda p: p.bound or Decimal(0))
    parts = [min(exam, key=lambda p: p.low or Decimal(0))]
    parts += [dearest] if dearest not in parts else []
    untold = None
    held = case.catalog.credentials[first.credential]
    kinds = {"training" if isinstance(c, Training) else "subscription" for c in bought if isinstance(c, Training | Subscription)}
    if kinds and not sold_with:
        extra = next(iter(sold(current_fees(first.credential, "fees", held.fees, case.today), kinds)), None)
        if extra is None:
            untold = "course" if "training" in kinds else "subscription"
        elif extra.currency == currency and extra.low is not None:
            bundle = with_exam(extra)
            low = extra.low if bundle else low + extra.low
            high = (extra.bound or extra.low) + (Decimal(0) if bundle else high)
            parts = [extra] if bundle else [*parts, extra]
    for fee in first.application if _applies(case, first, bought) else ():
        if fee.known == "known" and fee.currency == currency:
            low, high = low + (fee.low or 0), high + (fee.bound or fee.high or 0)
            parts.append(fee)
        else:
            untold = untold or "application"
    if first.application_needed and not first.application:
        untold = untold or "application"
    return Cost(low, high, currency, complete=untold is None, parts=tuple(parts), untold=untold)


def _applies(case: Case, first: FirstAttempt, bought: tuple[Condition, ...]) -> bool:
    """An application fee is part of the price unless applying is another way in than the one taken."""
    if first.application_needed or any(isinstance(c, Application) for c in bought):
        return True
    conditions = case.catalog.credentials[first.credential].conditions
    trees = [s.required for s in (conditions.sit, conditions.certify) if s is not None and s.required not in (None, "none")]
    elsewhere = any(isinstance(leaf, Application) for tree in trees for leaf in leaves(tree))  # type: ignore[arg-type]
    return not elsewhere


def minutes_of(case: Case, credential: str) -> int | None:
    """Study time at the high end, in minutes; None where nobody gives or judges it."""
    effort = merit.effort(case.catalog, credential)
    return None if effort is None else round(60 * effort.high)
