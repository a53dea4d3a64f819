"""A hand in a real browser: what every test of the page does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.slack.manifest import manifest

if TYPE_CHECKING:
    from playwright.async_api import Locator, Page


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
