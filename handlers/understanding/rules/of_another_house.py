"""The rule for letters that another house uses as well: "is AIE the same as EXIN's AI Essentials?", "what does the EXIN AI Essentials cost?"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from handlers.query import Intent

if TYPE_CHECKING:
    from handlers.query import Query
    from handlers.understanding.case import Case


def of_another_house(case: Case) -> Query | None:
    """What the letters stand for, where an issuer is named with them whose product of that name we do not hold."""
    issuers = {f"i{n}": e.id for n, e in enumerate(case.reading.entities) if e.kind == "issuer"}
    if not issuers:
        return None
    for n, named in enumerate(case.reading.entities):
        if named.kind != "credential":
            continue
        said = re.search(rf"@(i\d+) (?:the )?@c{n}\b|@c{n} (?:by|from|of) (?:the )?@(i\d+)\b", case.text)
        house = issuers.get(said[1] or said[2]) if said else None
        if house is None or any(case.catalog.credentials[i].issuer == house for i in named.ids):
            continue
        issuer, letters = case.catalog.issuers[house], named.typed.casefold()
        for key, shared in case.catalog.collisions.items():
            if shared.letters.casefold() == letters and any(
                name in other for other in shared.others for name in (issuer.name, *issuer.aliases)
            ):
                return case.query(Intent.EXPLAIN, *named.ids[:1], said=(key,))
    return None
