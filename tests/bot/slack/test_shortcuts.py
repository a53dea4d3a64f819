"""Shortcuts: any message explained for who asks, and the wizard from anywhere."""

from __future__ import annotations

import pytest

from bot.playground.standin import RESPONSE_URL
from bot.slack.limits import view_problems
from bot.slack.needs import ADVISE, EXPLAIN
from bot.slack.shortcuts import texts
from tests.bot.slack.standin import Told
from tests.bot.slack.test_conversation import settled
from tests.bot.slack.test_remembering import talking

AD = "Entry level analyst wanted. CISSP required, 0-2 years of experience. Nice to have: ISC2 CAISP, AWS ML Specialty."
FORWARDED = {
    "text": "",
    "blocks": [
        {"type": "rich_text", "elements": [{"type": "rich_text_section", "elements": [{"type": "text", "text": "I got "}]}]}
    ],
    "attachments": [{"title": "Shared by Maria", "text": "AIGP passed"}, {"fallback": "an older preview of AAISM"}],
}


async def test_a_job_ad_is_explained_for_who_asks() -> None:
    """What contradicts itself, is retired or does not exist comes first; nobody else sees it, and no channel scope is needed."""
    async with talking() as slack:
        assert (await slack.choose_shortcut(EXPLAIN.callback, text=AD)).status == 200
        (told,) = await slack.standin.called(RESPONSE_URL)
        assert told["response_type"] == "ephemeral"
        first = told["text"].split("\n")[0]
        assert "CISSP takes 5 years of work" in first
        assert "MLS-C01 is retired" in first
        assert "there is no ISC2 CAISP" in first
        assert not slack.standin.calls["chat.postMessage"]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Congrats to Maria for AAISM and AIGP!", "AAISM and AIGP both exist and can be earned"),
        ("ISACA and IAPP are at our booth", "it names ISACA and IAPP"),
        ("Lunch at 12?", "names no credential that we know"),
        ("<!channel> *CAISS* certified team", "CAISS"),
    ],
)
async def test_any_message_is_answered(words: str, expected: str) -> None:
    """An announcement, issuers alone, nothing at all."""
    async with talking() as slack:
        await slack.choose_shortcut(EXPLAIN.callback, text=words)
        text = (await slack.standin.called(RESPONSE_URL))[0]["text"]
        assert expected in text
        assert "<!channel>" not in text


async def test_a_message_in_a_thread_is_explained_there_and_a_double_click_once() -> None:
    """The answer stands beside what it explains."""
    async with talking() as slack:
        await slack.choose_shortcut(EXPLAIN.callback, text="AIGP", thread_ts="17.1")
        (told,) = await slack.standin.called(RESPONSE_URL)
        assert told["thread_ts"] == "17.1"


async def test_the_wizard_opens_from_anywhere() -> None:
    """Its skeleton first; where Slack does not open it there is nobody to tell, and nothing breaks."""
    async with talking() as slack:
        await slack.choose_shortcut(ADVISE.callback)
        await slack.standin.called("views.update")
        await settled(slack)
        assert slack.modal["callback_id"] == "advice"
        assert view_problems(slack.modal) == []
        slack.standin.tell("views.open", Told(body={"ok": False, "error": "expired_trigger_id"}))
        assert (await slack.choose_shortcut(ADVISE.callback)).status == 200
        assert (await slack.choose_shortcut("of_another_age", text="AIGP")).status == 200
        await settled(slack)


def test_everything_a_message_says_is_read() -> None:
    """Blocks where there is no text, and what is attached."""
    assert list(texts(FORWARDED)) == ["I got ", "Shared by Maria", "AIGP passed", "an older preview of AAISM"]
    assert list(texts({})) == []
