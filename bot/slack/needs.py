"""What the app needs of Slack: its command, events and scopes, one list for the listeners and for the manifest."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

COMMAND = "/certadvice"


@dataclass(frozen=True, slots=True)
class Scope:
    """A permission, why it is asked for, and what a workspace that declines it goes without."""

    name: str
    needed_for: str
    lost_without: str


@dataclass(frozen=True, slots=True)
class Event:
    """An event that is subscribed to."""

    subscription: str
    """Its name in the manifest."""
    type: str
    """Its type in a payload."""
    scope: str | None
    """The scope it needs, if any."""


SCOPES = (
    Scope(
        "commands",
        f"the command {COMMAND} and the shortcuts, answered for the asker alone, with their buttons and forms",
        f"{COMMAND} and the shortcuts; mentions and direct messages still work",
    ),
    Scope(
        "chat:write",
        "answers in threads and in direct messages, as the app itself",
        f"answers to mentions, direct messages and follow-ups; {COMMAND} still answers its asker, and what is shared still appears",
    ),
    Scope(
        "app_mentions:read",
        "reading a message that names the app, to answer in its thread",
        "mentions in channels; the app reads no other message there either way",
    ),
    Scope(
        "im:history",
        "reading direct messages sent to the app, and looking there whether an answer arrived that Slack did not acknowledge",
        "direct messages; the app then sees nothing of them",
    ),
    Scope(
        "assistant:write",
        "the app's own pane: what it offers to begin with, and names for conversations; Slack adds it to every agent",
        "suggestions and names there; answers come all the same",
    ),
)


HISTORY = (
    Scope(
        "channels:history",
        "optional: going on in threads of public channels where it answered, without a new mention; every message of a channel "
        "that it is in is then sent to it, and what is no reply in such a thread is dropped; looking whether an answer or a weekly "
        "tip arrived",
        "nothing else: a thread is gone on with by a mention or by the button “Ask a follow-up”; an answer or a weekly tip that "
        "may have arrived is not posted again by itself, but who asked for it, or set it up, is told",
    ),
    Scope(
        "groups:history",
        "optional: the same in private channels that it was invited to",
        "nothing else, as above",
    ),
)
"""Left out unless asked for: what an admin may not want to give."""
PEOPLE = (
    Scope(
        "users:read",
        "optional: the time zone of whoever sets up weekly tips, and whether they are a guest or of another organisation, who may "
        "not; read when they set tips up, and not kept",
        "nothing else: the time zone is typed, and a guest who may use the command could set tips up; CERTADVICE_TIPS_PEOPLE names "
        "who may instead",
    ),
)
"""Left out unless asked for, as well."""


@dataclass(frozen=True, slots=True)
class Shortcut:
    """An entry of Slack's menus: of a message, or of the whole workspace."""

    callback: str
    name: str
    """At most 24 characters."""
    kind: Literal["message", "global"]
    description: str


EXPLAIN = Shortcut(
    "explain_credentials",
    "Explain credentials",
    "message",
    "What the credentials of a message are, and which are retired, do not exist or ask too much.",
)
ADVISE = Shortcut("advice", "Which one is for me?", "global", "Advice in three steps: your work, what you hold, your limits.")
SHORTCUTS = (EXPLAIN, ADVISE)

HOME_OPENED = "app_home_opened"
"""Somebody looks at the app's Home or Messages tab."""
UNINSTALLED = "app_uninstalled"
"""The app was taken out of a workspace: what was kept for it is deleted."""
EVENTS = (
    Event("app_mention", "app_mention", "app_mentions:read"),
    Event("message.im", "message", "im:history"),
    Event(HOME_OPENED, HOME_OPENED, None),
    Event(UNINSTALLED, UNINSTALLED, None),
)
HISTORY_EVENTS = (
    Event("message.channels", "message", "channels:history"),
    Event("message.groups", "message", "groups:history"),
)
EVENT_TYPES = frozenset(event.type for event in EVENTS if event.scope)
"""Those that tell of a message."""
