"""How a supposed matter stands."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Stands:
    """Whether it is so, and what is said of it besides."""

    so: bool
    why: str = ""
    """A clause after the first word, where the answer's own sentence does not tell it: "not only CRISC"."""
    whole: str = ""
    """The sentence that takes the place of the answer's own."""
    partly: str = ""
    """How the answer begins where it is neither a yes nor a no: "Only in part"."""
