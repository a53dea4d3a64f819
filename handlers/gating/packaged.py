"""An exam that is sold with its training only: nothing has to be held before it, and the course comes with it all the same."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from catalog.engine.fees import first_attempt
from handlers import wording
from handlers.aspects.taught import besides_course
from handlers.aspects.unopened import unopened
from handlers.leading import COURSE, SKIPPED

if TYPE_CHECKING:
    from handlers.aspects.talk import Talk

_TRAINED = "with its training"
_TAUGHT = re.compile(r"\b(?:course\w*|training|labs?|paths?|modules?|boot ?camp)\b", re.IGNORECASE)


def packaged(talk: Talk) -> str:
    """How it is sold, in one clause without its name; empty where the exam has a price of its own, or none was found."""
    first = first_attempt(talk.catalog, talk.id, talk.today)
    if first.exam or not first.with_training or not talk.standing.open:
        return ""
    price = first.with_training[0]
    talk.ledger.use(price.owner, f"{price.path}.includes", price.path)
    what = price.fee.includes
    how = "as a package" if what and not _TAUGHT.search(what) else _TRAINED
    return f"the exam is sold {how}{f' ({what})' if what else ''}, and we found no price for it alone"


def of_course(talk: Talk, asked: str | None) -> str:
    """Whether its course has to be taken, or can be left out, where no condition asks for one and it comes along; else empty."""
    sit = talk.held.conditions.sit
    if asked not in (COURSE, SKIPPED) or sit is None:
        return ""
    if instead := besides_course(talk):
        unsure = talk.unsure("conditions.sit.required")
        lead = "No, it is one way in" if asked == COURSE else "Yes, by the other way in"
        return f"{lead}: without the course {talk.name} asks for {instead}{unsure}."
    if sit.required != "none":
        return ""
    note = unopened(talk)
    if _TAUGHT.search(note):
        return f"{'Yes, so far' if asked == COURSE else 'No, not so far'}: {wording.small(note)}"
    sold = packaged(talk)
    if _TRAINED not in sold:
        return ""
    return (
        f"{'Yes, in effect' if asked == COURSE else 'Not that we found'}: {sold.replace('the exam', f'the {talk.name} exam', 1)}."
    )
