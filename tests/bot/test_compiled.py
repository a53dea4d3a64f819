"""The catalog that is kept between two questions: the same answers, never a stale one, and nothing that somebody else put there."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from bot import compiled
from bot.answers import as_json
from bot.conversation import Conversation
from handlers.understanding.words.naming import alias_index
from tests.prompts.model import DAY

if TYPE_CHECKING:
    from catalog.catalog import Catalog

ASKED = (
    "do I need CISSP before AAISM?",
    "AAISM vs AIGP",
    "plan for a CISO with CISM, 6 months, two exams",
    "is MLS-C01 still available?",
)


class Reading:
    """Reads the catalog, and counts how often."""

    def __init__(self, catalog: Catalog) -> None:
        self.catalog = catalog
        self.times = 0

    def __call__(self) -> Catalog:
        """The catalog."""
        self.times += 1
        return self.catalog


@pytest.fixture
def reading(catalog: Catalog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Reading:
    """The real catalog, and a cache folder of its own."""
    monkeypatch.setattr("platformdirs.user_cache_dir", lambda *_, **__: str(tmp_path / "cache"))
    return Reading(catalog)


def kept(tmp_path: Path) -> list[Path]:
    """The files in the cache folder."""
    return sorted((tmp_path / "cache").iterdir())


def test_the_kept_catalog_answers_as_the_one_that_was_read(reading: Reading) -> None:
    """Read once; every answer is the same, word for word."""
    read, again = compiled.base(reading), compiled.base(reading)
    assert reading.times == 1
    assert again is not read
    assert again.version == read.version
    assert alias_index(again) == alias_index(read)
    one, other = (Conversation(made, lambda: DAY) for made in (read, again))
    for asked in ASKED:
        assert as_json(one.say(asked, "t"), "t") == as_json(other.say(asked, "t"), "t")


def test_a_changed_catalog_is_read_again(reading: Reading, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """By its words, not by its time."""
    copy = tmp_path / "catalog"
    (copy / "data").mkdir(parents=True)
    fee = copy / "data" / "one.yaml"
    fee.write_text("fee: 599\n")
    monkeypatch.setattr(compiled, "_CATALOG", copy)
    monkeypatch.setattr(compiled, "_READERS", (copy,))
    compiled.base(reading)
    before = fee.stat()
    fee.write_text("fee: 699\n")
    os.utime(fee, ns=(before.st_atime_ns, before.st_mtime_ns))
    compiled.base(reading)
    assert reading.times == 2
    (copy / "rules.py").write_text("")
    compiled.base(reading)
    assert reading.times == 3
    compiled.base(reading)
    assert reading.times == 3


@pytest.mark.parametrize("cut", [0, 10, 100_000])
def test_a_damaged_one_is_not_used_and_is_replaced(reading: Reading, tmp_path: Path, cut: int) -> None:
    """However much of it is there."""
    compiled.base(reading)
    (place,) = kept(tmp_path)
    place.write_bytes(place.read_bytes()[:cut])
    compiled.base(reading)
    compiled.base(reading)
    assert reading.times == 2


def test_a_changed_byte_is_noticed(reading: Reading, tmp_path: Path) -> None:
    """Before anything of it is looked at."""
    compiled.base(reading)
    (place,) = kept(tmp_path)
    told = bytearray(place.read_bytes())
    told[len(told) // 2] ^= 1
    place.write_bytes(told)
    compiled.base(reading)
    assert reading.times == 2


@pytest.mark.skipif(not hasattr(os, "getuid"), reason="who may write a file is told in another way here")
def test_what_others_can_write_is_not_read(reading: Reading, tmp_path: Path) -> None:
    """Neither a file nor a folder."""
    compiled.base(reading)
    (place,) = kept(tmp_path)
    place.chmod(0o666)
    compiled.base(reading)
    assert reading.times == 2
    compiled.base(reading)
    assert reading.times == 2  # it was put there anew
    place.parent.chmod(0o777)
    compiled.base(reading)
    assert reading.times == 3


def test_a_folder_that_cannot_be_made_stops_nothing(reading: Reading, tmp_path: Path) -> None:
    """A file stands where it should be."""
    (tmp_path / "cache").write_text("")
    assert compiled.base(reading) is reading.catalog
    assert compiled.base(reading) is reading.catalog


def test_few_are_kept(reading: Reading, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Those of older programs go, and no half-written file stays."""
    for number in range(compiled._MOST + 2):
        monkeypatch.setattr(compiled, "_FORMAT", str(number).encode())
        compiled.base(reading)
    assert len(kept(tmp_path)) == compiled._MOST
    assert all(place.suffix == ".pickle" for place in kept(tmp_path))
