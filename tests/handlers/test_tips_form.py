"""The form for weekly tips: what is filled in becomes the wish, what is left open stays as it was."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from handlers.effects import WEEKDAYS, Subscribe
from handlers.form_list import FORMS
from handlers.forms import Filled
from handlers.tipping.wanted import TRACKS
from handlers.tips_form import ID, values_of
from handlers.tips_told import Standing

if TYPE_CHECKING:
    from catalog.catalog import Catalog

TODAY = date(2026, 11, 23)


def test_what_is_filled_in_is_wished_for(catalog: Catalog) -> None:
    """Day, hour, zone and tracks; nothing filled in is a wish too."""
    values = {"weekday": ("friday",), "time": ("16:30",), "zone": ("UTC",), "tracks": ("governance", "audit")}
    assert FORMS[ID].submit(Filled(catalog, TODAY, values)) == Subscribe("friday", "16:30", "UTC", ("audit", "governance"))
    assert FORMS[ID].submit(Filled(catalog, TODAY, {})) == Subscribe()
    values = {"topics": ("prompt-injection", "no-topic"), "zone": ("tokyo",)}
    assert FORMS[ID].submit(Filled(catalog, TODAY, values)) == Subscribe(zone="Asia/Tokyo", topics=("prompt-injection",))


def test_what_was_emptied_is_everything(catalog: Catalog) -> None:
    """A form that opened as things stood says all there is; one that could not be filled in leaves them."""
    standing = Standing("on", 5, "16:30", "Asia/Tokyo", ("audit",), ("ai-audit",))
    made = FORMS[ID].build(Filled(catalog, TODAY, values_of(standing)))
    assert {field.id: field.value for field in made.fields} == {
        "weekday": ("friday",), "time": ("16:30",), "zone": ("Asia/Tokyo",), "tracks": ("audit",), "topics": ("ai-audit",),
    }  # fmt: skip
    told = FORMS[ID].submit(Filled(catalog, TODAY, {"weekday": ("friday",)}, state=made.state))
    assert isinstance(told, Subscribe)
    assert told.everything
    assert FORMS[ID].build(Filled(catalog, TODAY)).state == ""


@pytest.mark.parametrize(
    ("zone", "words"), [("CET", "Europe/Berlin, Europe/Paris or Europe/Madrid"), ("UTC+2", "half of the year")]
)
def test_a_zone_that_may_be_several_is_asked_at_its_field(catalog: Catalog, zone: str, words: str) -> None:
    """With the names to type."""
    told = FORMS[ID].submit(Filled(catalog, TODAY, {"zone": (zone,)}))
    assert isinstance(told, dict)
    assert words in told["zone"]


@pytest.mark.parametrize(("field", "value"), [("weekday", "someday"), ("time", "25:00"), ("zone", "here and now")])
def test_what_cannot_be_read_is_said_at_its_field(catalog: Catalog, field: str, value: str) -> None:
    """And nothing is done."""
    told = FORMS[ID].submit(Filled(catalog, TODAY, {field: (value,)}))
    assert isinstance(told, dict)
    assert list(told) == [field]


def test_it_offers_every_day_and_every_track(catalog: Catalog) -> None:
    """A choice that is not offered could only be typed."""
    fields = {field.id: field for field in FORMS[ID].build(Filled(catalog, TODAY)).fields}
    assert [choice.value for choice in fields["weekday"].choices] == list(WEEKDAYS)
    assert [choice.value for choice in fields["tracks"].choices] == list(TRACKS)
