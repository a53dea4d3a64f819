"""A credential told by its issuer and some words of its name: "ISACA's AI audit exam", "the gen AI dev professional at AWS"."""

from __future__ import annotations

import math
import re
import weakref
from collections import Counter, defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from catalog.engine.search_words import STOP, stem
from handlers.understanding.rules.topic import of_job
from handlers.understanding.words.by_matter import RANKS, by_matter
from handlers.understanding.words.clean import words
from handlers.understanding.words.lexicon import cue_words
from handlers.understanding.words.names import Entity

if TYPE_CHECKING:
    from catalog.catalog import Catalog
    from handlers.understanding.words.clean import Word

_SHORT = {"gen": "generative", "genai": "generative", "dev": "developer", "pro": "professional", "ml": "machine", "eng": "engineer",
          "sec": "security", "gov": "governance", "llms": "llm", "arch": "architect", "prac": "practitioner", "pentest": "penetration", "pentesting": "penetration"}  # fmt: skip
"""Short forms of words of names."""
_EMPTY = frozenset(
    stem(word)
    for word in ("certified", "certification", "certificate", "cert", "certs", "exam", "credential", "in", "and", "of", "new")
)
_LISTS = RANKS | frozenset((
    "which", "any", "list", "all", "certs", "certifications", "exams", "credentials", "certificates", "badges", "best", "cheapest",
    "other", "another", "recommend", "anything",
))  # fmt: skip
"""Words that ask for more than one."""
_BESIDE = frozenset("cert certification exam credential certificate badge test one thing beta title".split())  # noqa: SIM905
_STANDARD = re.compile(r"\d{4}")
"""The number of a standard, as in "ISO 42001 auditor"."""
_GAP = 2
"""Words that may stand between two words of the name."""
_BETWEEN = frozenset("s own new the one thing exam about from by at of on for newest latest current".split())  # noqa: SIM905
"""Words that may stand between the issuer and the name."""
_FAR = 6
"""How far from the issuer's name "the audit exam" may stand."""
_ENOUGH = 0.9
"""What the words must tell: about one that half of the issuer's credentials do not have."""
_AHEAD = 1.25
"""How far the best must be ahead of the next."""

_Bags = dict[str, dict[str, frozenset[str]]]
_kept: weakref.WeakKeyDictionary[Catalog, _Bags] = weakref.WeakKeyDictionary()


def described(found: list[Word], entities: list[Entity], catalog: Catalog) -> list[Entity]:
    """The entities with the described credential among them, in place of the topics and jobs its words gave."""
    issuers = {e.id for e in entities if e.kind == "issuer"}
    if not issuers:
        return [_of_a_job(e, found, catalog) for e in entities]
    entities = [_of_the_issuer_before(e, entities, found, catalog) for e in entities]
    named = _by_name(found, entities, issuers, catalog)
    return by_matter(found, entities, catalog) if named is None else named


def _by_name(found: list[Word], entities: list[Entity], issuers: set[str], catalog: Catalog) -> list[Entity] | None:
    """The entities with the one among them that words of its name describe; None where they describe none."""
    if len(issuers) != 1 or any(e.kind == "phantom" for e in entities):
        return None
    named = [e for e in entities if e.kind == "credential"]
    taken = {i for e in named for i in range(e.start, e.end)}
    issuer = next(e for e in entities if e.kind == "issuer")
    if any(word.text in _LISTS and not _of_it(found, n, issuer) for n, word in enumerate(found)):
        return None
    spoken = {
        i: stem(_SHORT.get(word.text, word.text))
        for i, word in enumerate(found)
        if not issuer.start <= i < issuer.end and word.text not in STOP and i not in taken
    }
    said = set(spoken.values())
    if "ai" in said:
        spoken = {i: _AUDITS.get(word, word) for i, word in spoken.items()}
        said = set(spoken.values())
    meant = _best(_bags(catalog)[issuer.id], said, catalog) or _to_come(found, issuer.id, said, catalog)
    if meant is None or any(meant in e.ids for e in named):
        return None
    bag = _bags(catalog)[issuer.id][meant]
    run = _run([i for i, word in spoken.items() if word in bag], issuer, found)
    if run is None:
        return None
    start, end = run
    theirs = issuer.end <= start <= issuer.end + 1 or _from(found, end, issuer)
    if named and not (theirs and end < len(found) and found[end].text in _BESIDE):
        return None  # beside one that is named, only what is clearly told as another
    job = next((e for e in entities if e.kind == "role" and e.start <= start and end <= e.end), None)
    if job is not None and (_one_is(start, found) or (_works_on(found, job) and job.start != issuer.end)):
        return None  # "I'm an ML engineer on AWS" tells a job, and so does "ML engineer on AWS, 300 dollars"
    if end < len(found) and _tells(found[end].text):
        return None  # another word of a name that is none of this issuer's
    typed = " ".join(word.raw for word in found[start:end])
    kept = [e for e in entities if e.kind == "issuer" or e.end <= start or e.start >= end]
    return sorted((*kept, Entity("credential", (meant,), start, end, typed)), key=lambda e: e.start)


def _from(found: list[Word], end: int, issuer: Entity) -> bool:
    """Whether the issuer is named right behind: "the multi-agent expert exam from Microsoft"."""
    return issuer.start == end + 2 and found[end + 1].text in ("from", "by", "of", "at")


def _to_come(found: list[Word], issuer: str, said: set[str], catalog: Catalog) -> str | None:
    """The one that the issuer has only announced, where it is spoken of as one to come: "ISC2's upcoming AI security certification"."""
    if not any(word.text in _COMING for word in found):
        return None
    bags = {i: bag for i, bag in _bags(catalog)[issuer].items() if catalog.credentials[i].lifecycle.seen == "announced"}
    return _best(bags, said, catalog)


def _of_it(found: list[Word], n: int, issuer: Entity) -> bool:
    """Whether something of one credential is asked for, and not one of several: "any prereqs for ISACA's audit exam", "which way"."""
    between = [word.text for word in found[n + 1 : issuer.start]]
    if n and found[n - 1].text in ("mock", "practice", "sample", "past"):
        return True
    if not between or n > issuer.start:
        return False
    if found[n].text == "which" and between[0] in ("way", "route", "path", "road"):
        return True
    if found[n].text not in ("any", "which", "another", "all", "best", "other"):
        return False
    asked = between[-1] in ("the", "of") or between[-1] in _ABOUT
    return asked and any(word in _ABOUT for word in between) and (found[n].text == "another" or between[0] not in _SEVERAL)


_ABOUT = frozenset("for of before in on about is does do to".split())  # noqa: SIM905
_SEVERAL = frozenset("of one ones cert certs certification certifications exam exams credential credentials badge badges".split())  # noqa: SIM905
_COMING = frozenset("upcoming planned announced future forthcoming coming".split())  # noqa: SIM905
_AUDITS = {stem("auditor"): stem("audit"), stem("auditors"): stem("audit")}
"""Beside "AI", who audits it is told by what they do."""


def _one_is(start: int, found: list[Word]) -> bool:
    """Whether somebody is said to be what comes next: "I'm an", "as an", "for a"."""
    before = " ".join(word.text for word in found[max(0, start - 3) : start])
    return _IS.search(before) is not None


def _works_on(found: list[Word], job: Entity) -> bool:
    """Whether a job is told with what it is done on, and not "the" one that an issuer has."""
    after = found[job.end].text if job.end < len(found) else ""
    return after in ("on", "in", "at", "for") and (job.start == 0 or found[job.start - 1].text not in ("the", "which", "new", "is"))


_IS = re.compile(r"\b(?:im|am|as|were|are|is|hes|shes|for|work\w*)(?: an?| our| my| some| two)?(?: senior| junior| lead| new)?$")


def _tells(word: str) -> bool:
    """Whether a word could be part of a name: it is neither small nor one that asks."""
    return (
        word.isalpha()
        and word not in STOP
        and word not in _WHEN
        and word not in _BESIDE
        and word not in cue_words()
        and stem(word) not in _EMPTY
    )


_WHEN = frozenset("yesterday today tomorrow tonight already again twice soon recently later".split())  # noqa: SIM905


def _of_the_issuer_before(entity: Entity, entities: list[Entity], found: list[Word], catalog: Catalog) -> Entity:
    """What "AWS ML engineer" names: the one of the issuer just before the name, where the name alone is another issuer's."""
    if entity.kind != "credential":
        return entity
    issuer = next((e for e in entities if e.kind == "issuer" and e.end == entity.start), None)
    if issuer is None or any(catalog.credentials[i].issuer == issuer.id for i in entity.ids):
        return entity
    spoken = {stem(_SHORT.get(word.text, word.text)) for word in found[entity.start : entity.end]}
    meant = _best(_bags(catalog)[issuer.id], spoken, catalog)
    return replace(entity, ids=(meant,), exam=None) if meant else entity


def _of_a_job(entity: Entity, found: list[Word], catalog: Catalog) -> Entity:
    """What "the AWS security exam" names: a platform's or a standard's job beside "exam" is the credential made for it."""
    role = catalog.roles.get(entity.id) if entity.kind == "role" else None
    beside = (
        entity.end < len(found) and found[entity.end].start - found[entity.end - 1].end == 1
    )  # "AWS engineers: one each" names none
    after = found[entity.end].text if beside else ""
    known = role is not None and (role.platform is not None or _STANDARD.search(entity.typed) is not None)
    made = of_job(catalog, entity.id) if known and after in _BESIDE else None
    return Entity("credential", (made,), entity.start, entity.end, entity.typed) if made else entity


def _best(bags: dict[str, frozenset[str]], spoken: set[str], catalog: Catalog) -> str | None:
    """The one whose name holds clearly most of what was said, each word weighed by how few of the issuer's names have it."""
    holders = Counter(word for bag in bags.values() for word in bag)
    scores = {
        identity: sum(math.log(1 + len(bags) / holders[word]) for word in spoken & bag) - 0.02 * len(bag)
        for identity, bag in bags.items()
    }
    ranked = sorted(scores, key=lambda identity: -scores[identity])
    if not ranked or scores[ranked[0]] < _ENOUGH:
        return None
    best = ranked[0]
    family = catalog.same_credential(best)
    other = next((i for i in ranked[1:] if i not in family), None)
    if other is not None and scores[other] * _AHEAD > scores[best]:
        return None
    return best


def _run(places: list[int], issuer: Entity, found: list[Word]) -> tuple[int, int] | None:
    """The stretch of words that describes it: near the issuer's name, or with "exam" or the like at its end."""
    if not places:
        return None
    start = end = places[0]
    best = (start, end)
    for place in places[1:]:
        start, end = (start, place) if place - end <= _GAP and not start < issuer.start <= place else (place, place)
        if end - start >= best[1] - best[0]:
            best = start, end
    start, end = best[0], best[1] + 1
    first, last = (issuer.end, start) if issuer.end <= start else (end, issuer.start)
    beside = first <= last <= first + _GAP and all(word.text in _BETWEEN for word in found[first:last])
    named = (
        end < len(found) and found[end].text in _BESIDE and abs(start - issuer.end) <= _FAR and not _of_any(start, issuer, found)
    )
    return (start, end) if beside or named else None


def _of_any(start: int, issuer: Entity, found: list[Word]) -> bool:
    """Whether one of no issuer in particular is asked for, away from a name that is refused or only where somebody works."""
    before = {word.text for word in found[max(0, issuer.start - 3) : issuer.start]}
    asked = start > 0 and found[start - 1].text in _ONE_OF_MANY
    has = any(word.text in _HAS for word in found[issuer.end : start])
    return bool(before & _REFUSES) or (asked and not has)


_ONE_OF_MANY = frozenset(("a", "an", "what", "some", "one"))
_HAS = frozenset("has have offer offers sell sells got make makes do does run runs launched".split())  # noqa: SIM905
_REFUSES = frozenset("no not nothing without avoid hate except but dont".split())  # noqa: SIM905


def spoken_as(word: str) -> str:
    """A word as the names are kept: short forms in full, cut to the stem."""
    return stem(_SHORT.get(word, word))


def named_by(catalog: Catalog, credential: str) -> frozenset[str]:
    """The stems of a credential's names, those of its issuer's own name left out."""
    return _bags(catalog)[catalog.credentials[credential].issuer][credential]


def _bags(catalog: Catalog) -> _Bags:
    """Issuer to credential to the stems of its names, those of the issuer's own name left out."""
    kept = _kept.get(catalog)
    if kept is None:
        kept = _kept[catalog] = defaultdict(dict)
        for identity, held in catalog.credentials.items():
            issuer = catalog.issuers.get(held.issuer)
            own = {
                stem(word.text)
                for name in ((issuer.name, *issuer.aliases) if issuer else ())
                for word in words(name)
                if len(name.split()) < 3
            }
            said = {
                stem(word.text)
                for name in (held.name, held.acronym, *held.aliases)
                for word in words(name)
                if word.text not in STOP
            }
            kept[held.issuer][identity] = frozenset(said - own - _EMPTY)
    return kept
