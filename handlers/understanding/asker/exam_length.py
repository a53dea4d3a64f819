"""How long an exam may take or is to take, and how many questions it may have, however it is said: "fits in half a day", "no 24 hour marathons"."""

from __future__ import annotations

import math
import re

from handlers.understanding.words.numbers import COUNTED, count_of

_UNIT = r"(?:minutes?|mins?|hours?|hrs?|h)"
_NO_STUDY = r"(?! (?:a(?! (?:sitting|go)\b)|per(?! sitting\b)|each|of study|to study|to learn|to prep\w*|of prep\w*|of learn\w*|weekly|study|for study\w*|study\w*)\b)"
_MOST = re.compile(
    rf"\b(?:(?P<under>under|less than|shorter(?: exams?)? than|fewer than|below|quicker than|smaller than)|(?:within|at most|max|maximum|no more than|no longer than|(?:no|not an?|nothing|without|hates?|dislikes?|avoids?|skip) (?:exams? |tests? |anything )?(?:longer|more|over) than|(?:hates?|dislikes?|avoids?|skip|dont (?:like|want|do|fancy)|cant stand) (?:exams?|tests?|anything) (?:over|above|beyond|past|of more than|of over)|(?:nothing|not|no exams?|none|never)(?: (?:thats|that is|which is|running|lasting))? (?:over|above|beyond|past)|up to|not more than))"
    rf" (?P<count>{COUNTED}) (?P<unit>{_UNIT}|questions|items)\b{_NO_STUDY}"
)
_DAYS = re.compile(
    rf"\b(?:max|maximum|at most|no more than|not more than|no longer than|up to) (?P<count>{COUNTED}) days? (?:long|exams?)\b"
)
_OR_LESS = re.compile(
    rf"\b(?P<count>{COUNTED}) (?P<unit>{_UNIT}|questions|items) (?:max|maximum|tops|or (?:less|fewer|shorter|under)|at most|(?:is|are|would be) (?:my|the|our) (?:max\w*|limit|ceiling|absolute max\w*)|is all (?:i|we) (?:have|can))\b"
)
_STRETCH = rf"(?P<stretch>(?:half an?|one|an?|a single|a quarter of an?|{COUNTED})? ?(?:full |whole |working |work |single |short )*(?:hours?|hrs?|minutes?|mins?|days?|morning|afternoon|evening|lunch (?:break|hour)|sitting))"
_FITS = re.compile(
    r"\b(?:fits?|over|done|finish\w*|through|takes?|lasts?|sat|sit|sits|complete\w*|wrap\w* up|squeez\w*|doable|manageable|written|pass(?:ed)?)(?: (?:it|them|me|the exam|an exam|only|just|no more than|at most|about|off))* (?:in|into|within|inside|during|on|over|after) (?:less than |under |just |only |about |my )?"
    rf"{_STRETCH}\b{_NO_STUDY}"
)
"""What is over in a stretch of time: it stands beside a word for an exam, or it may be study that is over."""
_SPARE = re.compile(
    r"\b(?:(?:cant|cannot|can not|wont|dont want to|couldnt|not able to|unable to) (?:\w+ )?(?:block|spend|spare|take|give|sit|miss|lose|devote|go)(?: (?:off|up|for|through|on it))* (?:more than|longer than|over|beyond)"
    r"|(?:block|spare|give it|give up|miss|take off|get away for)(?: (?:at most|only|no more than|just|up to))?|(?:have|got) (?:at most|only|no more than|just|max)|(?:only|just) (?:have|got)) "
    rf"{_STRETCH}\b{_NO_STUDY}"
)
_BOUND = re.compile(
    rf"\b(?:(?:exams?|tests?|one|cert\w*) (?:(?:thats|that is|which is|that takes|of|taking|lasting) )?(?:in|within|inside|under|below|shorter than|less than|(?:at most|up to|max|maximum))"
    rf"|(?:not?|never|nothing|shouldnt|mustnt|cant|doesnt|dont)(?: \w+){{0,3}} (?:longer|more) than|(?:takes?|taking|lasts?|lasting) (?:less than|under|at most|up to|no more than)) {_STRETCH}\b{_NO_STUDY}"
)
"""A bound in other words for lengths than minutes, hours and questions."""
_UNLIKED = (
    r"(?:not (?:to )?(?:sit|sitting|do|doing|take|taking|go through|endure|up for|keen on|a fan of|into|willing to (?:sit|do|take))"
    r"|(?:dont|doesnt|wont|cant) (?:like|want|do|fancy|love|enjoy|stand|bear)|(?:sick|tired) of|allergic to|refuses?(?: to (?:sit|do|take))?|spare me(?: the| those)?)"
)
"""Ways to say that something is not liked, before its length."""
_LONG = re.compile(
    rf"\b(?:no|not an?|never|nothing like an?|without an?|hates?|avoid\w*|skip|instead of an?|dont want an?|{_UNLIKED}(?: an?)?|(?:cant|cannot|wont|dont|not able to|unable to) (?:do|sit|take|manage|survive)(?: an?)?)(?: (?:\w+ )?)(?P<count>{COUNTED}) (?P<unit>hours?|hrs?|days?)(?: \w+)? (?:marathons?|exams?|tests?|labs?|monsters?|ordeals?|sessions?|challenges?|thing|ones?)\b"
)
"""A length that is too long: what takes less is wanted."""
_OWN = re.compile(rf"\b(?P<count>{COUNTED}) (?P<unit>{_UNIT}) (?:exam|test)\b")
_WANTS = re.compile(r"\b(?:want|need|prefer|like|looking for|after|recommend|suggest|any|an?)\b")
_MANY_DAYS = re.compile(r"\b(?:no|not|never|without|hates?|avoid\w*|nothing|dont want)(?: \w+){0,3} (?:multi days?|(?:eats?|takes?|costs?|spans?|fills?) (?:up )?(?:an?|the|my|several|many|two) (?:whole |entire |full )?(?:weekend|days|week)|(?:whole|entire|full) (?:weekend|week)|marathons?|all nighters?|several days|days on end)\b")  # fmt: skip
_BY_LUNCH = re.compile(r"\b(?:over|done|finish\w*|through|home|back)(?: \w+)? (?:by|before|at) (?:lunch\w*|noon|midday)\b")
_EXAMS = re.compile(r"\b(?:ones|exams?|tests?|cert\w*|credentials?|badges?|assessments?)\b")
_STUDIES = re.compile(r"\b(?:study\w*|prepare|prep|prepar\w+|learn\w*|course|class|training|bootcamp|read)\b")
_IN_MINUTES = {"morning": 300.0, "afternoon": 300.0, "evening": 240.0, "sitting": 360.0, "lunch": 60.0}
_HALF_A_DAY, _A_DAY = 300.0, 24 * 60.0
_WORKING_DAY = 480.0


_THING = r"(?:exams?|tests?|practicals?|labs?|ones|certs?|certifications?)"
_RUNS = re.compile(
    rf"\b{_THING} (?:that |which |who |to )?(?:really |actually |usually |only |just )?(?:run|runs|running|last|lasts|lasting|take|takes|taking|go on for|of|with)(?: \w+)?? (?:exactly |about |around |a |an |whole |full )*(?P<count>{COUNTED}|an?) (?P<unit>minute|min|hour|hr|day|week)s?\b(?! or (?:less|more|under|over)){_NO_STUDY}(?! (?:to (?:study|prep|learn|get ready)|(?:prep|left|until|ago|course|training|workshop|boot ?camp|plan)))"
    rf"|\b(?P<before>{COUNTED}) (?P<beforeunit>minute|min|hour|hr|day)s? (?:\w+ )?(?:exams|tests|practicals|labs?|ones)\b"
)
"""What an exam lasts that is asked for: "exams that run 24 hours"."""
_EVERY = {"minute": 1, "min": 1, "hour": 60, "hr": 60, "day": 24 * 60, "week": 7 * 24 * 60}


def _length(count: str, unit: str) -> int:
    """So many of a unit, in minutes."""
    return int((1 if count in ("a", "an") else count_of(count)) * _EVERY[unit])


_AT_LEAST = re.compile(
    rf"\b(?:(?P<more>longer than|(?<!no )more than|over|beyond|exceed(?:s|ing)?)|(?:at least|upwards of|no (?:shorter|less) than|not (?:shorter|less) than)) (?:an? )?(?P<count>{COUNTED}|half an?)? ?(?P<unit>minutes?|mins?|hours?|hrs?|days?)\b{_NO_STUDY}"
)
_LONGER_THAN = re.compile(
    rf"\b(?:longer than|(?:last|lasts|lasting|run|runs|running|takes?|taking|of|go on for) (?:more than|over|beyond)) {_STRETCH}\b{_NO_STUDY}"
)
_LASTS = r"\b(?:exams?|tests?|assessments?|practicals?|labs?|longer|last\w*|run|runs|running|takes?|taking|sittings?|go on)\b"
_NOT_MORE = re.compile(
    r"\b(?:no|not|non|never|nothing|none|dont|doesnt|isnt|arent|cant|cannot|wont|without|avoid\w*|hate\w*|dislike\w*|sick|tired|skip|refuse\w*|have|got|spend\w*)\b(?: \S+){0,6} *\Z"
)
"""Before a bound it makes it the most, or tells of the time there is."""


_TOO_LONG = re.compile(
    r"\A[^|?]{0,24}?\b(?:bad|too (?:long|much|hard)|no good|terrible|impossible|no go|kills?|not for me|a problem|hell|torture|out of)\b"
)
"""Behind a bound it says that so long is not wanted."""


def exam_at_least(plain: str) -> str | None:
    """The bound of minutes that an exam is to take at least, as the engine reads it: "minutes=181-"; None where none is told."""
    plain = _GLUED.sub(_apart, plain)
    told = _AT_LEAST.search(plain)
    bound = _LONGER_THAN.search(plain) or told
    if bound is not None and _TOO_LONG.search(plain[bound.end() :]):
        return None
    if (stretch := _LONGER_THAN.search(plain)) and not _NOT_MORE.search(plain[: stretch.start()]) and not _STUDIES.search(plain):
        return f"minutes={int(_minutes(stretch['stretch'].strip())) + 1}-"
    if told is None or not re.search(_LASTS, plain) or _NOT_MORE.search(plain[: told.start()]) or _STUDIES.search(plain):
        return None
    unit = "day" if told["unit"].startswith("d") else "hour" if told["unit"].startswith("h") else "minute"
    count = told["count"] or "a"
    minutes = 30 if count.startswith("half") else _length(count, unit)
    return f"minutes={minutes + (told['more'] is not None)}-"


_GLUED = re.compile(r"\b(\d+(?:\.\d+)?)(h|hr|hrs|min|mins)\b")
"""A figure with its unit in one word: 24h, 90min."""


def _apart(glued: re.Match[str]) -> str:
    return f"{glued[1]} {'hours' if glued[2].startswith('h') else 'minutes'}"


def exam_limits(plain: str) -> dict[str, int]:
    """`minutes`: how long an exam may be; `lasting`: how long it is; `questions`: how many it may have. "Under 90" is 89 at most; {} where nothing is said."""
    if exam_at_least(plain):
        return {}
    plain = _GLUED.sub(_apart, plain)
    match = _MOST.search(plain) or _OR_LESS.search(plain)
    if match is not None:
        said = match.groupdict()
        count = count_of(said["count"]) * (60 if said["unit"].startswith("h") else 1)
        most = math.ceil(count) - 1 if said.get("under") else int(count)
        return {"questions" if said["unit"][0] in "qi" else "minutes": max(most, 0)}
    if days := _DAYS.search(plain) if "day" in plain else None:
        return {"minutes": int(count_of(days["count"]) * _A_DAY)}
    long = _LONG.search(plain)
    if not long and (runs := _RUNS.search(plain)):
        said = runs.groupdict()
        return {"lasting": _length(said["count"] or said["before"], said["unit"] or said["beforeunit"])}
    if _EXAMS.search(plain) is None:
        return {}
    if long:
        return {"minutes": max(int(count_of(long["count"]) * (_A_DAY if long["unit"].startswith("d") else 60)) - 1, 0)}
    if _MANY_DAYS.search(plain):
        return {"minutes": int(_A_DAY) - 1}
    if _BY_LUNCH.search(plain):
        return {"minutes": int(_IN_MINUTES["evening"])}
    if _STUDIES.search(plain) is None and (found := _FITS.search(plain) or _SPARE.search(plain) or _BOUND.search(plain)):
        within = re.search(r"\b(?:less than|under|below|shorter than)\b", found.group()) is not None
        return {"minutes": int(_minutes(found["stretch"].strip())) - within}
    if (own := _OWN.search(plain)) and _WANTS.search(plain):
        return {"minutes": int(count_of(own["count"]) * (60 if own["unit"].startswith("h") else 1))}
    return {}


def _minutes(stretch: str) -> float:
    """The minutes of a stretch of time in words: "half a day", "one working day", "two hours", "a lunch break"."""
    whole = next((minutes for word, minutes in _IN_MINUTES.items() if word in stretch), None)
    if whole is not None:
        return whole
    number = re.match(COUNTED, stretch)
    count = count_of(number.group()) if number else 1.0
    if "day" in stretch:
        if stretch.startswith("half"):
            return _HALF_A_DAY
        return count * (_WORKING_DAY if "work" in stretch else _A_DAY)
    if stretch.startswith("half an"):
        return 30.0
    return count * (60 if re.search(r"\bho?u?rs?\b", stretch) else 1)
