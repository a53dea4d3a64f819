"""Rules on words: nothing that goes stale by itself, no figures in prose, no name for two things, nothing too long to show."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, Any

from catalog.blocks import Statement
from catalog.problems import Finding
from catalog.provenance import Source
from catalog.walk import entries, join, models, texts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydantic import BaseModel

    from catalog.catalog import Catalog
    from catalog.model import Credential

_MONTH = r"(?:january|february|march|april|may|june|july|august|september|october|november|december)"
STALE = re.compile(
    r"\b(?:currently|at present|presently|at the moment|nowadays|right now|now|today|to date"
    r"|upcoming|forthcoming|(?<!as )soon|shortly|recently|lately|just (?:launched|released|announced)"
    r"|no longer|not yet|any ?more|latest|newest|retired|retiring|about to"
    r"|(?:this|next|last) (?:year|month|quarter|week|spring|summer|autumn|fall|winter)"
    rf"|until (?:\d{{4}}|q[1-4]\b|mid-\d{{4}}|(?:\d{{1,2}} )?{_MONTH}))\b",
    re.IGNORECASE,
)
"""Words that are true on some days only; what they would say is computed from dates."""

MONEY = re.compile(
    r"[$€£¥]\s?\d|\b(?:USD|EUR|GBP|JPY|CHF|CAD|AUD|INR)\s?\d|\d[\d,.]*\s?k?\s?(?:USD|EUR|GBP|JPY|CHF|CAD|AUD|INR|dollars|euros|pounds)\b",
    re.IGNORECASE,
)
"""A price; it stands in `fees`, where it has a source and a date."""

UNNAMED = re.compile(
    r"\b(?:(?:source|seed) articles?|facts? files?|(?:the|this|that|one|an?) (?:article|registry|tracker|dossier|resource hub))\b",
    re.IGNORECASE,
)
"""A document that nobody but ourselves could find by these words."""

_PROSE: dict[str, tuple[str, ...]] = {
    "said": ("short", "more"),
    "beliefs": ("short", "more"),
    "roles": ("needs", "checks", "why"),
    "topics": ("about", "practice"),
    "terms": ("about", "not_a_credential"),
    "phantoms": ("say",),
    "collisions": ("note",),
    "issuers": ("position", "statements"),
    "credentials": (
        "judgement", "statements", "lifecycle", "exams", "domains", "conditions", "validity", "recertification", "recognition",
        "administration", "audience", "companions", "open",
    ),
}  # fmt: skip
"""Where an entry speaks in words of ours."""

_NOT_OURS = re.compile(r"(?:^|\.)(?:sources\.\d+|seen|said|disputed\.\d+\.values\..*|date)$")
"""Within those: keys of sources, words of the model, and what a source is quoted with."""

_TIMELESS = frozenset({"recertification"})
"""Where "a retired one cannot be renewed" is a rule, not news."""

_PRICES_MAY_STAND = frozenset({"figure", "case"})
"""Kinds of Said whose point is a figure with its origin."""

_LIMITS: dict[str, int] = {
    "acronym": 40, "aliases": 90, "short": 400, "more": 700, "about": 700, "say": 500, "ask": 200, "practice": 500, "note": 600,
    "who": 200, "relation": 250, "detail": 700, "title": 250, "why": 500, "text": 700, "level": 120, "item_types": 120,
    "delivery": 120, "steps": 300, "routes": 300, "languages": 60, "includes": 300, "condition": 300, "by": 200, "what": 300,
}  # fmt: skip
"""Longest text under a key, so that every card can show it whole."""
_LONGEST = 1000
_NAME = 90


def words_do_not_go_stale(catalog: Catalog) -> Iterator[Finding]:
    """No date-dependent word stands in prose: it would be wrong one day without anybody touching the file."""
    for kind, owner, path, text in _prose(catalog):
        if path.partition(".")[0] not in _TIMELESS and (found := STALE.search(text)):
            yield Finding(kind, owner, path, f"{found[0]!r} is true on some days only: write the date as data, or say it without")


def money_stands_in_fees(catalog: Catalog) -> Iterator[Finding]:
    """No price stands in prose: a changed fee is corrected in one place."""
    for kind, owner, path, text in _prose(catalog):
        entry = getattr(catalog, kind)[owner]
        if path.startswith("statements.") or getattr(entry, "kind", None) in _PRICES_MAY_STAND:
            continue
        if found := MONEY.search(text):
            yield Finding(kind, owner, path, f"the price {found[0]!r} belongs into fees; prose cites it")


def documents_are_named(catalog: Catalog) -> Iterator[Finding]:
    """What a text leans on is named so that a stranger knows it: "the article" is one to us alone."""
    for kind, owner, path, text in _prose(catalog):
        if found := UNNAMED.search(text):
            yield Finding(kind, owner, path, f"no reader knows which one {found[0]!r} is: name it as its source does")


def verdicts_are_of_ways_to_ask(catalog: Catalog) -> Iterator[Finding]:
    """What is answered by yes, by no or by neither is one of the ways in which an entry is asked for, and is told once."""
    for kind in ("said", "beliefs"):
        for owner, entry in getattr(catalog, kind).items():
            told = [(key, ask) for key in ("yes", "no", "neither") for ask in getattr(entry, key, ()) if ask != "all"]
            for number, (key, ask) in enumerate(told):
                if ask not in entry.ask:
                    yield Finding(kind, owner, key, f"{ask!r} is none of the ways in `ask`: write it as it stands there")
                elif any(ask == other for _, other in told[:number]):
                    yield Finding(kind, owner, key, f"{ask!r} stands under another verdict too: leave one")


def aliases_are_unique(catalog: Catalog) -> Iterator[Finding]:
    """Two credentials share a name only as exams of one credential, or where collisions.yaml lists them both."""
    declared = [set(collision.credentials) for collision in catalog.collisions.values()]
    holders: dict[str, dict[str, str]] = defaultdict(dict)
    for owner, credential in catalog.credentials.items():
        for path, name in _names(credential):
            holders[" ".join(name.casefold().split())].setdefault(owner, path)
    newer: dict[str, set[str]] = defaultdict(set)
    for owner, credential in catalog.credentials.items():
        if credential.new_exam_of:
            newer[credential.new_exam_of.credential].add(owner)
    for name, owners in holders.items():
        if len(owners) < 2:
            continue
        for owner, path in owners.items():
            family = _family(catalog, newer, owner)
            rivals = [o for o in owners if o != owner and o not in family and not any({o, owner} <= both for both in declared)]
            if rivals:
                yield Finding(
                    "credentials", owner, path, f"{name!r} is a name of {', '.join(rivals)} too: declare it in collisions.yaml"
                )


def ids_are_unique(catalog: Catalog) -> Iterator[Finding]:
    """An id stands for one thing, so that a fact path has one meaning."""
    seen: dict[str, str] = {}
    for kind, owner, _ in entries(
        catalog, "credentials", "issuers", "roles", "terms", "topics", "said", "beliefs", "phantoms", "frameworks"
    ):
        if owner in seen:
            yield Finding(kind, owner, "", f"this id stands in {seen[owner]} already")
        seen.setdefault(owner, kind)


def texts_can_be_shown(catalog: Catalog) -> Iterator[Finding]:
    """Texts are as short as cards need them."""
    for kind, owner, value in entries(catalog):
        for path, text in texts(value, ""):
            key = next((step for step in reversed(path.split(".")) if not step.isdigit()), "")
            limit = _NAME if key == "name" and kind != "credentials" else _LIMITS.get(key, _LONGEST)
            if len(text) > limit:
                yield Finding(kind, owner, path, f"{len(text)} characters are more than a card shows here ({limit})")


def addresses_are_web_addresses(catalog: Catalog) -> Iterator[Finding]:
    """What is linked can be opened by anybody."""
    for kind, owner, value in entries(catalog):
        for path, url in _addresses(value):
            if not re.fullmatch(r"https?://[^\s/]+\.[^\s/]+(?:/\S*)?", url):
                yield Finding(kind, owner, path, "an address starts with https:// and holds no blanks")


def _prose(catalog: Catalog) -> Iterator[tuple[str, str, str, str]]:
    for kind, keys in _PROSE.items():
        for _, owner, value in entries(catalog, kind):
            for key in keys:
                held = getattr(value, key)
                if key == "statements":
                    spoken: Any = ((join("statements", f"{name}.text"), s.text) for name, s in held.items())
                else:
                    spoken = texts(held, key)
                yield from ((kind, owner, path, text) for path, text in spoken if not _NOT_OURS.search(path))


def _names(credential: Credential) -> Iterator[tuple[str, str]]:
    yield "name", credential.name
    yield "acronym", credential.acronym
    yield from ((f"aliases.{number}", alias) for number, alias in enumerate(credential.aliases))


def _family(catalog: Catalog, newer: dict[str, set[str]], owner: str) -> set[str]:
    """The credential with its older and newer exams; safe where one of them is missing or they go round."""
    family, todo = {owner}, [owner]
    while todo:
        step = todo.pop()
        credential = catalog.credentials.get(step)
        older = {credential.new_exam_of.credential} if credential and credential.new_exam_of else set()
        found = older | newer.get(step, set())
        todo += found - family
        family |= found
    return family


def _addresses(value: BaseModel) -> Iterator[tuple[str, str]]:
    for path, source in models(value, Source):
        if source.url:
            yield join(path, "url"), source.url
        if source.cites and source.cites.startswith("http"):
            yield join(path, "cites"), source.cites
    website = getattr(value, "website", None)
    if website is not None:
        yield ("website", website) if isinstance(website, str) else ("website.url", website.url)
    if not isinstance(value, Source | Statement) and getattr(value, "url", None):
        yield "url", value.url  # type: ignore[attr-defined]
