"""The manifest: within Slack's limits, and nothing in it that the app does not use."""

from __future__ import annotations

import json

from bot.slack.manifest import explained, manifest, manifest_text
from bot.slack.needs import COMMAND, EVENTS, SCOPES, SHORTCUTS
from handlers.intents import INTENTS


def test_it_keeps_slacks_limits() -> None:
    """Names, descriptions and hints are as long as Slack takes them."""
    made = manifest()
    shown = made["display_information"]
    assert len(shown["name"]) <= 35
    assert len(shown["description"]) <= 140
    assert 175 <= len(shown["long_description"]) <= 4_000
    (command,) = made["features"]["slash_commands"]
    assert len(command["command"]) <= 32
    assert len(command["description"]) <= 2_000
    assert len(command["usage_hint"]) <= 1_000


def test_shortcuts_are_those_the_app_answers() -> None:
    """Within Slack's limits, each named once."""
    made = manifest()["features"]["shortcuts"]
    assert [one["callback_id"] for one in made] == [one.callback for one in SHORTCUTS]
    assert len({one["name"] for one in made}) == len(made) <= 10
    for one in made:
        assert one["type"] in ("message", "global")
        assert len(one["name"]) <= 24
        assert len(one["description"]) <= 150


def test_every_verb_of_the_bot_is_in_the_usage_hint() -> None:
    """The hint follows the one list of intents."""
    (command,) = manifest()["features"]["slash_commands"]
    assert command["command"] == COMMAND
    for spec in INTENTS:
        assert not spec.summary or spec.verb in command["usage_hint"]


def test_every_event_has_its_scope_and_every_scope_is_explained() -> None:
    """No event without the permission it needs, no permission without a reason."""
    assert {event.scope for event in EVENTS if event.scope} <= {scope.name for scope in SCOPES}
    for scope in SCOPES:
        assert f"| `{scope.name}` |" in explained()
        assert scope.needed_for
        assert scope.lost_without


def test_it_can_be_pasted() -> None:
    """It is JSON, every address in it the same."""
    assert json.loads(manifest_text()) == manifest()
    addresses = {word for word in manifest_text().split('"') if word.startswith("https://")}
    assert len(addresses) == 1
