"""What has to be held or done before a credential, per stage, and whether another credential is needed for it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from catalog.conditions import AllOf, AnyOf, HoldsCredential, HoldsDesignation, leaves
from catalog.engine.prerequisites import gated, relation
from handlers import wording
from handlers.answer import Answer, Kind, Point, Points, Prompt, Section
from handlers.ask import Ledger
from handlers.aspects import age, standing
from handlers.aspects.talk import Talk, page
from handlers.aspects.unopened import unopened
from handlers.gating import gates_said, terms, trees, waivers
from handlers.gating.after import after_passing, application_fee, passing_is_not_all
from handlers.gating.asked import others, talk_of, targets_of, told, which_one
from handlers.gating.opened import opened_section
from handlers.gating.packaged import of_course
from handlers.leading import led
from handlers.query import Aspect, Intent, Query, about
from handlers.slots import DEGREE, DROPPED, OF_AGE, WHO_CAN

if TYPE_CHECKING:
    from collections.abc import Iterator

    from catalog.conditions import Condition
    from catalog.engine.prerequisites import Relation
    from handlers.ask import Ask

_ASKED_UP_TO = 4
_OF_A_TEAM = 8
_NAMING = ("must", "one_of", "indirect", "recommended", "not_accepted", "heir", "untold")


def answer(ask: Ask) -> Answer:
    """The gate of the first credential named; the further ones are asked about as its prerequisites."""
    targets = targets_of(ask)
    if not targets:
        return which_one(ask, Intent.PREREQUISITES, "what it requires")
    if ask.query.slot == "each" and len(targets) > 1:
        return _of_each(ask, targets[:_ASKED_UP_TO])
    target, asked = _directed(ask, targets, ask.query.slot)
    ledger = Ledger(ask.catalog)
    talk = talk_of(ask, target, ledger)
    relations = [relation(ask.catalog, target, other) for other in asked]
    turned = target != targets[0] and ask.query.slot == "must" and relations[0].part in ("must", "one_of")
    headline = _turned_round(talk, targets[0]) if turned else _headline(ask, talk, relations)
    sections = tuple(_sections(ask, talk, relations))
    known = gates_said.gate(talk) is not None or any(s for s in sections if isinstance(s, Points) and s.title)
    known = known and ask.query.words != OF_AGE  # whatever it requires, of that no source speaks
    mentioned = (*asked, *trees.named_in(talk))
    if not known:
        return Answer(
            Kind.UNKNOWN, headline, sections=sections, facts=ledger.facts, prompts=tuple(_prompts(talk)),
            mentioned=others(ask, (target, *mentioned)), notes=tuple(_notes(ask, talk)), about=target,
        )  # fmt: skip
    return Answer(
        Kind.PREREQUISITES,
        headline,
        sections=sections,
        facts=ledger.facts,
        prompts=tuple(_prompts(talk)),
        credentials=(target,),
        mentioned=others(ask, mentioned, (target,)),
        notes=tuple(_notes(ask, talk)),
        about=target,
    )


def _of_each(ask: Ask, targets: tuple[str, ...]) -> Answer:
    """What each of several takes, side by side."""
    ledger = Ledger(ask.catalog)
    talks = [talk_of(ask, target, ledger) for target in targets]
    sections = [_of(talk, section) for talk in talks for section in _sections(ask, talk, [])]
    return Answer(
        Kind.PREREQUISITES,
        " ".join(gates_said.headline(talk) for talk in talks),
        sections=tuple(sections),
        facts=ledger.facts,
        prompts=tuple(Prompt(f"Can I take {t.name}?"[:75], Query(intent=Intent.ELIGIBILITY, sides=about(t.id))) for t in talks),
        credentials=targets,
        mentioned=others(ask, [i for talk in talks for i in trees.named_in(talk)], targets),
        notes=tuple(dict.fromkeys(note for talk in talks for note in _notes(ask, talk))),
        about=targets[0],
    )


def _of(talk: Talk, section: Section) -> Section:
    """A section with the name of whom it is about in its title."""
    if not isinstance(section, Points) or section.title is None:
        return section
    return replace(section, title=f"{talk.name}: {section.title}")


def _directed(ask: Ask, targets: tuple[str, ...], slot: str | None) -> tuple[str, tuple[str, ...]]:
    """The target first; turned round where only the second is gated by the first ("CISM or AAISM first?")."""
    most = _OF_A_TEAM if slot == WHO_CAN else _ASKED_UP_TO
    target, asked = targets[0], targets[1 : 1 + most]
    if len(asked) == 1:
        forward, back = relation(ask.catalog, target, asked[0]), relation(ask.catalog, asked[0], target)
        if forward.part in ("not_named", "unrecorded") and back.part in _NAMING:
            return asked[0], (target,)
    return target, asked


def _turned_round(talk: Talk, named: str) -> str:
    """What was taken for the door is the key."""
    key = wording.label(talk.catalog, named)
    return f"{key} does not ask for {talk.name}; it is the other way round: {talk.name} {gates_said.gate(talk)}."


def _headline(ask: Ask, talk: Talk, relations: list[Relation]) -> str:
    if not relations:
        beliefs = [ask.catalog.beliefs[i] for i in ask.query.said if i in ask.catalog.beliefs]
        if beliefs:
            talk.ledger.use(next(i for i in ask.query.said if i in ask.catalog.beliefs), "short")
            return wording.sentence(beliefs[0].short)
        if term := terms.headline(talk, ask.query.slot, ask.query.words):
            return term
        if ask.query.slot == DEGREE:
            return waivers.degree(talk, gates_said.gate(talk))
        told = of_course(talk, ask.query.slot) or led(gates_said.headline(talk), ask.query.slot)
        return (
            f"We found nothing that says so: {wording.lowered(told)}." if ask.query.slot == DROPPED and gated(talk.held) else told
        )
    if len(relations) == 1:
        return gates_said.related(talk, relations[0], ask.query.slot)
    names = wording.labels(ask.catalog, (r.asked for r in relations))
    clause = gates_said.gate(talk)
    stages = {r.stage for r in relations}
    either = wording.labels(ask.catalog, (r.asked for r in relations), "or")
    if ask.query.slot == "enough" and all(r.part in ("must", "one_of") and r.alone for r in relations):
        return f"Yes: {either} is enough{' while it is active' if relations[0].active else ''}: {talk.name} {clause}."
    if ask.query.slot in ("enough", WHO_CAN) and gated(talk.held):
        return _told_apart(ask, talk, relations)
    if ask.query.slot == "without" and {r.part for r in relations} <= {"must", "one_of"}:
        had = "Not" if _no_other(talk, [r.asked for r in relations]) else "Yes, it can be had"
        return f"{had} without {either}: {talk.name} {clause}."
    if {r.part for r in relations} == {"one_of"} and len(stages) == 1 and all(r.alone for r in relations):
        both = "both" if len(relations) == 2 else "all of them"
        return f"No, not {both}: {talk.name} {clause}."
    if {r.part for r in relations} == {"must"}:
        return f"Yes, {names}: {talk.name} {clause}."
    if {r.part for r in relations} <= {"not_named", "not_accepted"}:
        return f"No: neither {wording.labels(ask.catalog, (r.asked for r in relations), 'nor')} opens {talk.name}, which {clause}."
    first = min(relations, key=lambda r: ("must", "one_of", "recommended").index(r.part) if r.part in _LEADING else 9)
    return gates_said.related(talk, first, ask.query.slot)


def _told_apart(ask: Ask, talk: Talk, relations: list[Relation]) -> str:
    """Which of several that people hold opens the gate, and which does not."""
    inside = ("must", "one_of")
    passed = [r for r in relations if ask.query.slot == WHO_CAN and r.asked in ask.query.asker.lacks]
    gone = [r for r in relations if ask.query.slot == WHO_CAN and any(h.credential == r.asked for h in ask.query.asker.holds)]
    relations = [r for r in relations if r not in (*passed, *gone)]
    opens = [r for r in relations if r.part in inside and r.alone]
    partly = [r for r in relations if r.part in inside and not r.alone]
    unsure = [r for r in relations if r.part in ("heir", "untold", "unrecorded")]
    shut = [r for r in relations if r not in (*opens, *partly, *unsure)]
    told = []
    if opens:
        told.append(f"{_listed(ask, opens, 'or')} opens {talk.name}{' while it is active' if opens[0].active else ''}")
    if partly:
        told.append(f"{_listed(ask, partly, 'or')} is only a part of what {talk.name} asks for")
    if shut and _open_list(talk) and all(r.part != "not_accepted" for r in shut):
        told.append(f"{_listed(ask, shut, 'and')} {'is' if len(shut) == 1 else 'are'} not among what we know of its list")
    elif shut:
        told.append(
            f"{_listed(ask, shut, 'and')} {'does' if len(shut) == 1 else 'do'} not{'' if opens or partly else f' open {talk.name}'}"
        )
    told += [f"{_listed(ask, passed, 'and')} that is passed only and not yet held does not"] if passed else []
    told += [f"a lapsed {_listed(ask, gone, 'and')} does not"] if gone else []
    if unsure:
        told.append(f"whether {_listed(ask, unsure, 'or')} counts we do not know")
    lead = "Yes: " if opens else "" if partly or unsure else "No: "
    return f"{lead}{'; '.join(told)}. {talk.name} {gates_said.gate(talk)}."


def _open_list(talk: Talk) -> bool:
    """Whether the gate names a list of which we do not hold every entry."""
    found = [tree for name in trees.BEFORE if (tree := trees.required(talk, name)) not in (None, "none")]
    named = [leaf.designation for tree in found for leaf in leaves(tree) if isinstance(leaf, HoldsDesignation)]  # type: ignore[arg-type]
    return any(talk.catalog.designations[i].name.startswith("another ") for i in named if i in talk.catalog.designations)


def _listed(ask: Ask, relations: list[Relation], word: str) -> str:
    return wording.labels(ask.catalog, (r.asked for r in relations), word)


def _no_other(talk: Talk, keys: list[str]) -> bool:
    """Whether every way in takes one of these."""
    trees_of = [tree for name in trees.BEFORE if (tree := trees.required(talk, name)) not in (None, "none")]
    return any(_takes(tree, keys) for tree in trees_of)  # type: ignore[arg-type]


def _takes(tree: Condition, keys: list[str]) -> bool:
    match tree:
        case AnyOf(any_of=parts):
            return all(_takes(part, keys) for part in parts)
        case AllOf(all_of=parts):
            return any(_takes(part, keys) for part in parts)
        case _:
            return isinstance(tree, HoldsCredential) and tree.credential in keys


_LEADING = ("must", "one_of", "recommended")


def _sections(ask: Ask, talk: Talk, relations: list[Relation]) -> Iterator[Section]:
    yield from told(opened_section(talk, ask.query.credentials[1:]))
    sit, certify = trees.required(talk, "sit"), trees.required(talk, "certify")
    yield from told(trees.stage_section(talk, "sit", title="To sit the exam (required)"))
    more = gates_said.beyond(sit, certify)
    if more is not None:
        title = "To be certified, also (required)" if sit not in (None, "none") else "To be certified (required)"
        yield from told(trees.stage_section(talk, "certify", title=title, part=more))
    if sit is None and certify is not None:
        yield Points((Point("We found no statement on who may sit the exam."),))
    yield from told(trees.recommended_section(talk))
    yield from told(trees.not_accepted_section(talk))
    yield from told(application_fee(talk))
    yield from told(after_passing(talk))
    yield from told(trees.stage_section(talk, "keep", title="To keep it (required)"))
    if len(relations) > 1:
        yield Points(tuple(Point(gates_said.related(talk, r)) for r in relations), "Asked about")
    for found in relations:
        if found.part in ("not_named", "unrecorded"):
            other = talk_of(ask, found.asked, talk.ledger)
            yield Points((Point(gates_said.headline(other)),), f"{other.name} itself")
    if corrections := tuple(_corrections(ask, talk, asked=bool(relations))):
        yield Points(corrections, "Often believed, and not so")


def _corrections(ask: Ask, talk: Talk, *, asked: bool) -> Iterator[Point]:
    """Wrong beliefs about this credential that the question is about."""
    for key in ask.query.said:
        belief = ask.catalog.beliefs.get(key)
        if belief is not None and (asked or len(ask.query.said) > 1):
            talk.ledger.use(key, "short")
            yield Point(belief.belief.rstrip(".") + "?", detail=wording.sentence(belief.short))


def _notes(ask: Ask, talk: Talk) -> Iterator[str]:
    if not talk.standing.open:
        yield wording.sentence(f"{talk.name} is {standing.state_words(talk)}")
        if said := unopened(talk):
            yield said
    if passing_is_not_all(talk) and not (talk.held.conditions.certify and talk.held.conditions.certify.steps):
        yield f"Passing the exam does not by itself make anyone {talk.name} certified."
    if weak := gates_said.unverified(talk):
        yield weak
    yield from age.notes(talk.ledger.facts, ask.catalog, talk.today)
    if any(fact.field.startswith("fees.") for fact in talk.ledger.facts):
        yield wording.CHECK_BEFORE_PAYING
    if where := page(talk):
        yield where


def _prompts(talk: Talk) -> Iterator[Prompt]:
    sides = about(talk.id)
    yield Prompt("What stands between me and it?", Query(intent=Intent.ELIGIBILITY, sides=sides))
    if gated(talk.held) and talk.standing.open:
        yield Prompt("The way there", Query(intent=Intent.PATH, sides=sides))
    for first in trees.ways_in(talk)[:1]:
        label = f"And before {wording.label(talk.catalog, first)}?"
        yield Prompt(label[:75], Query(intent=Intent.PREREQUISITES, sides=about(first)))
    yield Prompt("What it costs", Query(intent=Intent.FACT, sides=sides, aspects=(Aspect.FEE,)))
    yield Prompt("Is it worth it?", Query(intent=Intent.WORTH, sides=sides))
    if not (gated(talk.held) and talk.standing.open):
        yield Prompt(f"All about {talk.name}"[:75], Query(intent=Intent.PROFILE, sides=sides))
