"""The search for a plan finds what trying every set finds, and says so only where it has proven it."""

from __future__ import annotations

from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from catalog.engine import plan_search
from catalog.engine.plan_prices import Weights, surcharges
from catalog.engine.plan_search import best
from catalog.engine.plan_sets import Option, Room, fits, key_of, ordered
from tests.plans import every_closed_set

IDS = [f"c{number}" for number in range(7)]
COSTS = st.sampled_from([None, 0, 100, 100, 165, 300, 649, 810])
MINUTES = st.sampled_from([None, 60, 60, 600, 2400, 4800])


@st.composite
def options(draw: st.DrawFn) -> list[Option]:
    """A handful of options: unknown costs and times, gates that lead in circles, last days."""
    ids = IDS[: draw(st.integers(1, len(IDS)))]
    sets = st.frozensets(st.sampled_from(ids), max_size=2)
    gates = st.one_of(st.just((frozenset[str](),)), st.lists(sets, max_size=2, unique=True).map(tuple))
    return [
        Option(
            i,
            mask=draw(st.integers(0, 255)),
            cost=draw(COSTS),
            minutes=draw(MINUTES),
            ways=draw(gates),
            last=draw(st.sampled_from([None, None, 2400, 5000])),
        )
        for i in ids
    ]


ROOMS = st.builds(
    Room,
    cost=st.sampled_from([None, 0, 165, 500, 1500]),
    minutes=st.sampled_from([None, 60, 3000, 9000]),
    count=st.sampled_from([None, 0, 1, 2, 3]),
    seats=st.sampled_from([1, 1, 2]),
)


@settings(max_examples=400, deadline=None)
@given(options(), ROOMS)
def test_the_optimum_is_the_best_of_all_sets(every: list[Option], room: Room) -> None:
    """Brute force over every set that some order can earn, by the very order that is stated."""
    found = best(every, room)
    by_hand = min(key_of(chosen) for chosen in every_closed_set(every) if fits(chosen, room))
    assert key_of([option for option in every if option.id in found.chosen]) == by_hand
    assert found.proven


@settings(max_examples=150, deadline=None)
@given(options(), ROOMS, st.sampled_from([(0,), (0, 0, 0), (1, 1), (2, 2, 2)]))
def test_a_search_that_starts_again_finds_the_same(every: list[Option], room: Room, looks: tuple[int, ...]) -> None:
    """What is left out in between, because a plan found weighs less, is in no better plan."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(plan_search, "FIRST_LOOKS", looks)
        found = best(every, room)
    by_hand = min(key_of(chosen) for chosen in every_closed_set(every) if fits(chosen, room))
    assert key_of([option for option in every if option.id in found.chosen]) == by_hand
    assert found.proven


@settings(max_examples=100, deadline=None)
@given(options())
def test_prices_on_steps_never_promise_too_much(every: list[Option]) -> None:
    """No plan that covers everything weighs less than the bound, none with an option less than the bound with its surcharge."""
    weights = Weights(every)
    whole = key_of(every)[0]
    covering = [c for c in every_closed_set(every) if key_of(c)[0] == whole]
    weighed = [(sum(map(weights.one, chosen)), {o.id for o in chosen}) for chosen in covering]
    most = max((weight for weight, _ in weighed), default=0)
    bound, extra = surcharges({o.id: o for o in every}, weights, most)
    for weight, chosen in weighed:
        assert bound + sum(extra[i] for i in chosen) <= weight


def test_weights_compare_as_plans_do() -> None:
    """A fee that is not known outweighs any money, money any time."""
    options = [Option("a", 1, 900, 60), Option("b", 1, None, 60), Option("c", 1, 900, None), Option("d", 1, 901, 0)]
    weights = Weights(options)
    assert sorted(options, key=weights.one) == sorted(options, key=lambda o: key_of([o])) == [options[n] for n in (0, 2, 3, 1)]


@settings(max_examples=100, deadline=None)
@given(options(), ROOMS, st.randoms(use_true_random=False))
def test_the_order_in_which_options_come_changes_nothing(every: list[Option], room: Room, chance: object) -> None:
    """The same question has the same answer."""
    mixed = list(every)
    chance.shuffle(mixed)  # type: ignore[attr-defined]
    assert best(mixed, room) == best(every, room)


@settings(max_examples=200, deadline=None)
@given(options(), ROOMS)
def test_every_gate_is_open_when_its_turn_comes(every: list[Option], room: Room) -> None:
    """What a step asks for is held by the same person before it."""
    by_id = {option.id: option for option in every}
    for seat in best(every, room).seats:
        for at, step in enumerate(seat):
            assert any(way <= set(seat[:at]) for way in by_id[step].ways)


def test_closed_sets_are_those_that_some_permutation_earns() -> None:
    """The measure of the other tests, checked by hand: two that only open each other are never earned."""
    circle = [Option("a", 1, 1, 1, (frozenset("b"),)), Option("b", 2, 1, 1, (frozenset("a"),)), Option("c", 4, 1, 1)]
    closed = {tuple(option.id for option in chosen) for chosen in every_closed_set(circle)}
    assert closed == {(), ("c",)}
    chain = [Option("a", 1, 1, 1), Option("b", 2, 1, 1, (frozenset("a"),))]
    earned = {
        frozenset(o.id for o in order[:n])
        for order in permutations(chain)
        for n in range(3)
        if all(any(way <= {p.id for p in order[:at]} for way in order[at].ways) for at in range(n))
    }
    assert {frozenset(o.id for o in chosen) for chosen in every_closed_set(chain)} == earned


@settings(max_examples=300, deadline=None)
@given(options())
def test_an_order_that_keeps_every_last_day_is_found(every: list[Option]) -> None:
    """Wherever some permutation is one; what comes before need not, where a gate is open without it."""
    few = every[:5]

    def keeps(order: tuple[Option, ...]) -> bool:
        spent, held = 0, set[str]()
        for option in order:
            spent += option.minutes or 0
            if (option.last is not None and spent > option.last) or not any(way <= held for way in option.ways):
                return False
            held.add(option.id)
        return True

    assert fits(few, Room()) == any(keeps(order) for order in permutations(few))


def test_what_only_opens_a_gate_that_is_open_does_not_hold_up_what_ends() -> None:
    """Of two ways in the longer one is left for later."""
    ends = Option("ends", 1, 1, 4800, (frozenset({"long"}), frozenset({"short"})), last=5000)
    long, short = Option("long", 6, 1, 600), Option("short", 8, 1, 100)
    assert ordered([ends, long, short]) == (short, ends, long)
    free = Option("free", 1, 1, 4800, (frozenset(), frozenset({"long"})), last=5000)
    assert ordered([free, long]) == (free, long)


def test_what_is_not_known_keeps_no_hard_limit() -> None:
    """An unknown fee is neither free nor endless: under a budget it stays out, without one it comes in last."""
    options = [Option("known", 0b01, 500, 60), Option("untold", 0b11, None, 60)]
    assert best(options, Room(cost=1000)).chosen == ("known",)
    assert best(options, Room()).chosen == ("untold",)
    assert best([Option("known", 0b11, 900, 60), options[1]], Room()).chosen == ("known",)


def test_two_people_share_and_neither_takes_too_much() -> None:
    """Time is each person's own, money everybody's."""
    options = [Option("a", 0b01, 100, 600), Option("b", 0b10, 100, 600)]
    assert best(options, Room(minutes=600)).chosen == ("a",)
    assert best(options, Room(minutes=600, seats=2)).seats == (("a",), ("b",))
    assert best(options, Room(cost=100, minutes=600, seats=2)).chosen == ("a",)


def test_what_ends_first_is_taken_first() -> None:
    """A last day is kept, or the credential stays out."""
    ending, other = Option("ending", 0b01, 100, 600, last=700), Option("other", 0b110, 100, 600)
    assert best([ending, other], Room()).chosen == ("ending", "other")
    gone = Option("ending", 0b01, 100, 800, last=700)
    assert best([gone, other], Room()).chosen == ("other",)


def test_a_search_that_stops_early_says_that_nothing_is_proven(monkeypatch: pytest.MonkeyPatch) -> None:
    """An answer comes in any case, and does not claim more than it knows."""
    monkeypatch.setattr(plan_search, "MOST_LOOKS", 3)
    options = [Option(f"c{n}", 1 << n | 1 << (n + 1) % 9, 100 + n, 60) for n in range(9)]
    found = best(options, Room(cost=350))
    assert not found.proven
    assert fits([option for option in options if option.id in found.chosen], Room(cost=350))
