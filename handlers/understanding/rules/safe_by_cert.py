"""Whether a certified person makes a system safe: "their consultant is AIGP certified, does that mean their AI is safe?"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.person import Person
from handlers.query import Intent

if TYPE_CHECKING:
    from handlers.query import Query
    from handlers.understanding.case import Case

_BELIEF = "aicompliance-by-cert"
_SYSTEM = r"(?:their|the|our|its|your|his|her|an?|@i\d+) (?:\w+ )?(?:ai|models?|products?|platforms?|systems?|chat ?bots?|agents?|tools?|apps?|@t\d+)"
_SAFE = rf"\b{_SYSTEM}(?: (?:is|are|will be|must be|to be|as|being))? (?:then |also |really |now )?(?:safe|secured?|compliant|trustworthy|ok|fine|in order)\b"
_FOLLOWS = r"\b(?:means?|mean|so|then|proves?|guarantees?|makes?|ensures?|implies|imply|shows?|safe because)\b"


def safe_by_cert(case: Case) -> Query | None:
    """The correction, where somebody's credential is told and a system is to be safe by it; None for any other message."""
    if _BELIEF not in case.catalog.beliefs or (not case.reading.of("credential") and not case.has("hold", "cert_word")):
        return None
    if not (case.says(_SAFE) and case.says(_FOLLOWS)) or case.says(r"\b(?:which|what|how)\b"):
        return None
    return case.query(Intent.EXPLAIN, said=(_BELIEF,), asker=Person())
