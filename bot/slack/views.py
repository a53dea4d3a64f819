"""Forms drawn as modals, and their submissions read back as plain values: one way for every form there is."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, replace
from typing import TYPE_CHECKING, Any

from bot.slack import limits, text
from handlers.forms import Choice, Field, Form

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.slack.text import Json

FOLLOW_UP = Form(
    id="follow_up",
    title="Ask a follow-up",
    fields=(
        Field(
            id="line",
            label="Your question",
            kind="text",
            hint="For example: what about CISM? The answer goes where the card stands.",
            max_length=500,
        ),
    ),
)


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a modal was opened from, so that its answer goes back there."""

    channel: str = ""
    thread: str = ""
    """Timestamp of the thread's first message; empty outside a thread."""
    response_url: str = ""
    """Set where the card was seen by its asker alone."""
    line: str = ""
    """What the card answers."""
    state: str = ""
    """What earlier steps of the form said."""
    home: str = ""
    """Set where it was opened from the Home tab."""

    def packed(self) -> str:
        """As a view's private metadata; what does not fit is left out, the line first."""
        values = {key: value for key, value in asdict(self).items() if value}
        packed = json.dumps(values)
        if len(packed) > limits.METADATA:
            values.pop("line", None)
            packed = json.dumps(values)
        return packed if len(packed) <= limits.METADATA else "{}"

    @classmethod
    def unpacked(cls, packed: str) -> Origin:
        """Read back; nothing where it cannot be read."""
        try:
            values = json.loads(packed or "{}")
        except ValueError:
            return cls()
        known = cls.__slots__
        return cls(**{key: str(value) for key, value in values.items() if key in known}) if isinstance(values, dict) else cls()


NOWHERE = Origin()


def draw(form: Form, origin: Origin, *, over: bool = False) -> Json:
    """The modal of a form; `over` the step before it, to which closing it leads back."""
    if form.state != origin.state:
        origin = replace(origin, state=form.state)
    blocks: list[Json] = []
    if intro := text.mrkdwn(form.intro or "", limits.SECTION).strip():
        blocks.append({"type": "section", "text": text.marked(intro)})
    blocks += [_input(field) for field in form.fields[: limits.VIEW_BLOCKS - 1]]
    return {
        "type": "modal",
        "callback_id": form.id,
        "private_metadata": origin.packed(),
        "title": text.plain(form.title, limits.VIEW_TITLE),
        "submit": text.plain(form.submit, limits.VIEW_TITLE),
        "close": text.plain("Back" if over else "Cancel", limits.VIEW_TITLE),
        "blocks": blocks,
    }


def waiting(title: str) -> Json:
    """A modal that is there at once, and is filled in a moment."""
    return {
        "type": "modal",
        "callback_id": "waiting",
        "title": text.plain(title, limits.VIEW_TITLE),
        "close": text.plain("Cancel", limits.VIEW_TITLE),
        "blocks": [{"type": "context", "elements": [text.marked("One moment…")]}],
    }


def answer(message: Json, origin: Origin, title: str = "CertAdvice") -> Json:
    """A card as a modal; closing it closes the steps under it too."""
    return {
        "type": "modal",
        "callback_id": "answer",
        "private_metadata": origin.packed(),
        "title": text.plain(title, limits.VIEW_TITLE),
        "close": text.plain("Close", limits.VIEW_TITLE),
        "clear_on_close": True,
        "blocks": message["blocks"] or [{"type": "section", "text": text.marked(message["text"])}],
    }


def _input(field: Field) -> Json:
    block: Json = {
        "type": "input",
        "block_id": field.id,
        "label": text.plain(field.label, limits.INPUT_LABEL),
        "element": _element(field) | {"action_id": field.id},
        "optional": not field.required,
    }
    if field.redraws:
        block["dispatch_action"] = True
    if field.hint:
        block["hint"] = text.plain(field.hint, limits.INPUT_LABEL)
    return block


def _element(field: Field) -> Json:
    first = field.value[0] if field.value else None
    chosen = [choice for choice in field.choices if choice.value in field.value]
    match field.kind:
        case "text":
            long = min(max(field.max_length, 1), limits.TEXT_OBJECT)
            made: Json = {"type": "plain_text_input", "max_length": long} | ({"multiline": True} if field.lines else {})
            return made | ({"initial_value": text.literal(first, long)} if first else {})
        case "number":
            made = {"type": "number_input", "is_decimal_allowed": True}
            return made | ({"initial_value": first} if first else {})
        case "date":
            return {"type": "datepicker"} | ({"initial_date": first} if first else {})
        case "time":
            return {"type": "timepicker"} | ({"initial_time": first} if first else {})
        case "select" | "multi_select":
            many = field.kind == "multi_select"
            made = {"type": "multi_static_select" if many else "static_select", "options": options(field.choices)}
        case _:
            many = field.kind == "multi_typeahead"
            made = {"type": "multi_external_select" if many else "external_select", "min_query_length": 1}
    made["placeholder"] = text.plain("Type to search" if "typeahead" in field.kind else "Choose", limits.PLACEHOLDER)
    if many:
        made["max_selected_items"] = max(field.max_items, 1)
        return made | ({"initial_options": options(chosen)} if chosen else {})
    return made | ({"initial_option": options(chosen)[0]} if chosen else {})


def options(choices: Iterable[Choice]) -> list[Json]:
    """Choices as options: at most a hundred, none with an empty label or a value that Slack would refuse."""
    made = [
        {"text": text.plain(choice.label, limits.LABEL), "value": choice.value}
        for choice in choices
        if 0 < len(choice.value) <= limits.OPTION_VALUE
    ]
    return made[: limits.OPTIONS]


def values(view: Json) -> dict[str, tuple[str, ...]]:
    """What was filled in, by field: no values, one, or several."""
    state = (view.get("state") or {}).get("values") or {}
    return {field: _values(next(iter(elements.values()), {})) for field, elements in state.items() if isinstance(elements, dict)}


def _values(element: dict[str, Any]) -> tuple[str, ...]:
    if many := element.get("selected_options"):
        return tuple(str(option["value"]) for option in many)
    if one := element.get("selected_option"):
        return (str(one["value"]),)
    for key in ("value", "selected_date", "selected_time"):
        if (found := element.get(key)) not in (None, ""):
            return (text.clean(str(found)),)
    return ()
