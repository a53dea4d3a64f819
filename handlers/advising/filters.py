"""The filters of a search in words."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from catalog.engine import languages
from catalog.engine.bounds import bound, day_of
from catalog.engine.wishes import AT_HOME, EXPIRY, NOT_AI, NOT_AI_SECURITY, PAID_RETAKE, SUBSCRIPTION, TRAINING_APART
from handlers import wording
from handlers.advising import names

if TYPE_CHECKING:
    from collections.abc import Iterator

    from catalog.engine.bounds import Bound
    from catalog.engine.case import Case
    from handlers.query import Limits

_NAMED = 4
"""From so many on what is ruled out is not named."""
_FIRST = {"required": "require", "recommended": "recommend"}
_ASKED = {"experience": "experience", "training": "training", "application": "an application", "subscription": "a subscription"}
_VENUES = {"pearson-vue": "Pearson VUE", "psi": "PSI"}
_KEPT = {
    "renewal": "have to be renewed",
    "credits": "ask for credits for continuing education",
    "no-credits": "can be kept without credits for continuing education",
    "fee": "ask for a fee to keep them",
    "fee-only": "are kept by paying a fee and nothing else",
    "free": "cost nothing to keep",
    "exam": "can be renewed by passing an exam",
    "holds": "need another credential kept",
}
_KEPT_SINGLE = {
    "renewal": "has to be renewed",
    "credits": "asks for credits for continuing education",
    "no-credits": "can be kept without credits for continuing education",
    "fee": "asks for a fee to keep it",
    "fee-only": "is kept by paying a fee and nothing else",
    "free": "costs nothing to keep",
    "exam": "can be renewed by passing an exam",
    "holds": "needs another credential kept",
}
_STATES = {"beta": "in beta", "active": "on sale", "retiring": "about to end"}


def asked(case: Case, limits: Limits, *, one: bool = False) -> str:
    """The filters in words, as they follow "credentials"; as they follow a single one, or none."""
    s = "s" if one else ""
    parts = (*_of_kind(case, limits), *_of_exam(limits), *_of_person(case, limits, s), *_of_rest(case, limits, s))
    plain = ", ".join(part for part in parts if not part.startswith("that "))
    clauses = wording.listing(part for part in parts if part.startswith("that "))
    return " ".join(part for part in (plain, clauses) if part).rstrip(".")


def _of_kind(case: Case, limits: Limits) -> Iterator[str]:
    """Whose it is, where it belongs, what it costs, what stands before it."""
    if limits.issuers:
        issuers = (case.catalog.issuers[i].name if i in case.catalog.issuers else i for i in limits.issuers)
        yield f"of {wording.listing(issuers, 'or')}"
    if limits.styles:
        spoken = [style for style in limits.styles if style != "lab" or "hands-on" not in limits.styles]
        yield f"with a {wording.listing((names.STYLES[style] for style in spoken), 'or')} exam"
    if limits.report:
        yield "with a report to write"
    if limits.no_exam is not None:
        yield "without an exam" if limits.no_exam else "with an exam"
    for told, yes, no in (
        (limits.proctored, "proctored", "not proctored"),
        (limits.open_book, "open book", "closed book"),
        (limits.online, "taken online", "taken at a centre only" if AT_HOME in limits.without else "taken at a centre"),
        (limits.no_prerequisites, "without required prerequisites", "with required prerequisites"),
    ):
        if told is not None:
            yield yes if told else no
    if limits.online and limits.place:
        yield f"with no limit for {limits.place} that we found"
    least = next((one for one in map(bound, limits.bounds) if one is not None and one.what == "fee" and one.low is not None), None)
    if limits.budget:
        lead = "up" if least is None else f"from {wording.number(least.low or 0)}"
        yield f"{lead} to {wording.money(limits.budget.amount, limits.budget.currency)}"
    elif least:
        yield f"from {wording.money(Decimal(str(least.low)), least.currency)}"
    if limits.tracks:
        yield f"in the {wording.listing((names.TRACKS.get(t, t) for t in limits.tracks), 'or')} track"
    if limits.platforms:
        yield f"on {wording.listing((names.PLATFORMS.get(p, p) for p in limits.platforms), 'or')}"
    if limits.frameworks:
        listed = (case.catalog.frameworks[f].name if f in case.catalog.frameworks else f for f in limits.frameworks)
        yield f"with evidence of a listing in {wording.listing(listed, 'or')}"
    if limits.languages:
        yield f"in {wording.listing((languages.name(code) for code in limits.languages), 'or')}"
    if limits.valid is not None:
        yield f"valid for {wording.plural(limits.valid, 'year')}"
    if limits.venue:
        yield f"delivered by {_VENUES[limits.venue]}"
    if limits.level and not limits.grade:
        yield f"at {limits.level} level"
    if limits.grade:
        yield f"of {limits.grade} level"
    if limits.currency:
        yield f"with a price in {limits.currency}"


def _of_person(case: Case, limits: Limits, s: str) -> Iterator[str]:
    """What must be in it, for whom, in how many hours; `s` ends the verb of a single one."""
    if limits.first:
        ways = [
            f"{_FIRST[way]}{s} another certification first"
            if way in _FIRST
            else f"ask{s} for {_ASKED[way]} or take{s} it as one way in"
            for way in limits.first
        ]
        yield f"that {wording.listing(ways, 'or')}"
    if limits.upkeep:
        yield f"that {wording.listing(_KEPT_SINGLE[way] if s else _KEPT[way] for way in limits.upkeep)}"
    if limits.ai_named is not None:
        yield f"with{'' if limits.ai_named else 'out'} AI in the name"
    if limits.unlocks in case.catalog.credentials:
        yield f"that {wording.label(case.catalog, str(limits.unlocks))} opens"
    if case.topics:
        yield f"covering {names.topics(case.catalog, case.topics, most=3)}"
    if case.roles:
        yield f"that suit{s} {names.roles(case.catalog, case.roles)}"
    if limits.hours is not None:
        yield f"with at most {wording.number(limits.hours)} hours of study"
    elif limits.months and limits.hours_per_week:
        yield "within your hours of study"


def _of_rest(case: Case, limits: Limits, s: str) -> Iterator[str]:
    """Its state, and what is ruled out; `s` ends the verb of a single one."""
    if limits.states:
        yield f"that {'is' if s else 'are'} {wording.listing((_STATES.get(state, state) for state in limits.states), 'or')}"
    if NOT_AI_SECURITY in limits.without:
        yield f"that reach{'es' if s else ''} AI security"
    elif NOT_AI in limits.without:
        yield f"that reach{'es' if s else ''} AI"
    if SUBSCRIPTION in limits.without:
        yield f"that ask{s} for no subscription"
    if TRAINING_APART in limits.without:
        yield "with training in the fee"
    if PAID_RETAKE in limits.without:
        yield "with a second attempt in the fee"
    if EXPIRY in limits.without:
        yield f"that do{'es' if s else ''} not expire"
    yield from _ruled_out(case, limits)
    named = [i for i in limits.without if i in case.catalog.credentials]
    if 0 < len(named) < _NAMED:
        yield f"besides {wording.labels(case.catalog, named)}"
    elif named:
        yield "without what you ruled out"


def _ruled_out(case: Case, limits: Limits) -> Iterator[str]:
    """Issuers, clouds and tracks that are not wanted; "platform" is whatever belongs to one vendor's."""
    if "platform" in limits.without:
        yield "vendor-neutral"
    apart = [case.catalog.issuers[i].name for i in limits.without if i in case.catalog.issuers]
    apart += [names.PLATFORMS[i] for i in limits.without if i in names.PLATFORMS and i not in case.catalog.issuers]
    apart += [f"the {names.TRACKS[i]} track" for i in limits.without if i in names.TRACKS and i != "platform"]
    if apart:
        yield f"not of {wording.listing(dict.fromkeys(apart), 'or')}"


def _of_exam(limits: Limits) -> Iterator[str]:
    """How long the exam may be, and how many questions it may have."""
    if limits.minutes is not None:
        whole = limits.minutes % 60 == 59  # "under two hours"
        length = f"less than {wording.duration(limits.minutes + 1)}" if whole else f"at most {wording.duration(limits.minutes)}"
        yield f"with an exam of {length}"
    if limits.lasting is not None:
        yield f"with an exam of {wording.duration(limits.lasting)}"
    for one in filter(None, map(bound, limits.bounds)):
        if one.what != "fee":
            yield _ends(one)
    if limits.questions is not None:
        yield f"with at most {limits.questions} questions"


def _ends(one: Bound) -> str:
    """A bound in words."""
    if one.what == "launched":
        return _out(one)
    if one.what == "valid":
        over = bool(one.low and one.low % 6 == 1)  # "more than two years" begins a month on
        months = round((one.low - over if one.low else one.high) or 0)
        long = wording.plural(months // 12, "year") if months % 12 == 0 else wording.plural(months, "month")
        return f"valid for {('more than' if over else 'at least') if one.low else 'at most'} {long}"
    if one.what == "minutes":
        odd = bool(one.low and one.low % 5 == 1)  # "more than two hours" begins a minute on
        ends = [wording.duration(round(end)) for end in (one.low - odd if one.low else None, one.high) if end]
        return f"with an exam of {'more than' if odd else 'at least' if one.low else 'at most'} {' and at most '.join(ends)}"
    low, high = (wording.number(end) if end is not None else "" for end in (one.low, one.high))
    what, unit = ("questions", " questions") if one.what == "questions" else ("a pass mark", " %")
    mark = "a pass mark of " if one.what == "passing" else ""
    if low == high:
        return f"with {mark}{low}{unit}" if low else f"with {what} in per cent"
    return f"with {mark}{'at least' if low else 'at most'} {low or high}{unit}"


def _out(one: Bound) -> str:
    """The days between which something is to have come out, in words; a whole year as that."""
    first, last = (day_of(end) if end else None for end in (one.low, one.high))
    if first and last:
        year = first == date(first.year, 1, 1) and last == date(first.year, 12, 31)
        return f"launched in {first.year}" if year else f"launched from {wording.day(first)} to {wording.day(last)}"
    return f"launched by {wording.day(last)}" if last else f"launched since {wording.day(first)}" if first else ""
