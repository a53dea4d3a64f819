"""Which of the routes leads the answer, which others are shown, and what each is called."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from catalog.conditions import HoldsDesignation
from handlers import wording
from handlers.aspects.gates import condition_words

if TYPE_CHECKING:
    from catalog.catalog import Catalog
    from catalog.engine.route_acts import Act
    from catalog.engine.route_steps import Route
    from catalog.engine.routes import Routes
    from handlers.pathing.trip import Trip

SHOWN = 4
_FAR = 10.0**9
_OPEN_ENDED = ("hold", "unrecorded", "unsure")


@dataclass(frozen=True, slots=True)
class Way:
    """One way as it is shown: a route, or several that differ only in which outside designation they name."""

    route: Route
    instead: tuple[Act, ...] = ()
    """The designations of which one is enough."""


@dataclass(frozen=True, slots=True)
class Ways:
    """What is shown, the leading one first."""

    lead: Way
    others: tuple[Way, ...]
    left: int
    """How many more there are."""
    claimed: bool
    """The leading one is least in what was asked for, whatever the unknown figures are."""

    @property
    def count(self) -> int:
        """How many ways there are."""
        return 1 + len(self.others) + self.left


def ways(trip: Trip, sort: str | None) -> Ways:
    """The leading route by what was asked for; without a wish the one with the fewest open ends, then the shortest wait."""
    found = trip.found
    sure = {"fee": found.cheapest, "effort": found.soonest, "waiting": found.least(found.scale.years_at_most)}.get(sort or "")
    ordered = sorted(found.routes, key=lambda route: _order(found, route, sort))
    lead = sure if sort is not None and sure is not None else ordered[0]
    grouped = _grouped(found, [lead, *(route for route in ordered if route is not lead)])
    return Ways(grouped[0], tuple(grouped[1:SHOWN]), max(0, len(grouped) - SHOWN), sort is not None and sure is not None)


def _order(found: Routes, route: Route, sort: str | None) -> tuple[float, ...]:
    """What is open-ended comes last, but for what was earned before: asking whether it can be put back in force is a first step."""
    open_ends = sum(1 for act in route.acts if found.acts[act].kind in _OPEN_ENDED)
    waits = [found.scale.tolls[act].years for act in route.acts if found.acts[act].kind != "provided"]
    years = max((low for low, _ in waits), default=0.0) + max((_FAR if high is None else high for _, high in waits), default=0.0)
    money = float(sum(least for _, least, _ in route.total.money[:1])) + _FAR * (len(route.total.money) > 1)
    hours = route.total.hours[0] + (route.total.hours[1] or _FAR)
    unpriced = float(not route.total.whole)
    steps = float(len(route.steps))
    earned_before = -float(any(found.acts[act].kind == "restore" for act in route.acts))
    match sort:
        case "fee":
            return (open_ends, unpriced, money, years, hours)
        case "effort" | "waiting":
            return (earned_before, open_ends, years, hours, unpriced, money)
        case _:
            return (earned_before, open_ends, years, steps, unpriced, money, hours)


def _grouped(found: Routes, routes: list[Route]) -> list[Way]:
    """Routes that differ only in which designation they name, as one."""
    groups: dict[object, list[Route]] = {}
    for route in routes:
        held = [act for act in route.others if act.kind == "hold"]
        rest = frozenset(act for act in route.acts if found.acts[act].kind != "hold")
        groups.setdefault((rest, len(held) == 1) if len(held) == 1 else route, []).append(route)
    return [
        Way(group[0], tuple(act for route in group for act in route.others if act.kind == "hold") if len(group) > 1 else ())
        for group in groups.values()
    ]


def label(trip: Trip, way: Way) -> str:
    """What a way is called: "CISM, then AAISM"; with what sets it apart where others take the same exams."""
    catalog, route = trip.ask.catalog, way.route
    names = ", then ".join(wording.label(catalog, i) for i in route.credentials) or "no exam"
    if len(route.credentials) == 1 and any(len(other.credentials) > 1 for other in trip.found.routes):
        names = f"{names} directly"
    alike = sum(other.credentials == route.credentials for other in trip.found.routes) > 1
    apart = [act for _, act in trip.acts(route) if alike or act.kind in ("hold", "restore", "provided")]
    said = [text for act in apart if (text := _apart(catalog, act, way))]
    return f"{names}, {wording.listing(dict.fromkeys(said))}" if said else names


def _apart(catalog: Catalog, act: Act, way: Way) -> str:
    match act.kind:
        case "restore" if act.credential:
            return f"with your lapsed {wording.label(catalog, act.credential)} put back in force"
        case "hold" if act.condition is not None:
            return f"with {_designations(catalog, way) if way.instead else condition_words(catalog, act.condition)}"
        case "package" if act.credential and act.path:
            fee = catalog.credentials[act.credential].fees[act.path.removeprefix("fees.")]
            return f"bought as a package ({fee.includes})" if fee.includes else "bought together with the training"
        case "provided" if act.condition is not None:
            return f"if this holds for you: {condition_words(catalog, act.condition)}"
        case "train":
            return "with the training"
        case "subscribe":
            return "with a subscription"
        case "work" if act.condition is not None:
            return f"with {condition_words(catalog, act.condition)}"
        case _:
            return ""


def _designations(catalog: Catalog, way: Way) -> str:
    named = [condition_words(catalog, act.condition) for act in way.instead if isinstance(act.condition, HoldsDesignation)]
    return f"one of {wording.listing(named, 'or')}"
