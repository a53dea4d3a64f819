"""A wizard: your job, what you hold, your limits, and then the question that they make. What a step said travels on as a line.

It has three steps and no more: a surface keeps those before it, so that one can go back, and Slack keeps three.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, cast

from handlers import wording
from handlers.forms import Choice, Field, Form, FormSpec
from handlers.line import parse_line, to_line
from handlers.person import Held, Person, Years
from handlers.person_words import clauses
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
    from collections.abc import Iterator

    from catalog.catalog import Catalog
    from handlers.answer import Answer
    from handlers.forms import Filled, Submitted

MONTHS, WEEKLY, EXAMS, STYLES, OTHER = "months", "hours", "exams", "styles", "other"
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
MOST_EXAMS = 12


@dataclass(frozen=True, slots=True)
class Wizard:
    """Three steps to a question of one kind."""

    id: str
    title: str
    """At most 24 characters."""
    intent: Intent
    without_job: str
    """What one gets who names no job."""
    submit: str
    counts: bool = False
    """Whether it is asked how many exams there may be."""

    @property
    def steps(self) -> tuple[str, str, str]:
        """The ids of its forms."""
        return self.id, f"{self.id}_2", f"{self.id}_3"

    @property
    def specs(self) -> dict[str, FormSpec]:
        """Its forms."""
        first, second, third = self.steps
        return {
            first: FormSpec(self.first, self.after_first, self.title, of_person=True, here=True),
            second: FormSpec(self.second, self.after_second, self.title, of_person=True, here=True),
            third: FormSpec(
                self.third, self.ask, self.title, of_person=True, here=True, said=by_what_was_said, unasked=beyond_the_steps
            ),
        }

    def first(self, filled: Filled) -> Form:
        """Whose job it is for."""
        person, catalog = filled.person, filled.catalog
        fields = (
            Field(ROLE, "Your job", "select", roles(catalog), required=False, value=_known(person.role, catalog.roles),
                  hint=f"Leave it empty if none fits: you then get {self.without_job}."),
            Field(PLATFORM, "Cloud you work on", "select", PLATFORMS, required=False, value=_known(person.platform)),
        )  # fmt: skip
        return Form(self.id, self.title, tuple(field for field in fields if field.choices), "Next", "Step 1 of 3: your work.")

    def after_first(self, filled: Filled) -> Submitted:
        """On to what is held."""
        role = filled.one(ROLE)
        asker = Person(platform=filled.one(PLATFORM) or None)
        said = Query(intent=self.intent, roles=(role,) if role in filled.catalog.roles else (), asker=asker)
        return self._second(filled, said)

    def second(self, filled: Filled) -> Form:
        """What is held, made anew."""
        return self._second(filled, _said(filled) or Query(intent=self.intent))

    def _second(self, filled: Filled, said: Query) -> Form:
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
                value = () if years is None else (f"{years:g}",)
                fields.append(Field(f"{YEARS}{kind}", name, "number", required=False, value=value))
        intro = "Step 2 of 3: what you hold and have done."
        return Form(self.steps[1], self.title, tuple(fields), "Next", intro, to_line(said))

    def after_second(self, filled: Filled) -> Submitted:
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
            lacks=tuple(i for i in kept if i not in held and kept[i].active),
            years=tuple(Years(kind=kind, years=float(count)) for kind, count in years.items() if count is not None),
            platform=said.asker.platform,
        )
        return self._third(filled, said.having(asker=asker))

    def third(self, filled: Filled) -> Form:
        """Limits and wishes, made anew."""
        return self._third(filled, _said(filled) or Query(intent=self.intent))

    def _third(self, filled: Filled, said: Query) -> Form:
        budget = filled.person.budget
        fields = (
            Field(BUDGET, "Budget for a first attempt", "number", required=False, value=(f"{budget.amount:f}",) if budget else ()),
            Field(CURRENCY, "Currency of the budget", "select", currencies(filled.catalog), required=False,
                  value=(budget.currency if budget else "USD",)),
            Field(MONTHS, "Months you have", "number", required=False),
            Field(WEEKLY, "Hours a week", "number", required=False),
            *((Field(EXAMS, "Exams at most", "number", required=False),) if self.counts else ()),
            Field(STYLES, "Kind of exam", "multi_select", _STYLES, required=False),
            Field(OTHER, "It must be", "multi_select", _OTHERS, required=False),
        )  # fmt: skip
        intro = "Step 3 of 3: your limits and wishes. All may stay empty."
        return Form(self.steps[2], self.title, fields, self.submit, intro, to_line(said))

    def ask(self, filled: Filled) -> Submitted:
        """The question that all steps make."""
        said, wrong = _said(filled), dict[str, str]()
        if said is None:
            return {BUDGET: STALE}
        budget = money(filled, wrong)
        months, weekly = number(MONTHS, filled, wrong, 120, 1), number(WEEKLY, filled, wrong, 168, 1)
        exams = number(EXAMS, filled, wrong, MOST_EXAMS, 1)
        if exams is not None and exams % 1:
            wrong[EXAMS] = f"Write a whole number from 1 to {MOST_EXAMS}."
        if wrong:
            return wrong
        other = filled.all(OTHER)
        limits = Limits.model_validate(
            {
                "budget": budget,
                "months": float(months) if months else None,
                "hours_per_week": float(weekly) if weekly else None,
                "exams": int(exams) if exams else None,
                "styles": tuple(style for style in filled.all(STYLES) if style in {choice.value for choice in _STYLES}),
                "no_prerequisites": True if "no-prereqs" in other else None,
                "proctored": True if "proctored" in other else None,
            }
        )
        return said.having(limits=limits)


def beyond_the_steps(saved: Person) -> Person:
    """What of a saved profile no step asks: what was there and has been taken out of a field does not come back."""
    years = tuple(one for one in saved.years if one.kind not in _WORK)
    return saved.model_copy(update={"role": None, "platform": None, "budget": None, "years": years})


def by_what_was_said(answer: Answer, asked: Query, catalog: Catalog) -> Answer:
    """The answer with everything that the steps said, under its headline: what one typed is seen to have been read."""
    said = "; ".join(_told(asked, catalog))
    return replace(
        answer, because=" ".join(part for part in (f"You said: {said}." if said else "", answer.because) if part) or None
    )


def _told(asked: Query, catalog: Catalog) -> Iterator[str]:
    """What was said, a clause each."""
    role = next(iter(asked.roles), None)
    yield from clauses(asked.asker.model_copy(update={"role": role}), catalog)
    limits = asked.limits
    if limits.budget:
        yield f"at most {wording.money(limits.budget.amount, limits.budget.currency)}"
    if limits.months:
        yield wording.plural(limits.months, "month")
    if limits.hours_per_week:
        yield f"{wording.plural(limits.hours_per_week, 'hour')} a week"
    if limits.exams:
        yield f"at most {wording.plural(limits.exams, 'exam')}"
    labels = {choice.value: choice.label for choice in (*_STYLES, *_OTHERS)}
    others = [value for value, wished in (("no-prereqs", limits.no_prerequisites), ("proctored", limits.proctored)) if wished]
    yield from (labels[value][0].lower() + labels[value][1:] for value in (*limits.styles, *others) if value in labels)


def _said(filled: Filled) -> Query | None:
    """What the steps before said."""
    return parse_line(filled.state, filled.catalog)


def _known(value: str | None, among: object = None) -> tuple[str, ...]:
    return (value,) if value and (among is None or value in cast("dict[str, object]", among)) else ()
