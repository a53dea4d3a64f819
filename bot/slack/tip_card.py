"""A weekly tip as a Slack message: the tip, who set it up in the first one, and what anyone in the channel can do about it."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from bot.slack import buttons, card, limits, text
from handlers import wording
from handlers.line import to_line

if TYPE_CHECKING:
    from bot.slack.text import Json
    from bot.tips.posting import Post, Trouble

LESS, PAUSE, OFF, AGAIN = "tips_less", "tips_pause", "tips_off", "tips_again"
"""Action ids; they never change, so the buttons of an old post keep working."""
_NEXT = 2
"""Next steps of the tip itself: more about it, a comparison."""
_PERSON = re.compile(r"[A-Z0-9]{2,30}\Z")
_WHY = {
    "is_archived": "the channel is archived",
    "channel_not_found": "the channel is gone, or the app is no longer in it",
    "not_in_channel": "the app is no longer in the channel; type /invite there to bring it back",
    "no_history": "the app may not read the channel, so it cannot look whether the post arrived",
    "too_much_history": "the channel was too busy to be searched for it",
    "not_found_out": "Slack did not answer for hours",
    "lost": "the program was stopped in the middle of it",
    "fault": "of a fault in the program",
}


def tip_message(post: Post) -> Json:
    """The message: `text` that stands alone, and `blocks`."""
    made = card.message(post.answer.having(prompts=(), about=None, form=None), above=_above(post))
    made["blocks"] = [*made["blocks"], {"type": "actions", "elements": [*_asks(post), *_controls(post.tip)]}]
    return made


def trouble_message(trouble: Trouble) -> Json:
    """What the person who set tips up is told when one was refused, or may or may not have arrived."""
    channel = f"<#{trouble.channel}>"
    why = _WHY.get(trouble.error.partition(":")[0], "") or f"Slack says “{text.mrkdwn(trouble.error, 80)}”"
    if trouble.state == "refused":
        said = f"Weekly tips in {channel} are stopped, because {why}. Once that is put right, type “/certadvice tips resume” there."
        return {"text": said, "blocks": [{"type": "section", "text": text.marked(said)}]}
    said = (
        f"This week's tip for {channel} may or may not have arrived, because {why}. It is not sent again on its own, "
        "so that nobody sees it twice. Look into the channel; if it is not there, post it again."
    )
    again = buttons.button(
        "Post again", AGAIN, f"{trouble.channel} {trouble.week} {trouble.attempt}", says="Post this week's tip again"
    )
    return {
        "text": said,
        "blocks": [{"type": "section", "text": text.marked(said)}, {"type": "actions", "elements": [again]}],
    }


def _above(post: Post) -> str:
    """One line over the first tip, and over one that follows a gap."""
    lines = []
    if _PERSON.match(post.set_up_by):
        lines.append(f"<@{post.set_up_by}> set up weekly tips here. Anyone in this channel can pause or stop them.")
    if post.missed:
        monday = date.fromisocalendar(int(post.missed[:4]), int(post.missed[-2:]), 1)
        lines.append(f"The tip of the week of {wording.day(monday)} was left out: it could not be posted in time.")
    return " ".join(lines)


def _asks(post: Post) -> list[Json]:
    made: list[Json] = []
    for prompt in post.answer.prompts:
        line = to_line(prompt.query).replace("<", "\\u003c").replace(">", "\\u003e")
        if len(line) <= limits.VALUE and prompt.label.strip() and len(made) < _NEXT:
            made.append(buttons.button(prompt.label, f"{buttons.ASK}_{len(made)}", line, says=f"Ask: {prompt.label}"))
    return made


def _controls(tip: str) -> list[Json]:
    return [
        buttons.button("Less like this", LESS, tip, says="Fewer tips of this kind in this channel"),
        buttons.button("Pause", PAUSE, "tips slot:pause", says="Pause weekly tips in this channel"),
        buttons.button("Stop", OFF, "tips slot:off", says="Stop weekly tips in this channel"),
    ]
