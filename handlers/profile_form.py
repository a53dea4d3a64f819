"""The profile form: what a person holds and since when, their job, years, cloud and budget; submitted, it is the whole profile."""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING

from catalog.values import Certainty, PartialDate
from handlers import compare_form, wording
from handlers.effects import SaveProfile
from handlers.forms import Choice, Field, Form, FormSpec
from handlers.person import Held, Money, Person, Years

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from catalog.catalog import Catalog
    from catalog.model import Credential
    from handlers.forms import Filled, Submitted

ID = "profile"
TITLE = "Your profile"
HOLDS, LAPSED, ROLE, KINDS, PLATFORM, BUDGET, CURRENCY = "holds", "lapsed", "role", "kinds", "platform", "budget", "currency"
SINCE, YEARS = "since:", "years:"
"""Beginnings of the fields that belong to one credential, and to one kind of work."""
MOST_HELD = 20
MOST_KINDS = 6
MOST_YEARS = 60
PLATFORMS = (Choice("AWS", "aws"), Choice("Azure", "azure"), Choice("Google Cloud", "google"))
_FIRST_CURRENCY = "USD"
_WRITTEN_SO = re.compile(r"\d{4}-\d\d(-\d\d)?")
_IN_THOUSANDS = re.compile(r"[1-9]\d{0,2}(?:[,.'\s]\d{3})+(?=$|[.,]\d{1,2}$)")
_AS_A_DATE = "Write a year, a month or a day: 2022, 2022-03 or 2022-03-15."


def build(filled: Filled) -> Form:
    """As the profile has it, or with what is filled in so far: each credential and each kind of work has a field of its own."""
    catalog = filled.catalog
    values = _kept(filled.person, catalog) if filled.values is None else filled.values
    held = tuple(i for i in values.get(HOLDS, ()) if i in catalog.credentials)
    kinds = tuple(k for k in values.get(KINDS, ()) if k in catalog.experience)
    fields = [
        Field(
            HOLDS, "Credentials you hold", "multi_typeahead", as_choices(held, catalog), required=False, value=held,
            hint="Type part of a name; for each one you can then say since when.", max_items=MOST_HELD, redraws=True,
        ),
        *(
            Field(
                f"{SINCE}{i}", f"{wording.label(catalog, i)}: held since", "text", required=False,
                value=values.get(f"{SINCE}{i}", ()), hint="A year, month or day: 2022, 2022-03 or 2022-03-15.", max_length=10,
            )
            for i in held
        ),
    ]  # fmt: skip
    if held:
        lapsed = tuple(i for i in values.get(LAPSED, ()) if i in held)
        fields.append(
            Field(LAPSED, "Which of them have lapsed?", "multi_select", as_choices(held, catalog), required=False, value=lapsed,
                  max_items=MOST_HELD)
        )  # fmt: skip
    fields += _of_work(values, kinds, catalog)
    return Form(ID, TITLE, tuple(fields), "Save", "Only answers that you alone see go by it. Leave empty what you like.")


def _of_work(values: Mapping[str, tuple[str, ...]], kinds: tuple[str, ...], catalog: Catalog) -> Iterator[Field]:
    """Job, years of work, cloud and money."""
    if jobs := roles(catalog):
        yield Field(ROLE, "Your job", "select", jobs, required=False, value=values.get(ROLE, ()))
    if catalog.experience:
        work = tuple(Choice(kind.name[:75], i) for i, kind in catalog.experience.items())[:100]
        yield Field(KINDS, "Kinds of work you have years in", "multi_select", work, required=False, value=kinds,
                    max_items=MOST_KINDS, redraws=True)  # fmt: skip
    for kind in kinds:
        yield Field(f"{YEARS}{kind}", f"Years: {catalog.experience[kind].name}", "number", required=False,
                    value=values.get(f"{YEARS}{kind}", ()), hint="Left empty, this kind of work is not kept.")  # fmt: skip
    yield Field(PLATFORM, "Cloud you work on", "select", PLATFORMS, required=False, value=values.get(PLATFORM, ()))
    yield Field(BUDGET, "Budget for a first attempt", "number", required=False, value=values.get(BUDGET, ()))
    yield Field(CURRENCY, "Currency of the budget", "select", currencies(catalog), required=False,
                value=values.get(CURRENCY) or (_FIRST_CURRENCY,))  # fmt: skip


def submit(filled: Filled) -> Submitted:
    """The whole profile to be kept, or what is wrong with which field. What the form does not ask stays as it was."""
    catalog, wrong = filled.catalog, dict[str, str]()
    held = tuple(dict.fromkeys(found for value in filled.all(HOLDS) if (found := catalog.resolve(value))))
    since = {i: _day(f"{SINCE}{i}", filled, wrong) for i in held}
    lapsed = frozenset(filled.all(LAPSED))
    years = [(kind, number(f"{YEARS}{kind}", filled, wrong, MOST_YEARS)) for kind in filled.all(KINDS)]
    worked = tuple(Years(kind=kind, years=float(n)) for kind, n in years if n is not None and kind in catalog.experience)
    budget = money(filled, wrong)
    if wrong:
        return wrong
    before = filled.person
    person = Person(
        holds=tuple(Held(credential=i, since=since[i], active=i not in lapsed) for i in held),
        lacks=tuple(i for i in before.lacks if i not in held),
        years=worked,
        designations=before.designations,
        trainings=before.trainings,
        role=role if (role := filled.one(ROLE)) in catalog.roles else None,
        platform=filled.one(PLATFORM) or None,
        level=before.level,
        budget=budget,
    )
    return SaveProfile(person, whole=True)


SPEC = FormSpec(build, submit, TITLE, of_person=True, here=True)


def roles(catalog: Catalog) -> tuple[Choice, ...]:
    """Jobs, by name."""
    return tuple(sorted((Choice(role.name[:75], i) for i, role in catalog.roles.items()), key=lambda role: role.label))[:100]


def currencies(catalog: Catalog) -> tuple[Choice, ...]:
    """Those that fees are asked in, the usual one first."""
    found = {fee.currency for held in catalog.credentials.values() for fee in held.fees.values() if fee.currency}
    return tuple(Choice(code, code) for code in dict.fromkeys((_FIRST_CURRENCY, *sorted(found))))


def number(field: str, filled: Filled, wrong: dict[str, str], most: float, least: int = 0) -> Decimal | None:
    """A number from `least` to `most`, thousands parted or not (1,500 and 1.500 are 1500); what is not one is said at its field."""
    if not (said := filled.one(field)):
        return None
    try:
        found = Decimal(_IN_THOUSANDS.sub(lambda at: re.sub(r"\D", "", at[0]), said, count=1).replace(",", "."))
    except InvalidOperation:
        wrong[field] = "Write a number, for example 3 or 2.5."
        return None
    if not found.is_finite() or not least <= found <= Decimal(str(most)):
        wrong[field] = f"Write a number from {least} to {wording.number(most)}."
        return None
    return found


def money(filled: Filled, wrong: dict[str, str]) -> Money | None:
    """The budget, in the currency chosen: none is taken for granted."""
    amount = number(BUDGET, filled, wrong, 1_000_000)
    if amount is None:
        return None
    if not (code := filled.one(CURRENCY)):
        wrong[CURRENCY] = "Choose the currency that your budget is in."
        return None
    return Money(amount=amount, currency=code)


def as_choices(values: Iterable[str], catalog: Catalog) -> tuple[Choice, ...]:
    """Credentials as a typeahead shows what is picked."""
    return tuple(Choice(compare_form.shown(i, catalog), i) for i in values if i in catalog.credentials)


def _day(field: str, filled: Filled, wrong: dict[str, str]) -> PartialDate | None:
    if not (said := filled.one(field)):
        return None
    try:
        found = PartialDate.of(said)
    except ValueError:
        none = _WRITTEN_SO.fullmatch(said)
        wrong[field] = f"There is no {'day' if none[1] else 'month'} {said}." if none else _AS_A_DATE
        return None
    if found.first > filled.today:
        wrong[field] = "This day is still to come."
        return None
    oldest = min((day for c in filled.catalog.credentials.values() if (day := _launch(c))), default=None, key=lambda day: day.first)
    if oldest and found.last < oldest.first:
        wrong[field] = f"Nobody held it then: the oldest credential of the catalog came in {oldest.first.year}."
        return None
    return found


def _launch(credential: Credential) -> PartialDate | None:
    came = credential.lifecycle.launched
    return came.date if came and came.certainty is Certainty.CONFIRMED else None


def _kept(person: Person, catalog: Catalog) -> dict[str, tuple[str, ...]]:
    """A profile as the values of the form."""
    values: dict[str, tuple[str, ...]] = {
        HOLDS: tuple(held.credential for held in person.holds if held.credential in catalog.credentials),
        LAPSED: tuple(held.credential for held in person.holds if not held.active),
        KINDS: tuple(years.kind for years in person.years),
        **{f"{SINCE}{held.credential}": (str(held.since),) for held in person.holds if held.since},
        **{f"{YEARS}{years.kind}": (f"{years.years:g}",) for years in person.years},
    }
    for field, said in ((ROLE, person.role), (PLATFORM, person.platform)):
        if said:
            values[field] = (said,)
    if person.budget:
        values |= {BUDGET: (f"{person.budget.amount.normalize():f}",), CURRENCY: (person.budget.currency,)}
    return values
