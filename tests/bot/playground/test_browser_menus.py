"""Menus, drafts and room in the page, in a real browser: what is opened can be seen, and what is written stays."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.bot.playground.browsing import composer, give, side

if TYPE_CHECKING:
    from playwright.async_api import Locator, Page, ViewportSize

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="module")]
PHONE: ViewportSize = {"width": 360, "height": 740}


async def opened(page: Page, within: Locator) -> Locator:
    """The menu behind "⋯" of a card."""
    await within.get_by_label("More actions").last.click()
    menu = page.locator("[role=menu]:popover-open")
    await menu.wait_for()
    return menu


async def seen(menu: Locator) -> bool:
    """Nothing of a menu is beyond the page, or under anything."""
    return bool(
        await menu.evaluate(
            """(menu) => [...menu.children].every((one) => {
              const { left, right, top, bottom } = one.getBoundingClientRect();
              return [left + 2, right - 2].every((x) => document.elementFromPoint(x, (top + bottom) / 2) === one);
            })"""
        )
    )


async def test_the_menu_of_the_newest_card_can_be_seen_and_closes_by_escape_or_a_click_elsewhere(page: Page) -> None:
    """In the channel, in a thread at the page's edge, and on a phone; Escape closes the menu and nothing else."""
    card = await give(page, "/certadvice AAISM")
    assert await seen(await opened(page, card))
    await page.keyboard.press("Escape")
    assert await page.locator(":popover-open").count() == 0
    assert await side(page).count() == 1
    assert await seen(await opened(page, side(page)))
    await page.mouse.click(400, 300)
    assert await page.locator(":popover-open").count() == 0
    await page.set_viewport_size(PHONE)
    await side(page).get_by_role("button", name="Close the thread").click()
    assert await seen(await opened(page, card))


async def test_an_entry_of_a_menu_is_chosen_with_the_keyboard(page: Page) -> None:
    """The first has the focus, arrows go on, Enter sends it."""
    card = await give(page, "/certadvice AAISM")
    menu = await opened(page, card)
    second = await menu.get_by_role("menuitem").nth(1).inner_text()
    await page.keyboard.press("ArrowDown")
    assert await page.evaluate("document.activeElement.textContent") == second
    await page.keyboard.press("Enter")
    await page.locator("article.ephemeral").nth(1).wait_for()


async def test_what_is_written_in_a_thread_stays_there(page: Page) -> None:
    """Escape does not close the thread of who is writing, and a draft is there again when its thread is."""
    field = side(page).get_by_role("textbox")
    await field.fill("half a question")
    await field.press("Escape")
    assert await side(page).count() == 1
    await side(page).get_by_role("button", name="Close the thread").click()
    await page.get_by_role("button", name="1 reply").click()
    assert await field.input_value() == "half a question"
    await field.fill("")
    await field.press("Escape")
    assert await side(page).count() == 0


async def test_a_phone_keeps_its_room_for_messages(page: Page) -> None:
    """Two thirds of the height, with the guide; what the day is for and who one is can be read."""
    await page.set_viewport_size(PHONE)
    await page.reload()
    await page.get_by_role("article").first.wait_for()
    heights = "(one) => one.getBoundingClientRect().height"
    assert await page.locator("main .messages").evaluate(heights) > PHONE["height"] * 2 / 3
    await page.get_by_text("Answers for").wait_for()
    assert await page.locator(".who select").evaluate("(one) => one.scrollWidth <= one.clientWidth")


async def test_the_guide_leaves_when_it_has_said_all(page: Page) -> None:
    """After its three steps and a question of one's own."""
    for step in ("Ask for yourself", "Ask in a channel", "Plan in private"):
        await page.get_by_role("button", name=step).click()
    await page.get_by_text("That is all").wait_for()
    await composer(page, "CertAdvice").fill("how much is AIGP?")
    await composer(page, "CertAdvice").press("Enter")
    await page.get_by_text("That is all").wait_for(state="detached")


async def test_a_wizard_goes_back_to_what_was_filled_in_and_closes_as_one(page: Page) -> None:
    """From its second step to the first, and on; its answer says what was typed, and closing it closes every step."""
    answer = await give(page, "/certadvice which one is for me?")
    await answer.get_by_role("button", name="Open the form").click()
    form = page.get_by_role("dialog")
    field = form.get_by_role("combobox").first
    await field.fill("CISO")
    await form.get_by_role("option", name="CISO").first.click()
    await form.get_by_role("button", name="Next").click()
    await form.get_by_text("Step 2 of 3").wait_for()
    await form.get_by_role("button", name="Back").last.click()
    await form.get_by_text("Step 1 of 3").wait_for()
    assert "CISO" in await field.input_value()
    await form.get_by_role("button", name="Next").click()
    await form.get_by_role("textbox", name="Years: information security").fill("3")
    await form.get_by_role("button", name="Next").click()
    await form.get_by_role("button", name="Advise me").click()
    await form.get_by_text("You said:").wait_for()
    assert "3 years of" in await form.inner_text()
    await form.get_by_role("button", name="Close", exact=True).click()
    await form.wait_for(state="detached")
