"""Labelled values in two columns; a long value takes the whole width."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING

from bot.slack import limits, text
from bot.slack.rich import titled

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bot.slack.sources import Sources
    from bot.slack.text import Json
    from handlers.answer import Facts, Row

_DATED = re.compile(r",(?: reported,)? (checked [^,;()]+|date not known)\Z")
"""How a fee says when it was checked."""
LONG_LABEL = 28
"""A longer label breaks in half the width."""
WIDE = 170
"""From this many characters on a value is read better across than in half the width."""


def draw(section: Facts, sources: Sources) -> Iterator[Json]:
    """Blocks of a Facts section, its title in the first."""
    yield from titled(section.title)
    for wide, rows in groupby(_filled(section.rows), key=_wide):
        held = list(rows)
        if wide or len(held) == 1:
            for row in held:
                yield {"type": "section", "text": text.marked(_cell(row, sources, limits.SECTION)), "expand": True}
            continue
        cells = [text.marked(_cell(row, sources, limits.FIELD)) for row in held]
        for start in range(0, len(cells), limits.FIELDS):
            yield {"type": "section", "fields": cells[start : start + limits.FIELDS]}


def _wide(row: Row) -> bool:
    """A long value, or one under a label that would break beside another and be read as part of it."""
    return len(row.value) > WIDE or len(row.label) > LONG_LABEL


def _filled(rows: Iterable[Row]) -> list[Row]:
    """The rows in their order, except that a narrow one moves up where a wide one would leave half a line empty."""
    left = list(rows)
    placed: list[Row] = []
    narrow = 0
    while left:
        at = 0
        if _wide(left[0]) and narrow % 2:
            at = next((number for number, row in enumerate(left) if not _wide(row)), 0)
        placed.append(left.pop(at))
        narrow = 0 if _wide(placed[-1]) else narrow + 1
    return placed


def _value(row: Row) -> str:
    """The value without its date where the source that it is numbered with says the same one."""
    value = row.value.strip()
    told = _DATED.search(value)
    if told is None or not row.source or not row.source.endswith(f", {told[1]}"):
        return value
    return value[: told.start()]


def _cell(row: Row, sources: Sources, limit: int) -> str:
    """The label over its value, with the number of the source behind it."""
    label = text.bold(row.label, 150)
    mark = sources.mark(row.source)
    value = text.mrkdwn(text.capital(_value(row) if mark else row.value.strip()), limit - len(label) - len(mark) - 1)
    return f"{label}\n{value}{mark}" if label else f"{value}{mark}" or "–"
