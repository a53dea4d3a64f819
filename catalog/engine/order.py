"""In which order what was found stands: by the value asked for, else by what usually matters most."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog.engine import merit
from catalog.engine.belonging import belongs
from catalog.engine.bounds import percent
from catalog.engine.coverage import evidence
from catalog.engine.exam_filters import style_wished
from catalog.engine.fees import current_fees
from catalog.engine.named import for_ai
from catalog.engine.wishes import NOT_AI

if TYPE_CHECKING:
    from datetime import date

    from catalog.engine.case import Case
    from catalog.engine.fees import Price
    from catalog.model import Credential

HOME = 1.5
"""What a step of belonging weighs against half a step of depth."""


def sort_value(case: Case, credential: str) -> float | None:
    """The number to sort by; None where it is not known."""
    held, sort = case.catalog.credentials[credential], case.wishes.sort
    match sort:
        case "fee":
            if tuple(case.wishes.states) == ("beta",) and (trial := beta_fee(held, case.today)) is not None:
                return float(trial.high or 0)
            fee = merit.fee(case.catalog, credential, case.today)
            return float(fee.settled) if fee and fee.currency == "USD" else None
        case "effort":
            effort = merit.effort(case.catalog, credential)
            return effort.high if effort else None
        case "duration" | "questions":
            field = "minutes" if sort == "duration" else "questions"
            exams = merit.exams(case.catalog, credential, case.today)
            high = "" if case.wishes.descending else f"{field}_high"
            values = [
                v
                for _, exam in exams
                if isinstance(v := (getattr(exam, high, None) if high else None) or getattr(exam, field), int)
            ]
            return float(min(values)) if values else None
        case "passing":
            marks = [ends for _, exam in merit.exams(case.catalog, credential, case.today) if (ends := percent(exam))]
            return min((high for low, high in marks if low <= high), default=None)
        case "newest":
            launched = held.lifecycle.launched
            return (launched.date.first.toordinal() + launched.date.last.toordinal()) / 2 if launched else None  # amid a year
        case "validity":
            if held.validity is None:
                return None
            return 1000.0 if held.validity.lifetime else held.validity.years
        case _:
            return 0.0


def beta_fee(held: Credential, today: date) -> Price | None:
    """What its beta costs in US dollars on the day; None where that is not known."""
    trials = (price for price in current_fees(held.id, "fees", held.fees, today) if price.fee.for_ == "beta")
    return next((price for price in trials if price.currency == "USD" and price.high is not None), None)


def usual_order(case: Case, credential: str) -> tuple[float, ...]:
    """Depth and whose topic, fit, format, AI as its subject where asked for; then what orders anything."""
    held, kept = case.catalog.credentials[credential], merit.board(case.catalog, case.today)
    depth = sum(kept.get(f"depth {topic}", credential, lambda t=topic: _weight(case, credential, t)) for topic in case.topics)  # type: ignore[misc]
    grades = {"core": 2, "useful": 1}
    fits = sum(grades.get(held.judgement.roles[r].fit, 0) for r in case.roles if r in held.judgement.roles)
    style = 0
    if case.wishes.styles:
        exams = (exam for _, exam in merit.exams(case.catalog, credential, case.today))
        style = min((at for exam in exams if (at := style_wished(exam, case.wishes.styles)) is not None), default=0)
    apart = NOT_AI in case.wishes.without and not case.topics and not for_ai(case.catalog, credential)
    return (-depth, -fits, style, apart, *kept.get("order", credential, lambda: _general_order(case, held)))


def _weight(case: Case, credential: str, topic: str) -> float:
    """How deep it goes into a topic, and whose topic that is."""
    found = evidence(case.catalog, credential, topic)
    return (2 * found.depth if found else 0) + HOME * belongs(case.catalog, topic, credential, case.today)


def _general_order(case: Case, held: Credential) -> tuple[float, ...]:
    """What orders whatever was asked: about AI, preferred by the organisation, trust, then the lower fee."""
    fee = merit.fee(case.catalog, held.id, case.today)
    trust = merit.trust_points(case.catalog, held.id, case.today)
    other = not merit.about_ai(case.catalog, held.id, case.today)
    preferred = held.organisation is not None and held.organisation.preferred is not None
    return (other, not preferred, -trust, float(fee.high) if fee else 1e9)
