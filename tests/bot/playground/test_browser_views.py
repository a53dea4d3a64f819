"""The page in a real browser as people see it: through other eyes, on another day, in the dark, on a phone; and what is behind."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.playground.town import APP, CAREERS
from tests.bot.playground.browsing import card, give, side

if TYPE_CHECKING:
    from playwright.async_api import Page, ViewportSize

    from bot.playground.run import Playing

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="module")]

PHONE: ViewportSize = {"width": 390, "height": 844}


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
