"""Whether one credential is worth it for this person: yes, later or no, from fit, gate, trust, cost, dates and rivals."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from catalog.engine import merit
from catalog.engine.affordable import Enough, enough
from catalog.engine.coverage import evidence
from catalog.engine.exam_filters import exam_checks
from catalog.engine.implied import implied_roles
from catalog.engine.lifecycle import standing
from catalog.engine.named import secures_ai
from catalog.engine.rates import budget_in
from catalog.engine.recommend import Pick, recommend
from catalog.engine.scoring import Score, score
from catalog.engine.succession import instead
from catalog.engine.wishes import NOT_AI_SECURITY
from catalog.values import Depth

if TYPE_CHECKING:
    from collections.abc import Sequence

    from catalog.catalog import Catalog
    from catalog.engine.case import Case
    from catalog.engine.gate import Gate

RIVAL_MARGIN = 150
"""A rival has to be this much better before it is put first."""


class Verdict(StrEnum):
    """What we advise."""

    YES = "yes"
    LATER = "later"
    NO = "no"


@dataclass(frozen=True, slots=True)
class Worth:
    """The verdict with the reason that decides first, then what speaks for and against it."""

    credential: str
    verdict: Verdict
    decided_by: str
    """Retired, not_on_sale, held, hidden, outdone, purpose, role, topic, untaught, elsewhere, off_platform, wish, trust, gate,
    budget, rival, retiring, fit, or general."""
    score: Score
    gate: Gate
    roles: tuple[str, ...]
    general: bool
    """Nothing was said of the person: the verdict is for who it is made for."""
    instead: tuple[str, ...] = ()
    first: str | None = None
    """What to take before it."""
    paths: tuple[str, ...] = ()
    """Facts that decide."""
    wish: str = ""
    """The filter that it does not pass, where a wish about the exam decides."""
    money: Enough | None = None
    """How a first attempt stands to the money that was named."""


def worth(case: Case, credential: str) -> Worth:
    """Weigh one credential for one person on one day; the first reason that settles it decides."""
    told = case.roles
    case = case if case.roles or case.topics else case.about(roles=_concluded(case, credential))
    catalog, today = case.catalog, case.today
    scored = score(case, credential)
    gate = merit.gate(catalog, credential, case.person, today)

    def verdict(
        say: Verdict, why: str, *, instead: Sequence[str] = (), first: str | None = None, paths: Sequence[str] = (), wish: str = ""
    ) -> Worth:
        kept = tuple(instead) if say is Verdict.NO or why == "not_on_sale" else ()
        general = not case.roles and not case.topics
        return Worth(
            credential, say, why, scored, gate, case.roles, general, kept, first, tuple(paths), wish, enough(case, credential)
        )

    state = merit.state(catalog, credential, today, case.wishes.languages)
    if state == "retired":
        return verdict(Verdict.NO, "retired", instead=_in_its_place(case, credential), paths=("lifecycle",))
    if credential in case.held:
        return verdict(Verdict.NO, "held", instead=_rivals(case, credential))
    if credential not in catalog.offered:
        return verdict(Verdict.NO, "hidden", instead=_rivals(case, credential), paths=("organisation.hidden.why",))
    if state not in merit.ON_SALE:
        return verdict(Verdict.LATER, "not_on_sale", instead=_until_then(case, credential), paths=("lifecycle",))
    if (holder := outdone_by(case, credential)) is not None:
        return verdict(Verdict.NO, "outdone", instead=_rivals(case, credential), first=holder)
    if NOT_AI_SECURITY in case.wishes.without and not secures_ai(catalog, credential, today):
        security = tuple(topic for topic, held in catalog.topics.items() if held.security)
        return verdict(Verdict.NO, "purpose", instead=_rivals(case.about(topics=security), credential))
    role = scored.part("role")
    paths = role.paths if role else ()
    if role is not None and role.about[-1] in ("wrong", "marginal"):
        return verdict(Verdict.NO, "role", instead=_rivals(case, credential), paths=paths)
    if case.topics and not role and (none := _left_out(case, credential)):
        return verdict(Verdict.NO, "topic", instead=_rivals(case, credential), paths=none)
    if off := scored.part("off_platform"):
        return verdict(Verdict.NO, "off_platform", instead=_rivals(case, credential), paths=off.paths)
    if unmet := next((check for check in exam_checks(case, credential) if check.passed is False), None):
        paths = (unmet.path,) if unmet.path else ()
        return verdict(Verdict.NO, "wish", instead=_rivals(case, credential), paths=paths, wish=unmet.name)
    if merit.trust(catalog, credential, today).passed == 0 and not _suits_somebody(case, credential):
        return verdict(Verdict.NO, "trust", instead=_rivals(case, credential))
    unjudged = role is not None and role.about[-1] == "unjudged" and bool(catalog.credentials[credential].judgement.roles)
    if gate.state == "not_yet" and unjudged and _works_at(case, told) and _better(case, scored) is not None:
        return verdict(Verdict.NO, "elsewhere", instead=_rivals(case, credential), paths=("judgement.best_for.text",))
    if gate.state == "not_yet":
        return verdict(Verdict.LATER, "gate", first=step_before(case, credential, gate), paths=gate.paths)
    fee = merit.fee(catalog, credential, today)
    limit = budget_in(case, fee.currency) if fee else None
    if (fee and limit is not None and fee.once > limit) or enough(case, credential) is Enough.OVER:
        return verdict(Verdict.LATER, "budget", paths=fee.paths if fee else ())
    days = merit.days_left(catalog, credential, today)
    ends_whole = catalog.credentials[credential].lifecycle.ended is not None and not catalog.successors(credential)
    if days is not None and days <= (merit.ENDING_DAYS if ends_whole else merit.TOO_LATE_DAYS):
        heirs = merit.instead_of(catalog, credential, today)
        return verdict(Verdict.NO, "retiring", instead=heirs[:2] or _rivals(case, credential), paths=("lifecycle",))
    if (better := _better(case, scored)) is not None:
        if unjudged:
            return verdict(Verdict.NO, "elsewhere", instead=_rivals(case, credential), paths=("judgement.best_for.text",))
        if case.topics and role is None and _hardly(case, credential) and not _hardly(case, better.credential):
            return verdict(Verdict.NO, "untaught", instead=_rivals(case, credential))
        return verdict(Verdict.LATER, "rival", first=better.credential, paths=paths)
    if not case.roles and not case.topics:
        return verdict(Verdict.YES, "general", paths=("judgement.best_for.text",))
    return verdict(Verdict.YES, "fit", paths=paths)


def _in_its_place(case: Case, credential: str) -> tuple[str, ...]:
    """What its issuer names; where that depends on the job, what suits the one that was told, else everything that is named."""
    found = instead(case.catalog, credential, case.today)
    if any(one.kind == "role" for one in found) and (case.roles or case.topics):
        found = tuple(one for one in found if set(one.roles) & set(case.roles)) or found
    now = tuple(one.credential for one in found if standing(case.catalog, one.credential, case.today).open)
    return now[:3] or _rivals(case, credential)


def _works_at(case: Case, told: Sequence[str]) -> bool:
    """Whether the one job that counts was told, of whoever it is asked for, and is no post that says nothing of the work."""
    return len(told) == 1 and case.catalog.roles[told[0]].family != "leads-people"


def outdone_by(case: Case, credential: str) -> str | None:
    """What is held of the same kind that goes as deep in nearly all that this one goes into, and deeper than this one beside it."""
    catalog = case.catalog
    held = (i for i in case.holds if i in catalog.credentials and i in case.held)
    return next((i for i in held if as_deep(catalog, i, credential)), None)


def as_deep(catalog: Catalog, one: str, other: str) -> bool:
    """Whether the first, of the second's kind, goes as deep in nearly all that the second goes into, and deeper beside it."""
    first, second = catalog.credentials[one], catalog.credentials[other]
    if catalog.same_credential(one) & {other}:
        return False
    if first.track != second.track and not {first.track, second.track} <= _OF_AI_SECURITY:
        return False
    lacking, all_of_it = _short(catalog, one, other)
    beside, all_beside = _short(catalog, other, one)
    return all_of_it >= _FEWEST and lacking <= all_of_it * _NEARLY and lacking / all_of_it < beside / max(all_beside, 1)


_OF_AI_SECURITY = {"offensive", "practitioner"}
_FEWEST, _NEARLY = 3, 0.34
"""Topics at least, and the share of them that may go deeper than what is held."""


def _short(catalog: Catalog, held: str, credential: str) -> tuple[int, int]:
    """In how many of a credential's topics what is held does not go as deep, and how many there are."""
    mine, depths = catalog.credentials[held].depths(), catalog.credentials[credential].depths()
    topics = [topic for topic, depth in depths.items() if depth > Depth.MENTION]
    return sum(mine.get(topic, Depth.NONE) < depths[topic] for topic in topics), len(topics)


def _concluded(case: Case, credential: str) -> tuple[str, ...]:
    """The jobs that follow from what was said; of several that what is held may stand for, those that the credential is for.

    Who holds an auditor's and a manager's credential may be either: a manager's next one is not refused to them as an auditor.
    """
    roles, why = implied_roles(case)
    fits = case.catalog.credentials[credential].judgement.roles
    suits = [role for role, fit in fits.items() if fit.fit in ("core", "useful")]
    if why != "held" or set(roles) & set(suits) or len(case.holds) < 2:
        return roles
    held = [case.catalog.credentials[i].judgement.roles for i in case.holds]
    either = [role for role in suits if any(role in by and by[role].fit in ("core", "useful") for by in held)]
    return tuple(role for role in either if case.catalog.roles[role].concluded) or roles


def _suits_somebody(case: Case, credential: str) -> bool:
    """We advise it to some people: then what we found no evidence of is said beside the verdict and does not make it."""
    return any(fit.fit in ("core", "useful") for fit in case.catalog.credentials[credential].judgement.roles.values())


def _left_out(case: Case, credential: str) -> tuple[str, ...]:
    """Facts that say it covers none of the topics asked for; empty where it covers one, or where nobody says."""
    found = [evidence(case.catalog, credential, topic) for topic in case.topics]
    return tuple(one.path for one in found if one) if all(one and one.depth is Depth.NONE for one in found) else ()


def _hardly(case: Case, credential: str) -> bool:
    """Whether it is not evidenced to take up any of the AI topics asked for by more than a mention."""
    depths = merit.depths(case.catalog, credential, case.today)
    if any(topic in case.catalog.topics and case.catalog.topics[topic].general for topic in case.topics):
        return False
    return all(depths.get(topic, Depth.NONE) <= Depth.MENTION for topic in case.topics)


def _rivals(case: Case, credential: str) -> tuple[str, ...]:
    """What is advised instead: the best for the same person, else for those the credential is made for."""
    same = case.catalog.same_credential(credential)
    if not case.roles and not case.topics:
        wanted = case.wishes.platforms
        on_platform = [role for role, held in case.catalog.roles.items() if held.platform and held.platform in wanted]
        case = case.about(roles=on_platform or _made_for(case, credential))
    return tuple(pick.credential for pick in recommend(case).picks if pick.credential not in same)[:2]


def _until_then(case: Case, credential: str) -> tuple[str, ...]:
    """What can be taken while one is waited for: the best for the same person, else for those it is made for first of all.

    For one on a platform nothing follows from whom it is made for: what suits the same work elsewhere is no stand-in for it.
    """
    known = bool(case.roles or case.topics)
    if not known and case.catalog.credentials[credential].platform:
        return ()
    found = _rivals(case if known else case.about(roles=_made_for(case, credential)[:1]), credential)
    return tuple(i for i in found if merit.available(case.catalog, i, case.today))


def step_before(case: Case, credential: str, gate: Gate) -> str | None:
    """The credential to take before another, where that one's gate names some: the best for the person, or for its own people."""
    if not gate.credentials:
        return None
    case = case if case.roles or case.topics else case.about(roles=_made_for(case, credential))
    found = recommend(case, among=gate.credentials).picks
    ready = [pick.credential for pick in found if pick.gate.state != "not_yet" or pick.gate.sit_now]
    return next(iter((*ready, *(pick.credential for pick in found))), None)


def _made_for(case: Case, credential: str) -> list[str]:
    """The roles a credential suits best."""
    judged = case.catalog.credentials[credential].judgement.roles
    known = [(fit.fit, role) for role, fit in judged.items() if role in case.catalog.roles]
    return [role for grade in ("core", "useful", "marginal") for fit, role in known if fit == grade][:3]


def _better(case: Case, scored: Score) -> Pick | None:
    """A rival that suits the same person much better, where this one is no core fit itself."""
    role = scored.part("role")
    if (not case.roles and not case.topics) or (role is not None and role.about[-1] == "core"):
        return None
    top = next(iter(recommend(case).picks), None)
    if top is None or top.credential == scored.credential or top.score.points < scored.points + RIVAL_MARGIN:
        return None
    if top.gate.state in ("unknown", "not_yet") and scored.credential in top.gate.credentials:
        return None  # what opens the better one comes before it
    return top
