"""What a route takes, in words: money per currency with what is not known named, hours of study, years no money buys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog.conditions import Experience
from handlers import wording
from handlers.gating.trees import words

if TYPE_CHECKING:
    from catalog.engine.route_acts import Act
    from catalog.engine.route_steps import Route
    from catalog.engine.route_tolls import Hours
    from handlers.pathing.trip import Trip

_FOR = {"fee": "", "package": "", "apply": "to apply", "train": "for training", "subscribe": "for a subscription"}


def money(trip: Trip, route: Route, noun: str = "", *, but: str = "") -> str:
    """The fees of a route: "1,398 to 1,559 USD", "at least 599 USD plus an application fee that we could not find".

    `noun` follows what is known: " in fees". Every fee in a sum becomes a fact of the answer. What acts of the
    kind `but` may cost is left to be said elsewhere.
    """
    for number in sorted(route.acts):
        for charge in trip.found.scale.tolls[number].charges:
            trip.ledger.use(charge.owner, f"{charge.path}.amount", charge.path)
            trip.ledger.use(charge.owner, charge.path)
    sums = [wording.money(least, currency, most) for currency, least, most in route.total.money]
    open_end = any(most is None for _, _, most in route.total.money)
    acts = [(number, act) for number, act in trip.acts(route) if act.kind != but]
    unpriced = [act for number, act in acts if trip.found.scale.tolls[number].unpriced]
    unknown = dict.fromkeys(said for act in unpriced if (said := _unpriced(trip, act)))
    if not sums and not unknown:
        return f"nothing{noun}"
    if not sums:
        return f"{'fees ' if noun else ''}not known ({wording.listing(unknown)})"
    return " plus ".join([f"{'at least ' if open_end or unknown else ''}{' plus '.join(sums)}{noun}", *unknown])


def parts(trip: Trip, route: Route) -> str:
    """What a sum is made of: "CISSP 749, AAISM 599 to 760, 50 to apply"; empty for a single fee."""
    said = []
    order = {credential: at for at, credential in enumerate(route.credentials)}
    for number, act in sorted(trip.acts(route), key=lambda pair: order.get(pair[1].credential or "", -1)):
        for at, charge in enumerate(trip.found.scale.tolls[number].charges):
            amount = wording.money(charge.least, "", charge.most).strip()
            name = wording.label(trip.ask.catalog, act.credential) if act.credential else ""
            what = _FOR[act.kind] if not at else _FOR["apply"]
            said.append(f"{name} {amount} {what}".strip())
    return wording.listing(said) if len(said) > 1 else ""


def _unpriced(trip: Trip, act: Act) -> str:
    """What has no figure."""
    name = wording.label(trip.ask.catalog, act.credential) if act.credential else ""
    match act.kind:
        case "fee" | "package" if act.credential:
            fees = trip.ask.catalog.credentials[act.credential].fees.values()
            kept = any(fee.for_ == "exam" and fee.amount == "not_published" for fee in fees)
            return f"an exam fee for {name} that {'its issuer does not publish' if kept else 'we could not find'}"
        case "apply":
            return f"an application fee for {name} that we could not find"
        case "train":
            return f"the training for {name} (no fee found)"
        case "subscribe":
            return f"the subscription for {name} (no fee found)"
        case "hold" if act.condition is not None:
            return f"what {words(trip.target, act.condition)} costs"
        case "restore":
            return f"what putting {name} back in force costs"
        case "unrecorded":
            return f"whatever {name} requires (no statement found)"
        case _:
            return ""


def study(hours: Hours) -> str:
    """Hours of study, low to high; they are estimates."""
    low, high = hours
    if high is None:
        return f"at least {wording.number(low)} hours" if low else "hours not known"
    return f"{wording.number(low)} to {wording.plural(high, 'hour')}" if high != low else wording.plural(low, "hour")


def weeks(hours: Hours, each_week: float) -> str:
    """The study at so many hours a week."""
    low, high = hours
    first = max(1, round(low / each_week))
    if high is None:
        return f"at least {wording.plural(first, 'week')}"
    last = max(first, round(high / each_week))
    return f"{first} to {wording.plural(last, 'week')}" if last > first else wording.plural(first, "week")


def years(low: float, high: float | None) -> str:
    """Years as a range: "2 to 3 years", "up to 5 years", "6 months"."""
    if high is None:
        return f"at least {_years(low)}" if low else "a time that we do not know"
    if low == high:
        return _years(high)
    return f"up to {_years(high)}" if not low else f"{wording.number(low)} to {_years(high)}"


def _years(count: float) -> str:
    return wording.plural(round(12 * count), "month") if count < 1 else wording.plural(count, "year")


def waiting(trip: Trip, route: Route) -> str:
    """What money cannot buy: years of work, and what takes a time that we do not know; empty where there is nothing."""
    tolls = trip.found.scale.tolls
    worked = [tolls[number].years for number in route.acts if tolls[number].work is not None]
    low, high = max((one[0] for one in worked), default=0.0), max((one[1] or 0.0 for one in worked), default=0.0)
    unknown = [f"the time {said} takes" for _, act in trip.acts(route) if (said := _timeless(trip, act))]
    work = f"{years(low, high)} of work" if high else ""
    return " plus ".join(part for part in (work, wording.listing(dict.fromkeys(unknown))) if part)


def _timeless(trip: Trip, act: Act) -> str:
    """What takes a time that we do not know."""
    match act.kind:
        case "hold" if act.condition is not None:
            return words(trip.target, act.condition)
        case "restore" if act.credential:
            return f"putting {wording.label(trip.ask.catalog, act.credential)} back in force"
        case _:
            return ""


def no_wait(trip: Trip, route: Route) -> str:
    """What is said where no years are missing; less is claimed where a gate on the way is not recorded."""
    open_ends = any(act.kind in ("unrecorded", "provided") for _, act in trip.acts(route))
    return "no years of work that we know of" if open_ends else "no years of work to wait for"


def rows(trip: Trip, route: Route) -> list[tuple[str, str]]:
    """What a route takes as labelled values, each kind apart."""
    made_of = parts(trip, route)
    return [
        ("Fees", f"{money(trip, route)}{f' ({made_of})' if made_of else ''}"),
        ("Money cannot buy", waiting(trip, route) or no_wait(trip, route)),
        ("Study, an estimate", study(route.total.hours)),
    ]


def takes(trip: Trip, route: Route) -> str:
    """The same in one sentence."""
    wait = waiting(trip, route)
    last = f"{wait} that money cannot buy" if wait else no_wait(trip, route)
    return wording.sentence(f"fees: {money(trip, route)}; study: {study(route.total.hours)}; {last}")


def works(route: Route) -> list[Experience]:
    """The years of work a route asks for."""
    return [act.condition for act in route.others if act.kind == "work" and isinstance(act.condition, Experience)]


def side_by_side(trip: Trip, route: Route) -> bool:
    """Whether years of several kinds are counted as if the same work gave both, though neither kind counts as the other."""
    wider = trip.found.scale.wider
    kinds = [leaf.kind for leaf in works(route)]
    return any(a not in wider[b] and b not in wider[a] for a in kinds for b in kinds)
