"""Which credentials satisfy filters, in order; what cannot be told stands apart and is neither found nor dismissed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from catalog.engine import merit
from catalog.engine.belonging import least
from catalog.engine.bounds import bound_checks
from catalog.engine.checked import Check
from catalog.engine.coverage import evidence
from catalog.engine.currencies import surely_over, surely_within
from catalog.engine.exam_filters import exam_checks, of_exams
from catalog.engine.gate_filters import gate_credentials, held_first, no_subscription, prerequisites, second_attempt
from catalog.engine.keep_filters import keep_checks, of_keeping
from catalog.engine.levels import level_of
from catalog.engine.lifecycle import State, standing
from catalog.engine.named import about_ai_security, says_ai
from catalog.engine.order import sort_value, usual_order
from catalog.engine.rates import budget_in
from catalog.engine.wishes import NOT_AI, NOT_AI_SECURITY, PAID_RETAKE, SUBSCRIPTION, study_hours, unwanted

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from catalog.catalog import Catalog
    from catalog.engine.case import Case
    from catalog.engine.wishes import Wishes
    from catalog.model import Credential


@dataclass(frozen=True, slots=True)
class Hit:
    """A credential with every filter's outcome."""

    credential: str
    checks: tuple[Check, ...]

    @property
    def passed(self) -> bool | None:
        """Three-valued AND."""
        outcomes = {check.passed for check in self.checks}
        return False if False in outcomes else None if None in outcomes else True

    @property
    def untold(self) -> tuple[str, ...]:
        """Filters that cannot be told."""
        return tuple(check.name for check in self.checks if check.passed is None)


@dataclass(frozen=True, slots=True)
class Found:
    """What satisfies every filter, best first; what might; what is sorted apart since its sort value is not known."""

    hits: tuple[Hit, ...]
    maybe: tuple[Hit, ...]
    unsorted: tuple[Hit, ...] = ()
    """Passes every filter, but the value to sort by is not known: it could stand anywhere in the order."""


def find(case: Case) -> Found:
    """Filter and sort; without a wish about states only what can be taken on the day."""
    wishes = case.wishes
    outcomes = filters(case)
    hits = [hit for i in _standing_so(case) if (hit := _hit(outcomes, i)) is not None]
    passed = [hit for hit in hits if hit.passed]
    maybe = [hit for hit in hits if hit.passed is None]
    valued = {hit.credential: sort_value(case, hit.credential) for hit in passed}
    known = [hit for hit in passed if wishes.sort is None or valued[hit.credential] is not None]
    known.sort(key=lambda hit: usual_order(case, hit.credential))
    if wishes.sort is not None:
        newest = wishes.sort in ("newest", "validity")
        known.sort(key=lambda hit: valued[hit.credential] or 0, reverse=newest != wishes.descending)
    order = {hit.credential for hit in known}
    rest = sorted((hit for hit in passed if hit.credential not in order), key=lambda hit: hit.credential)
    maybe.sort(key=lambda hit: (len(hit.untold), usual_order(case, hit.credential)))
    return Found(tuple(known), tuple(maybe), tuple(rest))


def _standing_so(case: Case) -> Iterable[str]:
    """What is in one of the states asked for, or may be: on a day the same for whoever asks."""
    if case.wishes.languages:
        return case.catalog.offered

    def found() -> tuple[str, ...]:
        return tuple(i for i in case.catalog.offered if _state(case, i).passed is not False)

    return merit.board(case.catalog, case.today).get(f"all {_states(case)}", "", found)


def _states(case: Case) -> str:
    """What a state on the day is kept under, by the states asked for."""
    return f"state in {sorted(set(case.wishes.states))}" if case.wishes.states else "state on sale"


def _hit(outcomes: Checks, credential: str) -> Hit | None:
    """A credential with its outcomes, None where a filter fails: the first that does spares the others."""
    found: list[Check] = []
    for check in outcomes(credential):
        if check.passed is False:
            return None
        found.append(check)
    return Hit(credential, tuple(found))


_OF_THE_FILE = {SUBSCRIPTION: no_subscription, PAID_RETAKE: second_attempt}
"""What may be ruled out that its own file tells."""


Checks = Callable[[str], Iterator[Check]]
"""A credential's id to the outcome of each filter."""


def filters(case: Case) -> Checks:
    """Every filter that was asked for, to hold against one credential after another."""
    asked = [outcomes for wished, outcomes in _BY_WISH if wished(case.wishes)]
    if case.topics:
        asked.append(_topics)
    if case.roles:
        asked.append(_roles)

    def outcomes(credential: str) -> Iterator[Check]:
        yield _state(case, credential)
        for one in asked:
            yield from one(case, credential)

    return outcomes


def _without(case: Case, credential: str) -> Iterator[Check]:
    held, wishes = case.catalog.credentials[credential], case.wishes
    same = case.catalog.same_credential(credential)
    ruled = unwanted(wishes, credential=credential, issuer=held.issuer, track=held.track, platform=held.platform, same=same)
    yield Check("without", ruled is None)
    yield from (asked(held) for ruled_out, asked in _OF_THE_FILE.items() if ruled_out in wishes.without)
    if NOT_AI in wishes.without:
        on_ai = merit.about_ai(case.catalog, credential, case.today)  # by its topics, or where none is known by its name
        yield Check("ai", on_ai or about_ai_security(case.catalog, credential, case.today))
    if NOT_AI_SECURITY in wishes.without:
        yield Check("ai_security", about_ai_security(case.catalog, credential, case.today))


def _made_as(case: Case, credential: str) -> Iterator[Check]:
    """Track, platform and issuer."""
    held, wishes = case.catalog.credentials[credential], case.wishes
    if wishes.tracks:
        yield Check("track", held.track in wishes.tracks, "track")
    if wishes.platforms:
        yield Check("platform", held.platform in wishes.platforms or (held.platform is None and "neutral" in wishes.platforms))
    if wishes.issuers:
        yield Check("issuer", held.issuer in wishes.issuers, "issuer")


def _listed(case: Case, credential: str) -> Iterator[Check]:
    yield _framework(case.catalog, case.catalog.credentials[credential], case.wishes.frameworks)


def _priced(case: Case, credential: str) -> Iterator[Check]:
    yield _budget(case, credential)


def _effort(case: Case, credential: str) -> Iterator[Check]:
    effort, hours = merit.effort(case.catalog, credential), study_hours(case.wishes)
    yield Check("effort", None if effort is None or hours is None else effort.high <= hours, effort.path if effort else None)


def _level(case: Case, credential: str) -> Iterator[Check]:
    """Our level, and the issuer's own word for it."""
    held, wishes = case.catalog.credentials[credential], case.wishes
    if wishes.level:
        level = level_of(held)
        yield Check("level", None if level is None else level == wishes.level, "level")
    if wishes.grade:
        yield Check("grade", held.level.casefold().startswith(wishes.grade) if held.level else None, "level")


def _currency(case: Case, credential: str) -> Iterator[Check]:
    """The currency of a price."""
    held, wished = case.catalog.credentials[credential], case.wishes.currency
    exams = {key: fee for key, fee in held.fees.items() if fee.for_ in ("exam", "exam_with_training") and fee.amount is not None}
    key = next((key for key, fee in exams.items() if fee.currency == wished), None)
    yield Check("currency", key is not None if exams else None, f"fees.{key}" if key else None)


def _gates(case: Case, credential: str) -> Iterator[Check]:
    """What has to be held or done before."""
    held, wishes = case.catalog.credentials[credential], case.wishes
    if wishes.no_prerequisites is not None:
        yield prerequisites(held, wanted=not wishes.no_prerequisites)
    if wishes.first:
        yield held_first(held, wishes.first)


def _ai_named(case: Case, credential: str) -> Iterator[Check]:
    yield Check("ai_named", says_ai(case.catalog, credential) is case.wishes.ai_named, "name")


def _unlocks(case: Case, credential: str) -> Iterator[Check]:
    held, opened = case.catalog.credentials[credential], str(case.wishes.unlocks)
    same = case.catalog.same_credential(opened) if opened in case.catalog.credentials else frozenset([opened])
    yield Check("unlocks", bool(same & set(gate_credentials(held))) and credential not in same, "conditions")


def _topics(case: Case, credential: str) -> Iterator[Check]:
    for topic in case.topics:
        found = evidence(case.catalog, credential, topic)
        enough = least(case.catalog, topic, case.today)
        yield Check(f"topic:{topic}", None if found is None else found.depth >= enough, found.path if found else None)


def _roles(case: Case, credential: str) -> Iterator[Check]:
    held = case.catalog.credentials[credential]
    fits = [held.judgement.roles[role].fit for role in case.roles if role in held.judgement.roles]
    yield Check("role", any(fit in ("core", "useful") for fit in fits), "judgement.roles")


_BY_WISH: tuple[tuple[Callable[[Wishes], object], Callable[[Case, str], Iterator[Check]]], ...] = (
    (lambda wishes: wishes.without, _without),
    (lambda wishes: wishes.tracks or wishes.platforms or wishes.issuers, _made_as),
    (lambda wishes: wishes.frameworks, _listed),
    (lambda wishes: wishes.budget, _priced),
    (lambda wishes: study_hours(wishes) is not None, _effort),
    (lambda wishes: wishes.level or wishes.grade, _level),
    (lambda wishes: wishes.currency, _currency),
    (lambda wishes: wishes.no_prerequisites is not None or wishes.first, _gates),
    (of_keeping, keep_checks),
    (lambda wishes: wishes.ai_named is not None, _ai_named),
    (lambda wishes: wishes.unlocks, _unlocks),
    (of_exams, exam_checks),
    (lambda wishes: wishes.bounds, bound_checks),
)
"""By what was asked for, the filters that it takes: the order in which their outcomes are told."""


def _state(case: Case, credential: str) -> Check:
    """The state on the day: in one of the languages asked for, where some were."""
    if case.wishes.languages:
        return _state_of(case, credential)
    kept = merit.board(case.catalog, case.today)  # else it depends on nobody
    return kept.get(_states(case), credential, lambda: _state_of(case, credential))


def _state_of(case: Case, credential: str) -> Check:
    wanted = case.wishes.states or merit.ON_SALE
    if case.wishes.languages:
        standings = [standing(case.catalog, credential, case.today, language) for language in case.wishes.languages]
        spoken = [found.state.value for found in standings if found.offered] or [found.state.value for found in standings]
    else:
        spoken = [merit.state(case.catalog, credential, case.today)]
        if spoken == ["retired"] and standing(case.catalog, credential, case.today).open_languages:
            spoken = ["retiring"]  # closed in some languages only
    passed = any(state in wanted for state in spoken)
    told = passed or any(state != State.UNKNOWN for state in spoken)
    return Check("state", passed if told else None, "lifecycle")


def _framework(catalog: Catalog, held: Credential, wanted: Sequence[str]) -> Check:
    for key, listing in held.recognition.items():
        if listing.framework in wanted and listing.listed:
            return Check("framework", passed=True if listing.stands else None, path=f"recognition.{key}")
    issuer = catalog.issuers.get(held.issuer)
    silent = not any(listing.framework in wanted for listing in held.recognition.values())
    if issuer and silent and any(listing.framework in wanted and listing.stands for listing in issuer.recognition.values()):
        return Check("framework", passed=True)
    return Check("framework", passed=False)


def _budget(case: Case, credential: str) -> Check:
    """A disputed fee counts at its highest: where only that is too high, or no fee is known, it cannot be told."""
    budget, fee = case.wishes.budget, merit.fee(case.catalog, credential, case.today)
    if budget is None or fee is None:
        return Check("budget", None, fee.path if fee else None)
    limit = budget_in(case, fee.currency)
    if limit is None:
        over = surely_over(fee.settled, fee.currency, budget.amount, budget.currency)
        within = fee.complete and surely_within(fee.once_high, fee.currency, budget.amount, budget.currency)
        return Check("budget", False if over else True if within else None, fee.path)
    if fee.once_high <= limit:
        return Check("budget", True if fee.complete else None, fee.path)
    return Check("budget", None if min(fee.low, fee.once) <= limit else False, fee.path)
