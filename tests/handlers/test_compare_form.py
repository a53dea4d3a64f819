"""The compare picker: what typing suggests, and what a submission asks."""

from __future__ import annotations

from datetime import date

from catalog.load import load
from handlers.compare_form import FIELD, MOST, compare_form, shown, submit, suggest
from handlers.forms import Filled
from handlers.query import Intent, Query, about
from tests.catalogs import catalog, credential

TODAY = date(2026, 6, 15)
CATALOG = catalog(
    credential("one-aaa", name="Alpha Advisor", acronym="AAA"),
    credential("one-aab", name="Beta Builder", acronym="AAB", aliases=["Bob's builder"]),
    credential("two-zaa", name="Zeta AAA Auditor", acronym="ZAA"),
)


def ids(prefix: str) -> list[str]:
    """What a prefix suggests."""
    return [choice.value for choice in suggest(prefix, CATALOG)]


def test_the_beginning_of_an_acronym_comes_first() -> None:
    """Exactly what was typed, then what begins with it, then what holds it."""
    assert ids("aaa") == ["one-aaa", "two-zaa"]
    assert ids("AA") == ["one-aaa", "one-aab", "two-zaa"]


def test_names_aliases_and_typos_are_found() -> None:
    """Letters of a name or an alias find it, and so does a slip of the finger."""
    assert ids("builder") == ["one-aab"]
    assert ids("bob") == ["one-aab"]
    assert ids("alpha advsor") == ["one-aaa"]
    assert ids("qqqqq") == []


def test_nothing_typed_suggests_everything() -> None:
    """An empty field shows where to start."""
    assert len(ids("")) == 3


def test_what_is_shown_fits_an_option() -> None:
    """Acronym, name and issuer in at most 75 characters."""
    for choice in suggest("", CATALOG):
        assert len(choice.label) <= 75
        assert CATALOG.credentials[choice.value].acronym in choice.label


def test_an_option_says_code_and_issuer_once() -> None:
    """A name that holds the code or the issuer is not followed by it again; a long name gives way before its issuer does."""
    whole = load()
    for choice in suggest("", whole) + suggest("microsoft", whole) + suggest("CAISP", whole):
        held = whole.credentials[choice.value]
        house = whole.issuers[held.issuer]
        assert any(name in choice.label for name in (house.name, *house.aliases)), choice.label
        assert choice.label.count(held.acronym) == 1, choice.label
    twice = catalog(credential("one", name="Sky Certified Builder (SKY-1)", acronym="SKY-1"))
    assert shown("one", twice).startswith("SKY-1: Sky Certified Builder (")
    assert len(shown("one", twice)) <= 75


def test_a_submission_builds_the_query_directly() -> None:
    """Two or more known credentials become a comparison in the order picked, each once."""
    picked = {FIELD: ("one-aab", "one-aaa", "one-aab")}
    assert submit(Filled(CATALOG, TODAY, picked)) == Query(intent=Intent.COMPARE, sides=about("one-aab", "one-aaa"))


def test_what_cannot_be_compared_is_said_at_the_field() -> None:
    """One, none, unknown ones, too many: an error where it was filled in."""
    many = catalog(*(credential(f"c{number}") for number in range(MOST + 1)))
    for picked, held in (
        (("one-aaa",), CATALOG),
        ((), CATALOG),
        (("one-aaa", "not-there"), CATALOG),
        (tuple(many.credentials), many),
    ):
        refused = submit(Filled(held, TODAY, {FIELD: picked}))
        assert isinstance(refused, dict)
        assert list(refused) == [FIELD]


def test_the_form_takes_as_many_as_are_compared() -> None:
    """Its field and its limit are those of the submission."""
    (field,) = compare_form(CATALOG).fields
    assert (field.id, field.max_items, field.kind) == (FIELD, MOST, "multi_typeahead")
