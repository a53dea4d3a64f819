"""The rule for where in an outline something stands: "where in SCS-C03 does the genAI stuff sit", "which articles of the act are in AICP"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from catalog.engine.search_words import STOP, stem
from handlers.query import Aspect, Intent
from handlers.slots import WHERE_IN
from handlers.understanding.words.clean import fold

if TYPE_CHECKING:
    from catalog.blocks import Domain
    from handlers.query import Query
    from handlers.understanding.case import Case

_PLACES = r"(?:domains?|sections?|chapters?|modules?|parts? of (?:the )?(?:@c\d+|exam|outline|blueprint|syllabus)|objectives?|tasks?|skills?)"
_STANDS = r"(?:sits?|stands?|lives?|appears?|comes? up|shows? up|turns? up|falls?(?! short)|belongs?|hides?|hiding|tested|examined|covered|found|located|placed|housed|buried)"
_WHERE = (
    r"\bwhere(?:abouts)? (?:in|on|inside|within) (?:the )?(?:@c\d+|exam|outline|blueprint|syllabus|objectives|exam guide)\b"
    rf"|\bwhere (?:do|does|is|are|in it|would|can i find)\b(?: [\w@]+){{1,6}}? {_STANDS}\b"
    rf"|\b(?:in|under|inside|within) (?:which|what) (?:[\w@]+ ){{0,2}}?{_PLACES}\b"
    rf"|\b(?:which|what) (?:[\w@]+ ){{0,2}}?{_PLACES}(?: (?!weigh|count|big|long)[\w@]+){{0,3}}? (?:deals? with|covers?|contains?|mentions?|includes?|(?:is|are) (?:about|on)|talks? about|has|have|holds?|houses?)\b"
    r"|\b(?:which|what) (?:articles?|clauses?|annex\w*|chapters?|paragraphs?)\b"
)
_EXAM_DAY = r"\bwhere\b.*\b(?:i|we|you|one|can|exam|test) (?:sit|take|book|write)\b"
"""Where it is sat, and not where something stands in it."""
_SMALL = frozenset(
    map(
        stem,
        """
        exam domain section part module skill task objective stuff bit topic weight outline security ai ml genai llm sit stand test ask
        cover mention deal contain include talk hold house find examine question turn show appear fall belong live locate place bury hide
        """.split(),  # noqa: SIM905
    )
)
"""Stems that stand in an outline as in any question on it."""
_OF_AI = frozenset(("generative-ai", "ai-fundamentals", "model-security"))
"""Topics that are as good as AI itself in an outline that is not on AI."""


def stands_where(case: Case) -> Query | None:
    """The domains in which the words of the message stand; None where none has them, or all have."""
    if len(case.found.targets) != 1 or not case.says(_WHERE) or case.says(_EXAM_DAY):
        return None
    outline = case.catalog.credentials[case.found.targets[0]].domains
    if outline is None or len(outline.items) < _TWO:
        return None
    found = _with_words(case, outline.items)
    of_ai = bool(_OF_AI & {*case.ids("topic")}) or bool(case.says(r"\b(?:ai|ml|genai|llms?)\b"))
    if not found and of_ai and any(item.ai for item in outline.items):
        return case.query(Intent.FACT, *case.found.targets, aspects=(Aspect.AI_CONTENT,))
    if not found or len(found) == len(outline.items):
        return None
    numbers = " ".join(str(number) for number in found)
    return case.query(Intent.FACT, *case.found.targets, aspects=(Aspect.DOMAINS,), slot=WHERE_IN, words=numbers)


_TWO = 2


def _with_words(case: Case, items: tuple[Domain, ...]) -> list[int]:
    """The numbers of the domains that have most of the words the question turns on."""
    named = {n for entity in case.reading.of("credential", "issuer") for n in range(entity.start, entity.end)}
    if _OF_AI & {*case.ids("topic")}:
        named |= {n for entity in case.reading.of("topic") for n in range(entity.start, entity.end)}
    spoken = (word.text for n, word in enumerate(case.reading.found) if n not in named and word.text not in STOP)
    asked = {stem(word) for word in spoken} - _SMALL
    had = [len(asked & _stems_of(item)) for item in items]
    most = max(had, default=0)
    return [number for number, count in enumerate(had, 1) if count == most] if most else []


def _stems_of(item: Domain) -> set[str]:
    return set(map(stem, _WORD.findall(fold(" ".join((item.name, item.detail or "", *item.ai))))))


_WORD = re.compile(r"\w+")
