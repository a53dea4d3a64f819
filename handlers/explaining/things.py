"""Topics, terms, frameworks, issuers, roles and tracks in a few sentences, with what there is for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog.conditions import HoldsDesignation, leaves
from catalog.engine.lifecycle import is_open, state_of
from catalog.values import Depth
from handlers import wording
from handlers.answer import Answer, Facts, Kind, Point, Points, Prompt, Row, Section
from handlers.aspects.outline import DEPTHS
from handlers.explaining.said import credential_prompts
from handlers.query import Intent, Query, Side
from handlers.slots import KIND

if TYPE_CHECKING:
    from collections.abc import Iterable

    from catalog.model import Credential
    from handlers.ask import Ask, Ledger

_DEEPEST_UP_TO = 6
_LISTED_UP_TO = 30
_THIRD_CHECK = (
    "A listing there is one answer to the third of the three checks on a badge: does a government or enterprise framework list it."
)
_NONE_LISTED = "We found no evidence of a credential listed there."


def topic(ask: Ask, ledger: Ledger, key: str) -> Answer | None:
    """What a topic is, who goes deepest into it, and what does where no exam goes deep."""
    held = ask.catalog.topics.get(key)
    if held is None:
        return None
    ledger.use(key, "about")
    deepest = _deepest(ask, ledger, key)
    sections: list[Section] = []
    if deepest:
        points = tuple(Point(f"{wording.label(ask.catalog, i)}: {DEPTHS[depth]}") for i, depth in deepest)
        sections.append(Points(points, "Credentials that go deepest, of those open now"))
    if held.practice:
        ledger.use(key, "practice")
        sections.append(Points((Point(wording.sentence(held.practice)),), "Beyond exams"))
    return Answer(
        Kind.EXPLAIN,
        f"{held.name}: {wording.sentence(held.about)}",
        sections=tuple(sections),
        facts=ledger.facts,
        prompts=(
            Prompt("Which cover it?", Query(intent=Intent.COVERAGE, topics=(key,))),
            *credential_prompts(ask, [i for i, _ in deepest[:3]]),
        ),
        mentioned=tuple(i for i, _ in deepest),
    )


def _deepest(ask: Ask, ledger: Ledger, key: str) -> list[tuple[str, Depth]]:
    depths = [(c.id, c.depths().get(key, Depth.NONE)) for c in ask.catalog.offered.values()]
    deep = [(i, d) for i, d in depths if d >= Depth.CONCEPTUAL and is_open(ask.catalog, i, ask.today)]
    chosen = sorted(deep, key=lambda found: (-found[1], found[0]))[:_DEEPEST_UP_TO]
    for credential, _ in chosen:
        if shown := ask.catalog.credentials[credential].shown(key):
            ledger.use(credential, f"{shown[0]}.depth")
    return chosen


def term(ask: Ask, ledger: Ledger, key: str) -> Answer | None:
    """What something is that is no credential, and which credentials name it."""
    held = ask.catalog.terms.get(key)
    if held is None:
        return framework(ask, ledger, key)
    ledger.use(key, "about")
    text = wording.sentence(held.about)
    headline = text if held.name.casefold() in text.casefold() else f"{held.name}: {text}"
    sections: list[Section] = []
    if ask.query.slot == KIND and held.not_a_credential:
        ledger.use(key, "not_a_credential")
        sections.append(Points((Point(headline),)))
        headline = f"No: {wording.sentence(held.not_a_credential)}"
    elif held.not_a_credential:
        sections.append(Points((Point(wording.sentence(held.not_a_credential)),)))
    named = [i for i in held.credentials if i in ask.catalog.credentials]
    if named:
        points = (Point(f"{wording.label(ask.catalog, i)} ({state_of(ask.catalog, i, ask.today).value})") for i in named)
        sections.append(Points(tuple(points), "Credentials that name it"))
    topics = [Prompt(f"Who covers {ask.catalog.topics[t].name}?"[:75], Query(intent=Intent.COVERAGE, topics=(t,)))
              for t in held.topics[:1] if t in ask.catalog.topics]  # fmt: skip
    return Answer(
        Kind.EXPLAIN,
        headline,
        sections=tuple(sections),
        facts=ledger.facts,
        prompts=(*topics, *credential_prompts(ask, named[:3])),
        mentioned=tuple(named),
        notes=(held.url,) if held.url else (),
    )


def designation(ask: Ask, ledger: Ledger, key: str) -> Answer | None:
    """A designation that has no file: what we explain under its name, else whose it is and which gates it opens."""
    held = ask.catalog.designations.get(key)
    if held is None:
        return None
    same = next((i for i, other in ask.catalog.terms.items() if other.name.casefold() == held.name.casefold()), None)
    if same is not None:
        return term(ask, ledger, same)
    opened = [i for i, credential in ask.catalog.credentials.items() if _named_in_gate(credential, key)]
    for credential in opened:
        ledger.use(credential, "conditions.sit.required")
    whose = f" of {held.issuer}" if held.issuer else ""
    gates = wording.labels(ask.catalog, opened)
    opens = f"it is one of the ways into {gates}" if opened else "no gate we hold names it"
    return Answer(
        Kind.EXPLAIN,
        f"{held.name} is a designation{whose} that we hold no file on; {opens}.",
        facts=ledger.facts,
        prompts=tuple(credential_prompts(ask, opened[:3])),
        mentioned=tuple(opened),
    )


def _named_in_gate(credential: Credential, key: str) -> bool:
    sit = credential.conditions.sit
    if sit is None or sit.required is None or sit.required == "none":
        return False
    return any(isinstance(leaf, HoldsDesignation) and leaf.designation == key for leaf in leaves(sit.required))


def framework(ask: Ask, ledger: Ledger, key: str) -> Answer | None:
    """What a list or an accreditation is, and what we found on it."""
    held = ask.catalog.frameworks.get(key)
    if held is None:
        return designation(ask, ledger, key)
    ledger.use(key, "about")
    found: list[str] = []
    for credential in ask.catalog.offered.values():
        for name, block in credential.recognition.items():
            if block.framework == key and block.stands:
                ledger.use(credential.id, f"recognition.{name}.what")
                found.append(credential.id)
    found = list(dict.fromkeys(found))
    listed = Points(tuple(Point(wording.label(ask.catalog, i)) for i in found[:_LISTED_UP_TO]), "What we found evidence for")
    check = (_THIRD_CHECK, *(() if found else (_NONE_LISTED,))) if held.counts_as_listing else ()
    none = "No, that is no credential that a person earns. " if ask.query.slot == KIND else ""
    return Answer(
        Kind.EXPLAIN,
        f"{none}{held.name}: {wording.sentence(held.about)}",
        sections=(*((Points(tuple(map(Point, check))),) if check else ()), *((listed,) if found else ())),
        facts=ledger.facts,
        prompts=tuple(credential_prompts(ask, found[:3])),
        mentioned=tuple(found[:_LISTED_UP_TO]),
        notes=("What is not named here is not evidenced to us; that is no verdict.",),
    )


def issuer(ask: Ask, ledger: Ledger, key: str) -> Answer | None:
    """An issuer's bet, what it awards, and what holds for all of it."""
    held = ask.catalog.issuers.get(key)
    if held is None:
        return None
    awarded = ask.catalog.offered_by(key)
    ledger.use(key, "name")
    bet = f": {held.position.rstrip('.')} (our judgement)" if held.position else ""
    if held.position:
        ledger.use(key, "position")
    count = wording.plural(len(awarded), "credential")
    headline = f"{held.name}{bet}. We hold {count} of it." if awarded else f"{held.name}{bet}. We hold no credential of it."
    rows: list[Row] = []
    if held.proctored is not None:
        ledger.use(key, "proctored.proctored", "proctored.partner")
        word = "proctored" if held.proctored.proctored else "not proctored"
        rows.append(
            Row("Exams in general", f"{word}{f', delivered by {held.proctored.partner}' if held.proctored.partner else ''}")
        )
    if held.administration is not None:
        ledger.use(key, "administration.by")
        rows.append(Row("Administered by", held.administration.by))
    for name, block in held.recognition.items():
        ledger.use(key, f"recognition.{name}.what")
        rows.append(Row("Recognition" if block.listed else "Not listed", block.what))
    if held.website:
        rows.append(Row("Website", held.website))
    sections: list[Section] = [Facts(tuple(rows))] if rows else []
    if awarded:
        sections.append(Points(_awarded(ask, awarded), "What it awards"))
    if held.statements:
        for name in held.statements:
            ledger.use(key, f"statements.{name}.text")
        sections.append(Points(tuple(Point(wording.sentence(s.text)) for s in held.statements.values()), "Worth knowing"))
    return Answer(
        Kind.EXPLAIN,
        headline,
        sections=tuple(sections),
        facts=ledger.facts,
        prompts=tuple(credential_prompts(ask, awarded[:4])),
        mentioned=tuple(awarded[:_LISTED_UP_TO]),
    )


def _awarded(ask: Ask, ids: Iterable[str]) -> tuple[Point, ...]:
    return tuple(
        Point(f"{wording.label(ask.catalog, i)}, {ask.catalog.credentials[i].name} ({state_of(ask.catalog, i, ask.today).value})")
        for i in list(ids)[:_LISTED_UP_TO]
    )


def role(ask: Ask, ledger: Ledger, key: str) -> Answer | None:
    """What a role needs to know, and what the article's pick for it is."""
    held = ask.catalog.roles.get(key)
    if held is None:
        return None
    ledger.use(key, "needs")
    needs = tuple(
        Point(f"{ask.catalog.topics[t].name if t in ask.catalog.topics else t}: {DEPTHS[need.depth]}", wording.sentence(need.why))
        for t, need in held.needs.items()
    )
    picks = [i for i in held.article_pick if i in ask.catalog.offered]
    sections: list[Section] = [Points(needs, "What the role needs to know")] if needs else []
    if picks:
        sections.append(Points((Point(wording.labels(ask.catalog, picks)),), f"What {wording.article(ask.catalog)} picks for it"))
    return Answer(
        Kind.EXPLAIN,
        f"{held.name}: {wording.sentence(held.why)}",
        sections=tuple(sections),
        facts=ledger.facts,
        prompts=(Prompt("What should I take?", Query(intent=Intent.RECOMMEND, roles=(key,))), *credential_prompts(ask, picks[:3])),
        mentioned=tuple(picks),
        notes=(f"Whose judgement this is: {held.by}.",),
    )


def track(ask: Ask, ledger: Ledger, key: str) -> Answer | None:
    """What stands in a track."""
    ids = [c.id for c in ask.catalog.offered.values() if c.track == key]
    if not ids:
        return None
    for credential in ids[:_LISTED_UP_TO]:
        ledger.use(credential, "track")
    return Answer(
        Kind.EXPLAIN,
        f"The {key.replace('-', ' ')} track holds {wording.plural(len(ids), 'credential')} here.",
        sections=(Points(_awarded(ask, ids), "What stands in it"),),
        facts=ledger.facts,
        prompts=(Prompt("What should I take?", Query(intent=Intent.RECOMMEND, sides=(Side(kind="track", ids=(key,)),))),),
        mentioned=tuple(ids[:_LISTED_UP_TO]),
    )
