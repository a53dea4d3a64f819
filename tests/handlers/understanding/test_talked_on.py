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
