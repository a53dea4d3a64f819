"""The first answers of a catalog build its indexes; a server builds them before anybody waits for one."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from handlers.ask import Request
from handlers.intents import INTENTS
from handlers.memory import Memory
from handlers.person import Person
from handlers.query import Intent, Query
from handlers.respond import respond

if TYPE_CHECKING:
    from datetime import date

    from catalog.catalog import Catalog

_QUESTIONS = 60
"""Stored questions that are asked: enough that nearly every rule has been tried often."""
_ABROAD = ("Was kostet {}?", "Combien coûte {} ?", "¿Cuánto cuesta {}?", "Quanto custa o {}?", "{}の費用は")
"""One in each further language that is understood: its phrases are read at their first use."""


def warm(catalog: Catalog, today: date) -> None:
    """Ask the example of every intent once, and what to take of somebody who said nothing: that looks at most jobs.

    Then some questions in words: what reads them is built at first use, or once a rule is used often.
    """
    respond(Request(Query(intent=Intent.RECOMMEND), today), Person(), Memory(), catalog)
    for spec in INTENTS:
        _ = spec.answer  # loads what answers
        if spec.example:
            respond(Request(spec.example, today), Person(), Memory(), catalog)
    for name in (held.acronym for held in islice(catalog.offered.values(), 1)):
        for asked in _ABROAD:
            respond(Request(asked.format(name), today), Person(), Memory(), catalog)
    for entry in islice(catalog.said.values(), _QUESTIONS):
        for words in entry.ask[:1]:
            respond(Request(words, today), Person(), Memory(), catalog)
