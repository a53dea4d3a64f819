"""The buttons under a weekly tip that carry no question: fewer of its kind, and posting one again that may not have arrived."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.slack import tip_card
from bot.tips.access import Place
from handlers.confirm import confirm
from handlers.effects import ChangeSubscription, Done, Refused

if TYPE_CHECKING:
    from bot.slack.desk import Desk
    from bot.slack.incoming import Pressed
    from handlers.answer import Answer

_AGAIN = re.compile(r"([A-Z0-9]{2,64}) (\d{4}-W\d\d) (\d{1,6})\Z")
_TIP = re.compile(r"[a-z0-9:+_./-]{1,200}\Z")


async def pressed_under_tip(pressed: Pressed, desk: Desk) -> Answer:
    """Do what the button says; the answer to it."""
    workspace, person = pressed.talk.workspace, pressed.talk.person
    catalog = desk.catalog_for(workspace.id)
    status = ChangeSubscription("status")
    if desk.effects.tips is None:
        return confirm(status, Refused(), catalog)
    if pressed.action == tip_card.AGAIN and (found := _AGAIN.match(pressed.value)):
        told = await desk.effects.tips.again(Place(workspace, found[1], person), found[2], int(found[3]))
    elif pressed.action == tip_card.LESS and _TIP.match(pressed.value):
        told = await desk.effects.tips.less(Place(workspace, pressed.channel, person), pressed.value)
    else:
        told = await desk.effects.tips.change(Place(workspace, pressed.channel, person), status)
    return confirm(status, Done(told), catalog)
