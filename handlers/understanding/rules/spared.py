"""What somebody wants to be spared, held against the facts of each exam: "without a 24h report thing", "nothing that is renewed each year"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from catalog.conditions import AllOf, AnyOf, Training
from catalog.engine.exam_filters import style_wished
from handlers.leads import Lead
from handlers.query import ADVICE, Intent
from handlers.understanding.asker.for_whom import NO_CODE
from handlers.understanding.understood import Understood
from handlers.understanding.words.numbers import count_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from catalog.model import Credential
    from handlers.understanding.case import Case

_NO = r"\b(?:no|not|nothing|none|without|avoid\w*|skip\w*|hate|dont (?:want|like)|do not want|rather not|spare me|except|never|cant|cannot|wont|couldnt|unable)\b"
_REPORT = re.compile(rf"{_NO}.*\b(?:reports?|report writing|write ?ups?)\b")
_COURSE = re.compile(
    rf"{_NO}(?: \w+){{0,2}} (?:forced|mandatory|required|compulsory|obligatory|bundled) (?:\w+ )?(?:courses?|training|boot ?camps?|class(?:es)?|paths?|modules?)\b"
    rf"|{_NO}.*\b(?:forces?|makes?|forcing|making) (?:me|us|one|you) (?:to )?(?:take|buy|do|pay for|into) (?:an? |the |their )?(?:course|training|boot ?camp|class)"
)
_LONG = re.compile(rf"{_NO}.*?\b(?P<count>\d{{1,2}}|twelve|twenty four|forty eight)\s?(?:h|hrs?|hours?)\b(?! (?:a|per|of) )")
_DAYS = re.compile(
    rf"{_NO}.*\b(?:multi ?day|several days|whole weekend|all nighter|overnight|days? long|day long)\b|\b(?:\d+|two|three|five|seven) days? (?:long )?(?:exams?|tests?|labs?)\b(?: \w+){{0,2}} (?:impossible|too long|too much|no way|not possible|out of the question|not an option)\b"
)
_YEARLY = re.compile(
    rf"{_NO}.*\b(?:renew\w*|re ?cert\w*|re ?new\w*|expir\w*|retake\w*|redo\w*|repeat\w*|kept up|refresh\w*)\b.*\b(?:(?:each|every|per|a|once a|any) year|yearly|annual\w*|12 months)\b|{_NO}.*\b(?:yearly|annual\w*|every year|each year)\b.*\b(?:renew\w*|re ?cert\w*|expir\w*|retake\w*|redo\w*|repeat\w*)\b"
)
_ANY_TERM = re.compile(rf"{_NO}.*\b(?:renew\w*|re ?cert\w*|expires?|expiry|expiring|expire)\b")
_UPKEEP = re.compile(
    rf"{_NO}.*\b(?:cpes?|ceus?|pdus?|continuing education|(?:yearly|annual|maintenance|upkeep|membership) (?:fees?|dues|cost\w*|payments?))\b"
)
_LONGEST = 18


def spared(case: Case) -> Understood | None:
    """The last advice without what is known to ask for it; None where no such wish is told, or a fact is asked."""
    base = case.memory.latest(*ADVICE, Intent.GAPS)
    if base is None or case.reading.size > _LONGEST or case.found.targets or case.reading.of("issuer", "role", "topic"):
        return None
    plain = case.reading.plain
    if re.search(
        r"\b(?:what|which|how|when|why|who|is|are|does|do|did|can|could) (?:it|that|this|they|the|of|if|happens|i|we|one)\b", plain
    ):
        return None
    told = _told(plain)
    if told is None:
        return None
    name, asks = told
    roles = base.roles or ((base.asker.role,) if base.asker.role else ())
    out = tuple(i for i, held in case.catalog.offered.items() if asks(held) and _comes_up(held, roles, base.topics))
    limits = base.limits.having(without=tuple(dict.fromkeys((*base.limits.without, *out))))
    if asks is _with_course and case.stated.no_prerequisites:
        limits = limits.having(no_prerequisites=True)  # "no mandatory training" is read as an open gate everywhere
    return Understood(base.having(limits=limits, claim=None), case.said.person, lead=Lead(spared=name))


def _comes_up(held: Credential, roles: tuple[str, ...], topics: tuple[str, ...]) -> bool:
    """Whether an answer for these jobs or topics could name it; all of them where neither is known."""
    fits = held.judgement.roles
    of_roles = not roles or any(role in fits and fits[role].fit != "wrong" for role in roles)
    return (of_roles and not topics) or bool(set(topics) & held.depths().keys()) or (of_roles and bool(roles))


def _told(plain: str) -> tuple[str, Callable[[Credential], bool]] | None:
    """What is not wanted, as it is said again, and which credentials are known to ask for it."""
    if _COURSE.search(plain):
        return "what is known to require a course, or to be sold only with one", _with_course
    if _REPORT.search(plain):
        return "what is known to ask for a written report", _reports
    if NO_CODE.search(plain):
        return "exams sat in a lab, where scripts are read and written", _in_a_lab
    if long := _LONG.search(plain):
        hours = float(count_of(long["count"]))
        return f"exams known to take {hours:g} hours or more", lambda held: _minutes(held) >= 60 * hours
    if _DAYS.search(plain):
        return "exams known to take a day or more", lambda held: _minutes(held) >= 24 * 60
    if _YEARLY.search(plain):
        return "what is known to be renewed every year", _renewed_yearly
    if _UPKEEP.search(plain):
        return "what is not known to be kept without points or fees", _kept_up
    if _ANY_TERM.search(plain):
        return "what is known to run out", lambda held: held.validity is not None and held.validity.years is not None
    return None


def _with_course(held: Credential) -> bool:
    """Whether a course is part of every way to the exam, or the exam is priced only together with one."""
    sit = held.conditions.sit
    needed = sit is not None and sit.required not in (None, "none") and _in_every_way(sit.required)
    sold = {fee.for_ for fee in held.fees.values()}
    return needed or ("exam_with_training" in sold and "exam" not in sold)


def _in_every_way(condition: object) -> bool:
    match condition:
        case Training():
            return True
        case AllOf(all_of=parts):
            return any(_in_every_way(part) for part in parts)
        case AnyOf(any_of=parts):
            return all(_in_every_way(part) for part in parts)
        case _:
            return False


def _in_a_lab(held: Credential) -> bool:
    return any(style_wished(exam, ("lab",)) is not None for exam in held.exams.values())


def _reports(held: Credential) -> bool:
    said = " ".join(
        filter(
            None, (*(e.tasks for e in held.exams.values()), *(e.note for e in held.exams.values()), held.judgement.validates.text)
        )
    )
    return any(e.report_hours for e in held.exams.values()) or re.search(r"\breports?\b", said) is not None


def _minutes(held: Credential) -> int:
    return max((e.minutes for e in held.exams.values() if isinstance(e.minutes, int)), default=0)


def _renewed_yearly(held: Credential) -> bool:
    kept = held.recertification
    yearly = kept is not None and any("every year" in route or "annual" in route for route in kept.routes)
    return yearly or (held.validity is not None and held.validity.years is not None and held.validity.years <= 1)


def _kept_up(held: Credential) -> bool:
    """Whether it is not known to stay without points or fees."""
    free = held.recertification is not None and held.recertification.none
    return not free and not (held.validity is not None and held.validity.lifetime)
