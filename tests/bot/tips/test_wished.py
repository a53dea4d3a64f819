"""What a channel's tips are about after a wish, and wishes that cannot be carried out as they were said."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from sqlalchemy import Engine

from handlers.tips_doubted import Doubt
from handlers.tips_told import told as tell
from tests.bot.tips.bench import PLACE, Bench

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from catalog.catalog import Catalog


@pytest.fixture
def url(tmp_path: Path) -> str:
    """One kind is enough here: what depends on the database is tested beside this."""
    return f"sqlite:///{tmp_path}/kept.sqlite"


@pytest.fixture
def bench(engine: Engine) -> Iterator[Bench]:
    """One for each test."""
    made = Bench(engine)
    yield made
    made.keeper.close()


async def test_more_and_less_change_what_tips_are_about(bench: Bench) -> None:
    """What was there stays, unless it is what was to be left out."""
    await bench.on("friday", "09:00", topics=("prompt-injection",), tracks=("governance",))
    told = await bench.on(tracks=("audit",), how="add")
    assert told.standing is not None
    assert (told.standing.tracks, told.standing.topics) == (("audit", "governance"), ("prompt-injection",))
    told = await bench.on(tracks=("governance",), how="drop")
    assert told.standing is not None
    assert (told.standing.tracks, told.standing.topics) == (("audit",), ("prompt-injection",))
    assert (await bench.on(tracks=("offensive",), how="drop")).reason == "not_there"
    assert (await bench.on(tracks=("audit",), topics=("prompt-injection",), how="drop")).reason == "nothing_left"
    told = await bench.on(everything=True)
    assert told.standing is not None
    assert (told.standing.tracks, told.standing.topics) == ((), ())
    assert (await bench.on(tracks=("audit",), how="add")).reason == "included"
    told = await bench.on(tracks=("audit",), how="drop")
    assert told.standing is not None
    assert "audit" not in told.standing.tracks
    assert "governance" in told.standing.tracks


async def test_a_doubt_changes_nothing_and_is_asked_back(bench: Bench, catalog: Catalog) -> None:
    """With what may be meant as buttons."""
    await bench.on("friday", "09:00")
    doubt = Doubt("zone_which", "CET", (("Europe/Berlin", "tips on monday 9:00 Europe/Berlin"),))
    told = await bench.on("monday", doubt=doubt)
    assert (told.outcome, told.reason, told.said) == ("refused", "zone_which", "CET")
    answer = tell(told, catalog)
    assert "nothing was changed" in answer.headline
    assert [(prompt.label, prompt.query.words) for prompt in answer.prompts] == list(doubt.ways)
    standing = (await bench.change("status")).standing
    assert standing is not None
    assert standing.weekday == 5


async def test_the_form_holds_how_tips_stand(bench: Bench) -> None:
    """Off or on; nothing where there never were any."""
    assert await bench.subscriptions.stands(PLACE) is None
    await bench.on("friday", "09:30", topics=("ai-audit",))
    await bench.change("off")
    standing = await bench.subscriptions.stands(PLACE)
    assert standing is not None
    assert (standing.weekday, standing.clock, standing.zone, standing.topics) == (5, "09:30", "UTC", ("ai-audit",))
