"""The rule for whether to require a credential or only to prefer it: "SC-500 mandatory or nice to have for our Azure engineer?"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.hiring.asked import MUST
from handlers.person import Person
from handlers.query import Intent

if TYPE_CHECKING:
    from handlers.query import Query
    from handlers.understanding.case import Case

_REQUIRED = r"(?:mandat\w+|must|musts|must haves?|requir\w+|insist\w*|compulsory|obligatory|hard (?:requirement|condition|criterion)|demand\w*|knock ?out|exclu(?:de|ding|sion)\w*|condition|essential)"
_PREFERRED = r"(?:nice|prefer\w*|plus|bonus|optional|desir\w+|recommend\w*|advantage\w*|asset|scor(?:e|ed|ing)|points)"
_EITHER = rf"\b{_REQUIRED}\b(?: \S+){{0,9}}? (?:or|vs|versus|rather than|instead of)\b(?: \S+){{0,6}}? {_PREFERRED}\b|\b{_PREFERRED}\b(?: \S+){{0,9}}? (?:or|vs|versus|rather than|instead of)\b(?: \S+){{0,6}}? {_REQUIRED}\b"
_OF_THE_EXAM = r"\b(?:before|prereq\w*|to (?:sit|take|book)|years? of|experience)\b"


def must_or_prefer(case: Case) -> Query | None:
    """Where the credential stands among what people of the job are asked for; the job it is made for where none is named."""
    named = tuple(dict.fromkeys((*case.found.targets, *case.held)))
    if not named or not case.says(_EITHER) or case.says(_OF_THE_EXAM):
        return None
    roles = tuple(
        i for i in case.ids("role") if case.catalog.roles[i].family != "leads-people" and case.catalog.roles[i].level != "entry"
    )
    fits = case.catalog.credentials[named[0]].judgement.roles
    clouds = case.catalog.credentials[named[0]].platform
    own = tuple(i for i, role in case.catalog.roles.items() if clouds and role.platform == clouds and role.family == "runs-cloud")
    if any(case.catalog.roles[i].platform for i in roles):
        roles = own or roles  # "SC-500 … in an Azure and AWS shop" is asked for those who run its cloud
    made_for = own or tuple(i for i, fit in fits.items() if fit.fit == "core")
    return case.query(Intent.HIRE, *named[:_MOST], roles=(roles or made_for)[:1], slot=MUST, asker=Person())


_MOST = 3
