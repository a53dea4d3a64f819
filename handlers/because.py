"""Whether a saved profile made an answer what it is, and which part of it: found by answering again without that part."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from handlers import wording
from handlers.person import LISTS, SINGLE, Person
from handlers.person_words import clauses
from handlers.query import Intent

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from handlers.answer import Answer
    from handlers.ask import Ask
    from handlers.forms import Form

PERSONAL = frozenset((
    Intent.COMPARE, Intent.RECOMMEND, Intent.PLAN, Intent.PREREQUISITES, Intent.ELIGIBILITY, Intent.PATH, Intent.COVERAGE,
    Intent.GAPS, Intent.FIND, Intent.WORTH, Intent.RENEWAL,
))  # fmt: skip
"""What is answered by who asks; every other answer is the same for everybody."""
MOST_TRIED = 8
"""Parts of a profile that are left out one after another, each for the price of another answer; of a longer profile the beginning
is named.
"""
TRIED = {Intent.PLAN: 1, Intent.PATH: 2, Intent.RECOMMEND: 3, Intent.COMPARE: 3}
"""Fewer for what takes long to answer, and goes by most of a profile."""
_FIRST = 3


def with_reason(answer: Answer, ask: Ask, answered: Callable[[Ask], Answer], said: Person) -> Answer:
    """The answer with the sentence that says what of the saved profile shaped it; as it was where nothing did.

    `said`: what counts without the profile, from the thread and the question.
    """

    def differs(saved: Person) -> bool:
        other = answered(replace(ask, person=saved.with_said(said), saved=saved))
        return (other.headline, other.sections, other.notes) != (answer.headline, answer.sections, answer.notes)

    if not differs(Person()):
        return answer
    parts = list(_parts(ask.saved))
    if len(parts) > TRIED.get(ask.query.intent, MOST_TRIED):
        told = list(clauses(ask.saved, ask.catalog))
        more = "; and more" if len(told) > _FIRST else ""
        return answer.having(because=f"This goes by your saved profile, which only you see: {'; '.join(told[:_FIRST])}{more}.")
    weighty = [part for part, rest in parts if differs(rest)] if len(parts) > 1 else [ask.saved]
    if not weighty:  # each could be missing: then one that is enough by itself
        weighty = [next((part for part, _ in parts if not differs(part)), ask.saved)]
    shaping = Person()
    for part in weighty:
        shaping = shaping.with_said(part)
    reasons = wording.listing(clauses(shaping, ask.catalog))
    return answer.having(because=f"Because {reasons} (from your saved profile, which only you see).")


NO_PROFILE = "No profile of yours is saved yet, so this is the answer for everybody."
NO_DIFFERENCE = "Your saved profile changes nothing about this answer."


def beside_profile(answer: Answer, profile: Person | None, form: Form) -> Answer:
    """An answer that was asked for with the saved profile: what the profile did to it, or the `form` to set one up."""
    if answer.because:
        return answer
    if profile is None or profile.said_nothing():
        return answer.having(because=NO_PROFILE, form=form)
    return answer.having(because=NO_DIFFERENCE)


def _parts(saved: Person) -> Iterator[tuple[Person, Person]]:
    """Each part of a profile by itself, and the profile without it."""
    for field in LISTS:
        held = getattr(saved, field)
        for one in held:
            yield Person(**{field: (one,)}), saved.model_copy(update={field: tuple(other for other in held if other != one)})
    for field in SINGLE:
        if (value := getattr(saved, field)) is not None:
            yield Person(**{field: value}), saved.model_copy(update={field: None})
