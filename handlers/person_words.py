"""What a person said of themselves, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog.engine.conditions import EVERYTHING
from handlers import wording

if TYPE_CHECKING:
    from collections.abc import Iterator

    from catalog.catalog import Catalog
    from handlers.person import Held, Person

NOTHING = "nothing about you"
PLATFORMS = {"aws": "AWS", "azure": "Azure", "google": "Google Cloud"}


def person_words(person: Person, catalog: Catalog | None = None) -> str:
    """Everything said, on one line; with a catalog, ids are said by name."""
    return "; ".join(clauses(person, catalog)) or NOTHING


def clauses(person: Person, catalog: Catalog | None = None) -> Iterator[str]:
    """Everything said, a clause each."""
    if person.role:
        yield f"you work as {_name(catalog.roles if catalog else {}, person.role)}"
    if person.platform:
        yield f"you work on {PLATFORMS.get(person.platform, person.platform)}"
    if person.level:
        yield f"your level is {person.level}"
    if person.holds:
        yield f"you hold {wording.listing(held_words(catalog, held) for held in person.holds)}"
    if person.designations:
        yield f"you hold {wording.listing(_name(catalog.designations if catalog else {}, i) for i in person.designations)}"
    if EVERYTHING in person.lacks:
        yield "you hold nothing"
    elif person.lacks:
        yield f"you do not hold {wording.listing(_credential(catalog, i) for i in person.lacks)}"
    for years in person.years:
        yield f"you have {wording.plural(years.years, 'year')} of {_name(catalog.experience if catalog else {}, years.kind)}"
    if person.budget:
        yield f"you have a budget of {wording.money(person.budget.amount, person.budget.currency)}"
    if person.trainings:
        yield f"you had training: {wording.listing(person.trainings)}"


def held_words(catalog: Catalog | None, held: Held) -> str:
    """A credential held, since when, and whether it lapsed."""
    since = f" since {wording.day(held.since)}" if held.since else ""
    return f"{_credential(catalog, held.credential)}{since}{'' if held.active else ' (lapsed)'}"


def _credential(catalog: Catalog | None, credential: str) -> str:
    return wording.label(catalog, credential) if catalog and credential in catalog.credentials else credential


def _name(entries: object, key: str) -> str:
    held = entries.get(key) if hasattr(entries, "get") else None
    return held.name if held is not None else key.replace("-", " ")
