"""From a question to the engine's case: person, limits, roles and topics, on the day the question is about."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from catalog.engine.case import Case
from catalog.engine.filters import filters
from catalog.engine.merit import gate
from catalog.engine.scoring import platforms_of
from handlers.person import Person
from handlers.query import Intent, Limits
from handlers.slots import PROOF

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from catalog.engine.coverage import Gap
    from handlers.ask import Ask


_SPENT = frozenset((Intent.RECOMMEND, Intent.PLAN))
"""What is asked with money to spend: there a person's own budget counts where the question names none."""


def admits(case: Case) -> Callable[[str], bool]:
    """Whether a credential passes the filters asked for; without any filter everything does that can be taken."""
    if case.wishes == Limits():
        return lambda _credential: True
    checks = filters(case.about(roles=(), topics=()))
    return lambda credential: all(check.passed is not False for check in checks(credential))


def case_of(ask: Ask, *, own: bool = True) -> Case:
    """The case of a question; `own=False` leaves the asker out (they ask for somebody else)."""
    person = ask.person if own else Person()
    named = tuple(dict.fromkeys(role for role in ask.query.roles if role in ask.catalog.roles))
    by_job = ask.query.slot != PROOF and not ask.query.limits.made_for  # to be shown is the work, whatever the job is called
    if not named and by_job and person.role in ask.catalog.roles:
        named = (str(person.role),)
    topics = tuple(topic for topic in ask.query.topics if topic in ask.catalog.topics)
    limits = ask.query.limits
    clouds = (None, *limits.platforms)  # who names a cloud runs no other
    named = tuple(i for i in named if not limits.platforms or ask.catalog.roles[i].platform in clouds) or named
    if limits.budget is None and person.budget is not None and ask.query.intent in _SPENT:
        limits = limits.model_copy(update={"budget": person.budget})
    return Case(ask.catalog, person, limits, ask.day, named, topics)


def allowed(case: Case, gap: Gap, stack: Sequence[str]) -> Gap:
    """The gap with closers the person's limits exclude left out.

    Those of a platform nobody here uses, and those that are shut to who holds what was told, stay only where there is no other.
    """
    used = platforms_of(case) | {p for i in stack if (p := case.catalog.credentials[i].platform)}
    fits = admits(case)

    def neutral(credential: str) -> bool:
        platform = case.catalog.credentials[credential].platform
        return platform is None or platform in used

    deepest = [e for e in gap.deepest if fits(e.credential)]
    kept = [e for e in deepest if neutral(e.credential)] or deepest
    if case.person.holds:
        shut = {e.credential for e in kept if gate(case.catalog, e.credential, case.person, case.today).state == "not_yet"}
        kept = [e for e in kept if e.credential not in shut] or kept
    return replace(gap, closers=tuple(e for e in kept if e.depth >= gap.wanted), deepest=tuple(kept))
