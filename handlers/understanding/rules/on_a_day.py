"""How an exam stands on a day: one that is named ("in Italian in mid January 2027?", "passed in February, possible?"), or today ("can I register for the beta?")."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog.engine.lifecycle import State, standing
from handlers.person import Person
from handlers.query import Aspect, Intent
from handlers.slots import ENDING
from handlers.understanding.asker.exam_language import exam_languages, language_named
from handlers.understanding.words.numbers import first_date
from handlers.understanding.words.patterns import search
from handlers.understanding.words.spans import span

if TYPE_CHECKING:
    from catalog.values import PartialDate
    from handlers.query import Query
    from handlers.understanding.case import Case

_TAKEN = r"\b(?:able to|can|could|may|possible|available|offered|sit|sits|sitting|take|takes|taking|bookable|book|still|exist\w*|works?|doable|too late|ok|fine)\b"
_STATE = (
    r"\b(?:what|which|whats)\b(?: \w+){0,3} (?:state|status|stage|phase|lifecycle)\b|\b(?:state|status|stage|phase)\b(?: \w+){0,2} (?:of |was |is |had )(?:the )?@c\d"
    r"|@c\d+(?: s)? (?:\w+ )?(?:state|status|stage|phase)\b|\bhow did (?:the )?@c\d+ stand\b"
)
_PASSED = (
    r"@c\d+(?: exam)?(?: \|)* (?:\w+ ){0,2}?(?:pass(?:ed)?|earned|obtained|taken|sat|achieved|issued|dated|completed)\b"
    r"|\b(?:pass(?:ed)?|passing|earned|obtained|took|taken|sat|achieved|completed|got|get|gotten|earn|sit|take)(?: \w+){0,3}? (?:the |an? |his |her |their )?(?:@i\d+ )?@c\d"
)
_CAN_IT_BE = (
    r"\b(?:possible|impossible|plausible|feasible|credible|believable|add up|adds up|fit|fits|make sense|makes sense|can that be|could that be|can this be|right|correct|true|genuine|legit|doctored)\b"
    r"|\b(?:can|could|would|did) (?:he|she|they|someone|somebody|anyone|anybody|one|people|a candidate|candidates)\b"
)
_OTHER = r"\b(?:what now|next|should (?:i|we)|worth|need|require\w*|cost|fee|price|expir\w+|renew\w*|valid|title|letters|@c\d+ before|wait|voucher|or)\b"
_GOES = r"\b(?:disappear\w*|go(?:es|ing)? away|be(?:ing)? (?:dropped|removed|withdrawn|retired|closed)|ending|retiring|closing|dropping|scrapping)\b"
_TILL = (
    rf"{_GOES}|\b(?:(?:un)?till? (?:when|which|what)|(?:by|till?) when|at the latest|ends?|deadlines?|cut ?off|last (?:day|date|chance)|expir\w+"
    r"|how (?:much )?(?:long\w*|time)|how much longer|what date|which day)\b"
)
"""Asks for the end of an exam in one of its languages."""
_LASTS = r"\b(?:minutes?|hours?)\b|\bhow long (?:does|do|is|are) (?:the )?(?:\w+ )?(?:@c\d+|exam|test)(?: \w+){0,2} (?:take|takes|last|lasts)\b|\bends? up\b|\bmy @c|\bbudget\b"
"""Asks how long sitting it takes, or of what somebody holds."""


def on_a_day(case: Case) -> Query | None:
    """Whether the one credential named could be taken on the day named, or until when in the language named; None where no day is named or something else is asked."""
    if len(case.found.targets) != 1:
        return _of_a_record(case)
    day = _day(case)
    held = case.catalog.credentials[case.found.targets[0]]
    language = language_named(case.reading) or next(iter(exam_languages(case.reading)), None) or _spoken_of(case)
    windows = [window for exam in held.exams.values() for window in exam.windows.values() if language in window.languages]
    if windows and case.says(_TILL) and not case.says(_LASTS) and (day is None or day.last <= case.today):
        slot = ENDING if case.says(_GOES) else "when"
        return case.query(Intent.LIFECYCLE, *case.found.targets, language=language, slot=slot, asker=Person())
    if day is None:
        return None
    if case.says(_STATE):
        return case.query(Intent.LIFECYCLE, *case.found.targets, on=day)
    if case.says(_OTHER):
        return None
    if windows and case.says(_TAKEN):
        return case.query(Intent.LIFECYCLE, *case.found.targets, language=language, on=day, asker=Person())
    return _of_a_record(case)


def _spoken_of(case: Case) -> str | None:
    """The language in which the thread asked for the same exam, where nothing is named anew: "and in Italian?", "until when?"."""
    last = case.memory.last
    return last.language if last is not None and not case.reading.entities and last.credentials == case.found.targets else None


def _of_a_record(case: Case) -> Query | None:
    """Whether somebody can have passed it when they say: how the exam stood on that day."""
    named = tuple(dict.fromkeys(e.id for e in case.reading.of("credential") if len(e.ids) == 1))
    told = search(_PASSED, case.text)
    if not named or not told or not case.says(_CAN_IT_BE) or case.says(_OTHER):
        return None
    if not set(named) <= {named[-1], *case.catalog.same_credential(named[-1])}:
        return None  # what was passed is told, and the other is asked about
    day = first_date(case.reading.text, case.today, future=False)
    if day is None or day[0].first > case.today:
        return None
    return case.query(Intent.LIFECYCLE, named[-1], on=day[0], asker=Person())


def _day(case: Case) -> PartialDate | None:
    """The day a question is about: a date, or the first day of a season."""
    said = case.reading.context or case.reading.text
    found = first_date(case.reading.text, case.today) or first_date(said, case.today)
    if found:
        return found[0]
    if search(r"\b(?:spring|summer|autumn|fall|winter)\b", case.text):
        return span(case.reading.text, case.today).since
    return _next_time(case)


_NEXT = r"\b(?:next|coming|following|new) (?:week|month|quarter|year)\b"
"""A stretch of time to come, looked at on its first day: whether what is open today is still open then."""


def day_named(case: Case) -> PartialDate | None:
    """The day that is named, or the first one of the time to come that is."""
    named = first_date(case.reading.text, case.today)
    return named[0] if named else _next_time(case)


def _next_time(case: Case) -> PartialDate | None:
    """The first day of the stretch to come that is named, for the one credential that can be taken today; None for any other."""
    one = case.found.targets[0] if len(case.found.targets) == 1 else None
    if one is None or not search(_NEXT, case.text):
        return None
    if not standing(case.catalog, one, case.today, language_named(case.reading)).open:
        return None
    return span(case.reading.text.replace("new year", "next year"), case.today).since


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
    language, day = language_named(case.reading), day_named(case)
    if not case.says(_ASKED) and not (day and case.says(_SAT)):
        return None
    stands = standing(case.catalog, targets[0], day.last if day else case.today, language)
    stages = case.catalog.credentials[targets[0]].conditions
    known = any(stage is not None and stage.required is not None for stage in (stages.sit, stages.certify))
    if stands.state is State.ACTIVE and known and not case.says(r"@c\d+(?: exam)?(?: already| now)? yet\b|\balready\b"):
        return None
    also = (Aspect.PREREQUISITES,) if stands.open else ()
    return case.query(
        Intent.LIFECYCLE, *targets, language=language, on=day if day and stands.state is not State.BETA else None, also=also
    )
