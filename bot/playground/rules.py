"""What Slack refuses: messages and views over a limit, what is left out, what a field does not allow."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from bot.playground.tickets import RefusedError
from bot.slack import limits

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.slack.text import Json

FLAT = (str, int, float, bool, type(None))
COMPLETE = "Please complete this required field."


def message(arguments: Json) -> None:
    """Refuse a message that Slack would not take; a message needs a text that stands alone."""
    if not str(arguments.get("text") or "").strip():
        raise RefusedError("no_text", "text is required: phones, screen readers and notifications show nothing else")
    found = limits.problems({"text": arguments["text"], "blocks": arguments.get("blocks") or []})
    if not found:
        return
    if any(line.startswith("text") for line in found):
        raise RefusedError("msg_too_long", *found)
    if any("characters of at most" in line and line.startswith("blocks:") for line in found):
        raise RefusedError("msg_blocks_too_long", *found)
    raise RefusedError("invalid_blocks", *found)


def metadata(found: Json | None) -> Json | None:
    """Metadata of a message: an event type and a flat object."""
    if found is None:
        return None
    kind, payload = found.get("event_type"), found.get("event_payload")
    if not isinstance(kind, str) or not kind or not isinstance(payload, dict):
        raise RefusedError("invalid_metadata_format", "metadata needs event_type and event_payload")
    if not all(isinstance(value, FLAT) for value in payload.values()):
        raise RefusedError("invalid_metadata_schema", "event_payload is flat: no lists or objects in it")
    return found


def view(found: Any, kind: str) -> Json:
    """A view that Slack would take, of this kind."""
    if not isinstance(found, dict):
        raise RefusedError("invalid_arguments", "view is required")
    wrong = [line for line in limits.view_problems(found) if kind == "modal" or "without a submit" not in line]
    if found.get("type") != kind:
        wrong.append(f"view: type {found.get('type')}, not {kind}")
    if kind == "modal" and "title" not in found:
        wrong.append("view: no title")
    if len(json.dumps(found)) > 250_000:
        raise RefusedError("view_too_large")
    if wrong:
        raise RefusedError("invalid_arguments", *wrong)
    return found


def mistakes(found: Json, values: Json) -> dict[str, str]:
    """What Slack says at the fields of a form before it sends it: what is missing, too short or too long."""
    return {
        block["block_id"]: said for block in found["blocks"] if block.get("type") == "input" for said in _mistake(block, values)
    }


def _mistake(block: Json, values: Json) -> Iterator[str]:
    element = block["element"]
    held = (values.get(block["block_id"]) or {}).get(element.get("action_id")) or {}
    filled = next((held[key] for key in _HOLDS if held.get(key)), None)
    if filled is None:
        if not block.get("optional"):
            yield COMPLETE
        return
    if element["type"] == "plain_text_input":
        if len(filled) > element.get("max_length", limits.TEXT_OBJECT):
            yield f"Use at most {element['max_length']} characters."
        elif len(filled) < element.get("min_length", 0):
            yield f"Use at least {element['min_length']} characters."
    elif element["type"] == "number_input" and (said := _number(element, str(filled))):
        yield said
    elif len(filled) > element.get("max_selected_items", len(filled)):
        yield f"Choose at most {element['max_selected_items']}."


def _number(element: Json, filled: str) -> str:
    try:
        number = float(filled)
    except ValueError:
        return "Enter a number."
    if not element.get("is_decimal_allowed") and not number.is_integer():
        return "Enter a whole number."
    if number < float(element.get("min_value", number)):
        return f"Enter {element['min_value']} or more."
    return f"Enter {element['max_value']} or less." if number > float(element.get("max_value", number)) else ""


_HOLDS = (
    "value", "selected_option", "selected_options", "selected_date", "selected_time", "selected_date_time", "selected_user",
    "selected_users", "selected_channel", "selected_channels", "selected_conversation", "selected_conversations", "rich_text_value",
)  # fmt: skip
