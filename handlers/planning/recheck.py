"""Is this still right? The plan again on the day it is asked, with what moved since it was made."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from catalog.engine import merit
from catalog.engine.plan import plan
from catalog.engine.plan_moved import Move, moved
from handlers import wording
from handlers.advising.reasons import talk_of
from handlers.answer import Answer, Point, Points
from handlers.ask import Ledger
from handlers.aspects import standing
from handlers.planning import nothing, single, team
from handlers.query import about

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from catalog.engine.case import Case
    from catalog.engine.plan_price import Cost
    from catalog.engine.plan_team import Team
    from handlers.ask import Ask

_DAYS_A_MONTH = 365.25 / 12


def answer(ask: Ask, case: Case, since: date, *, targets: tuple[str, ...] = ()) -> Answer:
    """The plan of that day against the best on the case's day."""
    case, left = _whole_time(case, since)
    now = plan(case, targets)
    moves = moved(case, since, _given(ask), now.credentials)
    marks = {move.credential: "new here" for move in moves if move.kind == "added"}
    marks |= {move.credential: "fee moved" for move in moves if move.kind == "fee" and move.credential in now.credentials}
    again, lead = _asked_again(ask, targets), f"{_lead(case, since, moves)}{_late(case, left, now.months)}"
    found = single.answer(again, case, now, lead=lead, marks=marks) if now.steps else nothing.answer(again, case, now, lead=lead)
    return _with_moves(ask, case, since, moves, found)


def of_team(ask: Ask, case: Case, since: date, split_of: Callable[[Case], Team]) -> Answer:
    """A team's plan of that day against the best on the case's day."""
    case, left = _whole_time(case, since)
    split = split_of(case)
    taken = [i for share in split.shares for seat in share.seats for i in seat]
    moves = moved(case, since, _given(ask), taken)
    lead = f"{_lead(case, since, moves)}{_late(case, left, team.months(split))}"
    return _with_moves(ask, case, since, moves, team.answer(_asked_again(ask, ()), case, split, lead=lead))


def _given(ask: Ask) -> tuple[str, ...]:
    return tuple(dict.fromkeys(i for i in ask.query.credentials if i in ask.catalog.credentials))


def _asked_again(ask: Ask, targets: tuple[str, ...]) -> Ask:
    """The question as it was before it was asked again."""
    return replace(ask, query=ask.query.having(sides=about(*targets), since=None, slot=ask.query.slot if not targets else None))


def _with_moves(ask: Ask, case: Case, since: date, moves: tuple[Move, ...], found: Answer) -> Answer:
    """The answer of today with what moved before its sections."""
    ledger = Ledger(case.catalog)
    points = tuple(_point(case, move, ledger) for move in moves)
    sections = (Points(points, f"What moved since {wording.day(since)}"), *found.sections) if points else found.sections
    facts = tuple({(fact.owner, fact.field): fact for fact in (*ledger.facts, *found.facts)}.values())
    tail = "Compared with what the catalog holds now; a fact that was corrected since, and not dated, does not show as moved."
    mentioned = tuple(i for i in dict.fromkeys((*found.mentioned, *_given(ask))) if i not in found.credentials)
    return found.having(sections=sections, facts=facts, notes=(tail, *found.notes), mentioned=mentioned)


def _whole_time(case: Case, since: date) -> tuple[Case, float | None]:
    """The plan's own time, as if today were its first day, and the months that are left of it; None where none was set.

    How far somebody has come is not known, so time that has gone by takes no step away; that it is short is said.
    """
    wishes = case.wishes
    if wishes.months is not None:
        return case, wishes.months - (case.today - since).days / _DAYS_A_MONTH
    if wishes.by is None:
        return case, None
    whole, left = ((wishes.by.last - day).days / _DAYS_A_MONTH for day in (since, case.today))
    limits = wishes.model_copy(update={"months": round(max(whole, 0), 2), "by": None})  # type: ignore[attr-defined]
    return replace(case, wishes=limits), left


def _late(case: Case, left: float | None, takes: float) -> str:
    """That what is left of the plan's time is less than its steps take."""
    if left is None or takes <= left + 0.05:
        return ""
    if left <= 0:
        return f"Its {wording.plural(round(case.wishes.months or 0, 1), 'month')} are over: what is not done begins again today. "
    whole = wording.plural(round(case.wishes.months or 0, 1), "month")
    gone = f"Only {wording.number(round(left, 1))} of its {whole} {'is' if round(left, 1) == 1 else 'are'} left"
    return f"{gone}: in time only if part of it is done. "


def _lead(case: Case, since: date, moves: tuple[Move, ...]) -> str:
    if not moves:
        return f"Still right on {wording.day(case.today)}: nothing in this plan of {wording.day(since)} has moved. "
    hard = [move for move in moves if move.kind in ("closed", "dropped", "added")]
    if not hard:
        return f"Still the best steps on {wording.day(case.today)}, with changes since {wording.day(since)}. "
    return f"Not any more on {wording.day(case.today)}: {wording.listing(_short(case, move) for move in hard[:2])}. "


def _short(case: Case, move: Move) -> str:
    name = wording.label(case.catalog, move.credential)
    return {"closed": f"{name} can no longer be taken", "dropped": f"{name} is no longer part of the best plan"}.get(
        move.kind, f"{name} now is"
    )


def _point(case: Case, move: Move, ledger: Ledger) -> Point:
    talk = talk_of(case, move.credential, ledger)
    match move.kind:
        case "closed":
            others = wording.labels(case.catalog, merit.instead_of(case.catalog, move.credential, case.today)[:2], "or")
            instead = f"; what can is {others}" if others else ""
            return Point(f"{talk.name}: can no longer be taken", wording.sentence(f"{standing.state_words(talk)}{instead}"))
        case "held":
            return Point(f"{talk.name}: you hold it now, so it is done")
        case "ending":
            return Point(f"{talk.name}: its end is known now", wording.sentence(standing.state_words(talk)))
        case "fee":
            for cost in (move.before, move.after):
                for part in cost.parts if cost else ():
                    ledger.use(part.owner, f"{part.path}.former_amount" if part.former else f"{part.path}.amount", part.path)
            return Point(f"{talk.name}: the fee moved", f"Then {_amount(move.before)}, now {_amount(move.after)}.")
        case "dropped":
            return Point(f"{talk.name}: another choice is better now")
        case _:
            return Point(f"{talk.name}: new in the plan")


def _amount(cost: Cost | None) -> str:
    if cost is None or cost.low is None:
        return "not known"
    return wording.money(cost.low, cost.currency, cost.high)
