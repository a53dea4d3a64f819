"""Words that nobody has ever asked anything in: where they say what a question is about ("certs for drones"), or all of them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from catalog.engine.search_words import STOP
from handlers.query import Intent, Query
from handlers.understanding.faq import nearest
from handlers.understanding.model.weighed import ordinary
from handlers.understanding.words.lexicon import cue_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handlers.understanding.case import Case
    from handlers.understanding.words.clean import Word
    from handlers.understanding.words.reading import Reading

_BEFORE = frozenset(
    ("for", "on", "about", "covering", "against", "of", "in", "around", "regarding", "into", "securing", "auditing", "protecting")
)
"""Words before what something is about."""
_REACH = 3
"""Words within which it stands after one of them."""
_LEAST = 4


def strange(reading: Reading) -> tuple[Word, ...]:
    """Words after "for", "on" or "about" that are no names and stand in no sentence the learned model was made from."""
    return tuple(_strange(reading)) if reading.language == "en" else ()


ALIKE = 0.84
"""How like a stored question must be to the message to answer it for all that."""


def of_what_we_hold(case: Case, query: Query) -> Query:
    """The Query; a stored answer to another question says nothing of a matter that nothing here is about."""
    if not query.said or query.credentials or query.intent is not Intent.EXPLAIN:
        return query
    if not (words := tuple(word for word in strange(case.reading) if in_question(case.reading, word))):
        return query
    stored = nearest(case.catalog, case.reading.text)
    if stored is not None and stored.id in query.said and stored.likeness >= ALIKE:
        return query
    return Query(intent=Intent.UNKNOWN, reason="words", words=words[0].raw[:40])


_SENTENCE = re.compile(r"[^.!?\n]*[.!?\n]?")


def in_question(reading: Reading, word: Word) -> bool:
    """Whether a word stands in a sentence that asks, or none does: what is told before it is no matter of the question."""
    sentences = [match.span() for match in _SENTENCE.finditer(reading.text) if match.group().strip()]
    asking = [span for span in sentences if reading.text[span[1] - 1] == "?"]
    return not asking or any(start <= word.start < end for start, end in asking)


def unread(reading: Reading) -> bool:
    """Whether a message of several words holds none that was ever asked in, and nothing written like a name."""
    plain = reading.language == "en" and reading.size > 1 and not reading.entities and not reading.cues
    if not plain or any(word.raw[:1].isupper() for word in reading.found):
        return False
    return all(word.text == "?" or _is_strange(word, reading) for word in reading.found)


_OTHER_SCRIPT = re.compile(r"[\u0370-\u03ff\u0400-\u04ff\u0590-\u06ff\u0900-\u0dff\u0e00-\u0e7f\u1100-\u11ff\uac00-\ud7af]")
_CHINESE = re.compile(r"[吗嗎么麼这這们們证證书書师師钱該该你您我哪请請]")
_KANA = re.compile(r"[\u3040-\u30ff]")
_PLAIN_LETTER = re.compile(r"[a-z]")


def in_no_language_read(reading: Reading, message: str) -> bool:
    """Whether a message is in a language that is not read here: by its script, or by words of which none was ever asked in."""
    if not message.isascii():
        if _CHINESE.search(message) and not _KANA.search(message):
            return True
        other = len(_OTHER_SCRIPT.findall(message))
        if other > 1 and other >= len(_PLAIN_LETTER.findall(message)):
            return True
    if reading.language != "en" or reading.cues or reading.unknown:
        return False
    taken = {i for e in reading.entities for i in range(e.start, e.end)}
    left = [word for i, word in enumerate(reading.found) if i not in taken and word.text.isalpha()]
    long = [word for word in left if len(word.text) >= _LEAST]
    return len(left) > 2 and bool(long) and len(reading.of("credential")) == 1 and all(_is_strange(word, reading) for word in long)


def _strange(reading: Reading) -> Iterator[Word]:
    taken = {i for e in reading.entities for i in range(e.start, e.end)}
    left = 0
    for position, word in enumerate(reading.found):
        if word.text in _BEFORE:
            left = _REACH
            continue
        if left and position not in taken and _is_strange(word, reading):
            yield word
        left = max(0, left - 1)


def _is_strange(word: Word, reading: Reading) -> bool:
    said = word.text
    if len(said) < _LEAST or not said.isalpha() or said in STOP or said in cue_words():
        return False
    index = reading.index
    return not (said in index.vocabulary or said in index.name_words or ordinary(said))
