"""The compare picker: which credentials to lay side by side, found by typing a few letters of them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rapidfuzz import fuzz

from handlers import wording
from handlers.forms import Choice, Field, Form, FormSpec
from handlers.query import Intent, Query, about

if TYPE_CHECKING:
    from catalog.catalog import Catalog
    from handlers.forms import Filled, Submitted

ID = "compare"
FIELD = "credentials"
TITLE = "Compare credentials"
MOST = 5
SHOWN = 30
"""Suggestions a person looks through."""
_NEAR = 80
_LONGEST = 75
"""Characters of an option."""
_ASIDE = re.compile(r" \([^()]*\)")


def compare_form(catalog: Catalog) -> Form:
    """The form: two to five credentials."""
    field = Field(
        id=FIELD,
        label="Credentials",
        kind="multi_typeahead",
        hint=f"Two to {MOST} of {len(catalog.credentials)}: type part of a name, an exam code or an issuer.",
        max_items=MOST,
    )
    return Form(id=ID, title=TITLE, fields=(field,), submit="Compare")


def suggest(prefix: str, catalog: Catalog) -> list[Choice]:
    """Credentials by what was typed so far: those that begin with it first, then those that hold it, then near ones."""
    typed = " ".join(prefix.casefold().split())
    ranked = sorted((rank, key) for key in catalog.offered if (rank := _rank(typed, key, catalog)) is not None)
    return [Choice(shown(key, catalog), key) for _, key in ranked[:SHOWN]]


def submit(filled: Filled) -> Submitted:
    """The comparison, or what is wrong with the choice."""
    catalog = filled.catalog
    chosen = tuple(dict.fromkeys(found for value in filled.all(FIELD) if (found := catalog.resolve(value))))
    if len(chosen) < 2:
        return {FIELD: "Choose at least two different credentials."}
    if len(chosen) > MOST:
        return {FIELD: f"Choose at most {MOST}."}
    return Query(intent=Intent.COMPARE, sides=about(*chosen))


SPEC = FormSpec(build=lambda filled: compare_form(filled.catalog), submit=submit, title=TITLE)


def _rank(typed: str, key: str, catalog: Catalog) -> tuple[int, str] | None:
    """Smaller is better; None: not what was meant."""
    held = catalog.credentials[key]
    acronym = held.acronym.casefold()
    issuer = wording.issuer(catalog, held).casefold()
    names = (acronym, held.name.casefold(), *(alias.casefold() for alias in held.aliases), key)
    if not typed or acronym.startswith(typed):
        return (0 if typed == acronym else 1, acronym)
    if any(word.startswith(typed) for name in names for word in (name, *name.split())) or issuer.startswith(typed):
        return (2, acronym)
    if any(typed in name for name in (*names, issuer)):
        return (3, acronym)
    if len(typed) > 3 and max(fuzz.WRatio(typed, name) for name in names[:2]) >= _NEAR:
        return (4, acronym)
    return None


def shown(key: str, catalog: Catalog) -> str:
    """A credential as an option: acronym, name and issuer, each said once, within what an option shows; a long name gives way."""
    held = catalog.credentials[key]
    house = catalog.issuers.get(held.issuer)
    names = (house.name, *house.aliases) if house else (held.issuer,)
    name = _ASIDE.sub(lambda found: "" if _says(found[0], held.acronym) else found[0], held.name)
    before, comma, last = name.rpartition(", ")
    name = before if comma and last in names else name
    said = name if _says(name, held.acronym) else f"{held.acronym}: {name}"
    issuer = "" if any(_says(said, one) for one in names) else wording.by_issuer("", wording.issuer(catalog, held))
    return wording.shorten(said, _LONGEST - len(issuer)) + issuer


def _says(words: str, name: str) -> bool:
    """Whether a name stands there as words of its own."""
    return re.search(rf"(?<!\w){re.escape(name)}(?!\w)", words) is not None
