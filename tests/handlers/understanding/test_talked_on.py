"""Remarks on the last answer, what it comes to, and answers in odd words to what was asked back."""

from __future__ import annotations

import pytest

from catalog.load import load
from handlers.ask import Request
from handlers.memory import Memory
from handlers.person import Person
from handlers.query import Aspect, Intent, Query
from handlers.respond import respond
from tests.handlers.understanding.town import TODAY

CATALOG = load()


def asked(*said: str) -> list[Query]:
    """What each message of a thread is taken for."""
    memory, found = Memory(), list[Query]()
    for text in said:
        reply = respond(Request(text, TODAY), Person(), memory, CATALOG)
        memory = reply.memory
        found.append(reply.query)
    return found


@pytest.mark.parametrize(
    "remark",
    [
        "I don't get it",
        "huh?",
        "in plain english please",
        "so is that a yes?",
        "that's too long, short version",
        "eh, I'm confused",
    ],
)
def test_a_remark_on_the_answer_asks_for_it_once_more(remark: str) -> None:
    """Whatever it was that was asked."""
    for question in ("how many questions on the SecAI+", "can I take AAISM with CISA", "I'm a risk manager, which one?"):
        first, again = asked(question, remark)
        assert again == first


@pytest.mark.parametrize(
    "message", ["what then", "what about AAIA", "I don't get it, I have CISM too", "is a shorter exam worth it"]
)
def test_what_says_more_is_no_remark(message: str) -> None:
    """A question of its own, or something told, is answered."""
    first, then = asked("can I take AAISM with CISA", message)
    assert then != first


@pytest.mark.parametrize("remark", ["where does that figure come from?", "where did you get those numbers", "who says that?"])
def test_what_an_answer_rests_on(remark: str) -> None:
    """Asked of a figure, the sources are told and not the issuer."""
    assert asked("what does PAPA cost", remark)[-1].aspects == (Aspect.SOURCES,)


def test_a_name_behind_so_is_what_somebody_leans_to() -> None:
    """Of what was compared the verdict is told, of another whether it is worth it, of a key whether it opens the gate."""
    compared = asked("AAISM vs AAIR for a risk manager", "so AAIR it is?")[-1]
    assert (compared.intent, compared.advise) == (Intent.COMPARE, True)
    other = asked("AAISM vs AAIR for a risk manager", "hm so rather AIGP then?")[-1]
    assert (other.intent, other.credentials, other.roles) == (Intent.WORTH, ("iapp-aigp",), ("risk-manager",))
    key = asked("can I take AAISM with CISA", "so I should get CISM then?")[-1]
    assert (key.intent, key.credentials) == (Intent.PREREQUISITES, ("isaca-aaism", "isaca-cism"))


@pytest.mark.parametrize(
    ("reply", "roles"), [("1", ("ciso",)), ("the second one", ("ai-security-engineer",)), ("4", ("cloud-security-azure",))]
)
def test_a_place_among_the_jobs_is_a_job(reply: str, roles: tuple[str, ...]) -> None:
    """The clouds are counted one by one, as they were laid out."""
    assert asked("which cert should I take", reply)[-1].roles == roles


def test_none_of_the_jobs_is_asked_for_once() -> None:
    """What is told behind it is read; else it is asked which comes nearest."""
    assert asked("which cert should I take", "none of those")[-1].slot == "job"
    assert asked("which cert should I take", "none of those, I audit banks")[-1].slot is None


def test_a_job_that_is_left_leaves_what_was_weighed_for_it() -> None:
    """Advice for the new one, with what is held."""
    moved = asked("I'm an internal auditor with CISA. AAIA or CISM?", "scrap that, I'm now in risk. what then?")[-1]
    assert (moved.intent, moved.roles, moved.asker.held) == (Intent.RECOMMEND, ("risk-manager",), frozenset(("isaca-cisa",)))


def test_where_somebody_works_is_no_new_job() -> None:
    """A cloud told later leaves the job as it was."""
    assert asked("I'm an ML engineer, what should I take", "we run everything on AWS")[-1].roles == ("ml-engineer",)


@pytest.mark.parametrize("thanks", ["thanks a lot", "thank you so much guys", "cheers mate"])
def test_thanks_with_more_words_ask_for_nothing(thanks: str) -> None:
    """What is said with them is no question."""
    assert asked("what does OSAI cost", thanks)[-1].slot == "thanks"


def test_a_job_that_is_denied_counts_for_nothing() -> None:
    """The advice is that of before, or for the job told in its place."""
    assert asked("I need something for the EU AI Act", "not a lawyer though")[-1].roles == ()
    assert asked("I'm a pentester, which cert", "sorry, not a pentester, SOC analyst")[-1].roles == ("soc-analyst",)


def test_the_old_one_is_what_the_threads_own_took_the_place_of() -> None:
    """Named outright or not; of two that were compared it is the older."""
    assert asked("is AI-103 out", "when did the previous exam end")[-1].credentials == ("ms-ai-102",)
    assert asked("AAISM or AAIR?", "price of the older one")[-1].credentials == ("isaca-aaism",)


def test_evenings_are_some_hours_a_week() -> None:
    """Taken for a few where nobody says how many, and for as many as are told."""
    plan = "plan for a pentester in 6 months"
    assert asked(plan, "I only have evenings")[-1].limits.hours_per_week == 5
    assert asked(plan, "only evenings, 8 hours a week")[-1].limits.hours_per_week == 8


@pytest.mark.parametrize(
    ("question", "ids"),
    [
        ("compare AWS, Azure and Google for AI security", ("aws-scs-c03", "ms-sc-500", "gcp-pcse")),
        ("AWS vs Azure for AI security", ("aws-scs-c03", "ms-sc-500")),
        ("AWS vs Azure", ()),
    ],
)
def test_clouds_set_side_by_side(question: str, ids: tuple[str, ...]) -> None:
    """By the security exam of each, where security is named; else by their houses."""
    found = asked(question)[-1]
    assert (found.intent, found.credentials) == (Intent.COMPARE, ids)


def test_how_one_stands_among_all_is_a_list() -> None:
    """The newest of its issuer, the gates it opens, and what the like of it costs."""
    assert asked("is AIF-C01 still the newest aws ai exam?")[-1].limits.sort == "newest"
    assert asked("who accepts CRISC")[-1].limits.unlocks == "isaca-crisc"
    assert asked("what is the maximum I should pay for an AI red teaming cert")[-1].limits.sort == "fee"
