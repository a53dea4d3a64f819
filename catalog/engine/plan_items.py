"""What may stand in a plan for a person on a day, and what was left out and why."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from catalog.engine import merit
from catalog.engine.belonging import belongs
from catalog.engine.levels import level_of
from catalog.engine.plan_needs import counted, needed_by, reaching, wanted
from catalog.engine.plan_price import Cost
from catalog.engine.plan_sets import Option, bundles
from catalog.engine.plan_standing import standings
from catalog.engine.recommend import candidates
from catalog.engine.scoring import platforms_of, starts
from catalog.values import Depth

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from catalog.engine.case import Case
    from catalog.engine.plan_price import Cost
    from catalog.engine.plan_standing import Standing
    from catalog.engine.plan_terms import Terms


@dataclass(frozen=True, slots=True)
class Out:
    """A credential that suits and is not in question, and why."""

    credential: str
    why: str
    """closed (cannot be taken on the day), fee, application, course, subscription (not known under a budget), effort (not known
    under a time limit), currency (no rate), filter (a wish cannot be told), ruled (a wish speaks against it), gate (asks for what
    the person lacks), gate_untold (asks for what the person did not say), over (does not fit by itself)."""
    gain: int
    """Steps of depth it would add."""
    filter: str | None = None


@dataclass
class Items:
    """Everything a search needs."""

    wanted: dict[str, Depth]
    steps: tuple[tuple[str, int], ...]
    """What each bit of a mask stands for: a topic and a depth."""
    needed_by: tuple[frozenset[str], ...] = ()
    """For each step the roles that need it; empty where it counts whatever the role."""
    options: dict[str, Option] = field(default_factory=dict)
    costs: dict[str, Cost] = field(default_factory=dict)
    out: list[Out] = field(default_factory=list)
    platform_untold: tuple[str, ...] = ()
    """Left out since each is tied to a cloud and none was named."""
    narrowed: bool = False
    """Only what is made for those who need a topic most is in it, and there is more."""

    @cached_property
    def reached(self) -> dict[str, list[int]]:
        """The steps that a depth of a topic takes (see `reaching`)."""
        return reaching(self.steps)


def items(case: Case, limits: Terms, targets: Sequence[str] = (), *, narrow: bool = True) -> Items:
    """Every credential that may stand in the plan: what suits, or the targets alone, with all that could open its gate.

    `narrow`: on topics without a job only what is made for those who need one of them most, where there is such a thing.
    """
    needs = wanted(case)
    held = [merit.depths(case.catalog, i, case.today) for i in case.holds]
    have = {topic: max((int(depths.get(topic, 0)) for depths in held), default=0) for topic in needs}
    steps = tuple((t, level) for t, depth in needs.items() for level in range(have[t] + 1, int(depth) + 1))
    found = Items(needs, steps, () if targets else tuple(needed_by(case, topic, level) for topic, level in steps))
    suited = list(targets or _suited(case, found))
    if narrow and not (case.roles or targets):
        made = [i for i in suited if any(belongs(case.catalog, topic, i, case.today) == 2 for topic in case.topics)]
        found.narrowed = 0 < len(made) < len(suited)
        suited = made or suited
    waiting = list(suited)
    seen = set(waiting)
    goals = frozenset(suited)
    standing = standings(case, limits)
    theirs = case.held | case.implied
    while waiting:
        credential = waiting.pop(0)
        if credential in theirs or credential not in case.catalog.offered:
            continue
        goal = credential in goals
        mask = mask_of(case, found, credential) if goal else 0
        ways = _take(found, credential, standing(credential), mask, goal=goal, named=credential in targets)
        for before in sorted({i for way in ways for i in way} - seen):
            seen.add(before)
            waiting.append(before)
    _unreachable(case, found, suited, targets)
    return found


def mask_of(case: Case, found: Items, credential: str) -> int:
    """The steps of depth that a credential covers, as bits; what only roles need that it is wrong for does not count."""
    return counted(case, credential, found.reached, found.needed_by)


def _suited(case: Case, found: Items) -> Iterable[str]:
    """What may be taken for its own sake: made for the job or on the topic, on a cloud that is used, not above a beginner."""
    used = platforms_of(case)
    tied = []
    roles, beginner = bool(case.roles), starts(case)
    among = dict.fromkeys(i for about in _abouts(case) for i in candidates(about))
    for credential in among:
        held = case.catalog.credentials[credential]
        fits = [held.judgement.roles[role].fit for role in case.roles if role in held.judgement.roles]
        if roles and fits and not {"core", "useful"} & set(fits):
            continue
        if case.concluded and "wrong" in fits:
            continue
        if held.platform and held.platform not in used and (used or held.track != "foundation"):
            if not used and mask_of(case, found, credential):
                tied.append(credential)
            continue
        if beginner and level_of(held) == "senior":
            continue
        yield credential
    found.platform_untold = tuple(tied)


def _abouts(case: Case) -> Iterable[Case]:
    """By role and by topic apart, since either makes a credential suit."""
    if case.roles:
        yield case.about(topics=())
    if case.topics:
        yield case.about(roles=())


def _take(found: Items, credential: str, stands: Standing, mask: int, *, goal: bool, named: bool) -> tuple[frozenset[str], ...]:
    """Make one credential an option, or note why not; what could open its gate."""
    if stands.bar is not None or stands.cost is None:
        told = {"closed": named, "ruled": mask > 0, "filter": True}.get(stands.bar or "", goal)
        if told and stands.bar is not None:
            found.out.append(Out(credential, stands.bar, mask.bit_count(), stands.filter))
        return ()
    found.costs[credential] = stands.cost
    found.options[credential] = Option(credential, mask, stands.cents, stands.minutes, stands.ways, stands.last)
    return stands.ways


def _unreachable(case: Case, found: Items, suited: Iterable[str], targets: Sequence[str]) -> None:
    """Note what no way leads to: its gate asks for years or titles that the person lacks or did not speak of."""
    for credential in suited:
        option = found.options.get(credential)
        if option is None or bundles(found.options, credential):
            continue
        gate = merit.gate(case.catalog, credential, case.person, case.today)
        if option.mask or credential in targets:
            why = "gate" if gate.state == "not_yet" else "gate_untold"
            found.out.append(Out(credential, why, option.mask.bit_count()))
        del found.options[credential]
