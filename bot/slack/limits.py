"""What Slack accepts, as our own table: its SDK's classes lag, and a payload over a limit is refused whole."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from pydantic_core import to_json

from bot.slack.text import Json

BLOCKS = 50
VIEW_BLOCKS = 100
CHARACTERS = 13_200
"""All blocks of a message together. Undocumented; held against the compact JSON, the strictest way to count."""
FALLBACK = 4_000
SECTION = 3_000
FIELD = 2_000
FIELDS = 10
HEADER = 150
CONTEXT = 10
ACTIONS = 25
CONTEXT_ACTIONS = 5
BUTTONS = 5
"""Our own, a menu of further ones included: a longer row is not read."""
BUTTON_ROW = 4_000
"""Our own: what the row of buttons may weigh of CHARACTERS."""
TABLE_ROWS = 100
TABLE_CELLS = 20
TABLE_CHARACTERS = 10_000
LABEL = 75
VALUE = 2_000
URL = 3_000
OPTION_VALUE = 150
OPTIONS = 100
OVERFLOW = 5
PLACEHOLDER = 150
TEXT_OBJECT = 3_000
INPUT_LABEL = 2_000
IDENTIFIER = 255
VIEW_TITLE = 24
METADATA = 3_000


def written(value: Any) -> str:
    """JSON as compact as it can be; by pydantic's writer, which takes a quarter of the time of the standard one."""
    return to_json(value).decode()


def size(blocks: list[Json]) -> int:
    """What blocks weigh against CHARACTERS."""
    return len(written(blocks))


def problems(message: Json) -> list[str]:
    """Everything in a message that Slack would refuse or cut; empty for a good one."""
    blocks = message.get("blocks", [])
    found = list(_bounds("text", message.get("text"), 1, FALLBACK))
    if len(blocks) > BLOCKS:
        found.append(f"blocks: {len(blocks)} of at most {BLOCKS}")
    if (total := size(blocks)) > CHARACTERS:
        found.append(f"blocks: {total} characters of at most {CHARACTERS}")
    if sum(block.get("type") == "table" for block in blocks) > 1:
        found.append("blocks: more than one table")
    found += _each_block(blocks, _BLOCKS)
    return found


def view_problems(view: Json) -> list[str]:
    """Everything in a modal that Slack would refuse; empty for a good one."""
    found: list[str] = []
    for part in ("title", "submit", "close"):
        if part in view:
            found += _plain_text(part, view[part], VIEW_TITLE)
    blocks = view.get("blocks", [])
    if not 1 <= len(blocks) <= VIEW_BLOCKS:
        found.append(f"view: {len(blocks)} blocks")
    if any(block.get("type") == "input" for block in blocks) and "submit" not in view:
        found.append("view: an input without a submit")
    found += _bounds("callback_id", view.get("callback_id", "-"), 1, IDENTIFIER)
    found += _bounds("private_metadata", view.get("private_metadata", ""), 0, METADATA)
    found += _each_block(blocks, _BLOCKS | {"input": _input})
    return found


def _each_block(blocks: list[Json], known: dict[str, Callable[[str, Json], Iterator[str]]]) -> Iterator[str]:
    ids: set[str] = set()
    for number, block in enumerate(blocks):
        where = f"blocks[{number}] {block.get('type')}"
        check = known.get(str(block.get("type")))
        if check is None:
            yield f"{where}: a type that this app does not send"
            continue
        if "block_id" in block:
            yield from _bounds(f"{where}.block_id", block["block_id"], 1, IDENTIFIER)
            if block["block_id"] in ids:
                yield f"{where}: block_id used twice"
            ids.add(block["block_id"])
        yield from check(where, block)


def _bounds(where: str, text: Any, low: int, high: int) -> Iterator[str]:
    if not isinstance(text, str):
        yield f"{where}: no text"
    elif not low <= len(text) <= high:
        yield f"{where}: {len(text)} characters, not {low} to {high}"


def _plain_text(where: str, value: Any, high: int) -> Iterator[str]:
    if not isinstance(value, dict) or value.get("type") != "plain_text":
        yield f"{where}: not a plain_text object"
        return
    yield from _bounds(where, value.get("text"), 1, high)


def _any_text(where: str, value: Any, high: int) -> Iterator[str]:
    if isinstance(value, dict) and value.get("type") == "mrkdwn":
        yield from _bounds(where, value.get("text"), 1, high)
        if "<!" in str(value.get("text")):
            yield f"{where}: a live broadcast"
    else:
        yield from _plain_text(where, value, high)


def _section(where: str, block: Json) -> Iterator[str]:
    if "text" not in block and not block.get("fields"):
        yield f"{where}: neither text nor fields"
    if "text" in block:
        yield from _any_text(f"{where}.text", block["text"], SECTION)
    fields = block.get("fields", [])
    if len(fields) > FIELDS or ("fields" in block and not fields):
        yield f"{where}: {len(fields)} fields, not 1 to {FIELDS}"
    for field in fields:
        yield from _any_text(f"{where}.fields", field, FIELD)
    if "accessory" in block:
        yield from _element(f"{where}.accessory", block["accessory"])


def _header(where: str, block: Json) -> Iterator[str]:
    yield from _plain_text(where, block.get("text"), HEADER)


def _divider(_where: str, _block: Json) -> Iterator[str]:
    return iter(())


def _context(where: str, block: Json) -> Iterator[str]:
    elements = block.get("elements", [])
    if not 1 <= len(elements) <= CONTEXT:
        yield f"{where}: {len(elements)} elements, not 1 to {CONTEXT}"
    for element in elements:
        yield from _any_text(where, element, TEXT_OBJECT)


def _context_actions(where: str, block: Json) -> Iterator[str]:
    elements = block.get("elements", [])
    if not 1 <= len(elements) <= CONTEXT_ACTIONS:
        yield f"{where}: {len(elements)} elements, not 1 to {CONTEXT_ACTIONS}"
    for element in elements:
        if element.get("type") != "feedback_buttons":
            yield f"{where}: an element that this app does not send: {element.get('type')}"
        yield from _bounds(f"{where}.action_id", element.get("action_id"), 1, IDENTIFIER)
        for side in ("positive_button", "negative_button"):
            thumb = element.get(side, {})
            yield from _plain_text(f"{where}.{side}", thumb.get("text"), LABEL)
            yield from _bounds(f"{where}.{side}.value", thumb.get("value"), 1, VALUE)
            yield from _bounds(f"{where}.{side}.accessibility_label", thumb.get("accessibility_label", ""), 0, LABEL)


def _actions(where: str, block: Json) -> Iterator[str]:
    elements = block.get("elements", [])
    if not 1 <= len(elements) <= ACTIONS:
        yield f"{where}: {len(elements)} elements, not 1 to {ACTIONS}"
    ids = [element.get("action_id") for element in elements]
    if len(set(ids)) != len(ids):
        yield f"{where}: action_id used twice"
    for element in elements:
        yield from _element(where, element)


def _element(where: str, element: Json) -> Iterator[str]:
    kind = element.get("type")
    yield from _bounds(f"{where}.action_id", element.get("action_id"), 1, IDENTIFIER)
    if "placeholder" in element:
        yield from _plain_text(f"{where}.placeholder", element["placeholder"], PLACEHOLDER)
    for part, most in (("title", 100), ("text", 300), ("confirm", 30), ("deny", 30)):
        if "confirm" in element:
            yield from _any_text(f"{where}.confirm.{part}", element["confirm"].get(part), most)
    if kind == "button":
        yield from _plain_text(f"{where}.button", element.get("text"), LABEL)
        yield from _bounds(f"{where}.value", element.get("value", ""), 0, VALUE)
        yield from _bounds(f"{where}.url", element.get("url", ""), 0, URL)
        yield from _bounds(f"{where}.accessibility_label", element.get("accessibility_label", ""), 0, LABEL)
    elif kind in ("static_select", "multi_static_select", "overflow"):
        options = element.get("options", [])
        most = OVERFLOW if kind == "overflow" else OPTIONS
        if not 1 <= len(options) <= most:
            yield f"{where}: {len(options)} options, not 1 to {most}"
        yield from option_problems(options)
    elif kind == "plain_text_input":
        if not 1 <= element.get("max_length", 1) <= TEXT_OBJECT:
            yield f"{where}: max_length {element['max_length']}"
    elif kind not in ("external_select", "multi_external_select", "number_input", "datepicker", "timepicker"):
        yield f"{where}: an element that this app does not send: {kind}"


def option_problems(options: list[Json]) -> list[str]:
    """What is wrong with options of a select, an overflow menu or a typeahead's answer."""
    found = [f"options: {len(options)} of at most {OPTIONS}"] if len(options) > OPTIONS else []
    for option in options:
        found += _any_text("option.text", option.get("text"), LABEL)
        found += _bounds("option.value", option.get("value"), 1, OPTION_VALUE)
        found += _bounds("option.url", option.get("url", ""), 0, URL)
        if "description" in option:
            found += _any_text("option.description", option["description"], LABEL)
    return found


def _rich_text(where: str, block: Json) -> Iterator[str]:
    elements = block.get("elements", [])
    if not elements:
        yield f"{where}: no elements"
    for element in elements:
        if element.get("type") == "rich_text_list":
            if not element.get("elements"):
                yield f"{where}: an empty list"
            if not 0 <= element.get("indent", 0) <= 8:
                yield f"{where}: indent {element['indent']}"
        if not element.get("elements"):
            yield f"{where}: an empty {element.get('type')}"
    if sum(map(len, rich_texts(block))) > TEXT_OBJECT:
        yield f"{where}: more than {TEXT_OBJECT} characters"
    if not all(rich_texts(block)):
        yield f"{where}: an empty text"


def rich_texts(node: Json) -> Iterator[str]:
    """Every text of a rich text block, in order."""
    if node.get("type") in ("text", "link"):
        yield str(node.get("text") or node.get("url") or "")
    for child in node.get("elements", []):
        yield from rich_texts(child)


def _table(where: str, block: Json) -> Iterator[str]:
    rows = block.get("rows", [])
    if not 1 <= len(rows) <= TABLE_ROWS:
        yield f"{where}: {len(rows)} rows, not 1 to {TABLE_ROWS}"
    if len(block.get("column_settings", [])) > TABLE_CELLS:
        yield f"{where}: too many column settings"
    if len({len(row) for row in rows}) > 1:
        yield f"{where}: rows of different lengths"
    total = 0
    for row in rows:
        if not 1 <= len(row) <= TABLE_CELLS:
            yield f"{where}: {len(row)} cells, not 1 to {TABLE_CELLS}"
        for cell in row:
            texts = list(rich_texts(cell)) if cell.get("type") == "rich_text" else [str(cell.get("text", ""))]
            if not texts or not all(texts):
                yield f"{where}: an empty cell"
            total += sum(map(len, texts))
    if total > TABLE_CHARACTERS:
        yield f"{where}: {total} characters of at most {TABLE_CHARACTERS}"


def _input(where: str, block: Json) -> Iterator[str]:
    yield from _plain_text(f"{where}.label", block.get("label"), INPUT_LABEL)
    if "hint" in block:
        yield from _plain_text(f"{where}.hint", block["hint"], INPUT_LABEL)
    yield from _element(f"{where}.element", block.get("element", {}))


_BLOCKS: dict[str, Callable[[str, Json], Iterator[str]]] = {
    "section": _section,
    "header": _header,
    "divider": _divider,
    "context": _context,
    "context_actions": _context_actions,
    "actions": _actions,
    "rich_text": _rich_text,
    "table": _table,
}
