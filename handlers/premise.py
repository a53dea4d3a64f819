"""What a question rests on and is not so, said before its answer."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from handlers.answer import Kind
from handlers.intents import BY_INTENT
from handlers.supposing.first_word import with_first_word

if TYPE_CHECKING:
    from handlers.answer import Answer
    from handlers.ask import Ask
    from handlers.query import Query

_DENIES = re.compile(r"(?:No\b|Not\b|There is no\b|That gap\b|Hardly\b|That is not so\b)")
_NO_VERDICT = (Kind.CLARIFY, Kind.DECLINE, Kind.HELP, Kind.UNKNOWN)
_TOGETHER_UP_TO = 420
"""Characters of two answers that stand together as the first sentences."""


def denied(premise: Query, ask: Ask) -> Answer | None:
    """The answer that says the statement is not so; None where it is, or where nothing decides it."""
    asked = replace(ask, query=premise)
    told = with_first_word(BY_INTENT[premise.intent].answer(asked), asked)
    return told if told.kind not in _NO_VERDICT and _DENIES.match(told.headline) else None


def with_premise(answer: Answer, told: Answer) -> Answer:
    """The answer, led by what is not so."""
    said, core = answer.headline.casefold(), told.headline.removeprefix("No: ").casefold()
    if core in said or said.removeprefix("no: ") in core:
        return answer
    lead = told.headline
    if len(lead) + len(answer.headline) > _TOGETHER_UP_TO:
        lead = f"{lead.partition('; ')[0].rstrip('.')}."
    rest = answer.headline.replace(lead.partition(": ")[2] or lead, "").strip()
    return answer.having(
        headline=f"{lead} {rest}".strip(),
        facts=tuple({(f.owner, f.field): f for f in (*told.facts, *answer.facts)}.values()),
        mentioned=tuple(
            i for i in dict.fromkeys((*answer.mentioned, *told.credentials, *told.mentioned)) if i not in answer.credentials
        ),
    )
