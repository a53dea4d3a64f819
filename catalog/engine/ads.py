"""What is to be said of the credentials a job ad names: which stand, which cannot be taken, which contradict the rest of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from catalog.conditions import AllOf, AnyOf, Experience, HoldsCredential
from catalog.engine import lifecycle, merit, succession
from catalog.engine.hire import young
from catalog.engine.levels import level_of
from catalog.engine.openings import State

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from catalog.catalog import Catalog
    from catalog.conditions import Condition

_DEPTH = 4
"""How far a chain of prerequisites is followed."""


class Remark(StrEnum):
    """What is to be said of one credential of an ad; the order is that of how much is wrong."""

    RETIRED = "retired"
    """It can no longer be taken; who holds it keeps it until it expires."""
    OLDER = "older"
    """Its newer exam is how the same credential is earned now."""
    ANNOUNCED = "announced"
    """Nobody can hold it yet."""
    BETA = "beta"
    UNKNOWN = "unknown"
    """Whether it can be taken is not known."""
    YEARS = "years"
    """It takes more years of work than the ad asks for."""
    LEVEL = "level"
    """It is no credential for a first job."""
    TOO_LONG = "too_long"
    """The ad asks for more years than it exists."""
    TWICE = "twice"
    """Another one the ad names asks for it already."""
    RETIRING = "retiring"
    YOUNG = "young"
    """Launched less than a year ago: few can hold it."""
    UNPROVEN = "unproven"
    """None of the three checks is evidenced."""
    STANDS = "stands"


WRONG = frozenset((
    Remark.RETIRED, Remark.OLDER, Remark.ANNOUNCED, Remark.BETA, Remark.UNKNOWN, Remark.YEARS, Remark.LEVEL, Remark.TOO_LONG,
))  # fmt: skip
"""Remarks on what an ad should not ask for as it stands; the others are worth knowing."""
_CANNOT = frozenset((Remark.RETIRED, Remark.OLDER, Remark.ANNOUNCED, Remark.BETA, Remark.UNKNOWN))
"""Remarks on what cannot be earned on the day."""


@dataclass(frozen=True, slots=True)
class Named:
    """One credential an ad names, with everything to be said of it, the gravest first."""

    credential: str
    remarks: tuple[Remark, ...]
    instead: tuple[str, ...] = ()
    """What was probably meant, or what to ask for now."""
    by: tuple[str, ...] = ()
    """For `twice`: what asks for it already."""
    years: float | None = None
    """For `years` and `level`: the fewest years that any way to it takes."""

    @property
    def stands(self) -> bool:
        """It can be held and earned on the day."""
        return not _CANNOT & set(self.remarks)

    @property
    def wrong(self) -> bool:
        """Something of it should be changed."""
        return bool(WRONG & set(self.remarks))


def judge(
    catalog: Catalog,
    named: Sequence[str],
    today: date,
    *,
    entry: bool = False,
    years: float | None = None,
    held: tuple[str, float] | None = None,
) -> tuple[Named, ...]:
    """What is to be said of each credential an ad names, in its order.

    `entry`: it is an ad for a first job. `years`: the most years of experience it asks for, None where it names none.
    `held`: a credential and the years for which it shall have been held or worked with, where the ad asks for that.
    """
    return tuple(_named(catalog, i, named, today, entry=entry, years=years, held=held) for i in dict.fromkeys(named))


def _named(
    catalog: Catalog,
    credential: str,
    others: Sequence[str],
    today: date,
    *,
    entry: bool,
    years: float | None,
    held: tuple[str, float] | None,
) -> Named:
    state = lifecycle.state_of(catalog, credential, today)
    remarks = list(_of_state(catalog, credential, state, today))
    takes = least_years(catalog, credential)
    if years is not None and years < takes:
        remarks.append(Remark.YEARS)
    elif entry and (takes >= 1 or level_of(catalog.credentials[credential]) == "senior"):
        remarks.append(Remark.LEVEL)
    launched = catalog.credentials[credential].lifecycle.launched
    if held and held[0] == credential and launched is not None and (today - launched.date.first).days < held[1] * 365:
        remarks.append(Remark.TOO_LONG)
    by = tuple(i for i in others if i != credential and credential in asked_for(catalog, i))
    if by:
        remarks.append(Remark.TWICE)
    if state in (State.ACTIVE, State.RETIRING) and young(catalog, credential, today):
        remarks.append(Remark.YOUNG)
    if merit.trust(catalog, credential, today).passed == 0:
        remarks.append(Remark.UNPROVEN)
    order = list(Remark)
    remarks = sorted(remarks or [Remark.STANDS], key=order.index)
    return Named(credential, tuple(remarks), _instead(catalog, credential, remarks, today), by, takes or None)


def _of_state(catalog: Catalog, credential: str, state: State, today: date) -> Iterator[Remark]:
    match state:
        case State.RETIRED:
            newer = [i for i in catalog.successors(credential) if merit.available(catalog, i, today)]
            yield Remark.OLDER if newer else Remark.RETIRED
        case State.ANNOUNCED:
            yield Remark.ANNOUNCED
        case State.BETA:
            yield Remark.BETA
        case State.UNKNOWN:
            yield Remark.UNKNOWN
        case State.RETIRING:
            yield Remark.RETIRING
        case _:
            return


def _instead(catalog: Catalog, credential: str, remarks: Sequence[Remark], today: date) -> tuple[str, ...]:
    """What to ask for now in place of what cannot be earned."""
    if not _CANNOT & set(remarks):
        return ()
    found = succession.instead(catalog, credential, today)
    return tuple(i.credential for i in found if merit.available(catalog, i.credential, today))[:3]


def least_years(catalog: Catalog, credential: str, depth: int = _DEPTH) -> float:
    """The fewest years of work that any way to a credential takes, those of its prerequisites included; 0 where none is known."""
    conditions = catalog.credentials[credential].conditions
    stages = [stage for stage in (conditions.sit, conditions.certify) if stage is not None]
    trees = [stage.required for stage in stages if stage.required is not None and stage.required != "none"]
    return max((_years(catalog, tree, depth) for tree in trees), default=0.0)


def _years(catalog: Catalog, condition: Condition, depth: int) -> float:
    match condition:
        case AnyOf(any_of=parts):
            return min(_years(catalog, part, depth) for part in parts)
        case AllOf(all_of=parts):
            return max(_years(catalog, part, depth) for part in parts)
        case Experience(years=years):
            return years
        case HoldsCredential(credential=other) if depth and other in catalog.credentials:
            return least_years(catalog, other, depth - 1)
        case _:
            return 0.0


def asked_for(catalog: Catalog, credential: str) -> frozenset[str]:
    """Credentials of which one at least has to be held for another, and nothing else opens it."""
    conditions = catalog.credentials[credential].conditions
    found: set[str] = set()
    for stage in (conditions.sit, conditions.certify):
        if stage is not None and stage.required is not None and stage.required != "none":
            found |= _needed(stage.required)
    return frozenset(found)


def _needed(condition: Condition) -> set[str]:
    match condition:
        case HoldsCredential(credential=other):
            return {other}
        case AnyOf(any_of=parts):
            each = [_needed(part) for part in parts]
            return set().union(*each) if all(each) else set()
        case AllOf(all_of=parts):
            return set().union(*(_needed(part) for part in parts))
        case _:
            return set()
