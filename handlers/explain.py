"""Explains what is no single fact: questions, beliefs, terms, topics, issuers, roles, and sentences that bear on a question."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from catalog.engine.search import search_pages
from catalog.engine.search_words import COMMON, stems
from catalog.organisation import OWN
from handlers import wording
from handlers.answer import Answer, Facts, Kind, Row
from handlers.ask import Ledger
from handlers.aspects import standing
from handlers.aspects.every import SPEAKERS, label
from handlers.aspects.talk import Talk, page
from handlers.explaining import for_ai, things
from handlers.explaining.bearing import bearing
from handlers.explaining.policies import policies
from handlers.explaining.said import credential_prompts, phantoms, said
from handlers.query import Aspect
from handlers.slots import FOR_AI

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handlers.ask import Ask

_BASICS = (Aspect.FORMAT, Aspect.FEE, Aspect.PREREQUISITES, Aspect.VALIDITY)
_COVERS = re.compile(r"\b(?:cover|covers|covered|teach|teaches|include|includes|touch|touches|about)\b", re.IGNORECASE)
_CREDENTIALS_UP_TO = 3
_TERMS_UP_TO = 3
_MOSTLY = 0.7
"""How much of a question a page has to hold where a credential is named of which no statement bears on it."""
_SURELY = 0.8
"""How much of a question a page has to hold before it goes before the term or topic that was named."""


def answer(ask: Ask) -> Answer:
    """The first thing that explains it: an entry, a credential's own sentences, a thing named, a page found by its words."""
    if ask.query.slot == FOR_AI and ask.query.credential in ask.catalog.credentials:
        return for_ai.answer(ask, str(ask.query.credential))
    for found in _tried(ask):
        if found is not None:
            return found
    return _nothing(ask)


def _tried(ask: Ask) -> Iterator[Answer | None]:
    query = ask.query
    if len(query.said) > 1 and all(key in ask.catalog.phantoms for key in query.said):
        yield phantoms(ask, Ledger(ask.catalog), query.said)
    for key in query.said:
        yield policies(ask, Ledger(ask.catalog)) if key == OWN else said(ask, Ledger(ask.catalog), key)
    if query.words:
        yield from (_bearing(ask, credential) for credential in query.credentials[:_CREDENTIALS_UP_TO])
    if query.words and not (query.terms or query.topics or query.roles or _issuers(ask)):
        yield _page(ask, _MOSTLY if query.credentials else 0.0)
    elif query.words and _asks_more(ask):
        yield _page(ask, _SURELY)
    yield _terms(ask)
    for key in query.topics:
        yield things.topic(ask, Ledger(ask.catalog), key)
    for side in query.sides:
        if side.kind == "issuer":
            yield things.issuer(ask, Ledger(ask.catalog), side.ids[0])
        if side.kind == "track":
            yield things.track(ask, Ledger(ask.catalog), side.ids[0])
    for key in query.roles:
        yield things.role(ask, Ledger(ask.catalog), key)


def _terms(ask: Ask) -> Answer | None:
    """The terms named: the first at length, the others by what they are."""
    found = [told for key in ask.query.terms[:_TERMS_UP_TO] if (told := things.term(ask, Ledger(ask.catalog), key))]
    if len(found) < 2:
        return next(iter(found), None)
    return found[0].having(
        headline=" ".join(told.headline for told in found),
        facts=tuple(
            fact for at, told in enumerate(found) for fact in told.facts if all(fact not in before.facts for before in found[:at])
        ),
        mentioned=tuple(dict.fromkeys(i for told in found for i in told.mentioned)),
        sections=tuple(section for told in found for section in told.sections),
    )


def _issuers(ask: Ask) -> list[str]:
    """The issuers named, as far as the catalog holds them."""
    return [i for side in ask.query.sides if side.kind == "issuer" for i in side.ids if i in ask.catalog.issuers]


def _bearing(ask: Ask, credential: str) -> Answer | None:
    if credential not in ask.catalog.credentials:
        return None
    talk = Talk(credential, ask.catalog, ask.today, Ledger(ask.catalog))
    found = bearing(talk, ask.query.words)
    return found.having(prompts=tuple(credential_prompts(ask, (credential,)))) if found else None


def _asks_more(ask: Ask) -> bool:
    """The words say more than the name of the term, topic or issuer: a question about it, not what it is."""
    catalog = ask.catalog
    terms = [held for key in ask.query.terms if (held := catalog.terms.get(key) or catalog.frameworks.get(key))]
    named = [(held.name, *held.aliases) for held in terms]
    named += [(topic.name, *topic.aliases) for key in ask.query.topics if (topic := ask.catalog.topics.get(key))]
    named += [(issuer.name, *issuer.aliases, "issuer") for i in _issuers(ask) if (issuer := catalog.issuers[i])]
    named += [(role.name, *role.aliases) for key in ask.query.roles if (role := catalog.roles.get(key))]
    names = {word for spoken in named for name in spoken for word in stems(name)}
    return len([word for word in stems(ask.query.words) if word not in names and word not in COMMON]) > 1


def _page(ask: Ask, least: float) -> Answer | None:
    """The best page for the words, where it says most of what was asked."""
    hits = [hit for hit in search_pages(ask.catalog, ask.query.words, 3) if hit.answers and hit.share >= least]
    for hit in hits:
        match hit.kind:
            case "said" | "belief" if _of_others(ask, hit.owner):
                continue
            case "said" | "belief":
                return said(ask, Ledger(ask.catalog), hit.owner)
            case "term":
                return things.term(ask, Ledger(ask.catalog), hit.owner)
            case _:
                return things.topic(ask, Ledger(ask.catalog), hit.owner)
    return None


def _of_others(ask: Ask, key: str) -> bool:
    """The stored answer speaks of other credentials only than those that were named."""
    entry = ask.catalog.said.get(key) or ask.catalog.beliefs.get(key)
    spoken = (
        {*entry.credentials, *(owner for cite in entry.cites if (owner := cite.split(".")[0]) in ask.catalog.credentials)}
        if entry
        else set()
    )
    asked = {same for i in ask.query.credentials if i in ask.catalog.credentials for same in ask.catalog.same_credential(i)}
    return bool(asked and spoken) and not asked & spoken


def _held(talk: Talk, words: str) -> tuple[Facts, ...]:
    """What we do hold of a credential, for a question that found no sentence: its topics where they were meant, else the basics."""
    wanted = (Aspect.TOPICS,) if _COVERS.search(words) else _BASICS
    said = [(aspect, SPEAKERS[aspect](talk)) for aspect in wanted]
    rows = [Row(label(aspect), saying.short) for aspect, saying in said if saying.has_value and saying.short]
    if Aspect.TOPICS not in wanted:
        rows.insert(0, Row("Status", wording.sentence(standing.state_words(talk))))
    return (Facts(tuple(rows), f"What we do hold on {talk.name}"),) if rows else ()


def _nothing(ask: Ask) -> Answer:
    """Nothing of ours bears on it: said so, with whom to ask instead."""
    ids = [i for i in dict.fromkeys(ask.query.credentials) if i in ask.catalog.credentials]
    if not ids:
        return Answer(
            Kind.UNKNOWN,
            "We hold nothing on that. Name a credential, a topic or a role, and we will say what we know of it.",
        )
    talk = Talk(ids[0], ask.catalog, ask.today, Ledger(ask.catalog))
    where = page(talk)
    sections = _held(talk, ask.query.words or "") if len(ids) == 1 else ()
    paid = any(fact.field.startswith("fees.") for fact in talk.ledger.facts)
    return Answer(
        Kind.UNKNOWN,
        f"We did not find out what you ask about {wording.labels(ask.catalog, ids)}; below is what we can say of it.",
        sections=sections,
        facts=talk.ledger.facts,
        prompts=tuple(credential_prompts(ask, ids)),
        mentioned=tuple(ids),
        notes=(*((wording.CHECK_BEFORE_PAYING,) if paid else ()), *((where,) if where else ())),
        about=ids[0],
    )
