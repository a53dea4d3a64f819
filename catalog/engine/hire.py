"""What an ad for a job should ask: what to require, what counts as well, what is a plus, what is left to the interview."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from catalog.engine import merit, succession
from catalog.engine.coverage import evidence, gaps
from catalog.engine.levels import level_of
from catalog.engine.recommend import recommend
from catalog.remembered import remembered
from catalog.values import Depth

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from catalog.catalog import Catalog
    from catalog.engine.case import Case
    from catalog.engine.coverage import Evidence, Gap
    from catalog.engine.recommend import Pick
    from catalog.reference import Role

MUSTS = 2
"""What is required is a choice among so few at most: every further must shrinks the field."""
LIKE = 3
PLUS = 3
QUESTIONS = 3
LEAST_SHARE = 0.5
"""What counts as well reaches at least this share of what the must shows, at most one step less deep."""
YOUNG_DAYS = 365
"""For so long after a launch few can hold it."""
_HANDS = ("hands-on", "mixed")
_FAMILIES = ("builds", "governs", "runs-cloud", "audits", "attacks", "leads-people", "starts")
"""Whose job a topic is, where several need it: those who build and defend before those who attack."""


@dataclass(frozen=True, slots=True)
class Must:
    """One credential an ad may require; any one of them is enough."""

    credential: str
    fit: str
    """Fact path of the judgement that it is of the core of the job."""
    shows: tuple[Evidence, ...]
    """What the job needs and it reaches, deepest first."""
    leaves: tuple[Gap, ...]
    """What the job needs and it does not reach."""
    young: bool
    """Launched less than a year ago: few can hold it yet."""


@dataclass(frozen=True, slots=True)
class Like:
    """Something a good candidate may hold instead."""

    credential: str
    why: str
    """`older` (an older exam of the same credential), `before` (what the must took the place of), `base` (what the must itself asks
    for), `alike` (comes near in content)."""


@dataclass(frozen=True, slots=True)
class Question:
    """A topic to ask about in the interview."""

    topic: str
    nobody: bool
    """No credential on sale reaches the depth the job needs."""


@dataclass(frozen=True, slots=True)
class Advert:
    """What an ad for one role should ask."""

    role: str
    musts: tuple[Must, ...]
    """None where no credential is made for the job, or where it is a first job."""
    why_none: str | None
    """Without musts: `entry`, `literacy` (the job needs to understand, not to be certified), `hidden` (the organisation hides what
    is made for it) or `none` (nothing is)."""
    like: tuple[Like, ...]
    plus: tuple[str, ...]
    questions: tuple[Question, ...]
    wished: tuple[str, ...] = ()
    """What goes deepest in the topics that are wanted beside the job, best first; a must may be among it."""

    @property
    def required(self) -> tuple[str, ...]:
        """Ids of the musts."""
        return tuple(must.credential for must in self.musts)


def advert(case: Case, role: str) -> Advert:
    """What to ask of candidates for a role on the case's day; the asker's own profile plays no part.

    A must fits the core of the job by a reasoned judgement, can be taken on the day, and fails none of the three checks.
    """
    catalog, today = case.catalog, case.today
    held = catalog.roles[role]
    found = recommend(case.about(roles=(role,), topics=()))
    picks = [p for p in found.picks if merit.trust(catalog, p.credential, today).failed == 0]
    none = _why_none(case, held, picks, role)
    core = [] if none else [p for p in picks if _fit(catalog, p.credential, role) == "core"]
    all_core = {p.credential for p in core}
    core.sort(key=lambda p: (not set(p.gate.credentials) & all_core, -p.score.points))  # what asks for another one goes before it
    chosen = _apart(core)[:MUSTS]
    musts = tuple(_must(catalog, p.credential, role, today) for p in chosen)
    like = tuple(_like(case, role, chosen, picks))
    named = {*(m.credential for m in musts), *(one.credential for one in like)}
    beside = _for_a_start(case, picks) if none == "entry" else picks
    wished = _wished(case, role) if case.roles else ()
    others = (
        *(i for i in wished if i not in {m.credential for m in musts}),
        *(p.credential for p in beside if p.credential not in named),
    )
    plus = tuple(dict.fromkeys(others))[:PLUS]
    return Advert(role, musts, none, like, plus, tuple(_questions(catalog, held, musts, today)), wished)


def _wished(case: Case, role: str) -> tuple[str, ...]:
    """Of what is advised for the topics and fails none of the three checks, what goes deepest; of those what fits the job first."""
    if not case.topics:
        return ()
    catalog, today = case.catalog, case.today
    picks = [p.credential for p in recommend(case.about(roles=())).picks if merit.trust(catalog, p.credential, today).failed == 0]

    def depth(credential: str) -> int:
        return sum(merit.depths(catalog, credential, today).get(topic, Depth.NONE) for topic in case.topics)

    deepest = max(map(depth, picks), default=0)
    order = ("core", "useful", "marginal", None)
    found = [i for i in picks if deepest and depth(i) == deepest and _fit(catalog, i, role) != "wrong"]
    return tuple(sorted(found, key=lambda i: order.index(_fit(catalog, i, role))))[:MUSTS]


def _why_none(case: Case, held: Role, picks: Sequence[Pick], role: str) -> str | None:
    if case.wishes.level == "entry" or held.level == "entry":
        return "entry"
    if held.tracks[0] == "foundation" or held.family == "leads-people":
        return "literacy"
    if any(_fit(case.catalog, p.credential, role) == "core" for p in picks):
        return None
    hidden = case.catalog.credentials.keys() - case.catalog.offered.keys()
    made = (i for i in hidden if _fit(case.catalog, i, role) == "core")
    return "hidden" if any(merit.available(case.catalog, i, case.today) for i in made) else "none"


def _for_a_start(case: Case, picks: Sequence[Pick]) -> list[Pick]:
    """What somebody without years of work can hold: of the job what is made for a start, then what starters take."""
    made = [p for p in picks if p.gate.state == "open" and level_of(case.catalog.credentials[p.credential]) == "entry"]
    starters = [role for role, held in case.catalog.roles.items() if held.level == "entry"][:1]
    return [*made, *(recommend(case.about(roles=starters)).picks if starters else ())]


def _fit(catalog: Catalog, credential: str, role: str) -> str | None:
    judged = catalog.credentials[credential].judgement.roles.get(role)
    return judged.fit if judged else None


def _apart(core: Iterable[Pick]) -> list[Pick]:
    """Without what another one asks for already: requiring both asks twice."""
    kept: list[Pick] = []
    for pick in core:
        if not any(pick.credential in other.gate.credentials for other in kept):
            kept.append(pick)
    return kept


def _must(catalog: Catalog, credential: str, role: str, today: date) -> Must:
    needs = {topic: need.depth for topic, need in catalog.roles[role].needs.items()}
    shown = [e for topic, depth in needs.items() if (e := evidence(catalog, credential, topic)) and e.depth >= depth]
    shown.sort(key=lambda e: -e.depth)
    open_needs = tuple(gaps(catalog, (credential,), needs, today))
    fit = f"judgement.roles.{role}.fit"
    return Must(credential, fit, tuple(shown), open_needs, young(catalog, credential, today))


def young(catalog: Catalog, credential: str, today: date) -> bool:
    """Whether it was launched, as far as known, less than a year before a day."""
    held = catalog.credentials[credential]
    launched = held.lifecycle.launched if held.new_exam_of is None else None  # a newer exam has its older holders
    return launched is not None and (today - launched.date.first).days < YOUNG_DAYS


def _like(case: Case, role: str, chosen: Sequence[Pick], picks: Sequence[Pick]) -> Iterator[Like]:
    """What counts as well: older exams, what the must itself stands on, what comes near in content and kind of exam."""
    catalog, today = case.catalog, case.today
    seen = {p.credential for p in chosen}
    for pick in chosen:
        for other in sorted(catalog.same_credential(pick.credential) - seen):
            seen.add(other)
            yield Like(other, "older")
        for step in succession.predecessors(catalog, pick.credential):
            if step.kind == "replaced_by" and step.credential not in seen:
                seen.add(step.credential)
                yield Like(step.credential, "before")
        for base in pick.gate.credentials[:2]:
            if base not in seen and merit.available(catalog, base, today):
                seen.add(base)
                yield Like(base, "base")
    near = [p.credential for p in picks if p.credential not in seen and any(_near(case, p.credential, m, role) for m in chosen)]
    yield from (Like(i, "alike") for i in near[:LIKE])


def _near(case: Case, credential: str, must: Pick, role: str) -> bool:
    """It reaches most of what the must shows of the job, and is earned in the same way."""
    catalog, today = case.catalog, case.today
    needs = catalog.roles[role].needs
    shown = [e for topic, need in needs.items() if (e := evidence(catalog, must.credential, topic)) and e.depth >= need.depth]
    reached = [
        e for e in shown if (other := evidence(catalog, credential, e.topic)) and other.depth >= needs[e.topic].depth - 1 > 0
    ]
    alike = bool(_styles(catalog, credential, today) & _styles(catalog, must.credential, today))
    return alike and len(reached) >= max(1, LEAST_SHARE * len(shown))


def _styles(catalog: Catalog, credential: str, today: date) -> set[str]:
    """Whether it is earned by doing or by knowing."""
    found = {exam.style for _, exam in merit.exams(catalog, credential, today)}
    return {"doing" if style in _HANDS else "knowing" for style in found if style is not None}


def _questions(catalog: Catalog, held: Role, musts: Sequence[Must], today: date) -> Iterator[Question]:
    """Topics to ask about: what no must shows, then what not every must shows, then the rest; deepest needs first."""
    needs = {topic: need.depth for topic, need in held.needs.items()}
    found = [gap for gap in gaps(catalog, (), needs, today) if catalog.topics[gap.topic].interview is not None]

    def weight(gap: Gap) -> tuple[bool, int, int]:
        left = sum(any(g.topic == gap.topic for g in must.leaves) for must in musts)
        return bool(gap.closers), -left, -gap.wanted

    found.sort(key=weight)
    yield from (Question(gap.topic, not gap.closers) for gap in found[:QUESTIONS])


def roles_for(catalog: Catalog, topics: Sequence[str], today: date) -> tuple[str, ...]:
    """Whose job these topics are, best first: who needs them at work, by the kind of job and by what is made for it."""

    def weight(role: str) -> tuple[int, bool, bool, int]:
        held = catalog.roles[role]
        deep = sum(merit.depths(catalog, i, today).get(topic, Depth.NONE) for i in core.get(role, ()) for topic in topics)
        first = next(iter(held.needs), None) in topics
        called = any(catalog.topics[t].name.casefold() in held.name.casefold() for t in topics if t in catalog.topics)
        return _FAMILIES.index(held.family), not first, not called, -deep

    core = _core(catalog)
    jobs = {role: held for role, held in catalog.roles.items() if held.concluded and held.level != "entry"}
    able = [r for r, held in jobs.items() if any(t in held.needs and held.needs[t].depth >= Depth.APPLIED for t in topics)]
    return tuple(sorted(able, key=weight))


@remembered(most=8)
def _core(catalog: Catalog) -> dict[str, list[str]]:
    """Role to what is judged to be at its core."""
    found: dict[str, list[str]] = {}
    for credential, held in catalog.credentials.items():
        for role, judged in held.judgement.roles.items():
            if judged.fit == "core":
                found.setdefault(role, []).append(credential)
    return found
