"""What sets sides apart: which roles each suits best, what each shows that the others do not, how they relate."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from catalog.engine import merit
from catalog.engine.coverage import Covered, State, covered
from catalog.engine.gate_filters import gate_credentials
from catalog.remembered import remembered
from catalog.values import Depth

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from catalog.catalog import Catalog


class SideLike(Protocol):
    """One side: a credential, an issuer, a track or a stack."""

    @property
    def kind(self) -> str:
        """One of credential, issuer, track, stack."""

    @property
    def ids(self) -> Sequence[str]:
        """One id; two or more for a stack."""


@dataclass(frozen=True, slots=True)
class Lead:
    """A topic in which one side goes deeper than every other; `others` is the best of the rest."""

    topic: str
    mine: Covered
    others: Covered
    claimed: bool
    """Every other side is evidenced; else it is only that we found nothing on it there."""


@dataclass(frozen=True, slots=True)
class Relation:
    """How one credential stands to another."""

    kind: str
    """One of `new_exam_of` (same credential, newer exam), `replaced_by`, `gate` (one has to be held for the other), `companion`."""
    first: str
    second: str
    path: str


@dataclass(frozen=True, slots=True)
class Compared:
    """Everything computed about the sides, one entry a side, in the order asked."""

    members: tuple[tuple[str, ...], ...]
    """What each side consists of on the day; what cannot be taken any more stays only where it was named itself."""
    roles: tuple[tuple[str, ...], ...]
    """Roles that each side suits better than every other."""
    leads: tuple[tuple[Lead, ...], ...]
    relations: tuple[Relation, ...]

    @property
    def substitutes(self) -> bool:
        """No side leads anywhere: nothing recorded sets them apart in content."""
        return not any(self.leads)


def compare(catalog: Catalog, sides: Sequence[SideLike], today: date) -> Compared:
    """Line up two to five sides; nothing here depends on their order."""
    members = tuple(members_of(catalog, side, today) for side in sides)
    return Compared(
        members,
        _best_roles(catalog, members),
        _all_leads(catalog, members),
        tuple(_relations(catalog, [side.ids for side in sides if side.kind in ("credential", "stack")])),
    )


def members_of(catalog: Catalog, side: SideLike, today: date) -> tuple[str, ...]:
    """The credentials a side stands for: the named ones, or what an issuer or a track has on sale, most trusted first."""
    if side.kind in ("credential", "stack"):
        return tuple(side.ids)
    field = "issuer" if side.kind == "issuer" else "track"
    held = [i for i, c in catalog.offered.items() if getattr(c, field) in side.ids and merit.available(catalog, i, today)]
    return tuple(sorted(held, key=lambda i: (not merit.about_ai(catalog, i, today), -merit.trust_points(catalog, i, today), i)))


@remembered(most=4_096)
def _fits(catalog: Catalog, members: tuple[str, ...]) -> tuple[int, ...]:
    """How well a side fits each role, in the order of the roles."""
    return tuple(fit_of(catalog, members, role) for role in catalog.roles)


def fit_of(catalog: Catalog, members: Sequence[str], role: str) -> int:
    """The best judged fit to a role among some credentials: 3 core to 0 wrong or not judged."""
    grades = {"core": 3, "useful": 2, "marginal": 1}
    judged = (catalog.credentials[i].judgement.roles.get(role) for i in members)
    return max((grades.get(fit.fit, 0) for fit in judged if fit), default=0)


def _best_roles(catalog: Catalog, members: Sequence[Sequence[str]]) -> tuple[tuple[str, ...], ...]:
    """For each side the roles that it suits (core, or useful) and every other side suits less, the strongest first."""
    found: list[list[tuple[int, int, str]]] = [[] for _ in members]
    for role, fits in zip(catalog.roles, zip(*(_fits(catalog, tuple(side)) for side in members), strict=True), strict=False):
        best = max(fits, default=0)
        if best >= 2 and fits.count(best) == 1:
            rest = max((fit for fit in fits if fit != best), default=0)
            found[fits.index(best)].append((-best, rest - best, role))
    return tuple(tuple(role for *_, role in sorted(one, key=lambda f: f[:2])) for one in found)


def _all_leads(catalog: Catalog, members: Sequence[Sequence[str]]) -> tuple[tuple[Lead, ...], ...]:
    """Each side's leads; what the sides cover is worked out once for all of them."""
    lines = [[covered(catalog, side, topic) for side in members] for topic in catalog.topics]
    told = [line for line in lines if any(one.known >= Depth.CONCEPTUAL for one in line)]
    return tuple(_leads(told, at) for at in range(len(members)))


def _leads(lines: Sequence[Sequence[Covered]], at: int) -> tuple[Lead, ...]:
    """Topics in which a side goes deeper than any other is evidenced to; a claim only where each of the others is evidenced."""
    found = []
    for line in lines:
        topic, mine = line[at].topic, line[at]
        if mine.known < Depth.CONCEPTUAL:
            continue
        rest = [other for n, other in enumerate(line) if n != at]
        deepest = max(rest, key=lambda c: c.known)
        if deepest.known >= mine.known:
            continue
        untold = next((c for c in rest if c.state is State.NOT_EVIDENCED), None)
        found.append(Lead(topic, mine, deepest if untold is None or deepest.known else untold, claimed=untold is None))
    return tuple(sorted(found, key=lambda lead: (not lead.claimed, -(lead.mine.known - lead.others.known), -lead.mine.known)))


def _relations(catalog: Catalog, members: Sequence[Sequence[str]]) -> list[Relation]:
    """How credentials of different sides stand to each other."""
    found: list[Relation] = []
    for at, some in enumerate(members):
        for other in (i for n, rest in enumerate(members) if n != at for i in rest):
            found += [relation for one in some if (relation := _relation(catalog, one, other))]
    return list(dict.fromkeys(found))


def _relation(catalog: Catalog, one: str, other: str) -> Relation | None:
    """What `one` says of `other`."""
    held = catalog.credentials[one]
    if one != other and other in catalog.same_credential(one):
        older, newer = (other, one) if _newer(catalog, one, other) else (one, other)
        return Relation("new_exam_of", newer, older, "new_exam_of")
    if other in held.replaced_by:
        return Relation("replaced_by", one, other, f"replaced_by.{other}")
    if other in gate_credentials(held):
        return Relation("gate", other, one, "conditions.sit.required")
    return None


def _newer(catalog: Catalog, one: str, other: str) -> bool:
    return one in catalog.successors(other)
