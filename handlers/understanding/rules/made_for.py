"""A product somebody works with, told beside a comparison, where one side alone is made for it: "I build in Copilot Studio"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from handlers.query import Aspect, Intent
from handlers.slots import ENGINEERS

if TYPE_CHECKING:
    from catalog.catalog import Catalog
    from handlers.query import Query
    from handlers.understanding.case import Case

_PRODUCT = re.compile(r"(?<![.!?] )(?<!^)\b[A-Z][\w+]*(?: [A-Z][\w+]*)*")
"""Names inside a sentence: words with capitals after its first."""
_GENERAL = frozenset(
    [
        "ai",
        "ml",
        "llm",
        "llms",
        "it",
        "i",
        "security",
        "english",
        "azure",
        "aws",
        "google",
        "microsoft",
        "grc",
        "soc",
        "ciso",
        "cisos",
        "dpo",
        "dpos",
        "appsec",
        "devsecops",
        "mlops",
        "isc2",
        "isaca",
    ]
)
"""Words that are no product; a cloud is told by the asker's platform."""
_MAKES = (
    r"\b(?:i|we|im|were)(?: am| are)?(?: \w+){0,2}? (?:cod(?:e|ing)|program(?:ming)?|maintain(?:ing)?|develop(?:ing)?|build(?:ing)?|implement(?:ing)?|ship(?:ping)?|writ(?:e|ing)(?= (?:\w+ ){0,3}(?:code|software|scripts?|python|java\w*|go|rust|backends?|services?|pipelines?|apps?)\b))\b"
    r"(?! (?:an?|the|our|up|my) @t\d)(?! (?:[\w@]+ ){0,4}(?:polic\w+|programmes?|programs?|frameworks?|process\w*|governance|teams?|compan\w+|capabilit\w+|function|functions|practice|trust|awareness|inventor\w+|registers?|isms|aims|cases?|strateg\w+)\b)"
    r"|\b(?:i|im|i am|me|as)(?: am| work as)?(?: the| an?)? (?:\w+ ){0,2}?(?:engineer|developer|programmer|coder|dev|swe)\b(?! (?:manager|lead\w*))"
)
"""Ways to say that one makes systems oneself, with no job named that we judge for."""
_WITH = r"\b(?:i|we|our|my|team|im|were)\b"


def with_product(case: Case, query: Query) -> Query:
    """The comparison with the product as its words, where the asker names it outside the names and only one side is made for it."""
    single = all(side.kind == "credential" for side in query.sides)
    if query.intent is not Intent.COMPARE or query.words or len(query.sides) < 2 or not single or not case.says(_WITH):
        return query
    names = {i for e in case.reading.of("credential", "phantom", "issuer") for i in range(e.start, e.end)}
    plain = " ".join("|" if i in names else word.text for i, word in enumerate(case.reading.found))
    texts = [_texts(case.catalog, side.ids[0]) for side in query.sides]
    for at, text in enumerate(texts):
        others = " ".join(texts[:at] + texts[at + 1 :]).casefold()
        for product in sorted(set(_PRODUCT.findall(text)), key=lambda name: (-len(name), name)):
            spoken = product.casefold()
            if spoken not in _GENERAL and spoken not in others and re.search(rf"\b{re.escape(spoken)}\b", plain):
                return query.having(words=product[:80])
    made = sum(ENGINEERS in text for text in texts)
    if made == 1 and set(query.aspects) <= {Aspect.CODE} and not (query.roles or query.asker.role) and case.says(_MAKES):
        return query.having(words=ENGINEERS, aspects=())  # "I code" asks for no number of an exam
    return query


def made_with(catalog: Catalog, credential: str, product: str) -> bool:
    """Whether a credential is best for those who work with a product."""
    return product in _texts(catalog, credential)


def _texts(catalog: Catalog, credential: str) -> str:
    """Whom a credential is best for."""
    return catalog.credentials[credential].judgement.best_for.text
