"""What one issuer offers on AI or on the security of AI: what it sells for that, what it has announced, what only takes it up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog.engine import merit
from catalog.engine.named import ai_as_tool, for_ai, for_ai_security
from catalog.engine.order import usual_order
from handlers import wording
from handlers.advising.choosing import case_of
from handlers.advising.reasons import needed, price, talk_of
from handlers.answer import Answer, Kind, Point, Points, Prompt
from handlers.ask import Ledger
from handlers.aspects import age, standing
from handlers.query import Intent, Query, about
from handlers.slots import HOW_MANY

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from catalog.engine.case import Case
    from handlers.ask import Ask

AI = "ai"
FIELDS = frozenset((AI, "ai-security"))
"""What is meant by a search of one issuer's offer: the slot of its Query."""
_COMING = ("announced", "beta")
_SHOWN = 8


def answer(ask: Ask) -> Answer:
    """Yes, not yet or no; then what it sells for the field, what is announced, and what is near it."""
    case = case_of(ask)
    catalog, issuer = case.catalog, ask.query.limits.issuers[0]
    ledger = Ledger(catalog)
    theirs = sorted(catalog.offered_by(issuer), key=lambda i: usual_order(case, i))
    states = {i: merit.state(catalog, i, case.today) for i in theirs}
    asked = [i for i in theirs if _fits(ask, case, i)]
    ready = [i for i in asked if states[i] in merit.ON_SALE]
    coming = [i for i in asked if states[i] in _COMING]
    others = [i for i in theirs if i not in asked and states[i] in merit.ON_SALE]
    tools = [i for i in others if ask.query.slot != AI and ai_as_tool(catalog, i, case.today)]
    near = [i for i in others if i not in tools and for_ai(catalog, i)]
    touch = [i for i in others if i not in (*near, *tools) and merit.about_ai(catalog, i, case.today)]
    name = catalog.issuers[issuer].name if issuer in catalog.issuers else issuer
    groups = (
        ("On sale", ready),
        ("Announced or in beta", coming),
        ("About something else, and take up AI", touch),
        ("AI as a tool of security work", tools),
        ("About AI at large", near),
    )
    sections = [Points(tuple(_points(case, ids, ledger)), title) for title, ids in groups if ids]
    found = (*ready, *coming, *touch, *tools, *near)
    headline = _headline(case, "AI" if ask.query.slot == AI else "AI security", name, (ready, coming, near, touch, tools), ledger)
    if ask.query.words == HOW_MANY and ready:
        headline = headline.replace("Yes:", f"{len(ready)} on sale:", 1)
    return Answer(
        Kind.FIND if found else Kind.UNKNOWN,
        headline,
        sections=tuple(sections),
        facts=ledger.facts,
        prompts=tuple(_prompts(found)),
        credentials=found if ask.query.slot == AI else (*ready, *coming, *touch),
        mentioned=() if ask.query.slot == AI else (*tools, *near),
        notes=(*age.notes(ledger.facts, catalog, case.today), *((wording.CHECK_BEFORE_PAYING,) if found else ())),
    )


def _fits(ask: Ask, case: Case, credential: str) -> bool:
    if ask.query.slot == AI:
        return for_ai(case.catalog, credential)
    return for_ai_security(case.catalog, credential, case.today)


def _headline(case: Case, field: str, name: str, groups: tuple[list[str], ...], ledger: Ledger) -> str:
    """The answer to the question asked, with every credential it rests on."""
    ready, coming, near, touch, tools = (ids[:_SHOWN] for ids in groups)
    catalog = case.catalog
    ahead = wording.listing(f"{wording.label(catalog, i)} ({_coming(case, i, ledger)})" for i in coming)
    rest = "; ".join(
        f"{wording.labels(catalog, ids)} {one if len(ids) == 1 else many}"
        for ids, one, many in (
            (touch, "takes up AI beside other things", "take up AI beside other things"),
            (tools, "uses AI as a tool and does not secure it", "use AI as a tool and do not secure it"),
            (near, "is about AI at large", "are about AI at large"),
        )
        if ids
    )
    tail = f" {wording.capital(rest)}." if rest else ""
    if ready and all(wording.without_exam(catalog.credentials[i]) for i in ready):
        had = wording.listing(f"{wording.label(catalog, i)} ({wording.kind_words(catalog.credentials[i])})" for i in ready)
        no = f"{'Not yet' if coming else 'No'}: for {field} {name} has no certification, only {had}"
        return f"{no}{f'; to come is {ahead}' if coming else ''}.{tail}"
    if ready:
        return f"Yes: for {field} {name} has {wording.labels(catalog, ready)}{f', and to come {ahead}' if coming else ''}.{tail}"
    if coming:
        return f"Not yet: {name} has nothing on sale that is made for {field}; to come is {ahead}.{tail}"
    if rest:
        return f"No: we know of no credential of {name} that is made for {field}.{tail}"
    return f"No: we know of no credential of {name} that takes up AI."


def _coming(case: Case, credential: str, ledger: Ledger) -> str:
    """Its state in a few words: "announced; expected not before 2027"."""
    told = standing.state_words(talk_of(case, credential, ledger))
    return told.replace(f", not open on {wording.day(case.today)}", "").replace(f" on {wording.day(case.today)}", "")


def _points(case: Case, ids: Iterable[str], ledger: Ledger) -> Iterator[Point]:
    for credential in list(ids)[:_SHOWN]:
        talk = talk_of(case, credential, ledger)
        talk.use("judgement.validates.text")
        gate = needed(talk, 110)
        parts = (
            talk.held.judgement.validates.text,
            price(talk),
            f"needs {gate}" if gate else "",
            "" if talk.standing.state.value == "active" else standing.state_words(talk),
        )
        button = Prompt(f"About {talk.name}"[:75], Query(intent=Intent.PROFILE, sides=about(credential)))
        yield Point(talk.name, " ".join(wording.sentence(part) for part in parts if part), prompt=button)


def _prompts(found: tuple[str, ...]) -> Iterator[Prompt]:
    if len(found) > 1:
        yield Prompt("Compare the first ones", Query(intent=Intent.COMPARE, sides=about(*found[:3])))
    if found:
        yield Prompt("Is the first worth it?", Query(intent=Intent.WORTH, sides=about(found[0])))
    yield Prompt("Which fits my job?", Query(intent=Intent.RECOMMEND))
