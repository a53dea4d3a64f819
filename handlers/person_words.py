"""What a person said of themselves, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers import wording

if TYPE_CHECKING:
    from collections.abc import Iterator

    from catalog.catalog import Catalog
    from handlers.person import Person

NOTHING = "nothing about you"


def person_words(person: Person, catalog: Catalog | None = None) -> str:
    """Everything said, on one line; with a catalog, ids are said by name."""
    return "; ".join(_parts(person, catalog)) or NOTHING


def _parts(person: Person, catalog: Catalog | None) -> Iterator[str]:
    if person.role:
        yield f"you work as {_name(catalog.roles if catalog else {}, person.role)}"
    if person.platform:
        yield f"on {person.platform}"
    if person.level:
        yield f"level {person.level}"
    for held in person.holds:
        since = f" since {wording.day(held.since)}" if held.since else ""
        yield f"you hold {_credential(catalog, held.credential)}{since}{'' if held.active else ' (lapsed)'}"
    if person.designations:
        yield f"you hold {wording.listing(_name(catalog.designations if catalog else {}, i) for i in person.designations)}"
    if person.lacks:
        yield f"you do not hold {wording.listing(_credential(catalog, i) for i in person.lacks)}"
    for years in person.years:
        yield f"{wording.plural(years.years, 'year')} of {_name(catalog.experience if catalog else {}, years.kind)}"
    if person.trainings:
        yield f"training: {wording.listing(person.trainings)}"


def _credential(catalog: Catalog | None, credential: str) -> str:
    return wording.label(catalog, credential) if catalog and credential in catalog.credentials else credential


def _name(entries: object, key: str) -> str:
    held = entries.get(key) if hasattr(entries, "get") else None
    return held.name if held is not None else key.replace("-", " ")
