"""What a wish for tips says of day, hour, zone and subjects; what cannot be done is asked back, never dropped."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from handlers.effects import ChangeSubscription, Subscribe
from handlers.query import Intent, Query
from handlers.tip_pause import paused_until
from handlers.tip_wish import tip_wish
from handlers.tips_doubted import Doubt
from handlers.zones import zone_in

if TYPE_CHECKING:
    from catalog.catalog import Catalog

SUNDAY = date(2026, 11, 22)


def wish(words: str, catalog: Catalog, slot: str = "on") -> Any:
    """What the words ask for."""
    return tip_wish(Query(intent=Intent.TIPS, slot=slot, words=words), catalog, SUNDAY)


@pytest.mark.parametrize(
    ("words", "why", "said"),
    [
        ("tips on monday 25:00 UTC", "clock", "25:00"), ("tips on friday 24:30 UTC", "clock", "24:30"),
        ("tips on monday 9:99 UTC", "clock", "9:99"), ("tips on monday 99 UTC", "clock", "99"),
        ("tips on monday 13pm UTC", "clock", "13pm"),
        ("tips friday 8-9 UTC", "clock", "8-9"), ("tips on tuesday morning UTC", "clock", "morning"),
        ("we want weekly tips on Monday at 25:00", "clock", "25:00"),
        ("tips on monday and thursday", "several", "Monday and Thursday"),
        ("tips monday 9:00 and 14:00", "several", "09:00 and 14:00"),
        ("tips every two weeks", "often", "every two weeks"), ("tips daily", "often", "daily"),
        ("tips on tomorrow", "day", "tomorrow"),
        ("tips on blursday", "day", "blursday"), ("tips on monday 9:00 UTC+2", "zone_offset", "UTC+2"),
        ("tips on monday 9:00 CET", "zone_which", "CET"), ("tips on monday 9:00 EST governance", "zone_which", "EST"),
    ],
)  # fmt: skip
def test_what_cannot_be_is_asked_back(catalog: Catalog, words: str, why: str, said: str) -> None:
    """Named as what it is: an hour is no topic."""
    found = wish(words, catalog)
    assert isinstance(found, Subscribe)
    assert found.doubt is not None
    assert (found.doubt.why, found.doubt.said) == (why, said)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("tips on monday 9:00 UTC", Subscribe("monday", "09:00", "UTC")),
        ("tips on monday 14 UTC", Subscribe("monday", "14:00", "UTC")),
        ("tips on monday 0900 UTC", Subscribe("monday", "09:00", "UTC")),
        ("tips mondays 5pm berlin", Subscribe("monday", "17:00", "Europe/Berlin")),
        ("tips on tuesday noon New York time", Subscribe("tuesday", "12:00", "America/New_York")),
        ("tips on tue at nine JST audit", Subscribe("tuesday", "09:00", "Asia/Tokyo", ("audit",))),
        ("tips 9:00 Berlin CET", Subscribe(None, "09:00", "Europe/Berlin")),
        ("tips more governance", Subscribe(tracks=("governance",), how="add")), ("tips audit too", Subscribe(tracks=("audit",),
        how="add")),
        ("tips less governance", Subscribe(tracks=("governance",), how="drop")),
        ("tips everything but audit", Subscribe(tracks=("audit",), how="drop", everything=True)),
        ("tips on everything", Subscribe(everything=True)), ("tips cooking", Subscribe(unknown=("cooking",))),
        ("we want weekly tips on monitoring", Subscribe(topics=("detection-monitoring",))),
        ("we in audit want weekly tips", Subscribe()), ("tips here", ChangeSubscription("status")),
        ("tips", ChangeSubscription("status")),
    ],
)  # fmt: skip
def test_what_was_said_is_wished_for(catalog: Catalog, words: str, expected: Subscribe | ChangeSubscription) -> None:
    """And a word that says nothing of it begins no tips."""
    assert wish(words, catalog) == expected


def test_each_zone_that_letters_may_mean_is_one_press_away(catalog: Catalog) -> None:
    """The whole wish again, with the zone by its name."""
    found = wish("tips on monday 9:00 CET governance", catalog)
    again = [wish(words, catalog) for _, words in found.doubt.ways]
    assert [one.zone for one in again] == ["Europe/Berlin", "Europe/Paris", "Europe/Madrid"]
    assert {(one.weekday, one.time, one.tracks) for one in again} == {("monday", "09:00", ("governance",))}


@pytest.mark.parametrize(
    ("words", "until"),
    [
        ("tips pause", None), ("please pause the tips", None), ("tips pause until further notice", None),
        ("tips pause next week", date(2026, 11, 30)), ("tips pause until next week", date(2026, 11, 23)),
        ("tips pause this week", date(2026, 11, 23)),
        ("tips pause for two weeks", date(2026, 12, 6)), ("stop the tips until monday", date(2026, 11, 23)),
        ("tips pause tomorrow", date(2026, 11, 23)),
        ("tips pause until january", date(2027, 1, 1)), ("tips pause until 11 January", date(2027, 1, 11)),
        ("tips pause 2027-01-11", date(2027, 1, 11)),
        ("pause the tips until March 3, 2027", date(2027, 3, 3)), ("tips pause until 24.12.", date(2026, 12, 24)),
        ("tips pause until the end of december", date(2027, 1, 1)), ("tips pause for a month", date(2026, 12, 22)),
        ("tips pause yesterday", Doubt("past", "yesterday")), ("tips pause 2027-02-31", Doubt("no_day", "2027-02-31")),
        ("tips pause until 31 february", Doubt("no_day", "31 february")),
        ("tips pause until we are back", Doubt("until", "we are back")),
        ("tips pause bananas", Doubt("until", "bananas")),
        ("please pause the tips until the audit is over", Doubt("until", "the audit is over")),
    ],
)  # fmt: skip
def test_a_pause_lasts_until_the_day_that_was_said(words: str, until: date | Doubt | None) -> None:
    """Without end only where none was said."""
    assert paused_until(words, SUNDAY) == until


@pytest.mark.parametrize("sentence", ["das ist gut", "we et al", "AI/ML", "what is it"])
def test_words_of_a_sentence_are_no_letters_of_a_zone(sentence: str) -> None:
    """In a sentence they count in capitals only."""
    assert zone_in(sentence, strict=True) is None
