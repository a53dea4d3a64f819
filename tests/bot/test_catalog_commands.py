"""What `certadvice catalog` prints and refuses, and what a folder of one's own changes in the answers."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
import yaml

from catalog.load import BASE
from tests.bot.test_cli import QUESTION, run

if TYPE_CHECKING:
    from pathlib import Path

    from catalog.catalog import Catalog


def test_the_catalog_is_in_order() -> None:
    """The catalog that comes with the program has no problem."""
    result = run("catalog", "check")
    assert result.exit_code == 0, result.output


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    """A folder with a misspelt key and an unreadable file."""
    (tmp_path / "credentials").mkdir()
    (tmp_path / "credentials" / "x-one.yaml").write_text("nmae: One\n", encoding="utf-8")
    (tmp_path / "credentials" / "x-two.yaml").write_text("name: [\n", encoding="utf-8")
    return tmp_path


def test_check_prints_every_problem_and_is_exit_1(broken: Path) -> None:
    """File, line and key of each, in one run."""
    result = run("catalog", "check", CERTADVICE_CATALOG=str(broken))
    assert result.exit_code == 1
    assert "x-one.yaml:1: nmae" in result.stdout
    assert "x-two.yaml" in result.stdout


def test_a_broken_folder_is_told_and_answers_go_on(broken: Path) -> None:
    """The problem goes to standard error; the answer comes from what is sound."""
    result = run("ask", QUESTION, "--json", CERTADVICE_CATALOG=str(broken))
    assert result.exit_code == 0
    assert "x-one.yaml" in result.stderr
    assert result.stdout == run("ask", QUESTION, "--json").stdout


def test_a_sound_folder_is_laid_over_the_catalog(tmp_path: Path, catalog: Catalog) -> None:
    """An organisation's own entry replaces ours."""
    credential = next(iter(catalog.credentials))
    data = yaml.load((BASE / "credentials" / f"{credential}.yaml").read_text(encoding="utf-8"), Loader=yaml.CBaseLoader)  # noqa: S506
    (tmp_path / "credentials").mkdir()
    file = tmp_path / "credentials" / f"{credential}.yaml"
    file.write_text(yaml.safe_dump({**data, "name": "Ours now"}), encoding="utf-8")
    assert "Ours now" in run("catalog", "show", credential, CERTADVICE_CATALOG=str(tmp_path)).stdout
    assert "Ours now" in run("ask", f"profile {credential}", CERTADVICE_CATALOG=str(tmp_path)).stdout


def test_check_tells_what_is_wrong_in_a_workspaces_layer(tmp_path: Path) -> None:
    """The layers too, each over what holds for all; a folder that is no workspace's is somebody's mistake."""
    (tmp_path / "T0BAD" / "credentials").mkdir(parents=True)
    file = tmp_path / "T0BAD" / "credentials" / "isaca-aaism.yaml"
    file.write_text("organisation:\n  preferred: yes\n", encoding="utf-8")
    (tmp_path / "T0GOOD").mkdir()
    (tmp_path / "not a team").mkdir()
    result = run("catalog", "check", CERTADVICE_CATALOG_LAYERS=str(tmp_path))
    assert result.exit_code == 1
    told = result.stdout.splitlines()
    assert [line.split(": ")[0] for line in told] == [f"{file}:2", f"{tmp_path / 'not a team'}:1"]
    file.unlink()
    (tmp_path / "not a team").rmdir()
    assert run("catalog", "check", CERTADVICE_CATALOG_LAYERS=str(tmp_path)).exit_code == 0


def test_show_prints_a_credential_as_it_was_written(catalog: Catalog) -> None:
    """The file itself, comments included."""
    credential = next(iter(catalog.credentials))
    written = (BASE / "credentials" / f"{credential}.yaml").read_text(encoding="utf-8")
    assert run("catalog", "show", credential).stdout == written


def test_show_prints_other_entries_and_helps_with_a_slip(catalog: Catalog) -> None:
    """Any id of the catalog; a misspelt one gets near ones and exit 1."""
    issuer = next(iter(catalog.issuers))
    assert issuer in yaml.safe_load(run("catalog", "show", issuer).stdout)["issuers"]
    credential = next(iter(catalog.credentials))
    result = run("catalog", "show", credential[:-1])
    assert result.exit_code == 1
    assert credential in result.stderr
    assert result.stdout == ""


def test_the_schema_is_json() -> None:
    """For editors: the schema of a credential file."""
    schema = json.loads(run("catalog", "schema").stdout)
    assert {"name", "issuer", "fees"} <= set(schema["properties"])


def test_a_folder_without_a_catalog_file_is_a_problem(tmp_path: Path) -> None:
    """Somebody named the folder above it, or below."""
    result = run("catalog", "check", CERTADVICE_CATALOG=str(tmp_path))
    assert result.exit_code == 1
    assert "no catalog file stands in it" in result.stdout


def test_letters_that_one_credential_goes_by_show_it() -> None:
    """Those that several share are asked back."""
    assert run("catalog", "show", "AAISM").stdout == run("catalog", "show", "isaca-aaism").stdout
    shared = run("catalog", "show", "CAISP")
    assert shared.exit_code == 1
    assert "pdso-caisp" in shared.output
    assert "pecb-caisp" in shared.output
