"""What a word or two ask in a thread: "where?", "who for", "prereqs"; said in full, they are read like any other question.

Where nothing has been talked about, they are left as they are: then "renewal" is a command without its credential.
"""

from __future__ import annotations

import re

WAYS = {
    "where is it taken?": "where|where at|where to|whereabouts|place|places|location|locations|venue|which city|test cent(?:er|re)s?",
    "who is it for?": "who for|for who|whom for|whom|to whom|target|target group|target audience|audience|aimed at",
    "who awards it?": "who from|from whom|from who|by whom|by who|who by|who is behind it|whose|who|issuer|vendor|provider|made by|run by",
    "when was it launched?": "when|date|launch|launch date|release|release date|age|how old|how new|newness|out since when",
    "until when can it be taken?": "until when|till when|end|ends|end date|retirement|retiring|still on|still alive|still available|still around|available still|how long still|how much longer|availability|last day",
    "how long is it valid?": "years|how many years|valid|valid how long|lifetime|for life|for ever|forever|for how long valid|shelf life|lapses",
    "how is it renewed?": "renewal|renew|renewing|recert|recertification|recertify|how often|upkeep|maintenance|keeping it|to keep it|ce|ceu|ceus|cpe|cpes|cpe hours",
    "how long is the exam?": "time|timing|time limit|exam time|hours|hour|mins|seat time|length of exam",
    "how many questions does it have?": "how many|number of questions|question count|items|q count",
    "what is the pass mark?": "passing|score|scores|points|threshold|pass|pass score|to pass|needed to pass|minimum score|cut score|marks?",
    "what is the exam format?": "exam details|details|exam info|about the exam|labs|lab|practical|hands on|style|type of exam|exam type|mcq or labs",
    "what does it cover?": "topics|topic list|contents?|inside|in it|whats inside|coverage|subjects|what topics",
    "how are its domains weighted?": "how much weight|what weight|weight|weights|weighting|weightings|percentages?|how much each|how heavy",
    "how much of it is about AI?": "ai share|ai part|ai content|share of ai|how much ai|ai percentage|percentage of ai|any ai|ai",
    "is it legit?": "good|any good|how good|how good is that|serious|reputable|reputation|credible|credibility|trust|trustworthy|legitimate|accreditation",
    "is it worth it?": "pros|pros and cons|pros cons|advantages|worth|useful|use|any use|value|worthwhile|your opinion|verdict|yay or nay",
    "what does it prove?": "what for|purpose|proof|proves|what does it show",
    "what are its downsides?": "cons|disadvantages|drawbacks?|weak points|weaknesses|critics|criticism",
    "what does it require?": "prereqs?|pre reqs?|prerequisites?|requirement|gate|gates|conditions|entry requirements|before it|eligibility|required",
    "how hard is it?": "difficulty|tough|easy|hardness",
    "how many hours of study does it take?": "prep|prep time|preparation|study|study time|study hours|effort|workload|learning time|hours of study|to prepare|learning",
    "what is the retake policy?": "fail|failing|if failed|retry|second attempt|second try|resit|resits|attempts|how many attempts|retakes",
    "what are the alternatives?": "similar|similars|rivals|rival|competitors?|competition|other options|options|comparable|substitutes?|equivalents?",
    "what comes after it?": "next|after|afterwards|after it|follow up|followup|whats next|then what|step after",
    "what is its official page?": "book|register|registration|sign up|signup|booking|page|homepage|site|where to book|apply|enrol|enroll|enrollment",
    "what do employers think of it?": "demand|popular|popularity|employers|hr|recruiters|industry",
    "what salary does it bring?": "pay|jobs|job|career|raise|earnings|income",
    "what material is there to prepare?": "books|book list|material|materials|resources|practice|practice tests?|practice exams?|mocks?|study guide|guide|samples?|sample questions",
    "what changed about it?": "changes|news|updates|update|anything new|whats new|what changed",
    "is it on the DoD 8140 list?": "dod|dod 8140|8140|dod list|dod approved",
    "which of them comes first?": "order|in which order|in what order|which order|what order|sequence|which first|what first",
    "what is its exam code?": "code|exam code",
    "how current is its outline?": "outline|outline date|exam version|how current|up to date",
    "how sure are you?": "sure|certain|confidence|how sure|really sure",
    "what happens after passing?": "after passing|once passed|after the exam",
}
"""A question in full, to the ways in which a word or two stand for it."""
ONWARD = frozenset(
    (
        "what are the alternatives?",
        "what comes after it?",
        "what happens after passing?",
        "which of them comes first?",
        "what changed about it?",
    )
)
"""Of these, what leads on from what was told: after a list or a choice it asks something else."""
_OPENERS = re.compile(
    r"^(?:and|so|ok|okay|k|but|hm+|also|well|btw|wait|cool|great|nice|thanks|thx|alright|right|then|now|plus|what about|how about|whats|what is|what are|tell me|give me|any|the|its|their|it|is|are|a|an|about)\s+"
)
_CLOSERS = re.compile(r"\s+(?:then|please|pls|though|too|again|exactly|btw|for it|of it|for that|of that|there)$")
_PLAIN = re.compile(r"[^\w\s]")
_LONGEST = 40
_WHOLE = {full: re.compile(rf"(?:{ways})\Z") for full, ways in WAYS.items()}


def in_full(message: str) -> str | None:
    """The question that a fragment stands for; None for anything that is more than one."""
    if len(message) > _LONGEST:
        return None
    said = " ".join(_PLAIN.sub(" ", message.casefold().replace("'", "").replace("’", "")).split())
    while said:
        for full, ways in _WHOLE.items():
            if ways.match(said):
                return full
        shorter = _CLOSERS.sub("", _OPENERS.sub("", said, count=1))
        if shorter == said:
            return None
        said = shorter
    return None
