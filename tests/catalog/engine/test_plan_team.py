"""One purse of which everybody is to be certified: as good as the best of all splits, everybody of one job the same."""

from __future__ import annotations

from decimal import Decimal
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from catalog.engine.case import Case
from catalog.engine.plan_items import items
from catalog.engine.plan_sets import Room, fits, key_of
from catalog.engine.plan_team import certified, each, team
from catalog.engine.plan_terms import terms
from handlers.person import Money, Person
from handlers.query import Limits
from tests.field import TODAY
from tests.plans import every_closed_set, stacks

FIELD = stacks()
PEOPLE = [("builder", "ciso", "builder"), ("ciso", "ciso"), ("builder", "builder", "builder", "ciso"), ("ciso", "builder")]


def case(budget: int | None, exams: int | None = None) -> Case:
    """A case of nobody in particular; `budget` in dollars for all."""
    money = None if budget is None else Money(amount=Decimal(budget))
    return Case(FIELD, Person(), Limits(budget=money, exams=exams), TODAY, ())


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(PEOPLE), st.integers(0, 40).map(lambda n: 100 * n), st.sampled_from([1, 2]))
def test_everybody_certified_is_the_best_of_all_splits(people: tuple[str, ...], budget: int, exams: int) -> None:
    """Brute force over every set for each job: most people who take something, then most steps a person, then the least money."""
    asked = case(budget, exams)
    found = certified(asked, people)
    limits = terms(asked)
    jobs = [(people.count(role), items(asked.about(roles=(role,)), limits).options) for role in dict.fromkeys(people)]
    one = Room(limits.budget, limits.minutes, limits.exams)
    sets = [[(count, key_of(s)) for s in every_closed_set(list(options.values())) if fits(s, one)] for count, options in jobs]
    every = [
        (-sum(n for n, key in way if key[0]), sum(n * key[0] for n, key in way), sum(n * key[2] for n, key in way))
        for way in product(*sets)
    ]
    best = min(key for key in every if key[2] <= budget * 100)
    gained = [(len(share.seats), share.plan.gained) for share in found.shares]
    assert (-sum(n for n, gain in gained if gain), -sum(n * gain for n, gain in gained), found.cost) == best
    assert all(len(set(share.seats)) == 1 and share.copies == share.people for share in found.shares)


@pytest.mark.parametrize("budget", [700, 1500, 2600, 4000])
def test_of_one_job_it_is_an_even_share_for_each(budget: int) -> None:
    """Nobody of several alike can have more than another, so one purse is as much for each."""
    alike = ("ciso", "ciso", "ciso")
    assert certified(case(budget), alike).shares[0].seats == each(case(budget // 3), alike).shares[0].seats


def test_it_serves_more_people_than_what_covers_most_together() -> None:
    """People of one job who share its topics are less often certified than those who are each to have something."""
    people = ("builder", "builder", "builder", "ciso")
    together, singly = team(case(1700), people), certified(case(1700), people)
    assert sum(bool(seat) for share in together.shares for seat in share.seats) < 4
    assert all(seat for share in singly.shares for seat in share.seats)


def test_why_somebody_takes_nothing_is_told() -> None:
    """Too little money; a gate of which nothing was said; nothing left that adds."""
    assert [share.rest for share in certified(case(100), ("builder", "builder", "ciso")).shares] == ["limits", "limits"]
    shares = team(case(5000), ("builder",) * 4).shares
    assert () in shares[0].seats
    assert shares[0].rest == "cloud"
