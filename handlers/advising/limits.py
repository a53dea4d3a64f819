"""Nothing fits: which limit binds, and what comes nearest."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from catalog.engine import merit
from handlers import wording
from handlers.advising import headlines, misses, rivals
from handlers.answer import Answer, Kind, Points
from handlers.ask import Ledger

if TYPE_CHECKING:
    from catalog.engine.case import Case
    from catalog.engine.recommend import LeftOut, Recommendation

_WORDS = {
    "budget": "the budget",
    "effort": "the hours of study",
    "style": "the exam format",
    "proctored": "the wish about proctoring",
    "open_book": "the wish about open book",
    "online": "the wish about where it is taken",
    "prerequisites": "the wish for no prerequisites",
    "language": "the exam language",
    "no_exam": "the wish about having an exam",
    "level": "the level",
    "track": "the track",
    "issuer": "the issuer",
    "framework": "the listing asked for",
    "unlocks": "the gate asked for",
    "subscription": "the wish for no subscription",
    "venue": "who delivers the exam",
    "retake": "the wish for a second attempt in the fee",
    "minutes": "the length of the exam",
    "questions": "the number of questions",
    "validity": "the wish for no expiry",
    "first": "the gate asked for",
    "ai_named": "the wish about its name",
    "topics": "the topics asked for",
    "without": "what you ruled out",
    "may_fit": "facts we do not have",
}


def nothing_fits(case: Case, found: Recommendation) -> Answer:
    """No pick: say which limit rules out most, and the nearest with what it would take."""
    ledger = Ledger(case.catalog)
    case = case.about(roles=found.roles)
    ruled = [left for left in found.left_out if left.why in _WORDS]
    counted = Counter(left.why for left in ruled if left.points > 0) or Counter(left.why for left in ruled)
    binding = _WORDS[counted.most_common(1)[0][0]] if counted else "what you hold already"
    near = _nearest(case, ruled)
    who = headlines.whom(case, found)
    headline = f"{who}, nothing in the catalog fits: what binds is {binding}."
    if near and near[0].why == "may_fit":
        name = wording.labels(case.catalog, [left.credential for left in near if left.why == "may_fit"], "or")
        headline = f"{who}, nothing is sure to fit; {name} may: {misses.untold(near[0].filter or '')}."
    elif near and near[0].why == "budget":
        name = wording.label(case.catalog, near[0].credential)
        headline = f"{who}, nothing in the catalog fits; {name} comes nearest."
    points = tuple(rivals.points(case, near, ledger))
    held_by = [left.credential for left in near]
    return Answer(
        Kind.RECOMMEND,
        headline,
        sections=(Points(points, title="Nearest"),) if points else (),
        facts=ledger.facts,
        mentioned=tuple(dict.fromkeys((*held_by, *case.holds))),
        notes=(wording.CHECK_BEFORE_PAYING,),
    )


def _nearest(case: Case, ruled: list[LeftOut], most: int = 3) -> list[LeftOut]:
    """Over the budget by least first, then what may fit, then the strongest others."""

    def order(left: LeftOut) -> tuple[int, float, str]:
        fee = merit.fee(case.catalog, left.credential, case.today)
        if left.why == "budget" and fee is not None:
            return (0, float(fee.high), left.credential)
        return (1 if left.why == "may_fit" else 2, -left.points, left.credential)

    useful = [left for left in ruled if left.points > 0]
    return [replace(left) for left in sorted(useful, key=order)[:most]]
