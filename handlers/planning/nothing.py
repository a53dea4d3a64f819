"""No plan fits: the limit that binds, the smallest change that lets one in, and what may fit for all we know."""

from __future__ import annotations

from decimal import Decimal
from math import ceil
from typing import TYPE_CHECKING

from catalog.engine import merit
from catalog.engine.plan_members import joinings
from catalog.engine.plan_price import cost_of
from catalog.engine.wishes import WEEKS_A_MONTH
from handlers import wording
from handlers.advising.reasons import talk_of
from handlers.answer import Answer, Kind, Point, Points, Prompt
from handlers.ask import Ledger
from handlers.aspects import about as of_it
from handlers.person import Money
from handlers.planning import open as leaves
from handlers.planning import single, steps, words
from handlers.query import Intent, Query, about

if TYPE_CHECKING:
    from collections.abc import Iterator

    from catalog.engine.case import Case
    from catalog.engine.plan import Plan
    from catalog.engine.plan_change import Change
    from catalog.engine.plan_items import Out
    from handlers.answer import Section
    from handlers.ask import Ask

_LIMITS = {"budget": "the money", "time": "the time", "exams": "the number of exams"}


def answer(ask: Ask, case: Case, plan: Plan, *, lead: str = "") -> Answer:
    """What binds, by how much, and what it would let in."""
    ledger = Ledger(case.catalog)
    sections: list[Section] = []
    if plan.changes:
        points = tuple(_point(case, plan, change, ledger) for change in plan.changes)
        sections.append(Points(points, "The smallest change, each enough by itself" if len(points) > 1 else "The smallest change"))
    told = {i for change in plan.changes for i in change.credentials}
    if out := tuple(leaves.left_out(case, plan, ledger, besides=told)):
        sections.append(Points(out, "Left out"))
    closed = [out.credential for out in plan.out if out.why == "closed"]
    named = [i for change in plan.changes for i in change.credentials] + [o.credential for o in plan.out[: leaves.OUT_SHOWN]]
    may = _may_fit(case, plan)
    return Answer(
        Kind.PLAN,
        f"{lead}{_headline(case, plan)}",
        sections=tuple(sections),
        facts=ledger.facts,
        prompts=tuple(_prompts(ask, case, plan, closed)),
        credentials=may,
        mentioned=tuple(i for i in dict.fromkeys((*named, *case.holds, *_instead(case, closed))) if i not in may),
        notes=(*single.assumptions(case, plan), wording.CHECK_BEFORE_PAYING),
    )


def _headline(case: Case, plan: Plan) -> str:
    who = words.whom(case, plan.terms)
    if plan.changes:
        binds = wording.listing(_LIMITS[limit] for limit in plan.changes[0].limits)
        either = wording.listing((more(plan, change) for change in plan.changes), "or")
        first = wording.labels(case.catalog, plan.changes[0].credentials, "then")
        if (low := _at_the_low_end(case, plan)) is not None:
            hours = words.hour_range(*low)
            told = (
                f"nothing is sure to fit in time, but {first} may: it takes {hours}, by estimate. {either} more would make it sure."
            )
            return words.led(who, told)
        fits = f"nothing fits: {binds} {'bind' if ' and ' in binds else 'binds'}. {either} more would let {first} in."
        return words.led(who, f"{fits}{_for_members(case, plan)}")
    if not plan.lacking and plan.wanted:
        return words.led(who, "there is nothing to plan: what you hold covers everything wanted, as far as we have evidence.")
    ruled = [out for out in plan.out if out.why == "ruled"]
    if closed := [out.credential for out in plan.out if out.why == "closed"]:
        shut = wording.listing(f"{wording.label(case.catalog, i)} cannot be taken" for i in closed)
        instead = wording.labels(case.catalog, _instead(case, closed), "or")
        return words.led(who, f"there is no such plan: {shut}{f'; what can is {instead}' if instead else ''}.")
    maybe = _untold(plan)
    gated = [out for out in plan.out if out.why in ("gate", "gate_untold")]
    if maybe:
        names = wording.labels(case.catalog, [out.credential for out in maybe[:3]], "or")
        told = f"nothing is sure to fit; {names} may: {words.WISHES.get(maybe[0].why, 'not everything is known')}."
        return words.led(who, f"{told}{_if_held(case, plan, maybe[0])}")
    if gated and not ruled:
        names = wording.labels(case.catalog, [out.credential for out in gated[:3]], "or")
        return words.led(who, f"nothing can be planned yet: what suits ({names}) asks for more than we know you to have.")
    return words.led(who, "nothing fits: your wishes rule out everything that suits.")


def _untold(plan: Plan) -> list[Out]:
    """What would suit and of which not enough is known to say that it fits."""
    return [out for out in plan.out if out.why not in ("ruled", "closed", "gate", "gate_untold", "over")]


def _may_fit(case: Case, plan: Plan) -> tuple[str, ...]:
    """What the first sentence says may fit."""
    if plan.changes:
        return plan.changes[0].credentials if _at_the_low_end(case, plan) else ()
    closed = any(out.why == "closed" for out in plan.out)
    return () if closed or (not plan.lacking and plan.wanted) else tuple(out.credential for out in _untold(plan)[:3])


def _for_members(case: Case, plan: Plan) -> str:
    """That the money is enough at an issuer's prices for members, where it alone binds."""
    nearest, terms = plan.changes[0], plan.terms
    if nearest.limits != ("budget",) or terms.budget is None:
        return ""
    costs = {credential: cost_of(case, credential) for credential in nearest.credentials}
    alike = {cost.currency for cost in costs.values()} == {terms.currency} and all(cost.complete for cost in costs.values())
    for one in joinings(case.catalog, costs, case.today) if alike else ():
        total = sum((cost.high or Decimal(0) for cost in costs.values()), one.high)
        if one.currency == terms.currency and total * 100 <= terms.budget:
            issuer = case.catalog.issuers[one.issuer].name if one.issuer in case.catalog.issuers else one.issuer
            dues = "" if one.dues else ", the membership not counted"
            return f" For members of {issuer} it is enough: {wording.money(total, one.currency)}{dues}."
    return ""


def _if_held(case: Case, plan: Plan, maybe: Out) -> str:
    """What would add more than that, were its gate open, of which nothing was said."""
    held = single.opener(case, plan)
    gain = next((out.gain for out in plan.out if held and out.credential == held[0]), 0)
    if held is None or gain <= maybe.gain:
        return ""
    gate = merit.gate(case.catalog, held[0], case.person, case.today)
    opens = wording.labels(case.catalog, gate.credentials[:3], "or")
    return f" {wording.label(case.catalog, held[0])} would suit more if you hold {opens}: say so."


def _at_the_low_end(case: Case, plan: Plan) -> tuple[float, float] | None:
    """The hours that the nearest takes, low to high, where only the time binds and the low end is within it."""
    nearest = plan.changes[0]
    efforts = [merit.effort(case.catalog, credential) for credential in nearest.credentials]
    if nearest.limits != ("time",) or plan.terms.minutes is None or None in efforts:
        return None
    low, high = sum(e.low for e in efforts if e), sum(e.high for e in efforts if e)
    return (low, high) if low * 60 <= plan.terms.minutes else None


def _instead(case: Case, closed: list[str]) -> list[str]:
    """What can be taken in place of what is closed."""
    return list(dict.fromkeys(i for one in closed for i in merit.instead_of(case.catalog, one, case.today)[:2]))


def more(plan: Plan, change: Change) -> str:
    """How much more of which limit, in words: "80 USD", "2 months"."""
    parts = []
    if change.cost:
        parts.append(wording.money(Decimal(change.cost) / 100, plan.terms.currency))
    if change.minutes:
        parts.append(wording.plural(months(plan, change), "month"))
    if change.count:
        parts.append(wording.plural(change.count, "exam"))
    return wording.listing(parts)


def months(plan: Plan, change: Change) -> int:
    """Whole months that the missing study time takes at the person's pace."""
    return ceil(change.minutes / 60 / plan.terms.hours_per_week / WEEKS_A_MONTH - 1e-9)


def _point(case: Case, plan: Plan, change: Change, ledger: Ledger) -> Point:
    told = []
    for credential in change.credentials:
        parts = [steps.fees(case, credential, cost_of(case, credential), ledger)]
        hours = of_it.effort(talk_of(case, credential, ledger))
        parts.append(f"study {hours.short}" if hours.has_value else "")
        told.append(f"{wording.label(case.catalog, credential)}: {wording.listing(parts, 'and')}")
    return Point(f"{more(plan, change)} more", wording.sentence("; ".join(told)))


def _prompts(ask: Ask, case: Case, plan: Plan, closed: list[str]) -> Iterator[Prompt]:
    """The same with the limit raised; with what opens a gate; with what takes the place of what is closed."""
    for change in plan.changes:
        yield _prompt(ask, plan, change)
    if held := single.opener(case, plan) or _opener(case, plan):
        yield single.if_held(ask, case, held[1])
    for other in _instead(case, closed):
        name = wording.label(case.catalog, other)
        targets = tuple(i for i in ask.query.credentials if i not in closed)
        yield Prompt(f"Plan {name} instead"[:75], ask.query.having(sides=about(*targets, other), since=None, exam=None))
    for out in [out for out in plan.out if out.why in ("gate", "gate_untold")][:1]:
        query = Query(intent=Intent.PATH, sides=about(out.credential), asker=ask.query.asker)
        yield Prompt(f"The way to {wording.label(case.catalog, out.credential)}"[:75], query)
    for credential in dict.fromkeys(i for change in plan.changes for i in change.credentials[-1:]):
        yield Prompt(f"About {wording.label(case.catalog, credential)}"[:75], Query(intent=Intent.PROFILE, sides=about(credential)))


def _opener(case: Case, plan: Plan) -> tuple[str, str] | None:
    """What was asked for and waits for a credential nothing was said of, and one that opens it."""
    for out in plan.out:
        gate = merit.gate(case.catalog, out.credential, case.person, case.today)
        if out.why == "gate_untold" and gate.credentials:
            return out.credential, gate.credentials[0]
    return None


def _prompt(ask: Ask, plan: Plan, change: Change) -> Prompt:
    """The same question with the limit raised by just so much."""
    limits = ask.query.limits
    changes: dict[str, object] = {}
    if change.cost and limits.budget is not None:
        amount = Decimal((plan.terms.budget or 0) + change.cost) / 100
        changes["budget"] = Money(amount=amount, currency=plan.terms.currency)
    if change.minutes and plan.terms.months is not None:
        changes |= {"months": float(ceil(plan.terms.months + months(plan, change) - 1e-9)), "by": None}
    if change.count:
        changes["exams"] = plan.terms.exams + change.count
    return Prompt(f"With {more(plan, change)} more"[:75], ask.query.having(limits=limits.model_copy(update=changes), since=None))
