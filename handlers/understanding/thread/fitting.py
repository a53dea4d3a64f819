"""Which of those in play a description fits, as the catalog has it: "the dearer", "the one without labs", "the GIAC one"."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING

from catalog.engine import merit
from catalog.engine.belonging import belongs
from catalog.engine.case import Case as Choice
from catalog.engine.coverage import evidence
from catalog.engine.filters import filters
from catalog.engine.gate_filters import gate_credentials
from catalog.engine.named import says_ai
from catalog.engine.order import sort_value
from catalog.engine.search_words import STOP
from catalog.engine.telling import Described, told_apart
from handlers.person import Money, Person
from handlers.query import Aspect, Intent, Limits
from handlers.understanding.asker.statements import Statements
from handlers.understanding.asker.wishes import limits_of
from handlers.understanding.noticed import figures
from handlers.understanding.thread.in_play import PLACES, in_play
from handlers.understanding.thread.meant import told_of
from handlers.understanding.words.described import spoken_as
from handlers.understanding.words.loosely import plain_topics
from handlers.understanding.words.patterns import search

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence
    from datetime import date

    from catalog.catalog import Catalog
    from handlers.memory import Memory
    from handlers.understanding.words.reading import Reading

NUMBERS = {"one": 0, "two": 1, "three": 2, "four": 3, "1": 0, "2": 1, "3": 2, "4": 3}
CUT = (Intent.FIND, Intent.COVERAGE)
"""Lists that may be longer than what was laid out of them."""
_MOST = 8

_FEE, _EFFORT, _LENGTH, _AGE, _COUNT, _LASTS = "fee", "effort", "duration", "newest", "questions", "validity"
_RANKS = {
    "cheap": (_FEE, False), "cheaper": (_FEE, False), "cheapest": (_FEE, False), "cheapo": (_FEE, False),
    "dear": (_FEE, True), "dearer": (_FEE, True), "dearest": (_FEE, True), "pricy": (_FEE, True), "pricey": (_FEE, True), "pricier": (_FEE, True),
    "priciest": (_FEE, True), "costly": (_FEE, True), "costlier": (_FEE, True), "costliest": (_FEE, True), "expensive": (_FEE, True),
    "affordable": (_FEE, False), "inexpensive": (_FEE, False),
    "easy": (_EFFORT, False), "easier": (_EFFORT, False), "easiest": (_EFFORT, False), "quick": (_EFFORT, False), "quicker": (_EFFORT, False),
    "quickest": (_EFFORT, False), "faster": (_EFFORT, False), "fastest": (_EFFORT, False), "lighter": (_EFFORT, False),
    "hard": (_EFFORT, True), "harder": (_EFFORT, True), "hardest": (_EFFORT, True), "tougher": (_EFFORT, True), "toughest": (_EFFORT, True),
    "difficult": (_EFFORT, True), "heavier": (_EFFORT, True),
    "short": (_LENGTH, False), "shorter": (_LENGTH, False), "shortest": (_LENGTH, False),
    "long": (_LENGTH, True), "longer": (_LENGTH, True), "longest": (_LENGTH, True),
    "newer": (_AGE, True), "newest": (_AGE, True), "latest": (_AGE, True), "younger": (_AGE, True), "youngest": (_AGE, True),
    "older": (_AGE, False), "oldest": (_AGE, False),
}  # fmt: skip
"""Words that rank, with what they rank by and whether the largest is meant."""
RANKS = frozenset(_RANKS)
_LEAST_FEE = 90
_FEW = {"two": 2, "2": 2, "three": 3, "3": 3}
_LEAST = frozenset(("less", "least", "lower", "lowest", "fewer", "fewest"))
_SIZED = _LEAST | {"more", "most", "higher", "highest", "bigger", "biggest", "largest", "longer", "longest", "shorter", "shortest"}
"""Words that rank whatever stands beside them."""
_OF = (
    (r"\b(?:valid\w*|expir\w*|lasts?|lasting|good for|runs? out)\b", _LASTS),
    (r"\bquestions?\b|\bitems\b", _COUNT),
    (r"\b(?:stud\w+|effort|prep\w*|work)\b", _EFFORT),
    (r"\b(?:minutes?|hours?|time|duration)\b", _LENGTH),
    (r"\b(?:fees?|prices?|costs?|money|pay)\b", _FEE),
)
_TOLD_BY = {
    _FEE: Aspect.FEE, _EFFORT: Aspect.EFFORT, _LENGTH: Aspect.DURATION, _AGE: Aspect.LAUNCHED, _COUNT: Aspect.QUESTIONS,
    _LASTS: Aspect.VALIDITY,
}  # fmt: skip
_IN_WORDS = {
    _FEE: "its fee", _EFFORT: "its hours of study", _LENGTH: "the length of its exam", _AGE: "its launch", _COUNT: "its number of questions",
    _LASTS: "how long it is valid",
}  # fmt: skip
IN_WORDS = frozenset(_IN_WORDS.values())
_FLAGS = {
    "budget": Aspect.FEE, "proctored": Aspect.PROCTORED, "open_book": Aspect.OPEN_BOOK, "style": Aspect.FORMAT, "online": Aspect.DELIVERY,
    "language": Aspect.LANGUAGES, "minutes": Aspect.DURATION, "questions": Aspect.QUESTIONS, "prerequisites": Aspect.PREREQUISITES,
    "effort": Aspect.EFFORT, "level": Aspect.LEVEL, "validity": Aspect.VALIDITY, "venue": Aspect.DELIVERY,
}  # fmt: skip
"""The fact that an engine's filter looks at."""
_OVER = r"\b(?:over|above|beyond|more than|north of)(?: about)? (\d{3,5})\b|[>] ?(\d{3,5})\b"
_UNDER = r"\b(?:under|below|less than|up to|at most|max|within) (\d{3,5})\b"
_YOURS = frozenset(
    (
        "recommended",
        "recommend",
        "advised",
        "advise",
        "suggested",
        "suggest",
        "picked",
        "chose",
        "favourite",
        "favorite",
        "pick",
        "proposed",
    )
)
_OTHERS = r"\b(?:not|isnt|arent|non|except)\b(?: \w+)? @[ic]\d"
_SAYS_NOTHING = frozenset(
    "one ones exam exams cert certs certification credential test badge thing option offer that which who is are it its really actually only just "  # noqa: SIM905
    "then please needs need has have does do i you can could me ai lot kind sort type by of in all at least most more less".split()
)


@dataclass(frozen=True, slots=True)
class Fitting:
    """What a description fits, and the facts that decided it."""

    ids: tuple[str, ...]
    by: tuple[Aspect, ...] = ()
    rank: str = ""
    """What they are the first by, in words."""


def fitting(told: Reading, memory: Memory, catalog: Catalog, today: date, *, many: bool = False) -> Fitting | None:
    """Those in play that a description fits; None where it tells none of them apart. `many`: all that may, not known to fail."""
    among = tuple(i for i in dict.fromkeys(in_play(memory)) if i in catalog.credentials)[:_MOST]
    if len(among) < 2 or told.of("phantom", "designation"):
        return None
    said = [word.text for word in told.found]
    if _YOURS & set(said) and {"you", "your"} & set(said):
        return Fitting((memory.pick,)) if memory.pick in among else None
    places = PLACES | (NUMBERS if len(said) == 1 else {})
    if (place := next((places[word] for word in said if word in places), None)) is not None:
        return Fitting((among[place],)) if -len(among) <= place < len(among) else None
    if "middle" in said and len(among) % 2:
        return Fitting((among[len(among) // 2],))
    stated = limits_of(told, Statements(), today).having(sort=None, descending=False, hours=None, by=None)
    filters = tuple(_filters(told, stated, among, Choice(catalog, Person(), Limits(), today), many=many))
    left, by = among, list[Aspect]()
    for ids, aspect in filters:
        left = tuple(i for i in left if i in ids)
        by += [aspect] if aspect is not None else []
    if (rank := _rank(said)) is not None:
        cut = memory.last is not None and memory.last.intent in CUT
        count = next((_FEW[word] for word in said if word in _FEW), 1)
        left = () if cut or not left else _ranked(left, rank, catalog, today, count)
        by.append(_TOLD_BY[rank[0]])
    told_by = _IN_WORDS[rank[0]] if rank is not None else ""
    return Fitting(left, tuple(dict.fromkeys(by)), told_by) if 0 < len(left) < len(among) else None


def _filters(
    told: Reading, stated: Limits, among: Sequence[str], choice: Choice, *, many: bool
) -> Iterator[tuple[Collection[str], Aspect | None]]:
    """What each part of a description leaves of those in play, with the fact it looks at."""
    catalog, today, held = choice.catalog, choice.today, choice.catalog.credentials
    said = [word.text for word in told.found]
    houses, clouds = {e.id for e in told.of("issuer")}, set(stated.platforms)
    if houses or clouds:
        theirs = {i for i in among if held[i].issuer in houses or held[i].platform in clouds}
        yield (set(among) - theirs if search(_OTHERS, told.skeleton) else theirs), None
    plain = " ".join(said)
    if over := search(_OVER, plain):
        stated = stated.having(budget=Money(amount=int(over[1] or over[2]), currency="USD"))
    elif stated.budget is None and (under := search(_UNDER, plain)):
        stated = stated.having(budget=Money(amount=int(under[1]), currency="USD"))
    wished = stated.having(platforms=(), issuers=(), states=stated.states, months=None, hours_per_week=None, exams=None)
    for gate in told.of("credential"):
        yield {i for i in among if set(gate.ids) & set(gate_credentials(held[i]))}, Aspect.PREREQUISITES
    known = bool(houses or clouds or told.of("credential"))
    for one in _apart(wished):
        known = True
        checks = filters(replace(choice, wishes=one))
        outcomes = {i: [c for c in checks(i) if c.name != "state" or one.states] for i in among}
        name = next((c.name for found in outcomes.values() for c in found), "")
        passed = {
            i: all(c.passed for c in found) if not any(c.passed is None for c in found) else None for i, found in outcomes.items()
        }
        if one.styles == ("knowledge",) and not any(passed.values()):  # questions to choose from are a part of it
            mixed = filters(replace(choice, wishes=Limits(styles=("mixed",))))
            passed = {i: all(c.passed for c in mixed(i) if c.name != "state") for i in among}
        yes = {i for i, ok in passed.items() if ok or (many and ok is None)} or {i for i, ok in passed.items() if ok is None}
        yield ({i for i, ok in passed.items() if ok is False} if over and one.budget else yes), _FLAGS.get(name)
    rest = {spoken_as(w) for w in said if w not in STOP and w not in _SAYS_NOTHING and w not in _RANKS and not w.isdigit()}
    called = {i for i in among if rest and rest <= told_of(i, catalog)} if not known and _rank(said) is None else set()
    if 0 < len(called) < len(among):
        yield called, None
        return
    topics = [e.id for e in told.of("topic")] or [*plain_topics(told, catalog)]
    for topic in topics:
        depth = {i: (_depth(catalog, i, topic), belongs(catalog, topic, i, today)) for i in among}
        yield {i for i in among if depth[i] == max(depth.values()) and depth[i][0]}, None
    roles = [e.id for e in told.of("role")] or ([told.work] if told.work else [])
    for role in roles:
        fits = {i: held[i].judgement.roles[role].fit if role in held[i].judgement.roles else "" for i in among}
        grade = next((g for g in ("core", "useful") if g in fits.values()), None)
        yield {i for i in among if grade and fits[i] == grade}, None
    if not (known or topics or roles) and (of_exam := _figured(told, among, catalog)) is not None:
        yield {of_exam}, None
    elif not (topics or roles or rest) and "ai" in said:
        named = {i for i in among if says_ai(catalog, i)}
        yield (named if len(named) < len(among) else {i for i in among if merit.about_ai(catalog, i, today)}), None


def _depth(catalog: Catalog, credential: str, topic: str) -> int:
    """How deep it goes into a topic; 0 where nothing is evidenced."""
    found = evidence(catalog, credential, topic)
    return int(found.depth) if found else 0


def _apart(stated: Limits) -> Iterator[Limits]:
    """Each wish for itself."""
    for field in stated.model_fields_set:
        value = getattr(stated, field)
        value = value[:1] if field == "styles" else value  # the plainest form first
        if value not in (None, (), False) or (value is False and field in ("proctored", "open_book", "online", "no_exam")):
            yield Limits().having(**{field: value})


def _rank(said: Sequence[str]) -> tuple[str, bool] | None:
    """What is ranked by, and whether the largest is meant."""
    plain = " ".join(said)
    sized = next((word for word in said if word in _SIZED), None)
    if sized is not None and (of := next((key for pattern, key in _OF if search(pattern, plain)), None)):
        return of, sized not in _LEAST and not sized.startswith("short")
    named = next((_RANKS[word] for word in said if word in _RANKS), None)
    if named is not None and _LEAST & set(said):
        return named[0], not named[1]
    return named


def _ranked(among: Sequence[str], rank: tuple[str, bool], catalog: Catalog, today: date, count: int) -> tuple[str, ...]:
    """The first by a value, or so many; none where it is not known of each, or others are level with them."""
    sort, largest = rank
    choice = Choice(catalog, Person(), Limits(sort=sort, descending=largest), today)
    values = {i: sort_value(choice, i) for i in among}
    known = [value for value in values.values() if value is not None]
    if len(known) < len(values) or len(among) <= count:
        return tuple(among) if len(among) == 1 else ()
    ranked = sorted(among, key=lambda i: values[i] or 0, reverse=largest)
    return tuple(ranked[:count]) if values[ranked[count - 1]] != values[ranked[count]] else ()


def _figured(told: Reading, among: Sequence[str], catalog: Catalog) -> str | None:
    """The only one whose exam has the figures that are told: "the 6 hour one"."""
    counted = {one.unit: int(one.number or 0) for one in figures(told)}
    bare = [int(word.text) for word in told.found if word.text.isdigit() and int(word.text) >= _LEAST_FEE]
    if not counted and len(bare) != 1:
        return None
    minutes = counted.get("minutes") or 60 * counted.get("hours", 0) or 24 * 60 * counted.get("days", 0) or None
    amounts = tuple((Decimal(bare[0]), currency) for currency in ("USD", "EUR", "GBP")) if bare and not counted else ()
    tries = (
        [Described(questions=counted.get("questions"), minutes=minutes)] if counted else [Described(amounts=(a,)) for a in amounts]
    )
    found = next((one for tried in tries if (one := told_apart(catalog, among, tried)) is not None), None)
    return found.credential if found else None
