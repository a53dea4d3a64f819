"""What comes nearest: the fewest filters missed, then by the least; never what misses the subject itself."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given, settings

from catalog.engine.case import Case
from catalog.engine.filters import filters
from catalog.engine.find import find
from catalog.engine.near import FIXED, near, over
from handlers.person import Money, Person
from handlers.query import Limits
from tests.catalog.engine.choices import Made, cases
from tests.catalogs import catalog, credential
from tests.field import TODAY, TOPICS, depths, fee, judged

EXAM = {"style": "knowledge", "minutes": 150}


def test_the_least_over_the_limit_comes_first() -> None:
    """By the share of the limit, and with the figure."""
    held = catalog(credential("dear", fees=fee(900)), credential("near", fees=fee(520)), credential("untold"))
    case = Case(held, Person(), Limits(budget=Money(amount=Decimal(500))), TODAY)
    assert [one.credential for one in near(case)] == ["near", "dear"]
    assert over(case, "near", "budget") == (20.0, 0.04)


def test_one_miss_is_nearer_than_two() -> None:
    """However small the two are."""
    held = catalog(
        credential("two", fees=fee(501), exams={"x": EXAM | {"minutes": 121}}),
        credential("one", fees=fee(400), exams={"x": EXAM}),
    )
    case = Case(held, Person(), Limits(budget=Money(amount=Decimal(500)), minutes=120), TODAY)
    assert [one.credential for one in near(case)] == ["one"]


def test_what_misses_the_subject_is_not_near() -> None:
    """Another issuer's is no near miss of "CompTIA's below 100"."""
    held = catalog(credential("theirs", issuer="guild", fees=fee(50)))
    assert near(Case(held, Person(), Limits(issuers=("institute",), budget=Money(amount=Decimal(100))), TODAY)) == []


@settings(max_examples=40, deadline=None)
@given(cases())
def test_near_misses_miss_something_and_are_no_results(made: Made) -> None:
    """Against the filters themselves."""
    checks = filters(made.case)
    results = {hit.credential for hit in find(made.case).hits}
    for one in near(made.case):
        assert one.credential not in results
        failed = {check.name for check in checks(one.credential) if check.passed is False}
        assert failed == set(one.missed)
        assert failed
        assert not failed & FIXED


def test_of_one_subject_the_language_weighs_less_than_how_it_is_taken() -> None:
    """Taken as was asked in another language comes before given in it at a test centre; without a subject none such is near."""
    topic = judged({}, depths(ai_risk="applied"))
    held = catalog(
        credential("centre", exams={"x": EXAM | {"languages": ["de"], "delivery": ["test centre"]}}, judgement=topic),
        credential("online", exams={"x": EXAM | {"languages": ["fr"], "delivery": ["online"]}}, judgement=topic),
        topics=TOPICS,
    )
    case = Case(held, Person(), Limits(online=True, languages=("de",)), TODAY, topics=("ai-risk",))
    assert [(one.credential, one.untold) for one in near(case)] == [("online", ()), ("centre", ())]
    assert [one.credential for one in near(case.about(topics=()))] == ["centre"]
