"""Who is only told of in the background of a question: an auditor who wrote a report, a board that read the paper, a lead who pays."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from handlers.understanding.asker.theirs import OTHER_PEOPLE, words_within
from handlers.understanding.words.patterns import finditer, search

if TYPE_CHECKING:
    from handlers.understanding.words.reading import Reading

_DOES = (
    r"(?:(?:has|have|had|would|will|can|could|may|might|also|just|now|even|recently|already|keeps|kept|once) )*"
    r"(?:wrote|written|writes?|reads?|noted|notes|flag(?:s|ged)|found|finds|raised|comment(?:s|ed)|believes?|posted|mention(?:s|ed)|pitch(?:es|ed|ing)|pays?|paid|cover(?:s|ed)? the|offer(?:s|ed)"
    r"|reimburses?|sponsors?|fund(?:s|ed)?|promised|complain(?:s|ed)|remark(?:s|ed)|claim(?:s|ed)|argues?|argued|heard|signs? off|gives? us|gave us|allow(?:s|ed)?|approves?|report(?:s|ed) that|saw|sees|noticed|warn(?:s|ed)|discover(?:s|ed)|insists?(?! on)|insisted(?! on)|(?<=keeps )(?:on )?(?:asking|nagging|bugging|pestering|worrying|bringing)|(?<=kept )(?:on )?(?:asking|nagging|bugging|pestering|bringing))\b"
)
"""What somebody does who is no one of those it is asked for."""
_NOT_THEY = r"(?<!\bi )(?<!\bwe )(?<!\bas )(?<!\bas an )(?<!\bas a )(?<!\bim )(?<!\bim a )(?<!\bim an )(?<!\bam a )(?<!\bam an )"
_NAMED = re.compile(
    rf"(?:^|(?<=\| )|\b(?:my|our|the|his|her|their|an?|one|some) (?:(?!@)\w+ ){{0,2}}){_NOT_THEY}@r(\d+)(?: team| department| people)? {_DOES}[^|?]*"
)
_CLAUSE = re.compile(rf"(?:^|(?<=\| )|\b)(?:my|our|the|his|her|their) (?:(?!@)\w+ ){{0,2}}?{OTHER_PEOPLE}(?: \w+)? {_DOES}[^|?]*")


_SAYS_SO = re.compile(r"\b(?:says|said|according to|insists|demands) (?:my|our|the|his|her|their) @r(\d+)(?= \||\s?\??$)")


def bystanders(text: str) -> list[str]:
    """Numbers of the jobs in a skeleton whose holders only say, see or pay something."""
    return [*_NAMED.findall(text), *_SAYS_SO.findall(text)]


_OF_NEWS = re.compile(
    r"\b(?:the|our|my|his|her|their|an?)(?: (?!@)\w+){0,2} (?:@r\d+|(?!@)\w+)(?: has| have| just| recently)* (?:read|reads|heard|saw|sees|watched) [^|?]*"
)


def news(reading: Reading) -> frozenset[int]:
    """Numbers of the words on what somebody else read or heard of, unless something after it takes that up."""
    text = reading.skeleton
    spans = [match.span() for match in _OF_NEWS.finditer(text)] if "|" in text else []
    if not spans or search(_TAKEN_UP, text[spans[0][0] :].partition("@t")[2].lstrip("0123456789")):
        return frozenset()
    return words_within(reading, spans)


_TAKEN_UP = r"\b(?:it|that|this|these|those|such|there|@t\d+)\b"


def background(reading: Reading) -> frozenset[int]:
    """Numbers of the words that tell what such a person does, each time up to the end of the sentence."""
    spans = [match.span() for pattern in (_CLAUSE, _NAMED) for match in pattern.finditer(reading.skeleton)]
    return words_within(reading, spans) if spans else frozenset()


_SOME_HOLD = r"\b(?:one|two|three|four|five|six|some|most|half|several|a few|a couple|\d{1,2})(?: of (?:my|our|the|them|us))?(?: (?:(?!@|i\b|we\b)\w+|@r\d+)){0,3}? (?:have|has|hold|holds|passed|got|with)(?: \w+){0,2}? ((?:@c\d+(?: and| or| plus| both| the)*\s?)+)"
_WHICH_FOR_THEM = r"\b(?:which|what)\b(?: \w+){0,3} (?:certs?|certifications?|credentials?|exams?|ones?)\b(?!.*@c)|\b(?:which|what) (?:\w+ )?(?:should|would|could|can) (?:they|we|i|each|everyone)\b(?!.*@c)"


def held_by_some(reading: Reading) -> set[int]:
    """Numbers of what some of several people are said to hold, where it is asked what else they take."""
    if "|" not in reading.skeleton or not search(_WHICH_FOR_THEM, reading.skeleton):
        return set()
    return {int(n) for match in finditer(_SOME_HOLD, reading.skeleton) for n in re.findall(r"@c(\d+)", match[1])}
