"""What is supposed of a gate: that it is open to all, asks for a degree, a course, work, or for other credentials."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog.conditions import AllOf, AnyOf, Application, Experience, Subscription, Training, leaves
from handlers.gating.gates_said import beyond
from handlers.gating.packaged import of_course
from handlers.gating.trees import required
from handlers.leading import COURSE
from handlers.supposing.judged import Stands

if TYPE_CHECKING:
    from collections.abc import Callable

    from catalog.conditions import Condition
    from handlers.aspects.talk import Talk


def _trees(talk: Talk) -> tuple[Condition | str | None, Condition | str | None]:
    return required(talk, "sit"), required(talk, "certify")


def _must(tree: Condition | str | None, kind: type) -> bool:
    """Whether every way through a tree asks for one of a kind."""
    if tree is None or isinstance(tree, str):
        return False
    match tree:
        case AnyOf(any_of=parts):
            return all(_must(part, kind) for part in parts)
        case AllOf(all_of=parts):
            return any(_must(part, kind) for part in parts)
        case _:
            return isinstance(tree, kind)


def _may(tree: Condition | str | None, kind: type) -> bool:
    return tree is not None and not isinstance(tree, str) and any(isinstance(leaf, kind) for leaf in leaves(tree))


def _asks(talk: Talk, kind: type, stage: str) -> Stands | None:
    """Whether one of a kind is asked for: before the exam, for the title, or, where neither is spoken of, at either."""
    sit, certify = _trees(talk)
    if sit is None and certify is None:
        return None
    if _must(sit, kind):
        return Stands(so=True)
    if _may(sit, kind):
        return Stands(so=False, why="not in every case")
    if stage == "exam":
        return Stands(so=False, why="not to sit the exam") if sit is not None else None
    if _must(certify, kind):
        return Stands(so=True) if stage == "title" else Stands(so=True, partly="Not to sit the exam, but to be certified")
    if _may(certify, kind):
        return Stands(so=False, why="not in every case")
    return Stands(so=False) if sit is not None else None


def _years(talk: Talk, said: str) -> Stands | None:
    """Whether so many years of work are asked for: before the exam, on one way to it, or only for the title."""
    sit, certify = _trees(talk)
    if sit is None and certify is None:
        return None
    before, after = _worked(sit), _worked(beyond(sit, certify))
    if float(said) in before:
        return Stands(so=True) if _must(sit, Experience) else Stands(so=True, why="as one way in")
    if float(said) in after:
        return Stands(so=True, partly="Not to sit the exam, but to be certified")
    if before or after:
        return Stands(so=False, why=f"not {said} years")
    return Stands(so=False) if sit is not None else None


def _worked(tree: Condition | str | None) -> set[float]:
    """The years that the parts of a tree name."""
    if tree is None or isinstance(tree, str):
        return set()
    found = [leaf for leaf in leaves(tree) if isinstance(leaf, Experience)]
    return {years for leaf in found for years in (leaf.years, leaf.years_high) if years is not None}


def _open(talk: Talk, _: str) -> Stands | None:
    sit, certify = _trees(talk)
    if sit is None:
        return None
    if sit != "none":
        return Stands(so=False)
    return Stands(so=True) if certify in (None, "none") else Stands(so=True, partly="To the exam yes, to the title no")


def _degree(talk: Talk, _: str) -> Stands | None:
    sit, certify = _trees(talk)
    told = [str(tree).casefold() for tree in (sit, certify) if tree is not None]
    if not told or any("degree" in tree for tree in told):
        return None
    return Stands(so=False, why="no degree is named")


def _training(talk: Talk, stage: str) -> Stands | None:
    """Whether training is asked for; it is in effect where the exam is not had without it."""
    return Stands(so=True) if of_course(talk, COURSE).startswith("Yes") else _asks(talk, Training, stage)


GATES: dict[str, Callable[[Talk, str], Stands | None]] = {
    "open-to-all": _open,
    "asks-degree": _degree,
    "asks-years": _years,
    "asks-experience": lambda talk, stage: _asks(talk, Experience, stage),
    "asks-training": _training,
    "asks-application": lambda talk, stage: _asks(talk, Application, stage),
    "asks-membership": lambda talk, _: _asks(talk, Subscription, ""),
}
