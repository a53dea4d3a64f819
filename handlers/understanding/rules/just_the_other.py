"""The rules for one said to be no more than another, or to be for its holders alone: "AAISM is just CISM with AI", "AAIA is only for CISAs"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.query import Aspect, Intent
from handlers.slots import SAME
from handlers.understanding.words.patterns import search

if TYPE_CHECKING:
    from handlers.query import Query
    from handlers.understanding.case import Case
    from handlers.understanding.words.names import Entity

_JUST = r"(?:just|only|basically|simply|merely|essentially|nothing (?:but|more than)|nothing else than|more or less|pretty much|practically|really just|kind of|little more than|a rebranded|a repackaged|a relabell?ed)"
_MORE = r"(?:with|plus|and|in|under|for)\b(?: (?!@c)\S+){0,5}? ?(?:ai|ml|llms?|genai|buzzwords?|sprinkled|sauce|glued|bolted|lipstick|name|label|wrapper|skin|@t\d+)"
_IS_THE_OTHER = rf"(?:^|\| |\b)(?:(?:is|isnt|so|but|that|then) )*(?:the )?@c(\d+)(?: (?:is|isnt|not|s|was|really|exam|itself))* {_JUST}(?: (?:the|an?|like|old|good|old|plain))* @c(\d+)(?: exam)? {_MORE}"
_IS_A_LAW = rf"(?:^|\| |\b)(?:(?:is|isnt|so|but|that|then) )*(?:the )?@c(\d+)(?: (?:is|isnt|not|s|was|really|exam|itself))* {_JUST} (?:the |an? )?(?:@[fkt]\d+|gdpr|dsgvo|iso|nist|privacy|audit|security)\b(?: (?!@c)\S+){{0,3}}? (?:again|{_MORE})"
_ONLY_FOR = r"@c(\d+)(?: (?:exam|cert|is|isnt|was|really|actually|strictly|that|s))* (?:only|just|exclusively|reserved|limited|restricted)(?: (?:open|meant|available))? (?:for|to) (?:active |existing |current )?@c(\d+)(?: holders?| people| folks)?(?= right| correct| true| \?|$| \|| so\b| or\b| no\b| isnt\b)"


def _pair(case: Case, pattern: str) -> tuple[Entity, Entity] | None:
    match = search(pattern, case.text)
    if match is None:
        return None
    one, other = (case.reading.entities[int(number)] for number in match.group(1, 2))
    return (one, other) if len(one.ids) == len(other.ids) == 1 and one.id != other.id else None


def just_the_other(case: Case) -> Query | None:
    """Whether the two are the same; None where nothing is said to be no more than another."""
    pair = _pair(case, _IS_THE_OTHER)
    if pair:
        return case.query(Intent.COMPARE, pair[0].id, pair[1].id, slot=SAME)
    match = search(_IS_A_LAW, case.text)
    named = case.reading.entities[int(match[1])] if match else None
    if named is None or len(named.ids) != 1:
        return None
    return case.query(Intent.FACT, named.id, aspects=(Aspect.AI_CONTENT,))  # what stands of AI in it answers, and no yes


def only_for(case: Case) -> Query | None:
    """The belief that it is so, else the gate of the first for somebody whose designation is told; None where it is not said to be for the other's holders alone."""
    pair = _pair(case, _ONLY_FOR)
    held = case.reading.of("designation")
    if pair is None:
        return None
    both = {pair[0].id, pair[1].id}
    for key, one in case.catalog.beliefs.items():
        if both <= set(one.credentials) and " only " in f" {one.belief.casefold()} ":
            return case.query(Intent.EXPLAIN, pair[0].id, said=(key,))
    if not held:
        return case.query(Intent.PREREQUISITES, pair[0].id, pair[1].id, asker=case.said.person.without((pair[1].id,)))
    person = case.said.person.without((pair[1].id,))
    designations = tuple(dict.fromkeys((*person.designations, *(e.id for e in held))))
    return case.query(Intent.ELIGIBILITY, pair[0].id, asker=person.model_copy(update={"designations": designations}))
