"""The catalog's README tells the truth: its specimen is a sound credential that uses every block."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from catalog.check import check
from catalog.load import BASE
from catalog.model import Credential
from catalog.reading import read
from catalog.schema import README


def _specimen() -> str:
    text = README.read_text(encoding="utf-8").split("<!-- specimen -->")[1].split("<!-- end of specimen -->")[0]
    found = re.search(r"```yaml\n(.*?)```", text, re.DOTALL)
    assert found
    return found[1]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An extra catalog folder with the specimen in it."""
    (tmp_path / "credentials").mkdir()
    (tmp_path / "credentials" / "example-exaisp.yaml").write_text(_specimen(), encoding="utf-8")
    return tmp_path


def test_specimen_is_sound(folder: Path) -> None:
    """Who copies the specimen starts from something that every rule accepts."""
    assert [str(problem) for problem in check([BASE, folder]) if problem.file.startswith(str(folder))] == []


def test_specimen_shows_every_block() -> None:
    """No key of the model is missing from the specimen."""
    data, oddities = read(_specimen())
    specimen = Credential.model_validate({"id": "example-exaisp", **data})
    assert oddities == []
    assert sorted(set(Credential.model_fields) - specimen.model_fields_set) == []
