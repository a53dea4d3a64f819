"""What there is for less than a named credential costs: "something like the OSAI but cheaper", "what is cheaper than AIGP?"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog.engine.wishes import NOT_AI
from handlers.understanding.rules.alternatives import below

if TYPE_CHECKING:
    from handlers.query import Query
    from handlers.understanding.case import Case

_OTHER = r"\b(?:alternatives?|instead of|other than|similar|like|options?|something|anything)\b"
_CHEAPER = r"\b(?:cheaper|less expensive|costs? less|more affordable)\b"


_TOO_DEAR = r"\b(?:cant|cannot|can not|couldnt|wont|not|never) (?:be able to |really )?(?:afford|pay for|justify)(?: to (?:take|do|buy|sit))? (?:the |an? )?@c\d+|@c\d+ (?:is |are |seems? |looks? )?(?:way |far |much |just |simply )*(?:too|over) (?:expensive|pricey|dear|costly|budget|much money)|@c\d+ (?:is )?(?:out of|beyond|above|over) (?:my |our )?(?:budget|reach|price range)"
_WHAT_THEN = r"\bwhat(?:s| is)?\b|\bhow\b|\bwhich\b|\belse\b|\binstead\b|\bany\b|\balternatives?\b|\bthen\b"
"""Somebody cannot pay for one, and asks what there is."""


_EXISTS = r"\b(?:does|do|is there) (?:that|it|this|those|one|(?:some|any)thing like (?:that|this)|such (?:an? )?(?:\w+ )?(?:thing|one|cert\w*|exam))(?: even)?(?: exist| around)?\b|\bany such\b"
_LESS_THAN = r"\b(?:cheaper|less(?: expensive)?|for less|below|under) (?:than )?(?:the |what )?@c\d"
"""What is described, one named for its price, is asked for."""
_WHAT_FOR_LESS = r"^(?:(?:and|so|hi|hey|ok|please|tell me) )*(?:what|whats|which|list|show|any|anything|is there|are there|give me)\b(?!.*\b(?:of (?:them|these|those)|it|that|this)\b.*@c)[^|?]*\b(?:cheaper|less expensive|costs? less|more affordable|priced (?:below|under)) (?:than )?(?:the )?@c\d"
"""Whatever costs less than one that is named."""


_OF_AI = r"\b(?:ai|ml|llm|genai)(?: \w+)? (?:certs?|certifications?|exams?|credentials?|ones|badges?)\b|\b(?:covers?|on|about) (?:ai|ml)\b"
"""Whatever is about AI is asked for, and not its kind alone."""


def cheaper(case: Case) -> Query | None:
    """What there is of its kind for less than a named one costs."""
    for_less = case.says(_WHAT_FOR_LESS)
    if len(case.found.targets) != 1 or not case.reading.of("credential") or (case.has("vs") and not for_less):
        return None
    exists = case.says(_EXISTS) and case.says(_LESS_THAN)
    if (
        not exists
        and not (case.says(_OTHER) and case.says(_CHEAPER))
        and not for_less
        and not (case.says(_TOO_DEAR) and case.says(_WHAT_THEN))
    ):
        return None
    less = below(case, case.found.targets[0], case.stated)
    if less is None or not for_less or not case.says(_OF_AI):
        return less
    without = tuple(dict.fromkeys((*less.limits.without, NOT_AI)))
    return less.having(roles=(), limits=less.limits.having(tracks=(), without=without))
