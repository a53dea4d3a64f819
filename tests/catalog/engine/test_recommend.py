"""Which credentials to take: never what cannot or should not be taken, the best fit first, and why not the rivals."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings

from catalog.engine import merit
from catalog.engine.case import Case
from catalog.engine.recommend import Pick, recommend, split
from catalog.load import load
from handlers.person import Held, Money, Person
from handlers.query import Limits
from tests.catalog.engine.choices import Made, cases
from tests.catalogs import catalog, credential
from tests.field import HELD_FIRST, ROLES, TODAY, TOPICS, depths, fee, field, fit, judged


def chosen(person: Person | None = None, **about: tuple[str, ...]) -> list[str]:
    """Ids of the picks on the small field."""
    return [pick.credential for pick in recommend(Case(field(), person or Person(), Limits(), TODAY).about(**about)).picks]


def left_out(person: Person, limits: Limits, **about: tuple[str, ...]) -> dict[str, str]:
    """Why each rival was left out on the small field."""
    return {left.credential: left.why for left in recommend(Case(field(), person, limits, TODAY).about(**about)).left_out}


@pytest.mark.parametrize(
    ("role", "best"),
    [
        ("ciso", "governor"),
        ("builder", "practitioner"),
        ("cloud-aws", "cloud-new"),
        ("red-teamer", "attack-lab"),
        ("auditor", "audit-ai"),
        ("student", "first-steps"),
    ],
)
def test_each_role_gets_what_is_made_for_it(role: str, best: str) -> None:
    """The core fit that covers the needs comes first."""
    assert chosen(roles=(role,))[0] == best


@settings(max_examples=40, deadline=None)
@given(cases())
def test_nothing_held_retired_announced_or_excluded_is_ever_advised(made: Made) -> None:
    """Whatever the catalog and the person: a pick is on sale, not held in any exam version, and not ruled out."""
    held = {i for h in made.person.holds for i in made.catalog.same_credential(h.credential)}
    for pick in recommend(made.case).picks:
        assert pick.credential not in held
        assert pick.first is None or pick.first not in held
        assert merit.state(made.catalog, pick.credential, TODAY) in ("active", "retiring")
        assert not made.catalog.same_credential(pick.credential) & set(made.limits.without)


@settings(max_examples=40, deadline=None)
@given(cases())
def test_a_pick_is_within_the_budget_at_its_highest(made: Made) -> None:
    """An unknown fee is left out and a dear one too; the same question gives the same answer."""
    found = recommend(made.case)
    if made.limits.budget:
        for pick in found.picks:
            price = merit.fee(made.catalog, pick.credential, TODAY)
            assert price is not None
            assert price.high <= made.limits.budget.amount
    assert found == recommend(made.case)


@settings(max_examples=40, deadline=None)
@given(cases())
def test_every_candidate_is_either_picked_or_left_out_with_a_reason(made: Made) -> None:
    """Nothing disappears: picks and left-outs together are what came into question."""
    found = recommend(made.case, among=tuple(made.catalog.credentials))
    every = [pick.credential for pick in found.picks] + [left.credential for left in found.left_out]
    assert sorted(every) == sorted(made.catalog.credentials)


def test_a_gate_that_is_not_met_puts_the_gate_first() -> None:
    """Who told what they hold, and neither gate credential among it, is sent to one of them first."""
    found = recommend(Case(field(), Person(holds=(Held(credential="open-governance"),)), Limits(), TODAY, ("ciso",)))
    assert found.picks[0].credential == "governor"
    assert found.picks[0].gate.state == "not_yet"
    assert found.picks[0].first in ("manager", "expert")


@pytest.mark.parametrize("lacks", [("manager", "expert"), ("manager",)])
def test_who_says_that_a_key_is_lacking_is_advised_what_is_open(lacks: tuple[str, ...]) -> None:
    """Neither what it opens nor the key comes first: it is not the key they ask about."""
    found = recommend(Case(field(), Person(lacks=lacks), Limits(), TODAY, ("ciso",)))
    assert found.picks[0].credential == "open-governance"
    assert (found.picks[-1].credential, found.picks[-1].gate.state, found.picks[-1].first) == ("governor", "not_yet", None)


def test_what_is_held_opens_its_gate() -> None:
    """Holding the gate credential makes the next one the pick, without a step before it."""
    found = recommend(Case(field(), Person(holds=(Held(credential="manager"),)), Limits(), TODAY, ("ciso",)))
    assert (found.picks[0].credential, found.picks[0].gate.state, found.picks[0].first) == ("governor", "met", None)


def test_a_lapsed_gate_credential_does_not_open_the_gate() -> None:
    """The gate wants it in force."""
    person = Person(holds=(Held(credential="manager", active=False),), lacks=("expert",))
    found = recommend(Case(field(), person, Limits(), TODAY, ("ciso",)))
    assert [pick.gate.state for pick in found.picks if pick.credential == "governor"] == ["not_yet"]


def test_over_the_budget_is_left_out_and_an_unknown_fee_may_fit() -> None:
    """Two different reasons, never mixed."""
    reasons = left_out(Person(), Limits(budget=Money(amount=Decimal(600))), roles=("builder",))
    assert reasons["practitioner"] == "budget"
    assert reasons["workshop"] == "may_fit"


def test_a_budget_in_another_currency_rules_nothing_out_but_is_said() -> None:
    """We do not convert, and we do not guess."""
    found = recommend(Case(field(), Person(), Limits(budget=Money(amount=Decimal(500), currency="EUR")), TODAY, ("ciso",)))
    assert found.picks[0].credential == "governor"
    assert found.picks[0].untold == ("currency",)


def test_holding_an_old_exam_is_holding_the_credential() -> None:
    """The newer exam renews it and is never advised as something new."""
    assert "cloud-new" not in chosen(Person(holds=(Held(credential="cloud-old"),)), roles=("cloud-aws",))


def test_topics_rank_by_depth() -> None:
    """Asked for a topic, the deepest comes first, and what does not cover it is left out."""
    picks = chosen(topics=("agentic-ai",))
    assert picks[:2] == ["attack-lab", "practitioner"]
    assert "first-steps" not in picks


def test_another_platform_is_not_advised() -> None:
    """Who works on Azure is not sent to an AWS exam."""
    assert "cloud-new" not in chosen(Person(platform="azure"), roles=("builder",))


def test_a_role_is_concluded_from_what_is_held_and_said_so() -> None:
    """No role named: the roles the held credential is made for count, and that is marked as an assumption."""
    found = recommend(Case(field(), Person(holds=(Held(credential="audit-ai"),)), Limits(), TODAY))
    assert found.assumed == "held"
    assert found.roles == ("auditor",)


def test_nothing_said_gives_one_pick_for_each_kind_of_job() -> None:
    """The split covers every family that has roles, in a fixed order."""
    branches = split(Case(field(), Person(), Limits(), TODAY))
    assert [branch.family for branch in branches] == ["governs", "builds", "runs-cloud", "attacks", "audits", "starts"]
    assert len({branch.pick.credential for branch in branches}) == 6


def test_a_fee_one_source_puts_over_the_budget_is_advised_with_that_said() -> None:
    """The preferred value fits: it stays a pick and is marked; one whose preferred value is over is left out."""
    rivals = [{"value": "100", "sources": ["page"]}, {"value": "150", "sources": ["page"]}]
    dispute = {"field": "amount", "why": "one source stands alone", "values": rivals}
    held = catalog(
        credential(
            "entry", fees={"exam": {"for": "exam", "amount": "100", "disputed": [dispute]}}, judgement=judged(fit(ciso="core"), {})
        ),
        roles=ROLES,
        topics=TOPICS,
    )

    def within(amount: int) -> tuple[Pick, ...]:
        return recommend(Case(held, Person(), Limits(budget=Money(amount=Decimal(amount))), TODAY, ("ciso",))).picks

    assert [pick.untold for pick in within(120)] == [("disputed",)]
    assert [pick.untold for pick in within(150)] == [()]
    assert within(90) == ()


def test_what_a_held_credential_asks_for_is_taken_as_held() -> None:
    """Whoever holds GOV holds MAN or EXP: neither is advised, and a gate that both open is met."""
    base = field()
    needs_either = credential("next", conditions=HELD_FIRST, judgement=judged(fit(ciso="core"), depths(ai_risk="applied")))
    held = replace(base, credentials={**base.credentials, "next": needs_either})
    found = recommend(Case(held, Person(holds=(Held(credential="governor"),)), Limits(), TODAY, ("ciso",)))
    assert (found.picks[0].credential, found.picks[0].gate.state, found.picks[0].first) == ("next", "met", None)
    assert not {"manager", "expert"} & {pick.credential for pick in found.picks}


def test_nobody_is_sent_to_an_exam_that_ends_within_weeks() -> None:
    """Still open on the day, and named as a rival; long before its end it may be the pick."""
    base = field()
    case = Case(base, Person(), Limits(), date(2025, 11, 20), ("cloud-aws",))
    found = recommend(case)
    assert "cloud-old" not in [pick.credential for pick in found.picks]
    assert {left.credential: left.why for left in found.left_out}["cloud-old"] == "retiring"
    early = recommend(Case(base, Person(), Limits(), date(2025, 6, 1), ("cloud-aws",)))
    assert "cloud-old" in [pick.credential for pick in early.picks]


def test_a_circumstance_is_not_concluded_from_what_is_held() -> None:
    """A held credential says what work somebody does; that it helps on a list of an employer says nothing of the work."""
    roles = {"ciso": ROLES["ciso"], "contractor": ROLES["builder"] | {"concluded": False}}
    held = credential("held", judgement=judged(fit(contractor="core", ciso="useful"), {}))
    next_up = credential("next-up", judgement=judged(fit(ciso="core"), {}))
    on_the_list = credential("on-the-list", judgement=judged(fit(contractor="core"), {}))
    case = Case(catalog(held, next_up, on_the_list, roles=roles), Person(holds=(Held(credential="held"),)), Limits(), TODAY)
    assert [pick.credential for pick in recommend(case).picks] == ["next-up"]


def test_what_is_left_of_a_gate_belongs_to_the_way_that_was_begun() -> None:
    """Who holds a designation that opens together with a role is asked for the role, not for the other way's credential."""
    role = {"other": "a role in audit"}
    gate = {"any_of": [{"credential": "base"}, {"all_of": [{"any_of": [{"designation": "aa"}, {"designation": "bb"}]}, role]}]}
    held = catalog(credential("base"), credential("top", conditions={"sit": {"required": gate}}))
    left = merit.gate(held, "top", Person(designations=("bb",)), TODAY).left
    assert [getattr(condition, "other", None) for condition in left] == [role["other"]]


def test_a_designation_opens_a_gate_as_a_credential_does() -> None:
    """Few others can take what it opens: that counts, and which title it is is known."""
    gated = {"sit": {"required": {"any_of": [{"credential": "base"}, {"designation": "aa"}]}}}
    made = judged(fit(ciso="useful"), {})
    held = catalog(
        credential("base"),
        credential("gated", conditions=gated, judgement=made),
        credential("open", judgement=made),
        roles={"ciso": ROLES["ciso"]},
        designations={"aa": {}},
    )
    found = recommend(Case(held, Person(designations=("aa",)), Limits(), TODAY, ("ciso",)))
    assert (found.picks[0].credential, found.picks[0].gate.state, found.picks[0].gate.titles) == ("gated", "met", ("aa",))


def test_a_missing_language_is_the_reason_and_not_the_standing() -> None:
    """What is on sale in other languages is left out for the language."""
    life = {"launched": {"date": "2024-01-01"}}
    french = credential("french", lifecycle=life, exams={"main": {"languages": ["fr"]}}, judgement=judged(fit(ciso="core"), {}))
    case = Case(catalog(french, roles={"ciso": ROLES["ciso"]}), Person(), Limits(languages=("de",)), TODAY, roles=("ciso",))
    assert [left.why for left in recommend(case).left_out] == ["language"]


def test_what_is_rather_wanted_orders_only_those_that_fit_about_as_well() -> None:
    """The cheaper of two near equals comes first; what fits much less stays behind, however cheap; an unknown fee is not cheap."""
    fits, topics = fit(ciso="core"), depths(ai_governance="applied", ai_risk="applied")
    less = judged(fit(ciso="useful"), depths(ai_governance="mention"))
    held = catalog(
        credential("dear", fees=fee(900), judgement=judged(fits, topics)),
        credential("cheap", fees=fee(500), judgement=judged(fits, depths(ai_governance="applied", ai_risk="conceptual"))),
        credential("untold", judgement=judged(fits, topics)),
        credential("far", fees=fee(10), judgement=less),
        roles=ROLES,
        topics=TOPICS,
    )
    case = Case(held, Person(), Limits(), TODAY, ("ciso",))
    plain = [pick.credential for pick in recommend(case).picks]
    assert plain.index("dear") < plain.index("cheap")
    assert [pick.credential for pick in recommend(replace(case, wishes=Limits(sort="fee"))).picks][:3] == [
        "cheap",
        "dear",
        "untold",
    ]
    assert "far" not in [pick.credential for pick in recommend(replace(case, wishes=Limits(sort="fee"))).picks][:3]


def test_what_nobody_saw_on_sale_on_any_day_is_not_the_first_advice() -> None:
    """It suits better and is only reported, without a day: it stays a pick, behind what was seen."""
    undated = {"launched": {"date": "2020-01-01"}, "sources": ["page"], "confidence": "reported"}
    best, second = fit(ciso="core"), fit(ciso="useful")
    roles = catalog(
        credential("best", lifecycle=undated, judgement=judged(best, depths(ai_governance="applied"))),
        credential(
            "seen", lifecycle=undated | {"checked": "2026-10-01"}, judgement=judged(second, depths(ai_governance="applied"))
        ),
        roles=ROLES,
        topics=TOPICS,
    )
    found = recommend(Case(roles, Person(), Limits(), TODAY, ("ciso",))).picks
    assert [pick.credential for pick in found] == ["seen", "best"]


def test_who_has_to_guard_something_is_sent_to_what_attacks_it_after_what_guards_it() -> None:
    """A topic out of the job is answered from the side of the job: who attacks gets the attack, who runs a cloud the defence."""
    known = load()
    person = Person(holds=(Held(credential="aws-scs-c03"),))
    case = Case(known, person, Limits(), date(2026, 11, 23)).about(topics=("rag-security",))
    tracks = [known.credentials[p.credential].track for p in recommend(case.about(roles=("cloud-security-aws",))).picks]
    assert "offensive" in tracks
    assert tracks[0] != "offensive"
