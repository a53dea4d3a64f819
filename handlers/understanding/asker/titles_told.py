"""Titles that a message tells of and that are none of ours, where a gate is asked about: "FRM and 8 years in model risk, does AAIR let me in?"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.understanding.words.outsiders import TITLES

if TYPE_CHECKING:
    from handlers.understanding.case import Case

_MOST = 3


def titles_told(case: Case) -> str:
    """Those titles as they were typed, one after the other; empty where there are none."""
    ours = {i for e in case.reading.entities if e.kind in ("credential", "designation", "phantom") for i in range(e.start, e.end)}
    told = [word.raw.upper() for i, word in enumerate(case.reading.found) if i not in ours and word.text in TITLES]
    return ", ".join(dict.fromkeys(told[:_MOST]))
