"""A job that somebody wants to leave for another: advice is for the one they go to."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from catalog.engine.levels import level_of

if TYPE_CHECKING:
    from catalog.catalog import Catalog
    from handlers.understanding.words.reading import Reading

_A = r"(?:an? |my |the |our |some |full time |proper )*"
_SORT = r"(?:(?:junior|senior|ai|ml|real|good|lead|principal|freelance|professional|dedicated|certified|cloud|security|it|java|javascript|python|php|rust|golang|go|dotnet|net|web|mobile|android|ios|embedded|software|backend|back end|frontend|front end|full stack|fullstack|data|network|game|application) )*"
_GOES = (
    r"(?:be|become|becoming|be called|get|getting|turn|turning|work|working|move|moving|switch|switching|pivot|pivoting|transition|transitioning"
    r"|change|changing|go|going|shift|shifting|grow|growing|progress|progressing|step up|stepping up|cross over|end up|break|retrain\w*)"
)
_TO = r"(?: (?:over|across|more|up|career|careers|track|tracks|jobs?))*(?: (?:as|into|to|towards?|in|become|becoming|be|being))*"
_WISHES = (
    r"(?:want|wants|wanting|needs?|wanna|would (?:like|love)|id (?:like|love)|like|hop(?:e|es|ing)|aim(?:s|ing)?|plan(?:s|ning)?|looking|trying|tr(?:y|ies)|wish(?:es)?"
    r"|dream(?:s|ing)?|thinking|consider(?:s|ing)?|about|keen|eager|ready|(?:my |the )?goal is|intend(?:s|ing)?)(?: to| of| on)*"
)
_FROM = re.compile(
    rf"\bfrom (?:being |working as )?{_A}{_SORT}@r(\d+)(?: \w+){{0,2}}? (?:(?:over )?to|into|towards?){_TO} {_A}{_SORT}@r(\d+)"
    rf"|@r(\d+) {_A}{_SORT}@r(\d+) (?:to|into|towards?){_TO} {_A}{_SORT}@r(\d+)"  # "transition from" and the like are read as one who changes careers
)
_BECOMES = re.compile(
    rf"@r(\d+)\b(?:(?! (?:my|our|his|her|their|for) )[^|]){{0,40}}?\b{_WISHES} {_GOES}{_TO} {_A}{_SORT}@r(\d+)"
    rf"|@r(\d+)(?: (?:who|that|which|here|and|is|am|im|now|currently|i am|guy|person))*(?: (?:\w+ing|want\w*) to)? {_GOES}{_TO} {_A}{_SORT}@r(\d+)"
)


def moved_from(skeleton: str) -> set[str]:
    """Numbers of the jobs that are to be left: "from SOC analyst to red teamer", "a developer who wants to become an AppSec engineer"."""
    left: set[str] = set()
    goals: set[str] = set()
    for pattern in (_FROM, _BECOMES):
        for match in pattern.finditer(skeleton):
            *old, new = [number for number in match.groups() if number is not None]
            left |= {*old} - {new}
            goals.add(new)
    return (left | {*_FROM_THERE.findall(skeleton)}) - goals if left else left


_FROM_THERE = re.compile(r"@r(\d+) from\b")
"""What is read as one who changes careers: "transition from"."""
_CHANGES = re.compile(r"(?:mov|switch|chang|transition|career|get|break|com|sys|network)", re.IGNORECASE)
"""How words begin that tell of a change alone, or of a job in IT: nobody starts over from there."""


def starts_over(reading: Reading, catalog: Catalog) -> bool:
    """Whether the job to be left is none in the field, and the one they go to has an exam for beginners: "helpdesk guy, wants to become a pentester"."""
    left = moved_from(reading.skeleton)
    old = [reading.entities[int(number)] for number in left]
    if not any(role.id in ("career-changer", "student") and not _CHANGES.match(role.typed) for role in old):
        return False
    goals = {role.id for number, role in enumerate(reading.entities) if role.kind == "role" and str(number) not in left}
    return any(
        level_of(held) == "entry" and any(held.judgement.roles[goal].fit in _SUITS for goal in goals & held.judgement.roles.keys())
        for held in catalog.offered.values()
    )


_SUITS = ("core", "useful")
