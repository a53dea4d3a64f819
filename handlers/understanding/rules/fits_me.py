"""Whether it is for somebody who tells of themselves: what others advise them, whether it is too early or too late, whether to bother at all."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from handlers.query import Intent
from handlers.understanding.asker.clouds import jobs_on
from handlers.understanding.rules.topic import craft_jobs, jobs_and_topics
from handlers.understanding.words.patterns import finditer, search

if TYPE_CHECKING:
    from handlers.query import Query
    from handlers.understanding.case import Case

_SAYS = (
    r"(?<!\w)(?:everyone|everybody|people|reddit|linkedin|youtube|the internet|friends?|colleagues?|mates?|boss|manager|chatgpt|recruiters?|mentors?|they|@r\d+)(?: (?:on|at|in) \w+)?(?: all| just| always)*"
    r" (?:says?|recommends?|suggests?|swears? by|keeps? (?:saying|telling me|pushing)|tells? me|told me|pushes)(?: (?:to|me to|that|i should|go for|get|take|do|the|an?))* @c(\d+)\b"
    r"(?! (?:before|first|is|was|are|will|has|have|costs?|needs?|requires?|expires?|retires?|ends?|covers?|counts?|can|does|doesnt|isnt|wont)\b)"
)
"""Who advises somebody to take one; what is said of it besides is a claim, with rules of its own."""
_READY = (
    r"\btoo (?:early|soon|late|hard|difficult|easy|junior|senior|old|young|advanced|basic|much)\b(?: (?:for|to)\b)?|\b(?:over|under) ?qualified\b|\b(?:am i|would i be) (?:\w+ )?(?:ready|good enough|experienced enough|senior enough)\b"
    r"|\b(?:out of|over) my (?:league|head|depth)\b|\bbeneath me\b|\bjump(?:ing)? the gun\b"
)
"""Asks whether it comes at the right time for somebody."""
_RIGHT_ONE = r"\b(?:is|was) (?:it|that|this|@c\d+) (?:really |actually |even )?the right (?:one|choice|cert\w*|exam|pick)\b|\bthe right (?:one|choice|cert\w*|exam|pick) for me\b"
_BOTHER = (
    r"\bshould (?:i|we) (?:even |really |still )?bother\b|\b(?:worth|point in) bothering\b|\bdoes it (?:\w+ )?make (?:any |much )?sense\b(?=.*\b(?:i|me|my)\b)"
    r"|\b(?:is|are) (?:any(?:thing)?|none|one) of (?:these|those|them|this|that|it)(?: \w+){0,3} (?:joke|serious|worth|good|real|useful|respected)\b"
)
"""Asks whether to take any at all."""
_PENTESTS = re.compile(r"\b(?:pnpt|ejpt|ecppt|crto|oswe|ewpt|gpen|cpts)\b")
_OF_MODELS = r"\b(?:ml|ai|llm|model) (?:sec|security)\b"
_ELSE = r"\b(?:how much|price|cost|costs|how long|how many|renew\w*|expire\w*)\b"


def fits_me(case: Case) -> Query | None:
    """The verdict for who asks; None for any other message, and where nothing is told that it could go by."""
    targets, person = case.found.targets, case.said.person
    if case.said.another or case.says(_ELSE) or case.found.ambiguous is not None:
        return None
    said = list(finditer(_SAYS, case.text))
    sayers = {int(n) for match in said for n in re.findall(r"@r(\d+)", match.group())}
    roles = tuple(role for role in case.ids("role") if role not in {case.reading.entities[n].id for n in sayers})
    roles = roles or (("red-teamer",) if _PENTESTS.search(case.reading.plain) else ())
    last = case.memory.last
    before = last is not None and last.asker.has_told()
    told = roles or person.role or person.holds or person.years or person.designations or before
    if said and targets and (told or case.reading.numbers.money) and not case.says(r"\b(?:true|correct|right|really) \?"):
        return _of_advice(case, {case.reading.entities[int(match[1])].id for match in said}, roles)
    if len(targets) == 1 and search(_RIGHT_ONE, case.text):
        return case.query(Intent.WORTH, *targets, roles=roles, topics=case.ids("topic"), advise=True)
    if len(targets) == 1 and told and search(_READY, case.text):
        gate = case.catalog.credentials[targets[0]].conditions.sit
        if gate is None or gate.required in (None, "none"):
            return case.query(Intent.WORTH, *targets, roles=roles, advise=True)
    if targets or not search(_BOTHER, case.text):
        return None
    jobs, topics = jobs_and_topics(case, jobs_on(case.catalog, case.reading) or roles or craft_jobs(case))
    if not (jobs or topics) and case.says(_OF_MODELS):
        topics = tuple(topic for topic in ("model-security",) if topic in case.catalog.topics)
    if not (jobs or topics or person.role or person.holds):
        return None
    return case.query(Intent.RECOMMEND, roles=jobs, topics=topics, limits=case.stated)


def _of_advice(case: Case, advised: set[str], roles: tuple[str, ...]) -> Query | None:
    """Whether to follow who advises one, or which of two who advise different ones."""
    targets = tuple(i for i in case.found.targets if i in advised)
    if len(targets) != len(case.found.targets) or not targets:
        return None
    if len(targets) == 1:
        return case.query(Intent.WORTH, *targets, roles=roles, limits=case.stated, advise=True)
    return case.query(Intent.COMPARE, *targets, roles=roles, advise=True)
