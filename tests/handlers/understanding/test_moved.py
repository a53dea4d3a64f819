"""Which of two jobs is left for the other."""

from __future__ import annotations

import pytest

from handlers.understanding.asker.moved import moved_from


@pytest.mark.parametrize(
    ("skeleton", "left"),
    [
        ("from @r0 to @r1 which cert", {"0"}),
        ("@r0 from @r1 to @r2", {"0", "1"}),
        ("@r0 @r1 to ai @r2 | cert ?", {"0", "1"}),
        ("im a @r0 and want to become an ai @r1", {"0"}),
        ("our @r0 wants to move into @r1 what should he take", {"0"}),
        ("what does a @r0 need to become an @r1", {"0"}),
        ("which cert for a @r0 and a @r1", set()),
        ("from a @r0 to his team which cert is best for a @r1", set()),
        ("@r0 wants our @r1 to become better", set()),
        ("we want our @r0 to become better", set()),
        ("from @r0 to @r0", set()),
    ],
)
def test_a_job_that_is_left(skeleton: str, left: set[str]) -> None:
    """By number of the entity; of two jobs side by side none is left."""
    assert moved_from(skeleton) == left
