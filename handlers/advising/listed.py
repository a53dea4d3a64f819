"""A list by filters and order: what satisfies all of them, and what might if one more fact were known."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from catalog.engine import merit
from catalog.engine.bounds import bound
from catalog.engine.coverage import evidence
from catalog.engine.currencies import at_least
from catalog.engine.fees import first_attempt
from catalog.engine.find import Found, Hit, find
from catalog.engine.rates import DOLLAR, budget_in
from catalog.engine.wishes import EXPIRY
from handlers import wording
from handlers.advising import each_cloud, gates_listed, misses, names, otherwise, places
from handlers.advising.choosing import case_of
from handlers.advising.list_headlines import UNTOLD, maybe_of, some, value_of
from handlers.advising.list_headlines import headline as headline_of
from handlers.advising.membership import for_members
from handlers.advising.met import taught
from handlers.advising.reasons import needed, price, talk_of, whole
from handlers.answer import Answer, Kind, Point, Points, Prompt
from handlers.ask import Ledger
from handlers.aspects import age, exam, lasting, money, ours, sitting, standing
from handlers.query import Intent, Limits, Query, about
from handlers.slots import AT_FIRST, ENDS, REST

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from catalog.engine.case import Case
    from handlers.ask import Ask
    from handlers.aspects.talk import Talk

SHOWN = 8
_AT_FIRST = (
    "The order is by what a first attempt costs; what keeping them costs over the years is not in it: ask that of two or three."
)


def answer(ask: Ask) -> Answer:
    """The results in order; the headline names the first and how many there are."""
    limits = _limits(ask)
    if set(limits.first) >= {"required", "recommended"}:
        return gates_listed.answer(ask, limits)
    case = replace(case_of(ask), wishes=limits, roles=tuple(role for role in ask.query.roles if role in ask.catalog.roles))
    found = find(case)
    ledger = Ledger(case.catalog)
    for named in limits.without if limits.budget else ():
        if named in case.catalog.credentials and (fee := merit.fee(case.catalog, named, case.today)) is not None:
            ledger.use(named, *fee.paths)  # the limit is what it costs
    results = each_cloud.in_front(case, [hit.credential for hit in found.hits])
    past = min(int(ask.query.words), len(results)) if ask.query.slot == REST and ask.query.words.isdigit() else 0
    cut = places.cut(case, limits, found) if not past else None
    results = list(cut.shown) if cut else results
    every, results = len(results), results[past:]
    maybe = maybe_of(found)
    told = {*results, *(hit.credential for hit in (*found.maybe, *found.unsorted))}
    members, theirs = for_members(case, limits, told, ledger)
    close, first, points = ([], "", ()) if found.hits or found.unsorted else misses.nearest(case, ledger)
    sections = []
    if results:
        sections.append(Points(tuple(_points(case, limits, results[:SHOWN], ledger)), ordered=True))
        if rest := results[SHOWN:]:
            sections.append(Points((Point(f"{wording.labels(case.catalog, rest)}."),), title="Then"))
    if maybe:
        sections.append(Points(tuple(_untold(case, maybe)), title="May fit, not everything is known"))
    if points:
        sections.append(Points(points, title="Nearest"))
    if members:
        sections.append(Points((Point(members),), title="With a membership"))
    given, gifts = _given(case, ledger) if limits.free else ((), ())
    if gifts:
        sections.append(Points(gifts, title="Offered free, on a condition"))
    apart = len(each_cloud.picks(case, results)) > 1
    headline = (
        places.headline(case, limits, found, cut, ledger) if cut else headline_of(case, limits, found, ledger, named=not apart)
    )
    if ask.query.slot == ENDS:
        headline = places.with_other_end(case, limits, found, headline, ledger)
    if past:
        headline = (
            f"{len(results)} more of the {every}: {wording.labels(case.catalog, results)}."
            if results
            else f"That was all of it. {headline}"
        )
    if theirs and not results:
        theirs_told = wording.labels(case.catalog, theirs)
        headline = f"{headline.removesuffix('.')}; for members of the issuer the exam fee alone of {theirs_told} is within it."
    headline = each_cloud.leading(case, results, headline, ledger) if results else headline
    if "validity" in maybe and (partly := _in_part(case, maybe["validity"], ledger)):
        headline = f"{headline.removesuffix('.')}; in part, or not clear: {partly}."
    if coming := otherwise.to_come(case, limits, ledger):
        headline = f"{headline} {coming}"
    if close and not theirs and not coming:
        headline = f"{headline.removesuffix('.')}; nearest comes {first}."
    held = {i for i in results if i in case.held}
    return Answer(
        Kind.FIND,
        headline,
        sections=tuple(sections),
        facts=ledger.facts,
        prompts=tuple(_prompts(ask, results)),
        credentials=tuple(results),
        mentioned=_mentioned(found, (cut.before if cut else (), *maybe.values(), theirs, given, close), results),
        notes=(*((_AT_FIRST,) if ask.query.slot == AT_FIRST else ()), *_notes(case, found, limits, held, ledger)),
    )


def _mentioned(found: Found, others: Sequence[Sequence[str]], results: Sequence[str]) -> tuple[str, ...]:
    """What is named beside the results: the first few of each group."""
    groups = ([hit.credential for hit in found.unsorted], *others)
    return tuple(i for i in dict.fromkeys(i for group in groups for i in group[:UNTOLD]) if i not in results)


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


def _points(case: Case, limits: Limits, results: Sequence[str], ledger: Ledger) -> Iterator[Point]:
    """The first results with what each is and what decides."""
    for credential in results:
        talk = talk_of(case, credential, ledger)
        button = Prompt(f"About {talk.name}"[:75], Query(intent=Intent.PROFILE, sides=about(credential)))
        row = " ".join(wording.sentence(part) for part in _row(talk, case, limits) if part)
        yield Point(talk.name if len(limits.issuers) == 1 else wording.by_issuer(talk.name, talk.issuer), row, prompt=button)


def _row(talk: Talk, case: Case, limits: Limits) -> Iterator[str]:
    """What it shows, and what was filtered by; then price, gate and state."""
    talk.use("judgement.validates.text")
    yield talk.held.judgement.validates.text
    for topic in case.topics:
        if found := evidence(case.catalog, talk.id, topic):
            talk.use(found.path)
            yield f"{names.topic(case.catalog, topic)} {names.DEPTHS[found.depth]}"
    if limits.sort and limits.sort != "fee":
        yield value_of(talk, case, limits.sort)
    elif EXPIRY in limits.without or limits.valid is not None:
        yield lasting.validity(talk).short
    if limits.upkeep:
        yield _kept(talk, limits)
    if limits.frameworks:
        yield _listings(talk, limits)
    if limits.styles or limits.proctored is not None or limits.open_book is not None or limits.no_exam is not None or limits.report:
        yield exam.form(talk).short if not limits.proctored else sitting.proctored(talk).short
    if limits.languages:
        yield sitting.languages(talk).short
    if (limits.minutes or limits.lasting) is not None and limits.sort != "duration":
        yield exam.duration(talk).short
    if limits.questions is not None and limits.sort != "questions":
        yield exam.questions(talk).short
    of = {one.what for one in map(bound, limits.bounds) if one is not None}
    if "questions" in of:
        yield exam.questions(talk).short
    if "valid" in of and limits.sort != "validity" and EXPIRY not in limits.without:
        yield lasting.validity(talk).short
    if "minutes" in of and limits.sort != "duration":
        yield exam.duration(talk).short
    if "launched" in of and limits.sort != "newest":
        yield f"launched {_dated(talk)}"
    if "passing" in of and limits.sort != "passing":
        yield f"pass mark {exam.passing(talk).short}"
    yield ours.preferred(talk)
    yield taught(talk, case)
    yield whole(talk) if limits.budget else price(talk)
    gate = needed(talk, 110)
    yield f"needs {gate}" if gate else ""
    if limits.states or talk.standing.state.value not in merit.ON_SALE or talk.standing.state.value == "retiring":
        yield standing.state_words(talk)


def _dated(talk: Talk) -> str:
    """When it came out, as it stands behind another word."""
    told = standing.launched(talk).short
    return told[:1].lower() + told[1:] if told.startswith(("Late", "Early")) else told


def _kept(talk: Talk, limits: Limits) -> str:
    """What keeping it takes, of what was asked; that it does not expire, where that is all."""
    said = money.maintenance(talk) if "fee" in limits.upkeep else lasting.renewal(talk)
    return said.short if said.has_value or not talk.held.validity else lasting.validity(talk).short


def _listings(talk: Talk, limits: Limits) -> str:
    """The listings that were asked for."""
    told = []
    for key, listing in talk.held.recognition.items():
        if listing.framework in limits.frameworks and listing.stands:
            talk.use(f"recognition.{key}.what")
            told.append(f"listed: {listing.what}")
    return "; ".join(told) or lasting.recognition(talk).short


def _untold(case: Case, maybe: dict[str, list[str]]) -> Iterator[Point]:
    for name, hits in maybe.items():
        yield Point(f"{len(hits)} more might fit; {misses.untold(name)}: {some(case, hits)}.")


def _notes(case: Case, found: Found, limits: Limits, held: set[str], ledger: Ledger) -> Iterator[str]:
    if found.unsorted:
        told = some(case, [hit.credential for hit in found.unsorted])
        yield f"{len(found.unsorted)} more could stand anywhere in the order, since the value is not known to us: {told}."
    if held:
        yield f"You hold already: {wording.labels(case.catalog, sorted(held))}."
    if limits.budget and any(_other_currency(case, hit) for hit in found.maybe):
        told = wording.money(limits.budget.amount, limits.budget.currency)
        if at_least(limits.budget.amount, limits.budget.currency, DOLLAR) is None:
            yield f"Fees in another currency are not held against your {told}: no exchange rate is set here."
        else:
            yield f"No exchange rate is set here: what is listed is within {told} at any likely rate, the rest may be."
    if any(one is not None and one.what == "passing" for one in map(bound, limits.bounds)):
        yield "A mark on a scale of points is no percentage: exams that have one are left out."
    if limits.frameworks:
        yield "A credential without evidence of a listing is left out; that is no proof that it is not listed."
    if out := otherwise.left_out(case, limits, ledger):
        yield out
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


def _given(case: Case, ledger: Ledger) -> tuple[tuple[str, ...], tuple[Point, ...]]:
    """Ids and a point each of what is given free under a condition, among what fits otherwise: no price, but worth a word."""
    plain = case.wishes.model_copy(update={"budget": None, "sort": None, "without": ()})  # type: ignore[attr-defined]
    found: list[str] = []
    points: list[Point] = []
    for hit in find(replace(case, wishes=plain)).hits:
        talk = talk_of(case, hit.credential, ledger)
        for offer in first_attempt(case.catalog, hit.credential, case.today).offers:
            if offer.low == 0 and (told := money.price_words(talk, offer)):
                found.append(hit.credential)
                points.append(Point(wording.by_issuer(talk.name, talk.issuer), wording.sentence(told)))
    return tuple(found), tuple(points)
