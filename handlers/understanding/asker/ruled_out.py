"""What is ruled out that a credential's own file tells: a second attempt that costs, an exam at home, a subscription; and a track."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog.engine.wishes import AT_HOME, PAID_RETAKE, SUBSCRIPTION
from handlers.understanding.words.patterns import search

if TYPE_CHECKING:
    from collections.abc import Iterator

NOT = r"\b(?:no|not|non|isnt|arent|wasnt|dont (?:want|like|need)|do not (?:want|like|need)|doesnt (?:want|like)|without|hates?|hating|dislikes?|avoid\w*|never|nothing|other than|anything but|instead of|rather than|cant stand|sick of|tired of|no more|skip|except|(?:bad|terrible|awful|horrible|hopeless|no good|rubbish|useless) (?:at|with|in)|sucks? at|fail(?:s|ed|ing)?(?: at)?(?: every| all| most)?|struggl\w+ (?:with|in)|(?:panic|freeze) (?:at|in|with|during)|(?:scared|afraid|terrified) of)(?: an?| any| another| only| just| purely| the| taking| doing| more| with| into| (?:anything|everything|exams?|tests?|things) (?:with|in|that is|thats|like|full of))*"
"""What stands before something that is not wanted."""
_SECOND_FREE = r"\bfree to (?:re ?take|re ?sit|re ?try|repeat)\b|\b(?:free|included|complimentary) (?:second |2nd |further )?(?:re ?takes?|re ?sits?|(?:second|2nd) (?:attempts?|tries|try|shots?|go))\b|\b(?:re ?takes?|re ?sits?|(?:second|2nd) (?:attempts?|try|shot|go)) (?:is |are |comes? )?(?:free|included|for free)\b|\b(?:include\w*|with|come with|comes with|get) (?:an? |one )?(?:second|2nd) (?:attempt|try|shot)\b|\b(?:two|2) (?:attempts|tries|shots) (?:included|for)\b|\b(?:include\w*|offers?|gives?|have|has|comes? with|grants?) (?:two|2|more than one|an extra|another|a further|one more) (?:exam )?(?:attempts?|tries|try|shots?|re ?takes?)\b"
"""A further attempt is to be in the fee."""
_ROOM = r"(?:(?:a|the|an) )?(?:(?:test(?:ing)?|exam(?:ination)?|vue|psi) )?(?:cent(?:er|re)s?|rooms?)"
_NOT_AT_HOME = rf"\b{_ROOM} (?:only|and nowhere else)\b|\b(?:only|exclusively|solely)(?: (?:be|ever|available|offered|taken|sat|sittable|done|possible|delivered|given|run|held))*(?: (?:at|in|on))? (?:{_ROOM}|on ?site|in person|premises)\b|\b(?:has to|have to|must|needs? to|need) (?:be )?(?:(?:taken|sat|done|written) )?(?:in person|on ?site|(?:at|in) {_ROOM})|\b(?:needs?|requires?|force\w*|insist\w* on)(?: (?:me|you|us|to|go|going|into|on|a visit|visiting))* {_ROOM}|\b(?:in person|on ?site)(?: exams?| tests?)? only\b|\b(?:no|without(?: an?y?)?|lacks? an?|not have an?) (?:online|remote(?:ly proctored)?)(?: proctored)? (?:option|version|way|delivery|exam|variant|mode|proctoring)s?\b|\b(?:not|cant|cannot|never|isnt|arent|nobody can)(?: (?:i|we|one|you|be|available|offered|taken|sat|possible|done|take|sit|delivered|given))* (?:online|remotely|from home|at home)\b"
"""It is taken in a room that one goes to, and not at home as well."""
_OF_WHICH = r"^(?:(?:so|and|but|ok|hi|hey|please) )*(?:which|what|whats|list|show|name|any|are there|is there|exams?|certs?|certifications?|credentials?)\b(?!.*\b(?:i|im|me|my|we|us|our|please)\b)|^(?:which|what) (?:\w+ ){0,3}?(?:cant|cannot|can(?= (?:i|we|one|you) not\b)) (?:i|we|one|you)\b"
"""What exams are like is asked, and not told of oneself: who wants a room may take what can be sat at home as well."""


def ruled_out(plain: str) -> Iterator[str]:
    """What is ruled out that a credential's own file tells, and a track."""
    if search(_SECOND_FREE, plain) and not search(
        r"\b(?:vouchers?|offers?(?! (?:two|2|an?|one|more|another|free)\b)|discounts?)\b", plain
    ):
        yield PAID_RETAKE
    if search(_NOT_AT_HOME, plain) and search(_OF_WHICH, plain):
        yield AT_HOME
    if search(rf"{NOT} (?:\w+ ){{0,3}}subscriptions?\b", plain):
        yield SUBSCRIPTION
    if "offensive" in plain and search(
        rf"{NOT} offensive\b(?! (?:\w+ )?(?:experience|background|skills?|practice|knowledge|past))", plain
    ):
        yield "offensive"
