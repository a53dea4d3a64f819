"""What is rather wanted than asked for by rank: cheap, short, little study, little to keep. It orders what suits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog.engine.order import sort_value

if TYPE_CHECKING:
    from catalog.engine.case import Case
    from catalog.engine.recommend import Pick

SAME_LEAGUE = 0.6
"""From this share of the best one's points on, such a wish decides between picks."""


def as_wished(case: Case, picks: list[Pick]) -> list[Pick]:
    """Those near the best in fit ordered by what is rather wanted: cheap, short, little study; the others stay behind them."""
    sort = case.wishes.sort
    if sort not in ("fee", "duration", "effort", "validity") or case.wishes.descending or not picks or picks[0].blocked:
        return picks
    best = picks[0].score.points
    near = [
        pick
        for pick in picks
        if not pick.blocked and pick.score.points >= max(1, best * SAME_LEAGUE) and (pick is picks[0] or _open(pick))
    ]
    values = {pick.credential: sort_value(case, pick.credential) for pick in near}
    sign = -1 if sort == "validity" else 1
    near.sort(key=lambda pick: sign * value if (value := values[pick.credential]) is not None else float("inf"))
    return near + [pick for pick in picks if pick.credential not in values]


def _open(pick: Pick) -> bool:
    """Whether no other credential has to be held for it, as far as known: one that asks for another is not cheap."""
    return pick.gate.state in ("open", "met") or not pick.gate.credentials
