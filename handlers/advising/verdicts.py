"""What a comparison was asked for, decided: which side takes more study, lasts longer, goes deeper; or that it cannot be told."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from handlers import wording
from handlers.advising import checks, groups, sides
from handlers.advising.dearer_by import with_gap
from handlers.advising.open_to_all import open_to_all
from handlers.advising.spans import currency_of, maxima, span_of
from handlers.aspects.every import label
from handlers.query import Aspect

if TYPE_CHECKING:
    from collections.abc import Sequence

    from handlers.advising.sides import SideOf
    from handlers.advising.spans import Span

_MORE = {
    Aspect.FEE: ("{} is cheaper to get", "{} is the cheapest to get"),
    Aspect.MAINTENANCE: ("{} costs less to keep", "{} costs the least to keep"),
    Aspect.EFFORT: ("{} takes less study, by the hours we hold", "{} takes the least study, by the hours we hold"),
    Aspect.DIFFICULTY: (
        "no figure measures difficulty; by study hours {} is harder",
        "no figure measures difficulty; by study hours {} is the hardest",
    ),
    Aspect.DURATION: ("{} is the longer exam", "{} is the longest exam"),
    Aspect.QUESTIONS: ("{} has more questions", "{} has the most questions"),
    Aspect.VALIDITY: ("{} lasts longer", "{} lasts longest"),
    Aspect.LAUNCHED: ("{} is newer", "{} is the newest"),
    Aspect.FORMAT: ("{} is more hands-on", "{} is the most hands-on"),
    Aspect.DOMAINS: ("{} covers more of the topics we keep", "{} covers most of the topics we keep"),
    Aspect.AI_CONTENT: (
        "{} goes further into AI, by topics and depth together",
        "{} goes furthest into AI, by topics and depth together",
    ),
}
"""Which side is ahead, in words for two sides and for more."""
_LESS = {
    Aspect.FEE: ("{} costs more to get", "{} costs the most to get"),
    Aspect.MAINTENANCE: ("{} costs more to keep", "{} costs the most to keep"),
    Aspect.EFFORT: ("{} takes more study, by the hours we hold", "{} takes the most study, by the hours we hold"),
    Aspect.DIFFICULTY: (
        "no figure measures difficulty; by study hours {} is easier",
        "no figure measures difficulty; by study hours {} is the easiest",
    ),
    Aspect.DURATION: ("{} is the shorter exam", "{} is the shortest exam"),
    Aspect.QUESTIONS: ("{} has fewer questions", "{} has the fewest questions"),
    Aspect.VALIDITY: ("{} lasts less long", "{} lasts the shortest"),
    Aspect.LAUNCHED: ("{} is older", "{} is the oldest"),
}
"""The same from the other end."""
_LEAST_WINS = frozenset((Aspect.FEE, Aspect.EFFORT, Aspect.MAINTENANCE))
_SAME = {
    Aspect.FEE: "they cost the same",
    Aspect.MAINTENANCE: "they cost the same to keep",
    Aspect.EFFORT: "no side takes less study, by the hours we hold",
    Aspect.DIFFICULTY: "no figure measures difficulty; by study hours no side is harder",
    Aspect.DURATION: "the exams take the same time",
    Aspect.QUESTIONS: "they have as many questions",
    Aspect.VALIDITY: "they last equally long",
    Aspect.LAUNCHED: "no side is newer",
    Aspect.FORMAT: "no side is more hands-on by the form of its exam",
    Aspect.DOMAINS: "they cover as many of the topics we keep",
    Aspect.AI_CONTENT: "no side goes further into AI, by topics and depth together",
}
_UNTOLD = {
    Aspect.FEE: "which is cheaper cannot be told for sure",
    Aspect.MAINTENANCE: "which costs less to keep cannot be told for sure",
    Aspect.EFFORT: "which takes less study cannot be told for sure",
    Aspect.DIFFICULTY: "no figure measures difficulty, and the hours of study do not settle it",
    Aspect.DURATION: "which exam is longer cannot be told for sure",
    Aspect.QUESTIONS: "which has more questions cannot be told for sure",
    Aspect.VALIDITY: "which lasts longer cannot be told for sure",
    Aspect.LAUNCHED: "which is newer cannot be told for sure",
    Aspect.FORMAT: "which is more hands-on cannot be told for sure",
    Aspect.DOMAINS: "which covers more cannot be told for sure",
    Aspect.AI_CONTENT: "which goes further into AI cannot be told for sure",
    Aspect.RECOGNITION: "which counts for more with employers, nothing we hold measures",
    Aspect.SALARY: "which pays more cannot be told: we hold no salary figures, and no exam promises a raise",
    Aspect.PASS_RATE: "which has the higher pass rate cannot be told: we hold no pass rates for them",
}
_TOLD_OF_EACH = frozenset((
    Aspect.DELIVERY, Aspect.DURATION, Aspect.FEE, Aspect.LANGUAGES, Aspect.LAUNCHED, Aspect.LEVEL, Aspect.MAINTENANCE,
    Aspect.OPEN_BOOK, Aspect.PROCTORED, Aspect.QUESTIONS, Aspect.RENEWAL, Aspect.VALIDITY,
))  # fmt: skip
"""What is said of each side; where nothing is known of any, that is said."""
_NO_ROW = frozenset((Aspect.SALARY, Aspect.PASS_RATE))


def decided(lined: Sequence[SideOf], aspects: Sequence[Aspect], most: int = 2, *, least: bool = False) -> str:
    """One verdict for each thing asked for, with its figures; `least`: asked from the other end, like shorter, dearer."""
    return " ".join(told for aspect in aspects[:most] if (told := _decided(lined, aspect, least=least)))


def ahead(lined: Sequence[SideOf], aspect: Aspect, *, least: bool = False) -> str | None:
    """The credential that is ahead by what was asked; None where nobody is, or it cannot be told."""
    turned = least and aspect in _LESS
    verdict = _verdict(lined, aspect, least=turned) if aspect in _MORE else ""
    words = (_LESS if turned else _MORE).get(aspect, ())
    first = [side for side in lined if any(verdict.startswith(said.format(side.name)) for said in words)]
    return first[0].members[0] if len(first) == 1 else None


def _decided(lined: Sequence[SideOf], aspect: Aspect, *, least: bool) -> str:
    verdict = _verdict(lined, aspect, least=least and aspect in _LESS)
    each = "" if aspect in _NO_ROW else _each(lined, aspect)
    if aspect is Aspect.RECOGNITION:
        met = "; ".join(f"{side.name}: {side.cell(checks.summary)}" for side in lined)
        each = f"{each}. Three checks: {met}" if each else f"three checks: {met}"
    if not each and aspect in _TOLD_OF_EACH:
        each = f"not found for {'either' if len(lined) == len(('one', 'other')) else 'any'} of them"
    if not verdict and not each:
        return ""
    if aspect is Aspect.FEE and len(lined) == 2:
        verdict = with_gap(verdict, lined[0], lined[1], (_LESS if least else _MORE)[aspect][0])
    if aspect is Aspect.FEE and not verdict and any(side.side.kind == "stack" for side in lined):
        verdict = _UNTOLD[aspect]
    lead = f"{verdict}. " if verdict and each else verdict
    return wording.sentence(f"{lead}{wording.sentence(each)}" if lead else f"{label(aspect)}: {each}")


def _each(lined: Sequence[SideOf], aspect: Aspect) -> str:
    """What holds of each side; empty where we have nothing for any."""
    cells = sides.rows(lined, (aspect,))[:1]
    if not cells or cells[0][0] != label(aspect):
        return ""
    nothing = "no listing found" if aspect is Aspect.RECOGNITION else sides.NOTHING
    told = (nothing if cell == sides.NOTHING else cell for cell in cells[0][1])
    return "; ".join(f"{side.name}: {cell}" for side, cell in zip(lined, told, strict=True))


def _verdict(lined: Sequence[SideOf], aspect: Aspect, *, least: bool = False) -> str:
    """Who is ahead; that nobody is; or that it cannot be told."""
    if aspect is Aspect.PREREQUISITES:
        return open_to_all(lined)
    if aspect is Aspect.FEE and all(side.side.kind in ("track", "issuer") for side in lined):
        return groups.cheapest(lined)
    if aspect not in _MORE or not all(side.one for side in lined):
        return _UNTOLD.get(aspect, "") if aspect not in _MORE else ""
    spans = {side.name: span_of(side, aspect) for side in lined}
    known = {name: span for name, span in spans.items() if span is not None}
    if aspect is Aspect.FEE and len({currency_of(side) for side in lined} - {None}) > 1:
        return _UNTOLD[aspect]
    forever = [name for name, (low, _) in known.items() if low == math.inf]
    if aspect is Aspect.VALIDITY and forever and len(forever) < len(lined) and not least:
        return f"{wording.listing(forever)} {'does' if len(forever) == 1 else 'do'} not expire"
    if len(known) == len(lined) and (told := _settled(known, aspect, least=least)):
        return told
    preferred = {side.name: span for side in lined if (span := span_of(side, aspect, preferred=True)) is not None}
    if len(preferred) == len(lined) and preferred != known and (told := _settled(preferred, aspect, least=least)):
        lead = "" if told == _SAME[aspect] else f"{_UNTOLD[aspect]}: "
        return f"{lead}{told} by the figures we prefer, not by those of every source"
    most = maxima(lined) if aspect is Aspect.QUESTIONS else {}
    if told := _settled(most, aspect, least=least) if most else "":
        return f"{told}, by the most there may be"
    return f"{_UNTOLD[aspect]}{_of_the_known(lined, preferred, aspect, least=least)}"


def _of_the_known(lined: Sequence[SideOf], known: dict[str, Span], aspect: Aspect, *, least: bool) -> str:
    """Who is ahead of those whose price is known, where it is not known of every side; else nothing."""
    if aspect not in (Aspect.FEE, Aspect.MAINTENANCE) or not _PAIR <= len(known) < len(lined):
        return ""
    ahead = _ahead(known, least=not least, strictly=True)
    words = (_LESS if least else _MORE)[aspect][len(known) > _PAIR]
    return f"; of those whose price we know, {words.format(ahead)}" if ahead else ""


_PAIR = 2


def _settled(known: dict[str, Span], aspect: Aspect, *, least: bool) -> str:
    """Who is ahead, or that nobody is; empty where the figures do not settle it."""
    if len(set(known.values())) == 1:
        low, high = next(iter(known.values()))
        return _SAME[aspect] if low == high or aspect in (Aspect.EFFORT, Aspect.DIFFICULTY) else ""
    ahead = _ahead(known, least=(aspect in _LEAST_WINS) != least, strictly=aspect not in (Aspect.EFFORT, Aspect.DIFFICULTY))
    if ahead is None:
        return _level(known, aspect, least=least)
    of_two, of_more = (_LESS if least else _MORE)[aspect]
    return (of_more if len(known) > len((of_two, of_more)) else of_two).format(ahead)


_PLURAL = {"is": "are", "has": "have", "lasts": "last", "takes": "take", "covers": "cover", "costs": "cost", "goes": "go"}


def _level(known: dict[str, Span], aspect: Aspect, *, least: bool) -> str:
    """Several that are ahead of all others with the same exact figure; empty where none are."""
    fewest = (aspect in _LEAST_WINS) != least
    best = min(known.values()) if fewest else max(known.values())
    first = [name for name, span in known.items() if span == best]
    rest = [span for span in known.values() if span != best]
    if len(first) < 2 or not rest or best[0] != best[1]:
        return ""
    if any(span[0] <= best[1] for span in rest) if fewest else any(span[1] >= best[0] for span in rest):
        return ""
    words = (_LESS if least else _MORE)[aspect][1].partition("{} ")
    verb, _, tail = words[2].partition(" ")
    return f"{words[0]}{wording.listing(first)} {_PLURAL.get(verb, verb)} {tail}"


def equal(lined: Sequence[SideOf], aspect: Aspect) -> bool | None:
    """Whether the sides are the same in one thing, by the figures we prefer; None where that cannot be told."""
    spans = [span_of(side, aspect, preferred=True) for side in lined] if aspect in _MORE else [None]
    if aspect is Aspect.FEE and len({currency_of(side) for side in lined}) > 1:
        return None
    if any(span is None for span in spans):
        return None
    if len(set(spans)) == 1:
        low, high = spans[0] or (0, 0)
        return True if low == high else None
    overlap = max(span[0] for span in spans if span) <= min(span[1] for span in spans if span)
    return None if overlap else False


def _ahead(spans: dict[str, Span], *, least: bool, strictly: bool) -> str | None:
    """The one that is ahead whichever figure is right; estimates count by both of their ends."""
    turned = {name: (-high, -low) for name, (low, high) in spans.items()} if least else spans
    first = max(turned, key=lambda name: turned[name])
    low, high = turned[first]
    others = [span for name, span in turned.items() if name != first]
    if strictly:
        return first if all(low > other_high for _, other_high in others) else None
    return first if all(low >= other[0] and high >= other[1] and (low, high) != other for other in others) else None
