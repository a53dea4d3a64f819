"""Time and a country named beside advice: held against the study it takes, and against where its exam can be sat."""

from __future__ import annotations

import pytest

from handlers.answer import Answer, Kind
from handlers.place_said import with_place
from handlers.query import Intent, Limits
from handlers.time_said import with_time
from handlers.understanding.noticed import Noticed
from tests.catalogs import catalog, credential
from tests.handlers.asking import asked

EXAM = {"main": {"delivery": ["remote proctored"], "delivery_limits": "residents of India: test centre only"}}
HELD = catalog(
    credential("long", judgement={"effort": {"low": 80, "high": 150, "why": "a test"}}),
    credential("short", judgement={"effort": {"low": 8, "high": 20, "why": "a test"}}, exams=EXAM),
    credential("untold"),
)
ADVICE = Answer(Kind.RECOMMEND, "Take LONG.", credentials=("long", "short"))


@pytest.mark.parametrize(
    ("limits", "says"),
    [
        (Limits(months=0.5), "40 to 75 hours a week, more than most find beside a job. SHORT (8 to 20 hours) would fit the time."),
        (Limits(months=12), "over 12 months that is 2 to 3 hours a week."),
        (Limits(months=6, hours_per_week=8), "The time is enough: LONG takes 80 to 150 hours"),
        (Limits(months=1, hours_per_week=5), "The time is too short for it: LONG takes 80 to 150 hours"),
        (Limits(hours_per_week=10), "at 10 hours a week that is about 8 to 15 weeks."),
    ],
)
def test_what_is_advised_is_held_against_the_time_there_is(limits: Limits, says: str) -> None:
    """The first of the advice with its study; where that is too much, what else of it takes less."""
    told = with_time(ADVICE, asked(Intent.RECOMMEND, catalog=HELD, limits=limits))
    assert told.headline.startswith("Take LONG. ")
    assert says in told.headline
    assert {fact.owner for fact in told.facts} <= {"long", "short"}


def test_without_time_or_hours_of_study_nothing_is_added() -> None:
    """What was not said, or is not known, is held against nothing."""
    other = Answer(Kind.RECOMMEND, "Take UNTOLD.", credentials=("untold",))
    assert with_time(ADVICE, asked(Intent.RECOMMEND, catalog=HELD)) is ADVICE
    assert with_time(other, asked(Intent.RECOMMEND, catalog=HELD, limits=Limits(months=2))) is other


@pytest.mark.parametrize(("country", "said"), [("India", True), ("Brazil", False)])
def test_an_exam_that_cannot_be_sat_at_home_in_a_country_is_said_to_be_so(country: str, said: bool) -> None:
    """Whatever was asked of it."""
    told = with_place(ADVICE, asked(Intent.RECOMMEND, catalog=HELD), (Noticed("place", country),))
    assert (told.aside == "From India, SHORT can be taken at a test centre only, not at home.") is said
