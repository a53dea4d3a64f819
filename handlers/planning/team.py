"""A team's plan: who takes what for the money there is, what that covers, and what stays open for each job."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from catalog.engine.plan_team import holder
from catalog.engine.wishes import WEEKS_A_MONTH
from handlers import wording
from handlers.advising import names
from handlers.answer import Answer, Facts, Kind, Point, Points, Row, Table
from handlers.ask import Ledger
from handlers.aspects import age
from handlers.planning import bare, members, nothing, single, steps, team_next, words
from handlers.planning import open as leaves
from handlers.slots import EACH, EVERYBODY

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from catalog.engine.case import Case
    from catalog.engine.plan_team import Share, Team
    from handlers.answer import Section
    from handlers.ask import Ask

ONE_LIST = (EACH, EVERYBODY)
"""Plans in which people of one job all take the same."""


def answer(ask: Ask, case: Case, found: Team, *, lead: str = "") -> Answer:
    """The split for these people; `lead` stands before its headline."""
    ledger = Ledger(case.catalog)
    taken = tuple(dict.fromkeys(i for share in found.shares for seat in share.seats for i in seat))
    sections: list[Section] = []
    if taken:
        sections.append(_table(ask, case, found, ledger))
        reasons = [point for share in found.shares for point in _reasons(case, share, ledger)]
        sections.append(Points(tuple(reasons), "What each covers"))
        sections.append(Facts(tuple(_sums(ask, case, found, ledger)), "In all"))
    sections.append(Points(tuple(_open(case, found, ledger)), "What stays open"))
    if out := tuple(_left(case, found, ledger)):
        sections.append(Points(out, "Left out"))
    return Answer(
        Kind.PLAN,
        f"{lead}{_headline(ask, case, found, taken, ledger)}",
        sections=tuple(sections),
        facts=ledger.facts,
        prompts=tuple(team_next.prompts(ask, case, found, taken)),
        credentials=taken,
        notes=tuple(_notes(ask, case, found, ledger)),
        about=taken[0] if taken else None,
    )


def people(case: Case, found: Team) -> str:
    """Who the team is: two cloud security engineers (AWS) and a GRC lead."""
    return wording.listing(_many(case, share) for share in found.shares)


def _many(case: Case, share: Share) -> str:
    """How many of which job: two cloud security engineers (AWS)."""
    if share.people == 1:
        return names.a_role(case.catalog, share.role)
    return f"{wording.spelled(share.people)} {_called(case, share)}"


def _called(case: Case, share: Share) -> str:
    """The job inside a sentence, in the plural where several have it."""
    name = names.inside(case.catalog.roles[share.role].name)
    if share.people == 1:
        return name
    first, bracket, rest = name.partition(" (")
    plural = " or ".join(word if word.endswith("y") else f"{word}s" for word in first.split(" or "))
    return f"{plural}{bracket}{rest}"  # "privacy or data protection officers"


def _headline(ask: Ask, case: Case, found: Team, taken: Sequence[str], ledger: Ledger) -> str:
    each = ask.query.slot == EACH
    limits = f"{words.within(case, found.terms, a_head=each)}{words.apart(case, found.terms)}{_evenly(ask) if each else ''}"
    heads, others = _uncounted(ask)
    eye = f" with an eye on {names.topics(case.catalog, case.topics, most=2)}" if each and case.topics else ""
    who = f"For {people(case, found)}{eye}{limits}"
    if heads:
        jobs = wording.listing(names.a_role(case.catalog, share.role) for share in found.shares)
        who = f"For {heads}, of whom you did not say how many are {jobs},{limits}".rstrip(",")
    left = f" Not planned for: {wording.listing(others)}, as that is no job we know what to plan for." if others else ""
    if not taken:
        needs = [(share.plan, share.plan.changes[0]) for share in found.shares if share.plan.changes]
        if not needs:
            return f"{who}, nothing fits for {_nothing(ask, case, found, ledger)}.{left}"
        plan, change = min(needs, key=lambda need: (len(need[1].limits), need[1].cost, need[1].minutes, need[1].credentials))
        first = wording.labels(case.catalog, change.credentials, "then")
        head = " a head" if ask.query.slot in ONE_LIST else ""
        return f"{who}, nothing fits: {nothing.more(plan, change)} more{head} would let {first} in.{left}"
    takers: dict[str, list[str]] = {}
    for share in found.shares:
        if any(share.seats):
            takes = wording.labels(case.catalog, dict.fromkeys(i for seat in share.seats for i in seat))
            takers.setdefault(takes, []).append(_whose(ask, case, share))
    split = wording.listing(f"{takes} for {wording.listing(who)}" for takes, who in takers.items())
    if any(share.rest for share in found.shares):
        split += f"; nothing for {_nothing(ask, case, found, ledger)}"
    cost = f"{_money(found) or 'fees not known'} in all"
    if heads:
        cost = f"{one} a head" if (one := _a_head(found)) else "fees as below"
    return f"{who}: {split}; {cost}.{left}"


def _nothing(ask: Ask, case: Case, found: Team, ledger: Ledger) -> str:
    """Who takes nothing, each with the reason."""
    each = ask.query.slot == EACH
    shares = [share for share in found.shares if share.rest]
    return "; nor for ".join(
        f"{_whose(ask, case, share, takes=False)} ({bare.why(case, share, ledger, a_head=each)})" for share in shares
    )


def _uncounted(ask: Ask) -> tuple[str, list[str]]:
    """What was counted and is no job of the plan: how many people there are in all, and those whose job is none of ours."""
    parts = [part.strip() for part in ask.query.words.split(",") if part.strip()]
    heads = next((part for part in parts if part.endswith(" people") and part.split()[0].isdigit()), "")
    return heads, [part for part in parts if part != heads and not _WHOLE.fullmatch(part)]


_WHOLE = re.compile(r"(\d+) ([A-Z]{3}) in all")
"""The money that was told for everybody, where each has an even share of it."""


def _evenly(ask: Ask) -> str:
    """That the money a head is a share of what was told."""
    told = _WHOLE.search(ask.query.words)
    return f", an even share of {wording.money(Decimal(told[1]), told[2])}" if told else ""


def _whose(ask: Ask, case: Case, share: Share, *, takes: bool = True) -> str:
    """Who takes it, or takes nothing: the SOC analysts together, some of them, or each of them."""
    if ask.query.slot not in ONE_LIST:
        some = sum(1 for seat in share.seats if bool(seat) == takes)
        return f"{f'{wording.spelled(some)} of ' if some < share.people else ''}the {_called(case, share)}"
    one = share.people == 1 and not _uncounted(ask)[0]
    return f"{'the' if one else 'each'} {names.inside(case.catalog.roles[share.role].name)}"


def _a_head(found: Team) -> str:
    """What a plan takes for one person, from the least to the most of the jobs; empty where that is no one sum."""
    sums = [(low, high, currency) for share in found.shares for currency, low, high in share.plan.per_currency]
    if not sums or len({currency for *_, currency in sums}) > 1:
        return ""
    least = Decimal(0) if any(not any(share.seats) for share in found.shares) else min(s[0] for s in sums)
    low, high, currency = least, max(s[1] for s in sums), sums[0][2]
    return wording.money(low, currency, high)


def _money(found: Team) -> str:
    sums: dict[str, tuple[Decimal, Decimal]] = {}
    for share in found.shares:
        for currency, low, high in share.plan.per_currency:
            before = sums.get(currency, (Decimal(0), Decimal(0)))
            sums[currency] = (before[0] + low * share.copies, before[1] + high * share.copies)
    complete = all(share.plan.complete for share in found.shares)
    return words.total(((currency, low, high) for currency, (low, high) in sums.items()), complete=complete)


def _seats(ask: Ask, case: Case, share: Share) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Who takes what: everybody of a job by themselves, or one line for all where all take the same."""
    name = case.catalog.roles[share.role].name
    if ask.query.slot in ONE_LIST:
        counted = "" if _uncounted(ask)[0] or share.people == 1 else f", each of {wording.spelled(share.people)}"
        yield f"{name}{counted}", share.seats[0]
        return
    for number, seat in enumerate(share.seats, start=1):
        yield f"{name} {number}" if share.people > 1 else name, seat


def _table(ask: Ask, case: Case, found: Team, ledger: Ledger) -> Table:
    rows = []
    for share in found.shares:
        costs = {step.credential: step for step in share.plan.steps}
        for who, seat in _seats(ask, case, share):
            none = "" if seat else f"nothing: {bare.why(case, share, ledger, a_head=ask.query.slot == EACH)}"
            takes = wording.labels(case.catalog, seat) if seat else none
            fees = wording.listing(steps.fee_words(costs[i]) for i in seat) if seat else "–"
            rows.append((who, takes, fees))
    return Table(("Who", "Takes", "First attempt"), tuple(rows), "Who takes what.")


def _sums(ask: Ask, case: Case, found: Team, ledger: Ledger) -> Iterator[Row]:
    """Totals of everybody: a first attempt, keeping it over a first cycle, and the longest any one person studies."""
    if _uncounted(ask)[0]:
        yield Row("First attempt, one person", _a_head(found) or "fees as below")
    else:
        yield Row("First attempt, everybody", _money(found) or "fees not known")
    one = "one " if ask.query.slot in ONE_LIST else ""
    for share in found.shares:
        if share.plan.steps:
            name = names.inside(case.catalog.roles[share.role].name) if one else case.catalog.roles[share.role].name
            yield Row(f"Kept over a first cycle, {one}{name}", steps.cycle(case, share.plan, ledger))
        costs = {step.credential: step.cost for step in share.plan.steps}
        for who, seat in _seats(ask, case, share):
            yield from members.rows(case, {i: costs[i] for i in seat}, ledger, who)
    pace = found.terms.hours_per_week
    length = words.length(months(found))
    yield Row("Study", f"{length} at most for any of them, at {wording.number(pace)} hours a week and the high end of estimates")


def months(found: Team) -> float:
    """The longest that any one person studies, at the high end."""
    spent = {step.credential: step.minutes or 0 for share in found.shares for step in share.plan.steps}
    longest = max((sum(spent[i] for i in seat) for share in found.shares for seat in share.seats), default=0)
    return longest / 60 / found.terms.hours_per_week / WEEKS_A_MONTH


def _reasons(case: Case, share: Share, ledger: Ledger) -> Iterator[Point]:
    about_role = case.about(roles=(share.role,), topics=())
    yield from steps.reasons(about_role, share.plan, ledger)


def _open(case: Case, found: Team, ledger: Ledger) -> Iterator[Point]:
    """Each job with what its people together do not reach."""
    for share in found.shares:
        name = case.catalog.roles[share.role].name
        short = list(leaves.points(case, share.plan, ledger))[:3]
        if not share.plan.open:
            yield Point(f"{name}: everything the job needs is covered to its depth, as far as we have evidence")
            continue
        yield Point(f"{name}: {wording.plural(len(share.plan.open), 'topic')} short of what the job needs")
        for point in short:
            yield Point(point.text, point.detail, level=1)


def _left(case: Case, found: Team, ledger: Ledger) -> Iterator[Point]:
    for share in found.shares:
        yield from list(leaves.left_out(case.about(roles=(share.role,)), share.plan, ledger))[:2]


def _counted(case: Case, found: Team) -> str:
    """Whose holdings the plan counts: where it is plain whose they are."""
    people = [share.role for share in found.shares for _ in range(share.people)]
    whose = {i: role for i in case.holds if (role := holder(case, people, i))}
    if not whose:
        return "Nothing is counted as held: say what somebody holds in a plan of their own."
    told = wording.listing(
        f"{wording.label(case.catalog, i)} for {'the' if people.count(role) == 1 else 'each'} {_inside(case, role)}"
        for i, role in whose.items()
    )
    return f"Counted as held: {told}; for what else somebody holds, ask for a plan of their own."


def _inside(case: Case, role: str) -> str:
    return names.inside(case.catalog.roles[role].name)


def _notes(ask: Ask, case: Case, found: Team, ledger: Ledger) -> Iterator[str]:
    yield from single.assumptions(case, found.shares[0].plan)
    if case.holds and len(found.shares) == 1:
        yield f"Everybody is taken to hold {wording.labels(case.catalog, case.holds)}."
    else:
        yield _counted(case, found)
    exact = "worked out exactly" if all(share.proven for share in found.shares) else "as far as that could be worked out"
    if ask.query.slot == EVERYBODY:
        yield (
            "Best here: first the most people who take something, then the most steps of depth towards their jobs, each person "
            f"counted, then the least money, then the least study time; {exact}. People of one job all take the same."
        )
    if ask.query.slot == EACH:
        yield f"Best here: for each person first the job's topics, then the least money, then the least study time; {exact}."
    if ask.query.slot in ONE_LIST:
        yield from age.notes(ledger.facts, case.catalog, case.today)
        yield wording.CHECK_BEFORE_PAYING
        return
    yield (
        "Best here: first the most steps of depth towards what each job needs, its people together, then the least money, then the "
        f"least study time; {exact}. Two people of one job share its topics between them."
    )
    if left := [_called(case, share) for share in found.shares if not share.proven]:
        yield f"For the {wording.listing(left)} there were too many combinations to try them all: a better split may exist."
    yield from age.notes(ledger.facts, case.catalog, case.today)
    yield wording.CHECK_BEFORE_PAYING
