"""Whether a credential can be valid as long as its holder says: from its term, its first day and its last."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers import wording
from handlers.aspects import standing

if TYPE_CHECKING:
    from handlers.aspects.talk import Talk

_CHECK = "Ask for the badge and look it up at its issuer."


def until(talk: Talk, said: str) -> str | None:
    """The verdict in a sentence or two; None where its term is not known.

    `said`: a year, or "never" for what is said not to expire. A term that ends in a year began so many years before: then the exam
    was passed, or what is held was renewed, and that has to lie between its first day and its last, or today.
    """
    term = talk.held.validity
    if term is None or (term.years is None and not term.lifetime):
        return None
    talk.use("validity.years", "validity.lifetime" if term.lifetime else "validity")
    name = talk.name
    gone = not talk.standing.open and talk.standing.ends is not None
    ended = f"; {name} is {standing.state_words(talk)}" if gone else ""
    if term.lifetime:
        lead = "Yes" if said == "never" else "That is no date of its own"
        return f"{lead}: {name} does not expire{ended}. {_CHECK}"
    lasts = f"{name} is valid for {wording.plural(term.years or 0, 'year')}"
    if said == "never":
        return f"No: {lasts}{ended}."
    begun = int(said) - int(term.years or 0)
    last = talk.standing.ends.event.date.last.year if gone and talk.standing.ends is not None else talk.today.year
    alone = len(talk.catalog.same_credential(talk.id)) == 1  # else it may have been earned with an older exam
    starts = talk.held.lifecycle.launched if alone else None
    if begun > last:
        return f"No: {lasts}, so one that runs until {said} would have been passed or renewed in {begun} only{ended}."
    if starts is not None and begun < starts.date.first.year:
        launched = f"{name} was launched in {starts.date.first.year}"
        return f"That is odd: {lasts}, so one that ends in {said} was passed or renewed in {begun}, and {launched}."
    return f"That is possible: {lasts}, so one that runs until {said} was passed or renewed in {begun}{ended}. {_CHECK}"
