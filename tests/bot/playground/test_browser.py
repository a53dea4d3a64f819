"""The page in a real browser, with the real catalog and the real app behind it: what a newcomer does in the first minutes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.slack.manifest import manifest
from tests.bot.playground.browsing import card, composer, give, side

if TYPE_CHECKING:
    from playwright.async_api import Page

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="module")]


async def test_an_answer_is_there_on_opening_and_the_page_says_what_it_is(page: Page) -> None:
    """Nobody has to ask first, and nobody takes it for Slack."""
    assert "AAISM" in await card(side(page)).inner_text()
    await page.get_by_text("a stand-in on this machine, not Slack").wait_for()


async def test_the_guided_start_is_three_clicks(page: Page) -> None:
    """A command for oneself, a mention in a channel, a direct message; each is answered where Slack would."""
    await page.get_by_role("button", name="Ask for yourself").click()
    assert "Only visible to you" in await page.locator("article.ephemeral").inner_text()
    await page.get_by_role("button", name="Ask in a channel").click()
    await side(page).get_by_text("AIGP").first.wait_for()
    await side(page).get_by_role("button", name="Close the thread").click()
    await page.get_by_role("button", name="Plan in private").click()
    await card(side(page)).wait_for()
    await page.get_by_role("heading", name="CertAdvice", exact=True).wait_for()
    await page.get_by_text("That is all").wait_for()


async def test_from_a_question_one_clicks_through_to_a_comparison(page: Page) -> None:
    """A card's button asks the next question, and its answer comes as another card with a table."""
    answer = await give(page, "/certadvice AAISM")
    assert await answer.get_by_role("heading").count() == 1
    await answer.get_by_role("button", name="Ask: Compare with").first.click()
    compared = page.locator("article.ephemeral").nth(1)
    await compared.get_by_role("table").wait_for()
    await compared.get_by_role("table").get_by_text("AAISM").first.wait_for()


async def test_a_mistake_in_a_form_is_said_at_its_field_and_mended_with_the_keyboard_alone(page: Page) -> None:
    """Nothing chosen, one chosen, then two that the app's typeahead found; the form closes and the answer is there."""
    answer = await give(page, "/certadvice compare")
    await answer.get_by_role("button", name="Open the form").click()
    form = page.get_by_role("dialog")
    field = form.get_by_role("combobox")
    await form.get_by_role("button", name="Compare", exact=True).click()
    await form.get_by_role("alert").wait_for()
    assert await form.get_by_role("alert").inner_text() == "Please complete this required field."
    assert await field.get_attribute("aria-invalid") == "true"
    for number, typed in enumerate(("AAISM", "AIGP")):
        await field.press_sequentially(typed)
        await form.get_by_role("option", name=f"{typed}:").wait_for()
        await field.press("Enter")
        await form.get_by_role("button", name="Remove").nth(number).wait_for()
        if not number:
            await form.get_by_role("button", name="Compare", exact=True).press("Enter")
            await form.get_by_role("alert").get_by_text("two").wait_for()
    await form.get_by_role("button", name="Compare", exact=True).press("Enter")
    await form.wait_for(state="detached")
    await page.locator("article.ephemeral").nth(1).get_by_role("table").wait_for()


async def test_escape_closes_a_form_and_nothing_is_sent(page: Page) -> None:
    """As everywhere; who works with the keyboard is back where they were, and the thread beside it stays."""
    answer = await give(page, "/certadvice compare")
    await card(side(page)).wait_for()
    opener = answer.get_by_role("button", name="Open the form")
    await opener.press("Enter")
    await page.get_by_role("dialog").wait_for()
    await page.keyboard.press("Escape")
    await page.get_by_role("dialog").wait_for(state="detached")
    assert await page.locator("article.ephemeral").count() == 1
    assert await opener.evaluate("button => document.activeElement === button")
    assert await card(side(page)).count() == 1


async def test_a_thread_goes_on_from_what_was_asked(page: Page) -> None:
    """A mention that is completed while typing opens its thread; a follow-up there knows what it is about."""
    await composer(page).fill("@Cer")
    await composer(page).press("Tab")
    await composer(page).press_sequentially("what is AAISM?")
    await composer(page).press("Enter")
    await side(page).get_by_text("what is AAISM?").wait_for()
    await card(side(page)).wait_for()
    reply = side(page).get_by_placeholder("Reply…")
    await reply.fill("@CertAdvice and how long is it valid?")
    await reply.press("Enter")
    await side(page).get_by_role("article").nth(3).wait_for()
    assert "AAISM" in await card(side(page)).inner_text()


async def test_a_follow_up_can_be_asked_by_a_form(page: Page) -> None:
    """From the card in the thread, without any mention."""
    await card(side(page)).get_by_role("button", name="Ask a follow-up").click()
    form = page.get_by_role("dialog")
    await form.get_by_role("textbox").fill("what does it cost?")
    await form.get_by_role("textbox").press("Enter")
    await form.wait_for(state="detached")
    await side(page).get_by_role("article").nth(2).wait_for()


async def test_the_apps_own_tabs_are_those_of_its_manifest(page: Page) -> None:
    """Home only where it has one; what it may do is said."""
    await page.get_by_role("navigation").get_by_role("button", name="CertAdvice").click()
    tabs = await page.get_by_role("main").get_by_role("tab").all_inner_texts()
    home = manifest()["features"]["app_home"]["home_tab_enabled"]
    assert tabs == [*(["Home"] if home else []), "Messages", "About"]
    await page.get_by_role("tab", name="About").click()
    await page.get_by_text("chat:write").wait_for()


async def test_the_apps_home_is_drawn_and_its_form_opens(page: Page) -> None:
    """The first field of the form has the focus, however late it came."""
    await page.get_by_role("navigation").get_by_role("button", name="CertAdvice").click()
    await page.get_by_role("tab", name="Home").click()
    await page.get_by_role("heading", name="Your profile").wait_for()
    await page.get_by_role("button", name="Set up my profile").click()
    field = page.get_by_role("dialog").locator(".input input, .input textarea").first
    await field.wait_for()
    await page.wait_for_function("field => document.activeElement === field", arg=await field.element_handle())


async def test_a_profile_is_saved_field_by_field_and_deleted_again(page: Page) -> None:
    """What is chosen brings its own fields at once; what cannot be undone is asked about; a form does not outlive its page."""
    main, form = page.get_by_role("main"), page.get_by_role("dialog")
    await page.get_by_role("navigation").get_by_role("button", name="CertAdvice").click()
    await page.get_by_role("tab", name="Home").click()
    await page.get_by_role("button", name="Set up my profile").click()
    await form.get_by_role("combobox", name="Credentials you hold").press_sequentially("CISM")
    await form.get_by_role("option", name="CISM:").click()
    await form.get_by_role("textbox", name="CISM: held since").fill("2022-03")
    await form.get_by_role("combobox", name="Kinds of work").press_sequentially("information security")
    await form.get_by_role("option", name="information security").first.click()
    await form.get_by_role("textbox", name="Years: information security").fill("6")
    await form.get_by_role("button", name="Save").click()
    await form.get_by_text("Saved").first.wait_for()
    await form.locator("footer").get_by_role("button", name="Close").click()
    await main.get_by_text("CISM since March 2022").first.wait_for()
    await main.get_by_role("button", name="Delete my data").click()
    asked = page.get_by_role("alertdialog")
    await asked.get_by_role("button").first.click()
    await asked.wait_for(state="detached")
    await main.get_by_text("CISM since March 2022").last.wait_for()
    await main.get_by_role("button", name="Delete my data").click()
    await asked.get_by_role("button").last.click()
    await main.get_by_role("button", name="Set up my profile").click()
    await form.wait_for()
    await page.reload()
    await page.get_by_role("article").first.wait_for()
    assert await form.count() == 0


async def test_weekly_tips_are_set_up_by_their_form(page: Page) -> None:
    """A zone that nobody knows is said at its field; a menu that is still open takes no click away from the button under it."""
    main, form = page.get_by_role("main"), page.get_by_role("dialog")
    answer = await give(page, "/certadvice tips")
    await answer.get_by_role("button", name="Weekly tips").click()
    await form.get_by_role("textbox", name="Time zone").fill("Mars/Olympus")
    await form.get_by_role("button", name="Set up").click()
    await form.get_by_role("alert").get_by_text("Mars/Olympus").wait_for()
    await form.get_by_role("textbox", name="Time zone").fill("UTC")
    await form.get_by_role("combobox", name="Tracks").press_sequentially("governance")
    await form.get_by_role("option", name="Governance").click()
    await form.get_by_role("button", name="Set up").click()
    await form.wait_for(state="detached")
    await main.get_by_text("Weekly tips are on").wait_for()


async def test_a_conversation_with_the_app_has_a_name(page: Page) -> None:
    """Over its thread, and where it stands in the list."""
    await page.get_by_role("navigation").get_by_role("button", name="CertAdvice").click()
    await composer(page, "CertAdvice").fill("AAISM vs AIGP")
    await composer(page, "CertAdvice").press("Enter")
    await side(page).get_by_role("heading", name="Comparison: AAISM, AIGP").wait_for()
    await page.get_by_role("main").get_by_role("button", name="1 reply").get_by_text("Comparison: AAISM, AIGP").wait_for()


async def test_a_message_is_explained_by_its_shortcut(page: Page) -> None:
    """From the tools of any message, for who asked alone; thumbs under the answer can be pressed."""
    await composer(page).fill("Entry level, CISSP required.")
    await composer(page).press("Enter")
    message = page.get_by_role("main").get_by_role("article").last
    await message.get_by_text("Entry level").wait_for()
    await message.hover()
    await message.get_by_role("button", name="Explain credentials").click()
    answer = page.locator("article.ephemeral")
    await answer.get_by_text("CISSP").first.wait_for()
    await answer.locator(".thumb").first.click()
    assert await answer.locator(".thumb").first.get_attribute("aria-pressed") == "true"


async def test_what_cannot_be_done_is_said_and_what_was_typed_stays(page: Page) -> None:
    """An unknown command, and a command in a thread."""
    await composer(page).fill("/weather Berlin")
    await composer(page).press("Enter")
    await page.get_by_role("alert").get_by_text("/weather is not a command").wait_for()
    assert await composer(page).input_value() == "/weather Berlin"
    reply = side(page).get_by_placeholder("Reply…")
    await reply.fill("/certadvice help ")
    await reply.press("Enter")
    await page.get_by_role("alert").get_by_text("do not work in threads").wait_for()
