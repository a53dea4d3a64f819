"""Whatever the app sends, on every surface, can be heard: text that stands alone, and a label on all that can carry one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest

from bot.playground.standin import RESPONSE_URL
from bot.slack import limits
from bot.slack.tip_card import tip_message, trouble_message
from bot.tips.posting import Post, Trouble
from tests.bot.slack.surfaces import OPEN, POST, PUBLISH, SURFACES, UPDATE, Surface
from tests.bot.slack.test_conversation import settled
from tests.bot.slack.test_read_aloud import PLACES, drawn
from tests.bot.slack.test_remembering import talking

if TYPE_CHECKING:
    from collections.abc import Iterator

WHISPER = "chat.postEphemeral"
_WORD = re.compile(r"[^\W_]{3,}")
_LINK = re.compile(r"<[^<>|]*\|([^<>]*)>|<[^<>|]*>")
_UNSAID = ("actions", "context_actions")
"""What can be pressed stands in the text as what to ask next, if at all."""
_MARKS = {"evidenced", "when"}
"""A word beside a mark, where the text says "we found no …"; the head of a column of bars, where the text names the months."""
ASKED = ("profile AAISM", "AAISM vs AIGP", "plan for a CISO", "what changed since August?", "can I take AAISM?")


def everything(node: Any) -> Iterator[dict[str, Any]]:
    """Every object in it."""
    if isinstance(node, dict):
        yield node
        for value in node.values():
            yield from everything(value)
    elif isinstance(node, list):
        for value in node:
            yield from everything(value)


def words(node: Any) -> set[str]:
    """Every word that is shown, in small letters."""
    texts = [str(one["text"]) for one in everything(node) if isinstance(one.get("text"), str)]
    return {word.lower() for text in texts for word in _WORD.findall(_LINK.sub(r"\1", text))}


def unlabelled(node: Any) -> list[dict[str, Any]]:
    """What could carry a label or a description, and carries none."""
    found = []
    for one in everything(node):
        match one.get("type"):
            case "button" | "icon_button" | "workflow_button":
                labels = [one.get("accessibility_label")]
            case "feedback_buttons":
                labels = [one[side].get("accessibility_label") for side in ("positive_button", "negative_button")]
            case "image":
                labels = [one.get("alt_text")]
            case "input":
                labels = [one["label"]["text"]]
            case _:
                continue
        found += [one] if not all(label and label.strip() for label in labels) else []
    return found


def unsaid(message: dict[str, Any]) -> set[str]:
    """Words of the blocks that the text lacks. Sources are aside: text and card each list some of them."""
    text = message["text"]
    blocks = [block for block in message.get("blocks") or [] if block["type"] not in _UNSAID and not sources(block)]
    if len(text) > limits.FALLBACK - 100:  # cut
        blocks = [block for block in blocks if block["type"] in ("header", "section")]
    return words(blocks) - {word.lower() for word in _WORD.findall(_LINK.sub(r"\1", text))} - _MARKS


def sources(block: dict[str, Any]) -> bool:
    """Whether it is the line of sources under a card."""
    return block["type"] == "context" and bool(re.match("Source|¹|our judgement", block["elements"][0]["text"]))


@pytest.mark.parametrize("surface", SURFACES, ids=lambda surface: surface.name)
async def test_what_every_surface_sends_can_be_heard(surface: Surface) -> None:
    """Messages, modals and the Home tab, on the way there too."""
    async with talking() as slack:
        if surface.before:
            await surface.before(slack)
        got = await surface.act(slack)
        await settled(slack)
        calls = slack.standin.calls
        messages = [call for method in (POST, WHISPER, RESPONSE_URL) for call in calls[method]]
        acknowledged = got.message if got.text else {}
        messages += [acknowledged] if "text" in acknowledged else []
        views = [call["view"] for method in (OPEN, UPDATE, PUBLISH) for call in calls[method]]
        assert messages or views or acknowledged
        for message in messages:
            assert message["text"].strip()
            assert unsaid(message) == set()
        assert unlabelled([messages, views, acknowledged]) == []


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize(
    "asked", ["profile AAISM", "AAISM vs AIGP", "plan for a CISO", "what changed since August?", "can I take AAISM?"]
)
def test_every_word_of_a_card_is_in_its_text(asked: str, place: Any) -> None:
    """Tables, bars and lists are said in words; a mark such as ✓ has its word beside it."""
    _, message = drawn(asked, place)
    assert unsaid(message) == set()
    assert unlabelled(message) == []


def test_a_tip_and_what_is_told_of_it_can_be_heard() -> None:
    """The first post of a channel, one after a gap, and both kinds of trouble."""
    answer, _ = drawn("AAISM vs AIGP", "channel")
    for post in (Post("tip:1", "trap:aaism", answer, set_up_by="U1"), Post("tip:2", "trap:aaism", answer, missed="2026-W47")):
        message = tip_message(post)
        assert unsaid(message) == set()
        assert unlabelled(message) == []
    for state in ("refused", "unknown"):
        message = trouble_message(Trouble("C1", "2026-W47", state, "is_archived", 1))
        assert unsaid(message) == set()
        assert unlabelled(message) == []
