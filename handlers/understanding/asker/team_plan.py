"""What a team of a plan has to spend, together or a head, and what its people hold."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from handlers.person import Held, Money, Person
from handlers.slots import EACH, EVERYBODY, TEAM
from handlers.understanding.asker.horizon import count
from handlers.understanding.asker.roster import own_job, told_of
from handlers.understanding.asker.team import JOB_WORDS, team_of
from handlers.understanding.words.patterns import finditer, search

if TYPE_CHECKING:
    from collections.abc import Sequence

    from handlers.query import Limits, Query
    from handlers.understanding.asker.team import People
    from handlers.understanding.case import Case

SHARING = 9
"""So many people at most share one budget; of more, everybody has the same part of it."""
ENOUGH_A_HEAD = 500
"""With so much a head, people who run one cloud take the exam of that job each, and not one of them for all."""
_HEADWISE = r"(?:per (?:head|person|capita|engineer|employee|nose|pax|developer|auditor|analyst|@r\d+)|pp|each|apiece|a head|a person|for (?:each|every one) of (?:them|us)|for (?:everyone|everybody))"
_PER_HEAD = rf"\b{_HEADWISE}\b"
_EXAM = r"(?:certs?|certificates?|certifications?|exams?|credentials?|badges?|tests?)"
_NO_TIME = r"(?! (?:day|week|month|quarter|year|semester|half|time|cloud|platform|vendor|topic|subject))"
_MANY = r"(?:an?|one|two|three|1|2|3|a single|only one|just one)"
_TAKES = r"(?:gets?|takes?|does|do|sits?|earns?|passes|needs?|wants?|should (?:get|take|do|sit|have)|must (?:get|take|do|sit|have)|to (?:get|take|do|sit|have))"
_EXAM_EACH = (
    rf"\b{_MANY} (?:(?:\w+ )?{_EXAM} )?(?:(?:only|max|maximum|at most) )?{_HEADWISE}\b{_NO_TIME}"
    rf"|\beach(?: of (?:them|us)| of (?:our|my|the) (?:\d+ )?(?:\w+|@r\d+)| one| person| engineer| member| @r\d+)?(?: {_TAKES})? {_MANY} (?:\w+ )?{_EXAM}\b"
    rf"|\b(?:everyone|everybody|every one|all of (?:them|us)) {_TAKES} (?:{_MANY} (?:\w+ )?{_EXAM}|one(?= \||$))\b"
    rf"|\b{_MANY} (?:\w+ )?{_EXAM} for (?:each|every)(?: one)?(?: of (?:them|us)| person| head)?\b{_NO_TIME}"
)
"""So many exams a head: what counts the exams says nothing of the money."""
_SUM = r"(?:\btotal\b|\bin all\b|\ball in\b|\baltogether\b|\boverall\b|\bcombined\b|\btogether\b|\bbetween (?:them|us)\b|\bfor (?:all of (?:them|us)|all(?= \||$)|(?:the|my|our) (?:whole )?(?:team|lot|group))\b)"
_AMOUNT = r"(?:\d{2,6}|\d{1,3}[.,]\d{3}|\d{1,3}(?:[.,]\d)? ?k)(?: (?:usd|eur|euros?|gbp|pounds?|chf|francs?|cad|aud|dollars?|bucks|budget|max|maximum|at most|only))*"
_SUM_TOLD = rf"\b{_AMOUNT} {_SUM}|\btotal(?: \w+){{0,3}} {_AMOUNT}"
_MONEY_A_HEAD = rf"\b{_AMOUNT} {_HEADWISE}\b"
_EXAMS_EACH = re.compile(_EXAM_EACH)
_EACH_DOES = re.compile(
    rf"\b(?:should|shall|would|could|must|can|do|will|does|is) each(?: of (?:them|us|\w+))?\b|\beach(?: of (?:them|us)| one| person)? {_TAKES}\b"
    rf"|\b(?:suggestions?|recommendations?|ideas?|picks?|proposals?|advice|options?|plan|one|what|which)(?: (?!\d)\w+){{0,2}} {_HEADWISE}"
)
"""What each of them does is asked, which says nothing of the money: "6000 for the year, what should each take?"."""
_EACH_BEGINS = re.compile(r"[,;:.(–-]\s*(?:and |but )?each\b")
"""The money is told for all of them, or right before a head."""
_ALL_OF_THEM = rf"\b(?:wants?|needs?|get|getting|have|having) (?:all of )?(?:us|them|everyone|everybody|the (?:whole |entire )?team)(?: all)? (?:trained|schooled|educated|upskilled|up to speed)\b|\b(?:certify|get certified|certified|everyone|everybody|every one|all of (?:us|them|you))\b|{_EXAM_EACH}"
"""Ways to say that each of them is to have something, and not the team together."""
_TEAM_HOLDS = r"@r\d+(?: \w+)?(?: (?:all|both|already|who|that|each))* (?:holding|with|holds?|have|has|having|got|passed|certified in|certified as)(?: \w+)? (?:@c\d+(?: and| or)? ?)+|@r\d+(?: all)? (?:@c\d+(?: and)? ?)+(?=$|\||all|one|two|three|\d|and)|@c\d+ (?:all|each|by all|every one|everybody|everyone)\b|\ball (?:have |hold |with |of them )*@c\d+|\b(?:an?|one|two|three|four|five|\d) @c\d+ holders?\b"


_SOME_HOLD = r"@r\d+(?: \|)? (?:one|two|three|four|some|1|2|3)(?: of (?:them|whom|those))? (?:who )?(?:with|has|have|holds?|holding|is|are)(?: an?)? (?:@c\d+(?: and| or)? ?)+"
"""Not all of a job hold it: "2 auditors, one with CISA"."""


def team_holds(case: Case) -> tuple[str, ...]:
    """What people of a team are said to hold."""
    listed = " ".join(match.group() for match in finditer(_TEAM_HOLDS, case.text))
    return tuple(dict.fromkeys(case.reading.entities[int(n)].id for n in re.findall(r"@c(\d+)", listed)))


def held_by(case: Case, roles: tuple[str, ...], limits: Limits) -> tuple[Person, Limits]:
    """What the people of a team hold: all of one job the same; of several jobs it is bought for nobody, as some have it."""
    by = whose(case, roles)
    some = {case.reading.entities[int(n)].id for m in finditer(_SOME_HOLD, case.text) for n in re.findall(r"@c(\d+)", m.group())}
    held = tuple(i for i in team_holds(case) if i not in some or len(set(roles)) == 1)
    if len(set(roles)) == 1:
        return Person(holds=tuple(Held(credential=i) for i in held)), limits
    held = tuple(dict.fromkeys((*held, *by)))
    return Person(holds=tuple(Held(credential=i, by=by.get(i)) for i in held)), limits.model_copy(
        update={"without": tuple(dict.fromkeys((*limits.without, *team_holds(case), *by)))}
    )


def whose(case: Case, roles: Sequence[str]) -> dict[str, str | None]:
    """What is told one by one of people of several jobs, with the job of who holds it; None where people of two jobs do."""
    found: dict[str, str | None] = {}
    for credential, told in told_of(case, JOB_WORDS):
        job = told or own_job(case, credential)
        cloud = case.catalog.roles[job].platform if job in case.catalog.roles else None
        if job in roles or cloud:
            found[credential] = job if found.get(credential, job) == job else None
    return found


def a_head(case: Case) -> bool:
    """Whether the money is told for each of them: so many exams a head are no money, and a sum is one for all."""
    if case.says(_SUM_TOLD):
        return False
    others = _EACH_DOES.sub(" | ", _EXAMS_EACH.sub(" | ", case.text))
    apart = _EACH_BEGINS.search(case.reading.text.casefold())  # "they share 2000, each should get one"
    of_money = search(_MONEY_A_HEAD, others if apart else case.text) is not None
    return of_money or (not case.says(_SUM) and search(_PER_HEAD, others) is not None)


_A_NUMBER = re.compile(r"\b(?:one|two|three|[123]|single|an?)\b(?! head| person)")


def exams_a_head(plain: str) -> int | None:
    """How many exams each of them is to take: "one cert each", "everybody gets an exam"; None where that is not told."""
    told = _EXAMS_EACH.search(plain)
    many = _A_NUMBER.findall(told[0]) if told else ()
    return count(many[-1]) if many else None


_CERTIFIES = r"\b(?:re)?certify(?: (?:all|each|every|everybody|everyone|of|in))*(?: (?:my|our|the|these|those|a))* (?:\w+ (?:of )?)?(?:\d+|@r\d+|@i\d+|two|three|four|five|six|seven|eight|nine|ten|team|everybody|everyone|engineers|devs|developers|people|us|them|\|)|\b(?:get|getting|have|having)\b(?: \S+){1,14} (?:certified|covered)\b|\b(?:all|each|every|everyone|everybody|every one)(?: of (?:them|us))? (?:should|must|to|needs? to|has to|have to|shall) (?:be|get|become) certified\b"
"""People are to be certified, in whatever: a plan for each of them."""


def exam_each(case: Case) -> bool:
    """Whether it is told how many exams each of them takes."""
    return case.says(_EXAM_EACH)


def to_certify(case: Case) -> bool:
    """Whether it is asked to have people certified."""
    return case.says(_CERTIFIES)


def certifies_several(case: Case) -> bool:
    """Whether people of several jobs are to be certified, in nothing that is named: they stand for themselves, whatever was asked before."""
    return to_certify(case) and not case.found.targets and len(set(team_of(case).roles)) > 1


def each_certified(case: Case) -> bool:
    """Whether each of them is to have an exam, and not the team together what its jobs need."""
    return case.says(_ALL_OF_THEM)


def shared(case: Case, team: People, roles: Sequence[str], limits: Limits) -> tuple[str, Limits]:
    """Whether a team shares its money, has so much a head or is certified one by one, and the limits with what that comes to.

    `roles`: a job for each of them.
    """
    money, everybody = limits.budget, each_certified(case)
    if money is None or a_head(case):
        return (TEAM if money is None and len(roles) <= SHARING and not everybody else EACH), limits
    heads = team.heads if team.untold else len(roles)
    on_one = {role for role in roles if case.catalog.roles[role].platform and roles.count(role) > 1}
    alike = bool(on_one) and money.amount / heads >= ENOUGH_A_HEAD
    if heads <= SHARING and not team.untold and not alike and not everybody:
        return TEAM, limits
    if (alike or everybody) and len(set(roles)) > 1 and not team.untold:
        return EVERYBODY, limits
    a_share = Money(amount=Decimal(int(money.amount / heads)), currency=money.currency)
    return EACH, limits.model_copy(update={"budget": a_share})


_IN_ALL = re.compile(r"(?:, )?\b\d+ [A-Z]{3} in all")
_PEOPLE = re.compile(r"\b(\d+) people\b")


def shared_anew(case: Case, query: Query) -> Query:
    """A plan of before with other money, or for each of them: what is named for everybody is shared out, unless it is said to be a head."""
    last, money = case.memory.last, query.limits.budget
    if last is None or query.slot not in (TEAM, EACH, EVERYBODY) or last.slot not in (TEAM, EACH, EVERYBODY):
        return query
    if len(team_of(case).roles) > 1:
        return query  # people counted anew
    others = _IN_ALL.sub("", query.words).strip(", ")
    if money is not None and money != last.limits.budget and a_head(case):
        return query.having(words=others, slot=EACH)
    if query.slot == TEAM:
        return query.having(slot=EVERYBODY) if exam_each(case) or each_certified(case) else query
    if query.slot == EVERYBODY or money in (None, last.limits.budget):
        return query
    people = _PEOPLE.search(query.words)
    if last.limits.budget is None and people is None:
        return query.having(words=others, slot=EVERYBODY)
    if not (_IN_ALL.search(query.words) or _for_all(last, money)):
        return query
    heads = int(people[1]) if people else max(len(query.roles), 1)
    a_share = Money(amount=Decimal(int(money.amount / heads)), currency=money.currency)
    told = ", ".join(filter(None, (others, f"{money.amount:.0f} {money.currency} in all")))
    return query.having(words=told, limits=query.limits.model_copy(update={"budget": a_share}))


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
