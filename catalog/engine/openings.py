"""The stretches in which an exam version can be taken in some languages, each with its state on a day."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from catalog.engine import languages
from catalog.values import Certainty

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from catalog.blocks import Exam, Lifecycle, Window
    from catalog.model import Credential
    from catalog.provenance import Block
    from catalog.values import Event


class State(StrEnum):
    """Where a credential, an exam version or a language stands on a day."""

    ANNOUNCED = "announced"
    BETA = "beta"
    ACTIVE = "active"
    RETIRING = "retiring"
    """Can be taken, and its end is known or expected."""
    RETIRED = "retired"
    UNKNOWN = "unknown"
    """Nothing we hold says whether it can be taken."""

    @property
    def open(self) -> bool:
        """Whether somebody can sit it on that day."""
        return self in (State.BETA, State.ACTIVE, State.RETIRING)


BEST_FIRST = (State.ACTIVE, State.RETIRING, State.BETA, State.UNKNOWN, State.ANNOUNCED, State.RETIRED)


@dataclass(frozen=True, slots=True)
class Dated:
    """One dated fact with where it stands in the file."""

    what: str
    """announced, beta, beta_ends, launched, ended, first_day or last_day."""
    event: Event
    path: str
    exam: str | None = None
    languages: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Opening:
    """One stretch of one exam version: which languages, and how it stands on the day."""

    exam: str | None
    languages: tuple[str, ...]
    """Empty: every language but `besides`."""
    besides: tuple[str, ...]
    state: State
    first: Dated | None = None
    last: Dated | None = None
    open_until: str | None = None
    """An end that is an occurrence, not a date."""
    path: str | None = None
    """Where the window stands; None where only the credential's own dates decide."""

    def speaks(self, language: str) -> bool:
        """Whether this stretch is about that language."""
        if self.languages:
            return any(languages.same(language, spoken) for spoken in self.languages)
        return not any(languages.same(language, other) for other in self.besides)


def over(event: Event, day: date) -> bool:
    """A fixed last day lies behind; the last day itself still counts as open."""
    return event.certainty is Certainty.CONFIRMED and day > event.date.last


def begun(event: Event, block: Block, day: date) -> bool:
    """A fixed first day has come; inside a looser date only where the source looked no earlier than that."""
    if event.certainty is Certainty.EXPECTED or day < event.date.first:
        return False
    return day >= event.date.last or (block.checked is not None and block.checked.last >= event.date.first)


def base_state(held: Credential, day: date) -> State:
    """The credential's own state, before its exam versions are looked at."""
    life = held.lifecycle
    if life.ended is not None and over(life.ended, day):
        return State.RETIRED
    windows = any(exam.windows for exam in held.exams.values())
    if life.seen == "retired" and (life.ended is None or life.ended.certainty is Certainty.EXPECTED) and not windows:
        return State.RETIRED
    if _live(life, day, windows=windows):
        return State.ACTIVE if life.ended is None else State.RETIRING
    if life.beta_ends is not None and over(life.beta_ends, day):
        return State.ANNOUNCED
    if begun(life.beta, life, day) if life.beta is not None else life.seen == "beta":
        return State.BETA
    evidence = life.announced or life.beta or life.launched or life.seen in ("announced", "beta")
    return State.ANNOUNCED if evidence else State.UNKNOWN


def _live(life: Lifecycle, day: date, *, windows: bool) -> bool:
    """Whether it is on sale but for its windows: launched, seen so, or about to end (what ends was there before)."""
    if life.launched is None:
        ends = life.ended is not None and life.seen not in ("announced", "beta")
        return life.seen == "active" or ends or (life.seen == "retired" and windows)
    if begun(life.launched, life, day):
        return True
    looked = life.checked is not None and day >= life.checked.first
    return (
        life.seen == "active"
        and life.launched.certainty is Certainty.EXPECTED
        and (looked or life.checked is None or day >= life.launched.date.first)
    )


def openings(held: Credential, day: date, exam: str | None = None) -> list[Opening]:
    """Every stretch of every exam version (or of one), in the order of the file."""
    base = base_state(held, day)
    chosen = {code: e for code, e in held.exams.items() if exam is None or code.casefold() == exam.casefold()} or held.exams
    newer = {code for code, version in held.exams.items() if not version.beta and _has_begun(version, day)}
    found = [
        opening
        for code, version in chosen.items()
        for opening in _of_version(code, version, _superseded(base) if newer - {code} and not version.windows else base, day)
    ]
    return found or [Opening(exam=None, languages=(), besides=(), state=base)]


def _has_begun(version: Exam, day: date) -> bool:
    return any(w.first_day is not None and begun(w.first_day, w, day) for w in version.windows.values())


def _superseded(base: State) -> State:
    """A version without a date of its own beside a newer one that has begun: whether it is still open nobody says."""
    return State.UNKNOWN if base.open else base


def _of_version(exam: str, version: Exam, base: State, day: date) -> Iterator[Opening]:
    listed = tuple(languages.code(name) for name in version.languages)
    named = tuple(languages.code(name) for window in version.windows.values() for name in window.languages)
    left = tuple(name for name in listed if not any(languages.same(name, other) for other in named))
    for key, window in version.windows.items():
        spoken = tuple(languages.code(name) for name in window.languages) or left
        path = f"exams.{exam}.windows.{key}"
        yield Opening(
            exam=exam,
            languages=spoken,
            besides=() if spoken else named,
            state=_window_state(window, base, day, beta=version.beta),
            first=Dated("first_day", window.first_day, f"{path}.first_day", exam, spoken) if window.first_day else None,
            last=Dated("last_day", window.last_day, f"{path}.last_day", exam, spoken) if window.last_day else None,
            open_until=window.open_until,
            path=path,
        )
    rest = any(not window.languages for window in version.windows.values())
    if not version.windows or (not rest and (left or "en" not in named)):
        state = State.BETA if version.beta and base is State.ACTIVE else base
        spoken = left if version.windows else listed
        yield Opening(exam=exam, languages=spoken, besides=() if spoken else named, state=state)


def _window_state(window: Window, base: State, day: date, *, beta: bool) -> State:
    if base is State.RETIRED or (window.last_day is not None and over(window.last_day, day)):
        return State.RETIRED
    if window.first_day is not None:
        if not begun(window.first_day, window, day):
            return State.ANNOUNCED
    elif base in (State.ANNOUNCED, State.BETA) or (base is State.UNKNOWN and window.last_day is None and not window.open_until):
        return base
    if beta:
        return State.BETA
    ends = window.last_day is not None or window.open_until is not None or base is State.RETIRING
    return State.RETIRING if ends else State.ACTIVE


def together(states: list[State]) -> State:
    """One state for several stretches: a newer version to come means that an ending one does not end the credential."""
    best = min(states, key=BEST_FIRST.index, default=State.UNKNOWN)
    return State.ACTIVE if best is State.RETIRING and State.ANNOUNCED in states else best
