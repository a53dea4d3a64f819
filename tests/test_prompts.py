"""Every prompt of tests/prompts against the catalog as it is: right answers, and nothing untrue in any of them."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest

from bot.answers import as_json
from bot.conversation import Conversation
from handlers.query import Intent
from tests.prompts.judge import untrue, wrong
from tests.prompts.model import Prompt, not_yet_right, prompts

if TYPE_CHECKING:
    from collections.abc import Callable

    from catalog.catalog import Catalog

FEWEST = 400


def _marked(prompt: Prompt) -> object:
    """A prompt known to be answered wrongly so far is expected to fail, strictly: when it is right, its line has to go."""
    why = not_yet_right().get(prompt.id)
    return pytest.param(prompt, id=prompt.id, marks=pytest.mark.xfail(reason=why, strict=True) if why else ())


@pytest.mark.parametrize("prompt", [_marked(prompt) for prompt in prompts()])
def test_prompt_gets_a_right_answer(prompt: Prompt, catalog: Catalog, record_property: Callable[[str, object], None]) -> None:
    """The last answer of the conversation holds what its prompt expects and nothing untrue."""
    record_property("intent", prompt.intent.value)
    conversation = Conversation(catalog, lambda: prompt.on)
    for turn in prompt.said:
        answer = conversation.say(turn.text, prompt.id, turn.user)
    text = as_json(answer, prompt.id)["text"]
    found = [*wrong(prompt.expect, answer, text, catalog), *untrue(answer, text, catalog, [turn.text for turn in prompt.said])]
    lines = "\n".join(f"  - {problem}" for problem in found)
    said = "\n".join(f"  > {turn.text}" for turn in prompt.said)
    assert not found, f"{prompt.file}.yaml, {prompt.id}\n{said}\n{lines}\n{text}"


def test_every_line_of_the_list_of_wrong_answers_names_a_prompt() -> None:
    """No line outlives its prompt."""
    assert set(not_yet_right()) <= {prompt.id for prompt in prompts()}


def test_prompt_ids_are_unique() -> None:
    """A failing id leads to one prompt."""
    assert [found for found, times in Counter(prompt.id for prompt in prompts()).items() if times > 1] == []


def test_there_are_enough_prompts_of_every_intent() -> None:
    """At least 400, and none of the intents that the program answers is left out."""
    counted = Counter(prompt.intent for prompt in prompts())
    assert counted.total() >= FEWEST
    assert set(Intent) - set(counted) == set()
