"""Which one domain of an exam a question names: by its number, by words of its name, or as the one that weighs most or least."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from handlers.query import Aspect, Intent
from handlers.slots import DOMAIN
from handlers.understanding.words.clean import fold

if TYPE_CHECKING:
    from handlers.query import Query
    from handlers.understanding.case import Case

_NUMBERED = r"\b(?:domain|section|part) (?:no |number |nr )?([1-9])\b|\b(first|second|third|fourth|fifth|sixth|seventh|eighth) (?:domain|section|part)\b"
_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth")
_MOST = r"\b(?:heaviest|biggest|largest|weighs? (?:the )?most|counts? (?:the )?most|(?:highest|most|greatest) weight\w*|main (?:domain|part|section)|most important (?:domain|part|section))\b"
_LEAST = r"\b(?:lightest|smallest|weighs? (?:the )?least|counts? (?:the )?least|(?:lowest|least|smallest) weight\w*|least important (?:domain|part|section))\b"
_ALL = r"\b(?:domains|sections|areas|weights|weightings|outline|syllabus|curriculum|breakdown|blueprint|objectives|topics|list|modules|chapters)\b"
"""Asks for all of them."""
_INSIDE = r"\b(?:inside|in it)\b"
"""What is in an exam is told by what it covers, where we hold no outline."""
_SMALL = frozenset((
    "and", "of", "the", "in", "for", "to", "how", "with", "ai", "exam", "domain", "domains", "on", "a", "an", "its", "understanding",
    "related", "based", "is", "are", "or", "apply", "what",
))  # fmt: skip
"""Words of a domain's name by which nobody would call it."""
_ENDINGS = re.compile(r"(?:ing|ment|s|ed)$")


def with_domain(case: Case, query: Query) -> Query:
    """The Query with the one domain asked about, where its credential has a list of them."""
    asks = query.intent is Intent.FACT and query.aspects == (Aspect.DOMAINS,) and query.slot is None and len(query.credentials) == 1
    held = case.catalog.credentials[query.credentials[0]] if asks else None
    if held is not None and held.domains is None and case.says(_INSIDE):
        return case.query(Intent.COVERAGE, *query.credentials)
    if held is None or held.domains is None or len(held.domains.items) < 2:
        return query
    if case.says(_LEAST) or case.says(_MOST):
        return query.having(slot=DOMAIN, words="least" if case.says(_LEAST) else "most")
    names = [domain.name for domain in held.domains.items]
    if numbered := re.search(_NUMBERED, case.text):
        number = int(numbered[1]) if numbered[1] else _ORDINALS.index(numbered[2]) + 1
        return query.having(slot=DOMAIN, words=str(number)) if number <= len(names) else query
    at = None if case.says(_ALL) else _called(case, names)
    return query if at is None else query.having(slot=DOMAIN, words=str(at + 1))


def _called(case: Case, names: list[str]) -> int | None:
    """Which of the names the message uses words of, more than of any other; None where it uses none."""
    named = {n for entity in case.found.entities for n in range(entity.start, entity.end)}
    named |= {entity.start - 1 for entity in case.reading.of("role")}  # "audit director" says who asks
    spoken = [word.text for n, word in enumerate(case.reading.found) if n not in named]
    said = {_stem(word) for word in spoken if word not in _SMALL}
    words = [{_stem(word) for word in fold(name).replace("-", " ").split() if word.strip(",()") not in _SMALL} for name in names]
    shared = Counter(word for own in words for word in own)
    score = [
        sum(1 / shared[word] for word in own & said) + 2 * (_letters(name) in spoken)
        for name, own in zip(names, words, strict=True)
    ]
    best = max(score)
    return score.index(best) if best >= _ENOUGH and score.count(best) == 1 else None


_ENOUGH = 0.5


def _stem(word: str) -> str:
    bare = word.strip(",()'\"")
    return _ENDINGS.sub("", bare) if len(bare) > 6 else bare


def _letters(name: str) -> str:
    """The letters by which a name of several words is called: "iam"."""
    return "".join(word[0] for word in fold(name).split() if word not in ("and", "of", "the", "for")) if " " in name else "-"
