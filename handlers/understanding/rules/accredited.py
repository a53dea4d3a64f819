"""Which of an issuer's credentials are accredited: the standard is looked up, not the three checks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.query import Intent, Limits

if TYPE_CHECKING:
    from handlers.query import Query
    from handlers.understanding.case import Case

_STANDARD = ("iso-17024",)
"""By this standard those who certify persons are accredited."""
_ACCREDITED = r"\baccredit\w+"
_ELSE = r"\brecogni\w+|\bproctor\w+|\bchecks\b|\b(?:training|courses?|providers?|partners?|cent(?:er|re)s?)\b"
_EXAMS = r"\b(?:exams?|certs?|certifications?|credentials?|ones?|which)\b"


def accredited(case: Case) -> Query | None:
    """The issuer's that are accredited; None for anything else."""
    if not case.says(_ACCREDITED) or case.has("legit") or case.says(_ELSE) or case.ids("framework"):
        return None
    if not case.found.targets and case.found.issuers and case.says(_EXAMS):
        return case.query(Intent.FIND, limits=Limits(issuers=case.found.issuers, frameworks=_STANDARD))
    return None
