"""Wrong facts, and what people think of an answer: which is meant is asked, what is right too, and both are kept."""

from __future__ import annotations

import json
from typing import Any

from bot.playground.standin import RESPONSE_URL
from bot.store import feedback
from tests.bot.slack.test_conversation import settled
from tests.bot.slack.test_remembering import said, talking


async def test_a_report_says_what_is_right() -> None:
    """In the form, which opens with the facts that were shown; their paths are kept, and nobody has to read them."""
    async with talking() as slack:
        await said(slack, "what does AIGP cost?")
        asked = (await slack.command("that is wrong")).message
        assert "fees." not in asked["text"]
        form = next(e for b in asked["blocks"] if b["type"] == "actions" for e in b["elements"] if e["action_id"] == "form")
        await slack.press("form", form["value"], ephemeral=True)
        (opened,) = await slack.standin.called("views.open")
        view = opened["view"] if isinstance(opened["view"], dict) else json.loads(opened["view"])
        options = next(block["element"]["options"] for block in view["blocks"] if block.get("block_id") == "fact")
        assert options[0]["text"]["text"].startswith("Exam fee (IAPP members): ")
        filled: dict[str, dict[str, Any]] = {
            "fact": {"type": "static_select", "selected_option": {"value": options[0]["value"]}},
            "right": {"type": "plain_text_input", "value": "another amount"},
            "where": {"type": "plain_text_input", "value": "https://issuer.example/fees"},
        }
        got = (await slack.submit(view, filled)).message
        assert "was recorded" in json.dumps(got)
        (fee,) = await slack.keeper(feedback.reported)
        assert (fee.credential, fee.field) == ("iapp-aigp", "fees.exam_member.amount")
        assert fee.reports[0].comment == "another amount (https://issuer.example/fees)"


async def test_reports_and_ratings_are_kept() -> None:
    """A fact is pressed and only then reported, or the link to the form is followed; a rating is of the answer before it."""
    async with talking() as slack:
        await said(slack, "what does AIGP cost?")
        asked = (await slack.command("that is wrong")).message
        press = next(e for b in asked["blocks"] if b["type"] == "actions" for e in b["elements"] if "fees" in e["value"])
        await slack.press(press["action_id"], press["value"], ephemeral=True)
        shown = (await slack.standin.called(RESPONSE_URL))[-1]
        assert "Is that wrong?" in shown["text"]
        assert await slack.keeper(feedback.reported) == []
        only = next(e for b in shown["blocks"] if b["type"] == "actions" for e in b["elements"] if "slot:record" in e["value"])
        for user in ("U1", "U2"):
            await slack.press(only["action_id"], only["value"], ephemeral=True, user={"id": user})
        await slack.press("report", "link:isaca-aaism profile isaca-aaism")
        await said(slack, "what does AIGP cost?")
        assert "noted" in await said(slack, "that was not helpful")
        await slack.standin.called(RESPONSE_URL, 3)
        await settled(slack)
        fee, link = await slack.keeper(feedback.reported)
        assert (fee.credential, fee.under_review) == ("iapp-aigp", True)
        assert fee.reports[0].shown
        assert (link.credential, link.reports[0].by_link, link.under_review) == ("isaca-aaism", True, False)
        assert [(r.line, r.useful) for r in await slack.keeper(feedback.ratings)] == [("fact iapp-aigp aspect:fee", False)]
