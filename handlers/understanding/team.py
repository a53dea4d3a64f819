"""The people a plan is for: "3 engineers, 1 auditor", "two cloud engineers and a pentester"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from handlers.understanding.case import stated
from handlers.understanding.horizon import COUNT, COUNTS

if TYPE_CHECKING:
    from handlers.understanding.case import Case

_PLAIN = {"engineers": "ai-security-engineer", "engineer": "ai-security-engineer", "analysts": "soc-analyst", "analyst": "soc-analyst",
          "managers": "security-manager", "manager": "security-manager"}  # fmt: skip
"""What is meant by a word that is no job title by itself, in a team counted up for AI security."""
_CLOUD = (
    r"cloud (?:(?:security )?(?:engineers?|architects?|admins?|people|folks|team|guys|persons?|specialists?|staff|devs?)|@r\d+)"
)
_SPEAKS = r" (?:has |have )?(?:decided|decides|wants?|says?|said|asks?|asked|demands?|insists?|thinks?|told|approved|expects?)\b"
_PERSON = re.compile(
    rf"(?:\b({COUNT})(?: x)? )?(?:(?:our|my|the|senior|junior|new) )*(?:(@[ik]\d+ )?({_CLOUD})|@r(\d+)|(?P<plain>{'|'.join(_PLAIN)})\b)(?: @r\d+)?"
)


def cloud_role(case: Case) -> tuple[str, bool]:
    """The cloud security engineer of the platform that was named, else of the first in the catalog; and whether it is assumed."""
    named = (*stated(case).platforms, *([case.said.person.platform] if case.said.person.platform else []))
    clouds = {
        role.platform: i for i, role in reversed(list(case.catalog.roles.items())) if role.platform and role.family == "runs-cloud"
    }
    found = next((clouds[p] for p in named if p in clouds), None)
    left = [role for platform, role in clouds.items() if platform not in stated(case).without] or list(clouds.values())
    return (found, False) if found else (left[-1] if left else "", True)


def team_of(case: Case) -> list[str | None]:
    """The people a message counts up, by role; None for somebody who runs a cloud that has to be found out."""
    people: list[str | None] = []
    counted = 0
    for match in _PERSON.finditer(case.text):
        count, _, cloud, role, plain = match.groups()
        if count is None and (plain or re.match(_SPEAKS, case.text[match.end() :])):
            continue  # "my CEO decided that …" is no one of the team
        number = 1 if count is None else COUNTS.get(count, 0) or int(count)
        counted += count is not None
        if cloud:
            people += [None] * min(number, 9)
        elif plain:
            people += [_PLAIN[plain]] * min(number, 9) if _PLAIN[plain] in case.catalog.roles else []
        else:
            entity = case.reading.entities[int(role)]
            if entity.id not in case.said.unwanted:
                people += [entity.id] * min(number, 9)
    if None in people and "" in cloud_role(case):
        people = [role for role in people if role is not None]
    told = case.says(r"\bteam\b|\bof us\b|\bwe (?:are|have)\b|\bpeople\b|\bper (?:head|person)\b|\bstaff\b")
    if len(people) > 1 and not (
        counted > 1 or (counted and len(people) > counted) or told or any(people.count(p) > 1 for p in people)
    ):
        return people[:1]
    return people[:9]
