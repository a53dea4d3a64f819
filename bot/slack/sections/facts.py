"""Labelled values in two columns; a long value takes the whole width."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from bot.slack import limits, text
from bot.slack.rich import titled

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.slack.sources import Sources
    from bot.slack.text import Json
    from handlers.answer import Facts, Row

WIDE = 170
"""From this many characters on a value is read better across than in half the width."""


def draw(section: Facts, sources: Sources) -> Iterator[Json]:
    """Blocks of a Facts section, its title in the first."""
    yield from titled(section.title)
    for wide, rows in groupby(section.rows, key=lambda row: len(row.value) > WIDE):
        held = list(rows)
        if wide or len(held) == 1:
            for row in held:
                yield {"type": "section", "text": text.marked(_cell(row, sources, limits.SECTION)), "expand": True}
            continue
        cells = [text.marked(_cell(row, sources, limits.FIELD)) for row in held]
        for start in range(0, len(cells), limits.FIELDS):
            yield {"type": "section", "fields": cells[start : start + limits.FIELDS]}


def _cell(row: Row, sources: Sources, limit: int) -> str:
    """The label over its value, with the number of the source behind it."""
    label = text.bold(row.label, 150)
    mark = sources.mark(row.source)
    value = text.mrkdwn(text.capital(row.value.strip()), limit - len(label) - len(mark) - 1)
    return f"{label}\n{value}{mark}" if label else f"{value}{mark}" or "–"
