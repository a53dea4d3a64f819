"""Counted from a day that was told: until when what was earned then runs, and by when what follows a pass has to be done."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from catalog.values import PartialDate
from handlers import wording
from handlers.slots import DUE

if TYPE_CHECKING:
    from handlers.ask import Ask
    from handlers.aspects.talk import Saying, Talk

_NUMBERS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "ten": 10}
_OF_PASSING = re.compile(rf"\b({'|'.join(_NUMBERS)}|\d+) (month|year)s? (?:of|after|from) (?:the )?pass", re.IGNORECASE)
"""A deadline in words that is counted from the pass."""


def months_on(day: date, months: int) -> date:
    """The same day some months later, or the last one of a shorter month."""
    year, month = divmod(day.month - 1 + months, 12)
    return date(day.year + year, month + 1, min(day.day, monthrange(day.year + year, month + 1)[1]))


def later(when: PartialDate, months: int) -> PartialDate:
    """A date so many months later, as exact as it was."""
    end = months_on(when.first, months)
    match when.granularity:
        case "day":
            return PartialDate.of(end)
        case "month":
            return PartialDate.of(f"{end:%Y-%m}")
        case "quarter":
            return PartialDate.of(f"{end.year}-Q{(end.month + 2) // 3}")
        case _:
            return PartialDate.of(str(end.year))


def until(ask: Ask, talk: Talk, saying: Saying) -> Saying:
    """Until when it lasts for who has told when they earned it; its own certificate says the day."""
    lasts = talk.held.validity
    told = next((held.since for held in ask.query.asker.holds if held.credential == talk.id and held.since), None)
    exact = ask.query.since if told is None or (ask.query.since and told.first <= ask.query.since.first <= told.last) else None
    before = ask.query.until
    since = exact or told or before
    if since is None or lasts is None or not lasts.years or 12 * lasts.years % 1:
        return saying
    end = later(since, int(12 * lasts.years))
    if since is before:
        counted = f"Earned before {wording.day(before)} and not renewed, it runs out before {wording.day(end)}."
    elif since.first > ask.today:
        counted = f"Earned {_at(since)} and not renewed, it runs until {wording.day(end)}."
    else:
        verb = "is" if end.last >= ask.today else "was"
        counted = f"Earned {_at(since)} and not renewed since, that {verb} until {wording.day(end)}."
    return replace(saying, text=f"{counted if since is not told else ''} {saying.text} {counted if since is told else ''}".strip())


def due(ask: Ask, talk: Talk) -> str:
    """By when it is to be renewed for who told the day they earned it, or mean to; empty where no day or no term is known."""
    if (by := ask.query.limits.by) is not None and ask.query.slot == DUE:
        return _by_the_end(ask, talk, by)
    lasts, since, before = talk.held.validity, ask.query.since, ask.query.until
    when = since or before
    if when is None or lasts is None or not lasts.years or 12 * lasts.years % 1:
        return ""
    talk.use("validity.years")
    end = later(when, int(12 * lasts.years))
    term = f"valid for {wording.plural(lasts.years, 'year')}"
    if since is None:
        return f"Before {wording.day(end)}: earned before {wording.day(when)} and {term}. "
    if end.last < ask.today:
        return f"Only if it was renewed: earned {_at(when)} and {term}, it ended {_at(end)}. "
    at = "by" if end.granularity == "day" else wording.preposition(end)
    return f"{wording.capital(at)} {wording.day(end)}: earned {_at(when)} and {term}. {_left(ask, talk)}"


FROM_DAYS = re.compile(r"\bfrom (\d+) days before (?:expiry|it expires)")
"""A way to renew that opens so long before the end."""
_DONE = re.compile(r"^done=(\d+)$")


def _by_the_end(ask: Ask, talk: Talk, end: PartialDate) -> str:
    """By the day its holder says it ends, and from when on, where a way to renew it says how long before."""
    rule = talk.held.recertification
    opens = next((m for route in (rule.routes if rule else ()) if (m := FROM_DAYS.search(route))), None)
    at = "by" if end.granularity == "day" else wording.preposition(end)
    begins = ""
    if opens is not None and end.granularity == "day":
        talk.use("recertification.routes")
        begins = f", and from {wording.day(PartialDate.of(end.first - timedelta(days=int(opens[1]))))} ({opens[1]} days before)"
    return f"{wording.capital(at)} {wording.day(end)}, the end you name{begins}. {_left(ask, talk)}"


def _left(ask: Ask, talk: Talk) -> str:
    """What is left to collect in the cycle for who told what they have."""
    done, rule = _DONE.match(ask.query.words), talk.held.recertification
    if done is None or rule is None or rule.per_cycle is None:
        return ""
    talk.use("recertification.per_cycle")
    left, unit = rule.per_cycle - int(done[1]), rule.unit or "credits"
    if left <= 0:
        return f"Your {done[1]} {unit} are enough for the cycle by the number. "
    return f"With {done[1]} of the {wording.number(rule.per_cycle)} {unit} of a cycle, {wording.number(left)} are left. "


def by_when(ask: Ask, talk: Talk, saying: Saying) -> Saying:
    """By when what a pass leaves to be done has to be done, where its deadline is counted from the pass and that day was told."""
    stages = (talk.held.conditions.certify, talk.held.conditions.sit)
    found = next((m for stage in stages if stage and stage.deadline and (m := _OF_PASSING.search(stage.deadline))), None)
    if found is None or ask.query.since is None:
        return saying
    count = _NUMBERS.get(found[1].casefold()) or int(found[1])
    end = later(ask.query.since, count * (12 if found[2].casefold() == "year" else 1))
    return replace(saying, text=f"Passed {_at(ask.query.since)}, that is by {wording.day(end)}. {saying.text}")


def aged(talk: Talk, saying: Saying) -> Saying:
    """How long it has been there on the day, where it has begun and goes on."""
    launched = talk.held.lifecycle.launched
    if launched is None or launched.date.last > talk.today or not talk.standing.open:
        return saying
    begun = launched.date.first
    months = (talk.today.year - begun.year) * 12 + talk.today.month - begun.month - (talk.today.day < begun.day)
    years, rest = divmod(months, 12)
    if launched.date.granularity == "year":
        parts = [f"about {wording.plural(talk.today.year - begun.year, 'year')}"] if talk.today.year > begun.year else []
    else:
        parts = ([wording.plural(years, "year")] if years else []) + ([wording.plural(rest, "month")] if rest else [])
    if not parts:
        return saying
    return replace(saying, text=f"{saying.text} On {wording.day(talk.today)} that is {wording.listing(parts)} ago.")


def _at(when: PartialDate) -> str:
    return f"{wording.preposition(when)} {wording.day(when)}"
