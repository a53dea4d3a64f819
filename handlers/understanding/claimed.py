"""What somebody states of a credential and wants checked: "has 150 questions and takes 4 hours, right?", "which number is wrong?"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from handlers.leading import DOUBTED
from handlers.query import Aspect, Intent, Query, about
from handlers.slots import CLAIMS, PEOPLE, QUOTED, TOTAL
from handlers.understanding.asker.headcount import heads
from handlers.understanding.rules.totalled import sums
from handlers.understanding.supposed.form import BLAMED, of_which, put
from handlers.understanding.words.numbers import count_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handlers.understanding.case import Case

ASPECTS = {
    "questions": Aspect.QUESTIONS, "minutes": Aspect.DURATION, "years": Aspect.VALIDITY, "life": Aspect.VALIDITY, "fee": Aspect.FEE,
    "keep": Aspect.MAINTENANCE, "application": Aspect.APPLICATION, "retake": Aspect.RETAKE, "pass": Aspect.PASSING,
    "book": Aspect.OPEN_BOOK, "training": Aspect.TRAINING, "proctored": Aspect.PROCTORED, "gate": Aspect.PREREQUISITES,
    "experience": Aspect.EXPERIENCE,
}  # fmt: skip
"""The fact each kind of statement is held against."""
_BESIDES = frozenset((
    Aspect.VALIDITY, Aspect.FEE, Aspect.DURATION, Aspect.QUESTIONS, Aspect.PASSING, Aspect.LANGUAGES, Aspect.DELIVERY, Aspect.PROCTORED,
    Aspect.OPEN_BOOK, Aspect.RETAKE, Aspect.PREREQUISITES, Aspect.APPLICATION,
))  # fmt: skip
"""Facts that are told as well where they are asked for in the same message."""
REST = "rest"
"""Key of a figure in such a message that we could not read."""
_FIGURE = re.compile(r"(?<![\w.@-])(\d{1,3}(?:,\d{3})+|\d{2,5})(?![\w@-])")
_LONGEST = 80
_ASKED_OF = (
    Intent.FACT, Intent.COMPARE, Intent.RENEWAL, Intent.PROFILE, Intent.EXPLAIN, Intent.FIND, Intent.REPORT, Intent.VERIFY,
    Intent.PREREQUISITES, Intent.ELIGIBILITY, Intent.COVERAGE, Intent.WORTH, Intent.GAPS,
)  # fmt: skip
_WANTED = re.compile(
    r"\b(?:right(?! for\b| one\b| cert\w*| choice| exam| fit| path| time| way| person| now| after| before)|correct(?! answers?)|true|false|wrong|accurate|(?:anything|something|is it|are they|numbers?|figures?) (?:is |are )?off|confirm|verify|is that so|is (?:that|this) (?:really|actually)"
    r"|(?:please|pls|can you|could you|to) (?:double )?check|check (?:please|pls|this|that|it|these|those)|double check|hold up|add up|match(?:es)? your|fix(?:ing)? needed|needs? (?:a )?(?:fix|correct)\w*|outdated|out of date|typo|mistake|sure about|believe (?:him|her|them|that|it)"
    r"|agree|do(?:es)? (?:that|this|it|these) (?:match|fit|sound)|sounds? (?:right|off|wrong)|stimmt|richtig|falsch|n est ce pas|vrai|verdad|correcto|certo)\b"
)
"""Ways to ask for a verdict on what was stated."""
_STATED = re.compile(
    r"\b(?:says?|said|states?|stated|claims?|claimed|told|tells|writes?|wrote|insists?|swears?|thinks?|thought|believes?|believed|assumes?|reckons?|convinced|argues?|quot\w+|brochure|flyer|according|heard|read)\b|\"[^\"]{8,}\""
)
_TAGGED = re.compile(r"(?:\b(?:isn'?t|aren'?t|doesn'?t|don'?t|hasn'?t|won'?t)|, (?:is|are|does|do)) (?:it|they|that|there) ?\?")
_OK = re.compile(r"\b(?:ok|okay|fine|good|realistic|plausible|really|legit)\s*\?|\?\?+$")
_NO_VERDICT = re.compile(
    r"\b(?:good(?! for (?:\d|an? year))|enough|cover\w*|includ\w+|much|normal|typical|cheap\w*|expensive|fair|better|matter\w*)\b"
    r"|\b(?:the|this|that|those|my|our|an?) (?:extra |other |additional )?(?:\$|€|£)?\d[\d,.]* ?(?:usd|eur|gbp|dollars?|euros?|pounds?|bucks|\$|€|£)"
)
"""With these, a question with a figure asks for something else than whether the figure is so."""
_YES_OR_NO = re.compile(
    r"^(?:(?:hi|hey|hello|so|and|ok|but|quick question)[ ,:]+)*(?:isn'?t|aren'?t|doesn'?t|is|are|does|do|did|has|was)(?! (?:there|that|this a) (?!\d))\b"
)
_OF_WORK = re.compile(r"\bneed\b.*\bhours\b.*\b(?:before|for|to)\b")
"""Hours of work that a gate may ask for, and not those of the exam."""
_WORDS = "one|two|three|four|five|six|seven|eight|nine|ten|twelve"
_COUNTED = re.compile(rf"\b(?:{_WORDS})[ -](?:years?|hours?)\b")
_PLAIN = ("book", "training", "course", "expir", "proctored", "prereq", "ever", "life", "experience", "anyone", "anybody")
"""Pieces of statements without a figure."""
_N = r"(\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)"
_YEARS = rf"(\d(?:\.\d)?|{_WORDS})[ -]?(?:years?|yrs?|y)\b"
_CUR = r"(?:usd|us\$|dollars?|bucks|eur|euros?|€|gbp|pounds?|£|\$)"
_NOT_SO = re.compile(
    r"(?:under|over|below|above|less than|more than|fewer than|within|at least|at most|up to|max|than|budget(?: of| is)?|i have|i got|ive got"
    r"|my|save|saves|saving|by|every|next|(?:\A|\bthe |\bmy |\bour |\bthese |\bin |\bover |\bfor )last|past|in|about \d+ to) $"
)
"""What stands before a number that states no value: a bound, somebody's own money, a stretch of time."""
_IN_HAND = re.compile(r"\bwith (?:just |only |about |my |our )*$")
"""What stands before money that somebody has: "OSAI with 1800 dollars, possible?"."""
_MARK_OF = r"pass\w*(?: (?:mark|score|grade|rate))?(?: (?:of|for|on|in) (?:the )?@+(?: exam)?)?(?: isn't| isnt)?(?: is| of| at|:)?(?: not)?"
"""A pass mark, with what it is of: "the passing score of … is"."""
_PAID = (
    (re.compile(r"\b(?:maintenance|amf|annual\w*|yearly|per year|a year|/ ?y(?:ea)?r|renew\w*|keep\w*|upkeep)\b"), "keep"),
    (re.compile(r"\bapplication|\bapply\b"), "application"),
    (re.compile(r"\bretakes?\b|\bresit\w*|\bsecond (?:attempt|try)\b"), "retake"),
)
_NO_BOUNDS = frozenset((("hours", "in "), ("minutes", "in "), ("days", "in "), ("years", "every ")))
"""Kinds of values that such a word does not bound: "in 3 hours", "renewed every 3 years"."""
_OPPOSITE = {"proctored=no": "proctored=yes", "book=open": "book=closed", "book=closed": "book=open"}
_LONG_EXAM = re.compile(r"\d[ -]?(?:hours?|hrs?|minutes?|mins?)[ -](?:long )?(?:exam|test)\b")
"""A figure before an exam that counts its hours, and nobody's heads."""
_DENIED = re.compile(r"\b(?:not|never|(?:is|are|does|do|has|was|were|have|wo|ca|did)n[o']?t)\b(?:(?! and | but )[^,;:|.])*\Z")
"""What turns a statement, in the words before it: "does not cost", "isn't valid for"."""
_ASKED_SO = re.compile(
    r"^(?:(?:hi|hey|hello|so|and|ok|but|wait)[ ,:]+)*(?:is|are|does|do|has|have|was|did)n[o']?t\b|, ?(?:is|does|do|has|are|was|will|can) (?:it|they|that|there|i|you|we) ?\?"
)
"""With these a turned statement asks whether it is so: "isn't it 90 questions?", "it isn't 90, is it?"."""
_KINDS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("questions", re.compile(rf"{_N} (?:\w+[ -]){{0,2}}?(?:questions?|items|mcqs?|q'?s)\b")),
    ("hours", re.compile(rf"{_N}[ -]?(?:hours?|hrs?|h)\b(?! (?:a|per|of|cpe|each|study|training)\b| ?/)|\b({_WORDS})[ -]hours?\b(?! (?:of|a|per)\b)")),
    ("days", re.compile(rf"{_N}[ -]?days?\b(?! (?:a|per|of|course|training|workshop)\b)")),
    ("minutes", re.compile(rf"{_N}[ -]?(?:minutes?|mins?|min)\b")),
    ("years", re.compile(
        rf"(?:valid|validity|lasts?|good|expires?|expiry|renew\w*|recertif\w*|cycle)\b[^.;]{{0,24}}?\b{_YEARS}|\b{_YEARS} (?:of )?(?:valid\w*|cycle|lifetime)|(?:expires?|renewed|lapses?)(?: \w+)? (?:every year|each year|yearly|annually|after a year)"
    )),
    ("life", re.compile(r"\b(?:never expires?|does ?n[o']?t expire|does not expire|no expiry|no expiration|valid for (?:life|ever)|for life|lifetime(?! access)|lasts? (?:for ?ever|for life)|(?:once and )?for ?ever(?: valid)?|once and for all|lifelong)\b")),
    ("percent", re.compile(rf"{_N} ?(?:%|percent)(?: (?:to|needed|is needed|pass\w*|score|correct))?|\b{_MARK_OF} {_N} ?(?:%|percent)")),
    ("pass", re.compile(rf"{_N} ?(?:/|out of|of) ?\d{{3,4}}\b|\b{_MARK_OF} {_N}(?! ?(?:%|percent|questions|of|/))\b|{_N} (?:to pass|points to pass|pass(?:ing)? (?:mark|score|grade))")),
    ("book", re.compile(r"\b(not |isn'?t )?(open|closed)[ -]?book\b")),
    ("training", re.compile(
        r"\b(?:(?P<yes>(?:mandatory|compulsory|obligatory|required) (?:\w+ )?(?:training|course)|(?:training|course)(?: \w+)? (?:is |are )?(?:mandatory|compulsory|obligatory|required|needed|a must)|(?:needs?|requires?|must take) (?:an? |the |its )?(?:official |vendor )?(?:training|course))|(?P<no>no (?:mandatory )?(?:training|course)(?: needed| required| necessary)?|without (?:the |a )?(?:training|course)))\b"
    )),
    ("proctored", re.compile(r"\b(not |isn'?t |un)?proctored\b")),
    ("gate", re.compile(r"\bno (?:prerequisites?|prereqs?|requirements?|entry requirements?)\b|\b(?:open to|taken by|done by|sat by) any(?:one|body)\b|\bany(?:one|body) can (?:sit|take|do|get) (?:the )?(?:it|@)")),
    ("experience", re.compile(r"\b(?:no|without(?: any)?) (?:work |professional |prior |it |security )?experience\b")),
    ("fee", re.compile(rf"(?:\$|€|£|us\$|usd|eur|gbp) ?{_N}(k?)\b|{_N} ?{_CUR}(?!\w)|\b{_N} (?:maintenance|annual|yearly|application|renewal|retake)\b|\b(?:costs?|fee|price|priced at|exam)(?: is| are| of| was|:| fee)? {_N}\b(?! ?(?:questions?|items|minutes?|mins?|min|hours?|hrs?|h|years?|%|percent|q))|\b(?:yearly|annually|application|maintenance|renewal|retake)(?: fee)?(?: is| of|:)? {_N}\b(?! ?(?:years?|%|cpe))")),
)  # fmt: skip


def claimed(words: str) -> frozenset[Aspect]:
    """The facts that the words of such a Query state."""
    keys = (claim.partition("=")[0].rpartition(".")[2] for claim in words.split())
    return frozenset(ASPECTS[key] for key in keys if key in ASPECTS)


def with_claims(case: Case, query: Query) -> Query:
    """The Query as a check of what was stated, where somebody states values and asks whether they are so."""
    if (
        (query.intent not in _ASKED_OF and not (query.intent is Intent.HIRE and query.sides))
        or query.said
        or not case.found.targets
    ):
        return query
    low, worth = case.reading.text.casefold(), query.intent is Intent.WORTH
    if (
        (worth and query.limits.budget and not case.said.person.said_nothing())  # what there is to spend
        or query.slot in (TOTAL, PEOPLE, QUOTED)
        or (heads(case) and not _LONG_EXAM.search(low))
        or (len(case.found.targets) > 1 and sums(case))
    ):
        return query  # a figure for several is no price of one
    if not (any(sign.isdigit() for sign in low) or _COUNTED.search(low) or any(word in low for word in _PLAIN)):
        return query
    stated = _STATED.search(low) is not None
    verdict = (
        _WANTED.search(low) is not None
        or _TAGGED.search(low) is not None
        or (stated and (_OK.search(low) is not None or _only_stated(low)))
    )
    if not verdict and not (
        (query.intent is Intent.FACT or (query.intent in (Intent.EXPLAIN, Intent.PROFILE) and _COUNTED.search(low)))
        and (_YES_OR_NO.match(low) or ((heard := put(case)) is not None and heard.claim))
        and " or " not in low
    ):
        return query
    if not verdict and _NO_VERDICT.search(low):
        return query
    if not stated and (
        case.has("worth")
        or "budget" in low
        or "enough" in low
        or _OF_WORK.search(low) is not None
        or (case.has("can_i") and not verdict)
    ):
        return query
    claims = dict.fromkeys(_claims(case, low))
    exact = [claim for claim in claims if claim.partition("=")[0].partition(".")[2] != ""]
    if not exact or (
        not verdict and not any(sign.isdigit() for claim in exact for sign in claim.partition("=")[2]) and "1.life=yes" not in exact
    ):
        return query
    sides = [int(claim.partition(".")[0]) for claim in exact]
    targets = tuple(dict.fromkeys(case.found.targets[side - 1] for side in sides))
    kept: list[str] = []
    for claim, side in zip(exact, sides, strict=True):
        at = targets.index(case.found.targets[side - 1]) + 1
        told = f"{at}.{claim.partition('.')[2]}" if at > 1 else claim.partition(".")[2]
        if len(" ".join((*kept, told))) <= _LONGEST:
            kept.append(told)
    keys = [claim.partition("=")[0].rpartition(".")[2] for claim in kept]
    aspects = tuple(dict.fromkeys(ASPECTS[key] for key in keys if key != REST))
    if not aspects:
        return query
    if BLAMED.search(low) and len(targets) == 1:  # a verdict on the statement would be taken for one on the blame
        if set(aspects) <= {Aspect.VALIDITY}:
            return Query(intent=Intent.RENEWAL, sides=about(*targets), asker=query.asker)
        return Query(intent=Intent.WORTH, sides=about(*targets), roles=query.roles, asker=query.asker, slot=DOUBTED)
    if query.slot == "free" and aspects == (Aspect.FEE,):
        return query  # "I heard it is free, do I have to pay 199?": by whom it is had for nothing answers both
    aspects += (Aspect.RENEWAL,) if "life" in keys and len(targets) == 1 else ()  # what keeping it takes is the other half
    aspects += tuple(a for a in query.aspects if a in _BESIDES and a not in aspects) if query.intent is Intent.FACT else ()
    return Query(
        intent=Intent.FACT,
        sides=about(*targets),
        aspects=aspects,
        slot=CLAIMS,
        words=" ".join(kept),
        exam=query.exam,
        asker=query.asker,
    )


def _only_stated(low: str) -> bool:
    """Whether it holds nothing but what was heard, and at most asks what to say: "boss thinks it is for life. What do I answer?"."""
    return _ASKED_BESIDES.search(_TO_ANSWER.sub("", low)) is None


_TO_ANSWER = re.compile(
    r"\b(?:so |and |now )?(?:what|how) (?:do|should|shall|can|could|would|will) (?:i|we) (?:tell|answer|say|reply|respond|write|explain|correct|convince)\b[^.?!]*\??"
)
"""Asks what to answer somebody who has stated it."""


_ASKED_BESIDES = re.compile(
    r"\b(?:what|whats|which|how|when|where|who|why|should|shall|(?<!anyone )(?<!anybody )can|could|may|do|does|must|recommend|compare|better|or)\b"
)


def _claims(case: Case, low: str) -> Iterator[str]:
    """Each statement with the side it is of, counted from one: "1.questions=150"; a question back ("which?") states nothing."""
    found = case.reading.found
    named = [(found[e.start].start, found[e.end - 1].end, case.found.targets.index(e.id) + 1)
             for e in case.reading.of("credential") if e.id in case.found.targets]  # fmt: skip
    masked = low
    for start, end, _ in named:
        masked = f"{masked[:start]}{'@' * (end - start)}{masked[end:]}"
    taken: list[tuple[int, int]] = []
    values: list[tuple[int, str]] = []
    asked_so = _ASKED_SO.search(low) is not None
    for kind, pattern in _KINDS:
        plain = kind in ("book", "training", "proctored", "gate", "experience", "life")
        for match in pattern.finditer(masked):
            digits = next((at for at in range(match.start(), match.end()) if masked[at].isdigit()), match.start())
            lead = _NOT_SO.search(masked[max(0, digits - 20) : digits].rstrip("$€£"))
            bound = lead is not None and (kind, lead.group()) not in _NO_BOUNDS
            bound = bound or (kind == "fee" and _IN_HAND.search(masked[:digits].rstrip("$€£")) is not None)
            if bound or any(start < match.end() and digits < end for start, end in taken):
                continue
            if value := _value(kind, match, masked):
                if asked_so and (kind in ("book", "proctored")) and (match[1] or "").endswith(("not ", "t ")):
                    value = _OPPOSITE[value]  # "it isn't proctored, is it?"
                denied = not asked_so and _DENIED.search(masked[: match.start() if plain else digits])
                taken.append((digits, match.end()))
                values.append((match.start(), f"not.{value}" if denied else value))
                if plain:
                    break  # of two that contradict each other the first is what is asked about
    for match in _FIGURE.finditer(masked) if values else ():
        used = any(start < match.end() and match.start() < end for start, end in taken)
        used = used or masked[: match.start()].endswith("not ")  # "90 questions, not 120"
        if not used and not 1990 <= float(match[1].replace(",", "")) <= 2100 and not _NOT_SO.search(masked[: match.start(1)][-14:]):
            values.append((match.start(), f"{REST}={match[1].replace(',', '')}"))
    for at, value in sorted(values):
        for side in of_which(named, masked, at):
            yield f"{side}.{value}"


def _value(kind: str, match: re.Match[str], text: str) -> str | None:
    """A statement as key and value; None for one that says nothing that can be checked."""
    said = next((group for group in match.groups() if group), "")
    number = said.replace(",", "")
    match kind:
        case "hours":
            return f"minutes={count_of(said) * 60:g}" if said in _WORDS.split("|") else f"minutes={float(number) * 60:g}"
        case "days":
            return f"minutes={float(number) * 1440:g}"
        case "percent":
            return f"pass={number}%" if re.search(r"\b(?:pass\w*|to|score|correct|needed)\b", match.group()) else None
        case "years":
            return f"years={count_of(said) if said else 1:g}"
        case "life":
            return "life=yes"
        case "book":
            opened = match[2] == "open"
            return f"book={'open' if opened != bool(match[1]) else 'closed'}"
        case "training":
            return f"training={'yes' if match['yes'] else 'no'}"
        case "proctored":
            return f"proctored={'no' if match[1] else 'yes'}"
        case "gate" | "experience":
            return f"{kind}=no"
        case "fee":
            return _amount(match, text, number)
        case _:
            return f"{kind}={number}"


def _amount(match: re.Match[str], text: str, number: str) -> str:
    """An amount with what it is for, by the words between the commas around it, and its currency where another than the dollar is named."""
    start = max(text.rfind(mark, 0, match.start()) for mark in (",", ";", "@", " and ", ":"))
    ends = [end for mark in (",", ";", ".", "@", " and ", "?") if (end := text.find(mark, match.end())) > 0]
    around = text[max(0, start) : min(ends, default=len(text))]
    key = next((key for pattern, key in _PAID if pattern.search(around)), "fee")
    of = match.group() + re.split(r"[^\w€£$ ]", text[match.end() : match.end() + 8])[0]
    currency = "EUR" if re.search(r"€|\beur", of) else "GBP" if re.search(r"£|\bgbp|\bpounds?", of) else ""
    per = "/year" if key == "keep" and re.search(r"\byear|\bannual|\byr\b", around) else ""
    return f"{key}={number}{currency}{per}{_whose(around) or _whose(text)}"


def _whose(text: str) -> str:
    """A mark for members or for everybody else, where just one of the two is spoken of."""
    others = len(re.findall(r"\bnon[- ]?members?\b|\bnot (?:an? )?(?:\w+ )?members?\b|\bwithout (?:an? )?membership\b", text))
    if others:
        return "n" if len(re.findall(r"\bmembers?\b", text)) <= others else ""
    return "m" if re.search(r"\bmembers?\b", text) else ""
