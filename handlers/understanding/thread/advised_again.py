"""The advice of the thread asked for again, in bare words or of one issuer: "which AI cert?" after "I'm an auditor", "and from GIAC?"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.leads import Lead
from handlers.query import Intent, Query
from handlers.understanding.aspects import aspects_of
from handlers.understanding.understood import Understood

if TYPE_CHECKING:
    from handlers.understanding.case import Case

_SO = r"^(?:(?:and|so|but|ok|okay|now|then|well|hm+|right|cool|thanks|\|) )*"
_CERT = r"(?:certs?|certifications?|certificates?|credentials?|exams?|badges?|one)"
_ENDS = r"(?: (?:then|now|please|again|first|do i need|is (?:best|right|good|it)|fits?(?: me)?|suits? me|for (?:me|that|it)|(?:should|would|could|can|do) i (?:take|get|do|go for|start with|pick|choose)))*\s?\??$"
_BARE = rf"{_SO}(?:which|what) (?:ai |ai security |ai sec |security )?{_CERT}{_ENDS}"
"""Nothing but that it is asked which."""
_HOUSE = (
    rf"{_SO}(?:what about|how about|what of|and|anything|something|any(?: \w+)?|(?:does|do|has|have)(?=.*\b(?:anything|something|one)\b)|what does)"
    rf"(?: (?:anything|something|one|ones|{_CERT}))?(?: (?:from|by|of|at|with))? (?:the )?@i(\d+)(?: (?:instead|then|rather|though|ones?|certs?|certifications?|exams?|have|has|offer|anything|something|one|for|me|that|this|there|fits?|suits?|good|please|in place))*\s?\??$"
)
"""An issuer put in the place of what was advised."""
_WANTED = r"\b(?:instead|from|by|anything|something|any|one|ones|rather|in place)\b"
"""Words of wanting one of theirs: "what about GIAC?" alone may ask who they are."""


def advised_again(case: Case) -> Understood | None:
    """The last advice for whoever it was given to, of one issuer where one is put in its place; None for any other message."""
    last = case.memory.latest(Intent.RECOMMEND)
    if last is None or not (last.roles or last.topics or not last.asker.said_nothing()):
        return None
    if case.found.targets or case.reading.unknown or not case.said.person.said_nothing() or case.ids("role", "topic", "term"):
        return None
    if case.says(_BARE) and last is case.memory.last:
        return Understood(last, lead=Lead(other=case.memory.other), other=case.memory.other)
    if not case.says(_HOUSE) or len(case.found.issuers) != 1 or aspects_of(case.reading):
        return None
    house = case.found.issuers[0]
    if not case.says(_WANTED) or not _has_for(case, house, (*last.roles, *((last.asker.role,) if last.asker.role else ()))):
        return None
    return Understood(_of_house(last, house), other=case.memory.other)


def _has_for(case: Case, issuer: str, roles: tuple[str, ...]) -> bool:
    """Whether an issuer has anything that is judged to suit the job; else its list says more than that nothing fits."""
    if not roles:
        return True
    judged = (case.catalog.credentials[i].judgement.roles.get(role) for i in case.catalog.of_issuer(issuer) for role in roles)
    return any(fit is not None and fit.fit in ("core", "useful") for fit in judged)


def _of_house(last: Query, issuer: str) -> Query:
    """The same advice of an issuer's exams alone, which may have been ruled out before."""
    without = tuple(one for one in last.limits.without if one != issuer)
    return last.having(limits=last.limits.having(issuers=(issuer,), platforms=(), without=without))
