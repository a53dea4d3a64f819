"""Time that was named beside a question about study effort: whether it is enough, or what it comes to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog.engine import merit
from catalog.engine.wishes import WEEKS_A_MONTH
from handlers import wording
from handlers.answer import Kind
from handlers.query import Aspect

if TYPE_CHECKING:
    from catalog.engine.merit import Hours
    from handlers.answer import Answer
    from handlers.ask import Ask

_UP_TO = 3


def with_time(answer: Answer, ask: Ask) -> Answer:
    """The answer with what hours a week and the time left make of the study effort; itself where neither was said."""
    limits = ask.query.limits
    if answer.kind is not Kind.FACT or Aspect.EFFORT not in ask.query.aspects:
        return answer
    weeks = None if limits.months is None else limits.months * WEEKS_A_MONTH
    if weeks is None and limits.by is not None:
        weeks = max(0.0, (limits.by.last - ask.today).days / 7)
    if weeks is None and limits.hours_per_week is None:
        return _with_hours(answer, ask)
    told = [
        _held_against(ask, credential, effort, weeks)
        for credential in answer.credentials[:_UP_TO]
        if (effort := merit.effort(ask.catalog, credential)) is not None
    ]
    return answer.having(headline=f"{' '.join(told)} {answer.headline}") if told else answer


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


def _held_against(ask: Ask, credential: str, effort: Hours, weeks: float | None) -> str:
    """One sentence for one credential."""
    a_week = ask.query.limits.hours_per_week
    name = wording.label(ask.catalog, credential)
    takes = f"{name} takes {_span(effort.low, effort.high)} hours of study by the estimate below"
    if weeks is None or weeks < 1:
        if a_week is None:
            return f"{takes}; there is no time left until then."
        pace = wording.plural(a_week, "hour")
        return f"{takes}: at {pace} a week that is about {_span(effort.low / a_week, effort.high / a_week)} weeks."
    when = _when(ask, weeks)
    if a_week is None:
        return f"{takes}: {when} that is {_span(effort.low / weeks, effort.high / weeks)} hours a week."
    have = weeks * a_week
    sum_ = f"{wording.plural(a_week, 'hour')} a week {when} make about {wording.number(round(have))}"
    if have >= effort.high:
        return f"Yes: {takes}, and {sum_}."
    hours, longer = _span(effort.low / weeks, effort.high / weeks), _span(effort.low / a_week, effort.high / a_week)
    if have >= effort.low:
        return f"Just about: {takes}, and {sum_}: enough at the lower end only."
    return f"No: {takes}, and {sum_}; {hours} hours a week would do, or {longer} weeks."


def _when(ask: Ask, weeks: float) -> str:
    limits = ask.query.limits
    if limits.months is not None:
        return f"over {wording.plural(limits.months, 'month') if limits.months >= 1 else wording.plural(round(weeks), 'week')}"
    return f"until {wording.day(limits.by)}" if limits.by is not None else ""


def _span(low: float, high: float) -> str:
    """Two whole numbers as a span, or one where they are the same; never less than one."""
    first, last = max(1, round(low)), max(1, round(high))
    return str(first) if first == last else f"{first} to {last}"
