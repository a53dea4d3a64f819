"""What a result is and when it is known: no file holds the latter, a score is no share of right answers; stored answers say what can be said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.query import Intent

if TYPE_CHECKING:
    from handlers.query import Query
    from handlers.understanding.case import Case

_STORED = "exam-results-time"
_RESULT = r"(?:(?:exam |test |beta |my |the |your )*(?:results?|scores?(?! (?:do|must|should|needed|required|report\b))|grad(?:es?|ing)|marks?(?! (?:for|needed))))"
_WHEN = r"(?:how (?:long|fast|soon|quick\w*|many (?:days|weeks|hours))|when|right away|immediately|instant\w*|straight away|same day|on the spot|at once|wait\w*)"
_ASKED = rf"\b{_WHEN}\b(?: \S+){{0,7}}? {_RESULT}\b|\b{_RESULT}(?: \S+){{0,5}}? {_WHEN}\b|\b(?:passed|failed) or (?:not|failed|passed)\b.*\b{_WHEN}\b"
_OTHER = r"\b(?:pass(?:ing)? (?:mark|score)|cut ?off|results? in|which results|score (?:do|must|should))\b"


def results(case: Case) -> Query | None:
    """The stored answer on the time until a result; None where something else is asked of scores."""
    if _STORED not in case.catalog.said or not case.says(_ASKED) or case.says(_OTHER):
        return None
    return case.query(Intent.EXPLAIN, *case.found.targets, said=(_STORED,))


_SCALE = "pass-mark-meaning"
_SHARE = (
    r"\b(?:half|third|thirds|quarter|quarters|percent\w*|per cent|\d+ ?%|%|fraction|share|how many)\b(?: \w+){0,3} (?:questions?|answers?|items?|marks?|points?)(?: \w+){0,2} (?:right|correct\w*|answered)\b"
    r"|\b(?:half|percent\w*|per cent|%)\b(?: \w+){0,3} (?:right|correct)\b|\b(?:get|answer|getting|answering) (?:half|(?:\w+ )?(?:percent|%))"
)
_MEANS = r"\b(?:mean\w*|equals?|same as|amounts? to|comes? (?:out )?to|translate\w*|is that|or is|need)\b"
_MARK = r"\bpass(?:ing|es)?\b|\bscores?\b|\bcut ?off\b|\bmark\b|\bof \d{3,4}\b"


def scaled(case: Case) -> Query | None:
    """What a pass mark is, where it is taken for a share of right answers: "does 450 mean half the questions right?"."""
    if _SCALE not in case.catalog.said or not case.says(_SHARE) or not case.says(_MEANS) or not case.says(_MARK):
        return None
    points = case.says(r"\b[3-9]\d\d\b") or case.says(r"\bscaled?\b")
    return case.query(Intent.EXPLAIN, *case.found.targets, said=(_SCALE,)) if points else None
