"""A fact fitted to how it was asked: yes to "closed book?", and until when for somebody who says since when."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from catalog.engine.exam_filters import at_home, barred_in
from catalog.engine.fees import first_attempt
from handlers import wording
from handlers.aspects import money
from handlers.aspects.about import of_security
from handlers.aspects.counted import aged, by_when, later, until
from handlers.aspects.documents import what_is_disputed
from handlers.aspects.fee_changes import changes
from handlers.aspects.formed import FORMS, form, tools
from handlers.aspects.one_domain import one_domain, where_it_stands
from handlers.aspects.outline import weights_held_against
from handlers.aspects.passing import by_pass
from handlers.aspects.talk import each_version
from handlers.aspects.whence import whence, why_apart
from handlers.query import Aspect
from handlers.slots import (
    AGE,
    ALONE,
    BY_EXAM,
    DISPUTED,
    DOMAIN,
    LATE,
    SECURES,
    TAUGHT,
    TOOLS,
    WEIGHTS,
    WHENCE,
    WHERE_IN,
    WHOSE,
    WHY_APART,
)

if TYPE_CHECKING:
    from catalog.values import PartialDate
    from handlers.ask import Ask
    from handlers.aspects.talk import Saying, Talk

_TURNED = {"Yes": "No", "No": "Yes"}


def as_asked(ask: Ask, talk: Talk, aspect: Aspect, saying: Saying) -> Saying:
    """The same saying, with what the question itself brings along."""
    if ask.query.slot == WHENCE:
        return whence(talk, aspect, saying)
    if ask.query.slot == WHY_APART:
        return why_apart(talk, aspect, saying, ask.query.words)
    if aspect is Aspect.ISSUER and ask.query.slot == WHOSE and len(ask.query.limits.issuers) == 1:
        lead = "Yes" if talk.held.issuer in ask.query.limits.issuers else "No"
        return replace(saying, text=f"{lead}: {saying.text}")
    if aspect is Aspect.OPEN_BOOK and ask.query.slot == "closed":
        lead, mark, rest = saying.text.partition(":")
        turned = _TURNED.get(lead.partition(",")[0])
        return replace(saying, text=f"{turned}{mark}{rest}") if mark and turned else saying
    if aspect is Aspect.OPEN_BOOK and ask.query.slot == "either":
        lead, mark, rest = saying.text.partition(": ")
        return replace(saying, text=wording.capital(rest)) if mark and lead in _TURNED else saying
    if aspect is Aspect.OPEN_BOOK and ask.query.slot == TOOLS:
        return tools(talk, saying, forbidden=ask.query.words == "not")
    if aspect is Aspect.DOMAINS and ask.query.slot == DOMAIN:
        return one_domain(talk, saying, ask.query.words or "")
    if aspect is Aspect.DOMAINS and ask.query.slot == WHERE_IN:
        return where_it_stands(talk, saying, ask.query.words)
    if aspect is Aspect.DOMAINS and ask.query.slot == WEIGHTS:
        return weights_held_against(talk, saying, ask.query.words)
    if aspect is Aspect.AI_CONTENT and ask.query.slot == SECURES:
        return of_security(talk, saying, of_ai=ask.query.words == "ai")
    if aspect is Aspect.SOURCES and ask.query.slot == DISPUTED:
        return what_is_disputed(talk, saying)
    if aspect is Aspect.FORMAT and ask.query.slot in FORMS and saying.has_value:
        return form(talk, saying, ask.query.slot)
    if aspect is Aspect.FEE and ask.query.slot == "place":
        return _there(talk, saying, ask.query.words)
    if aspect is Aspect.FEE and ask.query.slot in ("members", "member"):
        return _for_members(talk, saying, int(ask.query.words or 1), less=ask.query.slot == "members")
    if aspect is Aspect.FEE and ask.query.slot == "changed" and saying.has_value:
        told = " ".join(changes(talk)) or "We know of no change of its price:"
        return replace(saying, text=f"{told} {saying.text}", notes=tuple(note for note in saying.notes if note not in told))
    if aspect is Aspect.FEE and ask.query.slot == "apart" and money.prices(talk, "application"):
        return replace(saying, text=f"No, the application fee comes on top: {saying.text}")
    if aspect is Aspect.FEE and ask.query.slot in (ALONE, TAUGHT) and saying.has_value:
        return _one_way(talk, saying, alone=ask.query.slot == ALONE)
    if aspect is Aspect.FEE and ask.query.slot == "free":
        return _free(talk, saying)
    if aspect is Aspect.FEE and ask.query.slot == "discount" and saying.has_value:
        return _for_less(talk, saying, ask.query.words)
    if aspect is Aspect.STEPS and ask.query.slot == BY_EXAM:
        return by_pass(talk, saying, ask.query.asker)
    if aspect is Aspect.DURATION and ask.query.slot == LATE and saying.has_value:
        talk.use(*(f"exams.{code}.report_hours" for code, exam in talk.versions if exam.report_hours))
        none = f"We found no rule on a report for {talk.name} that comes too late; ask {talk.issuer} before you sit it."
        return replace(saying, text=f"{none} {saying.text}")
    if aspect is Aspect.STEPS and ask.query.since is not None:
        return by_when(ask, talk, saying)
    if aspect is Aspect.LAUNCHED and ask.query.slot == AGE:
        return aged(talk, saying)
    if aspect is Aspect.DELIVERY and ask.query.slot == "home":
        return _from_home(talk, saying, ask.query.words)
    if aspect is Aspect.ELIGIBILITY_WINDOW and ask.query.since is not None:
        return _lasts_until(saying, ask.query.since)
    if aspect in (Aspect.RETAKE, Aspect.PASSING) and ask.query.slot == "scored":
        return _short_by(talk, saying, ask.query.words)
    if aspect is Aspect.FEE and ask.query.slot == "each" and saying.has_value:
        return replace(saying, text=f"Each person pays for themselves, and we hold no prices for groups: {saying.text}")
    if aspect is Aspect.VALIDITY and ask.query.slot == "expires":
        return _expires(talk, until(ask, talk, saying))
    if aspect is Aspect.VALIDITY:
        return until(ask, talk, saying)
    return saying


def _expires(talk: Talk, saying: Saying) -> Saying:
    """Whether it expires: yes or no first, where its validity tells."""
    lasts = talk.held.validity
    if lasts is None or not (lasts.years or lasts.lifetime):
        return saying
    return replace(saying, text=f"{'No' if lasts.lifetime else 'Yes'}: {saying.text}")


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


def _for_members(talk: Talk, saying: Saying, count: int, *, less: bool) -> Saying:
    """What members pay, or how much less that is, where both prices are held; else that none is held for them."""
    first = first_attempt(talk.catalog, talk.id, talk.today)
    inside, outside = (
        [p for p in (*first.exam, *first.with_training) if p.fee.member is member and p.low is not None] for member in (True, False)
    )
    if not inside or not outside or inside[0].currency != outside[0].currency:
        none = f"We hold no price of {talk.name} for members of its own"
        return replace(saying, text=f"{none}: {saying.text}") if saying.has_value and not inside else saying
    if not less:
        return saying
    saved = (outside[0].low or Decimal(0)) - (inside[0].low or Decimal(0))
    apart = wording.money(abs(saved), inside[0].currency)
    each = f" each, {wording.money(count * abs(saved), inside[0].currency)} for {count}" if count > 1 else ""
    by = "By the figures we prefer, members" if inside[0].disputed or outside[0].disputed else "Members"
    dues = "; whether the dues of membership are less than that we cannot tell, as we hold no figure of them" if saved > 0 else ""
    return replace(saying, text=f"{by} pay {apart} {'less' if saved >= 0 else 'more'}{each}{dues}: {saying.text}")


def _free(talk: Talk, saying: Saying) -> Saying:
    """Asked whether it is free: no, yes, or for some only."""
    first = first_attempt(talk.catalog, talk.id, talk.today)
    prices = [price for price in (*first.exam, *first.with_training) if price.low is not None]
    if prices and all(price.low == 0 for price in prices):
        return replace(saying, text=f"Yes: {saying.text}")
    given = [price for price in first.offers if price.low == 0]
    if given and (words := money.listed(talk, given[:1])):
        return replace(saying, text=f"Only by an offer, {words[0]}; else {saying.text}")
    return replace(saying, text=f"No: {saying.text}") if prices else saying


def _one_way(talk: Talk, saying: Saying, *, alone: bool) -> Saying:
    """The price of the way that was asked for, by the exam alone or with its training, before that of the other."""
    first = first_attempt(talk.catalog, talk.id, talk.today)
    exam = "; ".join(money.listed(talk, first.exam))
    taught = re.sub(r"with training(?:; )?", "", "; ".join(money.listed(talk, first.with_training))).replace(" ()", "")
    if exam and taught and first.exam[0].known != "disputed":
        dated = money.dated(talk, [*first.exam, *first.with_training])
        told = f"The {talk.name} exam alone costs {exam}{dated}; with its training {taught}."
        if not alone:
            told = f"{talk.name} with its training costs {taught}{dated}; the exam alone {exam}."
        return replace(saying, text=told)
    if taught and not exam and alone:
        return replace(saying, text=f"We found no price of the {talk.name} exam alone. {saying.text}")
    return saying


def _for_less(talk: Talk, saying: Saying, who: str) -> Saying:
    """Prices below the usual one: those for the group that was asked about, else every one with a condition or for a while."""
    first = first_attempt(talk.catalog, talk.id, talk.today)
    usual = {price.currency: price.low for price in (*first.with_training, *first.exam) if price.low is not None}
    lower = [
        price
        for price in (*first.offers, *first.conditional)
        if price.low is not None and not price.fee.region and price.low < usual.get(price.currency, Decimal(0))
    ]
    theirs = [p for p in lower if who[:-1] in f"{p.fee.who or ''} {p.fee.condition or ''}".casefold()] if who else lower
    if lower and not theirs:
        told = "; ".join(money.listed(talk, lower))
        return replace(saying, text=f"We know of no discount on {talk.name} for {who}; for less there is: {told}. {saying.text}")
    lower = theirs
    if words := money.listed(talk, lower):
        return replace(saying, text=f"For less: {'; '.join(words)}. {saying.text}")
    other = "other " if not who and any(price.fee.member for price in first.exam) else ""
    renewing = next((key for key, s in talk.held.statements.items() if s.about == "renewal" and "discount" in s.text), None)
    if renewing and not who:
        talk.use(f"statements.{renewing}.text")
        told = wording.sentence(talk.held.statements[renewing].text)
        return replace(saying, text=f"{told} For a first attempt we know of no {other}discount: {saying.text}")
    return replace(saying, text=f"We know of no {other}discount on {talk.name}{f' for {who}' if who else ''}: {saying.text}")


def _led(lead: str, saying: Saying, more: str = "") -> Saying:
    """The saying after a first word: its own first word in small letters, where it is no name."""
    small = saying.text.startswith(("The ", "On ", "We "))
    text = f"{saying.text[0].lower()}{saying.text[1:]}" if small else saying.text
    return replace(saying, text=f"{lead}: {text}{more}")


def _from_home(talk: Talk, saying: Saying, place: str) -> Saying:
    """Whether it can be sat at home, in a country."""
    exams = [exam for _, exam, _ in each_version(talk)]
    if place and any(barred_in(exam.delivery_limits, place) for exam in exams):
        return _led(f"No, not from home in {place}", saying)
    told = {at_home(delivered) for exam in exams for delivered in exam.delivery}
    if True in told:
        return _led("Yes", saying, f" We found no limit for {place}." if place else "")
    return _led("No, as far as we found", saying) if told == {False} else saying


_MONTHS = {"three months": 3, "six months": 6, "nine months": 9, "one year": 12, "twelve months": 12, "two years": 24}


def _lasts_until(saying: Saying, paid: PartialDate) -> Saying:
    """Until which day a window goes that began on a day."""
    months = next((count for words, count in _MONTHS.items() if saying.short.startswith(words)), None)
    if months is None:
        return saying
    last = later(paid, months)
    longest = max((count for words, count in _MONTHS.items() if words in saying.short), default=months)
    other = f" ({wording.day(later(paid, longest))} by the longer figure)" if longest > months else ""
    return replace(saying, text=f"Counted from {wording.day(paid)}, until {wording.day(last)}{other}: {saying.text}")


def _short_by(talk: Talk, saying: Saying, scored: str) -> Saying:
    """How far a score in per cent is from the pass mark, where that is in per cent too."""
    for code, exam in talk.versions:
        mark = getattr(exam.passing, "percent", None)
        if mark is not None:
            talk.use(f"exams.{code}.passing", f"exams.{code}")
            lacking = Decimal(str(mark)) - Decimal(scored)
            points = f"{abs(lacking).normalize():f} percentage point{'' if abs(lacking) == 1 else 's'}"
            told = f"{points} short of" if lacking > 0 else f"{points} above" if lacking else "exactly"
            return replace(
                saying, text=f"{scored} % is {told} the pass mark of {Decimal(str(mark)).normalize():f} %. {saying.text}"
            )
    return saying
