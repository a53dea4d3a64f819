"""Asks on the small field, and what has to hold of every answer that helps to choose."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from handlers.ask import Ask
from handlers.line import parse_line, to_line
from handlers.person import Person
from handlers.plain_text import plain_text
from handlers.query import Intent, Query, about
from tests.field import TODAY, field

if TYPE_CHECKING:
    from catalog.catalog import Catalog
    from handlers.answer import Answer, Prompt

FIELD = field()


def asked(intent: Intent, *credentials: str, person: Person | None = None, catalog: Catalog = FIELD, **more: Any) -> Ask:
    """A question about these credentials on the small field."""
    sides = more.pop("sides", about(*credentials))
    return Ask(Query(intent=intent, sides=sides, **more), catalog, TODAY, person or Person())


def sound(answer: Answer, catalog: Catalog = FIELD) -> None:
    """The contract of every answer: ids exist and stand in one list, facts are the catalog's, buttons read back."""
    assert answer.headline.strip()
    assert answer.headline[-1] in ".?!"
    assert all(i in catalog.credentials for i in (*answer.credentials, *answer.mentioned))
    assert len(set(answer.credentials)) == len(answer.credentials)
    assert not set(answer.credentials) & set(answer.mentioned)
    for fact in answer.facts:
        assert fact == catalog.fact(fact.owner, fact.field)
    for prompt in prompts(answer):
        assert 0 < len(prompt.label) <= 75
        assert parse_line(to_line(prompt.query), catalog) == prompt.query
    text = plain_text(answer)
    assert "None" not in text
    assert ".." not in text.replace("…", "")


def prompts(answer: Answer) -> list[Prompt]:
    """Every button of an answer, those of single points too."""
    points = [point for section in answer.sections for point in getattr(section, "items", ()) if getattr(point, "prompt", None)]
    return [*answer.prompts, *(point.prompt for point in points)]
