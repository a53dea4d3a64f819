"""What is supposed of every exam, asked, stated and denied in ordinary words: the first word is what the file says."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from catalog.blocks import Passing
from catalog.engine import languages
from catalog.engine.lifecycle import is_open
from handlers import wording
from handlers.plain_text import plain_text
from tests.handlers.verdicts import CATALOG, TODAY, asked, held_to, name_of

if TYPE_CHECKING:
    from catalog.blocks import Exam

EVERY = pytest.mark.parametrize("credential", sorted(CATALOG.credentials))
SILENT = ("found no", "did not find", "not published", "no separate exam", "without a separate exam", "sources disagree")


def exams(credential: str) -> list[Exam]:
    """Its exam versions."""
    return list(CATALOG.credentials[credential].exams.values())


def one_of(values: set[bool | None]) -> bool | None:
    """The one value that the versions agree on."""
    known = values - {None}
    return known.pop() if len(known) == 1 else None


@EVERY
def test_whether_it_is_proctored(credential: str) -> None:
    """What is general with its issuer is no yes."""
    name, so = name_of(credential), one_of({exam.proctored for exam in exams(credential)})
    asks = [f"is {name} proctored?", f"the {name} exam is proctored, right?", f"{name} isn't proctored, is it?"]
    held_to(credential, asks, [f"{name} isn't proctored, right?", f"so nobody supervises the {name} exam?"], so=so)


@EVERY
def test_whether_it_is_open_book(credential: str) -> None:
    """Also by what may be brought along."""
    name, so = name_of(credential), one_of({exam.open_book for exam in exams(credential)})
    asks = [f"is {name} open book?", f"{name} isn't open book, is it?", f"can I use notes in the {name} exam?"]
    denied = [f"is {name} closed book?", f"{name} isn't open book, right?", f"{name} doesn't allow notes, correct?"]
    held_to(credential, asks, [*denied, f"books are not allowed in the {name} exam, right?"], so=so)


@EVERY
@pytest.mark.parametrize("tongue", ["ja", "en"])
def test_in_which_language(credential: str, tongue: str) -> None:
    """On the day; where only one language has ended, the answer says so."""
    spoken = {one for exam in exams(credential) for one in exam.languages}
    spoken |= {one for exam in exams(credential) for window in exam.windows.values() for one in window.languages}
    name, word = name_of(credential), languages.name(tongue)
    so = any(languages.same(tongue, one) for one in spoken) if spoken else None
    so = so and is_open(CATALOG, credential, TODAY, tongue)
    asks = [f"can I take {name} in {word}?", f"{name} is offered in {word}, right?"]
    held_to(credential, asks, [f"{name} isn't offered in {word}, right?", f"{name} cannot be taken in {word}, correct?"], so=so)


@EVERY
def test_of_which_form_it_is(credential: str) -> None:
    """Of a mixed exam only that it is more than choices; of an unknown one nothing."""
    styles = {exam.style for exam in exams(credential)}
    kinds = {kind for exam in exams(credential) for kind in exam.item_types}
    if len(styles) > 1 or any(exam.dispute_of("style") or exam.dispute_of("item_types") for exam in exams(credential)):
        return
    name, style = name_of(credential), next(iter(styles), None)
    if "mixed" in styles:
        held_to(credential, [f"is {name} multiple choice only?"], so=False)
    if style not in ("knowledge", "hands-on", None) or (style is None and kinds) or name.endswith("CAISS"):
        return  # a mixed one is neither, and of CAISS a stored answer tells
    so = None if style is None else style == "hands-on"
    asks = [f"is {name} hands-on?", f"{name} is a practical exam, right?", f"does {name} have labs?"]
    held_to(credential, asks, [f"{name} is not a practical exam, correct?", f"there are no labs in {name}, right?"], so=so)
    choice = None if style is None or not kinds else not so
    asks = [f"is {name} multiple choice?", f"{name} is multiple choice, right?"]
    held_to(
        credential, asks, [f"{name} isn't multiple choice, right?", f"{name} is not a multiple-choice exam, correct?"], so=choice
    )


def stated(name: str, of: str, number: str) -> tuple[list[str], list[str]]:
    """A figure of an exam, asked and stated, and denied."""
    if of == "pass":
        return (
            [f"the passing score of {name} is {number}, right?", f"is the {name} pass mark {number}?"],
            [f"the passing score of {name} isn't {number}, right?"],
        )
    has, have, what = ("has", "have", "questions") if of == "questions" else ("takes", "take", "minutes")
    return (
        [f"{name} {has} {number} {what}, right?", f"does the {name} exam {have} {number} {what}?"],
        [f"the {name} exam doesn't {have} {number} {what}, right?"],
    )


@EVERY
@pytest.mark.parametrize(("field", "of", "other"), [("questions", "questions", "977"), ("minutes", "minutes", "1777")])
def test_a_number_that_is_stated(credential: str, field: str, of: str, other: str) -> None:
    """The right one, a wrong one, and any where none is known or sources disagree and none is preferred."""
    known = {value for exam in exams(credential) if isinstance(value := getattr(exam, field), int)}
    disputed = [dispute.quote for exam in exams(credential) if (dispute := exam.dispute_of(field))]
    name = name_of(credential)
    if not known:
        held_to(credential, *stated(name, of, "77"), so=None)
    elif all(quote == "preferred" for quote in disputed):
        if len(known) == 1:
            held_to(credential, *stated(name, of, str(*known)), so=True)
        held_to(credential, *stated(name, of, other), so=False)


@EVERY
def test_a_pass_mark_that_is_stated(credential: str) -> None:
    """A score or a share of the points."""
    marks = [exam.passing for exam in exams(credential) if isinstance(exam.passing, Passing)]
    figures = {f"{mark.score:g}" if mark.score else f"{mark.percent:g} %" for mark in marks if mark.score or mark.percent}
    if any((dispute := exam.dispute_of("passing")) and dispute.quote != "preferred" for exam in exams(credential)):
        return
    if not marks:
        held_to(credential, *stated(name_of(credential), "pass", "73 %"), so=None)
    elif len(figures) == 1:
        mark = figures.pop()
        held_to(credential, *stated(name_of(credential), "pass", mark), so=True)
        held_to(credential, *stated(name_of(credential), "pass", "33 %" if "%" in mark else "333"), so=False)


@EVERY
def test_figures_that_are_asked_for_stand_in_the_answer(credential: str) -> None:
    """And where there is none, that is said and no figure is made up."""
    name = name_of(credential)
    for question, field in ((f"how many questions does {name} have?", "questions"), (f"how long is the {name} exam?", "minutes")):
        answer, values = asked(question), [getattr(exam, field) for exam in exams(credential)]
        text = plain_text(answer)[:1000]
        said = wording.duration if field == "minutes" else wording.number
        figures = [said(value) for value in values if isinstance(value, int)]
        assert credential in (*answer.credentials, answer.about)
        assert any(figure in text for figure in figures) if figures else _silent(credential, text), text


def _silent(credential: str, text: str) -> bool:
    told = any(exam.tasks or exam.report_hours or exam.appointment_minutes for exam in exams(credential))
    return told or any(words in text for words in SILENT)
