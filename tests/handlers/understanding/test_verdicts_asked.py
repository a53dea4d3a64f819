"""Statements to be checked, sums, both ends of a comparison, and whether an exam has to be sat again."""

from __future__ import annotations

import pytest

from handlers.memory import Memory
from handlers.query import Aspect, Intent, Query, about
from tests.handlers.understanding.town import field, line

CATALOG = field()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("my boss says NLEAD has 150 questions and takes 4 hours. right?", 'slot:claims words:"questions=150 minutes=240"'),
        ("the flyer for NLEAD says open book, $300 and 2 years valid, correct?", 'slot:claims words:"book=open fee=300 years=2"'),
        ("NLEAD is 400 EUR for members, is that so", "slot:claims words:fee=400EURm"),
        ("NLEAD 500 USD, NCOR 90 questions: which of these is wrong?", 'slot:claims words:"fee=500 2.questions=90"'),
        ("NLEAD has 90 questions with a 450 pass mark, right?", 'slot:claims words:"questions=90 pass=450"'),
        ("is NLEAD 90 questions?", "slot:claims words:questions=90"),
    ],
)  # fmt: skip
def test_what_is_stated_is_checked(text: str, said: str) -> None:
    """Each value with what it is of."""
    assert line(text, CATALOG).endswith(said)


@pytest.mark.parametrize(
    "text",
    [
        "is NLEAD under 300 USD?",
        "I have 500 dollars, is NLEAD right for me?",
        "is NLEAD worth 800 USD",
        "how many questions has NLEAD?",
    ],
)
def test_a_bound_or_a_budget_is_no_statement(text: str) -> None:
    """Nor is a question."""
    assert "slot:claims" not in line(text, CATALOG)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("what do NLEAD and NCOR cost together?", "aspect:fee slot:total"),
        ("total for NLEAD with application fee, non member", "aspect:fee,application slot:total words:non-member"),
        ("what does NLEAD cost over 3 years?", 'aspect:fee,maintenance slot:total words:"years 3"'),
        ("if I fail NLEAD once, what do both attempts cost in total", 'aspect:fee,retake slot:total words:"tries 2"'),
    ],
)
def test_sums(text: str, said: str) -> None:
    """What is to be added up."""
    assert line(text, CATALOG).endswith(said)


@pytest.mark.parametrize(
    "text", ["what do NLEAD and NCOR cover together?", "total questions in NLEAD", "NLEAD and NCOR together overkill?"]
)
def test_no_sum_of_fees(text: str) -> None:
    """Other things are taken together too."""
    assert "slot:total" not in line(text, CATALOG)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("which is shorter, NLEAD or NCOR?", "compare north-lead north-core aspect:duration slot:least"),
        ("what is older, NLEAD or NCOR?", "compare north-lead north-core aspect:launched slot:least"),
        ("which is longer, NLEAD or NCOR?", "compare north-lead north-core aspect:duration"),
        ("do NLEAD and NCOR cost the same?", "compare north-lead north-core aspect:fee slot:same"),
        ("are NLEAD and NCOR the same thing?", "compare north-lead north-core slot:same"),
    ],
)
def test_both_ends_and_sameness(text: str, said: str) -> None:
    """The end that is asked for leads."""
    assert line(text, CATALOG) == said


def test_once_more() -> None:
    """Whoever holds it asks of keeping it, not of a failed attempt."""
    assert line("I hold NLEAD, do I have to sit it again with the new outline?", CATALOG).startswith(
        "renewal north-lead slot:again"
    )
    assert "slot:again" not in line("do I have to retake NLEAD if I fail?", CATALOG)


def _after(*named: str, **last: object) -> Memory:
    """A thread about what was named, after a question on it."""
    query = Query.model_validate({"intent": Intent.PROFILE, "sides": about(*named), **last})
    return Memory(topic=named, named=named, listed=named if len(named) > 1 else (), last=query, wish=query)


@pytest.mark.parametrize(
    ("text", "memory", "said"),
    [
        ("4 people, how much?", _after("north-lead"), "fact north-lead aspect:fee slot:people words:4"),
        ("price for the whole team?", _after("north-lead"), "fact north-lead aspect:fee slot:each"),
        ("times 5 people?", _after("north-lead", intent=Intent.FACT, aspects=(Aspect.FEE,)),
         "fact north-lead aspect:fee slot:people words:5"),
        ("whats the total?", _after("north-lead"), "fact north-lead aspect:fee"),
    ],
)  # fmt: skip
def test_a_price_for_several_in_a_thread(text: str, memory: Memory, said: str) -> None:
    """Times the people where they are counted; a bare total is of money."""
    assert line(text, CATALOG, memory) == said


def test_which_costs_less_in_total_is_no_sum() -> None:
    """The sums are held against each other."""
    memory = _after("north-lead", "north-core", intent=Intent.COMPARE)
    assert line("which of the two is cheaper in total?", CATALOG, memory).startswith("compare ")
    assert "slot:total" not in line("which of the two is cheaper in total?", CATALOG, memory)
