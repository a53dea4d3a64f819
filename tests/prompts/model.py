"""One prompt with what a right answer has to hold; a misspelt key is an error, because it would expect nothing."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from pydantic import Field, model_validator

from catalog.values import Strict, Text
from handlers.answer import Kind
from handlers.query import Intent

FOLDER = Path(__file__).parent
DAY = date(2026, 11, 20)
"""The day prompts are asked on unless they say otherwise: time alone turns no test red."""


class Turn(Strict):
    """One line of a conversation."""

    text: str
    user: Text = "someone"


class Expect(Strict):
    """What a right answer holds; see README.md beside this file."""

    kind: tuple[Kind, ...] = ()
    credentials: tuple[Text, ...] | None = None
    same_credentials: tuple[Text, ...] | None = None
    credentials_all: tuple[Text, ...] = ()
    credentials_any: tuple[Text, ...] = ()
    credentials_first: tuple[Text, ...] = ()
    credentials_lack: tuple[Text, ...] = ()
    mentioned_all: tuple[Text, ...] = ()
    mentioned_any: tuple[Text, ...] = ()
    mentioned_lack: tuple[Text, ...] = ()
    facts: tuple[Text, ...] = ()
    facts_any: tuple[Text, ...] = ()
    text_has: tuple[Text, ...] = ()
    text_has_any: tuple[Text, ...] = ()
    text_lacks: tuple[Text, ...] = ()

    @model_validator(mode="before")
    @classmethod
    def _one_is_a_list_of_one(cls, data: Any) -> Any:
        if not isinstance(data, dict):
            return data
        return {key: [value] if isinstance(value, str) and value else value or [] for key, value in data.items()}

    @model_validator(mode="after")
    def _expects_something(self) -> Expect:
        if not self.model_fields_set:
            raise ValueError("expects nothing")
        return self


class Prompt(Strict):
    """One entry of a prompts file."""

    id: Text
    intent: Intent
    text: str | None = None
    turns: tuple[Turn, ...] = ()
    on: date = DAY
    expect: Expect
    file: Text = Field(default="prompts", exclude=True)

    @model_validator(mode="before")
    @classmethod
    def _a_turn_may_be_a_string(cls, data: Any) -> Any:
        if not isinstance(data, dict) or not isinstance(data.get("turns"), list):
            return data
        return {**data, "turns": [{"text": turn} if isinstance(turn, str) else turn for turn in data["turns"]]}

    @model_validator(mode="after")
    def _is_said_once(self) -> Prompt:
        if (self.text is None) == (not self.turns):
            raise ValueError("write either text or turns")
        return self

    @property
    def said(self) -> tuple[Turn, ...]:
        """Everything said, in order."""
        return self.turns if self.text is None else (Turn(text=self.text),)


@cache
def not_yet_right() -> dict[str, str]:
    """Prompts that are answered wrongly or too weakly so far: id -> why. One that has become right has to leave the list."""
    lines = (FOLDER / "not_yet_right.txt").read_text(encoding="utf-8").splitlines()
    return dict(line.split(": ", 1) for line in lines if line and not line.startswith("#"))


@cache
def prompts() -> tuple[Prompt, ...]:
    """Every prompt of every file. YAML is read as plain strings: `no` stays a word."""
    found: list[Prompt] = []
    for file in sorted(FOLDER.glob("*.yaml")):
        entries = yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.CBaseLoader) or []  # noqa: S506 - builds strings only
        found += [Prompt.model_validate({**entry, "file": file.stem}) for entry in entries]
    return tuple(found)
