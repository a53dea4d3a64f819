"""A credential's gate in one clause, and what another credential is to it, in one forwardable sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog.conditions import AllOf, AnyOf
from handlers import wording
from handlers.gating.trees import required, words

if TYPE_CHECKING:
    from catalog.conditions import Condition
    from catalog.engine.prerequisites import Relation
    from handlers.aspects.talk import Talk

_TO = {"sit": "to sit the exam", "certify": "to be certified", "keep": "to keep it"}


def gate(talk: Talk) -> str | None:
    """What it requires as a clause after its name: "requires an active CISM or CISSP"; None where no source says."""
    sit, certify = required(talk, "sit"), required(talk, "certify")
    if sit is None and certify is None:
        return None
    if sit == "none" and certify in (None, "none"):
        return "requires nothing before the exam"
    if sit is None and certify == "none":
        return "requires nothing beyond passing"
    if sit == "none" or sit is None:
        lead = "lets anyone sit the exam, and " if sit == "none" else ""
        return f"{lead}requires {_of(talk, certify)} to be certified"
    if certify in (None, "none") or certify == sit:
        return f"requires {_of(talk, sit)}"
    return f"requires {_of(talk, sit)} to sit the exam, and {_of(talk, certify)} to be certified"


def _of(talk: Talk, tree: Condition | str | None) -> str:
    return words(talk, tree) if tree is not None and not isinstance(tree, str) else "nothing"


def headline(talk: Talk) -> str:
    """The gate as a sentence of its own."""
    sit, certify = required(talk, "sit"), required(talk, "certify")
    name = talk.name
    if sit is None and certify is None:
        return f"We found no statement of what {name} requires."
    if sit == "none" and certify in (None, "none"):
        return f"Nothing is required before {name}: anyone may sit the exam."
    if sit == "none":
        return f"Anyone may sit the {name} exam; to be certified you need {_of(talk, certify)}."
    if sit is None:
        rest = "we found no statement on who may sit the exam"
        return f"To be {name} certified you need {_of(talk, certify)}; {rest}."
    if certify in (None, "none") or certify == sit:
        return f"Before {name} you need {_of(talk, sit)}{enough(sit)}."
    return f"To sit the {name} exam you need {_of(talk, sit)}; to be certified you also need {_of(talk, certify)}."


def enough(tree: Condition | str | None) -> str:
    """"; one of the two is enough", for a choice at the top of a tree."""
    if not isinstance(tree, AnyOf):
        return ""
    if any(isinstance(part, AnyOf | AllOf) for part in tree.any_of):
        return "; either way is enough" if len(tree.any_of) == 2 else "; any of these ways is enough"
    return "; one of the two is enough" if len(tree.any_of) == 2 else "; one of these is enough"


def related(talk: Talk, found: Relation, *, is_enough: bool = False) -> str:
    """Whether the asked credential is needed for the target (or is enough for it), answer first."""
    asked = wording.label(talk.catalog, found.asked)
    name = talk.name
    if found.path:
        talk.ledger.use(found.via or talk.id, found.path)
    if found.part == "unrecorded":
        return f"We do not know: we found no statement of what {name} requires, so nothing says that it needs {asked}."
    if found.part == "same":
        return f"No: {asked} and {name} are exams of the same credential, so one does not have to come before the other."
    clause = gate(talk)
    if found.stage == "keep" and found.part in ("must", "one_of"):
        return f"Not to sit it, but to keep {name} you need {_of(talk, required(talk, 'keep'))}."
    if is_enough:
        return _is_enough(talk, found, asked, clause)
    match found.part:
        case "must" if found.alone:
            return f"Yes: {name} requires {'an active ' if found.active else ''}{asked} {_TO[found.stage or 'sit']}."
        case "must":
            return f"Yes: {asked} is required, and it is not all: {name} {clause}."
        case "one_of":
            return f"No, not {asked} in particular: {name} {clause}{_tail(talk, found)}."
        case "recommended":
            return f"No: {asked} is recommended for {name}, not required{_but(clause)}."
        case "not_accepted":
            return f"No, and it would not count: {name} does not accept {asked}; it {clause}."
        case "indirect":
            via = wording.label(talk.catalog, found.via or "")
            return f"Not directly: {name} {clause}; {asked} is a condition only of {via}."
        case _:
            return f"No: {asked} is not among the conditions of {name}, which {clause}."


def _is_enough(talk: Talk, found: Relation, asked: str, clause: str | None) -> str:
    name = talk.name
    if found.part in ("must", "one_of"):
        if not found.alone:
            return f"Not by itself: {name} {clause}."
        held = ", as long as it is active" if found.active else ""
        every = f" ({name} {clause})" if found.part == "one_of" else ""
        return f"Yes: {asked} is enough for {name}{held}{every}."
    if clause and clause.startswith("requires nothing"):
        return f"Yes: {name} {clause}, with or without {asked}."
    if found.part == "not_accepted":
        return f"No: {name} does not accept {asked}; it {clause}."
    return f"No: {asked} is not enough for {name}, which {clause}."


def _tail(talk: Talk, found: Relation) -> str:
    """How many of the ways are needed, where the gate is a plain choice."""
    return enough(required(talk, found.stage)) if found.alone and found.stage else ""


def _but(clause: str | None) -> str:
    return "" if clause is None or clause.startswith("requires nothing") else f"; it {clause}"
