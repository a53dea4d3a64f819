"""Follow-ups: which message changes the last question, which stands alone, and for whom it is asked."""

from __future__ import annotations

from datetime import date

import pytest

from catalog.load import load
from handlers.ask import Request
from handlers.memory import Memory
from handlers.person import Person
from handlers.query import Aspect, Intent
from handlers.respond import respond

CATALOG = load()
TODAY = date(2026, 11, 21)


def thread(*said: str) -> list[tuple[Intent, Memory, str]]:
    """Each message of a thread, answered: what it was taken for, the memory after it, its first sentence."""
    memory, found = Memory(), []
    for text in said:
        reply = respond(Request(text, TODAY, asker="U", thread="t"), Person(), memory, CATALOG)
        memory = reply.memory
        found.append((reply.query.intent, memory, reply.answer.headline))
    return found


def test_a_limit_is_laid_over_the_last_advice_though_a_fact_was_asked_between() -> None:
    """The price asked in between does not take the sum."""
    *_, (intent, memory, _) = thread("what should a CISO take with 2000 USD?", "what does it cost?", "budget just got cut to 700")
    assert intent is Intent.RECOMMEND
    assert memory.last is not None
    assert memory.last.roles == ("ciso",)
    assert memory.last.limits.budget is not None
    assert int(memory.last.limits.budget.amount) == 700


@pytest.mark.parametrize(
    "asked",
    [
        "how many questions does CISSP have?",
        "is AZ-500 retired?",
        "what is prompt injection?",
        "AIGP vs AAISM",
        "explain prompt injection to a product manager",
        "looking for something hands-on, not multiple choice, under 500 USD",
        "our budget is 10k for 4 people: CISO, two SOC analysts and a red teamer",
        "annual maintenance for CISM, members vs non members",
        "which cert has the longest exam",
    ],
)
def test_a_question_of_its_own_changes_nothing(asked: str) -> None:
    """It is taken for what it is without a thread."""
    alone = thread(asked)[0][0]
    assert thread("what should a CISO take with 2000 USD?", asked)[1][0] is alone


def test_what_is_said_of_a_colleague_is_not_kept_of_the_asker() -> None:
    """The answer is for them alone, and what the asker holds comes back with the asker."""
    first, second, third = thread("Can I take AAISM? I hold CISSP", "my colleague only has CISA, would that work?", "and me?")
    assert second[1].other
    assert second[1].person("U").held == {"isc2-cissp"}
    assert not second[2].casefold().startswith("yes")
    assert first[2] == third[2]


def test_a_correction_takes_back_what_was_said() -> None:
    """What was never held is not remembered as held."""
    memory = thread("Can I take AAIA? I have CISSP", "sorry, CISA not CISSP")[1][1]
    assert memory.person("U").held == {"isaca-cisa"}


def test_a_lapse_said_later_is_remembered() -> None:
    """Of the one that was named, for every later answer of the thread."""
    memory = thread("I hold CISM. Can I take AAISM?", "sorry, I let it expire")[1][1]
    assert [(h.credential, h.active) for h in memory.person("U").holds] == [("isaca-cism", False)]


def test_what_was_laid_out_stays_while_one_of_it_is_asked_about() -> None:
    """So "those" are the same three after a question on the third."""
    asked = ("GAIPS or AAISM or SecAI+?", "ok the third one. what does it cost", "which of those is the easiest?")
    *_, (intent, memory, _) = thread(*asked)
    assert intent is Intent.COMPARE
    assert memory.last is not None
    assert memory.last.credentials == ("giac-gaips", "isaca-aaism", "comptia-secai-plus")
    assert memory.last.aspects == (Aspect.DIFFICULTY,)


def test_somebody_elses_advice_is_not_changed_by_ones_own_words() -> None:
    """B's sum is laid over the question, not over what A holds."""
    first = respond(Request("I hold CISM, which AI cert?", TODAY, asker="A", thread="t"), Person(), Memory(), CATALOG)
    second = respond(Request("budget just got cut to 700", TODAY, asker="B", thread="t"), Person(), first.memory, CATALOG)
    assert second.query.asker.said_nothing()


@pytest.mark.parametrize(
    ("said", "ids"),
    [
        (
            ("GAIPS or AAISM or SecAI+ for a security architect?", "which of those is cheapest to keep?"),
            ("giac-gaips", "isaca-aaism", "comptia-secai-plus"),
        ),
        (
            ("I hold CIPP/E and CIPT. so what next?", "and yearly duty for all three together?"),
            ("iapp-cipp-e", "iapp-cipt", "iapp-aigp"),
        ),
    ],
)
def test_keeping_several_is_asked_of_what_was_counted(said: tuple[str, ...], ids: tuple[str, ...]) -> None:
    """What was compared; what is held together with the pick."""
    intent, memory, _ = thread(*said)[-1]
    assert intent is Intent.RENEWAL
    assert memory.last is not None
    assert memory.last.credentials == ids


def test_a_sum_is_doubled_in_its_own_currency() -> None:
    """Nobody names it again."""
    memory = thread("which AI cert for a pentester with 1000 EUR?", "what if my boss doubles it")[-1][1]
    assert memory.last is not None
    assert memory.last.limits.budget is not None
    assert (int(memory.last.limits.budget.amount), memory.last.limits.budget.currency) == (2000, "EUR")


def test_a_sum_changes_its_currency_alone() -> None:
    """What was meant is said after the number."""
    memory = thread("I'm a security engineer, 1000 USD, which cert?", "no wait, pounds")[-1][1]
    assert memory.last is not None
    assert memory.last.limits.budget is not None
    assert (int(memory.last.limits.budget.amount), memory.last.limits.budget.currency) == (1000, "GBP")


@pytest.mark.parametrize(
    ("asked", "answered", "intent"),
    [
        ("is it worth it?", "AIGP", Intent.WORTH),
        ("how much is it?", "AIGP I mean", Intent.FACT),
        ("compare them", "AIGP and AAISM", Intent.COMPARE),
        ("compare them", "no idea, you tell me", Intent.RECOMMEND),
    ],
)
def test_a_half_question_waits_for_its_subject(asked: str, answered: str, intent: Intent) -> None:
    """Whoever names it gets what was asked; whoever cannot gets the advice for everybody, and is not asked again."""
    first, second = thread(asked, answered)
    assert first[0] is Intent.CLARIFY
    assert second[0] is intent


def test_what_comes_after_a_start_is_no_start() -> None:
    """The beginner's list does not come twice."""
    intent, memory, headline = thread("I'm a student. which first cert?", "what comes after that?")[-1]
    assert intent is Intent.RECOMMEND
    assert "to start" not in headline
    assert memory.last is not None
    assert "aws-aif-c01" in memory.last.asker.held
