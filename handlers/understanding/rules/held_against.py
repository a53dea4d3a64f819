"""What somebody holds against what we hold: weights of an outline, how sure a price is, which facts are in dispute, a gate said to be gone."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from handlers.person import Person
from handlers.query import Aspect, Intent
from handlers.slots import DISPUTED, DROPPED, WEIGHTS
from handlers.understanding.aspects import aspects_of
from handlers.understanding.words.patterns import search

if TYPE_CHECKING:
    from collections.abc import Sequence

    from handlers.query import Query
    from handlers.understanding.case import Case

_SLASHED = re.compile(r"(?<![\d/.$€£-])(\d{1,2})%? ?/ ?((?:\d{1,2}%? ?/ ?)+)(\d{1,2})%?(?![\d/-])")
_NUMBER = re.compile(r"(?<![\w.$€£/-])(\d{1,2}) ?%?(?![\w/-])")
_RANGE = re.compile(r"(?<![\w.$€£/-])(\d{1,2}) ?(?:-|–|to) ?(\d{1,2}) ?%?(?![\w/-])")
_OUTLINE = r"\b(?:domains?|weights?|weighted|weightings?|outline|blueprint|sections|percent\w*|syllabus|breakdown|objectives)\b"
_SUM = range(95, 106)
"""What the weights of an outline come to, rounded."""
_FEWEST = 3


def weights_put(case: Case) -> Query | None:
    """Whether weights that somebody has read are those of the outline; None where no such list stands in the message."""
    if len(case.found.targets) != 1 or (held := case.catalog.credentials[case.found.targets[0]]).domains is None:
        return None
    read: Sequence[int | str] = _weights(case.reading.text)
    ranged = [f"{low}-{high}" for low, high in _RANGE.findall(case.reading.text)]
    read = read or (ranged if len(ranged) == len(held.domains.items) else ())
    if not read or (not ranged and sum(map(int, read)) not in _SUM and len(read) != len(held.domains.items)):
        return None
    words = "/".join(map(str, read))
    return case.query(Intent.FACT, held.id, aspects=(Aspect.DOMAINS,), slot=WEIGHTS, words=words, asker=Person())


def _weights(text: str) -> Sequence[int]:
    if slashed := _SLASHED.search(text):
        return [int(number) for number in re.findall(r"\d+", slashed[0])]
    numbers = [int(number) for number in _NUMBER.findall(text)]
    named = re.search(_OUTLINE, text.casefold()) is not None
    return numbers if named and len(numbers) >= _FEWEST and sum(numbers) in _SUM else []


_SHAKY = (
    r"\b(?:shaky|disputed|in dispute|uncertain|doubtful|contested|unconfirmed|unverified|contradict\w*|disagree\w*|conflict(?:s|ing)?"
    r"|less sure|least sure|(?:not|un) ?sure (?:of|about)|dodgy|wobbly|weakest)\b"
)
_FACTS = r"\b(?:facts|figures|entry|card|what you (?:say|hold|know|have)|your? (?:\w+ )?(?:facts?|data|sources?|figures|info\w*)|sources|are you)\b"
_SURE = r"\bhow (?:sure|certain|confident|reliable|solid|trustworthy)\b"


def disputed(case: Case) -> Query | None:
    """What of our facts on one is in dispute, or the price that it is asked how sure we are of."""
    if len(case.found.targets) != 1:
        return None
    held = case.catalog.credentials[case.found.targets[0]]
    if case.says(_SURE):
        prices = {str(fee.amount) for fee in held.fees.values()}
        figures = set(re.findall(r"(?<![\w.-])\d{2,4}(?![\w-])", case.reading.text.replace(",", "")))
        return case.query(Intent.FACT, held.id, aspects=(Aspect.FEE,), asker=Person()) if prices & figures else None
    if case.says(_SHAKY) and case.says(_FACTS) and not set(aspects_of(case.reading)) - {Aspect.SOURCES, Aspect.DOMAINS}:
        return case.query(Intent.FACT, held.id, aspects=(Aspect.SOURCES,), slot=DISPUTED, asker=Person())
    return None


_GONE = (
    r"(?:dropp(?:ed|ing)|drops?|scrapp(?:ed|ing)|scraps?|remov(?:ed|es|ing)|waiv(?:ed|es|ing)|abolish(?:ed|es|ing)|lift(?:ed|s|ing)"
    r"|relax(?:ed|es|ing)|loosen(?:ed|s|ing)|ditch(?:ed|es|ing)|got rid of|did away with|eliminat(?:ed|es|ing)|axed|no longer (?:has|have|asks? for|requires?|needs?))"
)
_GATE = r"(?:requirements?|prerequisites?|prereqs?|conditions?|gate|entry rules?|eligibility(?: rules?)?|rule)"
_DROPPED = (
    rf"\b{_GONE}\b(?: (?!@c)\w+| @[cdi]\d+| \|)*? {_GATE} (?:for|of|from|on|to|before)(?: the| an?| sitting| taking)* @c(\d+)"
    rf"|\b{_GATE} (?:for|of|on|to|before)(?: the| an?)? @c(\d+)(?: \w+)? (?:was|were|is|are|has been|have been|got|gets) (?:\w+ )?{_GONE}"
)


def gate_dropped(case: Case) -> Query | None:
    """The gate as it stands, where it is said to be gone: "they dropped the CISM/CISSP requirement for AAISM, so anyone can sit"."""
    said = search(_DROPPED, case.text)
    if said is None or case.says(r"\b(?:why|when|what happens)\b"):
        return None
    target = case.reading.entities[int(said[1] or said[2])].id
    return case.query(Intent.PREREQUISITES, target, slot=DROPPED, asker=Person())
