"""Is the badge worth anything: who makes the exam, whether somebody watches, and whether a framework lists it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog.engine.openings import State
from catalog.engine.trust import NAMES, Trust, issuer_trust, trust
from handlers import wording
from handlers.answer import Answer, Kind, Point, Points, Prompt, Section
from handlers.ask import Ledger
from handlers.aspects import age, badge, standing
from handlers.aspects.talk import page
from handlers.gating import checks
from handlers.gating.accreditation import accredited, of_house
from handlers.gating.asked import others, talk_of, targets_of, which_one
from handlers.query import Intent, Query, about
from handlers.slots import ACCREDITATION, WHO

if TYPE_CHECKING:
    from collections.abc import Iterator

    from catalog.reference import Issuer
    from handlers.ask import Ask
    from handlers.aspects.talk import Talk

_SEVERAL_UP_TO = 5


def answer(ask: Ask) -> Answer:
    """The three checks for what was named: credentials, an issuer, shared letters, or a name that stands for nothing."""
    ledger = Ledger(ask.catalog)
    phantom = next((i for i in ask.query.said if i in ask.catalog.phantoms), None)
    if phantom is not None:
        return _phantom(ask, ledger, phantom)
    issuer = next((i for s in ask.query.sides if s.kind == "issuer" for i in s.ids if i in ask.catalog.issuers), None)
    targets = targets_of(ask)
    collision = next((i for i in ask.query.said if i in ask.catalog.collisions), None)
    if collision is not None and not targets:
        targets = tuple(i for i in ask.catalog.collisions[collision].credentials if i in ask.catalog.credentials)
    if not targets and issuer is not None:
        return _issuer(ask, ledger, issuer)
    if not targets:
        return which_one(ask, Intent.VERIFY, "what the three checks give")
    if len(targets) == 1:
        return _one(ask, ledger, targets[0], collision)
    return _several(ask, ledger, targets[:_SEVERAL_UP_TO], collision)


def _one(ask: Ask, ledger: Ledger, credential: str, collision: str | None) -> Answer:
    talk = talk_of(ask, credential, ledger)
    found = trust(ask.catalog, credential)
    same = wording.same_letters(ask.catalog, talk.held.acronym) if not collision else []
    kind = checks.kind(talk, ask.query)
    sections: list[Section] = [Points(_points(ask, ledger, found), "The three checks")]
    sections += _speaking(talk)
    lead = accredited(talk, who=ask.query.words == WHO) if ask.query.slot == ACCREDITATION else ""
    told = checks.headline(ask.catalog, ledger, "it" if kind else talk.name, found)
    if talk.standing.state is State.ANNOUNCED and not found.passed and not found.failed:
        stands = f"{'it' if kind else talk.name} is {standing.state_words(talk)}."
        told = f"{stands} The three checks cannot be made before it opens: {checks.nothing(found)}."
    if talk.standing.state is State.RETIRED:
        told = f"{talk.name} is {standing.state_words(talk)}. {wording.sentence(told)}"
    return Answer(
        Kind.VERIFY,
        " ".join(wording.sentence(part) for part in (lead, kind, told) if part),
        sections=tuple(sections),
        facts=ledger.facts,
        prompts=tuple(_prompts(talk)),
        credentials=(credential,),
        mentioned=others(ask, same, (credential,)),
        notes=tuple(note for note in _notes(ask, ledger, [talk], [found], collision) if note not in told),
        about=credential,
    )


def _speaking(talk: Talk) -> Iterator[Section]:
    """What its file says of the checks themselves, then of recognition, the issuer or the name."""
    said = talk.held.statements
    first = badge.on_checks(talk.held)
    keys = [*first, *(k for k, s in said.items() if s.about in ("recognition", "issuer", "naming") and k not in first)]
    points = []
    for key in keys[:3]:
        talk.use(f"statements.{key}.text")
        points.append(Point(wording.sentence(talk.held.statements[key].text)))
    if points:
        yield Points(tuple(points), "Worth knowing")


def _several(ask: Ask, ledger: Ledger, targets: tuple[str, ...], collision: str | None) -> Answer:
    talks = [talk_of(ask, i, ledger) for i in targets]
    every = [trust(ask.catalog, i) for i in targets]
    counts = _counts({talk.name: found for talk, found in zip(talks, every, strict=True)})
    lead = f"It depends on whose {ask.catalog.collisions[collision].letters} it is" if collision else "Of the three checks"
    each = " ".join(accredited(talk, who=True) for talk in talks) + " " if ask.query.slot == ACCREDITATION else ""
    headline = f"{each}{lead}: on what we found, {counts}{' of the three checks' if collision else ''}."
    sections = [Points(_points(ask, ledger, found), talk.name) for talk, found in zip(talks, every, strict=True)]
    if collision is not None and ask.catalog.collisions[collision].others:
        also = tuple(Point(wording.sentence(text)) for text in ask.catalog.collisions[collision].others)
        sections.append(Points(also, "The same letters also stand for"))
    prompts = [Prompt(talk.name[:75], Query(intent=Intent.VERIFY, sides=about(talk.id))) for talk in talks[:3]]
    prompts.append(Prompt("Compare them", Query(intent=Intent.COMPARE, sides=about(*targets))))
    return Answer(
        Kind.VERIFY,
        headline,
        sections=tuple(sections),
        facts=ledger.facts,
        prompts=tuple(prompts),
        credentials=targets,
        notes=tuple(_notes(ask, ledger, talks, every, collision)),
    )


def _counts(every: dict[str, Trust]) -> str:
    """How many checks each passes, those that pass as many together."""
    by_count: dict[int, list[str]] = {}
    for name, found in every.items():
        by_count.setdefault(found.passed, []).append(name)
    return "; ".join(
        f"{wording.listing(names)} {'passes' if len(names) == 1 else 'pass'} {checks.COUNTS[count]}"
        for count, names in sorted(by_count.items(), reverse=True)
    )


def _points(ask: Ask, ledger: Ledger, found: Trust) -> tuple[Point, ...]:
    return tuple(checks.check_point(ask.catalog, ledger, check) for check in found.checks)


def _verdicts(found: Trust) -> str:
    return wording.listing(f"{name} {checks.WORDS[found.of(name).verdict]}" for name in NAMES)


def _issuer(ask: Ask, ledger: Ledger, issuer: str) -> Answer:
    """The checks that hold for an issuer as a whole, and how its credentials stand."""
    held = ask.catalog.issuers[issuer]
    found = issuer_trust(ask.catalog, issuer)
    awarded = ask.catalog.offered_by(issuer)
    each = {i: trust(ask.catalog, i) for i in awarded}
    whole = bool(found.passed or found.failed or not each)
    sections: list[Section] = [Points(_points(ask, ledger, found), f"{held.name} as a whole")] if whole else []
    if each:
        points = tuple(
            Point(
                f"{wording.label(ask.catalog, i)}: {_verdicts(t)}",
                prompt=Prompt(wording.label(ask.catalog, i)[:75], Query(intent=Intent.VERIFY, sides=about(i))),
            )
            for i, t in each.items()
        )
        sections.append(Points(points, "Its credentials, check by check"))
    if known := tuple(_house_speaks(ledger, issuer, held)):
        sections.append(Points(known, "Worth knowing"))
    lead = f"{of_house(ask.catalog, ledger, issuer)} " if ask.query.slot == ACCREDITATION else ""
    told = f"{held.name} as a whole: {checks.clauses(ask.catalog, ledger, found)}; a badge is checked one by one."
    if not whole:
        for check in (check for one in each.values() for check in one.checks):
            checks.note_evidence(ledger, check)
        counts = _counts({wording.label(ask.catalog, i): one for i, one in each.items()})
        told = (
            f"Nothing we found holds for {held.name} as a whole. Badge by badge, of the three checks: on what we found, {counts}."
        )
    return Answer(
        Kind.VERIFY,
        f"{lead}{told}",
        sections=tuple(sections),
        facts=ledger.facts,
        prompts=tuple(Prompt(wording.label(ask.catalog, i)[:75], Query(intent=Intent.VERIFY, sides=about(i))) for i in awarded[:4]),
        mentioned=tuple(awarded),
        notes=(checks.WHOSE,),
    )


def _house_speaks(ledger: Ledger, issuer: str, held: Issuer) -> Iterator[Point]:
    """What sources make of the checks on an issuer's badges at large."""
    for key in badge.on_checks(held):
        ledger.use(issuer, f"statements.{key}.text")
        yield Point(wording.sentence(held.statements[key].text))


def _phantom(ask: Ask, ledger: Ledger, key: str) -> Answer:
    """A name for nothing: said so, with what there is instead and how that fares."""
    phantom = ask.catalog.phantoms[key]
    ledger.use(key, "say")
    headline = wording.sentence(phantom.say)
    if phantom.exists == "no" and phantom.name.casefold() not in headline.casefold():
        headline = f"There is no {phantom.name}: {phantom.say}"
    ids = others(ask, phantom.instead)
    points = []
    for i in ids[:_SEVERAL_UP_TO]:
        found = trust(ask.catalog, i)
        for check in found.checks:
            checks.note_evidence(ledger, check)
        points.append(Point(f"{wording.label(ask.catalog, i)}: {_verdicts(found)}"))
    asked = targets_of(ask)
    return Answer(
        Kind.VERIFY,
        headline,
        sections=(Points(tuple(points), "What there is, and how it fares in the three checks"),) if points else (),
        facts=ledger.facts,
        prompts=tuple(Prompt(wording.label(ask.catalog, i)[:75], Query(intent=Intent.VERIFY, sides=about(i))) for i in ids[:4]),
        credentials=asked,
        mentioned=others(ask, ids, asked),
        notes=(checks.WHOSE,) if points else (),
    )


def _notes(ask: Ask, ledger: Ledger, talks: list[Talk], every: list[Trust], collision: str | None) -> Iterator[str]:
    if any(check.verdict == "not_evidenced" for found in every for check in found.checks):
        yield checks.WHOSE
    if collision is not None:
        yield wording.sentence(ask.catalog.collisions[collision].note)
    for talk in talks:
        if not talk.standing.open:
            yield wording.sentence(f"{talk.name} is {standing.state_words(talk)}")
        same = [i for i in wording.same_letters(ask.catalog, talk.held.acronym) if i != talk.id]
        if same and not collision:
            yield f"The same letters are used for {wording.labels(ask.catalog, same)}: ask who issued the badge."
    if len(talks) == 1 and (where := page(talks[0])):
        yield where
    yield from age.notes(ledger.facts, ask.catalog, ask.today)


def _prompts(talk: Talk) -> Iterator[Prompt]:
    sides = about(talk.id)
    yield Prompt("Is it worth it?", Query(intent=Intent.WORTH, sides=sides))
    yield Prompt(f"All about {talk.name}"[:75], Query(intent=Intent.PROFILE, sides=sides))
    yield Prompt("Is it still available?", Query(intent=Intent.LIFECYCLE, sides=sides))
    yield Prompt("Report a wrong fact", Query(intent=Intent.REPORT, sides=sides))
