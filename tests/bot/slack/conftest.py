"""A scene for every test that asks for one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.bot.slack.scene import Scene, scene

if TYPE_CHECKING:
    from collections.abc import AsyncIterator


@pytest.fixture
async def slack() -> AsyncIterator[Scene]:
    """A real server, a stand-in for Slack, and Slack's side of the wire."""
    async with scene() as running:
        yield running
