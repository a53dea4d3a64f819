"""What a message says of the asker: what is held, what is not, years, training, role, and what is not wanted."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from catalog.values import PartialDate
from handlers.person import Held, Person
from handlers.understanding.background import after_a_comma, after_a_role, background, title_first
from handlers.understanding.clouds import platform_told
from handlers.understanding.lapses import BUT_NOT, NEITHER, in_brackets, lapsed, underway
from handlers.understanding.listed import listed_before
from handlers.understanding.outsiders import TITLES
from handlers.understanding.passed import passed_only, something_else, whether_open
from handlers.understanding.patterns import finditer, search
from handlers.understanding.patterns import match as match_start
from handlers.understanding.theirs import BIDS, asks_for_them, denied, held_by_others, neither_has, theirs
from handlers.understanding.titled import TITLED
from handlers.understanding.unwanted import unwanted
from handlers.understanding.worked import work_told, years_told

if TYPE_CHECKING:
    from handlers.understanding.reading import Reading

_C = r"@[cd]\d+"
_LIST = rf"{_C}(?:(?: and| or| nor| plus| both| my| the| a| an| also| as well as| then| with| one| two| three| \d+| several| active| an active| current| in progress)* {_C})*"
_ARTICLES = r"(?: (?:my|our|the|an?|active|current|currently|valid|already|both|only|just|recently|now|also|old|expired|lapsed|some|certified|certification|cert|as|den|die|das|ein|eine|einen|le|la|un|une|el|um|uma|bereits|schon|deja|ya|\d+|one|two|three|four|five|several|many))*"
_WHO = r"(?:i|we|ive|weve|im|were|she|he|they|someone|somebody|my (?:colleague|team|boss|employee|friend)|(?:a|another|one) (?:colleague|friend|team ?mate|coworker|applicant|candidate)|our (?:team|company|ciso|engineers?)|hes|shes|theyre|id|am|are|is)"
_HELD = (
    rf"\b(?:{_WHO}(?: \w+){{0,2}}? (?:have|has|hold|holds|got|had|passed|earned|own|possess|cleared|completed|obtained|did|done|finished|holding|having)|ive"
    rf"|(?:my|our|his|her) (?:current |only )?cert(?:s|ifications?|ificates?)(?: are| is)?(?: \|)?|(?:ich )?habe|ich besitze|jai|j ai|je (?:possede|detiens)|tengo|poseo|tenho|possuo|ive been|i have been|(?:im|i am|were|we are)(?: \w+)? certified (?:in|as|for)"
    rf"|holding|having|(?<!do )(?<!to )(?:already|currently|still) (?:have|hold|holding)|in possession of|armed with|have passed|just passed|i passed|(?<!to )(?<!you )(?<!me )(?<!us )(?<!people )(?<!many )(?<!who )(?<!not )(?<!dont )(?<!that )(?<!really )(?<!i )hold)"
    rf"{_ARTICLES}(?: (?!how\b|what\b|which\b|when\b)\w+(?: \w+)? and)? ({_LIST})"
)
_AS = rf"\b(?:im|i am|as|were|we are|she is|he is|hes|shes|am|being)(?: already)?(?: an?| the)?(?: active| current| certified| seasoned| new)* ({_LIST})(?: certified| holder| holders| \w+ ?)?"
_START = rf"^(?:so |ok |well |hi |and )*(?:just |only |already |currently )*(?:have|got|hold|holding|passed|finished|completed|done with|armed with)(?: (?:my|an?|the|active|only|both))* ({_LIST})(?! (?:or|vs|versus))|^(?:just|only) ({_LIST}) here\b|^(?:an? )?(?:active|current) ({_LIST}) (?:but|and|with|no|without)\b"
_NOT_TOLD = r"(?:can|could|may|might|should|do|does|did|which|whats?|are|is|will|would|how|for|why|who|when|where|any|if|best)"
_NOT_HELD = r"(?:take|takes|taking|sit|sits|do|does|doing|get|gets|getting|need|needs|want|wants|without|for|should|after|before|like|considering|studying|and|or|vs|wanting|interested|on|about)"
_LISTED = rf"^(?:im|i am|were|we are)\b(?!.*\b(?:want|need|looking|between|torn|choos\w+|decid\w+|interested|like|aiming|preparing|studying|after|not|without|no|vs|or|is he|is she|are they|can he|can she)\b).*? ({_LIST})(?: \d+ (?:years?|yrs?|yoe)\b[^@]*)?$|^(?!{_NOT_TOLD}\b)(?:\w+ )?@r\d+(?: (?!{_NOT_HELD}\b)\w+)?(?: \d+ (?:years?|yrs?|yoe))?(?: \|)? ({_LIST})(?= \||$)"
"""Who says what they are and ends with titles: "head of internal audit at a bank, CIA and CISA"."""
_WHO_HOLDS = rf"\bfor (?:an? |our |my )?(@d\d+)(?: holder)?(?: \?)?$|^(?:so |and |hi )*(?:can|could|may|will|would|does) an? (@[cd]\d+)(?: holder)? (?!exam|cert|badge|or\b|and\b)|\bfor (?:an? |my |our |the )?(?:\w+ )?(?:@r\d+|somebody|someone|people|anyone) (?:with|holding|having|who has){_ARTICLES} ({_LIST})|\b(?:our|my|the) (?:\w+ )?@r\d+ (?:has|holds|got|passed){_ARTICLES} ({_LIST})(?=.*\b(?:he|she|they|him|her)\b)|@r\d+ (?:who|that|which) (?:\w+ )?(?:has|have|hold|holds|got|passed){_ARTICLES} ({_LIST})|\b(?:i have|ive|with|i got|i hold) (?:\d+|[a-z]+) (?:years?|yrs?)(?: \w+){{0,5}} and{_ARTICLES} ({_LIST})"
_ONLY = rf"\b(?:only|just) (?:an? |my )?({_LIST})(?= \||$)"
_TEAM_OF = rf"\bteam of (?:\d+|one|two|three|four|five|several|some) ({_LIST})"
_ADVICE = r"\b(?:what|which)(?: \w+){0,3} (?:should|would|could|can|does|do)\b.*\b(?:take|get|do|pick|start|go for)\b|\boptions?\b|\b(?:which|what|best|any|good|suitable|recommend|suggest)\b(?: (?!@c)[\w@]+){0,5}? (?:certs?|certifications?|credentials?|exams?)\b(?! (?:is|are|do|does|can) @c)"
_TAUGHT = r"^ (?:learning |academy |online )?(?:path|courses?|modules?|training|boot ?camp|class|classes|labs?)\b"
_MINE_ACTIVE = rf"\bmy ({_LIST}) (?:is|are) (?:still |both )?(?:active|current|in force|in good standing)\b|\b(?:but|and|though|while|only)(?: my| the)? ({_LIST}) (?:is|are) (?:still |both )*(?:active|current|in force|in good standing|fine|ok|okay|valid|alive|good|up to date|paid)(?= \||$| so\b| and\b| but\b| \?)(?=.*@c)"
_DATED = rf"({_C})(?: holder)? since (?:20\d\d|\w+ 20\d\d)\b"
_CERTIFIED = rf"({_LIST})(?: (?:and|plus|{'|'.join(sorted(TITLES))}))* (?:certified|holder|held|here|in hand|under my belt|already(?=$| \||,)|in my pocket|cert holder|certified already|done(?! (?:online|at|from|in|by|on|with|via))|(?:is |are )?in the bag|sorted)\b"
_NOT_CERTIFIED = r"\b(?:(?:be|become|becoming|get|getting|being|call myself)(?: an?)?|(?:someone|somebody|person|people|anyone|one|staff|whos)(?: \w+)?) $"
"""Who is to be certified, or who is looked for, holds nothing yet."""
_BESIDES = rf"\b(?:on top of|in addition to|to go with|to add to|add to|next to)(?: my| the| our| having| both)* ({_LIST})(?=.*\bai\b|.*\bcerts?\b|.*\bworth\b)"
"""What something is wanted besides is held."""
_WITH = rf"(?<!chance )(?<!chances )(?<!end up )(?<!ends up )(?<!bother )(?<!access )(?<!start )(?<!begin )(?<!go )(?<!deal )(?<!wait )(?<!come )(?<!comes )(?<!included )(?<!stick )(?<!compare )(?<!help )(?<!helps )(?<!helpful )(?<!me )(?<!cv )(?<!resume )(?<!profile )(?<!candidate )(?<!applicant )(?<!someone )(?<!somebody )\b(?:with|w|mit|avec|con|com)(?: just| only| my| a| an| an active| active| our| both)* ({_LIST})"
_LACKS = (
    rf"\b(?:dont|do not|doesnt|havent|have not|hasnt|wont|cant|never|not)(?: \w+){{0,1}}? (?:have|hold|got|passed|had|own|hold any|possess|earned|done|did|do|took|taken|sat|completed|attempted|certified in){_ARTICLES} ({_LIST})"
    rf"|\b(?:i have|ive|have|hold|i hold) (?:no|neither|not got|none of)(?: \w+)? ({_LIST})"
    rf"|{NEITHER}|{BUT_NOT}"
    rf"|(?<=\d )no ({_LIST})(?=$| \|)|(?:@r\d+|years?|months?|usd|dollars|euros?|experience|certs?|20\d\d)(?: \|)? (?:but |and )?no ({_LIST})(?=$| \|)"
    rf"|\? (?:and |but )?(?:i have |with )?no ({_LIST})(?=$| \|)"
    rf"|\bfailed(?: \w+){{0,2}}? ({_C})(?=.*@c)"
    rf"|(?<!\w)(?:{_C}|with|experience|years?) (?:and |but )?no ({_LIST})(?! (?:needed|required|exam))"
    rf"|\bfor (?:people|someone|somebody|anyone|those|folks|a person) without(?: an?| any| active)* ({_LIST})"
    rf"|\b(?:isnt|arent|(?:is|are|am|im) not) (?:yet )?an? (?:\w+ )?({_LIST})(?= holder| certified| yet| but| \||$| \?| can| what| which)"
)
_HAS_NO = rf"^(?:no|without|not) ({_LIST})(?: (?:and|no|nor) (?:no )?({_LIST}))*"
_WITHOUT = (
    rf"\b(?:without|w o|ohne|sans|sin|sem|lacking|no|not having|skip|skipping|bypass|bypassing|in place of){_ARTICLES} ({_LIST})"
)
_NOT_BEFORE = rf"\b(?:before|until|till|unless) {_WHO}(?: \w+)? (?:have|hold|get|obtain|earn){_ARTICLES} ({_LIST})"
"""What somebody would have only afterwards."""
_ASKING = r"(?:\b(?:to|must|should|do|does|need|shall|can|could|would|if) (?:i|we|you|someone|one|a|people)|\b(?:to|need|must|needs|should|can|could|would|required|requires))(?: first| already| also| still)?\s*$"
_IF = r"\b(?:if|assuming|suppose|once|when) (?:i|we|someone|you|one)$"
_NOTHING = r"\b(?:no certs?|no certifications?|nothing yet|never (?:did|had|took|got|held|done|taken) (?:any|an?) cert\w*|(?:any|no) cert\w* (?:at all|so far|yet)|no credentials|from (?:nothing|zero|scratch)|hold nothing|have nothing|without any certs?|zero certs)\b"
_MINE_OF = r"\bmy (?:old |own |own old )?@c(\d+)(?: cert\w*)?(?: is)? (?:from|of|dates? from|since) (20\d\d)\b"
_SINCE = r"^(?: exam| cert\w*)? (?:since|in|from|on|back in|last in)(?: [a-z]{3,9})?(?: \d{1,2})? (20\d\d)\b"
_ABOUT_ME = r"^(?:me|remember|note that|add to my profile|update my profile)\b(?!.*\b(?:between|vs|versus|or|which|confus\w+|better|should|want|plan|aim|goal|interested|thinking|going for|working (?:on|towards)|studying|preparing)\b)"


@dataclass
class Statements:
    """What was said of the asker, and which entities that used up."""

    person: Person = field(default_factory=Person)
    about_self: set[int] = field(default_factory=set)
    """Numbers of entities that say what someone holds, lacks or is; they are not what is asked about."""
    unwanted: tuple[str, ...] = ()
    without: set[int] = field(default_factory=set)
    """Entities after "without": their absence is the question."""
    holds_nothing: bool = False
    another: bool = False
    """What is told is told of somebody else, for whom it is asked."""


def _wants_advice(reading: Reading) -> bool:
    """Whether what to take is asked, in words or by the money and the hours there are."""
    numbers = reading.numbers
    return numbers.money is not None or numbers.hours_per_week is not None or search(_ADVICE, reading.skeleton) is not None


def statements(reading: Reading) -> Statements:
    """Read what the asker says of themselves. Designations and credentials count alike."""
    said = Statements()
    text = reading.skeleton
    held: dict[int, PartialDate | None] = {}
    lacks: set[int] = set()
    others, said.another = theirs(reading), asks_for_them(reading)
    passed = passed_only(reading)
    if "@" in text:
        begun = underway(text)
        lacks |= _lacking(reading) | begun | (passed if something_else(reading, passed) or search(_ADVICE, text) else set())
        for match in finditer(_WITHOUT, text):
            said.without.update(_numbers(match[1]))
        for pattern in (
            _HELD,
            _AS,
            _CERTIFIED,
            TITLED,
            _START,
            _DATED,
            _MINE_ACTIVE,
            _BESIDES,
            _WHO_HOLDS,
            *(() if reading.has("fee") else (_TEAM_OF,)),
            *(() if "?" in text else (_LISTED,)),
            *((_ONLY,) if "neither" in text else ()),
            *((_WITH,) if _with_counts(text) else ()),
        ):
            for match in finditer(pattern, text):
                before = text[: match.start()]
                listed = next(group for group in match.groups() if group)
                said.about_self.update(n for n in _numbers(listed) if reading.entities[n].start in others)
                if pattern is _CERTIFIED and search(_NOT_CERTIFIED, before):
                    continue
                if pattern is _AS and search(
                    r"\b(?:it|that|this|again|redo|good|same|same \w+|well|such|much|hard|worth|valuable|recognised|known|certify|certified|qualify|register|as \w+) $",
                    before,
                ):
                    continue
                if pattern is _HELD and search(_ASKING, before) and not search(_IF, _upto_verb(text, match)):
                    continue
                if pattern is _HELD and _asks_to_have(text, match):
                    continue
                if pattern is _HELD and search(_TAUGHT, text[match.end() :]):
                    continue  # a path or a course that is done is no certification
                since = search(_SINCE, text[match.end() :])
                for number in _numbers(listed):
                    if pattern is _HELD and search(_TAUGHT, " " + reading.entities[number].typed.casefold().rpartition(" ")[2]):
                        continue
                    if number not in lacks | passed | said.without:
                        held.setdefault(number, PartialDate.of(since[1]) if since else None)
        held = {number: since for number, since in held.items() if number not in begun}
    held |= dict.fromkeys(_before_asking(reading) - lacks - passed - said.without - held.keys())
    if match_start(_ABOUT_ME, text):
        held |= _all_held(reading, held, lacks | said.without)
    if said.without and _wants_advice(reading) and said.without >= {int(n) for n in re.findall(r"@[cd](\d+)", text)}:
        lacks |= said.without  # "what should a CISO without CISM take": what is lacking, not what is to be had without it
    for number, entity in enumerate(reading.entities):
        if entity.kind in ("credential", "designation") and number not in lacks:
            first, last = reading.found[entity.start].start, reading.found[entity.end - 1].end
            if in_brackets(reading.text, first, last, said_of=after_a_role(reading, first)):
                held.setdefault(number, None)
    if (asked := whether_open(text)) and held.keys() - asked:
        held = {number: since for number, since in held.items() if number not in asked}
    if others:
        held = _apart(said, reading, held, lacks, others)
    _fill(said, reading, held, lacks, frozenset() if said.another else others)
    said.holds_nothing = bool(search(_NOTHING, text))
    lacking = {n for match in finditer(BUT_NOT, text) for n in _numbers(match[1])}
    said.unwanted = unwanted(text, reading, held | dict.fromkeys(lacking), said.without)
    return said


def _apart(
    said: Statements, reading: Reading, held: dict[int, PartialDate | None], lacks: set[int], others: frozenset[int]
) -> dict[int, PartialDate | None]:
    """What is held by the one it is asked for: by somebody else, or by the asker and by nobody else."""
    not_mine = held_by_others(reading, others)
    if said.another:
        return held | dict.fromkeys(not_mine - lacks - held.keys())
    said.about_self.update(not_mine)
    lacks |= not_mine if neither_has(reading) else set()
    return {number: since for number, since in held.items() if reading.entities[number].start not in others}


def _lacking(reading: Reading) -> set[int]:
    """Numbers of what is said not to be held."""
    lacks = {n for match in finditer(_LACKS, reading.skeleton) for n in _numbers(next(group for group in match.groups() if group))}
    for match in finditer(_NOT_BEFORE, reading.skeleton):
        lacks.update(_numbers(match[1]))
    nothing = search(_HAS_NO, reading.skeleton)
    if nothing and len(reading.of("credential", "designation")) > len(_numbers(nothing.group())):
        lacks.update(_numbers(nothing.group()))
    return lacks


def _all_held(reading: Reading, held: dict[int, PartialDate | None], others: set[int]) -> dict[int, PartialDate | None]:
    """Where nothing is asked, whatever is named is held, each since its own year."""
    named = {n for n, entity in enumerate(reading.entities) if entity.kind in ("credential", "designation")} - others
    since = {n: search(rf"@\w{n}(?: certification)? (?:since|from) (?:[a-z]{{3,9}} )?(20\d\d)\b", reading.skeleton) for n in named}
    return {n: PartialDate.of(found[1]) if (found := since[n]) else held.get(n) for n in named}


def _before_asking(reading: Reading) -> set[int]:
    """Numbers of what stands before the question, as what its writer has."""
    return background(reading) | listed_before(reading) | title_first(reading) | after_a_comma(reading)


def _numbers(listed: str) -> list[int]:
    return [int(n) for n in re.findall(r"@\w(\d+)", listed)]


def _upto_verb(text: str, match: re.Match[str]) -> str:
    return text[: match.start()] + match.group().split(" ")[0]


def _asks_to_have(text: str, match: re.Match[str]) -> bool:
    """Questions ("Do I need to have CISM", "should I have CISM first", "does one have to hold CISSP") state nothing."""
    around = text[max(0, match.start() - 30) : match.start(1)]
    if search(r"\b(?:if|assuming|suppose|once|because|since|when|and|but|while) (?:i|we)\b", around):
        return False
    return bool(
        search(
            r"(?<!\bi )(?<!\bwe )\b(?:do|does|must|should|shall|need|needs|required|requires|supposed) (?:(?:i|we|you|one|someone|it|people|candidates?|a|the) )?(?:\w+ )?(?:to )?(?:have|hold|holding|already hold|already have)\b|\bhave to (?:have|hold)\b|\b(?:need|must) (?:have|hold)\b|\bto (?:have|hold)\b",
            around,
        )
    )


def _with_counts(text: str) -> bool:
    """Whether "with CISM" states something held: only where somebody asks what they can do with it."""
    return bool(
        search(
            r"\bcan (?:i|we|someone|a)\b|\b(?:i|my|im|someone|person|engineer|manager|auditor|eligible|qualify|analyst)\b|@r\d+ (?:with|w|mit|avec|con|com)\b",
            text,
        )
    ) and not search(r"\b(?:compare|vs|versus|difference|combine|pair|stack|goes|overlap\w*)\b", text)


def _fill(
    said: Statements,
    reading: Reading,
    held: dict[int, PartialDate | None],
    lacks: set[int],
    others: frozenset[int],
) -> None:
    gone = lapsed(reading.skeleton)
    holds: list[Held] = []
    designations: list[str] = []
    dated: dict[int, PartialDate | None] = {
        int(number): PartialDate.of(year) for number, year in re.findall(_MINE_OF, reading.skeleton)
    }
    held, gone = held | dated, gone - dated.keys()
    for number, since in held.items():
        entity = reading.entities[number]
        said.about_self.add(number)
        if entity.kind == "designation":
            designations.append(entity.id)
        else:
            holds.append(Held(credential=entity.id, since=since, active=number not in gone))
    for number in gone - set(held):
        mine = said.another or search(
            rf"\bmy\b|\bi\b|^@c{number} (?:has |is |just )*(?:expired|lapsed|ran out|inactive)", reading.skeleton
        )
        if reading.entities[number].kind == "credential" and mine:
            said.about_self.add(number)
            holds.append(Held(credential=reading.entities[number].id, active=False))
    for number in lacks:
        said.about_self.add(number)
    no_such = denied(reading.skeleton)
    roles = [
        role
        for number, role in enumerate(reading.entities)
        if role.kind == "role"
        and role.start not in others
        and number not in no_such
        and (not role.start or reading.found[role.start - 1].text not in ("ex", "former", "formerly"))
    ]
    said.person = Person(
        holds=tuple({h.credential: h for h in holds}.values()),
        lacks=tuple(reading.entities[n].id for n in sorted(lacks) if reading.entities[n].kind == "credential"),
        years=years_told(reading, others),
        designations=tuple(dict.fromkeys(designations)),
        role=work_told(reading, others) or next((role.id for role in roles if _is_self(reading, role.start)), None),
        platform=platform_told(reading),
    )


def _is_self(reading: Reading, position: int) -> bool:
    before = " ".join(w.text for w in reading.found[max(0, position - 6) : position])
    first = reading.entities[0]
    if first.kind == "designation" and first.start <= 1 and position <= first.end:
        return True  # "US CPA, IT audit senior"
    after = next((w.text for w in reading.found[position + 1 : position + 2]), "")
    if position <= 1 and match_start(rf"{BIDS}$", after):
        return False  # "Board says every engineer must …" is not said of the board
    return bool(
        search(r"\b(?:im|i am|as an?|i work as|working as|my job is|my role is|were|we are|me as|being an?)\b", before)
    ) or (position <= 1 and before not in ("my", "our", "the", "his", "her", "their"))
