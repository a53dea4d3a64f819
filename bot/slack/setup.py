"""The desk of this installation: the catalog of each workspace, and what is kept in its database."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.effects import Effects
from bot.slack.desk import Desk, Forms
from bot.store.recall import Recall
from handlers import compare_form
from handlers.respond import respond

if TYPE_CHECKING:
    from bot.settings import Settings
    from bot.shelf import Shelf
    from bot.store.keeper import Keeper

FORMS = Forms({compare_form.ID: compare_form.compare_form}, compare_form.suggest, compare_form.submit)


def desk_for(settings: Settings, shelf: Shelf, keeper: Keeper) -> Desk:
    """Everything an answer needs."""
    return Desk(
        respond=respond,
        catalog_for=shelf.catalog_for,
        today=settings.clock.today,
        forms=FORMS,
        recall=Recall(keeper),
        effects=Effects(keeper),
    )
