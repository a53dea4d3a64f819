"""An answer as the JSON object that tools outside rely on; its keys are a contract."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from handlers.line import to_line
from handlers.plain_text import plain_text

if TYPE_CHECKING:
    from handlers.answer import Answer


def as_json(answer: Answer, thread: str) -> dict[str, Any]:
    """The answer by the contract: kind, complete text, ids, every fact used, and the lines its buttons would send."""
    return {
        "thread": thread,
        "kind": answer.kind.value,
        "text": plain_text(answer),
        "credentials": list(answer.credentials),
        "mentioned": list(answer.mentioned),
        "facts": [fact.as_json() for fact in answer.facts],
        "prompts": [to_line(prompt.query) for prompt in answer.next_steps],
    }


def as_line(value: dict[str, Any]) -> str:
    """One line of JSON in plain ASCII: no character of an answer can break a line or an encoding."""
    return json.dumps(value)
