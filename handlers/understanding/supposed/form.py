"""Whether a message is put for a yes or a no, and what is put: a question, a statement with a tag, or what somebody says."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from handlers.query import Intent

if TYPE_CHECKING:
    from handlers.understanding.case import Case

LOOSE = (Intent.EXPLAIN, Intent.PROFILE, Intent.WORTH)
"""Intents of what was read as no question of a fact."""
_FILLER = re.compile(
    r"^(?:(?:hi|hey|hello|so|and|but|ok|okay|well|wait|also|then|hm+|ah|oh|btw|please|pls|sorry|yo|team|folks|all|everyone|quick question|quick one"
    r"|just (?:checking|to be sure|asking|wondering)|to be sure|to be clear|for the record|honest question|serious question|once more|again|question|gotta ask|am i right that|am i right in thinking that) )+"
)
_AUX = r"is|are|was|were|does|do|did|has|have|had|can|could|will|would|must|may|am|should"
_HEAD = re.compile(rf"^(?:{_AUX})(?P<not>nt)?\b ?|^(?:cant|wont|mustnt|aint|shouldnt|couldnt|wouldnt)\b ?")
_HEAD_NOT = re.compile(
    r"^((?:i|we|you|it|they|one|people|holders|@c\d+|the @c\d+|my @c\d+|there) )(?:(?:really|still|even|also) )?not "
)
_FOR_INFORMATION = re.compile(
    r"^(?:can|could|would|will|do) you (?:please )?(?:tell|explain|list|show|say|compare|give|recommend|suggest|help)\b"
)
_EMBEDDED = re.compile(
    r"\b(?:know|knows|tell (?:me|us)|wonder\w*|curious|(?:not|un) ?sure|check|ask\w*|confirm|verify|clarify|find out|see|decide|(?:is|was) it (?:true|so|correct|right|a fact)|true)\b[^|]{0,30}? (?:if|whether|that) (?P<rest>.+)"
)
_SAYS = (
    r"says?|said|claims?|claimed|insists?|insisted|told|tells|heard|hear|reads?|thinks?|thought|swears?|believes?|believed|states?|stated|writes?|wrote"
    r"|assumes?|assumed|argues?|convinced|reckons?|mentioned|promises?|promised|keeps telling|apparently|supposedly|allegedly|reportedly|rumou?rs?|according to|myth"
)
_ATTRIBUTED = re.compile(
    rf"^(?P<who>(?!(?:what|which|how|when|where|who|why)\b)(?:(?!@c\d)[\w@]+ ){{0,8}}?(?:{_SAYS})\b(?: (?:to )?(?:me|us|him|her|them|you|everyone|somewhere|online|on (?:reddit|linkedin)|in (?:a|an|the) \w+|by (?:a|my|the) \w+|in \w+))*(?: that)?) (?P<rest>.+)"
)
_TAG = re.compile(
    r" (?:(?:or )?(?:is|was) (?:that|this|it) (?:(?:really|actually|still) )?(?:right|true|so|correct|a fact|accurate|the case)|(?:am i|are they|is (?:he|she)|is (?P<who>\w+)) (?:right|correct|wrong)|(?P<plain>right|correct|true|yes|no|really|seriously|huh|agreed|agree|innit|or not|true or false|fact or myth|yes or no|ok|confirm|can you confirm|please confirm)"
    rf"|(?P<tag>(?:{_AUX})(?P<tagnot>nt)? (?:i|we|you|it|they|he|she|one|that|this|there)|cant (?:i|we|you|it|they)|wont (?:i|we|you|it|they)))(?: \?)*$"
)
_VERB = re.compile(rf"\b(?:{_AUX}|cant|wont|need|require|cost|(?!this\b|its\b)[a-z]{{3,}}s)\b")
_RIGHT = re.compile(r" (?P<plain>right|correct)(?P<tag>(?P<tagnot>(?!)))?(?P<who>(?!))?(?: \?)*$")
_WH = re.compile(
    rf"\b(?:what|whats|which|how|(?<!one )(?<!exam )(?<!cert )where|who|why|whom|whose)\b(?! ever\b)|\bwhen (?={_AUX}\b)"
)
DENIES = re.compile(
    r"\b(?:not|never|no longer|cant|cannot|dont|doesnt|isnt|arent|wont|didnt|hasnt|havent|mustnt|neednt|without|no|nothing|none|neither|nobody|zero)\b"
)
"""Words that turn what is said."""
_CONTRAST = re.compile(
    r"(?<=\w)(?<!\bis)(?<!\bare)(?<!\bwas)(?<!\bbe) (?:and |but )?(?:not|rather than|instead of) (?:an? |the |just |only |merely )+[\w@]+(?: \w+)?$"
)
"""What it is not, said beside what it is."""
TURNS = re.compile(r"\b(?:not|never|cant|cannot|dont|doesnt|isnt|arent|wont|didnt|hasnt|havent|mustnt|neednt)\b ?")
"""Those of them that turn a verb."""


BLAMED = re.compile(
    r"\b(?:worthless|useless|pointless|(?:a |total |complete )?waste of|no (?:use|value|point)|not worth|rubbish|garbage|crap|nonsense|stupid|silly|dumb|rip ?off|money (?:grab|machine|maker)|cash (?:grab|cow)|scam|(?:a )?joke|ridiculous|annoying|hate)\b"
)
"""What is said against a credential beside what is stated of it."""
_WHEN = re.compile(rf"^(?:if|when|once|after) (?!(?:{_AUX})\b)")
"""A condition, and no question for the time."""
_STATED = re.compile(
    r"(?:(?:the|my|our|an?|i|we|you|lapsed|expired|active|old|new|every|all|both|only|even|passing|holding|having|english) )*@c\d|(?:i|we|you|there|nobody|no one|no \w+ (?:is|are)|everyone|everybody|anyone|anybody)\b"
)
_ASKS_THEN = re.compile(
    rf"\b(?:{_AUX})(?:nt)? (?:i|we|you|it|they|that|this)\b|\b(?:does|do|did|would|will|can|could) (?:the |an? |my )?@c\d"
)
_NAMED = re.compile(
    r"(?:(?:the|my|our) )*(?:@[ci]\d+ ?)+(?: ?(?:renew\w*|recert\w*|annual|yearly|maintenance|upkeep|exam|total|keeping))* (?:fees?|costs?|prices?|charges?)"
)
"""A fee that is only named asks how much: "GMLE renewal fee?"."""


_TOPIC = re.compile(
    rf"(?P<topic>(?:the |my |an? )?@c\d+(?: (?:by|from) @i\d+)?) (?:{_AUX})(?:nt)? (?P<rest>(?:i|we|you|one|it|they|people)\b.*)"
)
"""What is asked about, named before the question: "CISM: must I renew it?"."""
_FREE = re.compile(
    r"\b(?:at|for) no (?:extra |additional )?(?:charge|cost|fee)\b|\bfree of charge\b|\bwithout (?:extra|additional) (?:charge|cost)\b"
)


@dataclass(frozen=True, slots=True)
class Put:
    """What is put for a yes or a no, in words of the skeleton, without what only asks."""

    text: str
    claim: bool
    """It is stated, and not asked."""

    @property
    def choice(self) -> bool:
        """Whether it names alternatives."""
        return re.search(r"\bor\b(?! (?:not|so)\b)", self.text) is not None


def put(case: Case) -> Put | None:
    """What a message puts for a yes or a no; None for any other."""
    text = _told(case.text)
    if text is None:
        return None
    text = _FREE.sub("free", text)
    text, asked = text.removesuffix("?").rstrip(), text.endswith("?")
    tag = _TAG.search(f" {text}")
    if tag and tag["who"] and not _VERB.search(f" {text}"[: tag.start()]):
        tag = _RIGHT.search(f" {text}")  # "it is free, right?", and not "it costs 300, is Bob right?"
    body = f" {text}"[: tag.start()].strip() if tag else text
    if tag and not body:
        return None
    if inside := _EMBEDDED.search(body):
        found = Put(_plain(inside["rest"]), claim=True)
    elif tag is None and (head := _HEAD.match(body)) and not _FOR_INFORMATION.match(body):
        found = Put(_HEAD_NOT.sub(r"\1", body[head.end() :]), claim=False)
    elif tag is not None and (head := _HEAD.match(body)):
        found = Put(_HEAD_NOT.sub(r"\1", body[head.end() :]), claim=False)  # "is it retired, right?"
    elif asked and (topic := _TOPIC.match(body)):
        found = Put(f"{topic['rest']} {topic['topic']}", claim=False)
    elif told := _ATTRIBUTED.match(body):
        found = Put(told["rest"], claim=True)
    elif tag is not None or (asked and _STATED.match(body) and not _ASKS_THEN.search(body) and not _NAMED.fullmatch(body)):
        found = Put(body, claim=True)
    elif re.match(r"(?:if|when|once|after)\b", body) and (
        head := re.search(rf"\b(?:{_AUX})(?:nt)? (?:i|we|you|it|they|my|the|@c\d+)\b", body)
    ):
        found = Put(body, claim=False)
    else:
        return None
    if tag is not None and tag["tag"] and not tag["tagnot"] and DENIES.search(found.text):
        found = Put(TURNS.sub("", found.text, count=1), claim=False)  # "I don't need it, do I?" asks whether one needs it
    found = Put(_CONTRAST.sub("", found.text), found.claim)
    return None if _WH.search(_WHEN.sub("", found.text)) else found


def _told(text: str) -> str | None:
    """The part of a message that is put: the one that asks, with what its tag belongs to; else the last."""
    parts = [part.strip() for part in re.split(r" ?\| ?|(?<=\?) (?=[\w@])", text) if part.strip()]
    if not parts:
        return None
    at = next((n for n, part in enumerate(parts) if part.endswith("?")), len(parts) - 1)
    told = parts[at]
    if at and _TAG.fullmatch(f" {told}"):
        told = f"{parts[at - 1]} {told}"
    if (meant := _MEANT.match(told if at == 0 or _MEANT.match(told) else f"{parts[at - 1]} {told}")) is not None:
        return f"does {meant['whose']} {meant['before']} ?"
    return _FILLER.sub("", told)


_MEANT = re.compile(
    r"^.*\b(?:if|when|where|that|wants?|needs?|requires?|insists? on|looking for) (?P<before>(?:(?!\bif\b)[^?])+?) (?:so |and |now )?"
    r"(?:does|do|is|has|can|will) (?:the )?(?P<whose>@c\d+)(?: exam| one)?"
    r"(?: (?:have|offer|include|do|meet|allow|give|satisfy|fulfil|support)(?: (?:that|this|it|one))?| one| like that)? ?\?$"
)
"""What a question with nothing of its own points back at: "they pay only if the fee includes a retake. Does COASP?"."""


def _plain(text: str) -> str:
    return _FILLER.sub("", text)


_JOINED = re.compile(r",? ?(?:(?:and|&|plus|as well as|vs\.?|versus|,) ?)(?:the |also )*|, ?")


def of_which(named: list[tuple[int, int, int]], text: str, at: int) -> list[int]:
    """The sides that what is stated at a place is of: the last one named before it, with those that only an "and" joins to it."""
    before = [one for one in named if one[0] <= at]
    sides = [before[-1][2] if before else named[0][2] if named else 1]
    for earlier, later in zip(reversed(before[:-1]), reversed(before), strict=False):
        if _JOINED.fullmatch(text[earlier[1] : later[0]]) is None:
            break
        sides.insert(0, earlier[2])
    return sides
