"""The form behind "Weekly tips…": when and on what; what is left open stays as it was."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, get_args

from handlers.advising import names
from handlers.effects import Done, Subscribe, Weekday
from handlers.forms import Choice, Field, Form, FormSpec
from handlers.tipping.wanted import TRACKS
from handlers.tips_told import TipsTold

if TYPE_CHECKING:
    from handlers.effects import Outcome
    from handlers.forms import Filled, Submitted

ID = "tips"
TITLE = "Weekly tips"
DAY, TIME, ZONE, ON = "weekday", "time", "zone", "tracks"
WEEKDAYS: tuple[Weekday, ...] = get_args(Weekday)
_CLOCK = re.compile(r"([01]\d|2[0-3]):[0-5]\d\Z")
_PLACE = re.compile(r"(?:[A-Za-z_+-]+(?:/[A-Za-z0-9_+-]+){1,2}|UTC)\Z", re.IGNORECASE)


def build(filled: Filled) -> Form:
    """Day, hour, zone and tracks."""
    days = tuple(Choice(day.capitalize(), day) for day in WEEKDAYS)
    tracks = tuple(Choice(names.TRACKS[track].capitalize(), track) for track in TRACKS if track in names.TRACKS)
    fields = (
        Field(DAY, "Day", "select", days, required=False, value=filled.all(DAY), hint="Left open: as it is now, Monday at first."),
        Field(TIME, "Time", "time", required=False, value=filled.all(TIME), hint="Left open: as it is now, 9:00 at first."),
        Field(ZONE, "Time zone", "text", required=False, value=filled.all(ZONE), max_length=60,
              hint="Such as Europe/Berlin. Left open: as it is now, or yours where I can see it."),
        Field(ON, "On", "multi_select", tracks, required=False, value=filled.all(ON), max_items=len(tracks),
              hint="Left open: as it is now, everything at first."),
    )  # fmt: skip
    return Form(ID, TITLE, fields, "Set up", "One short post a week in this channel.")


def submit(filled: Filled) -> Submitted:
    """The wish; what cannot be read is said at its field."""
    wrong: dict[str, str] = {}
    day, clock, zone = filled.one(DAY), filled.one(TIME), filled.one(ZONE)
    if day and day not in WEEKDAYS:
        wrong[DAY] = "Choose one of the seven."
    if clock and not _CLOCK.match(clock):
        wrong[TIME] = "A time such as 09:00."
    if zone and not _PLACE.match(zone):
        wrong[ZONE] = "A zone such as Europe/Berlin, America/New_York or UTC."
    if wrong:
        return wrong
    tracks = tuple(track for track in TRACKS if track in filled.all(ON))
    return Subscribe(next((one for one in WEEKDAYS if one == day), None), clock or None, zone or None, tracks)


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


SPEC = FormSpec(build, submit, TITLE, refused=refused)
OFFERED = Form(ID, TITLE, (Field(DAY, "Day", "select"),))
"""What an answer carries, so that a surface offers the form; it is built when it is opened."""
