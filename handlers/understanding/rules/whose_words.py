"""The rule for whose judgement it is that one should take the closest fit and start."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.query import Intent

if TYPE_CHECKING:
    from handlers.query import Query
    from handlers.understanding.case import Case

_STORED = "whose-advice"
_WHOSE = r"\bwhose\b|\bsays who\b|\bwho (?:says|said|thinks|claims|came up with|wrote|recommends|decided)\b|\byour (?:own )?(?:opinion|view|idea|stance|advice|words)\b|\bwhere (?:does|did|is)\b.*\bfrom\b"
_ADVICE = r"\b(?:closest|nearest|best) fit and (?:start|begin|go)\b|\b(?:pick|take|start with|choose) the closest fit\b"


def whose_words(case: Case) -> Query | None:
    """The stored answer on whose judgement the advice is; None where nothing asks for that."""
    if _STORED not in case.catalog.said or case.found.targets or not (case.says(_WHOSE) and case.says(_ADVICE)):
        return None
    return case.query(Intent.EXPLAIN, said=(_STORED,))
