"""The form behind "Weekly tips…": when and on what, filled in as it stands; the zone by its name or by a city."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from handlers.advising import names
from handlers.effects import WEEKDAYS, Done, Subscribe
from handlers.forms import Choice, Field, Form, FormSpec
from handlers.tipping.wanted import TRACKS
from handlers.tips_told import TipsTold
from handlers.wording import listing
from handlers.zones import zone_in

if TYPE_CHECKING:
    from collections.abc import Mapping

    from handlers.effects import Outcome
    from handlers.forms import Filled, Submitted
    from handlers.tips_told import Standing
    from handlers.zones import Zone

ID = "tips"
TITLE = "Weekly tips"
DAY, TIME, ZONE, ON, TOPICS = "weekday", "time", "zone", "tracks", "topics"
KNOWN = "known"
"""State of a form that was filled in as things stood: what is empty in it was emptied."""
_CLOCK = re.compile(r"([01]\d|2[0-3]):[0-5]\d\Z")


def values_of(standing: Standing | None) -> Mapping[str, tuple[str, ...]]:
    """How a channel's tips stand, as the values of the form; where there never were any, what a wish without words would get."""
    if standing is None:
        return {DAY: ("monday",), TIME: ("09:00",)}
    day = WEEKDAYS[standing.weekday - 1]
    return {DAY: (day,), TIME: (standing.clock,), ZONE: (standing.zone,), ON: standing.tracks, TOPICS: standing.topics}


def build(filled: Filled) -> Form:
    """Day, hour, zone, tracks and topics; without values, what is left open stays as it is."""
    days = tuple(Choice(day.capitalize(), day) for day in WEEKDAYS)
    tracks = tuple(Choice(names.TRACKS[track].capitalize(), track) for track in TRACKS if track in names.TRACKS)
    topics = tuple(Choice(topic.name[:75], key) for key, topic in filled.catalog.topics.items())[:100]
    left = None if filled.values else "Left open: as it is now."
    zone = (
        "Such as Europe/Berlin, or a large city."
        if filled.one(ZONE)
        else "Such as Europe/Berlin, or a large city; left open: yours where I can see it."
    )
    fields = (
        Field(DAY, "Day", "select", days, required=False, value=filled.all(DAY), hint=left),
        Field(TIME, "Time", "time", required=False, value=filled.all(TIME), hint=left),
        Field(ZONE, "Time zone", "text", required=False, value=filled.all(ZONE), max_length=60, hint=zone),
        Field(ON, "Tracks", "multi_select", tracks, required=False, value=filled.all(ON), max_items=len(tracks), hint=left),
        Field(TOPICS, "Topics", "multi_select", topics, required=False, value=filled.all(TOPICS), max_items=20,
              hint=left or "With neither tracks nor topics, tips come on everything in the catalog."),
    )  # fmt: skip
    state = KNOWN if filled.values else filled.state
    return Form(ID, TITLE, fields, "Set up", "One short post a week in this channel.", state=state)


def submit(filled: Filled) -> Submitted:
    """The wish; what cannot be read is said at its field."""
    wrong: dict[str, str] = {}
    day, clock, typed = filled.one(DAY), filled.one(TIME), filled.one(ZONE)
    if day and day not in WEEKDAYS:
        wrong[DAY] = "Choose one of the seven."
    if clock and not _CLOCK.match(clock):
        wrong[TIME] = "A time such as 09:00."
    zone = zone_in(typed) if typed else None
    if typed and (zone is None or len(zone.zones) != 1):
        wrong[ZONE] = _which(zone)
    if wrong:
        return wrong
    tracks = tuple(track for track in TRACKS if track in filled.all(ON))
    topics = tuple(topic for topic in filled.all(TOPICS) if topic in filled.catalog.topics)
    everything = filled.state == KNOWN and not (tracks or topics)
    weekday = next((one for one in WEEKDAYS if one == day), None)
    return Subscribe(weekday, clock or None, zone.zones[0] if zone else None, tracks, topics, everything=everything)


def _which(zone: Zone | None) -> str:
    if zone is None:
        return "A zone such as Europe/Berlin, America/New_York or UTC, or a large city."
    if not zone.zones:
        return f"“{zone.said}” would be wrong for half of the year where clocks change: a zone such as Europe/Berlin, or UTC alone."
    return f"“{zone.said}” can be {listing(zone.zones, 'or')}: type one of them."


def refused(outcome: Outcome) -> dict[str, str]:
    """A zone that nobody knows, or that has to be said, is mended where it is typed."""
    told = outcome.found if isinstance(outcome, Done) else None
    if not isinstance(told, TipsTold) or told.outcome != "refused":
        return {}
    match told.reason:
        case "zone":
            return {ZONE: "Say which, such as Europe/Berlin: I cannot see yours."}
        case "unknown_zone":
            return {ZONE: f"I know no time zone “{told.said}”. One such as Europe/Berlin, America/New_York or UTC."}
        case _:
            return {}


SPEC = FormSpec(build, submit, TITLE, of_channel=True, refused=refused)
OFFERED = Form(ID, TITLE, (Field(DAY, "Day", "select"),))
"""What an answer carries, so that a surface offers the form; it is built when it is opened."""
