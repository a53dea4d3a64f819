"""The JSON chat: one object a line, written at once, whatever comes in."""

from __future__ import annotations

import io
import json
from datetime import date
from typing import Any

import pytest

from bot.conversation import Conversation
from bot.terminal.lines import MOST_BYTES, MOST_IN_AN_ID, BadLineError, Said, converse, read_line
from tests import catalogs

CATALOG = catalogs.catalog(
    catalogs.credential("aism", fees={"exam": {"for": "exam", "amount": 100}}),
    catalogs.credential("otha"),
)
KEYS = ["thread", "kind", "text", "credentials", "mentioned", "facts", "prompts"]


def talk(*lines: Any, conversation: Conversation | None = None) -> list[dict[str, Any]]:
    """What comes out for these lines; what is not bytes is written as JSON."""
    raw = b"".join(line if isinstance(line, bytes) else json.dumps(line).encode() + b"\n" for line in lines)
    out: list[str] = []
    converse(io.BytesIO(raw), out.append, conversation or Conversation(CATALOG, lambda: date(2026, 6, 1)))
    assert all(line.endswith("\n") and line.count("\n") == 1 and line.isascii() for line in out)
    return [json.loads(line) for line in out]


def test_an_answer_has_the_keys_of_the_contract_in_order() -> None:
    """Tools outside rely on them."""
    (answer,) = talk({"thread": "t1", "text": "what does the AISM exam cost?"})
    assert list(answer) == KEYS
    assert answer["thread"] == "t1"
    assert answer["credentials"] == ["aism"]
    fact = next(fact for fact in answer["facts"] if fact["field"].startswith("fees.exam"))
    assert list(fact) == ["credential", "field", "value", "source", "checked", "confidence"]
    assert (fact["credential"], fact["checked"], fact["confidence"]) == ("aism", catalogs.DATED, "issuer")


def test_a_thread_remembers_and_another_starts_anew() -> None:
    """A follow-up is about what its own thread talked about."""
    first, follow, elsewhere = talk(
        {"thread": "t1", "text": "what is AISM?"},
        {"thread": "t1", "text": "and the price?"},
        {"thread": "t2", "text": "and the price?"},
    )
    assert first["credentials"] == follow["credentials"] == ["aism"]
    assert elsewhere["credentials"] == []


@pytest.mark.parametrize(
    "bad",
    [
        b"\n", b"not json\n", b"[]\n", b"7\n", b"null\n", b'"text"\n', b"\xff\xfe\n", b"{}\n", b"[" * 100_000 + b"\n",
        {"thread": "t"}, {"text": "hi"}, {"thread": 1, "text": "hi"}, {"thread": "t", "text": None},
        {"thread": "t", "text": "hi", "user": 7}, {"thread": "t" * (MOST_IN_AN_ID + 1), "text": "hi"},
        b'{"thread": "t", "text": "' + b"x" * MOST_BYTES + b'"}\n',
    ],
    ids=lambda bad: str(bad)[:30],
)  # fmt: skip
def test_a_bad_line_gets_an_error_and_the_next_is_read(bad: Any) -> None:
    """One line out for each line in, also for a broken or endless one."""
    out = talk(bad, {"thread": "t1", "text": "what is AISM?"})
    assert len(out) == 2
    assert list(out[0]) == ["error"]
    assert isinstance(out[0]["error"], str)
    assert out[1]["credentials"] == ["aism"]


@pytest.mark.parametrize("text", ["", " ", "\ud800", "\u2028two\nlines", "x" * 10_000, "\x00\x1b[2J", "<!channel>"], ids=ascii)
def test_an_odd_text_gets_an_answer(text: str) -> None:
    """Odd is not bad: it is answered calmly, in one line of plain ASCII."""
    (answer,) = talk({"thread": "t1", "text": text})
    assert list(answer) == KEYS
    assert answer["text"]


def test_the_last_line_needs_no_line_end() -> None:
    """A file without a final newline is read to its end."""
    assert len(talk({"thread": "a", "text": "hello"}, b'{"thread": "b", "text": "hello"}')) == 2


def test_a_user_may_be_left_out_or_null() -> None:
    """Without one, everybody is the same someone."""
    assert read_line(b'{"thread": "t", "text": "x"}') == read_line(b'{"thread": "t", "text": "x", "user": null}') == Said("t", "x")
    assert read_line(b'{"thread": "t", "text": "x", "user": "u1", "more": 1}') == Said("t", "x", "u1")


def test_an_error_does_not_repeat_the_line() -> None:
    """What was sent by mistake is not sent on."""
    with pytest.raises(BadLineError) as caught:
        read_line(b"xoxb-secret")
    assert "xoxb" not in str(caught.value)


def test_each_answer_is_out_before_the_next_line_is_read() -> None:
    """A program that waits for its answer before it asks again never waits for ever."""
    seen: list[str] = []

    class Waiting(io.BytesIO):
        def readline(self, size: int | None = -1, /) -> bytes:
            line = super().readline(size)
            seen.append("in" if line else "end")
            return line

    lines = Waiting(b'{"thread": "a", "text": "hello"}\n' * 2)
    converse(lines, lambda _: seen.append("out"), Conversation(CATALOG, lambda: date(2026, 6, 1)))
    assert seen == ["in", "out", "in", "out", "end"]


def test_memory_is_bounded() -> None:
    """Any number of threads and people is answered; the longest silent thread is forgotten first."""
    conversation = Conversation(CATALOG, lambda: date(2026, 6, 1), most_threads=3)
    for thread in "abcd":
        talk({"thread": thread, "text": "what is AISM?"}, {"thread": "a", "text": "and the price?"}, conversation=conversation)
    assert list(conversation._threads) == ["c", "d", "a"]
    (kept, forgotten) = talk(
        {"thread": "a", "text": "and the price?"}, {"thread": "b", "text": "and the price?"}, conversation=conversation
    )
    assert kept["credentials"] == ["aism"]
    assert forgotten["credentials"] == []
