"""The answer to a question we asked back: a number, a place in the list, an issuer, a credential, the subject; and a number where we asked nothing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from catalog.engine.search_words import STOP
from handlers.memory import Memory, Pending
from handlers.query import Intent, Query, about
from handlers.understanding.aspects import aspects_of
from handlers.understanding.strange import unread
from handlers.understanding.thread.fitting import fitting
from handlers.understanding.words.patterns import search

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from catalog.catalog import Catalog
    from handlers.understanding.asker.statements import Statements
    from handlers.understanding.case import Case
    from handlers.understanding.subjects import Subjects
    from handlers.understanding.words.reading import Reading

_NUMBER = re.compile(r"^(?:option |number |no |the )?(\d)\b")
_FIRST = {"first": 0, "1st": 0, "second": 1, "2nd": 1, "third": 2, "3rd": 2, "fourth": 3, "4th": 3, "last": -1}
_WITH_MORE = 14
"""Words an answer may have that asks something more ("the PECB one, and what does it cost?")."""


def picked(reading: Reading, found: Subjects, catalog: Catalog, memory: Memory, today: date) -> Query | None:
    """The choice a message makes among those offered, None where it makes none."""
    pending = memory.pending
    if pending is None or not pending.choices or reading.size > _WITH_MORE:
        return None
    if reading.size <= _SHORT and (placed := _placed(reading, pending)) is not None:
        return placed
    issuers = {e.id for e in reading.of("issuer")}
    choice = next((c for c in pending.choices if _named(c) & set(found.targets)), None)
    if choice is None and issuers:
        choice = next((c for c in pending.choices if issuers & _issuers(c, pending, catalog)), None)
    if choice is None and not (found.targets or issuers) and (one := _described(reading, pending, catalog, today)):
        return one
    if choice is None or (reading.size > _SHORT and not aspects_of(reading)):
        return None
    more = tuple(a for a in aspects_of(reading) if a not in choice.aspects)
    if more and choice.intent in (Intent.FACT, Intent.PROFILE):
        return choice.having(intent=Intent.FACT, aspects=(*choice.aspects, *more))
    return choice


def _placed(reading: Reading, pending: Pending) -> Query | None:
    """A choice by its number or its place."""
    plain = reading.plain
    match = _NUMBER.match(plain)
    index = int(match[1]) - 1 if match else next((i for word, i in _FIRST.items() if re.search(rf"\b{word}\b", plain)), None)
    return pending.choices[index] if index is not None and -1 <= index < len(pending.choices) else None


_NAMES_ONE = re.compile(
    r"^(?:(?:ok|okay|ah|oh|sorry|i mean|i meant|i think|probably|well|hm+|its|it is|that is|id say|guess) )*(?:the|that|one|with|without|hands on|practical|open book|multiple choice)\b"
)
_WORDS = 7


def _described(reading: Reading, pending: Pending, catalog: Catalog, today: date) -> Query | None:
    """The one choice that a few words describe: "the practical one", "the open book one"."""
    own = {i: choice for choice in pending.choices for i in choice.credentials}
    if own and "?" not in reading.skeleton and (named := _by_a_word(reading, own, catalog)):
        return own[named]
    if len(own) > 1 and search(_EACH, reading.skeleton):
        return _of_all(own, tuple(own))
    if pending.slot == "which" and reading.size <= _SHORT and search(SHRUG, reading.skeleton):
        return _of_all(own, tuple(own))
    if reading.size > _WORDS or "?" in reading.skeleton or not _NAMES_ONE.match(reading.plain):
        return None
    fit = fitting(reading, Memory(named=tuple(own)), catalog, today)
    return _of_all(own, fit.ids) if fit is not None else None


_EACH = r"^(?:(?:well|ok|okay|hm+|uh|um|oh|actually|give me|tell me|show me|id like|i want|i mean|for|of|about|just|probably|then|yes|i guess|dunno|not sure) )*(?:both|all|each|every one|any(?! (?:idea|clue)))(?: (?:of|them|those|these|two|three|four|five|\d|please|pls|plz|obviously|actually|options?|ones?|then|if possible|i guess|the|side by side|to compare|thanks))*\s?[.!]*$"
"""Ways to say that none of those offered is to be left out."""


def _by_a_word(reading: Reading, own: Mapping[str, Query], catalog: Catalog) -> str | None:
    """The only one of those offered in whose own name, or its issuer's, a word of the answer stands: "the devsecops guys"."""
    names = {i: _words_of(f"{catalog.credentials[i].name} {catalog.issuers[catalog.credentials[i].issuer].name}") for i in own}
    shared = set.intersection(*names.values())
    said = {word.text for word in reading.found if len(word.text) > _LETTERS} - shared - STOP
    told = [i for i, words in names.items() if said & words]
    return told[0] if len(told) == 1 else None


_LETTERS = 3


def _words_of(name: str) -> set[str]:
    return set(re.findall(r"[a-z\d]+", name.casefold()))


def _of_all(own: Mapping[str, Query], ids: Sequence[str]) -> Query | None:
    """What is asked of the one that is left, or of each of the few; what else was asked of them, by what tells them apart."""
    first = own[ids[0]]
    if len(ids) == 1:
        return first
    return first.having(sides=about(*ids)) if first.intent is Intent.FACT else Query(intent=Intent.COMPARE, sides=about(*ids[:5]))


def _issuers(choice: Query, pending: Pending, catalog: Catalog) -> set[str]:
    """Issuers of what a choice adds to what all of them have."""
    others = [_named(c) for c in pending.choices]
    shared = set.intersection(*others) if others else set()
    return {catalog.credentials[i].issuer for i in _named(choice) if i not in shared and i in catalog.credentials}


def _named(choice: Query) -> set[str]:
    """What a choice is about, or takes as held."""
    return {*choice.credentials, *choice.asker.held}


_ALONE = re.compile(
    r"(?:(?:and|or|ok|then|now|what about|how about|the)\s+)*(?:#|no\.? ?|nr\.? ?|number |option )?(\d{1,2})\s?[.):]?\s?[?!]*",
    re.IGNORECASE,
)


def lone_number(reading: Reading, memory: Memory) -> Query | None:
    """All about the one it counts to, or that we did not understand; None for a message that says something, or may answer us."""
    if unread(reading):
        return Query(intent=Intent.HELP, slot="lost")
    match = _ALONE.fullmatch(reading.text.strip())
    if match is None or (memory.pending is not None and not memory.pending.choices):
        return None
    place = int(match[1]) - 1
    laid_out = memory.listed if len(memory.listed) > 1 else ()
    if 0 <= place < len(laid_out):
        return Query(intent=Intent.PROFILE, sides=about(laid_out[place]))
    return Query(intent=Intent.HELP, slot="lost")


SUBJECT = "subject"
SHRUG = r"\b(?:dunno|maybe$|perhaps$|possibly$|kind of$|sort of$|no idea|whatever|just tell me|you tell me|you choose|you decide|surprise me|not sure|dont know|no preference|up to you|anything(?= goes| works| will do| is| would|$| \?| \|))\b"
"""Ways to say that one cannot say more."""
_SHORT = 8


def half_asked(case: Case, query: Query) -> Pending | None:
    """What is open once we ask back what it is about; None for any other question."""
    if query.intent is not Intent.CLARIFY or query.slot != SUBJECT:
        return None
    if case.has("worth"):
        half = Query(intent=Intent.WORTH, advise=True)
    elif case.has("vs"):
        half = Query(intent=Intent.COMPARE)
    elif case.has("eligible", "can_i"):
        half = Query(intent=Intent.ELIGIBILITY)
    else:
        aspects = tuple(aspects_of(case.reading))
        half = Query(intent=Intent.FACT, aspects=aspects) if aspects else Query(intent=Intent.PROFILE)
    return Pending(half.having(asker=case.said.person), SUBJECT)


def answered(reading: Reading, said: Statements, found: Subjects, memory: Memory) -> Query | None:
    """The half question with the subject that a short message names; the advice for everybody where it names none and says so."""
    pending = memory.pending
    if pending is None or pending.slot != SUBJECT or reading.size > _SHORT:
        return None
    if not found.targets and search(SHRUG, reading.skeleton):
        return Query(intent=Intent.RECOMMEND, asker=said.person)
    wanted = 2 if pending.query.intent is Intent.COMPARE else 1
    if len(found.targets) < wanted or aspects_of(reading) or found.ambiguous is not None:
        return None
    return pending.query.having(sides=about(*found.targets), asker=pending.query.asker.with_said(said.person))
