"""When the result of an exam is known: no file holds that, and a stored answer says what can be said."""

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
