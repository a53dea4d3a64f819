"""Filters by what is wished: each holds a credential against one wish and says whether it passes, fails or cannot be told."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from catalog.engine import merit
from catalog.engine.belonging import least
from catalog.engine.bounds import bound_checks
from catalog.engine.checked import Check
from catalog.engine.coverage import evidence
from catalog.engine.currencies import surely_over, surely_within
from catalog.engine.exam_filters import exam_checks, of_exams
from catalog.engine.gate_filters import gate_credentials, held_first, no_subscription, prerequisites, second_attempt, trained
from catalog.engine.keep_filters import keep_checks, of_keeping
from catalog.engine.levels import level_of
from catalog.engine.lifecycle import State, standing
from catalog.engine.named import about_ai_security, says_ai
from catalog.engine.rates import budget_in
from catalog.engine.wishes import (
    AT_HOME,
    EXPIRY,
    NOT_AI,
    NOT_AI_SECURITY,
    PAID_RETAKE,
    SUBSCRIPTION,
    TRAINING_APART,
    study_hours,
    unwanted,
)
from catalog.remembered import remembered

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from catalog.catalog import Catalog
    from catalog.engine.case import Case
    from catalog.engine.wishes import Wishes
    from catalog.model import Credential

Checks = Callable[[str], Iterator[Check]]
"""A credential's id to the outcome of each filter."""
Outcomes = Callable[["Case", str], Iterator[Check]]
"""What a filter says of a credential: of the case it looks at the catalog, the day and the wishes, never at the person."""


_OF_THE_FILE = {SUBSCRIPTION: no_subscription, PAID_RETAKE: second_attempt}
"""What may be ruled out that its own file tells."""


@dataclass(frozen=True, slots=True)
class Filter:
    """One kind of wish and what holds a credential against it."""

    name: str
    asked: Callable[[Wishes], object]
    """Something true where it was asked for."""
    outcomes: Outcomes
    few: Callable[[Wishes], Hashable] | None = None
    """What of the wishes the outcome follows from, where that has few values: then it is kept. None: it has many."""


def filters(case: Case) -> Checks:
    """Every filter that was asked for, to hold against one credential after another."""
    wishes = case.wishes
    asked = [
        (one.outcomes, _kept_of(case, one.name, one.few(wishes)) if one.few else None) for one in _FILTERS if one.asked(wishes)
    ]
    asked += [(_on_topic(topic), _kept_of(case, "topic", topic)) for topic in case.topics]
    if case.roles:
        asked.append((_roles, _kept_of(case, "roles", tuple(case.roles))))

    def outcomes(credential: str) -> Iterator[Check]:
        for of_one, kept in asked:
            if kept is None:
                yield from of_one(case, credential)
                continue
            known = kept.get(credential)
            if known is None:
                known = kept[credential] = tuple(of_one(case, credential))
            yield from known

    return outcomes


def standing_so(case: Case) -> tuple[str, ...]:
    """What is in one of the states asked for on the day, or may be."""
    kept = _kept_of(case, "state", _stated(case.wishes))
    for credential in case.catalog.offered:
        if credential not in kept:
            kept[credential] = tuple(_state(case, credential))
    return tuple(i for i in case.catalog.offered if kept[i][0].passed is not False)


def _kept_of(case: Case, name: str, value: Hashable) -> dict[str, tuple[Check, ...]]:
    return _kept(case.catalog, case.today, name, value)


@remembered(most=256)
def _kept(catalog: Catalog, today: date, name: str, value: Hashable) -> dict[str, tuple[Check, ...]]:  # noqa: ARG001 - kept for these
    """What a filter said of each credential for one value of the wish; filled as it is asked."""
    return {}


def _state(case: Case, credential: str) -> Iterator[Check]:
    """The state on the day: in one of the languages asked for, where some were."""
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
    yield Check("state", passed if told else None, "lifecycle")


def _without(case: Case, credential: str) -> Iterator[Check]:
    held, wishes = case.catalog.credentials[credential], case.wishes
    same = case.catalog.same_credential(credential)
    ruled = unwanted(wishes, credential=credential, issuer=held.issuer, track=held.track, platform=held.platform, same=same)
    yield Check("without", ruled is None)
    yield from (asked(held) for ruled_out, asked in _OF_THE_FILE.items() if ruled_out in wishes.without)
    if TRAINING_APART in wishes.without:
        yield trained(held, wishes.budget)


def _on_ai(case: Case, credential: str) -> Iterator[Check]:
    wishes = case.wishes
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


def _on_topic(topic: str) -> Outcomes:
    def outcomes(case: Case, credential: str) -> Iterator[Check]:
        found = evidence(case.catalog, credential, topic)
        enough = least(case.catalog, topic, case.today)
        yield Check(f"topic:{topic}", None if found is None else found.depth >= enough, found.path if found else None)

    return outcomes


def _roles(case: Case, credential: str) -> Iterator[Check]:
    held = case.catalog.credentials[credential]
    fits = [held.judgement.roles[role].fit for role in case.roles if role in held.judgement.roles]
    yield Check("role", any(fit in ("core", "useful") for fit in fits), "judgement.roles")


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


def _stated(wishes: Wishes) -> Hashable:
    return tuple(wishes.states), tuple(wishes.languages)


def _of_the_exam(wishes: Wishes) -> Hashable:
    at_home = AT_HOME in wishes.without
    places = wishes.online, wishes.place, wishes.venue, at_home
    lengths = wishes.minutes, wishes.lasting, wishes.questions
    return (
        tuple(wishes.styles),
        wishes.proctored,
        wishes.open_book,
        wishes.no_exam,
        wishes.report,
        places,
        lengths,
        tuple(wishes.languages),
    )


_FILTERS = (
    Filter("state", lambda _: True, _state, _stated),
    Filter("without", lambda wishes: wishes.without, _without),
    Filter(
        "ai",
        lambda wishes: NOT_AI in wishes.without or NOT_AI_SECURITY in wishes.without,
        _on_ai,
        lambda wishes: (NOT_AI in wishes.without, NOT_AI_SECURITY in wishes.without),
    ),
    Filter("made as", lambda wishes: wishes.tracks or wishes.platforms or wishes.issuers, _made_as),
    Filter("framework", lambda wishes: wishes.frameworks, _listed, lambda wishes: tuple(wishes.frameworks)),
    Filter("budget", lambda wishes: wishes.budget, _priced),
    Filter("effort", lambda wishes: study_hours(wishes) is not None, _effort),
    Filter("level", lambda wishes: wishes.level or wishes.grade, _level, lambda wishes: (wishes.level, wishes.grade)),
    Filter("currency", lambda wishes: wishes.currency, _currency, lambda wishes: wishes.currency),
    Filter(
        "gates",
        lambda wishes: wishes.no_prerequisites is not None or wishes.first,
        _gates,
        lambda wishes: (wishes.no_prerequisites, tuple(wishes.first)),
    ),
    Filter("keeping", of_keeping, keep_checks, lambda wishes: (EXPIRY in wishes.without, wishes.valid, tuple(wishes.upkeep))),
    Filter("ai named", lambda wishes: wishes.ai_named is not None, _ai_named, lambda wishes: wishes.ai_named),
    Filter("unlocks", lambda wishes: wishes.unlocks, _unlocks),
    Filter("exam", of_exams, exam_checks, _of_the_exam),
    Filter("bounds", lambda wishes: wishes.bounds, bound_checks),
)
"""The order in which their outcomes are told."""
