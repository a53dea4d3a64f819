"""The rule for whether one credential is worth it, for whom or for what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog.engine.wishes import NOT_AI_SECURITY
from handlers.query import Aspect, Intent, Query
from handlers.understanding.aspects import aspects_of
from handlers.understanding.case import GAP, Case, stated, verb
from handlers.understanding.headcount import heads

if TYPE_CHECKING:
    from handlers.understanding.case import Case

_FOR_SECURITY = (
    r"\b(?:for|into|in|towards?|about) (?:an? )?(?:career in |job in |work in )?(?:ai|ml|llms?|genai) (?:sec|security)\b(?! (?:engineer|architect|manager|analyst))"
    r"|\b(?:i|we|she|he|they) (?:do|does|work in|am in|handle) (?:\w+ )?security\b|\b(?:something|anything|one|more)\b(?: \w+){0,3} (?:with|about|on) (?:\w+ )?security in it\b|\bsecurity in it\b"
)
"""Security is what it is wanted for: what is about AI at large does not serve that."""
_WHO_IS_RIGHT = r"\bis (?:she|he) right\b|\bare they right\b|\bwho(?:s| is) right\b|\bam i right\b(?=.*\brather\b)|\brather\b.*\b(?:am i|are we) right\b"


_FOR_WHOM = r"^(?:so |and |hi |what about |how about |is )*(?:the )?@c\d+(?: (?:ok|okay|suitable|right|something|any good|good))? for (?:an? |our |my |the )?(?:junior |senior |new )?@r\d+ ?\?$"
"""A credential and a job, and nothing more: does it suit?"""


def worth(case: Case) -> Query | None:
    """Whether to take one."""
    if (
        case.says(
            r"\b(?:which|welche|quelle|cual|qual)\b|\b(?:what|any|some) (?:[\w@]+ ){0,2}(?:certs?|certifications?|credentials?|exams?)\b"
        )
        and not case.says(r"\bwhich means\b")
        and (case.said.person.holds or case.ids("role"))
    ):
        return None
    if len(case.found.targets) == 1 and case.says(_FOR_WHOM):
        return case.query(Intent.WORTH, *case.found.targets, roles=case.ids("role"), limits=stated(case))
    if not case.found.targets or not (
        case.has("worth")
        or verb(case) == "worth"
        or case.says(
            r"\b(?:stupid|silly|crazy|dumb|pointless|overkill|beneath|waste|nonsense)\b|\b(?:logical|natural|right|sensible|obvious|good|best|smart) (?:next )?(?:step|move|choice)\b|\bwould @c\d+ (?:bring|give|get|help|benefit)\b|\bbrings? (?:me|us)\b|\bthinking (?:about|of)\b|\b(?:says?|said|told me|wants me|recommends?|suggests?|advised?) (?:i |to |we |me )*(?:should )?(?:do|take|get|go for) @c|\bwhy (?:should|would) (?:i|we|anyone) (?:take|get|do)\b|\bshould (?:i|we|a|an|my|our|someone)\b|\bdo you recommend @c|\bis @c\d+ (?:good|right|useful|suitable|for me|a good)\b|\b(?:good|right|useful|suitable|makes? sense) for (?:me|an?|us|my)\b|\bbother with @c"
        )
        or case.says(_WHO_IS_RIGHT)
    ):
        return None
    if (
        Aspect.VALIDITY in aspects_of(case.reading)
        or (Aspect.EFFORT in aspects_of(case.reading) and case.says(r"\bhow\b|\bhours\b"))
        or case.says(GAP)
        or (Aspect.FEE in aspects_of(case.reading) and heads(case))
        or case.says(r"^how much\b|\bworth (?:anything|something)\b|\blegit\w*|\bscam\b|\bfake\b|\btrust\w*")
    ):
        return None
    if case.said.person.holds and set(case.found.targets) <= {h.credential for h in case.said.person.holds}:
        return None
    if case.says(r"\bwhat should i\b|\bwhich\b|\bwhat(?:s| is) worth\b") and case.says(r"\bafter\b|\bnext\b"):
        return None
    if len(case.found.targets) > 1 and case.says(r"@c\d+ or @c\d+"):
        return None
    limits = stated(case)
    if case.says(_FOR_SECURITY):
        limits = limits.having(without=(*limits.without, NOT_AI_SECURITY))
    return case.query(
        Intent.WORTH, *case.found.targets, roles=case.ids("role"), topics=case.ids("topic"), limits=limits, advise=True
    )
