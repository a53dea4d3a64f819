"""What was asked of keeping one: whether another renews it, whether its exam is sat again, what its end means for a holder."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from catalog.engine.lifecycle import State, state_of
from catalog.engine.merit import ON_SALE
from catalog.engine.prerequisites import opened_by
from catalog.engine.renewal import is_named
from catalog.engine.search import search_credential
from handlers import wording
from handlers.aspects.counted import FROM_DAYS, due
from handlers.gating import again, duties, gates_said
from handlers.slots import BACK, DUE, HOLDER, MISSED, RESIT, STATED, WHETHER

if TYPE_CHECKING:
    from catalog.engine.renewal import Duty, Together
    from handlers.ask import Ask
    from handlers.aspects.talk import Talk

_EXAM = re.compile(r"\bpass\b|\bexam again\b", re.IGNORECASE)


_WITHOUT = {"Not necessarily": "Yes, in one of the ways", "Yes": "No", "No": "Yes"}
"""The same finding where it was asked whether it is done without an exam."""


def renews(talks: list[Talk], found: Together) -> str:
    """Whether the first renews the second: as a statement or a way to renew it says, else that we found nothing of it."""
    one, other = talks
    for key, told in one.held.statements.items():
        if told.about == "renewal" and _RENEWS.search(told.text) and is_named(one.catalog, other.id, told.text):
            one.use(f"statements.{key}.text")
            return f"{'No' if _DENIED.search(told.text) else 'Yes'}: {wording.lowered(told.text)}."
    if (other.id, one.id) in found.routes or one.id in other.catalog.successors(other.id):
        return f"Yes: {one.name} is named as a way to renew {other.name}."
    if one.id in other.held.replaced_by:
        other.use(f"replaced_by.{one.id}.credential")
        return f"No: {one.name} takes the place of {other.name} as a credential of its own, and does not renew it."
    if found.duties[1].lifetime:
        other.use("validity.lifetime", "validity")
        return f"No: {other.name} does not expire, so nothing has to renew it."
    takes = duties.headline(other, found.duties[1])
    shared = ""
    if any({one.id, other.id} <= set(group) for group in found.same_unit):
        shared = " The same hours may count for both where the issuer's rules allow, which is not confirmed here."
    if one.id in found.duties[1].holds:
        needed = wording.labels(other.catalog, found.duties[1].holds, "or")
        part = f"renewing {one.name} keeps the active {needed} that {other.name} asks for, and does not renew {other.name} itself"
        return f"No, not by itself: {part}. {takes}{shared}"
    return f"We found nothing that says that {one.name} renews {other.name}. {takes}{shared}"


_RENEWS = re.compile(r"\brenew|\bextend|\bconvert", re.IGNORECASE)
_DENIED = re.compile(r"\b(?:not|no|never|cannot)\b", re.IGNORECASE)


def first(ask: Ask, talk: Talk, duty: Duty) -> str | None:
    """The headline for a question that one of the slots stands for; None for any other."""
    slot = ask.query.slot
    if slot == RESIT:
        return _resit(talk, duty, without=ask.query.words == "without")
    if slot == STATED:
        return _stated(talk, duty, ask.query.words or "")
    if slot == BACK:
        return _back(talk, duty)
    if slot == MISSED:
        return _missed(talk, duty)
    if slot == WHETHER:
        return _whether(talk, duty)
    if slot == DUE:
        return _due(ask, talk, duty)
    return _holder(talk, duty) if slot == HOLDER else None


def _whether(talk: Talk, duty: Duty) -> str | None:
    """When to go on holding it and when to let it go, what rests on it and what it takes; None where its exam has ended."""
    if talk.standing.state is State.RETIRED:
        return None
    if duty.lifetime:
        return f"There is nothing to decide: {duties.headline(talk, duty)}"
    day, catalog = talk.today, talk.catalog
    opens = [i for i in opened_by(catalog, talk.id) if state_of(catalog, i, day) in ON_SALE and i != talk.id]
    for i in opens:
        talk.ledger.use(i, "conditions.sit.required")
    shown = wording.listing(wording.label(catalog, i) for i in opens[:_NAMED])
    more = f" and {len(opens) - _NAMED} more" if len(opens) > _NAMED else ""
    rests = f" or one of yours rests on it (it is a way in to {shown}{more})" if opens else ""
    return f"Keep {talk.name} where your job asks for it{rests}; where not, let it lapse. {duties.headline(talk, duty)}"


_NAMED = 3


def demanded(talk: Talk) -> str:
    """That what an employer may demand is not ours to say, and of whom the issuer asks it."""
    law = "Whether an employer may demand it is for your contract and for labour law, and not ours to say"
    return f"{law}; {talk.issuer} asks it of whoever holds {talk.name}. "


def not_stated(talk: Talk, lost: str) -> str:
    """That nothing says what becomes of it without the one its gate names; that gate asks it of whoever sits the exam."""
    return f"we found no statement on whether {talk.name} lasts when {lost} lapses; {talk.name} {gates_said.gate(talk)}."


def _resit(talk: Talk, duty: Duty, *, without: bool) -> str | None:
    """Whether keeping it takes an exam."""
    takes = duties.headline(talk, duty)
    if duty.lifetime:
        return f"{'Yes' if without else 'No'}: {takes}"
    if duty.rule is None:
        return None
    routes = duty.rule.block.routes
    exams = [route for route in routes if _EXAM.search(route)]
    credit = duty.per_year is not None or len(exams) < len(routes)
    lead = "Not necessarily" if exams and credit else "Yes" if exams else "No" if credit else ""
    lead = _WITHOUT[lead] if without and lead else lead
    return f"{lead}: {wording.small(takes)}" if lead and takes.startswith("Keeping") else None


def _missed(talk: Talk, duty: Duty) -> str:
    """What is known of missed hours and late fees: a statement of ours, else that no grace period and no such rule is held."""
    if duty.lifetime:
        return f"There is nothing to miss: {duties.headline(talk, duty)}"
    for key, told in talk.held.statements.items():
        if told.about == "renewal" and _LAPSED.search(told.text):
            talk.use(f"statements.{key}.text")
            return f"{wording.sentence(told.text)} {duties.headline(talk, duty)}"
    found = f"We hold no grace periods and no rules on missed hours, reports or fees of {talk.name}"
    return f"{found}: ask {talk.issuer} before the term ends, and take the last day as the last day. {duties.headline(talk, duty)}"


def _back(talk: Talk, duty: Duty) -> str:
    """What is known of putting a lapsed one back in force: a statement of ours, else that we found none."""
    for key, told in talk.held.statements.items():
        if told.about == "renewal" and _LAPSED.search(told.text):
            talk.use(f"statements.{key}.text")
            return f"{wording.sentence(told.text)} {duties.headline(talk, duty)}"
    found = f"We found no statement on whether a lapsed {talk.name} can be put back in force: ask {talk.issuer}."
    return f"{found} {duties.headline(talk, duty)}"


_LAPSED = re.compile(r"\blaps|\breinstat|\bgrace\b", re.IGNORECASE)


def _due(ask: Ask, talk: Talk, duty: Duty) -> str | None:
    """When it is to be renewed: by the year it was earned where that was told, else how often; None where no term is known."""
    lasts = talk.held.validity
    if duty.lifetime or lasts is None or not lasts.years or not talk.standing.open:
        return None
    if counted := due(ask, talk):
        return f"{counted}{duties.headline(talk, duty)}"
    talk.use("validity.years")
    years = wording.plural(lasts.years, "year")
    since = next((h.since for h in (*ask.query.asker.holds, *ask.person.holds) if h.credential == talk.id and h.since), None)
    ends = since.first.year + int(lasts.years) if since is not None else None
    if since is not None and ends is not None and ends < ask.today.year:
        return None  # over, unless it was renewed
    told = (
        f"In {ends}: earned in {since.first.year}"
        if since is not None
        else f"Every {_term(years)}{_opens(talk)}: {talk.name} is valid for {years}"
    )
    valid = f" and valid for {years}" if since is not None else " from the day it was earned or last renewed"
    takes = duties.headline(talk, duty)
    return f"{told}{valid}. {takes}"


def _opens(talk: Talk) -> str:
    """From when on it can be renewed, where a way to renew it says so."""
    rule = talk.held.recertification
    days = next((m[1] for route in (rule.routes if rule else ()) if (m := FROM_DAYS.search(route))), None)
    if days is not None:
        talk.use("recertification.routes")
    return f", from {days} days before it expires" if days is not None else ""


def _term(years: str) -> str:
    """A number of years after "every"."""
    return years.removeprefix("1 ")


def _stated(talk: Talk, duty: Duty, words: str) -> str | None:
    """What a statement on its renewal says to the words, before what keeping it takes."""
    hits = search_credential(talk.catalog, talk.id, words, 3, ignore=("renew", "renewal", "renewing", "keep", "recertify"))
    for hit in hits:
        key = hit.path.removeprefix("statements.").removesuffix(".text")
        told = talk.held.statements.get(key)
        if told is not None and told.about == "renewal":
            talk.use(f"statements.{key}.text")
            return f"{wording.sentence(told.text)} {duties.headline(talk, duty)}"
    return None


def _holder(talk: Talk, duty: Duty) -> str | None:
    """What the end of its exam means for who holds it; None where it has not ended."""
    if talk.standing.state is not State.RETIRED:
        return None
    name, lasts = talk.name, talk.held.validity
    if duty.lifetime or (lasts is not None and lasts.lifetime):
        talk.use("validity.lifetime", "validity")
        kept = f"Who holds {name} keeps it: it does not expire, though its exam can no longer be taken."
    else:
        years = ""
        if lasts is not None and lasts.years:
            talk.use("validity.years")
            years = f", {wording.plural(lasts.years, 'year')} after it was earned or last renewed"
        kept = f"Who holds {name} keeps it until it expires{years}; its exam can no longer be taken."
    told = [key for key, s in talk.held.statements.items() if s.about == "renewal"][:1]
    for key in told:
        talk.use(f"statements.{key}.text")
    said = " ".join(wording.sentence(talk.held.statements[key].text) for key in told)
    return " ".join(part for part in (kept, said, again.replaced(talk)) if part)
