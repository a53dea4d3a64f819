"""Tips in Slack: each outcome told apart, one call at a time, looked up by key and by whose message it is."""

from __future__ import annotations

from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from aiohttp.test_utils import TestServer

from bot.slack import limits
from bot.slack.tip_card import tip_message, trouble_message
from bot.slack.tips import SlackPoster
from bot.tips.posting import NoHistoryError, NotSentError, Post, RefusedError, SuspectError, Trouble
from bot.workspace import Workspace
from handlers.answer import Answer, Kind, Prompt
from handlers.query import Intent, Query, about
from tests.bench.unreliable import Options, Unreliable

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from catalog.catalog import Catalog

HERE = Workspace("slack", "", "T0")
KEY = "tip:slack:T0:C1:2026-W48"
ANSWER = Answer(
    Kind.TIPS,
    "One thing to know.",
    prompts=(
        Prompt("More", Query(intent=Intent.PROFILE, sides=about("aaism"))),
        Prompt("Compare", Query(intent=Intent.COMPARE, sides=about("aaism", "aigp"))),
        Prompt("Third", Query(intent=Intent.HELP)),
    ),
)
POST = Post(KEY, "pair:aaism:aigp", ANSWER)


@asynccontextmanager
async def slack(**options: Any) -> AsyncIterator[tuple[SlackPoster, Unreliable]]:
    """The poster and what it talks to."""
    made = Unreliable(Options(latency=(0.0, 0.0), hang=0.0, **options))
    async with TestServer(made.app(), host="127.0.0.1") as server:
        poster = SlackPoster(str(server.make_url("/api/")), lambda _: "xoxb-1")
        yield poster, made
        await poster.close()


async def test_a_post_carries_its_key_and_can_be_looked_up() -> None:
    """As metadata, where nobody sees it; without previews of links."""
    async with slack() as (poster, made):
        ts = await poster.post(HERE, "C1", POST)
        method, given = made.asked[0]
        assert method == "chat.postMessage"
        assert given["metadata"] == {"event_type": "certadvice_tip", "event_payload": {"key": KEY}}
        assert (given["unfurl_links"], given["unfurl_media"]) == (False, False)
        since = datetime.now(UTC) - timedelta(minutes=2)
        assert await poster.copies(HERE, "C1", KEY, since) == [ts]
        assert await poster.copies(HERE, "C1", KEY.replace("48", "49"), since) == []


@pytest.mark.parametrize(
    ("fault", "error", "arrives"),
    [
        ("429", NotSentError, False), ("500", SuspectError, False), ("drop", SuspectError, False), ("soft", SuspectError, True),
        ("500_after", SuspectError, True), ("drop_after", SuspectError, True), ("hang_after", SuspectError, True),
    ],
)  # fmt: skip
async def test_a_failed_post_is_not_repeated_by_itself(fault: str, error: type[Exception], *, arrives: bool) -> None:
    """One call, whatever came of it: who knows what was sent before decides."""
    async with slack(faults={fault: 1.0}) as (poster, made):
        with pytest.raises(error):
            await poster.post(HERE, "C1", POST)
        assert made.calls["chat.postMessage"] == 1
        assert len(made.messages["C1"]) == arrives


@pytest.mark.parametrize(
    ("code", "error"),
    [
        ("is_archived", RefusedError), ("channel_not_found", RefusedError), ("not_in_channel", RefusedError),
        ("invalid_auth", RefusedError), ("token_revoked", RefusedError), ("msg_too_long", RefusedError),
        ("internal_error", SuspectError), ("fatal_error", SuspectError), ("request_timeout", SuspectError),
        ("service_unavailable", SuspectError), ("something_new", SuspectError), ("ratelimited", NotSentError),
    ],
)  # fmt: skip
async def test_what_slack_says_is_told_apart(code: str, error: type[Exception]) -> None:
    """A word that is not known may mean anything: the message may stand there."""
    async with slack(refuses={"chat.postMessage": code}) as (poster, _):
        with pytest.raises(error):
            await poster.post(HERE, "C1", POST)


async def test_a_service_that_is_not_there_got_nothing() -> None:
    """So the post may be sent again at once."""
    poster = SlackPoster("http://127.0.0.1:9/api/", lambda _: "xoxb-1")
    with pytest.raises(NotSentError):
        await poster.post(HERE, "C1", POST)
    await poster.close()


@pytest.mark.parametrize(
    ("code", "error"),
    [
        ("missing_scope", NoHistoryError), ("not_in_channel", NoHistoryError), ("channel_not_found", SuspectError),
        ("internal_error", SuspectError), ("ratelimited", NotSentError),
    ],
)  # fmt: skip
async def test_only_a_definite_refusal_counts_as_no_history(code: str, error: type[Exception]) -> None:
    """Everything else is tried again."""
    async with slack(refuses={"conversations.history": code}) as (poster, _):
        with pytest.raises(error):
            await poster.copies(HERE, "C1", KEY, datetime.now(UTC))


async def test_a_look_up_reads_on_and_counts_only_its_own_messages() -> None:
    """Fifteen messages a page is what some apps get; a key in somebody else's message is no tip of ours."""
    async with slack(page=15) as (poster, made):
        first = await poster.post(HERE, "C1", POST)
        for _ in range(40):
            made._accepted({"channel": "C1", "text": "talk"})
        made._accepted({"channel": "C1", "metadata": {"event_payload": {"key": KEY}}})["bot_id"] = "B_OTHER"
        second = await poster.post(HERE, "C1", POST)
        assert await poster.copies(HERE, "C1", KEY, datetime.now(UTC) - timedelta(minutes=2)) == [first, second]
        await poster.remove(HERE, "C1", second)
        assert await poster.copies(HERE, "C1", KEY, datetime.now(UTC) - timedelta(minutes=2)) == [first]


async def test_a_channel_too_busy_is_not_searched_for_ever() -> None:
    """Then it stays unclear, and a person looks."""
    async with slack(page=1) as (poster, made):
        for _ in range(30):
            made._accepted({"channel": "C1", "text": "talk"})
        with pytest.raises(NoHistoryError, match="too_much_history"):
            await poster.copies(HERE, "C1", KEY, datetime.now(UTC) - timedelta(minutes=2))


def test_a_tip_has_five_buttons_and_names_who_set_it_up() -> None:
    """Two next steps and the three controls; who set it up in the first post only."""
    made = tip_message(Post(KEY, "pair:aaism:aigp", ANSWER, set_up_by="U123", missed="2026-W47"))
    assert limits.problems(made) == []
    row = made["blocks"][-1]["elements"]
    assert [button["text"]["text"] for button in row] == ["More", "Compare", "Less like this", "Pause", "Stop"]
    assert [button["action_id"] for button in row] == ["ask_0", "ask_1", "tips_less", "tips_pause", "tips_off"]
    assert row[2]["value"] == "pair:aaism:aigp"
    above = made["blocks"][0]["elements"][0]["text"]
    assert "<@U123> set up weekly tips here" in above
    assert "The tip of the week of 16 November 2026 was left out" in above
    assert "<@" not in str(tip_message(POST))


def test_nobody_is_pinged_by_what_is_no_id() -> None:
    """What stands where a person's id should is not put between the brackets."""
    assert "<@" not in str(tip_message(Post(KEY, "x", ANSWER, set_up_by="!here")))


@pytest.mark.parametrize("state", ["refused", "unknown"])
def test_trouble_is_said_with_what_to_do(state: str) -> None:
    """Where, why, and the next step."""
    made = trouble_message(
        Trouble("C1", "2026-W48", state, "no_history: missing_scope" if state == "unknown" else "is_archived", 1)
    )
    assert limits.problems(made) == []
    assert "<#C1>" in made["text"]
    if state == "unknown":
        assert "may or may not have arrived" in made["text"]
        assert made["blocks"][1]["elements"][0]["value"] == "C1 2026-W48 1"
    else:
        assert "archived" in made["text"]
        assert "tips resume" in made["text"]


def test_every_tip_of_the_deck_fits_into_a_message_with_its_buttons(catalog: Catalog) -> None:
    """Within Slack's limits, with the three controls."""
    from datetime import date

    from handlers.tipping.deck import compose, deck

    day = date(2026, 11, 23)
    for tip in deck(catalog, day):
        answer = compose(tip.id, catalog, day)
        assert answer is not None
        made = tip_message(Post(KEY, tip.id, answer, set_up_by="U123", missed="2026-W47"))
        assert limits.problems(made) == [], tip.id
        assert [button["action_id"] for button in made["blocks"][-1]["elements"]][-3:] == ["tips_less", "tips_pause", "tips_off"]
