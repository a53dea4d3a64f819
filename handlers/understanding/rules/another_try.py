"""The rule for who has failed: when an exam can be sat again, and what that costs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.query import Aspect, Intent

if TYPE_CHECKING:
    from handlers.query import Query
    from handlers.understanding.case import Case

_FAILED = r"\b(?:fail(?:ed|s|ing)?|flunk\w*|didnt pass|did not pass|havent passed|not passed|messed up|bombed)\b"
_AGAIN = (
    r"\b(?:re ?book\w*|go again|go for it again|be back|re ?tak\w*|re ?sit\w*|re ?test\w*|re ?try\w*|try again|another (?:try|attempt|go|shot)|second (?:try|attempt|go|shot)|next (?:try|attempt))\b"
    r"|\b(?:take|sit|do|attempt|try|book|write)(?: (?:it|that|this|the|exam|@c\d+)){0,3} (?:again|once more|anew|a second time)\b"
)
_WHEN = r"\b(?:when|how soon|how long|how (?:many|much) (?:days|weeks|time)|wait\w*)\b"
_DUE = r"\b(?:have to|must|need to|renew\w*|recertif\w*|expir\w*|every)\b"
"""It is a renewal that is spoken of."""


def another_try(case: Case) -> Query | None:
    """The retake rule of one exam, with its price where that is asked as well."""
    targets = case.found.targets
    if len(targets) != 1 or not case.says(_AGAIN) or case.says(_DUE) or not case.says(_WHEN):
        return None
    if not case.says(_FAILED) and not case.says(r"\b(?:can|could|may|allowed)\b"):
        return None
    priced = case.has("fee") or case.says(r"\b(?:cost\w*|price\w*|how much|fees?|pay)\b")
    return case.query(Intent.FACT, *targets, aspects=(Aspect.RETAKE, *((Aspect.FEE,) if priced else ())))
