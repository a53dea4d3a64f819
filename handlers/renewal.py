"""What keeping credentials takes a year: hours, money, other credentials kept active, and where several duties overlap."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from catalog.engine.renewal import Duty, Together, together
from handlers import wording
from handlers.answer import Answer, Facts, Kind, Point, Points, Prompt, Section, Table
from handlers.ask import Ledger
from handlers.aspects import age, counted, standing
from handlers.aspects.talk import page
from handlers.gating import again, duties, ended_how, kept_how
from handlers.gating.asked import others, talk_of, targets_of, which_one
from handlers.gating.cheapest_kept import cheapest
from handlers.query import Aspect, Intent, Query, about
from handlers.slots import EACH, EMPLOYER, KEEP, LEAST, MONEY, RENEWS, SHARED, STANDS, STATED, WHETHER

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handlers.ask import Ask
    from handlers.aspects.talk import Talk

_SEVERAL_UP_TO = 6
_PAIR = 2
_CREDITS = re.compile(r"\b(?:CPE|CEU|CPD|PDU)s?\b")


def answer(ask: Ask) -> Answer:
    """What keeping it takes; for several, what they take together."""
    targets = targets_of(ask) or tuple(h.credential for h in ask.person.holds if h.credential in ask.catalog.credentials)
    if not targets:
        return which_one(ask, Intent.RENEWAL, "what keeping it takes")
    ledger = Ledger(ask.catalog)
    talks = [talk_of(ask, i, ledger) for i in targets[:_SEVERAL_UP_TO]]
    found = together(ask.catalog, [talk.id for talk in talks], talks[0].today)
    if len(talks) == 1:
        return _one(ask, talks[0], found.duties[0])
    return _several(ask, talks, found)


def _one(ask: Ask, talk: Talk, duty: Duty) -> Answer:
    newer = ask.catalog.successors(talk.id)
    once_more = ask.query.slot in (again.AGAIN, STANDS)
    heirs = tuple(talk.held.replaced_by) if once_more else ()
    asked_again = f"{again.headline(ask, talk, duty)} " if once_more else ""
    ended = ended_how.ended(talk, duty, asked=ask.query.slot == STATED)
    duty = ended_how.left_over(talk, duty)
    demanded = kept_how.demanded(talk) if ask.query.slot == EMPLOYER else ""
    first = f"{demanded}{asked_again}{ended}"
    told = duties.money_headline(talk, duty) if ask.query.slot == MONEY else duties.headline(talk, duty)
    rule = duty.rule is not None and (not ended or bool(newer) or ask.query.slot == MONEY)  # of what has ended it stands below
    takes = told if rule or duty.lifetime or not first else ""
    asked = kept_how.first(ask, talk, duty)
    dated = counted.due(ask, talk) if newer or not first else ""  # what nothing renews has no day by which it is to be renewed
    begins = f"{dated}{first}" or _over(ask, talk)
    headline = asked or f"{begins}{_lapsed(ask, talk, duty)}{takes}{_newer(talk, duty, newer)}".strip()
    rows = tuple(duties.rows(talk, duty))
    sections: list[Section] = [Facts(rows)] if rows else []
    sections += _routes(talk, duty)
    sections += _worth_knowing(talk)
    known = duties.known(duty) or ask.query.slot == WHETHER
    return Answer(
        Kind.RENEWAL if known else Kind.UNKNOWN,
        headline,
        sections=tuple(sections),
        facts=talk.ledger.facts,
        prompts=tuple(_prompts(talk, duty)),
        credentials=(talk.id,) if known else (),
        mentioned=others(
            ask, (*newer, *heirs, *duty.holds) if known else (talk.id, *newer, *heirs, *duty.holds), (talk.id,) if known else ()
        ),
        notes=tuple(_notes([talk])),
        about=talk.id,
    )


def _over(ask: Ask, talk: Talk) -> str:
    """Until when it ran for a person who told since when they hold it, where that is over unless it was renewed."""
    lasts = talk.held.validity
    since = next((h.since for h in ask.query.asker.holds if h.credential == talk.id and h.since), None)
    if since is None or lasts is None or not lasts.years or since.first.year + int(lasts.years) >= ask.today.year:
        return ""
    talk.use("validity.years")
    year, years = since.first.year, wording.plural(lasts.years, "year")
    return f"Only if you renewed it: earned in {year} and valid for {years}, it ended in {year + int(lasts.years)}. "


def _lapsed(ask: Ask, talk: Talk, duty: Duty) -> str:
    """That what the person holds no longer carries it: the credential it stands on has lapsed, and no other is named."""
    named = [h for h in ask.person.holds if h.credential in duty.holds]
    gone = [h.credential for h in named if not h.active]
    if not gone:
        return _not_stated(ask, talk) if ask.query.slot == KEEP and not duty.holds else ""
    needed = wording.labels(ask.catalog, duty.holds, "or")
    kept = [h.credential for h in named if h.active]
    if kept:
        if not duty.holds_any:
            return f"{talk.name} asks for an active {needed}. "
        own = wording.labels(ask.catalog, kept)
        return f"Your active {own} is enough to keep {talk.name}, which asks for {needed}, one of them active. "
    if ask.query.slot == KEEP:
        without = wording.labels(ask.catalog, gone)
        goes = f"{without} {'goes' if len(gone) == 1 else 'go'}"
        return f"Not without an active {needed}: when {goes}, {talk.name} is kept only with another of these. "
    lapsed = f"your {wording.labels(ask.catalog, gone)} {'has' if len(gone) == 1 else 'have'} lapsed"
    return f"Not without an active {needed}, and {lapsed}: put it back in force, or ask the issuer of {talk.name} first. "


def _not_stated(ask: Ask, talk: Talk) -> str:
    """That nothing says whether it outlasts the one its gate names, which is let go."""
    gone = [h.credential for h in ask.query.asker.holds if not h.active]
    return f"We cannot tell: {kept_how.not_stated(talk, wording.labels(ask.catalog, gone))} " if gone else ""


def _newer(talk: Talk, duty: Duty, newer: list[str]) -> str:
    """That the exam in force is another one now: the same credential is renewed with it, where it is renewed at all."""
    if not newer:
        return ""
    talk.ledger.use(newer[-1], "new_exam_of.credential")
    exam = wording.label(talk.catalog, newer[-1])
    if duty.lifetime:
        return f" The newer exam of the same credential is {exam}; who has passed the older one holds it already."
    return f" The newer exam of the same credential is {exam}; who renews by passing an exam passes that one."


def _routes(talk: Talk, duty: Duty) -> Iterator[Section]:
    if duty.rule is not None and duty.rule.block.routes:
        talk.ledger.use(duty.rule.owner, "recertification.routes")
        routes = tuple(Point(wording.sentence(route)) for route in duty.rule.block.routes)
        yield Points(routes, "Ways to renew, each enough by itself")


def _worth_knowing(talk: Talk) -> Iterator[Section]:
    keys = [key for key, s in talk.held.statements.items() if s.about == "renewal" or _CREDITS.search(s.text)][:3]
    if keys:
        for key in keys:
            talk.use(f"statements.{key}.text")
        yield Points(tuple(Point(wording.sentence(talk.held.statements[key].text)) for key in keys), "Worth knowing")


def _several(ask: Ask, talks: list[Talk], found: Together) -> Answer:
    ledger = talks[0].ledger
    rows = [
        (talk.name, duties.work(talk, duty), duties.money(talk, duty), duties.also(talk, duty))
        for talk, duty in zip(talks, found.duties, strict=True)
    ]
    table = Table(("Credential", "Hours or credits", "Money", "Also to be kept"), tuple(rows), "What each takes by itself.")
    sections: list[Section] = [table]
    if overlaps := tuple(Point(text) for text in _overlaps(ask, found)):
        sections.append(Points(overlaps, "Where the duties overlap"))
    ids = tuple(talk.id for talk in talks)
    ranked = cheapest(talks, found.duties) if ask.query.slot == LEAST else None
    return Answer(
        Kind.RENEWAL,
        ranked or _together(ask, talks, found),
        sections=tuple(sections),
        facts=ledger.facts,
        prompts=tuple(_several_prompts(ask, ids)),
        credentials=ids,
        mentioned=others(ask, (i for duty in found.duties for i in duty.holds), ids),
        notes=tuple(_notes(talks)),
        about=ids[0],
    )


_RULE = "overlap-of-hours"


def _together(ask: Ask, talks: list[Talk], found: Together) -> str:
    """The sum in one sentence, as a range where hours may count twice and as a lower bound where something is not known."""
    names = wording.labels(ask.catalog, [talk.id for talk in talks])
    parts = []
    if ask.query.slot == RENEWS and len(talks) == _PAIR:
        return kept_how.renews(talks, found)
    if ask.query.slot == SHARED and _RULE in ask.catalog.said:
        talks[0].ledger.use(_RULE, "short")
        alike = [wording.labels(ask.catalog, group) for group in found.same_unit]
        same = f" {alike[0]} are kept with the same issuer, and we found no statement of it that rules this out." if alike else ""
        rule = ask.catalog.said[_RULE].short
        return f"Often, and not confirmed here for {names}: {wording.small(rule)}{same}"
    if ask.query.slot == EACH:
        told = [f"{talk.name}: {wording.lowered(duties.work(talk, duty))}" for talk, duty in zip(talks, found.duties, strict=True)]
        return wording.sentence(f"What keeping each takes: {'; '.join(told)}")
    if ask.query.slot == MONEY:
        told = [f"{talk.name}: {wording.lowered(duties.money(talk, duty))}" for talk, duty in zip(talks, found.duties, strict=True)]
        return wording.sentence(f"What keeping each costs: {'; '.join(told)}")
    units = {duty.unit for duty in found.duties if duty.per_year is not None and duty.unit}
    unit = next(iter(units)) if len(units) == 1 else "credits"
    if found.credits_high is not None and found.credits_low is not None:
        low, high = wording.number(found.credits_low), wording.number(found.credits_high)
        least = "" if found.credits_complete else "at least "
        parts.append(f"{least}{low if low == high else f'{low} to {high}'} {unit}")
    if found.money_low is not None and found.money_high is not None:
        least = "" if found.money_complete else "at least "
        parts.append(f"{least}{wording.money(found.money_low, found.currency, found.money_high)}")
    if not parts and len(talks) == _PAIR and found.routes:
        one, other = (wording.label(ask.catalog, i) for i in found.routes[0])
        return f"{other} is named as a way to renew {one}; we found no figures for what keeping either takes a year."
    if not parts:
        return f"We found no figures for what keeping {names} takes a year."
    by_route = [d.credential for d in found.duties if d.per_year is None and d.rule is not None and d.rule.block.routes]
    tail = f"; {wording.labels(ask.catalog, by_route)} by an exam or another route of its own" if by_route else ""
    tail += "" if found.money_low is not None else "; we found no maintenance fee that can be added up"
    return f"Keeping {names} together takes {wording.listing(parts)} a year{tail}."


def _overlaps(ask: Ask, found: Together) -> Iterator[str]:
    for one, other in found.shared:
        first, second = wording.label(ask.catalog, one), wording.label(ask.catalog, other)
        yield f"Keeping {first} needs an active {second} anyway, so that part is paid for once."
    for group in found.same_unit:
        issuer = wording.issuer(ask.catalog, ask.catalog.credentials[group[0]])
        yield (
            f"{wording.labels(ask.catalog, group)} are kept with {issuer}: hours may count for each where its rules and the "
            "subject allow; the lower figure assumes that they do, which is not confirmed here."
        )
    for one, other in found.routes:
        yield f"A renewal route of {wording.label(ask.catalog, one)} names {wording.label(ask.catalog, other)}."


def _notes(talks: list[Talk]) -> Iterator[str]:
    for talk in talks:
        if not talk.standing.open:
            yield wording.sentence(f"{talk.name} is {standing.state_words(talk)}")
    yield from age.notes(talks[0].ledger.facts, talks[0].catalog, talks[0].today)
    if any(fact.field.startswith("fees.") for fact in talks[0].ledger.facts):
        yield wording.CHECK_BEFORE_PAYING
    for talk in talks[:1]:
        if where := page(talk):
            yield where


def _prompts(talk: Talk, duty: Duty) -> Iterator[Prompt]:
    sides = about(talk.id)
    for other in duty.holds[:1]:
        label = f"And keeping {wording.label(talk.catalog, other)}?"
        yield Prompt(label[:75], Query(intent=Intent.RENEWAL, sides=about(other)))
        yield Prompt("Both together", Query(intent=Intent.RENEWAL, sides=about(talk.id, other)))
    yield Prompt("What it costs to get", Query(intent=Intent.FACT, sides=sides, aspects=(Aspect.FEE,)))
    yield Prompt("Is it worth it?", Query(intent=Intent.WORTH, sides=sides))
    yield Prompt(f"All about {talk.name}"[:75], Query(intent=Intent.PROFILE, sides=sides))


def _several_prompts(ask: Ask, ids: tuple[str, ...]) -> Iterator[Prompt]:
    for i in ids[:3]:
        yield Prompt(f"Only {wording.label(ask.catalog, i)}"[:75], Query(intent=Intent.RENEWAL, sides=about(i)))
    yield Prompt("Compare them", Query(intent=Intent.COMPARE, sides=about(*ids[:5])))
