"""What has to be paid for applying, and what still has to be done once the exam is passed: apply, pay, and by when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers import wording
from handlers.answer import Point, Points
from handlers.aspects.money import listed, prices

if TYPE_CHECKING:
    from handlers.aspects.talk import Talk


def after_passing(talk: Talk) -> Points | None:
    """The steps to certification in order, with the application fee, the deadline and the standing until then."""
    points: list[Point] = []
    for name in ("sit", "certify"):
        stage = getattr(talk.held.conditions, name)
        if stage is None:
            continue
        if stage.steps:
            talk.use(f"conditions.{name}.steps")
            points += [Point(wording.sentence(step)) for step in stage.steps]
        if stage.deadline:
            talk.use(f"conditions.{name}.deadline")
            points.append(Point(f"Deadline: {wording.sentence(stage.deadline)}"))
        if stage.until_then:
            talk.use(f"conditions.{name}.until_then")
            points.append(Point(f"Until then: {wording.sentence(stage.until_then)}"))
    if fees := listed(talk, (price for price in prices(talk, "application") if price.fee.due == "certify")):
        points.append(Point(f"Application fee: {wording.listing(fees, 'or')}."))
    return Points(tuple(points), "From passing to being certified") if points else None


def application_fee(talk: Talk) -> Points | None:
    """The application fee where it is not one to pay after passing: due before the exam, or at a time that no source says."""
    found = [price for price in prices(talk, "application") if price.fee.due != "certify"]
    fees = listed(talk, found)
    if not fees:
        return None
    if any(price.fee.due is None for price in found):
        return Points((Point(f"{wording.listing(fees, 'or')}; we found no statement on when it falls due."),), "Application fee")
    return Points((Point(f"Application fee: {wording.listing(fees, 'or')}."),), "To pay before the exam")


def passing_is_not_all(talk: Talk) -> bool:
    """Whether a source names something to do after passing."""
    certify = talk.held.conditions.certify
    return bool(certify and (certify.steps or (certify.required not in (None, "none"))))
