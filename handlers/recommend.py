"""Which credential to take: the pick first, why, why not the obvious rivals, and what to do next."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from catalog.engine import merit
from catalog.engine.currencies import at_least
from catalog.engine.implied import implied_roles
from catalog.engine.rates import DOLLAR, rate
from catalog.engine.recommend import recommend
from handlers import advice_form, wording
from handlers.advising import headlines, limits, listed, rivals, split
from handlers.advising.article import article_point
from handlers.advising.choosing import case_of
from handlers.advising.reasons import talk_of, why
from handlers.answer import Answer, Kind, Point, Points, Prompt
from handlers.ask import Ledger
from handlers.aspects import age, standing
from handlers.forms import Filled
from handlers.query import BEYOND, Intent, Limits, Query, about
from handlers.slots import AFTER, EACH, ONE_FOR_ALL

if TYPE_CHECKING:
    from collections.abc import Iterator

    from catalog.engine.case import Case
    from catalog.engine.recommend import Pick, Recommendation
    from handlers.answer import Section
    from handlers.ask import Ask

SHOWN = 3


def answer(ask: Ask) -> Answer:
    """Up to three picks with their reasons; the split by job where nothing is known of the person."""
    case = case_of(ask, own=ask.query.intent is not Intent.HIRE)
    targets = tuple(i for i in ask.query.credentials if i not in case.held)
    nobody = not (case.roles or case.topics or case.wishes.made_for or implied_roles(case)[0])
    if nobody and ask.query.slot != BEYOND and ask.query.limits.of_exams and (case.wishes.issuers or case.wishes.first):
        return listed.answer(ask)
    if ask.query.slot == BEYOND or nobody:
        return _parted(ask, case)
    clouds = all(ask.catalog.roles[role].platform for role in case.roles)
    if len(case.roles) > 1 and (clouds or ask.query.slot in (EACH, ONE_FOR_ALL)) and (each := split.of_each(ask, case)):
        return each
    found = recommend(case, among=targets if len(targets) > 1 else ())
    if not found.picks and found.assumed == "held" and ask.query.limits == Limits():
        return _parted(ask, case)  # of the job concluded there is nothing left: which other it may be is asked
    if not found.picks and (open_now := _ungated(case)):
        opened = recommend(open_now)
        if opened.picks:
            return _picks(ask, open_now.about(roles=opened.roles), opened, before=limits.nothing_fits(case, found).headline)
    if not found.picks:
        return limits.nothing_fits(case, found)
    return _after(_picks(ask, case.about(roles=found.roles), found), case, ask.query)


def _ungated(case: Case) -> Case | None:
    """For a beginner in a topic for whom nothing is sure to fit: whatever asks for nothing before it, at any level."""
    if case.wishes.level != "entry" or not case.topics or not isinstance(case.wishes, Limits):
        return None
    return replace(case, wishes=case.wishes.having(level=None, no_prerequisites=True), roles=())


def _parted(ask: Ask, case: Case) -> Answer:
    """The split by job."""
    return _after(split.answer(ask, case).having(form=advice_form.WIZARD.first(Filled(ask.catalog, ask.today))), case, ask.query)


def _after(made: Answer, case: Case, query: Query) -> Answer:
    """What comes after something nobody said they hold: that it is taken as done is said, not that it is held."""
    done = (query.reason or "").removeprefix(AFTER)
    if done == query.reason or done not in case.holds:
        return made
    every = wording.labels(case.catalog, case.holds)
    rest = [credential for credential in case.holds if credential != done]
    also = f", with {wording.labels(case.catalog, rest)} in hand" if rest else ""
    named = wording.label(case.catalog, done)
    return made.having(
        headline=made.headline.replace(f"With {every} in hand", f"After {named}{also}", 1),
        notes=(f"Taken as done: {named}, though you did not say that you hold it.", *made.notes),
    )


def _picks(ask: Ask, case: Case, found: Recommendation, *, before: str = "") -> Answer:
    """The picks; `before`: what was found first, where these stand in for it."""
    ledger = Ledger(case.catalog)
    shown = _shown(found)
    headline = headlines.headline(case, found, ledger, hiring=ask.query.intent is Intent.HIRE)
    headline = f"{headline} {before}".strip()
    article, agrees, named = article_point(case, found, ledger)
    left = [one for one in rivals.obvious(found) if one.credential not in named]
    sections: list[Section] = [Points(tuple(_points(case, shown, ledger)), ordered=True)]
    against = (*((article,) if article else ()), *rivals.points(case, left, ledger))
    if against:
        sections.append(Points(against, title="Why not"))
    advised = dict.fromkeys(i for pick in shown for i in (pick.first, pick.credential) if i)
    gates = [i for pick in shown for i in pick.gate.credentials]
    spoken = [*case.holds, *_renewals(case).values(), *named, *(one.credential for one in left), *gates]
    return Answer(
        Kind.RECOMMEND,
        headline,
        sections=tuple(sections),
        facts=ledger.facts,
        prompts=tuple(_prompts(ask, case, shown)),
        credentials=tuple(advised),
        mentioned=tuple(i for i in dict.fromkeys(spoken) if i not in advised),
        notes=(*((agrees,) if agrees else ()), *_notes(case, found, ledger)),
        about=shown[0].credential,
        pick=shown[0].credential if shown[0].first else None,  # what comes first only opens it
    )


def _shown(found: Recommendation) -> tuple[Pick, ...]:
    """The first picks; of several that open the same gate, the one advised first is enough; what the headline names stays."""
    spare = {i for pick in found.picks if pick.first for i in pick.gate.credentials} - {found.picks[0].credential}
    return tuple(pick for pick in found.picks if pick.credential not in spare)[:SHOWN] or found.picks[:SHOWN]


def _points(case: Case, shown: tuple[Pick, ...], ledger: Ledger) -> Iterator[Point]:
    for pick in shown:
        talk = talk_of(case, pick.credential, ledger)
        name = wording.by_issuer(talk.name, talk.issuer)
        first = f"After {wording.label(case.catalog, pick.first)}. " if pick.first else ""
        button = Prompt(f"About {talk.name}"[:75], Query(intent=Intent.PROFILE, sides=about(pick.credential)))
        yield Point(name, f"{first}{why(talk, pick, case)}", prompt=button)


def _renewals(case: Case) -> dict[str, str]:
    """The newest open exam of what the person holds in an older version."""
    newest = {held: next(iter(case.catalog.successors(held)[::-1]), None) for held in case.holds}
    return {held: new for held, new in newest.items() if new and merit.available(case.catalog, new, case.today)}


def _gone(case: Case, ledger: Ledger) -> Iterator[str]:
    """What the person holds and nobody can take any more: that it has ended, and what took its place."""
    renewed = _renewals(case)
    for held in case.holds:
        if held not in renewed and not merit.available(case.catalog, held, case.today):
            talk = talk_of(case, held, ledger)
            heirs = [i for i in merit.instead_of(case.catalog, held, case.today) if i in talk.held.replaced_by]
            for heir in heirs:
                talk.use(f"replaced_by.{heir}.credential")
            instead = f"; {wording.labels(case.catalog, heirs)} took its place" if heirs else ""
            yield f"{talk.name} is {standing.state_words(talk)}{instead}."


def _notes(case: Case, found: Recommendation, ledger: Ledger) -> Iterator[str]:
    yield from _gone(case, ledger)
    for held, new in _renewals(case).items():
        ledger.use(new, "new_exam_of.credential", "new_exam_of")
        old, newer = wording.label(case.catalog, held), wording.label(case.catalog, new)
        yield f"{newer} is the newer exam of what you hold ({old}): that is how it is renewed, nothing to earn afresh."
    yield from rivals.may_fit(case, found)
    assumed = {"held": "what you hold", "platform": "the cloud you work on", "level": "being at the start"}.get(found.assumed or "")
    if assumed:
        yield f"No job that we judge for was named: concluded from {assumed}. Say your job for a closer pick."
    money = case.wishes.budget
    if money is not None and rate(case.catalog, money.currency, DOLLAR) is None and at_least(money.amount, money.currency, DOLLAR):
        told = wording.money(money.amount, money.currency)
        yield f"No exchange rate is set here: what is called within {told}, or over it, is so at any likely rate."
    yield from age.notes(ledger.facts, case.catalog, case.today)
    yield "Fit and depth are our judgement, with reasons; no credential promises a job or a pass."
    yield wording.CHECK_BEFORE_PAYING


def _prompts(ask: Ask, case: Case, shown: tuple[Pick, ...]) -> Iterator[Prompt]:
    first = shown[0]
    name = wording.label(case.catalog, first.credential)
    asker, limits = ask.query.asker, ask.query.limits
    if first.gate.paths:
        yield Prompt(f"Can I take {name}?"[:75], Query(intent=Intent.ELIGIBILITY, sides=about(first.credential), asker=asker))
    yield Prompt(f"The way to {name}"[:75], Query(intent=Intent.PATH, sides=about(first.credential), asker=asker))
    if ask.query.intent is Intent.RECOMMEND:
        planned = Query(intent=Intent.PLAN, roles=case.roles, topics=case.topics, asker=asker, limits=limits)
        yield Prompt("Make it a plan", planned)
    picked = about(*(pick.credential for pick in shown))
    if len(shown) > 1:
        yield Prompt("Compare these", Query(intent=Intent.COMPARE, sides=picked))
    yield Prompt("What a job ad should ask for", Query(intent=Intent.HIRE, roles=case.roles[:1], topics=case.topics))
    yield Prompt("What changes on these" if len(shown) > 1 else "What changes on it", Query(intent=Intent.CHANGES, sides=picked))
    yield Prompt(f"What {name} leaves open"[:75], Query(intent=Intent.GAPS, sides=about(first.credential)))
    yield Prompt("Run the three checks", Query(intent=Intent.VERIFY, sides=about(first.credential)))
