"""By what a comparison is meant that names no fact: what somebody will not have, what it is for, whether either stands up."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from handlers.query import Aspect, Intent, Limits
from handlers.slots import LEAST
from handlers.understanding.asker.exam_language import language_named
from handlers.understanding.words.loosely import plain_topics

if TYPE_CHECKING:
    from handlers.query import Query, Side
    from handlers.understanding.case import Case

ANY_GOOD = r"\b(?:either|any|both|one|them|they|neither) (?:of (?:them|these|the two|those) )?(?:is |are |actually |really |even |at all )*(?:any good|legit\w*|a scam|scams?|trustworthy|recogni[sz]ed|taken seriously|worth (?:anything|something)|serious|real)\b"
"""Whether any of the sides stands up."""
_NO = r"\b(?:hates?|avoid\w*|without|no|not|dont|doesnt|wont|never|cannot|cant|refuse\w*|sick of|tired of|loathe|skip\w*|dislike\w*)\b(?: (?!but\b|and\b|or\b)\w+){0,5}? "
TO_EACH_OTHER = r"\b(?:do with|relat\w+ to|connected (?:to|with)|compare to|overlap with|stand to) (?:each other|one another)\b|\b(?:connection|relation\w*|overlap|link) between\b|\bhow (?:do|are) (?:@c\d+ ?(?:and|,)? ?)+(?:relate\w*|connected|overlap)\b"
"""Asks how two are related, which a comparison tells."""
_BY_WORDS: tuple[tuple[Aspect, str], ...] = (
    (Aspect.FORMAT, r"\b(?:better|best|more|real|good|nicer|proper) (?:hands on )?labs?\b|\bhands dirty\b|\blearns? by doing\b|\b(?:likes?|wants?|prefers?|loves?) (?:to )?(?:real )?(?:tinker\w*|play\w* with (?:real )?(?:systems|labs?))\b|\bmemory tests?\b|\brote\b|\bmemori[sz]\w+"),
    (Aspect.FEE, r"\b(?:easier|easiest|gentler|lighter|kinder|softer) on (?:the|my|our|your) (?:wallet|purse|budget|pocket|bank account)\b|\bset (?:me|us|you) back (?:more|less)\b"),
    (Aspect.OPEN_BOOK, r"\b(?:open|closed) books?\b|\b(?:use|bring|with|have|allows?) (?:my |own |your )?notes\b"),
    (Aspect.PREREQUISITES, r"\b(?:easier|easiest|harder|hardest|simpler) to get in(?:to)?\b|\bcan (?:i|we|one|you) just (?:book|register|sign up|take|sit)\b|\bjust book\b|\b(?:has|have|got|with) no (?:gate|prereq\w*|requirements?|(?:entry )?conditions?)\b|\bwho (?:can|may|is allowed to) (?:take|sit)\b|^eligibility\b|\beligibility (?:of|for|rules?|criteria|compar\w+)\b|\bhold nothing\b|\b(?:zero|no) (?:certs?|certifications?|prereq\w*) .*\b(?:may|can|allowed)\b|\blets? (?:everybody|everyone|anybody|anyone) in\b|\bopen to (?:everybody|everyone|anybody|anyone|all)\b|\b(?:needs?|requires?) (?:me to (?:have|hold) )?(?:an?other|something else|something|some other|one) (?:\w+ ){0,2}first\b|\bneeds? me to (?:have|hold)\b"),
    (Aspect.DURATION, r"\bover (?:faster|sooner|quicker)\b|\b(?:smaller|shorter|longer|bigger) exam\b|\b(?:take|takes|last|lasts) the same time\b"),
    (Aspect.PASS_RATE, r"\bfails? (?:more|most|less|least)(?: often)?\b|\bmore (?:people )?fail\b"),
    (Aspect.VALIDITY, r"\b(?:last|lasts|valid|good) as long as\b|\bgood for more years\b|\bruns? out (?:before|first|sooner|earlier)\b|\b(?:expires?|laps\w+) (?:first|sooner|earlier)\b|\bboth expire\b|\bwhich (?:\w+ )?expires\b|\brenew (?:it )?(?:less|more) often\b"),
    (Aspect.EFFORT, r"(?<!expires )(?<!expire )(?<!over )\b(?:sooner|quicker|quickest|faster|fastest)\b(?! (?:to renew|ways?|paths?|routes?|roads?))|\bin less time\b|\bsomething (?:fast|quick)\b|\bneeds? (?:more|less) (?:study\w*|prep\w*|work)\b"),
    (Aspect.PREREQUISITES, r"\b(?:quicker|quickest|faster|fastest|sooner) to (?:get|earn|obtain)\b|\b(?:get|have|earn|obtain) (?:it )?(?:sooner|faster|quicker)\b|\bin (?:my |the )?hands? (?:earlier|sooner|first|faster)\b"),
    (Aspect.SALARY, r"\bpays? (?:more|better|best|most)\b(?! (?:close )?(?:attention|heed|regard|respect))"),
    (Aspect.RECOGNITION, r"\b(?:better|best|more highly) (?:regarded|thought of)\b|\b(?:more|most) (?:job )?interviews\b|\b(?:better|best|bigger|biggest) name\b|\b(?:more|most) weight\b|\bon (?:the |a )?@f\d|\b(?:rate|rates|rated|rank|ranks|ranked|value|values|respects?|regards?|prefers?|counts?|weighs?|thinks?)\b(?: (?:of|the|an?|@c\d+|or|and|more|,|vs))* (?:higher|highest|more highly|more|better|most)\b(?! (?:on|about|expensive|hours|than))|\b(?:more|less|bigger|biggest) (?:of )?(?:an? )?joke\b|\b(?:more|less|most|least) (?:legit\w*|credible|reputable|trust\w*|serious|dodgy|sketchy|shady)\b"),
    (Aspect.LAUNCHED, r"\b(?:launch|release) dates?\b|\bhow old\b|\b(?:come|came|comes) out (?:after|before|later|earlier|first)\b"),
    (Aspect.DELIVERY, r"\btravel to\b|\bdeliver(?:y|ed)\b|\b(?:available|taken|done|sat|held|book\w*) (?:online|remotely)\b|\bonline exam\b|\btest(?:ing)? cent(?:er|re)s?\b|\bfar from (?:any|the|a)\b"),
    (Aspect.PROCTORED, r"\bproctor\w*"),
)  # fmt: skip
"""Words by which a comparison is for one thing, though each alone may mean another: "easier on the wallet" is no difficulty."""
NOT_TECHNICAL = r"\b(?:not|non|isnt|hardly|never)(?: (?:very|at all|really|that|so|too|an?|overly|super|particularly|exactly))* (?:technical|techie|hands on person|engineer)\b|\bno (?:tech|technical|it|engineering) (?:background|skills?|person)\b"
"""It tells of the asker, and not of the exam."""
NOT_MONEY = (
    r"\btime (?:is|matters|counts|means)(?: \w+){0,2} more\b(?: \w+){0,4} (?:fee|fees|money|price|cost|costs)\b|\bnot (?:the |about (?:the )?)?(?:money|price|fee|cost) but\b|\b(?:company|employer|boss|work|firm) (?:pays|paying|will pay)\b|"
    r"\bmoney (?:is )?no object\b|\b(?:price|cost|money) (?:does not|doesnt|is not|isnt|not)(?: an?)? (?:matter|issue|object)\b"
)
"""Money is said to be no matter."""
SUITS = r"\bright (?:one|choice|pick|fit|cert\w*)\b|\b(?:suits?|fits?)\b"
"""Whom it is for is asked, in words that of one alone ask for its gate or its name."""
CHOICE_FIRST = r"@c\d+ or (?:the )?@c\d+ (?:if|for|when|since|as)\b.*\band (?:what|how|which|is|does)\b.*\b(?:renew\w*|keep\w*|maintain\w*|cpes?|upkeep)\b"
"""A choice for something told, and then what keeping it takes: the choice is asked, and by that."""
_DISLIKED = (
    (Aspect.VALIDITY, rf"{_NO}(?:renew\w*|recert\w*|expir\w*|cpes?|ceus?|continuing education)\b"),
    (Aspect.TRAINING, rf"{_NO}(?:courses?|training|class(?:es)?|bootcamps?)\b"),
    (
        Aspect.DURATION,
        rf"(?:{_NO}|\b(?:terrible|bad|awful|hopeless|useless|rubbish|no good|poor|worst) (?:at|with|in) )(?:(?:a|an|the|those|these|any|really|doing|sitting) )*(?:\d+ ?(?:hours?|h|hrs?)|long|overnight|all night|marathon|day long)(?: \w+)? (?:exams?|tests?|labs?)\b",
    ),
    (Aspect.PROCTORED, rf"{_NO}(?:proctor\w*|webcams?|being watched)\b"),
)
"""What somebody will not have, which is what the sides are asked for."""


_MATTERS: tuple[tuple[Aspect, str], ...] = (
    (Aspect.FEE, r"(?:exam )?(?:prices?|costs?|fees?)"),
    (Aspect.VALIDITY, r"validity|expiry|how long (?:it|they|each|the cert\w*) (?:lasts?|stays? valid|(?:is|are) valid)|how long valid|lifetime"),
    (Aspect.DURATION, r"(?:exam )?(?:length|duration|minutes)|exam time|how long (?:it|they|the exam) (?:takes?|is)"),
    (Aspect.QUESTIONS, r"(?:number of |how many )?questions|question counts?"),
    (Aspect.PASSING, r"pass(?:ing)? (?:marks?|scores?|grades?)"),
    (Aspect.RENEWAL, r"renewals?|recertification|upkeep"),
    (Aspect.PREREQUISITES, r"prereq\w*|requirements?|gates?|entry requirements?|conditions"),
    (Aspect.DIFFICULTY, r"difficulty|how hard(?: (?:it|they) (?:is|are))?"),
    (Aspect.EFFORT, r"study (?:time|hours|effort)|effort"),
    (Aspect.FORMAT, r"(?:exam )?format"),
    (Aspect.LANGUAGES, r"languages?"),
    (Aspect.PROCTORED, r"proctoring"),
)  # fmt: skip
_MATTER = "|".join(f"(?P<m{n}>{words})" for n, (_, words) in enumerate(_MATTERS))
_IN_A_LIST = re.compile(
    rf"\b(?:{'|'.join(words for _, words in _MATTERS)})(?: (?:(?:and|or|plus|also|the|their|by|in|its|as well as|vs|versus) )*(?:{'|'.join(words for _, words in _MATTERS)}))+\b"
)
_ONE_MATTER = re.compile(rf"\b(?:{_MATTER})\b")


_PRICE_MATTERS = r"\b(?:price|prices|cost|costs|money|fee|fees|budget)\b(?: (?!not\b|no\b|isnt\b|doesnt\b)\w+){0,8}? (?:matters?|counts?|important|decides|decisive|key|comes first|priority|is what)\b|\b(?:no|little|tight|small|limited|not much)(?: \w+)? (?:money|budget|cash)\b(?! (?:left )?for)"


def with_price(case: Case, asked: tuple[Aspect, ...]) -> tuple[Aspect, ...]:
    """What the sides are held against each other by, and the price where it is said to matter beside it."""
    if asked and Aspect.FEE not in asked and case.says(_PRICE_MATTERS) and not case.says(NOT_MONEY):
        return (Aspect.FEE, *asked)
    return asked


def listed(case: Case) -> tuple[Aspect, ...]:
    """Several matters named one after the other, in that order: "price, length, how long it lasts"; () where fewer than two are."""
    said = _IN_A_LIST.search(case.reading.plain)
    found = (match.lastgroup for match in _ONE_MATTER.finditer(said.group())) if said else ()
    named = tuple(dict.fromkeys(_MATTERS[int(group[1:])][0] for group in found if group))
    return named if len(named) > 1 else ()


def by_words(case: Case) -> tuple[Aspect, ...]:
    """What the sides are held against each other by, where words say so that can mean nothing else of two."""
    return tuple(dict.fromkeys(aspect for aspect, words in _BY_WORDS if case.says(words)))[:2]


def with_labs(case: Case, asked: tuple[Aspect, ...]) -> tuple[Aspect, ...]:
    """What is asked beside the price by words that can mean nothing else, first where it was said first."""
    others = tuple(aspect for aspect in by_words(case) if aspect in (Aspect.FORMAT, Aspect.RECOGNITION, Aspect.PREREQUISITES))
    return tuple(dict.fromkeys((*others, *asked) if others and not case.says(_PRICE_FIRST) else (*asked, *others)))


_PRICE_FIRST = r"\b(?:cheap\w*|costs?|expensive)\b.*\b(?:labs?|known|weight|regarded|gate|requirements?)\b"


def disliked(case: Case) -> tuple[Aspect, ...]:
    """What the sides are held against each other by for somebody who says what they will not have."""
    return tuple(aspect for aspect, words in _DISLIKED if case.says(words))


_FOR_GOVERNANCE = r"\bfor (?:the )?(?:ai )?governance\b(?! (?:and|or|role|job|lead|manager|analyst|team|people|person))"


def purpose(case: Case) -> tuple[str, ...]:
    """What two are compared for by a word that is no topic's name by itself."""
    topic = "ai-governance"
    return (topic,) if topic in case.catalog.topics and not case.ids("role") and case.says(_FOR_GOVERNANCE) else ()


_EMPHASIS = (
    r"\b(?:more|most|greater|bigger|stronger|heavier|strongest|biggest) (?:\w+ )?(?:weight|emphasis|focus|attention|room|space|stress|importance)\b"
    r"|\b(?:focus\w*|concentrat\w+) (?:more|most|mainly|mostly|rather|stronger)?(?: \w+)? ?on\b|\b(?:weighs?|weights|emphasi[sz]\w*|stress(?:es)?) (?:\w+ ){1,3}(?:more|most)\b|\bdevot\w+ (?:more|most)\b|\bmore (?:time|questions) (?:on|to|about) (?!the exam)"
)


def emphasised(case: Case) -> tuple[str, ...]:
    """The topics that it is asked which of several goes further into: "which puts more weight on supply chain?"; () for anything else."""
    if len(case.found.targets) < len(("one", "other")) or not case.says(_EMPHASIS):
        return ()
    return case.ids("topic") or plain_topics(case.reading, case.catalog)


def by_time(case: Case) -> tuple[Aspect, ...]:
    """Who has so many weeks compares by the study they take."""
    numbers = case.reading.numbers
    timed = numbers.months is not None or numbers.hours_per_week is not None or case.stated.by is not None
    return (Aspect.EFFORT,) if timed and not case.said.person.years else ()


_DEAR = r"\b(?:cheap\w*|costs? (?:more|less|most|least)|expensive|dear\w*|pric(?:e|es|ey|ier|iest)|low\w*|least|less)\b"
_KEPT = r"\b(?:keep|keeping|maintain\w*|renew\w*|upkeep|hold on to|stay certified)\b"
TO_KEEP = (
    r"\b(?:harder|hardest|easier|easiest|tougher|simpler|(?:more|less|most|least) (?:work|effort|hassle|trouble|time)|heavier|lighter)"
    r" to (?:keep|maintain|renew|hold on to)\b"
    r"|\b(?:maintenance|annual|yearly|upkeep) (?:fees?|costs?)\b|\b(?:lower|less|lighter|lightest|lowest|higher|cheaper) (?:maintenance|upkeep|annual fees?|yearly fees?)\b"
    rf"|{_DEAR} (?:\w+ )?(?:to|for|of|in) (?:\w+ )?{_KEPT}|\b(?:renews?|renewal|upkeep|renewing|keeping|maintaining)(?: (?:is|it|one|them|costs?|the|at|for|which|of))* {_DEAR}"
    r"|\b(?:costs?|cheaper|pay|pays) (?:\w+ )?(?:a|per|each|every) year\b|\bpaperwork\b|\bto stay certified\b|\brenewal differen\w+|\bdifferen\w+ in renewal\b"
)
"""Which of several is the burden, and not what they take together."""
_IN_MONEY = r"\b(?:cheap\w*|costs?|expensive|dear\w*|pric\w+|fees?|money|pay|pays)\b"


def upkeep(case: Case, between: tuple[Side, ...]) -> Query:
    """What keeping the sides takes, the money first where it is asked for; which costs least, where nothing else is."""
    if case.says(r"\b(?:cheapest|least|lowest)\b") and not case.says(r"\b(?:better|best|rather|suits?|prefer|worth|good)\b"):
        return case.query(Intent.RENEWAL, *(i for side in between for i in side.ids), slot=LEAST)
    money = case.says(_IN_MONEY)
    asked = (Aspect.MAINTENANCE, Aspect.RENEWAL) if money else (Aspect.RENEWAL, Aspect.MAINTENANCE)
    return case.query(Intent.COMPARE, sides=between, aspects=asked, roles=case.ids("role"))


def held_against(case: Case) -> Limits:
    """The limits that a choice between named ones can be held against: level, exam language and time."""
    told = case.stated
    language = None if of_speaker(case) else language_named(case.reading)
    languages = (language,) if language else ()
    out = tuple(i for i in case.said.unwanted if i in case.catalog.credentials)
    return Limits(
        level=told.level, languages=languages, months=told.months, by=told.by, hours_per_week=told.hours_per_week, without=out
    )


def of_speaker(case: Case) -> set[Aspect]:
    """What tells of who asks, and asks for nothing: "head of risk, German speaking. AAIR or AAISM?", "price isn't an issue", "X is too dear"."""
    spoken = case.says(r"\b(?:speaking|native|speaker)\b") and case.said.person.has_told()
    dropped = any(i in case.catalog.credentials for i in case.said.unwanted)
    return ({Aspect.LANGUAGES} if spoken else set()) | ({Aspect.FEE} if dropped or case.says(NOT_MONEY) else set())


_MORE_ON = r"\b(?:more|most|less|better|best|deeper|further|stronger) (?:[a-z]+ )?(?:on|about|of|in|at|for|with) (?:the )?@t\d"


def of_a_topic(case: Case) -> set[Aspect]:
    """What is no question of its own beside a topic: how deep each side goes in it is told anyway."""
    told = {Aspect.AI_CONTENT}
    if case.says(_MORE_ON):
        told.add(Aspect.RECOGNITION)
    if not case.says(r"\bdomains?\b"):
        told.add(Aspect.DOMAINS)  # "my company wants the AI Act covered"
    return told
