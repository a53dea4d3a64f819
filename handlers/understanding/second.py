"""A second question in the same message, of another kind or about something else: asked for itself, so that neither half is passed over."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, TypeGuard

from catalog.engine.wishes import NOT_AI
from handlers.gating.again import AGAIN
from handlers.person import Person
from handlers.query import ABOUT_ONE, BEYOND, GATES, Aspect, Intent, Query, about
from handlers.slots import BY_EXAM, PROOF, RENEWS, TOTAL
from handlers.understanding.asker.occupation import with_work
from handlers.understanding.asker.statements import statements
from handlers.understanding.case import AS_ASPECT, Case
from handlers.understanding.model.weighed import likely
from handlers.understanding.rules.accredited import ON_DOD
from handlers.understanding.rules.renew_or_new import RENEW_OR_NEW, RENEWS_MINE
from handlers.understanding.rules.rules import rule
from handlers.understanding.several import CLAUSES_UP_TO, JOINT, LONGEST, QUESTION, TOLD, callable_as, goes_on, with_name
from handlers.understanding.subjects import subjects
from handlers.understanding.thread.filled import in_thread
from handlers.understanding.thread.keyed import keyed
from handlers.understanding.words.reading import read_part

if TYPE_CHECKING:
    from collections.abc import Iterator

    from catalog.catalog import Catalog
    from handlers.understanding.words.reading import Reading

_FIRST = frozenset((*ABOUT_ONE, Intent.COVERAGE, Intent.COMPARE))
"""Intents whose answer leaves another question open."""
_SECOND = frozenset((
    Intent.FACT, Intent.PREREQUISITES, Intent.ELIGIBILITY, Intent.LIFECYCLE, Intent.RENEWAL, Intent.VERIFY, Intent.WORTH, Intent.COVERAGE,
))  # fmt: skip
"""Intents of a question about what it names, which is answered in a sentence."""


def second(case: Case, query: Query) -> Query | None:
    """The first of the other clauses' questions that the Query does not ask; None where there is none."""
    if query.slot == PROOF and case.says(_IN_INTERVIEW):
        return case.query(Intent.HIRE, roles=case.ids("role"), topics=query.topics, slot="interview", sides=())
    if query.intent is Intent.RECOMMEND and len(query.asker.holds) == 1 and case.says(RENEW_OR_NEW):
        return Query(intent=Intent.RENEWAL, sides=about(query.asker.holds[0].credential))
    if query.intent is Intent.RECOMMEND and case.says(RENEWS_MINE) and (mine := case.reading.of("credential")):
        return Query(intent=Intent.RENEWAL, sides=about(mine[-1].id), slot=RENEWS)
    if (
        query.intent is Intent.RECOMMEND
        and NOT_AI in query.limits.without
        and _DOD in case.ids("framework")
        and ON_DOD in case.catalog.said
    ):
        return Query(intent=Intent.EXPLAIN, said=(ON_DOD,))
    if query.intent is Intent.RECOMMEND and not query.slot and _starts(case, query) and case.says(_AFTER_THE_START):
        return case.query(Intent.RECOMMEND, slot=BEYOND, asker=Person())
    if query.intent is Intent.COVERAGE and query.credentials and (meant := _defined(case)):
        return meant
    if (
        query.slot in (AGAIN, BY_EXAM)
        or query.intent not in _FIRST
        or query.said
        or not query.credentials
        or len(case.reading.text) > LONGEST
    ):
        return None
    clauses = [clause.strip() for clause in JOINT.split(case.reading.text) if clause.strip()]
    if not 1 < len(clauses) <= CLAUSES_UP_TO:
        return None
    before: Query | None = None
    for clause in clauses:
        asked = _asked(case, clause, query)
        went_on = asked is not None and any(goes_on(clause, asked, one) for one in (before, query) if one is not None)
        if asked is not None and not went_on and not _told(asked, query) and not _of_keeping(clause, asked, query):
            return asked
        before = asked
    return None


_DOD = "dod-8140"
_AFTER_THE_START = (
    r"\b(?:what|which|where|whats)(?: \w+){0,2} (?:comes?|follows?|next|then|after)(?: \w+)? ?(?:after|afterwards|next|then|later|that)?(?: that| it)? \?|\b(?:and|or) (?:then what|what then|what next|next)\b"
    r"|\bafter (?:that|this|it|the first)\b|\bsecond step\b|\bwhat comes (?:after|next|then|later)\b|\b(?:go|to go) (?:from there|on from)\b"
)


def _starts(case: Case, query: Query) -> bool:
    """Whether advice is for somebody who only starts."""
    roles = query.roles or ((query.asker.role,) if query.asker.role else ())
    new = [case.catalog.roles[role].family == "starts" for role in roles if role in case.catalog.roles]
    return all(new) if new else query.limits.level == "entry"


_WHAT_IS = re.compile(r"\b(?:what is|whats|what are|wtf is|wtf are|explain|define|meaning of|what does)(?: an?| the)?$")


def _defined(case: Case) -> Query | None:
    """What is asked to be explained beside whether one covers it: "what are guardrails, and does SCS-C03 ask about them?"."""
    for named in case.reading.of("topic"):
        before = " ".join(word.text for word in case.reading.found[max(0, named.start - 4) : named.start])
        if _WHAT_IS.search(before):
            term = named.term if named.term in case.catalog.terms else None
            return Query(intent=Intent.EXPLAIN, terms=(term,)) if term else Query(intent=Intent.EXPLAIN, topics=(named.id,))
    return None


_YEARLY = re.compile(
    r"\b(?:a|an|per|each|every) (?:year|month|cycle|term)\b|\b(?:yearly|annual\w*)\b|\b(?:does|will|would|is) (?:it|that|this|all that)\b(?!.*\bexam\b)",
    re.IGNORECASE,
)
"""Money by the year, or of what was just spoken of: of keeping, where that is the other half."""


def _of_keeping(clause: str, asked: Query, query: Query) -> bool:
    """Whether the price that a clause asks for is that of keeping it, which the other half is about."""
    priced = asked.intent is Intent.FACT and set(asked.aspects) <= {Aspect.FEE, Aspect.MAINTENANCE}
    return query.intent is Intent.RENEWAL and priced and _YEARLY.search(clause) is not None


_IN_INTERVIEW = r"\b(?:what|how|which questions)(?: \w+){0,2} (?:should|can|do|could|would|to) ?(?:i|we)? ?(?:ask|test|check|probe)\b|\bwhat to (?:ask|test)\b"
_AGAINST = ("vs", "or", "which_better", "cheapest", "instead")


def halves(case: Case) -> tuple[Case, Query] | None:
    """The first half of a message that asks two things of different credentials, and what its second half asks.

    Each half names its own, asks by itself, and sets nothing against the other: they are two messages. None for any other.
    """
    if len(case.found.targets) < _TWO or len(case.reading.text) > LONGEST or case.has(*_AGAINST):
        return None
    clauses = _with_key_last(case, [clause.strip() for clause in JOINT.split(case.reading.text) if clause.strip()])
    if len(clauses) != _TWO or not all(QUESTION.search(clause) for clause in clauses):
        return None
    first, other = (_case(case, clause) for clause in clauses)
    if first.found.targets and set(other.found.targets) <= set(first.found.targets):
        return _gate_and_sum(case, first, clauses[1])
    if set(first.found.targets) & set(other.found.targets) or not first.found.targets or not 0 < len(other.found.targets) <= _TWO:
        return None
    leading = rule(first)
    asked = _gate(case, first, leading, clauses[1]) or rule(other)
    if len(other.found.targets) == _TWO and (asked is None or asked.intent not in GATES):
        return None
    if leading is None or leading.intent not in _FIRST or leading.said or not _answerable(asked):
        return None
    return first, asked.having(asker=case.said.person.with_said(asked.asker))


def _with_key_last(case: Case, clauses: list[str]) -> list[str]:
    """Three clauses as two, where one of the later names another credential and the rest asks of the first: that one last."""
    if len(clauses) != _TWO + 1:
        return clauses
    named = [{e.id for e in read_part(case.reading, clause, case.catalog).of("credential")} for clause in clauses]
    other = [number for number, ids in enumerate(named) if number and ids - named[0]]
    if not named[0] or len(other) != 1:
        return clauses
    key = clauses.pop(other[0])
    return ["? ".join(clauses), key]


def _gate(case: Case, first: Case, leading: Query | None, clause: str) -> Query | None:
    """The gate that a second half asks for, what it names being the key: read as what is said next of the first half's subject."""
    if leading is None or len(first.found.targets) != 1:
        return None
    memory = replace(case.memory, topic=first.found.targets, named=first.found.targets, last=leading, pending=None)
    turn = keyed(replace(_case(case, clause), memory=memory))
    return turn.query if turn and turn.query.intent in GATES and turn.query.credentials[:1] == first.found.targets else None


_TWO = 2
_THE_WHOLE = re.compile(r"\b(?:the whole (?:thing|lot|way|affair)|the lot|all of (?:it|that)|everything|that|it)\b", re.IGNORECASE)
"""What a sum is asked of, after a gate: what the gate leads to."""
_TOGETHER = re.compile(r"\b(?:both|together|combined|the two|the pair|each)\b", re.IGNORECASE)


def _gate_and_sum(case: Case, first: Case, clause: str) -> tuple[Case, Query] | None:
    """Whether one opens another, and what it comes to: the sum is of the one that is to be taken, for the other is the key to it."""
    leading = rule(first)
    if leading is None or leading.intent not in GATES or not leading.credentials:
        return None
    whole = rule(case)
    name = callable_as(case, leading.credentials[0])
    if whole is None or whole.slot != TOTAL or not name:
        return None
    if _TOGETHER.search(clause):
        return first, whole
    renamed = clause if read_part(case.reading, clause, case.catalog).of("credential") else _THE_WHOLE.sub(name, clause, count=1)
    named = read_part(case.reading, renamed, case.catalog).of("credential")
    asked = rule(_case(case, f"{renamed} in total" if named else f"{clause.rstrip(' ?')} for {name} in total?"))
    if asked is None or asked.intent is not Intent.FACT or asked.credentials != leading.credentials[:1]:
        return None
    return first, asked.having(asker=case.said.person.with_said(asked.asker))


def _case(case: Case, clause: str) -> Case:
    """A half of the message as if it were all of it, said by the same person."""
    reading = with_work(read_part(case.reading, clause, case.catalog), case.catalog)
    said = statements(reading)
    said.person = case.said.person.with_said(said.person)
    alone = case.memory.anew()
    return Case(reading, said, subjects(reading, said, case.catalog, alone), case.catalog, case.memory, case.today)


def _answerable(asked: Query | None) -> TypeGuard[Query]:
    """Whether it is a question about what it names that is answered in a sentence."""
    if asked is None or asked.intent not in _SECOND or asked.said or not asked.credentials:
        return False
    return asked.intent is not Intent.COVERAGE or bool(asked.topics)


def _asked(case: Case, clause: str, query: Query) -> Query | None:
    """What a clause asks of what it names, or of the one that the message is about; None where that is nothing for sure."""
    if not QUESTION.search(clause):
        return None
    reading = read_part(case.reading, clause, case.catalog)
    if not reading.of("credential"):
        name = callable_as(case, query.credentials[0]) if len(query.credentials) == 1 else ""
        renamed = with_name(clause, name) if name else clause
        if renamed == clause:
            return None
        reading = read_part(case.reading, renamed, case.catalog)
    said = statements(reading)
    found = subjects(reading, said, case.catalog, case.memory.anew())
    if found.ambiguous is not None or len(found.targets) != 1 or reading.unknown:
        return None
    asked = rule(in_thread(Case(reading, said, found, case.catalog, case.memory, case.today)))
    if not _answerable(asked):
        return None
    return asked.having(asker=case.said.person.with_said(asked.asker))


def off_topic(case: Case) -> Iterator[str]:
    """Halves of a message that are no matter of ours: "who won the cup, and what does AIGP cost?"."""
    if case.reading.language != "en" or len(case.reading.text) > LONGEST:
        return
    clauses = [clause.strip() for clause in JOINT.split(case.reading.text) if clause.strip()]
    if not 1 < len(clauses) <= CLAUSES_UP_TO:
        return
    for clause in clauses:
        reading = read_part(case.reading, clause, case.catalog)
        if reading.entities or not QUESTION.search(clause) or set(reading.cues) - _SMALL_CUES:
            continue
        opinion = likely(reading, None)
        if opinion.first == _OFF_TOPIC and opinion.shares[_OFF_TOPIC] >= _SURE:
            yield clause


def our_half(reading: Reading, catalog: Catalog) -> tuple[str, str] | None:
    """The half of an off-topic message that asks about a credential, and the other: "tell me a joke, and how long is OSAI valid?"."""
    halves = [part.strip() for part in (*JOINT.split(reading.text), "") if part.strip()]
    if len(halves) != _TWO:
        return None
    named = [half for half in halves if read_part(reading, half, catalog).of("credential")]
    if len(named) != 1 or not QUESTION.search(named[0]):
        return None
    return named[0], next(half for half in halves if half is not named[0])


_OFF_TOPIC = "decline-off-topic"
_SURE = 0.5
_SMALL_CUES = frozenset(("and", "or", "it", "i", "we", "which", "what_about", "can_i", "hold", "not", "take", "before"))
"""Cues that say nothing of what is asked."""


def _told(asked: Query, query: Query) -> bool:
    """Whether the Query asks it as well, or its answer says it anyway."""
    same = set(asked.credentials) <= set(query.credentials)
    if not same:
        return False
    if asked.intent is query.intent and asked.intent is not Intent.FACT:
        return asked.intent is not Intent.COVERAGE or set(asked.topics) <= set(query.topics)
    if asked.intent in _NEAR and query.intent in _NEAR[asked.intent]:
        return True
    if {*asked.aspects, *query.aspects} == {Aspect.AI_CONTENT, Aspect.DOMAINS}:
        return True
    aspects = set(asked.aspects) or AS_ASPECT.get(asked.intent, set())
    told = {*query.aspects, *query.also, *TOLD.get(query.intent, ())}
    return bool(aspects) and aspects <= told


_NEAR = {
    Intent.PREREQUISITES: (Intent.ELIGIBILITY,),
    Intent.ELIGIBILITY: (Intent.PREREQUISITES,),
    Intent.LIFECYCLE: (Intent.ELIGIBILITY, Intent.PREREQUISITES, Intent.FACT, Intent.PROFILE),
    Intent.VERIFY: (Intent.WORTH,),
}
"""What is asked in nearly the same words: "can I still register?" after an exam that was failed."""
