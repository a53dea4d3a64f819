"""What a set covers: three states, monotone in the set, gaps claimed only from evidence, and who closes them."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from catalog.catalog import Catalog
from catalog.engine.coverage import State, closing, covered, freshness, gap, gaps, topics_of, which
from catalog.values import Depth
from tests.catalog.engine.choices import IDS, catalogs
from tests.catalogs import catalog, credential
from tests.field import TODAY, TOPICS, depths, field, judged


@settings(max_examples=40, deadline=None)
@given(catalogs(), st.lists(st.sampled_from(IDS), unique=True, max_size=4), st.sampled_from(IDS), st.sampled_from(sorted(TOPICS)))
def test_a_larger_set_never_covers_less(held: Catalog, some: list[str], more: str, topic: str) -> None:
    """Adding a credential can only deepen what is covered."""
    assert covered(held, [*some, more], topic).known >= covered(held, some, topic).known


@settings(max_examples=40, deadline=None)
@given(catalogs(), st.lists(st.sampled_from(IDS), unique=True, min_size=1, max_size=3), st.sampled_from(sorted(TOPICS)))
def test_not_covered_is_claimed_only_where_every_credential_is_evidenced(held: Catalog, some: list[str], topic: str) -> None:
    """Silence of one source never becomes a gap."""
    if covered(held, some, topic).state is State.NOT_COVERED:
        assert all(held.credentials[i].depths()[topic] is Depth.NONE for i in some)


@settings(max_examples=40, deadline=None)
@given(catalogs(), st.lists(st.sampled_from(IDS), unique=True, max_size=3), st.sampled_from(sorted(TOPICS)))
def test_what_closes_a_gap_goes_deeper_and_can_be_taken(held: Catalog, some: list[str], topic: str) -> None:
    """Closers reach the wanted depth; none is in the set already, in any exam version."""
    found = gap(held, some, topic, TODAY)
    if found is not None:
        assert all(e.depth >= found.wanted for e in found.closers)
        assert all(e.depth > found.covered.known for e in found.deepest)
        assert not {e.credential for e in found.deepest} & {i for one in some for i in held.same_credential(one)}


def test_a_sourced_depth_counts_before_a_judged_one() -> None:
    """The judgement fills only where sources are silent."""
    held = catalog(
        credential("x", topics={"iam": {"depth": "mention"}}, judgement=judged({}, depths(iam="applied"))),
        topics={"iam": {"name": "iam"}},
    )
    one = covered(held, ["x"], "iam")
    assert (one.depth, one.by[0].path) == (Depth.MENTION, "topics.iam.depth")


def test_which_orders_by_depth_and_leaves_out_what_is_not_on_sale() -> None:
    """A beta that goes as deep is no result."""
    assert [e.credential for e in which(field(), "agentic-ai", TODAY)] == ["attack-lab", "practitioner", "governor"]


def test_the_fewest_credentials_close_the_most_gaps() -> None:
    """One that closes two gaps comes before two that close one each."""
    found = gaps(field(), ["governor", "cloud-new"], {"prompt-injection": Depth.APPLIED, "agentic-ai": Depth.APPLIED}, TODAY)
    assert closing(field(), found, TODAY) == ["attack-lab"]


def test_an_outline_knows_which_topics_are_younger() -> None:
    """Age is counted from the outline, else from the launch."""
    held = catalog(
        credential("x", domains={"effective": {"date": "2025-01-01"}}),
        credential("y", lifecycle={"launched": {"date": "2023-05-01"}}),
        credential("z"),
        topics={"old": {"young_since": "2023-01"}, "new": {"young_since": "2025-06"}},
    )
    assert (freshness(held, "x", TODAY).younger, freshness(held, "x", TODAY).path) == (("new",), "domains.effective")
    assert freshness(held, "y", TODAY).path == "lifecycle.launched"
    assert freshness(held, "z", TODAY).days is None


def test_at_the_same_depth_come_first_those_whose_people_need_the_topic() -> None:
    """Ahead of one that touches it for others, whatever its letters."""
    core = {"lead": {"fit": "core", "why": "a test"}}
    held = catalog(
        credential("aside", topics={"steering": {"depth": "applied"}}),
        credential("meant", topics={"steering": {"depth": "applied"}}, judgement={"roles": core}),
        topics={"steering": {}},
        roles={"lead": {"needs": {"steering": {"depth": "applied", "why": "a test"}}}},
    )
    assert [found.credential for found in which(held, "steering", TODAY)] == ["meant", "aside"]


def test_what_a_general_topic_is_of_ai_is_told_apart() -> None:
    """One source may show both to the same depth; one that speaks of the general topic alone shows nothing of AI."""
    wide, narrow = {"depth": "applied", "why": "A domain."}, {"depth": "mention", "also": ["ai-privacy"], "why": "Of chatbots."}
    topics = {
        "privacy": {"name": "Privacy", "general": True, "about": "P."},
        "ai-privacy": {"name": "Privacy in AI", "about": "P."},
    }
    held = catalog(
        credential("wide", judgement=judged({}, {"privacy": wide})),
        credential("narrow", judgement=judged({}, {"privacy": narrow})),
        topics=topics,
    )
    assert covered(held, ["wide"], "ai-privacy").state is State.NOT_EVIDENCED
    assert covered(held, ["narrow"], "ai-privacy").depth is covered(held, ["narrow"], "privacy").depth is Depth.MENTION
    assert [e.topic for e in topics_of(held, "narrow")] == ["ai-privacy"]
    assert [e.path for e in topics_of(held, "narrow")] == ["judgement.topics.privacy.depth"]
