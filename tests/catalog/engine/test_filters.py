"""Outcomes of filters are kept by what was wished: a wish never gets the outcome of another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from catalog.engine.case import Case
from catalog.engine.filters import filters
from catalog.engine.wishes import AT_HOME, EXPIRY, NOT_AI, NOT_AI_SECURITY
from catalog.remembered import forget
from handlers.person import Person
from handlers.query import Limits
from tests.field import TODAY

if TYPE_CHECKING:
    from catalog.catalog import Catalog
    from catalog.engine.checked import Check

WISHES: dict[str, list[object]] = {
    "states": [("retired",), ("beta", "announced")],
    "languages": [("Japanese",), ("German", "French")],
    "frameworks": [("dod-8140",)],
    "level": ["entry", "senior"],
    "grade": ["professional", "associate"],
    "currency": ["EUR", "USD"],
    "no_prerequisites": [True, False],
    "first": [("required",), ("recommended",)],
    "without": [(NOT_AI,), (NOT_AI_SECURITY,), (EXPIRY,), (AT_HOME,), (NOT_AI, AT_HOME)],
    "valid": [1.0, 3.0],
    "upkeep": [("fee",), ("free",), ("credits", "renewal")],
    "ai_named": [True, False],
    "styles": [("hands-on",), ("lab", "knowledge")],
    "proctored": [True, False],
    "open_book": [True, False],
    "online": [True, False],
    "no_exam": [True, False],
    "minutes": [60, 120],
    "lasting": [90, 180],
    "questions": [50, 100],
}


def limits() -> st.SearchStrategy[Limits]:
    """A few wishes at once."""
    few = st.lists(st.sampled_from(sorted(WISHES)), min_size=1, max_size=3, unique=True)
    return few.flatmap(lambda names: st.builds(Limits, **{name: st.sampled_from(WISHES[name]) for name in names}))


def outcomes(catalog: Catalog, wished: Limits, topics: tuple[str, ...]) -> dict[str, list[Check]]:
    """Every filter's outcome on every credential."""
    checks = filters(Case(catalog, Person(), wished, TODAY, (), topics))
    return {credential: list(checks(credential)) for credential in catalog.credentials}


@settings(max_examples=60)
@given(limits(), limits(), st.sampled_from(((), ("model-security",), ("adversarial-ml", "ai-governance"))))
def test_what_was_asked_before_changes_no_outcome(catalog: Catalog, before: Limits, asked: Limits, topics: tuple[str, ...]) -> None:
    """The same with nothing kept as after another wish."""
    forget()
    fresh = outcomes(catalog, asked, topics)
    forget()
    outcomes(catalog, before, topics)
    assert outcomes(catalog, asked, topics) == fresh
