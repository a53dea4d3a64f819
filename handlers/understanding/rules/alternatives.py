"""What else there is, where an alternative to a credential is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog.engine import merit, succession
from catalog.engine.wishes import NOT_AI
from catalog.values import Depth
from handlers.person import Money
from handlers.query import Aspect, Intent, Limits, Query
from handlers.slots import ELSEWHERE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from handlers.understanding.case import Case


_TOPICS = 2
"""Topics of a credential that another is looked for by."""


def made_for(case: Case, credential: str) -> tuple[str, ...]:
    """The jobs that a credential is the core one for, whose alternatives are asked for; without any vendor's, none of a cloud's."""
    fits = case.catalog.credentials[credential].judgement.roles
    roles = {role: case.catalog.roles[role] for role, fit in fits.items() if fit.fit == "core" and role in case.catalog.roles}
    neutral = "platform" in case.stated.without
    return tuple(i for i, role in roles.items() if not (neutral and role.platform))[:2]


def advised_instead(case: Case, credential: str) -> Query:
    """Advice on what to take in its place: for what it is about, else of its kind."""
    held = case.catalog.credentials[credential]
    depths = {topic: depth for topic, depth in held.depths().items() if topic in case.catalog.topics and depth >= Depth.APPLIED}
    topics = tuple(topic for topic in depths if not case.catalog.topics[topic].general)
    asker = case.memory.person(case.memory.speaker).with_said(case.said.person)
    limits = case.stated
    limits = limits.having(without=tuple(dict.fromkeys((*limits.without, credential))))
    if topics:
        deepest = tuple(topic for topic in topics if depths[topic] == max(depths[t] for t in topics))
        return case.query(Intent.RECOMMEND, topics=deepest[:_TOPICS], limits=limits, asker=asker)
    without = (*limits.without, NOT_AI)
    return case.query(Intent.RECOMMEND, limits=limits.having(tracks=(held.track,), without=without), asker=asker)


def heirs_for(case: Case, credential: str, roles: Sequence[str], limits: Limits) -> Query | None:
    """What took the place of one that has ended, where that depends on the job and the job was told; None for any other."""
    if not roles or limits.having(without=()) != Limits() or merit.available(case.catalog, credential, case.today):
        return None
    found = succession.instead(case.catalog, credential, case.today)
    if not any(one.kind == "role" and one.what_for and set(one.roles) & set(roles) for one in found):
        return None
    return case.query(Intent.LIFECYCLE, credential, aspects=(Aspect.SUCCESSOR,), roles=tuple(roles))


def others(case: Case, credential: str) -> Query:
    """What else goes into its first topic of AI; of one that has none, what else there is on AI in its track."""
    held, limits = case.catalog.credentials[credential], case.stated
    without = (*limits.without, held.id)
    depths = {topic: depth for topic, depth in held.depths().items() if topic in case.catalog.topics and depth >= Depth.APPLIED}
    topics = [topic for topic in depths if not case.catalog.topics[topic].general]
    if topics:
        return case.query(Intent.FIND, topics=(max(topics, key=lambda t: depths[t]),), limits=limits.having(without=without))
    return case.query(Intent.FIND, limits=limits.having(tracks=(held.track,), without=(*without, NOT_AI)))


_SOMETHING = r"\b(?:what|anything|something|which one) else\b|\b(?:anything|something|alternatives?|options?|others?|ones?|certs|exams)\b(?: (?!\|)\S+){0,4}? (?:comparable|similar|equivalent|as good|of the same|in the same league|on (?:that|the same) level|cheaper|less expensive|more affordable|for less|for a fraction|at a lower price|that costs less|that doesnt cost)\b|\b(?:comparable|similar|equivalent|decent|good) (?:\w+ )?(?:alternatives?|options?|ones?|certs?|exams?)\b"
_FOR_LESS = r"\b(?:rent|salary|a fortune|brutal|steep|out of (?:reach|my league|our league|budget)|cheaper|less expensive|more affordable|affordable|for less|costs? less|for a fraction|lower price|less money|insane|crazy|too (?:expensive|much|dear|pricey)|cant afford|doesnt cost)\b"


def _of_the_cloud(case: Case, issuer: str) -> bool:
    """Whether an issuer is that of the cloud somebody works on, which is no house to be left out."""
    clouds = {*case.stated.platforms, case.said.person.platform} - {None}
    return any(case.catalog.credentials[i].platform in clouds for i in case.catalog.of_issuer(issuer))


def of_cheaper_houses(case: Case) -> Query | None:
    """Advice without the houses that are named as too dear: "the boss wants GIAC, SANS courses cost 8k. Anything comparable for less?"."""
    houses = {e.id for e in case.reading.of("issuer")} - {i for i in case.catalog.issuers if _of_the_cloud(case, i)}
    if not houses or case.found.targets or case.said.person.holds or not (case.says(_SOMETHING) and case.says(_FOR_LESS)):
        return None
    limits = case.stated
    limits = limits.having(issuers=(), budget=None, sort=None, without=tuple(dict.fromkeys((*limits.without, *sorted(houses)))))
    return case.query(Intent.RECOMMEND, roles=case.ids("role"), topics=case.ids("topic"), limits=limits, slot=ELSEWHERE)


_NEAR = {"audit": "governance"}
"""Track to the one beside it that has more to choose from."""


def below(case: Case, credential: str, limits: Limits) -> Query | None:
    """What there is of its kind for less than it costs: in its track or the one beside it, else for its jobs; None where it has no known fee."""
    catalog, today = case.catalog, case.today
    held, fee = catalog.credentials[credential], merit.fee(catalog, credential, today)
    if fee is None:
        return None
    ruled = (*limits.without, *((NOT_AI,) if merit.about_ai(catalog, credential, today) else ()), credential)
    prices = {
        i: price
        for i, other in catalog.offered.items()
        if (price := merit.fee(catalog, i, today)) is not None
        and price.currency == fee.currency
        and i not in ruled
        and (NOT_AI not in ruled or merit.about_ai(catalog, i, today))
    }
    cheaper = {catalog.credentials[i].track for i, price in prices.items() if price.settled < fee.low}
    level = tuple(i for i, price in prices.items() if price.low == fee.low)
    less = limits.having(sort="fee", descending=False, without=tuple(dict.fromkeys((*ruled, *level))))
    told = limits.budget  # "cheaper than 500" where it costs more than that
    most = told.amount if told and told.currency == fee.currency and told.amount < fee.low else fee.low
    less = less.having(budget=Money(amount=most, currency=fee.currency))
    track = next((t for t in (held.track, _NEAR.get(held.track)) if t in cheaper and held.track != "platform"), None)
    last = case.memory.last
    if last is not None and last.intent is Intent.WORTH and last.roles:  # for the same person
        return Query(
            intent=Intent.FIND, roles=last.roles, limits=less.having(tracks=(), platforms=last.limits.platforms), asker=last.asker
        )
    roles = () if track else made_for(case, credential)
    return Query(intent=Intent.FIND, roles=roles, limits=less.having(tracks=(track,) if track else ()), asker=case.said.person)
