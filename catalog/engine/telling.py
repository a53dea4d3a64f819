"""Which of several credentials with the same letters a description fits: by their exams' figures and their fees."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from decimal import Decimal

    from catalog.catalog import Catalog


@dataclass(frozen=True, slots=True)
class Described:
    """What is told of an exam. Absent means not told."""

    questions: int | None = None
    minutes: int | None = None
    percent: float | None = None
    """The pass mark."""
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
    """Each thing told that the catalog knows of a credential: where it stands, and whether it is the same."""
    held = catalog.credentials[credential]
    for code, exam in held.exams.items():
        path = f"exams.{code}"
        if described.questions is not None and isinstance(exam.questions, int):
            most = exam.questions_high or exam.questions
            yield f"{path}.questions", exam.questions <= described.questions <= most
        if described.minutes is not None and isinstance(exam.minutes, int):
            yield f"{path}.minutes", exam.minutes <= described.minutes <= (exam.minutes_high or exam.minutes)
        percent = getattr(exam.passing, "percent", None)
        if described.percent is not None and percent is not None:
            yield f"{path}.passing.percent", percent == described.percent
        if described.open_book is not None and exam.open_book is not None:
            yield f"{path}.open_book", exam.open_book is described.open_book
        if described.hands_on is not None and exam.style is not None:
            yield f"{path}.style", (exam.style in ("hands-on", "mixed")) is described.hands_on
    for key, fee in held.fees.items():
        if (fee.amount, fee.currency) in described.amounts:
            yield f"fees.{key}.amount", True
