"""Rules on dates and figures: in order, finite, and about what the entry itself names."""

from __future__ import annotations

import math
from decimal import Decimal
from typing import TYPE_CHECKING

from pydantic import BaseModel

from catalog.blocks import Domain, Exam, Fee, Lifecycle, Passing, StudyEffort, Window
from catalog.conditions import Experience
from catalog.model import JudgedEffort
from catalog.problems import Finding
from catalog.walk import entries, join, keys, models

if TYPE_CHECKING:
    from collections.abc import Iterator

    from catalog.catalog import Catalog
    from catalog.values import Event

_DATES: tuple[tuple[type[BaseModel], tuple[tuple[str, str], ...]], ...] = (
    (
        Lifecycle,
        (("announced", "beta"), ("beta", "beta_ends"), ("beta", "launched"), ("announced", "launched"), ("launched", "ended")),
    ),
    (Window, (("first_day", "last_day"),)),
    (Fee, (("from_", "until"), ("former_until", "until"))),
)
_RANGES: tuple[tuple[type[BaseModel], tuple[tuple[str, str], ...]], ...] = (
    (Exam, (("questions", "questions_high"), ("minutes", "minutes_high"), ("minutes", "appointment_minutes"))),
    (Passing, (("scale_min", "score"), ("score", "scale_max"), ("scale_min", "scale_max"))),
    (Fee, (("amount", "amount_high"),)),
    (Domain, (("weight", "weight_high"),)),
    (StudyEffort, (("low", "high"),)),
    (JudgedEffort, (("low", "high"),)),
    (Experience, (("years", "years_high"),)),
)


def dates_are_in_order(catalog: Catalog) -> Iterator[Finding]:
    """Announced, beta, launched, ended; first day, last day; from, until: no later one lies before an earlier one."""
    for kind, owner, value in entries(catalog, "credentials", "issuers"):
        for model, pairs in _DATES:
            for path, node in models(value, model):
                for early, late in pairs:
                    first: Event | None = getattr(node, early)
                    last: Event | None = getattr(node, late)
                    if first and last and first.date.first > last.date.last:
                        key = _key(model, late)
                        yield Finding(kind, owner, join(path, key), f"{last.date} is before {_key(model, early)} ({first.date})")


def ranges_are_in_order(catalog: Catalog) -> Iterator[Finding]:
    """The low end of a range is not above its high end."""
    for kind, owner, value in entries(catalog, "credentials", "issuers"):
        for model, pairs in _RANGES:
            for path, node in models(value, model):
                for low, high in pairs:
                    a, b = getattr(node, low), getattr(node, high)
                    if _is_number(a) and _is_number(b) and a > b:
                        yield Finding(kind, owner, join(path, _key(model, high)), f"{b:g} is below {_key(model, low)} ({a:g})")


def figures_are_plain(catalog: Catalog) -> Iterator[Finding]:
    """Numbers are finite and not below zero."""
    for kind, owner, value in entries(catalog, "credentials", "issuers", "best_before"):
        for path, node in models(value, BaseModel):
            for key, name in keys(type(node)):
                held = getattr(node, name)
                if _is_number(held) and not (math.isfinite(held) and held >= 0):
                    yield Finding(kind, owner, join(path, key), f"{held} cannot be meant")


def windows_speak_of_the_exams_languages(catalog: Catalog) -> Iterator[Finding]:
    """A window in which an exam can be taken names languages that the exam has."""
    for kind, owner, value in entries(catalog, "credentials"):
        for path, exam in models(value, Exam):
            for name, window in exam.windows.items():
                strange = [language for language in window.languages if exam.languages and language not in exam.languages]
                if strange:
                    here = join(path, f"windows.{name}.languages")
                    yield Finding(kind, owner, here, f"not among the exam's languages: {', '.join(strange)}")


def _is_number(value: object) -> bool:
    return isinstance(value, int | float | Decimal) and not isinstance(value, bool)


def _key(model: type[BaseModel], name: str) -> str:
    return model.model_fields[name].alias or name
