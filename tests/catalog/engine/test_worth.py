"""Yes, later or no: the reason that settles it decides, and `no` says what instead."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from catalog.engine import merit
from catalog.engine.case import Case
from catalog.engine.lifecycle import standing
from catalog.engine.worth import Verdict, Worth, worth
from handlers.person import Held, Money, Person
from handlers.query import Limits
from tests.catalog.engine.choices import IDS, Made, cases
from tests.catalogs import catalog, credential
from tests.field import ROLES, TODAY, TOPICS, depths, field, fit, judged
from tests.plans import made


def weigh(credential: str, person: Person, limits: Limits | None = None, roles: tuple[str, ...] = ()) -> Worth:
    """The verdict on the small field."""
    return worth(Case(field(), person, limits or Limits(), TODAY, roles), credential)


@pytest.mark.parametrize(
    ("credential", "person", "roles", "verdict", "why"),
    [
        ("cloud-old", Person(), (), "no", "retired"),
        ("to-come", Person(), (), "later", "not_on_sale"),
        ("in-beta", Person(), (), "later", "not_on_sale"),
        ("governor", Person(holds=(Held(credential="governor"),)), (), "no", "held"),
        ("cloud-new", Person(holds=(Held(credential="cloud-old"),)), (), "no", "held"),
        ("audit-ai", Person(), ("ciso",), "no", "role"),
        ("attack-lab", Person(), ("student",), "no", "elsewhere"),
        ("cloud-new", Person(platform="azure"), ("builder",), "no", "off_platform"),
        ("workshop", Person(), (), "yes", "general"),
        ("governor", Person(lacks=("manager", "expert")), ("ciso",), "later", "gate"),
        ("governor", Person(holds=(Held(credential="manager"),)), ("ciso",), "yes", "fit"),
        ("governor", Person(), (), "yes", "general"),
    ],
)
def test_the_deciding_reason(credential: str, person: Person, roles: tuple[str, ...], verdict: str, why: str) -> None:
    """One case for each reason."""
    found = weigh(credential, person, roles=roles)
    assert (found.verdict.value, found.decided_by) == (verdict, why)


def test_a_retired_exam_points_to_what_can_be_taken_now() -> None:
    """Its open successor, not another closed one."""
    assert weigh("cloud-old", Person()).instead == ("cloud-new",)


def test_an_exam_that_ends_within_weeks_is_a_no_with_what_follows_it() -> None:
    """Still open, but nobody new begins with it."""
    found = worth(Case(field(), Person(), Limits(), date(2025, 11, 20)), "cloud-old")
    assert (found.verdict, found.decided_by, found.instead) == (Verdict.NO, "retiring", ("cloud-new",))


def test_over_the_budget_is_later_and_not_no() -> None:
    """Money can be found."""
    found = weigh("governor", Person(), Limits(budget=Money(amount=Decimal(100))), ("ciso",))
    assert (found.verdict, found.decided_by) == (Verdict.LATER, "budget")


def test_a_gate_names_what_to_take_first() -> None:
    """One of the credentials that open it."""
    assert weigh("governor", Person(lacks=("manager", "expert")), roles=("ciso",)).first in ("manager", "expert")


@settings(max_examples=40, deadline=None)
@given(cases(), st.sampled_from(IDS))
def test_instead_is_always_something_to_take(made: Made, credential: str) -> None:
    """Never held, never off sale, never the credential itself; only a `no`, or a wait for what is not on sale, names one."""
    found = worth(made.case, credential)
    held = made.case.held
    assert all(standing(made.catalog, i, TODAY).open for i in found.instead)  # what follows a retired one may run as a beta
    if found.decided_by != "retired":
        assert all(merit.available(made.catalog, i, TODAY) for i in found.instead)
    assert credential not in found.instead
    assert found.verdict is Verdict.NO or found.decided_by == "not_on_sale" or not found.instead
    if found.decided_by != "retired":
        assert not held & set(found.instead)
    if found.verdict is Verdict.YES:
        assert merit.available(made.catalog, credential, TODAY)
        assert credential not in held


def test_what_is_known_to_leave_the_topic_out_is_no_step_towards_it() -> None:
    """Not later but no; where nobody says, nothing is held against it."""
    held = catalog(credential("apart", topics={"attacks": {"depth": "none"}}), credential("silent"), topics={"attacks": {}})
    for name, why in (("apart", "topic"), ("silent", "trust")):
        found = worth(Case(held, Person(), Limits(), TODAY, (), ("attacks",)), name)
        assert (found.verdict, found.decided_by) == (Verdict.NO, why)


def test_no_evidence_decides_only_where_we_advise_it_to_nobody() -> None:
    """What we did not find is no verdict on a badge that suits some people."""

    def verdict(suits: str) -> str:
        roles = {"tester": {"fit": suits, "why": "a test"}}
        held = catalog(credential("badge", judgement={"roles": roles}), roles={"tester": {}})
        return worth(Case(held, Person(), Limits(), TODAY), "badge").decided_by

    assert verdict("marginal") == "trust"
    assert verdict("useful") == "general"


def test_of_the_jobs_that_what_is_held_may_stand_for_the_one_it_is_made_for_counts() -> None:
    """An auditor's key beside a manager's does not refuse a manager's next one; alone it does."""
    roles = {"auditor": {"name": "Auditor"}, "manager": {"name": "Manager"}}
    held = catalog(
        credential("audit-key", judgement={"roles": {"auditor": {"fit": "core", "why": "Made for it."}}}),
        credential("manager-key", judgement={"roles": {"manager": {"fit": "useful", "why": "Fits."}}}),
        credential(
            "next",
            judgement={"roles": {"manager": {"fit": "core", "why": "Made."}, "auditor": {"fit": "marginal", "why": "Not theirs."}}},
        ),
        roles=ROLES | {role: ROLES["ciso"] | called for role, called in roles.items()},
    )

    def verdict(*keys: str) -> tuple[str, str]:
        found = worth(Case(held, Person(holds=tuple(Held(credential=key) for key in keys)), Limits(), TODAY), "next")
        return found.verdict.value, found.decided_by

    assert verdict("audit-key") == ("no", "role")
    assert verdict("audit-key", "manager-key") == ("yes", "fit")


def test_what_is_held_and_goes_as_deep_speaks_against_the_lighter_one_only() -> None:
    """Nearly all of the lighter one is covered by what is held; the other way round much is new, another track no measure."""
    subjects = ("attacks", "models", "agents", "prompts")

    def covering(depth: str, *, track: str = "offensive", of: tuple[str, ...] = subjects) -> dict[str, object]:
        return {"track": track, "topics": {topic: {"depth": depth} for topic in of}}

    held = catalog(
        credential("deep", **covering("hands-on")),
        credential("light", **covering("applied", of=subjects[:3])),
        credential("ruling", **covering("conceptual", track="governance")),
        topics={topic: {} for topic in subjects},
    )

    def decided(mine: str, asked: str) -> bool:
        found = worth(Case(held, Person(holds=(Held(credential=mine),)), Limits(), TODAY), asked)
        return (found.verdict, found.decided_by, found.first) == (Verdict.NO, "outdone", mine)

    assert decided("deep", "light")
    assert not decided("light", "deep")
    assert not decided("deep", "ruling")


@pytest.mark.parametrize(
    ("dollars", "state"), [(549, "over"), (550, "may exceed"), (649, "may exceed"), (650, "within"), (None, None)]
)
def test_money_is_held_against_all_that_a_first_attempt_takes(dollars: int | None, state: str | None) -> None:
    """The exam, at its lowest and at its highest, with the application on top: as a plan counts it."""
    values = [{"value": amount, "sources": ["page"]} for amount in ("500", "600")]
    rivals = {"field": "amount", "quote": "preferred", "why": "two shops", "values": values}
    fees = {
        "exam": {"for": "exam", "amount": "500", "disputed": [rivals]},
        "apply": {"for": "application", "amount": "50"},
    }
    held = catalog(made("paid", 500, 40, fit(ciso="core"), depths(ai_risk="applied"), fees=fees), roles=ROLES, topics=TOPICS)
    limits = Limits() if dollars is None else Limits(budget=Money(amount=Decimal(dollars)))
    found = worth(Case(held, Person(), limits, TODAY, ("ciso",)), "paid")
    assert found.money == state
    assert (found.decided_by == "budget") == (state == "over")


def test_what_opens_the_better_one_is_not_put_after_it() -> None:
    """The key is worth it: the one that suits better cannot be had without it."""
    gated = {"sit": {"required": {"any_of": [{"credential": "key"}, {"other": "a role"}]}}}
    key = credential("key", judgement=judged(fit(ciso="useful"), {}))
    better = credential("better", conditions=gated, judgement=judged(fit(ciso="core"), depths(ai_governance="applied")))
    held = catalog(key, better, roles={"ciso": ROLES["ciso"]}, topics={"ai-governance": TOPICS["ai-governance"]})
    found = worth(Case(held, Person(), Limits(), TODAY, ("ciso",)), "key")
    assert (found.verdict, found.decided_by) == (Verdict.YES, "fit")
