"""What a message tells of somebody else: what a boss holds or wants, a colleague's years, the job of a friend are not the asker's."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from handlers.understanding.words.patterns import compiled, finditer, search

if TYPE_CHECKING:
    from handlers.understanding.words.reading import Reading

RELATED = r"(?:colleagues?|co ?workers?|team ?mates?|friends?|mate|buddy|peers?|intern|junior|new hire)"
"""Who is somebody else even with no more than an article before."""
OTHER_PEOPLE = (
    rf"(?:{RELATED}|boss(?:s|es)?|manager|wife|husband|dad|mum|mom|father|mother|brother|sister|son|daughter|lead|director|employee|report|deputy|predecessor|successor"
    r"|professor|mentor|trainer|@r\d+)"
)
"""Who is spoken of by what they are to the asker."""
_HOLDS = r"(?:has|have|holds?|got|had|passed|earned|did|does|is|are)"
_BY_NAME = (
    rf"(?:(?:my|our|his|her|their|one of my|one of our) (?:(?!@c|own\b|(?:job|role|title|work|position|post) is\b)\w+ ){{0,2}}?{OTHER_PEOPLE}|the (?:\w+ )?{OTHER_PEOPLE}|(?:an?|another) (?:\w+ )?{RELATED}"
    r"|one of (?:my|our|the) (?!(?:certs?|certifications?|credentials?|exams?|badges?|titles?|keys?|two|three|best|few)\b)(?:\w+ ){0,2}?(?:\w+|@r\d+))"
    rf"(?: of (?:mine|ours))?(?= (?:\w+ )?(?:{_HOLDS}|who|whos|with)\b| @[cd]\d)"
)
_NOBODY = rf"(?:nobody|no ?one|none)(?: (?:in|on|of|from|here)(?: (?:my|our|the))?(?: (?:\w+|@r\d+))?)? (?:\w+ )?{_HOLDS}\b"
_AMONG_US = r"we (?:have|got) (?:\w+ ){1,2}?(?:people|colleagues|persons|guys|folks|others)(?= (?:with|who|holding)\b)"
_OF_OTHERS = compiled(
    rf"(?:^|\| |\? |\b(?:and|but|so|while|whereas|because|since|though|although|that|hi|hey|hello|ok|for) )"
    rf"(?:{_BY_NAME}|(?:he|she|they|hes|shes)(?= (?:\w+ )?{_HOLDS}\b| @[cd]\d)|{_NOBODY}|{_AMONG_US})"
    r"(?:(?! [|?]| (?:and |but |so )*(?:i|ive|im|id|can|could|should|may|what|which|how|do|will|would)\b| (?:is|are|does) (?:it\b|(?:the )?@c\d+ (?!cert|holder))).)*"
)
"""A clause on somebody else, up to where the sentence ends, the asker speaks of themselves or something is asked."""
_MAY_TELL = r"\b(?:my|our|his|her|their|the|an?|another|he|she|they|hes|shes|nobody|no ?one|none|people|others)\b"
_ASKS_FOR_ONESELF = (
    r"\b(?:am|can|could|should|do|may|would|shall|will) i\b|\bfor me\b|\bme and\b|\bbetween me\b|\bi take\b|\bcan we\b|\bmy (?:next|own)\b"
    r"|\bi (?:dont|do not|havent|only|have (?:no|none|nothing|neither|only))\b|\bi (?:have|hold|passed|got)(?: (?:an?|my|only|just|an active))* @[cd]\d"
)
_SOUGHT_FOR = (
    r"\b(?:look\w*|search\w*|need|want|seek\w*|find|suggest\w*|recommend\w*|idea\w*|tip\w*)\b(?: for)?(?: (?:an?|the|some|any|something|good|best|right|next|ai|security|governance|@t\d+|on|in))*(?: (?:certs?|certifications?|credentials?|exams?))?"
    rf" for (?:my|our|an?|one of (?:my|our)) (?:\w+ )?{OTHER_PEOPLE}\b"
)
"""One is sought for somebody else: "looking for a cert for my colleague"."""
_ASKS_FOR_THEM = rf"^(?:so |and |hi )*(?:can|could|may|will|would|does) an? @[cd]\d+ |\b(?:what|which)\b.*\bfor (?:him|her)\b|\basking for (?:an? |my |our )?(?:\w+ )?{OTHER_PEOPLE}\b|{_SOUGHT_FOR}|\b(?:can|could|should|may|would|shall|will) (?:he|she)\b|\bdoes (?:he|she) (?:qualify|meet|need|have|fit)\b|\bis (?:he|she) (?:eligible|qualified|allowed|ready)\b|\bopen (?:to|for) (?:him|her)\b"
_NOR_I = r"\bi (?:dont|do not|havent|have (?:not|none|nothing|neither)|dont have (?:it|any|one|that|either))(?= [|?]|$| (?:so|but|and|can|is|would)\b)"
_THEY_HOLD = r"\b(?:has|have|holds?|got|had|passed|did|with|(?:is|are) an?)(?: (?:an?|the|active|only|already|both|her|his|their))* ((?:@[cd]\d+(?: and| or| plus| both| the)*\s?)+)"
_OF_ONESELF = r"\b(?:i|we) (?:\w+ )?(?:have|hold|got|passed|earned|had|did|should|must|need|can|could|want)\b|\b(?:ive|my @[cd]\d+|(?:im|i am)(?: (?:an?|the|also|already|new|just|only|certified|in|head|of))* @[rcd]\d+)\b"


_NO_SUCH = r"\b(?:(?:im|am|were|are|is|hes|shes) (?:not|no|neither|hardly)|isnt|arent|(?:is|are) (?:really )?no|(?:have|has|had|got) no|(?:never|dont|doesnt|not) (?:have|had))(?: (?:really|yet|an?|the|actually|exactly|in|into|from|doing|working|currently))* @r(\d+)|\bnor (?:an? )?@r(\d+)|^(?:(?:but|and|well|though|actually|sorry|no|btw|im|i am) )*not (?:really )?(?:an?|the) @r(\d+)(?= (?:though|by the way|btw|myself|tbh|actually|\||(?:but |rather |im |i am )?(?:an? )?@r\d)|$)"
SEVERAL_OTHERS = re.compile(
    r"\b(?:one|an?) (?:\w+ )?(?:colleague|friend|team ?mate|co ?worker|candidate|applicant|of us|guy|person)\b.*@c\d+.*\b(?:another|the (?:other|second|third)|third|second|next)\b.*@c\d"
)
"""What each of several others has is set against each other, and is nobody's own."""
_TURNED = r"@r(\d+) (?:(?:who )?(?:has )?(?:turned|converted|gone|became)|(?:who )?(?:has )?(?:moved|switched) (?:over )?(?:in)?to)(?: (?:into|to|an?))* @r\d"
"""A job that was left for another."""
BIDS = r"(?:decided|decides|says?|said|asked|asks|demands?|demanded|insists?|mandate[sd]|announce[sd]|approved|told|requires?)"
"""What somebody does who only says what is to be: "our board decided that every engineer ..." is asked for the engineers."""


_SPOKEN = re.compile(
    r"\b(?:wrote|writes|says?|said|asks?|asked|mail|message|told me|replied|answered)\b[^\"]{0,40}\"([^\"]{8,})\"|^\s*\"([^\"]{8,})\"(?=.*\b(?:he|she|they|colleague|boss|him|her)\b)",
    re.IGNORECASE,
)
"""What somebody else is quoted with."""


def _quoted(reading: Reading) -> frozenset[int]:
    """Numbers of the words that stand in quotation marks as said by somebody else."""
    if '"' not in reading.text:
        return frozenset()
    spans = [(match.start(match.lastindex or 0), match.end()) for match in _SPOKEN.finditer(reading.text)]
    return frozenset(i for i, word in enumerate(reading.found) if any(start <= word.start < end for start, end in spans))


_MAY_I = r"\b(?:can|could|may|should|must|am|would) i\b|\bdo i (?!answer|tell|say|reply|write|respond|advise)\w|\bfor me\b"
_FIRST_PERSON = r"\b(?:i|im|ive|id|me|my|we|our|us)\b"
_ANSWER_THEM = r"\b(?:answer|tell|reply to|respond to|advise|help|say to) (?:him|her|them)\b"


def _beside(reading: Reading, quoted: frozenset[int]) -> str:
    """The words that stand outside of what is quoted."""
    return " ".join(word.text for i, word in enumerate(reading.found) if i not in quoted)


def theirs(reading: Reading) -> frozenset[int]:
    """Numbers of the words that tell of somebody else, where it is clear for whom is asked."""
    text = reading.skeleton
    if (quoted := _quoted(reading)) and search(_MAY_I, _beside(reading, quoted)):
        return quoted
    if not search(_MAY_TELL, text) or not (search(_ASKS_FOR_ONESELF, text) or asks_for_them(reading)):
        return frozenset()
    spans = [match.span() for match in finditer(_OF_OTHERS.pattern, text)]
    if not spans:
        return frozenset()
    return words_within(reading, spans)


def words_within(reading: Reading, spans: list[tuple[int, int]]) -> frozenset[int]:
    """Numbers of the words that stand within some spans of the skeleton."""
    inner = {i for e in reading.entities if e.kind != "term" for i in range(e.start + 1, e.end)}
    positions = iter(i for i, word in enumerate(reading.found) if i not in inner and word.text not in "$€£¥₹")
    starts = ((token.start(), next(positions)) for token in re.finditer(r"[^ |]+", reading.skeleton))
    return frozenset(position for start, position in starts if any(first <= start < last for first, last in spans))


def held_by_others(reading: Reading, told: frozenset[int]) -> set[int]:
    """Numbers of what others are said to hold, by the words that tell of them."""
    held = (int(n) for match in finditer(_THEY_HOLD, reading.skeleton) for n in re.findall(r"@\w(\d+)", match[1]))
    return {number for number in held if reading.entities[number].start in told}


def denied(text: str) -> set[int]:
    """Numbers of the jobs that somebody is said not to have, or no longer: "I'm no auditor", "we have no CISO", "lawyer turned GRC"."""
    return {int(match[match.lastindex or 1]) for pattern in (_NO_SUCH, _TURNED) for match in finditer(pattern, text)}


def neither_has(reading: Reading) -> bool:
    """Whether what others hold or nobody holds is said to be lacking the asker as well: "he has CISM, I don't"."""
    return search(_NOR_I, reading.skeleton) is not None or search(rf"\b{_NOBODY}", reading.skeleton) is not None


def asks_for_them(reading: Reading) -> bool:
    """Whether a message that tells nothing of the asker asks for somebody else: "our auditor has CISA, can she sit AAIA?"."""
    text = reading.skeleton
    if quoted := _quoted(reading):
        beside = _beside(reading, quoted)
        if search(_ANSWER_THEM, beside) or not search(_FIRST_PERSON, beside):
            return search(_FIRST_PERSON, text) is not None
    return search(_ASKS_FOR_THEM, text) is not None and not search(_ASKS_FOR_ONESELF, text) and not search(_OF_ONESELF, text)


_ME = re.compile(r"\b(?:i|ive|im|id|my|me|somebody with|someone with)\b(?! (?:boss|manager|team|company)\b)")
_SHE_WANTS = (
    r"(?:(?:has|just|now|really|suddenly|recently|always|only) )*(?:(?:is|are) (?:asking|pushing|looking|nervous|worried|demanding|after)"
    r"|keeps? (?:asking|pushing|saying)|wants|asks|needs|expects|demands|pushes|wishes|insists|would like|worries)"
)
_THEY_WANT = rf"(?:{_SHE_WANTS}|(?:just |now |really |recently |always |all )*(?:want|ask|need|expect|demand|push|insist|like|worry|wanted|asked|pushed))"
_NOT_OF_IT = r"(?! (?:me |us )?(?:if|whether|what|which|how)\b| (?:about |for )?(?:the |an? )?@c\d)"
"""Who asks whether something is so asks it for themselves: "our DPO asks if CIPT is any use"."""
_WANTING = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?<!\ban )(?<!\ba )(?<!\bas )@r(\d+) {_SHE_WANTS}\b{_NOT_OF_IT}",
        rf"(?<!\bdo )(?<!\bdoes )(?<!\bshould )(?<!\bwould )(?<!\bcould )\b(?:the|our|my|new) @r(\d+) {_THEY_WANT}\b{_NOT_OF_IT}",
        r"(?:^|\| |\b(?:the|our) )@r(\d+) pressure\b",
    )
)


_FOR_OTHERS = re.compile(r"@r\d+ .*\bfor (?:the |our |all |my |every |each |whole |entire )+(?:\w+ ){0,2}@r\d+")
"""It is wanted for people of another job: "our CISO wants one cert for the whole SOC team"."""


def wanting(text: str) -> list[str]:
    """Numbers of the jobs in a skeleton whose holders want something of the asker, who speaks of themselves beside it, or for others."""
    of_others = _ME.search(text) or _FOR_OTHERS.search(text)
    found = (n for pattern in _WANTING for n in pattern.findall(text)) if of_others else ()
    return list(dict.fromkeys(found))
