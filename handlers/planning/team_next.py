"""What may be asked after a team's plan: one for each, what somebody holds, one job alone, what is open, what keeping takes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog.engine.plan_team import holder
from catalog.values import PartialDate
from handlers import wording
from handlers.advising import names
from handlers.answer import Prompt
from handlers.person import Held, Person
from handlers.planning import single
from handlers.query import Intent, Query, Side, about
from handlers.slots import EACH, EVERYBODY, TEAM

if TYPE_CHECKING:
    from collections.abc import Iterator

    from catalog.engine.case import Case
    from catalog.engine.plan_team import Team
    from handlers.ask import Ask


def _opener(case: Case, found: Team) -> tuple[str, str] | None:
    """A job whose one person takes nothing for a gate nothing was said of, and what opens it and would be counted as theirs."""
    people = [share.role for share in found.shares for _ in range(share.people)]
    for share in found.shares:
        held = single.opener(case.about(roles=(share.role,)), share.plan) if share.rest == "gate" else None
        if held and holder(case, people, held[1]) == share.role:
            return share.role, held[1]
    return None


def prompts(ask: Ask, case: Case, found: Team, taken: tuple[str, ...]) -> Iterator[Prompt]:
    """The same with each of them certified, or with a gate open; today again; for one job; gaps and upkeep."""
    if ask.query.slot == TEAM and any(() in share.seats for share in found.shares if share.people > 1):
        yield Prompt("Certify each of them", ask.query.having(slot=EVERYBODY))
    if ask.query.slot in (EACH, EVERYBODY) and any(len(seat) > 1 for share in found.shares for seat in share.seats):
        yield Prompt("Only one exam each", ask.query.having(limits=ask.query.limits.model_copy(update={"exams": 1})))
    if held := _opener(case, found):
        name = names.inside(case.catalog.roles[held[0]].name)
        person = ask.query.asker.with_said(Person(holds=(Held(credential=held[1]),)))
        yield Prompt(f"If the {name} holds {wording.label(case.catalog, held[1])}"[:75], ask.query.having(asker=person))
    if taken:
        stack = Side(kind="stack", ids=taken)
        yield Prompt("Is this still right?", ask.query.having(sides=(stack,), since=PartialDate.of(case.today), on=None))
    for share in found.shares[:2]:
        name = names.inside(case.catalog.roles[share.role].name)
        yield Prompt(f"Only for the {name}"[:75], ask.query.having(roles=(share.role,), slot=None, reason=None))
    if taken:
        yield Prompt("What it leaves open", Query(intent=Intent.GAPS, sides=(Side(kind="stack", ids=taken),)))
        yield Prompt("What keeping it takes", Query(intent=Intent.RENEWAL, sides=about(*taken[:6])))
