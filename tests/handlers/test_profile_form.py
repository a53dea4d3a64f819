"""The profile form: as the profile has it, a field for each credential and kind of work, and submitted as a whole."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from catalog.load import load
from catalog.values import PartialDate
from handlers import profile_form
from handlers.effects import SaveProfile
from handlers.form_list import FORMS
from handlers.forms import Filled
from handlers.person import Held, Money, Person, Years

if TYPE_CHECKING:
    from handlers.forms import Form

CATALOG = load()
TODAY = date(2026, 6, 15)
FULL = Person(
    holds=(Held(credential="isaca-cism", since=PartialDate.of("2022-03")), Held(credential="isc2-cissp", active=False)),
    lacks=("iapp-aigp",),
    years=(Years(kind="security", years=6), Years(kind="ai", years=1.5)),
    designations=tuple(CATALOG.designations)[:1],
    role="ciso",
    platform="aws",
    budget=Money(amount=Decimal(700), currency="EUR"),
)


def filled(person: Person = Person(), **values: tuple[str, ...]) -> Filled:  # noqa: B008 - a frozen value
    """What comes back from a form; a field's colon is written as two underscores."""
    return Filled(CATALOG, TODAY, {name.replace("__", ":").replace("_", "-"): value for name, value in values.items()}, person)


def as_submitted(form: Form) -> dict[str, tuple[str, ...]]:
    """A form sent off as it opened."""
    return {field.id: field.value for field in form.fields}


people = st.builds(
    Person,
    holds=st.lists(
        st.builds(
            Held,
            credential=st.sampled_from(list(CATALOG.credentials)),
            since=st.sampled_from((None, PartialDate.of("2022"), PartialDate.of("2024-05-01"))),
            active=st.booleans(),
        ),
        max_size=5,
        unique_by=lambda held: held.credential,
    ).map(tuple),
    years=st.lists(
        st.builds(Years, kind=st.sampled_from(list(CATALOG.experience)), years=st.sampled_from((0.0, 1.0, 2.5, 40.0))),
        max_size=3,
        unique_by=lambda years: years.kind,
    ).map(tuple),
    role=st.sampled_from((None, *CATALOG.roles)),
    platform=st.sampled_from((None, "aws", "azure", "google")),
    level=st.sampled_from((None, "entry")),
    budget=st.sampled_from((None, Money(amount=Decimal(0)), Money(amount=Decimal("99.50"), currency="EUR"))),
)


@settings(deadline=None, max_examples=30)
@given(people)
def test_a_profile_sent_off_as_it_opened_stays_as_it_was(person: Person) -> None:
    """Opening and saving changes nothing, whatever is kept."""
    opened = profile_form.build(Filled(CATALOG, TODAY, person=person))
    saved = profile_form.submit(Filled(CATALOG, TODAY, as_submitted(opened), person))
    assert isinstance(saved, SaveProfile)
    assert saved.over(person) == person


def test_what_the_form_does_not_ask_stays() -> None:
    """Designations and what is said not to be held."""
    saved = profile_form.submit(filled(FULL, holds=("iapp-aigp",), since__iapp_aigp=("2025",)))
    assert isinstance(saved, SaveProfile)
    after = saved.over(FULL)
    assert after.designations == FULL.designations
    assert after.lacks == ()
    assert after.holds == (Held(credential="iapp-aigp", since=PartialDate.of("2025")),)
    assert (after.role, after.years, after.budget) == (None, (), None)


def test_choosing_a_credential_or_a_kind_of_work_asks_more() -> None:
    """Each has a field of its own; what was filled in stays."""
    empty = {field.id for field in profile_form.build(Filled(CATALOG, TODAY)).fields}
    assert not any(name.startswith(("since:", "years:")) for name in empty)
    form = profile_form.build(filled(holds=("isaca-cism",), kinds=("ai",), years__ai=("2",), budget=("300",)))
    fields = {field.id: field for field in form.fields}
    assert fields["since:isaca-cism"].label == "CISM: held since"
    assert fields["years:ai"].value == ("2",)
    assert fields["budget"].value == ("300",)
    assert fields["holds"].redraws
    assert fields["kinds"].redraws


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("since:isaca-cism", "last year"),
        ("since:isaca-cism", "2031"),
        ("years:ai", "many"),
        ("years:ai", "-1"),
        ("years:ai", "61"),
        ("budget", "Infinity"),
        ("budget", "NaN"),
        ("since:isaca-cism", "1950"),
        ("since:isaca-cism", "2020-02-30"),
    ],
)
def test_what_is_wrong_is_said_at_its_field(field: str, value: str) -> None:
    """Nothing is saved, and nothing else is complained of."""
    values = {"holds": ("isaca-cism",), "kinds": ("ai",), field: (value,)}
    wrong = profile_form.submit(Filled(CATALOG, TODAY, values))
    assert isinstance(wrong, dict)
    assert list(wrong) == [field]


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("1500", "1500"), ("1,500", "1500"), ("1.500", "1500"), ("1 500", "1500"), ("12,500", "12500"), ("100,000", "100000"),
        ("1,500.50", "1500.50"), ("1.500,50", "1500.50"), ("2,5", "2.5"), ("0.125", "0.125"),
    ],
)  # fmt: skip
def test_thousands_may_be_parted(typed: str, read: str) -> None:
    """A budget of 1,500 is no 1.50, whoever's way of writing it is."""
    wrong: dict[str, str] = {}
    assert profile_form.number("budget", Filled(CATALOG, TODAY, {"budget": (typed,)}), wrong, 1_000_000) == Decimal(read)
    assert not wrong


def test_a_day_that_there_is_not_is_called_so() -> None:
    """Not that it was written wrongly."""
    for said, word in (("2020-02-30", "no day"), ("2020-13", "no month"), ("30.2.2020", "Write")):
        wrong = profile_form.submit(filled(holds=("isaca-cism",), since__isaca_cism=(said,)))
        assert isinstance(wrong, dict)
        assert word in wrong["since:isaca-cism"]


def test_a_budget_without_a_currency_is_asked_back() -> None:
    """No currency is taken for granted."""
    assert list(as_dict(profile_form.submit(filled(budget=("300",))))) == ["currency"]


def as_dict(got: object) -> dict[str, str]:
    """What is wrong."""
    assert isinstance(got, dict)
    return got


def test_what_may_stay_empty_may_stay_empty() -> None:
    """A kind of work without years is not kept, and nothing is wrong with it; no field of the form is required."""
    form = profile_form.build(filled(holds=("isaca-cism",), kinds=("ai",)))
    assert not any(field.required for field in form.fields)
    saved = profile_form.submit(filled(kinds=("ai",)))
    assert isinstance(saved, SaveProfile)
    assert saved.person.years == ()


def test_every_form_fits_what_surfaces_show() -> None:
    """Titles and buttons are short; no select is empty or over a hundred; ids are not repeated."""
    for name, spec in FORMS.items():
        for person in (Person(), FULL):
            form = spec.build(Filled(CATALOG, TODAY, person=person))
            assert form.id == name
            assert len(form.title) <= 24
            assert len(spec.title) <= 24
            assert len(form.submit) <= 24
            ids = [field.id for field in form.fields]
            assert len(set(ids)) == len(ids)
            for field in form.fields:
                if field.kind in ("select", "multi_select"):
                    assert 1 <= len(field.choices) <= 100
                assert all(len(choice.label) <= 75 and len(choice.value) <= 150 for choice in field.choices)
