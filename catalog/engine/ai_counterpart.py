"""What is to AI what a general credential is to its field: what builds on it, what its own issuer has for its kind of people."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from catalog.engine import merit
from catalog.engine.gate_filters import gate_credentials
from catalog.engine.named import for_ai
from catalog.engine.recommend import recommend
from catalog.engine.trust import completed

if TYPE_CHECKING:
    from catalog.catalog import Catalog
    from catalog.engine.case import Case

_KINDS = {"general-security": ("practitioner", "governance")}
"""Tracks that stand for the kind of a general credential in the field of AI; of any other its own."""
_AT_MOST = 2


@dataclass(frozen=True, slots=True)
class Counterparts:
    """Ids, each in one group only."""

    builds_on_it: tuple[str, ...]
    """On sale, and its gate names the credential."""
    of_issuer: tuple[str, ...]
    """Of the same issuer and kind, on sale, …"""
    coming: tuple[str, ...]
    """… and announced or in beta, where it has none on sale."""
    for_its_people: tuple[str, ...]
    """What is advised to those it is made for, where there is none of these."""


def counterparts(case: Case, credential: str) -> Counterparts:
    """On the case's day; what the credential itself says of AI is another matter."""
    catalog, held = case.catalog, case.catalog.credentials[credential]
    family = catalog.same_credential(credential)
    on_ai = [i for i in catalog.offered if i not in family and for_ai(catalog, i)]
    state = {i: merit.state(catalog, i, case.today) for i in on_ai}
    opened = [i for i in on_ai if state[i] in merit.ON_SALE and family & set(gate_credentials(catalog.credentials[i]))]
    opened.sort(key=lambda i: (len(gate_credentials(catalog.credentials[i])), -_alike(catalog, credential, i), i))
    kinds = _KINDS.get(held.track, (held.track,))
    theirs = [i for i in on_ai if catalog.credentials[i].issuer == held.issuer and catalog.credentials[i].track in kinds]
    theirs = [
        i for i in theirs if catalog.credentials[i].kind != "badge" and not completed(catalog.credentials[i]) and i not in opened
    ]
    theirs.sort(key=lambda i: (-_alike(catalog, credential, i), i))
    ready = tuple(i for i in theirs if state[i] in merit.ON_SALE)
    coming = tuple(i for i in theirs if state[i] in ("announced", "beta"))
    others: tuple[str, ...] = ()
    if not (opened or ready):
        roles = [role for role, fit in held.judgement.roles.items() if fit.fit in ("core", "useful") and role in catalog.roles]
        picks = recommend(case.about(roles=roles, topics=())).picks if roles else ()
        others = tuple(pick.credential for pick in picks if pick.credential in on_ai)[:2]
    own = any(catalog.credentials[i].issuer == held.issuer for i in (*opened[:1], *ready))
    return Counterparts(tuple(opened[:1]), () if opened else ready[:_AT_MOST], () if own else coming, others)


def _alike(catalog: Catalog, one: str, other: str) -> int:
    """How many jobs both are for."""
    jobs = [
        {role for role, fit in catalog.credentials[i].judgement.roles.items() if fit.fit in ("core", "useful")}
        for i in (one, other)
    ]
    return len(jobs[0] & jobs[1])
