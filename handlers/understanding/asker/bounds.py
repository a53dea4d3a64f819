"""Bounds that lists are asked by: "cost more than 1000 dollars", "between $300 and $500", "over 100 questions", "a pass mark of 65%"."""

from __future__ import annotations

import re
from decimal import Decimal

from handlers.person import Money
from handlers.understanding.words.currencies import CURRENCIES

_NAMES = "|".join(sorted((re.escape(name) for name in CURRENCIES if name.isalpha()), key=len, reverse=True))
_SIGN = r"(?:us\$|[$€£¥₹])"
_NUMBER = r"\d{1,3}(?:[,' ]\d{3})+|\d+(?:\.\d+)?"
_FROM = r"(?:more than|over|above|at least|upwards? of|north of|beyond|starting (?:at|from)|no less than|not less than|exceed(?:s|ing)?|>=?)"
_COSTS = r"\b(?:costs?|costing|priced?|prices?|fees?|charg\w+|exams?|certs?|certifications?|credentials?|ones?|those|anything|dearer|pricier|more expensive)\b"
_OF_WHOM = r"\b(?:have|has|got|budget|spend\w*|afford|save[ds]?|i|we|my|our|no|not|nothing|none|never|dont|doesnt|cant|wont|without|salary|earn\w*)\b"
"""Money that somebody has, and bounds that are not to be crossed, say the most that it may cost."""
_THAN = r"(?<!less )(?<!fewer )(?<!lower )(?<!smaller )(?<!cheaper )(?<!under )(?<!other )(?<!rather )than"
"""... and what costs less than a sum says the most, too."""
_DEAR = re.compile(
    rf"{_COSTS}(?:(?!{_OF_WHOM})[^?.!;])*?\b(?:{_THAN}|{_FROM})\s*(?P<sign>{_SIGN})?\s?(?P<low>{_NUMBER})\s?(?P<k>k\b)?\s?(?P<after>(?:{_NAMES})\b|[€£$])?"
)
_RULED_OUT = re.compile(
    r"\b(?:no|not|nothing|none|never|without|avoid|skip\w*|drop\w*|leave out|leave|remov\w+|exclud\w+|except|minus|forget|cut|hide|ditch|lose|filter out|rid of|ignore|rule out|dont want|do not want|cant afford|cannot afford)(?: \w+){0,3} *\Z"
)
_BETWEEN = re.compile(
    rf"(?:\b(?:between|from)\s+)?(?P<sign>{_SIGN})?\s?(?P<low>{_NUMBER})\s?(?P<k>k\b)?\s?(?:{_SIGN}|(?:{_NAMES})\b)?\s?(?:-|–|\band\b|\bto\b)\s?(?P<sign2>{_SIGN})?\s?(?P<high>{_NUMBER})"
    rf"\s?(?P<k2>k\b)?\s?(?P<after>(?:{_NAMES})\b|[€£$])?"
)
_MORE_BUT_LESS = re.compile(
    rf"\b{_FROM}\s*(?P<sign>{_SIGN})?\s?(?P<low>{_NUMBER})\s?(?P<k>k\b)?\s?(?:{_SIGN}|(?:{_NAMES})\b)?(?: ?,)? (?:but|and|yet) (?:also |still )?(?:less than|under|below|at most|up to|no more than|cheaper than)"
    rf"\s*(?P<sign2>{_SIGN})?\s?(?P<high>{_NUMBER})\s?(?P<k2>k\b)?\s?(?P<after>(?:{_NAMES})\b|[€£$])?"
)
"""Both ends in two phrases: "more than 500 but less than 900 dollars"."""
_THINGS = re.compile(_COSTS)
_PURSE = re.compile(
    r"\b(?:have|has|got|budget|spend\w*|afford|save[ds]?|pay|salary|earn\w*|put aside|set aside)\b(?: (?!certs?\b|exams?\b|ones\b)[\w$€£]+){0,6} *\Z"
)
_ALONE = re.compile(r"(?:(?:and|only|just|so|ok|but|what|about|how|or|anything|the|ones|from|priced|at|around|something)\W+)*\Z")
_FEW = 2
"""Words that may stand behind a span of money that is all of a message: "between 200 and 400 dollars please"."""
_EARNED = re.compile(r"\b(?:salar\w+|earn\w*|wages?|paycheck|raise)\b")
"""Money of another kind than a fee or a purse."""
_QUESTIONS = re.compile(rf"\b(?P<from>{_FROM}) (?P<count>\d{{2,3}}) (?:questions|items)\b")
_EXACTLY = re.compile(
    r"\b(?:exams|certs|certifications|credentials|tests|ones) (?:with|of|that have|having) (?:exactly |precisely )?(?P<count>\d{2,3}) (?:questions|items)\b(?! (?:max\w*|tops|or (?:less|fewer|under)|at most))"
)
_MARK = r"(?:pass(?:ing)?[ -]?(?:marks?|scores?|grades?|thresholds?|percentages?)|cut[ -]?off scores?)"
_WAY = r"(?P<way>below|under|less than|lower than|at most|up to|above|over|more than|higher than|at least|from)?"
_PASSING = re.compile(
    rf"\b{_MARK}(?: (?:of|is|are|at|that|which|set|being|exactly))*\s*{_WAY}\s*(?P<mark>\d{{2,3}})(?!\d) ?(?P<unit>%|percent|per cent)?(?! ?(?:of|out|/|on|questions|points))"
    rf"|\b{_WAY.replace('way', 'way2')} ?(?P<mark2>\d{{2}}) ?(?:%|percent|per cent) (?:(?:as (?:an? |the )?)?{_MARK}|(?:right |correct )?(?:is enough )?(?:to|for a) pass\b)"
)
_BY_MARK = re.compile(
    rf"\b(?:lowest|smallest|least|highest|biggest|greatest|strictest|toughest|hardest|easiest) (?:required |percentage )?{_MARK}"
)
_MOST_MARK = 100
_LEAST_MARK = 30


def bounds_told(text: str) -> dict[str, object]:
    """`bounds` as the engine reads them; with one of a fee `budget` too, the most that it may cost, None where only the least is told."""
    low = text.casefold()
    if not any(character.isdigit() for character in low):
        return {"bounds": ("passing=-",)} if "pass" in low and _BY_MARK.search(low) else {}
    found, most = _fee(low)
    priced = {"budget": most} if found or most else {}
    if "questions" in low or "items" in low:
        found += _questions(low)
    if "pass" in low or "cut" in low:
        found += _passing(low)
    return {"bounds": tuple(found), **priced}


def _fee(low: str) -> tuple[list[str], Money | None]:
    if not _EARNED.search(low) and (both := _BETWEEN.search(low)) and (sign := both["sign"] or both["sign2"] or both["after"]):
        least, top = _amount(both["low"], both["k"] or both["k2"]), _amount(both["high"], both["k2"])
        alone = _ALONE.match(low[: both.start()]) and len(low[both.end() :].split()) <= _FEW
        theirs = _PURSE.search(low[: both.start()]) or not (alone or _THINGS.search(low))  # what somebody has is the most alone
        if least < top:
            return [] if theirs else [f"fee={least}-{CURRENCIES[sign]}"], Money(amount=Decimal(top), currency=CURRENCIES[sign])
    if (span := _MORE_BUT_LESS.search(low)) and _THINGS.search(low) and (sign := span["sign"] or span["sign2"] or span["after"]):
        least, top = _amount(span["low"], span["k"]), _amount(span["high"], span["k2"])
        if least < top:
            return [f"fee={least}-{CURRENCIES[sign]}"], Money(amount=Decimal(top), currency=CURRENCIES[sign])
    dear = _DEAR.search(low)
    if dear and (sign := dear["sign"] or dear["after"]) and not _RULED_OUT.search(low[: dear.start()]):
        return [f"fee={_amount(dear['low'], dear['k'])}-{CURRENCIES[sign]}"], None
    return [], None


def _amount(said: str, thousand: str | None) -> int:
    return int(Decimal(re.sub(r"[,' ]", "", said)) * (1000 if thousand else 1))


def _questions(low: str) -> list[str]:
    if told := _QUESTIONS.search(low):
        more = told["from"] not in ("at least", "no less than", "not less than", ">=", "from")
        return [f"questions={int(told['count']) + more}-"]
    exactly = _EXACTLY.search(low)
    return [f"questions={exactly['count']}-{exactly['count']}"] if exactly else []


def _passing(low: str) -> list[str]:
    told = _PASSING.search(low)
    mark, way = (int(told["mark"] or told["mark2"]), told["way"] or told["way2"]) if told else (0, None)
    if not _LEAST_MARK <= mark <= _MOST_MARK:
        return ["passing=-"] if _BY_MARK.search(low) else []
    match way:
        case "below" | "under" | "less than" | "lower than":
            return [f"passing=-{mark - 1}"]
        case "at most" | "up to":
            return [f"passing=-{mark}"]
        case "above" | "over" | "more than" | "higher than":
            return [f"passing={mark + 1}-"]
        case "at least" | "from":
            return [f"passing={mark}-"]
        case _:
            return [f"passing={mark}-{mark}"]
