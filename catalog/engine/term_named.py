"""Where a credential's own file names a term: a framework, a law, a product, a technique."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from catalog.engine.search_texts import Entry, credential_entries
from catalog.remembered import remembered

if TYPE_CHECKING:
    from catalog.catalog import Catalog
    from catalog.reference import Term

_OF_CONTENT = ("topics.", "domains.", "exams.", "judgement.topics.", "judgement.validates", "audience")
"""Fields that say what is in it; whom it suits and what goes with it may name a term for another reason."""
_DENIES = re.compile(r"\b(?:not?|nor|never|without|none|neither|outside|beyond|lacks?)\b", re.IGNORECASE)


def where_named(catalog: Catalog, credential: str, term: Term) -> tuple[Entry, ...]:
    """The sentences of a credential's own file that name a term as part of it; those that may deny it are left out."""
    named = _pattern((term.name, *term.aliases))
    return tuple(entry for entry in _texts(catalog, credential) if named.search(entry.text))


@remembered(most=20_000)
def _texts(catalog: Catalog, credential: str) -> tuple[Entry, ...]:
    """What its own file says is in it, less what may deny it."""
    held = catalog.credentials[credential]
    texts = [
        Entry(credential, "credential", f"statements.{key}.text", told.text)
        for key, told in held.statements.items()
        if told.about == "content"
    ]
    texts += [e for e in credential_entries(catalog, held) if e.owner == credential and e.path.startswith(_OF_CONTENT)]
    if held.domains is not None:
        items = enumerate(held.domains.items)
        texts += [Entry(credential, "credential", f"domains.items.{number}.name", item.name) for number, item in items]
    return tuple(entry for entry in texts if not _DENIES.search(entry.text))


@remembered(most=1_024)
def who_names(catalog: Catalog, term: str) -> tuple[str, ...]:
    """Credentials that name a term: those listed with it, then those whose own file does. It is the same on every day."""
    held = catalog.terms[term]
    own = (i for i in catalog.credentials if where_named(catalog, i, held))
    return tuple(dict.fromkeys((*held.credentials, *own)))


@lru_cache(maxsize=512)
def _pattern(names: tuple[str, ...]) -> re.Pattern[str]:
    """Any of some names as whole words; one short word in capitals only as it is written."""
    loose = [re.escape(name) for name in names if len(name) > _SHORT or " " in name or not name.isupper()]
    strict = [re.escape(name) for name in names if not (len(name) > _SHORT or " " in name or not name.isupper())]
    parts = [f"(?i:{'|'.join(loose)})"] if loose else []
    return re.compile(rf"(?<![\w-])(?:{'|'.join([*parts, *strict])})(?![\w-])")


_SHORT = 5
