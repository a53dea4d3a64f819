"""Judges an answer: against what its prompt expects, and against what is always true of an answer."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from catalog.values import PartialDate
from handlers import wording
from handlers.answer import Kind
from handlers.line import parse_line, to_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from catalog.catalog import Catalog
    from handlers.answer import Answer
    from tests.prompts.model import Expect

_CURRENCIES = "USD|EUR|GBP|CHF|CAD|AUD|JPY|INR|SGD"
_MONEY = re.compile(rf"(?<![\w.])(\d[\d,]*(?:\.\d+)?)(?: to (\d[\d,]*(?:\.\d+)?))? (?:{_CURRENCIES})\b")
_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
_THOUSANDS = re.compile(r"(?<![\w.,])(\d+(?:\.\d+)?) ?k\b", re.IGNORECASE)
"""What an asker writes for thousands: 3k, 1.5k."""
_DOTTED = re.compile(r"(?<![\w.,])\d{1,3}(?:\.\d{3})+(?!\d)")
"""Thousands as much of Europe writes them: 1.200."""
_AMOUNTS = ("amount", "amount_high", "former_amount")
_LONGEST_WORDING = 60
"""A longer text may stand in an answer in other words."""


def wrong(expect: Expect, answer: Answer, text: str, catalog: Catalog) -> list[str]:
    """Everything in which an answer is not what its prompt expects."""
    return [*_ids(expect, answer), *_facts(expect, answer, text, catalog), *_words(expect, text)]


def _ids(expect: Expect, answer: Answer) -> Iterator[str]:
    given, named = answer.credentials, {*answer.credentials, *answer.mentioned}
    if expect.kind and answer.kind not in expect.kind:
        yield f"kind is {answer.kind.value}, not {' or '.join(kind.value for kind in expect.kind)}"
    if expect.credentials is not None and given != expect.credentials:
        yield f"credentials are {list(given)}, not {list(expect.credentials)}"
    if expect.same_credentials is not None and set(given) != set(expect.same_credentials):
        yield f"credentials are {list(given)}, not (in any order) {list(expect.same_credentials)}"
    if missing := [i for i in expect.credentials_all if i not in given]:
        yield f"credentials {list(given)} lack {missing}"
    if expect.credentials_any and not set(expect.credentials_any) & set(given):
        yield f"credentials {list(given)} hold none of {list(expect.credentials_any)}"
    if expect.credentials_first and not (given and given[0] in expect.credentials_first):
        yield f"credentials {list(given)} do not begin with one of {list(expect.credentials_first)}"
    if unwanted := [i for i in expect.credentials_lack if i in given]:
        yield f"credentials hold {unwanted}"
    if missing := [i for i in expect.mentioned_all if i not in named]:
        yield f"{missing} is not named"
    if expect.mentioned_any and not set(expect.mentioned_any) & named:
        yield f"none of {list(expect.mentioned_any)} is named"
    if unwanted := [i for i in expect.mentioned_lack if i in answer.mentioned]:
        yield f"{unwanted} is named"


def _facts(expect: Expect, answer: Answer, text: str, catalog: Catalog) -> Iterator[str]:
    yield from (problem for path in expect.facts if (problem := _fact(path, answer, text, catalog)))
    if expect.facts_any:
        problems = [_fact(path, answer, text, catalog) for path in expect.facts_any]
        if all(problems):
            yield "none of these: " + "; ".join(problem for problem in problems if problem)


def _fact(path: str, answer: Answer, text: str, catalog: Catalog) -> str | None:
    """What is missing of one expected fact: from the catalog, from the answer's facts, or from its text."""
    owner, _, field = path.partition(".")
    held = catalog.fact(owner, field)
    if held is None:
        return f"the prompt expects {path}, and the catalog holds nothing there"
    if not any(fact.owner == owner and _same_branch(fact.field, field) for fact in answer.facts):
        return f"{path} is not among the facts"
    return None if stands_in(held.value, text) else f"{path} is {held.value!r}, and the text does not say so"


def _same_branch(used: str, expected: str) -> bool:
    return used == expected or used.startswith(f"{expected}.") or expected.startswith(f"{used}.")


def stands_in(value: Any, text: str) -> bool:
    """True where the text says this value in one of the ways in which we write it."""
    flat = " ".join(text.split()).casefold()
    match value:
        case bool():
            return True
        case int() | float():
            return any(_alone(written, flat) for written in _written(value))
        case str():
            return _said(value, flat)
        case {"amount": amount}:
            return stands_in(amount, text)
        case {"date": day}:
            return stands_in(day, text)
        case _:
            return True


def _written(value: float) -> set[str]:
    """A number as it is written: itself, minutes as hours or days, 2 as two."""
    ways = {wording.number(value), f"{value:,.2f}", f"{value:g}"}
    if value >= 60:
        ways |= {f"{wording.number(value / 60)} hours", f"{wording.number(value / 60)} hour"}
    if value >= 1440:
        ways |= {f"{wording.number(value / 1440)} days", f"{wording.number(value / 1440)} day"}
    words = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
    return ways | ({words[int(value)]} if value in range(len(words)) else set())


def _alone(written: str, flat: str) -> bool:
    return re.search(rf"(?<![\w.,]){re.escape(written)}(?![\d]|[.,]\d)", flat) is not None


def _said(value: str, flat: str) -> bool:
    if value == "not_published":
        return "not publish" in flat
    try:
        day = PartialDate.of(value)
    except ValueError:
        plain = " ".join(value.split()).casefold().rstrip(".")
        return len(plain) > _LONGEST_WORDING or plain in flat or plain.replace("-", " ") in flat or plain.replace("_", " ") in flat
    return wording.day(day).casefold() in flat or value in flat


def _words(expect: Expect, text: str) -> Iterator[str]:
    flat = " ".join(text.split()).casefold()
    if missing := [word for word in expect.text_has if word.casefold() not in flat]:
        yield f"the text does not say {missing}"
    if expect.text_has_any and not any(word.casefold() in flat for word in expect.text_has_any):
        yield f"the text says none of {list(expect.text_has_any)}"
    if unwanted := [word for word in expect.text_lacks if word.casefold() in flat]:
        yield f"the text says {unwanted}"


def untrue(answer: Answer, text: str, catalog: Catalog, said: Iterable[str]) -> list[str]:
    """What may never be in an answer, whatever was asked."""
    return [
        *_unknown_ids(answer, catalog),
        *_false_facts(answer, catalog),
        *_loose_money(answer, text, said),
        *_dead_prompts(answer, catalog),
    ]


def _unknown_ids(answer: Answer, catalog: Catalog) -> Iterator[str]:
    if unknown := [i for i in (*answer.credentials, *answer.mentioned) if i not in catalog.credentials]:
        yield f"{unknown} is not in the catalog"
    if len(set(answer.credentials)) < len(answer.credentials):
        yield f"credentials repeat: {list(answer.credentials)}"
    if both := set(answer.credentials) & set(answer.mentioned):
        yield f"{sorted(both)} stands in credentials and in mentioned"


def _false_facts(answer: Answer, catalog: Catalog) -> Iterator[str]:
    for fact in answer.facts:
        if fact != catalog.fact(fact.owner, fact.field):
            yield f"{fact.owner}.{fact.field} is not what the catalog says"


_ADDING_BESIDES = (Kind.FIND, Kind.RECOMMEND, Kind.PREREQUISITES, Kind.ELIGIBILITY, Kind.WORTH)
"""Answers that may say a sum only in a line that calls it one: asked besides, or a first attempt with its application."""
_CALLED_SUM = re.compile(r"\b(?:together|in all|comes? to|leaves?|over|left|short|more than|less than)\b")


def _loose_money(answer: Answer, text: str, said: Iterable[str]) -> Iterator[str]:
    """Amounts that no fact carries. What the asker wrote may be repeated; a total has its parts among the facts."""
    known = {number for fact in answer.facts for number in _numbers(fact.value)}
    known |= {number for fact in answer.facts if fact.dispute for rival in fact.dispute.values for number in _numbers(rival.value)}
    known |= {number for words in said for number in _numbers(words)}
    known |= {1000 * float(number) for words in said for number in _THOUSANDS.findall(words)}
    known |= {float(number.replace(".", "")) for words in said for number in _DOTTED.findall(words)}
    known |= {0.0 for words in said if re.search(r"\bzero\b", words, re.IGNORECASE)}
    loose = [
        (match, amount)
        for match in _MONEY.finditer(text)
        for number in filter(None, match.groups())
        if (amount := float(number.replace(",", ""))) not in known
    ]
    reached = _may_say(answer, known, said) | _shares(answer) if loose else set()
    for match, amount in loose:
        called = answer.kind not in _ADDING_BESIDES or _CALLED_SUM.search(_line(text, match.start()))
        if round(amount, 2) not in reached or not called:
            yield f"{match[0]} stands in no fact"


def _line(text: str, at: int) -> str:
    """The line that holds a place."""
    return text[text.rfind("\n", 0, at) + 1 :].partition("\n")[0]


def _may_say(answer: Answer, known: set[float], said: Iterable[str]) -> set[float]:
    """Amounts that follow from those among the facts, by what this kind of answer works out."""
    heads = _heads(said)
    if answer.kind is Kind.PLAN:
        shares = {float(int(amount / n)) for amount in known for n in heads}
        return shares | {round(n * one, 2) for one in _reckoned(known) for n in heads}
    if answer.kind in (Kind.FACT, Kind.PATH, *_ADDING_BESIDES):
        several = heads if answer.kind is Kind.FACT else {1}
        return {round(n * one, 2) for one in _sums(answer, said) for n in several}
    if answer.kind is Kind.COMPARE:  # by how much one side costs more
        sums = _sums(answer, said)
        return {round(abs(one - other), 2) for one in sums for other in sums}
    return set()


def _shares(answer: Answer) -> set[float]:
    """What a fee due once a cycle comes to a year, where both it and the years of a cycle are among the facts."""
    lasts = ("recertification.cycle_years", "validity.years")
    years = {number for fact in answer.facts if fact.field in lasts for number in _numbers(fact.value) if number}
    due = [fact for fact in answer.facts if fact.field.startswith(("fees.maintenance", "fees.renewal"))]
    return {round(amount / one, 2) for fact in due for amount in _numbers(fact.value) for one in years}


def _sums(answer: Answer, said: Iterable[str]) -> set[float]:
    """What some of the fees among the facts come to together, at any disputed figure: each once, or for as many as were said."""
    counts = _heads(said)
    fees: dict[tuple[str, str], set[float]] = {}
    for fact in answer.facts:
        if fact.field.startswith("fees."):
            values = fact.value if isinstance(fact.value, dict) else {"amount": fact.value}
            rivals = [rival.value for rival in fact.dispute.values] if fact.dispute else []
            amounts = {number for part in (*(values.get(key) for key in _AMOUNTS), *rivals) for number in _numbers(part)}
            fees.setdefault((fact.owner, ".".join(fact.field.split(".")[:2])), set()).update(amounts)
    reached = {0.0}
    for amounts in fees.values():
        reached |= {had + count * amount for had in reached for amount in amounts for count in counts}
    inside, outside = (
        {number for fact in answer.facts if fact.field.startswith(f"fees.exam_{who}") for number in _numbers(fact.value)}
        for who in ("member", "nonmember")
    )
    apart = {abs(one - other) for one in inside for other in outside}
    return {round(amount, 2) for amount in reached | apart if amount}


def _heads(said: Iterable[str]) -> set[int]:
    """For how many it may be counted: one, or as many as were said."""
    digits = {int(count) for words in said for count in _HEADS.findall(words)}
    return {1} | digits | {n for words in said for word, n in _COUNTS if re.search(rf"\b{word}\b", words, re.IGNORECASE)}


_HEADS = re.compile(r"\b[1-9]\d?(?=x?\b)")
_COUNTS = (("two", 2), ("three", 3), ("four", 4), ("five", 5), ("six", 6), ("a dozen", 12))
_PARTS = 14


def _reckoned(known: set[float]) -> set[float]:
    """What a plan may say besides: sums of fees, yearly ones over a cycle, and what is lacking to what was said."""
    parts = sorted(number for number in known if 20 <= number <= 5_000 and not 1_990 <= number <= 2_100)
    sums = {0.0}
    for number in parts[:_PARTS]:
        sums |= {round(one + times * number, 2) for one in sums for times in (1, 2, 3)}
    return sums | {round(one - said, 2) for one in sums for said in parts}


def _numbers(value: Any) -> Iterator[float]:
    match value:
        case bool() | None:
            return
        case int() | float():
            yield float(value)
        case str():
            yield from (float(number.replace(",", "")) for number in _NUMBER.findall(value) if number.strip(","))
        case dict():
            for part in value.values():
                yield from _numbers(part)
        case list():
            for part in value:
                yield from _numbers(part)


def _dead_prompts(answer: Answer, catalog: Catalog) -> Iterator[str]:
    for prompt in answer.next_steps:
        line = to_line(prompt.query)
        if parse_line(line, catalog) != prompt.query:
            yield f"the button {prompt.label!r} sends a line that does not read back: {line}"
