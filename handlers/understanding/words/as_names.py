"""Words that stand where a name does, whatever they are: "does Fortinet have one?", "verify foobar"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.understanding.words.clean import fold
from handlers.understanding.words.numbers import MONTHS_AND_DAYS
from handlers.understanding.words.patterns import search

if TYPE_CHECKING:
    from collections.abc import Sequence

    from catalog.catalog import Catalog
    from handlers.understanding.words.clean import Word
    from handlers.understanding.words.names import Entity
    from handlers.understanding.words.reading import Reading


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


def one_of_kind(entity: Entity, issuer: str, reading: Reading, catalog: Catalog) -> bool:
    """Whether an issuer and a kind are named, and by its rank or number one of several: "the most expensive Microsoft AI security cert"."""
    typed = {word.text for word in reading.found[entity.start : entity.end]}
    house = catalog.issuers.get(issuer)
    theirs = {fold(word) for name in ((house.name, *house.aliases) if house else ()) for word in name.split()}
    if not typed <= OF_A_KIND | theirs | {f"{name}s" for name in theirs}:
        return False
    named = rf"(?: (?:\w+|@i\d+)){{0,3}}? @c{reading.entities.index(entity)}"
    several = rf"\b(?:every|each){named}\b|\b(?:list|show|all|name){named} (?:certs|certifications|credentials|exams|badges)\b"
    return search(_RANKED, reading.skeleton) is not None or search(several, reading.skeleton) is not None


OF_A_KIND = frozenset(
    "ai security genai ml cert certs certification certifications exam exams credential credentials certificate badge s".split()  # noqa: SIM905
)
_RANKED = r"\b(?:cheapest|(?:least|most) (?:expensive|questions|time|effort|study|recent|difficult|demanding)|priciest|dearest|lowest|highest|oldest|longest|shortest|fewest|quickest|fastest|easiest|hardest|toughest)\b"
"""What is said of several, of which one may be wanted."""


def rivals_named(shared: Entity, named: Sequence[Entity], reading: Reading, catalog: Catalog) -> dict[str, Entity]:
    """Those of one name whose issuers are set against each other, and where those stand: "is PECB's CAISP harder than GSDC's?"."""
    of = {catalog.credentials[i].issuer: i for i in shared.ids} if search(r"\bthan\b", reading.skeleton) else {}
    return {of[e.id]: e for e in named if e.id in of}
