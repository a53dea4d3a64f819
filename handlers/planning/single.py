"""A plan for one person as an answer: steps by month, totals, what stays open, what was left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog.engine import merit
from catalog.engine.plan_price import cost_of
from catalog.engine.plan_terms import MOST_HOURS_A_WEEK
from catalog.engine.recommend import recommend
from catalog.values import PartialDate
from handlers import wording
from handlers.advising import names
from handlers.answer import Answer, Kind, Points, Prompt
from handlers.ask import Ledger
from handlers.aspects import age, ours
from handlers.person import Held, Person
from handlers.planning import open as leaves
from handlers.planning import steps, words
from handlers.planning.hours import if_hours
from handlers.query import Intent, Query, Side, about

if TYPE_CHECKING:
    from collections.abc import Iterator

    from catalog.engine.case import Case
    from catalog.engine.plan import Plan
    from handlers.answer import Section
    from handlers.ask import Ask

OBJECTIVE = (
    "Best here: first the most steps of depth towards what is wanted, over all topics together, then the least money, then the "
    "least study time; worked out exactly over everything suitable {}."
)
ONE = "Of one exam, how well it suits the job decides: this is the first of our advice for it that fits the limits."
TARGETS = "targets"
"""Slot of a plan that was asked for by the credentials it is to reach."""
UNPROVEN = "There were too many combinations to try them all: this is the best found, and a better one may exist."


def answer(ask: Ask, case: Case, plan: Plan, *, lead: str = "", marks: dict[str, str] | None = None) -> Answer:
    """The plan; `lead` stands before its headline, `marks` behind the steps they name."""
    ledger = Ledger(case.catalog)
    sections: list[Section] = [steps.timeline(case, plan, marks or {})]
    sections.append(Points(tuple(steps.reasons(case, plan, ledger)), "Why these, in this order", ordered=True))
    sections.append(steps.sums(case, plan, ledger))
    if left := tuple(leaves.points(case, plan, ledger)):
        sections.append(Points(left, "What stays open"))
    if out := tuple(leaves.left_out(case, plan, ledger)):
        sections.append(Points(out, "Left out"))
    chosen = plan.credentials
    for credential in chosen:
        ledger.use(credential, *(f"judgement.roles.{role}.fit" for role in _wrong(case, credential)))
    return Answer(
        Kind.PLAN,
        f"{lead}{_headline(case, plan)}",
        sections=tuple(sections),
        facts=ledger.facts,
        prompts=tuple(prompts(ask, case, plan)),
        credentials=chosen,
        mentioned=tuple(
            i
            for i in dict.fromkeys((*case.holds, *first_pick(case, plan), *(o.credential for o in plan.out[:5])))
            if i not in chosen
        ),
        notes=tuple(notes(case, plan, ledger)),
        about=chosen[0],
    )


def _headline(case: Case, plan: Plan) -> str:
    """The plan in one sentence: steps, money, time, what it leaves."""
    order = words.order([f"{wording.label(case.catalog, i)}{_not_for(case, i)}" for i in plan.credentials])
    money = words.totals(plan) or "fees not known"
    low, high, complete = words.hours(case, plan.steps)
    study = f"{'' if complete else 'at least '}{words.hour_range(low, high)} of study" if high else "study time not known"
    claim = _reach(case, plan)
    told = f"{order}; {money}, {study}, {words.length(plan.months)}{words.pace(plan.terms)}{claim}."
    more = _if_held(case, plan) or if_hours(case, plan)
    return f"{words.led(words.whom(case, plan.terms), told, ':')}{_if_rate(case, plan)}{more}"


def _not_for(case: Case, credential: str) -> str:
    """Which of several jobs a step is not for: a plan for all of them is not one for each."""
    wrong = _wrong(case, credential)
    return f" (not for {names.roles(case.catalog, wrong)})" if wrong else ""


def _wrong(case: Case, credential: str) -> list[str]:
    """The jobs that it is judged wrong for, where there are several."""
    fits = case.catalog.credentials[credential].judgement.roles
    return [role for role in case.roles if len(case.roles) > 1 and role in fits and fits[role].fit == "wrong"]


def first_pick(case: Case, plan: Plan) -> tuple[str, ...]:
    """What would be advised first if it were one alone, where it could stand in the plan and does not; empty for none."""
    if not (case.roles and plan.wanted and plan.steps and plan.proven):
        return ()
    first = next(iter(recommend(case).picks), None)
    looked_at = {*plan.credentials, *case.holds, *plan.platform_untold, *(out.credential for out in plan.out)}
    if first is None or first.credential in looked_at or first.first or first.gate.state not in ("open", "met"):
        return ()
    return (first.credential,)


def opener(case: Case, plan: Plan) -> tuple[str, str] | None:
    """What would add most and only waits for the person to say what they hold, and a credential that opens it."""
    for out in plan.out[:3]:
        gate = merit.gate(case.catalog, out.credential, case.person, case.today)
        if out.why == "gate_untold" and gate.credentials and out.gain > 1:
            return out.credential, gate.credentials[0]
    return None


def if_held(ask: Ask, case: Case, credential: str) -> Prompt:
    """The same plan for somebody who holds this as well."""
    person = ask.query.asker.with_said(Person(holds=(Held(credential=credential),)))
    targets = ask.query.sides if ask.query.since is None else ()
    label = f"And if I hold {wording.label(case.catalog, credential)}?"[:75]
    return Prompt(label, ask.query.having(asker=person, since=None, sides=targets))


def _if_rate(case: Case, plan: Plan) -> str:
    """What would add more and is over the money only at the worst of the likely exchange rates."""
    out = next((out for out in plan.out if leaves.by_rate(case, plan, out)), None)
    money = case.wishes.budget
    cost = cost_of(case, out.credential) if out else None
    if out is None or money is None or cost is None or cost.low is None:
        return ""
    takes = wording.money(cost.low, cost.currency, cost.high)
    named = wording.money(money.amount, money.currency)
    return f" {wording.label(case.catalog, out.credential)} ({takes}) would add to that if your {named} come to as much."


def _if_held(case: Case, plan: Plan) -> str:
    """That a credential of which nothing was said would open what adds more."""
    found = opener(case, plan)
    if found is None:
        return ""
    named = wording.labels(case.catalog, merit.gate(case.catalog, found[0], case.person, case.today).credentials[:3], "or")
    return f" {wording.label(case.catalog, found[0])} would add to that if you hold {named}: say so."


def _reach(case: Case, plan: Plan) -> str:
    """What that covers, and the first of what it does not."""
    if not plan.wanted:
        return ""
    if not plan.open:
        return "; that covers everything wanted to the depth wanted, as far as we have evidence"
    first = names.topics(case.catalog, [gap.topic for gap in plan.open[:2]])
    more = f" and {len(plan.open) - 2} more" if len(plan.open) > 2 else ""
    return f"; still short: {first}{more}"


def notes(case: Case, plan: Plan, ledger: Ledger) -> Iterator[str]:
    """Assumptions, the objective, estimates, what is old, check before you pay."""
    yield from assumptions(case, plan)
    if plan.advised:
        yield ONE
    elif plan.wanted and plan.proven:
        for credential in first_pick(case, plan):
            alone = wording.label(case.catalog, credential)
            yield (
                f"As one exam alone we would advise {alone} first, for how well it suits the job; what the plan holds brings more "
                "of what the job needs, or as much for less."
            )
        yield OBJECTIVE.format(ours.on_sale(case.catalog))
    elif plan.wanted:
        yield UNPROVEN
    if plan.terms.minutes is not None:
        yield "It fits the time only by estimates of study hours, tested at their high end."
    yield from age.notes(ledger.facts, case.catalog, case.today)
    yield wording.CHECK_BEFORE_PAYING


def assumptions(case: Case, plan: Plan) -> Iterator[str]:
    """What was not said and is reckoned with."""
    money = case.wishes.budget
    if plan.terms.incomparable and money is not None:
        yield (
            f"Not held against your {wording.money(money.amount, money.currency)}: fees are in {plan.terms.currency} and no "
            f"exchange rate is set here. Give the amount in {plan.terms.currency} for a plan within it."
        )
    if plan.terms.at_least and money is not None:
        named = wording.money(money.amount, money.currency)
        yield (
            f"No exchange rate is set here, so this keeps within what {named} are worth at any likely rate. Give the amount in "
            f"{plan.terms.currency} for a plan that may use all of it."
        )
    said = []
    if "hours" in plan.terms.assumed:
        least = "at most " if plan.terms.minutes is not None else ""
        hours = MOST_HOURS_A_WEEK if least else plan.terms.hours_per_week
        said.append(f"{least}{wording.number(hours)} hours of study a week")
    if "exams" in plan.terms.assumed and plan.wanted:
        said.append(f"at most {plan.terms.exams} exams")
    if said:
        yield f"You did not say so, so this reckons with {wording.listing(said)}."
    if plan.platform_untold:
        tied = [wording.label(case.catalog, i) for i in plan.platform_untold[:3]]
        tied += [f"{len(plan.platform_untold) - 3} more"] if len(plan.platform_untold) > 3 else []
        told = wording.listing(tied)
        yield f"You named no cloud, so exams tied to one are left out ({told}); say which cloud you use to include its exams."


def prompts(ask: Ask, case: Case, plan: Plan) -> Iterator[Prompt]:
    """What to ask next; the first recomputes the plan on the day it is pressed."""
    chosen = plan.credentials
    stack = Side(kind="stack", ids=chosen)
    slot = TARGETS if ask.query.credentials and ask.query.since is None else ask.query.slot
    kept = ask.query.having(sides=(stack,), since=PartialDate.of(case.today), on=None, slot=slot)
    yield Prompt("Is this still right?", kept)
    if (held := opener(case, plan)) and not ask.query.slot:
        yield if_held(ask, case, held[1])
    yield Prompt("What it leaves open", Query(intent=Intent.GAPS, sides=(stack,), roles=tuple(dict.fromkeys(case.roles))))
    if len(chosen) > 1 and slot != TARGETS:
        fewer = ask.query.limits.model_copy(update={"exams": len(chosen) - 1})
        exams = wording.plural(len(chosen) - 1, "exam")
        yield Prompt(f"Only {exams}", ask.query.having(limits=fewer, sides=(), since=None))
    yield Prompt("What keeping it takes", Query(intent=Intent.RENEWAL, sides=about(*chosen)))
    yield Prompt(f"About {wording.label(case.catalog, chosen[0])}"[:75], Query(intent=Intent.PROFILE, sides=about(chosen[0])))
