"""What kind of thing a name is, a certification or less, and how much weight somebody may give it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.query import Aspect, Intent
from handlers.slots import KIND, WHICH_KIND
from handlers.understanding.aspects import aspects_of

if TYPE_CHECKING:
    from handlers.query import Query
    from handlers.understanding.case import Case

_BEFORE = r"(?:(?:the|this|that|even|really|actually|just|only|also|now|considered|counted as|technically|strictly|it|an?) )*"
_TRUE = r"(?:(?:real|actual|proper|full|genuine|true|formal|professional|mere|simple) )*"
_KINDS = r"(?:certs?|certifications?|certificates?|badges?|courses?|workshops?|trainings?|credentials?|qualifications?|diploma)"
_IS_ONE = (
    rf"(?:^|\| |\b)(?<!much )(?<!long )(?<!hard )(?<!old )(?<!new )(?<!expensive )(?:is|isnt|are|was) (?:the )?(?:@[ci]\d+ )*(?:it |that |this |thing |one |course |programme |program |badge |workshop )*{_BEFORE}{_TRUE}{_KINDS}(?= ?\?| ?$| or\b| at all| in the| yet| \||, )"
    rf"|\b(?:what kind|what sort|what type) of (?:a )?(?:thing|{_KINDS}) (?:is|are) (?:the |an? |this )?@c"
    rf"|\b(?:count|counts|qualify|qualifies|pass|passes|go|goes) as {_BEFORE}{_TRUE}(?:certs?|certifications?)\b(?! (?:for|to|towards) )"
    rf"|@c\d+ {_BEFORE}{_TRUE}(?:certification|cert) or {_BEFORE}{_TRUE}{_KINDS}(?= ?\?| ?$)"
)
_CERTIFICATION = r"\b(?:certs?|certifications?)(?= ?\?| ?$| at all| in the| yet| \|)"
_EITHER = rf"\b{_KINDS} or {_BEFORE}{_TRUE}{_KINDS}"
_WEIGHT = (
    r"\b(?:how much|what|any|much|little|more) (?:weight|credence|stock|faith|credibility) (?:do|does|should|shall|would|can|could|must|to)? ?(?:i|we|you|one|they|employers?|recruiters?|hr|give|put|attach|place|lend)\b"
    r"|\b(?:weight|credence|stock|faith) (?:to )?(?:give|put|attach|place) (?:to |on |in )?(?:it|that|this|@c)"
    r"|\bhow (?:seriously|serious) (?:do|should|can|must|shall|would|to) (?:i |we |one )?(?:take|treat)\b"
    r"|\b(?:counts?|stands?|mean|means|good|worth|stand) for (?:anything|something|much|nothing)\b(?! towards?\b)|\bcounts? for (?:shit|zero|a thing)\b"
    r"|\b(?:accept\w*|take|takes|recogni[sz]e\w*|count\w*|buy|buys|honou?r|pass|passes|serve|serves|stand|stands|use|used)\b.*\bas (?:an? |the |valid |sufficient |good |any |some |formal |real )*(?:evidence|proof)\b"
    r"|\bworth the paper\b|\bhold(?:s)? (?:any )?water\b|\bimpress\w* (?:me|us|by|with)\b|\bshould (?:i|we) be impressed\b"
)


def credence(case: Case) -> Query | None:
    """Whether one named thing is a certification, or counts for something: the three checks, with its kind first."""
    if len(case.found.targets) != 1 or not case.reading.has(
        "cert_word", "recognition", "enough", "legit", "hire", "it", "take", "fee", "domains"
    ):
        return None
    if set(aspects_of(case.reading)) - {Aspect.FEE, Aspect.RECOGNITION, Aspect.DOMAINS, Aspect.TRAINING, Aspect.VALIDATES}:
        return None
    if case.says(
        r"\b(?:in|part of|include\w*|with|inside|covered by) (?:the |its |that )?(?:@c\d+ )?(?:exam )?(?:price|fee|cost|bundle|package|voucher)\b"
    ):
        return None  # what the money buys
    if case.says(_IS_ONE) and not case.says(r"\bwhich\b|\bneed|\brequire|\bmandatory\b|\bincluded?\b"):
        plain = case.says(_CERTIFICATION) and not case.says(_EITHER)
        return case.query(Intent.VERIFY, *case.found.targets, slot=KIND if plain else WHICH_KIND, topics=case.ids("topic"))
    return case.query(Intent.VERIFY, *case.found.targets) if case.says(_WEIGHT) else None
