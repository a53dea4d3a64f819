"""What a field of a credential is called in words, and its value: "exam fee (ISACA members)" and "459 USD"."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING

from handlers import wording
from handlers.aspects.gates import STAGES
from handlers.aspects.money import LABELS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from catalog.blocks import Fee
    from catalog.catalog import Catalog
    from catalog.model import Credential

_DATES = {
    "aliases": "other names",
    "organisation": "what the organisation makes of it",
    "lifecycle.announced": "announced",
    "lifecycle.beta": "first day of the beta",
    "lifecycle.beta_ends": "last day of the beta",
    "lifecycle.launched": "launched",
    "lifecycle.ended": "last day",
    "lifecycle.seen": "last seen",
}
_SPOKEN = {
    "lifecycle.seen": "state when last looked at",
    "website.url": "website",
    "validity.years": "years it is valid",
    "validity.lifetime": "valid for life",
    "recertification.none": "no renewal",
    "recertification.per_year": "credits a year",
    "recertification.per_cycle": "credits in a cycle",
    "recertification.cycle_years": "years of a cycle",
    "administration.by": "who administers it",
    "minutes": "minutes of the exam",
    "questions": "questions of the exam",
    "style": "kind of exam",
    "proctored": "exam proctored",
    "open_book": "exam open book",
    "adaptive": "exam adaptive",
    "retake": "retakes of the exam",
    "attempts": "attempts included",
    "eligibility_window": "time to sit the exam",
    "first_included": "first term included",
}
"""What a reader calls a field, by its whole path, or by its last step in an exam or a fee."""
_DAY = re.compile(r"\d{4}-\d\d-\d\d\Z")
_LAST = frozenset({"date", "text", "depth", "what", "url"})
"""Last steps that say nothing by themselves."""


def where(steps: Sequence[str], held: Credential) -> str:
    """What a path is about, with every step that tells two paths apart."""
    path = ".".join(steps)
    match list(steps):
        case ["fees", key, *rest] if key in held.fees:
            return f"{fee_name(held.fees[key])}{'' if rest == ['amount'] else f', {words(rest)}'}"
        case ["exams", code, "windows", *rest]:
            return f"exam {code}, {words(rest[1:]) or 'dates'}"
        case ["exams", code, *rest]:
            return f"exam {code}, {words(rest)}"
        case ["conditions", stage, *rest]:
            return f"{words(rest) or 'conditions'} {STAGES[stage]}"
        case ["topics", topic, *_] | ["judgement", "topics", topic, *_]:
            return f"covers {topic.replace('-', ' ')}"
        case ["judgement", "roles", role, *rest]:
            return f"for a {role.replace('-', ' ')}{', why' if rest == ['why'] else ''}"
        case ["statements", key, *_]:
            return f"remark {key}"
        case ["judgement", *rest]:
            return f"our judgement, {words([step for step in rest if step != 'text'])}"
        case _:
            return _DATES.get(path) or words(list(steps))


def field_name(catalog: Catalog, owner: str, field: str) -> str:
    """A field as a reader would name it: "Exam fee (ISACA members)", "Minutes of the exam"."""
    held = catalog.credentials.get(owner)
    steps = field.split(".")
    if held is None:
        return field
    match steps:
        case ["exams", key, last] if last in _SPOKEN:
            said = _SPOKEN[last] + ("" if len(held.exams) == 1 else f" ({key})")
        case ["fees", key, "first_included"] if key in held.fees:
            said = f"{fee_name(held.fees[key])}, {_SPOKEN['first_included']}"
        case _ if field in _SPOKEN:
            said = _SPOKEN[field]
        case [*some, last] if some and last in _LAST:
            said = where(some, held)
        case _:
            said = where(steps, held)
    said = said.replace("exam main,", "exam,").strip(" ,")
    return wording.capital(said)


def field_value(catalog: Catalog, owner: str, field: str, shown: str) -> str:
    """A value on one line as a reader would write it: with its currency, a day in words, yes and no."""
    held = catalog.credentials.get(owner)
    steps = field.split(".")
    if held and steps[0] == "fees" and len(steps) == 3 and "amount" in steps[2] and steps[1] in held.fees:
        try:
            return wording.money(Decimal(shown), held.fees[steps[1]].currency)
        except InvalidOperation:
            return shown.replace("_", " ")
    if _DAY.match(shown):
        return wording.day(date.fromisoformat(shown))
    return {"True": "yes", "False": "no", "not_published": "not published"}.get(
        shown, shown.replace("_", " ") if ": " in shown else shown
    )


def words(steps: Sequence[str]) -> str:
    """Steps of a path, one after the other."""
    return ", ".join(step.replace("_", " ") for step in steps)


def fee_name(fee: Fee) -> str:
    """Which fee: exam fee (ISACA members)."""
    return LABELS[fee.for_].lower() + (f" ({fee.who})" if fee.who else "")
