"""Any question there is: Queries for property tests, over a small catalog."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from hypothesis import strategies as st

from handlers.person import Held, Money, Person, Years
from handlers.query import Aspect, Intent, Limits, Query, Side
from tests import catalogs

CATALOG = catalogs.catalog(*(catalogs.credential(f"body-{letter}") for letter in "abcde"))
IDS = st.sampled_from(sorted(CATALOG.credentials))
SLUGS = st.from_regex(r"[a-z][a-z0-9]{0,6}(-[a-z0-9]{1,4})?", fullmatch=True)
DATES = st.sampled_from(["2026", "2026-11", "2026-11-21", "2027-Q1"])
WORDS = st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=80).map(str.strip).filter(bool)
ISSUERS = sorted(CATALOG.issuers)


def some(values: st.SearchStrategy[Any]) -> st.SearchStrategy[tuple[Any, ...]]:
    """None to three different values."""
    return st.lists(values, max_size=3, unique=True).map(tuple)


def maybe(values: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """A value or None."""
    return st.none() | values


SIDES = st.one_of(
    st.builds(Side, kind=st.just("credential"), ids=IDS.map(lambda i: (i,))),
    st.builds(Side, kind=st.just("stack"), ids=st.lists(IDS, min_size=1, max_size=3, unique=True).map(tuple)),
    st.builds(Side, kind=st.just("issuer"), ids=st.sampled_from(ISSUERS).map(lambda i: (i,))),
    st.builds(Side, kind=st.just("track"), ids=SLUGS.map(lambda i: (i,))),
)
PEOPLE = st.builds(
    Person,
    holds=some(st.builds(Held, credential=IDS, since=maybe(DATES), active=st.booleans())),
    lacks=some(SLUGS),
    years=some(st.builds(Years, kind=SLUGS, years=st.integers(1, 80).map(lambda n: n / 2))),
    designations=some(SLUGS),
    trainings=some(WORDS),
    role=maybe(SLUGS),
    platform=maybe(st.sampled_from(["aws", "azure", "google"])),
)
LIMITS = st.builds(
    Limits,
    budget=maybe(st.builds(Money, amount=st.integers(1, 99_999).map(Decimal), currency=st.sampled_from(["USD", "EUR"]))),
    months=maybe(st.integers(1, 36).map(float)),
    exams=maybe(st.integers(1, 9)),
    by=maybe(DATES),
    styles=some(st.sampled_from(["hands-on", "knowledge"])),
    proctored=maybe(st.booleans()),
    no_exam=maybe(st.booleans()),
    tracks=some(SLUGS),
    without=some(SLUGS),
    sort=maybe(st.sampled_from(["fee", "newest"])),
)
QUERIES = st.builds(
    Query,
    intent=st.sampled_from(Intent),
    sides=st.lists(SIDES, max_size=4).map(tuple),
    aspects=some(st.sampled_from(Aspect)),
    topics=some(SLUGS),
    roles=some(SLUGS),
    said=some(SLUGS),
    asker=PEOPLE,
    limits=LIMITS,
    claim=maybe(st.booleans()),
    advise=st.booleans(),
    since=maybe(DATES),
    slot=maybe(SLUGS),
    words=st.just("") | WORDS,
)
