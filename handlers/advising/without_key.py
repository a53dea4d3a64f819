"""Which of a list do without a credential that was named: by their gates, not by what is left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog.engine.gate import recorded
from catalog.engine.prerequisites import relation
from handlers import wording
from handlers.ask import Ledger

if TYPE_CHECKING:
    from handlers.answer import Answer
    from handlers.ask import Ask

_ASKED = {"must": "must", "one_of": "one_of", "heir": "one_of", "untold": "untold"}


def with_keys(answer: Answer, ask: Ask) -> Answer:
    """The list, led by which of it names the key in its gate, as the only way in or as one of several; itself without a key."""
    key = next((i for i in ask.query.limits.without if i in ask.catalog.credentials), None)
    if key is None or not answer.credentials:
        return answer
    ledger = Ledger(ask.catalog)
    parts: dict[str, list[str]] = {part: [] for part in ("free", "one_of", "must", "untold")}
    for credential in answer.credentials:
        found = relation(ask.catalog, credential, key)
        if found.path:
            ledger.use(credential, found.path)
        known = recorded(ask.catalog.credentials[credential])
        parts[_ASKED.get(found.part, "free") if known else "untold"].append(credential)
    if not parts["must"] and not parts["one_of"]:
        return answer
    name = wording.label(ask.catalog, key)
    told = [
        f"{_who(ask, ids, one, several)} {rest}"
        for (one, several, rest), ids in (
            (("does", "do", f"not ask for {name}"), parts["free"]),
            (("takes", "take", "it as one of several ways in"), parts["one_of"]),
            (("requires", "require", "it"), parts["must"]),
        )
        if ids
    ]
    told += [f"of {wording.labels(ask.catalog, ids)} we found no statement" for ids in (parts["untold"],) if ids]
    lead = wording.sentence("; ".join(told))
    facts = (*answer.facts, *(fact for fact in ledger.facts if fact not in answer.facts))
    return answer.having(headline=f"{lead} {answer.headline}", facts=facts)


def _who(ask: Ask, ids: list[str], one: str, several: str) -> str:
    return f"{wording.labels(ask.catalog, ids)} {one if len(ids) == 1 else several}"
