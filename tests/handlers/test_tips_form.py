"""The form for weekly tips: what is filled in becomes the wish, what is left open stays as it was."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from handlers.effects import Subscribe
from handlers.form_list import FORMS
from handlers.forms import Filled
from handlers.tipping.wanted import TRACKS
from handlers.tips_form import ID, WEEKDAYS

if TYPE_CHECKING:
    from catalog.catalog import Catalog

TODAY = date(2026, 11, 23)


def test_what_is_filled_in_is_wished_for(catalog: Catalog) -> None:
    """Day, hour, zone and tracks; nothing filled in is a wish too."""
    values = {"weekday": ("friday",), "time": ("16:30",), "zone": ("UTC",), "tracks": ("governance", "audit")}
    assert FORMS[ID].submit(Filled(catalog, TODAY, values)) == Subscribe("friday", "16:30", "UTC", ("audit", "governance"))
    assert FORMS[ID].submit(Filled(catalog, TODAY, {})) == Subscribe()


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
