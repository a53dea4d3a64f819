"""Numbers with a meaning: money, years, months, hours a week, counts and days, read from a cleaned text."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from catalog.values import PartialDate
from handlers.person import Money
from handlers.understanding.words.currencies import CODES, CURRENCIES

_UNITS = {
    "zero": 0, "one": 1, "a": 1, "an": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "fifteen": 15, "eighteen": 18, "twenty": 20, "half a": 0.5, "couple of": 2, "a couple of": 2,
    "few": 3, "a few": 3, "one and a half": 1.5, "two and a half": 2.5, "a dozen": 12,
}  # fmt: skip
_WORDS = "|".join(sorted(map(re.escape, _UNITS), key=len, reverse=True))
_NUMBER = rf"(?:\d+(?:[.,]\d+)?|{_WORDS})"
COUNTED = _NUMBER
"""Pattern of a number in figures or words."""
_NAMES = "|".join(sorted((re.escape(n) for n in CURRENCIES if n.isalpha()), key=len, reverse=True))
_AMOUNT = r"(\d{1,3}(?:[,.' ]\d{3})+|\d+)(?:[.,](\d{1,2}))?"
_MONEY = re.compile(
    rf"(?:(us\$|[$€£¥₹]|\b(?-i:{'|'.join(CODES)})\b)\s?{_AMOUNT}\s?(k\b)?)|(?:{_AMOUNT}\s?(k)?\s?(us\$|[$€£¥₹円]|(?:{_NAMES})\b))",
    re.IGNORECASE,
)
_BARE_BUDGET = re.compile(
    r"(?:under|below|less than|at most|max(?:imum)?(?: of)?|up to|no more than|not more than|(?:nothing|none|not|no certs?|no exams?) (?:over|above|more than|beyond)|within|cheaper than|budget(?: (?:\w+ ){0,3}?(?:cut|reduced|lowered|down|dropped|fell|shrunk|shrank|slashed|halved) to| of| is|:)?|<=?)\s+"
    r"(?:about |around |roughly |ca\.? )?(?!(?:17024|8140|8570|42001|27001|17021|202[4-9])\b)(\d{1,3}(?:[,.]\d{3})|\d{1,3}(?:[.,]\d)?(?=\s?k\b)|\d{2,6})(?:\s?(k))?\b(?!\s*(?:months?|weeks?|hours?|h\b|years?|yrs?|minutes?|mins?"
    r"|questions?|days?|exams?|certs?|%|percent))",
    re.IGNORECASE,
)
_ENOUGH = re.compile(
    r"(?<![\w.,-])(?<!\b(?:sc|ai|az|ab) )(\d{3,6}|\d{1,2}(?:[.,]\d)?(?=\s?k\b))(?:\s?(k))? "
    r"(?:(?:be )?(?:enough|sufficient) (?:for|to (?:pay|take|do|get|cover))|max(?:imum)?|tops|at most|budget|(?:left )?to (?:spend|play with|invest|burn|use up)|in the (?:\w+ )?(?:budget|pot|kitty|pool)|(?:set aside|earmarked)|(?:or|and) (?:less|under|below|cheaper))\b",
    re.IGNORECASE,
)
_THOUSANDS = re.compile(
    r"(?:~|,|^|[;:(]|\b(?:w/|with|about|around|roughly|have|got|spend|say|instead|for|under)\s)\s?(\d{1,2}(?:[.,]\d)?)\s?(k)(?=\s*(?:$|[,;:!?)]|\.(?!\d)|(?:budget|for|from|to spend|per|each|max|total|in total)\b))",
    re.IGNORECASE,
)
"""Thousands that nothing is counted by: money."""
_PAYS = re.compile(
    r"\b(?:(?:i|we|they|he|she|boss|company|employer|firm|work|manager|org|ll|can|could|will|would) (?:only |just |would |will |can |could )?(?:pays?|spend|afford|covers?|chips? in|gives?(?: me| us| everyone| everybody| each)?)|"
    r"(?:training|education|learning|course|my|the) (?:money|budget|pot|allowance|fund) ?\(?)"
    r"(?: (?:about|around|roughly|max|up to|at most))? ?[~(]?(?!202[4-9]\b)(\d{1,2}[,.]\d{3}|\d{3,5}|\d{1,2}(?=\s?k\b))(?:\s?(k))?\b(?!\s*(?:months?|weeks?|hours?|h\b|years?|yrs?|people|employees|%|percent))",
    re.IGNORECASE,
)
"""Who pays, and how much, without a currency: "they pay 1000", "the training money (2500)"."""
_NOTHING_TO_SPEND = re.compile(
    r"\b(?:zero|no|0) (?:budget|money)\b(?! (?:limits?|caps?|ceiling|constraints?|restrictions?|issues?|objects?|problems?|worr\w+))"
    r"|\bbudget(?: is|:| =| of)? (?:zero|0|nil|nothing|none)\b(?![.,]?\d)|\b(?:can'?t|cannot|can not|unable to|not able to) (?:spend|pay|afford) (?:anything|any money|a (?:cent|penny|dime|thing))\b"
    r"|\bpays? nothing\b.{0,10}\b(?:neither|nor) (?:can|do|will) i\b",
    re.IGNORECASE,
)
_YEARS = re.compile(
    rf"\b({_NUMBER})\s?\+?(?:\s?(?:-|to)\s?\d+)?\s*(?:full )?(?:years?|yrs?|yoe|jahren?|ans|anos|años|(?<=[\d ])y(?=\s+(?:of |in )?(?:it|security|sec|infosec|cyber|cloud|audit|risk|grc|dev|exp|experience|privacy|ops|soc|pen|work)))\b(?! old)",
    re.IGNORECASE,
)
_MONTHS = re.compile(rf"\b({_NUMBER})\s?(?:-)?\s?(?:months?|mths?\b|mos?\b|monaten?|mois|meses)", re.IGNORECASE)
_WEEKS = re.compile(rf"\b({_NUMBER})\s?(?:weeks?)\b(?! (?:of (?:rent|pay|salary|wages|groceries)|ago|old))", re.IGNORECASE)
_HOURS = re.compile(
    rf"\b({_NUMBER})\s?(?:-\s?\d+\s?)?(?:hours?|hrs?|h)\s?(?:of study |to study |of studying )?(?:(?:a|per|/|each|every)\s?(?:week|wk|w)\b|weekly\b)",
    re.IGNORECASE,
)
DAILY = re.compile(
    rf"\b({_NUMBER}|half an)\s?(?:-\s?\d+\s?)?(hours?|hrs?|h|minutes?|mins?)\s?(?:of study |to study |of studying )?(?:an?|per|/|each|every|most)\s?(?:single )?(days?|evenings?|nights?|mornings?|weekdays?|work(?:ing)? ?days?|lunch)\b",
    re.IGNORECASE,
)
"""Time to study told by the day: seven days a week, or five where they are days of work."""
_EXAMS = re.compile(
    rf"\b(?:at most|max(?:imum)?|no more than|up to|only)\s+({_NUMBER})\s+(?:exams?|certs?|certifications?|credentials?)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Numbers:
    """What numbers say; None where nothing was said."""

    money: Money | None = None
    years: tuple[tuple[float, int, int], ...] = ()
    """(years, start, end) in the text."""
    months: float | None = None
    hours_per_week: float | None = None
    exams: int | None = None

    def or_else(self, told: Numbers) -> Numbers:
        """These, with what only the whole message told of money and time; years stay, for their places are of one text."""
        money, months, hours = self.money or told.money, self.months or told.months, self.hours_per_week or told.hours_per_week
        return replace(self, money=money, months=months, hours_per_week=hours, exams=self.exams or told.exams)


def numbers(text: str) -> Numbers:
    """Read a cleaned text. `text` is kept in its own case; positions refer to it."""
    low = text.casefold()
    figures = _DIGIT.search(text) is not None
    paid = _A_MONTH_PAID.sub(" ", text) if "month" in low else text
    months = _first(_MONTHS, paid, low, "mo", "mes")
    if months is None and (weeks := _first(_WEEKS, text, low, "week")) is not None and not _A_WEEK.search(low):
        months = round(weeks / 4.345, 1)
    exams = _first(_EXAMS, text, low, "most", "max", "no more than", "up to", "only")
    years = _YEARS.finditer(text) if any(word in low for word in ("year", "yr", "yoe", "y ", "jahr", "ans", "anos", "años")) else ()
    return Numbers(
        money=_money(paid) if figures or any(word in low for word in _OF_MONEY) else None,
        years=tuple((count_of(m[1]), m.start(), m.end()) for m in years),
        months=months,
        hours_per_week=_first(_HOURS, text, low, "h") or _by_the_day(text, low),
        exams=int(exams) if exams else None,
    )


_DIGIT = re.compile(r"\d")
_A_MONTH_PAID = re.compile(
    rf"(?:[$€£]\s?\d[\d.,]*k?|\b\d[\d.,]*k?\s?(?:[$€£]|(?:{_NAMES}|bucks|quid)\b))\s?(?:a|per|each|every|/)\s?month(?:ly)?\b",
    re.IGNORECASE,
)
"""So much a month, which is neither a month nor what there is in all."""
_OF_MONEY = ("budget", "money", "pay", "spend", "afford")
_A_WEEK = re.compile(r"\b(?:a|an|per|each|every|one) week")


def _first(pattern: re.Pattern[str], text: str, low: str, *needed: str) -> float | None:
    """The first number of a kind; most messages hold none of the words that it needs, which is told faster than by its pattern."""
    match = pattern.search(text) if any(word in low for word in needed) else None
    return count_of(match[1]) if match else None


def _by_the_day(text: str, low: str) -> float | None:
    """Hours a week of so many hours or minutes a day."""
    match = DAILY.search(text) if any(word in low for word in ("day", "evening", "night", "morning", "lunch")) else None
    if match is None:
        return None
    count = 0.5 if match[1].casefold() == "half an" else count_of(match[1])
    hours = count / 60 if match[2].casefold().startswith("min") else count
    return round(hours * (5 if match[3].casefold().startswith(("week", "work", "lunch")) else 7), 1)


def spelt(said: str) -> float | None:
    """A number in digits or in words, None for any other word ("a" is no answer to how many)."""
    if said.isdigit():
        return float(said)
    return float(_UNITS[said]) if said in _UNITS and said not in ("a", "an") else None


def count_of(said: str) -> float:
    """A number in figures or words."""
    lowered = said.lower()
    return float(_UNITS[lowered]) if lowered in _UNITS else float(lowered.replace(",", "."))


_FIGURE = re.compile(
    rf"\d[\d.,]*(?:st|nd|rd|th|k?[kmhdwyx+]?|k?(?:{_NAMES})|(?:y|yr|year|mo|mth|month|wk|week|day|hr|hour|min|minute)s?)(?:/\w+)?\+?"
)


def is_number_word(raw: str) -> bool:
    """Whether a word is nothing but a number with its unit or its rank: "3rd", "500k", "800eur", "10hrs/wk"."""
    return _FIGURE.fullmatch(raw.lower()) is not None


def _money(text: str) -> Money | None:
    if _NOTHING_TO_SPEND.search(text):
        return Money(amount=Decimal(0))
    match = _MONEY.search(text)
    if match:
        sign, whole, cents, thousand, whole2, cents2, thousand2, sign2 = match.groups()
        amount = _amount(whole or whole2, cents or cents2, thousand or thousand2)
        return Money(amount=amount, currency=CURRENCIES[(sign or sign2).lower()])
    bare = _BARE_BUDGET.search(text) or _ENOUGH.search(text) or _PAYS.search(text) or _THOUSANDS.search(text)
    if bare is None:
        return None
    whole, _, tenths = bare[1].replace(",", ".").partition(".")
    if len(tenths) > 1:  # a mark between thousands
        whole, tenths = whole + tenths, ""
    named = {CURRENCIES[name.casefold()] for name in _CURRENCY_NAMED.findall(text)}
    currency = named.pop() if len(named) == 1 else "USD"
    return Money(amount=_amount(whole, tenths, bare[2]), currency=currency)


_CURRENCY_NAMED = re.compile(
    rf"\b(?-i:{'|'.join(CODES)})\b|\b(?:{'|'.join(n for n in CURRENCIES if n.isalpha() and n.upper() not in CODES)})\b",
    re.IGNORECASE,
)
"""A currency named anywhere, for a sum that stands without one: "fees in INR matter, ~40k"."""


def _amount(whole: str, cents: str | None, thousand: str | None) -> Decimal:
    digits = re.sub(r"\D", "", whole)
    amount = Decimal(f"{digits}.{cents}") if cents else Decimal(digits)
    return Decimal(int(amount * 1000)) if thousand else amount


_MONTH_NAMES = {name.lower(): i for i, name in enumerate(calendar.month_name) if name}
_MONTH_NAMES |= {
    name.lower(): i for i, name in enumerate(calendar.month_abbr) if name and name.lower() not in ("may", "mar", "jan")
}
MONTHS_AND_DAYS = frozenset(name.lower() for name in (*calendar.month_name, *calendar.day_name) if name)
_MONTH = "|".join(sorted(_MONTH_NAMES, key=len, reverse=True))
_ISO = re.compile(r"\b(20\d\d)-(\d\d)(?:-(\d\d))?\b")
_DAY_MONTH = re.compile(rf"\b(\d{{1,2}})(?:st|nd|rd|th)?\.? (?:of )?({_MONTH})\.?,?(?: (20\d\d))?\b", re.IGNORECASE)
_MONTH_DAY = re.compile(
    rf"\b({_MONTH})(?:(?<=\b\w{{3}})\.)? (\d{{1,2}})(?:st|nd|rd|th)?\b,?(?: (20\d\d))?(?!\d| (?:people|persons?|of us|heads|engineers|hours|h\b|months|years|exams|certs))",
    re.IGNORECASE,
)
"""A full stop after the month ends a sentence, unless the month is shortened: "by June. 12 people"."""
_NO_MONEY = rf"(?! ?(?:[$€£¥₹]|k\b|(?:{_NAMES}|bucks)\b))"
"""A year is no sum: "by June, 2000 dollars"."""
_MONTH_YEAR = re.compile(rf"\b({_MONTH}|jan|mar)\.?,? (20\d\d)\b{_NO_MONEY}", re.IGNORECASE)
_SHORT = {"jan": 1, "mar": 3}
"""Months that are names of people where no year stands behind them."""
_MONTH_ONLY = re.compile(
    rf"\b(?:in|since|by|until|till|before|after|from|end of|start of|this|next|last|deadline(?: is| of|:)?|due) ({_MONTH})\b"
    rf"|\b({_MONTH}) deadline\b",
    re.IGNORECASE,
)
_THIS_YEAR = re.compile(r"\bthis year\b", re.IGNORECASE)
_QUARTER = re.compile(r"\bq([1-4])(?:[ /-]?(20\d\d))?\b", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:in|since|by|until|till|before|after|from|during) (20\d\d)\b", re.IGNORECASE)


def first_date(text: str, today: date, *, future: bool = True) -> tuple[PartialDate, int] | None:
    """The first date a text names, as exact as it is, and where it stands.

    A month or quarter without a year is the nearest one in the direction asked for.
    """
    found: list[tuple[int, str]] = []
    if _THIS_YEAR.search(text) and (m := _MONTH_ONLY.search(text)):
        return PartialDate.of(f"{today.year}-{_MONTH_NAMES[(m[1] or m[2]).lower()]:02}"), m.start()
    if _DIGIT.search(text):
        if m := _ISO.search(text):
            found.append((m.start(), m[0]))
        if m := _DAY_MONTH.search(text):
            found.append((m.start(), _day_text(int(m[1]), m[2], m[3], today, future=future)))
        if m := _MONTH_DAY.search(text):
            found.append((m.start(), _day_text(int(m[2]), m[1], m[3], today, future=future)))
        if m := _MONTH_YEAR.search(text):
            found.append((m.start(), f"{m[2]}-{(_MONTH_NAMES | _SHORT)[m[1].lower()]:02}"))
        if m := _QUARTER.search(text):
            edge = 3 * int(m[1]) if future else 3 * int(m[1]) - 2
            found.append((m.start(), f"{m[2] or _year_of(edge, today, future=future)}-Q{m[1]}"))
        if m := _YEAR.search(text):
            found.append((m.start(), m[1]))
    if (m := _MONTH_ONLY.search(text)) and not found:
        month = _MONTH_NAMES[(m[1] or m[2]).lower()]
        found.append((m.start(), f"{_year_of(month, today, future=future)}-{month:02}"))
    for start, said in sorted(found):
        try:
            return PartialDate.of(said), start
        except ValueError:
            continue
    return None


def _day_text(number: int, month: str, year: str | None, today: date, *, future: bool) -> str:
    at = _MONTH_NAMES[month.lower()]
    return f"{year or _year_of(at, today, future=future)}-{at:02}-{number:02}"


def _year_of(month: int, today: date, *, future: bool) -> int:
    if future:
        return today.year if month >= today.month else today.year + 1
    return today.year if month <= today.month else today.year - 1
