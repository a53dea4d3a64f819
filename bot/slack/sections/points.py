"""Lists and trees: real list items, indented where one belongs to another, each state in words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.slack import text
from bot.slack.rich import line, linked, run, titled
from handlers.plain_text import STATES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.slack.text import Json
    from handlers.answer import Point, Points

SIGNS = {"met": "✓", "yes": "✓", "missing": "✗", "no": "✗", "unknown": "?", "not_evidenced": "?"}
"""Set before the word, never instead of it."""
_SAID = {
    state: re.compile(rf"(^|[:,(?.] ?){word}\b" + ("|we found no" if state == "not_evidenced" else ""), re.IGNORECASE)
    for state, word in STATES.items()
}
"""Where a point says its state itself."""
PER_BLOCK = 2_600
"""Characters of one block; a longer list goes on in the next."""
BOLD = 100
"""A lead up to this long may be bold."""
DEEPEST = 5


def draw(section: Points) -> Iterator[Json]:
    """Blocks of a Points section: its title, then lists whose indentation is the tree."""
    yield from titled(section.title)
    parts: list[Json] = []
    weight, count = 0, 0
    bold = _leads_are_bold(section)
    for point in section.items:
        item = _item(point, bold=bold)
        length = sum(len(part.get("text") or part["url"]) for part in item)
        if weight + length > PER_BLOCK and parts:
            yield {"type": "rich_text", "elements": parts}
            parts, weight = [], 0
        level = min(max(point.level, 0), DEEPEST)
        _append(parts, item, level, count if section.ordered and not level else None)
        weight += length
        count += not level
    if parts:
        yield {"type": "rich_text", "elements": parts}


def _append(parts: list[Json], item: list[Json], level: int, number: int | None) -> None:
    """Put an item into the list before it where that is of the same level, else into a new one."""
    last = parts[-1] if parts else None
    style = "bullet" if number is None else "ordered"
    if last and last["type"] == "rich_text_list" and last["indent"] == level and last["style"] == style:
        last["elements"].append(line(item))
        return
    new: Json = {"type": "rich_text_list", "style": style, "indent": level, "elements": [line(item)]}
    if number:
        new["offset"] = number
    parts.append(new)


def _leads_are_bold(section: Points) -> bool:
    """All leads of a list look alike: bold where each is short and most have a detail; a longer one is prose."""
    leads = [point for point in section.items if not point.level]
    detailed = sum(bool(point.detail) for point in leads)
    return 2 * detailed > len(leads) and all(len(point.text.strip()) <= BOLD for point in leads)


def _item(point: Point, *, bold: bool) -> list[Json]:
    """One item: sign and state, the lead, the detail on its own line."""
    lead = text.literal(text.capital(point.text.strip()), 1_000) or "–"
    detail = text.literal(text.capital(point.detail.strip()), 1_500) if point.detail else ""
    parts: list[Json] = []
    if point.state:
        sign, said = SIGNS[point.state], _SAID[point.state].search(lead)
        parts.append(run(f"{sign} " if said else f"{sign} {STATES[point.state].capitalize()}: ", bold=True))
    parts.append(run(lead, bold=True) if bold and not point.state and not point.level else run(lead))
    if detail:
        parts += linked(f"\n{detail}")
    return parts
