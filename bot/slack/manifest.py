"""The Slack app's manifest, made from the same lists that the app itself runs on."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from bot.slack.needs import COMMAND, EVENTS, HISTORY, HISTORY_EVENTS, PEOPLE, SCOPES, SHORTCUTS
from handlers.openings import OPENINGS

if TYPE_CHECKING:
    from bot.slack.text import Json

PATH = "/slack/events"
"""Where the server takes everything that Slack sends."""
ADDRESS = f"https://YOUR-ADDRESS{PATH}"
"""The one address of the server, where none was given."""

_DESCRIPTION = "Advice on AI-security credentials: every fact with its source and date."
_LONG = (
    "CertAdvice answers questions about AI-security credentials: which one fits, what has to be held first, what it costs, "
    "what it covers and leaves open, whether it is current, and whether a badge stands up to scrutiny. Every figure carries "
    "its source and the day that source looked; what nobody publishes is called that. It works from a catalog, without a "
    "language model.\n\nCertAdvice belongs to no issuer. It is advice, not a promise of a job or a pass: check the issuer's "
    "own page before you pay."
)


def address_of(host: str) -> str:
    """The server's one address on `host`, written as https://host with or without the path. Raises ValueError."""
    said = host.strip().rstrip("/").removesuffix(PATH)
    parts = urlsplit(said)
    if parts.scheme != "https" or not parts.hostname or parts.query or parts.fragment or any(sign.isspace() for sign in said):
        raise ValueError(f"{host!r} is not an address that Slack can reach: write it as in https://advice.example.com")
    return f"{said}{PATH}"


def manifest(address: str | None = ADDRESS, *, history: bool = False, people: bool = False) -> Json:
    """The manifest as an object; with `history`, for an app that may read the channels it is in; with `people`, who is in them.

    Without an `address` it is that of an app in Socket Mode, which names none.
    """
    scopes = (*SCOPES, *(HISTORY if history else ()), *(PEOPLE if people else ()))
    events = EVENTS + HISTORY_EVENTS if history else EVENTS
    command = {
        "command": COMMAND,
        **({"url": address} if address else {}),
        "description": "Ask about AI-security credentials",
        "usage_hint": "[a question, or help]",
        "should_escape": False,
    }
    to, options = ({"request_url": address}, {"message_menu_options_url": address}) if address else ({}, {})
    return {
        "display_information": {
            "name": "CertAdvice",
            "description": _DESCRIPTION,
            "long_description": _LONG,
            "background_color": "#1f2a44",
        },
        "features": {
            "agent_view": {
                "agent_description": _DESCRIPTION,
                "suggested_prompts": [{"title": one.title, "message": one.message} for one in OPENINGS],
            },
            "app_home": {"home_tab_enabled": True, "messages_tab_enabled": True, "messages_tab_read_only_enabled": False},
            "shortcuts": [
                {"name": one.name, "type": one.kind, "callback_id": one.callback, "description": one.description}
                for one in SHORTCUTS
            ],
            "bot_user": {"display_name": "CertAdvice", "always_online": True},
            "slash_commands": [command],
        },
        "oauth_config": {"scopes": {"bot": [scope.name for scope in scopes]}},
        "settings": {
            "event_subscriptions": {**to, "bot_events": [event.subscription for event in events]},
            "interactivity": {"is_enabled": True, **to, **options},
            "org_deploy_enabled": False,
            "socket_mode_enabled": address is None,
            "token_rotation_enabled": False,
        },
    }


def manifest_text(address: str | None = ADDRESS, *, history: bool = False, people: bool = False) -> str:
    """The manifest as people paste it."""
    return json.dumps(manifest(address, history=history, people=people), indent=2, ensure_ascii=False)


def explained() -> str:
    """Each scope, what needs it and what is lost without it, as a table."""
    head = ["| scope | what it is for | what is lost without it |", "|---|---|---|"]
    every = SCOPES + HISTORY + PEOPLE
    return "\n".join([*head, *(f"| `{scope.name}` | {scope.needed_for} | {scope.lost_without} |" for scope in every)])
