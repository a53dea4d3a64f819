"""What is missing, in words: each smallest set, cheapest first, with what it takes in years and money."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog.conditions import AnyOf, Experience, HoldsCredential, HoldsDesignation, Training
from catalog.engine.conditions import Truth
from catalog.engine.fees import first_attempt
from handlers import wording
from handlers.answer import Point, Points
from handlers.aspects.gates import condition_words
from handlers.aspects.money import price_words
from handlers.aspects.talk import Talk
from handlers.gating.trees import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from catalog.conditions import Condition
    from catalog.engine.eligibility import Missing, MissingSet, StageResult

_LAPSED = ("you held it: ask its issuer whether it can be put back in force or has to be earned again",)
_SETS_UP_TO = 6


def missing_words(talk: Talk, missing: Missing) -> str:
    """One missing thing in a clause: "an active CISM", "2 more years of experience in …"."""
    condition = missing.condition
    if isinstance(condition, Experience) and missing.truth is Truth.NO and missing.has_years:
        return f"{_more(missing.years_short or 0)} of experience in {condition.in_}"
    said = words(talk, condition)
    if missing.wider_years:
        return f"{said} (of your {wording.plural(missing.wider_years, 'year')} those in such work count)"
    return said


def _more(years: float) -> str:
    return f"{wording.number(years)} more {'year' if years == 1 else 'years'}"


def set_words(talk: Talk, found: MissingSet) -> str:
    """A whole set in one clause."""
    return wording.listing(missing_words(talk, m) for m in found.missing)


def sets_section(talk: Talk, result: StageResult, title: str) -> Points | None:
    """The smallest sets, cheapest first, each with what it takes; nothing where the tree above says it all."""
    credentials = any(isinstance(m.condition, HoldsCredential) for found in result.sets for m in found.missing)
    if not result.sets or (len(result.sets) == 1 and not credentials):
        return None
    points = [Point(_capital(set_words(talk, found)), detail=_takes(talk, found)) for found in result.sets[:_SETS_UP_TO]]
    left = len(result.sets) - _SETS_UP_TO
    if left > 0:
        points.append(Point(f"And {wording.plural(left, 'more way')} in."))
    return Points(tuple(points), title, ordered=len(points) > 1)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _takes(talk: Talk, found: MissingSet) -> str | None:
    """What a set takes, years and money kept apart."""
    parts = [part for m in found.missing for part in (_LAPSED if m.lapsed else _one_takes(talk, m.condition))]
    cost = found.cost
    if cost.years and any(isinstance(m.condition, HoldsCredential) for m in found.missing):
        span = "" if cost.years_low == cost.years else f"{wording.number(cost.years_low)} to "
        counting = ", depending on how many of yours count" if span else ""
        parts.append(f"for its own gate {span}{_more(cost.years)} of experience{counting}")
    return wording.sentence("; ".join(dict.fromkeys(parts))) if parts else None


def _one_takes(talk: Talk, condition: Condition) -> Iterator[str]:
    match condition:
        case HoldsCredential(credential=credential) if credential in talk.catalog.credentials:
            price = first_attempt(talk.catalog, credential, talk.today)
            other = Talk(credential, talk.catalog, talk.today, talk.ledger)
            said = [cost for p in price.prices if (cost := price_words(other, p))]
            name = wording.label(talk.catalog, credential)
            yield f"{name} exam fee: {wording.listing(said, 'or')}" if said else f"we found no exam fee for {name}"
        case Experience():
            yield "years of work cannot be bought"
        case _:
            return


def questions(talk: Talk, result: StageResult) -> list[str]:
    """What to ask, since the answer would decide."""
    held = tuple(c for c in result.questions if isinstance(c, HoldsCredential | HoldsDesignation))
    asked = []
    if held:
        tree = AnyOf(any_of=held) if len(held) > 1 else held[0]
        asked.append(f"Do you hold {words(talk, tree)}?")
    for condition in result.questions:
        if isinstance(condition, Experience):
            asked.append(f"Do you have {condition_words(talk.catalog, condition)}?")
        elif isinstance(condition, Training):
            asked.append(f"Have you taken: {condition.training}?")
        elif not isinstance(condition, HoldsCredential | HoldsDesignation):
            asked.append(f"Does this hold for you: {condition_words(talk.catalog, condition)}?")
    return list(dict.fromkeys(asked))[:4]
