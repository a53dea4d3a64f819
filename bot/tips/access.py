"""Who may set up weekly tips, and where: what the chat service tells of a person and a channel, and the operator's limits."""

from __future__ import annotations

import logging
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

from bot.trouble import noted
from handlers.tips_told import TipsTold

if TYPE_CHECKING:
    from bot.workspace import Workspace
    from handlers.answer import Answer
    from handlers.tips_doubted import Reason
    from handlers.tips_told import Deed


@dataclass(frozen=True, slots=True)
class Seen:
    """What is known of a person; None: the service does not tell this app."""

    zone: str | None = None
    guest: bool | None = None
    stranger: bool | None = None
    """Of another organisation."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a wish was said, and by whom."""

    workspace: Workspace
    channel: str
    person: str
    stranger: bool = False
    """The payload itself says that the person is of another organisation."""


@dataclass(frozen=True, slots=True)
class Limits:
    """The operator's; empty: none."""

    people: frozenset[str] = field(default_factory=frozenset)
    channels: frozenset[str] = field(default_factory=frozenset)


class Registry(Protocol):
    """The chat service, as far as a subscription needs it."""

    async def person(self, workspace: Workspace, person: str) -> Seen:
        """What is known; everything None where nothing is told, or nothing in time."""

    async def why_not(self, place: Place, tip: Answer | None) -> str | None:
        """The service's word for why nothing can be posted there; None where it can.

        Where that can only be found out by posting, `tip` is what is shown, to this person alone: such a tip would come here.
        """


def forbidden(place: Place, seen: Seen, limits: Limits) -> Reason | None:
    """Why this person may not set tips up here; None where they may."""
    if place.stranger or seen.stranger:
        return "stranger"
    if seen.guest:
        return "guest"
    if limits.people and place.person not in limits.people:
        return "person"
    if limits.channels and place.channel not in limits.channels:
        return "place"
    return None


log = logging.getLogger(__name__)

_CODE = re.compile(r"[a-z_]+\Z")


def refused(deed: Deed, code: str) -> TipsTold:
    """What is told where nothing can be posted. What is no word of the service's was trouble on the way: it may work next time."""
    if not _CODE.match(code):
        return TipsTold(deed, "failed", code=noted(log, "nobody could say whether a channel takes tips: %s", code))
    return TipsTold(deed, "refused", _reason(code), code=code)


def _reason(code: str) -> Reason:
    known: dict[str, Reason] = {
        "not_in_channel": "no_bot",
        "channel_not_found": "no_channel",
        "is_archived": "archived",
    }
    return known.get(code, "cannot_post")
