"""Who may sit, be certified and keep: three-valued, with the smallest sets of what is missing."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from catalog.conditions import AllOf, AnyOf, Condition, Experience, HoldsCredential, leaves
from catalog.engine.conditions import EVERYTHING, Known, Truth, truth, ways
from catalog.engine.eligibility import Status, eligibility
from handlers.person import Held, Person, Years
from tests.catalog.engine.judging import DAY, FIVE, KINDS, gated, holding, judged
from tests.catalogs import catalog, credential

EITHER = {"any_of": [{"credential": "a"}, {"credential": "b"}]}


def test_one_of_two_is_enough() -> None:
    """Holding either alternative opens the gate."""
    assert judged(gated(EITHER), holding("b")).status is Status.ELIGIBLE


def test_who_named_others_does_not_hold_what_was_not_named() -> None:
    """Having said what one holds, the rest counts as not held, and each way in is named by itself."""
    found = judged(gated(EITHER), holding("c")).stages["sit"]
    assert found.status is Status.NOT_YET
    assert [[getattr(m.condition, "credential", None) for m in s.missing] for s in found.sets] == [["a"], ["b"]]


def test_who_said_nothing_is_asked() -> None:
    """Nothing said is unknown, with the question that would decide."""
    found = judged(gated(EITHER), Person()).stages["sit"]
    assert found.status is Status.UNKNOWN
    assert len(found.questions) == 2


def test_who_lacks_one_alternative_is_asked_about_the_other() -> None:
    """Saying what one does not hold says nothing of the rest; saying that one holds nothing does."""
    found = judged(gated(EITHER), Person(lacks=("a",))).stages["sit"]
    assert found.status is Status.UNKNOWN
    assert found.questions == (HoldsCredential(credential="b"),)
    assert judged(gated(EITHER), Person(lacks=(EVERYTHING,))).status is Status.NOT_YET


def test_a_lapsed_credential_counts_only_where_the_condition_allows_it() -> None:
    """In force is required unless the issuer says otherwise."""
    lapsed = holding("a", active=False)
    assert judged(gated({"credential": "a"}), lapsed).status is Status.NOT_YET
    assert judged(gated({"credential": "a", "active": False}), lapsed).status is Status.ELIGIBLE


def test_an_older_exam_of_the_same_credential_counts() -> None:
    """Holding the old exam version is holding the credential."""
    newer = credential("a2", new_exam_of={"credential": "a"})
    assert judged(gated({"credential": "a2"}, newer), holding("a")).status is Status.ELIGIBLE
    assert judged(gated({"credential": "a"}, newer), holding("a2")).status is Status.ELIGIBLE


def test_a_closed_exam_is_no_way_in_for_who_does_not_hold_it() -> None:
    """What can no longer be taken is left out of the missing sets and still counts for its holder."""
    closed = credential("gone", lifecycle={"ended": {"date": "2026-01-31"}})
    held = gated({"any_of": [{"credential": "a"}, {"credential": "gone"}]}, closed)
    found = judged(held, holding("c")).stages["sit"]
    assert [m.condition for s in found.sets for m in s.missing] == [HoldsCredential(credential="a")]
    assert found.closed == (HoldsCredential(credential="gone"),)
    assert judged(held, holding("gone")).status is Status.ELIGIBLE


def test_nothing_is_left_where_every_way_in_is_closed() -> None:
    """Not yet, and no set that could be met."""
    closed = credential("gone", lifecycle={"ended": {"date": "2026-01-31"}})
    found = judged(gated({"credential": "gone"}, closed), holding("c")).stages["sit"]
    assert found.status is Status.NOT_YET
    assert found.sets == ()


def test_sitting_and_being_certified_are_judged_apart() -> None:
    """Anyone may sit; certified only later."""
    held = gated("none", certify={"required": FIVE})
    found = judged(held, holding("c", years={"security-management": 1}))
    assert found.stages["sit"].status is Status.ELIGIBLE
    assert found.stages["sit"].open_to_all
    assert found.stages["certify"].status is Status.NOT_YET
    assert found.status is Status.NOT_YET


def test_a_stage_nobody_recorded_is_unknown() -> None:
    """No statement of what it requires is not "nothing required"."""
    found = judged(catalog(credential("x")), holding("x-file"))
    assert found.stages["sit"].status is Status.UNKNOWN
    assert not found.stages["sit"].recorded


def test_only_a_formal_step_is_left() -> None:
    """An application that anyone can make is told from what takes years."""
    apply = {"all_of": [{"years": 2, "kind": "security", "in": "security"}, {"application": "an approved application"}]}
    held = gated({"any_of": [{"training": "the official course"}, apply]})
    found = judged(held, holding("c", years={"security": 3})).stages["sit"]
    assert found.status is Status.NOT_YET
    assert all(s.formal for s in found.sets)


def test_the_way_that_takes_no_years_comes_first() -> None:
    """Cheapest first: years that no money can buy weigh most."""
    slow = credential("slow", conditions={"certify": {"required": {"years": 5, "kind": "security", "in": "security"}}})
    held = gated({"any_of": [{"credential": "slow"}, {"credential": "a"}]}, slow)
    found = judged(held, holding("c")).stages["sit"]
    assert [getattr(s.missing[0].condition, "credential", "") for s in found.sets] == ["a", "slow"]


def test_only_what_can_still_decide_is_asked() -> None:
    """A branch that is met, or cannot be met any more, raises no question."""
    role = {"other": "an audit role"}
    tree = {"any_of": [{"credential": "a"}, {"all_of": [{"any_of": [{"designation": "cia"}, {"designation": "cpa"}]}, role]}]}
    found = judged(gated(tree), Person(designations=("cia",))).stages["sit"]
    assert found.status is Status.UNKNOWN
    assert [getattr(q, "other", None) for q in found.questions] == ["an audit role"]


def test_a_gate_that_names_itself_does_not_run_for_ever() -> None:
    """Two credentials that require each other are priced to a depth and no further."""
    one = credential("one", conditions={"sit": {"required": {"credential": "two"}}})
    two = credential("two", conditions={"sit": {"required": {"credential": "one"}}})
    found = eligibility(catalog(one, two), "one", holding("nothing"), DAY)
    assert found.status is Status.NOT_YET


IDS = ("a", "b", "c", "d")
LEAVES = st.one_of(
    st.sampled_from(IDS).map(lambda i: HoldsCredential(credential=i)),
    st.sampled_from([1.0, 2.0, 4.0]).map(lambda y: Experience.model_validate({"years": y, "kind": "security", "in": "security"})),
)
TREES = st.recursive(
    LEAVES,
    lambda inner: st.one_of(
        st.lists(inner, min_size=2, max_size=3).map(lambda parts: AnyOf(any_of=tuple(parts))),
        st.lists(inner, min_size=1, max_size=3).map(lambda parts: AllOf(all_of=tuple(parts))),
    ),
    max_leaves=8,
)
FOUR = catalog(*(credential(i) for i in IDS), experience=KINDS)
HELD = st.sets(st.sampled_from(IDS))
YEARS = st.sampled_from([0.0, 1.0, 2.0, 3.0, 5.0])


def somebody(ids: set[str], years: float) -> Known:
    """A person who holds these and worked so long in security, and said so."""
    person = Person(
        holds=tuple(Held(credential=i) for i in sorted(ids)), lacks=(EVERYTHING,), years=(Years(kind="security", years=years),)
    )
    return Known.of(FOUR, person)


def granted(known: Known, way: frozenset[Condition]) -> Known:
    """The person after everything in a set has come true."""
    ids = {c.credential for c in way if isinstance(c, HoldsCredential)} | known.active
    years = max([known.years["security"], *(c.years for c in way if isinstance(c, Experience))])
    return somebody(set(ids), years)


@settings(max_examples=200)
@given(TREES, HELD, HELD, YEARS, YEARS)
def test_more_held_never_makes_anyone_less_eligible(
    tree: Condition, some: set[str], more: set[str], few: float, further: float
) -> None:
    """Who adds credentials or years keeps every gate that was open."""
    before, after = somebody(some, few), somebody(some | more, few + further)
    if truth(before, tree) is Truth.YES:
        assert truth(after, tree) is Truth.YES


@settings(max_examples=200)
@given(TREES, HELD, YEARS)
def test_every_missing_set_is_sufficient(tree: Condition, some: set[str], years: float) -> None:
    """Granting a set opens the gate."""
    known = somebody(some, years)
    for way in ways(known, tree, lambda _: True):
        assert truth(granted(known, way), tree) is Truth.YES


@settings(max_examples=200)
@given(TREES, HELD, YEARS)
def test_no_missing_set_contains_another_or_what_is_met(tree: Condition, some: set[str], years: float) -> None:
    """Sets are smallest: none holds another, and none asks for what is there already."""
    known = somebody(some, years)
    found = ways(known, tree, lambda _: True)
    assert found
    for way in found:
        assert all(truth(known, leaf) is not Truth.YES for leaf in way)
        assert not any(other < way for other in found)
    assert (found == [frozenset()]) is (truth(known, tree) is Truth.YES)


@settings(max_examples=200)
@given(TREES, HELD, YEARS)
def test_dropping_a_credential_from_a_missing_set_leaves_the_gate_shut(tree: Condition, some: set[str], years: float) -> None:
    """Minimal in fact: without any one of its credentials a set does not open the gate."""
    known = somebody(some, years)
    for way in ways(known, tree, lambda _: True):
        for leaf in way:
            if isinstance(leaf, HoldsCredential):
                assert truth(granted(known, way - {leaf}), tree) is not Truth.YES


@given(TREES)
def test_leaves_of_a_tree_are_its_simple_conditions(tree: Condition) -> None:
    """No leaf is a tree itself."""
    assert not any(isinstance(leaf, AnyOf | AllOf) for leaf in leaves(tree))
