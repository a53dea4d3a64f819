"""Whether a person may sit an exam and be certified, in one forwardable sentence: yes, not yet, or what we would have to know."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog.conditions import Experience, HoldsCredential
from catalog.engine.eligibility import Eligibility, Status
from handlers import wording
from handlers.gating import dates, gates_said, missing
from handlers.gating.trees import required, words

if TYPE_CHECKING:
    from catalog.engine.eligibility import StageResult
    from handlers.aspects.talk import Talk
    from handlers.person import Person


def headline(talk: Talk, found: Eligibility, person: Person) -> str:
    """The verdict."""
    name = talk.name
    if found.held == "active":
        return f"You hold {name} already{_same(talk, person)}; what is left is keeping it."
    if not found.standing.open:
        return _closed(talk, found)
    sit, certify = found.stages["sit"], found.stages["certify"]
    required(talk, "sit")
    required(talk, "certify")
    if not sit.recorded and not certify.recorded:
        return f"We do not know: we found no statement of what {name} requires."
    lapsed = f" Your lapsed {name} has to be earned again or renewed first." if found.held == "lapsed" else ""
    return f"{_open(talk, sit, certify, person)}{lapsed}"


def _same(talk: Talk, person: Person) -> str:
    """That the exam held is another version of the same credential."""
    if talk.id in person.held:
        return ""
    older = [i for i in person.held if i in talk.catalog.credentials and talk.id in talk.catalog.same_credential(i)]
    return f" (your {wording.labels(talk.catalog, older)} is an exam of the same credential)" if older else ""


def _closed(talk: Talk, found: Eligibility) -> str:
    """It cannot be taken by anyone on that day; who could have is beside the point."""
    del found
    return dates.headline(talk)


def _open(talk: Talk, sit: StageResult, certify: StageResult, person: Person) -> str:
    name = talk.name
    if sit.status is Status.ELIGIBLE and (certify.status is Status.ELIGIBLE or certify.formal):
        after = f"; after passing you still need {missing.set_words(talk, certify.sets[0])}" if certify.formal else ""
        return f"{_yes(talk, sit, certify)[:-1]}{after}."
    if sit.recorded and sit.status is Status.NOT_YET:
        return _not_yet(talk, sit)
    if sit.recorded and sit.status is Status.UNKNOWN:
        without = wording.labels(talk.catalog, (i for i in person.lacks if i in talk.catalog.credentials), "or")
        if without and not person.holds and sit.sets:
            other = missing.set_words(talk, sit.sets[0])
            return f"Yes, even without {without}, if you hold {other}: {name} {gates_said.gate(talk)}."
        return f"We cannot tell yet: {name} {gates_said.gate(talk)}. {_ask(talk, sit)}"
    free = sit.status is Status.ELIGIBLE
    may = f"Yes, you may sit the {name} exam" if free else f"We found no statement on who may sit the {name} exam"
    if certify.status is Status.NOT_YET:
        then = _still(talk, certify)
        until = talk.held.conditions.certify.until_then if talk.held.conditions.certify else None
        if until:
            talk.use("conditions.certify.until_then")
        if sit.status is Status.ELIGIBLE:
            return f"You may sit the {name} exam now, but not yet be certified: {then}{f'; until then: {until}' if until else ''}."
        return f"Not yet to be certified: for {name} {then}{f'; until then: {until}' if until else ''}."
    if certify.status is Status.UNKNOWN and certify.recorded:
        return f"{may}; to be certified you need {_tree(talk, 'certify')}. {_ask(talk, certify)}"
    return f"{may}; we found no statement on what else it takes to be certified."


def _yes(talk: Talk, sit: StageResult, certify: StageResult) -> str:
    """Nothing is missing: because nothing is asked, or because of what is held."""
    name = talk.name
    met = [condition for result in (sit, certify) for condition in result.met]
    held = list(dict.fromkeys(c.credential for c in met if isinstance(c, HoldsCredential)))
    if not met:
        return f"Yes: anyone may sit the {name} exam; nothing is required before it."
    years = [condition for condition in met if isinstance(condition, Experience)]
    doing = f", as long as your years were in {wording.listing(dict.fromkeys(c.in_ for c in years))}" if years else ""
    if held:
        return f"Yes: with your active {wording.labels(talk.catalog, held)} you meet what {name} requires before the exam{doing}."
    if years and len(years) == len(set(met)):
        return f"Yes: your years of work meet what {name} requires{doing}."
    because = wording.listing(words(talk, condition) for condition in dict.fromkeys(met))
    return f"Yes: you meet what {name} requires ({because})."


def _not_yet(talk: Talk, result: StageResult) -> str:
    name, clause = talk.name, gates_said.gate(talk)
    if not result.sets:
        return f"No: {name} {clause}, and no way to that is open on {wording.day(talk.today)}."
    first = result.sets[0]
    if first.formal:
        return f"Yes, after a formal step: {name} {clause}; what is left is {missing.set_words(talk, first)}."
    if result.met:
        others = f", or another of the {len(result.sets)} ways" if len(result.sets) > 1 else ""
        return f"Not yet: {name} {clause}; what is missing is {missing.set_words(talk, first)}{others}."
    gone = [m.condition for found in result.sets for m in found.missing if m.lapsed]
    lapsed = [condition.credential for condition in gone if isinstance(condition, HoldsCredential)]
    if lapsed:
        return f"Not yet: {name} {clause}, and your {wording.labels(talk.catalog, dict.fromkeys(lapsed))} has lapsed."
    return f"Not yet: {name} {clause}, and nothing you named meets that."


def _still(talk: Talk, result: StageResult) -> str:
    """What is left until certification."""
    if not result.sets:
        return f"it takes {_tree(talk, result.stage)}, and no way to that is open on {wording.day(talk.today)}"
    return f"you still need {missing.set_words(talk, result.sets[0])}{_other_ways(result)}"


def _other_ways(result: StageResult) -> str:
    return f" (or another of {len(result.sets)} ways)" if len(result.sets) > 1 else ""


def _tree(talk: Talk, stage: str) -> str:
    tree = required(talk, stage)  # type: ignore[arg-type]
    return words(talk, tree) if tree is not None and tree != "none" else "nothing more"


def _ask(talk: Talk, result: StageResult) -> str:
    return next(iter(missing.questions(talk, result)), "Tell me what you hold and how many years you have worked in what.")
