"""The one row of next steps under a card: what was offered, then share, follow-up and report.

At most five stand in it. Where there are more, the fifth is a menu that holds the rest.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from bot.slack import limits, text
from bot.slack.report import report_link
from handlers.answer import Kind, Points
from handlers.because import PERSONAL
from handlers.line import to_line
from handlers.query import Intent, Query, about

if TYPE_CHECKING:
    from bot.slack.text import Json
    from handlers.answer import Answer, Sure

Place = Literal["ephemeral", "channel", "dm", "modal"]
"""Where a card stands: seen by the asker alone in a channel, seen by a channel, in a direct message, or in a modal."""

ASK, SHARE, FOLLOW_UP, REPORT, FORM, MORE, PRIVATE = "ask", "share", "follow_up", "report", "form", "more", "private"
"""First parts of the action ids; they never change, so an old card's buttons keep working."""
LINK = "link:"
"""Begins the value of a button that leads to an address: what it tells of, not a question."""

_UNSHARED = frozenset({Kind.CLARIFY, Kind.DECLINE, Kind.HELP, Kind.PROFILE_SAVED, Kind.FEEDBACK, Kind.TIPS})
"""Kinds that are of use to the asker alone."""
_LONGEST_LINE = 600
"""A button that asks the whole answer again is left out where its line would be longer."""
_UNFOLLOWED = frozenset({Kind.PROFILE_SAVED, Kind.FEEDBACK})


@dataclass(frozen=True, slots=True)
class Setting:
    """What a card must know beyond its answer."""

    place: Place = "dm"
    query: Query | None = None
    """What was understood: "Share in channel" asks it again."""
    report_url: str | None = None


def row(answer: Answer, setting: Setting) -> list[Json]:
    """The actions block, or nothing where there is no next step."""
    offered = (_form(answer, setting), _share(answer, setting), _private(answer, setting), _follow_up(answer, setting))
    fixed = [made for made in offered if made]
    report = _report(answer, setting)
    last = [report] if report else []
    asks = _asks(answer, report, limits.BUTTON_ROW - sum(map(_weight, (*fixed, *last))))
    if len(asks) + len(fixed) + len(last) > limits.BUTTONS:
        asks, last = _folded(asks, last, limits.BUTTONS - 1 - len(fixed))
    made = [*asks, *fixed, *last]
    return [{"type": "actions", "elements": made}] if made else []


def _asks(answer: Answer, report: Json | None, room: int) -> list[Json]:
    """The answer's next steps, then those that belong to one point, each question once, as many as there is room for."""
    points = (item.prompt for section in answer.sections if isinstance(section, Points) for item in section.items if item.prompt)
    made: dict[str, Json] = {}
    for prompt in (*answer.prompts, *points):
        if len(made) == limits.BUTTONS + limits.OVERFLOW:
            break
        line = line_of(prompt.query)
        if line in made or len(line) > limits.VALUE or not prompt.label.strip():
            continue
        if report and prompt.query.intent is Intent.REPORT:
            continue  # it stands there anyway
        ask = button(prompt.label, f"{ASK}_{len(made)}", line, says=f"Ask: {prompt.label}") | asked_first(prompt.sure)
        room -= _weight(ask)
        if room < 0:
            break
        made[line] = ask
    return list(made.values())


def _folded(asks: list[Json], last: list[Json], most: int) -> tuple[list[Json], list[Json]]:
    """So many buttons, and a menu with what comes after them; what is too long for a menu stays a button before all others."""
    long = [made for made in (*asks, *last) if len(made.get("value", "")) > limits.OPTION_VALUE]
    first = [*long, *(ask for ask in asks if ask not in long)][:most]
    folded = [made for made in last if made not in long]
    rest = [ask for ask in asks if ask not in first and ask not in long][: limits.OVERFLOW - len(folded)]
    menu: Json = {"type": "overflow", "action_id": MORE, "options": [_option(made) for made in (*rest, *folded)]}
    return [ask for ask in asks if ask in first], [*(made for made in last if made in first), *([menu] if rest else folded)]


def _option(made: Json) -> Json:
    """A button as an entry of a menu; one that leads to an address keeps it, and asks nothing."""
    option: Json = {"text": made["text"], "value": made["value"]}
    return option | {"url": made["url"]} if "url" in made else option


def _weight(made: Json) -> int:
    """About what a button weighs in a message: its words, twice for what has to be escaped, and its frame."""
    return 250 + 2 * len(made.get("value", "")) + len(made.get("url", ""))


def button(words: str, action: str, value: str = "", *, says: str = "") -> Json:
    """One button; `says` is what a screen reader reads where the label alone is not enough."""
    made: Json = {"type": "button", "action_id": action, "text": text.plain(words, limits.LABEL)}
    if value:
        made["value"] = value
    if says and says != words:
        made["accessibility_label"] = text.literal(" ".join(says.split()), limits.LABEL)
    return made


def asked_first(sure: Sure | None) -> Json:
    """The dialog before a button does what cannot be undone."""
    if sure is None:
        return {}
    parts = (("title", sure.title, 100), ("text", sure.text, 300), ("confirm", sure.confirm, 30), ("deny", sure.deny, 30))
    return {"confirm": {name: text.plain(words, most) for name, words, most in parts} | {"style": "danger"}}


def _form(answer: Answer, setting: Setting) -> Json | None:
    """A form that asks what is missing; a modal opens no other over it."""
    form = answer.form if setting.place != "modal" else None
    if form is None or not form.fields:
        return None
    value = f"{form.id} {form.state}".replace("<", "\\u003c").replace(">", "\\u003e").strip()
    return button(f"{form.title}…", FORM, value, says=f"Open the form: {form.title}")


def _share(answer: Answer, setting: Setting) -> Json | None:
    """In a channel where only the asker sees the card."""
    if setting.place != "ephemeral" or setting.query is None or answer.kind in _UNSHARED:
        return None
    line = line_of(setting.query)
    says = "Share in channel: this answer, with your name"
    return button("Share in channel", SHARE, line, says=says) if len(line) <= _LONGEST_LINE else None


def _private(answer: Answer, setting: Setting) -> Json | None:
    """Under a channel's card whose answer goes by who asks: the same for who presses, with their saved profile."""
    if setting.place != "channel" or setting.query is None or setting.query.intent not in PERSONAL or answer.kind in _UNSHARED:
        return None
    line = line_of(setting.query.for_anybody())
    says = "Answer privately with my profile: seen by me alone"
    return button("Answer privately with my profile", PRIVATE, line, says=says) if len(line) <= _LONGEST_LINE else None


def _follow_up(answer: Answer, setting: Setting) -> Json | None:
    """Slash commands do not work in threads: a channel's card opens a one-line form instead."""
    if setting.place != "channel" or answer.kind in _UNFOLLOWED:
        return None
    line = line_of(setting.query) if setting.query else ""
    says = "Ask a follow-up question; the answer goes into this thread"
    return button("Ask a follow-up", FOLLOW_UP, line if len(line) <= _LONGEST_LINE else "", says=says)


def _report(answer: Answer, setting: Setting) -> Json | None:
    """A prefilled link where an address is set, else a question that is answered with the lines to copy."""
    if answer.about is None:
        return None
    says = "Report a wrong fact on this card"
    if setting.report_url and (address := report_link(answer, setting.report_url)):
        line = line_of(setting.query) if setting.query else ""
        value = f"{LINK}{answer.about} {line}".strip()
        value = value if len(value) <= limits.OPTION_VALUE else f"{LINK}{answer.about}"
        return button("Report a wrong fact", REPORT, value, says=says) | {"url": address}
    if answer.kind is Kind.FEEDBACK:
        return None  # these are the lines to copy
    aspects = setting.query.aspects if setting.query else ()
    query = Query(intent=Intent.REPORT, sides=about(answer.about), aspects=aspects)
    return button("Report a wrong fact", f"{ASK}_{REPORT}", line_of(query), says=says)


@lru_cache(maxsize=4_096)
def line_of(query: Query) -> str:
    """The query as a button carries it; what is quoted in a line is JSON, so its angle brackets can be written so.

    The same next steps stand under card after card, so their lines are kept.
    """
    return to_line(query).replace("<", "\\u003c").replace(">", "\\u003e")
