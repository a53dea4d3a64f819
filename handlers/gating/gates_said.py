"""A credential's gate in one clause, and what another credential is to it, in one forwardable sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog.conditions import AllOf, AnyOf, Application, Subscription, Training, leaves
from catalog.engine.lifecycle import State, is_open
from handlers import wording
from handlers.aspects.gates import STAGES
from handlers.aspects.talk import gate_in_words
from handlers.gating import waivers
from handlers.gating.trees import BEFORE, required, words

if TYPE_CHECKING:
    from catalog.conditions import Condition
    from catalog.engine.prerequisites import Relation
    from handlers.aspects.talk import Talk

_NOT_REQUIRED = "recommended, not required"


def gate(talk: Talk) -> str | None:
    """What it requires as a clause after its name: "requires an active CISM or CISSP"; None where no source says."""
    said = _clause(talk)
    return f"{said}{unsure(talk)}" if said else None


def _clause(talk: Talk) -> str | None:
    sit, certify = required(talk, "sit"), required(talk, "certify")
    if sit is None and certify is None:
        return None
    more = beyond(sit, certify)
    if sit == "none" and more is None:
        return "requires nothing before the exam"
    if sit == "none":
        return f"lets anyone sit the exam, and requires {_of(talk, more)} to be certified"
    if sit is None:
        return f"requires {_of(talk, more)} to be certified" if more else "requires nothing beyond passing"
    if more is None or formal(more):
        return f"requires {_choice(talk, sit)}"
    return f"requires {_choice(talk, sit)} to sit the exam, and also {words(talk, more)} to be certified"


def _of(talk: Talk, tree: Condition | None) -> str:
    return words(talk, tree) if tree is not None else "nothing more"


def _choice(talk: Talk, tree: Condition) -> str:
    """A tree in one clause; for a choice at its top, that one is enough."""
    return f"{words(talk, tree)}{f' ({said})' if (said := enough(tree)) else ''}"


def beyond(sit: Condition | str | None, certify: Condition | str | None) -> Condition | None:
    """What being certified asks beyond what sitting the exam asked already."""
    if certify is None or isinstance(certify, str) or certify == sit:
        return None
    if isinstance(certify, AllOf) and sit is not None and not isinstance(sit, str):
        had = set(sit.all_of) if isinstance(sit, AllOf) else {sit}
        left = tuple(part for part in certify.all_of if part not in had and part != sit)
        return None if not left else left[0] if len(left) == 1 else AllOf(all_of=left)
    return certify


def formal(tree: Condition) -> bool:
    """Only things anyone can simply do, such as applying."""
    return all(isinstance(leaf, Application | Training | Subscription) for leaf in leaves(tree))


def headline(talk: Talk) -> str:
    """The gate as a sentence of its own."""
    doubt = unsure(talk)
    sit, certify = required(talk, "sit"), required(talk, "certify")
    more = beyond(sit, certify)
    name = talk.name
    if sit is None and certify is None:
        advised = _recommended(talk).replace(_NOT_REQUIRED, "recommended")
        return f"We found no statement of what {name} requires{advised}. {gate_in_words(talk)}".rstrip()
    if sit == "none":
        if more is None:
            return f"{_nothing(talk)}{_recommended(talk)}."
        return f"Anyone may sit the {name} exam; to be certified you need {words(talk, more)}{doubt}."
    if sit is None:
        rest = "we found no statement on who may sit the exam"
        return f"To be {name} certified you need {words(talk, more) if more else 'nothing beyond passing'}{doubt}; {rest}."
    if more is None:
        return f"Before {name} you need {_choice(talk, sit)}{doubt}."
    return f"Before {name} you need {_choice(talk, sit)}; to be certified, after passing, also {words(talk, more)}{doubt}."


def _nothing(talk: Talk) -> str:
    """That nothing is required, on a day on which it can be taken, not yet, or no more."""
    named = f"{talk.name}{unsure(talk)}"
    match talk.standing.state:
        case State.ANNOUNCED:
            return f"Nothing is reported to be required before {named}, which is not open yet"
        case State.RETIRED if not talk.standing.open:
            return f"Nothing was required before {named}, which can no longer be taken"
        case _:
            return f"Nothing is required before {named}: anyone may sit the exam"


def unverified(talk: Talk) -> str | None:
    """That what is said of the gate rests on no document, where that is so."""
    if not unsure(talk):
        return None
    return f"What {talk.name} requires is general knowledge here, not read in any document: confirm it with the issuer."


def unsure(talk: Talk) -> str:
    """Said behind a gate that no document stands behind; empty for any other."""
    return next(filter(None, (talk.unsure(f"conditions.{name}.required") for name in BEFORE)), "")


def _recommended(talk: Talk) -> str:
    """What is advised, where nothing is required."""
    for name in BEFORE:
        stage = getattr(talk.held.conditions, name)
        if stage is not None and stage.recommended is not None:
            talk.use(f"conditions.{name}.recommended")
            return f"; {_NOT_REQUIRED}: {words(talk, stage.recommended)}"
    return ""


def enough(tree: Condition | str | None) -> str:
    """Reads "one of the two is enough", for a choice at the top of a tree; else nothing."""
    if not isinstance(tree, AnyOf):
        return ""
    if any(isinstance(part, AnyOf | AllOf) for part in tree.any_of):
        return "either way is enough" if len(tree.any_of) == 2 else "any of these ways is enough"
    return "one of the two is enough" if len(tree.any_of) == 2 else "one of these is enough"


def related(talk: Talk, found: Relation, asked_as: str | None = None) -> str:
    """Whether the asked credential is needed for the target (is `enough` for it, can be done `without`), answer first.

    `asked_as` may also be `active`: whether it has to be in force.
    """
    asked = wording.label(talk.catalog, found.asked)
    name = talk.name
    if found.path:
        talk.ledger.use(found.via if found.part == "indirect" and found.via else talk.id, found.path)
    if found.part == "unrecorded":
        return f"We do not know: we found no statement of what {name} requires, so nothing says that it needs {asked}."
    if found.part == "same":
        return f"No: {asked} and {name} are exams of the same credential, so one does not have to come before the other."
    clause = gate(talk)
    if found.part == "heir":
        via = wording.label(talk.catalog, found.via or "")
        return f"We do not know: {name} {clause}; {asked} takes the place of {via}, and we found no statement that it counts."
    if found.part == "untold":
        gone = "" if is_open(talk.catalog, found.asked, talk.today) else f" {asked} itself can no longer be taken."
        return f"We do not know whether {asked} counts: {name} {clause}.{gone}"
    if found.stage == "keep" and found.part in ("must", "one_of"):
        keep = required(talk, "keep")
        kept = words(talk, keep) if keep is not None and keep != "none" else asked
        return f"Not to sit it, but to keep {name} you need {kept}."
    if asked_as == "years" and found.part not in ("must", "one_of"):
        return waivers.stands_for_years(talk, asked, clause)
    if asked_as == "enough":
        return _is_enough(talk, found, asked, clause)
    if asked_as == "active" and found.part in ("must", "one_of"):
        said = "it has to be active" if found.active else f"we found nothing that asks for an active {asked}"
        return f"{'Yes' if found.active else 'No'}, {said}: {name} {clause}."
    if asked_as == "later" and found.part in ("must", "one_of"):
        if found.stage == "certify":
            return f"Yes, the exam may come first: {name} {clause}."
        return f"No, the gate comes before the exam: {name} {clause}."
    if asked_as == "without" and found.part != "must":
        return f"Yes, {name} can be had without {asked}: it {clause}."
    if asked_as == "without":
        return f"No, not without {asked}: {name} {clause}."
    match found.part:
        case "must" if found.alone:
            return f"Yes: {name} requires {'an active ' if found.active else ''}{asked} {STAGES[found.stage or 'sit']}."
        case "must":
            return f"Yes: {asked} is required, and it is not all: {name} {clause}."
        case "one_of":
            return f"No, not {asked} in particular: {name} {clause}."
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
        held = " while it is active" if found.active else ""
        if not is_open(talk.catalog, found.asked, talk.today):
            return f"Yes for those who hold it already: {asked} is enough{held}, and can no longer be earned; {name} {clause}."
        return f"Yes: {asked} is enough{held}: {name} {clause}."
    if clause and clause.startswith("requires nothing"):
        return f"Yes: {name} {clause}, with or without {asked}."
    if found.part == "not_accepted":
        return f"No: {name} does not accept {asked}; it {clause}."
    return f"No: {asked} is not enough for {name}, which {clause}."


def _but(clause: str | None) -> str:
    return "" if clause is None or clause.startswith("requires nothing") else f"; it {clause}"
