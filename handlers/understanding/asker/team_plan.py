"""What a team of a plan has to spend, together or a head, and what its people hold."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from handlers.person import Held, Money, Person
from handlers.slots import EACH, TEAM
from handlers.understanding.words.patterns import finditer

if TYPE_CHECKING:
    from handlers.query import Limits, Query
    from handlers.understanding.asker.team import People
    from handlers.understanding.case import Case

SHARING = 9
"""So many people at most share one budget; of more, everybody has the same part of it."""
ENOUGH_A_HEAD = 500
"""With so much a head, people who run one cloud take the exam of that job each, and not one of them for all."""
_PER_HEAD = r"\b(?:per (?:head|person|capita|engineer|employee|nose|pax)|pp|each|apiece|a head|a person)\b"
_ALL_OF_THEM = r"\b(?:certify|get certified|certified|everyone|everybody|every one|all of (?:us|them|you))\b"
"""Ways to say that each of them is to have something, and not the team together."""
_TEAM_HOLDS = r"@r\d+(?: \w+)?(?: (?:all|both|already|who|that|each))* (?:holding|with|holds?|have|has|having|got|passed|certified in|certified as)(?: \w+)? (?:@c\d+(?: and| or)? ?)+|@r\d+(?: all)? (?:@c\d+(?: and)? ?)+(?=$|\||all|one|two|three|\d|and)|@c\d+ (?:all|each|by all|every one|everybody|everyone)\b|\ball (?:have |hold |with |of them )*@c\d+"


def team_holds(case: Case) -> tuple[str, ...]:
    """What people of a team are said to hold."""
    listed = " ".join(match.group() for match in finditer(_TEAM_HOLDS, case.text))
    return tuple(dict.fromkeys(case.reading.entities[int(n)].id for n in re.findall(r"@c(\d+)", listed)))


def held_by(case: Case, roles: tuple[str, ...], limits: Limits) -> tuple[Person, Limits]:
    """What the people of a team hold: all of one job the same; of several jobs it is bought for nobody, as some have it."""
    held = team_holds(case)
    if len(set(roles)) == 1:
        return Person(holds=tuple(Held(credential=i) for i in held)), limits
    return Person(holds=tuple(Held(credential=i) for i in held)), limits.model_copy(
        update={"without": tuple(dict.fromkeys((*limits.without, *held)))}
    )


def shared(case: Case, team: People, limits: Limits) -> tuple[str, Limits]:
    """Whether a team shares its money or has so much a head, and the limits with what that comes to."""
    money = limits.budget
    if money is None or case.says(_PER_HEAD):
        return (TEAM if money is None and len(team.roles) <= SHARING else EACH), limits
    heads = team.heads if team.untold else len(team.roles)
    on_one = {role for role in team.roles if role and case.catalog.roles[role].platform and team.roles.count(role) > 1}
    alike = bool(on_one) and money.amount / heads >= ENOUGH_A_HEAD
    if heads <= SHARING and not team.untold and not alike and not case.says(_ALL_OF_THEM):
        return TEAM, limits
    a_head = Money(amount=Decimal(int(money.amount / heads)), currency=money.currency)
    return EACH, limits.model_copy(update={"budget": a_head})


_IN_ALL = re.compile(r"(?:, )?\b\d+ [A-Z]{3} in all")
_PEOPLE = re.compile(r"\b(\d+) people\b")


def shared_anew(case: Case, query: Query) -> Query:
    """A plan with other money: what is named for everybody is shared out again, unless it is said to be a head."""
    last, money = case.memory.last, query.limits.budget
    if (
        last is None
        or query.slot != EACH
        or money in (None, last.limits.budget)
        or not (_IN_ALL.search(query.words) or _for_all(last, money))
    ):
        return query
    others = _IN_ALL.sub("", query.words).strip(", ")
    if money is None or case.says(_PER_HEAD):
        return query.having(words=others)
    people = _PEOPLE.search(query.words)
    heads = int(people[1]) if people else max(len(query.roles), 1)
    a_head = Money(amount=Decimal(int(money.amount / heads)), currency=money.currency)
    told = ", ".join(filter(None, (others, f"{money.amount:.0f} {money.currency} in all")))
    return query.having(words=told, limits=query.limits.model_copy(update={"budget": a_head}))


_FAR_MORE = 2


def _for_all(last: Query, money: Money | None) -> bool:
    """Whether a sum is so much more than each had that it is told for everybody: what is kept of a thread holds no words that say so."""
    had = last.limits.budget
    return (
        not last.words
        and had is not None
        and money is not None
        and money.amount >= had.amount * _FAR_MORE
        and len(last.roles) > _FAR_MORE
    )
