"""Whether the last answer said no of the credential it was about: gone, not open to the asker, not for the job, not on the topic, no exam."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog.engine import merit
from catalog.values import Depth
from handlers.query import GATES, Aspect, Intent

if TYPE_CHECKING:
    from handlers.person import Person
    from handlers.query import Query
    from handlers.understanding.case import Case

_HOW = (Aspect.PROCTORED, Aspect.OPEN_BOOK, Aspect.LANGUAGES, Aspect.DELIVERY, Aspect.RECOGNITION)
"""Facts asked for as a condition."""


def refused(case: Case, last: Query, credential: str | None, person: Person, topics: tuple[str, ...]) -> bool:
    """Whether it was a no, as far as the catalog tells; of what is only explained, and of an ad, something is still to be named."""
    catalog, today = case.catalog, case.today
    if last.intent in (Intent.EXPLAIN, Intent.HIRE) or credential is None or credential not in catalog.credentials:
        return True
    if not merit.available(catalog, credential, today):
        return True
    if last.intent is Intent.WORTH:
        return credential not in case.memory.listed
    if last.intent is Intent.VERIFY:
        return merit.trust(catalog, credential, today).passed == 0
    if last.intent is Intent.GAPS or (last.intent is Intent.FACT and bool(set(last.aspects) & set(_HOW))):
        return True
    fits = catalog.credentials[credential].judgement.roles
    jobs = [role for role in (*case.memory.jobs, *last.roles, last.asker.role) if role]
    if jobs and not any(role in fits and fits[role].fit in ("core", "useful") for role in jobs):
        return True
    depths = merit.depths(catalog, credential, today)
    if topics and all(depths.get(topic, Depth.NONE) < Depth.APPLIED for topic in topics):
        return True
    return last.intent in GATES and merit.gate(catalog, credential, person, today).state not in ("open", "met")
