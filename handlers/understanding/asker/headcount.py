"""For how many it is: "6 SecAI+ vouchers", "a team of 10", "2 of us want GAIPS and 1 wants AIGP"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from handlers.understanding.words.numbers import count_of

if TYPE_CHECKING:
    from handlers.understanding.case import Case

MOST = 500
_COUNT = r"(?P<count>\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|twelve|a dozen|fifteen|twenty)"
_ONE = r"(?P<count>\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|a dozen|fifteen|twenty)"
_HEADS = (
    r"(?:people|ppl|persons?|of us|of them|employees|engineers?|analysts?|managers?|colleagues?|seats|vouchers?|licen[cs]es|staff|heads|folks|auditors?"
    r"|devs|developers|consultants?|candidates|students|juniors|seniors|members of (?:my|our|the) team|team members|exams?|guys|users|@r\d+)"
)
_COUNTED = re.compile(
    rf"\b{_COUNT} (?:\w+ )?{_HEADS}\b|\bteam of {_COUNT.replace('count', 'team')}\b|\b(?:for|x|times) {_COUNT.replace('count', 'alone')}(?= @c|\s?\?|$| \|| (?:price|cost|costs|total|what|how)\b)"
    rf"|\b(?<!cost )(?<!costs )(?<!is )(?<!are )(?<!about )(?<!nearly )(?<!almost ){_COUNT.replace('count', 'before')} times @c"
    rf"|\b{_COUNT.replace('count', 'ahead')}(?: ?x)? @c"
)
_EACH = re.compile(
    rf"\b{_ONE}(?: \w+){{0,3}}? (?:wants?|needs?|takes?|for|through|doing|do|sit|in|on|goes for|go for|@c\d+)(?: (?!and\b|\d)\w+){{0,2}}? ?@c(?P<at>\d+)"
    rf"|\b{_ONE.replace('count', 'direct')}(?: ?x| times| people| persons?| staff| seats?| vouchers?)? @c(?P<to>\d+)"
)


def heads(case: Case) -> tuple[int, ...]:
    """How many for each credential named, in their order; one number where it holds for all; empty where none is told."""
    targets = case.found.targets
    numbers = [case.reading.entities.index(entity) for entity in case.found.entities] if case.found.entities else []
    if len(targets) > 1 and len(numbers) == len(targets):
        each: dict[int, int] = {}
        for match in _EACH.finditer(case.text):
            told = match.groupdict()
            each[int(told["at"] or told["to"])] = _number(told["count"] or told["direct"])
        if each.keys() >= set(numbers):
            return tuple(each[number] for number in numbers)
    counted = _COUNTED.search(case.text)
    if counted is None:
        return ()
    count = _number(next(group for group in counted.groups() if group))
    return (count,) if 1 < count <= MOST else ()


def _number(said: str) -> int:
    return int(count_of(said))
