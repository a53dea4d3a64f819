"""What is said of one that opens no gate: where it is recommended all the same, and whose list is longer than ours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog.conditions import HoldsDesignation, leaves
from catalog.engine.lifecycle import is_open
from catalog.engine.prerequisites import relation, required_of
from handlers import wording
from handlers.ask import Ledger

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handlers.answer import Answer
    from handlers.ask import Ask


def with_advised(answer: Answer, ask: Ask) -> Answer:
    """The answer, with what it is no key to but is advised for; itself where it opens something."""
    key = ask.query.limits.unlocks
    if key not in ask.catalog.credentials or answer.credentials:
        return answer
    ledger = Ledger(ask.catalog)
    name = wording.label(ask.catalog, str(key))
    issuers = ask.query.limits.issuers
    pool = [
        i
        for i, held in ask.catalog.offered.items()
        if is_open(ask.catalog, i, ask.day) and held.issuer in (issuers or (held.issuer,))
    ]
    advised = [i for i in pool if relation(ask.catalog, i, str(key)).part == "recommended"]
    for i in advised:
        ledger.use(i, relation(ask.catalog, i, str(key)).path or "conditions.sit.recommended")
    lists = []
    for i in pool:
        for stage in _open_lists(ask, i):
            ledger.use(i, f"conditions.{stage}.required")
            lists.append(i)
    whose = f" of {wording.listing(ask.catalog.issuers[i].name for i in issuers)}" if issuers else ""
    told = f"No gate that we hold{whose} names {name}"
    if lists:
        longer = wording.labels(ask.catalog, lists)
        told += f"; the issuer's own list for {longer} is longer than ours, so look there for {name}"
    if advised:
        told += f"; it is recommended, not required, for {wording.labels(ask.catalog, advised)}"
    return answer.having(
        headline=f"{told}. Exams without a gate are open with it or without.",
        facts=(*answer.facts, *(fact for fact in ledger.facts if fact not in answer.facts)),
        mentioned=tuple(dict.fromkeys((*answer.mentioned, *advised, *lists))),
    )


def _open_lists(ask: Ask, credential: str) -> Iterator[str]:
    """Stages whose gate names a list of which we do not hold every entry."""
    conditions = ask.catalog.credentials[credential].conditions
    for name in ("sit", "certify"):
        tree = required_of(getattr(conditions, name))
        named = [leaf.designation for leaf in leaves(tree) if isinstance(leaf, HoldsDesignation)] if tree is not None else []
        if any(ask.catalog.designations[i].name.startswith("another ") for i in named if i in ask.catalog.designations):
            yield name
