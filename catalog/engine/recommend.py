"""Which credentials to take: ranked for a person on a day, with what was left out and why."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from catalog.engine import aimed, merit
from catalog.engine.currencies import surely_within
from catalog.engine.filters import filters
from catalog.engine.implied import implied_roles, past_the_start
from catalog.engine.rates import budget_in
from catalog.engine.rather import as_wished
from catalog.engine.scoring import Score, Scores, overlay
from catalog.engine.turned import others_side, turned

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from catalog.engine.case import Case
    from catalog.engine.checked import Check
    from catalog.engine.filters import Checks
    from catalog.engine.gate import Gate

FAMILIES = ("governs", "builds", "runs-cloud", "attacks", "audits", "starts")
COMPANION = 80
"""For going with something the person holds, as a source says."""
HEIR = 400
"""For being what took the place of something the person holds: the same job's present exam comes before another job's."""
OTHERS_SIDE = -200
"""For attacking what somebody asks about who has another job: it comes after what builds and guards."""
PREFERRED = 50
"""For being what the asker's organisation prefers: it settles what is near, and turns no better fit around."""
FIRST_STEP = 60
"""Given back where what is missing can be earned first."""
SHARE = 0.5
"""A pick is worth at least this share of the best one's points."""


@dataclass(frozen=True, slots=True)
class Pick:
    """One credential to take, with what has to come before it."""

    credential: str
    score: Score
    gate: Gate
    first: str | None = None
    """A credential to take before it, since its gate is not met."""
    untold: tuple[str, ...] = ()
    """What leaves a wish open for it: `currency` (the fee is in another), `disputed` (a source puts it over the budget)."""

    @property
    def blocked(self) -> bool:
        """Its gate is not met, and nothing that could be taken now opens it: what can be taken now goes before it."""
        return self.gate.state == "not_yet" and self.first is None


@dataclass(frozen=True, slots=True)
class LeftOut:
    """An obvious rival that is not advised, and why."""

    credential: str
    why: str
    """One of held, implied (something held asks for it or its like), hidden, retired, retiring (too soon), announced, beta, state,
    budget, may_fit, role, topics, not_yet, weaker, or the name of a filter."""
    points: int
    path: str | None = None
    ahead: str | None = None
    """What was preferred to it."""
    filter: str | None = None
    """For `may_fit`: the filter that cannot be told."""


@dataclass(frozen=True, slots=True)
class Recommendation:
    """Picks, best first; what was left out, the strongest rival first."""

    picks: tuple[Pick, ...]
    left_out: tuple[LeftOut, ...]
    roles: tuple[str, ...]
    assumed: str | None = None
    """What the roles were concluded from, where the person named none: held, platform or level."""


def recommend(case: Case, among: Sequence[str] = (), ruled: dict[str, Check | None] | None = None) -> Recommendation:
    """Rank what can be taken on the day for the case's roles and topics; `among` restricts it to some credentials.

    `ruled` keeps which wish rules a credential out: it is the same for whatever role.
    """
    assumed = None
    if past := past_the_start(case):
        case, assumed = case.about(roles=past), "held"
    if not (case.roles or case.topics or case.wishes.made_for):
        concluded, assumed = implied_roles(case)
        case = case.about(roles=concluded)
    attackers = frozenset[str]()
    if case.roles and case.topics and not among and turned(case):
        attackers, case = others_side(case), case.about(roles=())
    held, implied = case.held, case.implied
    behind = frozenset[str]() if among else case.behind | _beneath(case)
    checks = filters(case.about(roles=(), topics=())) if case.wishes != type(case.wishes)() else None
    beside = {i: COMPANION for own in case.holds for i in case.catalog.credentials[own].companions}
    beside |= {heir: HEIR for own in case.holds for heir in _heirs(case, own)}
    beside |= dict.fromkeys(attackers, OTHERS_SIDE)
    scores = Scores(case)
    ruled = {} if ruled is None else ruled
    picks: list[Pick] = []
    out: list[LeftOut] = []
    for credential in among or candidates(case):
        scored = _scored(case, scores.of(credential), beside.get(credential, 0))
        why_held = "held" if credential in held else "implied" if credential in implied else None
        why_held = why_held or ("behind" if credential in behind else None)
        barred = _barred(case, checks, ruled, scored, held=why_held, named=bool(among))
        if barred is not None:
            out.append(barred)
            continue
        gate = merit.gate(case.catalog, credential, case.person, case.today)
        picks.append(Pick(credential, scored, gate, untold=_untold(case, credential)))
    without = {*case.person.lacks, *(h.credential for h in case.person.holds if not h.active)}
    picks = [pick if without & set(pick.gate.credentials) else _stepped(pick, picks) for pick in picks]
    keys = {i for pick in picks if pick.blocked and without & set(pick.gate.credentials) for i in pick.gate.credentials}
    picks.sort(key=lambda pick: (pick.blocked, pick.credential in keys, _unseen(case, pick), -pick.score.points, pick.credential))
    picks = as_wished(case, picks)
    return _cut(picks, out, case.roles, assumed)


def _unseen(case: Case, pick: Pick) -> bool:
    """Whether it is only reported to be sold, and not on which day: it may be advised, but not before what was seen."""
    seen = case.catalog.credentials[pick.credential].lifecycle
    return seen.confidence == "reported" and seen.checked is None


def candidates(case: Case) -> Iterable[str]:
    """What comes into question: what covers a topic asked for, else what is judged to suit the job (or not judged at all)."""
    if case.wishes.made_for and not (case.topics or case.roles):
        return aimed.most(case)
    if case.topics:
        return dict.fromkeys(i for topic in case.topics for i in merit.covering(case.catalog, topic, case.today))
    if case.roles:
        found = dict.fromkeys(i for role in case.roles for i in merit.made_for(case.catalog, role, case.today))
        return (found | dict.fromkeys(aimed.wholly(case))) if found else case.catalog.offered
    return case.catalog.offered


def _beneath(case: Case) -> frozenset[str]:
    """An issuer's foundations under one of its own on AI that is held, unless they are said to go with it."""
    found: set[str] = set()
    for own in case.holds:
        held = case.catalog.credentials[own]
        if held.track != "foundation" and merit.about_ai(case.catalog, own, case.today):
            theirs = (i for i, other in case.catalog.offered.items() if other.issuer == held.issuer and other.track == "foundation")
            found.update(i for i in theirs if i not in held.companions)
    return frozenset(found) - case.held


def _heirs(case: Case, own: str) -> tuple[str, ...]:
    """What took the place of something held that can no longer be taken."""
    if merit.available(case.catalog, own, case.today):
        return ()
    return tuple(i for i in merit.instead_of(case.catalog, own, case.today) if i in case.catalog.credentials[own].replaced_by)


def _scored(case: Case, found: Score, beside: int) -> Score:
    policy = case.catalog.credentials[found.credential].organisation
    extra = {"companion" if beside > 0 else "others_side": beside} if beside else {}
    extra |= {"preferred": PREFERRED} if policy and policy.preferred else {}
    return overlay(extra, found) if extra else found


def _ruling(case: Case, checks: Checks, credential: str) -> Check | None:
    """The first wish that a credential does not meet, or not as far as known."""
    for check in checks(credential):
        if (
            check.name in ("state", "platform")
            or check.passed
            or (check.passed is None and check.name == "level" and case.wishes.level == "senior")
        ):
            continue
        if check.name == "budget" and check.passed is None and _untold(case, credential):
            continue
        return check
    return None


def _barred(
    case: Case, checks: Checks | None, ruled: dict[str, Check | None], scored: Score, *, held: str | None, named: bool
) -> LeftOut | None:
    """Why a credential may not be advised at all, or None.

    `checks` are the filters without roles and topics, which only rank; None where there are no wishes to check.
    """

    def out(why: str, path: str | None = None) -> LeftOut:
        return LeftOut(scored.credential, why, scored.fit, path)

    if held:
        return out(held)
    if scored.credential not in case.catalog.offered:
        return out("hidden", "organisation.hidden.why")
    state = merit.state(case.catalog, scored.credential, case.today, case.wishes.languages)
    if state not in merit.ON_SALE:
        return out("state" if state == "unknown" else state, "lifecycle")
    left = merit.days_left(case.catalog, scored.credential, case.today) if state == "retiring" and not named else None
    ends_whole = case.catalog.credentials[scored.credential].lifecycle.ended is not None
    if left is not None and left <= (merit.ENDING_DAYS if ends_whole else merit.TOO_LATE_DAYS):
        return out("retiring", "lifecycle")
    if checks is not None:
        if scored.credential not in ruled:
            ruled[scored.credential] = _ruling(case, checks, scored.credential)
        ruling = ruled[scored.credential]
    else:
        ruling = None
    if ruling is not None:
        if ruling.passed is None:
            return LeftOut(scored.credential, "may_fit", scored.fit, ruling.path, filter=ruling.name)
        return out(ruling.name, ruling.path)
    if case.topics and not scored.part("topics"):
        return out("topics")
    role = scored.part("role")
    if not named and role is not None and role.points < 0:
        return out("role", next(iter(role.paths), None))
    if not named and scored.part("off_platform"):
        return out("off_platform", "platform")
    return None


def _untold(case: Case, credential: str) -> tuple[str, ...]:
    """What leaves the budget open without ruling it out: a foreign currency, or a fee that only one source puts higher."""
    fee, budget = merit.fee(case.catalog, credential, case.today), case.wishes.budget
    if budget is None or fee is None:
        return ()
    limit = budget_in(case, fee.currency)
    if limit is None:
        sure = surely_within(fee.once_high, fee.currency, budget.amount, budget.currency)
        return ("currency",) if budget.currency != merit.USUAL_CURRENCY and not sure else ()
    return ("disputed",) if fee.once <= limit < fee.once_high else ()


def _stepped(pick: Pick, picks: Sequence[Pick]) -> Pick:
    """A pick whose gate names credentials that can be taken first: the one that suits best goes before it.

    Not asked for who says that a key is lacking or has lapsed: it is not the key they ask about.
    """
    if pick.gate.state != "not_yet" or not pick.gate.credentials:
        return pick
    steps = [p for p in picks if p.credential in pick.gate.credentials and p.gate.state != "not_yet"]
    if not steps:
        return pick
    best = max(steps, key=lambda p: (p.score.points, p.credential))
    return Pick(pick.credential, overlay({"first_step": FIRST_STEP}, pick.score), pick.gate, best.credential, pick.untold)


def _cut(picks: list[Pick], out: list[LeftOut], roles: tuple[str, ...], assumed: str | None) -> Recommendation:
    """Keep what is near the best; what falls short joins the rivals."""
    if not picks:
        return Recommendation((), _ordered(out), roles, assumed)
    best = max(pick.score.points for pick in picks if pick.blocked is picks[0].blocked)
    kept = [pick for pick in picks if pick.score.points >= max(1, best * SHARE)] or picks[:1]
    near = {pick.credential for pick in kept}
    for pick in picks:
        if pick.credential not in near:
            why = "not_yet" if pick.gate.state == "not_yet" else "weaker"
            out.append(LeftOut(pick.credential, why, pick.score.fit, None, kept[0].credential))
    return Recommendation(tuple(kept), _ordered(out), roles, assumed)


def _ordered(out: list[LeftOut]) -> tuple[LeftOut, ...]:
    return tuple(sorted(out, key=lambda left: (-left.points, left.credential)))


@dataclass(frozen=True, slots=True)
class Branch:
    """One way of the split by job: its best pick; a cloud job has one for each platform."""

    family: str
    role: str
    pick: Pick


def split(case: Case) -> list[Branch]:
    """One pick for each kind of job, for who did not say what they do; a family stands for the roles the article speaks of."""
    if case.person_unsaid and case.wishes == type(case.wishes)():
        return merit.board(case.catalog, case.today).get("split", "", lambda: _split(case))
    return _split(case)


def _split(case: Case) -> list[Branch]:
    branches: list[Branch] = []
    ruled: dict[str, Check | None] = {}
    for family in FAMILIES:
        roles = [i for i, role in case.catalog.roles.items() if role.family == family]
        told = [i for i in roles if case.catalog.roles[i].article_pick] or roles
        groups = [[i] for i in roles if case.catalog.roles[i].platform] or ([told] if told else [])
        if case.wishes.platforms:  # who names a cloud runs no other
            groups = [group for group in groups if case.catalog.roles[group[0]].platform in (None, *case.wishes.platforms)]
        for group in groups:
            found = recommend(case.about(roles=group), ruled=ruled).picks
            branches += [Branch(family, group[0], pick) for pick in found[:1]]
    return branches
