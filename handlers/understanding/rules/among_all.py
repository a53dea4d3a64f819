"""How one stands among all: "is AIF-C01 still the newest AWS exam?", "who accepts CRISC?"; and what they may cost: "what is the maximum I should pay?"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog.engine.wishes import NOT_AI
from handlers.person import Person
from handlers.query import Intent, Limits
from handlers.understanding.rules.topic import jobs_and_topics

if TYPE_CHECKING:
    from handlers.query import Query
    from handlers.understanding.case import Case

_THING = r"(?:certs?|certifications?|credentials?|exams?|badges?|one|thing|offer)"
_NEWEST = (
    rf"^(?:(?:so|and|hi|hey|ok|but|then) )*(?:is|isnt|was) (?:the )?@c\d+ (?:(?:still|now|currently|really|also|even|then) )*(?:the )?(?:newest|latest|most recent|youngest)"
    rf"(?: (?:@i\d+|@t\d+|ai|ml|security|cloud|of|by|from|their|its|all))*(?: {_THING})?(?: (?:of|by|from|at) @i\d+)?(?: (?:now|then|there is|they have|out there|or not))*\s?\??$"
)
_AT_MOST = (
    r"\b(?:maximum|max|most|highest|upper limit)\b(?: \w+){0,3}? (?:i|we|one|you|they) (?:should|would|could|can|ought to|must|need to|have to) (?:pay|spend|expect to pay|shell out)\b"
    r"|\b(?:whats|what is|what would be) (?:an? )?(?:fair|reasonable|normal|usual|sensible|typical|decent|realistic) (?:price|fee|amount|budget|cost|price range)\b"
    r"|\bhow much (?:should|would|must|do) (?:i|we|one) (?:\w+ )?(?:expect to |have to |need to |plan to |reckon to )?(?:pay|spend|budget|reckon with)\b"
)
_WHO_ACCEPTS = r"^(?:(?:so|and|hi|hey|ok|but) )*(?:who|which (?:of them|others?|one|ones|gates?)|what)(?: else| all)? (?:accepts?|lets? me in with|opens? with|counts?) (?:my |an? |the )?@c\d+(?: (?:as|for|holders?|then|too|entry|prerequisite|an?|the|gate|key))*\s?\??$"


def among_all(case: Case) -> Query | None:
    """The list that the question is held against; None for any other question."""
    targets = case.found.targets
    if len(targets) == 1 and targets[0] in case.catalog.credentials:
        held = case.catalog.credentials[targets[0]]
        if case.says(_NEWEST) and len(held.exams) == 1:
            return case.query(Intent.FIND, limits=Limits(issuers=(held.issuer,), sort="newest", without=(NOT_AI,)), asker=Person())
        if case.says(_WHO_ACCEPTS):
            return case.query(Intent.FIND, limits=Limits(unlocks=targets[0]), asker=Person())
    if targets or not case.says(_AT_MOST) or case.stated.budget is not None:
        return None
    roles, topics = jobs_and_topics(case, case.ids("role"))
    topics = topics or tuple(topic for one in case.reading.of("term") for topic in case.catalog.terms[one.id].topics[:1])
    limits = case.stated
    if not (roles or topics) and (work := case.said.person.role):
        roles = (work,)  # what is to be certified was read as what its asker does
    if not (roles or topics or limits.level or limits.tracks):
        return None
    if topics:  # how high most of them stand, no issuer says
        roles = tuple(role for role in roles if case.catalog.roles[role].level != "entry")
        limits = limits.having(level=None)
    return case.query(Intent.FIND, roles=roles, topics=topics, limits=limits.having(sort="fee", descending=False))
