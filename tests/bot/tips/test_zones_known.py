"""Every zone that a city or letters lead to is one that this machine has."""

from __future__ import annotations

from zoneinfo import available_timezones

from handlers.zones import _NAMED as NAMED
from handlers.zones import zone_in


def test_every_zone_is_there() -> None:
    """And each name is found as it stands in the table."""
    known = available_timezones()
    for name, zones in NAMED.items():
        assert set(zones) <= known
        found = zone_in(f"tips on monday 9:00 {name} time")
        assert found is not None, name
        assert set(found.zones) == set(zones), name
