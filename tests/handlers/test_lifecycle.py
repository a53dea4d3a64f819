"""Whether it can still, already, or no longer be taken, said."""

from __future__ import annotations

from datetime import date

import pytest

from handlers import lifecycle
from handlers.answer import Kind
from handlers.ask import Ask
from handlers.plain_text import plain_text
from handlers.query import Aspect, Intent, Query, about
from tests.catalogs import catalog, credential
from tests.handlers.gates import paths, said

STILL = Intent.LIFECYCLE


@pytest.mark.parametrize("day", [date(2026, 3, 30), date(2026, 3, 31)])
def test_up_to_its_last_day_it_can_be_taken(day: date) -> None:
    """The last day is in words, and counts as open."""
    answer = said(STILL, "old", on=day)
    assert answer.headline.startswith("Yes: OLD can still be taken")
    assert "until 31 March 2026" in answer.headline
    assert "old.lifecycle.ended.date" in paths(answer)


def test_the_day_after_it_cannot_and_what_is_open_then_is_named() -> None:
    """No single successor: it depends on the role, and what is itself closed or not yet open is left out."""
    answer = said(STILL, "old", on=date(2026, 4, 1))
    assert answer.headline.startswith("No: OLD is retired and can no longer be taken; its last day was 31 March 2026")
    assert "depends on your role: NEAR" in answer.headline
    assert (answer.credentials, "later" in answer.mentioned) == (("old",), False)


def test_what_to_take_instead_changes_with_the_day() -> None:
    """After the candidate's own last day the next one stands there."""
    answer = said(STILL, "old", on=date(2026, 10, 1))
    assert "LATER" in answer.headline
    assert "NEAR" not in answer.headline


def test_a_newer_exam_of_the_same_credential_is_told_as_that() -> None:
    """It is the same credential, earned with another exam."""
    answer = said(STILL, "v1")
    assert "the same credential is now earned with V2" in answer.headline


def test_an_expected_launch_that_passed_is_not_confirmed() -> None:
    """Never active by the clock alone."""
    headline = said(STILL, "coming").headline
    assert headline.startswith("Not confirmed")
    assert "its launch was expected in May 2026, which is not confirmed here" in headline


def test_english_closed_other_languages_open() -> None:
    """The answer says both, and a speaker of the other language gets a yes."""
    assert "it is still open in Japanese, until T-2 is out" in said(STILL, "tongues").headline
    assert said(STILL, "tongues", language="ja").headline.startswith("Yes: TONGUES in Japanese can still be taken")
    assert said(STILL, "tongues", language="de").headline.startswith("We found no German exam for TONGUES")


def test_nothing_known_is_unknown() -> None:
    """Neither yes nor no."""
    answer = said(STILL, "nothing")
    assert answer.kind is Kind.UNKNOWN
    assert answer.headline.startswith("We do not know whether NOTHING can be taken")


def test_asked_when_it_came_the_launch_comes_first() -> None:
    """A launch question is answered with the launch."""
    assert said(STILL, "v2", aspects=(Aspect.LAUNCHED,)).headline == "Yes: V2 was launched on 2 December 2025."


def test_holders_keep_what_they_hold() -> None:
    """The end of an exam is not the end of its holders' certification."""
    assert "keeps it until it expires" in plain_text(said(STILL, "old"))


def test_several_are_told_one_by_one() -> None:
    """Each has its own sentence."""
    answer = said(STILL, "v2", "old")
    assert answer.credentials == ("v2", "old")
    assert "No: OLD is retired and can no longer be taken" in plain_text(answer)


def test_a_version_that_ended_points_to_the_next_version_not_to_other_credentials() -> None:
    """The newer exam of the same credential is what follows, also where its expected first day is not confirmed."""
    answer = said(STILL, "versions", exam="E-1")
    assert "exam E-2 of the same credential was expected on 20 June 2026, which is not confirmed here" in answer.headline
    assert not any("instead" in (getattr(section, "title", "") or "") for section in answer.sections)


def test_a_beta_asked_for_its_launch_tells_of_the_final_exam() -> None:
    """That it went into beta is half of the answer."""
    headline = said(STILL, "half-out", aspects=(Aspect.LAUNCHED,), slot="when", on=date(2026, 8, 15)).headline
    assert headline.startswith("HALF-OUT went into beta on 1 August 2026; the final exam is expected in Q1 2027")


def test_a_launch_nobody_dates_is_said_to_be_unknown() -> None:
    """Asked when it came, the answer is not when it ends."""
    answer = said(STILL, "silent", aspects=(Aspect.LAUNCHED,), slot="when")
    assert answer.kind is Kind.UNKNOWN
    assert answer.headline.startswith("We found no launch date for SILENT; it can be taken")
    assert answer.credentials == ()


def test_an_exam_is_not_said_to_be_given_in_a_language_where_no_source_lists_any() -> None:
    """That it can be taken is known, in which languages is not."""
    answer = said(STILL, "entry", language="ja")
    assert "no list of exam languages" in answer.headline
    assert "Yes" not in answer.headline


def test_a_launch_is_not_claimed_for_every_language() -> None:
    """When the credential came out says nothing of when a translation did."""
    assert "launched" not in said(STILL, "translated", language="ja").headline
    assert "launched" in said(STILL, "translated").headline


def test_a_coming_beta_is_told_with_the_final_exam() -> None:
    """Who asks when it comes hears of both."""
    assert said(STILL, "half-out", slot="when").headline.endswith("and the final exam is expected in Q1 2027.")


@pytest.mark.parametrize(("credential", "first"), [("translated", "TRANSLATED is not in beta"), ("half-out", "Not yet")])
def test_asked_whether_it_is_a_beta_the_answer_is_about_that(credential: str, first: str) -> None:
    """No "yes" for something else than what was asked."""
    assert said(STILL, credential, slot="beta").headline.startswith(first)


def test_the_note_on_the_dates_is_told() -> None:
    """What the dates alone do not say."""
    assert "Two versions overlap." in plain_text(said(STILL, "versions"))


def test_the_first_day_of_a_version_is_no_launch_of_the_credential() -> None:
    """What only a version dates is told of that version."""
    asked = said(STILL, "only-version", aspects=(Aspect.LAUNCHED,), slot="when").headline
    assert asked.startswith("We found no launch date of")
    assert "exam W-2 has been open since 23 June 2026" in asked
    assert "launched" not in said(STILL, "only-version").headline


def test_what_was_learnt_later_is_not_told_on_an_earlier_day() -> None:
    """A remark of after the day asked about is left out."""
    assert "A later remark." in plain_text(said(STILL, "remarked", on=date(2026, 6, 1)))
    assert "A later remark." not in plain_text(said(STILL, "remarked", on=date(2026, 2, 1)))


def test_where_the_signs_differ_it_is_not_settled_whether_it_is_a_beta() -> None:
    """A label of a beta beside a sale is told as both."""
    headline = said(STILL, "half-beta", slot="beta").headline
    assert headline.startswith("That is not settled. Sold, while the page carried a beta label.")


def test_which_of_several_to_strike_is_told_without_a_yes_or_no_of_each() -> None:
    """The first sentence sorts them; what is still open in some languages is not called gone."""
    spoken = {"en": {"languages": ["en"], "last_day": {"date": "2026-01-01"}}, "ja": {"languages": ["ja"]}}
    held = catalog(
        credential("gone", lifecycle={"launched": {"date": "2020"}, "ended": {"date": "2025"}}),
        credential("half", lifecycle={"launched": {"date": "2020-01-01"}}, exams={"HALF": {"windows": spoken}}),
        credential("stays", lifecycle={"launched": {"date": "2020-01-01"}}),
    )
    query = Query(intent=STILL, sides=about("gone", "half", "stays"), slot="struck", language="en")
    found = lifecycle.answer(Ask(query, held, date(2026, 7, 1)))
    assert found.headline == "GONE can no longer be taken; HALF can be taken only in Japanese; STAYS can be taken."
    assert not any(point.text.startswith(("Yes", "No:")) for point in found.sections[0].items)  # type: ignore[union-attr]


def test_a_version_whose_expected_day_has_passed_is_neither_open_nor_not_open() -> None:
    """Nobody here knows: it is said to be unconfirmed, and the one that is known to be open is named first."""
    answer = said(Intent.LIFECYCLE, "versions", slot="versions", on=date(2026, 6, 25))
    text = plain_text(answer)
    assert "E-2: not known whether it is open" in text
    assert "not open yet" not in text
    assert "exam E-2 was expected on 20 June 2026, which is not confirmed here" in answer.headline


def test_a_beta_that_is_over_without_a_day_is_told_so() -> None:
    """The day is not known, and what was seen of it is said; no launch date is made up."""
    note = "July was announced; it was out of beta by 15 August 2026."
    launched = {"date": "2026-07", "certainty": "expected"}
    held = catalog(credential("new", lifecycle={"seen": "active", "launched": launched, "note": note, "checked": "2026-10-08"}))
    query = Query(intent=Intent.LIFECYCLE, sides=about("new"), aspects=(Aspect.LAUNCHED,), slot="when")
    answer = lifecycle.answer(Ask(query, held, date(2026, 11, 21)))
    assert answer.kind is Kind.LIFECYCLE
    assert answer.headline == f"We found no exact day on which NEW left beta: {note}"
