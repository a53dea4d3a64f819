"""The rule for whether to stay with one vendor, whichever cloud is told beside it: "should we go vendor neutral if we move to GCP?"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.person import Person
from handlers.query import Intent
from handlers.understanding.case import WHICH_CERT

if TYPE_CHECKING:
    from handlers.query import Query
    from handlers.understanding.case import Case

_ENTRY = "vendor-neutral-or-vendor"
_EITHER = r"\b(?:go|going|stay|staying|be|being|get|take|do|choose|prefer|is|are|better|rather|switch to) (?:for )?(?:something |a |an |certs? )?(?:more |fully |completely )?(?:vendor|cloud|platform) (?:neutral|agnostic|independent)\b(?! (?:ones?|certs?|certifications?|exams?) (?:on|for|about|in)\b)"
_ASKED = r"^(?:(?:so|and|hi|hey|ok|but|now|then) )*(?:should|shall|is it|would|do|does|is|are)\b|\b(?:better|worth|sensible|wise|smarter|makes? sense|should (?:i|we)|or)\b"


def vendor_or_neutral(case: Case) -> Query | None:
    """The stored answer on that choice; None where credentials are named, or one is asked for."""
    if _ENTRY not in case.catalog.said or case.named or case.says(WHICH_CERT) or case.reading.numbers.money:
        return None
    if not (case.says(_EITHER) and case.says(_ASKED)):
        return None
    return case.query(Intent.EXPLAIN, said=(_ENTRY,), asker=Person())
