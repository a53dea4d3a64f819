"""What of several is realistic for the asker: they are laid side by side with what each gate says to what was told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.query import Intent, about

if TYPE_CHECKING:
    from handlers.query import Query
    from handlers.understanding.case import Case

_REALISTIC = (
    r"\b(?:which|what)(?: (?:one|ones|of (?:these|those|them)|of the (?:two|three|four)))?(?:s| is| are| would be| seems?| looks?)?(?: the)?(?: most| more| actually| really)* (?:realistic|feasible|doable|attainable|achievable|within reach|in reach)\b"
    r"|\b(?:which|what)(?: (?:one|ones|of (?:these|those|them)|of the (?:two|three|four)))? (?:can|could) (?:i|we|he|she) (?:realistically|actually|really)\b"
)
_PLANNED = r"\b(?:plan|roadmap|order|sequence|schedule|timeline|path|steps)\b"
_TWO = 2


def realistic(case: Case) -> Query | None:
    """Several that are named, side by side for whoever asks which is within reach."""
    named = tuple(i for i in case.found.targets if i not in case.held)
    if len(named) < _TWO or case.reading.unknown or case.found.ambiguous or not case.says(_REALISTIC) or case.says(_PLANNED):
        return None
    return case.query(Intent.COMPARE).having(sides=about(*named[:5]), roles=case.ids("role"), advise=True)
