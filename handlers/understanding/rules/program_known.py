"""Advice for people who work with an issuer's program: "our service managers are all ITIL, is there an AI governance cert for them?"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.query import Aspect, Intent
from handlers.understanding.aspects import aspects_of

if TYPE_CHECKING:
    from handlers.query import Query
    from handlers.understanding.case import Case

_ASKS = r"\b(?:certs?|certificates?|certifications?|credentials?|exams?)\b"
_WORK_WITH = (
    r"@i\d+(?: \w+){0,2} (?:people|shop|house|crowd|folks|team|teams|managers?|specialists?|practitioners?|experts?|consultants?|certified|trained"
    r"|background|foundation|based|world|staff|4|v4)\b"
    r"|\b(?:all|know|knows|hold|holds|have|has|with|in|on|use|uses|using|do|does|doing|live|lives|breathe|follow|follows|trained)(?: \w+){0,2} @i\d"
)
_OF_ITSELF = frozenset((Aspect.AUDIENCE, Aspect.BEST_FOR, Aspect.TOPICS, Aspect.AI_CONTENT, Aspect.APPLICATION))
"""What the words of such a wish sound like."""


def program_known(case: Case) -> Query | None:
    """What is made for those who know the program; None where something else is named, or a fact of the credential is asked."""
    if not case.says(_ASKS) or not case.says(_WORK_WITH) or set(aspects_of(case.reading)) - _OF_ITSELF:
        return None
    for issuer in case.reading.of("issuer"):
        if issuer.typed.casefold() in case.catalog.issuers[issuer.id].name.casefold():
            continue  # the house itself, and no program of theirs
        made = [
            identity
            for identity, held in case.catalog.offered.items()
            if held.issuer == issuer.id and issuer.typed.casefold() in held.judgement.best_for.text.casefold()
        ]
        if len(made) == 1 and set(case.found.targets) <= set(made):
            topics = case.ids("topic") or _named(case, made[0])
            return case.query(Intent.RECOMMEND, topics=topics, limits=case.stated.having(issuers=(issuer.id,)))
    return None


def _named(case: Case, credential: str) -> tuple[str, ...]:
    """The topics of a credential whose names the message has in the credential's own."""
    text = case.reading.text.casefold()
    topics = case.catalog.credentials[credential].depths()
    return tuple(topic for topic in topics if topic in case.catalog.topics and case.catalog.topics[topic].name.casefold() in text)
