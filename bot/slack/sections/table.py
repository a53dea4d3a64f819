"""Aligned rows as a table under the sentence that says what it shows; Slack takes one table a message."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.slack import limits, text
from bot.slack.rich import line, run, titled
from bot.slack.sections import points
from bot.slack.sections.weights import EMPTY, FULL
from handlers.answer import Point, Points, Table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.slack.text import Json

NO_BREAK_SPACE = "\N{NO-BREAK SPACE}"
"""Fills the corner of a table: Slack takes no empty cell."""
CELL = 480
"""Characters of one cell where there are few columns; more is read nowhere."""
NARROW = 240
"""The same where there are more."""
FEW = 3
"""So many columns count as few."""
CELLS = 10
"""Cells of a timeline."""


def draw(section: Table) -> Iterator[Json]:
    """The caption and the table block."""
    yield from titled(section.caption)
    header = section.header[: limits.TABLE_CELLS] or ("",)
    rows = [[_head(cell or NO_BREAK_SPACE) for cell in header]]
    left = limits.TABLE_CHARACTERS - 500 - sum(len(cell["elements"][0]["elements"][0]["text"]) for cell in rows[0])
    for row in section.rows[: limits.TABLE_ROWS - 1]:
        cells = _fill(row, len(header))
        left -= sum(map(len, cells))
        if left < 0:
            break
        spans = section.spans[len(rows) - 1 : len(rows)]
        rows.append([_head(cells[0], *map(bar, spans)), *({"type": "raw_text", "text": cell} for cell in cells[1:])])
    yield {"type": "table", "column_settings": [{"is_wrapped": True} for _ in header], "rows": rows}


def draw_as_list(section: Table) -> Iterator[Json]:
    """The same as a list, for the second table of a message."""
    items: list[Point] = []
    for row in section.rows:
        cells = _fill(row, len(section.header) or 1)
        pairs = [f"{head}: {cell}" for head, cell in zip(section.header[1:], cells[1:], strict=False)]
        items.append(Point(cells[0], "\n".join(pairs) or None))
    yield from points.draw(Points(tuple(items), title=section.caption))


def lighter(block: Json) -> Json:
    """The same table with plain words where rows are named: for a card that is nearly too long."""
    head, *rows = block["rows"]
    return {**block, "rows": [head, *([_plain(cell) for cell in row] for row in rows)]}


def _plain(cell: Json) -> Json:
    words = "".join(limits.rich_texts(cell)) if cell["type"] == "rich_text" else cell["text"]
    return {"type": "raw_text", "text": words}


def _fill(row: tuple[str, ...], width: int) -> list[str]:
    """As many cells as the header has, none empty."""
    most = CELL if width <= FEW else NARROW
    cells = [text.literal(text.capital(cell.strip()), most) or "–" for cell in row[:width]]
    return cells + ["–"] * (width - len(cells))


def _head(words: str, below: str = "") -> Json:
    """A cell that names its row or column; `below` it the row's bar."""
    said = run(text.literal(words.strip(" \n"), CELL) or "–", bold=True)
    return {"type": "rich_text", "elements": [line([said, run(f"\n{below}")] if below else [said])]}


def bar(span: tuple[float, float]) -> str:
    """A row's stretch of a timeline of fixed length; the shortest shows one cell."""
    first = min(max(round(CELLS * span[0]), 0), CELLS - 1)
    last = min(max(round(CELLS * span[1]), first + 1), CELLS)
    return EMPTY * first + FULL * (last - first) + EMPTY * (CELLS - last)
