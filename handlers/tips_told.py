"""How a wish about a channel's weekly tips ended, as a value and as the answer that says so: above all, when the next one comes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Literal

from handlers import wording
from handlers.answer import Answer, Facts, Kind, Prompt, Row
from handlers.outcomes import failed
from handlers.query import Intent, Query
from handlers.tipping.wanted import TRACKS
from handlers.tips_doubted import PAUSE, Reason, doubted

if TYPE_CHECKING:
    from datetime import datetime

    from catalog.catalog import Catalog

Deed = Literal["on", "off", "pause", "resume", "status", "now", "preview", "less", "again"]
WeekRule = Literal["", "had", "moved", "kept", "none"]
"""This week, after day or hour were changed: its tip has come already, comes at the new time, still at the old one, or not."""

WHAT_TIPS_ARE = "A weekly tip is one short post: a retirement coming up, a new exam, a comparison, a gap, or a trap in a name."
STARTS = "“tips on monday 9:00 Europe/Berlin” starts them, with your own day, hour and time zone"
ANYONE = "Anyone in the channel can pause or stop them. The first post names who set them up."
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


@dataclass(frozen=True, slots=True)
class Standing:
    """A channel's tips as they stand. Moments are in the channel's own zone."""

    state: Literal["on", "off", "broken"]
    weekday: int
    clock: str
    zone: str
    tracks: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    paused: str | None = None
    """Until this day, or `forever`."""
    next: datetime | None = None
    last: tuple[date, str, str] | None = None
    """Day, state and error of the latest week."""
    disliked: int = 0
    error: str | None = None


@dataclass(frozen=True, slots=True)
class TipsTold:
    """What came of a wish."""

    deed: Deed
    outcome: Literal["done", "refused", "failed"]
    reason: Reason | None = None
    standing: Standing | None = None
    week: WeekRule = ""
    this_week: datetime | None = None
    """When this week's tip came, or comes."""
    preview: Answer | None = None
    code: str = ""
    """The chat service's own word for why it refuses; of what failed, the reference in the log."""
    said: str = ""
    """What was asked for and is not known: a zone, a subject."""
    ways: tuple[tuple[str, str], ...] = ()
    """What may be meant by it: its name, and the whole wish with it."""


def told(what: TipsTold, catalog: Catalog) -> Answer:
    """The answer to it."""
    if what.outcome == "done" and what.deed == "preview" and what.preview:
        note = "Only you see this. The channel's own tip is chosen when it is posted."
        return what.preview.having(notes=(*what.preview.notes, note))
    if what.outcome == "failed":
        headline = failed(what.code)
    elif what.outcome == "refused":
        headline = _refused(what)
    else:
        headline = _done(what)
    rows = _rows(what.standing, catalog) if what.standing and what.deed in ("on", "resume", "status") else ()
    prompts = _prompts(what)
    return Answer(Kind.TIPS, headline, sections=(Facts(rows),) if rows else (), prompts=prompts, notes=_notes(what))


def _done(what: TipsTold) -> str:
    standing = what.standing
    upcoming = _next(standing)
    match what.deed:
        case "on":
            return " ".join(filter(None, ("Weekly tips are on for this channel.", _week(what), upcoming)))
        case "off":
            return "Weekly tips are off for this channel. “tips on” brings them back as they were."
        case "pause":
            until = standing.paused if standing else None
            return " ".join(filter(None, (f"Weekly tips are paused for this channel {_until(until)}.", upcoming)))
        case "resume":
            return " ".join(filter(None, ("Weekly tips are on again for this channel.", upcoming)))
        case "now":
            return " ".join(filter(None, ("This week's tip is on its way.", upcoming)))
        case "less":
            return "Noted: tips of this kind come last in this channel from now on. Said of a second one, they come no more."
        case "again":
            return "It is posted again now."
        case _:
            return _status(standing)


def _status(standing: Standing | None) -> str:
    if standing is None:
        return f"There are no weekly tips in this channel. {STARTS}."
    if standing.state == "off":
        return "Weekly tips are off in this channel. “tips on” brings them back as they were."
    if standing.state == "broken":
        why = f"Slack says “{standing.error}”" if standing.error else "the channel does not take them"
        return f"Weekly tips are stopped in this channel, because {why}. Once that is put right, “tips resume” starts them again."
    if standing.paused:
        return " ".join(filter(None, (f"Weekly tips are paused for this channel {_until(standing.paused)}.", _next(standing))))
    return " ".join(filter(None, ("Weekly tips are on for this channel.", _next(standing))))


def _until(paused: str | None) -> str:
    if not paused or paused == "forever":
        return "until somebody types “tips resume”"
    day = date.fromisoformat(paused)
    return f"until {_DAYS[day.weekday()]} {wording.day(day)}"


def _week(what: TipsTold) -> str:
    moment = _moment(what.this_week) if what.this_week else ""
    match what.week:
        case "had":
            return f"This week's tip has come already{f' ({moment})' if moment else ''}, so there is no second one."
        case "moved":
            return f"This week's tip comes at the new time: {moment}."
        case "kept":
            return f"This week's tip still comes at the old time: {moment}; after that the new one holds."
        case "none":
            return "There is no tip this week: the new time has passed, and so has the old one."
        case _:
            return ""


def _refused(what: TipsTold) -> str:
    upcoming = _next(what.standing)
    match what.reason:
        case "guest" | "stranger":
            who = "a guest" if what.reason == "guest" else "somebody of another organisation"
            return f"Members of this workspace set up weekly tips; you are here as {who}. Anyone here can pause or stop them."
        case "person":
            return "Whoever runs this app has limited who may set up weekly tips, and you are not among them. Please ask them."
        case "place":
            return "Whoever runs this app has limited the channels that may have weekly tips, and this is not among them."
        case "zone":
            return (
                "In which time zone? Choose it with “Weekly tips…”, or type it, as in “tips on monday 9:00 Europe/Berlin”: "
                "I cannot see yours."
            )
        case "unknown_zone":
            return f"I know no time zone “{what.said}”. Type it as in Europe/Berlin, America/New_York or UTC."
        case "elsewhere":
            return (
                f"Weekly tips are set up and changed in the channel itself: type the same in {what.said}. Nothing was changed here."
            )
        case "words":
            tracks = wording.listing((track.replace("-", " ") for track in TRACKS), "or")
            return (
                f"“{what.said}” is no track, topic, day or time zone that I know, so nothing was changed. Tracks are {tracks}; "
                "a topic is named as in “prompt injection”, a time zone as in “Europe/Berlin”."
            )
        case "past":
            said = f"“{what.said}”" if what.said else "That day"
            return f"{said} is not ahead, so nothing was changed. {PAUSE}"
        case (
            "clock"
            | "several"
            | "often"
            | "day"
            | "zone_which"
            | "zone_offset"
            | "until"
            | "no_day"
            | "included"
            | "nothing_left"
            | "not_there"
        ):
            return doubted(what.reason, what.said, what.ways)
        case "no_bot" | "no_channel":
            return "I cannot post here: I am not in this channel. Type “/invite @CertAdvice” here, then ask again."
        case "archived":
            return "I cannot post here: this channel is archived."
        case "cannot_post":
            return f"I cannot post here: Slack says “{what.code}”. Nothing was changed."
        case "paused":
            return f"{_status(what.standing)} “tips resume” ends the pause."
        case "already":
            moment = f" ({_moment(what.this_week)})" if what.this_week else ""
            return " ".join(filter(None, (f"This week's tip has come already{moment}; there is one a week.", upcoming)))
        case "nothing_suits":
            return "No tip suits the tracks and topics of this channel any more. “tips on” with other ones changes that."
        case "over":
            return "That tip is not open any more: somebody posted it again already, or it had arrived."
        case _:
            return f"There are no weekly tips in this channel. {STARTS}."


def _next(standing: Standing | None) -> str:
    return f"The next one comes on {_moment(standing.next)}." if standing and standing.next and standing.state == "on" else ""


def _moment(moment: datetime) -> str:
    """A moment in the channel's zone: "Monday 23 November 2026 at 09:00"."""
    return f"{_DAYS[moment.weekday()]} {wording.day(moment.date())} at {moment:%H:%M}"


def _rows(standing: Standing | None, catalog: Catalog) -> tuple[Row, ...]:
    if standing is None or standing.state == "off":
        return ()
    topics = [catalog.topics[key].name if key in catalog.topics else key for key in standing.topics]
    subjects = (*(f"the {track.replace('-', ' ')} track" for track in standing.tracks), *topics)
    rows = [
        Row("When", f"{_DAYS[standing.weekday - 1]}s at {standing.clock}"),
        Row("Time zone", standing.zone),
        Row("On", wording.listing(subjects) if subjects else "everything in the catalog"),
    ]
    if standing.last:
        rows.append(Row("Latest", _latest(*standing.last)))
    return tuple(rows)


def _latest(day: date, state: str, error: str) -> str:
    said = {
        "posted": "posted",
        "skipped": _SKIPPED.get(error, "left out"),
        "refused": f"refused by Slack ({error})",
        "unknown": "unclear whether it arrived",
    }.get(state, "on its way")
    return f"{wording.day(day)}: {said}"


_SKIPPED = {
    "late": "left out, nobody was there to post it",
    "stopped": "left out, tips had been stopped",
    "unreached": "left out, Slack was not reached for half a day",
    "nothing_suits": "left out, nothing suited the tracks and topics",
    "fault": "left out because of a fault in the program",
}


def _prompts(what: TipsTold) -> tuple[Prompt, ...]:
    if what.ways:
        return tuple(Prompt(name, Query(intent=Intent.TIPS, slot="on", words=words)) for name, words in what.ways)
    standing = what.standing
    status, preview = _ask("How do they stand?", "status"), _ask("Preview the next", "preview")
    if standing is None or standing.state == "off":
        return (preview,)
    if standing.state == "broken":
        return (_ask("Start them again", "resume"), _ask("Stop", "off"))
    paused = _ask("Resume", "resume") if standing.paused else _ask("Pause", "pause")
    return (preview if what.deed in ("on", "resume", "status") else status, paused, _ask("Stop", "off"))


def _ask(label: str, slot: str) -> Prompt:
    return Prompt(label, Query(intent=Intent.TIPS, slot=slot))


def _notes(what: TipsTold) -> tuple[str, ...]:
    if what.deed == "status" and what.outcome == "done":
        return (WHAT_TIPS_ARE, ANYONE)
    return (ANYONE,) if what.deed == "on" and what.outcome == "done" else ()
