"""Whether a credential can be taken on a day."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalog.catalog import Catalog
from catalog.engine.lifecycle import Standing, State, is_open, standing, state_of
from tests.catalogs import catalog, credential

DAY = date(2026, 6, 15)
DAYS = st.dates(min_value=date(2024, 1, 1), max_value=date(2029, 12, 31))


def only(**fields: Any) -> Catalog:
    """A catalog of one credential called x."""
    return catalog(credential("x", **fields))


def on(day: date, *, language: str | None = None, exam: str | None = None, **fields: Any) -> Standing:
    """How the one credential stands on a day."""
    return standing(only(**fields), "x", day, language, exam)


ENDING: dict[str, Any] = {"lifecycle": {"ended": {"date": "2026-03-31"}}}
LANGUAGES: dict[str, Any] = {
    "lifecycle": {"seen": "active"},
    "exams": {
        "A-1": {
            "windows": {
                "en": {"languages": ["en"], "last_day": {"date": "2026-09-28"}},
                "others": {"languages": ["ja", "ko"], "open_until": "until A-2 is out"},
            }
        }
    },
}
VERSIONS: dict[str, Any] = {
    "lifecycle": {"launched": {"date": "2020-01-01"}},
    "exams": {
        "V-7": {"windows": {"en": {"languages": ["en"], "last_day": {"date": "2027-06-11"}}}},
        "V-8": {"windows": {"all": {"first_day": {"date": "2026-11-17", "certainty": "expected"}}}},
    },
}


@pytest.mark.parametrize(
    ("day", "expected"),
    [(date(2026, 3, 30), State.RETIRING), (date(2026, 3, 31), State.RETIRING), (date(2026, 4, 1), State.RETIRED)],
)
def test_the_last_day_counts_as_open(day: date, expected: State) -> None:
    """An end is open on its own day and closed the day after."""
    assert on(day, **ENDING).state is expected


def test_a_month_as_an_end_is_open_to_its_last_day() -> None:
    """A date without a day closes nothing before it is over."""
    ended: dict[str, Any] = {"lifecycle": {"ended": {"date": "2026-03"}}}
    assert on(date(2026, 3, 31), **ended).open
    assert not on(date(2026, 4, 1), **ended).open


@given(DAYS)
def test_an_expected_end_never_closes_by_the_clock(day: date) -> None:
    """Whatever the day, an end that is only expected leaves it open, and says so once it has passed."""
    found = on(day, lifecycle={"seen": "active", "ended": {"date": "2026-03-31", "certainty": "expected"}})
    assert found.state is State.RETIRING
    assert bool(found.overdue) is (day > date(2026, 3, 31))


@given(DAYS)
def test_an_expected_launch_never_opens_by_the_clock(day: date) -> None:
    """Whatever the day, a launch that is only expected leaves it announced."""
    found = on(day, lifecycle={"launched": {"date": "2026-03", "certainty": "expected"}})
    assert found.state is State.ANNOUNCED
    assert bool(found.overdue) is (day > date(2026, 3, 31))


@given(DAYS, st.integers(min_value=0, max_value=900))
def test_states_follow_each_other_in_one_direction(start: date, later: int) -> None:
    """With fixed dates a credential goes from announced over open to retired and never back."""
    held = only(lifecycle={"launched": {"date": "2025-05-01"}, "ended": {"date": "2027-05-01"}})
    order = [State.ANNOUNCED, State.RETIRING, State.RETIRED]
    first, second = state_of(held, "x", start), state_of(held, "x", start + timedelta(days=later))
    assert order.index(first) <= order.index(second)


def test_seen_on_sale_without_a_launch_date_is_active() -> None:
    """Evidence of sale is enough where no launch date is known."""
    assert on(DAY, lifecycle={"seen": "active"}).state is State.ACTIVE


def test_nothing_known_is_unknown() -> None:
    """No date and nothing seen: we do not say that it can be taken."""
    assert on(DAY, lifecycle={}).state is State.UNKNOWN


def test_what_ends_was_there_before() -> None:
    """A last day to come is evidence that it can be taken now, launch date or not."""
    assert on(date(2026, 3, 1), **ENDING).state is State.RETIRING


def test_a_loose_launch_date_counts_once_the_source_looked_within_it() -> None:
    """A year as a launch date opens within that year only if the source looked in it."""
    year = {"date": "2026"}
    looked: dict[str, Any] = {"lifecycle": {"launched": year, "checked": "2026-06-01"}}
    early: dict[str, Any] = {"lifecycle": {"launched": year, "checked": "2025-06-01"}}
    assert on(DAY, **looked).state is State.ACTIVE
    assert on(DAY, **early).state is State.ANNOUNCED


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2026, 1, 1), State.ANNOUNCED),
        (date(2026, 3, 1), State.BETA),
        (date(2026, 5, 1), State.ANNOUNCED),
        (date(2026, 7, 1), State.ACTIVE),
    ],
)
def test_a_beta_comes_and_goes_before_the_launch(day: date, expected: State) -> None:
    """Between the end of a beta and the launch nothing can be taken."""
    life = {"beta": {"date": "2026-02-01"}, "beta_ends": {"date": "2026-04-01"}, "launched": {"date": "2026-06-01"}}
    assert on(day, lifecycle=life).state is expected


def test_english_closed_and_other_languages_open() -> None:
    """The state is that of English, and the languages still open are named."""
    found = on(date(2026, 11, 1), **LANGUAGES)
    assert found.state is State.RETIRED
    assert found.ended_languages_only
    assert found.open_languages == ("ja", "ko")
    assert found.closed_languages == ("en",)


@pytest.mark.parametrize("language", ["ja", "Japanese"])
def test_a_speaker_of_an_open_language_may_still_sit_it(language: str) -> None:
    """Asked for that language it is open until what its source names."""
    found = on(date(2026, 11, 1), language=language, **LANGUAGES)
    assert found.state is State.RETIRING
    assert found.open_until == "until A-2 is out"


def test_a_language_nobody_lists_is_not_offered() -> None:
    """A language that no source names is neither open nor closed."""
    found = on(DAY, language="de", **LANGUAGES)
    assert not found.offered
    assert found.state is State.UNKNOWN


def test_seen_retired_does_not_close_a_window_that_has_dates() -> None:
    """What a source saw decides only where no date does."""
    fields: dict[str, Any] = {**LANGUAGES, "lifecycle": {"seen": "retired"}}
    assert on(date(2026, 11, 1), **fields).open_languages == ("ja", "ko")


def test_one_language_that_ends_does_not_end_the_credential() -> None:
    """A language with a last day leaves the credential active in the others."""
    windows = {"it": {"languages": ["it"], "last_day": {"date": "2026-12-31"}}}
    exams = {"S": {"languages": ["en", "it", "ja"], "windows": windows}}
    fields: dict[str, Any] = {"lifecycle": {"seen": "active"}, "exams": exams}
    assert on(date(2027, 2, 1), **fields).state is State.ACTIVE
    assert on(date(2027, 2, 1), language="it", **fields).state is State.RETIRED


def test_an_ending_exam_version_does_not_end_the_credential() -> None:
    """With a newer version to come the credential stays active."""
    assert on(date(2026, 11, 21), **VERSIONS).state is State.ACTIVE
    assert on(date(2026, 11, 21), exam="V-7", **VERSIONS).state is State.RETIRING


def test_after_the_last_version_and_before_a_confirmed_newer_one_it_is_not_known() -> None:
    """The old version closed and the new one was only expected: we cannot say that one is open."""
    found = on(date(2027, 7, 1), **VERSIONS)
    assert found.state is State.UNKNOWN
    assert [d.exam for d in found.overdue] == ["V-8"]


def test_a_version_without_dates_beside_a_newer_one_is_not_known() -> None:
    """Nobody says whether the old version is still open; the credential goes on with the new one."""
    fields: dict[str, Any] = {
        "lifecycle": {"seen": "active"},
        "exams": {"C-4": {"windows": {"all": {"first_day": {"date": "2026-06-01"}}}}, "C-3": {}},
    }
    assert on(DAY, **fields).state is State.ACTIVE
    assert on(DAY, exam="C-3", **fields).state is State.UNKNOWN


def test_the_end_of_every_version_retires_it() -> None:
    """A credential whose only exam has closed can no longer be taken."""
    exams = {"C2": {"windows": {"all": {"last_day": {"date": "2025-12-01"}}}}}
    fields: dict[str, Any] = {"lifecycle": {"seen": "active"}, "exams": exams}
    assert not is_open(only(**fields), "x", date(2025, 12, 2))
    assert is_open(only(**fields), "x", date(2025, 12, 1))


def test_a_beta_form_alone_is_a_beta() -> None:
    """Where only the beta of the exam is open, the state says so."""
    assert on(DAY, lifecycle={"seen": "active"}, exams={"B": {"beta": True}}).state is State.BETA


def test_a_beta_of_which_no_day_is_known_is_only_seen() -> None:
    """That a source saw it once says nothing of the day asked about; a first day does."""
    assert on(DAY, lifecycle={"seen": "beta", "checked": "2026-01-10"}).only_seen
    assert not on(DAY, lifecycle={"seen": "beta", "beta": {"date": "2026-01-05"}, "checked": "2026-01-10"}).only_seen
    assert not on(DAY, lifecycle={"seen": "active"}).only_seen


def test_dates_name_the_path_they_stand_at() -> None:
    """What decides can be looked up in the file."""
    found = on(DAY, **LANGUAGES)
    assert found.ends is not None
    assert found.ends.path == "exams.A-1.windows.en.last_day"


def test_seen_on_sale_later_says_nothing_of_the_days_before_an_expected_launch() -> None:
    """Until then the beta runs; from the expected month on the later look counts."""
    life = {"beta": {"date": "2026-05-15"}, "launched": {"date": "2026-07", "certainty": "expected"}, "seen": "active"}
    life |= {"checked": "2026-10-08", "sources": ["page"], "confidence": "reported"}
    assert on(date(2026, 6, 1), lifecycle=life).state is State.BETA
    assert on(date(2026, 7, 1), lifecycle=life).state is State.ACTIVE
    assert on(date(2026, 10, 8), lifecycle=life).state is State.ACTIVE
