"""The Home tab, the profile form and what they keep, over real HTTP and a real database file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.playground.standin import RESPONSE_URL
from bot.slack import home as tab
from bot.slack import views
from bot.slack.limits import view_problems
from bot.store.keeper import now
from bot.store.rows import put
from bot.store.tables import Subscription
from catalog.load import load
from handlers.form_list import FORMS
from handlers.forms import Filled
from handlers.home import About, Followed, Kept, home
from tests.bot.slack.answers import words
from tests.bot.slack.scene import TODAY
from tests.bot.slack.test_conversation import settled, shown
from tests.bot.slack.test_remembering import T1, said, silent, talking
from tests.handlers.test_profile_form import FULL, people

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from handlers.person import Person
    from tests.bot.slack.scene import Scene

CATALOG = load()


FOLLOWED = st.builds(
    Followed,
    words,
    st.integers(1, 7),
    st.integers(0, 1439),
    words,
    st.lists(words, max_size=9).map(tuple),
    paused=st.booleans(),
    refused=st.booleans(),
)


def pressable(view: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """Every button of a view by its label."""
    return {e["text"]["text"]: e for b in view["blocks"] if b["type"] == "actions" for e in b["elements"]}


def picked(*ids: str) -> dict[str, Any]:
    """Credentials chosen in a field that is typed into."""
    return {"type": "multi_external_select", "selected_options": [{"value": i} for i in ids]}


async def profile_modal(slack: Scene) -> dict[str, Any]:
    """The profile form as it stands once it was opened from the Home tab."""
    await slack.look_home()
    await settled(slack)
    button = next(b for label, b in pressable(slack.page).items() if "my profile" in label)
    await slack.press_in(slack.page, button["action_id"], button["value"])
    await settled(slack)
    return slack.modal


async def test_home_is_a_skeleton_first_and_never_overwrites_what_is_newer() -> None:
    """A first look publishes twice, the second time over the first; a later look once, over what stands there."""
    async with talking() as slack:
        assert (await slack.look_home()).status == 200
        first, page = await slack.standin.called("views.publish", 2)
        await settled(slack)
        assert first["view"] == tab.skeleton()
        assert "hash" not in first
        assert page["hash"]
        assert view_problems(page["view"]) == []
        assert "Nothing is saved" in shown([slack.page])
        await slack.look_home(view={"id": slack.page["id"], "hash": "old"})
        assert (await slack.standin.called("views.publish", 3))[-1]["hash"] == "old"
        await slack.look_home(tab="messages")
        await settled(slack)
        assert len(slack.standin.calls["views.publish"]) == 3


async def test_a_profile_is_set_up_in_the_form_and_shown_on_the_page() -> None:
    """Skeleton, form, a field for each credential chosen, an error in place, saved and confirmed where the form was."""
    async with talking() as slack:
        form = await profile_modal(slack)
        (opened,) = slack.standin.calls["views.open"]
        assert opened["view"]["callback_id"] == "waiting"
        assert slack.standin.calls["views.update"][0]["hash"]
        assert view_problems(form) == []
        await slack.press_in(form, "holds", holds=picked("isaca-cism"))
        await settled(slack)
        assert slack.standin.calls["views.update"][1]["hash"] == form["hash"]
        assert "since:isaca-cism" in [block.get("block_id") for block in slack.modal["blocks"]]
        assert view_problems(slack.modal) == []
        filled = {"holds": picked("isaca-cism"), "since:isaca-cism": {"type": "plain_text_input", "value": "soon"}}
        refused = await slack.submit(slack.modal, filled)
        assert list(refused.message["errors"]) == ["since:isaca-cism"]
        filled["since:isaca-cism"]["value"] = "2022"
        saved = (await slack.submit(slack.modal, filled)).message
        assert saved["response_action"] == "update"
        assert view_problems(saved["view"]) == []
        assert "Saved: you hold CISM since 2022." in shown([saved["view"]])
        await settled(slack)
        assert "CISM since 2022" in shown([slack.page])
        assert "hash" not in slack.standin.calls["views.publish"][-1]
        assert "Because you hold CISM since 2022" in await said(slack, "can I take AAISM?", channel_id="C2")


async def test_weekly_tips_that_somebody_set_up_are_listed() -> None:
    """With the channel as Slack names it; somebody else's are not, nor those that were stopped."""
    async with talking() as slack:
        await slack.keeper(_set_up)
        await slack.look_home()
        await settled(slack)
        text = shown([slack.page])
        assert "<#C1>: Mondays at 09:00 (UTC)" in text
        assert "<#C2>" not in text
        assert "<#C3>" not in text


def _set_up(connection: Connection) -> None:
    """Three channels: mine, another's, and one that was stopped."""
    for channel, person, state in (("C1", "U1", "on"), ("C2", "U2", "on"), ("C3", "U1", "off")):
        values: dict[str, Any] = {"channel": channel, "person": person, "state": state, "weekday": 1, "minute": 540, "zone": "UTC"}
        values |= {"tracks": [], "topics": [], "disliked": [], "named": True, "effective": now()}
        put(connection, Subscription, T1, **values)


async def test_delete_my_data_asks_first_and_shows_the_page_after_it() -> None:
    """The button has a dialog; what it did stands at the top of the page."""
    async with talking() as slack:
        await said(slack, "me I hold CISM since 2022")
        await slack.look_home()
        await settled(slack)
        delete = pressable(slack.page)["Delete my data"]
        assert "your profile" in delete["confirm"]["text"]["text"]
        await slack.press_in(slack.page, delete["action_id"], delete["value"])
        await settled(slack)
        assert "Deleted: your saved profile" in slack.page["blocks"][0]["text"]["text"]
        assert "Nothing is saved" in shown([slack.page])
        assert not slack.standin.calls["views.open"]


async def test_a_question_from_home_is_answered_in_a_modal_and_goes_on_there() -> None:
    """No channel hears of it; the next step takes the answer's place."""
    async with talking() as slack:
        await slack.look_home()
        await settled(slack)
        ask = pressable(slack.page)["What changed lately?"]
        await slack.press_in(slack.page, ask["action_id"], ask["value"])
        await settled(slack)
        view = slack.modal
        assert view_problems(view) == []
        assert view["type"] == "modal"
        step = next(e for e in pressable(view).values() if e["action_id"].startswith("ask_"))
        await slack.press_in(view, step["action_id"], step["value"])
        (after,) = await slack.standin.called("views.update")
        assert (after["view_id"], after["hash"]) == (view["id"], view["hash"])
        assert view_problems(after["view"]) == []
        assert not slack.standin.calls["chat.postMessage"]
        assert not slack.standin.calls[RESPONSE_URL]


async def test_a_silent_database_loses_nothing_of_a_profile() -> None:
    """The page says that it could not be read, and a submission is asked for again."""
    async with talking() as slack:
        await said(slack, "me I hold CISM since 2022")
        form = await profile_modal(slack)
        with silent(slack.keeper):
            refused = (await slack.submit(form, {"holds": picked("iapp-aigp")})).message
            assert "could not be read in time" in refused["errors"]["holds"]
            await slack.look_home(view={"id": slack.page["id"], "hash": slack.page["hash"]})
            page = (await slack.standin.called("views.publish", 3))[-1]
            assert "could not be read in time" in shown([page])
            assert "Nothing is" not in shown([page])
        assert "CISM since 2022" in await said(slack, "me")


async def test_a_write_that_fails_says_so_in_the_form(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing says "saved" before it is; one that takes long is told of when it is done."""
    async with talking() as slack:
        form = await profile_modal(slack)
        monkeypatch.setattr("bot.slack.modals.ACKNOWLEDGE_SECONDS", 0.0)
        waits = (await slack.submit(form, {"holds": picked("isaca-cism")})).message
        assert "moment longer" in shown([waits["view"]])
        await slack.standin.called("views.update", 2)
        await settled(slack)
        assert "Saved: you hold CISM" in shown([slack.modal])


@settings(deadline=None, max_examples=30)
@given(people, st.builds(Kept, st.integers(0, 9), st.integers(0, 9), st.integers(0, 9)), words, st.lists(FOLLOWED, max_size=40))
def test_no_page_is_refused(person: Person, kept: Kept, notice: str, subscriptions: list[Followed]) -> None:
    """Whatever is kept, the tab is within Slack's limits."""
    page = home(CATALOG, TODAY, About(person, kept, tuple(subscriptions)))
    assert view_problems(tab.draw(page, notice)) == []


@settings(deadline=None, max_examples=30)
@given(people)
def test_no_form_is_refused(person: Person) -> None:
    """Every form, for whoever opens it."""
    for spec in FORMS.values():
        assert view_problems(views.draw(spec.build(Filled(CATALOG, TODAY, person=person)), views.NOWHERE)) == []
        assert view_problems(views.waiting(spec.title)) == []
    assert FULL.holds


async def test_the_wizard_goes_through_its_steps_in_one_modal() -> None:
    """Each step is laid over the one before, so that one can go back; the recommendation takes the place of the last."""
    async with talking() as slack:
        await slack.look_home()
        await settled(slack)
        start = pressable(slack.page)["Which one is for me?"]
        await slack.press_in(slack.page, start["action_id"], start["value"])
        await settled(slack)
        view = slack.modal
        role: dict[str, Any] = {"role": {"type": "static_select", "selected_option": {"value": "ciso"}}}
        money: dict[str, Any] = {
            "budget": {"type": "number_input", "value": "900"},
            "currency": {"type": "static_select", "selected_option": {"value": "USD"}},
        }
        for filled in (role, {"holds": picked("isaca-cism")}, money):
            assert view_problems(view) == []
            got = (await slack.submit(view, filled)).message
            assert got["response_action"] == ("update" if filled is money else "push")
            view = got["view"]
            assert view["close"]["text"] == ("Close" if filled is money else "Back")
        assert view_problems(view) == []
        assert view["title"]["text"] == "Which one is for me?"
        assert view["clear_on_close"]
        assert "As a CISO" in shown([view])
        assert "You said: you work as" in shown([view])
        assert not slack.standin.calls["chat.postMessage"]
        assert [len(slack.standin.calls[name]) for name in ("views.open", "views.update")] == [1, 1]
