"""Roles that nobody named and that follow from what was said: from what is held, the platform, the level."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog.engine import merit

if TYPE_CHECKING:
    from catalog.engine.case import Case

YEARS_BEYOND = 2
"""Years of work after which who holds what a working job takes is no starter, whatever the post is called."""

ALIKE = 2 / 3
"""Share of a credential's jobs that are of one family, from which on they tell what its holder does, …"""
FEW = 1 / 5
"""… and share of all who take it whom its core jobs stand for at least."""


def implied_roles(case: Case) -> tuple[tuple[str, ...], str | None]:
    """Roles that follow from what was said, and from what: the person's own (None), `held`, `level` of a beginner, `platform`."""
    person, roles = case.person, case.catalog.roles
    if person.role in roles:
        return (str(person.role),), None
    if held := _of_what_is_held(case):
        return held, "held"
    new = tuple(i for i, r in roles.items() if r.family == "starts") if "entry" in (person.level, case.wishes.level) else ()
    if new:
        return new, "level"
    if person.platform and (on := tuple(i for i, r in roles.items() if r.platform == person.platform)):
        return on, "platform"
    return (), None


def past_the_start(case: Case) -> tuple[str, ...]:
    """The jobs of somebody who is named as a starter, and has years of work and a credential that a working job takes."""
    roles = case.catalog.roles
    worked = max((told.years for told in case.person.years), default=0)
    named = (*case.roles, *([str(case.person.role)] if case.person.role in roles else []))
    if not named or case.wishes.level or worked < YEARS_BEYOND or any(roles[role].level != "entry" for role in named):
        return ()
    held = _of_what_is_held(case)
    return held if all(roles[role].level != "entry" for role in held) else ()


def _of_what_is_held(case: Case) -> tuple[str, ...]:
    """The roles that most of what is held is made for; of what can no longer be taken, those of what took its place."""
    roles = case.catalog.roles
    gone = [i for i in case.holds if not merit.available(case.catalog, i, case.today)]
    heirs = [heir for i in gone for heir in merit.instead_of(case.catalog, i, case.today)[:1]]
    grades = ((case.holds, "core"), (case.holds, "useful"), (gone, "marginal"), (heirs, "core"), (heirs, "useful"))
    for held, grade in grades:  # what can no longer be taken is useful to its holders only, and tells their job all the same
        counted: dict[str, int] = {}
        for credential in held:
            for role in _jobs(case, credential, grade) if tells_job(case, credential, grade) else ():
                counted[role] = counted.get(role, 0) + 1
        further = {role: count for role, count in counted.items() if roles[role].level != "entry"}
        if counted := further or counted:  # who holds what a job takes is no beginner, though beginners take it as well
            most = max(counted.values())
            return tuple(role for role in roles if counted.get(role) == most)
    return ()


def _jobs(case: Case, credential: str, *grades: str) -> list[str]:
    """The jobs a credential is judged so fit for, of those that what somebody holds can say."""
    judged, roles = case.catalog.credentials[credential].judgement.roles, case.catalog.roles
    return [role for role, fit in judged.items() if fit.fit in grades and role in roles and roles[role].concluded]


def tells_job(case: Case, credential: str, grade: str) -> bool:
    """Whether the jobs it is so fit for tell its holder's: one on a platform does, and what most of its holders do in one family.

    A foundation tells that somebody starts or nothing, and the core job of what many others take as well is the job of few of them.
    """
    catalog = case.catalog
    jobs = _jobs(case, credential, grade)
    families: list[str] = [catalog.roles[role].family for role in jobs]
    if grade == "useful" and _jobs(case, credential, "core"):
        return False
    if catalog.credentials[credential].track == "foundation":
        return set(families) == {"starts"}
    if any(catalog.roles[role].platform for role in jobs):
        return True
    working = [family for family in families if family != "starts"] or families
    every = [role for role in _jobs(case, credential, "core", "useful") if catalog.roles[role].family != "starts"]
    alike = max((working.count(family) for family in working), default=0)
    return alike >= len(working) * ALIKE and (grade != "core" or len(working) >= len(every) * FEW)
