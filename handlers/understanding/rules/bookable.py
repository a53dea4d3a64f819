"""The rule for booking and sitting on a day: "can I register for the beta?", "can I take it today?" ask how it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog.engine.lifecycle import State, standing
from handlers.query import Aspect, Intent
from handlers.understanding.asker.exam_language import language_named
from handlers.understanding.words.numbers import first_date

if TYPE_CHECKING:
    from handlers.query import Query
    from handlers.understanding.case import Case

_BOOK = (
    r"(?:book|register|sign (?:(?:me|us|someone|them) )?up|schedule|enrol|enroll|reserve|apply|buchen|anmelden|reserver|inscrire|reservar"
    r"|inscribir\w*|inscrever\w*|agendar|marcar)"
)
_MAY = r"(?:can|could|may|is it (?:already |still )?possible|are we able|am i able|is one able|possible)"
_NOW = r"(?:now|today|tonight|already|yet|right now|right away|at the moment|at this point|currently|these days|tomorrow|this (?:week|month|quarter|year)|next (?:week|month|quarter|year))"
_ASKED = (
    rf"\b{_MAY}\b(?: [\w@]+){{0,4}}? {_BOOK}\b"
    rf"|\b{_MAY}\b(?: [\w@]+){{0,4}}? {_NOW}(?: [\w@]+){{0,2}} (?:take|sit|do|write)\b"
    rf"|\b{_MAY}\b(?: [\w@]+){{0,4}}? (?:take|sit|do|write)\b(?: [\w@]+){{0,6}} {_NOW}\b"
    r"|\b(?:registrations?|bookings?|enrol\w*|sign ?ups?|applications?)\b(?: [\w@]+){0,6} (?:open\w*|possible|running)\b"
    r"|\bopen(?:ed)? (?:for )?(?:registrations?|bookings?|enrol\w*|sign ?ups?|applications?)\b"
    r"|\b(?:registrations?|bookings?|enrol\w*|sign ?ups?)\b.* (?:is|are|still|already|now|yet) open\b|\bopen (?:yet|now|already|still)? ?(?:registrations?|bookings?) for\b"
    r"|\b(?:be|get) (?:already |still )?(?:booked|scheduled|reserved)\b|\bbookable\b"
)
"""Ways to ask whether it can be booked, or be sat by now."""
_SAT = rf"\b{_MAY}\b(?: [\w@]+){{0,4}}? (?:take|sit|do|write)\b"
"""Beside a day that is named."""
_OTHERWISE = (
    r"^(?:(?:and|so|but|ok|hi|hey) )*(?:how|where|what|which|who|why|when)\b|\b(?:re ?take|resit|again|cancel\w*|reschedul\w*|online|from home|at home|remote\w*"
    r"|test cent\w+|without|before|until|till|if|once|after|with|directly|straight|enough|experience|prereq\w*|required?|need\w*|instead|worth|should|both|voucher|discount|who (?:holds?|has))\b"
)
"""What is asked of a gate, of a place, of a second attempt or of money."""


def bookable(case: Case) -> Query | None:
    """How one credential stands on the day; None where it is on sale and its gate is known, which then decides."""
    targets = case.found.targets
    if len(targets) != 1 or not case.said.person.said_nothing() or case.says(_OTHERWISE):
        return None
    language, day = language_named(case.reading), first_date(case.reading.text, case.today)
    if not case.says(_ASKED) and not (day and case.says(_SAT)):
        return None
    stands = standing(case.catalog, targets[0], day[0].last if day else case.today, language)
    stages = case.catalog.credentials[targets[0]].conditions
    known = any(stage is not None and stage.required is not None for stage in (stages.sit, stages.certify))
    if stands.state is State.ACTIVE and known:
        return None
    also = (Aspect.PREREQUISITES,) if stands.open else ()
    return case.query(
        Intent.LIFECYCLE, *targets, language=language, on=day[0] if day and stands.state is not State.BETA else None, also=also
    )
