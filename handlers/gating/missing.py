"""What is missing, in words: each smallest set, cheapest first, with what it takes in years and money."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from catalog.conditions import AnyOf, Application, Experience, HoldsCredential, HoldsDesignation, Other, Training
from catalog.engine.conditions import Truth
from catalog.engine.eligibility import Status
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
    from catalog.engine.eligibility import Eligibility, Missing, MissingSet, StageResult

_LAPSED = ("you held it: ask its issuer whether it can be put back in force or has to be earned again",)
_SETS_UP_TO = 6


def missing_words(talk: Talk, missing: Missing) -> str:
    """One missing thing in a clause: "an active CISM", "2 more years of experience in …"."""
    condition = missing.condition
    if isinstance(condition, Experience) and missing.truth is Truth.NO and missing.has_years:
        return f"{_more(missing.years_short or 0)} of experience in {condition.in_}"
    said = words(talk, condition)
    if isinstance(condition, Experience) and missing.has_years:
        named = wording.number(missing.has_years)
        return f"{_more(missing.years_short or 0)} of experience in {condition.in_} beside the {named} you named"
    if isinstance(condition, Experience) and missing.wider_years:
        short = condition.years - missing.wider_years
        left = f": {wording.number(short)} or more to go" if short > 0 else ""
        return f"{said} (of your {wording.plural(missing.wider_years, 'year')} those in such work count{left})"
    return said


def without_training(found: Eligibility) -> Eligibility:
    """The same, with the ways in that take no training where there are such: for who rules training out."""
    sit = found.stages["sit"]
    left = tuple(one for one in sit.sets if not any(isinstance(m.condition, Training) for m in one.missing))
    return replace(found, stages={**found.stages, "sit": replace(sit, sets=left)}) if left else found


def other_of(found: Eligibility) -> MissingSet | None:
    """The way into the exam that lacks only what no paper shows, such as a role; None where there is none."""
    sets = found.stages["sit"].sets if found.stages["sit"].status is not Status.ELIGIBLE else ()
    return next((one for one in sets if all(isinstance(m.condition, Other) for m in one.missing)), None)


def by_years(result: StageResult) -> MissingSet | None:
    """The way in by years of work that nothing told rules out, beside a formal one; None where there is none."""

    def may_be(one: Missing) -> bool:
        return isinstance(one.condition, Application) or (isinstance(one.condition, Experience) and one.truth is not Truth.NO)

    kinds = (one for one in result.sets if any(isinstance(m.condition, Experience) for m in one.missing))
    return next((one for one in kinds if all(map(may_be, one.missing))), None)


def _more(years: float) -> str:
    if 0 < years < 1:
        return f"{max(1, round(12 * years))} more {'month' if round(12 * years) <= 1 else 'months'}"
    return f"{wording.number(years)} more {'year' if years == 1 else 'years'}"


def set_words(talk: Talk, found: MissingSet) -> str:
    """A whole set in one clause."""
    return joined([missing_words(talk, m) for m in found.missing])


def joined(clauses: list[str]) -> str:
    """Clauses joined so that each stays whole: with "plus" where one holds a comma or an "and" itself."""
    busy = len(clauses) > 1 and any(mark in clause for clause in clauses for mark in (",", " and ", " or "))
    return ", plus ".join(clauses) if busy else wording.listing(clauses)


def first(talk: Talk, found: Eligibility) -> str | None:
    """What is missing, the least of it first, as a sentence of its own; None where nothing is, or nothing can be done."""
    for name, after in (("sit", "before the exam"), ("certify", "to be certified")):
        result = found.stages[name]  # type: ignore[index]
        if result.status is Status.ELIGIBLE or not result.sets:
            continue
        least = _grouped(result.sets)
        ways = [_group_words(talk, group) for group in least[:2]]
        lapsed = any(m.lapsed for m in least[0][0].missing)
        how = " (you held one: ask its issuer whether it can be put back in force)" if lapsed else ""
        left = f", or another of {wording.plural(len(least), 'way')}" if len(least) > len(ways) else ""
        return f"Missing for {talk.name}, {after}: {', or '.join(ways)}{left}{how}."
    return None


def sets_section(talk: Talk, result: StageResult, title: str) -> Points | None:
    """The smallest sets, cheapest first, each with what it takes; nothing where the tree above says it all."""
    credentials = any(isinstance(m.condition, HoldsCredential) for found in result.sets for m in found.missing)
    if not result.sets or (len(result.sets) == 1 and not credentials):
        return None
    grouped = _grouped(result.sets)
    points = [
        Point(wording.capital(_group_words(talk, group)), detail=_takes(talk, group[0]) if len(group) == 1 else None)
        for group in grouped[:_SETS_UP_TO]
    ]
    left = len(grouped) - _SETS_UP_TO
    if left > 0:
        points.append(Point(f"And {wording.plural(left, 'more way')} in."))
    return Points(tuple(points), title, ordered=len(points) > 1)


def _grouped(sets: tuple[MissingSet, ...]) -> list[list[MissingSet]]:
    """Sets that differ only in which designation they name, together."""
    groups: dict[object, list[MissingSet]] = {}
    for found in sets:
        others = tuple(m for m in found.missing if not isinstance(m.condition, HoldsDesignation))
        key = others if len(others) == len(found.missing) - 1 else found
        groups.setdefault(key, []).append(found)
    return list(groups.values())


def _group_words(talk: Talk, group: list[MissingSet]) -> str:
    if len(group) == 1:
        return set_words(talk, group[0])
    named = tuple(m.condition for found in group for m in found.missing if isinstance(m.condition, HoldsDesignation))
    rest = [missing_words(talk, m) for m in group[0].missing if not isinstance(m.condition, HoldsDesignation)]
    return joined([words(talk, AnyOf(any_of=named)), *rest])


def _takes(talk: Talk, found: MissingSet) -> str | None:
    """What a set takes, years and money kept apart."""
    parts = [part for m in found.missing for part in (_LAPSED if m.lapsed else _one_takes(talk, m.condition))]
    cost = found.cost
    if cost.years and any(isinstance(m.condition, HoldsCredential) for m in found.missing):
        ranged = cost.years_low != cost.years
        span = f"{wording.number(cost.years_low)} to " if ranged else "up to "
        counting = ", depending on how many of yours count" if ranged else ""
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


def wider_years(result: StageResult, condition: Condition) -> float | None:
    """Years that were told of wider work, enough for a condition if they were in what it asks for; None where there are none."""
    told = next((m.wider_years for found in result.sets for m in found.missing if m.condition == condition), None)
    return told if told and isinstance(condition, Experience) and told >= condition.years else None


def questions(talk: Talk, result: StageResult) -> list[str]:
    """What to ask, since the answer would decide."""
    held = tuple(c for c in result.questions if isinstance(c, HoldsCredential | HoldsDesignation))
    asked = []
    if held:
        tree = AnyOf(any_of=held) if len(held) > 1 else held[0]
        asked.append(f"Do you hold {words(talk, tree)}?")
    for condition in result.questions:
        if isinstance(condition, Experience) and (wider := wider_years(result, condition)):
            part = f"{wording.number(condition.years)} of " if condition.years < wider else ""
            verb = "Was" if condition.years == 1 else "Were"
            asked.append(f"{verb} {part}your {wording.plural(wider, 'year')} in {condition.in_}?")
        elif isinstance(condition, Experience):
            asked.append(f"Do you have {condition_words(talk.catalog, condition)}?")
        elif isinstance(condition, Training):
            asked.append(f"Have you taken: {condition.training}?")
        elif not isinstance(condition, HoldsCredential | HoldsDesignation):
            asked.append(f"Does this hold for you: {condition_words(talk.catalog, condition)}?")
    return list(dict.fromkeys(asked))[:4]
