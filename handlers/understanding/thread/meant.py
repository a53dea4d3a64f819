"""What a thread settles of a message: "the 42001 one", "the new ML engineer exam", "the beta" are put in place as if they were named."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from catalog.engine.lifecycle import state_of
from catalog.engine.search_words import STOP, stem
from handlers.understanding.rules.topic import likeness, nearest_of, of_job
from handlers.understanding.words.clean import words as words_of
from handlers.understanding.words.described import named_by, spoken_as
from handlers.understanding.words.names import JOBS, Entity
from handlers.understanding.words.reading import skeleton

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence
    from datetime import date

    from catalog.catalog import Catalog
    from handlers.memory import Memory
    from handlers.understanding.words.reading import Reading

_POINTS = frozenset(("the", "that", "this", "their", "its", "your"))
_ANY = frozenset(("an", "a"))
"""Of one that there may be besides: "do they have an associate one"."""
_HEADS = frozenset(
    ("one", "exam", "cert", "certification", "certificate", "credential", "badge", "test", "thing", "title", "workshop")
)
_SAYS_NOTHING = frozenset(("one", "thing", "workshop", "badge", "title"))
"""What asks for no fact of it."""
_LONGEST = 5
"""Words between "the" and "one"."""
PLAIN = frozenset(
    "new newer newest latest old older oldest other others same right best better good first second third fourth last next former latter cheap "  # noqa: SIM905
    "cheaper cheapest expensive pricier dearer short shorter shortest longer easy easier easiest hard harder hardest only whole real actual final "
    "online beta current previous recommended more less most least main big two three four five top both free paid entire full exact "
    "certification written practical course courses programme program 2nd 1st 3rd 4th of runner up quick quickest quicker original level stuff".split()
)
"""Words that point by place, price or age, or tell nothing: what they mean is read elsewhere."""
_NEW = frozenset(("new", "newer", "newest", "latest"))


def as_meant_here(reading: Reading, memory: Memory, catalog: Catalog, today: date) -> Reading:
    """The reading with the credential in it that a described one is in this thread; itself where nothing is settled."""
    if not memory.topic or reading.size < 2:
        return reading
    said = [word.text for word in reading.found]
    for start, word in enumerate(said):
        if word not in _POINTS and not (word in _ANY and {"have", "got", "there", "theres", "offer", "also"} & set(said[:start])):
            continue
        if start + 1 < len(said) and said[start + 1] in ("beta", "final") and (beta := _in_beta(memory, catalog, today)):
            end = start + 2 + (start + 2 < len(said) and said[start + 2] in ("exam", "one", "version", "test"))
            return with_named(reading, beta, start + 1, end)
        if start + 2 < len(said) and said[start + 1] in _OLD and said[start + 2] in _HEADS and (old := _before(memory, catalog)):
            return with_named(reading, old, start, start + 3)
        if bare := _bare(reading, said, start, memory, catalog):
            return bare
        head = next((i for i in range(start + 2, min(start + _LONGEST + 2, len(said))) if said[i] in _HEADS), None)
        if head is None:
            continue
        if meant := _meant(reading, start + 1, head, memory, catalog):
            return with_named(reading, meant, start + 1, head + (said[head] in _SAYS_NOTHING))
    return reading


_OLD = frozenset(("old", "older", "previous", "former", "outgoing", "earlier"))


def _before(memory: Memory, catalog: Catalog) -> str | None:
    """The only one that the thread's own took the place of, where nothing else is laid out and it has no versions of its own."""
    own = memory.topic[0]
    if len(memory.listed) > 1 or own not in catalog.credentials or len(catalog.credentials[own].exams) > 1:
        return None
    older = [i for i, held in catalog.credentials.items() if i != own and (own in held.replaced_by or own in catalog.successors(i))]
    return older[0] if len(older) == 1 else None


_BEFORE = frozenset(("do", "take", "get", "than", "vs", "versus", "or", "choose", "prefer", "pick", "with", "compare"))
_AFTER = frozenset(("?", "instead", "then", "first", "better", "too"))


def _bare(reading: Reading, said: list[str], start: int, memory: Memory, catalog: Catalog) -> Reading | None:
    """A description with no "one" behind it, at the end of what is asked: "is it better to do the auditor?"."""
    if start == 0 or said[start - 1] not in _BEFORE:
        return None
    end = next((i for i in range(start + 1, len(said)) if said[i] in _AFTER), len(said))
    if not 0 < end - start - 1 <= 3 or any(e.start <= start < e.end for e in reading.entities):
        return None
    content = [word for word in said[start + 1 : end] if word not in PLAIN and word not in STOP]
    inside = [e for e in reading.entities if e.start < end and e.end > start + 1]
    if not content or len(content) < end - start - 1 or any(e.kind not in ("role", "topic", "track", "term") for e in inside):
        return None
    meant = _meant(reading, start + 1, end, memory, catalog)
    return with_named(reading, meant, start + 1, end) if meant else None


def with_named(reading: Reading, credential: str, start: int, end: int) -> Reading:
    """The reading with a credential named between two words."""
    typed = " ".join(word.raw for word in reading.found[start:end])
    kept = [e for e in reading.entities if e.end <= start or e.start >= end]
    entities = tuple(sorted((*kept, Entity("credential", (credential,), start, end, typed)), key=lambda e: e.start))
    cues = {cue: left for cue, at in reading.cues.items() if (left := tuple(i for i in at if not start <= i < end))}
    unknown = tuple(word for word in reading.unknown if word not in reading.found[start:end])
    told = skeleton(list(reading.found), list(entities), reading.text)
    return replace(reading, entities=entities, cues=cues, skeleton=told, unknown=unknown)


def _in_beta(memory: Memory, catalog: Catalog, today: date) -> str | None:
    """The one of this thread that is in beta: itself, or the newer exam of what is talked about."""
    spoken = dict.fromkeys(
        one for i in memory.topic if i in catalog.credentials for one in (i, *catalog.successors(i)) if i in memory.topic
    )
    betas = [i for i in spoken if state_of(catalog, i, today) == "beta"]
    return betas[0] if betas else None


def _meant(reading: Reading, start: int, end: int, memory: Memory, catalog: Catalog) -> str | None:
    """The credential that the words between "the" and "one" describe in this thread; None where that is not one."""
    inside = [e for e in reading.entities if e.start < end and e.end > start]
    if any(e.kind in ("phantom", "designation") or (e.kind == "credential" and _by_letters(e, catalog)) for e in inside):
        return None
    issuers = {e.id for e in inside if e.kind == "issuer"}
    owned = {i for e in inside if e.kind == "issuer" for i in range(e.start, e.end)}
    said = [reading.found[i].text for i in range(start, end) if i not in owned]
    new = bool(_NEW & set(said))
    content = {spoken_as(word) for word in said if word not in PLAIN and word not in STOP and word != "s"}
    known = [i for i in dict.fromkeys((*memory.listed, *memory.named, *memory.topic)) if i in catalog.credentials]
    if not content:
        here = [i for i in known if catalog.credentials[i].issuer in issuers] if issuers and not PLAIN & set(said) else []
        if not here and len(issuers) == 1 and not PLAIN & set(said) and reading.found[end].text != "one":
            near = nearest_of(catalog, next(iter(issuers)), memory.topic[0])
            return near if near != memory.topic[0] else None
        return here[0] if len(_apart(here, catalog)) == 1 and (reading.has("vs") is False or here[0] != memory.topic[0]) else None
    current = catalog.same_credential(known[0]) if len(memory.listed) < 2 and known else frozenset()
    if content <= _CLOUDS.keys() and len(content) == 1 and not issuers:
        return _on_cloud(catalog, _CLOUDS[next(iter(content))], memory.topic[0])
    for among in (memory.listed, known):
        fits = [i for i in among if i in catalog.credentials and content <= told_of(i, catalog) and i not in current]
        fits = [i for i in fits if not issuers or catalog.credentials[i].issuer in issuers]
        if fits and len(_apart(fits, catalog)) == 1:
            return _version(fits[0], catalog, new=new)
    houses = issuers or {catalog.credentials[i].issuer for i in memory.topic[:1] if i in catalog.credentials}
    theirs = [i for i, held in catalog.credentials.items() if held.issuer in houses and content <= named_by(catalog, i)]
    others = _in_a_row([i for i in theirs if i not in current] or theirs, content, catalog)
    others = _nearest(others, memory.topic[0], catalog)
    if len(_apart(others, catalog)) == 1 and _telling(content, others[0], catalog):
        return _version(others[0], catalog, new=new)
    if not theirs and not issuers and any(any(c.isdigit() for c in word) for word in content):
        numbered = _nearest([i for i in catalog.credentials if content <= named_by(catalog, i)], memory.topic[0], catalog)
        return numbered[0] if len(numbered) == 1 else None
    return None


_CLOUDS = {"azur": ("azure", "microsoft"), "azure": ("azure", "microsoft"), "gcp": ("google", "google")}
"""Clouds that are no issuer's name, by the stem of their word."""


def _on_cloud(catalog: Catalog, cloud: tuple[str, str], like: str) -> str | None:
    """The counterpart on another cloud: the exam of the same job, else the one of its issuer most like it."""
    platform, issuer = cloud
    jobs = catalog.credentials[like].judgement.roles if like in catalog.credentials else {}
    job = next((i for i, role in catalog.roles.items() if role.platform == platform and role.family == "runs-cloud"), None)
    runs = any(catalog.roles[i].family == "runs-cloud" and fit.fit == "core" for i, fit in jobs.items() if i in catalog.roles)
    return (of_job(catalog, job) if job and runs else None) or nearest_of(catalog, issuer, like)


def counterpart(catalog: Catalog, issuer: str, like: str) -> str | None:
    """What an issuer has in place of another's credential: on its own cloud the exam of the same job, else the one most like it."""
    cloud = next((pair for pair in (*_CLOUDS.values(), ("aws", "aws")) if pair[1] == issuer), None)
    return _on_cloud(catalog, cloud, like) if cloud else nearest_of(catalog, issuer, like)


def _in_a_row(fits: list[str], content: Collection[str], catalog: Catalog) -> list[str]:
    """Of several, those that have the words side by side in a name, where there are any."""
    if len(fits) < 2 or len(content) < 2:
        return fits
    return [i for i in fits if any(_side_by_side(name, content) for name in _names(i, catalog))] or fits


def _names(credential: str, catalog: Catalog) -> tuple[str, ...]:
    held = catalog.credentials[credential]
    return (held.name, *held.aliases)


def _side_by_side(name: str, content: Collection[str]) -> bool:
    said = [spoken_as(word.text) for word in words_of(name)]
    return any(set(said[at : at + len(content)]) == set(content) for at in range(len(said) - len(content) + 1))


def _by_letters(entity: Entity, catalog: Catalog) -> bool:
    """Whether a credential is named by its own name, and not by a job that another issuer's name holds as well."""
    typed = entity.typed.casefold()
    return len(entity.ids) > 1 or typed == catalog.credentials[entity.id].name.casefold() or typed.split()[-1] not in JOBS


def told_of(credential: str, catalog: Catalog) -> frozenset[str]:
    """What one laid out in a thread may be called by: words of its names, its track, its platform, the jobs it is made for."""
    held = catalog.credentials[credential]
    jobs = [role for role, fit in held.judgement.roles.items() if fit.fit == "core" and role in catalog.roles]
    crafts = {part for job in jobs for part in (*job.split("-"), *catalog.roles[job].family.split("-"))}
    crafts |= {"attacker", "hacker", "red", "team", "teamer", "pentest", "pentester"} if held.track == "offensive" else set()
    said = {stem(word) for word in (*held.track.split("-"), *crafts)}
    return named_by(catalog, credential) | said


def _telling(content: Iterable[str], credential: str, catalog: Catalog) -> bool:
    """Whether one of the words tells an issuer's credential from most of its others."""
    bags = [named_by(catalog, i) for i in catalog.of_issuer(catalog.credentials[credential].issuer)]
    count = Counter(word for bag in bags for word in bag)
    return any(2 * count[word] <= len(bags) for word in content) and (len(set(content)) > 1 or len(bags) > 1)


def _apart(fits: Sequence[str], catalog: Catalog) -> set[frozenset[str]]:
    """The credentials, older and newer exams of one counted once."""
    return {catalog.same_credential(i) for i in fits}


def _version(credential: str, catalog: Catalog, *, new: bool) -> str:
    """The newest exam of it where the new one is asked about."""
    newer = catalog.successors(credential)
    return newer[-1] if new and newer else credential


def _nearest(fits: list[str], topic: str, catalog: Catalog) -> list[str]:
    """Of several the one that is clearly most like what the thread is about, where one is."""
    if len(fits) < 2 or topic not in catalog.credentials:
        return fits
    scores = {i: likeness(catalog, i, topic) for i in fits}
    ranked = sorted(fits, key=lambda i: -scores[i])
    return ranked[:1] if scores[ranked[0]] >= _AHEAD * scores[ranked[1]] else fits


_AHEAD = 1.5
"""How much more like the thread's own the best must be than the next."""
