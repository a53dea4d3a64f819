"""Both databases, as the tests of the store have them."""

from __future__ import annotations

from tests.bot.store.conftest import connection, engine, server, url

__all__ = ["connection", "engine", "server", "url"]
