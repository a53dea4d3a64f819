"""What somebody has heard of a gate or of a title: "OffSec makes you hold OSCP before OSAI", "passing gives the full title, right?"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from catalog.conditions import Subscription, leaves
from handlers.person import Person
from handlers.query import Aspect, Intent
from handlers.understanding.words.numbers import COUNTED
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
_HEARD = (
    r"\b(?:told|tells?|heard|hear|read|says?|said|saying|claims?|claimed|claiming|swears?|think|thinks|thought|believes?|assumes?|assumed|rumou?rs?|myth|"
    r"apparently|supposedly|allegedly|seems?|guess|understand|true|correct|wrong|false|really|(?:is|are) (?:he|she|this|that|it|they) (?:right|so|serious)|right)\b"
)
"""Somebody else says it, or it is asked whether it is so."""
_DEMANDS = (
    r"@c(?P<of>\d+)(?: (?!without|with|or|and)\w+){0,2}? (?:needs?|requires?|requiring|demands?|asks? for|asking for|wants?|insists? on|calls? for|expects?)\b(?P<what>[^|?]*)"
    r"|\b(?:you|one|people|candidates|everybody|everyone|they) (?:need|needs|must have|have to have|should have|require) (?P<asked>[^|?@]*\b(?:years?|yrs?)\b[^|?@]*?) (?:for|before|to (?:sit|take|get|do)) (?:the |an? )?@c(?P<before>\d+)"
)
"""What one is said to demand."""
_OWN = r"\b(?:i|we|he|she|ive|weve|hes|shes) (?:only |just |already |do |still )?(?:have|has|had|hold|holds|got|hold|worked|work|passed|lack|am|was)\b|\bmy (?:\d+|\w+) (?:years?|yrs?)\b|\b(?:my|his|her) @c\d|\b(?:do|does|did|can|could|should|must|shall) (?:i|we)\b"
"""What is told of the asker is asked about, not what was heard."""
_SO_MANY = rf"\b(?P<n>{COUNTED}) (?:\w+ )?(?:years?|yrs?)\b"
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
    if made := search(_MADE_TO, case.text):
        asked, target = (case.reading.entities[int(n)].id for n in made.groups())
        if target != asked:
            return case.query(Intent.PREREQUISITES, target, asked, asker=Person(), slot="must", claim=True)
    if demanded := _demanded(case):
        return demanded
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


def _demanded(case: Case) -> Query | None:
    """The gate, held against what it is said to ask for: years of work, or other credentials."""
    said = search(_DEMANDS, case.text)
    if said is None or not case.says(_HEARD) or case.says(_OWN):
        return None
    target = case.reading.entities[int(said["of"] or said["before"])].id
    what = said["what"] or said["asked"] or ""
    keys = tuple(dict.fromkeys(case.reading.entities[int(n)].id for n in re.findall(r"@c(\d+)", what)))
    if target in keys or target not in case.found.targets or set(case.found.targets) - {target, *keys}:
        return None
    if keys:
        slot = None if " or " in what and len(keys) > 1 else "must"
        return case.query(Intent.PREREQUISITES, target, *keys, asker=Person(), slot=slot, claim=True)
    return case.query(Intent.PREREQUISITES, target, asker=Person(), slot="must") if search(_SO_MANY, what) else None


def _subscribed(case: Case) -> bool:
    """Whether a subscription is among what the exam requires."""
    sit = case.catalog.credentials[case.found.targets[0]].conditions.sit
    required = sit.required if sit is not None and sit.required != "none" else None
    return required is not None and any(isinstance(leaf, Subscription) for leaf in leaves(required))
