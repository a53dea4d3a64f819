"""The first words of a verdict, turned to what was asked."""

from __future__ import annotations

import pytest

from handlers.leading import HINDERED, SKIPPED, led


@pytest.mark.parametrize(
    ("headline", "told"),
    [
        ("Yes: anyone may sit the ONE exam.", "No, nothing: anyone may sit the ONE exam."),
        ("Yes, you may sit the ONE exam.", "No: you may sit the ONE exam."),
        ("Yes, after a formal step: ONE requires a form.", "Only a formal step: ONE requires a form."),
        ("Yes, once this is done, which takes no years: ONE.", "Only this, which takes no years: ONE."),
        ("Yes, even without TWO: ONE.", "No, even without TWO: ONE."),
        ("Not yet: ONE requires TWO.", "Yes, for now: ONE requires TWO."),
        ("Not yet, though no years are needed: ONE.", "Yes, for now, though no years are needed: ONE."),
        ("No: ONE is closed.", "Yes: ONE is closed."),
        ("We cannot tell yet: ONE.", "We cannot tell yet: ONE."),
    ],
)
def test_what_stands_in_the_way_turns_the_verdict(headline: str, told: str) -> None:
    """A step that is left is neither nothing nor a bar."""
    assert led(headline, HINDERED) == told
    assert led(headline, None) == headline


def test_what_can_be_skipped_is_left_open_where_there_is_another_way() -> None:
    """Of one way in, its part is needed; of two, perhaps not."""
    assert led("Before ONE you need a course.", SKIPPED) == "No: before ONE you need a course."
    assert led("Before ONE you need a course, or two years.", SKIPPED) == "Before ONE you need a course, or two years."
