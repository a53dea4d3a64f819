"""The page in a real browser, with the real catalog and the real app behind it: what a newcomer does in the first minutes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import pytest_asyncio

from bot.playground.run import bound, playing
from bot.playground.town import APP, CAREERS
from bot.settings import Settings
from bot.shelf import Shelf
from bot.slack.manifest import manifest
from bot.slack.setup import desk_for
from tests import chromium

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from playwright.async_api import Browser, Locator, Page, ViewportSize

    from bot.playground.run import Playing

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="module")]

WIDE: ViewportSize = {"width": 1360, "height": 860}
PHONE: ViewportSize = {"width": 390, "height": 844}
WAIT_MS = 15_000


@pytest_asyncio.fixture(loop_scope="module", scope="module")
async def browser() -> AsyncIterator[Browser]:
    """One browser for all."""
    from playwright.async_api import async_playwright

    async with async_playwright() as playwright:
        started = await playwright.chromium.launch(executable_path=chromium.found(), args=chromium.arguments())
        yield started
        await started.close()


@pytest.fixture(scope="module")
def shelf() -> Shelf:
    """The real catalog."""
    return Shelf(Settings())


@pytest_asyncio.fixture(loop_scope="module")
async def running(shelf: Shelf) -> AsyncIterator[Playing]:
    """A playground of its own for each test."""
    async with playing(Settings(), lambda made, keeper: desk_for(made, shelf, keeper), bound(0)) as made:
        yield made


@pytest_asyncio.fixture(loop_scope="module")
async def page(running: Playing, browser: Browser) -> AsyncIterator[Page]:
    """The page, just opened; at the end nothing was asked of any other host, and nothing went wrong in the page."""
    context = await browser.new_context(viewport=WIDE, permissions=["clipboard-read", "clipboard-write"])
    opened = await context.new_page()
    opened.set_default_timeout(WAIT_MS)
    asked: list[str] = []
    wrong: list[str] = []
    opened.on("request", lambda request: asked.append(request.url))
    opened.on("pageerror", lambda error: wrong.append(str(error)))
    opened.on("console", lambda said: wrong.append(said.text) if said.type == "error" and "409" not in said.text else None)
    await opened.goto(running.address)
    await opened.get_by_role("article").first.wait_for()
    yield opened
    await context.close()
    assert [url for url in asked if not url.startswith((running.address, "data:"))] == []
    assert wrong == []


def composer(page: Page, name: str = "#security-careers") -> Locator:
    """Where one writes in a channel."""
    return page.get_by_placeholder(f"Message {name}")


def side(page: Page) -> Locator:
    """The thread or the inspector."""
    return page.locator(".side")


def card(within: Page | Locator) -> Locator:
    """The newest message of the app."""
    return within.get_by_label(f"{manifest()['features']['bot_user']['display_name']}, ").last


async def give(page: Page, text: str) -> Locator:
    """Give a command, and see its answer."""
    answers = page.locator("article.ephemeral")
    before = await answers.count()
    await composer(page).fill(text)
    await composer(page).press("Enter")
    await answers.nth(before).wait_for()
    return answers.nth(before)


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
    """As everywhere."""
    answer = await give(page, "/certadvice compare")
    await answer.get_by_role("button", name="Open the form").click()
    await page.get_by_role("dialog").wait_for()
    await page.keyboard.press("Escape")
    await page.get_by_role("dialog").wait_for(state="detached")
    assert await page.locator("article.ephemeral").count() == 1


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


async def test_what_one_person_sees_another_does_not(page: Page) -> None:
    """Through a colleague's eyes the ephemeral card is not there."""
    await give(page, "/certadvice AAISM")
    await page.get_by_role("combobox", name="You are").select_option(label="Sam Okafor")
    assert await page.locator("article.ephemeral").count() == 0


async def test_moving_the_day_moves_the_answers(page: Page) -> None:
    """A retirement, before and after; the way back is one click."""
    question = "/certadvice is MLA-C01 in English still available?"
    before = await give(page, question)
    await page.get_by_label("Answers for").fill("2026-03-30")
    await page.get_by_role("button", name="Back to today").wait_for()
    after = await give(page, question)
    assert "30 March 2026" in await after.inner_text()
    assert await after.inner_text() != await before.inner_text()
    await page.get_by_role("button", name="Back to today").click()
    await page.get_by_role("button", name="Back to today").wait_for(state="detached")


async def test_the_inspector_shows_what_stands_behind_a_card(page: Page) -> None:
    """The question as it was understood, the facts with their sources, and JSON to copy."""
    answer = await give(page, "/certadvice AAISM")
    await answer.hover()
    await answer.get_by_role("button", name="Inspect").click()
    await side(page).get_by_text("profile isaca-aaism", exact=True).wait_for()
    assert await side(page).get_by_role("link").count() > 0
    await side(page).get_by_role("button", name="Copy for Block Kit Builder").click()
    await side(page).get_by_text("Copied").wait_for()
    copied = await page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith('{\n  "blocks": [')
    assert "block_id" not in copied
    await side(page).get_by_role("tab", name="Requests").click()
    await side(page).get_by_text("slash command").click()
    await side(page).get_by_text('"command": "/certadvice"').wait_for()


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


async def test_everything_that_can_be_used_has_a_name(page: Page) -> None:
    """For screen readers: no button or field without one, in the page, a form and the inspector."""
    nameless = """() => [...document.querySelectorAll("button, input, select, textarea, a")].filter((one) => !(
        one.textContent.trim() || one.ariaLabel || one.labels?.length || one.title)).map((one) => one.outerHTML)"""
    answer = await give(page, "/certadvice compare")
    await answer.get_by_role("button", name="Open the form").click()
    await page.get_by_role("dialog").wait_for()
    assert await page.evaluate(nameless) == []
    await page.keyboard.press("Escape")
    await page.get_by_role("button", name="Inspector").click()
    await side(page).get_by_role("heading", name="Inspector").wait_for()
    assert await page.evaluate(nameless) == []


async def test_dark_is_kept(page: Page) -> None:
    """Over a reload."""
    await page.get_by_role("button", name="Dark").click()
    await page.reload()
    await page.get_by_role("article").first.wait_for()
    assert await page.locator("html").get_attribute("data-theme") == "dark"
    assert await page.locator(".slack_blocks_to_jsx").first.get_attribute("data-theme") == "dark"


async def test_a_phone_shows_one_thing_at_a_time(page: Page) -> None:
    """No sideways scrolling; the thread over the channel, the channels one step back."""
    await page.set_viewport_size(PHONE)
    await page.reload()
    await page.get_by_role("article").first.wait_for()
    assert await page.evaluate("document.documentElement.scrollWidth") == PHONE["width"]
    await page.get_by_role("button", name="1 reply").click()
    await card(side(page)).wait_for()
    assert await page.evaluate("document.documentElement.scrollWidth") == PHONE["width"]
    await side(page).get_by_role("button", name="Close the thread").click()
    await page.get_by_role("button", name="All channels").click()
    await page.get_by_role("navigation").get_by_role("button", name="general").click()
    await page.get_by_role("heading", name="general").wait_for()


async def test_a_page_that_hung_catches_up(page: Page, running: Playing) -> None:
    """Everything is fetched again when the connection comes back."""
    await page.context.set_offline(offline=True)
    running.standin.workspace.say(CAREERS, APP, "said meanwhile")
    await page.context.set_offline(offline=False)
    await page.reload()
    await page.get_by_text("said meanwhile").wait_for()
