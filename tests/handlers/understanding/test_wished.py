"""Wishes in a message: each is found, and counts in whatever answer lists credentials."""

from __future__ import annotations

from datetime import date

import pytest

from catalog.load import load
from handlers.query import Aspect, Intent, Limits
from handlers.understanding.understand import understand

TODAY = date(2026, 11, 20)


def limits(text: str) -> Limits:
    """The limits that a message is read with."""
    return understand(text, load(), TODAY).query.limits


@pytest.mark.parametrize(
    ("text", "changes"),
    [
        ("is there an AI security cert that isn't multiple choice?", {"styles": ("hands-on",)}),
        ("exams with a real lab, any?", {"styles": ("hands-on", "lab")}),
        ("which AI certs are closed book", {"open_book": False}),
        ("AI exams in German or French please", {"languages": ("de", "fr")}),
        ("which AI certs take at most 40 hours of study", {"hours": 40.0}),
        ("which ones have AI in the name", {"ai_named": True}),
        ("list AI certs without mandatory training", {"no_prerequisites": True}),
    ],
)
def test_a_wish_is_read(text: str, changes: dict[str, object]) -> None:
    """By itself, whatever list it is put to."""
    found = limits(text)
    assert {field: getattr(found, field) for field in changes} == changes


def test_a_topic_and_the_wishes_beside_it_count_together() -> None:
    """None of them is dropped."""
    query = understand("who tests data poisoning hands on, below 1k?", load(), TODAY).query
    assert query.topics == ("data-poisoning",)
    assert query.limits.styles == ("hands-on", "lab", "mixed")
    assert query.limits.budget is not None
    assert query.limits.budget.amount == 1000


def test_hours_a_week_are_no_hours_in_all() -> None:
    """They are a plan's."""
    assert limits("AI plan for a SOC analyst with at most 5 hours a week for 6 months").hours is None


def test_what_is_outside_an_issuer_is_not_of_it() -> None:
    """Nor is it asked for."""
    found = limits("certs for AI audit outside of ISACA")
    assert found.without == ("isaca",)
    assert not found.issuers


def test_a_rank_lists_and_a_liking_advises() -> None:
    """A rank ("the cheapest") wants a list, a liking ("something cheap") wants advice that heeds it."""
    assert understand("cheapest cert for a product manager", load(), TODAY).query.intent is Intent.FIND
    query = understand("something cheap for a product manager, which cert?", load(), TODAY).query
    assert (query.intent, query.limits.sort) == (Intent.RECOMMEND, "fee")


def test_two_stacks_may_share_a_credential() -> None:
    """It belongs to both."""
    query = understand("AAISM + AIGP or AAISM + TAISE for a CISO?", load(), TODAY).query
    assert [side.ids for side in query.sides] == [("isaca-aaism", "iapp-aigp"), ("isaca-aaism", "csa-taise")]


def test_over_years_the_upkeep_is_compared_as_well() -> None:
    """And not the fee alone."""
    assert understand("what's cheaper over three years, AIGP or AAISM?", load(), TODAY).query.aspects == (
        Aspect.FEE,
        Aspect.MAINTENANCE,
    )


def test_security_as_the_purpose_is_kept() -> None:
    """A credential for builders is weighed by it."""
    assert "non-ai-security" in limits("should I bother with NCP-AAI for AI security?").without
    assert "non-ai-security" not in limits("should I take NCP-AAI as a developer?").without


@pytest.mark.parametrize(
    ("text", "changes"),
    [
        ("something for a data scientist who hates multiple choice, which cert?", {"styles": ("hands-on",)}),
        ("a cert with a real exam, no course completion, which?", {"no_exam": False}),
        ("AI exam without a webcam please, any?", {"proctored": False}),
        ("which AI certs can I sit at a Pearson VUE centre", {"venue": "pearson-vue"}),
        ("which AI certs can be done in a weekend", {"hours": 16.0}),
    ],
)
def test_a_wish_in_other_words(text: str, changes: dict[str, object]) -> None:
    """What is not wanted is never what is listed."""
    found = limits(text)
    assert {field: getattr(found, field) for field in changes} == changes


def test_hours_of_learning_are_no_length_of_an_exam() -> None:
    """Nor an order by it."""
    found = limits("an AI and privacy cert that takes less than 40 hours to learn")
    assert (found.hours, found.minutes, found.sort) == (40.0, None, None)


def test_who_pays_is_not_who_learns() -> None:
    """The job named is that of who decides."""
    query = understand("Our CFO pays max 300 and only CompTIA or Microsoft. Blue team.", load(), TODAY).query
    assert "executive" not in (*query.roles, query.asker.role)
    assert query.limits.issuers == ("comptia", "microsoft")


def test_what_hires_lists_what_shows_the_skill() -> None:
    """A recruiter takes no exam in it."""
    query = understand("I'm a recruiter: which certs show real AI red team skill, not quizzes?", load(), TODAY).query
    assert (query.intent, query.topics, query.roles) == (Intent.FIND, ("ai-red-teaming",), ())


def test_an_alternative_is_another_one() -> None:
    """For less where that is asked; never the one named."""
    query = understand("suggest two alternatives to AIGP that are cheaper", load(), TODAY).query
    assert query.limits.sort == "fee"
    assert "iapp-aigp" in query.limits.without
    assert query.limits.budget is not None


def test_a_certificate_that_must_not_come_first_is_not_the_one_asked_for() -> None:
    """Its issuer limits nothing; that nothing stands before is the wish."""
    found = limits("best AI cert for a risk manager that doesn't need another ISACA cert first?")
    assert found.no_prerequisites
    assert not found.issuers


def test_days_are_a_length_of_an_exam() -> None:
    """Where they are said of one."""
    assert limits("lab based AI pentest exams, max one day long, any?").minutes == 24 * 60
