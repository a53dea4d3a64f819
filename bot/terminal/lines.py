"""The JSON chat: one JSON object a line in, one out, written at once, whatever comes in."""

from __future__ import annotations

import json
import logging
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from bot.answers import as_json, as_line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import BinaryIO

    from bot.conversation import Conversation

MOST_BYTES = 1_000_000
"""A longer line is refused without being kept."""

MOST_IN_AN_ID = 1_000

SOMEONE = "someone"


@dataclass(frozen=True, slots=True)
class Said:
    """One line that was understood."""

    thread: str
    text: str
    user: str = SOMEONE


class BadLineError(Exception):
    """A line that cannot be read; the message says why."""


def converse(lines: BinaryIO, write: Callable[[str], object], conversation: Conversation) -> None:
    """Answer every line until the input ends. `write` is given one whole line at a time and passes it on at once."""
    for line in _bounded(lines):
        write(as_line(_answer(line, conversation)) + "\n")


def read_line(line: bytes) -> Said:
    """What a line says; BadLineError for anything that is not the contract's object."""
    if len(line) > MOST_BYTES:
        raise BadLineError(f"the line is longer than {MOST_BYTES} bytes")
    try:
        value = json.loads(line)
    except (ValueError, RecursionError):
        raise BadLineError("the line is not JSON") from None
    if not isinstance(value, dict):
        raise BadLineError("the line is not a JSON object")
    thread, text, user = value.get("thread"), value.get("text"), value.get("user")
    for name, part in (("thread", thread), ("text", text)):
        if not isinstance(part, str):
            raise BadLineError(f'"{name}" has to be a string')
    if user is not None and not isinstance(user, str):
        raise BadLineError('"user" has to be a string where it is given')
    if max(len(str(thread)), len(user or "")) > MOST_IN_AN_ID:
        raise BadLineError(f'"thread" and "user" have at most {MOST_IN_AN_ID} characters')
    return Said(str(thread), str(text), SOMEONE if user is None else user)


def _answer(line: bytes, conversation: Conversation) -> dict[str, Any]:
    try:
        said = read_line(line)
    except BadLineError as problem:
        return {"error": str(problem)}
    try:
        return as_json(conversation.say(said.text, said.thread, said.user), said.thread)
    except Exception:
        logging.getLogger(__name__).exception("an answer failed")
        return {"thread": said.thread, "error": "this could not be answered because of a fault in the program"}


def _bounded(lines: BinaryIO) -> Iterator[bytes]:
    """Lines, each cut off one byte past the limit so that a long one is neither kept nor taken for several."""
    while line := lines.readline(MOST_BYTES + 1):
        rest = line
        while not rest.endswith(b"\n") and len(rest) > MOST_BYTES:
            rest = lines.readline(MOST_BYTES + 1)
        yield line
