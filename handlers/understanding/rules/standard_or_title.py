"""A standard set against a credential by who chooses: "ISO 42001 or AIGP for me?" means the title about the standard."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from handlers.query import Intent, about

if TYPE_CHECKING:
    from handlers.query import Query
    from handlers.understanding.case import Case

_OR = r"(?: (?:certs?|certifications?|titles?|courses?|exams?|one|route|path))? (?:or|vs|versus|against|over|rather than|instead of) (?:the |an? )?"
_SET = re.compile(rf"@t(?P<standard>\d+){_OR}@c(?P<title>\d+)|@c(?P<one>\d+){_OR}@t(?P<other>\d+)")
_SYSTEM = "ai-management-system"
_BUILT, _AUDITED = "pecb-iso42001-li", "pecb-iso42001-la"
"""The titles about the standard: for who brings it in, and for who audits it."""
_NO_CHOICE = r"\b(?:cover\w*|mention\w*|includ\w*|map\w*|count\w*|about|on|teach\w*|in) (?:the )?(?:@t\d+ or @c|@c\d+ or @t)"


def standard_or_title(case: Case) -> Query | None:
    """The title about the standard beside the credential it is set against, for the job that was named."""
    match = _SET.search(case.text)
    if match is None or len(case.found.targets) != 1 or case.says(_NO_CHOICE):
        return None
    if case.reading.entities[int(match["standard"] or match["other"])].id != _SYSTEM:
        return None
    roles = case.ids("role")
    audits = bool(roles) and case.catalog.roles[roles[0]].family == "audits"
    title = _AUDITED if audits else _BUILT
    if title not in case.catalog.offered or title in case.found.targets:
        return None
    named = (title, *case.found.targets) if match["standard"] else (*case.found.targets, title)
    return case.query(Intent.COMPARE).having(sides=about(*named), roles=roles, advise=True)
