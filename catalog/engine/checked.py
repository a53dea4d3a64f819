"""The outcome of one filter on one credential."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Check:
    """One filter on one credential: passed, failed, or None where the catalog does not tell."""

    name: str
    passed: bool | None
    path: str | None = None
    """The fact it rests on."""
