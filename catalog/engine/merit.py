"""What choosing needs to know of each credential on a day, worked out once for a catalog and a day and then looked up."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeVar

from catalog.engine import fees, lifecycle, succession
from catalog.engine.gate import OPEN, asking, asks, before
from catalog.engine.trust import trust as three_checks
from catalog.remembered import remembered
from catalog.values import Depth

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Sequence
    from datetime import date
    from decimal import Decimal

    from catalog.blocks import Exam
    from catalog.catalog import Catalog
    from catalog.engine.gate import Gate
    from catalog.engine.trust import Trust
    from catalog.engine.wishes import Asker
    from catalog.model import Credential

T = TypeVar("T")

ON_SALE = ("active", "retiring")
"""States in which something can be advised; a beta is not yet the credential."""
USUAL_CURRENCY = "USD"
"""What most issuers of this field charge in: a budget in it can be held against fees."""
TOO_LATE_DAYS = 30
"""With fewer days left than this nobody new is sent to an exam."""
ENDING_DAYS = 180
"""What ends as a whole, with no newer exam, is not advised from here on: it could not be kept by taking it again."""


@dataclass(frozen=True, slots=True)
class Price:
    """A first attempt without a membership, with a subscription that everybody needs; a hard limit is held against `once_high`."""

    low: Decimal
    settled: Decimal
    """The highest we quote: what the preferred sources say."""
    high: Decimal
    """The highest any source gives."""
    currency: str
    paths: tuple[str, ...]
    complete: bool
    """False: a lower bound, an application fee or a subscription in it is not known."""
    once: Decimal
    """As `settled`, without the subscription that may be taken instead of what is paid once: what a budget is held against, …"""
    once_high: Decimal
    """… and as `high`."""

    @property
    def path(self) -> str | None:
        """The main one of its facts."""
        return next(iter(self.paths), None)


@dataclass(frozen=True, slots=True)
class Hours:
    """Study effort, low to high."""

    low: float
    high: float
    path: str


@dataclass
class Board:
    """Everything looked up once for a catalog and a day."""

    catalog: Catalog
    today: date
    kept: dict[tuple[str, str], object] = field(default_factory=dict)
    first_with: dict[Hashable, str] = field(default_factory=dict)
    """The first credential of those that ask for the very same."""
    gates: tuple[Asker | None, dict[str, Gate]] = (None, {})
    """How the person asked about last stands before each gate: one answer looks at the same gate several times."""

    def get(self, what: str, credential: str, make: Callable[[], T]) -> T:
        """The kept value, or the one made now."""
        try:
            return self.kept[what, credential]  # type: ignore[return-value]
        except KeyError:
            made = self.kept[what, credential] = make()
            return made


@remembered(most=8)
def board(catalog: Catalog, today: date) -> Board:
    """The board of a catalog on a day."""
    return Board(catalog, today)


def state(catalog: Catalog, credential: str, today: date, languages: Sequence[str] = ()) -> str:
    """Its state on the day, in one of the languages wished for where it is given in one of them."""
    if languages:
        stands = [lifecycle.standing(catalog, credential, today, language) for language in languages]
        if offered := [s.state.value for s in stands if s.offered]:
            return next((state for state in offered if state in ON_SALE), offered[0])
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
    general = catalog.delivery_in_general(credential)
    return (general.proctored, None) if general else (None, None)


def effort(catalog: Catalog, credential: str) -> Hours | None:
    """Sourced hours, else judged ones."""
    held = catalog.credentials[credential]
    if held.effort:
        return Hours(held.effort.low, held.effort.high, "effort")
    if judged := held.judgement.effort:
        return Hours(judged.low, judged.high, "judgement.effort")
    return None


def fee(catalog: Catalog, credential: str, today: date) -> Price | None:
    """What a first attempt takes of somebody without a membership; None where no figure is known or to be relied on."""
    return board(catalog, today).get("fee", credential, lambda: _fee(catalog, credential, today))


def _fee(catalog: Catalog, credential: str, today: date) -> Price | None:
    attempt = fees.first_attempt(catalog, credential, today)
    total, once = attempt.whole(member=False), attempt.once().whole(member=False)
    if total.low is None or total.bound is None:
        return None
    paths = tuple(path for owner, path in total.paths if owner == credential)
    settled, least = total.high or total.low, once.high or once.low or total.low
    return Price(
        total.low,
        settled,
        total.bound,
        total.currency,
        paths,
        total.complete,
        min(settled, least),
        min(total.bound, once.bound or total.bound),
    )


def trust(catalog: Catalog, credential: str, today: date) -> Trust:
    """The three checks."""
    return board(catalog, today).get("trust", credential, lambda: three_checks(catalog, credential))


def trust_points(catalog: Catalog, credential: str, today: date) -> int:
    """Checks passed less checks known to fail."""

    def points() -> int:
        found = trust(catalog, credential, today)
        return found.passed - found.failed

    return board(catalog, today).get("trust_points", credential, points)


def depths(catalog: Catalog, credential: str, today: date) -> dict[str, Depth]:
    """Topic to depth, sourced where a source says so, else judged."""
    return board(catalog, today).get("depths", credential, catalog.credentials[credential].depths)


def about_ai(catalog: Catalog, credential: str, today: date) -> bool:
    """Whether it reaches at least the concepts of any topic of AI; security at large alone does not count."""

    def reaches() -> bool:
        reached = [topic for topic, depth in depths(catalog, credential, today).items() if depth >= Depth.CONCEPTUAL]
        return any(topic in catalog.topics and not catalog.topics[topic].general for topic in reached)

    return board(catalog, today).get("about_ai", credential, reaches)


def made_for(catalog: Catalog, role: str, today: date) -> tuple[str, ...]:
    """Credentials judged core or useful for a role, and those nobody judged for any role."""

    def found() -> tuple[str, ...]:
        return tuple(i for i, c in catalog.offered.items() if not c.judgement.roles or _suits(c, role))

    return board(catalog, today).get("made_for", role, found)


def _suits(held: Credential, role: str) -> bool:
    return role in held.judgement.roles and held.judgement.roles[role].fit in ("core", "useful")


def wrong_for(catalog: Catalog, credential: str, today: date) -> frozenset[str]:
    """Roles that it is judged wrong for."""

    def found() -> frozenset[str]:
        return frozenset(role for role, fit in catalog.credentials[credential].judgement.roles.items() if fit.fit == "wrong")

    return board(catalog, today).get("wrong_for", credential, found)


def covering(catalog: Catalog, topic: str, today: date) -> tuple[str, ...]:
    """Credentials evidenced to cover a topic to any depth, in the order of the catalog."""

    def found() -> tuple[str, ...]:
        return tuple(i for i in catalog.offered if depths(catalog, i, today).get(topic))

    return board(catalog, today).get("covering", topic, found)


def gate(catalog: Catalog, credential: str, person: Asker, today: date) -> Gate:
    """How the person stands before the credential's gate; what anyone can simply do (apply, take a course) is no gate."""
    kept = board(catalog, today)
    asked = kept.get("asked", credential, lambda: asking(catalog.credentials[credential]))
    if not asked:
        return OPEN
    if not (person.holds or person.lacks or person.years or person.designations or person.trainings):
        said = "said" if person.role or person.level else "unsaid"
        return kept.get(f"gate {said}", credential, lambda: before(catalog, credential, person, today, asked))
    last, gates = kept.gates
    if last is not person and last != person:
        gates = {}
        kept.gates = person, gates
    same = kept.get("same gate", credential, lambda: kept.first_with.setdefault(asks(catalog.credentials[credential]), credential))
    if same not in gates:
        gates[same] = before(catalog, same, person, today, asked)
    return gates[same]


def instead_of(catalog: Catalog, credential: str, today: date) -> tuple[str, ...]:
    """What can be taken on the day in place of one that cannot."""
    found = succession.instead(catalog, credential, today)
    return tuple(i.credential for i in found if available(catalog, i.credential, today))
