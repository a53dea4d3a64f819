"""Which credentials require another one first, and which only recommend one: two lists side by side."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from catalog.engine.find import find
from catalog.engine.gate_filters import advised_credentials, gate_credentials
from handlers import wording
from handlers.advising.choosing import case_of
from handlers.advising.reasons import talk_of
from handlers.answer import Answer, Kind, Point, Points
from handlers.ask import Ledger

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from catalog.engine.case import Case
    from handlers.ask import Ask
    from handlers.query import Limits


def answer(ask: Ask, limits: Limits) -> Answer:
    """Both lists; what requires one stands only in the first."""
    case = replace(case_of(ask), wishes=limits.model_copy(update={"first": ()}))
    every = [hit.credential for hit in find(case).hits]
    held = case.catalog.credentials
    needs = [i for i in every if gate_credentials(held[i])]
    advises = [i for i in every if i not in needs and advised_credentials(held[i])]
    ledger = Ledger(case.catalog)
    sections = (
        Points(tuple(_points(case, needs, ledger, required=True)), title="Require one (or another way in, where told)"),
        Points(tuple(_points(case, advises, ledger, required=False)), title="Recommend one, and require none"),
    )
    first = f"{wording.plural(len(needs), 'credential')} on sale ask for another one first"
    headline = f"{first}: {wording.labels(case.catalog, needs)}; {len(advises)} only recommend one."
    return Answer(
        Kind.FIND,
        headline,
        sections=tuple(section for section in sections if section.items),
        facts=ledger.facts,
        credentials=(*needs, *advises),
        notes=("What is not named here asks for none that we know of, or its gate is not known to us.",),
    )


def _points(case: Case, ids: Sequence[str], ledger: Ledger, *, required: bool) -> Iterator[Point]:
    for credential in ids:
        talk = talk_of(case, credential, ledger)
        named = gate_credentials(talk.held) if required else advised_credentials(talk.held)
        tree = "required" if required else "recommended"
        for stage in ("sit", "certify"):
            conditions = getattr(talk.held.conditions, stage)
            if conditions is not None and getattr(conditions, tree) not in (None, "none"):
                talk.use(f"conditions.{stage}.{tree}")
        told = [i for i in dict.fromkeys(named) if i in case.catalog.credentials]
        yield Point(wording.by_issuer(talk.name, talk.issuer), wording.sentence(wording.labels(case.catalog, told, "or")))
