"""What a message rules out: "not AWS", "nothing from EC-Council", "except CISSP"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from handlers.understanding.words.as_names import OF_A_KIND
from handlers.understanding.words.patterns import finditer, search
from handlers.understanding.words.patterns import match as match_start

if TYPE_CHECKING:
    from catalog.values import PartialDate
    from handlers.understanding.words.names import Entity
    from handlers.understanding.words.reading import Reading

_UNWANTED = (
    r"(?<!why )\b(?:not|no|non|without|except(?: for)?|aside from|save for|barring|excluding|other than|outside(?: of)?|avoid|leav(?:e|ing) out|stay away from|steer clear of|nothing from|nothing(?= (?:(?:with|on|by|of|about|in|to do with|related to|based on) )?(?:@[ik]\d|azure))|(?:any|every)(?:thing|one|body) but|all but|apart from|besides|skip|exclude|minus|hates?|hating|(?:cant|cannot|can not) stand|(?:sick|tired) of|allergic to|(?:rather not|wont|will not|refuse to)(?: do| take| sit| get| deal with| go with| use| touch| go near)?|dont recommend|do not recommend|dont suggest|(?:dont|doesnt|didnt|do not|does not) want|not interested in|but not"
    r"|(?:that|which|who|certs|certifications|credentials|exams|ones)(?: of (?:them|these|those))?(?: ones)? (?:isnt|arent|is not|are not)|(?:dont|doesnt|do not) come from|(?:isnt|arent|are not|not) (?:from|by|one of|made by|issued by|run by|tied to|bound to|limited to|linked to|counting|including)|not an?y? of|leav(?:e|ing) (?:out|off|aside))"
    r"(?: (?:(?:me |us )?to (?:take|do|get|sit|pursue|do with)|related to|based on|with|in|the|an?|any|anything|more|from|about|those|another|other|on|by|of|certs?|certifications?|exams?|credentials?|badges?|stuff|things|ones|vendors?|issuers?|companies|like|such as|interested in))* ((?:(?:@[ciktpx]\d+(?! (?:vs|versus)\b)|azure)(?: and| or| nor)*\s?)+)"
)


_DROPPED = (
    r"\b(?:drop|remove|ditch|cut|scratch|strike|exclude|hide|ignore|lose|forget|filter out|leave out|take out|take away|throw out|kick out|rule out|get rid of|skip|(?:are|is|from|by|of|be) neither)"
    r"(?: (?:out|the|all|any|those|these|ones|certs?|certifications?|exams?|stuff|anything|everything|that|which|are|is|from|by|of))* ((?:@[ip]\d+(?: and| or| nor)*\s?)+)"
)
"""Issuers to be taken off a list: "drop the ones from EC-Council"."""


_HAD_ENOUGH = (
    r"\b(?:burn(?:t|ed) by|fed up with|sick of|tired of|had (?:it|enough) (?:with|of)|bad experiences? with|boycott\w*|allergic to|refus\w+ to (?:give|pay|fund|support)"
    r"|(?:wont|will not|never|not) (?:again )?(?:give|giving|pay|paying|support|fund)|(?:dont|do not|doesnt|never) trust|had trouble with)(?: (?:the|any|more|money to|anything from))* ((?:@i\d+(?: and| or)*\s?)+)"
    r"|((?:@i\d+ )+)(?:never again|is (?:dead|out)|are out)\b"
)
"""An issuer of which somebody says what they think."""


_TOO_DEAR = (
    r"(@c\d+)(?: (?:is|are|was|would be|seems?|looks?|costs?|simply|just|way|far|really|much|a bit|clearly|sadly))+ (?:too (?:dear|expensive|pricey|costly|much|steep)|out of (?:budget|reach|the question)|beyond (?:my|our|the) (?:budget|means)|not an option|off the table)\b"
    r"|\b(?:cant|cannot|can not|couldnt|wont be able to) (?:really |possibly )?(?:afford|pay for|pay) (?:the |an? )?(@c\d+)"
)
"""One that somebody has dropped before they ask about others."""


_SO_FAR = r"(?: (?!but\b|and\b)[a-z]\w*){0,3}? (?:yet|so far|to date|until now|till now|up to now|thus far|as yet|in my pocket|under my belt|to my name)\b"
"""What one has not got to so far is no wish to be spared it: "no Microsoft cert yet"."""
_HAVE = r"\b(?:have|hold|holds|holding|got|has|own|ive|weve|with) $"
"""... nor is what one says to have none of: "I hold no ISACA title"."""


_WHO = r"(?:who(?:m|s)?|(?:what|which) (?:\w+ ){0,3}?(?:people|persons?|jobs?|roles?|candidates?|folks|teams?)|(?:people|anyone|anybody|somebody|those|folks|candidates?)(?= (?:who|that|should|better|for)\b))"
_NOT = (
    r"(?:(?:should|ought to|do|does|is|are|would|had) (?:you |one |we |it )?(?:better |rather |really )?not|(?:shouldnt|isnt|arent|wouldnt|doesnt|dont)"
    r"|(?:stay|keep|steer|run|walk) (?:well |far )?(?:away|clear|off)|skip|avoid|leave|hands off|pass on|(?:advise|warn|counsel|recommend) (?:\w+ )?against"
    r"|wrong|(?:wast\w+|throw\w*)|unsuit\w+|not (?:\w+ )?(?:meant|made|suit\w+|right|good|intended|fit|ideal|designed|built|aimed|something)|not for)"
)
WHO_NOT = rf"\b{_WHO}\b(?:(?! \||\?|@c).)*?\b{_NOT}\b(?:(?! \||\?).)*@c\d|\b{_WHO} (?:\w+ ){{0,2}}?@c\d+(?: (?!\|)\S+){{0,3}}? {_NOT}\b|@c\d+(?: (?!\|)\S+){{0,3}}? (?:not for|wrong for|unsuit\w+ for) (?:who|whom|which)"
"""Asks for whom one is not: it names what is asked about, and rules nothing out."""


_NOT_FOR_ME = (
    r"\b(?:not interested in|no interest in|not into|dont (?:want|like|care about)|do not (?:want|like|care about)|nothing (?:with|about|on|in)|hate)"
    r"((?: (?!but\b|and\b|which\b|what\b|so\b)\w+){1,4})"
)


FIRST_STEPS = "foundation"
"""The track of exams on first steps and on using AI at work: who asks for AI security means none of them."""
BASICS = r"(?:literacy|awareness|intro|introduct\w+|fundamentals?|basics?|foundations?|foundational|beginners?|entry level|starters?|101)"
"""What is learnt first of all."""
_OF_BASICS = r"(?:stuff|material|things?|levels?|ones?|exams?|tests?|certs?|certificates?|certifications?|credentials?|badges?|courses?|trainings?|tier|ai)"
_BASICS_OUT = (
    r"\b(?:no|not|non|nothing|none of|without|except(?: for)?|excluding|exclude|skip|avoid|drop|leav(?:e|ing) (?:out|aside)|(?:isnt|arent)|(?:instead|rather|other) than"
    r"|instead of|beyond|more than|(?:dont|do not) want|spare me|(?:sick|tired|enough) of)(?: (?:just|only|merely|simply|another|yet|an?|any|all|the|those|these|more|such|usual|general|generic|pure|purely|plain|basic|mere|about|of|on|some|ai|ml|genai|security))*"
    rf" {BASICS}(?: (?:(?:and|or) )?{BASICS})*(?: {_OF_BASICS}\b|(?= ?(?:$|\?|\||please\b|but\b|and\b|for\b|sorted\b)))"
    rf"|\b{BASICS} (?:{_OF_BASICS} )+(?:(?:dont|do not|doesnt|does not|wont|shouldnt|should not) count|(?:are |is )?(?:out|excluded)\b)"
)
"""Exams of first steps are not wanted: "not literacy stuff", "no intro courses", "more than AI fundamentals"."""


def basics_out(reading: Reading) -> frozenset[int]:
    """Numbers of the plain words that rule out what is learnt first of all."""
    words = [word.text for word in reading.found]
    plain = " ".join(words)
    if search(BASICS, plain) is None:
        return frozenset()
    out: set[int] = set()
    for match in finditer(_BASICS_OUT, plain):
        if search(_HAVE, plain[: match.start()]) is None:
            out |= {i for i in range(len(words)) if match.start() <= len(" ".join(words[:i])) < match.end()}
    return frozenset(out)


def ruled_out(reading: Reading) -> frozenset[int]:
    """Numbers of the plain words that say what is not wanted: "I'm not interested in audit"."""
    basics = basics_out(reading)
    if not reading.has("not"):
        return basics
    ruled = {word for match in finditer(_NOT_FOR_ME, reading.skeleton) for word in match[1].split()}
    return basics | frozenset(i for i, word in enumerate(reading.found) if word.text in ruled)


def unwanted(text: str, reading: Reading, held: dict[int, PartialDate | None], without: set[int]) -> tuple[str, ...]:
    """Ids of what is not wanted: "not AWS", "nothing from EC-Council", "except CISSP"."""
    found: list[str] = []
    if search(WHO_NOT, text):
        return ()
    for match in finditer(_UNWANTED, text):
        if match_start(r"(?:no|not|without) (?:need|need for|longer|only)\b", match.group()):
            continue
        if _lacked(text, match.start(), match.end()):
            continue
        numbers = _ruled(match[1], reading)
        if not numbers or numbers[0] in held:
            continue  # said of what is held or not, and what follows is asked about
        for number in numbers:
            if number not in held and not (number in without and reading.entities[number].kind == "credential"):
                found.extend(_house_named(reading.entities[number], reading) or reading.entities[number].ids)
    for match in (*finditer(_HAD_ENOUGH, text), *finditer(_DROPPED, text)):
        found.extend(i for number in re.findall(r"@i(\d+)", match.group()) for i in reading.entities[int(number)].ids)
    dropped = [int(n[2:]) for match in finditer(_TOO_DEAR, text) for n in match.groups() if n and _others_behind(text, match.end())]
    found.extend(reading.entities[n].id for n in dropped if n not in held and len(reading.entities[n].ids) == 1)
    return tuple(dict.fromkeys((*found, *_basics(reading))))


def _others_behind(text: str, end: int) -> bool:
    """Whether two others are named after what was dropped: they are what is asked about."""
    return len(set(re.findall(r"@c\d+", text[end:]))) > 1


def _basics(reading: Reading) -> tuple[str, ...]:
    """The track, the topic and the titles of first steps, where a list without them is wished for; () where one title is asked about."""
    out = basics_out(reading)
    inside = [e for e in reading.entities if out and set(range(e.start, e.end)) <= out]
    if not out or any(e.kind == "credential" and e not in inside for e in reading.entities):
        return ()
    return (FIRST_STEPS, "ai-fundamentals", *(i for e in inside if e.kind in ("credential", "role") for i in e.ids))


def _house_named(entity: Entity, reading: Reading) -> tuple[str, ...]:
    """The issuer that a name begins with which says nothing else: "non-ISACA AI security certs" rules out more than the one called so."""
    words = [word.text for word in reading.found[entity.start : entity.end]]
    if entity.kind != "credential" or len(words) < _NAMED or not set(words[1:]) <= OF_A_KIND:
        return ()
    return reading.index.keys.get(words[0], {}).get("issuer", ())


_NAMED = 2


def _ruled(listed: str, reading: Reading) -> list[int]:
    """Numbers of the names ruled out: of two kinds without a word between them the first says whose the other is not."""
    numbers = [int(number) for number in re.findall(r"@\w(\d+)", listed)]
    if len(numbers) < 2 or re.search(r"\b(?:and|or|nor)\b", listed):
        return numbers
    first = reading.entities[numbers[0]].kind
    return [number for number in numbers if reading.entities[number].kind == first or first != "issuer"]


def refused(pattern: str, plain: str) -> bool:
    """Whether a cloud is named only as one that is not wanted: "on Azure, but no Microsoft exams" still runs Azure."""
    unwanted = rf"\b(?:not|isnt|arent|neither|no|without|except(?: for)?|other than|besides|apart from|aside from|excluding|exclude|outside(?: of)?|leave out|leaving out|drop|skip|minus|avoid|nothing(?: (?:from|with|on|by|of|about|in|to do with|related to))?|hates?|hating|(?:cant|cannot) stand|(?:sick|tired) of|non|(?:any|every)(?:thing|one|body) but|all but|(?:dont|do not|doesnt|didnt) want)(?: on| an?| any| tied to| bound to| limited to| by| from)?(?: (?:aws|amazon|azure|microsoft|gcp|google|nvidia)(?: and| or| nor)?)*? {pattern[2:]}"
    wished_away = [match for match in re.finditer(unwanted, plain) if not _lacked(plain, match.start(), match.end())]
    return bool(wished_away) and not re.search(pattern, re.sub(unwanted, " ", plain))


def _lacked(text: str, start: int, end: int) -> bool:
    """Whether what stands between is only not had so far."""
    said = text[start:end]
    if not re.match(r"(?:no|not|without)\b", said):
        return False
    return re.match(_SO_FAR, text[end:].rstrip() if said[-1] != " " else " " + text[end:]) is not None or (
        said.startswith("no ") and re.search(_HAVE, text[:start]) is not None
    )
