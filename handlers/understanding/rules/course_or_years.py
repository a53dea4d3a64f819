"""What spares what at a gate: years of work the course, a degree the years: "four years of pentesting, must I buy it?"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.leading import COURSE, SKIPPED
from handlers.query import Intent
from handlers.slots import DEGREE
from handlers.understanding.asker.leanings import trained

if TYPE_CHECKING:
    from handlers.query import Query
    from handlers.understanding.case import Case

_TAUGHT = r"(?:course|courses|training|class|classes|classroom|boot ?camp)"
_MUST = (
    rf"\b(?:must|needs?|have to|has to|got to|required?|requires?|demands?|insists?|oblig\w+|forced|forces?)\b.*\b{_TAUGHT}\b"
    rf"|\b{_TAUGHT}\b.*\b(?:must|needed|required|necessary|mandatory|compulsory|obligatory|unavoidable)\b"
)
_WITHOUT = rf"\b(?:without|skip\w*|avoid\w*|bypass\w*|spare\w*|instead of|no|minus|w o) (?:\w+ |@i\d+ ){{0,3}}?{_TAUGHT}\b"
_OTHER = r"\b(?:cost\w*|price|how long|how much|days|hours|material\w*|include\w*|worth|recommend\w*|good|best|better|which)\b"


_ITS_PARTS = rf"(?:{_TAUGHT}|modules?|paths?|labs|academy|learning path)"
_SKIPS_THEM = (
    rf"\b(?:without|skip\w*|avoid\w*|bypass\w*|ignor\w+|leaving out|leave out|instead of) (?:\w+ |@i\d+ ){{0,4}}?{_ITS_PARTS}\b"
)
_MAY = r"\b(?:can|could|may|possible|allowed|ok|okay|fine|enough|if|suppose|rather not|(?:dont|do not|wont|not going to) (?:want|like|have|plan))\b"


def course_or_years(case: Case) -> Query | None:
    """The gate for who told years of work, judged without the course, or for who would leave its course out; else None."""
    if len(case.found.targets) != 1 or case.says(_OTHER) or not trained(case):
        return None
    if not case.said.person.years:
        return (
            case.query(Intent.PREREQUISITES, *case.found.targets, slot=SKIPPED)
            if case.says(_SKIPS_THEM) and case.says(_MAY)
            else None
        )
    if case.says(_WITHOUT):
        return case.query(Intent.ELIGIBILITY, *case.found.targets, slot="untrained")
    return case.query(Intent.ELIGIBILITY, *case.found.targets, slot=COURSE) if case.says(_MUST) else None


_DEGREE = r"(?:degrees?|msc|bsc|ba|ma|phd|bachelors?|masters?|diploma|university|uni|studies|academic)"
_FOR_YEARS = (
    rf"\b{_DEGREE}\b.*\b(?:replac\w*|substitut\w*|waiv\w*|count\w*|stand\w* (?:in )?for|knock\w*|instead of|credit\w*|shorten\w*|reduc\w*)\b.*\b(?:experience|years?|work)\b"
    rf"|\b(?:replac\w*|substitut\w*|waiv\w*|shorten\w*|reduc\w*)\b.*\b{_DEGREE}\b"
)


def degree_for_years(case: Case) -> Query | None:
    """Whether a degree stands for years of work: "can my MSc replace the experience for CISM?"."""
    named = case.found.targets
    told = any(years.years > 1 for years in case.said.person.years)  # "knock a year off" tells of no year of work
    if len(named) != 1 or told or case.has("worth", "vs") or not case.says(_FOR_YEARS):
        return None
    certify = case.catalog.credentials[named[0]].conditions.certify
    return case.query(Intent.PREREQUISITES, *named, slot=DEGREE) if certify is not None else None
