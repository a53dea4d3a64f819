"""Filters about the exams that can be taken on the day: format, proctoring, books, place, length, questions, language."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from catalog.engine import languages, merit
from catalog.engine.checked import Check
from catalog.engine.fees import numbers
from catalog.engine.wishes import AT_HOME

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from catalog.blocks import Exam
    from catalog.engine.case import Case
    from catalog.engine.wishes import Wishes
    from catalog.model import Credential


def of_exams(wishes: Wishes) -> bool:
    """Whether anything is asked for of the exam itself."""
    told = (
        wishes.proctored,
        wishes.open_book,
        wishes.online,
        wishes.no_exam,
        wishes.report,
        wishes.venue,
        wishes.minutes,
        wishes.lasting,
        wishes.questions,
    )
    return bool(wishes.styles or wishes.languages) or any(one is not None for one in told)


def exam_checks(case: Case, credential: str) -> Iterator[Check]:
    """Filters about the exam versions that can be taken on the day."""
    held, wishes = case.catalog.credentials[credential], case.wishes
    exams = merit.exams(case.catalog, credential, case.today)
    if wishes.styles:
        styles = [(exam, f"exams.{code}.style") for code, exam in exams if exam.style]
        if not styles:
            yield Check("style", None)
        else:
            hit = next((path for exam, path in styles if style_wished(exam, wishes.styles) is not None), None)
            yield Check("style", hit is not None, hit or styles[0][1])
    if wishes.proctored is not None:
        watched, path = merit.proctored(case.catalog, credential, case.today)
        yield Check("proctored", None if watched is None else watched is wishes.proctored, path)
    if wishes.open_book is not None:
        books = [(exam.open_book, f"exams.{code}.open_book") for code, exam in exams if exam.open_book is not None]
        matched = any(book is wishes.open_book for book, _ in books)
        yield Check("open_book", matched if books else None, books[0][1] if books else None)
    if wishes.online is not None:
        barred = {code for code, exam in exams if wishes.place and barred_in(exam.delivery_limits, wishes.place)}
        places: list[tuple[bool | None, str]] = [(False, f"exams.{code}.delivery_limits") for code in barred]
        places += [
            (at_home(place), f"exams.{code}.delivery") for code, exam in exams if code not in barred for place in exam.delivery
        ]
        told = {home for home, _ in places}
        barring = AT_HOME in wishes.without and True in told
        passed = False if barring else True if wishes.online in told else None if None in told or not told else False
        yield Check("online", passed, places[0][1] if places else None)
    if wishes.venue is not None:
        named = [(place.casefold().replace(" ", "-"), f"exams.{code}.delivery") for code, exam in exams for place in exam.delivery]
        yield Check("venue", any(wishes.venue in place for place, _ in named) if named else None, named[0][1] if named else None)
    if wishes.no_exam is not None:
        examined = any(exam.style != "completion" and (exam.questions is not None or exam.style) for _, exam in exams)
        completed = bool(exams) and all(exam.style == "completion" for _, exam in exams)
        without = True if completed else False if examined or held.kind == "certification" else None
        yield Check("no_exam", None if without is None else without is wishes.no_exam, "exams")
    if wishes.report:
        yield _report(held, exams)
    for field, most in (("minutes", wishes.minutes), ("questions", wishes.questions)):
        if most is not None:
            yield _at_most(field, most, exams)
    if wishes.lasting is not None:
        yield _lasting(wishes.lasting, exams)
    if wishes.languages:
        spoken = {language: f"exams.{code}.languages" for code, exam in exams for language in exam.languages}
        said = [(other, path) for wanted in wishes.languages for other, path in spoken.items() if languages.same(wanted, other)]
        path = said[0][1] if said else next(iter(spoken.values()), None)
        yield Check("language", bool(said) if spoken else None, path)


def style_wished(exam: Exam, styles: Sequence[str]) -> int | None:
    """The place of the first style wished for that an exam has; a `lab` is all hands-on work, or tasks without multiple choice."""
    for place, style in enumerate(styles):
        tasks = exam.style == "mixed" and not any("multiple choice" in kind for kind in exam.item_types)
        if style == exam.style or (style == "lab" and (exam.style == "hands-on" or tasks)):
            return place
    return None


_NO_REPORT = ("knowledge", "mixed", "completion")


def _report(held: Credential, exams: Sequence[tuple[str, Exam]]) -> Check:
    """Whether a report is to be written; None for work by hand of which nobody says."""
    for code, exam in exams:
        if exam.report_hours:
            return Check("report", passed=True, path=f"exams.{code}.report_hours")
        if "report" in (exam.tasks or ""):
            return Check("report", passed=True, path=f"exams.{code}.tasks")
    if "report" in held.statements:
        return Check("report", passed=True, path="statements.report.text")
    told = [f"exams.{code}.style" for code, exam in exams if exam.style in _NO_REPORT]
    return Check("report", False if told else None, told[0] if told else None)


def _at_most(field: str, most: int, exams: Sequence[tuple[str, Exam]]) -> Check:
    """Whether an exam that can be taken keeps to a limit by every source; None where sources differ, or nothing is known."""
    unsure = None
    for code, exam in exams:
        value = getattr(exam, field)
        if not isinstance(value, int):
            continue
        dispute = exam.dispute_of(field)
        rivals = [float(told) for rival in dispute.credible for told in numbers(rival.value)] if dispute else []
        within = {told <= most for told in (value, getattr(exam, f"{field}_high") or value, *rivals)}
        unsure = unsure or f"exams.{code}.{field}"
        if within == {True}:
            return Check(field, passed=True, path=unsure)
        if within == {False}:
            return Check(field, passed=False, path=unsure)
    return Check(field, None, unsure)


def _lasting(minutes: int, exams: Sequence[tuple[str, Exam]]) -> Check:
    """Whether an exam that can be taken lasts so long; None where its length is not known, or a source has it so and we do not."""
    known = [(exam, f"exams.{code}.minutes") for code, exam in exams if isinstance(exam.minutes, int)]
    if not known:
        return Check("lasting", None)
    for exam, path in known:
        if exam.minutes == minutes:
            return Check("lasting", passed=True, path=path)
    rivals = {
        float(told)
        for exam, _ in known
        for dispute in exam.disputed
        if dispute.field == "minutes"
        for rival in dispute.values
        for told in numbers(rival.value)
    }
    return Check("lasting", None if minutes in rivals else False, known[0][1])


_CENTRES = ("cent", "on site", "on-site")
_REMOTE = ("remote", "online", "home", "anywhere", "web", "self-paced")


def at_home(place: str) -> bool | None:
    """Whether a place of delivery is wherever one is, or a room one goes to; None for one that does not say (a company's name)."""
    spoken = place.casefold()
    if any(word in spoken for word in _REMOTE):
        return True
    return False if any(word in spoken for word in _CENTRES) else None


_BARRED = ("centre only", "center only", "not available")
"""How limits of the delivery say that nobody there sits it at home."""


def barred_in(limits: str | None, country: str) -> bool:
    """Whether limits of the delivery say that it cannot be sat at home in a country."""
    named = re.search(rf"\b{re.escape(country.removeprefix('the '))}\b", limits or "") is not None
    return named and any(rule in str(limits) for rule in _BARRED)
