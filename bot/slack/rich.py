"""The two smallest parts of rich text: a run of words and a line of runs."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.slack.text import Json


def run(words: str, **style: bool) -> Json:
    """Words in one style. Rich text is shown as it is, so they come from `text.literal`."""
    return {"type": "text", "text": words, "style": style} if style else {"type": "text", "text": words}


def line(runs: list[Json]) -> Json:
    """Runs side by side."""
    return {"type": "rich_text_section", "elements": runs}
