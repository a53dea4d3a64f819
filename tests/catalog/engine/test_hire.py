"""What a job ad should ask for."""

from __future__ import annotations

from datetime import date
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from catalog.catalog import Catalog
from catalog.engine.case import Case
from catalog.engine.hire import MUSTS, PLUS, QUESTIONS, Advert, advert, roles_for
from handlers.person import Person
from handlers.query import Limits
from tests.catalogs import catalog, credential

TODAY = date(2026, 6, 15)
INTERVIEW = {"ask": "How?", "listen_for": "Sense.", "by": "a test", "why": "a test"}


def fit(grade: str, role: str = "job") -> dict[str, Any]:
    """A judgement that it fits a role so well."""
    return {"roles": {role: {"fit": grade, "why": "a test"}}}


def applied(*topics: str, depth: str = "applied") -> dict[str, Any]:
    """Topics it reaches."""
    return {topic: {"depth": depth} for topic in topics}


def field(*credentials: Any, **role: Any) -> Catalog:
    """A catalog with one job that needs three topics."""
    needs = {topic: {"depth": "applied", "why": "a test"} for topic in ("one", "two", "three")}
    return catalog(
        *credentials,
        roles={"job": {"family": "builds", "tracks": ["practitioner"], "needs": needs, "checks": ["Show me."]} | role},
        topics={topic: {"interview": INTERVIEW} for topic in ("one", "two", "three")},
    )


def asked(held: Catalog, role: str = "job", level: str | None = None, today: date = TODAY) -> Advert:
    """What an ad for the job should ask."""
    return advert(Case(held, Person(), Limits(level=level), today), role)


def held(name: str, grade: str, **fields: Any) -> Any:
    """A credential that shows most of the job, by doing."""
    least = {
        "topics": applied("one", "two"),
        "judgement": fit(grade),
        "track": "practitioner",
        "exams": {"main": {"style": "mixed"}},
    }
    return credential(name, **(least | fields))


STATES = st.sampled_from(
    [
        {"lifecycle": {"seen": "active"}},
        {"lifecycle": {"ended": {"date": "2026-01-31"}}},
        {"lifecycle": {"launched": {"date": "2027-01", "certainty": "expected"}}},
        {"lifecycle": {"beta": {"date": "2026-05-01"}}},
        {"lifecycle": {"launched": {"date": "2026-03-01"}}},
    ]
)
GRADES = st.sampled_from(["core", "useful", "marginal", "wrong"])


@given(st.lists(st.tuples(STATES, GRADES), max_size=8), st.sampled_from([None, "entry"]))
def test_what_is_required_fits_and_can_be_taken(made: list[tuple[dict[str, Any], str]], level: str | None) -> None:
    """Whatever the catalog holds: few musts, of the core of the job, on sale; and nothing is named twice."""
    field_of = field(*(held(f"c{n}", grade, **state) for n, (state, grade) in enumerate(made)))
    found = asked(field_of, level=level)
    assert len(found.musts) <= MUSTS
    assert len(found.plus) <= PLUS
    for must in found.musts:
        file = field_of.credentials[must.credential]
        assert file.judgement.roles["job"].fit == "core"
        assert file.lifecycle.ended is None
        assert file.lifecycle.beta is None
        assert file.lifecycle.launched is None or file.lifecycle.launched.date.first <= TODAY
    named = [*found.required, *(one.credential for one in found.like), *found.plus]
    assert len(set(named)) == len(named)
    assert bool(found.musts) == (found.why_none is None)


def test_a_first_job_requires_nothing() -> None:
    """Asked for, or by the role."""
    assert asked(field(held("a", "core")), level="entry").why_none == "entry"
    assert asked(field(held("a", "core"), level="entry")).why_none == "entry"
    assert not asked(field(held("a", "core")), level="entry").musts


def test_a_job_that_has_to_understand_requires_nothing() -> None:
    """Its first track is the foundation: literacy, no title."""
    assert asked(field(held("a", "core"), tracks=["foundation"])).why_none == "literacy"


def test_what_nothing_is_made_for_requires_nothing() -> None:
    """Useful is a plus and never a must."""
    found = asked(field(held("a", "useful")))
    assert (found.musts, found.why_none, found.plus) == ((), "none", ("a",))


def test_what_a_must_stands_on_is_no_further_must() -> None:
    """The base credential is accepted in its place, with the work shown."""
    upper = held("upper", "core", conditions={"sit": {"required": {"credential": "base"}}})
    found = asked(field(upper, held("base", "core")))
    assert found.required == ("upper",)
    assert [(one.credential, one.why) for one in found.like] == [("base", "base")]


def test_an_older_exam_counts() -> None:
    """Who passed it holds the same credential."""
    new = held("new", "core", new_exam_of={"credential": "old"}, lifecycle={"launched": {"date": "2026-06-01"}})
    found = asked(field(new, held("old", "useful", lifecycle={"ended": {"date": "2026-05-31"}})))
    assert [(one.credential, one.why) for one in found.like] == [("old", "older")]
    assert not found.musts[0].young


def test_what_it_took_the_place_of_counts() -> None:
    """While that is in force."""
    before = held("before", "useful", lifecycle={"ended": {"date": "2026-05-31"}}, replaced_by={"after": {"credential": "after"}})
    assert [(one.credential, one.why) for one in asked(field(held("after", "core"), before)).like] == [("before", "before")]


def test_what_comes_near_reaches_most_of_it_in_the_same_way() -> None:
    """Half of what the must shows, and earned by doing where the must is."""
    near = held("near", "useful", topics=applied("one"))
    knowing = held("knowing", "useful", exams={"main": {"style": "knowledge"}})
    far = held("far", "useful", topics=applied("three"))
    found = asked(field(held("must", "core"), near, knowing, far))
    assert [one.credential for one in found.like] == ["near"]
    assert set(found.plus) == {"knowing", "far"}


def test_what_came_lately_is_young() -> None:
    """For a year few can hold it."""
    young = held("young", "core", lifecycle={"launched": {"date": "2026-03-01"}})
    assert asked(field(young)).musts[0].young
    assert not asked(field(young), today=date(2027, 3, 2)).musts[0].young


def test_the_interview_asks_for_what_the_must_does_not_show() -> None:
    """First what no credential shows at all."""
    found = asked(field(held("must", "core")))
    assert (found.questions[0].topic, found.questions[0].nobody) == ("three", True)
    assert len(found.questions) <= QUESTIONS


def test_a_topic_finds_its_job() -> None:
    """The one that needs it first, and no first job."""
    needs = {"two": {"depth": "applied", "why": "a test"}, "one": {"depth": "applied", "why": "a test"}}
    roles = {
        "late": {"family": "builds", "needs": needs},
        "first": {"family": "builds", "needs": dict(reversed(needs.items()))},
        "attacks": {"family": "attacks", "needs": dict(reversed(needs.items()))},
        "starter": {"family": "starts", "level": "entry", "needs": needs},
    }
    held_roles = catalog(credential("a"), roles=roles, topics={"one": {}, "two": {}})
    assert roles_for(held_roles, ("one",), TODAY) == ("first", "late", "attacks")
    assert roles_for(held_roles, ("none",), TODAY) == ()
