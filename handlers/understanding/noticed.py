"""What a message names, figures and wishes with it, so that an answer can say which of it was not used."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from handlers.query import Intent, Limits
from handlers.slots import PROOF
from handlers.understanding.asker.in_plan import one_of_several
from handlers.understanding.raised import raised
from handlers.understanding.rules.origins import origin_asked
from handlers.understanding.second import off_topic
from handlers.understanding.strange import strange
from handlers.understanding.words.currencies import is_currency
from handlers.understanding.words.numbers import DAILY
from handlers.understanding.words.outsiders import HOUSES
from handlers.understanding.words.patterns import finditer
from handlers.understanding.words.places import country_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from handlers.query import Query
    from handlers.understanding.case import Case
    from handlers.understanding.words.clean import Word
    from handlers.understanding.words.names import Entity
    from handlers.understanding.words.reading import Reading

NoticedKind = Literal[
    "credential",
    "issuer",
    "framework",
    "topic",
    "role",
    "unknown",
    "word",
    "half",
    "figure",
    "wish",
    "awarder",
    "matter",
    "place",
    "origin",
    "work",
]
_TITLES = ("credential", "designation")
_LISTS = frozenset((Intent.FIND, Intent.RECOMMEND, Intent.PLAN, Intent.COVERAGE, Intent.GAPS))
"""Intents whose answers hang on every wish that is told."""
_KINDS: dict[str, NoticedKind] = {
    "credential": "credential", "issuer": "issuer", "framework": "framework", "topic": "topic", "term": "topic", "role": "role",
    "phantom": "unknown", "designation": "unknown",
}  # fmt: skip
_UNITS = {
    "question": "questions", "questions": "questions", "qs": "questions", "items": "questions", "mcqs": "questions",
    "minute": "minutes", "minutes": "minutes", "mins": "minutes", "min": "minutes",
    "hour": "hours", "hours": "hours", "hrs": "hours", "hr": "hours", "h": "hours",
    "people": "people", "persons": "people", "ppl": "people", "seats": "people", "vouchers": "people", "heads": "people",
    "staff": "people", "employees": "people", "colleagues": "people", "engineers": "people", "analysts": "people",
    "developers": "people", "devs": "people", "auditors": "people", "consultants": "people", "students": "people",
}  # fmt: skip
"""What a number counts, by the word after it."""
_AWARDS = r"(?:offers?|sells?|has|have|awards?|issues?|runs?|provides?|does|do)"
_AWARDED = rf"@i(\d+) (?:certified )?@c(\d+)|@c(\d+) (?:\w+ )?(?:from|by|of|at) (?:the )?@i(\d+)|@i(\d+) (?:\w+ )?{_AWARDS} (?:the |an? )?@c(\d+)"
"""Whose a credential is said to be."""
_FIELDS = frozenset(("ot", "ics", "scada", "iot", "sap", "erp", "mainframe", "telecom", "5g"))
"""Fields of work with a security of their own that no credential here is made for."""
_MOST = 40
"""Characters of what was typed that are said again."""


@dataclass(frozen=True, slots=True)
class Noticed:
    """One thing that was found in a message."""

    kind: NoticedKind
    said: str
    """As it was typed, or what a wish is called."""
    ids: tuple[str, ...] = ()
    """What it may stand for in the catalog."""
    number: float | None = None
    unit: str = ""
    """What a figure counts; of a wish, its field of Limits."""
    wish: Limits | None = None
    """The limits with this wish among them."""


def noticed(case: Case, query: Query) -> tuple[Noticed, ...]:
    """What the message names, in its order; wishes only where the answer is chosen by them."""
    reading = case.reading
    passed = {*case.memory.last.credentials} if case.memory.last else set()  # in a thread it may be named to be replaced
    found = [
        one
        for number, entity in enumerate(reading.entities)
        if (one := _entity(entity)) is not None
        and not (entity.kind == "topic" and query.intent is Intent.RECOMMEND and query.slot == PROOF)  # it tells of the work
        and not (entity.kind in _TITLES and (number in case.said.about_self or entity.id in passed) and len(entity.ids) == 1)
        and not entity.id.startswith("associate-")  # who calls themselves one has passed an exam, and is judged by that
    ]
    if reading.of("issuer"):
        found += _awarders(reading)
    found += [
        Noticed("unknown", _plain(word)[:_MOST]) for word in reading.unknown if _like_a_title(word) and not _employs(reading, word)
    ]
    found += [Noticed("half", clause[:_MOST].rstrip(" ?!.,;")) for clause in off_topic(case)]
    found += [Noticed("matter", key, (key,)) for key in raised(case)]
    if any(word.raw[0].isdigit() for word in reading.found):
        found += figures(reading)
    if one_of_several(case, query):
        found += [Noticed("half", case.catalog.credentials[held].acronym) for held in case.held]
    if (country := country_of(reading.plain)) is not None:
        found.append(Noticed("place", country))
    if origin := origin_asked(reading.skeleton):
        found.append(Noticed("origin", origin[:_MOST]))
    if reading.work is not None and reading.work == case.said.person.role:
        found.append(Noticed("work", reading.work, (reading.work,)))
    if query.intent in _LISTS and not query.said:
        found += [Noticed("word", word.raw) for word in reading.found if word.text in _FIELDS]
        if not (query.roles or query.topics or query.asker.role) and (job := _job_told(reading)):
            found.append(Noticed("word", job[:_MOST]))
        elif not (query.intent is Intent.RECOMMEND and (query.roles or query.asker.role)):  # else it tells of the asker
            found += [Noticed("word", word.raw[:_MOST]) for word in strange(reading)]
        found += _wishes(case.stated, query.limits)
    return tuple(found)


_POST = r"(?:engineer|manager|analyst|lead|officer|admin|administrator|specialist|consultant|architect|director|head|developer|coordinator|counsel|buyer|technician|operator|planner|designer|writer|accountant|trainer|teacher|nurse|sre|sales ?(?:man|woman|person)?)"
_JOB_TOLD = re.compile(
    rf"(?:\b(?:i'?m|i am|i work as|working as|currently|my (?:job|role) is|as|for(?= an?\b))(?: an?| the)? (?P<told>(?:[\w&/-]+ ){{0,3}}?{_POST})\b(?! of\b)"
    rf"|(?:^|[.!?,;]\s+|\bhi,? )(?P<here>(?:[\w&/-]+ ){{0,3}}?{_POST}) here\b)",
    re.IGNORECASE,
)
"""What somebody says they are, by the last word of a job's name."""


def _job_told(reading: Reading) -> str:
    """The job that the asker calls theirs and that is none of ours; empty where none is told."""
    told = _JOB_TOLD.search(reading.text)
    return (told["told"] or told["here"]) if told else ""


def _awarders(reading: Reading) -> Iterator[Noticed]:
    """Issuers that a credential is said to be of; where it is that of another, the answer says so."""
    for match in finditer(_AWARDED, reading.skeleton):
        one, other, third = match.group(1, 2), match.group(4, 3), match.group(5, 6)
        issuer, credential = (reading.entities[int(number)] for number in next(pair for pair in (one, other, third) if pair[0]))
        if len(credential.ids) == 1:
            yield Noticed("awarder", issuer.typed[:_MOST], (issuer.id, credential.id))


def _employs(reading: Reading, word: Word) -> bool:
    """Whether a house is named as where somebody works."""
    at = next((i for i, other in enumerate(reading.found) if other.start == word.start), 0)
    return at > 0 and reading.found[at - 1].text in ("at", "bei", "chez")


def _plain(word: Word) -> str:
    """A name without what makes an owner of it."""
    return word.raw.removesuffix("'s").removesuffix("’s")


def _like_a_title(word: Word) -> bool:
    """Whether a word that is no name of ours looks like one: capitals, figures, a house that issues something."""
    plain = _plain(word)
    return plain.isupper() or any(sign.isdigit() for sign in plain) or plain.casefold() in HOUSES


def _entity(entity: Entity) -> Noticed | None:
    kind = _KINDS.get(entity.kind)
    if kind is None:
        return None
    term = (entity.term,) if entity.term else ()
    return Noticed(kind, entity.typed[:_MOST], (*entity.ids, *term))


def figures(reading: Reading) -> Iterator[Noticed]:
    """Numbers with what they count; those of names and dates are none."""
    found, text = reading.found, reading.text
    named = {i for e in reading.entities for i in range(e.start, e.end)}
    skip = -1
    for position, word in enumerate(found):
        if position in named or position <= skip or not word.raw[0].isdigit():
            continue
        last = position
        if _thousands(found, position, text):
            last = position + 1
        digits = "".join(w.raw for w in found[position : last + 1])
        number, glued = _number(digits)
        if number is None:
            continue
        skip = last
        before = found[position - 1].text if position else ""
        after = found[last + 1].text if last + 1 < len(found) else ""
        unit = _unit(glued, before, after)
        if unit and not DAILY.match(text, word.start):  # time by the day is told by the week
            start = found[position - 1].start if unit == "money" and is_currency(before) else word.start
            end = found[last + 1].end if not glued and not is_currency(before) and last + 1 < len(found) else found[last].end
            yield Noticed("figure", text[start:end][:_MOST], number=number, unit=unit)


def _thousands(found: tuple[Word, ...], position: int, text: str) -> bool:
    """Whether the next word goes on with the same figure: 1,500."""
    if position + 1 >= len(found):
        return False
    word, after = found[position], found[position + 1]
    parted = after.start == word.end + 1 and text[word.end] in ",.'"
    return parted and len(word.raw) <= 3 and len(after.raw) == 3 and after.raw.isdigit() and word.raw.isdigit()


def _number(raw: str) -> tuple[float | None, str]:
    """A number and the letters glued to it: 90min, 2h, 3k."""
    digits = raw.rstrip("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
    glued = raw[len(digits) :].lower()
    if not digits.isdigit():
        return None, ""
    return (float(digits) * 1000, "") if glued == "k" else (float(digits), glued)


def _unit(glued: str, before: str, after: str) -> str:
    if is_currency(before) or (not glued and is_currency(after)):
        return "money"
    return _UNITS.get(glued, "") if glued else _UNITS.get(after, "")


def _wishes(stated: Limits, used: Limits) -> Iterator[Noticed]:
    """Limits and wishes that the Query does not hold."""
    for field, called in _CALLED.items():
        value = getattr(stated, field)
        if value in (None, ()) or getattr(used, field) not in (None, ()):
            continue
        if said := called(value):
            yield Noticed("wish", said, unit=field, wish=used.model_copy(update={field: value}))


_CALLED: dict[str, Callable[[Any], str]] = {
    "styles": lambda styles: "hands-on" if "hands-on" in styles else "multiple choice",
    "open_book": lambda wanted: "open book" if wanted else "",
    "proctored": lambda wanted: "proctored" if wanted else "not proctored",
    "online": lambda wanted: "online" if wanted else "",
    "report": lambda wanted: "with a report to write" if wanted else "",
    "no_exam": lambda wanted: "without an exam" if wanted else "",
    "no_prerequisites": lambda wanted: "without prerequisites" if wanted else "",
    "level": lambda level: "entry level" if level == "entry" else "",
    "minutes": lambda most: f"an exam of at most {most} minutes",
    "lasting": lambda most: f"an exam of {most} minutes",
    "questions": lambda most: f"at most {most} questions",
}
"""What a wish is called."""
