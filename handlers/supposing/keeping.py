"""What is supposed of keeping one credential: that it expires, costs something, takes an exam, a course or credits."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from catalog.engine.renewal import duty
from handlers.supposing.judged import Stands

if TYPE_CHECKING:
    from collections.abc import Callable

    from catalog.engine.renewal import Duty
    from handlers.aspects.talk import Talk

_FREE = re.compile(r"\bfree\b", re.IGNORECASE)
_BY_EXAM = re.compile(r"\bpass\b|\bexam\b", re.IGNORECASE)
_BY_WORK = re.compile(r"\bcontinuing[- ]education\b|\bcourse\b|\bassessment\b|\bCPE\b|\bcredits\b", re.IGNORECASE)


def _duty(talk: Talk) -> Duty:
    return duty(talk.catalog, talk.id, talk.today)


def _expires(talk: Talk, typed: str) -> Stands | None:
    lasts = talk.held.validity
    if lasts is None:
        return None
    talk.use("validity.lifetime", "validity.years", "validity.text", "validity")
    if lasts.lifetime or lasts.years:
        return Stands(not lasts.lifetime)
    for clause in re.split(r";|, (?=and)", lasts.text or ""):
        name = clause.split()[0].rstrip(",") if clause.split() else ""
        if typed and name.casefold() == typed.casefold():
            return Stands("not expire" not in clause)
    return None


def _upkeep(talk: Talk, _: str) -> Stands | None:
    takes, ends = _duty(talk), _expires(talk, talk.name)
    if takes.money.items and (ends is None or ends.so):
        return Stands(so=True)
    if ends is not None and not ends.so:
        return Stands(so=False)  # OSAI stays, and only the OSAI+ that is given with it is renewed
    if takes.nothing or takes.lifetime:
        return Stands(so=False)
    routes = takes.rule.block.routes if takes.rule is not None else ()
    return Stands(so=False) if any(_FREE.search(route) for route in routes) else None


def _unpaid(talk: Talk, _: str) -> Stands | None:
    paid = _upkeep(talk, "")
    return paid and Stands(not paid.so, "it is not kept without paying" if paid.so else "")


def _idle(talk: Talk, _: str) -> Stands | None:
    takes = _duty(talk)
    if takes.nothing or takes.lifetime:
        return Stands(so=True)
    rule = takes.rule.block if takes.rule is not None else None
    if rule is None or not (rule.per_year or rule.per_cycle or rule.routes):
        return None
    otherwise = len(rule.routes) > 1 or any(_BY_EXAM.search(route) for route in rule.routes)
    return None if otherwise else Stands(so=False)


def _by_exam(talk: Talk, _: str) -> Stands | None:
    takes = _duty(talk)
    if takes.nothing or takes.lifetime or takes.per_year is not None:
        return Stands(so=False)
    routes = takes.rule.block.routes if takes.rule is not None else ()
    if not routes:
        return None
    return Stands(not any(_BY_WORK.search(route) or _FREE.search(route) for route in routes))


def _by_course(talk: Talk, _: str) -> Stands | None:
    takes = _duty(talk)
    if takes.nothing or takes.lifetime:
        return Stands(so=False)
    routes = takes.rule.block.routes if takes.rule is not None else ()
    if not routes or takes.per_year is not None:
        return None
    return Stands(any(re.search(r"\bcourse\b|\bcontinuing[- ]education\b", route, re.IGNORECASE) for route in routes))


def _credits(talk: Talk, count: str) -> Stands | None:
    takes = _duty(talk)
    rule = takes.rule.block if takes.rule is not None else None
    if takes.nothing or takes.lifetime:
        return Stands(so=False)
    if rule is None or rule.disputed:
        return None
    if not count:
        if rule.per_year or rule.per_cycle or re.search(r"\bcontinuing[- ]education\b", " ".join(rule.routes), re.IGNORECASE):
            return Stands(so=True)
        return Stands(so=False) if rule.routes else None
    if rule.per_year_suggested and float(count) == rule.per_year != rule.per_cycle:
        return Stands(so=True, partly="Only as the pace that is suggested")
    figures = {figure for figure in (rule.per_year, rule.per_cycle) if figure is not None}
    return Stands(float(count) in figures) if figures else None


KEEPING: dict[str, Callable[[Talk, str], Stands | None]] = {
    "expires": _expires,
    "upkeep-paid": _upkeep,
    "kept-unpaid": _unpaid,
    "kept-idle": _idle,
    "renew-exam": _by_exam,
    "renew-course": _by_course,
    "credits": _credits,
}
