"""Time that was named beside a question: whether it is enough for what is advised or asked about, or what it comes to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog.engine import merit
from catalog.engine.wishes import WEEKS_A_MONTH
from handlers import wording
from handlers.answer import Kind
from handlers.ask import Ledger
from handlers.query import Aspect

if TYPE_CHECKING:
    from catalog.engine.merit import Hours
    from handlers.answer import Answer
    from handlers.ask import Ask

_UP_TO = 3
_ADVISED = {Kind.RECOMMEND: 1, Kind.WORTH: 1, Kind.COMPARE: _UP_TO}
"""How many credentials of an answer that advises are held against the time."""
_BESIDE_A_JOB = 12.0
"""Hours a week from which on study is more than most find beside a job: a judgement, as plans reckon with ten at most."""


def with_time(answer: Answer, ask: Ask) -> Answer:
    """The answer with what hours a week and the time left make of the study effort; itself where neither was said."""
    limits = ask.query.limits
    weeks = None if limits.months is None else limits.months * WEEKS_A_MONTH
    weeks = max(1.0, round(weeks)) if weeks and weeks < WEEKS_A_MONTH else weeks  # weeks are told whole
    if weeks is None and limits.by is not None:
        weeks = max(0.0, (limits.by.last - ask.today).days / 7)
    if answer.kind in _ADVISED and answer.credentials:
        return answer if weeks is None and limits.hours_per_week is None else _advised(answer, ask, weeks)
    if answer.kind is not Kind.FACT or Aspect.EFFORT not in ask.query.aspects:
        return answer
    if weeks is None and limits.hours_per_week is None:
        return _with_hours(answer, ask)
    told = [
        _held_against(ask, credential, effort, weeks)
        for credential in answer.credentials[:_UP_TO]
        if (effort := merit.effort(ask.catalog, credential)) is not None
    ]
    return answer.having(headline=f"{' '.join(told)} {answer.headline}") if told else answer


def _advised(answer: Answer, ask: Ask, weeks: float | None) -> Answer:
    """What is advised with the study it takes in the time there is; where that is too much, what else of the answer takes less."""
    ledger, told, late = Ledger(ask.catalog), [], False
    for credential in answer.credentials[: _ADVISED[answer.kind]]:
        effort = merit.effort(ask.catalog, credential)
        if effort is not None:
            ledger.use(credential, f"{effort.path}.low", f"{effort.path}.high")
            told.append(_held_against(ask, credential, effort, weeks, below=False))
            late = late or not _fits(ask, effort, weeks)
    less = _shorter(answer, ask, weeks) if late and answer.kind is Kind.RECOMMEND else None
    if less is not None:
        effort = merit.effort(ask.catalog, less)
        if effort is not None:
            ledger.use(less, f"{effort.path}.low", f"{effort.path}.high")
            told.append(f"{wording.label(ask.catalog, less)} ({_span(effort.low, effort.high)} hours) would fit the time.")
    facts = (*answer.facts, *(fact for fact in ledger.facts if fact not in answer.facts))
    return answer.having(headline=" ".join((answer.headline, *told)), facts=facts) if told else answer


def _fits(ask: Ask, effort: Hours, weeks: float | None) -> bool:
    """Whether the high end of the estimate fits the time; where hours a week were not named, beside a job."""
    return weeks is None or effort.high <= weeks * (ask.query.limits.hours_per_week or _BESIDE_A_JOB)


def _shorter(answer: Answer, ask: Ask, weeks: float | None) -> str | None:
    """The next of those advised that the time is enough for."""
    efforts = ((credential, merit.effort(ask.catalog, credential)) for credential in answer.credentials[1:])
    return next((i for i, effort in efforts if effort is not None and _fits(ask, effort, weeks)), None)


def _with_hours(answer: Answer, ask: Ask) -> Answer:
    """The answer with whether so many hours in all are enough, where that was asked of one credential."""
    effort = merit.effort(ask.catalog, answer.credentials[0]) if len(answer.credentials) == 1 else None
    have = ask.query.limits.hours
    if effort is None or have is None:
        return answer
    name, takes = wording.label(ask.catalog, answer.credentials[0]), _span(effort.low, effort.high)
    if have >= effort.high:
        verdict = "Yes"
    elif have >= effort.low:
        verdict = "Perhaps"
    else:
        verdict = "Rather not"
    return answer.having(headline=f"{verdict}: {name} takes {takes} hours of study by the estimate below. {answer.headline}")


def _held_against(ask: Ask, credential: str, effort: Hours, weeks: float | None, *, below: bool = True) -> str:
    """One sentence for one credential; `below`: the answer gives the estimate, and was asked whether the time is enough."""
    a_week = ask.query.limits.hours_per_week
    name = wording.label(ask.catalog, credential)
    takes = f"{name} takes {_span(effort.low, effort.high)} hours of study by {'the estimate below' if below else 'estimate'}"
    if weeks is None or weeks < 1:
        if a_week is None:
            return f"{takes}; there is no time left until then."
        pace = wording.plural(a_week, "hour")
        return f"{takes}: at {pace} a week that is about {_span(effort.low / a_week, effort.high / a_week)} weeks."
    when = _when(ask, weeks)
    if a_week is None:
        much = "" if effort.low / weeks <= _BESIDE_A_JOB else ", more than most find beside a job"
        return f"{takes}: {when} that is {_hours(effort.low / weeks, effort.high / weeks)} a week{much}."
    have = weeks * a_week
    sum_ = f"{wording.plural(a_week, 'hour')} a week {when} make about {wording.number(round(have))}"
    if have >= effort.high:
        return f"{'Yes' if below else 'The time is enough'}: {takes}, and {sum_}."
    hours, longer = _hours(effort.low / weeks, effort.high / weeks), _span(effort.low / a_week, effort.high / a_week)
    if have >= effort.low:
        return f"Just about: {takes}, and {sum_}: enough at the lower end only."
    verdict = "No" if below else "The time is too short for it"
    return f"{verdict}: {takes}, and {sum_}; {hours} a week would do, or {longer} weeks."


def _when(ask: Ask, weeks: float) -> str:
    limits = ask.query.limits
    if limits.months is not None:
        return f"over {wording.plural(limits.months, 'month') if limits.months >= 1 else wording.plural(round(weeks), 'week')}"
    return f"until {wording.day(limits.by)}" if limits.by is not None else ""


def _span(low: float, high: float) -> str:
    """Two whole numbers as a span, or one where they are the same; never less than one."""
    first, last = max(1, round(low)), max(1, round(high))
    return str(first) if first == last else f"{first} to {last}"


def _hours(low: float, high: float) -> str:
    """A span of hours."""
    said = _span(low, high)
    return f"{said} hour" if said == "1" else f"{said} hours"
