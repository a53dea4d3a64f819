"""What is given free of charge under a condition: no price of it, but worth a word to who can pay nothing."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from catalog.engine.fees import first_attempt
from catalog.engine.find import find
from handlers import wording
from handlers.advising.reasons import talk_of
from handlers.answer import Point
from handlers.aspects import money

if TYPE_CHECKING:
    from catalog.engine.case import Case
    from handlers.ask import Ledger


def given(case: Case, ledger: Ledger) -> tuple[tuple[str, ...], tuple[Point, ...]]:
    """Ids and a point each of what an issuer offers free, among what fits otherwise, whether or not it reaches AI."""
    plain = case.wishes.model_copy(update={"budget": None, "sort": None, "without": ()})  # type: ignore[attr-defined]
    found: list[str] = []
    points: list[Point] = []
    for hit in find(replace(case, wishes=plain)).hits:
        talk = talk_of(case, hit.credential, ledger)
        for price in first_attempt(case.catalog, hit.credential, case.today).offers:
            if price.low == 0 and (told := money.price_words(talk, price)):
                found.append(hit.credential)
                points.append(Point(wording.by_issuer(talk.name, talk.issuer), wording.sentence(told)))
    return tuple(found), tuple(points)
