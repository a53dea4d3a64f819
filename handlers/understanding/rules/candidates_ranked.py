"""The rule for candidates told by what each holds: "A has AAISM, B has OSAI and OSCP: whom do I take for our Bedrock platform?"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from handlers.person import Person
from handlers.query import Intent, Side
from handlers.slots import CANDIDATE, RANKED

if TYPE_CHECKING:
    from handlers.query import Query
    from handlers.understanding.case import Case

_RUN = re.compile(
    r"\b(?:has|have|holds?|holding|with|brings?|got|is|are|comes with|shows?|lists?|offers?|first|second|third|fourth|last|other|(?:candidate|applicant|bidder|person) (?:\w|one|two|three))(?: (?:an?|the|both|only|just|active|current))* (?P<held>@c\d+(?:(?: and| plus| \+)?(?: (?:an?|the))? @c\d+)*)"
    r"|(?P<bare>@c\d+(?:(?: and| plus)? @c\d+)*) (?:guy|girl|woman|man|person|one|holder|candidate|applicant|people|dude)\b"
)
_CHOOSES = (
    r"\brank\w*\b|\bshortlist\w*\b|\bin (?:what|which) order\b|\b(?:who|whom|which(?: (?:one|of (?:them|these|the \w+)|candidate|applicant|person|consultant|bidder|profile|cv))?)\b(?: \w+){0,4} (?:hire|pick|choose|take|invite|prefer|go (?:for|with)|interview|engage|favou?r|better|stronger|best|strongest|fits?|suits?|wins?)\b"
    r"|\b(?:choose|choosing|decide|deciding|pick|torn|choice) between\b|\b(?:better|best|stronger|strongest) (?:candidate|applicant|fit|profile|choice|hire|pick)\b|\b(?:who|whom|which one)(?: (?:goes|comes|to|do|should|would|is|s|you|i|we|see|call|invite|interview|talk))* first\b|\bwho(?:s| is) (?:the )?(?:better|best|stronger|strongest)\b|\b(?:two|three|four|2|3|4|both|our|my) (?:finalists|contenders)\b"
)
_HIRES = r"\b(?:candidates?|applicants?|finalists?|contenders?|hire|hiring|job|role|position|interview\w*|cvs?|resumes?|profiles?|bidders?|consultants?|contractors?|freelancers?|vendors?|suppliers?|engage)\b|@r\d"
_BY_THEMSELVES = r"\brank\w*\b(?=.*\b(?:hir\w+|candidates?|recruit\w*|ad)\b)"
_WHO_TAKES = r"\bwho(?: of (?:us|them))? (?:should |shall |must |could |would )?(?:takes?|does|do|gets?|sits?) (?:what|which)\b"
"""What each of them is to take is asked, and not whom to take."""
_MINE = r"\b(?:should|shall|do|can|could|must) i (?:take|do|get|sit|study|learn)\b|\b(?:i|ive) (?:have|hold|got)(?: (?!@)\w+){0,2} @c|\bmy @c"
_ASSURES = r"\b(?:audit\w*|assurance|attest\w*|review(?:ing|s)? (?:our|the|of|their|its) )"
_AUDITOR = "it-auditor"
_COMPANY = ("consultant",)
_MOST = 5


def candidates_ranked(case: Case) -> Query | None:
    """The candidates in order for the job named; what each credential stands for where none is. None for any other message."""
    if not (case.says(_CHOOSES) and case.says(_HIRES)) or case.says(_MINE) or case.says(_WHO_TAKES):
        return None
    runs = [m["held"] or m["bare"] for m in _RUN.finditer(case.text)]
    groups = [tuple(dict.fromkeys(_ids(case, run))) for run in runs]
    if len(groups) < _TWO and case.says(_BY_THEMSELVES):
        groups = [(i,) for i in dict.fromkeys((*case.found.targets, *case.held))]
    groups = [group for group in dict.fromkeys(groups) if group][:_MOST]
    if len(groups) < _TWO:
        return None
    roles = tuple(i for i in case.ids("role") if case.catalog.roles[i].family != "leads-people" and i not in _COMPANY)
    own = case.said.person.role
    roles = roles or ((own,) if own and own not in _COMPANY and case.catalog.roles[own].family != "leads-people" else ())
    if not roles and case.says(_ASSURES) and _AUDITOR in case.catalog.roles:
        roles = (_AUDITOR,)
    topics = () if roles else tuple(i for i in case.ids("topic") if not case.catalog.topics[i].general)
    sides = tuple(Side(kind="stack" if len(group) > 1 else "credential", ids=group) for group in groups)
    if roles or topics:
        return case.query(Intent.HIRE, roles=roles[:1], topics=topics, slot=RANKED, asker=Person()).having(sides=sides)
    singles = tuple(dict.fromkeys(i for group in groups for i in group))
    return case.query(Intent.HIRE, *singles[:3], slot=CANDIDATE, asker=Person())


_TWO = 2


def _ids(case: Case, run: str) -> list[str]:
    found = (case.reading.entities[int(n)] for n in re.findall(r"@c(\d+)", run))
    return [e.id for e in found if len(e.ids) == 1]
