"""The course that goes with an exam: whether it has to be taken, what stands in its place, and whether it comes with the fee."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog.conditions import AnyOf, Training, leaves
from handlers import wording
from handlers.aspects.gates import condition_words, stages_of
from handlers.aspects.talk import Saying, says

if TYPE_CHECKING:
    from handlers.aspects.talk import Talk


def besides_course(talk: Talk) -> str:
    """What opens the exam in place of its course, where that is one way among others; else empty."""
    tree = talk.held.conditions.sit.required if talk.held.conditions.sit else None
    if not isinstance(tree, AnyOf):
        return ""
    others = tuple(part for part in tree.any_of if not any(isinstance(leaf, Training) for leaf in leaves(part)))
    if not others or len(others) == len(tree.any_of):
        return ""
    return condition_words(talk.catalog, others[0] if len(others) == 1 else AnyOf(any_of=others), inner=True)


def training(talk: Talk) -> Saying:
    """Whether a course has to be taken, and whether one comes with the fee."""
    told: list[str] = []
    for key, statement in talk.held.statements.items():
        if statement.about == "access" and key.startswith("exam-only"):
            talk.use(f"statements.{key}.text")
            told.append(statement.text.rstrip("."))
    for name, stage in stages_of(talk):
        for way in ("required", "recommended"):
            tree = getattr(stage, way)
            if tree is None or tree == "none":
                continue
            courses = [leaf.training for leaf in leaves(tree) if isinstance(leaf, Training)]
            if courses:
                talk.use(f"conditions.{name}.{way}")
                other = besides_course(talk) if way == "required" and name == "sit" else ""
                one_of = " (one way among others)" if way == "required" and isinstance(tree, AnyOf) else ""
                course = wording.listing(courses, "or")
                told.append(f"{course} is one way in, no must; instead of it {other}" if other else f"{way}{one_of}: {course}")
    for key, fee in talk.held.fees.items():
        if fee.for_ in ("exam_with_training", "training"):
            talk.use(f"fees.{key}")
            told.append(
                f"sold with the exam: {fee.includes or fee.who or 'training'}"
                if fee.for_ == "exam_with_training"
                else "offered for a fee"
            )
    for key, statement in talk.held.statements.items():
        if statement.about == "training":
            talk.use(f"statements.{key}.text")
            told.append(statement.text.rstrip("."))
    if told:
        return Saying(f"{talk.name}, training: {'; '.join(dict.fromkeys(told))}.", "; ".join(dict.fromkeys(told)))
    sit = talk.held.conditions.sit
    if sit is not None and sit.required == "none":
        who = says(talk.use("conditions.sit.required"))
        return Saying(f"{talk.name} requires no training, {who}.", "none required", "none", "training")
    return talk.found_no("statement on required training")
