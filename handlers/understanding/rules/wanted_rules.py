"""The rule for what others ask for and the writer has in part: "the ad wants OSCP, OSAI or COAE, I have OSCP: which next?"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from catalog.engine import merit
from handlers.query import Intent, Query, about

if TYPE_CHECKING:
    from handlers.understanding.case import Case

_WHO = r"(?:ads?|adverts?|posting|vacanc(?:y|ies)|listing|job|jd|spec|employers?|clients?|customers?|recruiters?|company|tender|rfp|they|hr|boss|role|position|@r\d+)"
_WANTS = rf"\b{_WHO}(?: \w+){{0,4}}? (?:wants?|asks?|asked|asking|requires?|requiring|needs?|demands?|demanding|lists?|listing|requirements?|looking for|expects?|mentions?|says?)\b|\brequirements\b|\bmust haves?\b|\bnice to haves?\b|\brequired\b"
_MINE = r"\b(?:i|ive|im|me|my)\b"
_WHAT_FIRST = r"\b(?:should i|do i|would i|shall i|could i|i should|id)\b.*\b(?:get|do|take|first|next|start|go for|add|pick)\b|\b(?:which|what|in what order|order)\b.*\b(?:next|first|order|rest|others?|missing|left|still need|remaining)\b|\bam i missing\b|\bwhat (?:do i|am i) (?:still )?(?:need|missing|lack)\b"


def others_want(case: Case) -> Query | None:
    """What to take of that which a job ad, an employer or a customer asks for, by somebody who tells what they have of it."""
    if (
        len(case.found.entities) != len(case.found.targets)
        or not case.says(_WANTS)
        or not case.says(_WHAT_FIRST)
        or not case.says(_MINE)
    ):
        return None
    asked = [number for part in _parts(case) for number in map(int, re.findall(r"@c(\d+)", part))]
    held = {i for h in case.said.person.holds for i in case.catalog.same_credential(h.credential)}
    entities = case.reading.entities
    met = _met(case, held)
    open_ones = tuple(
        dict.fromkeys(
            target
            for target, entity in zip(case.found.targets, case.found.entities, strict=True)
            if entities.index(entity) in asked and target not in held and entities.index(entity) not in met
        )
    )
    if not held or not open_ones or len(open_ones) > _MOST:
        return None
    jobs = case.ids("role")[:1]  # the job that is spoken of, whatever the writer does now
    asker = case.said.person.model_copy(update={"role": jobs[0]}) if jobs else case.said.person
    case = replace(case, said=replace(case.said, person=asker))
    if len(open_ones) == 1:
        return case.query(Intent.WORTH, *open_ones, roles=jobs, limits=case.stated, advise=True)
    waits = any(merit.gate(case.catalog, i, case.said.person, case.today).state in ("not_yet", "unknown") for i in open_ones)
    if (waits or case.says(r"(?:@c\d+ )+or @c\d+")) and len(open_ones) <= _SIDES:
        return case.query(Intent.COMPARE, sides=about(*open_ones), advise=True)
    return case.query(Intent.PLAN, *open_ones, limits=case.stated)


_MOST = 6
_SIDES = 5


def _parts(case: Case) -> list[str]:
    """The sentences that say what is asked for: of an ad, all that name a credential and do not speak of the writer."""
    return [
        part
        for part in re.split(r" \||\?|(?= (?:i have|i hold|ive|im|i am)\b)", case.text)
        if re.search(_WANTS, part) or not re.search(_MINE, part)
    ]


def _met(case: Case, held: set[str]) -> set[int]:
    """Numbers of what is asked for in the place of something that is held: "OSCP or GPEN"."""
    met: set[int] = set()
    for group in re.findall(r"@c\d+(?: or @c\d+)+", case.text):
        numbers = [int(n) for n in re.findall(r"@c(\d+)", group)]
        if any(held & set(case.reading.entities[n].ids) for n in numbers):
            met.update(numbers)
    return met
