"""By what a comparison is meant that names no fact: what somebody will not have, what it is for, whether either stands up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.query import Aspect, Limits
from handlers.understanding.asker.exam_language import language_named

if TYPE_CHECKING:
    from handlers.understanding.case import Case

ANY_GOOD = r"\b(?:either|any|both|one|them|they|neither) (?:of (?:them|these|the two|those) )?(?:is |are |actually |really |even |at all )*(?:any good|legit\w*|a scam|scams?|trustworthy|recogni[sz]ed|taken seriously|worth (?:anything|something)|serious|real)\b"
"""Whether any of the sides stands up."""
_NO = r"\b(?:hates?|avoid\w*|without|no|not|dont|doesnt|wont|never|cannot|cant|refuse\w*|sick of|tired of|loathe|skip\w*|dislike\w*)\b(?: (?!but\b|and\b|or\b)\w+){0,5}? "
TO_EACH_OTHER = r"\b(?:do with|relat\w+ to|connected (?:to|with)|compare to|overlap with|stand to) (?:each other|one another)\b|\b(?:connection|relation\w*|overlap|link) between\b|\bhow (?:do|are) (?:@c\d+ ?(?:and|,)? ?)+(?:relate\w*|connected|overlap)\b"
"""Asks how two are related, which a comparison tells."""
BY_DOING = r"\bhands dirty\b|\blearns? by doing\b|\b(?:likes?|wants?|prefers?|loves?) (?:to )?(?:real )?(?:tinker\w*|play\w* with (?:real )?(?:systems|labs?))\b"
"""Who says so holds the sides against each other by what their exams have one do."""
CHOICE_FIRST = r"@c\d+ or (?:the )?@c\d+ (?:if|for|when|since|as)\b.*\band (?:what|how|which|is|does)\b.*\b(?:renew\w*|keep\w*|maintain\w*|cpes?|upkeep)\b"
"""A choice for something told, and then what keeping it takes: the choice is asked, and by that."""
_DISLIKED = (
    (Aspect.VALIDITY, rf"{_NO}(?:renew\w*|recert\w*|expir\w*|cpes?|ceus?|continuing education)\b"),
    (Aspect.TRAINING, rf"{_NO}(?:courses?|training|class(?:es)?|bootcamps?)\b"),
    (Aspect.PROCTORED, rf"{_NO}(?:proctor\w*|webcams?|being watched)\b"),
)
"""What somebody will not have, which is what the sides are asked for."""


def disliked(case: Case) -> tuple[Aspect, ...]:
    """What the sides are held against each other by for somebody who says what they will not have."""
    return tuple(aspect for aspect, words in _DISLIKED if case.says(words))


_FOR_GOVERNANCE = r"\bfor (?:the )?(?:ai )?governance\b(?! (?:and|or|role|job|lead|manager|analyst|team|people|person))"


def purpose(case: Case) -> tuple[str, ...]:
    """What two are compared for by a word that is no topic's name by itself."""
    topic = "ai-governance"
    return (topic,) if topic in case.catalog.topics and not case.ids("role") and case.says(_FOR_GOVERNANCE) else ()


def by_time(case: Case) -> tuple[Aspect, ...]:
    """Who has so many weeks compares by the study they take."""
    numbers = case.reading.numbers
    timed = numbers.months is not None or numbers.hours_per_week is not None
    return (Aspect.EFFORT,) if timed and not case.said.person.years else ()


TO_KEEP = (
    r"\b(?:harder|hardest|easier|easiest|tougher|simpler|(?:more|less|most|least) (?:work|effort|hassle|trouble|time)|heavier|lighter)"
    r" to (?:keep|maintain|renew|hold on to)\b"
)
"""Which of several is the burden, and not what they take together."""


def held_against(case: Case) -> Limits:
    """The limits that a choice between named ones can be held against: level, exam language and time."""
    told = case.stated
    language = None if of_speaker(case) else language_named(case.reading)
    languages = (language,) if language else ()
    return Limits(level=told.level, languages=languages, months=told.months, by=told.by, hours_per_week=told.hours_per_week)


def of_speaker(case: Case) -> set[Aspect]:
    """The language that somebody says to speak asks for none by itself: "head of risk, German speaking. AAIR or AAISM?"."""
    return {Aspect.LANGUAGES} if case.says(r"\b(?:speaking|native|speaker)\b") and case.said.person.has_told() else set()
