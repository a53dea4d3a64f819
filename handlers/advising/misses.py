"""Which wish a credential does not meet, and by how much, or of which nobody knows: as a clause of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog.engine import merit
from catalog.engine.near import near, over
from handlers import wording
from handlers.advising import names
from handlers.advising.reasons import needed, price, talk_of, whole
from handlers.answer import Point
from handlers.aspects import about as of_it
from handlers.aspects import exam, lasting, sitting, standing

if TYPE_CHECKING:
    from catalog.engine.case import Case
    from handlers.ask import Ledger
    from handlers.aspects.talk import Talk


_UNTOLD = {
    "lasts": "we found no period of validity, or sources differ",
    "renewal": "we found no period of validity and no rule for renewal",
    "credits": "we found no rule for credits",
    "no_credits": "we found no rule for credits",
    "exam_for_credits": "it asks for credits, or for the exam again in their place",
    "fee_only": "we found not all that keeping it takes",
    "upkeep_fee": "we found no word on a fee for keeping it",
    "renewal_exam": "we found no word on renewing it by an exam",
    "kept_gate": "we found no word on what has to be held to keep it",
    "validity": "we found no period of validity",
    "budget": "fee not known, or disputed around your limit",
    "effort": "study effort not known",
    "style": "we found no statement on its format",
    "proctored": "we found no statement on proctoring",
    "open_book": "we found no statement on open book",
    "online": "we found no statement on where it is taken",
    "prerequisites": "we found no statement of prerequisites",
    "language": "we found no list of exam languages",
    "report": "we found no word on a report",
    "no_exam": "we found no statement on its exam",
    "minutes": "its length is not known, or disputed around your limit",
    "lasting": "its length is not known, or disputed",
    "questions": "its number of questions is not known, or disputed around your limit",
    "questions_in": "its number of questions is not known, or not the same by every source or in every exam",
    "minutes_in": "its length is not known, or not the same by every source",
    "passing_in": "we found no pass mark",
    "valid_in": "we found no period of validity, or sources differ",
    "launched_in": "we found no day of its launch, or none exact enough",
    "fee_from": "fee not known, or disputed around your limit",
    "level": "its level is not stated",
    "grade": "its level is not stated",
    "currency": "fee not known",
    "state": "whether it can be taken is not known",
    "first": "we found no statement of prerequisites",
    "subscription": "we found no statement of prerequisites",
    "venue": "we found no statement on who delivers it",
    "framework": "named for an earlier list, and the one in force was not seen",
    "retake": "we found no rule on a second attempt",
    "training": "we found no fee that tells whether training is in it, or none to hold against your limit",
}


def untold(filter_name: str) -> str:
    """What is not known, where a filter cannot be told."""
    return _UNTOLD.get(filter_name, "not everything is known")


def missed(talk: Talk, name: str, case: Case) -> str:
    """Why a filter is not met, with the figure it rests on; empty for one that tells nothing by itself."""
    more = over(case, talk.id, name)
    match name:
        case "budget":
            return f"over your limit: {whole(talk)}"
        case "minutes":
            return f"its exam takes {exam.duration(talk).short}{_over(more, 'minute')}"
        case "lasting" | "minutes_in":
            return f"its exam takes {exam.duration(talk).short}"
        case "launched_in":
            return f"launched: {standing.launched(talk).short}"
        case "questions_in":
            return exam.questions(talk).short
        case "passing_in":
            return f"pass mark: {exam.passing(talk).short}"
        case "fee_from":
            return price(talk)
        case "questions":
            return f"{exam.questions(talk).short}{_over(more, 'question')}"
        case "effort":
            return f"{of_it.effort(talk).short} of study{_over(more, 'hour')}"
        case "style" | "no_exam" | "report":
            return exam.form(talk).short
        case "proctored":
            return sitting.proctored(talk).short
        case "open_book":
            return sitting.open_book(talk).short
        case "online":
            return f"taken so: {sitting.delivery(talk).short}"
        case "language":
            return f"languages: {sitting.languages(talk).short}"
        case "prerequisites" | "first":
            gate = needed(talk, 110)
            return f"needs {gate}" if gate else "nothing has to be held first"
        case "validity" | "lasts" | "valid_in":
            return f"valid: {lasting.validity(talk).short}"
        case "renewal" | "credits" | "no_credits" | "fee_only" | "upkeep_fee" | "renewal_exam" | "kept_gate":
            return f"kept so: {lasting.renewal(talk).short}"
        case "track":
            return f"in the {names.TRACKS.get(talk.held.track, talk.held.track)} track"
        case "level" | "grade":
            return f"level: {of_it.level(talk).short}"
        case "currency":
            return f"its price: {price(talk)}"
        case "venue":
            return f"delivered so: {sitting.delivery(talk).short}"
        case "subscription":
            return f"asks for a subscription: {needed(talk, 110)}"
        case "framework":
            return "we found no listing of it there"
        case topic if topic.startswith("topic:"):
            return f"{names.topic(case.catalog, topic.removeprefix('topic:'))}: {_depth(talk, topic.removeprefix('topic:'), case)}"
        case _:
            return ""


def _over(more: tuple[float, float] | None, unit: str) -> str:
    return f", {wording.plural(round(more[0]), unit)} over" if more and more[0] > 0 else ""


def _depth(talk: Talk, topic: str, case: Case) -> str:
    found = merit.depths(case.catalog, talk.id, case.today).get(topic)
    return names.DEPTHS[found] if found else "not at all"


def nearest(case: Case, ledger: Ledger) -> tuple[list[str], str, tuple[Point, ...]]:
    """What comes nearest where nothing fits: ids, the first with what it misses as a clause, and a point for each."""
    found = near(case)
    first, points = "", []
    for one in found:
        talk = talk_of(case, one.credential, ledger)
        clauses = [clause for name in one.missed if (clause := missed(talk, name, case))]
        clauses += dict.fromkeys(untold(name) for name in one.untold if name in _UNTOLD)
        first = first or f"{wording.label(case.catalog, one.credential)}{f' ({clauses[0]})' if clauses else ''}"
        if "budget" not in one.missed:
            clauses.append(price(talk))
        points.append(Point(wording.by_issuer(talk.name, talk.issuer), " ".join(wording.sentence(clause) for clause in clauses)))
    return [one.credential for one in found], first, tuple(points)
