"""Whose work is told: who asks for the people they lead tells their own beside it, and what others want tells no work at all."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from handlers.understanding.asker.occupation import with_work
from handlers.understanding.asker.wanting import wanting

if TYPE_CHECKING:
    from catalog.catalog import Catalog
    from handlers.understanding.words.reading import Reading

_FOR_THEM = re.compile(
    r"\bfor (?:them|him|her|these (?:people|guys)|those (?:people|guys)|my (?:people|guys|staff|reports|crew))\b"
)
_LEADS = re.compile(
    r"\b(?:i|we) (?:\w+ )?(?:manage|lead|run|head|supervise|coach|train|mentor|teach|have|got)\b(?: \w+){0,4} @r\d|\b(?:my|our) (?:\w+ )?@r\d"
)


def with_work_of_asker(reading: Reading, catalog: Catalog) -> Reading:
    """The reading with the job it describes; as it is where it asks for others whose job is named, or tells what others want."""
    if wanting(reading.skeleton) and reading.of("credential"):
        return reading
    if _FOR_THEM.search(reading.skeleton) and _LEADS.search(reading.skeleton):
        return reading
    return with_work(reading, catalog)
