"""Which credential a question without a name is about, where the asker told what they hold or have passed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.query import Aspect
from handlers.understanding.aspects import aspects_of

if TYPE_CHECKING:
    from handlers.understanding.case import Case

_AFTER_PASSING = {
    Aspect.SALARY, Aspect.APPLICATION, Aspect.STEPS, Aspect.RETAKE, Aspect.VALIDITY, Aspect.MAINTENANCE, Aspect.ELIGIBILITY_WINDOW,
}  # fmt: skip
"""What a person who has passed asks about what was passed."""


def of_what_is_held(case: Case) -> tuple[str, ...]:
    """What is held or was passed, where a question names nothing else and asks what comes after passing."""
    held = case.held
    wanted = set(aspects_of(case.reading))
    if case.says(r"\bpass(?:ed|ing)?\b") or Aspect.SALARY in wanted:
        wanted.discard(Aspect.FEE)  # what is still to pay
    others = {i for i in case.found.issuers if i not in {case.catalog.credentials[h].issuer for h in held}}
    if not held or not aspects_of(case.reading) or not wanted <= _AFTER_PASSING or case.ids("topic", "role") or others:
        return ()
    return () if case.has("next", "worth") or case.says(r"\b(?:certs?|certifications?|credentials?|recommend)\b") else held
