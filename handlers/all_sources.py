"""A way to all that an answer is from, where there is more of it than a card names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog.values import Confidence
from handlers import wording
from handlers.answer import Kind, Prompt
from handlers.query import Aspect, Intent, Query, about

if TYPE_CHECKING:
    from catalog.catalog import Catalog
    from handlers.answer import Answer

LEAD = "Sources of "
"""How the next step begins; who types its words is answered the same."""
NAMED = 6
"""So many sources a surface names under an answer; the others are counted."""
_OTHERS = (Kind.FEEDBACK, Kind.TIPS, Kind.PROFILE_SAVED, Kind.HELP, Kind.CLARIFY)
_MOST = 2
"""With more credentials the documents would fill more than one card."""


def with_sources(answer: Answer, catalog: Catalog) -> Answer:
    """The answer with a next step to the documents behind it, after all others."""
    named = {(fact.title, fact.dated) for fact in answer.facts if fact.confidence is not Confidence.JUDGEMENT}
    if len(named) <= NAMED or not 0 < len(answer.credentials) <= _MOST or answer.kind in _OTHERS:
        return answer
    asked = Query(intent=Intent.FACT, sides=about(*answer.credentials), aspects=(Aspect.SOURCES,))
    return answer.having(prompts=(*answer.prompts, Prompt(f"{LEAD}{wording.labels(catalog, answer.credentials)}"[:75], asked)))


def words_for(answer: Answer) -> str:
    """The words of that next step: a card may have no room for its button."""
    return next((prompt.label for prompt in answer.prompts if prompt.label.startswith(LEAD)), "")
