"""What is supposed of two credentials: that one costs more, replaces the other, is needed for it, or goes with it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from catalog.engine.prerequisites import relation
from handlers.person import Held, Person
from handlers.query import Aspect, Intent, about
from handlers.slots import SAME, SHARED
from handlers.understanding.supposed.form import DENIES, TURNS
from handlers.understanding.supposed.marks import NAMED, ids_of, numbers_of

if TYPE_CHECKING:
    from handlers.query import Query
    from handlers.understanding.case import Case
    from handlers.understanding.supposed.form import Put

_REPLACES = re.compile(
    rf"{NAMED} (?:(?:simply|actually|really|fully|just|officially|now|be|being|has|have|been|is|was|got) )*(?P<by>replaced|superseded|succeeded|substituted|taken over) by {NAMED}|{NAMED} (?:(?:simply|actually|really|fully|just|officially|now) )*(?:replac\w+|supersed\w+|substitut\w+(?: for)?|takes? (?:over|the place)(?: (?:from|of))?|succeed\w*|(?:is |was )?(?:the |a )?(?:direct |official )?(?:successor|replacement)(?: (?:of|to|for))?) {NAMED}"
)
_ADVERB = r"(?:(?:automatically|just|simply|really|now|then|also|eventually|magically|get|gets|be|is|being) )*"
_CONVERTS = re.compile(
    rf"{NAMED} {_ADVERB}(?:convert\w*|becomes?|turns?|upgrades?|transfers?|migrates?|rolls? over)(?: \w+)? (?:in ?to|to|for)? ?{NAMED}"
)
_GIVES = re.compile(
    rf"{NAMED} {_ADVERB}(?:gives?|gets?|grants?|awards?|brings?|includes?)(?: (?:me|you|us|one|people|a holder))?(?: also| automatically)? {NAMED}(?! (?:access|credits?|points?|cpes?|discounts?|waivers?|topics?|content|material|domains?|holders?))"
    rf"|\b(?:if|when|once|after|by)(?: \w+){{0,2}} (?:pass|clear|finish)\w* {NAMED}(?: \w+){{0,4}}? (?:get|receive|earn) (?:also )?{NAMED}"
    rf"|\b(?P<when>get|receive|earn|have) {NAMED} (?:\w+ ){{0,3}}?(?:if|when|once|after|by|with)(?: \w+){{0,2}} (?:pass|clear|finish)\w* {NAMED}"
)
_COUNTS = re.compile(
    rf"{NAMED} (?:\w+ ){{0,2}}(?:count\w*|stands?|accepted|equivalent|equals?|equal|as good|considered|interchangeable|same thing)(?: \w+)? (?:as|for|to|with|in for) ?{NAMED}|{NAMED} (?:equals?) {NAMED}"
)
_LOST = re.compile(
    rf"(?:{NAMED}) (?:\w+ )?(?:laps\w*|expir\w*|goes|go|runs? out|ends?|dies|is gone|gets? revoked|is revoked|suspended)\b"
)
_LET_GO = re.compile(
    rf"\b(?:let|drop|dropping|lose|losing|lost|give up|giving up|stop renewing|don?t renew|not renew\w*|skip|without)(?: \w+)? ?{NAMED}(?: (?:go|lapse|expire|run out))?"
)
_STAYS = re.compile(r"\b(?:keep|keeps|stays?|survives?|remains?|still|valid|safe|unaffected|retain|hold)\b")
_GOES = re.compile(
    r"\b(?:lose|go|goes|gone|lapse|lapses|expire|expires|invalid|dies|drops?|revoked|affect\w*|hurt\w*|die|fall\w*|down|at risk|harms?|invalidates?|kills?|costs?|ends?|voids?|endanger\w*|cancel\w*)\b"
)
_CONDITIONS = re.compile(r"\b(?:if|when|once|after|because)\b")
_BESIDE = re.compile(r"\b(?:but|and|while|as long as) (?:i |we |you )?(?:still )?(?:hold|keep|have|stay\w*)\b.*")
"""What is kept beside, said in the condition."""
_NOT_HELD = re.compile(r"\b(?:no|without|dont have|do not have|never had|not have) (?:an? |any |my )?@c(\d+)")
_HELD_BESIDE = re.compile(
    r"\b(?:hold\w*|keep\w*|have|has|got|with|still|stay\w*|active|retain\w*)(?: (?:my|the|an|an active|active|still))* @c(\d+)"
)
_DRAGS = re.compile(
    r"\b(?:takes?|drags?|brings?|pulls?)\b.*\bdown\b|\b(?:affects?|kills?|voids?|harms?|hurts?|endangers?|invalidates?)\b"
)
_LAPSED = re.compile(
    r"\b(?:lapsed|expired|inactive|suspended|outdated|retired|old) @c(\d+)\b"
    r"|@c(\d+)(?: \w+)? (?:that|which) (?:has |is |was )?(?:lapsed|expired|inactive|suspended)\b"
)
_ONLY = re.compile(
    r"\bonly (?:accepts?|takes?|admits?|lets? in|open to|for|available to|meant for|open for)(?: \w+){0,2} @c\d+|(?<!have )(?<!hold )(?<!holding )(?<!with )@c\d+(?: holders?)? only\b|\bonly (?:\w+ )?@c\d+(?: holders?)? (?:can|may|opens?|unlocks?|counts?|qualif\w*|works?|are|is)\b|\bexclusive(?:ly)? (?:\w+ ){0,2}@c\d+|\bonly (?:be )?(?:done|taken|sat|booked|attempted|open|possible)(?: \w+){0,2} (?:with|by|after|for)(?: an?| the| active)* @c\d+|\b(?:is|as) the only (?:way|route|path|door|ticket)\b"
)
_NEEDS = re.compile(
    r"\b(?:need\w*|require[ds]?|must|have to|has to|asks? for|demands?|mandatory|prereq\w*|prerequisite|wants|accept\w*|insist\w*|first|before)\b"
)
_ONLY_THEN = re.compile(r"\bonly (?:be )?(?:done|taken|sat|booked|attempted|open|possible)\b")
_BOTH = re.compile(
    r"@c\d+ (?:wants?|needs?|requires?|demands?|asks? for) (?:both )?@c\d+ (?:and|plus|as well as|together with) @c\d+"
)
_OPENS = re.compile(
    rf"{NAMED} (?:\w+ )?(?:opens?|unlocks?|qualif\w+|gets? (?:me|you|us|one) into|lets? (?:me|you|us|one) (?:in ?to|sit|take)|suffic\w*|(?:is )?enough)\b"
)
_MORE = re.compile(
    r"\b(?:more expensive|dearer|pricier|costlier|costs? (?:\w+ )?more|longer|more questions|harder|newer|lasts? longer)\b"
)
_LESS = re.compile(r"\b(?:cheaper|less expensive|costs? (?:\w+ )?less|shorter|fewer questions|easier|older)\b")

_FIGURES = (Aspect.FEE, Aspect.DURATION, Aspect.QUESTIONS, Aspect.VALIDITY, Aspect.LAUNCHED)


def of_two(case: Case, query: Query, told: Put) -> Query | None:
    """What is supposed of two, with the Query whose answer tells it."""
    ids = ids_of(case)
    if len(set(ids.values())) < 2 or told.choice or query.slot == SHARED:
        return None
    denied = DENIES.search(told.text) is not None
    if query.intent is Intent.COMPARE and len(query.sides) == 2 and len(query.aspects) == 1 and query.slot != SAME:
        if query.aspects[0] not in _FIGURES:
            return None
        more, less = _MORE.search(told.text), _LESS.search(told.text)
        first = re.search(r"@c(\d+)", told.text)
        if (more is None) == (less is None) or not first or " or " in told.text or " than " not in told.text:
            return None
        at = (
            [side.ids[0] for side in query.sides].index(ids[int(first[1])]) if ids.get(int(first[1])) in query.credentials else None
        )
        if at is None:
            return None
        return query.having(supposed=f"ahead:{at}={'no' if denied else 'yes'}")
    for key, pattern in (("replaces", _REPLACES), ("gives", _GIVES), ("converts", _CONVERTS), ("counts-as", _COUNTS)):
        if (match := pattern.search(told.text)) is None:
            continue
        named = [ids[int(group)] for group in numbers_of(match) if int(group) in ids]
        if len(named) != 2 or named[0] == named[1]:
            continue
        turned = any(name in match.re.groupindex and match[name] for name in ("by", "when"))
        one, other = reversed(named) if turned else named
        if key == "gives" and relation(case.catalog, other, one).part in ("must", "one_of"):
            continue  # it opens the way, which is another answer
        if key == "counts-as" and _shared(case):
            return query.having(supposed=f"stored={'yes' if denied else 'no'}")
        if key == "counts-as" and (relation(case.catalog, other, one).part != "not_named" or query.intent is Intent.COMPARE):
            continue
        if key == "replaces" and (
            re.search(r"\b(?:for|before|years?|experience|prereq\w*)\b", told.text) or query.slot == "without"
        ):
            continue  # whether it stands in at a gate
        return case.query(Intent.COMPARE, sides=about(one, other), supposed=f"{key}={'no' if denied else 'yes'}")
    return None


def _shared(case: Case) -> bool:
    """Whether letters are named that several issuers use, and other letters beside them."""
    named = [set(e.ids) for e in case.reading.of("credential")]
    return any(len(ids) > 1 for ids in named) and not set.intersection(*named)


_TIED = re.compile(
    rf"{NAMED} (?:\w+ )?(?:needs?|requires?|depends? on) (?:an? |my |the )?(?:active |valid |current )?{NAMED}(?: \w+)? (?:in order )?to (?:stay|remain|be kept|keep|be valid)\b"
    rf"|\b(?:have to|must|need to|has to) (?P<first>keep|maintain|renew|hold on to)\b(?: (?!@c)\S+){{0,4}}? {NAMED}(?: (?!@c)\S+){{0,4}}? (?:for|to keep|to hold|to maintain) (?:my |the )?{NAMED}"
    rf"|\b(?:needs?|requires?|must (?:have|hold))\b(?: (?!@c)\S+){{0,3}}? {NAMED}(?: (?!@c)\S+){{0,3}}? to (?:keep|hold on to|maintain|renew|retain) (?:my |the )?{NAMED}"
    rf"|\b(?:must|does|has|should) (?:my |the |our )?{NAMED} (?:have to |need to |to )?(?:stay|remain|be kept|be) (?:active|valid|current)(?: (?!@c)\S+){{0,3}}? (?:for|to keep) (?:my |the )?{NAMED}"
)
"""That one has to be kept for another's sake."""

_ONCE = r"(?:once|after|if|when|now that|as soon as|since|with|because|cause|as)"
_UPKEEP = r"(?:renew\w*|keep(?:ing)?|maintain\w*|hold(?:ing)? on to|pay(?:ing)? for|extend\w*|still need|let(?:ting)?|drop\w*|stop\w*|give up|giving up)"
_STILL_NEEDED = (
    rf"\b{_UPKEEP}(?: (?!@c)\S+){{0,3}}? @c(?P<key>\d+)(?: (?!@c)\S+){{0,3}}? {_ONCE}(?: (?!@c)\S+){{0,4}}? @c(?P<kept>\d+)",
    rf"\b{_ONCE}(?: (?!@c)\S+){{0,4}}? @c(?P<kept>\d+)(?: (?!@c)\S+){{0,6}}? {_UPKEEP}(?: (?!@c)\S+){{0,3}}? @c(?P<key>\d+)",
    rf"\b{_ONCE}(?: (?!@c)\S+){{0,4}}? @c(?P<kept>\d+)(?: (?!@c)\S+){{0,3}}? @c(?P<key>\d+) still (?:needed|necessary|required|worth|of use)\b",
)
"""Whether the key is still of use, or can go, when what it opened is there: "is it worth renewing CISM if I get AAISM?"."""
_CAN_GO = re.compile(r"\b(?:let|letting|drop\w*|stop\w*|giv\w+ up)\b")


def _still_needed(case: Case, told: Put, ids: dict[int, str]) -> Query | None:
    found = next((match for pattern in _STILL_NEEDED if (match := re.search(pattern, told.text))), None)
    if found is None or len(set(ids.values())) != 2:
        return None
    key, main = ids.get(int(found["key"])), ids.get(int(found["kept"]))
    if key is None or main is None or key == main or relation(case.catalog, main, key).part not in ("must", "one_of"):
        return None
    goes = "yes" if _CAN_GO.search(told.text) else "no"
    return case.query(Intent.RENEWAL, main, slot="keep", supposed=f"kept-without:{key}={goes}")


def kept(case: Case, query: Query, told: Put) -> Query | None:
    """Whether one stays when another lapses, or needs it to be kept."""
    ids = ids_of(case)
    if (tied := _TIED.search(told.text)) and len(set(ids.values())) == 2:
        first, then = (ids[int(group)] for group in numbers_of(tied))
        tied_to, needed = (first, then) if tied[1] else (then, first)
        return case.query(Intent.RENEWAL, tied_to, slot="keep", supposed=f"kept-without:{needed}=no")
    if (still := _still_needed(case, told, ids)) is not None:
        return still
    on_condition = _CONDITIONS.search(told.text)
    gone = _LOST.search(told.text, on_condition.end()) if on_condition else None  # what is said before it is what follows
    let_go = on_condition is not None or "without" in told.text or re.match(r"(?:losing|dropping)\b", told.text) is not None
    gone = gone or (_LET_GO.search(told.text, on_condition.end()) if on_condition else None)
    gone = gone or (_LET_GO.search(told.text) if let_go else None)
    gone = gone or (_LAPSED.search(told.text) if _DRAGS.search(told.text) else None)
    if gone is None:
        return None
    number = next(group for group in gone.groups() if group)
    lapsed = ids.get(int(number))
    beyond = re.findall(
        rf"@c(\d+) (?:and|or|plus|nor)(?: (?:my|the|also))* @c{number}\b|@c{number} (?:and|or|plus|nor)(?: (?:my|the|also))* @c(\d+)",
        told.text,
    )
    beyond += [(n, "") for n in _NOT_HELD.findall(told.text)]
    all_gone = dict.fromkeys((lapsed, *(ids.get(int(one or other)) for one, other in beyond), *case.said.person.lacks))
    rest = f"{told.text[: gone.start()]} | {told.text[gone.end() :]}"
    others = [ids[int(n)] for n in re.findall(r"@c(\d+)", rest) if int(n) in ids and ids[int(n)] not in all_gone]
    built = [i for i in others if lapsed is not None and relation(case.catalog, i, lapsed).part in ("must", "one_of")]
    main = built[-1] if built else others[-1] if others else None
    if lapsed is None or main is None:
        return None
    begins = next((m.start() for m in _CONDITIONS.finditer(told.text) if m.start() < gone.end()), gone.start())
    apart = f"{told.text[:begins]} {told.text[gone.end() :]}"
    goes, stays = _GOES.search(apart), _STAYS.search(_BESIDE.sub("", apart))
    if not goes and not stays:
        return None
    held = [ids[int(n)] for n in _HELD_BESIDE.findall(told.text) if int(n) in ids]
    held += [h.credential for h in case.said.person.holds if h.active]
    beside = "".join(f"+{i}" for i in dict.fromkeys(held) if i != main and i not in all_gone)
    supposed = f"kept-without:{'&'.join(i for i in all_gone if i)}{beside}={'yes' if stays and not goes else 'no'}"
    if query.intent is Intent.RENEWAL and query.slot == "keep" and query.credentials == (main,):
        return query.having(supposed=supposed)
    asker = case.said.person.with_said(Person(holds=(Held(credential=lapsed, active=False),)))
    return case.query(Intent.RENEWAL, main, slot="keep", asker=asker, supposed=supposed)


_GATE_OF = re.compile(
    rf"{NAMED} (?:\w+ ){{0,2}}(?:require[sd]?|needs?|asks? for|demands?|wants?) (?:an? |active |an active )*{NAMED}"
    rf"|\b(?:needs?|have|required?) (?:\w+ ){{0,2}}?(?P<first>{NAMED}) (?:first |active )?(?:for|before|to (?:sit|take|get|do)) {NAMED}"
    rf"|(?P<key>{NAMED}) (?:is |isnt )?(?:\w+ )?(?:required|needed|necessary|mandatory|a must|compulsory|an? (?:\w+ )?(?:prereq\w*|requirement|condition)) (?:for|of|before|to (?:sit|take|get|do)) {NAMED}"
    rf"|\b(?P<held>hold|holding|have|having|own|get|earn|pass) {NAMED} (?:first )?(?:for|before|to (?:sit|take|get|do)|in order to (?:sit|take|get|do)) {NAMED}"
)
"""One named as what another asks for."""
_ONE_OF_SEVERAL = re.compile(rf"{NAMED},? (?:or|and|nor) $")
"""What stands before the last of several that are spoken of alike."""
_SPARED = re.compile(rf"{NAMED} without (?:having |holding |any )?{NAMED}")


def named_for(case: Case, query: Query, told: Put) -> Query | None:
    """One that is named as what another asks for: asked of that other; where it is denied, the answer begins the other way round."""
    stored = query.intent is Intent.EXPLAIN and bool(query.said)
    denied = told.claim and TURNS.search(told.text) is not None
    if told.choice or not (stored or query.intent is Intent.PREREQUISITES):
        return None
    if stored and (spared := _SPARED.search(told.text)):
        return case.query(Intent.PREREQUISITES, *(ids_of(case)[int(number)] for number in numbers_of(spared)), slot="without")
    if stored and not denied:
        return None
    if (match := _GATE_OF.search(told.text)) is None:
        return None
    ids = ids_of(case)
    one, other = (ids.get(int(number), "") for number in numbers_of(match)[:2])
    target, key = (other, one) if match["first"] or match["key"] or match["held"] else (one, other)
    if len({target, key, *ids.values()}) != len((target, key)):
        return None
    if denied:
        return case.query(Intent.PREREQUISITES, target, key, slot="must", supposed=f"needs:{key}=no")
    if match["key"] and set(query.credentials) == {key, target}:
        return case.query(Intent.PREREQUISITES, target, key, slot="must")  # in so many words
    return case.query(Intent.PREREQUISITES, target, key, slot=query.slot) if query.credentials == (key, target) else None


def of_gate(case: Case, query: Query, told: Put) -> Query | None:
    """What is supposed of other credentials before one: that they are needed, one of them is, only they are, or that they open it."""
    heard = told.choice and query.intent is Intent.EXPLAIN and bool(query.said)
    if (
        query.intent is not Intent.PREREQUISITES
        and not heard
        and not (query.intent is Intent.ELIGIBILITY and _ONLY_THEN.search(told.text))
        and not (query.intent is Intent.COMPARE and not query.aspects and _BOTH.search(told.text))
        and not (query.intent is Intent.COMPARE and query.aspects == (Aspect.PREREQUISITES,))
    ):
        return None
    ids = ids_of(case)
    named = tuple(dict.fromkeys(ids.values()))
    if len(named) < 2:
        return None
    votes = {
        i: sum(relation(case.catalog, i, other).part not in ("not_named", "unrecorded", "same") for other in named if other != i)
        for i in named
    }
    if heard and not max(votes.values()):
        return None
    if opens := _OPENS.search(told.text):
        key = ids.get(int(opens[1]))
        doors = [i for i in named if i != key]
        listed = _ONE_OF_SEVERAL.search(told.text[: opens.start()]) is not None  # "CISA, CRISC or Security+ opens AAISM"
        if key and not listed and len(doors) > 1 and len(named) == len(doors) + 1 and votes.get(key, 0) == 0:
            return case.query(Intent.PREREQUISITES, *doors, slot="each", supposed=f"opened-by:{key}=yes")
    best = max(named, key=lambda i: votes[i])
    target = best if votes[best] else query.credentials[0]
    keys = [i for i in named if i != target]
    asked = case.query(Intent.PREREQUISITES, target, *keys, claim=query.claim)
    if lapsed := _LAPSED.search(told.text):
        past = ids.get(int(lapsed[1] or lapsed[2]))
        if past in keys and not _NEEDS.search(told.text[: lapsed.start()]):
            return asked.having(supposed=f"opened-lapsed:{past}=yes")
    if _BOTH.search(told.text):
        return asked
    if _ONLY.search(told.text):
        return asked.having(supposed="only-by=yes")
    if (
        told.choice
        and re.search(
            r"@c\d+ or (?:an? |the )?(?:@[cd]\d+|(?:\w+ ){0,2}(?:designations?|certifications?|licen[cs]es?))|@c\d+ @c\d+ or",
            told.text,
        )
        and _NEEDS.search(told.text)
    ):
        return asked.having(supposed="one-of=yes") if told.claim or len(keys) > 1 else None
    if (
        not told.choice
        and len(keys) == 1
        and query.slot == "enough"
        and re.search(r"\b(?:requires?|needs?|insist\w* on|demands?|wants?|first|before|specifically|in particular)\b", told.text)
        and not re.search(r"\b(?:enough|accept\w*|counts?|opens?|unlocks?|suffic\w*|qualif\w*|instead|holders?)\b", told.text)
    ):
        return asked.having(slot="must")
    return None
