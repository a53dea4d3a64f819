"""The credentials that a pattern over a skeleton names by their marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import re

    from handlers.understanding.case import Case

NAMED = r"(?:(?:the|an?|my|our|active|your|their|old|new|having|passing|holding|earning|@i\d+(?: s)?) )*@c(\d+)(?: (?:exam|cert\w*|credential|title|holders?))*"
"""One credential, with the small words around its mark."""


def numbers_of(match: re.Match[str]) -> list[str]:
    """The marks a match holds, in the order of its groups."""
    return [group for group in match.groups() if group and group.isdigit()]


def ids_of(case: Case) -> dict[int, str]:
    """The credential behind each mark of the skeleton."""
    settled = {id(e): i for e, i in zip(case.found.entities, case.found.targets, strict=False)}
    return {
        n: settled.get(id(e), e.ids[0] if len(e.ids) == 1 else "") or e.ids[0]
        for n, e in enumerate(case.reading.entities)
        if e.kind == "credential"
    }
