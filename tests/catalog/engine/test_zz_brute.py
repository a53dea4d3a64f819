"""The search finds exactly the routes that trying everything finds, on random small catalogs."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from catalog.engine.routes import Routes, routes
from handlers.person import Held, Person, Years
from tests.catalog.engine import route_brute as brute
from tests.catalogs import catalog, credential

if TYPE_CHECKING:
    from catalog.catalog import Catalog

DAY = date(2026, 6, 15)
NAMES = ("t", "p", "q", "r", "s")
MOST_THINGS = 9
KINDS: dict[str, dict[str, Any]] = {"a": {}, "b": {}}


def _leaf() -> st.SearchStrategy[dict[str, Any]]:
    return st.one_of(
        st.builds(
            lambda c, active: {"credential": c, "active": active}, st.sampled_from(NAMES), st.sampled_from((True, True, False))
        ),
        st.builds(lambda k, y: {"years": y, "kind": k, "in": "work"}, st.sampled_from(("a", "b")), st.sampled_from((1.0, 3.0))),
        st.builds(lambda d: {"designation": d}, st.sampled_from(("d", "e"))),
        st.just({"application": "apply"}),
        st.just({"other": "words"}),
    )


def _tree(depth: int = 2) -> st.SearchStrategy[dict[str, Any]]:
    if depth == 0:
        return _leaf()
    inner = _tree(depth - 1)
    return st.one_of(
        _leaf(),
        st.builds(lambda parts: {"any_of": parts}, st.lists(inner, min_size=2, max_size=3)),
        st.builds(lambda parts: {"all_of": parts}, st.lists(inner, min_size=1, max_size=2)),
    )


def _fee() -> st.SearchStrategy[tuple[str, float, float | None] | None]:
    low = st.sampled_from((0.0, 100.0, 150.0, 300.0))
    known = st.builds(
        lambda c, one, more: (c, one, one + more), st.sampled_from(("USD", "USD", "EUR")), low, st.sampled_from((0.0, 0.0, 50.0))
    )
    return st.one_of(known, known, st.none())


@st.composite
def worlds(draw: st.DrawFn) -> brute.World:
    """A random catalog of five with loops, closed doors, unknown and disputed figures, and somebody in front of it."""
    optional = st.one_of(st.none(), _tree())
    certified = st.one_of(st.none(), st.none(), _tree(1))
    others = NAMES[1:]
    held = frozenset(draw(st.sets(st.sampled_from(others), max_size=1)))
    return brute.World(
        gates={name: (draw(_tree() if name == "t" else optional), draw(certified)) for name in NAMES},
        fees={name: draw(_fee()) for name in NAMES},
        hours={name: draw(st.sampled_from(((10.0, 10.0), (10.0, 20.0), (30.0, 30.0), None))) for name in NAMES},
        closes={name: draw(st.sampled_from((None, None, None, 0.5))) for name in NAMES},
        shut=frozenset(draw(st.sets(st.sampled_from(others), max_size=1))) - held,
        held=held,
        lapsed=frozenset(draw(st.sets(st.sampled_from(sorted(held)))) if held else ()),
        designations=frozenset(draw(st.sets(st.sampled_from(("d",)), max_size=1))),
        years=draw(st.sampled_from(({}, {"a": 1.0}, {"a": 2.0, "b": 3.0}))),
        bare=draw(st.booleans()),
        target="t",
    )  # fmt: skip


def made(world: brute.World) -> Catalog:
    """The catalog of a world, as data files would say it."""
    files = []
    for name, (sit, certify) in world.gates.items():
        fee, hours, closes = world.fees[name], world.hours[name], world.closes[name]
        amount: dict[str, Any] = {"for": "exam", "amount": "not_published"}
        if fee is not None:
            amount = {"for": "exam", "amount": fee[1], "amount_high": fee[2], "currency": fee[0]}
        life: dict[str, Any] = {"seen": "retired" if name in world.shut else "active"}
        if closes is not None and name not in world.shut:
            life["ended"] = {"date": str(DAY + timedelta(days=int(365.25 * closes)))}
        more: dict[str, Any] = {"effort": {"low": hours[0], "high": hours[1]}} if hours else {}
        files.append(
            credential(
                name,
                lifecycle=life,
                fees={"exam": amount, "application": {"for": "application", "amount": "not_published"}},
                conditions={"sit": {"required": sit or "none"}, "certify": {"required": certify or "none"}},
                **more,
            )
        )
    return catalog(*files, experience=KINDS, designations={"d": {}, "e": {}})


def found(world: brute.World) -> Routes:
    """What the engine finds."""
    person = Person(
        holds=tuple(Held(credential=i, active=i not in world.lapsed) for i in sorted(world.held)),
        designations=tuple(sorted(world.designations)),
        years=tuple(Years(kind=kind, years=years) for kind, years in world.years.items()),
    )
    return routes(made(world), [world.target], person, DAY, bare=world.bare)


def things(one: Any, every: list[Any]) -> frozenset[brute.Thing]:
    """A route in the plain terms of the slow way; the fee goes with the exam."""
    kept: list[brute.Thing] = []
    for number in one.acts:
        act = every[number]
        match act.kind:
            case "fee":
                continue
            case "work":
                kept.append(("work", act.condition.kind, act.condition.years))
            case "hold":
                kept.append(("hold", act.condition.designation))
            case "provided":
                kept.append(("provided", act.credential, act.condition.other))
            case kind:
                kept.append((kind, act.credential))
    return frozenset(kept)


@settings(max_examples=4000, deadline=None, suppress_health_check=[HealthCheck.filter_too_much, HealthCheck.too_slow])
@given(worlds())
def test_search_finds_what_trying_everything_finds(world: brute.World) -> None:
    """The same routes, no more and no fewer, with every claim of being least true at every corner."""
    assume(len(brute.things(world)) <= MOST_THINGS)
    engine = found(world)
    assert engine.complete
    named = {things(route, list(engine.acts)) for route in engine.routes}
    slow = brute.routes_of(world)
    assert named == slow
    cheapest = engine.cheapest
    least = [one for one in slow if all(brute.better(world, one, other, kind) for other in slow for kind in ("USD", "EUR"))]
    assert (cheapest is not None) == bool(least)
    assert cheapest is None or things(cheapest, list(engine.acts)) in least
    soonest = engine.soonest
    if soonest is not None:
        first = things(soonest, list(engine.acts))
        assert all(brute.sooner(world, first, other) for other in slow)
