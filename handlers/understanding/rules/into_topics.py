"""What goes into a topic, with no name asked about: "any exam goes deep into model extraction?", "we only hold CCSP. what covers prompt injection?"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from handlers.person import Held, Person
from handlers.query import Intent
from handlers.understanding.model.learned import asking
from handlers.understanding.words.patterns import search

if TYPE_CHECKING:
    from handlers.query import Query
    from handlers.understanding.case import Case

_THERE_IS = (
    r"\b(?:only|have|has|hold|holds|holding|got|ours?|we|all|around|in house|team|people|guys|folks|staff|office|shop|badges?)\b"
)
_WHICH = r"\b(?:what|which|whats|anything|something|any|certs?|exams?|one)\b"
_COVERS = r"\b(?:covers?|covering|teach\w*|handles?|tests?|goes?|into|deep\w*|there|for|on|about|help\w*)\b"
_OWN = r"\b(?:i|im|ive|my|mine)\b"
_SAYS_COVERS = r"\b(?:cover\w*|teach\w*|handles?|tests?|goes)\b"
_OF_THOSE = r"\b(?:else|it|that|this|they|these|those|them|either|both|do (?:we|i)|are (?:we|i)|(?:we|i) (?:still )?(?:miss\w*|lack\w*|not))\b"


def in_house(case: Case) -> Query | None:
    """Which goes into the topics that the last sentence names, for those who have what stands before it."""
    held = case.named
    clause = asking(case.text)
    before = case.text[: case.text.rfind(clause)] if clause else ""
    if not held or "@c" in clause or not re.search(r"@c\d", before) or "?" in before:
        return None
    if not (search(_THERE_IS, before) and search(_WHICH, clause) and search(_COVERS, clause)) or search(_OF_THOSE, clause):
        return None
    if search(_OWN, before) and not search(_SAYS_COVERS, clause):
        return None  # one person who asks for a credential wants advice
    asked = {case.reading.entities[int(n)].id for n in re.findall(r"@t(\d+)", clause)}
    topics = tuple(t for t in case.ids("topic") if t in asked and not case.catalog.topics[t].general)
    limits = case.stated
    if not topics or limits.of_exams or case.ids("role") or case.has("fee", "recommend", "next"):
        return None  # advice goes by what is held as well
    asker = case.said.person.with_said(Person(holds=tuple(Held(credential=i) for i in held)))
    return case.query(Intent.COVERAGE, topics=topics, asker=asker)


_EXAM = r"(?:certs?|certifications?|exams?|credentials?)"
_DEEP = (
    rf"\b(?:any|which|what|an?|some|one|is there) (?:\w+ )?{_EXAM}\b(?: \w+){{0,3}} (?:deep|deeply|deeper|in depth)\b"
    rf"|\b(?:go|goes|going) (?:\w+ )?(?:deep|deeper|in depth)\b.*\b{_EXAM}\b"
)


def deepest(case: Case) -> Query | None:
    """What covers the topics named, deepest first; None where a credential or a job is named."""
    topics = case.ids("topic")
    if not topics or case.found.targets or case.says(r"@[ri]\d") or not case.says(_DEEP):
        return None
    return case.query(Intent.COVERAGE, topics=topics)
