"""The advice wizard: your job, what you hold, your limits, the recommendation. What a step said travels on as a line."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from handlers.forms import Choice, Field, Form, FormSpec
from handlers.line import parse_line, to_line
from handlers.person import Held, Person, Years
from handlers.profile_form import (
    BUDGET,
    CURRENCY,
    HOLDS,
    MOST_HELD,
    MOST_YEARS,
    PLATFORM,
    PLATFORMS,
    ROLE,
    YEARS,
    as_choices,
    currencies,
    money,
    number,
    roles,
)
from handlers.query import Intent, Limits, Query

if TYPE_CHECKING:
    from handlers.forms import Filled, Submitted

ID, SECOND, THIRD = "advice", "advice_2", "advice_3"
TITLE = "Which one is for me?"
MONTHS, WEEKLY, STYLES, OTHER = "months", "hours", "styles", "other"
_WORK = ("security", "ai")
"""Kinds of work that most gates ask about; others are told in the profile."""
_STYLES = (
    Choice("Hands-on", "hands-on"),
    Choice("Knowledge", "knowledge"),
    Choice("A mix of both", "mixed"),
    Choice("Completing a course", "completion"),
)
_OTHERS = (Choice("No credential required first", "no-prereqs"), Choice("Watched by an independent proctor", "proctored"))
STALE = "What you said before could not be read. Please start again."


def first(filled: Filled) -> Form:
    """Whose job it is for."""
    person, catalog = filled.person, filled.catalog
    fields = (
        Field(ROLE, "Your job", "select", roles(catalog), required=False, value=_known(person.role, catalog.roles),
              hint="Leave it empty if none fits: you then get the best one for each kind of job."),
        Field(PLATFORM, "Cloud you work on", "select", PLATFORMS, required=False, value=_known(person.platform)),
    )  # fmt: skip
    return Form(ID, TITLE, tuple(field for field in fields if field.choices), "Next", "Step 1 of 3: your work.")


def after_first(filled: Filled) -> Submitted:
    """On to what is held."""
    role = filled.one(ROLE)
    asker = Person(platform=filled.one(PLATFORM) or None)
    said = Query(intent=Intent.RECOMMEND, roles=(role,) if role in filled.catalog.roles else (), asker=asker)
    return _second(filled, said)


def second(filled: Filled) -> Form:
    """What is held, made anew."""
    return _second(filled, _said(filled) or Query(intent=Intent.RECOMMEND))


def _second(filled: Filled, said: Query) -> Form:
    catalog, person = filled.catalog, filled.person
    held = tuple(one.credential for one in person.holds if one.active and one.credential in catalog.credentials)
    fields = [
        Field(HOLDS, "Credentials you hold", "multi_typeahead", as_choices(held, catalog), required=False, value=held,
              hint="Type part of a name, an exam code or an issuer.", max_items=MOST_HELD),
    ]  # fmt: skip
    for kind in _WORK:
        if kind in catalog.experience:
            years = person.years_of(kind)
            name = f"Years: {catalog.experience[kind].name}"
            fields.append(Field(f"{YEARS}{kind}", name, "number", required=False, value=() if years is None else (f"{years:g}",)))
    return Form(SECOND, TITLE, tuple(fields), "Next", "Step 2 of 3: what you hold and have done.", to_line(said))


def after_second(filled: Filled) -> Submitted:
    """On to limits and wishes."""
    said, wrong, catalog = _said(filled), dict[str, str](), filled.catalog
    if said is None:
        return {HOLDS: STALE}
    years = {kind: number(f"{YEARS}{kind}", filled, wrong, MOST_YEARS) for kind in _WORK}
    if wrong:
        return wrong
    kept = {held.credential: held for held in filled.person.holds}
    held = dict.fromkeys(found for value in filled.all(HOLDS) if (found := catalog.resolve(value)))
    asker = Person(
        holds=tuple(kept.get(i) or Held(credential=i) for i in held),
        years=tuple(Years(kind=kind, years=float(count)) for kind, count in years.items() if count is not None),
        platform=said.asker.platform,
    )
    return _third(filled, said.having(asker=asker))


def third(filled: Filled) -> Form:
    """Limits and wishes, made anew."""
    return _third(filled, _said(filled) or Query(intent=Intent.RECOMMEND))


def _third(filled: Filled, said: Query) -> Form:
    budget = filled.person.budget
    fields = (
        Field(BUDGET, "Budget for a first attempt", "number", required=False, value=(f"{budget.amount:f}",) if budget else ()),
        Field(CURRENCY, "Currency of the budget", "select", currencies(filled.catalog), required=False,
              value=(budget.currency if budget else "USD",)),
        Field(MONTHS, "Months you have", "number", required=False),
        Field(WEEKLY, "Hours a week", "number", required=False),
        Field(STYLES, "Kind of exam", "multi_select", _STYLES, required=False),
        Field(OTHER, "It must be", "multi_select", _OTHERS, required=False),
    )  # fmt: skip
    return Form(THIRD, TITLE, fields, "Advise me", "Step 3 of 3: your limits and wishes. All may stay empty.", to_line(said))


def ask(filled: Filled) -> Submitted:
    """The question that all steps make."""
    said, wrong = _said(filled), dict[str, str]()
    if said is None:
        return {BUDGET: STALE}
    budget = money(filled, wrong)
    months, weekly = number(MONTHS, filled, wrong, 120), number(WEEKLY, filled, wrong, 168)
    if wrong:
        return wrong
    other = filled.all(OTHER)
    limits = Limits.model_validate(
        {
            "budget": budget,
            "months": float(months) if months else None,
            "hours_per_week": float(weekly) if weekly else None,
            "styles": tuple(style for style in filled.all(STYLES) if style in {choice.value for choice in _STYLES}),
            "no_prerequisites": True if "no-prereqs" in other else None,
            "proctored": True if "proctored" in other else None,
        }
    )
    return said.having(limits=limits)


SPECS = {
    ID: FormSpec(first, after_first, TITLE, of_person=True, here=True),
    SECOND: FormSpec(second, after_second, TITLE, of_person=True, here=True),
    THIRD: FormSpec(third, ask, TITLE, of_person=True, here=True),
}


def _said(filled: Filled) -> Query | None:
    """What the steps before said."""
    return parse_line(filled.state, filled.catalog)


def _known(value: str | None, among: object = None) -> tuple[str, ...]:
    return (value,) if value and (among is None or value in cast("dict[str, object]", among)) else ()
