"""Whether two are the same: the same credential, or the same in what was asked of them; yes or no first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers import wording
from handlers.advising import verdicts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from catalog.engine.compare import Compared
    from handlers.advising.sides import SideOf
    from handlers.query import Aspect


def alike(lined: Sequence[SideOf], aspects: Sequence[Aspect], compared: Compared) -> str:
    """The first word of an answer to "are they the same?"; empty where the figures do not settle it."""
    if not all(side.one for side in lined):
        return ""
    if aspects:
        told = {verdicts.equal(lined, aspect) for aspect in aspects[:2]}
        if told == {True}:
            return "Yes."
        return "No." if told == {False} else "Not in everything." if told == {True, False} else ""
    if any(relation.kind == "new_exam_of" for relation in compared.relations):
        return "Yes, one credential with two exams."
    talks = [side.talks[0] for side in lined]
    for talk in talks:
        talk.use("issuer")
    issuers = list(dict.fromkeys(talk.issuer for talk in talks))
    by = f"of {wording.listing(issuers)}" if len(issuers) > 1 else f"of {issuers[0]}, each with an exam of its own"
    count = {2: "two", 3: "three", 4: "four", 5: "five"}[len(lined)]
    return f"No: {wording.listing(talk.name for talk in talks)} are {count} different credentials {by}."
