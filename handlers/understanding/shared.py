"""A name that several credentials share: settled by what the message says of it, else asked back once."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from catalog.engine.telling import Described, ToldApart, told_apart
from handlers.hiring.asked import MUST
from handlers.memory import Pending
from handlers.query import Aspect, Intent, Query, about
from handlers.slots import PICK
from handlers.understanding.asker.statements import Statements, statements
from handlers.understanding.asker.wishes import limits_of
from handlers.understanding.aspects import aspects_of
from handlers.understanding.faq import LIKE, nearest
from handlers.understanding.noticed import figures
from handlers.understanding.rules.choice_rules import compared
from handlers.understanding.rules.ends import by_ends
from handlers.understanding.rules.same_name import same_name
from handlers.understanding.rules.taken_for import of_no_such_house
from handlers.understanding.subjects import of_either, settle, subjects
from handlers.understanding.understood import Understood
from handlers.understanding.words.currencies import CURRENCIES
from handlers.understanding.words.patterns import search

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from catalog.catalog import Catalog
    from handlers.memory import Memory
    from handlers.understanding.case import Case
    from handlers.understanding.noticed import Noticed
    from handlers.understanding.words.names import Entity
    from handlers.understanding.words.reading import Reading


HIRES = "hiring-manager"
"""The role of who asks about somebody else's papers."""
_TOLD_BY = frozenset((
    Aspect.PROCTORED, Aspect.OPEN_BOOK, Aspect.FEE, Aspect.DURATION, Aspect.QUESTIONS, Aspect.VALIDITY, Aspect.FORMAT, Aspect.LANGUAGES,
    Aspect.DELIVERY, Aspect.PASSING,
))  # fmt: skip
"""Facts by which one of those that share a name is asked for: "which of the CAISPs is proctored?"."""


def settled(case: Case, query: Query, again: Callable[[Case], Query]) -> Understood:
    """A name that several credentials share: ask which, once; then the first is assumed and said."""
    found = case.found
    entity = found.ambiguous
    if entity is None:
        return Understood(query, case.said.person)
    if query.intent in (Intent.ME, Intent.TIPS):
        return Understood(query)
    collision = next((k for k, c in case.catalog.collisions.items() if set(entity.ids) & set(c.credentials)), None)
    if query.said and same_name(case) == query:
        return Understood(query, case.said.person)
    named = {e.id for e in case.reading.of("issuer")}
    theirs = of_either(entity, case.reading, case.catalog) or tuple(
        i for i in entity.ids if case.catalog.credentials[i].issuer in named
    )
    if len(theirs) > 1 and case.has("vs", "or", "which_better") and not found.targets:
        query = Query(intent=Intent.COMPARE, sides=about(*theirs), aspects=compared(case))
        return Understood(by_ends(case, query), case.said.person)
    if collision and not found.targets and case.has("vs") and case.says(r"\b(?:all|four|three|different)\b"):
        return Understood(Query(intent=Intent.COMPARE, sides=about(*entity.ids[:5])), case.said.person)
    if named and not theirs and case.says(_SAID_OF) and (stored := _belief(case, named)):
        return Understood(Query(intent=Intent.EXPLAIN, said=(stored,)), case.said.person)
    if query.said and of_no_such_house(case) == query:
        return Understood(query, case.said.person)
    if any(set(case.catalog.phantoms[i].instead) & set(entity.ids) for i in query.said if i in case.catalog.phantoms):
        return Understood(query, case.said.person)  # the name that stands for nothing, with its title written out
    if collision and len(found.targets) > 1 and case.has("vs") and _look_alike(case, entity.ids[0], *found.targets):
        compared_ones = Query(intent=Intent.COMPARE, sides=about(*found.targets[:4]))
        return Understood(compared_ones, case.said.person, second=Query(intent=Intent.EXPLAIN, said=(collision,)))
    if found.targets and case.says(_TAKEN_FOR) and (near := nearest(case.catalog, case.reading.text)) and near.likeness >= LIKE:
        return Understood(Query(intent=Intent.EXPLAIN, sides=about(*found.targets), said=(near.id,)), case.said.person)
    if collision and not found.targets and case.says(_MEANT):
        return Understood(Query(intent=Intent.EXPLAIN, said=(collision,), slot=PICK), case.said.person)
    told_by = tuple(aspect for aspect in aspects_of(case.reading) if aspect in _TOLD_BY) or (
        (Aspect.FEE,) if case.has("cheapest") else ()
    )
    if collision and not found.targets and told_by and case.says(r"\bwhich (?:one )?of\b|\bwhich (?:@c\d+|one)s?\b"):
        return Understood(Query(intent=Intent.COMPARE, sides=about(*entity.ids[:5]), aspects=told_by[:2]), case.said.person)
    if (
        collision
        and query.intent is Intent.HIRE
        and query.slot in (None, MUST)
        and not case.says(_HAS_IT)
        and (query.roles or query.topics or found.targets)
    ):
        return Understood(query.having(sides=about(*found.targets), said=(*query.said, collision)))  # the ad has to name its issuer
    picks = case.says(_PICKS) and not case.says(_HELD)
    if (
        collision
        and not found.targets
        and not case.has("fee", "questions")
        and not (Aspect.PASSING in told_by and not picks)  # a figure of one of them
        and (picks or not case.has("prerequisites"))
        and (case.says(_OF_THE_NAME) or picks or case.has("explain", "which", "list", "legit", "vs", "name_of", "recognition"))
    ):
        told = Query(intent=Intent.VERIFY if case.has("legit") else Intent.EXPLAIN, said=(collision,))
        if told.intent is Intent.EXPLAIN and picks:
            told = told.having(slot=PICK)
        profiles = tuple(Query(intent=Intent.PROFILE, sides=about(identity)) for identity in entity.ids)
        return Understood(told, case.said.person, Pending(told, "which", profiles))
    if len(case.reading.text) > _LONG and len(found.targets) > 1:
        return _assumed(case, entity, again)
    filled = [again(_with(case, entity, identity)) for identity in entity.ids]
    asks = case.has("next", "recommend", "worth", "which")
    if all(not q.credentials and (i not in q.asker.held or not asks) for i, q in zip(entity.ids, filled, strict=True)):
        filled = [Query(intent=Intent.PROFILE, sides=about(identity)) for identity in entity.ids]  # told, and nothing asked
    if "which" in case.memory.asked:
        return Understood(filled[0], case.said.person)
    asked = Query(intent=Intent.CLARIFY, slot="which", sides=about(*entity.ids), said=(collision,) if collision else ())
    if collision and case.said.person.role == HIRES:
        asked = asked.having(roles=(HIRES,))
    return Understood(asked, case.said.person, Pending(filled[0], "which", tuple(filled)))


_HAS_IT = r"\b(?:candidates?|applicants?|he|she|they|bidders?|consultants?)\b(?: \w+){0,3}? (?:has|have|holds?|got|with|lists?|claims?)(?: \w+)? @c\d"
"""Somebody has it, and no ad asks for it: whose it is has to be told."""
_PICKS = (
    r"\bwh(?:ich|at)(?: ones?| of (?:the )?\w+| @c\d+)?(?: \w+){0,2} (?:should|would|do|shall|could|must|to|is|are)(?: (?:i|we|you|they|he|she|my people))?(?: \w+)?"
    r" (?:pick|take|choose|get|recommend|buy|sit|go for|best|better|worth|prefer|advise)\b|\bwhat (?:do|should|shall|can) (?:i|we) (?:now )?do\b"
)
"""Which of those that share a name to take, and not only what it may mean."""
_MEANT = r"\bwhich(?: ones?| of (?:them|these|those|the \w+)| @c\d+)?(?: \w+){0,5} (?:means?|meant|refers? to|talks? about|talking about|thinking of|has in mind|have in mind|(?:is|are|would be) (?:probably |likely |most likely )?meant)\b"
"""Which of those that share a name somebody else had in mind, however the prices differ."""
_HELD = r"\b(?:i|we|she|he|they|who) (?:\w+ )?(?:hold|holds|have|has|got|passed)(?: \w+)? @c\d"
"""What bears the shared name is held, and something else is to be taken."""
_THE_ONE = r"\bwho (?:sells|offers|makes|awards|issues|runs|has|does|gives)\b|\bwhose\b|\b(?:i|we) (?:want|need|mean|meant|am after|look for|would like) the \w+(?: \w+)? one\b"
"""One of those that share a name is asked for by what its exam is like."""
_SAID_OF = r"@c\d+ (?:is|was|as|being|comes?) (?:\w+ ){0,2}?(?:from|by|an?|the) (?:the )?@i\d+|@i\d+(?: s)? (?:\w+ )?@c\d+|@i\d+ (?:have|has|award\w*|offer\w*|sells?|issues?|runs?) (?:an? |the )?(?:own )?@c\d+"
"""A shared name is said to be some issuer's."""


def _belief(case: Case, issuers: set[str]) -> str | None:
    """What is said of the belief that a name which several share is that of an issuer which does not have it."""
    stored = nearest(case.catalog, case.reading.text)
    of = case.catalog.beliefs.get(stored.id) if stored and stored.likeness >= LIKE else None
    return stored.id if stored and of and set(of.issuers) & issuers else None


def _look_alike(case: Case, *ids: str) -> bool:
    """Whether the letters of several are easily taken for each other's: then they are told apart, and none is chosen."""
    return len({case.catalog.credentials[i].acronym[:_ALIKE] for i in ids}) == 1


_ALIKE = 3
_OF_THE_NAME = r"\b(?:how come|why)\b.*\b(?:owners?|issuers?|vendors?|companies|names?|times|different|several|many|same|more than one|two|three|four)\b|\bwho (?:all|else) \b|\bhow many (?:issuers|companies|vendors|different|@c\d+)"
"""Asks about the name itself, not about one of those that share it."""
_TAKEN_FOR = r"\b(?:interchangeable|same|identical|equivalent|equals?|counts? as|typo)\b"
"""Whether one is another, whatever issuer's it is."""
_LONG = 120
"""Characters of a message in which a shared name is one of many, so that it is no reason to ask before answering."""


def _assumed(case: Case, entity: Entity, again: Callable[[Case], Query]) -> Understood:
    """The answer for the one that the catalog names first, which is said."""
    order = next((c.credentials for c in case.catalog.collisions.values() if set(entity.ids) <= set(c.credentials)), entity.ids)
    chosen = next(i for i in (*order, *entity.ids) if i in entity.ids)
    told = ToldApart(chosen, (), tuple(i for i in order if i != chosen and i in entity.ids))
    return Understood(again(_with(case, entity, chosen)), case.said.person, told=told)


def _with(case: Case, shared: Entity, identity: str) -> Case:
    """The same message with its shared name settled as one credential, however often it is named."""
    reading = _as_one(case.reading, shared, identity)
    said = statements(reading)  # who holds it holds the one that it was settled as
    said.person = case.said.person.with_said(said.person)
    found = subjects(reading, said, case.catalog, case.memory)
    return replace(case, reading=reading, said=said, found=replace(found, ambiguous=None))


def described(reading: Reading, catalog: Catalog, today: date) -> tuple[Reading, ToldApart | None]:
    """The reading with a shared name settled as the only one that the figures and the form of the exam fit which the message tells.

    The form alone settles it only where "which?" is asked: "is it open book?" says nothing of the exam.
    """
    shared = next((e for e in reading.of("credential") if len(e.ids) > 1), None)
    if shared is None:
        return reading, None
    figured: dict[str, list[Noticed]] = {}
    for one in figures(reading):
        figured.setdefault(one.unit, []).append(one)
    if not figured and not reading.has("which") and not search(_THE_ONE, reading.skeleton):
        return reading, None
    stated = limits_of(reading, Statements(), today)
    told = told_apart(
        catalog,
        shared.ids,
        Described(
            questions=_only(figured, "questions"),
            minutes=_only(figured, "minutes") or 60 * (_only(figured, "hours") or 0) or None,
            open_book=False if search(r"\bclosed book\b", reading.skeleton) else stated.open_book,
            hands_on=None if not stated.styles else "hands-on" in stated.styles,
            amounts=tuple(
                (Decimal(int(one.number or 0)), currency) for one in figured.get("money", ()) for currency in _currencies(one)
            ),
        ),
    )
    return (reading, None) if told is None else (_as_one(reading, shared, told.credential), told)


def _as_one(reading: Reading, shared: Entity, credential: str) -> Reading:
    entities = tuple(replace(e, ids=(credential,)) if e.ids == shared.ids else e for e in reading.entities)
    return replace(reading, entities=entities)


def held_for_sure(reading: Reading, said: Statements, catalog: Catalog, memory: Memory) -> None:
    """Takes out of what is held a name that several share and nothing settles: it is asked about, if it is all that is named."""
    for number, entity in enumerate(reading.entities):
        if entity.kind != "credential" or len(entity.ids) < _SEVERAL or number not in said.about_self:
            continue
        chosen = settle(entity, reading.of("issuer"), catalog, memory)
        first, person = entity.id, said.person
        if chosen == first:
            continue
        holds = tuple(
            h if h.credential != first else h.model_copy(update={"credential": chosen})
            for h in person.holds
            if chosen or h.credential != first
        )
        lacks = tuple(chosen if i == first and chosen else i for i in person.lacks if chosen or i != first)
        said.person = person.model_copy(update={"holds": holds, "lacks": lacks})
        if chosen is None and not any(e.kind == "credential" and n not in said.about_self for n, e in enumerate(reading.entities)):
            said.about_self.discard(number)


_SEVERAL = 2


def _only(told: dict[str, list[Noticed]], unit: str) -> int | None:
    """The one figure of a unit, None where there are none or several."""
    found = {one.number for one in told.get(unit, ())}
    return int(found.pop() or 0) if len(found) == 1 else None


def _currencies(one: Noticed) -> tuple[str, ...]:
    """The currency of an amount as it was typed."""
    return tuple(CURRENCIES[word] for word in re.findall(r"[a-z]+|[$€£¥₹]", one.said.casefold()) if word in CURRENCIES)[:1]
