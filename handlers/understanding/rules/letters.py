"""Who else goes by the same letters: "who else uses that acronym?"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.query import Aspect, Intent
from handlers.understanding.words.patterns import search

if TYPE_CHECKING:
    from handlers.query import Query
    from handlers.understanding.case import Case

_LETTERS = r"(?:acronym|abbreviation|letters|initials|short name|name|title)"
_SHARED = (
    rf"\b(?:who|what|which|how many|any|do|does|are there|is there)(?: \w+){{0,2}} (?:else|others?|more|different)\b.*\b(?:us\w+|ha[sv]\w*|shar\w+|with|go(?:es)? by|called|carr\w+)\b.*\b(?:that|this|the|these|those|same|its?) (?:same )?{_LETTERS}\b"
    rf"|\bshares? (?:its?|the|that|this|these|those) (?:same )?{_LETTERS}\b|\bsame {_LETTERS}\b(?! as\b).*\?"
    r"|\b(?:what|who|which|how many)(?: \w+)? (?:else|others?) (?:is |are )?(?:called|named|goes by|go by) (?:the )?@c\d+|\bwhich (?:certs?|certifications?|credentials?|badges?)(?: \w+)? (?:are|is) (?:all )?called @c\d+"
)


def same_letters(case: Case) -> Query | None:
    """The collision that its letters stand in, else what they stand for."""
    named = tuple(dict.fromkeys(case.found.targets))
    if len(named) != 1 or not search(_SHARED, case.text):
        return None
    acronym = case.catalog.credentials[named[0]].acronym.casefold()
    shared = {key: entry for key, entry in case.catalog.collisions.items() if named[0] in entry.credentials}
    own = [key for key, entry in shared.items() if entry.letters.casefold() == acronym]
    if found := own or (list(shared) if case.says(r"\b(?:name|title)\b") else []):
        return case.query(Intent.EXPLAIN, said=(found[0],))
    return case.query(Intent.FACT, *named, aspects=(Aspect.NAME,))
