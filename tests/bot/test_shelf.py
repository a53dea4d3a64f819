"""The catalogs of a running process: layers that know nothing of each other, and reading again without losing the last good one."""

from __future__ import annotations

import gc
import re
import weakref
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from bot.settings import Settings
from bot.shelf import Shelf
from bot.warm import warm
from catalog import load as loading
from catalog.problems import CatalogError
from tests.catalog.folders import folder
from tests.catalog.test_overlay import written

if TYPE_CHECKING:
    from catalog.catalog import Catalog

ONE = "credentials/one.yaml"


@pytest.fixture(autouse=True)
def base(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A base of two credentials instead of the real one."""
    path = folder(tmp_path / "base", one="level: base\n", two="")
    monkeypatch.setattr("bot.shelf.BASE", path)
    return path


def shelf(tmp_path: Path, *own: Path, told: list[str] | None = None) -> Shelf:
    """A shelf with these folders over the base and with layers, if there is a folder of them."""
    layers = tmp_path / "layers"
    settings = Settings(catalog=own, catalog_layers=layers if layers.is_dir() else None)
    return Shelf(settings, (told if told is not None else []).append)


def layer(tmp_path: Path, workspace: str, level: str) -> Path:
    """Write a workspace's layer that changes one word."""
    return written(tmp_path / "layers" / workspace, {ONE: f"level: {level}\n"})


def level(catalog: Catalog) -> str | None:
    """The word that layers change."""
    return catalog.credentials["one"].level


def test_each_workspace_has_its_own_and_everybody_else_the_base(tmp_path: Path) -> None:
    """Two layers never see each other; what neither changes is the very same value."""
    layer(tmp_path, "T1", "ours")
    layer(tmp_path, "T2", "theirs")
    made = shelf(tmp_path)
    assert [level(made.catalog_for(team)) for team in ("T1", "T2", "T3", "")] == ["ours", "theirs", "base", "base"]
    assert made.catalog_for("T1").credentials["two"] is made.catalog_for("T2").credentials["two"]
    assert made.catalog_for("T1") is made.catalog_for("T1")


@pytest.mark.parametrize("team", ["../base", "..", "/", "T1/../T2", "T1\0", ".hidden", "T" * 65, "T1 "])
def test_id_that_is_no_workspaces_leads_nowhere(tmp_path: Path, team: str) -> None:
    """Whatever a payload says, only names of folders that were found are looked up."""
    layer(tmp_path, "T1", "ours")
    layer(tmp_path, ".hidden", "never")
    assert shelf(tmp_path).catalog_for(team) is shelf(tmp_path).base or level(shelf(tmp_path).catalog_for(team)) == "base"


def test_layer_lies_over_the_folders_for_all(tmp_path: Path) -> None:
    """An installation's own folder first, a workspace's over it."""
    own = written(tmp_path / "own", {ONE: "level: all\nname: Named By All\n"})
    layer(tmp_path, "T1", "ours")
    made = shelf(tmp_path, own)
    one = made.catalog_for("T1").credentials["one"]
    assert (one.level, one.name, level(made.base)) == ("ours", "Named By All", "all")


def test_broken_layer_is_told_and_the_base_answers(tmp_path: Path) -> None:
    """File, line and key on the log; the other workspace is none the wiser."""
    written(tmp_path / "layers" / "T1", {ONE: "level: a\nlevle: b\n"})
    layer(tmp_path, "T2", "theirs")
    told: list[str] = []
    made = shelf(tmp_path, told=told)
    assert [level(made.catalog_for(team)) for team in ("T1", "T2")] == ["base", "theirs"]
    assert len(told) == 1
    assert "T1" in told[0]
    assert f"{tmp_path / 'layers' / 'T1' / ONE}:2: levle: " in told[0]


def test_broken_folder_is_left_out_and_the_others_count(tmp_path: Path) -> None:
    """At the start there is no last good one."""
    bad, good = written(tmp_path / "bad", {ONE: "levle: a\n"}), written(tmp_path / "good", {ONE: "level: good\n"})
    told: list[str] = []
    made = shelf(tmp_path, bad, good, tmp_path / "missing", told=told)
    assert level(made.base) == "good"
    assert [text.splitlines()[0] for text in told] == [
        f"The catalog folder {bad} is left out:", f"The catalog folder {tmp_path / 'missing'} is left out:",
    ]  # fmt: skip


def test_broken_base_stops_the_start(base: Path) -> None:
    """Without a base there is nothing to answer from."""
    written(base, {ONE: "levle: a\n"})
    with pytest.raises(CatalogError, match=r"one\.yaml:1: levle"):
        Shelf(Settings())


def test_nothing_changed_nothing_new(tmp_path: Path) -> None:
    """Reading again what says the same keeps the very catalogs, and with them what was worked out of them."""
    file = layer(tmp_path, "T1", "ours") / ONE
    made = shelf(tmp_path)
    before = made.base, made.catalog_for("T1")
    assert made.looks() == made.seen
    file.write_text(file.read_text())
    assert made.reload() == []
    assert made.reload(everything=True) == []
    assert (made.base, made.catalog_for("T1")) == before


def test_changed_layer_is_read_again_alone(tmp_path: Path) -> None:
    """The new catalog is ready before it is handed out; nobody else's is touched."""
    layer(tmp_path, "T1", "ours")
    layer(tmp_path, "T2", "theirs")
    made = shelf(tmp_path)
    others = made.base, made.catalog_for("T2")
    layer(tmp_path, "T1", "changed")
    assert made.looks() != made.seen
    prepared: list[str | None] = []

    def prepare(catalog: Catalog) -> None:
        prepared.append(level(catalog))
        assert level(made.catalog_for("T1")) == "ours"

    assert made.reload(prepare) == ["T1"]
    assert prepared == ["changed"]
    assert level(made.catalog_for("T1")) == "changed"
    assert (made.base, made.catalog_for("T2")) == others
    assert made.looks() == made.seen


def test_layer_that_breaks_keeps_its_last_good_catalog_until_it_is_mended(tmp_path: Path) -> None:
    """Told once, not at every look."""
    layer(tmp_path, "T1", "ours")
    told: list[str] = []
    made = shelf(tmp_path, told=told)
    layer(tmp_path, "T1", "[")
    assert made.reload() == []
    assert made.reload() == []
    assert level(made.catalog_for("T1")) == "ours"
    assert len(told) == 1
    assert "the last good catalog of this workspace keeps answering" in told[0]
    layer(tmp_path, "T1", "mended")
    assert made.reload() == ["T1"]
    assert level(made.catalog_for("T1")) == "mended"


def test_base_or_folder_that_breaks_keeps_the_last_good_catalog(tmp_path: Path, base: Path) -> None:
    """Neither a half-written upgrade nor a slip in the own folder takes anything away."""
    own = written(tmp_path / "own", {ONE: "level: all\n"})
    told: list[str] = []
    made = shelf(tmp_path, own, told=told)
    written(own, {ONE: "levle: all\n"})
    assert made.reload() == []
    assert level(made.base) == "all"
    written(own, {ONE: "level: mended\n"})
    sound = (base / ONE).read_text()
    written(base, {ONE: "levle: x\n"})
    assert made.reload() == []
    assert level(made.base) == "all"
    written(base, {ONE: sound})
    assert made.reload() == ["base"]
    assert level(made.base) == "mended"
    assert len(told) == 2


def test_changed_base_is_under_every_layer(tmp_path: Path, base: Path) -> None:
    """A corrected fact reaches workspaces with layers too."""
    layer(tmp_path, "T1", "ours")
    made = shelf(tmp_path)
    file = base / "credentials" / "two.yaml"
    file.write_text(file.read_text() + "level: new\n")
    assert made.reload() == ["T1", "base"]
    assert made.catalog_for("T1").credentials["two"].level == "new"
    assert level(made.catalog_for("T1")) == "ours"


def test_workspace_that_comes_and_goes(tmp_path: Path) -> None:
    """A new folder is a new layer; without its folder a workspace is back at the base."""
    layer(tmp_path, "T1", "ours")
    made = shelf(tmp_path)
    layer(tmp_path, "T2", "theirs")
    assert made.reload() == ["T2"]
    (tmp_path / "layers" / "T1").rename(tmp_path / "layers" / ".T1")
    assert made.reload() == ["T1"]
    assert [level(made.catalog_for(team)) for team in ("T1", "T2")] == ["base", "theirs"]


def test_layers_that_cannot_be_listed_stay_as_they_were(tmp_path: Path) -> None:
    """A network volume that is away for a moment takes nobody's catalog."""
    layer(tmp_path, "T1", "ours")
    told: list[str] = []
    made = shelf(tmp_path, told=told)
    (tmp_path / "layers").rename(tmp_path / "away")
    assert made.reload() == []
    assert level(made.catalog_for("T1")) == "ours"
    assert told
    (tmp_path / "away").rename(tmp_path / "layers")
    assert made.reload() == []
    assert level(made.catalog_for("T1")) == "ours"


def test_old_catalogs_go(tmp_path: Path) -> None:
    """What was worked out of a catalog does not keep it when another has taken its place."""
    layer(tmp_path, "T1", "ours")
    made = shelf(tmp_path)
    warm(made.catalog_for("T1"), date(2026, 6, 1))
    old = weakref.ref(made.catalog_for("T1"))
    layer(tmp_path, "T1", "changed")
    assert made.reload() == ["T1"]
    gc.collect()
    assert old() is None


def test_what_is_remembered_of_a_catalog_can_be_forgotten() -> None:
    """A plain `lru_cache` on a function of a catalog would keep old catalogs: `catalog.remembered` is for that."""
    root = Path(loading.__file__).parent.parent
    sources = {str(p.relative_to(root)): p.read_text() for name in ("catalog", "handlers") for p in (root / name).rglob("*.py")}
    assert [name for name, text in sources.items() if re.search(r"@(?:lru_)?cache\b.*\n(?:async )?def \w+\(catalog\b", text)] == []


def test_base_of_the_shelf_is_the_programs_own() -> None:
    """The stand-in of these tests stands in for this."""
    assert Path(loading.__file__).parent / "data" == loading.BASE
