"""Nothing fits: which limit binds, and what comes nearest."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from catalog.engine import merit
from catalog.engine.named import for_ai
from catalog.engine.recommend import recommend
from catalog.engine.scoring import platforms_of
from handlers import wording
from handlers.advising import headlines, misses, names, rivals
from handlers.advising.reasons import talk_of, why
from handlers.answer import Answer, Kind, Point, Points
from handlers.ask import Ledger
from handlers.person import Person

if TYPE_CHECKING:
    from catalog.engine.case import Case
    from catalog.engine.recommend import LeftOut, Pick, Recommendation

_WORDS = {
    "budget": "the budget",
    "effort": "the hours of study",
    "style": "the exam format",
    "proctored": "the wish about proctoring",
    "open_book": "the wish about open book",
    "online": "the wish about where it is taken",
    "prerequisites": "the wish for no prerequisites",
    "language": "the exam language",
    "report": "the wish for a report to write",
    "no_exam": "the wish about having an exam",
    "level": "the level",
    "grade": "the issuer's level",
    "currency": "the currency of its price",
    "track": "the track",
    "issuer": "the issuer",
    "framework": "the listing asked for",
    "unlocks": "the gate asked for",
    "subscription": "the wish for no subscription",
    "venue": "who delivers the exam",
    "retake": "the wish for a second attempt in the fee",
    "training": "the wish for training in the fee",
    "minutes": "the length of the exam",
    "lasting": "the length of the exam",
    "questions": "the number of questions",
    "questions_in": "the number of questions",
    "passing_in": "the pass mark",
    "fee_from": "the fee asked for",
    "validity": "the wish for no expiry",
    "lasts": "how long it is valid",
    "renewal": "the renewal asked for",
    "credits": "the credits asked for",
    "upkeep_fee": "the fee for keeping it",
    "renewal_exam": "the way to renew it",
    "kept_gate": "what has to be kept for it",
    "first": "the gate asked for",
    "ai_named": "the wish about its name",
    "topics": "the topics asked for",
    "without": "what you ruled out",
    "may_fit": "facts we do not have",
}


def beyond(case: Case, found: Recommendation) -> list[Pick]:
    """What meets every wish and is about AI, though it is judged for other jobs; none where only money or a name binds."""
    wishes = case.wishes
    if not found.roles or not (
        wishes.languages or wishes.styles or wishes.minutes or wishes.proctored is False or wishes.open_book
    ):
        return []
    on = platforms_of(case)
    starts = all(case.catalog.roles[role].level == "entry" for role in found.roles)
    return [
        pick for pick in recommend(replace(case, person=Person(), roles=())).picks if _suits(case, pick, found, on, starts=starts)
    ][:2]


def _suits(case: Case, pick: Pick, found: Recommendation, on: set[str], *, starts: bool) -> bool:
    """Whether one may be named to somebody with another job than those it is judged for."""
    held = case.catalog.credentials[pick.credential]
    roles = held.judgement.roles
    return (
        bool(roles)
        and pick.credential not in case.held
        and for_ai(case.catalog, pick.credential)
        and (held.platform is None or held.platform in on)
        and (starts or held.track != "foundation")
        and not any(role in roles and roles[role].fit == "wrong" for role in found.roles)
        and pick.gate.state != "not_yet"
    )


def nothing_fits(case: Case, found: Recommendation) -> Answer:
    """No pick: say which limit rules out most, and the nearest with what it would take."""
    others = beyond(case, found)
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
        headline = f"{who}, nothing in the catalog fits; {name} comes nearest{' of what is judged for it' if found.roles else ''}."
    elif not others and (close := _misses(case, near, ledger)):
        headline = f"{who}, nothing in the catalog fits all of it; nearest comes {close}."
    sections = [Points(points, title="Nearest")] if (points := tuple(rivals.points(case, near, ledger))) else []
    if others:
        talks = [talk_of(case, pick.credential, ledger) for pick in others]
        best = names.inside(talks[0].held.judgement.best_for.text.rstrip("."))
        talks[0].use("judgement.best_for.text")
        maybe = f"; {headline.split('; ')[1].rstrip('.')}" if "nothing is sure" in headline else ""
        headline = f"{who}, nothing judged for the job meets all of it; {talks[0].name} does, best for {best}{maybe}."
        rows = (
            Point(wording.by_issuer(talk.name, talk.issuer), why(talk, pick, case))
            for talk, pick in zip(talks, others, strict=True)
        )
        sections.insert(0, Points(tuple(rows), title="Meets it, though made for others"))
    may = [left.credential for left in near if left.why == "may_fit"]
    advised = tuple(pick.credential for pick in others) or tuple(may)
    return Answer(
        Kind.RECOMMEND,
        headline,
        sections=tuple(sections),
        facts=ledger.facts,
        credentials=advised,
        mentioned=tuple(i for i in dict.fromkeys((*(left.credential for left in near), *case.holds)) if i not in advised),
        notes=(wording.CHECK_BEFORE_PAYING,),
    )


def _misses(case: Case, near: list[LeftOut], ledger: Ledger) -> str:
    """The first of the nearest, with the wish that it does not meet; empty where that cannot be said in a clause."""
    if not near:
        return ""
    talk = talk_of(case, near[0].credential, ledger)
    missed = rivals.why_not(talk, near[0], case).rstrip(".")
    if missed == rivals.UNMET:
        return ""
    return f"{wording.label(case.catalog, near[0].credential)} ({missed})" if missed else ""


def _nearest(case: Case, ruled: list[LeftOut], most: int = 3) -> list[LeftOut]:
    """Over the budget by least first, then what may fit, then the strongest others."""

    def order(left: LeftOut) -> tuple[int, float, str]:
        fee = merit.fee(case.catalog, left.credential, case.today)
        if left.why == "budget" and fee is not None:
            return (0, float(fee.high), left.credential)
        return (1 if left.why == "may_fit" else 2, -left.points, left.credential)

    useful = [left for left in ruled if left.points > 0]
    return [replace(left) for left in sorted(useful, key=order)[:most]]
