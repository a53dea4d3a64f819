"""Every dated event of the catalog between two days: launches, betas, exam versions, outlines, ends, fees."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from catalog.engine import languages
from catalog.engine.awaited import awaited
from catalog.engine.fees import announced_for
from catalog.engine.openings import begun, over
from catalog.engine.scope import Scope
from catalog.remembered import remembered
from catalog.values import Certainty, PartialDate

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator
    from datetime import date

    from catalog.blocks import Exam, Fee
    from catalog.catalog import Catalog
    from catalog.model import Credential
    from catalog.provenance import Block
    from catalog.values import Event


class Kind(StrEnum):
    """What sort of change it is; the order is that of how much hangs on it."""

    END = "end"
    """The last day of a credential, of an exam version or of some of its languages."""
    LAUNCH = "launch"
    """A credential or an exam version can be taken from then on."""
    BETA = "beta"
    FEE = "fee"
    OUTLINE = "outline"
    """What is examined, or its list of skills, changes."""
    ANNOUNCED = "announced"


class When(StrEnum):
    """Where an event stands on a day."""

    PAST = "past"
    COMING = "coming"
    OVERDUE = "overdue"
    """Expected or (a fee) announced for a time that has passed, and confirmed by nothing we hold."""


_STARTING = ("beta", "launched", "announced", "first_day", "outline_from", "skills_updated", "effective", "fee_from", "fee_raised")
_BEGUN = {"beta": ("beta", "active", "retired"), "launched": ("active", "retired")}
"""What a source saw, by which it knew that this had begun."""
_ORDER = tuple(Kind)


@dataclass(frozen=True, slots=True)
class Change:
    """One dated event of one credential."""

    credential: str
    kind: Kind
    what: str
    """The field that holds it: launched, last_day, open_until …;
    of a fee `fee_from`, `fee_raised` (its former price ended) or `fee_ends`."""
    event: Event
    path: str
    """Where the event stands in the credential's file."""
    when: When
    exam: str | None = None
    languages: tuple[str, ...] = ()
    """Codes of the languages it is about; empty: all."""
    fee: str | None = None
    """Path of the fee it is about."""
    settled: bool = False
    """It was expected, and a source saw later that it has happened."""
    by: date | None = None
    """The last day on which it may have happened: of a loosely dated event, the day on which a source saw that it has."""
    awaits: str | None = None
    """The credential whose launch is this end: the exam is open until that is out."""

    @property
    def last(self) -> date:
        """The last day on which it may fall."""
        return self.event.date.last if self.by is None else self.by


@dataclass(frozen=True, slots=True)
class Changes:
    """What happened or is to happen between two days, both included."""

    past: tuple[Change, ...]
    """Newest first."""
    coming: tuple[Change, ...]
    """Soonest first."""
    overdue: tuple[Change, ...]
    """Expected within the time asked about, which has passed; not confirmed."""
    loose: tuple[Change, ...]
    """Dated so loosely that they may or may not fall between the two days."""
    before: Change | None
    """The nearest that is surely earlier, of the same kinds and scope."""
    after: Change | None
    """The nearest that is surely later."""

    @property
    def every(self) -> tuple[Change, ...]:
        """All that surely falls between the two days: past, overdue, coming."""
        return (*self.past, *self.overdue, *self.coming)


def changes(
    catalog: Catalog, since: date, until: date, today: date, *, scope: Scope | None = None, kinds: Collection[Kind] = ()
) -> Changes:
    """Every dated event from `since` to `until`, as it stands on `today`.

    A date that is no exact day counts where all of it lies between the two; where only part does, the event is `loose`.
    """
    scope = scope or Scope()
    everything = scope == Scope()
    asked = [
        c
        for c in dated(catalog, today)
        if (not kinds or c.kind in kinds)
        and (everything or scope.holds(catalog, c.credential, today))
        and (scope.credentials or c.credential in catalog.offered)
    ]
    inside: list[Change] = []
    partly: list[Change] = []
    for c in asked:
        first, last = c.event.date.first, c.last
        if since <= first and last <= until:
            inside.append(c)
        elif first <= until and last >= since:
            partly.append(c)
    earlier = [c for c in asked if c.last < since]
    later = [c for c in asked if c.event.date.first > until]
    return Changes(
        past=tuple(sorted((c for c in inside if c.when is When.PAST), key=_newest)),
        coming=tuple(sorted((c for c in inside if c.when is When.COMING), key=_soonest)),
        overdue=tuple(sorted((c for c in inside if c.when is When.OVERDUE), key=_soonest)),
        loose=tuple(sorted(partly, key=_soonest)),
        before=min(earlier, key=_newest, default=None),
        after=min(later, key=_soonest, default=None),
    )


def _soonest(change: Change) -> tuple[date, date, int, str, str]:
    when = change.event.date
    return when.last, when.first, _ORDER.index(change.kind), change.credential, change.path


def _newest(change: Change) -> tuple[bool, int, int, int, str, str]:
    """Newest first; of what only the year is known stands at the end, for it may be anywhere."""
    when = change.event.date
    return (
        when.granularity == "year",
        -when.last.toordinal(),
        -when.first.toordinal(),
        _ORDER.index(change.kind),
        change.credential,
        change.path,
    )


@remembered(most=8)
def dated(catalog: Catalog, today: date) -> tuple[Change, ...]:
    """Every dated event of the catalog as it stands on a day, each once."""
    return tuple(change for credential in catalog.offered.values() for change in _of(catalog, credential, today))


@remembered(most=8)
def looked(catalog: Catalog) -> PartialDate | None:
    """The last day on which any source behind these dates looked: what was announced later is not in them."""
    days = [c.lifecycle.checked for c in catalog.credentials.values() if c.lifecycle.checked is not None]
    return max((day for day in days if day.granularity == "day"), key=lambda day: day.first, default=None)


def _of(catalog: Catalog, held: Credential, today: date) -> Iterator[Change]:
    """A credential's events; the launch of the credential and the first day of its exam on the same day are one."""
    seen: set[tuple[Kind, str]] = set()
    for change in (*_every(held, today), *_awaiting(catalog, held, today)):
        key = (change.kind, change.event.date.text)
        if change.kind in (Kind.LAUNCH, Kind.OUTLINE) and key in seen:
            continue
        seen.add(key)
        yield change


def _every(held: Credential, today: date) -> Iterator[Change]:
    life = held.lifecycle
    for what, kind in (
        ("announced", Kind.ANNOUNCED),
        ("beta", Kind.BETA),
        ("beta_ends", Kind.BETA),
        ("launched", Kind.LAUNCH),
        ("ended", Kind.END),
    ):
        event = getattr(life, what)
        if event is not None:
            yield _change(held, kind, what, (event, f"lifecycle.{what}"), life, today)
    for code, exam in held.exams.items():
        yield from _of_exam(held, code, exam, today)
    if held.domains is not None and held.domains.effective is not None:
        yield _change(held, Kind.OUTLINE, "effective", (held.domains.effective, "domains.effective"), held.domains, today)
    for key, fee in held.fees.items():
        yield from _of_fee(held, f"fees.{key}", fee, today)


def _of_exam(held: Credential, code: str, exam: Exam, today: date) -> Iterator[Change]:
    for key, window in exam.windows.items():
        path = f"exams.{code}.windows.{key}"
        tongues = tuple(languages.code(name) for name in window.languages)
        for what, kind, event in (("first_day", Kind.LAUNCH, window.first_day), ("last_day", Kind.END, window.last_day)):
            if event is not None:
                yield _change(held, kind, what, (event, f"{path}.{what}"), window, today, exam=code, languages=tongues)
    for what in ("outline_from", "skills_updated"):
        event = getattr(exam, what)
        if event is not None:
            yield _change(held, Kind.OUTLINE, what, (event, f"exams.{code}.{what}"), exam, today, exam=code)


def _awaiting(catalog: Catalog, held: Credential, today: date) -> Iterator[Change]:
    """Ends that are the launch of another exam: on that day, as surely as that is known."""
    for code, exam in held.exams.items():
        for key, window in exam.windows.items():
            other = awaited(catalog, held.id, window.open_until) if window.last_day is None else None
            launch = catalog.credentials[other].lifecycle.launched if other is not None else None
            if other is not None and launch is not None:
                tongues = tuple(languages.code(name) for name in window.languages)
                at = launch, f"exams.{code}.windows.{key}.open_until"
                change = _change(held, Kind.END, "open_until", at, window, today, exam=code, languages=tongues)
                yield replace(change, awaits=other)


def _of_fee(held: Credential, path: str, fee: Fee, today: date) -> Iterator[Change]:
    """A new price once, whether its first day is known or the last day of the price before it; and an offer's end."""
    if fee.from_ is not None:
        change = _change(held, Kind.FEE, "fee_from", (fee.from_, f"{path}.from"), fee, today, fee=path)
        yield replace(change, when=When.OVERDUE) if announced_for(fee, today) else change
    elif fee.former_until is not None:
        yield _change(held, Kind.FEE, "fee_raised", (fee.former_until, f"{path}.former_until"), fee, today, fee=path)
    if fee.until is not None:
        yield _change(held, Kind.FEE, "fee_ends", (fee.until, f"{path}.until"), fee, today, fee=path)


def _change(  # noqa: PLR0917 - what a change is made of, each from its own place
    held: Credential, kind: Kind, what: str, at: tuple[Event, str], block: Block, today: date,
    *, exam: str | None = None, languages: tuple[str, ...] = (), fee: str | None = None,
) -> Change:  # fmt: skip
    event, path = at
    settled = event.certainty is Certainty.EXPECTED and _seen_since(held, what, event, today)
    when = _when(what, event, block, today, settled=settled)
    return Change(held.id, kind, what, event, path, when, exam, languages, fee, settled, _seen_by(held, what, event))


def _seen_by(held: Credential, what: str, event: Event) -> date | None:
    """The day inside a loose date on which the credential's source saw that it had begun; None where no source did."""
    life = held.lifecycle
    if event.certainty is Certainty.EXPECTED or life.checked is None or life.seen not in _BEGUN.get(what, ()):
        return None
    seen = life.checked.last
    return seen if event.date.first <= seen < event.date.last else None


def _when(what: str, event: Event, block: Block, today: date, *, settled: bool) -> When:
    if event.certainty is Certainty.EXPECTED:
        if today <= event.date.last:
            return When.PAST if settled and event.date.first <= today else When.COMING
        return When.PAST if settled else When.OVERDUE
    happened = begun(event, block, today) if what in _STARTING else over(event, today)
    return When.PAST if happened else When.COMING


def _seen_since(held: Credential, what: str, event: Event, today: date) -> bool:
    """What the credential's main source saw later answers an expected date of the credential itself."""
    life = held.lifecycle
    if today < event.date.first or (life.checked is not None and life.checked.last < event.date.first):
        return False
    starts = what in ("announced", "beta", "launched") and life.seen in ("active", "retired")
    return starts or (what in ("ended", "beta_ends") and life.seen == "retired")


def grouped(found: Iterable[Change]) -> dict[tuple[date, date], list[Change]]:
    """Events by month, in the order given; those dated to a quarter or a year stand under that. Keys are first and last day."""
    groups: dict[tuple[date, date], list[Change]] = {}
    for change in found:
        when = change.event.date
        month = PartialDate.of(f"{when.first:%Y-%m}") if when.granularity == "day" else when
        groups.setdefault((month.first, month.last), []).append(change)
    return groups
