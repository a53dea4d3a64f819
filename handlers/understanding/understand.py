"""A line of text and what the thread remembers, to the Query that was meant."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from handlers.leads import Lead
from handlers.line import parse_line
from handlers.memory import Memory
from handlers.person import Person
from handlers.query import Aspect, Intent, Query, Side
from handlers.slots import ASKS_ENOUGH, REMARK
from handlers.understanding.ads import pasted_ad
from handlers.understanding.afford import with_money
from handlers.understanding.asker.earned_on import with_day_earned
from handlers.understanding.asker.for_whom import with_work_of_asker
from handlers.understanding.asker.in_plan import planned
from handlers.understanding.asker.leanings import leaning
from handlers.understanding.asker.occupation import with_work
from handlers.understanding.asker.own import about_own
from handlers.understanding.asker.own_beside import own_beside, whose
from handlers.understanding.asker.statements import Statements, statements
from handlers.understanding.aspects import aspects_of
from handlers.understanding.bar import GENERAL, bar_of, many
from handlers.understanding.case import Case
from handlers.understanding.claimed import with_claims
from handlers.understanding.corrected import corrected
from handlers.understanding.domain_named import with_domain
from handlers.understanding.fallback import ANYWAY, about_unknown, fallback, of_a_stranger, of_what_is_not_named, unknown_name
from handlers.understanding.faq import ALIKE, LIKE, SAME, nearest, stored_for
from handlers.understanding.heard import heard
from handlers.understanding.model.at_large import asks_at_large, stored_at_large
from handlers.understanding.model.opinion import something_else, with_second
from handlers.understanding.model.outweighed import outweighed
from handlers.understanding.model.unsaid import unsaid
from handlers.understanding.noticed import Noticed, noticed
from handlers.understanding.own_words import in_its_own_words, of_no_field
from handlers.understanding.polarity import as_meant
from handlers.understanding.premise import judged, premise_of, unsettled, verdict_wanted
from handlers.understanding.rules.among_all import among_all
from handlers.understanding.rules.ends import by_ends
from handlers.understanding.rules.fact_rules import with_form
from handlers.understanding.rules.gate_terms import gate_terms
from handlers.understanding.rules.renewing import turned_into
from handlers.understanding.rules.rules import rule
from handlers.understanding.rules.situation import of_the_asker
from handlers.understanding.rules.what_is_run import by_what_they_run
from handlers.understanding.rules.what_it_is import what_it_is
from handlers.understanding.second import halves, our_half, second
from handlers.understanding.several import with_further
from handlers.understanding.shared import described, held_for_sure, settled
from handlers.understanding.social import of_what_is_kept, social
from handlers.understanding.strange import of_what_we_hold
from handlers.understanding.subjectless import subjectless
from handlers.understanding.subjects import subjects
from handlers.understanding.supposed.reads import with_supposed
from handlers.understanding.thread.afresh import for_speaker
from handlers.understanding.thread.again import after_turn, begins_anew
from handlers.understanding.thread.another import FOR_SOMEBODY, still_theirs, whom
from handlers.understanding.thread.chosen import chosen, ranked
from handlers.understanding.thread.concluded import as_put
from handlers.understanding.thread.filled import in_thread
from handlers.understanding.thread.first import with_order
from handlers.understanding.thread.followup import resumed
from handlers.understanding.thread.matter import matter_of
from handlers.understanding.thread.of_each import of_each
from handlers.understanding.thread.of_gate import of_work
from handlers.understanding.thread.of_the_jobs import JOB, as_a_job
from handlers.understanding.thread.own_fact import own_fact
from handlers.understanding.thread.picked import answered, half_asked, lone_number, picked
from handlers.understanding.thread.pressed import pressed
from handlers.understanding.thread.put_in import put_in, spelled_out
from handlers.understanding.thread.remark import nodded, remarked
from handlers.understanding.thread.stuck import FURTHER, unstuck
from handlers.understanding.thread.tells import tells
from handlers.understanding.thread.turn import turn_of
from handlers.understanding.understood import Understood
from handlers.understanding.wished import with_wishes
from handlers.understanding.words.clean import MAX_LENGTH
from handlers.understanding.words.numbers import Numbers
from handlers.understanding.words.reading import Reading, read, read_context

if TYPE_CHECKING:
    from datetime import date

    from catalog.catalog import Catalog


def understand(message: str, catalog: Catalog, today: date, memory: Memory | None = None, *, opens: bool = False) -> Understood:
    """What a message asks, on a day, in a thread or outside (`opens`). Never raises on any text."""
    memory = memory or Memory()
    meant = _understood(message, catalog, today, memory, opens=opens)
    if retold := as_a_job(message, meant.query, memory):
        job = _understood(retold, catalog, today, memory)
        meant = job if job.query.intent is Intent.RECOMMEND and (job.query.roles or job.query.asker.role) else meant
    if unsettled(meant.query) and (claim := verdict_wanted(message, catalog)):
        verdict = _understood(claim, catalog, today, memory, opens=opens)
        meant = verdict if judged(verdict.query, catalog, claim) else meant
    found = premise_of(message, catalog)
    if found is None:
        return meant
    premise = _understood(found.claim, catalog, today, Memory(), opens=True).query
    if not judged(premise, catalog, found.claim):
        return meant
    rest = meant
    if found.alone:
        rest = _understood(found.rest, catalog, today, memory, opens=opens)
    elif meant.query.said or meant.query.intent is premise.intent or not {*premise.credentials[:1]} <= {*meant.query.credentials}:
        # the statement was read, and not what is asked of it
        named = premise.credentials if len(premise.credentials) <= _SPOKEN_OF else ()
        topic = named if found.both else named[:1]
        rest = _understood(found.rest, catalog, today, replace(memory, topic=topic, named=topic, last=None, pending=None))
    rest = meant if rest.query.intent in (Intent.CLARIFY, Intent.UNKNOWN, Intent.HELP) else rest
    return replace(meant, premise=premise, otherwise=replace(rest, said=meant.said))


_SPOKEN_OF = 3
"""So many credentials of a statement are what is pointed at; of more it names a field."""


def _understood(message: str, catalog: Catalog, today: date, memory: Memory, *, opens: bool = False) -> Understood:
    """The whole message as one."""
    if button := pressed(message, memory):
        return Understood(button)
    if nodded(message, memory):
        return Understood(Query(intent=Intent.HELP, slot=REMARK))
    if (turn := after_turn(message, catalog)) is not None:
        return _understood(turn[0], catalog, today, memory.anew() if turn[1] else memory, opens=opens)
    message = put_in(spelled_out(message, memory), memory, catalog)
    line = parse_line(message, catalog) if len(message) < MAX_LENGTH else None
    if line is not None:
        return Understood(line)
    if (advert := pasted_ad(message, catalog)) is not None:
        return Understood(advert)
    if parts := own_beside(message):
        asked = understand(parts[1], catalog, today, memory.of_nobody())
        lead = asked.lead or (Lead(other=True, whom=whose(parts[1])) if asked.query.intent in FOR_SOMEBODY else None)
        own = statements(with_work_of_asker(read(parts[0], catalog), catalog)).person
        return replace(asked, said=own, lead=lead, other=True)
    reading = with_work_of_asker(read(message, catalog), catalog)
    if not any(word.text.isalnum() for word in reading.found):
        return Understood(of_what_is_kept(message) or Query(intent=Intent.HELP))
    if begins_anew(reading):
        memory = memory.anew()
    reading, apart = described(reading, catalog, today)
    named = chosen(reading, memory, catalog, today)
    if isinstance(named, Query):
        return Understood(named)
    said = statements(reading := named)
    whole = read_context(reading)
    if whole is not None:
        earlier = statements(with_work(whole, catalog)).person
        said.person = earlier.with_said(said.person)
        reading = replace(
            reading, numbers=whole.numbers if reading.numbers == Numbers() else reading.numbers.or_else(whole.numbers)
        )
    held_for_sure(reading, said, catalog, memory)
    memory = (speaker := for_speaker(reading, said, memory)).memory
    found = subjects(reading, said, catalog, memory)
    if (
        offered := picked(reading, found, catalog, memory, today)
        or answered(reading, said, found, memory)
        or lone_number(reading, memory)
    ):
        return Understood((offered.slot == "lost" and of_what_is_kept(message)) or offered, said.person)
    if said_among := remarked(case := Case(reading, said, found, catalog, memory, today, opens)):
        return said_among
    if worked := of_work(reading, memory, catalog):
        return worked
    if query := about_own(reading, found, catalog):
        return Understood(query, said.person)
    if memory.last is None and not what_it_is(case) and not gate_terms(case) and (repeated := heard(case)):
        return Understood(with_supposed(case, repeated), noticed=noticed(case, repeated))
    if (query := social(reading, said, found, message)) and not (
        query.reason == "off-topic" and ((memory.last and tells(case)) or of_the_asker(case) or what_it_is(case))
    ):
        if query.intent is Intent.HELP and query.slot is None and reading.size > 2:
            stored = nearest(catalog, reading.text)
            if stored and stored.likeness >= ALIKE and stored.shared > 1:
                return Understood(Query(intent=Intent.EXPLAIN, said=(stored.id,)))
            if told := stored_at_large(case):
                return Understood(told)
        if query.reason == "off-topic" and (ours := our_half(reading, catalog)):
            asked = understand(ours[0], catalog, today, memory)
            return replace(asked, noticed=(Noticed("half", ours[1][:40].rstrip(" ?!.,;")), *asked.noticed))
        return Understood(query, said.person if query.intent is not Intent.DECLINE and query.slot != "deleting" else Person())
    meant = with_order(case, still_theirs(case, turn_of(case) or _halves(case) or _meant(case)))
    meant = as_put(case, unstuck(case, meant, _asked))
    meant = replace(meant, query=by_what_they_run(case, meant.query))
    if meant.query.intent is Intent.PLAN:
        meant = planned(case, meant)
    gone = (*meant.forgotten, *speaker.forgotten)
    if gone and memory.last and meant.query.slot in (FURTHER, JOB):
        meant = replace(meant, query=memory.last)  # the last question, without what is not held after all
    meant = replace(meant, matter=matter_of(case), jobs=case.ids("role"))
    return replace(
        meant,
        told=meant.told or apart,
        noticed=_unsaid_so_far(noticed(case, meant.query), meant.lead),
        forgotten=gone,
        anew=speaker.anew,
        ranked=ranked(reading),
    )


def _unsaid_so_far(named: tuple[Noticed, ...], lead: Lead | None) -> tuple[Noticed, ...]:
    """What the message names, without the hours that the answer says it went by."""
    return tuple(one for one in named if one.unit not in ("hours", "minutes")) if lead and lead.spared else named


def _halves(case: Case) -> Understood | None:
    """Two questions about different credentials, each answered for itself; None for any other message."""
    found = halves(case)
    return replace(_meant(found[0]), second=found[1]) if found else None


def _meant(case: Case) -> Understood:
    """What a message asks that is no small talk and no choice among what was offered."""
    query, besides = resumed(case), None
    perhaps: tuple[Query, ...] = ()
    if query is not None:
        query = by_ends(case, query)
    else:
        filled = in_thread(case)
        asked = outweighed(filled, of_each(filled, own_fact(filled, _asked(filled))))
        query = leaning(filled, with_domain(filled, with_wishes(filled, with_money(case, asked))))
        query = with_claims(filled, as_meant(filled, with_day_earned(filled, with_further(filled, query))))
        query = with_form(filled, with_supposed(filled, of_what_we_hold(filled, query)))
        besides = second(filled, query)
        perhaps = () if besides else unsaid(filled, query)
    if case.found.ambiguous is not None:
        return replace(told := settled(case, query, _once_more), query=with_supposed(case, told.query))
    another = case.said.another
    kept = case.said.person if query.intent is not Intent.HIRE and not another else Person()  # it describes a candidate
    lead = Lead(other=True, whom=whom(case)) if another and query.intent in FOR_SOMEBODY else None
    return Understood(query, kept, half_asked(case, query), second=besides, perhaps=perhaps, lead=lead, other=another)


def _asked(case: Case) -> Query:
    """The Query of a message that stands alone, or has been filled in from its thread."""
    if subjectless(case) and not asks_at_large(case) and heard(case) is None:
        stored = nearest(case.catalog, case.reading.text)
        counted = bool({Aspect.QUESTIONS, Aspect.DURATION, Aspect.VALIDITY} & set(aspects_of(case.reading))) or case.has("worth")
        if stored is None or counted or stored.likeness < 0.75 or stored.shared < 2:
            return Query(intent=Intent.CLARIFY, slot="subject", words=" ".join(case.reading.text.split())[:80])
    if told := what_it_is(case) or of_no_field(case) or among_all(case) or of_the_asker(case):
        return told
    query = in_its_own_words(case, corrected(case, with_second(case, rule(case))))
    if query is not None and query.said:
        return query
    if case.reading.unknown and len(case.found.targets) == 1 and (case.has("vs") or case.says(_OR) or of_a_stranger(case, query)):
        return unknown_name(case)
    sides = len(query.credentials) if query else 0
    open_question = sides > 1 or query is None or query.intent in GENERAL or many(query)
    stored = stored_for(case) if open_question else turned_into(case, query)
    if (
        case.reading.unknown
        and (query is None or not case.found.targets)
        and about_unknown(case, query)
        and (case.says(_IS_REAL) or not (stored and stored.likeness >= SAME))
    ):
        return unknown_name(case)
    if stored is not None and (stored.shared > 1 or stored.likeness >= 1 or not case.found.targets):
        bar = bar_of(case, query)
        if getattr(case.catalog.said.get(stored.id), "kind", "") == "figure" and case.says(_COUNTED):
            bar = min(bar, 0.5)
        entry = case.catalog.said.get(stored.id) or case.catalog.beliefs.get(stored.id)
        if entry and entry.credentials and case.found.targets and not set(entry.credentials) & set(case.found.targets):
            bar = 2.0
        if entry and not case.found.targets and case.asks_which and set(entry.credentials) & set(case.held):
            bar = 2.0  # held in passing: which one to take is asked
        if stored.belief and query is not None and query.slot in ASKS_ENOUGH and query.intent is Intent.GAPS:
            bar = 2.0  # what it leaves open answers, and not which gate it does not open
        if entry and of_what_is_not_named(case, entry.credentials):
            bar = max(bar, ANYWAY)
        listed = stored.belief and query is not None and query.intent is Intent.FIND
        if listed:
            bar = min(bar, SAME)  # a belief in the very words is answered, and not by a list
        says = stored.likeness >= bar or (stored.belief and stored.likeness >= LIKE and case.has("true_that"))
        if says and (stored.likeness >= SAME or not something_else(case, query, stored.id)):
            of = case.catalog.beliefs[stored.id].credentials if listed else case.found.targets
            return case.query(Intent.EXPLAIN, *of, said=(stored.id,))
    return query or fallback(case)


_OR = r"^(?:\w+ ){1,3}or (?:the )?@c\d+\s?\??$|^@c\d+ or (?:the )?\w+(?: plus)?\s?\??$"
_IS_REAL = r"\b(?:real|legit\w*|genuine|fake|scam|exists?)\b"
_COUNTED = r"\b(?:percent\w*|how many|share|survey|poll|stat|stats|statistic\w*|figure|number|proportion)\b"


def _once_more(case: Case) -> Query:
    """The Query of a message whose shared name has been settled."""
    turn = turn_of(case)
    return turn.query if turn else resumed(case) or _asked(case)


__all__ = ["Reading", "Side", "Statements", "Understood", "understand"]
