"""What a plan leaves open and who closes it, and what suited and was left out."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from catalog.engine.coverage import State
from catalog.engine.currencies import surely_over
from catalog.engine.plan_price import cost_of
from handlers import wording
from handlers.advising import names
from handlers.advising.choosing import allowed
from handlers.advising.reasons import needed, talk_of
from handlers.answer import Point
from handlers.aspects import about as of_it
from handlers.aspects import money, ours, standing
from handlers.planning import steps, words
from handlers.planning.hours import at_the_low_end, hours

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from catalog.engine.case import Case
    from catalog.engine.coverage import Evidence, Gap
    from catalog.engine.plan import Plan
    from catalog.engine.plan_items import Out
    from handlers.ask import Ledger

SHOWN = 5
OUT_SHOWN = 5


def points(case: Case, plan: Plan, ledger: Ledger) -> Iterator[Point]:
    """Topics that stay short of what is wanted: how far they are reached, and who goes deeper, or that nobody does."""
    stack = (*case.holds, *plan.credentials)
    wished = replace(case, wishes=case.wishes.model_copy(update={"budget": None, "months": None, "hours_per_week": None}))  # type: ignore[attr-defined]
    for gap in plan.open[:SHOWN]:
        yield _open(case, gap, allowed(wished, gap, stack), ledger)
    if len(plan.open) > SHOWN:
        yield Point("Also short", wording.sentence(names.topics(case.catalog, (gap.topic for gap in plan.open[SHOWN:]), most=8)))


def _open(case: Case, every: Gap, gap: Gap, ledger: Ledger) -> Point:
    """`every` has who goes deeper at all, `gap` who does within the wishes: a claim that nobody does holds for all on sale."""
    for one in gap.covered.by[:1]:
        ledger.use(one.credential, one.path)
    name = names.topic(case.catalog, gap.topic)
    if gap.covered.state is State.NOT_EVIDENCED:
        now = "we found no evidence either way"
    else:
        now = names.DEPTHS[gap.covered.depth] if gap.covered.depth is not None else "not at all"
    best = (gap.closers or gap.deepest)[:2]
    for one in best:
        ledger.use(one.credential, one.path)
    told = _named(case, best)
    further = [] if gap.closers else [e for e in every.closers or every.deepest if e not in gap.deepest][:2]
    for one in further:
        ledger.use(one.credential, one.path)
    practice = case.catalog.topics[gap.topic].practice if gap.topic in case.catalog.topics else None
    if gap.closers:
        detail = f"closed by {told}, outside this plan"
    elif further:
        within = f"reaches {names.DEPTHS[gap.wanted]}; nearest {told}" if told else "goes deeper"
        detail = f"nothing within these wishes {within}; outside them {_named(case, further)}"
    elif told:
        detail = f"no credential {ours.on_sale(case.catalog)} reaches {names.DEPTHS[gap.wanted]}; nearest {told}"
    else:
        detail = f"no credential {ours.on_sale(case.catalog)} goes deeper" + (f"; practice does: {practice}" if practice else "")
    return Point(f"{name[0].upper()}{name[1:]}: {now}, {names.DEPTHS[gap.wanted]} wanted", wording.sentence(detail))


def _named(case: Case, found: Sequence[Evidence]) -> str:
    """Each with the depth it reaches."""
    return wording.listing(f"{wording.label(case.catalog, e.credential)} ({names.DEPTHS[e.depth]})" for e in found)


def left_out(case: Case, plan: Plan, ledger: Ledger, besides: Collection[str] = ()) -> Iterator[Point]:
    """What suits and may still fit or would, with the reason; what would add most first."""
    told = [out for out in plan.out if out.why != "ruled" and out.credential not in besides]
    for out in told[:OUT_SHOWN]:
        talk = talk_of(case, out.credential, ledger)
        lead = {"over": "Too much for the limits", "closed": "Closed"}.get(out.why, "May fit")
        lead = "Not yet" if out.why in ("gate", "gate_untold") else lead
        lead = "May fit" if by_rate(case, plan, out) or at_the_low_end(case, plan, out) else lead
        yield Point(f"{lead}: {talk.name}", wording.sentence(_why(case, plan, out, ledger)))


def by_rate(case: Case, plan: Plan, out: Out) -> bool:
    """Over the money only at the worst of the likely exchange rates."""
    money, cost = case.wishes.budget, cost_of(case, out.credential)
    if not plan.terms.at_least or money is None or out.why != "over" or out.filter != "budget" or cost.high is None:
        return False
    return not surely_over(cost.high, cost.currency, money.amount, money.currency)


def _why(case: Case, plan: Plan, out: Out, ledger: Ledger) -> str:
    talk = talk_of(case, out.credential, ledger)
    if out.why in ("gate", "gate_untold"):
        asks = needed(talk)
        tail = "" if out.why == "gate" else "; say whether you have that"
        return f"it needs {asks}{tail}" if asks else words.WISHES[out.why]
    if out.why == "closed":
        return standing.state_words(talk)
    if out.why == "filter":
        return f"whether it fits your wish is not known ({(out.filter or '').replace('_', ' ')})"
    if by_rate(case, plan, out):
        fee = steps.fees(case, out.credential, cost_of(case, out.credential), ledger)
        return f"whether it does depends on the exchange rate: {fee}"
    if out.why == "over" and out.filter == "budget":
        return f"by itself it takes more money: {steps.fees(case, out.credential, cost_of(case, out.credential), ledger)}"
    if at_the_low_end(case, plan, out):
        return f"whether it does within {hours(plan)} hours depends on how long you take: {of_it.effort(talk).short}"
    if out.why == "over":
        return f"by itself it takes more study: {of_it.effort(talk).short}"
    if out.why == "currency":
        said = [s for p in cost_of(case, out.credential).parts if (s := money.price_words(talk, p))]
        return f"{wording.listing(said)}; {words.WISHES['currency']}" if said else words.WISHES["currency"]
    return words.WISHES.get(out.why, out.why)
