"""respond(): one thing said, who said it, what the thread remembers and the catalog; out comes a Reply. Pure and synchronous."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from handlers.all_sources import with_sources
from handlers.ask import Ask, Reply, Request
from handlers.availability import with_availability
from handlers.awarder import with_awarder
from handlers.because import PERSONAL, with_reason
from handlers.beside import with_besides, with_further_facts
from handlers.confirm import confirm
from handlers.each_clause import with_each
from handlers.effects import Refused
from handlers.for_issuer import with_issuers_matters
from handlers.intents import BY_INTENT
from handlers.leads import with_lead
from handlers.limits_said import with_limit
from handlers.mentions import with_mentions
from handlers.near_job import with_near_job
from handlers.organisation import with_own
from handlers.origin_said import with_origin
from handlers.person import Person
from handlers.place_said import with_place
from handlers.premise import denied, with_premise
from handlers.query import Intent, Query
from handlers.remember import Said, remembered
from handlers.same_letters import with_default, with_rank, with_telling
from handlers.supposing.first_word import with_first_word
from handlers.time_said import with_time
from handlers.understanding.understand import Understood, understand
from handlers.unused import with_unused
from handlers.wants import effects_of

if TYPE_CHECKING:
    from catalog.catalog import Catalog
    from handlers.memory import Memory


def respond(request: Request, person: Person | None, memory: Memory, catalog: Catalog) -> Reply:
    """Answer one request, each clause of it that asks something of its own."""
    reply = _respond(request, person, memory, catalog)
    if isinstance(request.asked, Query):
        return reply
    message, after = request.asked, reply.memory

    def ask_next(clause: str, *, alone: bool) -> Reply:
        return _respond(replace(request, asked=clause), person, after.anew() if alone else after, catalog)

    return with_each(reply, message, catalog, ask_next)


def _respond(request: Request, person: Person | None, memory: Memory, catalog: Catalog) -> Reply:
    """Answer one request as one question.

    `person` is the saved profile; it counts only where the asker alone sees the answer. An effect is answered as refused
    until the surface has carried it out and put `confirm(effect, outcome)` in its place: nothing says "saved" before it is.
    """
    private = request.audience == "private"
    saved = (person or Person()) if private else Person()
    understood = _understood(request, catalog, memory)
    told = (
        denied(_known(understood.premise, catalog), Ask(understood.premise, catalog, request.today)) if understood.premise else None
    )
    if told is not None and understood.otherwise is not None:
        understood = understood.otherwise
    query = _known(understood.query, catalog)
    memory = memory.without(understood.forgotten) if understood.forgotten else memory
    before = Person() if understood.anew else memory.person(request.asker)
    said = before.with_said(understood.said)
    if query.intent is Intent.ME and query.slot in ("delete", "forget"):
        said = Person()
    if query.intent is Intent.ME and query.slot == "drop":
        said, saved = said.without(query.credentials), saved.without(query.credentials)
    own = Person() if understood.other else saved.with_said(said)
    counted = own.with_said(query.asker)
    pending = understood.pending
    ask = Ask(
        query,
        catalog,
        request.today,
        counted,
        replace(memory, pending=pending),
        private,
        request.keeps,
        Person() if understood.other else saved,
    )
    answered = BY_INTENT[query.intent].answer
    answer = with_first_word(answered(ask), ask)
    if query.intent in PERSONAL and not ask.saved.said_nothing():
        earlier = memory.person(request.asker).beyond(saved)
        answer = with_reason(answer, ask, answered, earlier.with_said(understood.said).with_said(query.asker))
    if told is not None:
        answer = with_premise(answer, told)
    answer = with_mentions(with_own(with_besides(with_further_facts(answer, ask), ask, understood), ask), catalog)
    answer = with_availability(answer, ask)
    effects = effects_of(query, answer, memory, catalog, request.today)
    if effects and query.intent is not Intent.REPORT:
        answer = confirm(effects[0], Refused(), catalog)
    if understood.told:
        answer = with_mentions(with_telling(answer, understood.told, catalog), catalog)
    if understood.ranked:
        answer = with_rank(answer, understood.ranked, catalog)
    answer = with_awarder(with_time(with_limit(answer, ask), ask), ask, understood.noticed)
    answer = with_default(answer, ask, understood.noticed, str(request.asked))
    answer = with_near_job(with_unused(answer, ask, understood.noticed), ask, understood.noticed)
    answer = with_issuers_matters(answer, ask, understood.noticed)
    answer = with_sources(with_origin(with_place(answer, ask, understood.noticed), understood.noticed), catalog)
    if understood.lead:
        answer = with_lead(answer, understood.lead, catalog)
    return Reply(
        answer, remembered(memory, query.having(supposed=None), answer, _said(request, said, understood), pending), query, effects
    )


def _said(request: Request, said: Person, understood: Understood) -> Said:
    return Said(request.asker, said, understood.other, understood.matter, understood.jobs)


def _understood(request: Request, catalog: Catalog, memory: Memory) -> Understood:
    if isinstance(request.asked, Query):
        return Understood(request.asked)
    return understand(request.asked, catalog, request.today, memory.heard_by(request.asker), opens=request.opens)


def _known(query: Query, catalog: Catalog) -> Query:
    """The Query without ids that the catalog does not hold: an old button may name what has been renamed or taken out."""
    changes: dict[str, object] = {}
    for field, held in (("roles", catalog.roles), ("topics", catalog.topics)):
        ids = getattr(query, field)
        if any(i not in held for i in ids):
            changes[field] = tuple(i for i in ids if i in held)
    holds = query.asker.holds
    if any(h.credential not in catalog.credentials for h in holds):
        kept = tuple(h for h in holds if h.credential in catalog.credentials)
        changes["asker"] = query.asker.model_copy(update={"holds": kept})
    return query.having(**changes) if changes else query
