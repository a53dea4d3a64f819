"""Garbage is looked for everywhere at chosen moments only: a full look takes as long as a hundred answers."""

from __future__ import annotations

import gc
import weakref
from typing import TYPE_CHECKING

import pytest

from bot import collector
from bot.housekeeping import SWEEP_EVERY, Housekeeping
from bot.inbox import Inbox
from tests.bot.keepers import kept

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.store.inbox import Left


class Ring:
    """Something that only the collector finds."""

    def __init__(self) -> None:
        self.itself = self


@pytest.fixture
def settled() -> Iterator[None]:
    """As in a server; afterwards as it was."""
    thresholds = gc.get_threshold()
    collector.settle()
    yield
    gc.set_threshold(*thresholds)
    gc.unfreeze()


@pytest.mark.usefixtures("settled")
def test_no_number_of_answers_makes_a_full_look() -> None:
    """Whatever lives on for a while: the young are looked at, the old are not."""
    before = gc.get_stats()[2]["collections"]
    lasting = [[Ring() for _ in range(1_000)] for _ in range(200)]
    assert len(lasting) == 200
    assert gc.get_stats()[2]["collections"] == before


@pytest.mark.usefixtures("settled")
def test_what_is_dropped_later_goes_with_a_full_look() -> None:
    """It was old already."""
    ring = Ring()
    gc.collect(1)
    gone = weakref.ref(ring)
    del ring
    collector.full()
    assert gone() is None


async def test_housekeeping_looks_at_its_first_round_and_every_ten_minutes(monkeypatch: pytest.MonkeyPatch) -> None:
    """And at no other."""
    looks: list[int] = []

    async def answer(_left: Left) -> None:
        raise AssertionError

    with kept() as keeper:
        house = Housekeeping(keeper, Inbox(keeper, "slack"), answer)
        monkeypatch.setattr(collector, "full", lambda: looks.append(house._rounds))
        for _ in range(SWEEP_EVERY + 2):
            await house.round()
    assert looks == [0, SWEEP_EVERY]
