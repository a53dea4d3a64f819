"""What a message is about: its credentials, issuers and tracks as sides, collisions settled by their context."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from handlers.query import Side
from handlers.understanding.asker.clouds import clouds_told
from handlers.understanding.set_beside import set_beside
from handlers.understanding.words.as_names import one_of_kind, rivals_named
from handlers.understanding.words.asked_of import of_its_house
from handlers.understanding.words.patterns import search

if TYPE_CHECKING:
    from collections.abc import Sequence

    from catalog.catalog import Catalog
    from handlers.memory import Memory
    from handlers.understanding.asker.statements import Statements
    from handlers.understanding.words.names import Entity
    from handlers.understanding.words.reading import Reading


@dataclass(frozen=True)
class Subjects:
    """What is asked about."""

    targets: tuple[str, ...] = ()
    """Credential ids asked about, each once, in order; ambiguous names are left out."""
    entities: tuple[Entity, ...] = ()
    """Their entities (same order and length as `targets`)."""
    issuers: tuple[str, ...] = ()
    """Issuers named for themselves, not to tell which credential is meant."""
    ambiguous: Entity | None = None
    """A name that several credentials share and nothing in sight settles."""
    exam: str | None = None


def subjects(reading: Reading, said: Statements, catalog: Catalog, memory: Memory) -> Subjects:
    """Settle what is asked about."""
    named = [e for e in reading.of("issuer") if e.id not in said.unwanted]
    if named and len(clouds := clouds_told(reading)) > 1:  # "we run AWS + Azure" asks for no issuer
        named = [e for e in named if not any(catalog.credentials[i].platform in clouds for i in catalog.of_issuer(e.id))]
    used: set[str] = set()
    targets: list[str] = []
    entities: list[Entity] = []
    houses: list[str] = []
    ambiguous: Entity | None = None
    for number, entity in enumerate(reading.entities):
        if entity.kind != "credential" or number in said.about_self or set(entity.ids) <= set(said.unwanted):
            continue
        chosen = _other_of(entity, reading, memory) or (
            None if len(of_either(entity, reading, catalog)) > 1 else settle(entity, named, catalog, memory)
        )
        if chosen is None:
            ambiguous = ambiguous or entity
            continue
        chosen = _version(chosen, number, reading, catalog)
        if one_of_kind(entity, issuer := catalog.credentials[chosen].issuer, reading, catalog):
            houses.append(issuer)
            continue
        used.add(issuer)
        if chosen not in targets:
            targets.append(chosen)
            entities.append(entity)
    shared = ambiguous or (entities[0] if len(targets) == 1 else None)
    if shared is not None and len(both := rivals_named(shared, named, reading, catalog)) > 1 and {*targets} <= both.keys():
        entities = [shared if i == next(iter(targets or both)) else whose for i, whose in both.items()]
        targets, ambiguous, named = [*both], None, [e for e in named if e not in both.values()]
    held_issuers = {catalog.credentials[h.credential].issuer for h in said.person.holds if h.credential in catalog.credentials}
    if (
        ambiguous is not None
        and (kin := [i for i in ambiguous.ids if catalog.credentials[i].issuer in (used | held_issuers)])
        and len(kin) == 1
    ):
        if kin[0] not in targets:  # the others named are of the one issuer that uses these letters: "SC-500 vs AI-500 vs AI-300"
            at = sum(entity.start < ambiguous.start for entity in entities)
            targets.insert(at, kin[0])
            entities.insert(at, ambiguous)
        ambiguous = None
    if ambiguous is not None and len(here := _on_the_cloud(ambiguous, reading, catalog)) == 1:
        targets, entities, ambiguous = [*targets, here[0]], [*entities, ambiguous], None
    if ambiguous is not None:
        used |= {catalog.credentials[i].issuer for i in ambiguous.ids}
    free = [e.id for e in named if e.id not in said.unwanted and not (e.id in (used | held_issuers) and _qualifies(e, reading))]
    if (
        not targets
        and ambiguous is None
        and len(set(free)) == 1
        and (only := _only_of(free[0], catalog))
        and of_its_house(reading.skeleton, named=reading.has("cert_word"))
    ):
        return Subjects(targets=(only,), issuers=())
    return Subjects(
        targets=tuple(targets),
        entities=tuple(entities),
        issuers=tuple(dict.fromkeys((*houses, *(i for i in free if i not in used or len(set(free)) > 1)))),
        ambiguous=ambiguous,
        exam=next((e.exam for e in entities if e.exam), None),
    )


def of_either(entity: Entity, reading: Reading, catalog: Catalog) -> tuple[str, ...]:
    """Those of one name that are an issuer's named, or of the cloud worked on, where it is asked which of them is meant.

    "An MLOps person on Azure: is AI-300 the thing to ask, or is that the OffSec one?"
    """
    if len(entity.ids) == 1 or not reading.has("or"):
        return ()
    held, clouds = catalog.credentials, clouds_told(reading)
    owners = [e for e in reading.of("issuer") if e.id in {held[i].issuer for i in entity.ids}]
    if any(_qualifies(e, reading) for e in owners):
        return ()  # said whose it is
    issuers = {e.id for e in owners}
    return tuple(i for i in entity.ids if held[i].issuer in issuers or (held[i].platform in clouds))


def _on_the_cloud(entity: Entity, reading: Reading, catalog: Catalog) -> list[str]:
    """Those of one name that are of the cloud somebody works on, or would: "AI Practitioner to be hired as AWS security engineer"."""
    if len(of_either(entity, reading, catalog)) > 1:
        return []
    clouds = {*clouds_told(reading), *(catalog.roles[role.id].platform for role in reading.of("role"))} - {None}
    return [i for i in entity.ids if catalog.credentials[i].platform in clouds]


def _other_of(entity: Entity, reading: Reading, memory: Memory) -> str | None:
    """Of two that share a name the one the thread is not about: "and the other AI-300?"."""
    spoken = [i for i in entity.ids if i in memory.topic[:1]]
    others = [i for i in entity.ids if i not in spoken]
    said = any(word.text == "other" for word in reading.found[max(entity.start - 2, 0) : entity.start])
    return others[0] if said and spoken and len(others) == 1 else None


def _version(credential: str, number: int, reading: Reading, catalog: Catalog) -> str:
    """The newest exam of the same credential where the new one, or the beta, is asked about without its code."""
    newer = catalog.successors(credential)
    if not newer or reading.entities[number].exam is not None:
        return credential
    asked = search(
        rf"\b(?:new|newer|newest|next|upcoming)(?: \w+){{0,2}} @[ci]\d+(?: @c{number}\b)?|@c{number}(?: \w+)? beta\b",
        reading.skeleton,
    )
    return newer[-1] if asked and (f"@c{number}" in asked.group() or number == 0) else credential


def _only_of(issuer: str, catalog: Catalog) -> str | None:
    """An issuer's one credential, where the catalog has just one: "the TryHackMe cert"."""
    held = catalog.of_issuer(issuer)
    return held[0] if len(held) == 1 else None


def _qualifies(issuer: Entity, reading: Reading) -> bool:
    """An issuer beside a credential says whose it is."""
    return any(
        e.kind == "credential" and (abs(e.start - issuer.end) <= 2 or abs(issuer.start - e.end) <= 3) for e in reading.entities
    )


def settle(entity: Entity, issuers: Sequence[Entity], catalog: Catalog, memory: Memory) -> str | None:
    """The one credential a shared name means here: by the issuer named, the talk so far, the catalog's own default."""
    if len(entity.ids) == 1:
        return _of_issuer_beside(entity, issuers, catalog) or entity.id
    if beside := _of_issuer_beside(entity, issuers, catalog):
        return beside
    named = {issuer.id for issuer in issuers}
    if sum(catalog.credentials[i].issuer in named for i in entity.ids) > 1:
        return None
    nearest = sorted(issuers, key=lambda e: abs(e.start - entity.start))
    for issuer in nearest:
        of_issuer = [i for i in entity.ids if catalog.credentials[i].issuer == issuer.id]
        if len(of_issuer) == 1:
            return of_issuer[0]
    for candidate in entity.ids:
        if candidate in memory.topic[:3]:
            return candidate
    house = {catalog.credentials[i].issuer for i in memory.topic[:1] if i in catalog.credentials}
    if len(kin := [i for i in entity.ids if catalog.credentials[i].issuer in house]) == 1:
        return kin[0]  # the thread speaks of its issuer
    for collision in catalog.collisions.values():
        if collision.default in entity.ids and set(entity.ids) <= set(collision.credentials):
            return collision.default
    exact = [i for i in entity.ids if catalog.credentials[i].acronym.casefold() == entity.typed.casefold()]
    if len(exact) == 1 and not _declared(entity, catalog):
        return exact[0]
    current = [i for i in entity.ids if catalog.credentials[i].lifecycle.ended is None and not catalog.successors(i)]
    if len(current) == 1 and not _declared(entity, catalog):
        return current[0]
    return None


def _of_issuer_beside(entity: Entity, issuers: Sequence[Entity], catalog: Catalog) -> str | None:
    """What "PECB Certified AI Security Professional" names: PECB's, though another issuer's has that very name."""
    held = catalog.credentials[entity.id]
    for issuer in issuers:
        if issuer.id != held.issuer and (0 <= entity.start - issuer.end <= 1 or 0 <= issuer.start - entity.end <= 1):
            same = [
                i
                for i, c in catalog.credentials.items()
                if c.issuer == issuer.id and c.acronym.casefold() == held.acronym.casefold()
            ]
            if len(same) == 1:
                return same[0]
    return None


def _declared(entity: Entity, catalog: Catalog) -> bool:
    """Whether the catalog lists these letters as a collision."""
    return any(len(set(entity.ids) & set(c.credentials)) > 1 for c in catalog.collisions.values())


_JOIN = re.compile(r"(?:\+|&|and|plus|with|combined with|together with|as well as)$")
_PLUS = re.compile(r"(?:\+|&|plus|combined with|together with|as well as)$")  # "compare A with B and C": only a plus makes a stack
_SPLIT = re.compile(r"\b(?:vs|versus|v|or|against|to|than|from|between|contra|oder|ou|o)\b")


def sides(found: Subjects, reading: Reading) -> tuple[Side, ...]:
    """The sides of a comparison: "A vs B plus C" is a credential against a stack."""
    if not found.targets:
        tracks = [Side(kind="track", ids=(track,)) for track in _tracks(reading)]
        issuers = [Side(kind="issuer", ids=(i,)) for i in found.issuers]
        return (*issuers, *tracks)
    if not found.entities:
        return tuple(Side(ids=(target,)) for target in found.targets[:5])
    starts = {e.start: found.targets[n] for n, e in enumerate(found.entities)}
    again = [e for e in reading.of("credential") if e.start not in starts and e.id in found.targets]
    groups: list[list[str]] = []
    set_against = bool(search(r"\bcompare\w*\b", reading.skeleton))
    split_named = set_against or bool(search(r"\b(?:vs|versus|against|contra|or|than)\b", reading.skeleton))
    join = _PLUS if set_against else _JOIN
    previous: Entity | None = None
    for entity in sorted(
        (
            *found.entities,
            *_joined_again(again, reading),
            *(
                e
                for e in reading.of("issuer", "track")
                if set_beside(e, reading, found.issuers, len(starts)) or (e.kind == "track" and not _of_named(e, reading))
            ),
        ),
        key=lambda e: e.start,
    ):
        if entity.start not in starts and entity.kind == "credential":
            starts[entity.start] = entity.id
        if entity.start not in starts:
            groups.append([f"{'issuer' if entity.kind == 'issuer' else 'track'}:{entity.id}"])
            previous = None
            continue
        between = " ".join(w.text for w in reading.found[previous.end : entity.start]) if previous else ""
        joined = previous is not None and split_named and bool(join.search(between)) and not _SPLIT.search(between)
        if not joined:
            groups.append([])
        groups[-1].append(starts[entity.start])
        previous = entity
    if len(groups) == 1 and len(groups[0]) > 1:
        groups = [[i] for i in groups[0]]
    return tuple(_side(group) for group in groups[:5])


def _joined_again(named: Sequence[Entity], reading: Reading) -> list[Entity]:
    """What is named a second time as part of another stack: "AAISM + AIGP or AAISM + TAISE"."""
    others = reading.of("credential")
    found = []
    for entity in named:
        after = min((e.start for e in others if e.start > entity.start), default=entity.end)
        before = max((e.end for e in others if e.end <= entity.start), default=entity.start)
        around = (reading.found[entity.end : after], reading.found[before : entity.start])
        found += [entity] if any(" ".join(w.text for w in between) in _AND for between in around) else []
    return found


def _of_named(track: Entity, reading: Reading) -> bool:
    """Whether a track only says what the next ones named are: "both platform certs SC-500 and SCS-C03"."""
    after = next((e for e in reading.of("credential") if e.start >= track.end), None)
    between = [word.text for word in reading.found[track.end : after.start]] if after else ["?"]
    return all(
        word in ("cert", "certs", "exam", "exams", "certifications", "one", "ones", "like", "such", "as") for word in between
    )


_AND = frozenset(("+", "and", "plus", "with", "&"))
_TRACK_WORDS = {"governance": "governance", "audit": "audit", "platform": "platform", "cloud": "platform", "offensive": "offensive",
                "practitioner": "practitioner", "foundation": "foundation", "foundational": "foundation"}  # fmt: skip


def _tracks(reading: Reading) -> list[str]:
    """Tracks by name; "the governance and offensive tracks" names two."""
    named = [e.id for e in reading.of("track")]
    if any(word.text in ("track", "tracks") for word in reading.found) and (len(named) != 1 or reading.has("vs", "or")):
        named = [_TRACK_WORDS[w.text] for w in reading.found if w.text in _TRACK_WORDS]
    return list(dict.fromkeys(named))


def _side(group: list[str]) -> Side:
    kind, _, held = group[0].partition(":")
    if held:
        return Side(kind="issuer" if kind == "issuer" else "track", ids=(held,))
    return Side(ids=(group[0],)) if len(group) == 1 else Side(kind="stack", ids=tuple(group))
