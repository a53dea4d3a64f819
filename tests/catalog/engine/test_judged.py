"""What was judged of one person is never told of another, and what is kept is what would be worked out anew."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from catalog.engine.conditions import EVERYTHING
from catalog.engine.eligibility import eligibility
from catalog.engine.judged import judged, known_of
from catalog.remembered import forget
from handlers.person import Held, Person, Years
from tests.catalogs import catalog, credential

DAY = date(2026, 6, 15)
EITHER = {"any_of": [{"credential": "a"}, {"all_of": [{"credential": "b"}, {"years": 3, "kind": "security", "in": "security"}]}]}
HELD = catalog(
    credential("x", conditions={"sit": {"required": EITHER}}),
    credential("a"),
    credential("b"),
    experience={"any": {}, "security": {"counts_as": ["any"]}},
)
PEOPLE = (
    Person(),
    Person(holds=(Held(credential="a"),)),
    Person(holds=(Held(credential="a", active=False),)),
    Person(holds=(Held(credential="b"),), years=(Years(kind="security", years=5),)),
    Person(lacks=(EVERYTHING,)),
    Person(lacks=("a",)),
    Person(years=(Years(kind="security", years=1),)),
    Person(holds=(Held(credential="not-in-the-catalog"),)),
)


@pytest.mark.parametrize("before", PEOPLE)
@pytest.mark.parametrize("person", PEOPLE)
def test_whoever_was_asked_about_before_the_verdict_is_the_same(before: Person, person: Person) -> None:
    """In any order, and asked twice."""
    forget()
    fresh = eligibility(HELD, "x", person, DAY)
    forget()
    eligibility(HELD, "x", before, DAY)
    assert eligibility(HELD, "x", person, DAY) == fresh
    assert eligibility(HELD, "x", person, DAY) == fresh


def test_only_the_last_person_is_kept_and_nobody_in_particular_stays() -> None:
    """A person's verdicts go with the next one; those of who said nothing are everybody's."""
    forget()
    nobody, one, other = (known_of(HELD, person) for person in (Person(), *PEOPLE[1:3]))
    judged(HELD, nobody, DAY)["sit", "x"] = "nobody's"
    judged(HELD, one, DAY)["sit", "x"] = "one's"
    assert judged(HELD, one, DAY) == {("sit", "x"): "one's"}
    assert judged(HELD, other, DAY) == {}
    assert judged(HELD, one, DAY) == {}
    assert judged(HELD, nobody, DAY) == {("sit", "x"): "nobody's"}
    assert judged(HELD, nobody, DAY + timedelta(days=1)) == {}
    forget()
