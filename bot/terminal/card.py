"""An Answer drawn for a terminal that a person looks at: tables, bars and trees; colour never carries a meaning alone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich import box
from rich.console import Group
from rich.padding import Padding
from rich.table import Table as Grid
from rich.text import Text

from bot.terminal.visible import visible
from handlers.answer import Facts, Points, Table, Weights
from handlers.line import to_line
from handlers.plain_text import STATES, share, sources_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import Console, ConsoleOptions, RenderableType, RenderResult

    from handlers.answer import Answer, Point, Prompt, Section

BAR = 20
"""Characters of a bar that stands for the whole exam."""
COLUMN = 14
"""Characters that a column needs: into fewer, words like "certification" are broken."""

_STYLES = {"met": "green", "yes": "green", "missing": "yellow", "no": "yellow", "unknown": "dim", "not_evidenced": "dim"}


def card(answer: Answer) -> RenderableType:
    """Everything the answer says, drawn; what to ask next is drawn by `suggestions`."""
    return Group(*_parts(answer))


def suggestions(prompts: tuple[Prompt, ...]) -> RenderableType:
    """The next steps, numbered from 1."""
    return Text("\n").join(
        Text.assemble((f"{number:>3} ", "bold cyan"), visible(prompt.label)) for number, prompt in enumerate(prompts, 1)
    )


def lines_to_ask(answer: Answer) -> RenderableType:
    """The next steps with the line that asks each."""
    grid = Grid.grid(padding=(0, 2))
    for prompt in answer.next_steps:
        grid.add_row(Text(visible(prompt.label), style="cyan"), Text(to_line(prompt.query), style="dim"))
    return Group(Text(), Text("Ask next", style="underline"), grid) if grid.rows else Group()


def _parts(answer: Answer) -> Iterator[RenderableType]:
    if answer.title:
        yield Text(visible(answer.title), style="bold cyan")
    yield Text(visible(answer.headline), style="bold")
    for said in (answer.because, answer.aside):
        if said:
            yield Text(visible(said), style="italic")
    for section in answer.sections:
        yield Text()
        yield from _section(section)
    small = [*answer.notes, sources] if (sources := sources_line(answer.facts)) else [*answer.notes]
    if small:
        yield Text()
        yield Text(visible("\n".join(small)), style="dim")


def _section(section: Section) -> Iterator[RenderableType]:
    title = section.caption if isinstance(section, Table) else section.title
    if title:
        yield Text(visible(title), style="underline")
    match section:
        case Facts():
            yield _facts(section)
        case Table():
            yield _Table(section)
        case Points():
            yield _points(section)
        case Weights():
            yield _weights(section)


def _facts(section: Facts) -> RenderableType:
    grid = Grid.grid(padding=(0, 2))
    grid.add_column(style="cyan", no_wrap=True)
    grid.add_column()
    for row in section.rows:
        value = Text(visible(row.value))
        if row.source:
            value.append(f"\n{visible(row.source)}", style="dim")
        grid.add_row(Text(visible(row.label)), value)
    return grid


@dataclass(frozen=True, slots=True)
class _Table:
    """Columns side by side where words fit into them, else a row after the other."""

    section: Table

    def __rich_console__(self, _console: Console, options: ConsoleOptions) -> RenderResult:
        if options.max_width >= COLUMN * len(self.section.header):
            yield _columns(self.section)
            return
        for row in self.section.rows:
            yield Text(visible(row[0]), style="cyan")
            for head, cell in zip(self.section.header[1:], row[1:], strict=True):
                yield Padding(Text.assemble((f"{visible(head)}: ", "dim"), visible(cell)), (0, 0, 0, 2))


def _columns(section: Table) -> RenderableType:
    grid = Grid(box=box.SIMPLE_HEAD, pad_edge=False)
    for column, head in enumerate(section.header):
        grid.add_column(Text(visible(head)), style="cyan" if not column else "", overflow="fold")
    for row in section.rows:
        grid.add_row(*(Text(visible(cell)) for cell in row))
    return grid


def _points(section: Points) -> RenderableType:
    drawn: list[RenderableType] = []
    number = 0
    for point in section.items:
        number += not point.level
        mark = f"{number}." if section.ordered and not point.level else "└─" if point.level else "•"
        drawn.append(Padding(_point(point, mark), (0, 0, 0, 3 * point.level)))
    return Group(*drawn)


def _point(point: Point, mark: str) -> RenderableType:
    text = Text(visible(point.text))
    if point.state:
        text.append(f"  [{STATES[point.state]}]", style=_STYLES[point.state])
    if point.detail:
        text.append(f"\n{visible(point.detail)}", style="dim")
    grid = Grid.grid(padding=(0, 1, 0, 0))
    grid.add_column(style="cyan", no_wrap=True)
    grid.add_column()
    grid.add_row(Text(mark), text)
    return grid


def _weights(section: Weights) -> RenderableType:
    grid = Grid.grid(padding=(0, 2))
    grid.add_column(overflow="fold")
    grid.add_column(no_wrap=True)
    grid.add_column(no_wrap=True, justify="right")
    for weight in section.items:
        name = Text(visible(weight.name))
        if weight.note:
            name.append(f"\n{visible(weight.note)}", style="dim")
        sure, perhaps = _cells(weight.low), _cells(weight.high)
        bar = Text("█" * sure, style="cyan") + Text("░" * (perhaps - sure), style="cyan")
        bar += Text("─" * (BAR - len(bar)) if weight.low is not None else "", style="dim")
        grid.add_row(name, bar, Text(share(weight) or "not known", style="" if weight.low is not None else "dim"))
    return grid


def _cells(percent: float | None) -> int:
    """Length of a bar; a share that is not nothing shows at least one cell."""
    return 0 if not percent else min(max(1, round(BAR * percent / 100)), BAR)
