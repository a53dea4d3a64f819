"""The rule for a gate of which one key is gone: "AB-100 wanted AI-102 first, that is dead, what do they ask for today?"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog.engine.lifecycle import is_open
from handlers.query import Intent
from handlers.understanding.words.patterns import search

if TYPE_CHECKING:
    from handlers.query import Query
    from handlers.understanding.case import Case

_WANTED = (
    r"@c(\d+)(?: exam| cert\w*)? (?:(?:used to|always|once|had|has|originally|previously|formerly|it|still|would) )*"
    r"(?:requir\w+|need\w*|demand\w*|accept\w*|want\w*|ask(?:s|ed|ing)?(?: for)?|insist\w* on|list(?:s|ed)|nam(?:es|ed))(?: (?!instead\b)\w+){0,4} @c(\d+)"
)
"""What a credential asked for, by name."""
_ASKS = r"\?|\b(?:what|which|now|today|these days|nowadays|meanwhile|currently|instead|in its place)\b"
_GONE = r"(?:retir\w+|gone|dead|ended|killed|closed|discontinued|axed|withdrawn|scrapped|dropped|over|history|no more|no longer)"
_SINCE_GONE = rf"\b(?:since|now|because|as|after|with|but)(?: that)? (?:the )?@c(\d+)(?: \w+){{0,3}} {_GONE}\b"
"""That another is gone, told as the reason for asking."""
_COUNTS = r"@c(\d+)(?: \w+){0,2} (?:count\w*|enough|suffic\w+|accept\w*|good|ok|okay|fine|work\w*|do)(?: \w+){0,2} (?:for|towards?|before|to get|to sit) (?:the )?@c(\d+)"


def gone_key(case: Case) -> Query | None:
    """The gate as it stands, with the key that is gone, or the one that is to take its place."""
    named = tuple(dict.fromkeys(case.found.targets))
    if len(named) < 2 or case.said.person.has_told():
        return None
    if (since := search(_SINCE_GONE, case.text)) and (counts := search(_COUNTS, case.text)):
        gone, key, target = (case.reading.entities[int(n)].id for n in (since[1], counts[1], counts[2]))
        if len({gone, key, target}) == len((gone, key, target)) and not is_open(case.catalog, gone, case.today):
            return case.query(Intent.PREREQUISITES, target, key)
    wanted = search(_WANTED, case.text)
    if wanted is None or len(named) != 2:
        return None
    target, key = (case.reading.entities[int(n)].id for n in wanted.groups())
    if {target, key} != set(named) or is_open(case.catalog, key, case.today) or not is_open(case.catalog, target, case.today):
        return None
    return case.query(Intent.PREREQUISITES, target, key) if case.says(_ASKS) else None
