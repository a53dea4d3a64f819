"""What a new outline brought, in the words of the credential's own file: the date alone does not say what changed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from catalog.engine.changes import Kind
from handlers import wording
from handlers.gating.asked import targets_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from catalog.engine.changes import Changes
    from catalog.model import Credential
    from handlers.ask import Ask, Ledger

_BROUGHT = re.compile(r"\b(?:adds?|added|brought|became|renamed|introduc\w+|moved)\b")
_YEAR = re.compile(r"\b20\d\d\b")
_AT_MOST = 2
_LONGEST = 320


def added(ask: Ask, ledger: Ledger, found: Changes) -> str:
    """One sentence or two, with a blank before; empty unless one credential with a new outline within the time was asked about."""
    ids = targets_of(ask)
    outlines = [change for change in found.every if change.kind is Kind.OUTLINE]
    if len(ids) != 1 or len(outlines) != 1:
        return ""
    year = str(outlines[0].event.date.first.year)
    held = ask.catalog.credentials[ids[0]]
    told = [(path, text) for path, text in _texts(held) if _BROUGHT.search(text) and set(_YEAR.findall(text)) <= {year}]
    said = ""
    for path, text in told[:_AT_MOST]:
        sentence = f" {wording.sentence(text)}"
        if said and len(said) + len(sentence) > _LONGEST:
            break
        ledger.use(held.id, path)
        said += sentence
    return said


def brought(held: Credential, ledger: Ledger) -> list[str]:
    """What a change brought, as the credential's own file says it: the first remark on one, or none."""
    for key, one in held.statements.items():
        if one.about == "change" and _BROUGHT.search(one.text):
            ledger.use(held.id, f"statements.{key}.text")
            return [wording.sentence(one.text)]
    return []


def _texts(held: Credential) -> Iterator[tuple[str, str]]:
    """Remarks on changes and on content, then what is noted of topics."""
    for about in ("change", "content", "exam"):
        yield from ((f"statements.{key}.text", one.text) for key, one in held.statements.items() if one.about == about)
    yield from ((f"topics.{key}.note", topic.note) for key, topic in held.topics.items() if topic.note)
