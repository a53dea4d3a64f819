"""The rule for which of several people may sit one: "two of us want AAISM, one has CISSP, one Security+: who can go?"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from catalog.engine.prerequisites import gated, relation
from handlers.person import Held, Person
from handlers.query import Intent
from handlers.slots import WHO_CAN
from handlers.understanding.asker.lapses import lapsed

if TYPE_CHECKING:
    from handlers.query import Query
    from handlers.understanding.case import Case

_MAY = r"(?:qualif\w+|eligible|allowed|can (?:even |actually |already )?(?:go|sit|take|do|register|apply|book|start|get)|may (?:sit|take|do|go|register)|could (?:sit|take|do|go)|gets? in|is in|meets?|fulfil\w*)"
_FOLK = r"(?:us|them|these|those|you|(?:my|our|the) (?:\w+ ){0,2}(?:people|team|guys|folks|staff|colleagues?|engineers?|reports|lot|group|crew|department))"
_WHO = (
    rf"\b(?:who|whos|whom)\b(?: \w+){{0,4}} {_MAY}\b|\b(?:which|any|anyone|anybody|someone|somebody|one|how many)(?: one)? (?:of|on|in|from|at) {_FOLK}\b.*\b{_MAY}\b"
    rf"|\b(?:does|do|is|are|can|could) (?:any ?(?:one|body)|any|some(?:one|body)|all|both) (?:of|on|in|from|at) {_FOLK}\b.*\b(?:qualif\w+|eligible|allowed|sit|take|do|register|apply|meets?|go)\b"
    rf"|\bwhich (?:one|ones|two|person|people|of them|of us)\b(?: \w+){{0,3}} {_MAY}\b"
    r"|\b(?:who|whom|which (?:one )?of us)\b(?: (?!@c)\w+){0,4} (?:gets?|takes?|goes (?:for|to)|send|fits?|use|uses) (?:the |that |an? |our )?@c\d+(?: (?:seat|voucher|slot|place|exam|budget|one))?\b"
)
_WANTED = re.compile(
    r"\b(?:for|wants?|sit|sitting|take|taking|do|doing|into|to|register for|apply for|gets?|takes?|send|before|on) (?:(?:the|an?|their|our|exam|do|take|sit|get) )*@c(\d+)"
)
_HAS = re.compile(r"\b(?:has|have|holds?|holding|with|got|is|are|a|an|only|just|one|two|other)(?: (?:an?|the|only|just|active))* $")


def who_qualifies(case: Case) -> Query | None:
    """The gate of the one that is wanted, held against all that the people are said to hold."""
    if not case.says(_WHO):
        return None
    named = [(n, e.id) for n, e in enumerate(case.reading.entities) if e.kind == "credential" and len(e.ids) == 1]
    ids = list(dict.fromkeys(i for _, i in named))
    wanted = [
        i
        for m in _WANTED.finditer(case.text)
        for n, i in named
        if n == int(m[1]) and not _HAS.search(case.text[: m.end() - len(f"@c{n}")])
    ]
    gates = [i for i in (*wanted, *ids) if gated(case.catalog.credentials[i])]
    target = next((i for i in gates if _keyed(case, i, ids)), next(iter(gates), None))
    others = [i for i in ids if i != target]
    if target is None or len(others) < _SEVERAL:
        return None
    return case.query(Intent.PREREQUISITES, target, *others, slot=WHO_CAN, asker=_not_in_force(case, dict(named)))


_ONLY_PASSED = re.compile(
    r"\b(?:passed|cleared|sat|done)(?: (?:only|just|recently|the|his|her|their|my))* @c(\d+)(?= exam\b)|\bonly passed(?: (?:the|his|her|their))* @c(\d+)|@c(\d+) exam (?:is )?(?:only |just )?(?:passed|done)\b"
)


def _not_in_force(case: Case, named: dict[int, str]) -> Person:
    """What one of them has passed and does not hold, and what another held once."""
    passed = {int(n) for match in _ONLY_PASSED.finditer(case.text) for n in match.groups() if n}
    gone = lapsed(case.text)
    held = {i for n, i in named.items() if n not in passed | gone}  # of another of them
    named = {n: i for n, i in named.items() if i not in held}
    holds = tuple(Held(credential=named[n], active=False) for n in sorted(gone) if n in named)
    return Person(holds=holds, lacks=tuple(dict.fromkeys(named[n] for n in sorted(passed) if n in named)))


_SEVERAL = 2


def _keyed(case: Case, target: str, ids: list[str]) -> bool:
    """Whether anything else that is named opens it or is said not to."""
    return any(relation(case.catalog, target, i).part in ("must", "one_of", "not_accepted") for i in ids if i != target)
