"""The stand-in refuses what Slack refuses."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import aiohttp
import pytest

from bot.playground.methods import Methods
from bot.playground.rules import mistakes
from bot.playground.tickets import RESPONSE_SECONDS, RESPONSE_USES, TRIGGER_SECONDS, RefusedError, Tickets
from tests.bot.slack.standin import BOT_USER, TOKEN, standing_in, workspace

if TYPE_CHECKING:
    from bot.playground.workspace import Workspace

SECTION = {"type": "section", "text": {"type": "mrkdwn", "text": "words"}}
INPUT = {
    "type": "input",
    "block_id": "line",
    "label": {"type": "plain_text", "text": "Line"},
    "element": {"type": "plain_text_input", "action_id": "line", "max_length": 5},
}
MODAL = {"type": "modal", "title": {"type": "plain_text", "text": "Title"}, "blocks": [SECTION]}
HOME = {"type": "home", "blocks": [SECTION]}


class Time:
    """A clock that a test moves."""

    def __init__(self) -> None:
        self.now = 1_000.0

    def __call__(self) -> float:
        """Seconds."""
        return self.now


class Slack:
    """The methods on a workspace, with a clock."""

    def __init__(self, **more: Any) -> None:
        self.space: Workspace = workspace()
        self.time = Time()
        self.tickets = Tickets(self.time)
        self.methods = Methods(self.space, self.tickets, **more)

    def call(self, method: str, **arguments: Any) -> dict[str, Any]:
        """Call a method."""
        return self.methods.call(method, arguments)

    def refusal(self, method: str, **arguments: Any) -> str:
        """Slack's word for why a call is refused."""
        with pytest.raises(RefusedError) as refused:
            self.call(method, **arguments)
        return refused.value.code

    def open(self, view: dict[str, Any] | None = None) -> dict[str, Any]:
        """Open a modal for the first person."""
        return dict(self.call("views.open", trigger_id=self.tickets.trigger("U1"), view=view or MODAL)["view"])


@pytest.fixture
def slack() -> Slack:
    """One with every scope."""
    return Slack()


@pytest.mark.parametrize(
    ("code", "arguments"),
    [
        ("channel_not_found", {"channel": "C404", "text": "x"}),
        ("no_text", {"blocks": [SECTION]}),
        ("no_text", {"text": " "}),
        ("msg_too_long", {"text": "x" * 4_001}),
        ("invalid_blocks", {"text": "x", "blocks": [{"type": "section"}]}),
        ("invalid_blocks", {"text": "x", "blocks": [{"type": "header", "text": {"type": "plain_text", "text": "x" * 151}}]}),
        ("invalid_blocks", {"text": "x", "blocks": [SECTION] * 51}),
        (
            "msg_blocks_too_long",
            {"text": "x", "blocks": [{"type": "section", "text": {"type": "mrkdwn", "text": "x" * 2_900}}] * 5},
        ),
        ("invalid_metadata_format", {"text": "x", "metadata": {"event_type": "t"}}),
        ("invalid_metadata_schema", {"text": "x", "metadata": {"event_type": "t", "event_payload": {"a": {"b": 1}}}}),
    ],
)
def test_a_message_that_slack_refuses(slack: Slack, code: str, arguments: dict[str, Any]) -> None:
    """With Slack's word for it, and nothing is posted."""
    assert slack.refusal("chat.postMessage", **{"channel": "C1", **arguments}) == code
    assert slack.space.messages["C1"] == []


def test_the_bot_posts_only_where_it_is(slack: Slack) -> None:
    """In channels it is a member of; a person's id means their direct messages."""
    slack.space.channels["C2"].members.discard(BOT_USER)
    assert slack.refusal("chat.postMessage", channel="C2", text="x") == "not_in_channel"
    assert slack.call("chat.postMessage", channel="U1", text="x")["channel"] == "D1"


def test_a_missing_scope_is_named() -> None:
    """An app that may only post neither looks people up nor reads."""
    slack = Slack(scopes=frozenset({"chat:write", "im:history"}))
    assert slack.refusal("users.info", user="U1") == "missing_scope"
    assert slack.refusal("conversations.history", channel="C1") == "missing_scope"
    assert slack.call("conversations.history", channel="D1")["messages"] == []


def test_metadata_is_kept_and_read_back_where_asked_for(slack: Slack) -> None:
    """History shows it on request, newest first, within the time asked for; what one person alone saw never."""
    metadata = {"event_type": "tip", "event_payload": {"key": "k"}}
    first = slack.call("chat.postMessage", channel="C1", text="one", metadata=metadata)["ts"]
    slack.call("chat.postMessage", channel="C1", text="two")
    slack.call("chat.postEphemeral", channel="C1", user="U1", text="for one")
    found = slack.call("conversations.history", channel="C1", include_all_metadata=True)["messages"]
    assert [message["text"] for message in found] == ["two", "one"]
    assert found[1]["metadata"] == metadata
    assert "metadata" not in slack.call("conversations.history", channel="C1")["messages"][1]
    assert [message["text"] for message in slack.call("conversations.history", channel="C1", oldest=first)["messages"]] == ["two"]
    assert len(slack.call("conversations.history", channel="C1", limit=1)["messages"]) == 1


def test_a_message_is_changed_and_deleted_by_its_author_alone(slack: Slack) -> None:
    """And not where only one person saw it."""
    mine = slack.call("chat.postMessage", channel="C1", text="one")["ts"]
    slack.call("chat.update", channel="C1", ts=mine, text="two")
    assert slack.space.messages["C1"][0].text == "two"
    theirs = slack.space.say("C1", "U1", "hello").ts
    assert slack.refusal("chat.update", channel="C1", ts=theirs, text="x") == "cant_update_message"
    assert slack.refusal("chat.delete", channel="C1", ts=theirs) == "cant_delete_message"
    unseen = slack.call("chat.postEphemeral", channel="C1", user="U1", text="for one")["message_ts"]
    assert slack.refusal("chat.update", channel="C1", ts=unseen, text="x") == "message_not_found"
    slack.call("chat.delete", channel="C1", ts=mine)
    assert slack.refusal("chat.delete", channel="C1", ts=mine) == "message_not_found"


def test_a_trigger_is_used_once_and_in_time(slack: Slack) -> None:
    """Three seconds."""
    trigger = slack.tickets.trigger("U1")
    slack.call("views.open", trigger_id=trigger, view=MODAL)
    assert slack.refusal("views.open", trigger_id=trigger, view=MODAL) == "exchanged_trigger_id"
    late = slack.tickets.trigger("U1")
    slack.time.now += TRIGGER_SECONDS + 0.1
    assert slack.refusal("views.open", trigger_id=late, view=MODAL) == "expired_trigger_id"
    assert slack.refusal("views.open", trigger_id="1.2.3", view=MODAL) == "invalid_trigger_id"


@pytest.mark.parametrize(
    "view",
    [
        None,
        HOME,
        {"type": "modal", "blocks": [SECTION]},
        {**MODAL, "title": {"type": "plain_text", "text": "x" * 25}},
        {**MODAL, "blocks": [INPUT]},
        {**MODAL, "blocks": [SECTION] * 101},
        {**MODAL, "private_metadata": "x" * 3_001},
    ],
)
def test_a_modal_that_slack_refuses(slack: Slack, view: Any) -> None:
    """No title, too long, an input without a submit, and so on."""
    assert slack.refusal("views.open", trigger_id=slack.tickets.trigger("U1"), view=view) == "invalid_arguments"
    assert slack.space.views == {}


def test_modals_are_updated_by_their_hash_and_three_deep(slack: Slack) -> None:
    """An old hash conflicts; a fourth modal is one too many."""
    first = slack.open()
    newer = slack.call("views.update", view_id=first["id"], hash=first["hash"], view=MODAL)["view"]
    assert newer["id"] == first["id"]
    assert slack.refusal("views.update", view_id=first["id"], hash=first["hash"], view=MODAL) == "hash_conflict"
    for _ in range(2):
        slack.call("views.push", trigger_id=slack.tickets.trigger("U1"), view=MODAL)
    assert slack.refusal("views.push", trigger_id=slack.tickets.trigger("U1"), view=MODAL) == "push_limit_reached"
    assert slack.refusal("views.update", view_id="V404", view=MODAL) == "not_found"


def test_a_home_tab_is_published_where_the_manifest_has_one(slack: Slack) -> None:
    """By person, with a hash against clobbering."""
    first = slack.call("views.publish", user_id="U1", view=HOME)["view"]
    slack.call("views.publish", user_id="U1", view=HOME, hash=first["hash"])
    assert slack.refusal("views.publish", user_id="U1", view=HOME, hash=first["hash"]) == "hash_conflict"
    assert slack.refusal("views.publish", user_id="U404", view=HOME) == "user_not_found"
    assert Slack(home=False).refusal("views.publish", user_id="U1", view=HOME) == "not_enabled"


def test_the_agent_pane_shows_what_the_app_does_until_it_answers(slack: Slack) -> None:
    """A status in a thread, ended by the app's next message there; the thread's name; suggestions, four at most."""
    slack.call("assistant.threads.setStatus", channel_id="D1", thread_ts="1.0", status="is looking it up")
    assert slack.space.statuses == {"D1:1.0": "is looking it up"}
    slack.call("chat.postMessage", channel="D1", thread_ts="1.0", text="found")
    assert slack.space.statuses == {"D1:1.0": ""}
    slack.call("agents.sessions.setStatus", channel_id="D1", thread_ts="1.0", status="active", title="Facts: AIGP")
    slack.call("agents.sessions.setStatus", channel_id="D1", thread_ts="1.0", status="active")
    assert slack.space.titles == {"D1:1.0": "Facts: AIGP"}
    prompt = {"title": "Plan", "message": "plan"}
    slack.call("assistant.threads.setSuggestedPrompts", channel_id="D1", prompts=[prompt])
    assert slack.space.prompts == {"D1": [prompt]}
    assert slack.refusal("assistant.threads.setSuggestedPrompts", channel_id="D1", prompts=[prompt] * 5) == "invalid_arguments"


def test_a_response_address_is_used_five_times_within_half_an_hour() -> None:
    """Then never again."""
    time = Time()
    tickets = Tickets(time)
    often, late = tickets.response("C1", "U1"), tickets.response("C1", "U1")
    for _ in range(RESPONSE_USES):
        assert tickets.answer(often).user == "U1"
    with pytest.raises(RefusedError, match="used_url"):
        tickets.answer(often)
    time.now += RESPONSE_SECONDS + 1
    with pytest.raises(RefusedError, match="expired_url"):
        tickets.answer(late)
    with pytest.raises(RefusedError, match="invalid_url"):
        tickets.answer("made-up")


async def test_a_response_address_posts_replaces_and_deletes() -> None:
    """For its asker alone unless it says otherwise; a bad message is refused; the sixth use as well."""
    async with standing_in() as standin, aiohttp.ClientSession() as http:
        shown = standin.workspace.say("C1", BOT_USER, "card")
        shown.to = "U1"
        url = standin.response_url("C1", "U1", shown.ts)

        async def post(**body: Any) -> int:
            async with http.post(url, json=body) as got:
                return got.status

        assert await post(text="beside") == 200
        assert await post(text="shared", response_type="in_channel") == 200
        assert await post(text="", blocks=[SECTION]) == 404
        assert await post(text="card again", replace_original=True) == 200
        assert [(message.text, message.to) for message in standin.workspace.messages["C1"]] == [
            ("card again", "U1"), ("beside", "U1"), ("shared", ""),
        ]  # fmt: skip
        assert await post(delete_original=True) == 200
        assert shown not in standin.workspace.messages["C1"]
        assert await post(text="once more") == 404


async def test_calls_need_the_token_and_may_come_too_soon() -> None:
    """429 says how long to wait; the next call is carried out."""
    async with standing_in() as standin, aiohttp.ClientSession() as http:

        async def call(token: str, method: str = "auth.test", **form: str) -> tuple[int, str, str | None]:
            async with http.post(f"{standin.api}{method}", data={"token": token, **form}) as got:
                return got.status, str((await got.json()).get("error")), got.headers.get("Retry-After")

        assert await call("xoxb-other") == (200, "invalid_auth", None)
        assert await call("") == (200, "not_authed", None)
        assert await call(TOKEN, "no.such") == (200, "unknown_method", None)
        assert await call(TOKEN, "chat.postMessage", channel="C1", text="x", blocks='[{"type":"divider"}]') == (200, "None", None)
        standin.tickets.limit("auth.test", 1, 7)
        assert await call(TOKEN) == (429, "ratelimited", "7")
        assert await call(TOKEN) == (200, "None", None)


@pytest.mark.parametrize(
    ("element", "held", "said"),
    [
        ({"type": "plain_text_input", "max_length": 3}, {"value": "long"}, ["Use at most 3 characters."]),
        ({"type": "plain_text_input", "min_length": 9}, {"value": "short"}, ["Use at least 9 characters."]),
        ({"type": "plain_text_input"}, {}, ["Please complete this required field."]),
        ({"type": "number_input", "is_decimal_allowed": False}, {"value": "1.5"}, ["Enter a whole number."]),
        ({"type": "number_input", "is_decimal_allowed": True, "max_value": "9"}, {"value": "10"}, ["Enter 9 or less."]),
        ({"type": "number_input", "is_decimal_allowed": True, "min_value": "1"}, {"value": "x"}, ["Enter a number."]),
        ({"type": "multi_static_select", "max_selected_items": 1}, {"selected_options": [1, 2]}, ["Choose at most 1."]),
        ({"type": "static_select"}, {"selected_option": {"value": "a"}}, []),
        ({"type": "datepicker"}, {"selected_date": "2026-01-01"}, []),
    ],
)
def test_what_slack_itself_says_at_a_field(element: dict[str, Any], held: dict[str, Any], said: list[str]) -> None:
    """Before the app is asked."""
    view = {"blocks": [{**INPUT, "element": {"action_id": "line", **element}}]}
    assert list(mistakes(view, {"line": {"line": held}}).values()) == said
