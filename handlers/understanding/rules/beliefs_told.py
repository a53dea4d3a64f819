"""What somebody has heard of a gate or of a title: "OffSec makes you hold OSCP before OSAI", "passing gives the full title, right?"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog.conditions import Subscription, leaves
from handlers.person import Person
from handlers.query import Aspect, Intent
from handlers.understanding.words.patterns import search

if TYPE_CHECKING:
    from handlers.query import Query
    from handlers.understanding.case import Case

_WHO = r"(?:you|me|us|him|her|them|people|everyone|everybody|candidates|one|somebody|applicants)"
_MADE_TO = (
    rf"\b(?:makes?|made|forces?|wants?|requires?|expects?|asks?|demands?|obliges?|needs?) {_WHO}(?: to)? (?:first )?(?:hold|have|own|get|pass|take|do|earn|be)\b"
    rf"(?: \w+){{0,3}} @c(\d+)(?: \w+){{0,4}} (?:before|prior to|first for|to (?:sit|take|book|get|do|attempt)|for)(?: \w+){{0,6}} @c(\d+)"
)
"""Somebody is said to ask for one before another."""
_NEEDS = r"(?:^|\b(?:heard|hear|read|think|thought|believe|assume|says?|said|told|apparently|seems?|guess|understand|so|but)\b.*)@c(\d+) (?:\w+ )?(?:needs?|requires?|demands?|asks for|wants) (?:(?:an?|the|active|either|both|you|to|hold|have|first) )*@c(\d+) (?:or|and) (?:(?:an?|the|active) )*@c(\d+)(?: first| before\w*)? ?\??$"
"""One is said to need either of two others."""
_TITLE = (
    r"\b(?:if|once|when|after|so|and|does|do|will|is|by|told|that)?\b.*\bpass(?:ing|ed|es)?\b(?: \w+| @i\d+){0,3} @c\d+\b.*"
    r"\b(?:(?:full|whole|final|complete) (?:\w+ )?(?:title|cert\w*|credential|designation|@r\d+|lead)|certified|hold the (?:cert\w*|title)|(?:get|gives?|earns?|means?|have|keep)(?: \w+){0,2} (?:title|certification|designation))\b"
)
_UNSUBSCRIBED = (
    r"\b(?:can|could|may|possible|does|do|is)\b.*\b(?:without|no)\b(?: \S+){0,4}? (?:subscription|subscribing|premium|plan)\b"
)
"""Asks whether one can do without a subscription."""
_SCORES = r"\b(?:how|what|score|percent\w*|points|many|much|rate|chance\w*|first|before|should|hard|easy|again|fail\w*|without|not|but|possible|can)\b"


def told(case: Case) -> Query | None:
    """The gate, or the steps to the title, of what somebody has heard something of; None for any other message."""
    if not case.found.entities and not case.reading.of("credential"):
        return None
    if made := search(_MADE_TO, case.text) or search(_NEEDS, case.text):
        ids = [case.reading.entities[int(n)].id for n in made.groups()]
        by_need = len(ids) == 3
        target, asked = (ids[0], ids[1:]) if by_need else (ids[-1], ids[:1])
        if target not in asked:
            if by_need and " or @c" in made.group().replace(" an ", " ").replace(" a ", " "):
                return case.query(Intent.PREREQUISITES, target, asker=Person())
            return case.query(Intent.PREREQUISITES, target, *asked, asker=Person(), slot=None if by_need else "must", claim=True)
    if len(case.found.targets) == 1 and case.says(_UNSUBSCRIBED) and _subscribed(case):
        return case.query(Intent.PREREQUISITES, *case.found.targets, slot="must")
    if (
        len(case.reading.of("credential")) == len(case.found.targets) == 1
        and case.says(r"\bpass")
        and case.says(_TITLE)
        and not case.says(_SCORES)
    ):
        return case.query(Intent.FACT, *case.found.targets, aspects=(Aspect.STEPS,), claim=True)
    return None


def _subscribed(case: Case) -> bool:
    """Whether a subscription is among what the exam requires."""
    sit = case.catalog.credentials[case.found.targets[0]].conditions.sit
    required = sit.required if sit is not None and sit.required != "none" else None
    return required is not None and any(isinstance(leaf, Subscription) for leaf in leaves(required))
