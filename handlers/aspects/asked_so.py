"""A fact fitted to how it was asked: yes to "closed book?", and until when for somebody who says since when."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from catalog.engine import merit
from catalog.engine.fees import first_attempt
from handlers.aspects import money
from handlers.query import Aspect
from handlers.sums import times

if TYPE_CHECKING:
    from handlers.ask import Ask
    from handlers.aspects.talk import Saying, Talk

_TURNED = {"Yes": "No", "No": "Yes"}


def as_asked(ask: Ask, talk: Talk, aspect: Aspect, saying: Saying) -> Saying:
    """The same saying, with what the question itself brings along."""
    if aspect is Aspect.OPEN_BOOK and ask.query.slot == "closed":
        lead, mark, rest = saying.text.partition(":")
        return replace(saying, text=f"{_TURNED[lead]}{mark}{rest}") if mark and lead in _TURNED else saying
    if aspect is Aspect.FORMAT and ask.query.slot in _FORMS and saying.has_value:
        return _form(talk, saying, ask.query.slot)
    if aspect is Aspect.FEE and ask.query.slot == "place":
        return _there(talk, saying, ask.query.words)
    if aspect is Aspect.FEE and ask.query.slot == "each" and saying.has_value:
        if (told := times(talk, ask.query.limits.exams or 1)) is not None:
            return replace(saying, text=f"{told} {saying.text}")
        return replace(saying, text=f"Each person pays for themselves, and we hold no prices for groups: {saying.text}")
    if aspect is Aspect.VALIDITY:
        return _until(ask, talk, saying)
    return saying


_FORMS = ("multiple-choice", "hands-on")


def _form(talk: Talk, saying: Saying, asked: str) -> Saying:
    """Whether the exam is of the one form asked about, first: yes, partly or no, where its items or its style tell."""
    exams = [exam for _, exam in merit.exams(talk.catalog, talk.id, talk.today)]
    kinds = {kind for exam in exams for kind in exam.item_types}
    styles = {exam.style for exam in exams if exam.style}
    chosen = {kind for kind in kinds if "choice" in kind or "response" in kind}
    done = {kind for kind in kinds if "hands-on" in kind or "performance" in kind or "lab" in kind or "practical" in kind}
    if asked == "multiple-choice":
        lead = "Yes" if chosen and chosen == kinds else "Partly" if chosen else "No" if kinds or styles == {"hands-on"} else ""
    else:
        lead = (
            "Yes" if styles == {"hands-on"} else "Partly" if done or "mixed" in styles else "No" if styles == {"knowledge"} else ""
        )
    return replace(saying, text=f"{lead}: {saying.text}") if lead else saying


def _until(ask: Ask, talk: Talk, saying: Saying) -> Saying:
    """Until which year it lasts for a person who has told since when they hold it; its own certificate says the day."""
    lasts = talk.held.validity
    since = next((held.since for held in ask.query.asker.holds if held.credential == talk.id and held.since), None)
    if since is None or lasts is None or not lasts.years or lasts.years % 1:
        return saying
    year = since.first.year + int(lasts.years)
    return replace(saying, text=f"{saying.text} Earned in {since.first.year} and not renewed since, that is until {year}.")


def _there(talk: Talk, saying: Saying, place: str) -> Saying:
    """What it costs in a country or in a currency, first; where we hold nothing of that kind, that is said."""
    first = first_attempt(talk.catalog, talk.id, talk.today)
    theirs = [p for p in first.conditional if place.removeprefix("the ") in (p.fee.region or "") or p.currency == place]
    where = f"in {place}"
    if any(p.currency == place for p in (*first.exam, *first.with_training)):
        return saying
    if words := money.listed(talk, theirs):
        told = f"I{where[1:]} {talk.name} costs {'; '.join(words)}{money.dated(talk, theirs)}. {saying.text}"
        return replace(saying, text=told)
    if not saying.has_value:
        return saying
    return replace(saying, text=f"{saying.text} We hold no fee {where} of its own: ask the issuer.")
