"""What choosing needs to know of each credential on a day, worked out once for a catalog and a day and then looked up."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING, TypeVar

from catalog.conditions import HoldsCredential, leaves
from catalog.engine import lifecycle, succession

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from catalog.blocks import Exam
    from catalog.catalog import Catalog
    from catalog.engine.wishes import Asker

T = TypeVar("T")

ON_SALE = ("active", "retiring")
"""States in which something can be advised; a beta is not yet the credential."""
TOO_LATE_DAYS = 30
"""With fewer days left than this nobody new is sent to an exam."""


@dataclass(frozen=True, slots=True)
class Price:
    """A first attempt's regular price for somebody without a membership; `high` is what a limit is held against."""

    low: Decimal
    high: Decimal
    currency: str
    path: str


@dataclass(frozen=True, slots=True)
class Hours:
    """Study effort, low to high."""

    low: float
    high: float
    path: str


@dataclass(frozen=True, slots=True)
class Gate:
    """Whether a person may be certified: `open` where nothing is asked, `met`, `not_yet`, or `unknown`."""

    state: str
    paths: tuple[str, ...] = ()
    credentials: tuple[str, ...] = ()
    """Credentials the gate names: what meets it, or what could."""
    years_missing: bool = False


@dataclass
class Board:
    """Everything looked up once for a catalog and a day."""

    catalog: Catalog
    today: date
    kept: dict[tuple[str, str], object] = field(default_factory=dict)

    def get(self, what: str, credential: str, make: Callable[[], T]) -> T:
        """The kept value, or the one made now."""
        key = (what, credential)
        if key not in self.kept:
            self.kept[key] = make()
        return self.kept[key]  # type: ignore[return-value]


@lru_cache(maxsize=8)
def board(catalog: Catalog, today: date) -> Board:
    """The board of a catalog on a day."""
    return Board(catalog, today)


def state(catalog: Catalog, credential: str, today: date, languages: Sequence[str] = ()) -> str:
    """Its state on the day, in one of the languages wished for where some were."""
    if languages:
        stands = [lifecycle.standing(catalog, credential, today, language) for language in languages]
        return next((s.state.value for s in stands if s.offered and s.state.value in ON_SALE), stands[0].state.value)
    kept = board(catalog, today)
    return kept.get("state", credential, lambda: lifecycle.state_of(catalog, credential, today).value)


def available(catalog: Catalog, credential: str, today: date) -> bool:
    """Whether it can be taken on the day, and not only as a beta."""
    return state(catalog, credential, today) in ON_SALE


def days_left(catalog: Catalog, credential: str, today: date) -> int | None:
    """Days until its last day, where it has one to come."""

    def left() -> int | None:
        ends = lifecycle.standing(catalog, credential, today).ends
        return (ends.event.date.last - today).days if ends and ends.event.date.last >= today else None

    return board(catalog, today).get("days_left", credential, left)


def exams(catalog: Catalog, credential: str, today: date) -> list[tuple[str, Exam]]:
    """Exam versions that can be taken on the day; where none can, all that are recorded."""

    def open_now() -> list[tuple[str, Exam]]:
        every = list(catalog.credentials[credential].exams.items())
        if len(every) < 2:
            return every
        opened = {o.exam for o in lifecycle.standing(catalog, credential, today).openings if o.state.open}
        final = [(code, exam) for code, exam in every if not exam.beta and code in opened]
        return final or every

    return board(catalog, today).get("exams", credential, open_now)


def proctored(catalog: Catalog, credential: str, today: date) -> tuple[bool | None, str | None]:
    """Whether somebody watches: its own exam's word, else its issuer's; and the path in its own file."""
    for code, exam in exams(catalog, credential, today):
        if exam.proctored is not None:
            return exam.proctored, f"exams.{code}.proctored"
    issuer = catalog.issuers.get(catalog.credentials[credential].issuer)
    return (issuer.proctored.proctored, None) if issuer and issuer.proctored else (None, None)


def effort(catalog: Catalog, credential: str) -> Hours | None:
    """Sourced hours, else judged ones."""
    held = catalog.credentials[credential]
    if held.effort:
        return Hours(held.effort.low, held.effort.high, "effort")
    if judged := held.judgement.effort:
        return Hours(judged.low, judged.high, "judgement.effort")
    return None


def fee(catalog: Catalog, credential: str, today: date) -> Price | None:
    """The regular price of a first attempt; None where no figure is known or to be relied on."""
    return board(catalog, today).get("fee", credential, lambda: _fee(catalog, credential, today))


def _fee(catalog: Catalog, credential: str, today: date) -> Price | None:
    fees = catalog.credentials[credential].fees
    for kind in ("exam", "exam_with_training"):
        found = []
        for key, price in fees.items():
            if price.for_ != kind or price.offer or price.amount in (None, "not_published") or price.region:
                continue
            if (price.until and today > price.until.date.last) or (price.from_ and today < price.from_.date.first):
                continue
            amount = Decimal(str(price.amount))
            found.append((price.member is True, -amount, Price(amount, price.amount_high or amount, price.currency, f"fees.{key}")))
        if found:
            return min(found, key=lambda f: f[:2])[2]
    return None


def trust(catalog: Catalog, credential: str, today: date) -> tuple[bool | None, bool | None, bool | None]:
    """The three checks: administered, proctored, listed; None where not evidenced."""
    return board(catalog, today).get("trust", credential, lambda: _trust(catalog, credential, today))


def _trust(catalog: Catalog, credential: str, today: date) -> tuple[bool | None, bool | None, bool | None]:
    held = catalog.credentials[credential]
    issuer = catalog.issuers.get(held.issuer)
    admin = held.administration or (issuer.administration if issuer else None)
    listings = list(held.recognition.values()) or (list(issuer.recognition.values()) if issuer else [])
    listed = True if any(r.listed for r in listings) else False if listings else None
    return (admin.known if admin else None), proctored(catalog, credential, today)[0], listed


def trust_points(catalog: Catalog, credential: str, today: date) -> int:
    """Checks passed less checks known to fail."""
    return sum({True: 1, False: -1, None: 0}[check] for check in trust(catalog, credential, today))


def trust_passed(catalog: Catalog, credential: str, today: date) -> int:
    """Checks passed."""
    return sum(check is True for check in trust(catalog, credential, today))


def gate(catalog: Catalog, credential: str, person: Asker, today: date) -> Gate:
    """How the person stands before the credential's gate."""
    del today
    held = catalog.credentials[credential]
    for name, stage in (("sit", held.conditions.sit), ("certify", held.conditions.certify)):
        if stage and stage.required is not None and stage.required != "none":
            named = tuple(leaf.credential for leaf in leaves(stage.required) if isinstance(leaf, HoldsCredential))
            path = (f"conditions.{name}.required",)
            if any(h.credential in named and h.active for h in person.holds):
                return Gate("met", path, tuple(h.credential for h in person.holds if h.credential in named))
            if named:
                return Gate("not_yet" if all(n in person.lacks for n in named) else "unknown", path, named)
            return Gate("unknown", path, named)
    return Gate("open")


def instead_of(catalog: Catalog, credential: str, today: date) -> tuple[str, ...]:
    """What can be taken on the day in place of one that cannot."""
    found = succession.instead(catalog, credential, today)
    return tuple(i.credential for i in found if available(catalog, i.credential, today))
