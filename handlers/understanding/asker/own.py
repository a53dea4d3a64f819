"""Questions about the asker's own organisation: what it pays for, prefers, or offers itself."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from catalog.organisation import OWN
from handlers.query import Intent, Query
from handlers.understanding.words.clean import words
from handlers.understanding.words.patterns import compiled

if TYPE_CHECKING:
    from catalog.catalog import Catalog
    from handlers.understanding.subjects import Subjects
    from handlers.understanding.words.reading import Reading

_ASKED = (
    r"\b(?:pay|pays|paid|paying|reimburse|reimburses|reimbursed|reimbursement|refund|refunds|sponsor|sponsors|fund|funds|prefer|prefers|"
    r"preferred|covers? the (?:cost|costs|fee|fees)|own (?:cert|certs|certification|certifications|credential|credentials)|"
    r"internal (?:cert|certs|certification|certifications|credential|credentials))\b"
)
_OURS = r"\b(?:we|us|our|(?:my|the|your) (?:company|employer|organisation|organization|firm|boss|team))\b"
_WHICH = r"\b(?:which|what|whats|any|list|show|does|do|is there)\b"


def about_own(reading: Reading, found: Subjects, catalog: Catalog) -> Query | None:
    """The Query for what the organisation makes of credentials at large; None where it has no folder, or one is named."""
    if not catalog.own or found.targets:
        return None
    text = reading.plain
    whose = catalog.organisation
    name = " ".join(word.text for word in words(whose.name)) if whose else ""
    named = bool(name) and re.search(rf"\b{re.escape(name)}\b", text) is not None
    if not (named or compiled(_OURS).search(text)) or not compiled(_WHICH).search(text) or not compiled(_ASKED).search(text):
        return None
    return Query(intent=Intent.EXPLAIN, said=(OWN,))
