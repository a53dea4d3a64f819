"""A verdict on what others said in the sentences before it: two who favour one each, a seller's praise."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from handlers.leading import DOUBTED
from handlers.query import Intent
from handlers.understanding.rules import meant_by

if TYPE_CHECKING:
    from handlers.query import Query
    from handlers.understanding.case import Case

WHO_IS_RIGHT = (
    r"\bwho(?:s| is|se)(?: side)? (?:right|wrong|correct|got (?:a|the better) point|would you (?:take|be on))\b|\bwho (?:has|got) (?:a point|the better (?:point|argument|idea))\b"
    r"|\bwho(?:m)? (?:do|would|should) (?:you|i|we) (?:back|side with|agree with|go with|listen to|believe|trust)\b|\bwhich of us is right\b|\bsettle (?:this|it|that|our|the)\b|\bam i (?:right|wrong)\b"
)
_OF_THE_GATE = (
    r"\b(?:opens?|unlocks?|needs?|needed|requires?|required|counts?|accept\w*|enough|before|first|prereq\w*|eligib\w+|qualif\w+|sit|let|lets|allowed|renew\w*|expir\w*|laps\w*|retir\w*|costs?|dollars|usd|euros?|cheaper"
    r"|same|listed|proctored|hours|months|questions|replac\w*|mandatory|exists?|out yet|available)\b"
)
"""Something that is told fact by fact is argued about, and not which of two to take."""
_APART = re.compile(r"\||\b(?:but|while|whereas|and|i|he|she|they|my|our|the other|another|someone)\b")
_TWO = 2


def between_two_people(case: Case) -> Query | None:
    """The two that different people favour, set side by side for whom they are meant: "she wants AIGP, I say SecAI+. Who's right?"."""
    named = [e for e in case.reading.of("credential") if len(e.ids) == 1 and e.id in case.found.targets]
    if len({e.id for e in named}) != _TWO or len(case.found.targets) != _TWO:
        return None
    if not case.says(WHO_IS_RIGHT) or case.says(_OF_THE_GATE):
        return None
    numbers = [case.reading.entities.index(e) for e in named]
    first, second = (case.text.index(f"@c{number}") for number in (numbers[0], numbers[-1]))
    if not _APART.search(case.text[first:second]):
        return None
    return case.query(
        Intent.COMPARE,
        *case.found.targets,
        roles=case.ids("role"),
        topics=case.ids("topic"),
        limits=meant_by.held_against(case),
        advise=True,
    )


_SELLS = re.compile(
    r"\b(?:pitch\w*|sell(?:s|ing)?|sold|push(?:es|ed|ing)?|prais\w*|hyp(?:es|ed|ing)|advertis\w*|market(?:s|ed|ing)?|tout\w*|rav(?:es|ed|ing) about|plugg?\w*|promot\w*|peddl\w*|present(?:s|ed|ing)?|bill(?:s|ed)|call(?:s|ed)?|swears? by|offer(?:s|ed|ing)?)"
    r"(?: (?:us|me|our|my|the|its|their|his|her|on|about|an?|new|brand|shiny|team|boss|@i\d+|s))* @c(\d+)"
)
_TOO_MUCH = (
    r"\b(?:overs(?:ell|old)\w*|exaggerat\w*|overstat\w*|over ?hyp\w*|hype|just marketing|marketing (?:talk|fluff|speak|blah|bs|nonsense)|sales (?:talk|pitch|blurb|speak|spiel)|snake oil|blowing smoke|hot air"
    r"|(?:talking|all) (?:rubbish|nonsense|bs)|full of (?:it|crap|shit)|taking (?:us|me) for (?:a ride|fools)|too good to be true|a bit (?:rich|much)|buy (?:that|it)\b(?= \?| \||$))"
)


def pitched(case: Case) -> Query | None:
    """Whether what a seller praises holds up; None where a law, a price or a date of it is doubted, which is told as a fact."""
    sold = [case.reading.entities[int(number)] for number in _SELLS.findall(case.text)]
    if not sold or len(sold[0].ids) != 1 or not case.says(_TOO_MUCH) or case.says(_AS_A_FACT):
        return None
    asker = case.said.person.without({sold[0].id})
    return case.query(Intent.WORTH, sold[0].id, roles=case.ids("role"), limits=case.stated, asker=asker, slot=DOUBTED, advise=True)


_AS_A_FACT = r"\b(?:mandatory|compulsory|law|regulation|act|lifetime|for life|accredit\w*|recogni[sz]ed|listed|approved|pass rate|guarante\w+|salary|discount|prereq\w*|retir\w*)\b"
