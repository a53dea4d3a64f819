"""A credential named beside what a thread is about: "does it need OSCP?" asks for the gate of the thread's, not of OSCP."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog.conditions import HoldsCredential, leaves
from handlers.query import Intent, Query
from handlers.understanding.thread.pointing import pointed_out
from handlers.understanding.words.patterns import search

if TYPE_CHECKING:
    from handlers.understanding.case import Case

_IT = r"(?:it|this|that|that one|this one|the (?:exam|cert|certification))"
_NEEDED = (
    rf"\b(?:does|do|did|will|would) {_IT} (?:\w+ )?(?:need|require|accept|want|ask for|demand|take) (?:an? |the |active )*@c\d+"
    rf"|\b(?:need|have to have|must (?:i )?have|require) (?:an? |the |active )*@c\d+ (?:\w+ ){{0,2}}(?:for|before) {_IT}\b"
    rf"|@c\d+ (?:\w+ ){{0,2}}(?:needed|required|enough|accepted|necessary|a must|mandatory|sufficient) (?:for|to|before) (?:take |sit |get )?{_IT}\b"
)

_RESTS = r"@c(\d+),? (?:then |now )?(?:does|would|will) (?:it|that|this|that one) (?:also |then |even )?(?:depend|rest|build|rely) (?:up)?on (?:an? |the |my )?@c(\d+)"
_GATES = (Intent.PREREQUISITES, Intent.ELIGIBILITY)
_ENOUGH = r"^(?:and |but |so |ok |then |well )*(?:is |would |does |will |could )?(?:just |only |my )?@c\d+(?: alone| only| on its own| by itself)? (?:is |be |would |will |do |also |alone |already |then |be )*(?:enough|ok|okay|fine|sufficient|do|suffices?|works?|counts?|accepted|good enough)(?: (?:too|then|as well|also|alone))*\s?\??$"

_FOR_ONE = r"\b(?:do i|i|we) (?:\w+ )?need\b.*\bfor the (?:first|second|third|last|other)\b"

_DONE_WITHOUT = r"\b(?:can|could|may|might) (?:i|we|he|she|they|one|you) (?:\w+ )?(?:do|take|sit|get|book) (?:it|that|this|one) (?:\w+ )?without (?:an? |the |my |active )*@c\d+"


def opened_by(case: Case, named: str) -> str | None:
    """Which of those the thread speaks of asks for what is named."""
    for one in (*case.memory.listed, *case.memory.topic):
        sit = case.catalog.credentials[one].conditions.sit if one in case.catalog.credentials else None
        if sit is None or sit.required in (None, "none") or one == named:
            continue
        if any(isinstance(leaf, HoldsCredential) and leaf.credential == named for leaf in leaves(sit.required)):  # type: ignore[arg-type]
            return one
    return None


def gate_of_it(case: Case) -> Query | None:
    """Whether what is named opens what the thread is about; None for anything else."""
    topic = case.memory.topic
    if len(case.found.targets) == 1 and case.says(_FOR_ONE) and (meant := pointed_out(case)) and meant != case.found.targets[0]:
        return case.query(Intent.PREREQUISITES, meant, case.found.targets[0])
    if len(case.found.targets) == 1 and case.says(_DONE_WITHOUT) and (opened := opened_by(case, case.found.targets[0])):
        return case.query(Intent.PREREQUISITES, opened, case.found.targets[0], slot="without")
    last = case.memory.last
    if len(case.found.targets) == 2 and (rests := search(_RESTS, case.text)):
        return case.query(Intent.PREREQUISITES, *(case.reading.entities[int(n)].id for n in rests.groups()))
    if len(case.found.targets) == 1 and last is not None and last.intent in _GATES and case.says(_ENOUGH):
        gate = last.credential
        return (
            case.query(Intent.PREREQUISITES, gate, case.found.targets[0], slot="enough")
            if gate not in (None, *case.found.targets)
            else None
        )
    if len(case.found.targets) != 1 or not topic or topic[0] == case.found.targets[0] or not case.says(_NEEDED):
        return None
    return case.query(Intent.PREREQUISITES, topic[0], case.found.targets[0])
