"""What takes a credential's place, and what of it can be taken on a given day."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from catalog.engine.lifecycle import Standing, State, standing
from catalog.remembered import remembered

if TYPE_CHECKING:
    from datetime import date

    from catalog.catalog import Catalog
    from catalog.model import Credential

Kind = Literal["new_exam_of", "replaced_by", "role"]
_SUITED = {"core": 3, "useful": 2, "marginal": 1}
"""Whom a closed one was for: even who is told not to take it now."""
_FIT = {"core": 3, "useful": 2}
_NEAR_ENOUGH = 3.0
_ALIKE_ENOUGH = 1.0


@dataclass(frozen=True, slots=True)
class Step:
    """One link from a credential to what takes over."""

    credential: str
    kind: Literal["new_exam_of", "replaced_by"]
    owner: str
    """In whose file the link stands."""
    path: str


@dataclass(frozen=True, slots=True)
class Instead:
    """Something to take instead, with how it stands on that day."""

    credential: str
    kind: Kind
    """`role`: no named successor; it suits people in these roles."""
    standing: Standing
    roles: tuple[str, ...] = ()
    owner: str | None = None
    path: str | None = None
    what_for: str = ""
    """What its file says to take it for, where it names several by what one does ("ML engineering")."""


@remembered(most=4_096)
def next_steps(catalog: Catalog, credential: str) -> tuple[Step, ...]:
    """What directly takes over: newer exams of the same credential first, then what its issuer points to."""
    newer = [
        Step(i, "new_exam_of", i, "new_exam_of")
        for i, other in catalog.credentials.items()
        if other.new_exam_of is not None and other.new_exam_of.credential == credential
    ]
    named = [
        Step(i, "replaced_by", credential, f"replaced_by.{i}")
        for i in catalog.credentials[credential].replaced_by
        if i in catalog.credentials
    ]
    return (*newer, *(s for s in named if s.credential not in {n.credential for n in newer}))


def chain(catalog: Catalog, credential: str) -> list[Step]:
    """Everything that takes over, near to far, each once."""
    found: list[Step] = []
    waiting = [credential]
    seen = {credential}
    while waiting:
        for step in next_steps(catalog, waiting.pop(0)):
            if step.credential not in seen:
                seen.add(step.credential)
                found.append(step)
                waiting.append(step.credential)
    return found


@remembered(most=4_096)
def predecessors(catalog: Catalog, credential: str) -> tuple[Step, ...]:
    """What this one directly takes over from."""
    held = catalog.credentials[credential]
    older = [Step(held.new_exam_of.credential, "new_exam_of", credential, "new_exam_of")] if held.new_exam_of else []
    gone = [i for i, other in catalog.credentials.items() if credential in other.replaced_by]
    return (*older, *(Step(i, "replaced_by", i, f"replaced_by.{credential}") for i in gone))


@remembered(most=256)
def instead(catalog: Catalog, credential: str, day: date, language: str | None = None) -> tuple[Instead, ...]:
    """What to take instead on that day: successors that are open then, else what suits the same roles and is open then.

    Every result can be taken on that day (in that language); one that is itself closed, or only announced, is left out.
    """
    found: list[Instead] = []
    for step in chain(catalog, credential):
        stands = standing(catalog, step.credential, day, language)
        if stands.open and step.credential in catalog.offered:
            found.append(Instead(step.credential, step.kind, stands, owner=step.owner, path=step.path))
    return tuple(found or by_role(catalog, credential, day, language))


def coming(catalog: Catalog, credential: str, day: date) -> list[Step]:
    """Successors that are announced, not yet open, on that day."""
    return [s for s in chain(catalog, credential) if standing(catalog, s.credential, day).state is State.ANNOUNCED]


def by_role(catalog: Catalog, credential: str, day: date, language: str | None = None, limit: int = 3) -> list[Instead]:
    """Where nothing is named to take over: for each role the closed one suited, the nearest that is open on that day."""
    gone = catalog.credentials[credential]
    family = catalog.same_credential(credential)
    suited = {role: _SUITED[fit.fit] for role, fit in gone.judgement.roles.items() if fit.fit in _SUITED}
    told = _told_apart(catalog, gone, day)
    scored: list[tuple[float, str, tuple[str, ...]]] = []
    for i, other in catalog.offered.items():
        if i in family or other.kind != gone.kind or (gone.platform and other.platform not in (gone.platform, None)):
            continue
        points, roles = _near(gone, other, suited)
        if not roles and other.track == _FIRST_STEP != gone.track and i not in told:
            continue
        if (points >= _NEAR_ENOUGH or i in told) and standing(catalog, i, day, language).open:
            scored.append((-points, i, roles))
    at_home = [one for one in scored if catalog.credentials[one[1]].platform == gone.platform]
    best = sorted([one for one in scored if one[1] in told] or at_home or scored)[:limit]
    return [
        Instead(i, "role", standing(catalog, i, day, language), roles, gone.id if i in told else None, *told.get(i, (None, "")))
        for _, i, roles in best
    ]


_FIRST_STEP = "foundation"
"""Track of what comes before a speciality, and is never the nearest to one by its content alone."""


def _told_apart(catalog: Catalog, gone: Credential, day: date) -> dict[str, tuple[str, str]]:
    """What a file says to take in its place, by what one does ("X for this, Y for that"): id to the statement's path and words."""
    found: dict[str, tuple[str, str]] = {}
    for key, told in gone.statements.items():
        if told.about != "next" or (told.checked is not None and told.checked.first > day):
            continue
        for i, other in catalog.offered.items():
            if other.issuer == gone.issuer and (named := re.search(rf"\b{re.escape(other.acronym)} for ([^,;.]+)", told.text)):
                for version in catalog.same_credential(i):
                    found.setdefault(version, (f"statements.{key}.text", named[1].strip()))
    return found


def _near(gone: Credential, other: Credential, suited: dict[str, int]) -> tuple[float, tuple[str, ...]]:
    """How near another credential comes: shared roles and topics, same platform, issuer and track."""
    fits = {role: _FIT[fit.fit] for role, fit in other.judgement.roles.items() if fit.fit in _FIT}
    shared = {role: suited[role] * fit for role, fit in fits.items() if role in suited}
    depths, others = gone.depths(), other.depths()
    common = sum(min(int(depth), int(others.get(topic, 0))) for topic, depth in depths.items())
    total = sum(int(depth) for depth in depths.values())
    alike = 4 * common / total if total else 0.0
    same = 2 * (other.platform == gone.platform) + (other.issuer == gone.issuer) + 0.5 * (other.track == gone.track)
    if not shared and alike < _ALIKE_ENOUGH:
        return 0.0, ()
    ranked = sorted(shared, key=lambda role: (-shared[role], role))
    return min(sum(shared.values()), 9) / 3 + alike + same, tuple(ranked)
