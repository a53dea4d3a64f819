"""Who of several people holds what, told one by one: "me (CISM), an auditor with CISA, two pentesters (OSCP)"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handlers.understanding.case import Case

_HAS = r"(?:(?:with|w|who|whos|has|have|holds?|holding|having|got|already|is|are|all|both|each|only|just|here|the|an?|active|certified|of them|of whom) )*"
_TITLES = r"@c\d+(?:(?: and| plus| &| \|)? @c\d+(?! (?:manager|architect|engineer|analyst)))*"
_ME = r"(?:me|myself|i|im|i am|ive)"
_WHO = re.compile(
    rf"(?:@r(?P<role>\d+)|\b(?P<me>{_ME})|\b(?P<plain>managers?|analysts?|engineers?|architects?|devs?|developers?|testers?)) {_HAS}(?P<held>{_TITLES})"
)
_BEFORE = re.compile(
    r"\b(?:an?|our|my|the|one|two|three|four|\d) @c(?P<held>\d+) (?:certified |holding )?(?:@r(?P<role>\d+)|(?P<plain>managers?|analysts?|engineers?|architects?|devs?|developers?)\b)"
)
"""… and before the job: "a CISM manager"."""
HOLDERS = re.compile(
    r"\b(?P<count>an?|one|two|three|four|five|\d) @c(?P<held>\d+) holders?\b(?! (?:sit|take|get|do|apply|become|need)\b)"
)
"""People of whom only what they hold is told: "one CISM holder"."""
LEADING = re.compile(
    r"\b(?:an?|one|1|our|the|my) (?:\w+ )?(?:lead|leader|boss|head|supervisor) (?:(?:with|w|who|has|holds?|holding|having|an?|the) )*@c(?P<held>\d+)"
)
"""Who leads them, told by what they hold: "one lead with CISSP"."""
_COUNTED = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|1\d|\d)"
_PEOPLE = r"(?:@r\d+|(?:(?!@|per\b)\w+ ){0,2}?(?:engineers?|analysts?|devs?|developers?|managers?|architects?|admins?|juniors?|interns?|testers?|auditors?|scientists?|specialists?|guys?|persons?|folks|compliance))"
_ROSTER = re.compile(rf"\b{_COUNTED} (?:x )?{_PEOPLE}")
_SEVERAL = 2


def is_roster(skeleton: str) -> bool:
    """Whether people of several jobs are counted up, of whom none is the one who asks."""
    return len(_ROSTER.findall(skeleton)) >= _SEVERAL


def told_of(case: Case, plain_jobs: dict[str, str]) -> Iterator[tuple[str, str | None]]:
    """Each credential of a roster with the job of who holds it; None for who asks. `plain_jobs`: what a bare word stands for."""
    entities = case.reading.entities
    for match in (
        *_WHO.finditer(case.text),
        *_BEFORE.finditer(case.text),
        *HOLDERS.finditer(case.text),
        *LEADING.finditer(case.text),
    ):
        told = match.groupdict()
        job = (
            entities[int(told["role"])].id
            if told.get("role")
            else None
            if told.get("me")
            else plain_jobs.get(told.get("plain") or "")
        )
        held = told["held"] if told["held"].startswith("@") else f"@c{told['held']}"
        for number in re.findall(r"@c(\d+)", held):
            if len(entities[int(number)].ids) == 1:
                yield entities[int(number)].id, job


def own_job(case: Case, held: str) -> str:
    """The job that somebody who leads the others is taken to have, by what they hold; a role's id, empty where it tells none."""
    if held not in case.catalog.credentials:
        return ""
    fits = case.catalog.credentials[held].judgement.roles
    family = {"audit": "it-auditor", "offensive": "red-teamer"}.get(case.catalog.credentials[held].track, "security-manager")
    return family if family in case.catalog.roles and (family in fits or family == "security-manager") else ""
