"""A list by filters and order: what satisfies all of them, and what might if one more fact were known."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from catalog.engine import merit
from catalog.engine.coverage import evidence
from catalog.engine.currencies import at_least
from catalog.engine.fees import first_attempt
from catalog.engine.find import EXPIRY, Found, Hit, find
from catalog.engine.order import sort_value
from catalog.engine.rates import DOLLAR, budget_in
from handlers import wording
from handlers.advising import filters, names, offer, rivals
from handlers.advising.choosing import case_of
from handlers.advising.membership import for_members
from handlers.advising.reasons import needed, price, talk_of
from handlers.answer import Answer, Kind, Point, Points, Prompt
from handlers.ask import Ledger
from handlers.aspects import about as of_it
from handlers.aspects import age, exam, lasting, ours, sitting, standing
from handlers.query import Intent, Limits, Query, about

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from catalog.engine.case import Case
    from handlers.ask import Ask
    from handlers.aspects.talk import Talk

SHOWN = 8
UNTOLD = 6
"""How many of those that might fit are named."""
_SORTED = {
    "fee": ("cheapest", "dearest"),
    "effort": ("quickest to study for", "longest to study for"),
    "duration": ("shortest exam", "longest exam"),
    "newest": ("newest", "oldest"),
    "questions": ("fewest questions", "most questions"),
    "validity": ("longest valid", "shortest valid"),
}


def answer(ask: Ask) -> Answer:
    """The results in order; the headline names the first and how many there are."""
    if ask.query.slot in offer.FIELDS and ask.query.limits.issuers:
        return offer.answer(ask)
    limits = _limits(ask)
    case = replace(case_of(ask), wishes=limits, roles=tuple(role for role in ask.query.roles if role in ask.catalog.roles))
    found = find(case)
    ledger = Ledger(case.catalog)
    results = [hit.credential for hit in found.hits]
    maybe = _maybe(found)
    asked = filters.asked(case, limits)
    told = {*results, *(hit.credential for hit in (*found.maybe, *found.unsorted))}
    members, theirs = for_members(case, limits, told, ledger)
    sections = []
    if results:
        sections.append(Points(tuple(_points(case, limits, results, ledger)), ordered=True))
    if maybe:
        sections.append(Points(tuple(_untold(case, maybe)), title="May fit, not everything is known"))
    if members:
        sections.append(Points((Point(members),), title="With a membership"))
    headline = _headline(case, limits, found, asked, ledger)
    if theirs and not results:
        theirs_told = wording.labels(case.catalog, theirs)
        headline = f"{headline.removesuffix('.')}; for members of the issuer the exam fee alone of {theirs_told} is within it."
    if "validity" in maybe and (partly := _in_part(case, maybe["validity"], ledger)):
        headline = f"{headline.removesuffix('.')}; in part, or not clear: {partly}."
    held = {i for i in results if i in case.held}
    return Answer(
        Kind.FIND,
        headline,
        sections=tuple(sections),
        facts=ledger.facts,
        prompts=tuple(_prompts(ask, results)),
        credentials=tuple(results),
        mentioned=tuple(i for hits in ([h.credential for h in found.unsorted], *maybe.values(), theirs) for i in hits[:UNTOLD]),
        notes=tuple(_notes(case, found, limits, held, ledger)),
    )


def _in_part(case: Case, credentials: Sequence[str], ledger: Ledger) -> str:
    """Those of which a source says that one part expires and another does not."""
    told = []
    for credential in credentials:
        lasts = case.catalog.credentials[credential].validity
        if lasts is not None and lasts.text:
            ledger.use(credential, "validity.text")
            told.append(f"{wording.label(case.catalog, credential)} ({lasts.text.rstrip('.')})")
    return wording.listing(told)


def _limits(ask: Ask) -> Limits:
    """The limits, with issuers and tracks that were named as what the question is about."""
    limits = ask.query.limits
    issuers = [i for side in ask.query.sides if side.kind == "issuer" for i in side.ids]
    tracks = [i for side in ask.query.sides if side.kind == "track" for i in side.ids]
    return limits.model_copy(
        update={
            "issuers": tuple(dict.fromkeys((*limits.issuers, *issuers))),
            "tracks": tuple(dict.fromkeys((*limits.tracks, *tracks))),
        }
    )


def _maybe(found: Found) -> dict[str, list[str]]:
    """What might fit, by the one thing that cannot be told; a topic or a state nobody told of is no near miss."""
    groups: defaultdict[str, list[str]] = defaultdict(list)
    for hit in found.maybe:
        if len(hit.untold) == 1 and not hit.untold[0].startswith(("topic:", "state")):
            groups[hit.untold[0]].append(hit.credential)
    return dict(groups)


def _headline(case: Case, limits: Limits, found: Found, asked: str, ledger: Ledger) -> str:
    """How many fit, and which comes first and why."""
    count = len(found.hits) + len(found.unsorted)
    if count < 2:
        for many, one in (
            ("that are ", "that is "),
            ("that do ", "that does "),
            ("that suit ", "that suits "),
            ("that reach ", "that reaches "),
        ):
            asked = asked.replace(many, one)
    told = f" {asked}" if asked else ""
    on = f" on {wording.day(case.today)}"
    if not count:
        maybe = sum(len(hits) for hits in _maybe(found).values())
        tail = f"; {maybe} might, but not everything is known of them" if maybe else ""
        return f"We found no credential{told}{on}{tail}."
    noun = wording.plural(count, "credential")
    lead = f"{noun}{told}" if asked else f"{noun} {'fits' if count == 1 else 'fit'}"
    if not found.hits:
        return f"{lead}; none has a known value to sort by."
    first = talk_of(case, found.hits[0].credential, ledger)
    if limits.sort:
        word = _SORTED[limits.sort][limits.descending]
        value = _value(first, case, limits.sort)
        caveat = " of those we have a figure for" if found.unsorted or "budget" in _maybe(found) else ""
        best = sort_value(case, first.id)
        level = [hit.credential for hit in found.hits if sort_value(case, hit.credential) == best]
        are = "are level as" if len(level) > 1 else "is"
        sure = _not_for_sure(case, level, found) if limits.sort == "fee" and not limits.descending else ""
        return f"{_some(case, level)} {are} the {word}{caveat}{sure}: {value}. {lead}."
    named = _some(case, [hit.credential for hit in found.hits])
    return f"{lead}: {named}."


def _not_for_sure(case: Case, level: Sequence[str], found: Found) -> str:
    """What the claim to be the cheapest leaves out: a higher figure of another source, access that is paid besides."""
    fees = {hit.credential: merit.fee(case.catalog, hit.credential, case.today) for hit in found.hits}
    others = [fee.settled for i, fee in fees.items() if fee is not None and i not in level]
    most = max((fee.high for i in level if (fee := fees[i]) is not None), default=None)
    by = " by the figure we prefer" if most is not None and others and most > min(others) else ""
    attempts = [first_attempt(case.catalog, i, case.today) for i in level]
    paid = any(one.access_needed and not one.access for one in attempts)
    return f"{by}{', before the subscription it requires' if paid else ''}"


def _value(talk: Talk, case: Case, sort: str) -> str:
    """The value that a list is sorted by, in words."""
    match sort:
        case "fee":
            return price(talk)
        case "effort":
            return of_it.effort(talk).short
        case "duration":
            return exam.duration(talk).short
        case "questions":
            return exam.questions(talk).short
        case "newest":
            return standing.launched(talk).short
        case "validity":
            return lasting.validity(talk).short
        case _:
            del case
            return ""


def _points(case: Case, limits: Limits, results: Sequence[str], ledger: Ledger) -> Iterator[Point]:
    """The first results with what decides; the rest by name alone."""
    for credential in results[:SHOWN]:
        talk = talk_of(case, credential, ledger)
        button = Prompt(f"About {talk.name}"[:75], Query(intent=Intent.PROFILE, sides=about(credential)))
        row = " ".join(wording.sentence(part) for part in _row(talk, case, limits) if part)
        yield Point(wording.by_issuer(talk.name, talk.issuer), row, prompt=button)
    if len(results) > SHOWN:
        yield Point(f"Then {wording.labels(case.catalog, results[SHOWN:])}.")


def _row(talk: Talk, case: Case, limits: Limits) -> Iterator[str]:
    """What was filtered by, first; then price, gate and state."""
    for topic in case.topics:
        if found := evidence(case.catalog, talk.id, topic):
            talk.use(found.path)
            yield f"{names.topic(case.catalog, topic)} {names.DEPTHS[found.depth]}"
    if limits.sort and limits.sort != "fee":
        yield _value(talk, case, limits.sort)
    elif EXPIRY in limits.without:
        yield lasting.validity(talk).short
    if limits.frameworks:
        yield _listings(talk, limits)
    if limits.styles or limits.proctored is not None or limits.open_book is not None or limits.no_exam is not None:
        yield exam.form(talk).short if not limits.proctored else sitting.proctored(talk).short
    if limits.languages:
        yield sitting.languages(talk).short
    if limits.minutes is not None and limits.sort != "duration":
        yield exam.duration(talk).short
    if limits.questions is not None and limits.sort != "questions":
        yield exam.questions(talk).short
    yield ours.preferred(talk)
    yield price(talk)
    gate = needed(talk, 110)
    yield f"needs {gate}" if gate else ""
    if limits.states or talk.standing.state.value not in merit.ON_SALE or talk.standing.state.value == "retiring":
        yield standing.state_words(talk)


def _listings(talk: Talk, limits: Limits) -> str:
    """The listings that were asked for."""
    told = []
    for key, listing in talk.held.recognition.items():
        if listing.framework in limits.frameworks and listing.listed:
            talk.use(f"recognition.{key}.what")
            told.append(f"listed: {listing.what}")
    return "; ".join(told) or lasting.recognition(talk).short


def _untold(case: Case, maybe: dict[str, list[str]]) -> Iterator[Point]:
    for name, hits in maybe.items():
        yield Point(f"{len(hits)} more might fit; {rivals.untold(name)}: {_some(case, hits)}.")


def _some(case: Case, hits: Sequence[str]) -> str:
    """The first few by name, and how many more."""
    if len(hits) <= UNTOLD:
        return wording.labels(case.catalog, hits)
    return f"{', '.join(wording.label(case.catalog, i) for i in hits[:UNTOLD])} and {len(hits) - UNTOLD} more"


def _notes(case: Case, found: Found, limits: Limits, held: set[str], ledger: Ledger) -> Iterator[str]:
    if found.unsorted:
        told = _some(case, [hit.credential for hit in found.unsorted])
        yield f"{len(found.unsorted)} more could stand anywhere in the order, since the value is not known to us: {told}."
    if held:
        yield f"You hold already: {wording.labels(case.catalog, sorted(held))}."
    if limits.budget and any(_other_currency(case, hit) for hit in found.maybe):
        told = wording.money(limits.budget.amount, limits.budget.currency)
        if at_least(limits.budget.amount, limits.budget.currency, DOLLAR) is None:
            yield f"Fees in another currency are not held against your {told}: no exchange rate is set here."
        else:
            yield f"No exchange rate is set here: what is listed is within {told} at any likely rate, the rest may be."
    if limits.frameworks:
        yield "A credential without evidence of a listing is left out; that is no proof that it is not listed."
    yield from age.notes(ledger.facts, case.catalog, case.today)
    yield wording.CHECK_BEFORE_PAYING


def _other_currency(case: Case, hit: Hit) -> bool:
    fee = merit.fee(case.catalog, hit.credential, case.today)
    budget = case.wishes.budget
    return fee is not None and budget is not None and budget_in(case, fee.currency) is None


def _prompts(ask: Ask, results: Sequence[str]) -> Iterator[Prompt]:
    if len(results) > 1:
        yield Prompt("Compare the first ones", Query(intent=Intent.COMPARE, sides=about(*results[:3])))
    if ask.query.limits.sort != "fee" and len(results) > 1:
        cheapest = ask.query.limits.model_copy(update={"sort": "fee", "descending": False})
        yield Prompt("Cheapest first", ask.query.having(limits=cheapest))
    if results:
        yield Prompt("Is the first worth it?", Query(intent=Intent.WORTH, sides=about(results[0])))
    yield Prompt("Which fits my job?", Query(intent=Intent.RECOMMEND, limits=Limits(budget=ask.query.limits.budget)))
