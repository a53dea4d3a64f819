"""One or some of those in play, put in place by name where a message describes them: "the dearer one: how many years does it ask for?"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from handlers.query import Intent, Query, about
from handlers.understanding.asker.exam_length import exam_at_least
from handlers.understanding.asker.occupation import with_work
from handlers.understanding.asker.place_told import place_told
from handlers.understanding.thread.described import SMALL, Span, spans
from handlers.understanding.thread.fitting import CUT, IN_WORDS, Fitting, fitting
from handlers.understanding.thread.in_play import in_play
from handlers.understanding.thread.meant import as_meant_here, with_named
from handlers.understanding.thread.numbered import with_numbers
from handlers.understanding.thread.of_list import of_those_on_ai
from handlers.understanding.thread.of_their_own import of_their_own
from handlers.understanding.words.names import Entity
from handlers.understanding.words.patterns import search
from handlers.understanding.words.reading import read_whole, skeleton

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from catalog.catalog import Catalog
    from handlers.memory import Memory
    from handlers.understanding.words.reading import Reading

_LONGEST = 24
_REST = re.compile(
    r"\b(?:the )?(?:rest|others?|other ones?|remaining(?: ones?| \w+)?)\b|\bwhat(?:s| is| remains)(?: then)? (?:left|remaining)\b|\bwhat remains\b|\bthose (?:left|remaining)\b",
    re.IGNORECASE,
)
_GATED = frozenset(
    [
        "need",
        "needs",
        "require",
        "requires",
        "requiring",
        "with",
        "for",
        "want",
        "wants",
        "an",
        "a",
        "my",
        "active",
        "accepts",
        "takes",
        "without",
        "after",
        "asks",
    ]
)
"""What stands before the name of what is asked for first: "the one that needs CISM"."""
_OWN_HOUSE = r"\bnot (?:on |using |with |in )?@i\d+\b.*\b(?:were|we|i|im|our|us|all|everything|its)\b(?: \w+){0,3} @i\d+|\b(?:we|i|im|were|our|all)\b(?: \w+){0,3} @i\d+(?: \w+){0,2} not (?:on |using )?@i\d+"
"""One's own cloud told beside another that it is not: "not AWS, we're on Google Cloud"."""
_ASKS = frozenset("how what whats which when where who why is are do does compare difference".split())  # noqa: SIM905
_WISHED = (Intent.RECOMMEND, Intent.FIND, Intent.COVERAGE, Intent.PLAN, Intent.PATH, Intent.HIRE, Intent.GAPS)
"""Questions that a further wish asks again."""


def chosen(reading: Reading, memory: Memory, catalog: Catalog, today: date) -> Reading | Query:
    """The reading with the names in place of a description of some in play; the fact that tells them where nothing else is asked.

    Itself where nothing in play is described, or the description tells none apart.
    """
    reading = with_numbers(reading, memory, catalog)
    if search(_OWN_HOUSE, reading.skeleton):
        return reading  # where somebody works, and not what they choose
    if memory.last is not None and memory.last.intent in CUT and (place_told(reading.plain) or exam_at_least(reading.plain)):
        return reading  # "the second cheapest" is no second of the list, "longer than two hours" no longest
    if own := of_their_own(reading, memory, catalog, today):
        start, end, ids = own
        if len(ids) == 1:
            return with_named(reading, ids[0], start, end)
        return _named(reading, [(Span(start, end, (start, end)), Fitting(ids))], catalog)
    if reading.size > _LONGEST or memory.last is None or len(in_play(memory)) < 2 or of_those_on_ai(reading, memory):
        return as_meant_here(reading, memory, catalog, today)
    named = [e.start for e in reading.of("credential")]
    pairs = list[tuple[Span, Fitting]]()
    for span in spans(reading):
        if pairs and span.start < pairs[-1][0].end:
            continue  # a part of what was found already
        if all(reading.found[at - 1].text in _GATED for at in named if span.start <= at < span.end):
            found = _fitting(reading, span, memory, catalog, today)
            pairs += [(span, found)] if found is not None else []
    if any(span.apart for span, _ in pairs):
        left_out, without = next(pair for pair in pairs if pair[0].apart)
        besides = next((pair for pair in pairs if not pair[0].apart and pair[0].start >= left_out.end), None)
        if besides is not None:
            return _named(reading, [(replace(besides[0], start=left_out.start), besides[1])], catalog)
        kept = Fitting(tuple(i for i in in_play(memory) if i not in without.ids), without.by)
        return _alone(reading, left_out, kept, memory) or _named(reading, [(left_out, kept)], catalog)
    if pairs and memory.last.intent in CUT and _narrows(reading, pairs[0][0]):
        return reading  # the list is asked for again with a further condition
    if (settled := as_meant_here(reading, memory, catalog, today)) is not reading or not pairs:
        return settled
    asked = _alone(reading, *pairs[0], memory)
    if asked is not None:
        return asked
    further = [pair for pair in pairs[1:] if not pair[0].rank and pair[0].start >= pairs[0][0].end]
    return _named(reading, [pairs[0], *further[:1]], catalog)


def _narrows(reading: Reading, span: Span) -> bool:
    """Whether a list is to be kept to those described: "hands-on ones only, and that I can book", "any of those without labs"."""
    said = {word.text for word in reading.found[max(0, span.start - 1) : span.end + 1]}
    outside = {word.text for i, word in enumerate(reading.found) if not span.start <= i < span.end}
    return span.many and not span.rank and bool(said & {"only", "just"} or outside & {"any", "some"}) and not outside & _ASKS


def _fitting(reading: Reading, span: Span, memory: Memory, catalog: Catalog, today: date) -> Fitting | None:
    """What the words of a stretch describe."""
    start, end = span.told
    told = read_whole(reading.text[reading.found[start].start : reading.found[end - 1].end], catalog)
    if reading.work is not None and reading.own and set(reading.own) <= set(range(start, end)):
        told = replace(told, work=reading.work)  # "the one for people building apps"
    return fitting(told, memory, catalog, today, many=span.many)


def ranked(reading: Reading) -> tuple[str, str] | None:
    """Which one was put in place as the first by a figure, and by which; None where none was."""
    return next(((e.id, e.pointed) for e in reading.entities if e.pointed in IN_WORDS), None)


def _alone(reading: Reading, span: Span, found: Fitting, memory: Memory) -> Reading | Query | None:
    """What a description asks that is all there is of the message; the message as it stands where other rules know."""
    outside = {w.text for i, w in enumerate(reading.found) if not span.start <= i < span.end}
    last = memory.last
    if last is None or outside - SMALL - {"?"}:
        return None
    if span.rank and not span.many and not outside & {"take", "go"}:
        return reading  # which of them it is was asked
    if last.intent in (Intent.COMPARE, Intent.FACT) and found.by:
        before = last.aspects if last.intent is Intent.FACT or len(found.ids) > 1 else ()
        return Query(intent=Intent.FACT, sides=about(*found.ids), aspects=tuple(dict.fromkeys((*found.by, *before)))[:2])
    if last.intent is Intent.COMPARE and len(found.ids) > 1:
        return last.having(sides=about(*found.ids))
    wished = last.intent in _WISHED and (found.by or span.apart or len(found.ids) > 1 or span.many)
    return reading if wished else None


def _named(reading: Reading, pairs: Sequence[tuple[Span, Fitting]], catalog: Catalog) -> Reading:
    """The message with the names in place of what describes them."""
    text, done, places, reasons = "", 0, list[tuple[str, int, str]](), dict[str, str]()
    for span, found in pairs:
        text += reading.text[done : reading.found[span.start].start]
        reasons.update(dict.fromkeys(found.ids, found.rank or "what was said of it"))
        for number, i in enumerate(found.ids):
            text += " and " if number else ""
            label = catalog.credentials[i].acronym or catalog.credentials[i].name
            places.append((i, len(text), label))
            text += label
        done = reading.found[span.end - 1].end
    rest = reading.text[done:]
    read = read_whole(text + (_REST.sub(" ", rest) if pairs[0][0].apart else rest), catalog)
    added = list[Entity]()
    for i, at, label in places:
        inside = [n for n, word in enumerate(read.found) if at <= word.start and word.end <= at + len(label)]
        if not inside:
            return reading
        added.append(Entity("credential", (i,), inside[0], inside[-1] + 1, label, pointed=reasons[i]))
    own = {n for e in added for n in range(e.start, e.end)}
    entities = tuple(sorted((*(e for e in read.entities if not own & set(range(e.start, e.end))), *added), key=lambda e: e.start))
    cues = {cue: left for cue, at in read.cues.items() if (left := tuple(n for n in at if n not in own))}
    unknown = tuple(word for word in read.unknown if word not in [read.found[n] for n in own])
    told = skeleton(list(read.found), list(entities), read.text)
    return with_work(replace(read, entities=entities, cues=cues, unknown=unknown, skeleton=told, context=reading.context), catalog)
