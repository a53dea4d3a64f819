"""What years of work in the field come to, where one side of a comparison is made for a start and another is not."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from catalog.conditions import Experience
from catalog.engine import merit
from catalog.engine.levels import level_of, required
from handlers import wording
from handlers.person import Person

if TYPE_CHECKING:
    from collections.abc import Sequence

    from catalog.engine.case import Case
    from catalog.engine.wishes import Asker
    from catalog.model import Credential

_FIELD = frozenset((
    "security", "security-management", "it-audit", "audit", "penetration-testing", "cloud-security", "aws-security",
    "azure-security", "risk", "privacy", "governance",
))  # fmt: skip
"""Kinds of work (experience.yaml) that are of the field; years in data or another trade still leave a start to be made."""


def years_in(person: Asker, kinds: frozenset[str] = _FIELD) -> float:
    """The most years told of one kind of work, by default in the field; 0 where none were."""
    return max((told.years for told in person.years if told.kind in kinds), default=0)


def begun(case: Case) -> Case:
    """The same case without the job of a beginner, where years of work in the field or in IT were told."""
    jobs = [case.catalog.roles[role] for role in case.roles]
    if years_in(case.person, _FIELD | {"it"}) < 1 or not jobs or any(job.level != "entry" for job in jobs):
        return case
    if not isinstance(case.person, Person):
        return case.about(roles=())
    return replace(case.about(roles=()), person=case.person.model_copy(update={"role": None}))


def rather(case: Case, among: Sequence[str]) -> tuple[str, str | None]:
    """The sides beyond a start whose gate asks for no more years than were told, in a clause, and the one if there is just one."""
    years = years_in(case.person)
    entry = [i for i in among if level_of(case.catalog.credentials[i]) == "entry"]
    reached = [
        i
        for i in among
        if i not in entry
        and _asks(case.catalog.credentials[i]) <= years
        and merit.available(case.catalog, i, case.today)
        and merit.gate(case.catalog, i, case.person, case.today).state != "not_yet"
    ]
    if years < 1 or not entry or not reached:
        return "", None
    lead = f"with {wording.plural(years, 'year')} of work rather {wording.labels(case.catalog, reached, 'or')}"
    made = f"{wording.labels(case.catalog, entry)} {'is' if len(entry) == 1 else 'are'} made for a start"
    return f"{lead}: {made}", reached[0] if len(reached) == 1 else None


def _asks(held: Credential) -> float:
    """The most years of work that any part of its gate names."""
    stages = (held.conditions.sit, held.conditions.certify)
    return max((leaf.years for stage in stages for leaf in required(stage) if isinstance(leaf, Experience)), default=0)
