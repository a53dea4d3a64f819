"""What somebody told of themselves in the line they asked a plan with: it stays known of them when the plan is no longer talked of."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from catalog.engine.wishes import NOT_AI
from handlers.person import Person
from handlers.query import Intent
from handlers.slots import EACH, EVERYBODY, TEAM
from handlers.understanding.asker.team_plan import shared_anew
from handlers.understanding.words.patterns import finditer

if TYPE_CHECKING:
    from handlers.query import Query
    from handlers.understanding.case import Case
    from handlers.understanding.understood import Understood

_OF_SOMEBODY = r"\b(?:our|his|her|their|the|any|every|each|new|another|typical|average)(?: (?!@)\w+)? @r(\d+)|\bmy (?:(?!@|own\b)\w+ )?@r(\d+)|@r(\d+) (?:on|in|of|from) (?:my|our|the|his|her) (?:team|group|department|unit|squad|crew|company)"
"""A job that somebody else has: "a plan for our auditor"."""
_MINE = r"\b(?:i (?:already |only |do )?(?:have|hold|got|passed)|ive|i am|im|mine|my) (?:\w+ ){0,3}@c\d"
_EVERYBODYS = r"\b(?:we|all|both|each|everyone|everybody|they)(?: of (?:us|them))? (?:\w+ ){0,2}(?:have|has|hold|holds|got|with) (?:\w+ )?@c\d|\b(?:all|both|each) (?:with )?@c\d"
_ON_AI = r"\bai (?:sec |security )?(?:certs?|certifications?|exams?|credentials?|badges?)\b"
"""The exams of a team are to be on AI, whatever else their jobs take."""
_OWN = r"\b(?:i|im|ive|me|myself)\b"


def planned(case: Case, meant: Understood) -> Understood:
    """A plan with its money shared out, and with what the asker told of themselves."""
    query = shared_anew(case, meant.query)
    if (
        query.intent is Intent.PLAN
        and query.slot in (TEAM, EACH, EVERYBODY)
        and case.says(_ON_AI)
        and NOT_AI not in query.limits.without
    ):
        query = query.having(limits=query.limits.having(without=(*query.limits.without, NOT_AI)))
    if one_of_several(case, query):
        query = query.having(asker=query.asker.model_copy(update={"holds": ()}))
    return replace(meant, query=query, said=_told(case, meant.query, meant.said))


def one_of_several(case: Case, query: Query) -> bool:
    """Whether a plan is for several people of one job, of whom the asker alone says what they hold: it opens nothing to the others."""
    several = query.intent is Intent.PLAN and len(query.roles) > 1 and len(set(query.roles)) == 1
    return several and bool(case.held) and case.says(_MINE) and not case.says(_EVERYBODYS)


def _told(case: Case, query: Query, said: Person) -> Person:
    """What was said, with the one job, the cloud and what is held of a plan for one person; of a team nothing is the asker's."""
    if query.intent is not Intent.PLAN or case.said.another:
        return said
    if query.slot in (TEAM, EACH, EVERYBODY):
        own = case.says(r"\b(?:im|i am|me as|myself) (?:an? |the |a new )*@r\d")
        return said if own or said.role not in query.roles else said.model_copy(update={"role": None, "level": None})
    jobs = tuple(dict.fromkeys(case.ids("role")))
    others = {case.reading.entities[int(next(filter(None, m.groups())))].id for m in finditer(_OF_SOMEBODY, case.text)}
    if len(query.roles) != 1 or jobs != query.roles or (jobs[0] in others and not case.says(_OWN)):
        return said
    return Person(role=jobs[0]).with_said(query.asker).with_said(said)
