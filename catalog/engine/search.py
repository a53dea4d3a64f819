"""Ranked local search: which of our own sentences bear on a question, and when none does."""

from __future__ import annotations

import math
import re
import weakref
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from catalog.engine.search_texts import Entry, credential_entries, page_entries
from catalog.engine.search_words import ALIKE, COMMON, stem, stems

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from catalog.catalog import Catalog
    from catalog.model import Credential

BEARS = 0.42
"""Share of a question's weight a text must hold to bear on it at all."""

ANSWERS = 0.62
"""From this share on a text is taken for an answer rather than for something near it."""

_ALIKE_WEIGHT = 0.7
_SATURATION = 1.2
_LENGTH = 0.25
_COMMON_WEIGHT = 0.25
_MONTH = "January|February|March|April|May|June|July|August|September|October|November|December"
_DAY = re.compile(rf"\b20\d\d-\d\d\b|\b[0-3]?\d (?:{_MONTH}) 20\d\d\b")
_FOR_A_DAY = frozenset(stem(word) for word in ("deadline", "date", "day", "cutoff"))
"""Stems that ask for a day: a text that gives one may answer them."""


@dataclass(frozen=True, slots=True)
class Hit:
    """One text of ours that bears on a question."""

    owner: str
    kind: str
    path: str
    text: str
    score: float
    share: float
    """How much of the question's weight the text holds, 0 to 1."""
    whole: float = 0.0
    """The same before a single word was kept from counting as an answer."""

    @property
    def answers(self) -> bool:
        """True where the text says most of what was asked about."""
        return self.share >= ANSWERS

    @property
    def near(self) -> bool:
        """True where it holds all that was asked, though that is one word only."""
        return self.whole >= ANSWERS


class Index:
    """A small set of texts with the counts a ranking needs."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._entries = tuple(entries)
        self._counts = [Counter(stems(entry.indexed)) for entry in self._entries]
        self._lengths = [sum(counts.values()) for counts in self._counts]
        self._average = (sum(self._lengths) / len(self._lengths)) if self._lengths else 1.0
        self._dated = [position for position, entry in enumerate(self._entries) if _DAY.search(entry.text)]
        self._holders: dict[str, list[int]] = {}
        for position, counts in enumerate(self._counts):
            for word in counts:
                self._holders.setdefault(word, []).append(position)

    def search(self, words: Sequence[str], limit: int) -> list[Hit]:
        """The best texts for these stems; empty where none holds enough of them."""
        wanted = list(dict.fromkeys(words))
        weights = {word: self._weight(word) for word in wanted}
        total = sum(weights.values())
        if not total or all(word in COMMON for word in wanted):
            return []
        scores: dict[int, float] = {}
        held: dict[int, float] = {}
        for word in wanted:
            for position, strength in self._where(word).items():
                gained = weights[word] * strength
                scores[position] = scores.get(position, 0.0) + gained * self._frequency(position, word)
                held[position] = held.get(position, 0.0) + (0.0 if word in COMMON else gained)
        telling = [word for word in wanted if word not in COMMON]
        real = sum(weights[word] for word in telling) or total
        hits = [self._hit(position, scores[position], held[position] / real, self._cap(position, telling)) for position in scores]
        return sorted((hit for hit in hits if hit.share >= BEARS), key=lambda hit: (-hit.score, hit.owner, hit.path))[:limit]

    def _cap(self, position: int, telling: list[str]) -> float:
        """A single word is an answer only where the text is about it, not where it happens to stand."""
        return 1.0 if len(telling) > 1 or self._counts[position][telling[0]] > 1 else ANSWERS - 0.01

    def _hit(self, position: int, score: float, whole: float, cap: float) -> Hit:
        entry, share = self._entries[position], min(whole, cap)
        return Hit(entry.owner, entry.kind, entry.path, entry.text, score * entry.boost * (0.4 + share), min(share, 1.0), whole)

    def _weight(self, word: str) -> float:
        """Rare words say more; a word we never use says most, so that an unrelated question finds nothing."""
        holders = len(self._where(word))
        rarity = math.log(1 + (len(self._entries) + 1) / (holders + 0.5))
        return rarity * (_COMMON_WEIGHT if word in COMMON else 1.0)

    def _where(self, word: str) -> dict[int, float]:
        """Texts that hold the word, or one that may stand for it, with how surely they do."""
        found = dict.fromkeys(self._holders.get(word, ()), 1.0)
        for other in ALIKE.get(word, ()):
            for position in self._holders.get(other, ()):
                found.setdefault(position, _ALIKE_WEIGHT)
        for position in self._dated if word in _FOR_A_DAY else ():
            found.setdefault(position, _ALIKE_WEIGHT)
        return found

    def _frequency(self, position: int, word: str) -> float:
        count = self._counts[position]
        times = count[word] or max((count[other] for other in ALIKE.get(word, ())), default=0)
        length = 1 - _LENGTH + _LENGTH * self._lengths[position] / self._average
        return times * (_SATURATION + 1) / (times + _SATURATION * length)


def search_credential(catalog: Catalog, credential: str, words: str, limit: int = 3, ignore: Collection[str] = ()) -> list[Hit]:
    """What a credential's own file, and its issuer's evidence, says to these words; names in `ignore` do not count."""
    held = catalog.credentials[credential]
    dropped = {word for name in (*ignore, held.acronym, held.name, *held.aliases, credential) for word in stems(name)}
    issuer = catalog.issuers.get(held.issuer)
    if issuer is not None:
        dropped |= {word for name in (issuer.name, *issuer.aliases, held.issuer) for word in stems(name)}
    asked = stems(words)
    kept = [word for word in asked if word not in dropped] or asked
    return _index_of(catalog, held).search(kept, limit)


def search_pages(
    catalog: Catalog, words: str, limit: int = 3, kinds: Collection[str] = (), among: Collection[str] = ()
) -> list[Hit]:
    """What topics, terms, questions and corrections say to these words; `among` limits it to some of them."""
    found = _pages(catalog).search(stems(words), 12 * limit if kinds or among else limit)
    return [hit for hit in found if (not kinds or hit.kind in kinds) and (not among or hit.owner in among)][:limit]


_credential_indexes: dict[int, tuple[weakref.ref[Credential], Index]] = {}
_page_indexes: weakref.WeakKeyDictionary[Catalog, Index] = weakref.WeakKeyDictionary()


def _index_of(catalog: Catalog, credential: Credential) -> Index:
    """A credential's index, built when it is first asked about and kept as long as the credential is."""
    key = id(credential)
    kept = _credential_indexes.get(key)
    if kept is None or kept[0]() is not credential:
        kept = (
            weakref.ref(credential, lambda _: _credential_indexes.pop(key, None)),
            Index(credential_entries(catalog, credential)),
        )
        _credential_indexes[key] = kept
    return kept[1]


def _pages(catalog: Catalog) -> Index:
    kept = _page_indexes.get(catalog)
    if kept is None:
        kept = _page_indexes[catalog] = Index(page_entries(catalog))
    return kept
