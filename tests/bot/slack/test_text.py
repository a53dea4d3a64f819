"""Text on a card: where it is cut, and how much of a headline is bold."""

from __future__ import annotations

import pytest

from bot.slack import limits, text
from bot.slack.card import message
from handlers.answer import Answer, Kind
from handlers.wording import short_title


@pytest.mark.parametrize("typed", ["👩‍👩‍👧‍👦" * 30, "🇩🇪" * 60, "e\u0301" * 90, "👍🏽" * 80, "각" * 90])
def test_a_cut_falls_between_characters_as_people_see_them(typed: str) -> None:
    """Families, flags, accents and skin tones stay whole."""
    unit = typed[: len(typed) // {"👩": 30, "🇩": 60, "e": 90, "👍": 80}.get(typed[0], 90)]
    title = message(Answer(Kind.PROFILE, "A.", title=typed))["blocks"][0]["text"]["text"]
    assert len(title) <= limits.HEADER
    assert title.rstrip("…").replace(unit, "") == ""


def test_a_cut_falls_between_words() -> None:
    """Where Slack's limit forces one."""
    words = "Purview DSPM for AI and the posture of models " * 20
    cut = text.literal(words, 100)
    assert len(cut) <= 100
    assert cut.endswith("…")
    assert words.startswith(cut[:-1] + " ")
    assert text.mrkdwn(words, 100) == cut


def test_a_long_title_of_a_source_ends_with_one_of_its_parts() -> None:
    """No ellipsis where a part of the title names the document by itself."""
    title = "AI security certifications registry, CATALOG.md (each entry checked against issuer pages)"
    assert short_title(title, 60) == "AI security certifications registry, CATALOG.md"
    assert short_title("Short", 60) == "Short"
    assert short_title("word " * 30, 60).endswith("word…")


@pytest.mark.parametrize(
    ("first", "rest"),
    [
        ("Alpha can be taken now.", ""),
        (f"Yes: both. {'x' * 40} is open to anyone.", f" {'Y' * 120} is not."),
        ("CAISP (ITCERTS Inc. Lab) passes one of three checks.", f" {'Y' * 120} is not."),
        (f"No: {'z' * 200}", ""),
    ],
)
def test_of_a_long_headline_the_sentence_that_people_forward_is_bold(first: str, rest: str) -> None:
    """The rest stands beside it as it is; a short one is bold as a whole."""
    assert text.led(first + rest, 1_500) == f"*{first}*{rest}"
