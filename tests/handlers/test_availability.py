"""What is said to be on sale, and is not settled to be: told wherever somebody may act on it."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from handlers import lifecycle
from handlers.answer import Answer
from handlers.ask import Ask, Request
from handlers.memory import Memory
from handlers.query import Aspect, Intent, Query, about
from handlers.respond import respond
from tests.catalogs import catalog, credential

TODAY = date(2026, 6, 15)
PAGE = {"sources": ["page"], "confidence": "reported"}
REMARK = "Vouchers are sold while applications for a beta are taken."
OPEN = {"about": "availability", "text": REMARK, "checked": "2026-06-01", **PAGE}


def told(intent: Intent, *aspects: Aspect, day: date = TODAY, **fields: Any) -> Answer:
    """The answer of the whole program on one credential with such a remark."""
    given: dict[str, Any] = {
        "lifecycle": {"launched": {"date": "2026-02-10"}},
        "statements": {"sale": OPEN},
        "fees": {"exam": {"for": "exam", "amount": 450}},
        "administration": {"by": "the issuer", "known": True},
        "conditions": {"sit": {"required": "none"}},
    }
    held = catalog(credential("sold", **(given | fields)), credential("other"))
    return respond(Request(Query(intent=intent, sides=about("sold"), aspects=aspects), day), None, Memory(), held).answer


@pytest.mark.parametrize("intent", [Intent.PROFILE, Intent.ELIGIBILITY, Intent.WORTH, Intent.PREREQUISITES, Intent.LIFECYCLE])
def test_whoever_may_act_on_it_reads_the_remark_first(intent: Intent) -> None:
    """In the first sentences, once."""
    assert told(intent).headline.count(REMARK) == 1


def test_a_price_is_not_told_without_it_and_what_nobody_acts_on_is() -> None:
    """Somebody pays by a price, and nobody by a number of questions."""
    assert REMARK in told(Intent.FACT, Aspect.FEE).headline
    assert REMARK not in told(Intent.FACT, Aspect.ISSUER).headline


def test_what_cannot_be_taken_or_was_not_known_yet_has_no_remark() -> None:
    """It is about what is on sale, and nobody had made it before its day."""
    assert REMARK not in told(Intent.PROFILE, lifecycle={"launched": {"date": "2027-02-10"}}).headline
    assert REMARK not in told(Intent.PROFILE, day=date(2026, 5, 1)).headline


def test_a_look_of_which_nobody_tells_the_day_makes_nothing_certain() -> None:
    """No "yes, it can be taken" by the clock; a look with its day does."""
    for life, first in (
        ({"seen": "active", **PAGE}, "That is not certain: "),
        ({"seen": "active", "checked": "2026-06-01", **PAGE}, "Yes: "),
    ):
        held = catalog(credential("sold", lifecycle=life))
        answer = lifecycle.answer(Ask(Query(intent=Intent.LIFECYCLE, sides=about("sold")), held, TODAY))
        assert answer.headline.startswith(first)
        assert ("can be taken on" in answer.headline) == (first == "Yes: ")
