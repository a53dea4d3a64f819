"""Exam domains with bars that people can see and read: a full bar is the whole exam."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.slack import limits, text
from bot.slack.rich import line, run, titled
from bot.slack.sections import points
from handlers.answer import Point, Points
from handlers.plain_text import share

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.slack.text import Json
    from handlers.answer import Weight, Weights

CELLS = 15
FULL, MAYBE, EMPTY = "▇", "▃", "▁"
FIGURE_SPACE = "\N{FIGURE SPACE}"
PER_BLOCK = 12
NOTE = 600
"""Characters of what is noted of a domain."""


def draw(section: Weights) -> Iterator[Json]:
    """Blocks of a Weights section: for each domain a bar, its share in figures, its name, and what is noted of it.

    Where no share at all is known there is nothing to see: the domains are a plain list.
    """
    if all(weight.low is None for weight in section.items):
        yield from points.draw(Points(tuple(Point(weight.name, weight.note) for weight in section.items), section.title))
        return
    shares = [_share(weight) for weight in section.items]
    width = max(map(len, shares))
    yield from titled(section.title)
    drawn = [_runs(weight, said.rjust(width, FIGURE_SPACE)) for weight, said in zip(section.items, shares, strict=True)]
    for lines in _blocks(drawn):
        runs = [part for one in lines for part in one]
        yield {"type": "rich_text", "elements": [line(runs[:-1])]}


def _blocks(drawn: list[list[Json]]) -> Iterator[list[list[Json]]]:
    """The domains of each block: as many as it may hold, by number and by characters."""
    held: list[list[Json]] = []
    for runs in drawn:
        if held and (len(held) == PER_BLOCK or sum(map(_length, (*held, runs))) > limits.SECTION):
            yield held
            held = []
        held.append(runs)
    if held:
        yield held


def _length(runs: list[Json]) -> int:
    return sum(len(part["text"]) for part in runs)


def bar(low: float | None, high: float | None) -> str:
    """A bar of fixed length that stands for the whole exam: sure share high, the rest of a range lower, the rest flat.

    `low` and `high` in percent.
    """
    if low is None:
        return EMPTY * CELLS
    sure = max(round(CELLS * min(low / 100, 1)), 1 if low > 0 else 0)
    most = max(round(CELLS * min((high if high is not None else low) / 100, 1)), sure)
    if high is not None and high > low and most == sure:
        sure = max(sure - 1, 0)
    sure, most = min(sure, CELLS), min(most, CELLS)
    return FULL * sure + MAYBE * (most - sure) + EMPTY * (CELLS - most)


def _share(weight: Weight) -> str:
    """The share in as few characters as are clear: 31 %, 18–22 %, no figure."""
    return text.literal(share(weight).replace(" to ", "–"), 20) or "no figure"


def _runs(weight: Weight, said: str) -> list[Json]:
    name = text.literal(" ".join(weight.name.split()), 120) or "–"
    runs = [run(f"{bar(weight.low, weight.high)}  "), run(said, bold=True), run(f"  {name}")]
    if note := text.literal(" ".join((weight.note or "").split()), NOTE):
        lead, colon, rest = note.partition(":")
        runs += [run("\n     ↳ "), *([run(f"{lead}:", bold=True)] if colon else [run(lead)]), *([run(rest)] if rest else [])]
    return [*runs, run("\n")]
