"""Threads asked on as they are kept between two messages: nothing that an answer needs may be lost on the way."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from bot.store.packed import packed_focus, packed_person, unpacked
from catalog.load import load
from handlers.ask import Request
from handlers.memory import Memory
from handlers.person import Person
from handlers.respond import respond
from tests.prompts.model import prompts

if TYPE_CHECKING:
    from tests.prompts.model import Prompt

CATALOG = load()
THREADS = [prompt for prompt in prompts() if len(prompt.said) > 1]
PARTS = 10


def _kept(memory: Memory) -> Memory:
    """The memory as the database holds it: JSON."""
    people = {who: packed_person(person) for who, person in memory.people.items()}
    focus, people = json.loads(json.dumps([packed_focus(memory), people]))
    return unpacked(focus, memory.speaker, people)


def _last_answer(prompt: Prompt, *, kept: bool) -> str:
    memory, headline = Memory(), ""
    for turn in prompt.said:
        reply = respond(Request(turn.text, prompt.on, asker=turn.user, thread=prompt.id), Person(), memory, CATALOG)
        memory, headline = (_kept(reply.memory) if kept else reply.memory), reply.answer.headline
    return headline


@pytest.mark.parametrize("part", range(PARTS))
def test_a_thread_is_answered_the_same_when_it_is_kept(part: int) -> None:
    """Every thread among the prompts: the answer to its last message."""
    differ = [p.id for p in THREADS[part::PARTS] if _last_answer(p, kept=True) != _last_answer(p, kept=False)]
    assert differ == []
