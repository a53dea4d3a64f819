"""What is ruled out that a credential's own file tells: a second attempt that costs, an exam at home, a subscription; and a track."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog.engine.wishes import AT_HOME, EXPIRY, PAID_RETAKE, SUBSCRIPTION, TRAINING_APART
from handlers.understanding.words.patterns import search

if TYPE_CHECKING:
    from collections.abc import Iterator

OF_FEES = frozenset((EXPIRY, PAID_RETAKE, TRAINING_APART))
"""Wishes that are themselves told by a word for fees: the fees of keeping it, what is in the fee."""
LISTED_BY = frozenset((*OF_FEES, SUBSCRIPTION, AT_HOME, "platform"))
"""What is ruled out that a list can be made by."""
NOT = r"\b(?:no|not|non|isnt|arent|wasnt|dont (?:want|like|need)|do not (?:want|like|need)|doesnt (?:want|like)|without|hates?|hating|dislikes?|avoid\w*|never|nothing|other than|anything but|instead of|rather than|cant stand|sick of|tired of|no more|(?:no|not the|not much|little|zero) (?:time|patience|energy|appetite|stomach|nerves?|taste|desire|love|enthusiasm|interest|use) (?:for|in)|skip|except|(?:bad|terrible|awful|horrible|hopeless|no good|rubbish|useless) (?:at|with|in)|sucks? at|fail(?:s|ed|ing)?(?: at)?(?: every| all| most)?|struggl\w+ (?:with|in)|(?:panic|freeze) (?:at|in|with|during)|(?:scared|afraid|terrified) of)(?: an?| any| another| only| just| purely| the| taking| doing| more| with| into| looking for| keen on| interested in| up for| big on| fan of| after| (?:anything|everything|exams?|tests?|things) (?:with|in|that is|thats|like|full of))*"
"""What stands before something that is not wanted."""
_SECOND_FREE = (
    r"\bfree to (?:re ?take|re ?sit|re ?try|repeat)\b|\b(?:free|included|complimentary) (?:second |2nd |further )?(?:re ?takes?|re ?sits?|(?:second|2nd) (?:attempts?|tries|try|shots?|go))\b|\b(?:re ?takes?|re ?sits?|(?:second|2nd) (?:attempts?|try|shot|go)) (?:is |are |comes? )?(?:free|included|for free)\b|\b(?:include\w*|with|come with|comes with|get) (?:an? |one )?(?:second|2nd) (?:attempt|try|shot)\b|\b(?:two|2) (?:attempts|tries|shots) (?:included|for)\b|\b(?:include\w*|offers?|gives?|have|has|comes? with|grants?) (?:two|2|more than one|an extra|another|a further|one more) (?:exam )?(?:attempts?|tries|try|shots?|re ?takes?)\b"
    r"|(?<!after )(?<!had )(?<!failed )(?<!made )(?<!used )(?<!my )\b(?:two|2) (?:exam )?(?:attempts|tries|shots|goes)\b(?! (?:already|so far|ago|failed|gone|used|behind))"
    r"|\b(?:second|2nd) (?:attempt|try|shot|go|chance|sitting)\b(?: (?!at |for )\w+){0,4}? (?:(?:if|in case|when|should) (?:i|we|they|people) (?:\w+ )?(?:blow|fail|flunk|mess|screw|bomb|botch)|(?:in|with) the (?:price|fee|package|bundle))"
)
_COURSES = r"(?:courses?|trainings?|courseware|class(?:es)?|boot ?camps?|study materials?|learning materials?)"
_COURSE_IN = (
    rf"\b{_COURSES}(?: (?:is|are|be|being|must|should|to|comes?|has|needs?|already|also|all|both|and|the|a|exam|voucher|retake|second attempt))* (?:included|bundled|inclusive|thrown in|in the (?:price|fee|package|bundle)|part of the (?:price|fee|package|bundle)|in one (?:price|package|bundle))\b"
    rf"|\b(?:includ\w+|bundl\w+|throws? in)(?: (?:both|me|the|an?|its|their|own|official|proper|full|real|some|any|exam|and|plus|voucher|free|with))* {_COURSES}\b"
    rf"|\b{_COURSES} (?:and|plus|with) (?:the |an? )?(?:exam|voucher|test)(?: \w+)? (?:bundles?|packages?|combos?|in one|together|deals?)\b"
    rf"|\b(?:exam|voucher) (?:and|plus|with) (?:the |an? )?{_COURSES} (?:bundles?|packages?|combos?|in one|together|deals?)\b"
)
"""Training is to be in the fee."""
_COURSE_APART = r"\b(?:not|isnt|arent|never|without|no need for|dont need|dont want)\b(?: \w+){0,3} (?:course|training|class)\w*"
"""A further attempt is to be in the fee."""
_ROOM = r"(?:(?:a|the|an) )?(?:(?:test(?:ing)?|exam(?:ination)?|vue|psi) )?(?:cent(?:er|re)s?|rooms?)"
_NOT_AT_HOME = rf"\b{_ROOM} (?:only|and nowhere else)\b|\b(?:only|exclusively|solely)(?: (?:be|ever|available|offered|taken|take|sat|sit|write|do|sittable|done|possible|delivered|given|run|held|it|them|that))*(?: (?:at|in|on))? (?:{_ROOM}|on ?site|in person|premises)\b|\b(?:has to|have to|must|needs? to|need) (?:be )?(?:(?:taken|sat|done|written) )?(?:in person|on ?site|(?:at|in) {_ROOM})|\b(?:needs?|requires?|force\w*|insist\w* on)(?: (?:me|you|us|to|go|going|into|on|a visit|visiting))* {_ROOM}|\b(?:in person|on ?site)(?: exams?| tests?)? only\b|\b(?:no|without(?: an?y?)?|lacks? an?|not have an?) (?:online|remote(?:ly proctored)?)(?: proctored)? (?:option|version|way|delivery|exam|variant|mode|proctoring)s?\b|\b(?:not|cant|cannot|never|isnt|arent|nobody can)(?: (?:i|we|one|you|be|available|offered|taken|sat|possible|done|take|sit|delivered|given))* (?:online|remotely|from home|at home)\b"
"""It is taken in a room that one goes to, and not at home as well."""
_OF_WHICH = r"^(?:(?:so|and|but|ok|hi|hey|please) )*(?:which|what|whats|list|show|name|any|are there|is there|exams?|certs?|certifications?|credentials?)\b(?!.*\b(?:i|im|me|my|we|us|our|please)\b)|^(?:which|what) (?:\w+ ){0,3}?(?:cant|cannot|can(?= (?:i|we|one|you) (?:not|only)\b)|(?:do|must)(?= (?:i|we|one|you) (?:have to|need to|sit|take|go)\b)) (?:i|we|one|you)\b"
"""What exams are like is asked, and not told of oneself: who wants a room may take what can be sat at home as well."""


NO_CLOUD_VENDOR = (
    r"\b(?:no|not|non|without|nothing|none|except(?: for)?|exclud\w+|other than|outside(?: of)?|minus|skip|drop|leave out|leaving out|avoid\w*|dont want|do not want|hate|besides|apart from|arent|isnt)"
    r"(?: (?:from|by|of|on|any|an?|the|those|these|them|that|which|are|is|certs?|ones|exams?|with|tied to|made by|issued by|anything|big|major))*?"
    r" (?:hyperscalers?|(?:big |major )?clouds? (?:vendors?|providers?|compan(?:y|ies)|giants?|players?|specific|ones|stuff)|big clouds?)\b"
)
"""None of the big clouds' own is wanted."""
_CREDITS = r"(?:cpes?|ceus?|pdus?|ecus?|cpe (?:hours?|credits?|points?)|continuing (?:professional )?education|education credits|credit hours)"
_UPKEEP = r"(?:renewals?|renewing|re ?cert\w*|(?:annual|yearly|maintenance|renewal|recurring) (?:maintenance )?(?:fees?|dues|payments?|costs?))"
_SICK_OF = r"(?:hate\w*|cant stand|cannot stand|can not stand|sick (?:and tired )?of|tired of|fed up (?:with|of)|done with|had enough of|no more|no interest in|allergic to|no patience for|(?:dont|do not|never|not|wont|refuse to) (?:want|like|do|going to|chase|collect|deal with|bother with)|avoid\w*)"
_FOR_GOOD = (
    r"\b(?:never|dont|do not|doesnt|not) (?:ever )?expir\w+|\b(?:dont|do not|doesnt|without|no|zero|never|wont|hate|refuse to|not) (?:require|need|have|charge|ask for|cost|(?:want to |like to |wish to |going to |willing to )?pay(?:ing)?)? ?(?:for )?(?:an?y? |more |those |these )?(?:renewal|maintenance|annual|yearly|recertification) (?:fees?|costs?)\b|\blifetime\b|\b(?:non|un) ?expir\w+|\b(?:no|without(?: an?y?)?|zero) (?:expiry|renewals?|recertification|maintenance|annual fees?|yearly fees?)\b|\b(?:valid|good|hold\w*|last\w*|keep) (?:for life|forever|for ever|indefinitely)\b|\b(?:without|w o) (?:ever |having to |needing to )*(?:renew\w*|recertif\w*|expir\w*|laps\w*)|\bnever (?:have to |need to |needs? to |needs? |must )?(?:be )?(?:renew\w*|recertif\w*|laps\w*|runs? out)|\b(?:one and done|once and done|one off)\b|\b(?:dont|do not|doesnt|never) (?:ever )?(?:need|require|want|ask for) (?:an?y? |the )?(?:renewals?|renewing|recert\w*)\b(?! (?:fee|cost))"
    r"|\b(?:mine|yours|ours|is|are|be|stays?|keeps?|kept|have|own|holds?|valid)(?: (?:it|them|that|valid|good|mine|to keep))* (?:for life|for ?ever|for good|permanently)\b"
    r"|\bpass(?:ed|ing)? (?:it |that |an exam |the exam |the thing )?(?:just |only )?(?:once|one time|a single time)\b(?=.*\b(?:mine|keep|own|done|never|forget|no more|thats it|stays?|for ?ever|for good)\b)"
    rf"|\b{_SICK_OF}(?: (?:the|all|these|this|that|any|more|to|of|do|doing|having|collecting|paying|earning|logging|chasing|with|for))* {_UPKEEP}\b"
)
"""It is to be had once and for all: nothing expires, nothing has to be renewed."""


_NO_CREDITS = (
    rf"\b{_SICK_OF}(?: (?:the|all|these|this|that|any|more|to|of|do|doing|having|collecting|earning|logging|chasing|submitting|counting|tracking|with|for|about))* {_CREDITS}\b"
    rf"|\b(?:without|no|zero|free of|minus|(?:dont|doesnt|do not|does not|never) (?:need|require|ask for|demand|want|involve|have|force|make|oblige|push))(?: (?!how\b)\w+){{0,4}}? {_CREDITS}\b(?! (?:carry|roll|left|yet|so far|this))"
    rf"|\b(?:no|nothing|none|not|dont want|avoid)(?: (?:an?|any|certs?|certifications?|ones|exams?|credentials?|anything|one|of))* (?:that|which|where)(?: \w+){{1,6}}? {_CREDITS}\b"
    r"|\bpay(?:ing|ment)?\b.*\bno (?:hours|credits)\b"
)
_FEE_ALONE = (
    r"\b(?:renew\w*|kept|keep\w*|maintain\w*|extend\w*|re ?certif\w*)\b(?: (?!not\b|without\b)\w+){0,4}? (?:just|only|simply|merely|purely|solely) (?:by|with|through|for|against|on) (?:just |only )?(?:paying|payment|an? (?:\w+ )?(?:fee|payment)|money)\b"
    r"|\b(?:renew\w*|kept|keep\w*|maintain\w*)\b(?: \w+){0,3} (?:by|with|through|for) (?:an? |the )?(?:\w+ )?(?:fee|payment) (?:only|alone|and nothing else)\b"
    r"|\b(?:just|only|simply) (?:have to |need to )?pay(?:ing)? (?:an? |the )?(?:\w+ )?(?:fee )?to (?:renew|keep|maintain|extend)\b"
    r"|\brenew\w*(?: \w+){0,3} by (?:just |only |simply )?(?:paying|fee|payment)\b"
)


def upkeep_wished(plain: str) -> tuple[str, ...]:
    """What keeping it is to take, or not: no credits, nothing but a fee."""
    if search(_FEE_ALONE, plain):
        return ("fee-only",)
    return ("no-credits",) if search(_NO_CREDITS, plain) else ()


def course_in_fee(plain: str) -> bool:
    """Whether training is to be had for the fee."""
    return search(_COURSE_IN, plain) is not None and not search(_COURSE_APART, plain)


def for_good(plain: str) -> bool:
    """Whether what never expires is wanted."""
    return search(_FOR_GOOD, plain) is not None


def ruled_out(plain: str) -> Iterator[str]:
    """What is ruled out that a credential's own file tells, and a track."""
    if search(_SECOND_FREE, plain) and not search(
        r"\b(?:vouchers?|offers?(?! (?:two|2|an?|one|more|another|free)\b)|discounts?)\b", plain
    ):
        yield PAID_RETAKE
    if course_in_fee(plain):
        yield TRAINING_APART
    if search(_NOT_AT_HOME, plain) and search(_OF_WHICH, plain):
        yield AT_HOME
    if search(rf"{NOT} (?:\w+ ){{0,3}}subscriptions?\b", plain):
        yield SUBSCRIPTION
    if "offensive" in plain and search(
        rf"{NOT} offensive\b(?! (?:\w+ )?(?:experience|background|skills?|practice|knowledge|past))", plain
    ):
        yield "offensive"
