"""How high a credential is to stand: the issuer's own word ("an associate exam"), easy or advanced, and not what its asker is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from handlers.understanding.words.patterns import search

if TYPE_CHECKING:
    from collections.abc import Iterable

_THING = r"(?:exams?|certs?|certificates?|certifications?|credentials?|badges?|qualifications?|ones?|tests?|courses?)"
_GRADE = re.compile(
    rf"\b(?P<word>associate|expert|specialty)(?: level| grade| tier)?(?: (?!of\b|for\b|in\b)[\w@]+){{0,3}} {_THING}\b"
    r"|\b(?P<level>associate|expert|specialty|professional)(?: |-)(?:level|grade|tier)\b"
    r"|\b(?:at|on|of) (?:the )?(?P<at>associate|expert|specialty|professional) (?:level|grade|tier)\b"
)
_ASSOCIATE_OF = re.compile(r"\bassociate (?:of|director|professor|dean|status|consultant|analyst|partner)\b")
_NOT = r"\b(?:no|not|nothing|never|isnt|dont want|do not want|anything but|other than|beyond|above|more than|past|without)(?: \w+){0,3}"
_LOW = r"(?:beginners?|entry level|entry|basics?|basic|foundations?|foundational|fundamentals|introduct\w+|intro|easy|simple|starters?|newbies?|juniors?|101)"
_EASY = rf"\b(?:entry|easy|easier|basic|simple|introductory|elementary|lightweight|non technical)(?: (?!to\b|for\b|enough\b)[\w@]+){{0,3}} {_THING}\b|\b{_THING} (?:thats|that is|which is) (?:\w+ )?(?:easy|basic|simple)\b|\band easy\b|\beasy (?:and|but)\b"
_HIGH = r"\b(?:advanced|expert level|executive level|high level|demanding|deep|serious)\b"
_NO_SECURITY = r"\b(?:zero|no|not any|without(?: any| an?)?|little(?: to no)?|hardly any|next to no|lack\w*)(?: \w+){0,2} (?:security|cyber\w*|infosec)\b|\b(?:new|newcomer) to (?:security|cyber\w*|infosec)\b|\bnever (?:worked in|done|did|touched) (?:any )?(?:security|cyber\w*|infosec)\b"
_OTHER_TRADES = frozenset(
    ("ml-engineer", "llm-developer", "data-scientist", "product-manager", "executive", "privacy-officer", "model-validator")
)
"""Jobs that are none in security: who is new to it there does not begin in their own job."""
_NO_TECH = r"\b(?:zero|no|not an?|without(?: any| an?)?|little(?: to no)?|hardly any|lack\w*)(?: \w+)? (?:tech|technical|technology|it|engineering)(?: \w+)? (?:background|experience|skills?|knowledge|person)\b"
_OF_PAPER = frozenset(
    ("privacy-officer", "executive", "grc-analyst", "risk-manager", "ai-governance-lead", "ciso", "product-manager")
)
"""Jobs that need no engineering: who knows none of it does not begin in their own job either."""
_FIRST_STEP = r"\b(?:a|the|her|his|their|my|decent|good|sensible|realistic) (?:very )?first (?:step|cert\w*|exam|credential|badge)\b(?! (?:would|is|was|i|we|after|on top))"
"""What somebody begins with whose job is not told."""
_ASKED_OF_IT = r"\b(?:how|is|are|was) (?:it |the |this |that |an? )?(?:\w+ ){0,2}(?:easy|simple|basic)\b"


def level_wished(
    plain: str, skeleton: str, level: str | None, jobs: Iterable[str] = (), unwanted: Iterable[str] = ()
) -> dict[str, Any]:
    """`grade` and `level` as they are wished for, put over the level that single words gave; {} where those stand.

    `jobs`: ids of the jobs named. `unwanted`: ids of what is not wanted.
    """
    if level == "entry" and "foundation" in unwanted:
        return {"level": None} | level_wished(plain, skeleton, None, jobs)
    named = _GRADE.search(plain) if _ASSOCIATE_OF.search(plain) is None else None
    if named is not None and not search(rf"\b(?:{'|'.join(filter(None, named.groupdict().values()))})\b", skeleton):
        named = None  # part of the name of what somebody has
    if named is not None and not search(
        r"\b(?:associate|expert|specialty|professional) (?:level|grade|tier) (?:\w+ )?@r\d", skeleton
    ):
        return {"grade": next(word for word in named.groupdict().values() if word), "level": None}
    if level == "senior" and search(r"\bsenior (?:\w+ ){0,2}@r\d|@r\d+ senior\b", skeleton) and not search(_HIGH, plain):
        return {"level": None}
    if (
        level == "entry"
        and search(rf"{_NOT} {_LOW}\b", plain)
        and not search(r"\b(?:im|am|were|are) (?:an? )?(?:\w+ )?beginners?\b", plain)
    ):
        return {"level": "senior" if search(_HIGH, plain) else None}
    if (
        level == "entry"
        and (
            (not _OTHER_TRADES.isdisjoint(jobs) and search(_NO_SECURITY, plain))
            or (not _OF_PAPER.isdisjoint(jobs) and search(_NO_TECH, plain))
        )
        and not search(rf"\b{_LOW}\b", plain)
    ):
        return {"level": None}
    if level is None and search(_EASY, plain) and not search(rf"{_NOT} {_LOW}\b|{_ASKED_OF_IT}", plain):
        return {"level": "entry"}
    if level is None and not tuple(jobs) and search(_FIRST_STEP, plain):
        return {"level": "entry"}
    return {}
