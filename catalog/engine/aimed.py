"""What is wished for and only ranks: for whose work it is made, a format that is wholly the one wished for, being known."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from catalog.engine import merit
from catalog.engine.exam_filters import style_wished
from catalog.engine.search_words import STOP, stem
from catalog.remembered import remembered

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from catalog.catalog import Catalog
    from catalog.engine.case import Case
    from catalog.model import Credential

MADE_FOR = 250
"""Points for being made for all that was told of the work: a product, and what is done with it."""
AS_WISHED = 180
"""Points for an exam wholly of the format wished for, where a mixed one passes too."""
KNOWN = 100
"""Points for each passed check of trust, where one is wanted that others know."""

_WORD = re.compile(r"[A-Za-z0-9][\w+]*")
_SHARED = (
    ("administrator", "administrators", "admin", "admins", "administer", "administers", "administering", "administration"),
    ("developer", "developers", "dev", "devs"),
    ("maker", "makers", "builder", "builders", "makes"),
    ("leader", "leaders", "leads", "boss", "bosses"),
    ("uk", "british", "britain", "england", "scotland", "wales"),
    ("europe", "european", "eu"),
)
"""Words that say the same of a person."""
_SAME = {word: same[0] for same in _SHARED for word in same}


@lru_cache(maxsize=4_096)
def spoken(word: str) -> str:
    """A word as it is compared: in small letters, its kin as one, cut to the stem."""
    lowered = word.casefold()
    return stem(_SAME.get(lowered, lowered))


def made_for(held: Credential) -> tuple[str, ...]:
    """The texts that say whom a credential is made for: its audience, and whom it is judged best for."""
    return (held.judgement.best_for.text, *(held.audience.who if held.audience else ()), *held.judgement.audience)


@remembered(most=8)
def _words(catalog: Catalog) -> dict[str, frozenset[str]]:
    """Of every credential the words of those texts, as they are compared."""
    texts = {i: " ".join(made_for(held)) for i, held in catalog.credentials.items()}
    return {i: frozenset(spoken(w) for w in _WORD.findall(text) if w.casefold() not in STOP) for i, text in texts.items()}


def words_of(catalog: Catalog, credential: str) -> frozenset[str]:
    """The words that say whom a credential is made for, as they are compared."""
    return _words(catalog)[credential]


def share(catalog: Catalog, credential: str, told: Sequence[str]) -> float:
    """How much of what was told a credential is made for: 0 to 1."""
    if not told:
        return 0.0
    own = words_of(catalog, credential)
    return sum(spoken(word) in own for word in told) / len(told)


def most(case: Case) -> list[str]:
    """What can be taken and is made for the most of what was told."""
    told = {i: share(case.catalog, i, case.wishes.made_for) for i in case.catalog.offered}
    told = {i: much for i, much in told.items() if much and merit.available(case.catalog, i, case.today)}
    best = max(told.values(), default=0)
    return [i for i, much in told.items() if much == best]


def wholly(case: Case) -> list[str]:
    """What is made for all that was told, whichever job it is judged for."""
    told = case.wishes.made_for
    return [i for i in case.catalog.offered if share(case.catalog, i, told) == 1] if told else []


def wished(case: Case, held: Credential) -> Iterator[tuple[str, int, tuple[str, ...]]]:
    """Code, points and facts of each wish that only ranks."""
    wishes = case.wishes
    if told := share(case.catalog, held.id, wishes.made_for):
        yield "made_for", round(MADE_FOR * told), ("judgement.best_for.text",)
    if len(wishes.styles) > 1:
        exams = merit.exams(case.catalog, held.id, case.today)
        if any(style_wished(exam, wishes.styles) == 0 for _, exam in exams):
            yield "style", AS_WISHED, ()
    if wishes.known:
        yield "known", KNOWN * merit.trust_points(case.catalog, held.id, case.today), ()
