"""Subscriptions to deliver: `python -m tests.bench.tips_seed --channels N --teams M --slot "monday 09:00" --expect FILE`.

Fills the database of DATABASE_URL and writes the keys that have to be posted, each once, as a JSON list. The slot is in UTC, the
week is that of the latest such slot at or before CERTADVICE_NOW, and the subscriptions have been in force since eight days earlier.
The workspaces are T0, T1, …; it needs no more than the program itself.
"""

from __future__ import annotations

import argparse
import json
import os
import re
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.settings import read_settings
from bot.store import database, subscriptions
from bot.store.deliveries import Job
from bot.store.subscriptions import Subscribed
from bot.store.upgrading import upgrade
from bot.tips.slots import Slot, Week, due, local_week
from bot.workspace import Workspace
from tests.bench.figures import say

DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
BEFORE = timedelta(days=8)


def slot_of(text: str) -> Slot:
    """A weekday and a time, "monday 09:00", as a slot in UTC."""
    day, _, clock = text.strip().lower().partition(" ")
    found = re.fullmatch(r"([01]?\d|2[0-3]):([0-5]\d)", clock.strip())
    if day not in DAYS or not found:
        raise argparse.ArgumentTypeError(f'{text!r} is not a weekday and a time such as "monday 09:00"')
    return Slot(DAYS.index(day) + 1, int(found[1]), int(found[2]), "UTC")


def latest(slot: Slot, now: datetime) -> tuple[Week, datetime]:
    """The last slot at or before a moment."""
    week = local_week(now, slot.zone)
    return next((found, due(found, slot)) for found in (week, week.plus(-1)) if due(found, slot) <= now)


def subscribed(slot: Slot, moment: datetime, channels: int, teams: int) -> list[Subscribed]:
    """So many channels, shared out among the workspaces."""
    return [
        Subscribed(
            Workspace("slack", "", f"T{number % teams}"),
            f"C{number}",
            "on",
            slot.weekday,
            slot.hour * 60 + slot.minute,
            slot.zone,
            person="U0",
            effective=moment - BEFORE,
            next_due=moment - timedelta(weeks=1),
        )
        for number in range(channels)
    ]


def main() -> None:
    """Read the arguments, fill the database, write the keys."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--channels", type=int, default=200)
    parser.add_argument("--teams", type=int, default=4)
    parser.add_argument("--slot", type=slot_of, default="monday 09:00")
    parser.add_argument("--expect", type=Path, required=True)
    asked = parser.parse_args()
    settings = read_settings(os.environ)
    week, moment = latest(asked.slot, settings.clock.now().astimezone(UTC))
    made = subscribed(asked.slot, moment, asked.channels, asked.teams)
    url = database.address(settings.database_url)
    if file := database.file_of(url):
        file.parent.mkdir(parents=True, exist_ok=True)
    engine = database.engine_for(url)
    upgrade(engine)
    with engine.begin() as connection:
        for one in made:
            subscriptions.write(connection, one)
    engine.dispose()
    keys = [Job(*one.workspace, one.channel, str(week)).key for one in made]
    asked.expect.write_text(json.dumps(keys), encoding="utf-8")
    say(f"{len(keys)} channels in {database.shown(url)}, due {moment:%Y-%m-%d %H:%M} UTC ({week}); keys in {asked.expect}")


if __name__ == "__main__":
    main()
