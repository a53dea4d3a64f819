"""Which stored question a message asks: by the words both share, counted both ways."""

from __future__ import annotations

import re
import weakref
from collections import Counter
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

from rapidfuzz import fuzz

from catalog.engine.search_words import COMMON, stems
from handlers.understanding.case import ALL_OF_IT, WHICH_CERT, WHICH_TO_TAKE

if TYPE_CHECKING:
    from collections.abc import Container, Iterable

    from catalog.catalog import Catalog
    from handlers.understanding.case import Case

LIKE = 0.66
"""Likeness from which on a stored question answers where the rules read little, …"""
ALIKE = 0.84
"""… where they read something broad, …"""
SAME = 0.97
"""… and where nothing else counts."""


@dataclass(frozen=True, slots=True)
class Match:
    """A stored question near a message."""

    id: str
    likeness: float
    """0 to 1: shared words over all words."""
    belief: bool
    shared: int
    """How many words both have."""


class _Questions:
    def __init__(self, catalog: Catalog) -> None:
        self.asked: list[tuple[str, bool, frozenset[str]]] = []
        self.weights: list[float] = []
        self.texts: list[str] = []
        self.holders: dict[str, list[int]] = {}
        self.last: tuple[str, Match | None] = "", None
        for belief, entries in ((False, catalog.said), (True, catalog.beliefs)):
            for identity, entry in entries.items():
                variants = (*entry.ask, *((getattr(entry, "belief", ""),) if belief else ()))
                for variant in variants:
                    self._add(identity, variant, belief=belief)

    def _add(self, identity: str, variant: str, *, belief: bool) -> None:
        kept = _bag(variant)
        if not kept:
            return
        for word in kept:
            self.holders.setdefault(word, []).append(len(self.asked))
        self.asked.append((identity, belief, kept))
        self.weights.append(_weight(kept))
        self.texts.append(variant.casefold())


def _bag(text: str) -> frozenset[str]:
    return frozenset(_words(text))


def _words(text: str, known: Container[str] | None = None) -> dict[str, None]:
    """The words of a text in their order; of an exam code as a whole, not its halves as well: it is one word that two texts share.

    Of a code that no stored question has (`known`: their words) the halves count too: it is much of what the text says.
    """
    found = dict.fromkeys((*stems(text), *(("after",) if _AFTER.search(text) else ())))
    halves = {half for word in found if "-" in word and (known is None or word in known) for half in word.split("-")}
    return {word: None for word in found if word not in halves}


def _weight(kept: Iterable[str]) -> float:
    return sum(_LITTLE if word in COMMON else 1.0 for word in kept)


_AFTER = re.compile(r"\bafter\b", re.IGNORECASE)
"""What comes after one is another question than what is in it."""
_LITTLE = 0.35
"""What a word weighs that stands nearly everywhere here."""
_WHOLE = 0.6
"""What it is worth at least that all of a question's words are shared, if they are more than two."""
_CLOSE = 0.02
"""What the letters of a text add to the words it shares."""


_kept: dict[int, tuple[weakref.ref[Catalog], _Questions]] = {}


def _questions(catalog: Catalog) -> _Questions:
    held = _kept.get(id(catalog))
    if held is None or held[0]() is not catalog:
        key = id(catalog)
        held = (weakref.ref(catalog, lambda _: _kept.pop(key, None)), _Questions(catalog))
        _kept[key] = held
    return held[1]


def nearest(catalog: Catalog, text: str) -> Match | None:
    """The stored question most like a text, None where no word is shared."""
    questions = _questions(catalog)
    if questions.last[0] != text:  # one message is often held against them more than once
        questions.last = text, _nearest(questions, text)
    return questions.last[1]


def _nearest(questions: _Questions, text: str) -> Match | None:
    wanted = _words(text, questions.holders)
    weight = _weight(wanted)
    telling = [word for word in wanted if word not in COMMON]
    common = wanted.keys() & COMMON if telling else frozenset[str]()
    each = 1.0 if telling else _LITTLE
    counted = Counter(chain.from_iterable(questions.holders.get(word, ()) for word in telling or wanted))
    best, likeness_of_best, at = None, 0.0, -1
    said = text.casefold()
    for position, count in counted.most_common():
        most = count + len(common)
        reach = 2 * (each * count + _LITTLE * len(common)) / (weight + each * count) + _CLOSE
        if most < 2 <= len(wanted) or (reach < likeness_of_best and (most < 3 or likeness_of_best > _WHOLE + _CLOSE)):
            break  # so is every other that shares as many words or fewer
        identity, belief, kept = questions.asked[position]
        weights = questions.weights[position] + weight
        if 2 * (each * count + _LITTLE * len(common)) / weights + _CLOSE < likeness_of_best and (most < len(kept) or most < 3):
            continue  # however much of the common words it shares: nothing else is worked out for most
        little = len(common & kept) if common else 0
        both = count + little
        if both < 2 <= len(wanted):
            continue
        likeness = 2 * (each * count + _LITTLE * little) / weights
        if both > 2 and both == len(kept):
            likeness = max(likeness, _WHOLE)
        if likeness > 0.5:
            if likeness + _CLOSE < likeness_of_best:
                continue
            likeness += _CLOSE * fuzz.ratio(said, questions.texts[position]) / 100
        if likeness > likeness_of_best or (likeness == likeness_of_best and _earlier(counted, position, at)):
            best, likeness_of_best, at = Match(identity, likeness, belief, both), likeness, position
    return best


def _earlier(counted: Iterable[int], one: int, other: int) -> bool:
    """Of two that are equally like a text the one counts whose word came first."""
    return next(position for position in counted if position in (one, other)) == one


def shares_what_is_said(case: Case, stored: Match) -> bool:
    """Whether a stored entry has a word of what the message says beside the names in it, if it says anything beside them."""
    names = {word for entity in case.reading.entities for word in stems(entity.typed)}
    said = [word for word in _words(case.reading.text) if word not in COMMON and word not in names]
    return not said or any(
        identity == stored.id and kept.intersection(said) for identity, _, kept in _questions(case.catalog).asked
    )


_ONE_WANTED = r"\b(?:want|need|get|pursue) (?:an?|one|some) (?:\w+ ){0,3}(?:certs?|certifications?|exams?|credentials?)\b(?: \|)? which\b|\bbest (?:\w+ ){0,4}for (?:me|us)\b"
"""Which one to take is asked behind the wish for one: "I want an AI security certification, which one?"."""


def stored_for(case: Case) -> Match | None:
    """The stored question nearest to the message, or to its last question where what comes before tells of the asker only.

    Who tells of themselves and asks which one to take wants theirs: no stored question about all of them is meant.
    """
    if case.says(ALL_OF_IT):
        return None
    whole = nearest(case.catalog, case.reading.text)
    sentences = [s for s in re.split(r"(?<=[.!?;])\s+", case.reading.text) if s.strip()]
    if (
        len(sentences) < 2
        or "?" not in sentences[-1]
        or not case.said.person.has_told()
        or case.says(WHICH_TO_TAKE)
        or case.says(_ONE_WANTED)
        or case.says(WHICH_CERT)
    ):
        return whole
    asked = nearest(case.catalog, sentences[-1])
    return asked if asked and (whole is None or asked.likeness > whole.likeness) and asked.shared > 2 else whole
