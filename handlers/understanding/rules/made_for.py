"""A product somebody works with, told beside a comparison, where one side alone is made for it: "I build in Copilot Studio"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from handlers.query import Intent

if TYPE_CHECKING:
    from catalog.catalog import Catalog
    from handlers.query import Query
    from handlers.understanding.case import Case

_PRODUCT = re.compile(r"(?<![.!?] )(?<!^)\b[A-Z][\w+]*(?: [A-Z][\w+]*)*")
"""Names inside a sentence: words with capitals after its first."""
_GENERAL = frozenset("ai ml llm llms it i security english azure aws google microsoft".split())  # noqa: SIM905
"""Words that are no product; a cloud is told by the asker's platform."""
_WITH = r"\b(?:i|we|our|my|team|im|were)\b"


def with_product(case: Case, query: Query) -> Query:
    """The comparison with the product as its words, where the asker names it outside the names and only one side is made for it."""
    single = all(side.kind == "credential" for side in query.sides)
    if query.intent is not Intent.COMPARE or query.words or len(query.sides) < 2 or not single or not case.says(_WITH):
        return query
    names = {i for e in case.reading.of("credential", "phantom") for i in range(e.start, e.end)}
    plain = " ".join("|" if i in names else word.text for i, word in enumerate(case.reading.found))
    texts = [_texts(case.catalog, side.ids[0]) for side in query.sides]
    for at, text in enumerate(texts):
        others = " ".join(texts[:at] + texts[at + 1 :]).casefold()
        for product in sorted(set(_PRODUCT.findall(text)), key=lambda name: (-len(name), name)):
            spoken = product.casefold()
            if spoken not in _GENERAL and spoken not in others and re.search(rf"\b{re.escape(spoken)}\b", plain):
                return query.having(words=product[:80])
    return query


def made_with(catalog: Catalog, credential: str, product: str) -> bool:
    """Whether a credential is best for those who work with a product."""
    return product in _texts(catalog, credential)


def _texts(catalog: Catalog, credential: str) -> str:
    """Whom a credential is best for."""
    return catalog.credentials[credential].judgement.best_for.text
