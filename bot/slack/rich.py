"""The smallest parts that sections share: a run of words, a line of runs, a title."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.slack import text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.slack.text import Json


_ADDRESS = re.compile(r"(https?://[^\s<>|\"]+[^\s<>|\".,;:)])")


def run(words: str, **style: bool) -> Json:
    """Words in one style. Rich text is shown as it is, so they come from `text.literal`."""
    return {"type": "text", "text": words, "style": style} if style else {"type": "text", "text": words}


def linked(words: str) -> list[Json]:
    """Plain words with the addresses in them as links: rich text makes none by itself."""
    parts = _ADDRESS.split(words)
    return [{"type": "link", "url": part} if number % 2 else run(part) for number, part in enumerate(parts) if part]


def line(runs: list[Json]) -> Json:
    """Runs side by side."""
    return {"type": "rich_text_section", "elements": runs}


def titled(title: str | None) -> Iterator[Json]:
    """The block that names a section, where it has a name."""
    if words := text.bold(text.capital((title or "").strip()), 600):
        yield {"type": "section", "text": text.marked(words)}
