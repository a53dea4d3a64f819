"""Help, one question back, refusals, unknown names, reports and confirmations: short, calm and honest."""

from __future__ import annotations

from typing import Any

import pytest

from handlers import clarify, decline, me, report, tips, unknown
from handlers import help as helper
from handlers.answer import Kind
from handlers.confirm import confirm
from handlers.effects import (
    ChangeSubscription,
    Deleted,
    DeleteMyData,
    Done,
    Effect,
    Failed,
    RecordFeedback,
    Refused,
    ReportFact,
    SaveProfile,
    Subscribe,
)
from handlers.memory import Memory, Pending
from handlers.outcomes import NOTHING_KEPT
from handlers.person import Held, Person, Years
from handlers.person_words import person_words
from handlers.plain_text import plain_text
from handlers.query import Aspect, Intent, Query, about
from tests.handlers.samples import ask, sample

REPORT = ReportFact(credential="rich", field="validity.years", shown="3", source="https://issuer.example/page", checked=None)
EFFECTS: list[Effect] = [
    SaveProfile(Person(holds=(Held(credential="base"),))),
    DeleteMyData(),
    Subscribe(weekday="monday", time="09:00", zone="UTC"),
    ChangeSubscription("pause", until="2026-08-01"),
    RecordFeedback("profile rich", useful=True),
    REPORT,
]


def test_help_says_whose_advice_it_is_and_offers_what_the_caller_lists() -> None:
    """Belongs to no issuer, marks are their owners', no promise; only the verbs handed in."""
    answer = helper.answer(ask(Query(intent=Intent.HELP)), helper.OFFERED[:2])
    text = plain_text(answer)
    assert answer.kind is Kind.HELP
    assert answer.credentials == ()
    for part in ("belongs to no issuer", "marks are their owners'", "not a promise"):
        assert part in text
    assert "side by side" in text
    assert "MITRE" not in text


@pytest.mark.parametrize("slot", ["greeting", "thanks", "lost", None])
def test_help_opens_with_what_was_said(slot: str | None) -> None:
    """A greeting is greeted back, thanks are taken, and each leads into help."""
    assert helper.answer(ask(Query(intent=Intent.HELP, slot=slot))).headline


def test_a_question_back_names_the_choices_with_their_issuers() -> None:
    """Shared letters: one question, a button for each meaning."""
    answer = clarify.answer(ask(Query(intent=Intent.CLARIFY, slot="which", sides=about("twin-one", "twin-two"), said=("twin",))))
    assert answer.kind is Kind.CLARIFY
    assert answer.headline.startswith("TWIN stands for several credentials")
    assert answer.credentials == ()
    assert {prompt.query.credential for prompt in answer.prompts} == {"twin-one", "twin-two"}


def test_choices_given_are_the_choices_offered() -> None:
    """A clarifying answer resumes what was asked: its buttons carry the interrupted Query."""
    choices = tuple(Query(intent=Intent.FACT, sides=about(i), aspects=(Aspect.FEE,)) for i in ("twin-one", "twin-two"))
    query = Query(intent=Intent.CLARIFY, slot="which", sides=about("twin-one", "twin-two"))
    with_pending = clarify.answer(ask(query, memory=Memory(pending=Pending(choices[0], "which", choices))))
    assert tuple(prompt.query for prompt in with_pending.prompts) == choices
    assert tuple(prompt.query for prompt in clarify.answer(ask(query), choices).prompts) == choices


@pytest.mark.parametrize("slot", [*clarify.QUESTIONS, "something-new", None])
def test_every_slot_has_a_question(slot: str | None) -> None:
    """No open slot without a question, none without a way on."""
    answer = clarify.answer(ask(Query(intent=Intent.CLARIFY, slot=slot)))
    assert answer.headline.endswith("?")
    assert answer.prompts


@pytest.mark.parametrize("reason", [*decline.REASONS, None, "unheard-of"])
def test_a_refusal_is_one_sentence_and_a_way_on(reason: str | None) -> None:
    """Calm, short, never an id in it, and what can be asked instead."""
    answer = decline.answer(ask(Query(intent=Intent.DECLINE, reason=reason)))
    assert answer.kind is Kind.DECLINE
    assert answer.headline.count(". ") == 0
    assert answer.prompts
    assert answer.credentials == ()


def test_an_unknown_name_gets_the_nearest_names() -> None:
    """Said to be unknown, with what comes near as buttons."""
    answer = unknown.answer(ask(Query(intent=Intent.UNKNOWN, reason="name", words="AEMM")))
    assert answer.kind is Kind.UNKNOWN
    assert "not in our catalog" in answer.headline
    assert "rich" in answer.mentioned
    assert answer.credentials == ()
    assert unknown.answer(ask(Query(intent=Intent.UNKNOWN, words="zzzzqqqq"))).mentioned == ()


def test_a_report_holds_the_fact_and_nothing_of_the_person() -> None:
    """Credential, field, value, source and date of what was asked about."""
    query = Query(intent=Intent.REPORT, sides=about("rich"), aspects=(Aspect.VALIDITY,))
    answer = report.answer(ask(query, person=Person(role="ciso")))
    text = plain_text(answer)
    assert answer.kind is Kind.FEEDBACK
    assert answer.about == "rich"
    for part in ("validity.years", "https://issuer.example/page", "1 June 2026"):
        assert part in text
    assert "ciso" not in text.casefold()


def test_a_report_without_a_name_is_about_what_was_talked_about() -> None:
    """The thread's topic; without one, the question which."""
    assert report.answer(ask(Query(intent=Intent.REPORT), memory=Memory(topic=("rich",)))).about == "rich"
    assert report.answer(ask(Query(intent=Intent.REPORT))).about is None


@pytest.mark.parametrize("effect", EFFECTS, ids=lambda effect: type(effect).__name__)
def test_nothing_is_said_to_be_done_before_it_is(effect: Effect) -> None:
    """Refused and failed never read as done, and refused says that nothing is kept."""
    done, refused, failed = (confirm(effect, outcome, sample()).headline for outcome in (Done(), Refused(), Failed()))
    assert len({done, refused, failed}) == 3
    assert NOTHING_KEPT in refused
    for word in ("Saved", "Deleted", "are on for", "was recorded"):
        assert word not in refused
        assert word not in failed


@pytest.mark.parametrize(
    ("effect", "kind"), list(zip(EFFECTS, ["profile_saved", "profile_saved", "tips", "tips", "feedback", "feedback"], strict=True))
)
def test_a_confirmation_has_the_kind_of_its_effect(effect: Effect, kind: str) -> None:
    """Tools outside rely on the kinds."""
    assert confirm(effect, Refused()).kind.value == kind


def test_what_a_person_said_reads_back() -> None:
    """Every part of a profile in words, and nothing where nothing was said."""
    person = Person(
        holds=(Held(credential="base", since="2022", active=False),), years=(Years(kind="security", years=3),), role="ciso"
    )
    assert person_words(person, sample()) == "you work as CISO; you hold BASE since 2022 (lapsed); you have 3 years of security"
    assert person_words(Person()) == "nothing about you"


def _me(**parts: Any) -> Query:
    return Query(intent=Intent.ME, **parts)


def test_me_shows_what_counts_here() -> None:
    """What was said in the thread, or that nothing is known."""
    assert "BASE" in me.answer(ask(_me(slot="show"), person=Person(holds=(Held(credential="base"),)))).headline
    assert "know nothing about you" in me.answer(ask(_me(slot="show"))).headline


def test_what_was_understood_of_a_refused_wish_is_said_back() -> None:
    """Nothing is kept, and yet the person sees that day, time and subject came across."""
    answer = tips.answer(ask(Query(intent=Intent.TIPS, slot="on", words="tips on monday 9 00 governance")))
    assert NOTHING_KEPT in answer.headline
    for part in ("Monday", "09:00", "governance"):
        assert part in answer.headline
    assert "16:00" in tips.answer(ask(Query(intent=Intent.TIPS, slot="on", words="fridays 4pm"))).headline
    bare = tips.answer(ask(Query(intent=Intent.TIPS, slot="on", words="tips"))).headline
    assert "understood" not in bare


def test_what_a_person_holds_is_named_and_listed_in_a_refusal() -> None:
    """Credential and year are said back, and their ids stand in the answer."""
    person = Person.model_validate({"holds": [{"credential": "base", "since": "2022"}], "lacks": ["other"]})
    refused = me.answer(ask(Query(intent=Intent.ME, slot="save", asker=person)))
    shown = me.answer(ask(Query(intent=Intent.ME, asker=person)))
    for answer in (refused, shown):
        assert "BASE since 2022" in answer.headline
        assert answer.mentioned == ("base", "other")


def test_help_offers_the_compare_picker_where_comparing_is_offered() -> None:
    """A form for whoever does not know the names by heart."""
    offered = helper.answer(ask(Query(intent=Intent.HELP)))
    assert offered.form is not None
    assert offered.form.id == "compare"
    assert helper.answer(ask(Query(intent=Intent.HELP)), helper.OFFERED[2:3]).form is None


def test_a_wish_for_tips_is_answered_as_tips() -> None:
    """Kind tips, with the sentence that nothing is kept and what tips are."""
    answer = tips.answer(ask(Query(intent=Intent.TIPS, slot="on")))
    assert answer.kind is Kind.TIPS
    assert NOTHING_KEPT in answer.headline
    assert "weekly tip" in plain_text(answer).casefold()


def test_what_was_deleted_is_said_part_by_part() -> None:
    """And what stays, without the name; nothing found is said as that."""
    everything = confirm(DeleteMyData(), Done(Deleted(profile=True, threads=2, ratings=1, reports=1, tips=1)), sample()).headline
    for part in ("your saved profile", "in 2 conversations", "1 rating", "1 report", "weekly tips that you set up", "go on until"):
        assert part in everything
    assert (
        "nothing of yours to delete"
        in confirm(DeleteMyData(), Done(Deleted(profile=False, threads=0, ratings=0, reports=0))).headline
    )
