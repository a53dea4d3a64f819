"""What is asked of a gate beside what it requires: who vouches for years, till when to apply, what may follow, what is unnamed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from catalog.conditions import Experience, leaves
from handlers import wording
from handlers.gating import gates_said
from handlers.gating.trees import BEFORE, required
from handlers.slots import APPLY_BY, MAY_FOLLOW, UNNAMED, VOUCHED

if TYPE_CHECKING:
    from catalog.conditions import Condition
    from handlers.aspects.talk import Talk

_VOUCHED = re.compile(r"\bverif|\bendors|\bconfirm|\bvouch", re.IGNORECASE)


def headline(talk: Talk, slot: str | None, words: str) -> str | None:
    """The first sentence on such a term; None where none of them is asked."""
    if slot == VOUCHED:
        return _vouched(talk)
    if slot == APPLY_BY:
        return _apply_by(talk)
    if slot == MAY_FOLLOW:
        return _may_follow(talk)
    return _unnamed(talk, words) if slot == UNNAMED else None


def _vouched(talk: Talk) -> str:
    """Who confirms what somebody tells of their work, where a source says so."""
    for name in BEFORE:
        stage = getattr(talk.held.conditions, name)
        if stage is not None and stage.note and _VOUCHED.search(stage.note):
            talk.use(f"conditions.{name}.note")
            return f"{wording.sentence(stage.note)} By whom we did not find: ask {talk.issuer}. {gates_said.headline(talk)}"
    if not _years(talk):
        return f"We found no work experience that {talk.name} asks to have confirmed. {gates_said.headline(talk)}"
    found = f"We found no statement on who confirms the years of work for {talk.name}, or whether somebody has to endorse them"
    return f"{found}: ask {talk.issuer}. {gates_said.headline(talk)}"


def _apply_by(talk: Talk) -> str:
    """How long after passing one may apply, or gain what is missing."""
    for name in BEFORE:
        stage = getattr(talk.held.conditions, name)
        if stage is not None and stage.deadline:
            talk.use(f"conditions.{name}.deadline")
            return f"{wording.sentence(stage.deadline)} {gates_said.headline(talk)}"
    if gates_said.beyond(required(talk, "sit"), required(talk, "certify")) is None:
        return f"We found nothing to apply for after passing {talk.name}, and so no time limit. {gates_said.headline(talk)}"
    return f"We found no time limit after passing {talk.name}: ask {talk.issuer}. {gates_said.headline(talk)}"


def _may_follow(talk: Talk) -> str:
    """Whether the exam may come before the years of work."""
    sit, certify = _years(talk, "sit"), _years(talk, "certify")
    gate = gates_said.headline(talk)
    if sit:
        return f"No, where the years are the way in they come before the exam: {wording.small(gate)}"
    if not certify:
        return f"No years of work are asked for, before the exam or after it: {wording.small(gate)}"
    deadline = talk.held.conditions.certify.deadline if talk.held.conditions.certify else None
    if deadline:
        talk.use("conditions.certify.deadline")
    by = f" ({deadline})" if deadline else ""
    return f"Yes, the exam may come first and the years of work after it{by}: {wording.small(gate)}"


def _unnamed(talk: Talk, words: str) -> str:
    """That no source names such a condition, which is not to say that there is none."""
    asked = gates_said.gate(talk)
    rest = f" What we hold: {talk.name} {asked}." if asked else ""
    return f"No source we hold names {words} for {talk.name}, so ask {talk.issuer} whether there is one.{rest}"


def _years(talk: Talk, *stages: str) -> list[Condition]:
    """The years of work that its gate asks for."""
    found = [required(talk, name) for name in stages or BEFORE]  # type: ignore[arg-type]
    trees = [tree for tree in found if tree is not None and not isinstance(tree, str)]
    return [leaf for tree in trees for leaf in leaves(tree) if isinstance(leaf, Experience)]
