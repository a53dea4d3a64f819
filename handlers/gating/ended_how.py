"""Keeping what can no longer be taken: its own exam renews it no more, until when it counts, and what there is instead."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from catalog.engine.lifecycle import State
from handlers import wording
from handlers.aspects.lasting import ways_left
from handlers.gating import again, in_its_place
from handlers.gating.calendar import when

if TYPE_CHECKING:
    from catalog.blocks import Statement
    from catalog.engine.renewal import Duty
    from handlers.aspects.talk import Talk

_RENEWED = re.compile(r"\brenew|\bextend|\bconvert")
_CANNOT = re.compile(r"\b(?:cannot|can no longer|not) be (?:renewed|extended)\b")


def gone(talk: Talk, duty: Duty) -> bool:
    """Whether nobody can take it any more, in any language, and what holders have runs out some day."""
    return talk.standing.state is State.RETIRED and not talk.standing.open_languages and not duty.lifetime


def left_over(talk: Talk, duty: Duty) -> Duty:
    """The duty without the ways that have ended with its exam, where no newer exam of it is there to be passed."""
    if duty.rule is None or not gone(talk, duty) or talk.catalog.successors(talk.id):
        return duty
    block = duty.rule.block
    routes = ways_left(talk, block.routes)
    if block.routes and not routes and block.per_year is None and block.per_cycle is None:
        return replace(duty, rule=None)
    return replace(duty, rule=replace(duty.rule, block=block.model_copy(update={"routes": routes})))


def ended(talk: Talk, duty: Duty, *, asked: bool, renewing: bool = True) -> str:
    """What is said before the rule that held so far; empty where it goes on.

    `asked`: whether it can be renewed was asked; `renewing`: keeping it was spoken of at all.
    """
    if not gone(talk, duty):
        return ""
    told = [(talk.id, key, s.text) for key, s in talk.held.statements.items() if s.about == "renewal"]
    told = told or [(talk.held.issuer, key, s.text) for key, s in _of_issuer(talk).items() if _CANNOT.search(s.text)]
    for owner, key, _ in told[:1]:
        talk.ledger.use(owner, f"statements.{key}.text")
    said = wording.sentence(told[0][2]) if told else f"Who holds {talk.name} keeps it until it expires."
    if told and _RENEWED.search(told[0][2]):
        lead = "No: " if asked and _CANNOT.search(told[0][2]) else ""
        return " ".join(part for part in (f"{lead}{talk.name} is retired. {said}", again.replaced(talk)) if part) + " "
    newer = talk.catalog.successors(talk.id)
    last = f" (last day {when(talk, talk.standing.ends).removeprefix('on ')})" if talk.standing.ends else ""
    own = f"{talk.name} cannot be renewed by its own exam, which can no longer be taken{last}"
    if asked and not newer:
        own = f"Not by its own exam: {talk.name} can no longer be taken{last}"
    if not renewing:
        own = f"{talk.name} is retired{last}"
    if newer:
        talk.ledger.use(newer[-1], "new_exam_of.credential")
        exam = wording.label(talk.catalog, newer[-1])
        return f"{own}; {exam}, the newer exam of the same credential, renews it. "
    return " ".join(part for part in (f"{own}. {said}", _instead(talk)) if part) + " "


def _of_issuer(talk: Talk) -> dict[str, Statement]:
    """What its issuer says of all it awards."""
    issuer = talk.catalog.issuers.get(talk.held.issuer)
    return {key: s for key, s in issuer.statements.items() if s.about == "renewal"} if issuer else {}


def _instead(talk: Talk) -> str:
    """What takes its place, or what there is to take by what one does."""
    if talk.held.replaced_by:
        return again.replaced(talk)
    clause = in_its_place.instead(talk, talk.standing).removeprefix("; ")
    return wording.sentence(clause) if clause else ""
