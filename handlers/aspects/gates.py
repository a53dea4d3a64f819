"""What has to be true before: conditions of a stage in words, experience, training, and the steps after passing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog.conditions import (
    AllOf,
    AnyOf,
    Application,
    Condition,
    Experience,
    HoldsCredential,
    HoldsDesignation,
    Other,
    Subscription,
    Training,
    leaves,
)
from handlers import wording
from handlers.aspects.talk import Saying, elsewhere, gate_in_words, says

if TYPE_CHECKING:
    from catalog.blocks import Stage
    from catalog.catalog import Catalog
    from handlers.aspects.talk import Talk

_LETTERS_UP_TO = 14
STAGES = {"sit": "to sit the exam", "certify": "to be certified", "keep": "to keep it"}


def condition_words(catalog: Catalog, condition: Condition, *, inner: bool = False) -> str:
    """A condition tree in one clause: an active CISM or CISSP."""
    match condition:
        case AnyOf(any_of=parts):
            said = _alternatives(catalog, parts)
            return f"{_either(parts)}{said.replace(' or one of ', ' or ')}" if inner else said
        case AllOf(all_of=parts):
            return _all(catalog, parts, inner=inner)
        case HoldsCredential():
            name = (
                wording.label(catalog, condition.credential)
                if condition.credential in catalog.credentials
                else condition.credential
            )
            return f"an active {name}" if condition.active else f"{name} (held at any time)"
        case HoldsDesignation(designation=key):
            return designation(catalog, key)
        case Experience():
            return _experience(condition)
        case Training(training=text) | Application(application=text) | Subscription(subscription=text) | Other(other=text):
            return text


def _experience(leaf: Experience) -> str:
    """5 years of experience in audit; 6 months of exposure to the cloud; never a length that no source gives."""
    kind = leaf.in_ if "experience" in leaf.in_ or leaf.in_.startswith("exposure") else f"experience in {leaf.in_}"
    if leaf.years_high:
        return f"{wording.number(leaf.years)} to {wording.plural(leaf.years_high, 'year')} of {kind}"
    long = wording.plural(leaf.years, "year") if leaf.years >= 1 else wording.plural(round(12 * leaf.years), "month")
    return f"{'up to ' if leaf.up_to else ''}{long} of {kind}"


def designation(catalog: Catalog, key: str) -> str:
    """What people call it: its letters where it has some, else its name."""
    held = catalog.designations.get(key)
    if held is None:
        return key.upper()
    return next((a for a in held.aliases if len(a) <= _LETTERS_UP_TO and sum(c.isupper() for c in a) > 1), held.name)


def _all(catalog: Catalog, parts: tuple[Condition, ...], *, inner: bool) -> str:
    """All of several: as one way among others they stay together by "with", never by brackets."""
    words = [condition_words(catalog, part, inner=True) for part in parts]
    if inner and len(words) > 1:
        return f"{words[0]}{',' if ',' in words[0] else ''} together with {wording.listing(words[1:])}"
    busy = any(mark in word for word in words for mark in (",", " and ", " or "))
    return ", plus ".join(words) if busy else wording.listing(words)


def _either(parts: tuple[Condition, ...]) -> str:
    """What opens a choice inside a longer clause, so that it reads as one thing."""
    if all(isinstance(part, HoldsCredential) and part.active for part in parts):
        return ""
    return "either " if len(parts) == 2 else "one of "


def _alternatives(catalog: Catalog, parts: tuple[Condition, ...]) -> str:
    """Several credentials share one "active": an active CISM or CISSP, or one of what else counts."""
    held = [part for part in parts if isinstance(part, HoldsCredential) and part.active]
    others = [condition_words(catalog, part, inner=True) for part in parts if part not in held]
    if len(held) < 2:
        words = [condition_words(catalog, part, inner=True) for part in parts]
        long = any(isinstance(part, AllOf) for part in parts)
        return ", or ".join(words) if long else wording.listing(words, "or")
    active = f"an active {wording.listing((condition_words(catalog, part)[len('an active ') :] for part in held), 'or')}"
    if not others:
        return active
    return f"{active}, or {'one of ' if len(others) > 2 else ''}{wording.listing(others, 'or')}"


def stages_of(talk: Talk) -> list[tuple[str, Stage]]:
    """What is asked to sit it and to be certified, as far as a source says."""
    held = talk.held.conditions
    return [(name, stage) for name, stage in (("sit", held.sit), ("certify", held.certify)) if stage is not None]


def prerequisites(talk: Talk) -> Saying:
    """What is required at each stage, what is only recommended, and what does not count."""
    required = {name: said for name, stage in stages_of(talk) if (said := _required(talk, name, stage))}
    nothing = [name for name, stage in stages_of(talk) if stage.required == "none"]
    for name in nothing:
        talk.use(f"conditions.{name}.required")
    advised = _recommended_short(talk)
    tail = (f" Recommended, not enforced: {advised}." if advised else "") + _not_accepted(talk)
    mentioned = _named(talk)
    paths = tuple(f"conditions.{name}.required" for name, _ in stages_of(talk))
    sit, certify = required.get("sit"), required.get("certify")
    if sit or certify:
        free = "sit" in nothing
        lead = f"Anyone may sit the {talk.name} exam, {_says(talk, 'sit')}; " if free else ""
        told = [f"to sit the {talk.name} exam you need {sit}"] if sit else []
        told += [f"to be certified {'also ' if sit else ''}{'' if sit else 'you need '}{certify}"] if certify else []
        short = [f"none to sit the exam{talk.unsure('conditions.sit.required')}"] if free else []
        short += [sit] if sit else []
        short += [f"to be certified: {certify}"] if certify else []
        text = wording.sentence(f"{lead}{'; '.join(told)}")
        return Saying(f"{text}{tail}", "; ".join(short), paths=paths, mentioned=mentioned)
    if nothing:
        at = nothing[0]
        rival = elsewhere(dict(stages_of(talk))[at].dispute_of("required"), "none")
        unsure = talk.unsure(f"conditions.{at}.required")
        short_text = f"none required{rival}{unsure}{f'; recommended: {advised}' if advised else ''}"
        text = f"{talk.name} has no required prerequisite{rival}, {_says(talk, at)}.{tail}"
        return Saying(text, short_text, "none", "prerequisite", paths=paths, mentioned=mentioned)
    if advised:
        text = f"We found no statement on what {talk.name} requires.{tail}"
        return Saying(text, f"recommended: {advised}", what="statement of required prerequisites", mentioned=mentioned)
    return talk.found_no("statement of prerequisites", more=gate_in_words(talk))


def _says(talk: Talk, name: str) -> str:
    """Who says that nothing is required: the issuer's own page, or others of it."""
    return says(talk.use(f"conditions.{name}.required"))


def _required(talk: Talk, name: str, stage: Stage) -> str:
    """What a stage requires beyond the stage before it; empty where it requires nothing or nobody says."""
    if (tree := stage.required) is None or tree == "none":
        return ""
    talk.use(f"conditions.{name}.required")
    before = talk.held.conditions.sit.required if name == "certify" and talk.held.conditions.sit else None
    if tree == before:
        return ""
    if isinstance(tree, AllOf) and before not in (None, "none"):
        rest = tuple(part for part in tree.all_of if part != before)
        tree = rest[0] if len(rest) == 1 else AllOf(all_of=rest or tree.all_of)
    return f"{condition_words(talk.catalog, tree)}{_dispute(stage)}{talk.unsure(f'conditions.{name}.required')}"


def _named(talk: Talk) -> tuple[str, ...]:
    """Every credential that the conditions name."""
    found: list[str] = []
    for _, stage in stages_of(talk):
        for tree in (stage.required, stage.recommended):
            if tree is not None and tree != "none":
                found += [leaf.credential for leaf in leaves(tree) if isinstance(leaf, HoldsCredential)]
        found += [i for i in stage.not_accepted if i in talk.catalog.credentials]
    return tuple(dict.fromkeys(found))


def _dispute(stage: Stage) -> str:
    dispute = stage.dispute_of("required")
    return f" ({wording.disputed(dispute)})" if dispute and dispute.quote != "preferred" else ""


def _recommended_short(talk: Talk) -> str:
    found = [condition_words(talk.catalog, stage.recommended) for _, stage in stages_of(talk) if stage.recommended is not None]
    for name, stage in stages_of(talk):
        if stage.recommended is not None:
            talk.use(f"conditions.{name}.recommended")
    return "; ".join(found)


def _not_accepted(talk: Talk) -> str:
    found: list[str] = []
    for name, stage in stages_of(talk):
        if stage.not_accepted:
            talk.use(f"conditions.{name}.not_accepted")
            found += [wording.label(talk.catalog, i) if i in talk.catalog.credentials else i for i in stage.not_accepted]
    return f" Not accepted instead: {wording.listing(dict.fromkeys(found))}." if found else ""


def experience(talk: Talk) -> Saying:
    """Years of work: required, recommended, or none asked."""
    told: list[str] = []
    for name, stage in stages_of(talk):
        for way, word in (("required", "required"), ("recommended", "recommended, not enforced")):
            tree = getattr(stage, way)
            if tree is None or tree == "none":
                continue
            years = [leaf for leaf in leaves(tree) if isinstance(leaf, Experience)]
            if years:
                talk.use(f"conditions.{name}.{way}")
                said = _of_years(talk.catalog, tree, years)
                told.append(f"{said} ({word}{f', {STAGES[name]}' if way == 'required' else ''})")
    stages = dict(stages_of(talk))
    if "sit" in stages and stages["sit"].required == "none" and any("to be certified" in one for one in told):
        told.append("anyone may sit the exam")
    if told:
        return Saying(f"{talk.name}: {'; '.join(told)}.", "; ".join(told), what="experience")
    if "sit" in stages and stages["sit"].required == "none":
        talk.use("conditions.sit.required")
        return Saying(
            f"{talk.name} requires no experience to sit the exam, {_says(talk, 'sit')}.", "none required", "none", "experience"
        )
    if any(stage.required not in (None, "none") for stage in stages.values()):
        for name in stages:
            talk.use(f"conditions.{name}.required")
        gate = prerequisites(talk)
        return Saying(
            f"No years of experience are named among {talk.name}'s conditions. {gate.text}", "none named", "none", "experience"
        )
    return talk.found_no("statement on required experience")


def _of_years(catalog: Catalog, tree: Condition, years: list[Experience]) -> str:
    """The years of a tree: all of them, either of them, or only one way of several."""
    if isinstance(tree, AllOf) and all(isinstance(part, Experience | Other) for part in tree.all_of):
        return ", plus ".join(condition_words(catalog, part) for part in tree.all_of)
    each = list(dict.fromkeys(condition_words(catalog, leaf) for leaf in years))
    together = isinstance(tree, AllOf) and sum(isinstance(part, Experience) for part in tree.all_of) == len(years)
    way = " (one way among others)" if isinstance(tree, AnyOf) and len(years) < len(tree.any_of) else ""
    return f"{', plus '.join(each) if together else wording.listing(each, 'or')}{way}"


def steps(talk: Talk) -> Saying:
    """What to do, in order, until one is certified."""
    for name in ("certify", "sit"):
        stage: Stage | None = getattr(talk.held.conditions, name)
        if stage is None or not stage.steps:
            continue
        talk.use(f"conditions.{name}.steps")
        numbered = "; ".join(f"({at}) {step.rstrip('.')}" for at, step in enumerate(stage.steps, 1))
        return Saying(f"To be {talk.name} certified: {numbered}.{_time_for_it(talk, name, stage)}", numbered)
    certify = talk.held.conditions.certify
    if certify is not None and (asked := _required(talk, "certify", certify)):
        text = f"After passing the {talk.name} exam you also need {asked} to be certified."
        return Saying(f"{text}{_time_for_it(talk, 'certify', certify)}", asked, what="steps")
    return talk.found_no("list of steps to certification")


def _time_for_it(talk: Talk, name: str, stage: Stage) -> str:
    """By when the rest has to be done, and what one is until then."""
    said = ""
    if stage.deadline:
        talk.use(f"conditions.{name}.deadline")
        said += f" Deadline: {stage.deadline.rstrip('.')}."
    if stage.until_then:
        talk.use(f"conditions.{name}.until_then")
        said += f" Until then: {stage.until_then.rstrip('.')}."
    return said
