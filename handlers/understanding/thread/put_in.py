"""A message of a thread in full: a word or two spelled out ("where?"), and its subject put in where it is left out ("renews my AIF-C01 too?").

Said in full the message is a question like any other, and nothing else has to know that its subject was left out.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from handlers.line import to_line
from handlers.query import ABOUT_ONE, Intent
from handlers.understanding.thread.figure_put import figure_put, too_dear
from handlers.understanding.thread.names_put import names_put
from handlers.understanding.thread.shorthand import in_words
from handlers.understanding.words.fragments import ONWARD, in_full

if TYPE_CHECKING:
    from catalog.catalog import Catalog
    from handlers.memory import Memory

_OF_ONE = frozenset((*ABOUT_ONE, Intent.COVERAGE, Intent.EXPLAIN, Intent.UNKNOWN))
_SO = r"^(?P<so>(?:(?:and|so|ok|but|then|hm+)[\s,]+)*)"
_DOES = re.compile(rf"{_SO}(?P<verb>renews?|extends?|prolongs?)\s+(?P<rest>(?:my|our|his|her|the)\s+\w.+)$", re.IGNORECASE)
_IS = re.compile(
    rf"{_SO}(?P<rest>(?:(?:enough|sufficient)\s+(?:to|for)\s+(?!get\b|sit\b|take\b|pass\b|start\b)"
    r"|(?:any\s+good|any\s+use|useful|suitable|relevant|fitting)\s+(?:for|to)\s+(?!me\b|us\b|that\b|it\b|this\b|what\b|how\b|whom\b))"
    r"(?:(?:an?|the|my|our)\s+)?\w+[\s-]?\w.+)$",
    re.IGNORECASE,
)
_NOT_FOR = re.compile(
    rf"{_SO}(?:it is |its |it's )?not\s+(?:meant |made |really |good )*for\s+(?:engineers|coders|programmers|techies|technical people|tech people)\s*\??$",
    re.IGNORECASE,
)
_BUYABLE = re.compile(r"\b(?:buyable|purchasable)\b", re.IGNORECASE)
_PART = re.compile(
    r"\b(?P<part>(?:domain|section|module)\s+(?:\d{1,2}|one|two|three|four|five|six|seven|eight))\b(?!\s+of\b)", re.IGNORECASE
)
_BETA = re.compile(rf"{_SO}(?:the\s+)?(?P<rest>beta\b[\s,:]+(?:can|could|may|is|still|how)\b.*)$", re.IGNORECASE)
_LEVEL = re.compile(
    r"\b(?:the|their)\s+(?P<level>foundational|associate|professional|pro|expert|specialty)(?:\s+level)?\s+(?:one|exam|cert\w*|version|level)\b",
    re.IGNORECASE,
)
_THEIR_BEST = re.compile(
    r"\btheir\s+(?=(?:cheapest|newest|latest|oldest|shortest|easiest|hardest|longest|priciest|dearest|most expensive)\b(?!\s+(?:exam\s+)?(?:fees?|prices?|way|option|ticket)\b))",
    re.IGNORECASE,
)
_LEVEL_FIRST = re.compile(
    r"^(?:and\s+|so\s+|ok\s+|the\s+)*(?P<level>foundational|associate|professional|pro|expert|specialty|fundamentals)(?:\s+(?:one|level))?\s*[.,:;-]+\s*(?=\w)",
    re.IGNORECASE,
)
"""One of two that were told, by its level: "associate. how long valid"."""
_HOUSE = re.compile(r"^(?:and\s+|so\s+|ok\s+)?(?:the\s+)?(?P<house>\w+) one\s*[:,]\s*(?=\w)", re.IGNORECASE)
_RELATED = re.compile(
    r"^(?:and\s+|so\s+|but\s+)?(?:are\s+(?:they|those|these|the two|both)(?:\s+two)?\s+)?(?:related|connected)(?:\s+(?:somehow|at all|in any way|to each other))?\s*\??$",
    re.IGNORECASE,
)
_LEVELS = {"pro": "professional"}
_HOUSES_OWN = re.compile(
    r"(?<!with )(?<!\bw )(?<!plus )(?<!including )\b(?:the|their)\s+(?P<house>\w+(?:-\w+)?)(?:['\u2019]?s)?\s+(?=(?:training|course|class|boot ?camp|exam|test|fee|price|gate|prerequisites?|requirements?)\b)",
    re.IGNORECASE,
)
"""What belongs to the one that a house has among those laid out: "is the EXIN training compulsory"."""
_FIGURE_BESIDE = re.compile(
    r"^(?P<asked>[^?]*\b(?:it|this|that)\b[^?]*\?)\s*(?:and |but |since |because |cause |as )?(?:the )?(?:other )?[\w+/-]+(?:\s+[\w+/-]+){0,2}\s+"
    r"(?:is|are|was|were|had|has|took|takes|costs?|lasts?|runs?|needs?)\s+(?:about |only |just |around |good for |valid for )?[$€£]?\d[\w ,.$€£%]*[.!]?\s*$",
    re.IGNORECASE,
)
"""A question on it, and beside it the figure of another, which asks nothing: "how long is it good for? the AWS one is 3"."""
_COLLEAGUE = re.compile(
    r"^(?P<so>(?:(?:and|so|ok|but|what about|how about)\s+)*)(?:my|our|the|a)\s+(?:colleague|friend|mate|teammate|buddy|coworker|co-worker|peer)\s+(?:(?:who\s+is|who's|whos|who\s+works|working)\s+)?(?=(?:on|in|with)\s+\w+(?:\s+cloud)?\s*\??$)",
    re.IGNORECASE,
)
"""Somebody else of the same job, on another cloud: "and my colleague on GCP?"."""
_LONGEST = 90


def put_in(message: str, memory: Memory, catalog: Catalog) -> str:
    """The message with the name in its place; itself where it has a subject, or the thread is about nothing single."""
    last, held = memory.last, catalog.credentials
    message = (
        names_put(in_words(message, memory, catalog), memory, catalog)
        if len(message) <= _LONGEST
        else in_words(message, memory, catalog)
    )
    message = (
        _COLLEAGUE.sub(r"\g<so>for a colleague ", _BUYABLE.sub("on sale", message)) if last else _BUYABLE.sub("on sale", message)
    )
    if memory.topic and (beside := _FIGURE_BESIDE.match(message)):
        message = beside["asked"]
    own = next((i for i in memory.topic[:1] if i in held), None)
    if last is None or own is None or memory.pending is not None or len(message) > _LONGEST:
        return message
    if (level := _LEVEL.search(message)) and (sibling := _of_level(catalog, own, level["level"].lower())):
        return message[: level.start()] + sibling + message[level.end() :]
    if first := _LEVEL_FIRST.match(message):
        level_said = _LEVELS.get(first["level"].lower(), first["level"].lower())
        spoken = [
            i for i in dict.fromkeys((*memory.listed, *memory.topic)) if i in held and (held[i].level or "").lower() == level_said
        ]
        if len(spoken) == 1:
            return f"{held[spoken[0]].acronym} {message[first.end() :]}"
    if len(last.credentials) < _PAIR and (issuer := catalog.issuers.get(held[own].issuer)):
        message = _THEIR_BEST.sub(f"{issuer.name}'s ", message)
    if (house := _HOUSE.match(message)) and (theirs := _of_house(catalog, memory, house["house"].lower())):
        return f"{theirs} {message[house.end() :]}"
    if (
        (owns := _HOUSES_OWN.search(message))
        and len(memory.listed) > 1
        and (one := _of_house(catalog, memory, owns["house"].lower()))
    ):
        message = f"{message[: owns.start()]}the {one} {message[owns.end() :]}"
    if _RELATED.match(message) and len(pair := [i for i in memory.named if i in held][-2:]) > 1:
        return f"how do {held[pair[0]].name} and {held[pair[1]].name} compare?"
    if last.intent not in _OF_ONE or len(last.credentials) > 1:
        return message
    name = held[own].name if len(held[own].acronym) < _SHORT else held[own].acronym
    if figure := figure_put(message, last, name):
        return figure
    if too_dear(message, last):
        return "too expensive"
    if not_for := _NOT_FOR.match(message):
        return f"{not_for['so']}who is {name} not for?"
    if does := _DOES.match(message):
        return f"{does['so']}does {name} {does['verb'].rstrip('s')} {does['rest']}"
    if it := _IS.match(message):
        return f"{it['so']}is {name} {it['rest']}"
    if _PART.search(message) and not any(held[i].acronym.lower() in message.lower() for i in held):
        return _PART.sub(lambda part: f"{part['part']} of {name}", message, count=1)
    if beta := _BETA.match(message):
        return f"{beta['so']}{name} {beta['rest']}"
    return message


_PAIR = 2
_SHORT = 4
"""So few letters may be a word, or the name of several."""


def _of_level(catalog: Catalog, own: str, level: str) -> str | None:
    """The acronym of the one of the same issuer and field at another level, told by the name it shares."""
    mine, level = catalog.credentials[own], _LEVELS.get(level, level)
    if mine.level is None or mine.level.lower() == level:
        return None
    others = [c for c in catalog.offered.values() if c.issuer == mine.issuer and c.level and c.level.lower() == level]
    if len(others) > 1:
        alike = {c.id: len(_words(c.name) & _words(mine.name)) for c in others}
        best = max(alike.values())
        others = [c for c in others if alike[c.id] == best]
    return others[0].acronym if len(others) == 1 else None


def _of_house(catalog: Catalog, memory: Memory, house: str) -> str | None:
    """The acronym of the only one that an issuer has among those laid out or named, beside what the thread is about."""
    spoken = [i for i in dict.fromkeys((*memory.listed, *memory.named)) if i in catalog.credentials]
    ids = {i for i, issuer in catalog.issuers.items() if house in {n.lower() for n in (issuer.name, i, *issuer.aliases)}}
    theirs = [i for i in spoken if catalog.credentials[i].issuer in ids]
    first = next((i for i in (memory.pick, *memory.topic[:1]) if i in theirs), None)  # what was advised, of several
    theirs = [first] if first else theirs
    return catalog.credentials[theirs[0]].acronym if len(theirs) == 1 else None


def _words(name: str) -> set[str]:
    return set(re.findall(r"[a-z]{2,}", name.lower()))


_ADVISED = (Intent.RECOMMEND, Intent.PLAN, Intent.FIND, Intent.WORTH)
_PLAN = re.compile(
    r"(?:(?:and|so|ok|now|then|please)[\s,]+)*(?:(?:an?|the|my|as an?)\s+)?plan(?:\s+(?:please|then|now))?[\s?!.]*", re.IGNORECASE
)
"""A bare "plan?" after advice, with all the limits that it was given under."""
_OOPS = r"(?:(?:oops|ops|whoops|sorry|sry|soz|argh|ah|oh|no|nope|wait|hm+|damn|actually|well|ok|okay|um|hang on|hold on|i|that was|it was|just|apologies)[\s,.!:;–-]+)*"
_WRONG = (
    r"(?:my (?:bad|mistake|fault)|a?\s?typo|a slip|correction|autocorrect|(?:that (?:was|is)|thats|that's|picked|took|chose|said|typed|wrote|named|asked about|got)?\s*(?:the )?wrong (?:one|cert\w*|name|exam|letters|acronym)"
    r"|scratch that|strike that|forget that|misspoke|mistyped|mixed (?:up my letters|my letters up|them up|it up|up the (?:names|letters))|confused (?:them|the two|it)|messed that up|meant)"
)
_NAME = r"(?:the )?(?!(?:for|in|with|without|if|as|on|by|from|about|what|which|how|when|where|is|does|do|can|it|that|this|channel|chat|window|person|thread)\b)(?P<new>[\w+/-]+(?: (?!(?:is|are|was|has|costs?|takes?|lasts?|expires?)\b)[\w+/-]+){0,2})"
_PUT_RIGHT = re.compile(
    rf"{_OOPS}{_WRONG}[\s,.!:;–-]+(?:(?:{_WRONG}|sorry|sry|i (?:mean|meant|wanted)|it should (?:be|have been|say)|should (?:be|have been|say)|its|it's|it is|i want(?:ed)?|make (?:that|it)|to say)[\s,.!:;–-]+)*{_NAME}(?:[\s,]+(?:sorry|sry|please|pls|of course|obviously))*[\s.!]*",
    re.IGNORECASE,
)
"""Another name in the place of the one just asked about: "typo, CIPT", "wrong one, should be CIPT"."""
_SAID_OTHER = re.compile(
    rf"{_OOPS}(?:(?:i )?(?:said|wrote|typed|asked (?:about|for)|put) (?:the )?(?P<old>[\w+/-]+)[\s,]+(?:but|and|when|though)[\s,]+(?:i |actually |really )*(?:meant|wanted|mean|want|was after|need|had in mind)[\s,:]+"
    rf"|(?P<old2>[\w+/-]+) (?:was|is) (?:a (?:typo|slip|mistake)|wrong|not what i meant)[\s,.!:;–-]+(?:(?:i (?:mean|meant)|it should (?:be|have been|say)|should (?:be|have been|say)|its|it's)[\s,:]+)*){_NAME}[\s.!]*",
    re.IGNORECASE,
)
"""… with the one that was wrong: "I said AIGP but wanted CIPT"."""
_LONG = 200
_SHORT = 60
_MANAGERS = re.compile(
    r"^(\W*(?:(?:and|so|ok|okay|but|then|hm+|what|whats|what's|which|is|there|one|the|an?|any|anything|something|version|equivalent|counterpart|about|how)\W+)*for (?:the |our )?)(managers?|management|mgmt)(?=\W*(?:then|too|instead|though)?\W*$)",
    re.IGNORECASE,
)
"""Managers are those of security, here; who manages nothing of it is spoken of otherwise."""
_NOD = re.compile(
    r"^(?:ok|okay|alright|all right|got it|i see|cool|great|fine|nice)\b[\s,.!]+(?=(?:and|so|but|then|now)\b|\w+ing\b)",
    re.IGNORECASE,
)
"""What is said to what was answered, before the next question: "ok and renewing it?"."""
_THANKS = re.compile(
    r"^(?:(?:thanks|thank you|thx|cheers|ty|ta)(?: (?:a lot|a bunch|so much|very much|again|for that|man|mate|all|guys|everyone|folks)){0,2}[\s,.!;:-]+(?!for (?:your|the|all|everything|being|this|taking)\b)(?!(?:a (?:lot|bunch|million|ton)|so much|very much|much|again|man|mate|all|everyone|guys|folks|indeed|heaps|loads|you)(?: (?:guys|all|everyone|man|mate|folks|again|indeed))?\b[\s.!,]*$)(?:and |but |so |then )?"
    r"|(?:ok |okay |oh |ah |hm+ )?(?:great|cool|nice|perfect|awesome|lovely|got it|understood|i see|alright|right|good to know|interesting|wow|ouch|oof|phew|damn"
    r"|makes sense|fair enough|(?:that[’']?s|that is|thats) (?:a lot|expensive|steep|pricey|cheap|good|fine|great|long|short))\s?[,.!;:]+\s*"
    r"|(?:ok(?:ay)?|hm+(?: ok(?:ay)?)?|oh|ah|mhm|uh|well)\s?[.!;…]+\s*)(?=\w.{3})",
    re.IGNORECASE,
)
"""What is said of the last answer before the next question."""


_OWN_TURN = re.compile(
    r"(?:(?:and|so|ok|okay|then|but|thanks|cool)[\s,.!]+)*(?:(?:what|which(?: one)?|what about|how about)\s+)?(?:(?:is|would be|do you (?:say|suggest|recommend))\s+)?(?:for\s+)?(?:me|myself)(?:\s+(?:then|now|too))?\s*[?.,:–-]+\s*"
    r"(?P<own>(?:i|i['’]?m|i['’]?ve|my)\b[^?]{4,}[?.!]?)",
    re.IGNORECASE,
)
"""Advice asked for once more, by who tells of themselves: "and what for me? I lead the SOC, CISSP"."""
_WITH = re.compile(
    r"(?:and\s+|ok\s+)*(?:compare(?:d)?\s+(?:it\s+)?)?(?:with|to|vs\.?|against)\s+(?P<other>(?!(?:my|our|an?|no|each|which|what)\b)[\w+/ -]{2,40}?)\s*[?.]?",
    re.IGNORECASE,
)
"""The other side of a comparison that had one only."""
_INSTEAD = re.compile(
    r"(?:(?:and|so|ok|okay|then|hm+|well)[\s,.]+)*what\s+(?:else\s+|then\s+|should they (?:take|do)\s+)?(?:instead|then)(?:\s+then)?\s*[?.,;:–-]+\s*(?P<own>(?:they(?: both)?|both|she|he|all of them)\s+(?:have|has|hold|holds|are|is)\b[^?]{2,}[?.!]?)",
    re.IGNORECASE,
)
"""What to take in place of what cannot be taken, by people of whom something is told."""
_THINKS = re.compile(
    r"(?:(?:hm+|no|well|nah|hey|@\w+)[\s,]+)*(?:i (?:think|thought|believe|guess|heard|read|recall|remember)|iirc|afaik|as far as i (?:know|remember)|pretty sure|i['’]?m (?:pretty |quite )?sure)"
    r"(?: that)?,? (?:it(?:['’]?s| is| was| costs?| takes?| lasts?)|that(?:['’]?s| is)) (?P<what>(?=.*\d)[^?]{1,40}?)[\s.!]*",
    re.IGNORECASE,
)
"""A figure that somebody believes the answer to be, to be checked."""


_HOW_MANY = re.compile(r"\W*(?:and |so )?how many\W*", re.IGNORECASE)


def spelled_out(message: str, memory: Memory) -> str:
    """The question in full, without thanks before it; the message itself where nothing was talked about, or something else is open."""
    last = memory.last
    if last is None:
        return message
    if len(message) < _LONG and (put := _PUT_RIGHT.fullmatch(message.strip()) or _SAID_OTHER.fullmatch(message.strip())):
        old = put.groupdict().get("old") or put.groupdict().get("old2")
        return f"not {old}, {put['new']}" if old else f"sorry, I meant {put['new']}"
    message = _MANAGERS.sub(r"\g<1>security \2", message) if len(message) < _SHORT else message
    message = _THANKS.sub("", _THANKS.sub("", message.lstrip(), count=1), count=1) if len(message) < _LONG else message
    message = _NOD.sub("", message, count=1) if len(message) < _LONG and "?" in message else message
    if last.intent is Intent.RECOMMEND and (own := _OWN_TURN.fullmatch(message.strip())):
        return f"{own['own'].rstrip(' .!?')}. Which certification should I take?"
    if last.intent is Intent.COMPARE and len(last.sides) == 1 and (beside := _WITH.fullmatch(message.strip())):
        return f"and {beside['other']}"
    if last.intent in (Intent.WORTH, Intent.LIFECYCLE) and (told := _INSTEAD.fullmatch(message.strip())):
        return f"{told['own'].rstrip(' .!?')}. Which AI certification should they take?"
    if last.intent is Intent.FACT and (thought := _THINKS.fullmatch(message)):
        return f"is it {thought['what']}?"
    if last.intent in _ADVISED and _PLAN.fullmatch(message):
        return to_line(last) if last.intent is Intent.PLAN else "make it a plan"
    if not memory.topic or memory.pending is not None:
        return message
    full = in_full(message)
    if full is None or (full in ONWARD and last.intent not in _OF_ONE) or not (last.credentials or memory.pick or memory.listed):
        return message
    if last.intent in (Intent.FIND, Intent.COVERAGE) and not last.sides and (full in ONWARD or _HOW_MANY.fullmatch(message)):
        return message  # of a list
    if last.intent is Intent.RENEWAL and full == "how many questions does it have?":
        return "how many CPE does it take?"  # hours are what keeping counts
    return full
