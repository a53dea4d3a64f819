"""Where somebody without the years begins on a track, where tracks are laid side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog.engine import merit
from catalog.engine.named import secures_ai
from handlers import wording
from handlers.advising.reasons import price, talk_of
from handlers.answer import Point

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from catalog.engine.case import Case
    from handlers.advising.sides import SideOf

_FEW = 2


def begin(case: Case, lined: Sequence[SideOf]) -> Iterator[Point]:
    """Of each track what is judged for starters; of one that has nothing for them, what asks for nothing before it."""
    for side in lined:
        if side.side.kind != "track":
            continue
        made = _made_for_a_start(case, side)
        if ids := made or _open(case, side):
            talks = [talk_of(case, i, side.ledger) for i in ids]
            told = "; ".join(f"{talk.name}: {price(talk)}" for talk in talks)
            named = wording.labels(case.catalog, ids, "or")
            lead = named if made else f"nothing is made for a start; {named} asks for nothing before it"
            yield Point(f"On {side.name}: {lead}", wording.sentence(told))


def _made_for_a_start(case: Case, side: SideOf) -> tuple[str, ...]:
    """What is judged to fit those who start out, at its core or of use, the cheaper first."""
    new = [role for role, held in case.catalog.roles.items() if held.family == "starts"]
    fits = {i: [fit.fit for role, fit in case.catalog.credentials[i].judgement.roles.items() if role in new] for i in side.members}
    made = [i for i, found in fits.items() if {"core", "useful"} & set(found)]
    return tuple(sorted(made, key=lambda i: _fee(case, i)))[:_FEW]


def _open(case: Case, side: SideOf) -> tuple[str, ...]:
    """Of what secures AI and has no gate, what meets most of the three checks, the cheapest of those."""
    found = [
        i
        for i in side.members
        if secures_ai(case.catalog, i, case.today) and merit.gate(case.catalog, i, case.person, case.today).state == "open"
    ]
    order = sorted(found, key=lambda i: (-merit.trust(case.catalog, i, case.today).passed, _fee(case, i)))
    return tuple(order[:1])


def _fee(case: Case, credential: str) -> float:
    fee = merit.fee(case.catalog, credential, case.today)
    return float(fee.once) if fee is not None else float("inf")
