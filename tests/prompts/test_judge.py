"""The judge of prompts can tell a wrong answer: a check that has never failed is not a check."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from pydantic import ValidationError

from catalog.catalog import Catalog
from catalog.facts import Fact
from catalog.values import Confidence, PartialDate
from handlers.answer import Answer, Kind
from tests.prompts.judge import stands_in, untrue, wrong
from tests.prompts.model import Expect, Prompt

NOTHING = Catalog(credentials={}, issuers={})
ANSWER = Answer(Kind.FACT, "It costs 1,099 USD.", credentials=("a", "b"), mentioned=("c",))


def _expect(**expected: Any) -> Expect:
    return Expect.model_validate(expected)


@pytest.mark.parametrize(
    "expected",
    [
        {"kind": "compare"},
        {"kind": ["compare", "worth"]},
        {"credentials": ["b", "a"]},
        {"credentials": []},
        {"same_credentials": ["a"]},
        {"credentials_all": ["a", "c"]},
        {"credentials_any": ["c", "d"]},
        {"credentials_first": ["b"]},
        {"credentials_lack": ["b"]},
        {"mentioned_all": ["c", "d"]},
        {"mentioned_any": ["d"]},
        {"mentioned_lack": ["c"]},
        {"facts": ["a.name"]},
        {"facts_any": ["a.name", "b.name"]},
        {"text_has": ["costs", "retired"]},
        {"text_has_any": ["retired", "active"]},
        {"text_lacks": ["it COSTS"]},
    ],
    ids=str,
)
def test_each_expectation_can_fail(expected: dict[str, Any]) -> None:
    """For every key there is an answer that is wrong by it."""
    assert wrong(_expect(**expected), ANSWER, ANSWER.headline, NOTHING)


@pytest.mark.parametrize(
    "expected",
    [
        {"kind": ["fact", "worth"], "credentials": ["a", "b"], "text_has": "IT costs"},
        {"same_credentials": ["b", "a"], "mentioned_all": ["a", "c"], "text_lacks": ["retired"]},
        {"credentials_first": "a", "credentials_lack": ["c"], "mentioned_lack": ["a"], "text_has_any": ["free", "costs"]},
    ],
    ids=str,
)
def test_a_right_answer_passes(expected: dict[str, Any]) -> None:
    """Nothing is found in an answer that holds what is expected."""
    assert wrong(_expect(**expected), ANSWER, ANSWER.headline, NOTHING) == []


@pytest.mark.parametrize("data", [{}, {"knid": "fact"}, {"kind": "facts"}], ids=str)
def test_an_expectation_that_expects_nothing_is_refused(data: dict[str, Any]) -> None:
    """Empty, misspelt or of an unknown kind."""
    with pytest.raises(ValidationError):
        Expect.model_validate(data)


def test_a_prompt_is_one_text_or_some_turns() -> None:
    """Both or neither is a slip of the pen."""
    base = {"id": "x", "intent": "fact", "expect": {"kind": "fact"}}
    for said in ({}, {"text": "a", "turns": ["b"]}):
        with pytest.raises(ValidationError):
            Prompt.model_validate(base | said)
    prompt = Prompt.model_validate(base | {"turns": ["a", {"text": "b", "user": "B"}]})
    assert [turn.user for turn in prompt.said] == ["someone", "B"]


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (1099, "It costs 1,099 USD"),
        (150, "150 minutes (2.5 hours)"),
        (1440, "24 hours"),
        (2, "after two years"),
        (99.5, "99.50 EUR"),
        ("2026-03-31", "until 31 March\n2026"),
        ("2026-03", "in March 2026"),
        ("hands-on", "a Hands-on exam"),
        ("not_published", "The issuer does not publish the pass mark."),
        ({"amount": 599, "currency": "USD"}, "599 USD"),
        ({"date": "2026-03-31"}, "31 March 2026"),
    ],
    ids=str,
)
def test_a_value_is_found_in_the_way_we_write_it(value: Any, text: str) -> None:
    """Figures, dates and words as the wording module puts them."""
    assert stands_in(value, text)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (99, "It costs 1,099 USD"),
        (59, "599 USD"),
        (10, "10.5 hours"),
        (599, ""),
        ("2026-03-31", "March 2026"),
        ("hands-on", "multiple choice"),
    ],
    ids=str,
)
def test_another_value_is_not_mistaken_for_it(value: Any, text: str) -> None:
    """Part of a number is another number."""
    assert not stands_in(value, text)


def test_what_is_never_true_is_found() -> None:
    """Unknown ids, ids said twice, facts the catalog does not hold, and amounts without a fact."""
    fact = Fact("a", "a", "fees.exam.amount", 599, "https://a.example", "A", PartialDate.of("2026-01-01"), Confidence.ISSUER)
    answer = replace(ANSWER, credentials=("a", "a", "c"), facts=(fact,))
    found = "\n".join(untrue(answer, "It costs 600 USD, or 599 USD for members.", NOTHING, []))
    for part in ("not in the catalog", "repeat", "in mentioned", "not what the catalog says", "600 USD stands in no fact"):
        assert part in found
    assert "599 USD stands" not in found


def test_an_amount_of_the_asker_may_be_repeated() -> None:
    """A budget comes from the question, not from the catalog."""
    assert untrue(Answer(Kind.FIND, ""), "Within 1,500 USD: none.", NOTHING, ["under $1500?"]) == []
    assert untrue(Answer(Kind.FIND, ""), "Within 1,500 USD: none.", NOTHING, ["1.5k at most"]) == []
    assert untrue(Answer(Kind.FIND, ""), "Within 1,500 EUR: none.", NOTHING, ["höchstens 1.500 €"]) == []


def test_a_sum_counts_for_as_many_as_were_said_and_beside_advice_only_where_it_is_called_one() -> None:
    """Two fees of 599 and 760: their sum is a sum; seven of one are not, where nobody said seven."""
    exam, other = (
        Fact(owner, owner, "fees.exam.amount", amount, "https://a.example", "A", PartialDate.of("2026-01-01"), Confidence.ISSUER)
        for owner, amount in (("a", 599), ("b", 760))
    )

    def loose(kind: Kind, text: str, said: str = "what do both cost") -> bool:
        """Whether an amount is found to stand in no fact."""
        return "stands in no fact" in "\n".join(untrue(Answer(kind, "", facts=(exam, other)), text, NOTHING, [said]))

    assert not loose(Kind.FACT, "Together 1,359 USD.")
    assert loose(Kind.FACT, "Seven come to 4,193 USD.")
    assert not loose(Kind.FACT, "Seven come to 4,193 USD.", "for 7 people")
    assert not loose(Kind.FIND, "A and B come to 1,359 USD together.")
    assert loose(Kind.FIND, "A costs 1,359 USD.")
    assert loose(Kind.EXPLAIN, "Together 1,359 USD.")


def test_a_fee_of_a_cycle_may_be_said_by_the_year_where_its_years_are_told() -> None:
    """250 in two years are 125 a year; of a cycle nobody dates nothing follows."""
    told = ("https://a.example", "A", PartialDate.of("2026-01-01"), Confidence.ISSUER)
    fee, cycle = (Fact("a", "a", field, value, *told) for field, value in (("fees.maintenance.amount", 250), ("validity.years", 2)))

    def loose(text: str, *facts: Fact) -> bool:
        """Whether an amount is found to stand in no fact."""
        return "stands in no fact" in "\n".join(untrue(Answer(Kind.RENEWAL, "", facts=facts), text, NOTHING, []))

    assert not loose("It comes to 125 USD a year.", fee, cycle)
    assert loose("It comes to 125 USD a year.", fee)
    assert loose("It comes to 100 USD a year.", fee, cycle)
