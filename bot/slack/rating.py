"""Was this useful: the two thumbs under an answer, and what they send."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.slack import limits, text
from bot.slack.buttons import Setting, line_of
from handlers.answer import Kind

if TYPE_CHECKING:
    from bot.slack.text import Json
    from handlers.answer import Answer

RATE = "rate"
"""The action id; it never changes."""
_UNRATED = frozenset({Kind.CLARIFY, Kind.HELP, Kind.PROFILE_SAVED, Kind.FEEDBACK, Kind.TIPS})
"""Kinds that answer nothing."""
_LONGEST_LINE = 600


def thumbs(answer: Answer, setting: Setting) -> list[Json]:
    """The block, or nothing where there is nothing to rate; a modal takes none."""
    if answer.kind in _UNRATED or setting.query is None or setting.place == "modal":
        return []
    line = line_of(
        setting.query.for_anybody()
    )  # somebody else may rate it: what its asker said of themselves is not kept with that
    if len(line) > _LONGEST_LINE:
        return []
    buttons = {
        "type": "feedback_buttons",
        "action_id": RATE,
        "positive_button": _thumb("Useful", f"yes {line}", "This answer was useful"),
        "negative_button": _thumb("Not useful", f"no {line}", "This answer was not useful; you are asked why"),
    }
    return [{"type": "context_actions", "elements": [buttons]}]


def _thumb(words: str, value: str, says: str) -> Json:
    return {"text": text.plain(words, limits.LABEL), "value": value, "accessibility_label": says}
