"""Whether there is to AI what a known credential is to its field: "is there a CISSP for AI?"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog.engine.ai_counterpart import Counterparts, counterparts
from handlers import wording
from handlers.advising.choosing import case_of
from handlers.advising.reasons import needed, price, talk_of
from handlers.answer import Answer, Kind, Point, Points, Prompt
from handlers.ask import Ledger
from handlers.aspects import age, standing
from handlers.query import Intent, Query, about

if TYPE_CHECKING:
    from collections.abc import Iterator

    from catalog.engine.case import Case
    from handlers.ask import Ask

_OURS = "What stands for it is our judgement, by issuer, gate and kind; none of these replaces it."


def answer(ask: Ask, credential: str) -> Answer:
    """What its issuer has or has announced, and what builds on it; else what those it is made for take."""
    case = case_of(ask, own=False).about(roles=(), topics=())
    ledger = Ledger(case.catalog)
    found = counterparts(case, credential)
    told = (*found.builds_on_it, *found.of_issuer, *found.for_its_people, *found.coming)
    points = tuple(_points(case, told, ledger))
    return Answer(
        Kind.EXPLAIN,
        _headline(case, credential, found, ledger),
        sections=(Points(points),) if points else (),
        facts=ledger.facts,
        prompts=tuple(
            Prompt(f"About {wording.label(case.catalog, i)}"[:75], Query(intent=Intent.PROFILE, sides=about(i))) for i in told[:4]
        ),
        credentials=told,
        mentioned=(credential,),
        notes=(_OURS, *age.notes(ledger.facts, case.catalog, case.today), wording.CHECK_BEFORE_PAYING),
        about=told[0] if told else credential,
    )


def _headline(case: Case, credential: str, found: Counterparts, ledger: Ledger) -> str:
    catalog = case.catalog
    name = wording.label(catalog, credential)
    issuer = catalog.issuers[catalog.credentials[credential].issuer].name
    parts: list[str] = []
    if found.of_issuer:
        parts.append(
            f"Yes, of the same issuer: {wording.labels(catalog, found.of_issuer)} of {issuer} is nearest to a {name} for AI"
        )
    elif found.builds_on_it:
        one = found.builds_on_it[0]
        whose = catalog.issuers[catalog.credentials[one].issuer].name
        lead = "Yes" if whose == issuer else f"Not of {issuer}, but of {whose}"
        parts.append(f"{lead}: {wording.label(catalog, one)} builds on {name}, and is nearest to a {name} for AI")
    else:
        parts.append(f"We know of none on sale that is a {name} for AI")
    for one in found.coming:
        talk = talk_of(case, one, ledger)
        parts.append(f"{issuer} has its own to come: {wording.label(catalog, one)} ({standing.state_words(talk)})")
    if found.for_its_people:
        parts.append(f"those whom {name} is for take {wording.labels(catalog, found.for_its_people, 'or')} for AI")
    return " ".join(wording.sentence(part) for part in parts)


def _points(case: Case, ids: tuple[str, ...], ledger: Ledger) -> Iterator[Point]:
    for one in ids:
        talk = talk_of(case, one, ledger)
        talk.use("judgement.best_for.text")
        gate = needed(talk, 110)
        parts = (f"best for {wording.lowered(talk.held.judgement.best_for.text)}", f"needs {gate}" if gate else "", price(talk))
        yield Point(wording.by_issuer(talk.name, talk.issuer), " ".join(wording.sentence(part) for part in parts if part))
