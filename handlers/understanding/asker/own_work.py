"""What somebody works with, in the words by which credentials say whom they are made for: "Copilot Studio maker", "I run Entra"."""

from __future__ import annotations

import re
import weakref
from typing import TYPE_CHECKING

from catalog.engine import aimed, merit
from catalog.engine.search_words import STOP
from handlers.query import Intent
from handlers.slots import PROOF

if TYPE_CHECKING:
    from collections.abc import Iterable

    from catalog.catalog import Catalog
    from handlers.query import Query
    from handlers.understanding.case import Case

_NAME = re.compile(r"[A-Za-z0-9][\w+]*")
_GENERAL = frozenset(
    "ai ml llm mlops aims it us aws dpos cisos cpe japanese korean chinese simplified azure google cloud microsoft iec iso iam mcp dod owasp devsecops appsec data people practitioners".split()  # noqa: SIM905
)
"""Words with capitals that name no product; a cloud is told by the asker's platform."""
_HOUSES = frozenset(("cisco",))
"""Houses whose products are worked with, though they award one as well."""
_COUNTRIES = frozenset(("uk", aimed.spoken("europe")))
_OFFICE = frozenset(("m365", "o365", "excel", "outlook", "powerpoint", "sharepoint", "365"))
_IN_OFFICE = re.compile(r"\b(?:Word|Teams|Office|Excel)\b")
_BUSINESS = frozenset("clerk clerks secretary secretaries assistants sales marketing office hr folks users business".split())  # noqa: SIM905
_ORDINARY = frozenset(aimed.spoken(word) for word in ("defender", "sentinel", "studio", "foundry"))
"""Names that are plain words too: written small they count beside another product or the house's name."""
_FIRST = frozenset(("Python",))
"""Names that such a text begins with."""
_COUNTRY_WISHED = (
    r"\b(?:known|recogni[sz]ed|accepted|used|valid|popular|heard of|counts?|made|issued|based|awarded) (?:\w+ ){0,2}(?:in|across|by|for) (?:the |all of )?(?:uk|britain|england|wales|scotland|europe|eu)\b"
    r"|\b(?:british|uk|european|eu)(?: based| made| recogni[sz]ed)? (?:\w+ ){0,3}(?:certs?|certificates?|certifications?|credentials?|qualifications?|issuers?|exams?|ones?|bod(?:y|ies))\b"
)
_ALSO = {
    word: tuple(map(aimed.spoken, ("business", "applications")))
    for word in ("dynamics", "d365", "dynamics365", "powerapps", "power")
}
"""Products whose family the texts name."""
_EMPTY = frozenset(
    "ai security secur cloud exam show want work build test mean people hold new start need look use begin make job service manager team pay employer employ compan".split()  # noqa: SIM905
)
"""Words too common to tell one from another."""
_NOT = re.compile(r"\b(?:not|no|isnt|never|without|arent|except)(?: (?:an?|the|any|\w+ly))? $")
_NO_SUCH = re.compile(r"\b(?:not|no|isnt|never|arent)(?: (?:an?|the|really|exactly|actually|just|some|your|yet)){0,2} @r(\d+)\b")

_kept: weakref.WeakKeyDictionary[Catalog, dict[str, frozenset[str]]] = weakref.WeakKeyDictionary()


def with_own_work(case: Case, query: Query) -> Query:
    """The recommendation with the words that tell whom it is for, where they tell some credentials from others."""
    if query.intent is not Intent.RECOMMEND or query.slot == PROOF or query.sides or query.limits.made_for or case.found.targets:
        return query
    query = _on_the_products(case, query)
    words, products = work_words(case, query)
    denied = {e.id for e in case.reading.of("role")} - set(told_jobs(case))
    if denied & set(query.roles):
        query = query.having(roles=tuple(role for role in query.roles if role not in denied))
    if not words or (set(words) <= products and case.says(r"\bsecur(?:e|es|ed|ing)\b")):
        return query  # who secures a product is not who works with it
    made = query.having(limits=query.limits.having(made_for=words))
    fits = _fit(case.catalog, words, query)
    own = () if products and fits == len(words) > 2 else told_jobs(case)
    if set(words) & _COUNTRIES and case.says(_COUNTRY_WISHED):
        return made.having(roles=(), asker=made.asker.model_copy(update={"role": None}), topics=())
    does = fits > 1 and (set(words) - products or not query.roles)
    if not does and (own or query.roles or not products):
        return made
    made = made.having(limits=made.limits.having(level=None))  # whom it is made for tells more than how easy it is to be
    roles = tuple(role for role in own if role in (*query.roles, query.asker.role))
    asker = made.asker if made.asker.role in roles else made.asker.model_copy(update={"role": None})
    return made.having(roles=roles, asker=asker, topics=query.topics if roles else ())


def _on_the_products(case: Case, query: Query) -> Query:
    """The advice on the cloud whose product is named, to whoever builds with it: "Vertex AI engineer"."""
    named = [(e, term) for e in case.reading.of("term") if (term := case.catalog.terms.get(e.id)) and term.platform]
    if not named or len({term.platform for _, term in named}) > 1 or query.asker.platform or query.limits.platforms:
        return query
    entity, term = named[0]
    query = query.having(asker=query.asker.model_copy(update={"platform": term.platform}))
    after = [word.text for word in case.reading.found[entity.end : entity.end + 2]]
    job = next((_BUILDERS[word] for word in after if word in _BUILDERS), None)
    if job is None or query.roles or job not in case.catalog.roles:
        return query
    return query.having(roles=(job,), topics=tuple(topic for topic in query.topics if topic not in term.topics))


_BUILDERS = {
    "engineer": "ml-engineer",
    "engineers": "ml-engineer",
    "dev": "llm-developer",
    "developer": "llm-developer",
    "developers": "llm-developer",
}


def told_jobs(case: Case) -> tuple[str, ...]:
    """The jobs that are named as somebody's own, those denied left out: "definitely not a lawyer"."""
    denied = {int(number) for number in _NO_SUCH.findall(case.text)}
    return tuple(dict.fromkeys(e.id for n, e in enumerate(case.reading.entities) if e.kind == "role" and n not in denied))


def work_words(case: Case, query: Query) -> tuple[tuple[str, ...], frozenset[str]]:
    """The words, and those of them that name a product: they pick some of an issuer's, or of those made for a product."""
    said = _said(case)
    named = products(case.catalog)
    told = frozenset(word for word in said if word in named)
    if _in_office(case) and "365" in named:
        told |= {"365"}
    if told & _ORDINARY and not _as_product(case):
        told -= _ORDINARY
    if told == {"python"} and not (query.asker.platform or query.limits.platforms):
        told = frozenset()  # a language is of every platform
    if query.limits.currency == "GBP":
        told |= {"uk"} & named.keys()
    if not case.says(_COUNTRY_WISHED) and query.limits.level != "entry" and query.limits.currency is None:
        told -= _COUNTRIES
    if not told and not query.limits.issuers:
        return (), frozenset()
    pool = {i for word in told for i in named[word]} or set(_theirs(case.catalog, query))
    texts = [aimed.words_of(case.catalog, i) for i in pool if merit.available(case.catalog, i, case.today)]
    if len(texts) < 2 and not told:
        return (), frozenset()
    telling = [word for word in said if word not in _EMPTY and any(word in text for text in texts)]
    telling = [word for word in telling if word in told or not all(word in text for text in texts)]
    if len(pool) > 1 and not set(telling) - told and len(told) == 1 and told_jobs(case):
        return (), frozenset()  # a product of several tells nothing of which of them
    family = {kin for word in case.reading.found for kin in _ALSO.get(word.text, ())} & set(telling)
    return tuple(dict.fromkeys((*sorted(told), *telling)))[:_MOST], told | family


_MOST = 6


def _fit(catalog: Catalog, words: tuple[str, ...], query: Query) -> int:
    """How many of the words the one has that has most of them."""
    return round(max((aimed.share(catalog, i, words) for i in _theirs(catalog, query)), default=0) * len(words))


def _theirs(catalog: Catalog, query: Query) -> Iterable[str]:
    """What the issuers that were named offer; where none was, all."""
    issuers = query.limits.issuers
    return (i for i, held in catalog.offered.items() if not issuers or held.issuer in issuers)


def _said(case: Case) -> list[str]:
    """The words of a message as they are compared, what is ruled out left out."""
    plain, found = "", []
    names = {i for e in case.reading.of("credential", "designation", "framework", "issuer") for i in range(e.start, e.end)}
    names |= {i for e in case.reading.of("topic") if e.end - e.start > 1 for i in range(e.start, e.end)}
    for at, word in enumerate(case.reading.found):
        spoken = "business" if word.text in _BUSINESS else aimed.spoken(word.text)
        if word.text not in STOP and _NOT.search(plain) is None and (at not in names or spoken in products(case.catalog)):
            found += [spoken, *_ALSO.get(word.text, ())]
        plain += f"{word.text} "
    return found


def _as_product(case: Case) -> bool:
    """Whether a plain word is written as a name, or stands beside other products of the house."""
    words = {aimed.spoken(word.text) for word in case.reading.found}
    capital = any(
        word.raw[:1].isupper() and at and aimed.spoken(word.text) in _ORDINARY for at, word in enumerate(case.reading.found)
    )
    return capital or len(words & _ORDINARY) > 1 or bool(words & {"microsoft", "azure", "copilot", "entra", "365", "ms"})


def _in_office(case: Case) -> bool:
    """Whether somebody works in the programs of Microsoft 365."""
    words = {word.text for word in case.reading.found}
    return bool(words & _OFFICE) or (bool(words & {"copilot", "microsoft"}) and _IN_OFFICE.search(case.reading.text) is not None)


def products(catalog: Catalog) -> dict[str, frozenset[str]]:
    """Names of products and places in the texts that say whom credentials are made for, each with the ids that name it."""
    kept = _kept.get(catalog)
    if kept is None:
        titles = {word for held in catalog.credentials.values() for word in _split(held.acronym)}
        titles |= {alias.casefold() for held in catalog.credentials.values() for alias in held.aliases}
        titles |= {
            alias.casefold() for kind in (catalog.roles, catalog.designations) for one in kind.values() for alias in one.aliases
        }
        titles |= {name.casefold() for role in catalog.roles.values() for name in role.near}
        titles |= {word for issuer in catalog.issuers.values() for word in _split(issuer.name)} - _HOUSES
        found: dict[str, set[str]] = {}
        for identity, held in catalog.offered.items():
            for text in aimed.made_for(held):
                for name in _names(text, titles | _GENERAL):
                    found.setdefault(name, set()).add(identity)
        kept = _kept[catalog] = {name: frozenset(ids) for name, ids in found.items()}
    return kept


def _split(name: str) -> Iterable[str]:
    return (word.casefold() for word in _NAME.findall(name))


def _names(text: str, known: Iterable[str]) -> Iterable[str]:
    """The words of a text that are written as names: with a capital inside a sentence, or within the word."""
    for at, match in enumerate(_NAME.finditer(text)):
        word = match.group()
        inner = any(letter.isupper() for letter in word[1:]) and not word.isupper()
        named = (at > 0 and word[0].isupper()) or inner or word == "365" or word in _FIRST
        if named and word.casefold() not in known:
            yield aimed.spoken(word)
