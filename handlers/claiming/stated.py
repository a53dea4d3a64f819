"""What is stated without a figure: open book, a course that has to be taken, nothing required."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog.conditions import AllOf, AnyOf, Experience, Training, leaves
from catalog.engine.gate_filters import prerequisites
from handlers import wording
from handlers.aspects.every import SPEAKERS
from handlers.aspects.talk import each_version
from handlers.claiming.judged import Judged, short, unknown
from handlers.gating.packaged import of_course
from handlers.leading import COURSE
from handlers.query import Aspect

if TYPE_CHECKING:
    from handlers.aspects.talk import Talk


def stated(talk: Talk, key: str, said: str) -> Judged:
    """A yes or no: open book, a course that has to be taken, proctored, nothing required."""
    fact = _so(talk, key)
    name = talk.name
    if fact is None or (key == "training" and not fact and _one_way(talk)):
        if fact is not None:
            return Judged("wrong" if said == "yes" else "right", f"a course is one way to {name} among others ({_gate(talk)})")
        return unknown(talk, key)
    if key == "training" and not fact and (sold := of_course(talk, COURSE)).startswith("Yes"):
        return Judged("right" if said == "yes" else "wrong", wording.lowered(sold.partition(": ")[2]))
    if key == "experience" and not fact and not _everybody_worked(talk):
        return Judged("partly", f"{name}: {_gate(talk)}")  # years are one way in among others
    if key == "gate" and fact and prerequisites(talk.held, wanted=True).passed:
        return Judged("partly", f"{name}: {_gate(talk)}")  # anyone may sit it, and not everybody is certified
    unsure = next(filter(None, (talk.unsure(f"{path}.proctored") for _, _, path in each_version(talk))), "")
    words = {
        "book": (f"{name} is open book", f"{name} is closed book"),
        "training": (f"a course is required for {name}", f"no course is required for {name}"),
        "proctored": (f"the {name} exam is proctored{unsure}", f"the {name} exam is not proctored{unsure}"),
        "experience": (f"we hold no years of work that {name} asks for", short(talk, key)),
        "gate": (f"{name} has no required prerequisite{talk.unsure('conditions.sit.required')}", f"{name} requires {_gate(talk)}"),
    }[key]
    claimed = said in ("open", "yes") if key not in ("gate", "experience") else True
    return Judged("right" if fact == claimed else "wrong", words[0] if fact else words[1])


def _so(talk: Talk, key: str) -> bool | None:
    """Whether it is so; None where no source says."""
    exams = [(exam, path) for _, exam, path in each_version(talk)]
    held = talk.held.conditions
    stages = {name: stage.required for name, stage in (("sit", held.sit), ("certify", held.certify)) if stage is not None}
    required = stages.get("sit")
    trees = [tree for tree in stages.values() if tree is not None]
    match key:
        case "book":
            talk.use(*(f"{path}.open_book" for _, path in exams))
            return next((exam.open_book for exam, _ in exams if exam.open_book is not None), None)
        case "proctored":
            talk.use(*(f"{path}.proctored" for _, path in exams))
            return next((exam.proctored for exam, _ in exams if exam.proctored is not None), None)
        case "gate":
            return None if required is None else required == "none"
        case "experience":
            years = any(isinstance(leaf, Experience) for tree in trees if tree != "none" for leaf in leaves(tree))
            return not years if trees else None
        case _:
            talk.use(*(f"conditions.{name}.required" for name in stages), *(f"conditions.{name}" for name in stages))
            taught = any(_training(tree) for tree in trees)
            return None if required is None and not taught else taught


def _training(tree: object) -> bool:
    """Whether everybody has to take a course."""
    return isinstance(tree, Training) or (isinstance(tree, AllOf) and any(_training(part) for part in tree.all_of))


def _everybody_worked(talk: Talk) -> bool:
    """Whether every way to it takes years of work, before the exam or to be certified."""
    trees = [stage.required for stage in (talk.held.conditions.sit, talk.held.conditions.certify) if stage is not None]
    return any(_every_way(tree, Experience) for tree in trees)


def _every_way(tree: object, kind: type) -> bool:
    if isinstance(tree, AnyOf):
        return all(_every_way(part, kind) for part in tree.any_of)
    return isinstance(tree, kind) or (isinstance(tree, AllOf) and any(_every_way(part, kind) for part in tree.all_of))


def _one_way(talk: Talk) -> bool:
    """Whether a course is one of several ways in."""
    sit = talk.held.conditions.sit
    tree = sit.required if sit is not None else None
    return tree is not None and tree != "none" and any(isinstance(leaf, Training) for leaf in leaves(tree))


def _gate(talk: Talk) -> str:
    return SPEAKERS[Aspect.PREREQUISITES](talk).short.rstrip(".")
