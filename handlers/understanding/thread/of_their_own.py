"""The one of a house that is told by level, field or job: "no, their security basics one", "Microsoft's entry AI exam"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from catalog.engine import merit
from catalog.engine.levels import level_of
from catalog.engine.search_words import STOP
from handlers.query import ABOUT_ONE, Intent
from handlers.understanding.thread.meant import PLAIN, told_of
from handlers.understanding.words.described import named_by, spoken_as

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from datetime import date

    from catalog.catalog import Catalog
    from handlers.memory import Memory
    from handlers.understanding.words.reading import Reading

_HEADS = frozenset(("one", "exam", "cert", "certification", "certificate", "credential", "badge", "test"))
_SAYS_NOTHING = frozenset(("one", "badge"))
_THEIRS = frozenset(("their", "theirs"))
_ENTRY = frozenset(
    "basic basics beginner beginners entry level intro introductory introduction starter starting fundamental fundamentals foundation foundational "  # noqa: SIM905
    "simple first essentials 101 newbie".split()
)
"""Words that say no more than that it is to start with."""
_NO_ENTRY = frozenset(("first", "level"))
"""... which do not say so alone."""
_BASE = frozenset(spoken_as(word) for word in ("fundamentals", "essentials", "foundation"))
"""What the names of such have in them."""
_ALIKE = {spoken_as("engineer"): spoken_as("technologist"), spoken_as("gen"): spoken_as("generative")}
_LESS = frozenset("other actual real proper old older new newer newest latest cheap cheaper same s".split())  # noqa: SIM905
_AI = frozenset(("ai", "artificial", "intelligence"))
_ROOM = 5
_TWO = 2
_OF_ONE = frozenset((*ABOUT_ONE, Intent.UNKNOWN))
_HAS_S = re.compile(r"['\u2019]s$", re.IGNORECASE)


def of_their_own(reading: Reading, memory: Memory, catalog: Catalog, today: date) -> tuple[int, int, tuple[str, ...]] | None:
    """Between which words a house's own is told, and which it is; two where two have all of it; None where none is, or more."""
    if not memory.topic or memory.topic[0] not in catalog.credentials or reading.size < _TWO:
        return None
    said = [word.text for word in reading.found]
    for start in range(len(said)):
        house = _house(reading, memory, catalog, start)
        if house is None:
            continue
        issuer, begins = house
        head = next((i for i in range(begins, min(begins + _ROOM, len(said))) if said[i] in _HEADS), None)
        if head is None or head == begins:
            continue
        current = catalog.same_credential(memory.topic[0])
        among = [i for i in catalog.of_issuer(issuer) if i not in current]
        if meant := _meant(reading, range(begins, head), among, catalog, today):
            return start, head + (said[head] in _SAYS_NOTHING), meant
    return None


def _house(reading: Reading, memory: Memory, catalog: Catalog, start: int) -> tuple[str, int] | None:
    """Whose it is that begins at a word, and where what describes it begins: "their", "Microsoft's", "the Microsoft"."""
    issuers = reading.of("issuer")
    own = catalog.credentials[memory.topic[0]].issuer
    last = memory.last
    of_one = last is not None and len(last.credentials) < _TWO and len(memory.listed) < _TWO and last.intent in _OF_ONE
    if reading.found[start].text == "the" and of_one and own and not issuers:
        return own, start + 1
    if reading.found[start].text in _THEIRS:
        return (issuers[0].id if len(issuers) == 1 else catalog.credentials[memory.topic[0]].issuer), start + 1
    for one in issuers:
        owns = _HAS_S.search(reading.found[one.end - 1].raw) is not None
        if (one.start == start and owns) or (one.start == start + 1 and reading.found[start].text == "the"):
            return one.id, one.end
    return None


def _meant(reading: Reading, told: range, among: Sequence[str], catalog: Catalog, today: date) -> tuple[str, ...]:
    """The only one of a house's that has everything it is told by, or the only two; those whose names have it come first."""
    begins, head = told.start, told.stop
    inside = [e for e in reading.entities if e.start < head and e.end > begins]
    if any(e.kind in ("phantom", "designation", "issuer", "credential") for e in inside):
        return ()
    said = [word.text for word in reading.found[begins:head]]
    entry = bool((_ENTRY - _NO_ENTRY) & set(said))
    ai = bool(_AI & set(said))
    if PLAIN & set(said) - _LESS - _ENTRY:
        return ()
    named = [e for e in inside if e.kind == "role" and not {w.text for w in reading.found[e.start : e.end]} <= _ENTRY]
    jobs = {e.id for e in named}
    of_jobs = {i for e in named for i in range(e.start, e.end)}
    content = {
        spoken_as(word.text)
        for i, word in enumerate(reading.found[begins:head], begins)
        if word.text not in (STOP | _ENTRY | _LESS | _AI) and i not in of_jobs
    }
    if not content and not jobs and not entry:
        return ()
    whole = content | {spoken_as(reading.found[i].text) for i in of_jobs}
    by_name = [i for i in among if whole and whole <= named_by(catalog, i)] if jobs and not (entry or ai) else []
    if len({catalog.same_credential(i) for i in by_name}) == 1:
        return (by_name[0],)  # a job's word does not win over a name
    fits = [i for i in among if _has(catalog, i, content, jobs, today, entry=entry, ai=ai)]
    if content and not jobs:
        fits = [i for i in fits if content <= named_by(catalog, i)] or fits
    fits = [i for i in fits if merit.available(catalog, i, today)] or fits
    apart = {catalog.same_credential(i): i for i in reversed(fits)}
    return tuple(reversed(apart.values())) if len(apart) <= (_TWO if content and not entry else 1) else ()


def _has(
    catalog: Catalog, credential: str, content: Collection[str], jobs: Collection[str], today: date, *, entry: bool, ai: bool
) -> bool:
    held = catalog.credentials[credential]
    told = told_of(credential, catalog)
    if entry and level_of(held) != "entry" and not told & _BASE:
        return False
    if ai and not merit.about_ai(catalog, credential, today):
        return False
    for job in jobs:
        fit = held.judgement.roles.get(job)
        words = {spoken_as(part) for part in job.split("-")}
        if (fit is None or fit.fit != "core") and not words <= told:
            return False
    return all(word in told or _ALIKE.get(word) in told for word in content)
