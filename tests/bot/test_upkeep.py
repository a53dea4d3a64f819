"""`certadvice catalog export`, `stale` and `diff`: what who looks after a catalog sees of them."""

from __future__ import annotations

import csv
import io
import json
import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest

from catalog.load import BASE
from tests.bot.test_cli import run
from tests.overlays import example_folder

if TYPE_CHECKING:
    from pathlib import Path

    from catalog.catalog import Catalog


def test_table_is_csv_and_nothing_else(catalog: Catalog) -> None:
    """One row a credential, with the line ends that CSV has."""
    result = run("catalog", "export", "--format", "csv")
    assert result.exit_code == 0
    rows = list(csv.DictReader(io.StringIO(result.stdout_bytes.decode(), newline="")))
    assert [row["id"] for row in rows] == list(catalog.credentials)
    assert result.stdout_bytes.count(b"\r\n") == len(rows) + 1


def test_document_is_json_with_its_context() -> None:
    """No context from elsewhere."""
    document = json.loads(run("catalog", "export", "--format", "jsonld", "--on", "2026-03-30").stdout)
    assert set(document) == {"@context", "@graph"}
    assert isinstance(document["@context"], dict)
    assert document["@graph"][0]["certadvice:day"] == "2026-03-30"


def test_an_organisations_own_goes_with_the_export(tmp_path: Path) -> None:
    """What is laid over is exported too."""
    result = run("catalog", "export", "--format", "csv", CERTADVICE_CATALOG=str(example_folder(tmp_path)))
    assert "contoso-safe-ai" in result.stdout


def test_stale_lists_blocks_worst_first() -> None:
    """Each line leads to the block and to the page; how many there are goes to standard error."""
    result = run("catalog", "stale", "--older-than", "180d", "--on", "2026-11-21")
    lines = result.stdout.splitlines()
    old = [int(line.split(": ")[1].split()[0]) for line in lines if " days old " in line]
    assert min(old) > 180
    assert lines[0].startswith("isaca-cisa.recertification: ")
    assert f"{len(old)} to check again, and {len(lines) - len(old)} whose source gives no date." in result.stderr
    assert len(run("catalog", "stale", "--older-than", "400", "--on", "2026-11-21").stdout.splitlines()) < len(lines)


def test_diff_of_two_folders(tmp_path: Path) -> None:
    """A fee that went up, in a line for the list of changes."""
    shutil.copytree(BASE, tmp_path / "new")
    file = tmp_path / "new" / "credentials" / "isaca-cism.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("track: ", "level: quite high\ntrack: ", 1), encoding="utf-8")
    result = run("catalog", "diff", str(BASE), str(tmp_path / "new"))
    assert result.stdout == "Credentials: 1 changed.\n- CISM (isaca-cism): level: quite high.\n"


def test_diff_of_a_folder_laid_over(tmp_path: Path) -> None:
    """What an organisation's folder makes other than it was."""
    result = run("catalog", "diff", str(BASE), str(example_folder(tmp_path)))
    assert "- New: Contoso Safe AI Builder (contoso-safe-ai)" in result.stdout
    assert "AIGP (iapp-aigp): what the organisation makes of it: " in result.stdout


def test_diff_of_a_revision(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What git kept of the data folder, against what stands there now."""
    data = tmp_path / "clone" / "catalog" / "data"
    shutil.copytree(BASE, data)
    git = ["git", "-C", str(tmp_path / "clone"), "-c", "user.name=a", "-c", "user.email=a@example.org"]
    for command in (["init", "-q"], ["add", "."], ["commit", "-qm", "first"], ["tag", "v1"]):
        subprocess.run([*git, *command], check=True)  # noqa: S603 - our own words
    monkeypatch.setattr("bot.revisions.BASE", data)
    (data / "credentials" / "isaca-cism.yaml").write_text(
        (data / "credentials" / "isaca-cism.yaml").read_text(encoding="utf-8").replace("track: ", "level: other\ntrack: ", 1)
    )
    assert run("catalog", "diff", "v1", str(tmp_path / "clone")).stdout.endswith("- CISM (isaca-cism): level: other.\n")
    assert run("catalog", "diff", "v1", "HEAD").stdout == "Nothing differs.\n"


@pytest.mark.parametrize("what", ["no-such-revision", "--output=x", "/no/such/folder"])
def test_diff_of_nothing_says_what_was_looked_for(what: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither a folder nor a revision: named, with what git says."""
    monkeypatch.setattr("bot.revisions.BASE", tmp_path)
    result = run("catalog", "diff", "--", what, str(BASE))
    assert result.exit_code == 1
    assert f"There is no folder {what!r}" in result.stderr


def test_diff_of_a_broken_folder_tells_its_problems(tmp_path: Path) -> None:
    """File, line and key."""
    shutil.copytree(BASE, tmp_path / "new")
    (tmp_path / "new" / "credentials" / "isaca-cism.yaml").write_text("nmae: CISM\n", encoding="utf-8")
    result = run("catalog", "diff", str(BASE), str(tmp_path / "new"))
    assert result.exit_code == 1
    assert "credentials/isaca-cism.yaml:1: nmae" in result.stderr
