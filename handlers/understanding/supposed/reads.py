"""The Query with what its question supposes, so that its answer begins with yes or no."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from catalog.engine.lifecycle import is_open
from handlers.gating.again import AGAIN
from handlers.query import Aspect, Intent
from handlers.slots import (
    ACCREDITATION,
    BACK,
    BOOKED,
    CLAIMS,
    DEGREE,
    EMPLOYER,
    HIRED,
    HOLDER,
    RESIT,
    SECURES,
    TOTAL,
    WAIT,
    WHETHER,
)
from handlers.understanding.rules.life_rules import VERSIONS
from handlers.understanding.supposed.form import BLAMED, put
from handlers.understanding.supposed.matters import found_in
from handlers.understanding.supposed.pairs import kept, named_for, of_gate, of_two
from handlers.understanding.supposed.ranked import at_level, in_track
from handlers.understanding.supposed.stored import decided, plainly
from handlers.understanding.supposed.whose import awarded, costs, one_thing

if TYPE_CHECKING:
    from handlers.query import Query
    from handlers.understanding.case import Case
    from handlers.understanding.supposed.form import Put
    from handlers.understanding.supposed.matters import Matter

_FOR_GROUP = re.compile(
    r"(?:the )?@c\d+ (?:be )?(?:(?:really|also|only|meant|made|aimed|intended|suited|good|ok) )*(?:for|at|to) (?:(?:an?|the|pure|total|absolute|complete) )?(?!people|those|anyone|every|somebody)([a-z]{5,})$"
)
"""People who are no job: "is OSAI for beginners"."""
_LOOSE = (Intent.EXPLAIN, Intent.PROFILE)
"""Intents of what no rule read as one question: the matter tells which answer was meant."""
_LOOSELY_NAMED = ("kind", "asks-training", "asks-experience", "covers-ai")
"""Matters whose words may be of something else."""
_OF_THE_EXAM = ("practical", "choice", "choice-only", "performance", "proctored", "open-book", "at-home", "adaptive")
"""Matters of the exam: who has heard one of them asks for it, and not whether the credential is genuine."""
_SHORT = 6
"""Words of a statement that says nothing else."""
_ASKED_OF_ALL = ("asks-years", "asks-membership")
"""What is asked of everybody, and not whether one who asks may sit it."""
_OF_YEARS = ("asks-experience", "asks-years")
"""What is put of years of work, whether they or the gate were read as what is asked."""
_ANSWERS = {
    Intent.RENEWAL: (Intent.RENEWAL,),
    Intent.PREREQUISITES: (Intent.PREREQUISITES,),
    Intent.LIFECYCLE: (Intent.LIFECYCLE,),
    Intent.FACT: (Intent.FACT,),
}


def with_supposed(case: Case, query: Query) -> Query:
    """The Query with the one matter that is put for a yes or a no: "expires=yes"; a mark after it says that it was stated."""
    if (
        not (query.credentials or query.said)
        or query.slot in (AGAIN, BACK, BOOKED, DEGREE, RESIT, EMPLOYER, SECURES, WAIT, VERSIONS, HOLDER, HIRED, WHETHER)
        or query.intent is Intent.CLARIFY
        or (told := put(case)) is None
    ):
        return query
    if told.claim and query.intent in (Intent.RENEWAL, Intent.WORTH) and BLAMED.search(case.reading.text.casefold()):
        return query  # "worthless, it expires every year": a yes would agree to both
    meant = _supposed(case, query, told)
    if meant is None or meant.supposed is None or not told.claim:
        return meant or query
    return meant.having(supposed=f"{meant.supposed}!")


def _supposed(case: Case, query: Query, told: Put) -> Query | None:
    if query.slot == CLAIMS:
        open_to_all = told.choice and next((m for m, _, so in found_in(told, case) if so and m.key == "open-to-all"), None)
        return case.query(Intent.PREREQUISITES, *query.credentials, supposed="open-to-all=yes") if open_to_all else None
    if lasting := kept(case, query, told):
        return lasting
    if told.choice and (gate := of_gate(case, query, told)):
        return gate
    if gate := named_for(case, query, told):
        return gate
    if len(query.credentials) == 1 and (
        own := awarded(case, query, told) or in_track(case, query, told) or at_level(case, query, told)
    ):
        return own
    if query.said and query.intent is Intent.EXPLAIN:
        if not told.choice and len(query.credentials) == 1 and (own := _of_its_own(case, query, told)):
            return own
        so = None if told.choice else decided(case.catalog, query.said[0], case.reading.text, told.text)
        return None if so is None else query.having(supposed=f"stored={'yes' if so else 'no'}")
    if query.credentials and (pair := of_two(case, query, told) or of_gate(case, query, told) or one_thing(case, query, told)):
        return pair
    if not query.credentials or not case.catalog.same_credential(query.credentials[0]) >= set(query.credentials):
        return None
    for matter, argument, so in found_in(told, case):
        if (meant := _answered(case, query, told, matter)) is not None:
            value = f":{argument}" if argument else ""
            return meant.having(supposed=f"{matter.key}{value}={'yes' if so else 'no'}")
    if (group := _FOR_GROUP.match(told.text)) and query.intent in (Intent.FACT, Intent.PROFILE) and not case.ids("role"):
        meant = case.query(Intent.FACT, *query.credentials, aspects=(Aspect.AUDIENCE,))
        return meant.having(supposed=f"for:{group[1].removesuffix('s')}=yes")
    spoken = _tongue(query, told) or costs(case, query, told)
    return query.having(supposed=spoken) if spoken else None


def _of_its_own(case: Case, query: Query, told: Put) -> Query | None:
    """A fact of one credential that no way to put the stored question speaks of: asked of its own file."""
    catalog, key = case.catalog, query.said[0]
    entry = catalog.beliefs.get(key) or catalog.said.get(key)
    asks = [plainly(ask) for ask in entry.ask] if entry is not None else []
    for matter, argument, so in found_in(told, case):
        if matter.key in _LOOSELY_NAMED or any(re.search(matter.words, ask) for ask in asks):
            return None
        value = f":{argument}" if argument else ""
        supposed = f"{matter.key}{value}={'yes' if so else 'no'}"
        return case.query(matter.home, *query.credentials, aspects=matter.aspects, supposed=supposed)
    return None


def _answered(case: Case, query: Query, told: Put, matter: Matter) -> Query | None:
    """The Query whose answer tells the matter; None where another was asked for."""
    if query.slot == "home" and query.words:
        return None  # in a country of its own limits
    if query.intent is Intent.LIFECYCLE and (matter.key == "open-now" or (matter.key, query.slot) == ("ended", "ended")):
        return None  # which says itself how it stands
    if query.intent in _ANSWERS[matter.home]:
        fits = matter.home is not Intent.FACT or set(matter.aspects) & set(query.aspects)
        return query if fits else None
    taken = is_open(case.catalog, query.credentials[0], case.today) or not case.says(r"\bcan\b")
    if query.intent is Intent.ELIGIBILITY and matter.key in _ASKED_OF_ALL and taken:
        return case.query(matter.home, *query.credentials)
    if query.aspects == (Aspect.EXPERIENCE,) and matter.key in _OF_YEARS:
        return case.query(matter.home, *query.credentials)
    if query.aspects == (Aspect.TRAINING,) and matter.key == "asks-training":
        return query
    if matter.home is Intent.RENEWAL and query.intent is Intent.FACT and set(query.aspects) & {Aspect.RENEWAL, Aspect.MAINTENANCE}:
        return query
    if matter.key == "asks-membership" and query.slot == "members":
        return query
    if matter.key == "asks-membership" and query.slot == TOTAL and case.says(r"\bwithout\b"):
        return case.query(matter.home, *query.credentials)
    if matter.key == "expires" and query.intent is Intent.RENEWAL:
        return None if case.says(r"\b(?:can|may|could|able|possible)\b") else query  # whether one may, and not whether one must
    told_of_it = query.intent is Intent.VERIFY and query.slot != ACCREDITATION
    heard = (told_of_it or query.intent is Intent.WORTH) and matter.key in _OF_THE_EXAM and len(told.text.split()) <= _SHORT
    if (query.intent in _LOOSE or heard) and not query.topics and matter.key not in _LOOSELY_NAMED:
        priced = (Aspect.FEE,) if matter.key == "alone" and case.has("fee") else ()  # and what it is sold at
        return case.query(matter.home, *query.credentials, aspects=(*matter.aspects, *priced))
    return None


def _tongue(query: Query, told: Put) -> str:
    """Whether it is given in a language, or in that one only."""
    if query.aspects != (Aspect.LANGUAGES,) or not query.language or told.choice:
        return ""
    words = f" {told.text} "
    if " only " in words or " just " in words or " exclusively " in words:
        return f"only-in:{query.language}=yes"
    if " other language" in words or " besides " in words or " beyond " in words or " more than " in words:
        return f"only-in:{query.language}=no"
    return f"given-in:{query.language}={'no' if _denied(words) else 'yes'}"


def _denied(words: str) -> bool:
    return any(f" {word} " in words for word in ("not", "no", "isnt", "cant", "cannot", "doesnt", "never", "without"))
