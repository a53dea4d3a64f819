"""How what is advised meets what was wished of its exam: the language, the length, the place and the form it is taken in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog.engine import languages, merit
from catalog.engine.fees import first_attempt
from catalog.engine.wishes import TRAINING_APART
from handlers import wording
from handlers.aspects import exam, money, sitting

if TYPE_CHECKING:
    from collections.abc import Iterator

    from catalog.engine.case import Case
    from handlers.aspects.talk import Talk


def spoken(talk: Talk, case: Case) -> str:
    """The languages wished for that its exam is given in, in words; empty where none was wished for, or none is known."""
    found = []
    for wanted in case.wishes.languages:
        for code, version in merit.exams(case.catalog, talk.id, case.today):
            if any(languages.same(wanted, one) for one in version.languages):
                talk.use(f"exams.{code}.languages")
                found.append(languages.name(wanted))
                break
    return wording.listing(found, "or")


def taught(talk: Talk, case: Case) -> str:
    """What it costs with something to learn with, where that was wished for and its price is told without; else empty."""
    first = first_attempt(talk.catalog, talk.id, talk.today)
    if TRAINING_APART not in case.wishes.without or not (first.exam and first.with_training):
        return ""
    return f"with training {wording.listing(money.listed(talk, first.with_training[:1]))}"


def met(talk: Talk, case: Case) -> Iterator[str]:
    """What its exam is like in all that was wished of it, a clause each."""
    wishes = case.wishes
    if course := taught(talk, case):
        yield course
    if tongue := spoken(talk, case):
        yield f"the exam is given in {tongue}"
    if (wishes.minutes or wishes.lasting) is not None and wishes.sort != "duration":
        yield f"the exam takes {exam.duration(talk).short}"
    if wishes.online is not None:
        yield f"taken so: {sitting.delivery(talk).short}"
    if wishes.proctored is not None:
        yield sitting.proctored(talk).short
    if wishes.open_book is not None:
        yield sitting.open_book(talk).short
    if wishes.styles:
        yield f"the exam: {exam.form(talk).short}"
