"""The manifest: within Slack's limits, and nothing in it that the app does not use."""

from __future__ import annotations

import json
import struct
from pathlib import Path

import pytest

from bot.slack.manifest import ADDRESS, address_of, explained, manifest, manifest_text
from bot.slack.needs import COMMAND, EVENTS, HISTORY_EVENTS, SCOPES, SHORTCUTS


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


def test_the_usage_hint_fits_beside_the_command() -> None:
    """What can be typed stands in the help that the hint names; the composer has room for a few words."""
    (command,) = manifest()["features"]["slash_commands"]
    assert command["command"] == COMMAND
    assert "help" in command["usage_hint"]
    assert len(command["usage_hint"]) <= 40


def test_every_event_has_its_scope_and_every_scope_is_explained() -> None:
    """No event without the permission it needs, no permission without a reason."""
    assert {event.scope for event in EVENTS if event.scope} <= {scope.name for scope in SCOPES}
    for scope in SCOPES:
        assert f"| `{scope.name}` |" in explained()
        assert scope.needed_for
        assert scope.lost_without


def test_history_is_asked_for_by_who_wants_it() -> None:
    """The least scopes are the usual ones; with history come two scopes and their two events, nothing else."""
    usual, more = manifest(), manifest(history=True)
    scopes = [set(one["oauth_config"]["scopes"]["bot"]) for one in (usual, more)]
    events = [set(one["settings"]["event_subscriptions"]["bot_events"]) for one in (usual, more)]
    assert scopes[1] - scopes[0] == {"channels:history", "groups:history"}
    assert events[1] - events[0] == {"message.channels", "message.groups"}
    assert {event.scope for event in EVENTS + HISTORY_EVENTS if event.scope} <= scopes[1]
    assert "history" not in manifest_text().replace("im:history", "")


def test_who_people_are_is_asked_for_by_who_wants_it() -> None:
    """One scope and nothing else; what is lost without it is told."""
    usual, more = manifest(), manifest(people=True)
    assert set(more["oauth_config"]["scopes"]["bot"]) - set(usual["oauth_config"]["scopes"]["bot"]) == {"users:read"}
    assert more["settings"] == usual["settings"]
    assert "| `users:read` | optional" in explained()


def test_it_names_what_slack_calls_an_agent() -> None:
    """An agent view, never the older assistant view, within its limits; the pane needs the Messages tab to be written in."""
    features = manifest()["features"]
    assert "assistant_view" not in features
    assert len(features["agent_view"]["agent_description"]) <= 300
    prompts = features["agent_view"]["suggested_prompts"]
    assert 1 <= len(prompts) <= 4
    assert all(prompt["title"] and prompt["message"] for prompt in prompts)
    home = {"home_tab_enabled": True, "messages_tab_enabled": True, "messages_tab_read_only_enabled": False}
    assert features["app_home"] == home


def test_the_icon_is_as_large_as_slack_asks() -> None:
    """A square PNG of 512 pixels."""
    data = (Path(__file__).parents[3] / ".github" / "icon.png").read_bytes()
    assert data[:8] == b"\x89PNG\r\n\x1a\n"
    assert struct.unpack(">II", data[16:24]) == (512, 512)


@pytest.mark.parametrize("said", ["https://advice.example", "https://advice.example/", "https://advice.example/slack/events"])
def test_an_address_stands_wherever_slack_wants_it(said: str) -> None:
    """Nothing is left to replace by hand."""
    made = manifest_text(address_of(said))
    assert made.count('"https://advice.example/slack/events"') == manifest_text().count(ADDRESS) == 4
    assert "YOUR-ADDRESS" not in made


@pytest.mark.parametrize(
    "said", ["http://advice.example", "advice.example", "https://", "https://a b.example", "https://a.example?x=1", ""]
)
def test_an_address_that_slack_would_not_take_is_refused(said: str) -> None:
    """With how to write one."""
    with pytest.raises(ValueError, match=r"https://advice\.example\.com"):
        address_of(said)


def test_in_socket_mode_it_names_no_address() -> None:
    """It is the same app otherwise, down to its scopes and events, with history or without."""
    for history in (False, True):
        local, usual = manifest(None, history=history), manifest(history=history)
        assert "http" not in json.dumps(local)
        assert local["settings"]["socket_mode_enabled"] is True
        assert local["oauth_config"] == usual["oauth_config"]
        assert local["settings"]["event_subscriptions"]["bot_events"] == usual["settings"]["event_subscriptions"]["bot_events"]


def test_it_can_be_pasted() -> None:
    """It is JSON, every address in it the same."""
    assert json.loads(manifest_text()) == manifest()
    addresses = {word for word in manifest_text().split('"') if word.startswith("https://")}
    assert len(addresses) == 1
