"""Buttons, modals and the search field, over real HTTP."""

from __future__ import annotations

import json

from bot.playground.standin import RESPONSE_URL
from bot.slack.limits import option_problems, view_problems
from handlers import compare_form
from tests.bot.slack.scene import Scene
from tests.bot.slack.standin import Told


async def test_a_button_on_an_ephemeral_card_is_answered_for_its_asker_alone(slack: Scene) -> None:
    """Through the response_url, beside the card it stands on."""
    got = await slack.press("ask_0", "worth alpha", ephemeral=True)
    assert (got.status, got.text) == (200, "")
    (told,) = await slack.standin.called(RESPONSE_URL)
    assert told["response_type"] == "ephemeral"
    assert told["replace_original"] is False
    assert "asked worth alpha (private)" in told["text"]


async def test_a_button_in_a_thread_is_answered_in_the_thread(slack: Scene) -> None:
    """For everybody there, without anything private."""
    await slack.press("ask_2", "worth alpha")
    (posted,) = await slack.standin.called("chat.postMessage")
    assert posted["thread_ts"] == "1700000001.000001"
    assert "(channel)" in posted["text"]


async def test_a_button_where_the_bot_may_not_post_is_answered_for_its_asker(slack: Scene) -> None:
    """A card shared into a channel that the bot is no member of still answers."""
    slack.standin.tell("chat.postMessage", Told(body={"ok": False, "error": "not_in_channel"}))
    await slack.press("ask_0", "worth alpha")
    (told,) = await slack.standin.called(RESPONSE_URL)
    assert told["response_type"] == "ephemeral"
    assert "asked worth alpha" in told["text"]


async def test_a_button_pressed_once_is_answered_once(slack: Scene) -> None:
    """A duplicate of the same interaction does nothing."""
    await slack.press("ask_0", "first", trigger_id="9.9")
    await slack.press("ask_0", "second", trigger_id="9.9")
    await slack.press("ask_0", "third")
    posted = await slack.standin.called("chat.postMessage", 2)
    text = " ".join(one["text"] for one in posted)
    assert [word for word in ("first", "second", "third") if f"asked {word}" in text] == ["first", "third"]


async def test_an_entry_of_the_menu_is_asked_like_a_button(slack: Scene) -> None:
    """What did not fit into the row is answered in the same way."""
    await slack.choose("more", "path alpha")
    (posted,) = await slack.standin.called("chat.postMessage")
    assert "path alpha" in posted["text"]


async def test_a_link_in_the_menu_asks_nothing(slack: Scene) -> None:
    """Slack opens it by itself, and tells of it all the same."""
    assert (await slack.choose("more", "link:alpha profile alpha")).status == 200
    await slack.choose("more", "plan alpha")
    (posted,) = await slack.standin.called("chat.postMessage")
    assert "plan alpha" in posted["text"]


async def test_share_in_channel_asks_again_for_the_channel_and_says_who_shared(slack: Scene) -> None:
    """The shared card is made for a channel: nothing the asker said before shapes it."""
    await slack.command("something private")
    await slack.press("share", "profile alpha", ephemeral=True)
    (told,) = await slack.standin.called(RESPONSE_URL)
    assert told["response_type"] == "in_channel"
    assert "asked profile alpha (channel) after nothing" in told["text"]
    assert told["blocks"][0]["elements"][0]["text"] == "Shared by <@U1>, who asked: About: ALPHA"
    labels = [button["text"]["text"] for button in told["blocks"][-1]["elements"]]
    assert "Ask a follow-up" in labels
    assert "Share in channel" not in labels


async def test_a_follow_up_is_asked_in_a_form_and_answered_in_the_thread(slack: Scene) -> None:
    """The modal knows where it came from, and the thread goes on from what its card answered."""
    trigger = slack.standin.tickets.trigger("U1")
    await slack.press("follow_up", "profile alpha", trigger_id=trigger)
    (opened,) = await slack.standin.called("views.open")
    assert opened["trigger_id"] == trigger
    view = opened["view"]
    assert view_problems(view) == []
    empty = await slack.submit(view, {"line": {"type": "plain_text_input", "value": "  "}})
    assert empty.message == {"response_action": "errors", "errors": {"line": "Write a question first."}}
    got = await slack.submit(view, {"line": {"type": "plain_text_input", "value": "and the fee?"}})
    assert (got.status, got.text) == (200, "")
    (posted,) = await slack.standin.called("chat.postMessage")
    assert posted["thread_ts"] == "1700000001.000001"
    assert "asked and the fee? (channel) after profile alpha" in posted["text"]
    assert posted["blocks"][0]["elements"][0]["text"] == "<@U1> asked: and the fee?"


async def test_who_asks_by_a_button_in_a_channel_is_named_over_the_answer(slack: Scene) -> None:
    """Others of the thread see the card without having seen the button pressed."""
    await slack.press("ask_0", "profile alpha")
    (posted,) = await slack.standin.called("chat.postMessage")
    assert posted["blocks"][0]["elements"][0]["text"] == "<@U1> asked: About: ALPHA"


async def test_the_compare_picker_opens_checks_and_answers(slack: Scene) -> None:
    """One credential is refused at its field, two are compared, for the asker alone."""
    await slack.press("form", compare_form.ID, ephemeral=True)
    (opened,) = await slack.standin.called("views.open")
    view = opened["view"]
    assert view_problems(view) == []
    assert view["blocks"][-1]["element"]["type"] == "multi_external_select"

    def picked(*ids: str) -> dict[str, dict[str, object]]:
        return {compare_form.FIELD: {"type": "multi_external_select", "selected_options": [{"value": value} for value in ids]}}

    refused = await slack.submit(view, picked("alpha"))
    assert refused.message["response_action"] == "errors"
    assert list(refused.message["errors"]) == [compare_form.FIELD]
    assert (await slack.submit(view, picked("alpha", "beta"))).text == ""
    (told,) = await slack.standin.called(RESPONSE_URL)
    assert "asked form alpha beta (private)" in told["text"]


async def test_typing_suggests_credentials(slack: Scene) -> None:
    """From memory, in the answer itself."""
    found = (await slack.type_in("al")).message["options"]
    assert [option["value"] for option in found] == ["alpha"]
    assert option_problems(found) == []
    assert (await slack.type_in("zzzz")).message == {"options": []}


async def test_a_modal_that_comes_too_late_is_explained(slack: Scene) -> None:
    """Slack forgets a trigger after three seconds; the person is asked to try again, with a reference."""
    slack.standin.tell("views.open", Told(body={"ok": False, "error": "expired_trigger_id"}))
    await slack.press("follow_up", "profile alpha")
    (told,) = await slack.standin.called(RESPONSE_URL)
    assert "Please try again; if it happens twice, tell your admin the reference" in told["text"]


async def test_an_unknown_button_and_a_link_button_are_acknowledged(slack: Scene) -> None:
    """A link opens by itself; an action of an older version does nothing."""
    assert (await slack.press("report")).status == 200
    assert (await slack.press("of_another_age", "x")).status == 200


async def test_other_interactions_are_acknowledged(slack: Scene) -> None:
    """A closed modal needs no answer."""
    payload = {"type": "view_closed", "team": {"id": "T1"}, "user": {"id": "U1"}, "view": {"callback_id": "compare"}}
    assert (await slack.form(payload=json.dumps(payload))).status == 200
