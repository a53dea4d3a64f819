"""What may stand in a plan for a person on a day, and what was left out and why."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from itertools import product
from typing import TYPE_CHECKING

from catalog.conditions import Application, HoldsCredential, Subscription, Training
from catalog.engine import merit
from catalog.engine.belonging import belongs
from catalog.engine.eligibility import Status, stage_result
from catalog.engine.find import filters
from catalog.engine.judged import judged, known_of
from catalog.engine.levels import level_of
from catalog.engine.plan_needs import counted, needed_by, reaching, wanted
from catalog.engine.plan_price import Cost, cost_of, minutes_of
from catalog.engine.plan_sets import Option, bundles
from catalog.engine.recommend import candidates
from catalog.engine.scoring import platforms_of, starts
from catalog.values import Depth

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from catalog.engine.case import Case
    from catalog.engine.conditions import Known
    from catalog.engine.find import Checks
    from catalog.engine.plan_terms import Terms

_JOINTLY = ("budget", "effort", "state", "platform")
"""Filters that hold for a plan as a whole, or that are looked at apart."""


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
    plain, goals = case.about(roles=(), topics=()), frozenset(suited)
    checks = filters(plain)
    theirs = case.held | case.implied
    while waiting:
        credential = waiting.pop(0)
        if credential in theirs:
            continue
        ways = _take(plain, checks, limits, found, credential, goal=credential in goals, named=credential in targets)
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


def _take(
    case: Case, checks: Checks, limits: Terms, found: Items, credential: str, *, goal: bool, named: bool
) -> tuple[frozenset[str], ...]:
    """Make one credential an option, or note why not; what could open its gate. The case has no roles or topics: they rank only."""
    if credential not in case.catalog.offered:
        return ()
    if not _on_sale(case, credential):
        if named:
            found.out.append(Out(credential, "closed", 0))
        return ()
    mask = mask_of(case, found, credential) if goal else 0
    untold = None
    for check in checks(credential):
        if check.name in _JOINTLY or check.passed:
            continue
        if check.passed is False:
            if mask:
                found.out.append(Out(credential, "ruled", mask.bit_count(), check.name))
            return ()
        untold = check.name
    if untold:
        found.out.append(Out(credential, "filter", mask.bit_count(), untold))
        return ()
    ways = ways_in(case, credential)
    cost, minutes = cost_of(case, credential), minutes_of(case, credential)
    cents = cost.cents(case, limits.currency)
    why = None
    if cost.high is not None and cents is None:
        why = "currency"
    elif (limits.budget is not None or limits.incomparable) and not cost.complete:
        why = cost.untold
    elif limits.minutes is not None and minutes is None:
        why = "effort"
    if why and (mask or goal):
        found.out.append(Out(credential, why, mask.bit_count()))
    if why:
        return ()
    found.costs[credential] = cost
    found.options[credential] = Option(
        credential, mask, cents if cost.complete else None, minutes, ways, _last(case, limits, credential)
    )
    return ways


def _on_sale(case: Case, credential: str) -> bool:
    """It can be taken on the day, and not only for so short that nobody new is sent to it."""
    state = merit.state(case.catalog, credential, case.today, case.wishes.languages)
    if state not in merit.ON_SALE:
        return False
    left = merit.days_left(case.catalog, credential, case.today) if state == "retiring" else None
    ends_whole = case.catalog.credentials[credential].lifecycle.ended is not None
    return left is None or left > (merit.ENDING_DAYS if ends_whole else merit.TOO_LATE_DAYS)


def _last(case: Case, limits: Terms, credential: str) -> int | None:
    """Minutes of study at the person's pace that fit in before its last day."""
    if merit.state(case.catalog, credential, case.today) != "retiring":
        return None
    left = merit.days_left(case.catalog, credential, case.today)
    return None if left is None else int(60 * limits.hours_per_week * left / 7)


def ways_in(case: Case, credential: str) -> tuple[frozenset[str], ...]:
    """What has to be earned first, each set enough; none at all where something else is asked for that is not known to be met."""
    if merit.gate(case.catalog, credential, case.person, case.today).state in ("open", "met"):
        return (frozenset(),)
    known = known_of(case.catalog, case.person)
    kept = judged(case.catalog, known, case.today)
    what = f"ways in {' '.join(case.wishes.languages)}"  # what opens a gate has to be on sale in the language wished for
    if (what, credential) not in kept:
        kept[what, credential] = _ways_in(case, credential, known)
    found: tuple[frozenset[str], ...] = kept[what, credential]
    return found


def _ways_in(case: Case, credential: str, known: Known) -> tuple[frozenset[str], ...]:
    conditions = case.catalog.credentials[credential].conditions
    found: set[frozenset[str]] = {frozenset()}
    for name, stage in (("sit", conditions.sit), ("certify", conditions.certify)):
        if stage is None or stage.required in (None, "none"):
            continue
        result = stage_result(case.catalog, credential, "sit" if name == "sit" else "certify", known, case.today)
        if result.status is Status.ELIGIBLE:
            continue
        ways: set[frozenset[str]] = set()
        for missing in result.sets:
            hurdles = [m for m in missing.missing if not isinstance(m.condition, Application | Training | Subscription)]
            if all(isinstance(m.condition, HoldsCredential) and not m.lapsed for m in hurdles):
                needed = [_families(case, m.condition.credential) for m in hurdles if isinstance(m.condition, HoldsCredential)]
                ways |= {frozenset(choice) for choice in product(*needed)}
        found = {one | other for one in found for other in ways}
    smallest = [one for one in found if not any(other < one for other in found)]
    return tuple(sorted(smallest, key=lambda way: (len(way), sorted(way))))


def _families(case: Case, credential: str) -> list[str]:
    """The exams of a credential that can be taken: holding one is holding each."""
    if credential not in case.catalog.credentials:
        return []
    return sorted(i for i in case.catalog.same_credential(credential) if _on_sale(case, i))


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
