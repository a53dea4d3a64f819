"""The rule for since when an exam is no beta any more: the day of its launch, and not its end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.query import Aspect, Intent

if TYPE_CHECKING:
    from handlers.query import Query
    from handlers.understanding.case import Case

_LEFT = (
    r"\b(?:left|leave|leaves|leaving|exit\w*|came out of|come out of|comes out of|out of|finish\w*|graduat\w+ from|past) (?:the |its |their )?beta\b"
    r"|\bbeta (?:(?:phase|period|stage|exam|of|the|@c\d+) )*(?:over|end(?:s|ed)?|finish\w*|done|closed?|closes)\b"
    r"|\b(?:went|go|gone|going|turn(?:ed)?|became|become|hit|reach\w*) (?:ga|generally available|general availability)\b|\b(?:ga|general availability) (?:date|day)\b"
)
_WHEN = r"\b(?:when|since when|what (?:date|day|month)|which (?:date|day|month)|how long ago|by when)\b|\b(?:ga|general availability) (?:date|day)\b"


def out_of_beta(case: Case) -> Query | None:
    """When one exam stopped being a beta; None where that was not asked."""
    if len(case.found.targets) != 1 or not case.says(_LEFT) or not case.says(_WHEN):
        return None
    return case.query(Intent.LIFECYCLE, *case.found.targets, aspects=(Aspect.LAUNCHED,), slot="when")
