"""A conversation at a terminal, and the same one line by line through a pipe."""

from __future__ import annotations

import logging
import re
from typing import TYPE_CHECKING

from bot.terminal.card import card, suggestions
from bot.terminal.visible import visible
from handlers.answer import Kind
from handlers.plain_text import plain_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from rich.console import Console

    from bot.conversation import Conversation
    from handlers.answer import Answer, Prompt
    from handlers.query import Query

THREAD = "terminal"
SORRY = "This could not be answered because of a fault in the program. Please ask something else."
NO_SUCH = "The suggestions go up to {}. Type one of their numbers, or ask in your own words.\n"
_NUMBER = re.compile(r"\d{1,3}", re.ASCII)
LEAVE = frozenset({"quit", "exit", "bye", ":q"})
GREETING = (
    "CertAdvice: advice on AI-security credentials, every fact with its source and date.\n"
    "It belongs to no issuer, and advice is not a promise of a job or a pass.\n"
    "Ask in your own words, or type the number of a suggestion. `quit` or Ctrl-D ends.\n"
)


def talk(console: Console, conversation: Conversation) -> None:
    """Ask and answer until the person leaves."""
    console.print(GREETING, style="dim", markup=False, highlight=False)
    offered: tuple[Prompt, ...] = ()
    asked_back = False
    while (said := _listen(console)) is not None:
        if not said:
            continue
        query = picked(said, offered)
        if query is None and offered and not asked_back and _NUMBER.fullmatch(said):  # an answer to a question may be a number
            console.print(NO_SUCH.format(len(offered)))
            continue
        answer = _answer(conversation, query or said)
        if answer is None:
            console.print(SORRY)
            continue
        console.print()
        console.print(card(answer), highlight=False)
        offered, asked_back = answer.next_steps, answer.kind is Kind.CLARIFY
        if offered:
            console.print()
            console.print(suggestions(offered), highlight=False)
        console.print()


def picked(said: str, offered: tuple[Prompt, ...]) -> Query | None:
    """The suggestion whose number was typed, if it was one."""
    number = int(said) if _NUMBER.fullmatch(said) else 0
    return offered[number - 1].query if 0 < number <= len(offered) else None


def talk_plainly(lines: Iterable[str], write: Callable[[str], object], conversation: Conversation) -> None:
    """Answer each line of a pipe in plain text, a blank line between answers."""
    for line in lines:
        said = line.strip()
        if said.casefold() in LEAVE:
            return
        if said:
            answer = _answer(conversation, said)
            write((visible(plain_text(answer)) if answer else SORRY) + "\n\n")


def _answer(conversation: Conversation, asked: str | Query) -> Answer | None:
    """The answer; None where our own fault prevents one, which ends no conversation."""
    try:
        return conversation.say(asked, THREAD)
    except Exception:
        logging.getLogger(__name__).exception("an answer failed")
        return None


def _listen(console: Console) -> str | None:
    """What was typed; None where the person leaves."""
    try:
        said = console.input("[bold cyan]you >[/] ").strip()
    except (EOFError, KeyboardInterrupt):
        console.print()
        return None
    return None if said.casefold() in LEAVE else said
