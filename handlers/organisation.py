"""What the asker's organisation adds to any answer: a section for the credentials it speaks of, and whom to ask before booking."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from handlers import wording
from handlers.answer import Kind, Point, Points
from handlers.ask import Ledger
from handlers.aspects import ours
from handlers.aspects.talk import Talk
from handlers.mentions import texts

if TYPE_CHECKING:
    from catalog.catalog import Catalog
    from catalog.facts import Fact
    from handlers.answer import Answer, Prompt
    from handlers.ask import Ask

_MOST = 5
_BOOKING = frozenset((
    Kind.PROFILE, Kind.FACT, Kind.PREREQUISITES, Kind.ELIGIBILITY, Kind.RECOMMEND, Kind.PLAN, Kind.PATH, Kind.WORTH, Kind.FIND,
))  # fmt: skip
"""Answers after which somebody may book."""


def with_own(answer: Answer, ask: Ask) -> Answer:
    """The answer with what the organisation says of its credentials; as it was where no folder of one is laid over."""
    catalog = ask.catalog
    if not catalog.own:
        return answer
    answer = _without_hidden(answer, ask)
    ledger = Ledger(catalog)
    written = "\n".join(texts(answer)).casefold()
    spoken = [i for i in answer.credentials if i in catalog.credentials][:_MOST]
    points = []
    for credential in spoken:
        talk = Talk(credential, catalog, ask.today, ledger)
        told = [wording.sentence(one) for one in ours.said(talk, answer.facts) if one.casefold() not in written]
        if told:
            points.append(Point(talk.name, " ".join(told)))
    changed = answer
    if points:
        at = 0 if any(i not in catalog.offered for i in spoken) else 1
        section = Points(tuple(points), f"At {ours.whose(catalog)}")
        changed = changed.having(sections=(*answer.sections[:at], section, *answer.sections[at:]))
    whose = catalog.organisation
    if whose is not None and whose.ask_first and answer.kind in _BOOKING and _booked(catalog, spoken):
        ledger.use(list(catalog.organisations)[-1], "ask_first")
        changed = changed.having(notes=(*changed.notes, f"Before booking, at {whose.name}: {whose.ask_first}"))
    return changed if changed is answer else changed.having(facts=_together(answer, ledger))


def _without_hidden(answer: Answer, ask: Ask) -> Answer:
    """No button leads to what the organisation hides, unless it was asked about."""
    asked = {*ask.query.credentials, *ask.person.held, *answer.credentials}
    hidden = ask.catalog.credentials.keys() - ask.catalog.offered.keys() - asked
    if not hidden or answer.kind is Kind.CLARIFY:  # choices are what the asker said
        return answer
    sections = tuple(
        replace(section, items=tuple(replace(p, prompt=None) if _leads_to(p.prompt, hidden) else p for p in section.items))
        if isinstance(section, Points)
        else section
        for section in answer.sections
    )
    prompts = tuple(prompt for prompt in answer.prompts if not _leads_to(prompt, hidden))
    return answer.having(sections=sections, prompts=prompts)


def _leads_to(prompt: Prompt | None, hidden: set[str]) -> bool:
    return prompt is not None and not hidden.isdisjoint(prompt.query.credentials)


def _booked(catalog: Catalog, spoken: list[str]) -> bool:
    """Whether a credential is spoken of that can be booked here and has no line of its own on whom to ask."""
    policies = [ours.policy(catalog, i) for i in spoken if i in catalog.offered]
    return any(policy is None or not policy.ask_first for policy in policies)


def _together(answer: Answer, ledger: Ledger) -> tuple[Fact, ...]:
    known = {(fact.owner, fact.field) for fact in answer.facts}
    return (*answer.facts, *(fact for fact in ledger.facts if (fact.owner, fact.field) not in known))
