"""Who wants something that the asker is to deliver."""

from __future__ import annotations

import pytest

from handlers.understanding.asker.theirs import wanting


@pytest.mark.parametrize(
    "skeleton",
    [
        "the @r0 want somebody with ai on paper | i have @c1 should i spend on @c2 ?",
        "@c1 holder here @r0 is asking about ai | is @c2 a good use of my budget ?",
        "@r0 pressure | i carry a @c1 | @c2 a waste for me ?",
        "our @r0 keeps asking about ai | i hold @c1",
    ],
)
def test_who_wants_it_from_the_asker_is_not_the_asker(skeleton: str) -> None:
    """Their job is told, and it is not the job of who has to deliver."""
    assert wanting(skeleton) == ["0"]


@pytest.mark.parametrize(
    "skeleton",
    [
        "@r0 want to get into ai | where do i begin",
        "as a @r0 asks my boss what should i take",
        "our @r0 asks if @c1 is any use for me",
        "the @r0 wants @c1 | is it worth it ?",
        "the @r0 wants a name | which one fits ?",
    ],
)
def test_who_asks_for_themselves_keeps_their_job(skeleton: str) -> None:
    """Somebody's own wish, a question on whether something is so, and a message in which the asker does not appear."""
    assert wanting(skeleton) == []
