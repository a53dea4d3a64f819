"""What a list leaves out for its state alone, in a line: betas, what is announced, and of a named issuer what has retired."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from catalog.engine import merit
from catalog.engine.filters import filters
from catalog.engine.find import find
from catalog.engine.named import for_ai
from handlers import wording
from handlers.advising.list_headlines import some
from handlers.advising.reasons import talk_of
from handlers.aspects import standing

if TYPE_CHECKING:
    from catalog.engine.case import Case
    from catalog.engine.checked import Check
    from handlers.ask import Ledger
    from handlers.query import Limits

_COMING = ("beta", "announced")
_SAID = {"beta": "in beta", "announced": "announced", "retired": "retired"}


def left_out(case: Case, limits: Limits, ledger: Ledger) -> str:
    """One sentence; empty where states were asked for, or nothing else passes every filter."""
    if limits.states:
        return ""
    states = (*_COMING, "retired") if limits.issuers else _COMING
    groups: dict[str, list[str]] = defaultdict(list)
    asked = replace(case, wishes=limits.having(states=states, sort=None))
    checks = filters(asked)
    for credential in case.catalog.offered:
        if merit.state(case.catalog, credential, case.today) in states and all(
            _passes(asked, check, credential) for check in checks(credential)
        ):
            groups[merit.state(case.catalog, credential, case.today)].append(credential)
            ledger.use(credential, "lifecycle.seen", "lifecycle")
    told = [f"{some(case, groups[state])} ({_SAID[state]})" for state in states if groups.get(state)]
    return f"Left out for the state on {wording.day(case.today)}: {wording.listing(told)}." if told else ""


def _passes(case: Case, check: Check, credential: str) -> bool:
    """Whether it passes; of what is not out yet and has no topic evidenced, its name tells whether it is on AI."""
    named = check.name == "ai" and not merit.depths(case.catalog, credential, case.today) and for_ai(case.catalog, credential)
    return named or check.passed is True


def to_come(case: Case, limits: Limits, ledger: Ledger) -> str:
    """Of a list of betas: those whose beta is still to begin; empty for any other list."""
    if limits.states != ("beta",):
        return ""
    found = [
        hit.credential
        for hit in find(replace(case, wishes=limits.having(states=("announced",)))).hits
        if (begins := case.catalog.credentials[hit.credential].lifecycle.beta) is not None and begins.date.first > case.today
    ]
    told = [f"{(talk := talk_of(case, i, ledger)).name} is {standing.state_words(talk)}" for i in found]
    return wording.sentence("; ".join(told)) if told else ""
