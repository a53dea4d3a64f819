"""Wishes about weekly tips, carried out: who may is asked first, then it is committed with its record, then it is told."""

from __future__ import annotations

import logging
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple
from zoneinfo import ZoneInfo, available_timezones

from sqlalchemy.exc import SQLAlchemyError

from bot.store import audit, deliveries, subscriptions
from bot.store.deliveries import Job
from bot.store.keeper import now as real_now
from bot.store.subscriptions import Subscribed
from bot.tips import about, changing
from bot.tips.access import Limits, Place, forbidden, refused
from bot.trouble import noted
from handlers.effects import WEEKDAYS, Subscribe
from handlers.tips_told import Standing, TipsTold

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlalchemy import Connection

    from bot.store.keeper import Keeper
    from bot.tips.access import Registry
    from bot.tips.delivery import Compose
    from bot.tips.state import History
    from handlers.answer import Answer
    from handlers.effects import ChangeSubscription
    from handlers.tips_doubted import Doubt
    from handlers.tips_told import Deed

log = logging.getLogger(__name__)

DEFAULT_MINUTE = 9 * 60


class At(NamedTuple):
    """When a wish is carried out."""

    now: datetime
    """By the calendar."""
    real: datetime


@dataclass
class Subscriptions:
    """Carries out what people wish. Nothing is told before it is committed; a failed write changes nothing."""

    keep: Keeper
    registry: Registry
    compose: Compose
    calendar: Callable[[], datetime]
    limits: Limits = field(default_factory=Limits)
    clock: Callable[[], datetime] = real_now

    async def subscribe(self, place: Place, wish: Subscribe) -> TipsTold:
        """Set tips up, or change when and on what they come."""
        if wish.elsewhere:
            return TipsTold("on", "refused", "elsewhere", said=wish.elsewhere[:80])
        if wish.doubt:
            return _asked_back("on", wish.doubt)
        if wish.unknown:
            return TipsTold("on", "refused", "words", said=" ".join(wish.unknown)[:60])
        seen = await self.registry.person(place.workspace, place.person)
        if reason := forbidden(place, seen, self.limits):
            return TipsTold("on", "refused", reason)
        before, history = await self.keep(_for_preview, place)
        zone = wish.zone or (before.zone if before else None) or seen.zone
        if zone is None:
            return TipsTold("on", "refused", "zone")
        known = _zones().get(zone.casefold())
        if known is None:
            return TipsTold("on", "refused", "unknown_zone", said=zone[:40])
        if before is None or before.state != "on":
            wanted = _wanted(before, wish, known, self._now()) if before else _new(place, wish, known, self._now())
            if code := await self.registry.why_not(place, self._tip(wanted, history)):
                return refused("on", code)
        return await self._kept("on", _subscribe, place, wish, known, self._at())

    async def change(self, place: Place, wish: ChangeSubscription) -> TipsTold:
        """Stop, pause, resume, show, post now, preview. Anybody in the channel may."""
        if wish.elsewhere:
            return TipsTold(wish.action, "refused", "elsewhere", said=wish.elsewhere[:80])
        if wish.doubt:
            return _asked_back(wish.action, wish.doubt)
        match wish.action:
            case "preview":
                return await self._preview(place)
            case "resume":
                before, history = await self.keep(_for_preview, place)
                broken = before if before and before.state == "broken" else None
                if broken and (code := await self.registry.why_not(place, self._tip(broken, history))):
                    return refused("resume", code)
                return await self._kept("resume", _resume, place, self._at())
            case "pause":
                until = _day(wish.until)
                if wish.until and until is None:
                    return TipsTold("pause", "refused", "no_day", said=wish.until)
                return await self._kept("pause", _pause, place, until, self._at())
            case "off":
                return await self._kept("off", _stop, place, self._at())
            case "now":
                return await self._kept("now", _now, place, self._at())
            case _:
                return await self._kept("status", _status, place, self._now())

    async def stands(self, place: Place) -> Standing | None:
        """How a channel's tips stand, those that are off included; None where there never were any."""
        return (await self.keep(_status, place, self._now())).standing

    async def less(self, place: Place, tip: str) -> TipsTold:
        """Fewer tips of a tip's kind; each person's wish about a tip counts once."""
        return await self._kept("less", _less, place, tip, self._at())

    async def again(self, place: Place, week: str, attempt: int) -> TipsTold:
        """Post a tip again that may or may not have arrived; `place` names the tip's channel, not where the button was."""
        return await self._kept("again", _again, place, week, attempt, self._at())

    def _tip(self, held: Subscribed, history: History) -> Answer | None:
        """A tip that would come there; None where none suits."""
        composed = self.compose(held, history)
        return composed[1] if composed else None

    async def _preview(self, place: Place) -> TipsTold:
        held, history = await self.keep(_for_preview, place)
        if held is None:
            seen = await self.registry.person(place.workspace, place.person)
            held = _new(place, Subscribe(), seen.zone or "UTC", self._now())
        tip = self._tip(held, history)
        return TipsTold("preview", "done", preview=tip) if tip else TipsTold("preview", "refused", "nothing_suits")

    async def _kept(self, deed: Deed, work: Callable[..., TipsTold], *given: object) -> TipsTold:
        try:
            return await self.keep(work, *given)
        except SQLAlchemyError as error:
            return TipsTold(deed, "failed", code=noted(log, "weekly tips: %s was not kept: %s", deed, error))

    def _at(self) -> At:
        return At(self._now(), self.clock())

    def _now(self) -> datetime:
        return self.calendar().astimezone(UTC)


def _asked_back(deed: Deed, doubt: Doubt) -> TipsTold:
    return TipsTold(deed, "refused", doubt.why, said=doubt.said[:80], ways=doubt.ways)


def _subscribe(connection: Connection, place: Place, wish: Subscribe, zone: str, at: At) -> TipsTold:
    before = subscriptions.read(connection, place.workspace, place.channel)
    if reason := about.refused(before, wish):
        return TipsTold("on", "refused", reason, said=", ".join((*wish.tracks, *wish.topics)).replace("-", " ")[:80])
    wanted = _wanted(before, wish, zone, at.now) if before else _new(place, wish, zone, at.now)
    if before is None or before.state != "on":
        wanted = replace(wanted, person=place.person, named=False)
    made = changing.scheduled(connection, before, replace(wanted, state="on", error=None), at.now)
    _record(connection, place, "on", at.real, weekday=wanted.weekday, minute=wanted.minute, zone=zone, tracks=list(wanted.tracks))
    when = made.this_week.astimezone(ZoneInfo(zone)) if made.this_week else None
    return TipsTold("on", "done", standing=_standing(connection, made.held, at.now), week=made.week, this_week=when)


def _resume(connection: Connection, place: Place, at: At) -> TipsTold:
    held = subscriptions.read(connection, place.workspace, place.channel)
    if held is None or held.state == "off":
        return TipsTold("resume", "refused", "never")
    if held.state == "on" and held.paused is None:
        return TipsTold("status", "done", standing=_standing(connection, held, at.now))
    made = changing.resumed(connection, held, at.now)
    _record(connection, place, "resume", at.real)
    return TipsTold("resume", "done", standing=_standing(connection, made, at.now))


def _pause(connection: Connection, place: Place, until: date | None, at: At) -> TipsTold:
    held = subscriptions.read(connection, place.workspace, place.channel)
    if held is None or held.state != "on":
        return TipsTold("pause", "refused", "never")
    if until is not None and until <= at.now.astimezone(ZoneInfo(held.zone)).date():
        return TipsTold("pause", "refused", "past", said=until.isoformat())
    made = changing.paused(connection, held, until, at.now)
    _record(connection, place, "pause", at.real, until=made.paused)
    return TipsTold("pause", "done", standing=_standing(connection, made, at.now))


def _stop(connection: Connection, place: Place, at: At) -> TipsTold:
    held = subscriptions.read(connection, place.workspace, place.channel)
    if held is None or held.state == "off":
        return TipsTold("off", "refused", "never")
    made = changing.stopped(connection, held)
    _record(connection, place, "off", at.real)
    return TipsTold("off", "done", standing=_standing(connection, made, at.now))


def _now(connection: Connection, place: Place, at: At) -> TipsTold:
    held = subscriptions.read(connection, place.workspace, place.channel)
    if held is None or held.state != "on":
        return TipsTold("now", "refused", "never")
    standing = _standing(connection, held, at.now)
    if standing.paused:
        return TipsTold("now", "refused", "paused", standing=standing)
    if had := changing.brought_forward(connection, held, at.now):
        return TipsTold("now", "refused", "already", standing=standing, this_week=had.due.astimezone(ZoneInfo(held.zone)))
    _record(connection, place, "now", at.real)
    return TipsTold("now", "done", standing=_standing(connection, held, at.now))


def _status(connection: Connection, place: Place, now: datetime) -> TipsTold:
    held = subscriptions.read(connection, place.workspace, place.channel)
    return TipsTold("status", "done", standing=_standing(connection, held, now) if held else None)


def _less(connection: Connection, place: Place, tip: str, at: At) -> TipsTold:
    held = subscriptions.read(connection, place.workspace, place.channel)
    if held is None:
        return TipsTold("less", "refused", "never")
    record = audit.of_channel(connection, place.workspace, place.channel)
    said = any((who, what, detail.get("tip")) == (place.person, "less", tip) for who, what, detail, _ in record)
    if not said:
        subscriptions.change(connection, place.workspace, place.channel, disliked=(*held.disliked, tip.partition(":")[0]))
        _record(connection, place, "less", at.real, tip=tip)
    return TipsTold("less", "done", standing=_standing(connection, held, at.now))


def _again(connection: Connection, place: Place, week: str, attempt: int, at: At) -> TipsTold:
    if deliveries.again(connection, Job(*place.workspace, place.channel, week, attempt), at.now) is None:
        return TipsTold("again", "refused", "over")
    _record(connection, place, "again", at.real, week=week)
    return TipsTold("again", "done")


def _for_preview(connection: Connection, place: Place) -> tuple[Subscribed | None, History]:
    held = subscriptions.read(connection, place.workspace, place.channel)
    had = deliveries.had(connection, place.workspace, place.channel)
    return held, tuple((one.tip, one.due.date()) for one in had if one.tip and one.state in ("posted", "unknown"))


def _new(place: Place, wish: Subscribe, zone: str, now: datetime) -> Subscribed:
    made = Subscribed(place.workspace, place.channel, "on", 1, DEFAULT_MINUTE, zone, person=place.person, effective=now)
    return _wanted(made, wish, zone, now)


def _wanted(held: Subscribed, wish: Subscribe, zone: str, now: datetime) -> Subscribed:
    """What is said in place of what was there; what is not said stays."""
    hour, _, minute = (wish.time or "").partition(":")
    tracks, topics = about.subjects(held, wish)
    return replace(
        held,
        weekday=WEEKDAYS.index(wish.weekday) + 1 if wish.weekday else held.weekday,
        minute=int(hour) * 60 + int(minute or 0) if hour else held.minute,
        zone=zone,
        tracks=tracks,
        topics=topics,
        effective=held.effective if held.effective <= now or held.paused else now,
    )


def _standing(connection: Connection, held: Subscribed, now: datetime) -> Standing:
    zone = ZoneInfo(held.zone)
    upcoming = changing.next_tip_due(connection, held, now)
    latest = next((one for one in deliveries.of_channel(connection, held.workspace, held.channel, 3) if one.ended), None)
    return Standing(
        held.state,
        held.weekday,
        held.slot.clock,
        held.zone,
        held.tracks,
        held.topics,
        held.paused if held.state == "on" and changing.paused_now(held, now) else None,
        upcoming.astimezone(zone) if upcoming else None,
        (latest.due.astimezone(zone).date(), latest.state, latest.error or "") if latest else None,
        len(held.disliked),
        held.error,
    )


def _record(connection: Connection, place: Place, action: str, real: datetime, **detail: object) -> None:
    audit.note(connection, place.workspace, place.channel, action, real, person=place.person, **detail)


def _day(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        return None


@lru_cache
def _zones() -> dict[str, str]:
    """Every zone of this machine by its name in small letters."""
    return {zone.casefold(): zone for zone in available_timezones()}
