"""The steps of a plan as a timeline and as reasons, and its totals."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog.engine import merit
from catalog.engine.coverage import evidence
from catalog.engine.plan_cycle import kept
from handlers import wording
from handlers.advising import names
from handlers.advising.reasons import needed, talk_of
from handlers.answer import Facts, Point, Row, Table
from handlers.aspects import about as of_it
from handlers.aspects import money
from handlers.planning import members, words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from catalog.engine.case import Case
    from catalog.engine.plan import Plan, Step
    from catalog.engine.plan_cycle import Kept
    from catalog.engine.plan_price import Cost
    from handlers.ask import Ledger

_TOPICS = 4


def timeline(case: Case, plan: Plan, marks: dict[str, str]) -> Table:
    """One row a step: when, what, money, study."""
    rows = []
    for step in plan.steps:
        name = wording.label(case.catalog, step.credential)
        mark = marks.get(step.credential)
        rows.append((wording.capital(words.span(step)), f"{name} ({mark})" if mark else name, fee_words(step), _study(case, step)))
    pace = wording.number(plan.terms.hours_per_week)
    return Table(
        ("When", "Step", "First attempt", "Study"),
        tuple(rows),
        f"Month by month, at {pace} hours of study a week and the high end.",
        tuple((step.start / plan.months, step.end / plan.months) for step in plan.steps) if plan.months else (),
    )


def fee_words(step: Step) -> str:
    """What a first attempt of one step takes, in a cell."""
    if step.cost.low is None or step.cost.high is None:
        return "fee not known"
    said = wording.money(step.cost.low, step.cost.currency, step.cost.high)
    return said if step.cost.complete else f"at least {said}"


def _study(case: Case, step: Step) -> str:
    effort = merit.effort(case.catalog, step.credential)
    return words.hour_range(effort.low, effort.high).replace("hours", "h") if effort else "not known"


def reasons(case: Case, plan: Plan, ledger: Ledger) -> Iterator[Point]:
    """Why each step is there: what it brings, what opens it, what its fee consists of."""
    for step in plan.steps:
        talk = talk_of(case, step.credential, ledger)
        said = [_adds(case, step, ledger), _gate(case, plan, step, ledger), fees(case, step.credential, step.cost, ledger)]
        hours = of_it.effort(talk)
        said.append(f"study {hours.short}" if hours.has_value else "we found no study hours")
        if merit.trust(case.catalog, step.credential, case.today).passed == 0:
            said.append("we found none of the three checks met: ask its issuer before you pay")
        name = wording.by_issuer(talk.name, talk.issuer)
        yield Point(name, " ".join(wording.sentence(part) for part in said if part))


def _adds(case: Case, step: Step, ledger: Ledger) -> str:
    for topic, _ in step.adds:
        if found := evidence(case.catalog, step.credential, topic):
            ledger.use(step.credential, found.path)
    if not step.adds and step.opens:
        return f"opens {wording.labels(case.catalog, step.opens)}"
    if not step.adds:
        ledger.use(step.credential, "judgement.validates.text")
        return f"shows {names.inside(case.catalog.credentials[step.credential].judgement.validates.text.rstrip('.'))}"
    shown = [f"{names.topic(case.catalog, topic)} {names.DEPTHS[depth]}" for topic, depth in step.adds[:_TOPICS]]
    more = f" and {len(step.adds) - _TOPICS} more" if len(step.adds) > _TOPICS else ""
    return f"brings {'; '.join(shown)}{more}"


def _gate(case: Case, plan: Plan, step: Step, ledger: Ledger) -> str:
    """What opens it: something held, an earlier step, or nothing that has to be held."""
    gate = merit.gate(case.catalog, step.credential, case.person, case.today)
    before = [other.credential for other in plan.steps if step.credential in other.opens]
    if before:
        ledger.use(step.credential, *gate.paths)
        return f"opened by {wording.labels(case.catalog, before)}"
    if gate.state == "met":
        ledger.use(step.credential, *gate.paths)
        opened = wording.labels(case.catalog, gate.credentials)
        return f"your {opened} {'opens' if len(gate.credentials) == 1 else 'open'} it" if opened else "you meet what it asks for"
    if gate.paths:
        return f"it takes {needed(talk_of(case, step.credential, ledger))}"
    stage = case.catalog.credentials[step.credential].conditions.sit
    if stage is not None and stage.required == "none":
        ledger.use(step.credential, "conditions.sit.required")
        return "nothing has to be held first"
    return ""


def fees(case: Case, credential: str, cost: Cost, ledger: Ledger) -> str:
    """The fees that a total is made of, with their date."""
    talk = talk_of(case, credential, ledger)
    exam, more = [], []
    for price in cost.parts:
        if said := money.price_words(talk, price):
            kind = price.fee.for_
            exam += [said] if kind.startswith("exam") else []
            more += [] if kind.startswith("exam") else [f"{money.LABELS[kind].lower()} {said}"]
    if not (exam or more):
        return "we found no fee"
    parts = [wording.listing(exam, "or"), *more]
    untold = words.WISHES.get(cost.untold or "") if not cost.complete else None
    return f"{wording.listing(parts)}{money.dated(talk, cost.parts)}{f'; {untold}' if untold else ''}"


def sums(case: Case, plan: Plan, ledger: Ledger) -> Facts:
    """Totals: a first attempt, keeping everything over a first cycle, study."""
    rows = [Row("First attempt, all steps", _first(plan))]
    rows += members.rows(case, {step.credential: step.cost for step in plan.steps}, ledger)
    rows.append(Row("Kept over a first cycle", cycle(case, plan, ledger)))
    low, high, complete = words.hours(case, plan.steps)
    study = words.hour_range(low, high) if high else "not known"
    pace = wording.number(plan.terms.hours_per_week)
    least = "" if complete else "at least "
    rows.append(Row("Study", f"{least}{study}, all estimates; {words.length(plan.months)} at {pace} hours a week at the high end"))
    return Facts(tuple(rows), "In all")


def _first(plan: Plan) -> str:
    said = words.totals(plan) or "no fee known"
    if all(low == high for _, low, high in plan.per_currency):
        return said
    return f"{said}, by route and source" + ("; the limit is held against the highest" if plan.terms.budget is not None else "")


def cycle(case: Case, plan: Plan, ledger: Ledger) -> str:
    """Keeping each over its first cycle: what is known is added up, what is not is named."""
    found = kept(case.catalog, plan.credentials, case.today)
    sums: dict[str, list[Kept]] = {}
    for one in found:
        if one.state in ("known", "partly"):
            sums.setdefault(one.currency, []).append(one)
    parts = []
    for one in found:
        name = wording.label(case.catalog, one.credential)
        years = f" over {wording.plural(one.years, 'year')}" if one.years else ""
        if one.state in ("known", "partly") and one.low is not None:
            _use(ledger, one)
            least = "at least " if one.state == "partly" else ""
            parts.append(f"{name} {least}{wording.money(one.low, one.currency, one.high)}{years}")
        elif one.state == "included" and one.low is not None:
            _use(ledger, one)
            for price in one.fees:
                ledger.use(price.owner, f"{price.path}.first_included")
            further = wording.money(one.low, one.currency, one.high)
            parts.append(f"{name} nothing more, the exam fee holds the first term; then {further}{years}")
        elif one.state == "nothing":
            ledger.use(one.credential, "validity.lifetime", "recertification.none")
            parts.append(f"{name} nothing{', it does not expire' if one.lifetime else ''}")
        elif one.state == "route":
            parts.append(f"{name} an exam or a route of its own{years}, no fee found")
        else:
            disputed = any(price.known == "disputed" for price in one.fees)
            parts.append(f"{name} {'fees in dispute, no figure we rely on' if disputed else 'no fee found'}")
    if len(sums) == 1 and sum(len(group) for group in sums.values()) > 1:
        currency, group = next(iter(sums.items()))
        low, high = sum(k.low or 0 for k in group), sum(k.high or 0 for k in group)
        whole = all(one.state in ("known", "nothing", "included") for one in found)
        parts.insert(0, f"{'' if whole else 'at least '}{wording.money(low, currency, high)} in all")
    return "; ".join(parts)


def _use(ledger: Ledger, one: Kept) -> None:
    for price in one.fees:
        ledger.use(price.owner, f"{price.path}.amount", price.path)
    ledger.use(one.credential, "recertification.cycle_years", "validity.years")
