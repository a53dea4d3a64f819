"""Whether a credential can be taken on a day, in which exam version and language; never decided by the clock alone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from catalog.engine import languages
from catalog.engine.openings import Dated, Opening, State, begun, openings, over, together
from catalog.remembered import remembered
from catalog.values import Certainty

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from catalog.catalog import Catalog
    from catalog.model import Credential

__all__ = ["Dated", "Opening", "Standing", "State", "is_open", "standing", "state_of"]


@dataclass(frozen=True, slots=True)
class Standing:
    """How a credential stands on a day.

    `state` is that of the language asked about; else of English where an English exam is possible; else the best of all.
    """

    credential: str
    day: date
    language: str | None
    """The language asked about, as a code."""
    state: State
    offered: bool
    """False where a language was asked about that no source lists for this exam."""
    openings: tuple[Opening, ...]
    open_languages: tuple[str, ...]
    """Languages known to be open; where `closed_languages` is filled as well, only these are."""
    closed_languages: tuple[str, ...]
    starts: Dated | None
    """The launch, or the first day to come."""
    ends: Dated | None
    """The last day, past or to come, that decides."""
    open_until: str | None
    overdue: tuple[Dated, ...]
    """Expected dates that have passed and that nobody has confirmed here."""

    @property
    def open(self) -> bool:
        """Whether somebody can sit it on that day."""
        return self.state.open

    @property
    def split(self) -> bool:
        """Some languages are closed while others are open."""
        return bool(self.open_languages and self.closed_languages)

    @property
    def only_seen(self) -> bool:
        """A beta of which no day is known: all there is, is that a source saw it once."""
        return self.state is State.BETA and self.starts is None and self.ends is None

    @property
    def ended_languages_only(self) -> bool:
        """Closed in the language asked about, still open in another."""
        return self.state is State.RETIRED and bool(self.open_languages)


def state_of(catalog: Catalog, credential: str, day: date) -> State:
    """The state alone."""
    return standing(catalog, credential, day).state


def is_open(catalog: Catalog, credential: str, day: date, language: str | None = None) -> bool:
    """Whether somebody can sit it on that day (in that language)."""
    return standing(catalog, credential, day, language).open


@remembered(most=8192)
def standing(catalog: Catalog, credential: str, day: date, language: str | None = None, exam: str | None = None) -> Standing:
    """How a credential stands on a day, for one language or exam version where one was named; kept, since all else asks."""
    held = catalog.credentials[credential]
    found = openings(held, day, exam)
    asked = languages.code(language) if language else None
    named = tuple(dict.fromkeys(name for opening in found for name in (*opening.languages, *opening.besides)))
    deciding = found if asked is None else [o for o in found if o.speaks(asked)]
    if asked is None and any(o.speaks("en") for o in found):
        deciding = [o for o in found if o.speaks("en")]
    state = together([o.state for o in deciding])
    if state is State.ANNOUNCED and any(o.state is State.RETIRED for o in deciding) and _all_overdue(deciding, day):
        state = State.UNKNOWN
    per_language = {name: together([o.state for o in found if o.speaks(name)]) for name in named}
    return Standing(
        credential=credential,
        day=day,
        language=asked,
        state=state,
        offered=bool(deciding),
        openings=tuple(found),
        open_languages=tuple(name for name, s in per_language.items() if s.open),
        closed_languages=tuple(name for name, s in per_language.items() if s is State.RETIRED),
        starts=_starts(held, deciding, state, day),
        ends=_ends(held, deciding, state, day),
        open_until=next((o.open_until for o in deciding if o.state is State.RETIRING and o.open_until), None),
        overdue=tuple(_overdue(held, found, day)),
    )


def _all_overdue(deciding: list[Opening], day: date) -> bool:
    """Every version to come was expected before this day: whether one is open cannot be told."""
    coming = [o.first for o in deciding if o.state is State.ANNOUNCED]
    return all(first is not None and _late(first, day) for first in coming)


def _late(dated: Dated, day: date) -> bool:
    return dated.event.certainty is Certainty.EXPECTED and day > dated.event.date.last


def _own_dates(held: Credential) -> dict[str, Dated]:
    life = held.lifecycle
    events = {
        "announced": life.announced, "beta": life.beta, "beta_ends": life.beta_ends, "launched": life.launched, "ended": life.ended,
    }  # fmt: skip
    return {what: Dated(what, event, f"lifecycle.{what}") for what, event in events.items() if event is not None}


def _starts(held: Credential, deciding: list[Opening], state: State, day: date) -> Dated | None:
    own = _own_dates(held)
    if state in (State.ANNOUNCED, State.UNKNOWN):
        coming = [o.first for o in deciding if o.first is not None and o.state is State.ANNOUNCED]
        life = held.lifecycle
        beta = own.get("beta")
        if beta is not None and life.beta is not None and not begun(life.beta, life, day):
            coming.append(beta)
        if "launched" in own and life.launched is not None and not begun(life.launched, life, day):
            coming.append(own["launched"])
        return min(coming, key=lambda d: d.event.date.first, default=None)
    firsts = [o.first for o in deciding if o.first is not None and o.state.open]
    launched = own.get("launched")
    if state is State.BETA:
        return own.get("beta") or next(iter(firsts), None)
    if launched is not None and launched.event.certainty is Certainty.EXPECTED:
        launched = None
    return launched or next(iter(firsts), None)


def _ends(held: Credential, deciding: list[Opening], state: State, day: date) -> Dated | None:
    own = _own_dates(held).get("ended")
    lasts = [o.last for o in deciding if o.last is not None]
    if state is State.RETIRED:
        behind = [d for d in ([own] if own else lasts) if over(d.event, day)]
        return max(behind, key=lambda d: d.event.date.last, default=own)
    if state in (State.RETIRING, State.BETA, State.UNKNOWN):
        ahead = lasts if state is not State.BETA else [d for d in (_own_dates(held).get("beta_ends"), *lasts) if d]
        return own or max(ahead, key=lambda d: d.event.date.last, default=None)
    return own


def _overdue(held: Credential, found: list[Opening], day: date) -> Iterable[Dated]:
    windows = [d for o in found for d in (o.first, o.last) if d is not None]
    for dated in (*_own_dates(held).values(), *windows):
        if _late(dated, day) and not _settled(held, dated):
            yield dated


def _settled(held: Credential, dated: Dated) -> bool:
    """What the source saw later has answered an expected date."""
    seen = held.lifecycle.seen
    starts = dated.what in ("announced", "beta", "launched") and seen in ("active", "retired")
    return starts or (dated.what in ("ended", "beta_ends") and seen == "retired")
