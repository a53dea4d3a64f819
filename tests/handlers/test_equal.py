"""Whether several credentials are the same."""

from __future__ import annotations

import pytest

from handlers.compare import answer
from handlers.query import Aspect, Intent
from tests.catalogs import catalog, credential
from tests.handlers.asking import asked

EXAM = {"main": {"style": "knowledge"}}
HELD = catalog(
    credential("old", exams={"OLD": {"style": "knowledge"}}),
    credential("new", exams={"NEW": {"style": "knowledge"}}, new_exam_of={"credential": "old"}),
    credential("course", exams={"main": {"style": "completion"}}),
    credential("a", exams=EXAM, fees={"exam": {"for": "exam", "amount": 10}}),
    credential("b", exams=EXAM, fees={"exam": {"for": "exam", "amount": 10}}),
    credential("c", exams=EXAM, fees={"exam": {"for": "exam", "amount": 12}}),
    credential("d", exams=EXAM),
    credential("e", exams=EXAM),
)


@pytest.mark.parametrize(
    ("sides", "told"),
    [
        (("a", "b"), "No: A and B are two different credentials of issuer, each with an exam of its own."),
        (("a", "course"), "No: A and COURSE are two different credentials of issuer."),
        (("a", "b", "c", "d", "e"), "are five different credentials of issuer, each with an exam of its own."),
        (("old", "new"), "Yes, one credential with two exams."),
        (("old", "new", "a"), "Only in part: of these NEW and OLD are two exams of one credential."),
    ],
)
def test_two_exams_of_one_credential_are_the_same(sides: tuple[str, ...], told: str) -> None:
    """Nothing else is; that each has an exam is said only where it is known."""
    assert told in answer(asked(Intent.COMPARE, *sides, slot="same", catalog=HELD)).headline


@pytest.mark.parametrize(("sides", "lead"), [(("a", "b"), "Yes."), (("a", "c"), "No.")])
def test_the_same_in_one_thing(sides: tuple[str, ...], lead: str) -> None:
    """By the figures."""
    assert answer(asked(Intent.COMPARE, *sides, slot="same", aspects=(Aspect.FEE,), catalog=HELD)).headline.startswith(lead)


def test_what_is_not_known_gets_no_yes_and_no_no() -> None:
    """One of them has no fee."""
    told = answer(asked(Intent.COMPARE, "a", "d", slot="same", aspects=(Aspect.FEE,), catalog=HELD)).headline
    assert not told.startswith(("Yes", "No"))
