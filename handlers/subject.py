"""What a question is about, in a few words: the name of a conversation in a list of them. None of the asker's own words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers import wording
from handlers.aspects.every import label
from handlers.query import Intent

if TYPE_CHECKING:
    from catalog.catalog import Catalog
    from handlers.query import Query

LONGEST = 80
_NAMED = 3
_WORDS = {
    Intent.PROFILE: "About", Intent.FACT: "Facts", Intent.PREREQUISITES: "What comes first", Intent.ELIGIBILITY: "Can I take it",
    Intent.COMPARE: "Comparison", Intent.RECOMMEND: "Which one", Intent.PLAN: "Plan", Intent.PATH: "The way",
    Intent.COVERAGE: "Coverage", Intent.GAPS: "What stays open", Intent.VERIFY: "Checks", Intent.LIFECYCLE: "Still offered",
    Intent.FIND: "Search", Intent.WORTH: "Worth it", Intent.RENEWAL: "Keeping it", Intent.HIRE: "Job ad",
    Intent.CHANGES: "Changes", Intent.EXPLAIN: "Explained", Intent.TIPS: "Weekly tips", Intent.ME: "My profile",
    Intent.REPORT: "A wrong fact", Intent.FEEDBACK: "Feedback",
}  # fmt: skip


def subject(query: Query, catalog: Catalog) -> str:
    """Kind of question, and names: at most 80 characters."""
    words = _WORDS.get(query.intent, "A question")
    if query.intent is Intent.FACT and len(query.aspects) == 1:
        words = label(query.aspects[0])
    names = _names(query, catalog)
    return wording.shorten(f"{words}: {', '.join(names)}" if names else words, LONGEST)


def _names(query: Query, catalog: Catalog) -> list[str]:
    held = [wording.label(catalog, i) for i in dict.fromkeys(query.credentials) if i in catalog.credentials]
    entries = ((query.roles, catalog.roles), (query.topics, catalog.topics), (query.terms, catalog.terms))
    others = [among[i].name for ids, among in entries for i in ids if i in among]
    return [*held, *others][:_NAMED]
