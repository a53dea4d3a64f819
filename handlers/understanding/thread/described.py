"""Where a message may point at some of what is in play: "the dearer of the two", "those under 300", "not the Google one"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from handlers.understanding.thread.fitting import NUMBERS, RANKS
from handlers.understanding.thread.in_play import PLACES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handlers.understanding.words.reading import Reading

_WITHIN = 5
"""Words between "the" and "one"."""
_DET = frozenset(("the", "that", "those", "these", "your", "my"))
_HEADS = frozenset(("one", "ones"))
_THINGS = frozenset(
    ("exam", "exams", "cert", "certs", "certification", "certifications", "credential", "credentials", "badge", "test")
)
_OPENS = frozenset(
    "that which who with without for from about under below over above in where whose by on i you needing requiring costing lasting made aimed using my our we he she they".split()  # noqa: SIM905
)
"""Words that go on describing what was pointed at."""
_RELATIVE = frozenset(("that", "which", "who", "where", "whose", "i", "you", "my", "our", "we", "he", "she", "they"))
_ASKS = frozenset("how what whats when why is are was does do did can could would will should has have may".split())  # noqa: SIM905
_VERBS = frozenset("cost costs expire expires last lasts need needs take takes require requires price fee".split())  # noqa: SIM905
_FOLLOWS = frozenset((*_ASKS, *_VERBS, "of", "and", "or", "then", "please", "pls", "first", "who", "where", "too", "instead", "if", "for", "as", "but", "with", "without", "in", "isnt", "doesnt", "so", "not", "only", "now", "still", "really", "by", "?"))  # fmt: skip
"""What may follow "the dearer" where that is all there is of it; any other word says what it is the dearer of."""
_OF_A_PLACE = frozenset(
    [
        "one",
        "ones",
        "two",
        "three",
        "four",
        "few",
        "day",
        "days",
        "date",
        "time",
        "times",
        "attempt",
        "try",
        "exam",
        "version",
        "year",
        "month",
        "week",
        "weekend",
        "months",
        "weeks",
        "update",
        "step",
        "steps",
        "question",
        "questions",
        "thing",
        "domain",
        "module",
        "part",
        "half",
        "quarter",
        "lab",
        "job",
        "role",
        "line",
        "cert",
        "shot",
        "go",
    ]
)
"""What "the first" may be the first of."""
_OF_THEM = re.compile(
    r"^of (?:(?:the|those|these|all|your) )*(?:them|those|these|both|all|two|three|four|five|lot|list|bunch|[2-5])\b"
)
_NOT = re.compile(
    r"(?:^|\b)(?:(?:but |and |just |please |lets |can we |could we |everything |anything |all |so |ok |then |we |i |have |ve |weve |ive |lets )*(?:not|drop|dropped|skip|skipped|excluded|throw out|toss|cut|without|except|leave (?:out|away|off)|take (?:away|out|off)|forget|minus|exclude|excluding|remove|ditch|scrap|ignore|anything but|all but|other than|apart from))(?: (?:for|about))?$"
)
_ONLY = re.compile(r"\b(?:only|just|keep|limit (?:it|them) to|stick to)$")
_IS = re.compile(
    r"^(?:(?:and|so|ok|okay|then|but|hm+|well) )*(?:(?:which|what|who)(?: one)?(?: of (?:them|those|these|the \w+))? (?:is|are|was)|whats|whos|which)$"
)
_STOPS = re.compile(r"[,:;.!?()\n]|\s-+\s|…")
_NO_PART = frozenset(
    (
        *_ASKS,
        *_VERBS,
        "which",
        "any",
        "no",
        "another",
        "this",
        "that",
        "each",
        "every",
        "some",
        "about",
        "the",
        "not",
        "i",
        "we",
        "you",
        "only",
        "just",
        "than",
        "to",
        "for",
    )
)
"""Words that are no part of a description without "the"."""
_WISHES = re.compile(r"\b(?:want|need|prefer|like|love|take|takes|go for|looking for|after|pick|choose)$")
SMALL = frozenset(
    "and so ok okay then but hm hmm well please pls thanks just only the or of them those these i mean take go with id ill lets say is it are there they what whats about how now".split()  # noqa: SIM905
)


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of words that may point, and the words of it that describe."""

    start: int
    end: int
    told: tuple[int, int]
    apart: bool = False
    """What is described is left out."""
    rank: bool = False
    """It tells by rank alone."""
    many: bool = False
    """It speaks of several."""


def spans(reading: Reading) -> Iterator[Span]:
    """Every stretch that may point at some in play."""
    said = [word.text for word in reading.found]
    for at in range(len(said)):
        for start, end, told in (*_after_the(reading, said, at), *_bare(reading, said, at), *_house(reading, said, at)):
            if told[0] < told[1] and (span := _with_lead(reading, said, start, _of_them(reading, said, end), told)):
                yield span


def _ends(reading: Reading, at: int) -> bool:
    """Whether a clause ends after a word."""
    if at + 1 >= reading.size or reading.found[at + 1].text == "?":
        return True
    return _STOPS.search(reading.text, reading.found[at].end, reading.found[at + 1].start) is not None


def _after_the(reading: Reading, said: list[str], at: int) -> Iterator[tuple[int, int, tuple[int, int]]]:
    """What "the", "those" or "whichever" begins."""
    if said[at] in ("whichever", "whoever", "whatever"):
        end = next((i + 1 for i in range(at, len(said)) if _ends(reading, i)), len(said))
        yield at, end, (at + 1 + (said[at + 1 : at + 2] == ["one"]), end)
        return
    if said[at] not in _DET or _ends(reading, at):
        return
    if said[at] in ("those", "these") and said[at + 1] in _OPENS:
        end = _post(reading, said, at + 1)
        yield at, end, (at + 1, end)
        return
    for head in range(at + 1, min(at + _WITHIN + 2, len(said))):
        word, place = said[head], any(w in PLACES for w in said[at + 1 : head])
        if word in _HEADS or (word in _THINGS and head > at + 1 and not place):
            more = not _ends(reading, head) and (said[head + 1] in _OPENS or _of_a_house(reading, said, head + 1)) and not place
            end = _post(reading, said, head + 1) if more else head + 1
            if more and head == at + 1:
                yield at, end, (head + 1, end)
            elif head > at + 1:
                yield at, end, (at + 1, end)
            return
        if (place and head > at + 1) or word in _VERBS - {"last"}:
            return
        placed = word in PLACES and head == at + 1
        follows = _ends(reading, head) or (said[head + 1] not in _OF_A_PLACE if placed else said[head + 1] in _FOLLOWS)
        if (word in RANKS or placed) and follows:
            yield at, head + 1, (at + 1, head + 1)
            return
        if word in _ASKS or _ends(reading, head):
            if (
                head + 1 < len(said)
                and said[head + 1] != "?"
                and head <= at + 2
                and not _ASKS & {word}
                and not _before(reading, said, at)
            ):
                yield at, head + 1, (at + 1, head + 1)
            return


def _of_a_house(reading: Reading, said: list[str], at: int) -> bool:
    """Whether "of Microsoft" goes on."""
    return said[at] == "of" and any(e.kind == "issuer" and e.start == at + 1 for e in reading.entities)


def _before(reading: Reading, said: list[str], at: int) -> set[str]:
    """What stands before a word in its clause, small words left out."""
    return set(said[_begun(reading, at) : at]) - SMALL


def _post(reading: Reading, said: list[str], opens: int) -> int:
    """Where what goes on describing ends: with its clause, or before what is asked."""
    relative = said[opens] in _RELATIVE
    for at in range(opens, len(said)):
        if at > opens and (said[at] in ("how", "what", "whats", "when", "?") or (not relative and said[at] in _ASKS | _VERBS)):
            return at
        if _ends(reading, at):
            return at + 1
    return len(said)


def _bare(reading: Reading, said: list[str], at: int) -> Iterator[tuple[int, int, tuple[int, int]]]:
    """A description without "the" at the head of a clause: "cheaper one, but …", "multiple choice one: how long?", "number two"."""
    if said[at] in ("number", "option", "nr", "no") and at + 1 < len(said) and said[at + 1] in NUMBERS:
        yield at, at + 2, (at + 1, at + 2)
        return
    if at and not _ends(reading, at - 1) and (said[at - 1] not in SMALL or said[at - 1] in _DET):
        return
    if said[at] in PLACES and _ends(reading, at) and at + 1 < len(said) and said[at + 1] != "?":
        yield at, at + 1, (at, at + 1)
        return
    for head in range(at + 1, min(at + _WITHIN, len(said))):
        if said[head - 1] in _NO_PART or _ends(reading, head - 1):
            return
        if said[head] in _HEADS:
            yield at, head + 1, (at, head)
            return
    if said[at] in RANKS and _OF_THEM.match(" ".join(said[at + 1 : at + 5])):
        yield at, at + 1, (at, at + 1)


def _house(reading: Reading, said: list[str], at: int) -> Iterator[tuple[int, int, tuple[int, int]]]:
    """An issuer's own: "and Microsoft's?", or one that is ruled out or kept: "without Google", "only the IAPP ones"."""
    issuer = next((e for e in reading.of("issuer") if e.start == at), None)
    if issuer is None:
        return
    owns = reading.found[issuer.end - 1].raw.casefold().endswith(("'s", "\u2019s"))
    begun = _begun(reading, at)
    ruled = _NOT.fullmatch(" ".join(said[begun:at])) is not None
    if (owns or ruled) and (_ends(reading, issuer.end - 1) or (owns and said[issuer.end] in _FOLLOWS)):
        yield at, issuer.end, (at, issuer.end)


def _of_them(reading: Reading, said: list[str], end: int) -> int:
    """After "of the three"."""
    if end >= len(said) or _ends(reading, end - 1):
        return end
    match = _OF_THEM.match(" ".join(said[end : end + 5]))
    return end + len(match.group().split()) if match else end


def _begun(reading: Reading, at: int) -> int:
    """Where the clause of a word begins."""
    return next((i + 1 for i in range(at - 1, -1, -1) if _ends(reading, i)), 0)


def _with_lead(reading: Reading, said: list[str], start: int, end: int, told: tuple[int, int]) -> Span | None:
    """The stretch with what leads to it; None where the message asks which one it is."""
    begun = _begun(reading, start)
    before = " ".join(said[begun:start])
    if _NOT.fullmatch(before):
        return Span(begun, end, told, apart=True)
    if _ONLY.search(before):
        start -= len(_ONLY.search(before).group().split())  # type: ignore[union-attr]
        before = " ".join(said[begun:start])
    if _IS.match(before):
        ended = end >= len(said) or said[end:] == ["?"]
        if ended or before.split()[-1] == "which":
            return None
        if _ends(reading, end - 1) or said[end] == "and":
            start = begun
    elif "which" in said[begun:start]:
        return None
    if end < len(said) and said[end] == "only":
        end += 1
    rank = any(word in RANKS for word in said[told[0] : told[1]])
    if rank and _WISHES.search(before) and (end >= len(said) or said[end:] == ["?"]):
        return None
    return Span(start, end, told, rank=rank, many=bool({"ones", "those", "these"} & set(said[start:end])))
