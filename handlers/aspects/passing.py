"""Whether passing the exam makes the title, first; and which of what somebody holds is among what else is asked."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from catalog.engine.prerequisites import relation
from handlers import wording

if TYPE_CHECKING:
    from handlers.aspects.talk import Saying, Talk
    from handlers.person import Person


def by_pass(talk: Talk, saying: Saying, holder: Person) -> Saying:
    """No first, where something is asked beyond the pass; the steps as they are known."""
    certify = talk.held.conditions.certify
    if not saying.has_value:
        none = f"We found nothing that {talk.name} asks for after its exam, and no statement that passing it is all."
        return replace(saying, text=f"{none} Ask {talk.issuer} before you use the title.")
    if certify is None or (certify.required in (None, "none") and not certify.steps):
        return saying
    keys = [h.credential for h in holder.holds if relation(talk.catalog, talk.id, h.credential).part in ("must", "one_of")]
    verb = "is" if len(keys) == 1 else "are"
    also = f" {wording.labels(talk.catalog, keys)} {verb} among what it asks for, while active." if keys else ""
    return replace(saying, text=f"No, passing the exam alone does not make anyone {talk.name} certified. {saying.text}{also}")
