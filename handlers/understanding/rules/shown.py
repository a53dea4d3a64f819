"""The rule for whether one credential shows that its holder can do something: "does it prove that he can attack AI systems?"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog.engine.wishes import NOT_AI_SECURITY
from handlers.query import Intent
from handlers.understanding.case import stated
from handlers.understanding.words.patterns import search

if TYPE_CHECKING:
    from handlers.query import Query
    from handlers.understanding.case import Case

_SHOWS = r"\b(?:prov(?:e|es|ing)|shows?|showing|demonstrates?|certif(?:y|ies)|means?|guarantees?|attests?|confirms?|proof|evidence)\b(?: \w+){0,6}? (?:can|could|able|knows?|capable|ability|qualified|competent|good at|how to)\b(?P<what>.*)"
_OPEN = r"^(?:so |and |but )*(?:what|which|how|who|why)\b"
_AI = r"\b(?:ai|ml|llms?|genai|models?|chatbots?|agents?|machine learning)\b"
_ATTACKS = r"\b(?:attack|hack|break|exploit|jailbreak|pen ?test|red team|test)\w*\b"
_SECURES = r"\b(?:secur|protect|defend|harden|safeguard)\w*\b"


def shown(case: Case) -> Query | None:
    """How deep it goes into what its holder is said to be able to do; None where that is none of our topics."""
    told = search(_SHOWS, case.text) if len(set(case.found.targets)) == 1 and not case.says(_OPEN) else None
    if told is None:
        return None
    topics = tuple(t for t in case.ids("topic") if not case.catalog.topics[t].general)
    if not topics and search(_AI, told["what"]) and search(_ATTACKS, told["what"]):
        topics = ("ai-red-teaming",) if "ai-red-teaming" in case.catalog.topics else ()
    if topics:
        return case.query(Intent.COVERAGE, *case.found.targets, topics=topics)
    if not (search(_SECURES, told["what"]) and search(_AI, told["what"])):
        return None
    limits = stated(case)
    limits = limits.having(without=(*limits.without, NOT_AI_SECURITY))
    return case.query(Intent.WORTH, *case.found.targets, limits=limits, advise=True)
