"""What surrounds one exam and no file tells: whether one has to program, who pays, how to check somebody's claim to hold it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from catalog.engine.search_texts import credential_entries
from handlers.query import Intent
from handlers.understanding.words.patterns import search

if TYPE_CHECKING:
    from handlers.query import Query
    from handlers.understanding.case import Case

_ASKED = (
    (
        "need-to-code",
        (r"\b(?:need|needs|have|has|must|should|required?|requires|necessary|know how|able|expected|supposed|good at|without)\b(?: \w+){0,4} (?:to )?(?:code|coding|program|programming|scripting|python|write code|scripts?)\b(?! (?:for the exam|number|voucher))"
        r"|\b(?:code|coding|programming|scripting|python)(?: \w+){0,2} (?:needed|required|necessary|mandatory|a must|skills)\b|\b(?:any|much|lots? of) (?:coding|programming|scripting|python)\b"),
    ),
    (
        "verify-a-badge",
        (r"\b(?:verify|check|confirm|prove|validate|look up|find out|be sure)\b(?: \w+){0,4} (?:someones|somebodys|somebody elses|(?:candidate|colleague|applicant|employee|consultant|contractor|person)s|his|her|their) (?:\w+ )?@c\d+"
        r"|\b(?:verify|check|confirm|prove|validate|look up|find out|be sure|that)\b(?: \w+){0,4} (?:somebody|someone|candidate|colleague|applicant|employee|consultant|contractor|person|he|she|they|people)(?: says (?:he|she|they))? (?:really |actually |truly |in fact )*(?:holds?|has|have|got|owns?|passed|is)(?: \w+){0,2} @c\d+"
        r"|@c\d+(?: \w+){0,3} (?:how (?:do|can|could|should) (?:i|we|you|one) )(?:verify|check|confirm|prove) (?:that|it|this)\b"),
    ),
    (
        "discounts",
        r"\b(?:gi bill|veterans? (?:benefits?|discount|funding|affairs)|va (?:benefits?|funding|pays?)|education benefits|tuition (?:assistance|reimbursement)|military discount|bildungsgutschein|scholarships?|grants?)\b",
    ),
)  # fmt: skip
_FREE_SOFTWARE = r"\b(?:scholarship|grant)s? (?:access|permission)\b"


def besides_exam(case: Case) -> Query | None:
    """The stored answer, with the credential it was asked about; a file that tells of it is searched by others."""
    named = case.found.targets
    several = len(named) > 1
    if case.has("vs") or case.ids("role"):
        return None
    if not named and not case.has("cert_word"):
        return None
    said = next((key for key, pattern in _ASKED if key in case.catalog.said and search(pattern, case.text)), None)
    if said is None or search(_FREE_SOFTWARE, case.text) or (several and said != "need-to-code"):
        return None
    if said == "need-to-code" and named and not several and _tells_of_code(case, named[0]):
        return case.query(Intent.PREREQUISITES, *named)
    return case.query(Intent.EXPLAIN, *named, said=(said,))


_CODE = re.compile(r"\b(?:python|coding|programming language|scripting)\b", re.IGNORECASE)


def _tells_of_code(case: Case, credential: str) -> bool:
    """Whether its gate, or what it advises before it, says something of programming."""
    held = case.catalog.credentials[credential]
    entries = credential_entries(case.catalog, held)
    return any(e.owner == credential and e.path.startswith("conditions.") and _CODE.search(e.text) for e in entries)
