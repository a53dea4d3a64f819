"""What somebody does for a living, told in words that are no job's name: "I break into web apps", "vendor reviews all week".

A small learned model like the one in weighed.py: it sees what a message says of its writer, the question left out. It is trained
on tests/sentences/work (`python -m tests.sentences.train`, which has to run again when this file changes).
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from heapq import nlargest
from itertools import pairwise
from operator import itemgetter
from pathlib import Path
from typing import TYPE_CHECKING

from handlers.understanding.asker.clouds import platform_told
from handlers.understanding.asker.platforms import platforms_named
from handlers.understanding.model.learned import masked, telling
from handlers.understanding.model.weighed import Model
from handlers.understanding.rules.topic import of_platform
from handlers.understanding.words.reading import skeleton

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from catalog.catalog import Catalog
    from handlers.understanding.words.clean import Word
    from handlers.understanding.words.names import Entity
    from handlers.understanding.words.reading import Reading

WORK = Path(__file__).with_name("work.json")
SURE = 0.4
"""From here on the model is believed where a first person speaks, …"""
SURER = 0.75
"""… and from here where the words are a scrap before the question: "cloud sec on azure, which one?"."""
AHEAD = 2.0
"""How far it must be ahead of the next."""
FEW = 3
"""So many clauses are read together; of more, each by itself."""
NONE = "none"
CLOUD = "cloud-security"
"""A label that stands for one job on each platform."""
_BREAKS = re.compile(r"[.!?;,:()]|\n\s*\n|\s[-–—|]+\s")
_JOINTS = frozenset(("and", "but", "so", "because", "since", "while", "who"))
"""Words that begin another clause, where what follows asks."""
_ASKS = frozenset(
    """
    which what whats anything something recommend recommendation recommended should any best worth need needs want wants interested could would
    wanna how cert certs certificate certificates certification certifications credential credentials exam exams badge
    advise suggest help hoping aiming planning thinking considering become becoming learn switch vs versus or compare
    between if whether plan roadmap path hire hiring recruiting wish wishing tempted
    """.split()  # noqa: SIM905
)
"""From one of these words on, a clause asks or wishes, and says nothing of what its writer does."""
_ASKS_FIRST = frozenset("is are can do does did will may looking move moving get getting go going who".split())  # noqa: SIM905
"""Words that ask where a clause begins with them."""
_BEFORE_FOR = frozenset(("look", "looking"))
_IF = frozenset(("if", "when", "given", "since", "because", "as"))
_DOES = ("what i do", "what we do", "my job", "my work", "my task", "my thing", "my field", "my day", "mine", "my desk")
"""Ends of clauses that begin with what somebody does."""
_SELF = frozenset("i im ive id we were weve my our mine".split())  # noqa: SIM905
_OTHERS = frozenset(
    """boss manager colleague colleagues friend friends wife husband brother sister son daughter board auditors auditor ciso director
    customer customers client clients company employer recruiter teacher cousin mate dad mother""".split()  # noqa: SIM905
)
"""Of whom something is said, and not of the writer: "my wife is a lawyer"."""
_WHOM = frozenset("a an somebody someone anybody anyone people folks persons".split())  # noqa: SIM905
_TO_WHOM = frozenset(("for", "should", "would", "could", "as", "tell", "advise", "recommend"))
_TAKES = frozenset(("take", "do", "get", "pick", "choose", "go", "start", "pursue"))
_BEGINS = frozenset(("working", "currently", "doing", "employed"))
_EARLY = 5
"""A clause of the writer's own has its "I" or "my" among so many words."""
_POINTING = frozenset("it them these those that this they".split())  # noqa: SIM905
"""Words by which a question takes up what was just named: then that is no description."""
_ADS = frozenset(("requirements", "vacancy", "posting", "jd", "ad", "advert"))
"""Words of an ad: what stands about them tells of the job, not of the writer."""
_EMPTY = frozenset(
    """
    i im ive id a an the my our mine we of in at on to for and or with it is are am be was been this that all as by from me
    us here now so very since years year months experience yrs # have has had got do doing done work working job day daily
    week what just also mostly currently ok hi hey hello folks everyone people somebody someone anybody anyone person who
    """.split()  # noqa: SIM905
)
"""Words that tell nothing of anybody's work."""
_BARE = _EMPTY | frozenset(
    """
    no not without neither nor none any ai ml security cyber top add on extra something anything stuff usd eur dollars euro euros until till by
    before summer spring autumn winter money budget half quarter passed active expired lapsed years yrs yoe
    """.split()  # noqa: SIM905
)
"""Words of a scrap that tells of no job: "no CISSP", "800 USD", "AI on top"."""


_PLANS = frozenset(
    """
    might may maybe will would could shall get gets getting got earn earned pass passed passing take took taken taking sit sat hold holds held
    lose lost renew renewed failed soon later next last yesterday today tomorrow eventually probably currently already first again finally
    heard read saw think thought guess suppose plan hope hoped
    """.split()  # noqa: SIM905
)
"""Words that tell what somebody has or may do about a credential, and not what they do for a living."""


def _as_title(reading: Reading, word: Word) -> bool:
    """Whether a word stands as a name: beside a word for credentials, or set against another."""
    at = next((i for i, other in enumerate(reading.found) if other.start == word.start), 0)
    around = {other.text for other in (*reading.found[max(0, at - 1) : at], *reading.found[at + 1 : at + 3])}
    beside = any(e.kind == "credential" and -_NEAR <= at - e.end <= _NEAR for e in reading.entities)
    return word.raw.isupper() and (beside or bool(around & _TITLED))


_NEAR = 2
_TITLED = frozenset(("certification", "cert", "certificate", "certified", "credential", "exam", "holder", "vs", "versus"))


def with_work(reading: Reading, catalog: Catalog) -> Reading:
    """The reading with the job that it describes, and without the topics and titles that only describe it.

    "I do incident response, which cert?" is asked by somebody who does incident response, and is no wish for that topic.
    """
    if reading.language != "en" or not reading.cues:
        return reading
    if reading.unknown:  # a word people describe their work with is no name of a credential
        reading = replace(
            reading, unknown=tuple(word for word in reading.unknown if not _model().knows(word.text) or _as_title(reading, word))
        )
    clauses = list(own_clauses(reading))
    if not clauses:
        return reading
    told = frozenset(i for clause in clauses for i in clause)
    titles = [e for e in reading.entities if e.kind == "role"]
    titled = any(_says_it_all(e, reading) or e.start not in told for e in titles) or _COUNTED.search(reading.skeleton) is not None
    role = None if titled else _job(reading, clauses, catalog)
    if role in {e.id for e in titles}:
        return reading  # its title is read anyway
    if role is None and not any(e.start in told for e in reading.of("credential")):
        return reading
    starts = {reading.found[i].start for i in told}
    reading = replace(reading, unknown=tuple(word for word in reading.unknown if word.start not in starts))
    if role is None:
        return reading
    kept = tuple(e for e in reading.entities if not (e.kind in _DESCRIBING and e.start in told))
    said = skeleton(list(reading.found), list(kept), reading.text)
    return replace(reading, entities=kept, skeleton=said, work=role, own=told)


_COUNTED = re.compile(r"\b(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten) @r\d")
"""People who are counted up: "our SOC lead plus 3 SOC analysts"."""
_DESCRIBING = ("topic", "role", "track", "experience")
_INTRODUCED = frozenset(("im", "am", "as", "were", "a", "an", "is"))
_QUALIFIES = frozenset("cloud senior junior lead chief staff principal technical solution freelance external certified".split())  # noqa: SIM905


def _says_it_all(title: Entity, reading: Reading) -> bool:
    """Whether a title stands as one: "I am a SOC analyst", "a cloud architect", and not "I manage our SOC"."""
    before = [word.text for word in reading.found[max(0, title.start - 2) : title.start]]
    return not before or before[-1] in _INTRODUCED or ((len(before) == 1 or before[0] in _INTRODUCED) and before[-1] in _QUALIFIES)


def _job(reading: Reading, clauses: Sequence[Sequence[int]], catalog: Catalog) -> str | None:
    """What all of it tells; of a long message, what its clearest clause tells."""
    on = _platforms(reading, catalog)
    jobs = {label: _role(label, on, catalog) for label in _model().labels}
    groups = [*([clauses] if 1 < len(clauses) <= FEW else []), *([clause] for clause in clauses)]
    likeliest = (_likeliest(reading, told, jobs) for told in groups)
    return max((found for found in likeliest if found), default=(0.0, None))[1]


def _likeliest(reading: Reading, clauses: Sequence[Sequence[int]], jobs: dict[str, str | None]) -> tuple[float, str] | None:
    """The likeliest job and how likely it is, where that is clear; labels that come to the same job count together."""
    known = features(tokens(reading, [i for clause in clauses for i in clause]))
    if not known:
        return None
    together: dict[str | None, float] = {None: 0.0}
    for label, part in _model().likely(known).shares.items():
        together[jobs[label]] = together.get(jobs[label], 0.0) + part
    (first, share), (_, second), *_ = (*nlargest(2, together.items(), key=itemgetter(1)), (None, 0.0))
    mine = any(_first_person(clause, reading.found) for clause in clauses)
    sure = share >= (SURE if mine else SURER) and share >= AHEAD * second
    return (share, first) if sure and first is not None else None


def _platforms(reading: Reading, catalog: Catalog) -> set[str]:
    """The cloud that is said to be worked on, else those named, else those of the credentials named."""
    if platform := platform_told(reading):
        return {platform}
    return set(platforms_named(reading)) or {p for e in reading.of("credential") if (p := catalog.credentials[e.id].platform)}


def _role(label: str, on: set[str], catalog: Catalog) -> str | None:
    """The job of a label; what is done in a cloud is the job of that cloud, where just one is named."""
    only = next(iter(on)) if len(on) == 1 else None
    if label == CLOUD:
        return next((i for i, role in catalog.roles.items() if only and role.platform == only), None)
    return of_platform(catalog, (label,), only)[0] if label in catalog.roles else None


def own_clauses(reading: Reading) -> Iterator[list[int]]:
    """Positions of the words in each clause that tells of the writer: by a first person, or as a scrap before the question."""
    found, text = reading.found, reading.text
    clauses = list(clauses_of(reading))
    ends = [_end(clause, found) for clause in clauses]
    asked = [
        end < len(clause) or text[found[clause[-1]].end :].lstrip().startswith("?")
        for clause, end in zip(clauses, ends, strict=True)
    ]
    pointing = any(word.text in _POINTING or word.text in _ADS for word in reading.found)
    topics = {i for e in reading.of("topic", "term") for i in range(e.start, e.end)}
    names = {i for e in reading.of("credential", "designation", "issuer", "framework") for i in range(e.start, e.end)}
    for number, (clause, end) in enumerate(zip(clauses, ends, strict=True)):
        told = clause[:end] if end < len(clause) or not asked[number] else []
        mine = _first_person(told, found)
        followed = any(asked[number + 1 :]) or (
            not any(asked) and len(clauses) > 1 and any(_first_person(c, found) for c in clauses)
        )
        counted = [found[i].text for i in told[:2]]
        heads = len(counted) > 1 and counted[0].isdigit() and counted[1] not in _SPANS  # "3 SOC analysts" are others
        scrap = end == len(clause) and followed and not pointing and not heads and not set(clause) <= topics
        telling_words = [found[i].text for i in told if i not in names and _tells(found[i].text)]
        plans = names & set(told) and all(word in _PLANS for word in telling_words)
        if len(told) > 1 and not plans and (mine or (scrap and telling_words)):
            yield told
        elif not mine and (whom := _for_whom(clause, found)):
            yield whom


_SPANS = frozenset(("year", "years", "yr", "yrs", "y", "yoe", "months", "plus"))


def _tells(word: str) -> bool:
    """Whether a word of a scrap may tell of somebody's work; a number does not."""
    return word not in _BARE and not word.isdigit()


def _for_whom(clause: Sequence[int], found: Sequence[Word]) -> list[int]:
    """The words that say for whom it is asked: "or COAE for somebody who owns the risk register"."""
    said = [found[i].text for i in clause]
    starts = [at for at, (one, two) in enumerate(pairwise(said)) if one in _TO_WHOM and two in _WHOM]
    told = list(clause[starts[-1] + 1 :]) if starts else []
    ends = (at for at, i in enumerate(told) if found[i].text in _ASKS or found[i].text in _TAKES)
    return told[: next(ends, len(told))]


def _first_person(clause: Sequence[int], found: Sequence[Word]) -> bool:
    """Whether a clause speaks of its writer, and not only to them: "Legal keeps sending me brochures" does not."""
    said = [found[i].text for i in clause]
    others = any(one in _SELF and two in _OTHERS for one, two in pairwise(said))
    return not others and (any(word in _SELF for word in said[:_EARLY]) or (bool(said) and said[0] in (_WHOM | _BEGINS)))


def _end(clause: Sequence[int], found: Sequence[Word]) -> int:
    """How many words of a clause tell; the rest asks."""
    said = [found[i].text for i in clause]
    if said[0] in _ASKS_FIRST:
        return 0
    if said[0] in _IF and said[1:2] and said[1] in _SELF:
        return 1 + _end(clause[1:], found) if len(said) > 1 else 0
    plain = " ".join(said)
    if any(plain.endswith(end) or f"{end} " in f"{plain} " for end in _DOES):
        return len(said)
    asks = (at for at, word in enumerate(said) if word in _ASKS or (word in _BEFORE_FOR and said[at + 1 : at + 2] == ["for"]))
    return next(asks, len(said))


def clauses_of(reading: Reading) -> Iterator[list[int]]:
    """Positions of the words of each clause: up to a stop, a comma, or a joint before a clause of its own."""
    found, clause = reading.found, list[int]()
    for position, word in enumerate(found):
        before = found[position - 1] if position else None
        follows = found[position + 1].text if position + 1 < len(found) else ""
        joined = (word.text in _JOINTS and follows in (_ASKS | _ASKS_FIRST | _SELF)) or (word.text in _IF and follows in _SELF)
        if clause and before and (joined or _BREAKS.search(reading.text, before.end, word.start)):
            yield clause
            clause = []
        clause.append(position)
    if clause:
        yield clause


def tokens(reading: Reading, told: Iterable[int]) -> list[str]:
    """The words, names masked; topics and jobs stay words, for they are what is told."""
    names = {
        i: e
        for e in reading.entities
        if e.kind in ("credential", "designation", "issuer", "framework", "phantom")
        for i in range(e.start, e.end)
    }
    return [f"@{names[i].kind}" if i in names else masked(reading.found[i].text) for i in sorted(told)]


def features(said: Sequence[str]) -> set[str]:
    """What tells of somebody's work, little words left out."""
    return telling([word for word in said if word not in _EMPTY])


@lru_cache(maxsize=1)
def _model() -> Model:
    return Model(WORK)
