"""Which facts of a credential a message asks for: cues to aspects, the stronger silencing the weaker."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from handlers.query import Aspect
from handlers.understanding.phrased import APPROVED, OF_TAKERS, PHRASED, SHARE_TO_GO_BY, alone
from handlers.understanding.words.numbers import MONTHS_AND_DAYS
from handlers.understanding.words.patterns import search

if TYPE_CHECKING:
    from handlers.understanding.words.reading import Reading

_STRONG = {
    "maintenance": Aspect.MAINTENANCE, "fee": Aspect.FEE, "questions": Aspect.QUESTIONS, "duration": Aspect.DURATION,
    "passing": Aspect.PASSING, "pass_rate": Aspect.PASS_RATE, "salary": Aspect.SALARY, "proctored": Aspect.PROCTORED,
    "open_book": Aspect.OPEN_BOOK, "languages": Aspect.LANGUAGES, "code": Aspect.CODE, "ai_content": Aspect.AI_CONTENT,
    "retake": Aspect.RETAKE, "effort": Aspect.EFFORT, "validity": Aspect.VALIDITY, "window": Aspect.ELIGIBILITY_WINDOW,
    "name_of": Aspect.NAME, "delivery": Aspect.DELIVERY, "website": Aspect.WEBSITE, "format": Aspect.FORMAT, "domains": Aspect.DOMAINS,
    "application": Aspect.APPLICATION,
}  # fmt: skip
_WEAK = {
    "difficulty": Aspect.DIFFICULTY, "issuer": Aspect.ISSUER, "audience": Aspect.AUDIENCE, "level": Aspect.LEVEL,
    "recognition": Aspect.RECOGNITION, "launched": Aspect.LAUNCHED, "steps": Aspect.STEPS, "experience": Aspect.EXPERIENCE,
    "training": Aspect.TRAINING, "companion": Aspect.COMPANION, "outline": Aspect.OUTLINE, "caveat": Aspect.CAVEAT,
    "validates": Aspect.VALIDATES, "sources": Aspect.SOURCES,
}  # fmt: skip
ASPECT_OF = _STRONG | _WEAK
"""Cue to aspect."""
WEAK = frozenset(_WEAK.values())
"""Aspects whose words are said of much else ("letters behind my name")."""
_SILENCES = {
    "maintenance": ("fee", "validity", "renewal"), "application": ("fee",), "retake": ("fee", "steps", "duration", "how_long"), "window": ("validity", "how_long", "fee"),
    "effort": ("how_long", "duration"), "validity": ("how_long", "duration", "fee"), "passing": ("questions", "validates", "steps"),
    "pass_rate": ("passing", "fee"), "languages": ("delivery", "format"), "ai_content": ("domains", "questions"), "code": (),
    "open_book": ("format",), "proctored": ("format",), "duration": ("how_long", "validity"), "salary": ("fee",),
    "name_of": ("explain",), "website": ("delivery",), "level": (),
}  # fmt: skip
_HOW_MUCH_OF = re.compile(
    r"\bhow much (?:of (?:the )?@c|ai\b|of it|genai|security|is about)|\bhow much .{0,20}\bis (?:about )?ai\b"
)
_EARNS_IT = r"\bearn(?:s|ed|ing)? (?:the |an? |my |this |that |both )*(?:@c\d|it\b|cert|credential|title|badge|cpes?\b|credits?\b|points?\b|hours?\b)|\bearn(?:s|ed|ing)? (?:me|us|him|her|them|you) (?:the |an? |my |this |that |both |full )*(?:@[ci]\d|cert|credential|title|badge)"
_PRICE_RAISED = re.compile(
    r"\b(?:rais\w+|increas\w+|hik\w+|put up)\b(?: [\w@]+){0,3} (?:prices?|fees?|costs?|rates?)\b|\b(?:price|fee|cost|exam|voucher)s?\b(?: \w+){0,3} (?:rais\w+|hik\w+|increas\w+)\b"
)
"""It is the fee that was raised, and nobody's pay."""
_HOW_LONG = re.compile(
    r"\bcombien (?:de|d)\b(?!.*\b(?:cout|coute|prix|tarif)\w*)|\b(?:quanto|cuanto) (?:tempo|tiempo)\b(?!.*\b(?:custa|cuesta|preco|precio)\b)"
)
_TO_SUCCEED = r"\bhow (?:much|many)(?: (?!cost\w*|pay\w*|people|times?|hours?|days|weeks|months|exams?|attempts?|tries|study\w*|longer|will|is\b)[\w@]+){0,7}? (?:for|to|zum|pra) pass\b(?! on\b)"
"""How much it takes to pass, which is no money."""
_OF_MONEY = r"\bhow much\b|\b(?:costs?|price\w*|fees?|pay\w*|voucher\w*)\b"
_NOT_MONEY = re.compile(
    r"\bhow much (?:[\w@]+ )?(?:percent\w*|notice|warning|time|study\w*|experience|work|effort|prep\w*|hands on|detail)\b|\bhow much (?:does|do|will) (?:[\w@]+ ){1,5}weigh\b|\bbudget (?:is )?(?:only )?for (?:just |only |exactly )?(?:one|1|two|2|a single|both)\b(?!.*\b(?:how much|costs?|prices?|fees?)\b)"
)
TIME_OF_ONES_OWN = (
    r"\bhow (?:long|much time|many (?:hours|days|weeks|months)) (?:will|would|might|could|does|do) (?:[\w@]+ ){1,4}take"
    r" (?:me|us|one|him|her|them|you|somebody|someone)\b(?! (?:in|on)\b)"
)
"""How long it takes somebody, not how long the exam lasts, nor whether they are taken."""
_TO_LEARN = (
    r"\bhow (?:many (?:hours|days|weeks|months)|much(?: time)?|long)\b(?: (?!cost\w*|exam|last\w*)\w+){0,5} "
    r"(?:learn|learning|study|studying|cram|revise|prepare|practi[cs]e)\b"
    r"|\bhow long (?:will|would|might|could) (?:it|that|this) (?:\w+ )?take(?: (?:me|us|one|him|her|them))?(?: then| roughly)?\s?\??$"
    rf"|{TIME_OF_ONES_OWN}"
)
_WHAT_TIME = (
    r"\bhow (?:long|much (?:\w+ )?time|many (?:hours|days|weeks|months))\b|\b(?:duration|time needed|needed time|time required)\b"
)
_TIME_NEEDED = r"\b(?:how )?much (?:\w+ )?time (?:(?:do|does|will|would|should|must|did) (?:i|we|you|one|they|people|somebody) (?:\w+ )?(?:need|invest|put|set aside|plan|reserve)|(?:a|per|each|every) week)\b"
"""An exam gives time, and who learns needs it."""
_OF_THE_SITTING = (
    r"\bhow (?:long|much time|many (?:hours|minutes)) (?:is|in|at|to sit|does|for|during) (?:the |an? |its |that )?(?:[\w@]+ )?(?:exam|test|sitting)\b"
    r"|\bexam (?:time|duration|length)\b|\b(?:duration|length) of the (?:[\w@]+ )?(?:exam|test)\b"
)
_REACH = {
    ("application", "fee"): 1, ("retake", "fee"): 12,
    ("maintenance", "fee"): 6, ("effort", "duration"): 6, ("effort", "how_long"): 6, ("retake", "duration"): 9, ("retake", "how_long"): 9,
}  # fmt: skip
_ADDING = frozenset(("and", "plus", "incl", "including", "without", "w", "excluding", "also"))
_BOTH = frozenset(
    (
        ("validity", "fee"),
        ("maintenance", "fee"),
        ("retake", "fee"),
        ("application", "fee"),
        ("window", "fee"),
        ("effort", "duration"),
    )
)
"""Pairs of which the one does not stand for the other where "and" joins them."""
_CAMERAS = frozenset(("webcam", "camera"))
_CURRENCY = frozenset(("dollars", "usd", "eur", "gbp", "bucks", "euros", "quid", "euro", "pounds", "us", "money"))
_WHO_RUNS = r"\bwho (?:\w+ )?(?:award(?:s|ed)?|issue[sd]?|grant(?:s|ed)?|confer(?:s|red)?) (?:the |an? )?(?:it|that|this|@c)|\bwho (?:\w+ )?(?:runs|administers|delivers|hosts|makes|made|owns|organi[sz]es|sells|sets|writes|maintains|operates|marks|grades) (?:the |this |that )?(?:@i\d+ )?@c"
"""Asks for the issuer, whatever else is asked beside it."""
_YEARS_TO_GET = r"\bhow many years\b.*\b(?:certified|become|title|senior|qualif\w+|training|experience|work\w*|full|need\w*|ask\w* for|require\w*|demand\w*)\b"
"""Years asked for that are years of work, not of validity."""
_TOGETHER = 3
"""Words within which a stronger cue silences a weaker one; further apart they are two questions."""
_BEFORE_BOOKING = r"\b(?:need\w*|requir\w+|have to|must|any)\b.*\b(?:before|to) (?:(?:i|we|you|one|they) )?(?:can |may |could )?(?:register|sign up|book)\b"
"""Asks what has to be there first, not where to book."""
_A_REGISTER = r"\b(?:vendor|supplier|risk|asset|training|skills|competence|qualification|contract|(?:in|into|for|on) (?:our|the|my|a)) register\b"
OF_PEOPLE = r"\bhow many (?:people|persons|holders|professionals|others)\b"
"""Asks how many hold it, which is no fact of the exam."""
_HAS_VOUCHERS = r"\b(?:bought|purchased|got|paid for|own|owns|handed|gave|given|won)\b(?: \w+| @\w+){0,3} vouchers?\b|\bvouchers?(?: \w+){0,2} (?:enough|suffic\w+)\b"
"""Vouchers that somebody has already, or that are all it takes: their price is not asked."""
_MEMBER_OR_NOT = r"\bmembers? (?:vs|versus|v|or|against) (?:non ?)?members?\b|\b(?:non ?|not an? |without |no )(?:@i\d+ )?member(?:ship)?s?\b.*\b(?:what|whats|how about)\b.*@c\d+ (?:for|to) (?:me|us)\b|\bwhats? (?:is )?(?:the )?@c\d+ for (?:an? )?(?:non ?)?members?\b"
"""What one is for members and for others is its price."""


def aspects_of(reading: Reading) -> tuple[Aspect, ...]:
    """The aspects asked for, in the order of the message; weak ones only where no strong one is given."""
    if not reading.aspects:  # several rules ask for them
        reading.aspects.append(_aspects_of(reading))
    return reading.aspects[0]


def no_gate(reading: Reading) -> bool:
    """Whether one fact is asked for in words that say much of a gate, and it is none."""
    return alone(reading.skeleton) in ("fee", "passing", "validity", "effort", "application", "domains", "delivery")


def _awaited(reading: Reading) -> bool:
    """Whether somebody asks how long they wait for what comes after the exam."""
    return (
        search(
            r"\bresults?\b|\bscore reports?\b|\b(?:get|receive|wait for) (?:my|the|our) (?:score|badge|certificate)\b",
            reading.skeleton,
        )
        is not None
    )


_DOMAIN_ON_AI = re.compile(r"\b(?:which|what|how many) (?:\S+ ){0,3}?domains?\b(?: (?!and\b)\S+){0,5} (?:ai|ml|genai|llms?)\b")
"""The domains are told with what stands in each on AI: "which domain mentions AI?"."""
_BY_TRAINING = re.compile(r"\bby training\b")
_PROVES = r"\bas (?:an? |the |valid |sufficient |good |any |some |formal |real )*(?:evidence|proof)\b"
"""What a credential is shown for, not what our file rests on."""


def _aspects_of(reading: Reading) -> tuple[Aspect, ...]:
    if search(OF_PEOPLE, reading.skeleton):
        return ()
    cues = _learning(reading, {cue: positions for cue, positions in reading.cues.items() if cue in _STRONG or cue in _WEAK})
    cues.pop("website" if search(_BEFORE_BOOKING, reading.skeleton) or search(_A_REGISTER, reading.skeleton) else "", None)
    if "fee" in cues and _HOW_LONG.search(reading.skeleton):
        del cues["fee"]
    for cue, pattern in (("fee", _HOW_MUCH_OF), ("domains", _DOMAIN_ON_AI), ("training", _BY_TRAINING)):
        if cue in cues and pattern.search(reading.skeleton):
            del cues[cue]
            cues.setdefault("ai_content", (0,))
    if "fee" in cues and reading.numbers.money and all(reading.found[p].text in _CURRENCY for p in cues["fee"]):
        del cues["fee"]
    if "fee" in cues and _NOT_MONEY.search(reading.skeleton):
        del cues["fee"]
    if "how_long" in reading.cues and not cues.keys() & {"duration", "validity", "effort", "window"} and not _awaited(reading):
        cues["duration"] = reading.cues["how_long"]
    if (
        "validity" in cues
        and "experience" in cues
        and search(r"\b(?:experience|background|work\w*)\b", reading.skeleton)
        and _near(cues["validity"], cues["experience"])
    ):
        del cues["validity"]
    if "validity" in cues and "experience" in cues and not search(r"\b(?:experience|background|work\w*)\b", reading.skeleton):
        del cues["experience"]
    if {"format", "questions"} <= cues.keys():
        del cues["format" if "how many" in reading.skeleton else "questions"]
    if "how_long" in reading.cues and of_validity(reading):
        cues["validity"] = reading.cues["how_long"]
    if "languages" in cues and search(
        rf"\b(?:available|offered) in (?:20\d\d|{'|'.join(sorted(MONTHS_AND_DAYS))})\b", reading.skeleton
    ):
        del cues["languages"]
    if "self study" in reading.skeleton:
        cues.pop("effort", None)
    if "validity" in cues and search(_YEARS_TO_GET, reading.skeleton):
        cues["experience"] = cues.pop("validity")
    if (
        "fee" in cues
        and ("window" in cues or search(_HAS_VOUCHERS, reading.skeleton))
        and all(reading.found[p].text.startswith("voucher") for p in cues["fee"])
    ):
        del cues["fee"]
    _silence(cues, reading)
    if not cues and search(r"\b\d{2,4} or \d{2,4}\b|\bstill (?:at )?\d{2,4}\s?\??$", reading.skeleton):
        cues["fee"] = (0,)
    if "domains" in cues and search(r"\b(?:carry|carries|any|much)(?: more)? weight\b|\bexperience breakdown\b", reading.skeleton):
        del cues["domains"]
    apply = cues.get("application") or (cues.get("steps") if search(_TIME_AFTER, reading.skeleton) else None)
    if apply and cues.keys() & {"duration", "how_long", "window"}:
        cues = {"steps": apply}  # how long one has to apply stands with the steps after passing
    if "outline" in cues and "launched" in cues:
        del cues["launched"]
    if "domains" in cues and search(
        r"\b(?:fresh|recent|old|up to date|stale|current) (?:is |are )?(?:the )?(?:\w+ |@c\d+ ){0,3}(?:outline|objectives|syllabus|blueprint|exam guide|body of knowledge)\b|\b(?:new|next|newer|since when|when|change[ds]?|last) (?:\w+ |@c\d+ ){0,5}outline\b|\boutline (?:\w+ ){0,2}(?:when|change[ds]?|updated?)\b",
        reading.skeleton,
    ):
        del cues["domains"]
        cues.setdefault("outline", (0,))
    if (
        "domains" in cues
        and "passing" in cues
        and not search(r"\b(?:domains?|sections?|parts?|topics?|outline|objectives)\b", reading.skeleton)
    ):
        del cues["domains"]
    named = {"retake", "application", "maintenance"} & cues.keys()  # what is charged is told already
    cues |= {cue: (0,) for pattern, cue in PHRASED if not (named and cue == "fee") and search(pattern, reading.skeleton)}
    cues = cues if (only := alone(reading.skeleton)) is None else {only: (0,)}
    strong = {cue: positions[0] for cue, positions in cues.items() if cue in _STRONG} | _who_runs(reading)
    chosen = strong or {cue: positions[0] for cue, positions in cues.items()}
    return tuple(ASPECT_OF[cue] for cue, _ in sorted(chosen.items(), key=lambda item: item[1]))


def _learning(reading: Reading, cues: dict[str, tuple[int, ...]]) -> dict[str, tuple[int, ...]]:
    """The cues; the pass mark for a share that passes; the fee for a price that is raised; of hours and days that are asked for to learn, none of the length of the exam or of money; of proof, none of our sources."""
    if not cues and search(_MEMBER_OR_NOT, reading.skeleton):
        return {"fee": (0,)}
    if "pass_rate" not in cues and search(SHARE_TO_GO_BY, reading.skeleton) and not search(OF_TAKERS, reading.skeleton):
        cues = {cue: at for cue, at in cues.items() if cue != "domains"} | {"passing": cues.get("passing", (reading.size,))}
    if {"delivery", "proctored"} <= cues.keys() and all(reading.found[p].text in _CAMERAS for p in cues["proctored"]):
        cues = {cue: at for cue, at in cues.items() if cue != "proctored"}  # "from home on webcam" asks for the place
    if (told := search(_TO_SUCCEED, reading.skeleton)) is not None:
        rest = reading.skeleton[: told.start()] + reading.skeleton[told.end() :]
        if not search(_OF_MONEY, rest):
            cues = {cue: at for cue, at in cues.items() if cue != "fee"}
        cues = cues | {"passing": cues.get("passing", (reading.size,))}
    if "salary" in cues and _PRICE_RAISED.search(reading.skeleton):
        cues = {cue: at for cue, at in cues.items() if cue != "salary"} | {"fee": cues.get("fee", cues["salary"])}
    if "salary" in cues and search(_EARNS_IT, reading.skeleton):
        cues = {cue: at for cue, at in cues.items() if cue != "salary"}
    if "recognition" in cues and search(APPROVED, reading.skeleton):
        cues = {cue: at for cue, at in cues.items() if cue != "recognition"}
    if "sources" in cues and search(_PROVES, reading.skeleton):
        cues = {cue: at for cue, at in cues.items() if cue not in ("sources", "validates")} | {"recognition": (0,)}
    if not ("how_long" in reading.cues or cues.keys() & {"fee", "duration"}) or not _to_learn(reading):
        return cues
    return {cue: at for cue, at in cues.items() if cue not in ("fee", "duration")} | {"effort": (0,)}


def _to_learn(reading: Reading) -> bool:
    """Whether time is asked for to learn: in so many words, or since hours a week are told, which nobody sits an exam in."""
    if search(_TO_LEARN, reading.skeleton):
        return True
    a_week = reading.numbers.hours_per_week is not None and search(_WHAT_TIME, reading.skeleton)
    return bool(a_week or search(_TIME_NEEDED, reading.skeleton)) and not search(_OF_THE_SITTING, reading.skeleton)


def _who_runs(reading: Reading) -> dict[str, int]:
    """The issuer's place, where it is asked for beside something else."""
    runs = search(_WHO_RUNS, reading.skeleton) if "who " in reading.skeleton else None
    return {"issuer": reading.skeleton[: runs.start()].count(" ")} if runs else {}


def of_validity(reading: Reading) -> bool:
    """Whether "how long" asks how long it stays good, and not how long the exam takes."""
    if search(r"\bgood for\b|\bhow long .*\bgood\b", reading.skeleton):
        return True
    return search(_LASTS, reading.skeleton) is not None and not any(w.text in ("exam", "test") for w in reading.found)


def _silence(cues: dict[str, tuple[int, ...]], reading: Reading) -> None:
    """Take out what a stronger cue near it stands for."""
    for cue, silenced in _SILENCES.items():
        for other in silenced:
            if cue in cues and other in cues:
                reach = _REACH.get((cue, other), _TOGETHER)
                apart = tuple(
                    p for p in cues[other] if not _near(cues[cue], (p,), reach) or _joined(reading, cues[cue], p, cue, other)
                )
                cues[other] = apart
                if not apart:
                    del cues[other]


_TIME_AFTER = r"\bhow (?:long|much time)\b.*\b(?:have|got|get|left|remain\w*|is there)\b.*\b(?:after|once|when)\b.*\bpass\w*\b(?!.*\b(?:results?|score)\b)"
_LASTS = r"\bhow long (?:does|do|will|would) (?:the |an? |my |our |this |that )?(?:(?:@i\d+ )?@c\d+(?: cert\w*| badge| title| credential)?|(?:\w+ )?one|cert\w*|credential|badge|title) (?:last|hold|stay|remain|count|run)\b"
_PLAIN_TIME = frozenset(("duration", "minutes", "length", "timing", "time"))
"""Words for the time of an exam that no validity is told in."""
_OF_PASSING = r"\bquestions? (?:to|do|does|must|should|can|could|may|i|you|we|one|right|correct\w*|need\w*|have|wrong|for)\b|\b(?:correct|right|wrong|of the|all) (?:\w+ )?questions?\b|\b(?:fail|miss)\w*\b"
"""Questions that are counted for the pass mark, not those of the exam."""


def _joined(reading: Reading, places: tuple[int, ...], other: int, cue: str, silenced: str) -> bool:
    """Whether "and" stands between two cues, so that both are asked for ("what does it cost and how long is it valid")."""
    if (cue, silenced) == ("duration", "validity") and any(reading.found[p].text in _PLAIN_TIME for p in places):
        return True
    if (cue, silenced) == ("validity", "duration") and reading.found[other].text in _PLAIN_TIME:
        return True
    if (cue, silenced) == ("passing", "questions"):
        return search(_OF_PASSING, reading.skeleton) is None
    if (cue, silenced) not in _BOTH:
        return False
    return any(any(word.text in _ADDING for word in reading.found[min(p, other) : max(p, other)]) for p in places)


def _near(one: tuple[int, ...], other: tuple[int, ...], reach: int = _TOGETHER) -> bool:
    return any(abs(a - b) <= reach for a in one for b in other)
