"""Every answer that helps to choose keeps the contract, whatever is asked of whatever catalog."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from handlers import compare, coverage, find, gaps, recommend, worth
from handlers.answer import Answer, Kind
from handlers.ask import Ask
from handlers.query import Intent, Query, Side, about
from tests.catalog.engine.choices import IDS, Made, cases
from tests.field import TODAY
from tests.handlers.asking import sound

if TYPE_CHECKING:
    from collections.abc import Callable

HANDLERS = {
    Intent.RECOMMEND: (recommend.answer, {Kind.RECOMMEND}),
    Intent.PATH: (recommend.answer, {Kind.RECOMMEND}),
    Intent.PLAN: (recommend.answer, {Kind.RECOMMEND}),
    Intent.HIRE: (recommend.answer, {Kind.RECOMMEND}),
    Intent.WORTH: (worth.answer, {Kind.WORTH, Kind.CLARIFY}),
    Intent.COMPARE: (compare.answer, {Kind.COMPARE, Kind.CLARIFY}),
    Intent.COVERAGE: (coverage.answer, {Kind.COVERAGE, Kind.UNKNOWN, Kind.FIND}),
    Intent.GAPS: (gaps.answer, {Kind.COVERAGE, Kind.UNKNOWN}),
    Intent.FIND: (find.answer, {Kind.FIND}),
}


@pytest.mark.parametrize("intent", HANDLERS, ids=lambda intent: intent.value)
@settings(max_examples=30, deadline=None)
@given(made=cases(), some=st.lists(st.sampled_from(IDS), unique=True, max_size=3), stacked=st.booleans())
def test_any_question_gets_a_sound_answer(intent: Intent, made: Made, some: list[str], *, stacked: bool) -> None:
    """No crash, the kinds of the contract, ids and facts of the catalog, buttons that read back."""
    answer_to, kinds = HANDLERS[intent]
    sides = (Side(kind="stack", ids=tuple(some)),) if stacked and len(some) > 1 else about(*some)
    query = Query(intent=intent, sides=sides, roles=made.roles, topics=made.topics, limits=made.limits, asker=made.person)
    answer = _answer(answer_to, Ask(query, made.catalog, TODAY, made.person))
    assert answer.kind in kinds
    sound(answer, made.catalog)
    if answer.kind in (Kind.CLARIFY, Kind.UNKNOWN):
        assert answer.credentials == ()


def _answer(answer_to: Callable[[Ask], Answer], ask: Ask) -> Answer:
    first = answer_to(ask)
    assert first == answer_to(ask)
    return first
