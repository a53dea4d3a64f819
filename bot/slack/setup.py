"""How the parts of this surface are put together: the desk of this installation, and the listeners before it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.effects import Effects
from bot.slack.delivery import Delivery
from bot.slack.desk import Desk
from bot.slack.events import Events
from bot.slack.home import Homes
from bot.slack.listeners import Listeners
from bot.slack.modals import Modals
from bot.slack.pane import Pane
from bot.slack.shortcuts import Shortcuts
from bot.store.recall import Recall
from bot.tips.access import Limits
from bot.tips.compose import composer
from bot.tips.subscribing import Subscriptions
from handlers.form_list import FORMS, suggest
from handlers.respond import respond

if TYPE_CHECKING:
    from bot.inbox import Inbox
    from bot.seen import Seen
    from bot.settings import Settings
    from bot.shelf import Shelf
    from bot.slack.identity import Identity
    from bot.slack.web import Web
    from bot.store.keeper import Keeper
    from bot.tasks import Tasks
    from bot.tips.access import Registry


def desk_for(settings: Settings, shelf: Shelf, keeper: Keeper) -> Desk:
    """Everything an answer needs."""
    return Desk(
        respond=respond,
        catalog_for=shelf.catalog_for,
        today=settings.clock.today,
        forms=FORMS,
        suggest=suggest,
        recall=Recall(keeper),
        effects=Effects(keeper),
    )


@dataclass(frozen=True, slots=True)
class Wires:
    """What the listeners stand on: Slack, what runs beside requests, and what was taken in."""

    web: Web
    identity: Identity
    tasks: Tasks
    inbox: Inbox
    seen: Seen


def listeners_for(desk: Desk, wires: Wires, report_url: str | None) -> Listeners:
    """All listeners."""
    web, tasks, seen = wires.web, wires.tasks, wires.seen
    delivery = Delivery(web, report_url)
    homes = Homes(desk, delivery)
    events = Events(desk, delivery, wires.identity, tasks, wires.inbox, seen, homes, Pane(web, tasks, seen))
    modals = Modals(desk, web, tasks, delivery, homes.changed)
    shortcuts = Shortcuts(desk, delivery, modals)
    return Listeners(desk, web, wires.identity, tasks, seen, events, delivery, modals, shortcuts)


def subscriptions_for(settings: Settings, desk: Desk, keeper: Keeper, registry: Registry) -> Subscriptions:
    """Weekly tips of this installation's channels."""
    limits = Limits(settings.tips_people, settings.tips_channels)
    return Subscriptions(keeper, registry, composer(desk.catalog_for, settings.clock.now), settings.clock.now, limits)
