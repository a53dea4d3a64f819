"""What is answered where no rule fits: a name we do not know, a page of ours, a question back, a calm no."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from catalog.engine.search import search_pages
from handlers.query import Aspect, Intent, Limits, Query, about
from handlers.understanding.aspects import aspects_of
from handlers.understanding.case import WHAT_TO_TAKE, Case
from handlers.understanding.faq import nearest
from handlers.understanding.model.opinion import something_else
from handlers.understanding.model.weighed import likely
from handlers.understanding.strange import in_question
from handlers.understanding.words.patterns import search

if TYPE_CHECKING:
    from collections.abc import Sequence

_DOMAIN = re.compile(
    r"\b(?:cert\w*|credential\w*|exam\w*|badges?|qualif\w*|secur\w*|cyber\w*|ai|ml|llms?|genai|risk|audit\w*|govern\w*|complian\w*|train\w*|course\w*|career|job|hir\w+|cloud|privacy|hack\w*|pen ?test\w*|regulat\w*|framework\w*|skills?|issuers?|vendors?|recert\w*|cpe|study|stack)\b"
)


ANYWAY = 0.8
"""From this likeness on an answer about one credential fits a question that names none."""


def of_what_is_not_named(case: Case, spoken: Sequence[str]) -> bool:
    """Whether a stored answer is about one credential or two, and the message names no credential, issuer or phantom at all."""
    held = case.said.person.holds or case.said.person.lacks
    named = case.found.targets or held or case.reading.of("credential", "issuer", "phantom", "designation", "framework")
    return 0 < len(spoken) < 3 and not named and not case.memory.topic


_TOLD_TO_HOLD = r"\b(?:i have|ive|ive got|i hold|im|i am|with my)(?: (?:an?|my|and|both|@\w\d+|\w+)){0,3}"


def about_unknown(case: Case, query: Query | None) -> bool:
    """A name we do not know is what is asked about: nothing else is named, or it stands where a credential would."""
    if _in_passing(case):
        return False
    if query is None:
        return True
    if query.intent in (Intent.RECOMMEND, Intent.PLAN) and case.says(
        rf"{_TOLD_TO_HOLD} {re.escape(case.reading.unknown[0].text)}\b"
    ):
        return False  # what somebody holds that we do not know is no question about it
    limited = query.limits != Limits() or query.asker.has_told()
    if query.intent in (Intent.RECOMMEND, Intent.ELIGIBILITY, Intent.PLAN, Intent.FIND, Intent.COVERAGE) and (
        limited or case.ids("role", "topic") or case.found.issuers
    ):
        return (
            (case.has("worth") and not case.says(WHAT_TO_TAKE))
            or case.has("legit", "questions", "prerequisites", "vs")
            or Aspect.FEE in aspects_of(case.reading)
        )
    return not case.ids("topic", "term", "role", "framework", "designation")


_POINTS = r"\b(?:it|its|that|this|they|them|those|these|one|ones|worth|legit)\b"


def _in_passing(case: Case) -> bool:
    """Whether the name stands before the question, which takes it up by no word and has a subject of its own."""
    last = case.text.rpartition(" | ")[2]
    if last == case.text or not last.endswith("?") or in_question(case.reading, case.reading.unknown[0]):
        return False
    return search(_POINTS, last) is None and search(r"@[rtk]\d|\bai\b|\bcerts?\b|\bexams?\b", last) is not None


def of_a_stranger(case: Case, query: Query | None) -> bool:
    """Whether a title is said to be of somebody we do not know, who may well use the words of one of ours."""
    word = case.reading.unknown[0].text
    return query is not None and query.intent is Intent.VERIFY and case.says(rf"\b(?:from|by|of|at) (?:the )?{re.escape(word)}\b")


def unknown_name(case: Case) -> Query:
    """That a name is none of ours, with the nearest ones of ours."""
    word = case.reading.unknown[0]
    near: list[str] = []
    for _, ids in case.reading.index.near(word.text, slack=1):
        near.extend(i for i in ids if i not in near)
    others = [other.raw for other in case.reading.unknown[1:3] if other.raw[:1].isupper() and word.raw[:1].isupper()]
    told = " or ".join((word.raw, *others))
    return Query(intent=Intent.UNKNOWN, reason="name", sides=about(*near[:4]), words=told[:60])


def fallback(case: Case) -> Query:
    """Nothing fits: a page of ours that answers, else a question back, else a calm no."""
    text = case.reading.text
    words = " ".join(text.split())[:80]
    stored = nearest(case.catalog, text)
    like = stored is not None and stored.likeness >= (ANYWAY if _elsewhere(case, stored.id) else 0.55) and stored.shared > 1
    if stored is not None and like and not something_else(case, None, stored.id):
        return case.query(Intent.EXPLAIN, said=(stored.id,))
    hits = [hit for hit in search_pages(case.catalog, text, limit=1) if not _elsewhere(case, hit.owner)]
    if hits and (hits[0].answers or (aspects_of(case.reading) and hits[0].share >= 0.4)):
        return _page(case, hits[0].owner, words)
    plain = case.reading.plain
    limits = case.stated
    if (case.has("hold", "i", "we") and not case.said.person.said_nothing()) or limits.budget:
        return case.query(Intent.RECOMMEND, roles=case.ids("role"), topics=case.ids("topic"), limits=limits)
    last = case.memory.last
    if last is not None and last.intent is Intent.RECOMMEND and case.says(r"^(?:i|im|we|were|my|our)\b"):
        return last  # an answer to what was asked back that tells us nothing: the best under what is assumed
    if hits and _DOMAIN.search(plain) and hits[0].share >= 0.5:
        return _page(case, hits[0].owner, words)
    if _DOMAIN.search(plain) or case.reading.cues.keys() & {
        "fee",
        "questions",
        "passing",
        "prerequisites",
        "validity",
        "retirement",
        "cert_word",
    }:
        slot = "subject"
        if slot in case.memory.asked:
            return Query(intent=Intent.HELP, slot="lost")
        return Query(intent=Intent.CLARIFY, slot=slot, words=words)
    if not case.reading.cues and not any(w.text in case.reading.index.vocabulary for w in case.reading.found):
        return Query(intent=Intent.UNKNOWN, reason="words", words=words)
    if last is not None and case.memory.topic and case.reading.size <= _SHORT and case.reading.cues and last.credentials:
        asked = "aspect" in case.memory.asked
        sides = about(case.memory.topic[0])
        return Query(intent=Intent.PROFILE, sides=sides) if asked else Query(intent=Intent.CLARIFY, slot="aspect", sides=sides)
    if (
        case.reading.language == "en"
        and likely(case.reading, None).of(("decline-off-topic",)) < _HARDLY
        and "subject" not in case.memory.asked
    ):
        return Query(intent=Intent.CLARIFY, slot="subject", words=words)
    return Query(intent=Intent.DECLINE, reason="off-topic")


_HARDLY = 0.1
"""Below this share the model does not hold a message for off topic."""
_SHORT = 7
"""Words of a message that in a thread is about its subject, whatever it means."""


def _elsewhere(case: Case, owner: str) -> bool:
    """Whether a stored answer is about a credential that the message does not name."""
    entry = case.catalog.said.get(owner) or case.catalog.beliefs.get(owner)
    return entry is not None and of_what_is_not_named(case, entry.credentials)


def _page(case: Case, owner: str, words: str) -> Query:
    if owner in case.catalog.topics:
        return case.query(Intent.EXPLAIN, topics=(owner,), words=words)
    if owner in case.catalog.terms or owner in case.catalog.frameworks:
        return case.query(Intent.EXPLAIN, terms=(owner,), words=words)
    return case.query(Intent.EXPLAIN, said=(owner,), words=words)
