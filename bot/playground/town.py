"""The workspace that a newcomer finds: two people, two channels, what they said, and three things to try."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from bot.playground.workspace import Channel, Person, Workspace

if TYPE_CHECKING:
    from bot.slack.text import Json

YOU, COLLEAGUE, APP = "U0ROBIN", "U0SAM", "U0CERTADVICE"
CAREERS, GENERAL = "C0CAREERS", "C0GENERAL"


@dataclass(frozen=True, slots=True)
class Try:
    """One step of the guided start: what is sent, and how."""

    title: str
    about: str
    text: str
    how: Literal["command", "mention", "direct"]


GUIDE = (
    Try("Ask for yourself", "A slash command: only you see the answer.", "/certadvice AAISM", "command"),
    Try("Ask in a channel", "A mention, answered in its thread for everybody.", "AAISM or AIGP: which one first?", "mention"),
    Try(
        "Plan in private",
        "A direct message: steps, months, fees, hours, and what stays open.",
        "Plan for a security architect on AWS with CISSP: 12 months, 8 hours a week, two exams",
        "direct",
    ),
)
ASKED_BEFORE = "do I need CISSP before AAISM?"


def town(manifest: Json) -> Workspace:
    """A workspace with the app of this manifest in it."""
    app = Person(APP, str(manifest["features"]["bot_user"]["display_name"]), bot=True)
    people = [Person(YOU, "Robin Hale"), Person(COLLEAGUE, "Sam Okafor"), Person("USLACKBOT", "Slackbot", bot=True)]
    everybody = {YOU, COLLEAGUE, APP}
    channels = [
        Channel(CAREERS, "security-careers", "Which credential next? Ask here.", members=set(everybody)),
        Channel(GENERAL, "general", "Everything else", members=set(everybody)),
    ]
    space = Workspace("T0PLAYGROUND", "Playground", app, people, channels)
    for person in (YOU, COLLEAGUE):
        space.direct_with(person)
    return space


def people_talk(space: Workspace) -> None:
    """What stands in the channels before anybody comes."""
    space.say(GENERAL, COLLEAGUE, "The training budget for next year is open. Mails with plans to me, please.")
    space.say(CAREERS, COLLEAGUE, "I look after our models in production now, and wonder what to take next.")
