"""An Answer as a Slack message: the answer first, then what decides it, sources, small print and next steps.

Whatever an Answer holds, the message stays within Slack's limits (limits.py): each part within its own, and the middle of the
card gives way before headline, sources, notes and buttons do.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from bot.slack import buttons, limits, rating, text
from bot.slack.buttons import Setting
from bot.slack.sections import facts, points, table, weights
from bot.slack.sources import Sources
from handlers.all_sources import words_for
from handlers.answer import Facts, Points, Table, Weights
from handlers.plain_text import plain_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bot.slack.text import Json
    from handlers.answer import Answer

_SHORTENED = "_This card is shortened to what Slack can show. Ask about one part to see all of it._"
_NOTES = 2_400
"""Characters of small print; what is more stands in the text only."""
_ALONE = Setting()


def message(answer: Answer, setting: Setting = _ALONE, *, above: str = "") -> Json:
    """The message for an answer: `text` that stands alone, and `blocks`. `above` is a line of mrkdwn over the card."""
    return {"text": fallback(answer, above), "blocks": _blocks(answer, setting, above)[0]}


def acknowledgement(answer: Answer, setting: Setting) -> str:
    """The same for the asker alone, as the JSON that acknowledges a command: it was written out to be measured anyway."""
    blocks = _blocks(answer, setting)[1]
    return f'{{"response_type":"ephemeral","text":{limits.written(fallback(answer))},"blocks":{blocks}}}'


def _blocks(answer: Answer, setting: Setting, above: str = "") -> tuple[list[Json], str]:
    """The blocks, and the same as JSON."""
    sources = Sources(answer.facts)
    head = [_context([above])] if above else []
    head += _heading(answer)
    middle = list(_sections(answer, sources, tables=setting.place != "modal"))
    tail = [*_small_print(answer, sources), *rating.thumbs(answer, setting), *buttons.row(answer, setting)]
    whole = [*head, *middle, *tail]
    written = limits.written(whole)
    if len(whole) <= limits.BLOCKS and len(written) <= limits.CHARACTERS:
        return whole, written
    fitted = _fitted(head, middle, tail)
    return fitted, limits.written(fitted)


def fallback(answer: Answer, above: str = "") -> str:
    """The text that phones announce and screen readers read: the whole answer, escaped, then what stands over its card."""
    last = f"\n\n{above}" if above else ""
    return (text.mrkdwn(plain_text(answer), limits.FALLBACK - len(last)) or "No answer.") + last


def note(words: str) -> Json:
    """A message of one calm sentence: an apology, a confirmation."""
    shown = text.mrkdwn(words, limits.SECTION) or "–"
    return {"text": shown, "blocks": [{"type": "section", "text": text.marked(shown)}]}


def _heading(answer: Answer) -> list[Json]:
    """The title of what the card is about, where there is one, and the answer itself."""
    blocks: list[Json] = []
    if answer.title and answer.title.strip():
        blocks.append({"type": "header", "text": text.plain(answer.title, limits.HEADER)})
    headline = text.led(answer.headline, 1_500)
    if headline:
        blocks.append({"type": "section", "text": text.marked(headline), "expand": True})
    under = [said for part in (answer.because, answer.aside) if (said := text.mrkdwn(part or "", 600).strip())]
    if under:
        blocks.append(_context(under))
    return blocks


def _sections(answer: Answer, sources: Sources, *, tables: bool) -> Iterator[Json]:
    """The sections; a message takes one table, a modal none."""
    for section in answer.sections:
        match section:
            case Facts():
                yield from facts.draw(section, sources)
            case Points():
                yield from points.draw(section)
            case Weights():
                yield from weights.draw(section)
            case Table():
                yield from table.draw(section) if tables else table.draw_as_list(section)
                tables = False
            case _:
                assert_never(section)


def _small_print(answer: Answer, sources: Sources) -> list[Json]:
    """Sources with their dates, then the notes folded into one block."""
    way = f": ask “{text.literal(asking, limits.LABEL)}”" if (asking := words_for(answer)) else ""
    lines = [line] if (line := sources.line(way)) else []
    notes: list[str] = []
    room = _NOTES
    for words in answer.notes:
        said = text.mrkdwn(" ".join(words.split()), 700)
        room -= len(said) + 1
        if room < 0:
            break
        notes.append(said)
    return [_context([part]) for part in (*lines, " ".join(notes)) if part]


def _context(parts: Iterable[str]) -> Json:
    return {"type": "context", "elements": [text.marked(part) for part in parts]}


def _fitted(head: list[Json], middle: list[Json], tail: list[Json]) -> list[Json]:
    """With lighter tables; then as much of the middle as there is room for, and a line that says so."""
    middle = [table.lighter(block) if block["type"] == "table" else block for block in middle]
    whole = [*head, *middle, *tail]
    if len(whole) <= limits.BLOCKS and limits.size(whole) <= limits.CHARACTERS:
        return whole
    said = _context([_SHORTENED])
    while tail and limits.size([*head, said, *tail]) > limits.CHARACTERS:
        tail = tail[1:]
    room = limits.CHARACTERS - limits.size([*head, said, *tail])
    slots = limits.BLOCKS - len(head) - len(tail) - 1
    kept: list[Json] = []
    for block in middle[:slots]:
        weight = limits.size([block])
        if weight > room:
            kept += [shrunk] if (shrunk := _shrunk(block, room)) else []
            break
        kept.append(block)
        room -= weight
    return [*head, *kept, said, *tail]


def _shrunk(block: Json, room: int) -> Json | None:
    """A table with fewer rows, a list with fewer items; None where not even a part would fit."""
    for key, least in (("rows", 2), ("elements", 1)):
        parts = list(block.get(key, ()))
        while len(parts) > least and limits.size([{**block, key: parts}]) > room:
            parts.pop()
        if len(parts) >= least and block["type"] in ("table", "rich_text"):
            made = {**block, key: parts}
            return made if limits.size([made]) <= room else None
    return None
