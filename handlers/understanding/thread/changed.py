"""The earlier question asked again with what a message changes of it: what it was about and what it asked for stay."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from catalog.engine.turned import ATTACKING
from catalog.engine.wishes import NOT_AI, NOT_AI_SECURITY
from handlers.leads import Lead
from handlers.person import Money, Person
from handlers.query import ABOUT_ONE, ADVICE, Aspect, Intent, Limits, Query, about
from handlers.understanding.rules.changes_rules import asks_what_changed
from handlers.understanding.rules.topic import of_any_platform, of_platform
from handlers.understanding.thread.another import speaks_of_another
from handlers.understanding.thread.change import EVENINGS, change_in
from handlers.understanding.thread.counterpart import HOUSES
from handlers.understanding.thread.tells import advised
from handlers.understanding.understood import Understood

if TYPE_CHECKING:
    from collections.abc import Iterator

    from catalog.catalog import Catalog
    from handlers.understanding.case import Case
    from handlers.understanding.thread.change import Change

_TAKES: dict[str, frozenset[Intent]] = {
    "limits": frozenset((*ADVICE, Intent.COVERAGE, Intent.PATH, Intent.HIRE)),
    "money": frozenset((*ADVICE, Intent.COVERAGE, Intent.PATH, Intent.COMPARE, Intent.WORTH)),
    "person": frozenset(
        (*ADVICE, Intent.ELIGIBILITY, Intent.PREREQUISITES, Intent.PATH, Intent.WORTH, Intent.COMPARE, Intent.COVERAGE)
    ),
    "platform": frozenset((*ADVICE, Intent.COMPARE, Intent.WORTH, Intent.HIRE, Intent.COVERAGE)),
    "roles": frozenset((*ADVICE, Intent.COMPARE, Intent.WORTH, Intent.HIRE, Intent.COVERAGE)),
    "topics": frozenset((*ADVICE, Intent.COVERAGE, Intent.HIRE)),
}
"""Which questions each kind of change can be laid over."""
_STUDIED = (Intent.FACT, Intent.COMPARE, Intent.WORTH, Intent.PROFILE, Intent.ELIGIBILITY, Intent.PREREQUISITES)
"""Questions about credentials that time is held against by the study they take."""
_SOME = r"\b(?:one|two|three|four|some|most|half|several|none|all|few|many|both|\d+) of (?:them|us|the team|those|(?:my|our) \w+)\b"
"""Some of a team, of whom the asker may not be one."""
_OFFERS = {"ai": NOT_AI, "ai-security": NOT_AI_SECURITY}
"""What an issuer's offer is on, as a list of it with a further wish rules the rest out."""
_LEFT_BEHIND = r"\b(?:what|which(?: one)?) (?:then|now|instead)\b|\b(?:scrap|forget|ignore|drop) (?:that|it|all that|this|those|both)\b|\bnever ?mind\b"
_TIMED = ("months", "by", "hours_per_week")


def changed(case: Case) -> Understood | None:
    """The Query that a change makes of the last one that can take it; None where nothing is changed, or none can."""
    change = change_in(case)
    if change is None:
        return None
    base = _base(case, change)
    last = case.memory.last
    if last is not None and last.intent in ABOUT_ONE and case.found.targets and set(_kinds(change)) == {"platform"}:
        return None  # "and the AWS one?", after the price of the other: the same is asked of it
    if (
        set(change.limits)
        and set(change.limits) <= set(_TIMED)
        and last is not None
        and last.intent in _STUDIED
        and not _of_effort(last)
        and last.credentials
        and not asks_what_changed(case.text)
    ):
        effort = Query(intent=Intent.FACT, sides=about(*last.credentials), aspects=(Aspect.EFFORT,), limits=Limits(**change.limits))
        return Understood(effort)
    if base is None:
        return None
    query = _applied(case, base, change)
    if query == base:
        return Understood(query, lead=Lead()) if change.no_roles and set(_kinds(change)) == {"roles"} else None
    said = Person() if case.says(_SOME) else change.person
    lead = _lead(change, base)
    if query.limits.hours_per_week and case.says(EVENINGS) and case.stated.hours_per_week is None:
        lead = replace(lead or Lead(), evenings=True)
    return Understood(query, said=said, lead=lead, forgotten=change.no_more)


def told(case: Case) -> Understood | None:
    """The Query that a message makes of the advice before which asks nothing of its own, whatever words it has."""
    return changed(case) if advised(case) is not None and not speaks_of_another(case.text) else None


def _kinds(change: Change) -> Iterator[str]:
    """Of which kinds a change is."""
    told = set(change.limits)
    if told == {"budget"} or change.money_times:
        yield "money"
    if told - {"budget"} or change.without or change.time_times or change.other_pick or change.plan:
        yield "limits"
    if change.person.has_told() or change.no_more:
        yield "person"
    if change.platform:
        yield "platform"
    if change.roles or change.person.role or change.no_roles:
        yield "roles"
    if change.topics and not (change.roles or told):
        yield "topics"


def _base(case: Case, change: Change) -> Query | None:
    """The last question where the change can be laid over it, else the last that hung on person and limits."""
    memory = case.memory
    kinds = set(_kinds(change))
    if not kinds:
        return None
    last = memory.last
    if last is not None and _of_effort(last) and set(change.limits) & set(_TIMED):
        return last
    of_plan = last is not None and last.intent is Intent.WORTH and memory.wish is not None and memory.wish.intent in ADVICE
    for base in (memory.wish, last) if of_plan else (last, memory.wish):
        if base is not None and all(base.intent in _TAKES[kind] for kind in kinds):
            scaled = change.money_times is None or base.limits.budget is not None
            return base if scaled else None
    return None


def _of_effort(query: Query) -> bool:
    return query.intent is Intent.FACT and Aspect.EFFORT in query.aspects


def _applied(case: Case, base: Query, change: Change) -> Query:
    """The question with the change laid over it."""
    intent, update = base.intent, dict[str, Any]()
    limits = _limits(case, base, change)
    if change.without and case.says(_FOR_NOW):
        limits = limits.having(**{name: getattr(base.limits, name) for name in _TIMED})
    timed = any(getattr(limits, name) != getattr(base.limits, name) for name in _TIMED)
    if intent is Intent.RECOMMEND and (change.plan or timed):
        intent = Intent.PLAN
    if intent is Intent.PREREQUISITES and change.person.has_told():
        intent, update["sides"] = Intent.ELIGIBILITY, base.sides[:1]
    person = base.asker.without(change.no_more).with_said(change.person)
    jobs = tuple(role for role in change.roles if case.catalog.roles[role].level != "entry" or intent is not Intent.HIRE)
    roles = jobs or base.roles
    if len(roles) > 1 and not jobs and (dear := [i for i in change.without if i in case.memory.listed]):
        for_whom = tuple(role for role in roles if _core(case.catalog, dear[0], role))
        roles, update["slot"] = for_whom or roles, base.slot if len(for_whom) != 1 else None  # the one whose exam is too dear
    if change.no_roles:
        roles = tuple(role for role in roles if role not in change.no_roles) or roles
        update["slot"] = base.slot if len(roles) > 1 else None
    shut = {"azure" if i == "microsoft" else i for i in change.without}
    roles = tuple(role for role in roles if case.catalog.roles[role].platform not in shut) or of_any_platform(case.catalog, roles)
    if not jobs and (moved_to := change.person.role) and base.asker.role in roles:
        if change.platform and case.catalog.roles[moved_to].platform == change.platform:
            person = person.model_copy(update={"role": base.asker.role})  # "we run everything on AWS" tells where, and no new job
        else:
            roles = tuple(dict.fromkeys(moved_to if role == base.asker.role else role for role in roles))
    if jobs and base.asker.role:
        person = person.model_copy(update={"role": change.person.role or jobs[0]})
    if change.platform:
        known = () if case.memory.other else (case.memory.person(case.memory.speaker).role,)
        roles = _on_platform(case.catalog, base, roles or tuple(role for role in known if role), change.platform)
        own = person.role
        moved = roles[0] if own and own in case.catalog.roles and case.catalog.roles[own].platform and roles else own
        person = person.model_copy(update={"platform": change.platform, "role": moved})
    topics = _topics(case, base, change)
    if intent is Intent.COVERAGE and (change.platform or roles or person.role or person.has_told()):
        intent = Intent.RECOMMEND  # what covers it is the same for everybody, what to take is not
    if intent is Intent.COMPARE and (change.platform or change.roles or change.person.has_told()):
        update |= {"aspects": (), "advise": True}
    update |= {"intent": intent, "limits": limits, "asker": person, "roles": roles, "topics": topics}
    if intent is Intent.COMPARE and base.asker.role not in (None, person.role) and case.says(_LEFT_BEHIND):
        update |= {
            "intent": Intent.RECOMMEND,
            "sides": (),
            "slot": None,
            "exam": None,
        }  # what was weighed was weighed for the job of before
    if intent is Intent.FIND and base.slot in _OFFERS and limits != base.limits:
        update |= {"slot": None, "limits": limits.having(without=(*limits.without, _OFFERS[base.slot]))}
    if base.slot == "nothing" or change.person.has_told():
        update["slot"] = None if base.slot == "nothing" else base.slot
    if change.roles and not change.topics and base.intent is not Intent.COVERAGE:
        update["topics"] = () if base.roles else topics
    return base.having(claim=None, **update)


_FOR_NOW = r"\b(?:this|next) (?:year|quarter|month|time|round)\b"
"""For how long something is ruled out, which is no time to be done in: "no AWS certs this year"."""


def _core(catalog: Catalog, credential: str, role: str) -> bool:
    """Whether a credential is made for a job."""
    fit = catalog.credentials[credential].judgement.roles.get(role)
    return fit is not None and fit.fit == "core"


def _topics(case: Case, base: Query, change: Change) -> tuple[str, ...]:
    """The topics of before without those of a job that is none of theirs, and the new ones beside them or in their place."""
    none_of_theirs = any(case.catalog.roles[role].family == "attacks" for role in change.no_roles)
    kept = tuple(topic for topic in base.topics if not (none_of_theirs and topic in ATTACKING))
    if not change.topics or base.intent not in _TAKES["topics"] or (change.roles and not change.more_topics):
        return kept
    return tuple(dict.fromkeys((*kept, *change.topics)))[:_MOST_TOPICS] if change.more_topics else change.topics


_MOST_TOPICS = 3


def _on_platform(catalog: Catalog, base: Query, roles: tuple[str, ...], platform: str) -> tuple[str, ...]:
    """The same jobs on another cloud; where none was said, that cloud's own is meant."""
    of_cloud = next((i for i, r in catalog.roles.items() if r.platform == platform and r.family == "runs-cloud"), None)
    if of_cloud is None:
        return roles
    moved = tuple(dict.fromkeys(of_cloud if catalog.roles[role].platform else role for role in roles if role in catalog.roles))
    if not moved and (base.intent is Intent.COMPARE or base.limits.platforms or not base.topics):
        return (of_cloud,)
    return of_platform(catalog, moved, platform)


def _limits(case: Case, base: Query, change: Change) -> Limits:
    """The limits of before with the new ones in their place."""
    old, told = base.limits, dict(change.limits)
    money: Money | None = told.get("budget")
    if money is not None and change.bare and old.budget is not None:
        told["budget"] = Money(amount=money.amount, currency=old.budget.currency)
    if change.money_times is not None and old.budget is not None:
        told["budget"] = Money(amount=old.budget.amount * Decimal(change.money_times), currency=old.budget.currency)
    if change.time_times is not None:
        told |= {name: value * change.time_times for name in _TIMED[::2] if (value := getattr(old, name)) is not None}
    if told.get("months") or told.get("by"):
        told.setdefault("months", None)
        told.setdefault("by", None)
    if change.platform:
        clouds = {role.platform for role in case.catalog.roles.values() if role.platform} | {"microsoft"}
        kept = tuple(i for i in old.issuers if i not in clouds)
        told["issuers"] = (
            kept if kept == old.issuers else (*kept, HOUSES[change.platform])
        )  # "the best AWS cert", and then "azure?"
        told |= {"platforms": (change.platform,)} if old.platforms else {}
    attacks = any(case.catalog.roles[role].family == "attacks" for role in change.no_roles) and base.intent in ADVICE
    without = (*old.without, *change.without, *(("offensive",) if attacks else ()))
    if change.platform:
        without = tuple(i for i in without if i != change.platform)
    if change.other_pick and case.memory.topic:
        without = (*without, case.memory.topic[0])
    if change.roles and starts(case.catalog, base.roles) and not starts(case.catalog, change.roles):
        told.setdefault("level", None)
    if base.intent is Intent.HIRE and any(case.catalog.roles[role].level == "entry" for role in change.roles):
        told["level"] = "entry"  # who starts is hired for the same job
    if base.intent is Intent.FIND and (bounds := case.stated.bounds):
        named = {bound.partition("=")[0] for bound in bounds}
        told["bounds"] = (*(bound for bound in old.bounds if bound.partition("=")[0] not in named), *bounds)
    told["without"] = tuple(dict.fromkeys(without))
    for kind in ("platforms", "issuers"):
        told[kind] = tuple(one for one in told.get(kind, getattr(old, kind)) if one not in told["without"])
    return old.model_copy(update=told)


def starts(catalog: Catalog, roles: tuple[str, ...]) -> bool:
    """Whether the jobs are those of somebody who only starts, or starts in one of them."""
    return any(role in catalog.roles and catalog.roles[role].family == "starts" for role in roles)


def _lead(change: Change, base: Query) -> Lead | None:
    """What the answer says first of the change; limits of money and time are said by the answers themselves."""
    person = Person(
        holds=change.person.holds, lacks=change.person.lacks, designations=change.person.designations, years=change.person.years
    )
    moved = bool(base.asker.platform or base.limits.platforms)
    lead = Lead(person=person, platform=change.platform, moved=moved, without=change.without)
    return lead if lead != Lead() else None
