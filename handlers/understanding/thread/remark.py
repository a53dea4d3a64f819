"""What people of a thread say or ask among themselves ("+1", "I'd say SecAI+", "@anna yes you can"), and what they settle on."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from handlers.leads import Lead
from handlers.query import GATES, Intent, Query, about
from handlers.slots import OF_PEOPLE, REMARK
from handlers.understanding.aspects import aspects_of
from handlers.understanding.thread.at_gate import has_part
from handlers.understanding.understood import Understood

if TYPE_CHECKING:
    from handlers.memory import Memory
    from handlers.understanding.case import Case

_NODS = r"lol|lmao|rofl|(?:ha){2,}|he(?:he)+|\+1|\+\+|(?:i |totally |fully )*agreed?|exactly|indeed|(?:so |very )?true|wow|ouch|omg|damn|makes sense|fair enough|fair point|(?:good|great|nice) point|well said|good to know|not bad|interesting|noted"
_NODDED = re.compile(
    rf"\W*(?:(?:yes|yeah|yep|ok|okay|oh|and|that|thats|that's|nice|this|to that|with that|with you|with @?\w+|from me|here|:[\w+-]+:)\W+)*(?:{_NODS})(?:\W+(?:{_NODS}|to that|with that|with @?\w+|from me|here|thanks|thx|:[\w+-]+:))*\W*",
    re.IGNORECASE,
)
_FINDS = re.compile(
    r"(?:wow|oh|ok|well|hm+|cool|and|but|[\s,])*(?:that|this|it|thats|that's|its|it's)\s+(?:is\s+)?(?:so|too|quite|rather|very|really|a bit|pretty|actually|not)?\s*"
    r"(?:long|short|cheap|fine|cool|good|great|nice|ok|okay|reasonable|affordable|fair|tough|hard|bad|helpful|useful|surprising|a relief|clear)[\s.!]*",
    re.IGNORECASE,
)
"""How somebody finds what they were told, which asks nothing."""
_TO_SOMEBODY = re.compile(r"\s*@(?!certadvice\b|bot\b|here\b|channel\b|all\b)[A-Za-z][\w.-]*\b", re.IGNORECASE)
_ASKS_BACK = re.compile(r"\byou\b(?: \w+){0,2} (?:said|have|had|hold|did|got|are|passed|done|mean|took)\b", re.IGNORECASE)
"""What somebody else is asked about themselves."""
_SO = r"^(?:(?:well|yeah|yep|yes|ok|okay|hm+|agreed|agree|true|exactly|right|honestly|imo|imho|personally|no|nah|and|but|so|thanks|thank you|thx|all|guys|great|cool|then|alright|perfect|me too|for me|me|\|) )*"
_VIEW = rf"{_SO}(?:(?:i d|id|i would|i also|i) (?:also |personally |honestly |definitely |still |always )*(?:say|vote|second|bet on)|my vote(?: is| goes)?)(?: (?:for|to|on|the|its|just|definitely))* @c\d"
_WOULD = rf"{_SO}(?:i d|id|i would) (?:also |personally |honestly |definitely |rather |always )*(?:go|pick|take|choose|do|recommend|suggest|prefer)(?: (?:for|with|the))* @c\d"
_NODDING = r"^(?:(?:totally |fully |i )?agreed?|yep|yeah|true|exactly|right|same|absolutely|nah|nope|disagree|i disagree)\b"
_HAD = r"\b(?:was|is|were) (?:actually |really |quite |pretty |very |so |not |totally )*(?:ok|okay|fine|hard|easy|tough|good|great|worth it|worth|meh|brutal|bad|useless|boring|doable|fun|a pain|a joke|too \w+|expensive)\b"
_THINKS = rf"{_SO}(?:i (?:think|guess|believe|thought)|iirc|afaik|(?:im |i am )?(?:pretty |quite |fairly )?sure|isnt it|its)(?: (?:that|its|it|is|was|just|only|both|either|about|you need|needs|they want|they need|it needs))* @c\d"
_TELLS_OWN = r"\b(?:i|im|ive|my|we)\b.*\b(?:have|hold|got|passed|years?|budget|want|need|work)\b"
_SETTLES = (
    rf"{_SO}(?:lets|let us|we ll|we will|well|i ll|ill|i will|(?:im|i am|we are|we re) (?:going to|gonna)) (?:just |then |all |now |definitely |probably )*"
    r"(?:go|stick|settle|do|take|book|pick|choose|sign up|register|start)(?: (?:with|for|on|up|the|up for))* @c\d+(?: (?:then|now|first|it is|exam|cert|for now|please|thanks|\|))*$"
    rf"|{_SO}(?:(?:im|i am|we are|we re) )?(?:going|settling|sticking) (?:with|for|on)(?: the)? @c\d+(?: (?:then|now|first|for now|please|\|))*$"
    rf"|{_SO}@c\d+ it is(?: then| now)?$"
)
_HERE = r"(?: (?:here|of you|in here|else|on the team|in the team|in this channel|around|already|actually|ever))*"
_DONE = r"(?:has|have|done|did|taken|took|passed|sat|tried|holds?|got|written|finished|with)"
_WHO = (
    r"^(?:(?:hi|hey|hello|ok|so|and|guys|all|folks|team|quick question|question|\|) )*"
    rf"(?:(?:who|(?:has|have) (?:anyone|anybody|someone|any of you|one of you)|anyone|anybody){_HERE}(?: (?:has|have|already))* {_DONE}|(?:did|does) (?:anyone|anybody|any of you){_HERE} (?:do|take|pass|sit|try|have|hold))"
    r"(?: (?:the|an?|your|their|his|already|here))* @c\d+(?: (?:exam|cert|here|yet|already|before|recently|so far|lately|this year|last year|on the team|and passed))*(?: \?)*$"
)
"""What the people are asked of each other: who of them has taken it."""
_LONGEST = 16


def nodded(message: str, memory: Memory) -> bool:
    """Whether a message of a thread only takes note of what was said there."""
    if memory.last is None or "?" in message:
        return False
    if not any(letter.isalnum() for letter in re.sub(r":[\w+-]+:", "", message)) and message.strip():
        return True  # a smile, a thumb
    return _FINDS.fullmatch(message.strip()) is not None or _NODDED.fullmatch(message) is not None


def remarked(case: Case) -> Understood | None:
    """What is said among people; None for anything that is asked, told or wished for here."""
    text, last = case.reading.text, case.memory.last
    if case.says(_WHO) and len(case.found.targets) == 1:
        return Understood(Query(intent=Intent.HELP, slot=OF_PEOPLE, sides=about(*case.found.targets)))
    if _TO_SOMEBODY.match(text) and (_ASKS_BACK.search(text) or not ("?" in text or aspects_of(case.reading))):
        return _remark(case)
    if last is None or "?" in text or case.reading.size > _LONGEST:
        return None
    if case.says(_SETTLES) and len(case.found.targets) == 1:
        return Understood(Query(intent=Intent.PATH, sides=about(*case.found.targets), asker=last.asker), case.said.person)
    if case.says(_VIEW):
        return _remark(case)
    if not case.memory.crossed or case.says(_TELLS_OWN):
        return None
    if case.says(_THINKS) and case.found.targets:
        gate = last.intent in GATES and all(has_part(case, last.credentials[0], i) for i in case.found.targets)
        return Understood(last, lead=Lead()) if gate and last.credentials else _remark(case)
    if case.says(_WOULD) or case.says(_NODDING) or case.says(_HAD):
        return _remark(case)
    return None


def _remark(case: Case) -> Understood:
    """Nothing that is answered; the one it names is what is spoken of next."""
    named = case.found.targets if len(case.found.targets) == 1 and case.memory.last is not None else ()
    return Understood(Query(intent=Intent.HELP, slot=REMARK, sides=about(*named)))
