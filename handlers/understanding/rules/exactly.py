"""Rules that look at more than which words are used: what they read, a bag of words does not know better."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog.engine.wishes import EXPIRY, NOT_AI, NOT_AI_SECURITY
from handlers.query import Aspect, Intent
from handlers.slots import BY_EXAM, EARNED, EVERYONE, FOR_AI, LATE, SECURES, TOOLS
from handlers.understanding.asker.unwanted import FIRST_STEPS
from handlers.understanding.aspects import ASPECT_OF, of_validity
from handlers.understanding.case import left_over
from handlers.understanding.phrased import alone
from handlers.understanding.rules.against import stands
from handlers.understanding.rules.by_then import by_then
from handlers.understanding.rules.changes_rules import weights_moved
from handlers.understanding.rules.course_or_years import course_or_years
from handlers.understanding.rules.held_without import held_without
from handlers.understanding.rules.holders import held_until, holder_wants, in_the_price, what_one_gets
from handlers.understanding.rules.into_topics import deepest
from handlers.understanding.rules.next_rules import after_passing, after_what, next_one
from handlers.understanding.rules.of_two import of_two
from handlers.understanding.rules.on_a_day import on_a_day
from handlers.understanding.rules.path_rules import way_into
from handlers.understanding.rules.permission import told_otherwise
from handlers.understanding.rules.priced import priced
from handlers.understanding.rules.same_name import same_name
from handlers.understanding.rules.sensible import sensible
from handlers.understanding.rules.shown import shown
from handlers.understanding.rules.which_version import which_version
from handlers.understanding.thread.waited import waits_or_takes, waits_or_takes_any
from handlers.understanding.words.places import AT_ONES_PLACE

if TYPE_CHECKING:
    from handlers.query import Query
    from handlers.understanding.case import Case


WHO_GRADES = r"\bwho(?:s| is| are)? (?:\w+ )?(?:grad\w+|mark(?:s|ing)|scor(?:es?|ing)|review(?:s|ing)|correct(?:s|ing)|evaluat\w+|assess\w*)\b|\b(?:application|appeal)\b.*\b(?:declined|rejected|denied|refused|turned down)\b|\b(?:declined|rejected|denied|refused|turned down)\b.*\b(?:application|appeal)\b"
"""Of who reads what was handed in only a statement tells."""


_COUNTED = r"\b(?:how many|number of|count of) (?:\w+ ){0,2}(?:domains|sections|areas|modules|chapters|parts)\b"
"""Domains are to be counted, whatever is said of when they changed."""


_CHECKS_WORK = (
    r"\b(?:checks?|verif\w+|validates?|audits?|examines?|looks? at|asks? for)\b(?: \w+){0,3} (?:experience|years|background|cv)\b"
)
"""Whether work done is looked at: a gate, and not what the issuer is worth."""


_TIME_GIVEN = r"\b(?:how (?:many (?:days|hours|hrs|minutes|mins)|long|much time) (?:do|does|will|would|did) (?:you|i|we|one|they|candidates|he|she) (?:get|have)|(?:days|hours|minutes|time) (?:is|are|am) (?:\w+ )?(?:given|allowed|granted))\b"
_ANOTHER_TIME = r"\b(?:wait\w*|between|before|after|retak\w*|again|renew\w*|register\w*|stud\w+|prepar\w*|book\w*|voucher\w*|schedul\w*|use|keep)\b"
"""Time for the exam itself, and none that runs before or after it."""


_BEST = r"\bbest\b"
_NO_MORE = frozenset(("best", "one", "take", "should", "pick", "choose", "really", "overall", "now", "recommend", "very"))


def _best_of_all(case: Case, query: Query) -> bool:
    """Whether the best is asked for and not a word more: the split by job answers, however short the message is."""
    return query.intent is Intent.RECOMMEND and case.says(_BEST) and set(left_over(case)) <= _NO_MORE


_MAY_SIT = r"^(?:(?:so|hi|hey|and|but|hello|then) )*(?:can|may|could) (?:i|we)(?: (?:already|now|actually|just|even))? sit(?: for)?(?: the| an?| my)? @c\d+(?: exams?| certs?| certification| now| already| yet| today| too| also| at all)*\s?\??$"


def _may_sit(case: Case, query: Query) -> bool:
    """Whether it is asked if one may sit it, and not a word of where or when."""
    return query.intent is Intent.ELIGIBILITY and case.says(_MAY_SIT)


_EXACT = (
    told_otherwise,
    of_two,
    course_or_years,
    held_until,
    waits_or_takes,
    waits_or_takes_any,
    holder_wants,
    after_passing,
    next_one,
    shown,
    way_into,
    by_then,
    in_the_price,
    what_one_gets,
    sensible,
    same_name,
    which_version,
    on_a_day,
    priced,
    deepest,
    held_without,
)
"""Rules whose every Query is such a one."""


def read_exactly(case: Case, query: Query) -> bool:
    """Whether a Query is what such a rule made of the message, told by what it asks and by words that only such a rule looks at."""
    return (
        query.slot in (BY_EXAM, EARNED, EVERYONE, FOR_AI, LATE, SECURES, TOOLS)
        or _fact_exactly(case, query)
        or (query.intent is Intent.EXPLAIN and bool(query.credentials) and (weights_moved(case) or case.says(WHO_GRADES)))
        or (query.intent is Intent.PREREQUISITES and case.says(_CHECKS_WORK))
        or (query.aspects == (Aspect.DURATION,) and case.says(_TIME_GIVEN) and not case.says(_ANOTHER_TIME))
        or _best_of_all(case, query)
        or _may_sit(case, query)
        or _exact_list(query)
        or after_what(query)
        or (query.intent is Intent.PATH and len(query.credentials) > 1 and case.says(_ORDER))
        or (query.intent is Intent.PATH and query.slot == "nothing" and bool(query.credentials) and case.says(_FROM_ZERO))
        or stands(case, query)
        or any(query == read(case) for read in _EXACT)
    )


_FROM_ZERO = r"\bfrom (?:nothing|zero|scratch|square one) (?:all the way |up )?to (?:an? |the |my )?@c"
"""Both ends of a way; what it takes is asked of all of it."""
_ORDER = r"\b(?:what|which|best|right|sensible|good) (?:order|sequence)\b"
"""The order of several that are named, whoever it is for."""


def _exact_list(query: Query) -> bool:
    """Whether a list is asked for by rank, by what is ruled out, or by the time there is: what a bag of words does not show."""
    asked = query.limits
    timed = asked.hours or (asked.months and asked.hours_per_week)
    return query.intent is Intent.FIND and bool(
        asked.sort or timed or set(asked.without) - {NOT_AI, NOT_AI_SECURITY, EXPIRY, FIRST_STEPS}
    )


def _fact_exactly(case: Case, query: Query) -> bool:
    """Whose several are, where one can be taken, how many domains there are."""
    if query.intent is not Intent.FACT:
        return False
    asked = alone(case.text)
    if asked is not None and query.aspects == (ASPECT_OF.get(asked),):
        return True
    if query.aspects == (Aspect.VALIDITY,) and case.has("how_long") and of_validity(case.reading):
        return True
    whose = query.aspects == (Aspect.ISSUER,) and len(query.sides) > 1
    there = Aspect.DELIVERY in query.aspects and case.says(AT_ONES_PLACE)
    return whose or there or (Aspect.DOMAINS in query.aspects and case.says(_COUNTED))
