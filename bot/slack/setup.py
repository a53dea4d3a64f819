"""The desk of this installation: the catalog of each workspace, memory in this process, nothing saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.memory import MemoryInProcess
from bot.slack.desk import Desk, Forms
from handlers import compare_form
from handlers.respond import respond

if TYPE_CHECKING:
    from bot.settings import Settings
    from bot.shelf import Shelf

FORMS = Forms({compare_form.ID: compare_form.compare_form}, compare_form.suggest, compare_form.submit)


def desk_for(settings: Settings, shelf: Shelf) -> Desk:
    """Everything an answer needs."""
    return Desk(
        respond=respond,
        catalog_for=shelf.catalog_for,
        today=settings.clock.today,
        forms=FORMS,
        memory=MemoryInProcess(),
    )
