"""The link behind "Report a wrong fact": what the card showed, where it is from and when; nothing about the person."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from bot.slack import text
from catalog.values import Confidence

if TYPE_CHECKING:
    from catalog.facts import Fact
    from handlers.answer import Answer

MOST = 12
"""Facts listed in one report."""
_FIRST = ("fees", "exams", "validity", "lifecycle", "recertification", "conditions")
"""Beginnings of the fields that change most."""
LONGEST = 1_500
"""Half of what Slack allows an address: the card needs its room for the answer."""


def report_link(answer: Answer, address: str) -> str | None:
    """The address with the card's facts filled in, or None where even the credential alone makes it too long.

    Figures and dates, which change most, come before what is said in words; whole blocks and opinions stand only where nothing
    else was shown.
    """
    facts = [fact for fact in answer.facts if answer.about in (fact.credential, fact.owner)]
    plain = [fact for fact in facts if fact.confidence is not Confidence.JUDGEMENT and _plain(fact.value)]
    facts = sorted(plain or facts, key=_turn)[:MOST]
    while True:
        made = _filled(answer.about or "", facts, address)
        if len(made) <= LONGEST:
            return made
        if not facts:
            return None
        facts = facts[: len(facts) * 3 // 4]


def _plain(value: object) -> bool:
    """A value that reads by itself: no block of the catalog, and no list of blocks."""
    return not isinstance(value, dict) and not (isinstance(value, list) and any(isinstance(item, dict) for item in value))


def _turn(fact: Fact) -> int:
    """Where a fact stands in a report."""
    head = fact.field.partition(".")[0]
    return _FIRST.index(head) if head in _FIRST else len(_FIRST)


def _filled(credential: str, facts: list[Fact], address: str) -> str:
    """The address with one value per key; several facts stand on lines of their own."""
    asked = {
        "credential": credential,
        "field": "\n".join(fact.field for fact in facts),
        "value": "\n".join(text.cut(_value(fact), 80) for fact in facts),
        "source": "\n".join(dict.fromkeys(text.cut(fact.source, 160) for fact in facts)),
        "date": "\n".join(dict.fromkeys(str(fact.dated or "not known") for fact in facts)),
    }
    parts = urlsplit(address)
    query = [*parse_qsl(parts.query, keep_blank_values=True), *((key, value) for key, value in asked.items() if value)]
    return urlunsplit(parts._replace(query=urlencode(query)))


def _value(fact: Fact) -> str:
    match fact.value:
        case str(said):
            return said
        case {"date": date}:
            return str(date)
        case list(items) if all(isinstance(item, str) for item in items):
            return ", ".join(items)
        case value:
            return json.dumps(value, ensure_ascii=False)
