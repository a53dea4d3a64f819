"""What the inspector tells of answers that do something: the line behind them, what was to be done, and what came of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.playground.town import GENERAL, YOU
from bot.store import profiles
from catalog.load import load
from handlers.respond import respond
from tests.bot.playground.conftest import playground

if TYPE_CHECKING:
    import pytest

    from tests.bot.playground.conftest import Hand

CATALOG = load()
REAL: dict[str, Any] = {"respond": respond, "catalog_for": lambda _workspace: CATALOG}


async def said(hand: Hand, words: str) -> dict[str, Any]:
    """The answer to a command."""
    await hand.do("command", channel=GENERAL, text=f"/certadvice {words}")
    return (await hand.messages(GENERAL))[-1]


async def test_a_saved_profile_shows_its_line_its_effect_and_the_outcome() -> None:
    """Behind the card, and in the list of requests; what was not said is left out."""
    async with playground(**REAL) as hand:
        answer = await said(hand, "me I hold CISM since 2022")
        assert answer["text"].startswith("Saved: you hold CISM since 2022.")
        (deed,) = answer["note"]["effects"]
        assert answer["note"]["line"].startswith("me ")
        assert (deed["effect"], deed["outcome"]) == ("SaveProfile", "Done")
        assert list(deed["values"]) == ["person"]
        assert [one["credential"] for one in deed["values"]["person"]["holds"]] == ["isaca-cism"]
        exchange = (await hand.state())["exchanges"][-1]
        assert [one["effects"] for one in exchange["understood"]] == [[deed]]


async def test_what_failed_is_told_as_failed(monkeypatch: pytest.MonkeyPatch) -> None:
    """The database does not take it; the answer that says so has its line all the same."""

    def refuses(*_: object) -> None:
        raise OSError

    async with playground(**REAL) as hand:
        monkeypatch.setattr(profiles, "save", refuses)
        answer = await said(hand, "me I hold CISM")
        assert "That did not work" in answer["text"]
        assert answer["note"]["line"].startswith("me ")
        assert [deed["outcome"] for deed in answer["note"]["effects"]] == ["Failed"]


async def test_a_form_has_an_effect_and_no_line() -> None:
    """The tips form, submitted: nobody wrote a line."""
    async with playground(**REAL) as hand:
        card = await said(hand, "tips status")
        (form,) = [e for b in card["blocks"] if b["type"] == "actions" for e in b["elements"] if e["action_id"] == "form"]
        block = next(b["block_id"] for b in card["blocks"] if b["type"] == "actions")
        where = {"channel": GENERAL, "ts": card["ts"]}
        await hand.do("press", where=where, actions=[form | {"block_id": block}], values={})
        view = (await hand.state())["views"][YOU][-1]
        zone = {"zone": {"zone": {"type": "plain_text_input", "value": "UTC"}}}
        assert (await hand.do("submit", view=view["id"], values=zone))["errors"] == {}
        told = (await hand.messages(GENERAL))[-1]["note"]
        assert told["line"] == ""
        assert [(deed["effect"], deed["values"], deed["outcome"]) for deed in told["effects"]] == [
            ("Subscribe", {"zone": "UTC", "how": "set", "everything": True}, "Done")
        ]


async def test_an_answer_that_does_nothing_has_no_effects() -> None:
    """Only the line and the facts."""
    async with playground(**REAL) as hand:
        note = (await said(hand, "AAISM"))["note"]
        assert note["effects"] == []
        assert note["line"] == "profile isaca-aaism"
        assert note["facts"]
