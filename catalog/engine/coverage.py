"""What a set of credentials covers and how deeply, what it leaves open, who closes that, and how old an outline is."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from catalog.engine.belonging import belongs
from catalog.engine.merit import available, board, covering, trust_points
from catalog.remembered import remembered
from catalog.values import Depth

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from catalog.catalog import Catalog
    from catalog.values import Event


class State(StrEnum):
    """What is known of a topic in a credential; a gap is claimed only from `NOT_COVERED`."""

    COVERED = "covered"
    NOT_COVERED = "not covered"
    NOT_EVIDENCED = "not evidenced"


@dataclass(frozen=True, slots=True)
class Evidence:
    """How deeply one credential covers one topic, and the fact path that says so."""

    credential: str
    topic: str
    depth: Depth
    path: str


@dataclass(frozen=True, slots=True)
class Covered:
    """One topic in a set of credentials; `by` holds every evidence, deepest first."""

    topic: str
    state: State
    depth: Depth | None
    by: tuple[Evidence, ...]

    @property
    def known(self) -> int:
        """The evidenced depth as a number, 0 where nothing is evidenced."""
        return int(self.depth or 0)


@dataclass(frozen=True, slots=True)
class Gap:
    """A topic that a set does not reach the wanted depth in, and who closes it."""

    topic: str
    wanted: Depth
    covered: Covered
    closers: tuple[Evidence, ...]
    """Credentials on sale that reach the wanted depth, best first."""
    deepest: tuple[Evidence, ...]
    """Credentials on sale that at least go deeper than the set, best first."""

    @property
    def nobody(self) -> bool:
        """No credential on sale goes deeper: only practice closes it."""
        return not self.deepest


@dataclass(frozen=True, slots=True)
class Freshness:
    """How old what is examined is on a day, and which topics became matters of their own since."""

    credential: str
    since: Event | None
    path: str | None
    days: int | None
    younger: tuple[str, ...]
    """Topics younger than the outline."""


@remembered(most=65_536)
def evidence(catalog: Catalog, credential: str, topic: str) -> Evidence | None:
    """The depth of a topic in a credential: sourced where a source says so, else judged, else None."""
    shown = catalog.credentials[credential].shown(topic)
    return Evidence(credential, topic, shown[1].depth, f"{shown[0]}.depth") if shown else None


def topics_of(catalog: Catalog, credential: str) -> list[Evidence]:
    """Everything recorded about a credential's topics, deepest first, in the vocabulary's order."""
    found = [e for topic in _vocabulary(catalog, (credential,)) if (e := evidence(catalog, credential, topic))]
    further = {e.path for e in found if f"topics.{e.topic}.depth" not in e.path}
    told = (e for e in found if e.path not in further or f"topics.{e.topic}.depth" not in e.path)  # what is known of AI says more
    return sorted(told, key=lambda e: -e.depth)


def covered(catalog: Catalog, credentials: Sequence[str], topic: str) -> Covered:
    """One topic in a set: the deepest evidence counts; known not to only where every one is known not to."""
    return _covered(catalog, tuple(credentials), topic)


@remembered(most=16_384)
def _covered(catalog: Catalog, credentials: tuple[str, ...], topic: str) -> Covered:
    """Kept, because the same single credentials are looked at in answer after answer."""
    found = [e for credential in credentials if (e := evidence(catalog, credential, topic))]
    found.sort(key=lambda e: -e.depth)
    if found and found[0].depth > Depth.NONE:
        return Covered(topic, State.COVERED, found[0].depth, tuple(found))
    if found and len(found) == len(credentials):
        return Covered(topic, State.NOT_COVERED, Depth.NONE, tuple(found))
    return Covered(topic, State.NOT_EVIDENCED, None, tuple(found))


def coverage(catalog: Catalog, credentials: Sequence[str], topics: Iterable[str] | None = None) -> list[Covered]:
    """Every topic (or the ones asked for) in a set of credentials, in the order asked, else deepest first."""
    if topics is not None:
        return [covered(catalog, credentials, topic) for topic in topics]
    every = [covered(catalog, credentials, topic) for topic in _vocabulary(catalog, credentials)]
    return sorted(every, key=lambda c: -c.known)


def which(catalog: Catalog, topic: str, today: date, *, least: Depth = Depth.MENTION) -> list[Evidence]:
    """Credentials on sale that cover a topic at least so deeply: by depth, for whom they are, trust, then letters."""

    def found() -> list[Evidence]:
        """Kept: every gap and every list of a topic asks for the same."""
        on_sale = (i for i in covering(catalog, topic, today) if available(catalog, i, today))
        return sorted(
            (e for i in on_sale if (e := evidence(catalog, i, topic))),
            key=lambda e: (
                -e.depth,
                -belongs(catalog, topic, e.credential, today),
                -trust_points(catalog, e.credential, today),
                e.credential,
            ),
        )

    return [e for e in board(catalog, today).get("which", topic, found) if e.depth >= least]


def gap(catalog: Catalog, credentials: Sequence[str], topic: str, today: date, wanted: Depth = Depth.APPLIED) -> Gap | None:
    """What a set leaves open in one topic, or None where the set reaches the wanted depth."""
    now = covered(catalog, credentials, topic)
    if now.known >= wanted:
        return None
    family = {other for credential in credentials for other in catalog.same_credential(credential)}
    deeper = [e for e in which(catalog, topic, today) if e.depth > now.known and e.credential not in family]
    return Gap(topic, wanted, now, tuple(e for e in deeper if e.depth >= wanted), tuple(deeper))


def gaps(catalog: Catalog, credentials: Sequence[str], wanted: dict[str, Depth], today: date) -> list[Gap]:
    """What a set leaves open, in the order of `wanted`."""
    found = (gap(catalog, credentials, topic, today, depth) for topic, depth in wanted.items())
    return [g for g in found if g is not None]


def closing(catalog: Catalog, open_gaps: Sequence[Gap], today: date, *, most: int = 3) -> list[str]:
    """The fewest credentials that close the most gaps: the one that closes most first, then what it leaves."""
    left = [{e.credential: e.depth for e in g.closers or g.deepest} for g in open_gaps]
    chosen: list[str] = []
    while len(chosen) < most and any(left):
        reach = {credential for closers in left for credential in closers}
        best = min(
            reach,
            key=lambda c: (
                -sum(1 for closers in left if c in closers),
                -sum(closers.get(c, 0) for closers in left),
                -trust_points(catalog, c, today),
                c,
            ),
        )
        chosen.append(best)
        left = [closers for closers in left if best not in closers]
    return chosen


def freshness(catalog: Catalog, credential: str, today: date) -> Freshness:
    """How old the outline in force is on a day; where it has no date, the launch stands for it."""
    since, path = outline_date(catalog, credential, today)
    if since is None:
        return Freshness(credential, None, None, None, ())
    younger = [
        topic
        for topic, entry in catalog.topics.items()
        if entry.young_since and entry.young_since.first > since.date.last and entry.young_since.first <= today
    ]
    return Freshness(credential, since, path, (today - since.date.first).days, tuple(younger))


def outline_date(catalog: Catalog, credential: str, today: date) -> tuple[Event | None, str | None]:
    """The latest dated start of what is examined on a day, and its fact path."""
    held = catalog.credentials[credential]
    dated: list[tuple[Event, str]] = []
    if held.domains and held.domains.effective:
        dated.append((held.domains.effective, "domains.effective"))
    for code, exam in held.exams.items():
        for event, name in ((exam.outline_from, "outline_from"), (exam.skills_updated, "skills_updated")):
            if event:
                dated.append((event, f"exams.{code}.{name}"))
    past = [(event, path) for event, path in dated if event.date.first <= today]
    if past:
        return max(past, key=lambda pair: (pair[0].date.first, pair[1]))
    launched = held.lifecycle.launched
    if launched and launched.date.first <= today:
        return launched, "lifecycle.launched"
    return None, None


def _vocabulary(catalog: Catalog, credentials: Iterable[str]) -> list[str]:
    """The topics of the vocabulary, then any others the files use."""
    used = {t: None for c in credentials for t in (*catalog.credentials[c].topics, *catalog.credentials[c].judgement.topics)}
    return list(dict.fromkeys((*catalog.topics, *used)))
