"""Words that stand where a name does, whatever they are: "does Fortinet have one?", "verify foobar"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.understanding.words.numbers import MONTHS_AND_DAYS

if TYPE_CHECKING:
    from handlers.understanding.words.clean import Word


def looks_named(found: list[Word], position: int) -> bool:
    """A word with a capital inside a sentence, after a word that names an owner ("does Fortinet have", "from FooCorp")."""
    before = found[position - 1].text if position else ""
    if before == "from" and position > 2 and found[position - 3].text in ("im", "am", "is") and found[position - 2].raw.istitle():
        return False  # "I'm Priya from Contoso"
    capital = found[position].raw[:1].isupper() and found[position].raw[1:].islower()
    return capital and before in _OWNERS and found[position].text not in MONTHS_AND_DAYS


def commanded(found: list[Word], position: int) -> bool:
    """A word of a short command whose verb takes names: "verify foobar"."""
    return position > 0 and found[0].text in _TAKE_NAMES and len(found) <= _COMMAND


_TAKE_NAMES = frozenset(("profile", "prereqs", "verify", "worth", "renewal", "compare"))
_COMMAND = 4
"""Words of a command that says no more than its verb and names."""
_OWNERS = frozenset(("does", "from", "by", "of", "about", "is", "at", "did", "has", "a", "an", "the", "what", "tell", "called"))
