"""The complete plain-text form of an Answer: what JSON carries, what a notification shows, what a pipe gets."""

from __future__ import annotations

import re
import textwrap
from functools import lru_cache
from typing import TYPE_CHECKING

from catalog.values import Confidence
from handlers import wording
from handlers.all_sources import NAMED
from handlers.answer import Facts, Kind, Points, Table, Weights

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from catalog.facts import Fact
    from catalog.values import PartialDate
    from handlers.answer import Answer, Point, Prompt, Section, Weight
    from handlers.query import Query

STATES = {
    "met": "met",
    "missing": "missing",
    "unknown": "not known",
    "yes": "yes",
    "no": "no",
    "not_evidenced": "not evidenced",
}
"""What a point's state is called where it is not drawn."""

_ADDRESSES_UP_TO = 3
"""With more sources than this, the line names titles only; the JSON facts keep every address."""


def plain_text(answer: Answer, *, width: int | None = None, to_line: Callable[[Query], str] | None = None) -> str:
    """The whole answer as text: the answer itself first, then everything a card would show.

    Readable in a proportional font; with a `width` (a terminal's) lines are wrapped, and a table that fits is aligned.
    With `to_line` each next step also shows what to type.
    """
    parts = [_headline(answer)]
    parts += [_section(section, width) for section in answer.sections]
    parts += ["\n".join(answer.notes)] if answer.notes else []
    parts += [found] if (found := sources_line(answer.facts)) else []
    parts += [asked] if (asked := _ask_next(answer, to_line)) else []
    text = "\n\n".join(part for part in parts if part.strip())
    return _wrapped(text, width) if width else text


def _headline(answer: Answer) -> str:
    """The answer; under it what it is about, where the answer does not say so. Before a tip stands what sort of tip it is."""
    if answer.kind is Kind.TIPS and answer.title:
        return f"{answer.title}{'' if answer.title.endswith('?') else ':'} {answer.headline}"
    title = answer.title if answer.title and answer.title.casefold() not in answer.headline.casefold() else None
    return "\n".join(part for part in (answer.headline, title, answer.because, answer.aside) if part)


def _section(section: Section, width: int | None) -> str:
    match section:
        case Facts(rows=rows, title=title):
            return _titled(title, [f"{row.label}: {row.value}" for row in rows])
        case Points(items=items, title=title, ordered=ordered):
            return _titled(title, _points(items, ordered=ordered))
        case Weights(items=weights, title=title):
            known = any(weight.low is not None for weight in weights)
            return _titled(title, [_weight(weight, known=known) for weight in weights])
        case Table():
            return _titled(section.caption, _aligned(section, width) or _listed(section))


def _titled(title: str | None, lines: Iterable[str]) -> str:
    head = [title if title[-1] in ":.?!" else f"{title}:"] if title else []
    return "\n".join([*head, *lines])


def _points(items: Iterable[Point], *, ordered: bool) -> Iterator[str]:
    count = 0
    for point in items:
        count += not point.level
        mark = f"{count}." if ordered and not point.level else "-"
        indent = "  " * point.level
        yield f"{indent}{mark} {_with_state(point)}"
        if point.detail:
            yield from (f"{indent}  {line}" for line in point.detail.splitlines())


def _with_state(point: Point) -> str:
    """The point's text with its state in words, unless the text says it itself."""
    if point.state is None:
        return point.text
    word = STATES[point.state]
    said = rf"(^|[:,(] ?){word}\b" + ("|we found no" if point.state == "not_evidenced" else "")
    if re.search(said, point.text, re.IGNORECASE):
        return point.text
    body, colon = (point.text[:-1], ":") if point.text.endswith(":") else (point.text, "")
    return f"{body} ({word}){colon}"


def _weight(weight: Weight, *, known: bool) -> str:
    """A missing weight is said where others are there; where none is, the title says so."""
    missing = " (weight not known)" if known else ""
    line = f"- {weight.name} {share(weight)}" if weight.low is not None else f"- {weight.name}{missing}"
    return f"{line}. {weight.note}" if weight.note else line


def share(weight: Weight) -> str:
    """A domain's weight in words: 38 %, 15 to 20 %; empty where there is none."""
    if weight.low is None:
        return ""
    if weight.high is not None and weight.high != weight.low:
        return f"{wording.number(weight.low)} to {wording.number(weight.high)} %"
    return f"{wording.number(weight.low)} %"


def _aligned(table: Table, width: int | None) -> list[str]:
    """Columns side by side, or nothing where the width is unknown or too small for them."""
    if width is None:
        return []
    rows = [table.header, *table.rows]
    widths = [max(len(row[column]) for row in rows) for column in range(len(table.header))]
    if sum(widths) + 2 * (len(widths) - 1) > width:
        return []
    lines = ["  ".join(cell.ljust(size) for cell, size in zip(row, widths, strict=True)).rstrip() for row in rows]
    return [lines[0], "  ".join("-" * size for size in widths), *lines[1:]]


def _listed(table: Table) -> list[str]:
    """One line a value: `Fee` and, under it, `AAISM: 459 USD`; two columns need one line a row only."""
    lines: list[str] = []
    for row in table.rows:
        if len(row) == 2:
            lines.append(f"- {row[0]}: {row[1]}")
            continue
        lines.append(f"{row[0]}:" if row[0] else "")
        lines += [f"  - {head}: {cell}" for head, cell in zip(table.header[1:], row[1:], strict=True) if cell]
    return lines


def sources_line(facts: Iterable[Fact]) -> str:
    """Where an answer is from, each source once, those that most of it rests on: "Sources: …, checked 9 October 2026; …"."""
    named: dict[tuple[str, str], list[Fact]] = {}
    judged: dict[str, None] = {}
    for fact in facts:
        if fact.confidence is Confidence.JUDGEMENT:
            judged["our own judgement" if fact.own is None else wording.own_provenance(fact)] = None
        else:
            named.setdefault((fact.title, fact.dated.text if fact.dated else ""), []).append(fact)
    main = sorted(named, key=lambda source: -len(named[source]))[:NAMED]
    short = len(named) <= _ADDRESSES_UP_TO
    items = [_source(found[0], with_address=short) for source, found in named.items() if source in main]
    items += [f"{len(named) - len(main)} more"] if len(named) > len(main) else []
    items += judged
    if not items:
        return ""
    return f"{'Source' if len(items) == 1 else 'Sources'}: {'; '.join(items)}."


def _source(fact: Fact, *, with_address: bool) -> str:
    own = fact.own is not None
    said = wording.own_provenance(fact) if own else _source_words(fact.title, fact.confidence, fact.dated)
    if with_address and fact.source.startswith("http"):
        return f"{said} <{fact.source}>"
    return said


@lru_cache(maxsize=4_096)
def _source_words(title: str, confidence: Confidence, dated: PartialDate | None) -> str:
    """Kept, because few sources stand behind very many facts."""
    when = f"checked {wording.day(dated)}" if dated else "date not known"
    sure = {Confidence.ISSUER: "", Confidence.REPORTED: " (reported)"}.get(confidence, " (not verified)")
    return f"{title}{sure}, {when}"


def _ask_next(answer: Answer, to_line: Callable[[Query], str] | None) -> str:
    prompts: dict[str, Prompt] = {}
    for section in answer.sections:
        if isinstance(section, Points):
            prompts |= {item.prompt.label: item.prompt for item in section.items if item.prompt}
    prompts = {prompt.label: prompt for prompt in answer.prompts} | prompts
    if not prompts:
        return ""
    if to_line is None:
        return f"Ask next: {'; '.join(prompts)}."
    lines = [f"- {label}: {to_line(prompt.query)}" for label, prompt in prompts.items()]
    return "\n".join(["Ask next:", *lines])


def _wrapped(text: str, width: int) -> str:
    """Lines folded to the width, what belongs to a list item kept under it."""
    folded: list[str] = []
    for line in text.splitlines():
        if len(line) <= width:
            folded.append(line)
            continue
        mark = re.match(r" *(?:- |\d+\. )?", line)
        indent = " " * (mark.end() if mark else 0)
        folded += textwrap.wrap(
            line, width, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False, drop_whitespace=True
        )
    return "\n".join(folded)
