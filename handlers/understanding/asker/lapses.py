"""What was held once and is no longer in force, what was passed and is no certification yet."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from handlers.understanding.words.patterns import compiled, finditer, search

if TYPE_CHECKING:
    from handlers.understanding.words.reading import Reading

_ENDED = r"(?:lapsed|expired|(?:on |in )?retired status|emeritus|non practi[cs]ing|inactive status|ran out|inactive|suspended|revoked|gave (?:it|that|them) up|dropped (?:it|that)|no longer active|(?:is|its) not active|isnt active|stopped paying|(?:dont|do not|didnt|did not|havent|not) pa(?:y|id|ying)\b(?: \w+){0,3}|(?:didnt|did not|never|wont|will not|not going to) renew\w*|let(?:ting)? (?:it|that|them|mine|this) (?:go|lapse|expire|run out|drop)\w*)"
_LAPSED = (
    r"@[cd](\d+)(?: certification)?,? (?:but|and) (?:it|that) (?:has |is |was |have |just )*(?:lapsed|expired|ran out)"
    r"|\b(?:let|letting) (?:my |the |our )?@[cd](\d+) (?:lapse|expire|go|run out)|(?<!@[cd]\d )\b(?:lapsed|expired|inactive|former|old)(?: my)? @[cd](\d+)"
    r"|(?<=@[cd]\d )(?:lapsed|expired|inactive|former|old)(?: my)? @[cd](\d+)(?! (?:is |still )*(?:active|current|valid|in force)\b)"
    r"|@[cd](\d+)(?: certification| cert)? (?:that |which )?(?:has |is |was |just |have )*(?:lapsed|expired|ran out|inactive|suspended)"
    rf"|@[cd](\d+)(?: (?!@[cd]|(?:if|when|unless|should|once|do|does|will|would)\b)\S+){{1,10}}? {_ENDED}(?! (?:my )?@[cd]\d)"
    r"|@[cd](\d+) (?:that|which) (?:i|we) let (?:expire|lapse|go|run out)"
    r"|\b(?:held|had|used to (?:hold|have|be)|was)(?: (?:an?|my|the))? @[cd](\d+) (?:from|between) \d{4} (?:to|until|till|and) \d{4}"
    r"|\b(?:held|had)(?: (?:an?|my|the))? @[cd](\d+) (?:until|till|up to) (?:\w+ )?\d{4}"
    r"|\bused to (?:hold|have|be)(?: (?:an?|my|the))? @[cd](\d+)"
    r"|\bno longer (?:hold|have|keep|maintain)(?: (?:an?|my|the))? @[cd](\d+)"
)
_EITHER = r"@[cd]\d+(?:(?: @[cd]\d+)* (?:nor|or|and)(?: an?)? @[cd]\d+)?"
NEITHER = rf"(?:\b(?:have|has|hold|holds|having|holding|with|own|got|passed|but|and|am|im|still)|@[cdr]\d+(?: \|)?|^|\|) ?\bneither(?: an?| the| active)* ({_EITHER})(?! (?:nor|or|is|are|was|covers?|requires?|needs?|gives?|helps?|will|does|would|can (?!i |we )|mentions?|expires?|opens?)\b)"
"""Two that are not held: "hold CISA but neither CISM nor CISSP"."""
BUT_NOT = rf"\b(?:i have|i hold|ive|ive got|^have|^hold|with|holding|having)(?: an?| my| only| just| the)* @[cd]\d+(?: and @[cd]\d+)* (?:but )?(?:not|never)(?: yet)?(?: an?| the)* ({_EITHER})"
"""What is held, and then what is not: "with CISA but not CISM or CISSP"."""
NOT_YET = r"\bbut (?:i )?(?:only |just )?(?:have|got)\b|\bstill (?:have|need) to\b|\bcall myself\b|\b(?:what now|now what)\b.*|\bonly (?:have|got)\b|\bnot (?:yet )?(?:an? )?(?:certified|full)\b|\b(?:experience|years) (?:is |are )?(?:missing|lacking)\b|\b(?:missing|lack|without) (?:the )?(?:experience|years)\b|\b(?:as|im|am|just|only|still|an) (?:an? )?associate\b(?! (?:level|cert\w*|exam\w*|degree))|\bassociate of\b|\b(?:not|never|isnt|arent|havent been|hasnt been)(?: yet| been)* (?:endorsed|approved)\b|\bwithout (?:the |my |an )?(?:endorsement|approval)\b|\b(?:havent|not|didnt|never) appl(?:ied|y)\b|\bam i certified\b|\b(?:endors\w+|application|approval|certification) (?:\w+ ){0,2}(?:pending|outstanding|missing|open|in review)\b|\b(?:pending|awaiting|waiting (?:for|on))(?: my| the)? (?:endors\w+|application|approval|certification)\b|\bprovisional\w*\b"
"""Ways to say that an exam was passed and more is needed."""
_UNDERWAY = (
    r"\b(?:doing|studying(?: for)?|working (?:on|towards)|preparing(?: for)?|prepping(?: for)?|in the middle of|enrolled (?:in|for)|signed up for"
    r"|booked|sitting|taking|pursuing|finishing)(?: my| the| for)* @c(\d+)(?= (?:right now|now|at the moment|currently|atm|next|in|exam|this|but|and|would|will|can|could|is|does|may|am|\|)|$)"
    r"|@c(\d+)(?: exam| cert\w*)? (?:is |its |still |currently )*(?:in progress|underway|under way|ongoing|half done|almost done|nearly done|scheduled|booked)"
    r"|@c(\d+) (?:application|endorsement|approval|certification) (?:is |still |currently )*(?:in review|under review|pending|outstanding|not (?:yet )?(?:approved|through))"
    r"|@c(\d+) (?:candidate|student|trainee|aspirant)\b|@c(\d+) (?:\w+ )?(?:not|isnt) (?:yet )?passed\b"
    r"|\b(?:(?:i|we) (?:will|shall)|ill)(?: \w+)? (?:have|hold)(?: my| the| an?)* @c(\d+)"
    r"|@c(\d+) exam (?:is )?(?:next (?:week|month|year)|in \w+|tomorrow|on \w+)(?= \||$| \?| (?:can|could|may|is|am|what|which|already|so)\b)"
)
_MAY_ONE = r"\b(?:can|could|may|am|is|will|would|does|already|yet|enough|possible|allowed|eligible|book|register|admitted)\b"

RUNS_STILL = r"\b(?:i have|ive|ive got|my|our|got|hold|holding)(?: my| an?| the)* @c\d+(?: is| still| cert\w*)* (?:valid|good|active|current|running) (?:till|until|through|thru|to|for another)\b(?=.*\b(?:need|must|have to|can|could|may|do i|enough|first)\b)(?=.*@c)"
"""Until when one that is held runs is told, and no term asked: "I have AZ-500 valid till April, want SC-100"."""


BEGUN = (
    r"@d(\d+) (?:part \d|part(?:ly|ially)? (?:qualified|done|complete\w*|way)|half (?:way|done)|student|trainee|candidate|finalist|affiliate|in progress|underway|papers? (?:left|to go|done)"
    r"|exams? (?:left|to go|remaining))|\b(?:part(?:ly|ially)? qualified|studying(?: for)?|trainee|working towards)(?: my| the| an?)? @d(\d+)"
)
"""A designation that somebody is on the way to: "ACCA part qualified", "CIA part 2 of 3 done"."""


def underway(skeleton: str) -> set[int]:
    """Numbers of what is being studied for and not held yet, where it is asked whether another can be had."""
    if skeleton.count("@c") < 2 or not search(_MAY_ONE, skeleton):
        return set()
    return begun_now(skeleton)


def begun_now(skeleton: str) -> set[int]:
    """Numbers of what is said to be studied for, booked or in review."""
    return {int(number) for match in finditer(_UNDERWAY, skeleton) for number in match.groups() if number}


def lapsed(skeleton: str) -> set[int]:
    """Numbers of the entities said to be no longer in force."""
    return {int(number) for match in finditer(_LAPSED, skeleton) for number in match.groups() if number}


_WORD_FOR_IT = frozenset(("lapsed", "expired", "inactive"))


def between_two(reading: Reading) -> tuple[set[int], set[int]]:
    """Numbers of the entities that a word between two names says to have lapsed, and not to have: a comma tells whose it is.

    "CISM expired, CISSP active" says it of the first, "CISSP, expired CISM" of the second.
    """
    gone: set[int] = set()
    kept: set[int] = set()
    for number, (one, other) in enumerate(pairwise(reading.entities)):
        if other.start != one.end + 1 or reading.found[one.end].text not in _WORD_FOR_IT:
            continue
        first, word, second = (reading.found[at] for at in (one.end - 1, one.end, other.start))
        before = reading.text[first.end : word.start]
        after = reading.text[word.end : second.start]
        if ("," in before) != ("," in after):
            of_second = "," in before
            gone.add(number + of_second)
            kept.add(number + (not of_second))
    return gone, kept


_IT_LAPSED = compiled(
    rf"^(?:but |well |no |oh |actually |though |hm+ |and )*(?:it|that|mine|that one|the cert\w*|they|both) (?:has |have |had |is |was |were )*(?:just |already |also )?(?:{_ENDED[3:-1]}|not active)"
)


def it_lapsed(skeleton: str) -> bool:
    """Whether a message only says that what was just named is no longer in force."""
    return _IT_LAPSED.search(skeleton) is not None


_OF_IT_LAPSED = compiled(
    r"\b(?:let(?:ting)? (?:it|that|them|mine) (?:go|lapse|expire|run out)"
    r"|(?:it|that|mine|they|both)(?: has| have| had| is| was)? (?:just |already |also |since )*(?:lapsed|expired|ran out|inactive|no longer active|not active)"
    r"|(?:no longer|dont|do not) (?:have|hold) (?:it|that|them) any ?more|no longer (?:have|hold) (?:it|that|them)|gave (?:it|that|them) up)\b"
)


def of_it_lapsed(skeleton: str) -> bool:
    """Whether a message says somewhere that what was named before is no longer in force: "sorry, I meant I let it expire"."""
    return it_lapsed(skeleton) or _OF_IT_LAPSED.search(skeleton) is not None


_OPENED = re.compile(r"\(([^()]{0,60})$")
_CLOSED = re.compile(r"^[^()]{0,60}\)")
_OTHER_WORDS = re.compile(r"\b(?!(?:and|plus|also|both|since|expired|lapsed|active)\b)[a-z]{3,}\b")


_SOMEBODY = re.compile(
    r"\b(?:me|us|myself|ourselves|somebody|someone|like (?:me|us)|my (?:profile|background|certs?|side))\s*$", re.IGNORECASE
)
"""Of whom a bracket right behind tells: "what stands between me (Security+, 3 years) and it"."""


def in_brackets(text: str, start: int, end: int, *, said_of: bool = False) -> bool:
    """Whether a name stands in brackets, alone or with others, after somebody has said what they are: "I am a lawyer (CIPP/E)"."""
    opened = _OPENED.search(text[:start])
    said_of = said_of or (opened is not None and _SOMEBODY.search(text[: opened.start()]) is not None)
    if opened is None or not _CLOSED.search(text[end:]) or _OTHER_WORDS.search(opened[1]):
        return False
    if not said_of and opened[1].strip():
        return re.search(r"\b(?:i'?m|i am|as an?|we are|we're)\b", text[: opened.start()], re.IGNORECASE) is not None
    said = re.search(r"\b(?:i'?m|i am|as an?|we are|we're)\b", text[:start], re.IGNORECASE) is not None
    return said_of or (said and text[end:].lstrip().startswith((")", ",", ";")))
