"""What a thread is told in bits after advice: a bare title that one holds, where one lives, and "so?", which asks for the advice again."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from catalog.engine.gate_filters import gate_credentials
from handlers.leads import Lead
from handlers.person import Held, Person
from handlers.query import Aspect, Intent
from handlers.understanding.understood import Understood
from handlers.understanding.words.outsiders import TITLES
from handlers.understanding.words.patterns import search
from handlers.understanding.words.places import country_of

if TYPE_CHECKING:
    from handlers.query import Query
    from handlers.understanding.case import Case

_TITLES = r"^(?:(?:and|also|plus|just|only|my|an?|the|well|yes|yeah|oh) )*@[cd]\d+(?:(?: and| plus| too| as well| already| here| certified| holder| only)* @[cd]\d+)*(?: (?:too|as well|already|here|certified|holder|only|so far|and that is it))*$"
"""Nothing but names: somebody goes on telling what they have."""
_OTHER_TITLES = re.compile(rf" (?:and |plus )?(?:{'|'.join(sorted(TITLES))})\b")
_SO = r"^(?:(?:and|ok|okay|well|right|so|alright|then|cool|great|thanks|good) )*(?:so|which(?: one)?|what(?: then| now)?|and|then|verdict|your (?:pick|verdict|advice)|so what|what do you (?:say|think|advise|recommend|suggest)|what should i (?:do|take))(?: (?:then|now|so|exactly|for me|is it|would it be))*\s?\??$"
_LIVES = r"^(?:and |but |so |well |btw |oh |also )*(?:(?:i|we)(?: am| are|m)?|im|were)?(?: \w+)?(?: (?:live|living|based|located|sitting|work|working|from))*(?: in| from| at)? ?(?:the )?[a-z]+(?: [a-z]+)?(?: (?:though|btw|by the way|if that matters))?$"
"""Only where somebody lives."""
_BY_PLACE = frozenset((Aspect.DELIVERY, Aspect.PROCTORED, Aspect.FEE, Aspect.LANGUAGES))
"""What differs from country to country."""
_LONGEST = 12
_CHOOSES = (Intent.RECOMMEND, Intent.PLAN, Intent.COMPARE, Intent.WORTH)


def told_in_bits(case: Case) -> Understood | None:
    """The advice of the thread with what a message of a few words adds to it; None for any other message."""
    memory, last = case.memory, case.memory.last
    if last is None or case.reading.size > _LONGEST or memory.pending is not None:
        return None
    if search(_TITLES, _OTHER_TITLES.sub(" ", case.text)) and "?" not in case.text:
        return _held(case, last)
    if last.intent is Intent.FACT and set(last.aspects) & _BY_PLACE and case.says(_LIVES) and not case.reading.entities:
        country = country_of(case.reading.plain)
        return Understood(last, case.said.person, lead=Lead(country=country)) if country is not None else None
    advice = memory.latest(*_CHOOSES)
    if advice is None or case.reading.of("credential", "issuer", "topic", "role", "framework"):
        return None
    told = advice.asker.has_told() or advice.roles or advice.topics
    if case.says(_LIVES) and (country := country_of(case.reading.plain)) is not None:
        return Understood(advice, case.said.person, lead=Lead(country=country))
    if case.says(_SO) and told and last.intent in _CHOOSES and (last is not advice or case.reading.size <= _FEW):
        return Understood(advice, lead=Lead())
    return None


_FEW = 3


def _held(case: Case, last: Query) -> Understood | None:
    """The last advice for who holds these besides; what was advised itself is asked about, unless it opens the first of it."""
    if last.intent not in (Intent.RECOMMEND, Intent.PLAN) or not (last.roles or last.asker.has_told()):
        return None
    named = [entity for entity in case.reading.entities if len(entity.ids) == 1]
    listed = case.memory.listed
    opens = (
        set(gate_credentials(case.catalog.credentials[listed[0]])) if listed and listed[0] in case.catalog.credentials else set()
    )
    credentials = [entity.id for entity in named if entity.kind == "credential"]
    several = len(case.reading.found) > len({i for e in named for i in range(e.start, e.end)}) and any(
        word.text in TITLES for word in case.reading.found
    )  # "CySA+ and GCIH": a title that is none of ours beside it
    if (any(i in listed and i not in opens for i in credentials) and not several) or len(named) < len(case.reading.entities):
        return None
    person = Person(
        holds=tuple(Held(credential=i) for i in dict.fromkeys(credentials)),
        designations=tuple(dict.fromkeys(entity.id for entity in named if entity.kind == "designation")),
    )
    query = last.having(asker=last.asker.with_said(person))
    return Understood(query, person, lead=Lead(person=person))
