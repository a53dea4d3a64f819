"""The first sentence of a list: how many fit, which comes first, and by what."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from catalog.engine import merit
from catalog.engine.fees import first_attempt
from catalog.engine.named import for_ai, says_ai
from catalog.engine.order import sort_value
from catalog.engine.wishes import NOT_AI
from catalog.values import Depth
from handlers import wording
from handlers.advising import filters, misses, names
from handlers.advising.reasons import price, talk_of
from handlers.aspects import about as of_it
from handlers.aspects import exam, lasting, standing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from catalog.engine.case import Case
    from catalog.engine.find import Found
    from handlers.ask import Ledger
    from handlers.aspects.talk import Talk
    from handlers.query import Limits

UNTOLD = 6
"""How many of those that might fit are named."""
_FEW = 4
"""So few that might fit are named in the sentence itself."""
SORTED = {
    "fee": ("cheapest", "dearest"),
    "effort": ("quickest to study for", "longest to study for"),
    "duration": ("shortest exam", "longest exam"),
    "newest": ("newest", "oldest"),
    "questions": ("fewest questions", "most questions"),
    "passing": ("lowest pass mark", "highest pass mark"),
    "validity": ("longest valid", "shortest valid"),
}
OF_THE_EXAM = ("questions", "passing")
"""What an exam has, rather than what it is."""


def maybe_of(found: Found) -> dict[str, list[str]]:
    """What might fit, by the one thing that cannot be told; a topic or a state nobody told of is no near miss."""
    groups: defaultdict[str, list[str]] = defaultdict(list)
    for hit in found.maybe:
        if len(hit.untold) == 1 and not hit.untold[0].startswith(("topic:", "state")):
            groups[hit.untold[0]].append(hit.credential)
    return dict(groups)


def headline(case: Case, limits: Limits, found: Found, ledger: Ledger, *, named: bool = True) -> str:
    """How many fit, and which comes first and why; without their names where these are told otherwise."""
    count = len(found.hits) + len(found.unsorted)
    asked = filters.asked(case, limits, one=count < 2)
    told = f" {asked}" if asked else ""
    on = f" on {wording.day(case.today)}"
    if not count:
        maybe = {name: hits for name, hits in maybe_of(found).items() if hits}
        count = sum(map(len, maybe.values()))
        tail = f"; {count} might, but not everything is known of them" if count else ""
        if count and count < _FEW:
            tail = "".join(f"; {some(case, hits)} may fit: {misses.untold(name)}" for name, hits in maybe.items())
        return f"We found no credential{told}{on}{tail}."
    lead = lead_of(case, limits, found)
    if not found.hits:
        return f"{lead}; none has a known value to sort by."
    first = talk_of(case, found.hits[0].credential, ledger)
    if limits.sort:
        word = SORTED[limits.sort][limits.descending]
        value = value_of(first, case, limits.sort)
        caveat = among(found)
        best = sort_value(case, first.id)
        level = [hit.credential for hit in found.hits if sort_value(case, hit.credential) == best]
        of_it = limits.sort in OF_THE_EXAM
        are = ("have" if of_it else "are level as") if len(level) > 1 else "has" if of_it else "is"
        free = "Nothing we know of is free of charge, offers apart; " if limits.free and best else ""
        sure = (
            _not_for_sure(case, level, found) if limits.sort == "fee" and not limits.descending else _disputed(case, level, limits)
        )
        told = f"{some(case, level)} {are} the {word}{caveat}{sure}: {value}"
        return f"{free}{_with_own(case, limits, found, ledger, told)}. {lead}."
    if not named:
        return f"{lead}."
    return f"{lead}: {_by_depth(case, found)}."


def _with_own(case: Case, limits: Limits, found: Found, ledger: Ledger, told: str) -> str:
    """Of a list of what reaches AI, where the first has AI as a part only: the first whose subject is AI in front of it."""
    first = found.hits[0].credential
    if NOT_AI not in limits.without or case.topics or limits.issuers or _on_ai(case, first):
        return told
    own = next((hit.credential for hit in found.hits if _on_ai(case, hit.credential)), None)
    if own is None or not limits.sort:
        return told
    word, value = SORTED[limits.sort][limits.descending], value_of(talk_of(case, own, ledger), case, limits.sort)
    return f"{wording.label(case.catalog, own)} is the {word} with AI as its subject: {value}; with AI as a part only, {told}"


def _on_ai(case: Case, credential: str) -> bool:
    return for_ai(case.catalog, credential) or says_ai(case.catalog, credential)


def lead_of(case: Case, limits: Limits, found: Found) -> str:
    """How many fit, and what."""
    count = len(found.hits) + len(found.unsorted)
    asked, noun = filters.asked(case, limits, one=count < 2), wording.plural(count, "credential")
    return f"{noun} {asked}" if asked else f"{noun} {'fits' if count == 1 else 'fit'}"


def among(found: Found) -> str:
    """Of which the first is the first: what is not known to fit, or has no figure, may stand before it."""
    maybe = maybe_of(found)
    if found.unsorted or "budget" in maybe:
        return " of those we have a figure for"
    return " of what fits for sure" if maybe else ""


def _by_depth(case: Case, found: Found) -> str:
    """The first of the results; where only some go deepest into the one topic asked about, those and then the others."""
    hits = [hit.credential for hit in found.hits]
    if len(case.topics) != 1 or len(hits) < 2:
        return some(case, hits)
    depths = {i: merit.depths(case.catalog, i, case.today)[case.topics[0]] for i in hits}
    best = max(depths.values())
    leaders = [i for i in hits if depths[i] == best]
    if len(leaders) == len(hits):
        return f"{some(case, hits)}{f' (each {names.DEPTHS[best]})' if best > Depth.CONCEPTUAL else ''}"
    go = "goes" if len(leaders) == 1 else "go"
    return f"{some(case, leaders)} {go} deepest ({names.DEPTHS[best]}); then {some(case, [i for i in hits if i not in leaders])}"


def _not_for_sure(case: Case, level: Sequence[str], found: Found) -> str:
    """What the claim to be the cheapest leaves out: a higher figure of another source, access that is paid besides."""
    fees = {hit.credential: merit.fee(case.catalog, hit.credential, case.today) for hit in found.hits}
    others = [fee.settled for i, fee in fees.items() if fee is not None and i not in level]
    most = max((fee.high for i in level if (fee := fees[i]) is not None), default=None)
    by = " by the figure we prefer" if most is not None and others and most > min(others) else ""
    attempts = [first_attempt(case.catalog, i, case.today) for i in level]
    paid = any(one.access_needed and not one.access for one in attempts)
    return f"{by}{', before the subscription it requires' if paid else ''}"


def _disputed(case: Case, level: Sequence[str], limits: Limits) -> str:
    """That another source has another figure of what comes first by its exam's length or number of questions."""
    field = {"duration": "minutes", "questions": "questions"}.get(limits.sort or "")
    exams = [exam for i in level for _, exam in merit.exams(case.catalog, i, case.today)]
    return " by the figure we prefer" if field and any(exam.dispute_of(field) for exam in exams) else ""


def value_of(talk: Talk, case: Case, sort: str) -> str:
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
        case "passing":
            return exam.passing(talk).short
        case "newest":
            return standing.launched(talk).short
        case "validity":
            return lasting.validity(talk).short
        case _:
            del case
            return ""


def some(case: Case, hits: Sequence[str]) -> str:
    """The first few by name, and how many more."""
    if len(hits) <= UNTOLD:
        return wording.labels(case.catalog, hits)
    return f"{', '.join(wording.label(case.catalog, i) for i in hits[:UNTOLD])} and {len(hits) - UNTOLD} more"
