"""What has been judged of a person already: one answer asks for the same gate, way in or price many times over.

Of nobody in particular (nothing was said) it follows from the catalog and the day alone, and stays. Of a person it is kept until
the next one is asked about.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from catalog.engine.conditions import Known
from catalog.remembered import remembered

if TYPE_CHECKING:
    from datetime import date

    from catalog.catalog import Catalog
    from catalog.engine.wishes import Asker

Judged = dict[tuple[str, str], Any]
"""By what was judged and a credential."""


@dataclass
class _Kept:
    """For one catalog on one day."""

    nobody: dict[tuple[bool, bool], Judged] = field(default_factory=dict)
    """By what else was said of them: that something was, that something is held."""
    last: tuple[Known | None, Judged] = (None, {})


@remembered(most=8)
def _kept(catalog: Catalog, day: date) -> _Kept:  # noqa: ARG001 - what it is kept for
    return _Kept()


def judged(catalog: Catalog, known: Known, day: date) -> Judged:
    """What has been judged of this person on this day so far; who judges more puts it in."""
    kept = _kept(catalog, day)
    if known.nothing:
        return kept.nobody.setdefault((known.said_anything, known.said_holdings), {})
    last, found = kept.last
    if last is not known and last != known:
        found = {}
    if last is not known:
        kept.last = known, found
    return found


@dataclass
class _Read:
    """The person read last."""

    asker: Asker | None = None
    known: Known | None = None


@remembered(most=8)
def _read(catalog: Catalog) -> _Read:  # noqa: ARG001 - what it is kept for
    return _Read()


def known_of(catalog: Catalog, asker: Asker) -> Known:
    """A person as read; one answer reads the same person many times."""
    read = _read(catalog)
    if read.known is None or (read.asker is not asker and read.asker != asker):
        read.asker, read.known = asker, Known.of(catalog, asker)
    return read.known
