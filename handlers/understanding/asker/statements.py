"""What a message says of the asker: what is held, what is not, years, training, role, and what is not wanted."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from catalog.values import PartialDate
from handlers.person import Held, Person
from handlers.understanding.asker import held_words as ways
from handlers.understanding.asker.background import after_a_role, title_first, told_by_post
from handlers.understanding.asker.bystanders import background, held_by_some
from handlers.understanding.asker.clouds import platform_told
from handlers.understanding.asker.lapses import BEGUN, BUT_NOT, between_two, in_brackets, lapsed, underway
from handlers.understanding.asker.listed import stands_alone
from handlers.understanding.asker.passed import passed_only, something_else, whether_open
from handlers.understanding.asker.theirs import BIDS, SEVERAL_OTHERS, asks_for_them, denied, held_by_others, neither_has, theirs
from handlers.understanding.asker.unwanted import unwanted
from handlers.understanding.asker.worked import work_told, years_told
from handlers.understanding.words.patterns import finditer, search
from handlers.understanding.words.patterns import match as match_start

if TYPE_CHECKING:
    from handlers.understanding.words.reading import Reading


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


_ASKED_OF_IT = r"\b(?:how|what|which|when)\b(?:(?! \|).)*\b(?:has|have|had|does|did|is|of|for|in|on) (?:the )?$"
"""What a credential has since a year is asked, and nobody holds it: "how many domains has CIPT since 2025?"."""


_NOT_YET_HELD = r"^(?: holders?)? (?:wanted|needed|preferred|required|sought)\b|^ (?:in |by )?(?:20\d\d )?(?:maybe|perhaps|hopefully|probably|someday|one day)\b|^ (?:(?:i|she|he|they|you|we)(?:d|ll)|(?:i|she|he|they|you|we) (?:would|will))(?: \w+)? (?:get|be|land|find|walk|have|earn|make)\b"
"""What follows a title that somebody else asks for, or that may be had one day."""


_LIKENED = r"^as (?:an?|the) @[cd]\d+ (?:for|of) "
"""What something else is likened to: "sold as the OSCP for AI"."""


def _wants_advice(reading: Reading) -> bool:
    """Whether what to take is asked, in words or by the money and the hours there are."""
    numbers = reading.numbers
    return numbers.money is not None or numbers.hours_per_week is not None or search(ways.ADVICE, reading.skeleton) is not None


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
        lacks |= _lacking(reading) | begun | (passed if something_else(reading, passed) or search(ways.ADVICE, text) else set())
        for match in finditer(ways.WITHOUT, text):
            said.without.update(_numbers(match[1]))
        for pattern in (
            ways.HELD,
            ways.AS,
            ways.CERTIFIED,
            *(() if search(ways.ASKED_ACCREDITED, text) else (ways.TITLED,)),
            ways.START,
            ways.DATED,
            ways.MINE_ACTIVE,
            *((ways.IN_FORCE,) if text.count("@c") > 1 and not search(ways.ASKING_FIRST, text) else ()),
            ways.BESIDES,
            ways.CURRENTLY,
            ways.IF_YOU,
            ways.GOT_IT,
            ways.RENEWED,
            ways.WHO_HOLDS,
            *(() if reading.has("fee") else (ways.TEAM_OF,)),
            *(() if "?" in text else (ways.LISTED,)),
            *((ways.ONLY,) if lacks or "neither" in text else ()),
            *((ways.WITH,) if _with_counts(text) else ()),
        ):
            for match in finditer(pattern, text):
                before = text[: match.start()]
                listed = ways.CHOICE_BEHIND.sub("", next(group for group in match.groups() if group))
                said.about_self.update(n for n in _numbers(listed) if reading.entities[n].start in others)
                if (pattern is ways.CERTIFIED and search(ways.NOT_CERTIFIED, before)) or (
                    pattern is ways.LISTED and " or " in listed
                ):
                    continue  # "a DPO here, AIGP or CIPP/E" asks which
                if (
                    pattern is ways.AS
                    and not search(r"^(?:im|i am|we are|he is|she is|hes|shes)\b", match.group())
                    and search(
                        r"\b(?:it|that|this|again|redo|good|same|same \w+|well|such|much|hard|worth|valuable|recognised|known|certify|certified|qualify|register|as \w+) $",
                        before,
                    )
                ):
                    continue
                if pattern is ways.HELD and search(ways.ASKING, before) and not search(ways.IF, _upto_verb(text, match)):
                    continue
                if (
                    (pattern is ways.AS and search(_LIKENED, text[match.start() :]))
                    or (pattern is ways.AS and match.group().startswith("being") and reading.has("vs"))
                    or (pattern is ways.DATED and search(_ASKED_OF_IT, before))
                    or (pattern is ways.HELD and _asks_to_have(reading, match))
                ):
                    continue
                behind = text[match.end() :]
                if (pattern is ways.HELD and search(ways.TAUGHT, behind)) or search(_NOT_YET_HELD, behind):
                    continue  # a path or a course that is done is no certification
                since = search(ways.SINCE, behind)
                for number in _numbers(listed):
                    if pattern is ways.HELD and search(
                        ways.TAUGHT, " " + reading.entities[number].typed.casefold().rpartition(" ")[2]
                    ):
                        continue
                    if number not in lacks | passed | said.without:
                        held.setdefault(number, PartialDate.of(since[1]) if since else None)
        held = {number: since for number, since in held.items() if number not in begun}
    held |= dict.fromkeys(_before_asking(reading) - lacks - passed - said.without - held.keys())
    if match_start(ways.ABOUT_ME, text):
        held |= _all_held(reading, held, lacks | said.without)
    if said.without and _wants_advice(reading) and said.without >= {int(n) for n in re.findall(r"@[cd](\d+)", text)}:
        lacks |= said.without  # "what should a CISO without CISM take": what is lacking, not what is to be had without it
    for number, entity in enumerate(reading.entities):
        if entity.kind in ("credential", "designation") and number not in lacks:
            first, last = reading.found[entity.start].start, reading.found[entity.end - 1].end
            if in_brackets(reading.text, first, last, said_of=after_a_role(reading, first)):
                held.setdefault(number, None)
    for match in finditer(ways.WHAT_IS, text):
        held.pop(int(match[1]), None)  # "I'm a recruiter. what is CEH"
    if (asked := whether_open(text)) and held.keys() - asked:
        held = {number: since for number, since in held.items() if number not in asked}
    said.about_self.update(held_by_some(reading) - held.keys())
    if others:
        held = _apart(said, reading, held, lacks, others)
    _fill(said, reading, held, lacks, frozenset() if said.another else others)
    said.holds_nothing = bool(search(ways.NOTHING, text))
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
    lacks = {
        n for match in finditer(ways.LACKS, reading.skeleton) for n in _numbers(next(group for group in match.groups() if group))
    }
    for match in finditer(BEGUN, reading.skeleton):
        lacks.update(int(number) for number in match.groups() if number)
    for match in finditer(ways.NOT_BEFORE, reading.skeleton):
        lacks.update(_numbers(match[1]))
    for match in finditer(ways.DENIED, reading.skeleton):
        lacks.update(_numbers(match.group()))
    nothing = search(ways.HAS_NO, reading.skeleton)
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
    return stands_alone(reading) | title_first(reading)


def _numbers(listed: str) -> list[int]:
    return [int(n) for n in re.findall(r"@\w(\d+)", listed)]


def _upto_verb(text: str, match: re.Match[str]) -> str:
    return text[: match.start()] + match.group().split(" ")[0]


def _asks_to_have(reading: Reading, match: re.Match[str]) -> bool:
    """Questions ("Do I need to have CISM", "does one have to hold CISSP") state nothing, nor what several others have, to compare."""
    text = reading.skeleton
    if reading.has("vs") and SEVERAL_OTHERS.search(text):
        return True
    around = text[max(0, match.start() - 30) : match.start(1)]
    if search(r"\b(?:if|assuming|suppose|once|because|since|when|and|but|while) (?:i|we)\b", around):
        return False
    return bool(
        search(
            r"(?<!\bi )(?<!\bwe )\b(?:do|does|must|should|shall|need|needs|required|requires|supposed|necessary|mandatory|compulsory|obligatory|obliged) (?:(?:i|we|you|one|someone|it|people|candidates?|a|the) )?(?:\w+ )?(?:to )?(?:have|hold|holding|already hold|already have)\b|\bhave to (?:have|hold)\b|\b(?:need|must) (?:have|hold)\b|\bto (?:have|hold)\b|\b(?:cost|costs|price|fees?|point|value|use|benefits?|sense|worth|is|would|does) (?:(?:of|in|for|to) )?(?:having|holding)\b",
            around,
        )
    )


def _with_counts(text: str) -> bool:
    """Whether "with CISM" states something held: only where somebody asks what they can do with it."""
    return bool(
        search(
            r"^(?:so )?(?:with|w) @[cd]\d+|\b(?:possible|doable|feasible) (?:with|w)\b|\bhere (?:with|w)\b|\bcan (?:i|we|someone|a)\b|\b(?:i|my|im|were|someone|person|people|(?:engineer|manager|auditor|analyst|pentester|tester|developer|consultant)s?|eligible|qualify)\b|@r\d+ (?:(?:for )?\d+ (?:years?|yrs?|yoe|y) )?(?:with|w|mit|avec|con|com)\b|@r\d+ (?:guy|gal|girl|person|man|woman|lady|dude|here|by trade)(?: \|)? (?:with|w)\b",
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
    told, kept = between_two(reading)
    gone = (lapsed(reading.skeleton) - kept) | told
    holds: list[Held] = []
    designations: list[str] = []
    dated: dict[int, PartialDate | None] = {
        int(number): PartialDate.of(year) for number, year in re.findall(ways.MINE_OF, reading.skeleton)
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
            rf"\bmy\b|\bi\b|\b(?:forget|scratch|scrap|ignore|disregard|strike|sorry|actually|oops)\b.*@c{number}\b|\b(?:someone|somebody|anyone|whose|our|his|her|he|she|they)\b.*@c{number}\b|^@c{number} (?:has |is |just )*(?:expired|lapsed|ran out|inactive)"
            rf"|@c{number}(?: cert\w*)? (?:has |is |was |just )*(?:expired|lapsed|ran out)(?: back)?(?: in| since| on| for| about| over)* (?:[a-z]+ )?\d",
            reading.skeleton,
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
        lacks=tuple(reading.entities[n].id for n in sorted(lacks) if reading.entities[n].kind in ("credential", "designation")),
        years=years_told(reading, others),
        designations=tuple(dict.fromkeys(designations)),
        role=work_told(reading, others | background(reading))
        or next((role.id for role in roles if _is_self(reading, role.start)), None),
        platform=platform_told(reading),
    )


def _is_self(reading: Reading, position: int) -> bool:
    before = " ".join(w.text for w in reading.found[max(0, position - 6) : position])
    if told_by_post(reading, position):
        return True
    first = reading.entities[0]
    between = " ".join(w.text for w in reading.found[first.end : position])
    if first.kind == "designation" and first.start <= 1 and between in ("", "in", "in a", "in an", "working in", "doing"):
        return True  # "US CPA, IT audit senior", "CPA in an IT advisory role"
    after = " ".join(w.text for w in reading.found[position + 1 : position + 3])
    if position <= 1 and match_start(
        rf"(?:{BIDS}|wants|wanted|expects|pressure|asks|(?:is|are|keeps?) (?:asking|pushing|demanding|saying))\b", after
    ):
        return False  # "Board says every engineer must …" is not said of the board
    return bool(
        search(r"\b(?:im|i am|as an?|i work as|working as|my job is|my role is|were|we are|me as|being an?)\b", before)
    ) or (position <= 1 and before not in ("my", "our", "the", "his", "her", "their"))
