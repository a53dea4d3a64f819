"""Dated events between two days."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from catalog.catalog import Catalog
from catalog.engine.changes import Change, Changes, Kind, When, changes, dated, grouped, looked
from catalog.engine.scope import Scope
from tests.catalogs import catalog, credential

TODAY = date(2026, 6, 15)
START, END = date(2024, 1, 1), date(2028, 12, 31)


def only(**fields: Any) -> Catalog:
    """A catalog of one credential called x."""
    return catalog(credential("x", **fields))


def between(since: date, until: date, *, today: date = TODAY, **fields: Any) -> Changes:
    """The changes of the one credential."""
    return changes(only(**fields), since, until, today)


def test_what_stays_open_until_a_launch_ends_with_it_as_surely_as_that_is_known() -> None:
    """An end that is an occurrence is dated by it, and stands no firmer than it."""
    window = {"languages": ["ja"], "open_until": "NEW is generally available"}
    old = credential("old", exams={"X-1": {"windows": {"others": window}}})
    launch = {"date": "2026-09-01", "certainty": "expected"}
    new = credential("new", lifecycle={"launched": launch, "seen": "beta"}, new_exam_of={"credential": "old"})
    found = changes(catalog(old, new), TODAY, date(2026, 12, 31), TODAY, kinds=(Kind.END,)).every
    assert [(c.credential, c.what, c.languages, c.awaits, c.when) for c in found] == [
        ("old", "open_until", ("ja",), "new", When.COMING)
    ]
    later = changes(catalog(old, new), TODAY, date(2026, 12, 31), date(2026, 10, 1), kinds=(Kind.END,)).every
    assert [c.when for c in later] == [When.OVERDUE]
    elsewhere = catalog(credential("old", exams={"X-1": {"windows": {"others": {**window, "open_until": "it is full"}}}}), new)
    assert not changes(elsewhere, TODAY, date(2026, 12, 31), TODAY, kinds=(Kind.END,)).every


def of(found: Changes) -> list[tuple[str, When]]:
    """What happens, and where it stands."""
    return [(change.what, change.when) for change in found.every]


DAYS = st.dates(min_value=START, max_value=END)
DATES = st.one_of(
    DAYS.map(lambda day: day.isoformat()),
    DAYS.map(lambda day: f"{day:%Y-%m}"),
    DAYS.map(lambda day: f"{day.year}-Q{(day.month + 2) // 3}"),
    DAYS.map(lambda day: str(day.year)),
)
EVENTS = st.fixed_dictionaries({"date": DATES, "certainty": st.sampled_from(["confirmed", "expected"])})
FILES = st.fixed_dictionaries(
    {
        "lifecycle": st.fixed_dictionaries(
            {},
            optional={
                **dict.fromkeys(("announced", "beta", "launched", "ended"), EVENTS),
                "seen": st.sampled_from(["announced", "beta", "active", "retired"]),
            },
        ),
        "exams": st.fixed_dictionaries(
            {},
            optional={
                "A-1": st.fixed_dictionaries(
                    {"windows": st.fixed_dictionaries({"all": st.fixed_dictionaries({"last_day": EVENTS})})}
                ),
                "A-2": st.fixed_dictionaries({"outline_from": EVENTS}),
            },
        ),
    }
)


@given(FILES, DAYS, DAYS, DAYS)
def test_every_event_stands_in_exactly_one_part(fields: dict[str, Any], one: date, other: date, today: date) -> None:
    """Inside, loosely inside, earlier or later: nothing is lost and nothing is told twice."""
    since, until = sorted((one, other))
    held = only(**fields)
    found = changes(held, since, until, today)
    told = [*found.every, *found.loose]
    assert len({c.path for c in told}) == len(told)
    for change in dated(held, today):
        first, last = change.event.date.first, change.event.date.last
        if change.by is not None:  # no later than the day on which a source saw that it had begun
            assert held.credentials[change.credential].lifecycle.seen in ("beta", "active", "retired")
            assert first <= change.by < last
            last = change.by
        assert (change in found.every) == (since <= first and last <= until)
        assert (change in found.loose) == (first <= until and since <= last and change not in found.every)


@given(FILES, DAYS, DAYS, DAYS)
def test_a_longer_time_loses_nothing(fields: dict[str, Any], one: date, other: date, today: date) -> None:
    """What falls between two days falls between two days further apart."""
    since, until = sorted((one, other))
    held = only(**fields)
    narrow = changes(held, since, until, today).every
    assert set(narrow) <= set(changes(held, since - timedelta(40), until + timedelta(40), today).every)


@given(FILES, DAYS)
def test_no_expected_date_is_past_by_the_clock_alone(fields: dict[str, Any], today: date) -> None:
    """An expected date that passed is overdue, unless a source has seen since that it came."""
    for change in dated(only(**fields), today):
        if change.event.certainty == "expected" and change.when is When.PAST:
            assert change.settled
            assert fields["lifecycle"].get("seen") in ("active", "retired")
        if change.when is When.OVERDUE:
            assert change.event.date.last < today


@given(FILES, DAYS)
def test_parts_are_in_order(fields: dict[str, Any], today: date) -> None:
    """What is behind us newest first, of a whole year last; what is to come soonest first."""
    found = changes(only(**fields), START, END, today)
    lasts = [c.event.date.last for c in found.past if c.event.date.granularity != "year"]
    assert lasts == sorted(lasts, reverse=True)
    assert [c.event.date.last for c in found.coming] == sorted(c.event.date.last for c in found.coming)


def test_the_last_day_is_still_to_come_on_that_day() -> None:
    """It counts as open; the day after it is past."""
    ends: dict[str, Any] = {"lifecycle": {"ended": {"date": "2026-03-31"}}}
    month = (date(2026, 3, 1), date(2026, 3, 31))
    assert of(between(*month, today=date(2026, 3, 31), **ends)) == [("ended", When.COMING)]
    assert of(between(*month, today=date(2026, 4, 1), **ends)) == [("ended", When.PAST)]


def test_the_first_day_has_come_on_that_day() -> None:
    """A launch today is no longer to come."""
    found = between(date(2026, 6, 15), date(2026, 6, 15), lifecycle={"launched": {"date": "2026-06-15"}})
    assert of(found) == [("launched", When.PAST)]


def test_a_date_too_loose_to_tell_is_kept_apart() -> None:
    """A year overlaps a month without standing in it."""
    found = between(date(2026, 2, 1), date(2026, 3, 31), lifecycle={"launched": {"date": "2026"}})
    assert not found.every
    assert [c.what for c in found.loose] == ["launched"]


def test_what_a_source_has_seen_cannot_still_come() -> None:
    """A launch of some day of the year, seen in its summer, is neither in the autumn nor ahead."""
    seen: dict[str, Any] = {"launched": {"date": "2026"}, "seen": "active", "checked": "2026-06-20"}
    found = between(date(2026, 8, 1), date(2026, 12, 31), lifecycle=seen)
    assert not found.every
    assert not found.loose
    assert found.before is not None
    assert [c.what for c in between(date(2026, 6, 1), date(2026, 7, 31), lifecycle=seen).loose] == ["launched"]
    heralded = {**seen, "seen": "announced"}  # looked at, and not seen to have begun
    assert [c.what for c in between(date(2026, 8, 1), date(2026, 12, 31), lifecycle=heralded).loose] == ["launched"]


def test_where_nothing_falls_in_between_the_nearest_are_named() -> None:
    """One before, one after, both nearest."""
    held = catalog(
        *(
            credential(f"c{n}", lifecycle={"launched": {"date": day}})
            for n, day in enumerate(("2025-01-01", "2026-01-01", "2027-01-01", "2028-01-01"))
        )
    )
    found = changes(held, date(2026, 5, 1), date(2026, 7, 1), TODAY)
    assert found.before is not None
    assert found.after is not None
    assert (found.before.credential, found.after.credential) == ("c1", "c2")


def test_the_launch_and_the_first_day_of_its_exam_are_one_event() -> None:
    """The same day told once; another day is another event."""
    first = {"exams": {"A-1": {"windows": {"all": {"first_day": {"date": "2026-02-01"}}}}}}
    launched: dict[str, Any] = {"lifecycle": {"launched": {"date": "2026-02-01"}}}
    assert [c.what for c in dated(only(**launched, **first), TODAY)] == ["launched"]
    launched["lifecycle"]["launched"]["date"] = "2026-01-01"
    assert [c.what for c in dated(only(**launched, **first), TODAY)] == ["launched", "first_day"]


def test_a_new_price_that_nobody_saw_since_its_day_is_not_past() -> None:
    """It was announced, and its source looked before the day."""
    page: dict[str, Any] = {"sources": ["page"], "confidence": "reported", "from": {"date": "2026-05-01"}}
    fee: dict[str, Any] = {"for": "exam", "amount": 550, "former_amount": 490, **page}
    announced = dated(only(fees={"exam": fee | {"checked": "2026-04-20"}}), TODAY)
    assert [c.when for c in announced] == [When.OVERDUE]
    seen = dated(only(fees={"exam": fee | {"checked": "2026-05-02"}}), TODAY)
    assert [c.when for c in seen] == [When.PAST]


def test_a_changed_fee_is_one_event() -> None:
    """With its first day, else with the last day of the price before; an offer ends by itself."""
    fee: dict[str, Any] = {"for": "exam", "amount": 550, "former_amount": 490, "former_until": {"date": "2026-10-11"}}
    raised = dated(only(fees={"exam": fee}), TODAY)
    assert [(c.what, c.kind, c.fee) for c in raised] == [("fee_raised", Kind.FEE, "fees.exam")]
    both = dated(only(fees={"exam": fee | {"from": {"date": "2026-10-12"}}}), TODAY)
    assert [c.what for c in both] == ["fee_from"]
    offer = dated(only(fees={"beta": {"for": "beta", "amount": 90, "until": {"date": "2026-03-01"}}}), TODAY)
    assert [c.what for c in offer] == ["fee_ends"]


def test_an_expected_launch_that_a_source_saw_has_happened() -> None:
    """The date stays the expected one, and it is past."""
    life: dict[str, Any] = {"launched": {"date": "2026-03", "certainty": "expected"}, "seen": "active"}
    assert of(between(START, END, lifecycle=life)) == [("launched", When.PAST)]
    life["checked"] = "2026-01-01"
    assert of(between(START, END, lifecycle=life)) == [("launched", When.OVERDUE)]


def test_filters_keep_what_was_asked_for() -> None:
    """By credential with its newer exams, issuer, track, platform, topic, role and kind."""
    held = catalog(
        credential("old", issuer="a", track="platform", platform="aws", lifecycle={"ended": {"date": "2026-01-10"}}),
        credential("new", issuer="a", platform="aws", new_exam_of={"credential": "old"},
                   lifecycle={"launched": {"date": "2026-01-11"}}),
        credential("other", issuer="b", lifecycle={"launched": {"date": "2026-01-12"}}, topics={"rag": {"depth": "applied"}},
                   judgement={"roles": {"dev": {"fit": "core", "why": "a test"}}}),
    )  # fmt: skip

    def told(scope: Scope | None = None, kinds: tuple[Kind, ...] = ()) -> list[str]:
        return [c.credential for c in changes(held, START, END, TODAY, scope=scope, kinds=kinds).past]

    assert told() == ["other", "new", "old"]
    assert told(Scope(credentials=("old",))) == ["new", "old"]
    assert told(Scope(issuers=("b",))) == ["other"]
    assert told(Scope(tracks=("platform",))) == ["old"]
    assert told(Scope(platforms=("aws",))) == ["new", "old"]
    assert told(Scope(topics=("rag",))) == ["other"]
    assert told(Scope(roles=("dev",))) == ["other"]
    assert told(kinds=(Kind.END,)) == ["old"]


def test_months_and_looser_dates_are_groups_of_their_own() -> None:
    """A day stands under its month, a quarter under itself."""
    held = catalog(
        credential("a", lifecycle={"launched": {"date": "2026-01-10"}}),
        credential("b", lifecycle={"launched": {"date": "2026-01"}}),
        credential("c", lifecycle={"launched": {"date": "2026-Q1"}}),
    )
    groups = grouped(changes(held, START, END, TODAY).past)
    named: dict[tuple[date, date], list[str]] = {span: [c.credential for c in group] for span, group in groups.items()}
    assert named == {(date(2026, 1, 1), date(2026, 3, 31)): ["c"], (date(2026, 1, 1), date(2026, 1, 31)): ["b", "a"]}


def test_the_newest_look_is_known() -> None:
    """What was announced after it cannot be in the catalog."""
    held = catalog(credential("a", lifecycle={"seen": "active", "checked": "2026-05-02"}), credential("b"))
    seen = looked(held)
    assert seen is not None
    assert seen.text == "2026-06-01"


def test_nothing_dated_is_nothing_told() -> None:
    """No event is invented."""
    found: tuple[Change, ...] = dated(only(), TODAY)
    assert found == ()
