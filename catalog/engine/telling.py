"""Which of several credentials with the same letters a description fits: by their exams' figures and their fees."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from catalog.engine.fees import numbers

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from decimal import Decimal

    from catalog.blocks import Exam
    from catalog.catalog import Catalog
    from catalog.model import Credential


@dataclass(frozen=True, slots=True)
class Described:
    """What is told of an exam. Absent means not told."""

    questions: int | None = None
    minutes: int | None = None
    open_book: bool | None = None
    hands_on: bool | None = None
    amounts: tuple[tuple[Decimal, str], ...] = ()
    """Prices with their currencies."""


@dataclass(frozen=True, slots=True)
class ToldApart:
    """The one that a description fits, and the facts that say so."""

    credential: str
    paths: tuple[str, ...]
    others: tuple[str, ...]


def told_apart(catalog: Catalog, credentials: Sequence[str], described: Described, least: int = 1) -> ToldApart | None:
    """The only one whose known facts agree at least so often, and which nothing told speaks against; None where that is not one.

    Each of the others is spoken against by something, or agrees with nothing. A price speaks for a credential only: bundles,
    members and partners pay others.
    """
    fits: list[tuple[str, tuple[str, ...]]] = []
    for credential in credentials:
        found = list(_checks(catalog, credential, described))
        if any(not agrees for _, agrees in found):
            continue
        paths = tuple(path for path, _ in found)
        if paths:
            fits.append((credential, paths))
    if len(fits) != 1 or len(fits[0][1]) < least:
        return None
    credential, paths = fits[0]
    return ToldApart(credential, paths, tuple(i for i in credentials if i != credential))


def _checks(catalog: Catalog, credential: str, described: Described) -> Iterator[tuple[str, bool]]:
    """Each thing told that the catalog knows of a credential: where it stands, and whether any version of its exam is so."""
    held = catalog.credentials[credential]
    for field, told in (("questions", described.questions), ("minutes", described.minutes)):
        if told is not None:
            yield from _one(held, field, partial(_figure, field=field, told=told))
    if (book := described.open_book) is not None:
        yield from _one(held, "open_book", lambda exam: None if exam.open_book is None else exam.open_book is book)
    if (hands_on := described.hands_on) is not None:
        yield from _one(held, "style", lambda exam: None if exam.style is None else (exam.style in _DOING) is hands_on)
    for key, fee in held.fees.items():
        if (fee.amount, fee.currency) in described.amounts:
            yield f"fees.{key}.amount", True


def _one(held: Credential, field: str, same: Callable[[Exam], bool | None]) -> Iterator[tuple[str, bool]]:
    """One thing told: a version that is so speaks for the credential, and only versions that all are not speak against it."""
    outcomes = [(f"exams.{code}.{field}", same(exam)) for code, exam in held.exams.items()]
    for wanted in (True, False):
        for path, outcome in outcomes:
            if outcome is wanted and (wanted or all(other is False for _, other in outcomes)):
                yield path, wanted
                return


def _figure(exam: Exam, *, field: str, told: int) -> bool | None:
    """Whether an exam has as many; None where it is not known, or is what only another source says."""
    value = getattr(exam, field)
    if not isinstance(value, int):
        return None
    if value <= told <= (getattr(exam, f"{field}_high") or value):
        return True
    dispute = exam.dispute_of(field)
    return None if dispute and any(told in numbers(rival.value) for rival in dispute.values) else False


_DOING = ("hands-on", "mixed")
