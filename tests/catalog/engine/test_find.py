"""Filters and sorting: results satisfy every filter, what cannot be told stands apart."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from hypothesis import given, settings

from catalog.engine import merit
from catalog.engine.case import Case
from catalog.engine.filters import filters
from catalog.engine.find import Found, find
from catalog.engine.wishes import AT_HOME
from handlers.person import Money, Person
from handlers.query import Limits
from tests.catalog.engine.choices import Made, cases
from tests.catalogs import catalog, credential
from tests.field import TODAY, fee, field


def found(limits: Limits, topics: tuple[str, ...] = (), roles: tuple[str, ...] = (), on: date = TODAY) -> Found:
    """Results on the small field."""
    return find(Case(field(), Person(), limits, on, roles, topics))


def ids(limits: Limits, topics: tuple[str, ...] = ()) -> list[str]:
    """Ids of the results."""
    return [hit.credential for hit in found(limits, topics).hits]


@settings(max_examples=40, deadline=None)
@given(cases())
def test_results_satisfy_every_filter(made: Made) -> None:
    """Checked against the data itself, not against the filters' own word."""
    for hit in find(made.case).hits:
        held = made.catalog.credentials[hit.credential]
        assert merit.state(made.catalog, hit.credential, TODAY) in ("active", "retiring")
        if made.limits.styles:
            assert any(exam.style in made.limits.styles for exam in held.exams.values())
        if made.limits.proctored:
            assert any(exam.proctored for exam in held.exams.values())
        if made.limits.no_prerequisites:
            assert held.conditions.sit is not None
            assert held.conditions.sit.required == "none"
        if made.limits.budget:
            amounts = [fee.amount for fee in held.fees.values()]
            assert all(isinstance(amount, Decimal) and amount <= made.limits.budget.amount for amount in amounts)
            assert amounts
        for topic in made.topics:
            assert held.judgement.topics[topic].depth > 0


@settings(max_examples=40, deadline=None)
@given(cases())
def test_sorted_by_fee_means_never_dearer_before_cheaper(made: Made) -> None:
    """What has no known fee is not placed among the others."""
    result = find(made.case)
    if made.limits.sort == "fee":
        fees = [merit.fee(made.catalog, hit.credential, TODAY) for hit in result.hits]
        amounts = [fee.high for fee in fees if fee]
        assert len(amounts) == len(result.hits)
        assert amounts == sorted(amounts)
        assert all(merit.fee(made.catalog, hit.credential, TODAY) is None for hit in result.unsorted)


@settings(max_examples=40, deadline=None)
@given(cases())
def test_a_might_fit_fails_no_filter_and_lacks_at_least_one_answer(made: Made) -> None:
    """The three groups do not overlap."""
    result, checks = find(made.case), filters(made.case)
    assert all(hit.untold for hit in result.maybe)
    assert not any(check.passed is False for hit in result.maybe for check in checks(hit.credential))
    groups = [hit.credential for hits in (result.hits, result.maybe, result.unsorted) for hit in hits]
    assert len(groups) == len(set(groups))


def test_a_disputed_fee_is_held_against_the_budget_at_its_highest() -> None:
    """One that may cost more than the limit does not count as within it, nor as over it while some source is below."""
    dispute = {"field": "amount", "quote": "range", "why": "stores differ", "values": [
        {"value": "298", "sources": ["page"]}, {"value": "404", "sources": ["page"]},
    ]}  # fmt: skip
    held = catalog(credential("disputed", fees={"exam": {"for": "exam", "amount": "359", "disputed": [dispute]}}))

    def within(amount: int) -> tuple[list[str], list[str]]:
        limits = Limits(budget=Money(amount=Decimal(amount)))
        found = find(Case(held, Person(), limits, TODAY))
        return [hit.credential for hit in found.hits], [hit.credential for hit in found.maybe]

    assert within(297) == ([], [])
    assert within(359) == ([], ["disputed"])
    assert within(404) == (["disputed"], [])


def test_a_subscription_that_everybody_needs_counts_towards_the_limit_and_the_order() -> None:
    """The exam alone is within it, a first attempt is not; cheapest first goes by what a first attempt takes."""
    plan = {"for": "subscription", "amount": "550", "per": "year", "includes": "path and exam voucher"}
    needs = {"sit": {"required": {"subscription": "a plan"}}}
    held = catalog(
        credential("gated", conditions=needs, fees={"exam": {"for": "exam", "amount": "210"}, "plan": plan}),
        credential("untold", conditions=needs, fees={"exam": {"for": "exam", "amount": "200"}}),
        credential("plain", fees={"exam": {"for": "exam", "amount": "300"}}),
    )

    def listed(**limits: Any) -> tuple[list[str], list[str]]:
        got = find(Case(held, Person(), Limits(**limits), TODAY))
        return [hit.credential for hit in got.hits], [hit.credential for hit in got.maybe]

    assert listed(budget=Money(amount=Decimal(500))) == (["plain"], ["untold"])
    assert set(listed(budget=Money(amount=Decimal(550)))[0]) == {"plain", "gated"}
    order = listed(sort="fee")[0]
    assert order.index("plain") < order.index("gated")


def test_a_yearly_subscription_beside_what_is_paid_once_leaves_the_budget_alone() -> None:
    """Nobody has to take the dearer way; where only the subscription is sold it counts."""
    once = {"for": "exam_with_training", "amount": "1749"}
    yearly = {"for": "exam_with_training", "amount": "2749", "per": "year"}
    held = catalog(credential("both", fees={"course": once, "plan": yearly}), credential("plan", fees={"plan": yearly}))
    limits = Limits(budget=Money(amount=Decimal(2000)))
    assert [hit.credential for hit in find(Case(held, Person(), limits, TODAY)).hits] == ["both"]


def test_retired_and_announced_are_found_only_when_asked_for() -> None:
    """Without a wish about states only what can be taken on the day is a result."""
    assert not {"cloud-old", "to-come", "in-beta"} & set(ids(Limits()))
    assert ids(Limits(states=("retired",))) == ["cloud-old"]
    assert set(ids(Limits(states=("announced", "beta")))) == {"in-beta", "to-come"}


def test_the_day_decides_the_state() -> None:
    """Before its last day the old exam is a result."""
    assert "cloud-old" in [hit.credential for hit in found(Limits(), on=date(2025, 11, 1)).hits]


def test_unlocks_lists_what_a_credential_opens() -> None:
    """Only what names it in its gate."""
    assert ids(Limits(unlocks="manager")) == ["governor"]


def test_an_unknown_format_is_a_might_fit_and_a_known_other_one_is_not() -> None:
    """Unknown is neither yes nor no."""
    result = found(Limits(no_prerequisites=True, styles=("hands-on",)))
    assert {hit.credential for hit in result.hits} == {"attack-lab", "practitioner"}
    assert "open-governance" not in [hit.credential for hit in result.maybe]


def test_ruled_out_issuers_tracks_and_credentials_do_not_come_back() -> None:
    """Each kind of id in `without` rules out."""
    assert "governor" not in ids(Limits(without=("guild",)))
    assert "attack-lab" not in ids(Limits(without=("offensive",)))
    assert "first-steps" not in ids(Limits(without=("aws",)))
    assert "cloud-new" not in ids(Limits(without=("cloud-old",)))


def test_a_lab_is_no_exam_with_multiple_choice_in_it() -> None:
    """Tasks alone count, questions with some tasks do not, though both are mixed."""
    held = catalog(
        credential("range", exams={"x": {"style": "hands-on"}}),
        credential("tasks", exams={"x": {"style": "mixed", "item_types": ["performance-based tasks"]}}),
        credential("quiz", exams={"x": {"style": "mixed", "item_types": ["multiple choice", "performance-based"]}}),
    )
    assert {hit.credential for hit in find(Case(held, Person(), Limits(styles=("lab",)), TODAY)).hits} == {"range", "tasks"}
    assert [hit.credential for hit in find(Case(held, Person(), Limits(styles=("hands-on", "lab", "mixed")), TODAY)).hits] == [
        "range", "tasks", "quiz",
    ]  # fmt: skip


def test_ai_in_the_name_counts_written_out_and_in_letters() -> None:
    """But not inside another word."""
    held = catalog(
        credential("a", name="Certified AI Auditor"), credential("b", name="Email Security for Aid Work in Dubai"),
        credential("c", name="Artificial Intelligence Basics"), credential("d", name="Security", acronym="SecAI+"),
    )  # fmt: skip
    assert {hit.credential for hit in find(Case(held, Person(), Limits(ai_named=True), TODAY)).hits} == {"a", "c", "d"}


def test_at_home_and_at_a_centre_are_told_by_what_the_delivery_says() -> None:
    """Where both are offered each wish finds it; a company that has both kinds tells neither."""
    places = {
        "both": ["test centre", "remote proctored"], "room": ["Example test center"], "home": ["online proctored"],
        "company": ["Example VUE"], "untold": [],
    }  # fmt: skip
    held = catalog(*(credential(name, exams={"x": {"delivery": told}}) for name, told in places.items()))

    def listed(*without: str, online: bool) -> tuple[set[str], set[str]]:
        got = find(Case(held, Person(), Limits(online=online, without=without), TODAY))
        return {hit.credential for hit in got.hits}, {hit.credential for hit in got.maybe}

    assert listed(online=True) == ({"both", "home"}, {"company", "untold"})
    assert listed(online=False) == ({"both", "room"}, {"company", "untold"})
    assert listed(AT_HOME, online=False) == ({"room"}, {"company", "untold"})


def test_at_home_in_a_country_that_a_limit_names_is_not_at_home() -> None:
    """Elsewhere it is; and where only the limit is known it is not, either."""
    limits = "residents of India: test centre only"
    held = catalog(
        credential("free", exams={"x": {"delivery": ["online proctored"]}}),
        credential("barred", exams={"x": {"delivery": ["online proctored"], "delivery_limits": limits}}),
        credential("silent", exams={"x": {"delivery_limits": limits}}),
    )

    def listed(place: str) -> set[str]:
        return {hit.credential for hit in find(Case(held, Person(), Limits(online=True, place=place), TODAY)).hits}

    assert listed("India") == {"free"}
    assert listed("Indiana") == {"free", "barred"}


def test_the_shortest_is_by_its_longest_and_the_longest_by_its_shortest() -> None:
    """Where an issuer gives a range, only what holds for all of it is claimed."""
    held = catalog(
        credential("range", exams={"x": {"minutes": 60, "minutes_high": 180}}),
        credential("short", exams={"x": {"minutes": 120}}),
        credential("long", exams={"x": {"minutes": 150}}),
    )

    def listed(*, descending: bool) -> list[str]:
        wishes = Limits(sort="duration", descending=descending)
        return [hit.credential for hit in find(Case(held, Person(), wishes, TODAY)).hits]

    assert listed(descending=False) == ["short", "long", "range"]
    assert listed(descending=True) == ["long", "short", "range"]


def test_who_wants_ai_gets_what_is_named_for_it_first() -> None:
    """Before a dearer name without it, whatever that touches; a topic asked for orders by itself."""
    deep = {"topics": {"agents": {"depth": "applied", "why": "Its outline."}}}
    held = catalog(
        credential("cloud", name="Cloud Engineer", fees=fee(100), judgement=deep),
        credential("ai", name="Certified AI Engineer", fees=fee(900), judgement=deep),
        topics={"agents": {}},
    )
    wishes = Limits(without=("non-ai",))
    assert [hit.credential for hit in find(Case(held, Person(), wishes, TODAY)).hits] == ["ai", "cloud"]
    assert [hit.credential for hit in find(Case(held, Person(), wishes, TODAY, (), ("agents",))).hits] == ["cloud", "ai"]
    assert [hit.credential for hit in find(Case(held, Person(), Limits(), TODAY)).hits] == ["cloud", "ai"]


def test_who_delivers_the_exam_can_be_asked_for() -> None:
    """By a part of the name, in any spelling of it."""
    held = catalog(
        credential("there", exams={"x": {"delivery": ["online", "Pearson VUE test centre"]}}),
        credential("elsewhere", exams={"x": {"delivery": ["Another test centre"]}}),
        credential("untold", exams={"x": {}}),
    )
    found = find(Case(held, Person(), Limits(venue="pearson-vue"), TODAY))
    assert ([hit.credential for hit in found.hits], [hit.credential for hit in found.maybe]) == (["there"], ["untold"])


def test_a_rival_length_counts_however_its_source_words_it() -> None:
    """Over the limit by one source and within it by another: it cannot be told."""

    def disputed(rival: str) -> dict[str, Any]:
        values = [{"value": "90", "sources": ["page"]}, {"value": rival, "sources": ["page"]}]
        return {"x": {"minutes": 90, "disputed": [{"field": "minutes", "values": values, "why": "The issuer's own."}]}}

    held = catalog(
        credential("within", exams=disputed("80 minutes, a blog")), credential("over", exams=disputed("up to 120 minutes, a blog"))
    )
    found = find(Case(held, Person(), Limits(minutes=100), TODAY))
    assert ([hit.credential for hit in found.hits], [hit.credential for hit in found.maybe]) == (["within"], ["over"])


def test_an_exam_of_a_length_is_one_that_takes_just_that() -> None:
    """Neither a shorter nor a longer one; where no length is known, or another source has it so, it cannot be told."""
    rival = [{"value": "90", "sources": ["page"]}, {"value": "120", "sources": ["page"]}]
    held = catalog(
        credential("day", exams={"x": {"minutes": 1440}}),
        credential("hour", exams={"x": {"minutes": 60}}),
        credential("long", exams={"x": {"minutes": 120}}),
        credential(
            "torn", exams={"x": {"minutes": 90, "disputed": [{"field": "minutes", "values": rival, "why": "The issuer's own."}]}}
        ),
        credential("untold", exams={"x": {"questions": 10}}),
    )

    def listed(minutes: int) -> tuple[list[str], set[str]]:
        found = find(Case(held, Person(), Limits(lasting=minutes), TODAY))
        return [hit.credential for hit in found.hits], {hit.credential for hit in found.maybe}

    assert listed(1440) == (["day"], {"untold"})
    assert listed(120) == (["long"], {"torn", "untold"})
