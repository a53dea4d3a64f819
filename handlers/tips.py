"""Weekly tips for a channel: what they are, and what this installation can do about them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.answer import Answer, Kind, Prompt
from handlers.confirm import confirm
from handlers.effects import Refused
from handlers.query import Intent, Query
from handlers.tip_wish import tip_wish
from handlers.tips_told import ANYONE, STARTS, WHAT_TIPS_ARE

if TYPE_CHECKING:
    from handlers.ask import Ask


def answer(ask: Ask) -> Answer:
    """The wish for tips, answered as what it is until something can keep a subscription; `about`: what they are, and no wish."""
    if ask.query.slot == "about":
        headline = f"{WHAT_TIPS_ARE} In a channel, “/certadvice tips” says how they stand there, and offers a form to set them up."
        prompts = (Prompt("What can I ask?", Query(intent=Intent.HELP)),)
        return Answer(Kind.TIPS, headline, prompts=prompts, notes=(f"In words: {STARTS}.", ANYONE))
    return confirm(tip_wish(ask.query, ask.catalog, ask.today), Refused(), ask.catalog)
