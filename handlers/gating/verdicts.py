"""Whether a person may sit an exam and be certified, in one forwardable sentence: yes, not yet, or what we would have to know."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from catalog.conditions import Experience, HoldsCredential, HoldsDesignation, Other, Training, leaves
from catalog.engine.eligibility import Eligibility, Status
from catalog.engine.lifecycle import State, standing
from catalog.engine.prerequisites import relation
from handlers import wording
from handlers.aspects.talk import gate_in_words
from handlers.gating import dates, gates_said, missing, waivers
from handlers.gating.trees import required, words

if TYPE_CHECKING:
    from catalog.conditions import Condition
    from catalog.engine.eligibility import StageResult
    from handlers.aspects.talk import Talk
    from handlers.person import Person

_NAMED_UP_TO = 3
_REPLACES = re.compile(r"\breplac|(?<!no )\bsubstitut|\bwaiv", re.IGNORECASE)


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
        untold = f"We found no statement of what {name} requires. {gate_in_words(talk)}".rstrip()
        return f"{dates.headline(talk).removeprefix('Yes: ')} {untold}"
    lapsed = f" Your lapsed {name} has to be earned again or renewed first." if found.held == "lapsed" else ""
    return f"{_open(talk, sit, certify, person)}{lapsed}"


def other_titles(talk: Talk, found: Eligibility, titles: str) -> str | None:
    """What somebody is told who names titles that the gate does not; None where the gate names none, or is open."""
    sit = found.stages["sit"]
    tree = required(talk, "sit")
    if not found.standing.open or sit.status is Status.ELIGIBLE or tree in (None, "none"):
        return None
    named = [leaf for leaf in leaves(tree) if isinstance(leaf, HoldsCredential | HoldsDesignation)]  # type: ignore[arg-type]
    if not named:
        return None
    several = "," in titles
    told = wording.listing(titles.split(", "))
    open_list = any(isinstance(leaf, HoldsDesignation) and leaf.designation.endswith("-list") for leaf in named)
    look = f"; its issuer's own list is longer than ours, so look there for {told}" if open_list else ""
    among = f"{told} {'are' if several else 'is'} not among those we know of{look}"
    return f"Not by {told}: {talk.name} {gates_said.gate(talk)}, and {among}."


def _same(talk: Talk, person: Person) -> str:
    """That the exam held is another version of the same credential."""
    if talk.id in person.held:
        return ""
    older = [
        i
        for i in (h.credential for h in person.holds)
        if i in talk.catalog.credentials and talk.id in talk.catalog.same_credential(i)
    ]
    return f" (your {wording.labels(talk.catalog, older)} is an exam of the same credential)" if older else ""


def _closed(talk: Talk, found: Eligibility) -> str:
    """It cannot be taken by anyone on that day; who could have is beside the point."""
    del found
    return dates.headline(talk)


def _open(talk: Talk, sit: StageResult, certify: StageResult, person: Person) -> str:
    if sit.status is Status.ELIGIBLE and (certify.status is Status.ELIGIBLE or certify.formal):
        after = f"; after passing you still need {missing.set_words(talk, certify.sets[0])}" if certify.formal else ""
        goal = "to be certified" if certify.met and not sit.met else "before the exam"
        return f"{_yes(talk, (*sit.met, *certify.met), person, goal)}{after}."
    if sit.recorded and sit.status is Status.NOT_YET:
        return _not_yet(talk, sit, person)
    if sit.recorded and sit.status is Status.UNKNOWN:
        return _unknown(talk, sit, person)
    return _certify(talk, sit, certify, person)


def _unknown(talk: Talk, sit: StageResult, person: Person) -> str:
    """The gate, and what would have to be known; who lacks one way in is told of the other."""
    lacking = [wording.label(talk.catalog, i) for i in person.lacks if i in talk.catalog.credentials]
    lacking += [words(talk, HoldsDesignation(designation=i)) for i in person.lacks if i in talk.catalog.designations]
    without = wording.listing(lacking, "or")
    others = [one for one in sit.sets if not any(_lacked(person, m.condition) for m in one.missing)]
    if without and not person.holds and others:
        other = missing.set_words(talk, others[0])
        if does(person, [m.condition for m in others[0].missing]):
            return f"Yes, even without {without}, as what you tell of your work fits: {other}. {talk.name} {gates_said.gate(talk)}."
        return f"Yes, even without {without}, if you hold {other}: {talk.name} {gates_said.gate(talk)}."
    provided = next((s for s in sit.sets if all(isinstance(m.condition, Other) for m in s.missing)), None)
    if provided is not None and does(person, [m.condition for m in provided.missing]):
        return f"Yes, as what you tell of your work fits: {missing.set_words(talk, provided)}. {talk.name} {gates_said.gate(talk)}."
    if provided is not None:
        return f"Yes, provided that this holds for you: {missing.set_words(talk, provided)}. {talk.name} {gates_said.gate(talk)}."
    return f"We cannot tell yet: {talk.name} {gates_said.gate(talk)}. {_ask(talk, sit)}"


_DOES = {"it-auditor": "audit"}
"""A word of the conditions that somebody with a job meets by doing it."""


def does(person: Person, conditions: list[Condition]) -> bool:
    """Whether the job told is what the conditions describe in words."""
    word = _DOES.get(person.role or "") or ("audit" if person.years_of("it-audit") else None)
    return word is not None and all(isinstance(c, Other) and word in c.other.casefold() for c in conditions)


def _lacked(person: Person, condition: object) -> bool:
    """Whether it is what the person says they do not have."""
    named = condition.credential if isinstance(condition, HoldsCredential) else getattr(condition, "designation", None)
    return named in person.lacks


def _certify(talk: Talk, sit: StageResult, certify: StageResult, person: Person) -> str:
    """Sitting is open, or not recorded: what decides is being certified."""
    name, stage = talk.name, talk.held.conditions.certify
    unrecorded = f"we found no statement on who may sit the {name} exam"
    free = sit.status is Status.ELIGIBLE
    if certify.recorded and certify.status is Status.ELIGIBLE:
        return f"{_yes(talk, certify.met, person, 'to be certified')}; {unrecorded}."
    if certify.status is Status.NOT_YET and not free:
        heir = _heir(talk, person)
        if heir:
            return heir
    if certify.status is Status.NOT_YET:
        talk.use("conditions.certify.until_then")
        until = f"; until then: {stage.until_then}" if stage and stage.until_then else ""
        then = _still(talk, certify)
        little = waivers.short_by_little(talk, certify.sets[0], person) if free and certify.sets else None
        if little:
            return f"You may sit the {name} exam now; to be certified, {little}{until}."
        if free:
            return f"You may sit the {name} exam now, but not yet be certified: {then}{until}."
        return f"Not yet to be certified: for {name} {then}{until}."
    may = f"Yes, you may sit the {name} exam" if free else f"W{unrecorded[1:]}"
    if certify.recorded:
        asks = [m.condition for found in certify.sets[:1] for m in found.missing]
        years = [wider for condition in asks if (wider := missing.wider_years(certify, condition))]
        fits = f": your {wording.plural(max(years), 'year')} may be enough" if years and len(years) == len(asks) else ""
        named = [m.has_years for found in certify.sets[:1] for m in found.missing if m.has_years]
        fits = fits or (f" (of the years you named {wording.number(max(named))} count)" if named else "")
        return f"{may}; to be certified you need {_tree(talk, 'certify')}{fits}. {_ask(talk, certify)}"
    return f"{may}; we found no statement on what else it takes to be certified."


_WINDOW = re.compile(r"within the \w+ years before applying", re.IGNORECASE)


def _recent(talk: Talk) -> str:
    """How long ago years may lie, where the conditions say so."""
    certify = talk.held.conditions.certify
    window = _WINDOW.search(certify.note) if certify is not None and certify.note else None
    return f", and {window.group().lower()}" if window else ""


def _yes(talk: Talk, met: tuple[Condition, ...], person: Person, goal: str = "before the exam") -> str:
    """Nothing is missing: because nothing is asked, or because of what is held."""
    name, catalog = talk.name, talk.catalog
    if not met:
        return f"Yes: anyone may sit the {name} exam; nothing is required before it{gates_said.unsure(talk)}"
    asked = {i for c in met if isinstance(c, HoldsCredential) for i in catalog.same_credential(c.credential)}
    held = [h.credential for h in person.holds if h.credential in asked]
    years = [condition for condition in met if isinstance(condition, Experience)]
    fields = wording.listing(dict.fromkeys(c.in_ for c in years))
    doing = f", as long as your years were in {fields}{_recent(talk)}" if years else ""
    if held:
        gone = [i for i in held if standing(catalog, i, talk.today).state is State.RETIRED]
        named = f"{wording.labels(catalog, gone)} {'is' if len(gone) == 1 else 'are'} retired"
        confirm = f"; {named}, so confirm with the issuer that it still counts" if gone else ""
        return f"Yes: with your active {wording.labels(catalog, held)} you meet what {name} requires {goal}{doing}{confirm}"
    if years and len(years) == len(set(met)):
        return f"Yes: your years of work meet what {name} requires {goal}{doing}"
    because = wording.listing(words(talk, condition) for condition in dict.fromkeys(met))
    return f"Yes: you meet what {name} requires {goal} ({because})"


def _not_yet(talk: Talk, result: StageResult, person: Person) -> str:
    name, clause = talk.name, gates_said.gate(talk)
    if not result.sets:
        return f"No: {name} {clause}, and no way to that is open on {wording.day(talk.today)}."
    first = result.sets[0]
    if first.formal and len(result.sets) == 1 and not result.met:
        return f"Yes, once this is done, which takes no other credential and no years of work: {name} {clause}."
    if first.formal and any(isinstance(m.condition, Training) for m in first.missing):
        years = missing.by_years(result)
        left = missing.set_words(talk, first) + (f", or {missing.set_words(talk, years)}" if years else "")
        return f"Not yet, though no years of work are needed: {name} {clause}; what is left is {left}."
    if first.formal:
        return f"Yes, after a formal step: {name} {clause}; what is left is {missing.set_words(talk, first)}."
    if result.met:
        others = f", or another of the {len(result.sets)} ways" if len(result.sets) > 1 else ""
        return f"Not yet: {name} {clause}; what is missing is {missing.set_words(talk, first)}{others}."
    gone = [m.condition for found in result.sets for m in found.missing if m.lapsed]
    lapsed = [condition.credential for condition in gone if isinstance(condition, HoldsCredential)]
    if lapsed:
        keys = tuple(dict.fromkeys(lapsed))
        return (
            f"Not yet: {name} {clause}, and your {wording.labels(talk.catalog, keys)} {'has' if len(keys) == 1 else 'have'} lapsed."
        )
    held = [h.credential for h in person.holds if h.credential in talk.catalog.credentials][:_NAMED_UP_TO]
    if heir := _heir(talk, person):
        return heir
    named = [wording.label(talk.catalog, i) for i in held] or [
        words(talk, HoldsDesignation(designation=i)) for i in person.designations if i in talk.catalog.designations
    ][:_NAMED_UP_TO]
    if any(m.has_years for m in first.missing):
        return f"Not yet: {name} {clause}; what is missing is {missing.set_words(talk, first)}."
    if named:
        does = "does" if len(named) == 1 else "do"
        return f"Not yet: {name} {clause}, and {wording.listing(named)} {does} not open it."
    return f"Not yet: {name} {clause}, and nothing you named meets that."


def _heir(talk: Talk, person: Person) -> str | None:
    """What is held takes the place of one that the gate names: whether it counts we cannot say."""
    for held in person.holds:
        if held.credential in talk.catalog.credentials:
            found = relation(talk.catalog, talk.id, held.credential)
            if found.part in ("heir", "untold"):
                return gates_said.related(talk, found)
    return None


def _still(talk: Talk, result: StageResult) -> str:
    """What is left until certification."""
    if not result.sets:
        return f"it takes {_tree(talk, result.stage)}, and no way to that is open on {wording.day(talk.today)}"
    return f"you still need {missing.set_words(talk, result.sets[0])}{_instead_of_years(talk, result)}{_other_ways(result)}"


def _instead_of_years(talk: Talk, result: StageResult) -> str:
    """What may stand for some of the years that are missing, in brackets: whoever has it needs fewer."""
    stage = getattr(talk.held.conditions, result.stage)
    note = (stage.note or "").rstrip(".") if stage is not None else ""
    short = any(isinstance(m.condition, Experience) for m in result.sets[0].missing)
    if not short or not _REPLACES.search(note):
        return ""
    talk.use(f"conditions.{result.stage}.note")
    return f" ({wording.small(note)})"


def _other_ways(result: StageResult) -> str:
    return f" (or another of {len(result.sets)} ways)" if len(result.sets) > 1 else ""


def _tree(talk: Talk, stage: str) -> str:
    tree = required(talk, stage)  # type: ignore[arg-type]
    return words(talk, tree) if tree is not None and tree != "none" else "nothing more"


def _ask(talk: Talk, result: StageResult) -> str:
    return next(iter(missing.questions(talk, result)), "Tell me what you hold and how many years you have worked in what.")
