"""A conversation at a terminal: suggestions by number, ways to leave, and a fault that ends nothing."""

from __future__ import annotations

import io
import os
import pty
import select
import subprocess
import sys
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from rich.console import Console

from bot.conversation import Conversation
from bot.terminal.chat import GREETING, SORRY, picked, talk, talk_plainly
from handlers.answer import Answer, Kind, Prompt
from handlers.query import Intent, Query, about
from tests.bot.terminal.test_lines import CATALOG

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.text import TextType

PROMPT = "you >"
LONGEST = 30.0
FIRST, SECOND = (Prompt(name, Query(intent=Intent.PROFILE, sides=about(name))) for name in ("a", "b"))


class Typed(Console):
    """A console at which these lines are typed; an exception among them is raised."""

    def __init__(self, *lines: str | type[BaseException]) -> None:
        super().__init__(file=io.StringIO(), width=100)
        self._lines: Iterator[str | type[BaseException]] = iter(lines)

    def input(self, prompt: TextType = "", **_: Any) -> str:
        """The next line."""
        self.print(prompt)
        line = next(self._lines)
        if isinstance(line, str):
            return line
        raise line

    @property
    def shown(self) -> str:
        """Everything printed."""
        assert isinstance(self.file, io.StringIO)
        return self.file.getvalue()


def conversation() -> Conversation:
    """A conversation over the small catalog."""
    return Conversation(CATALOG, lambda: date(2026, 6, 1))


@pytest.mark.parametrize(("said", "expected"), [("1", FIRST), ("2", SECOND), ("3", None), ("0", None), ("²", None), ("1.", None)])
def test_a_number_picks_a_suggestion(said: str, expected: Prompt | None) -> None:
    """Only a number on the list does."""
    assert picked(said, (FIRST, SECOND)) == (expected.query if expected else None)


def test_a_number_without_suggestions_is_a_word() -> None:
    """At the beginning there is nothing to pick."""
    assert picked("1", ()) is None


@pytest.mark.parametrize("leaving", ["quit", "QUIT", "exit", EOFError, KeyboardInterrupt])
def test_there_are_several_ways_to_leave(leaving: str | type[BaseException]) -> None:
    """Words, Ctrl-D and Ctrl-C; nothing after them is read."""
    console = Typed("", "what is AISM?", leaving)
    talk(console, conversation())
    assert GREETING.splitlines()[0] in console.shown
    assert "AISM" in console.shown


def test_a_picked_suggestion_asks_what_it_says() -> None:
    """After an answer with suggestions, 1 asks the first one."""
    console = Typed("what is AISM?", "1", "quit")
    talk(console, conversation())
    typed = Typed("what is AISM?", "quit")
    talk(typed, conversation())
    assert len(console.shown) > len(typed.shown)


def test_a_number_that_no_suggestion_has_is_said_to_be_none() -> None:
    """Not a page of help: a slip of the finger."""
    console = Typed("what is AISM?", "99", "quit")
    talk(console, conversation())
    assert "The suggestions go up to " in console.shown
    assert "I did not understand" not in console.shown


class Faulty(Conversation):
    """A conversation in which a word breaks the program."""

    def say(self, asked: str | Query, thread: str, asker: str = "someone") -> Answer:
        """Fails on `boom`."""
        if asked == "boom":
            raise RuntimeError(f"{asked} {thread} {asker}")
        return Answer(Kind.HELP, "Still here.")


def test_a_fault_of_ours_ends_no_conversation(caplog: pytest.LogCaptureFixture) -> None:
    """It is said, logged with its traceback, and the next question is answered."""
    console = Typed("boom", "hello", "quit")
    talk(console, Faulty(CATALOG, lambda: date(2026, 6, 1)))
    assert SORRY.split(".")[0] in console.shown
    assert "Still here." in console.shown
    assert "RuntimeError" in caplog.text


def test_a_pipe_gets_the_same_conversation_plainly(caplog: pytest.LogCaptureFixture) -> None:
    """Empty lines are skipped, `quit` ends it, a fault does not."""
    out: list[str] = []
    talk_plainly(["\n", "boom\n", "hello\n", "quit\n", "hello\n"], out.append, Faulty(CATALOG, lambda: date(2026, 6, 1)))
    assert out == [f"{SORRY}\n\n", "Still here.\n\n"]
    assert "RuntimeError" in caplog.text


def at_terminal(*arguments: str, typed: tuple[str, ...] = (), **environ: str) -> str:
    """What the command shows at a real terminal; each line is typed when the prompt has come up."""
    ours, theirs = pty.openpty()
    environment = {**os.environ, "TERM": "xterm", "COLUMNS": "100", "LINES": "40", **environ}
    command = [sys.executable, "-m", "bot", *arguments]
    lines = iter(typed)
    shown, since = "", ""
    with subprocess.Popen(command, stdin=theirs, stdout=theirs, stderr=theirs, env=environment, start_new_session=True) as process:  # noqa: S603
        os.close(theirs)
        while read := _read(ours):
            shown, since = shown + read, since + read
            if PROMPT in since and (line := next(lines, None)) is not None:
                os.write(ours, line.encode())
                since = ""
        process.kill()
    os.close(ours)
    return shown


def _read(terminal: int) -> str:
    """What has come in; nothing at the end, or where nothing comes for too long."""
    try:
        return os.read(terminal, 65536).decode(errors="replace") if select.select([terminal], [], [], LONGEST)[0] else ""
    except OSError:  # the other side is closed
        return ""


def test_a_terminal_shows_colour_and_suggestions() -> None:
    """The real thing, typed into a terminal."""
    shown = at_terminal("chat", typed=("what is AAISM?\n", "1\n", "quit\n"))
    assert "\x1b[" in shown
    assert shown.count(PROMPT) == 3
    assert "CertAdvice" in shown
    assert "Traceback" not in shown


def test_no_color_is_respected() -> None:
    """Whoever asks for no colour gets none."""
    shown = at_terminal("ask", "what is AAISM?", NO_COLOR="1")
    assert "AAISM" in shown
    assert "\x1b[3" not in shown
    assert "\x1b[9" not in shown
