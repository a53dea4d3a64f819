"""Which credentials require another one first, and which only recommend one: two lists side by side."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from catalog.conditions import AllOf, AnyOf, HoldsCredential
from catalog.engine.find import find
from catalog.engine.gate_filters import advised_credentials, gate_credentials
from handlers import wording
from handlers.advising import filters
from handlers.advising.choosing import case_of
from handlers.advising.reasons import needed, talk_of
from handlers.answer import Answer, Kind, Point, Points
from handlers.ask import Ledger

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from catalog.engine.case import Case
    from handlers.ask import Ask
    from handlers.query import Limits


def answer(ask: Ask, limits: Limits) -> Answer:
    """Both lists; what requires one stands only in the first."""
    apart = limits.having(first=())
    case = replace(case_of(ask), wishes=apart)
    every = [hit.credential for hit in find(case).hits]
    held = case.catalog.credentials
    needs = [i for i in every if gate_credentials(held[i])]
    advises = [i for i in every if i not in needs and advised_credentials(held[i])]
    ledger = Ledger(case.catalog)
    sections = (
        Points(tuple(_points(case, needs, ledger, required=True)), title="Require one (or another way in, where told)"),
        Points(tuple(_points(case, advises, ledger, required=False)), title="Recommend one, and require none"),
    )
    headline = f"{_first(case, needs, filters.asked(case, apart, one=len(needs) < 2))}; {_advised(advises)}."
    return Answer(
        Kind.FIND,
        headline,
        sections=tuple(section for section in sections if section.items),
        facts=ledger.facts,
        credentials=(*needs, *advises),
        notes=("What is not named here asks for none that we know of, or its gate is not known to us.",),
    )


def _first(case: Case, needs: Sequence[str], asked: str) -> str:
    """Which require another one, and which of these let somebody in without one."""
    told = f" {asked}" if asked else ""
    if not needs:
        return f"We know of no credential{told} on sale that asks for another one first"
    count = wording.plural(len(needs), "credential")
    loose = [i for i in needs if not _every_way(case, i)]
    apart = (
        f" ({wording.labels(case.catalog, loose)} also {'takes' if len(loose) == 1 else 'take'} another way in)" if loose else ""
    )
    asks = "asks" if len(needs) == 1 else "ask"
    return f"{count}{told} on sale {asks} for another one first: {wording.labels(case.catalog, needs)}{apart}"


def _advised(advises: Sequence[str]) -> str:
    return f"{len(advises) or 'none'} only {'recommends' if len(advises) == 1 else 'recommend'} one"


def _every_way(case: Case, credential: str) -> bool:
    """Whether nobody gets in, or is certified, without holding another one."""
    held = case.catalog.credentials[credential].conditions
    return any(_asks(stage.required) for stage in (held.sit, held.certify) if stage is not None)


def _asks(tree: object) -> bool:
    """Whether each way through a tree of conditions holds a credential."""
    match tree:
        case HoldsCredential():
            return True
        case AnyOf(any_of=parts):
            return all(map(_asks, parts))
        case AllOf(all_of=parts):
            return any(map(_asks, parts))
        case _:
            return False


def _points(case: Case, ids: Sequence[str], ledger: Ledger, *, required: bool) -> Iterator[Point]:
    for credential in ids:
        talk = talk_of(case, credential, ledger)
        named = gate_credentials(talk.held) if required else advised_credentials(talk.held)
        tree = "required" if required else "recommended"
        for stage in ("sit", "certify"):
            conditions = getattr(talk.held.conditions, stage)
            if conditions is not None and getattr(conditions, tree) not in (None, "none"):
                talk.use(f"conditions.{stage}.{tree}")
        told = wording.labels(case.catalog, [i for i in dict.fromkeys(named) if i in case.catalog.credentials], "or")
        text = told if not required or _every_way(case, credential) else needed(talk, 220)
        yield Point(wording.by_issuer(talk.name, talk.issuer), wording.sentence(text))
