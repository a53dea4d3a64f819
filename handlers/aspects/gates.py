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
from handlers.aspects.talk import Saying

if TYPE_CHECKING:
    from catalog.blocks import Stage
    from catalog.catalog import Catalog
    from handlers.aspects.talk import Talk

_STAGES = {"sit": "to sit the exam", "certify": "to be certified", "keep": "to keep it"}


def condition_words(catalog: Catalog, condition: Condition, *, inner: bool = False) -> str:
    """A condition tree in one clause: an active CISM or CISSP."""
    match condition:
        case AnyOf(any_of=parts):
            said = _alternatives(catalog, parts)
            return f"({said})" if inner else said
        case AllOf(all_of=parts):
            said = wording.listing(condition_words(catalog, part, inner=True) for part in parts)
            return f"({said})" if inner and len(parts) > 1 else said
        case HoldsCredential():
            name = (
                wording.label(catalog, condition.credential)
                if condition.credential in catalog.credentials
                else condition.credential
            )
            return f"an active {name}" if condition.active else f"{name} (held at any time)"
        case HoldsDesignation(designation=key):
            held = catalog.designations.get(key)
            return held.name if held else key.upper()
        case Experience():
            span = wording.plural(condition.years, "year")
            if condition.years_high:
                span = f"{wording.number(condition.years)} to {wording.plural(condition.years_high, 'year')}"
            return f"{span} of experience in {condition.in_}"
        case Training(training=text) | Application(application=text) | Subscription(subscription=text) | Other(other=text):
            return text


def _alternatives(catalog: Catalog, parts: tuple[Condition, ...]) -> str:
    """Several credentials share one "active": an active CISM or CISSP."""
    held = [part for part in parts if isinstance(part, HoldsCredential) and part.active]
    if len(held) == len(parts):
        return f"an active {wording.listing((condition_words(catalog, part)[len('an active ') :] for part in held), 'or')}"
    return wording.listing((condition_words(catalog, part, inner=True) for part in parts), "or")


def _stages(talk: Talk) -> list[tuple[str, Stage]]:
    held = talk.held.conditions
    return [(name, stage) for name, stage in (("sit", held.sit), ("certify", held.certify)) if stage is not None]


def prerequisites(talk: Talk) -> Saying:
    """What is required at each stage, what is only recommended, and what does not count."""
    required: list[str] = []
    short: list[str] = []
    nothing = False
    for name, stage in _stages(talk):
        if stage.required == "none":
            talk.use(f"conditions.{name}.required")
            nothing = nothing or name == "sit"
        elif stage.required is not None:
            talk.use(f"conditions.{name}.required")
            said = condition_words(talk.catalog, stage.required)
            said += _dispute(stage, "required")
            required.append(f"{_STAGES[name]}: {said}")
            short.append(f"{said} ({_STAGES[name]})" if name == "certify" else said)
    tail = _recommended(talk) + _not_accepted(talk)
    if required:
        lead = f"{talk.name} requires, {'; '.join(required)}."
        if nothing:
            lead = f"Anyone may sit the {talk.name} exam, the issuer says; {'; '.join(required)}."
            short.insert(0, "none to sit the exam")
        return Saying(f"{lead}{tail}", "; ".join(short), paths=tuple(f"conditions.{n}.required" for n, _ in _stages(talk)))
    if nothing:
        advised = _recommended_short(talk)
        short_text = "none required" + (f"; recommended: {advised}" if advised else "")
        return Saying(f"{talk.name} has no required prerequisite, the issuer says.{tail}", short_text, "none", "prerequisite")
    if tail:
        advised = _recommended_short(talk)
        return Saying(
            f"We found no statement on what {talk.name} requires.{tail}",
            f"recommended: {advised}" if advised else "no statement found",
            "known" if advised else "unknown",
            "statement of required prerequisites",
        )
    return talk.found_no("statement of prerequisites")


def _dispute(stage: Stage, name: str) -> str:
    dispute = stage.dispute_of(name)
    return f" ({wording.disputed(dispute)})" if dispute and dispute.quote != "preferred" else ""


def _recommended_short(talk: Talk) -> str:
    found = [condition_words(talk.catalog, stage.recommended) for _, stage in _stages(talk) if stage.recommended is not None]
    for name, stage in _stages(talk):
        if stage.recommended is not None:
            talk.use(f"conditions.{name}.recommended")
    return "; ".join(found)


def _recommended(talk: Talk) -> str:
    said = _recommended_short(talk)
    return f" Recommended, not enforced: {said}." if said else ""


def _not_accepted(talk: Talk) -> str:
    found: list[str] = []
    for name, stage in _stages(talk):
        if stage.not_accepted:
            talk.use(f"conditions.{name}.not_accepted")
            found += [wording.label(talk.catalog, i) if i in talk.catalog.credentials else i for i in stage.not_accepted]
    return f" Not accepted instead: {wording.listing(dict.fromkeys(found))}." if found else ""


def experience(talk: Talk) -> Saying:
    """Years of work: required, recommended, or none asked."""
    told: list[str] = []
    for name, stage in _stages(talk):
        for way, word in (("required", "required"), ("recommended", "recommended, not enforced")):
            tree = getattr(stage, way)
            if tree is None or tree == "none":
                continue
            years = [leaf for leaf in leaves(tree) if isinstance(leaf, Experience)]
            if years:
                talk.use(f"conditions.{name}.{way}")
                said = wording.listing((condition_words(talk.catalog, leaf) for leaf in years), "or")
                told.append(f"{said} ({word}{f', {_STAGES[name]}' if way == 'required' else ''})")
    if told:
        return Saying(f"{talk.name}: {'; '.join(told)}.", "; ".join(told), what="experience")
    stages = dict(_stages(talk))
    if "sit" in stages and stages["sit"].required == "none":
        talk.use("conditions.sit.required")
        return Saying(
            f"{talk.name} requires no experience to sit the exam, the issuer says.", "none required", "none", "experience"
        )
    if any(stage.required not in (None, "none") for stage in stages.values()):
        for name in stages:
            talk.use(f"conditions.{name}.required")
        gate = prerequisites(talk)
        return Saying(
            f"No years of experience are named among {talk.name}'s conditions. {gate.text}", "none named", "none", "experience"
        )
    return talk.found_no("statement on required experience")


def training(talk: Talk) -> Saying:
    """Whether a course has to be taken, and whether one comes with the fee."""
    told: list[str] = []
    for name, stage in _stages(talk):
        for way in ("required", "recommended"):
            tree = getattr(stage, way)
            if tree is None or tree == "none":
                continue
            courses = [leaf.training for leaf in leaves(tree) if isinstance(leaf, Training)]
            if courses:
                talk.use(f"conditions.{name}.{way}")
                one_of = " (one way among others)" if way == "required" and isinstance(tree, AnyOf) else ""
                told.append(f"{way}{one_of}: {wording.listing(courses, 'or')}")
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
        talk.use("conditions.sit.required")
        return Saying(f"{talk.name} requires no training, the issuer says.", "none required", "none", "training")
    return talk.found_no("statement on required training")


def steps(talk: Talk) -> Saying:
    """What to do, in order, until one is certified."""
    for name in ("certify", "sit"):
        stage: Stage | None = getattr(talk.held.conditions, name)
        if stage is None or not stage.steps:
            continue
        talk.use(f"conditions.{name}.steps")
        numbered = "; ".join(f"({at}) {step.rstrip('.')}" for at, step in enumerate(stage.steps, 1))
        extra = ""
        if stage.deadline:
            talk.use(f"conditions.{name}.deadline")
            extra += f" Deadline: {stage.deadline.rstrip('.')}."
        if stage.until_then:
            talk.use(f"conditions.{name}.until_then")
            extra += f" Until then: {stage.until_then.rstrip('.')}."
        return Saying(f"To be {talk.name} certified: {numbered}.{extra}", numbered)
    return talk.found_no("list of steps to certification")
