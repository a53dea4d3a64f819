"""A wheel installed somewhere else answers there: the data comes along."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from urllib.request import urlopen
from zipfile import ZipFile

import pytest

ROOT = Path(__file__).parent.parent


def run(*command: str, cwd: Path, **environ: str) -> str:
    """What a command prints; a failure shows what it said."""
    environment = {key: value for key, value in os.environ.items() if not key.startswith(("CERTADVICE_", "PYTHON"))}
    result = subprocess.run(  # noqa: S603
        command, cwd=cwd, env=environment | environ, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False
    )
    assert result.returncode == 0, result.stdout + result.stderr
    return result.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built with the locked backend and nothing fetched."""
    folder = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder), cwd=ROOT)
    return next(folder.glob("*.whl"))


def test_the_wheel_holds_all_data_and_no_tests(wheel: Path) -> None:
    """Every file of catalog/data is in it, and the page as it was built; tests and the page's sources are not."""
    held = set(ZipFile(wheel).namelist())
    data = {file.relative_to(ROOT).as_posix() for file in (ROOT / "catalog" / "data").rglob("*.yaml")}
    assert data - held == set()
    page = {f"bot/playground/static/{name}" for name in ("index.html", "page.js", "page.css", "licences.txt")}
    assert page - held == set()
    assert [name for name in held if name.startswith("bot/playground/page/")] == []
    assert {name.split("/")[0] for name in held if ".dist-info" not in name} == {"bot", "catalog", "handlers"}


@pytest.fixture(scope="module")
def site(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty folder that it is installed into."""
    folder = tmp_path_factory.mktemp("site")
    run(sys.executable, "-m", "pip", "install", "-q", "--no-deps", "--no-index", "--target", str(folder), str(wheel), cwd=folder)
    return folder


def test_the_playground_opens_outside_the_clone(site: Path, tmp_path: Path) -> None:
    """From the wheel alone, with no Node: the page, its script and its style are there, and it ends when it is asked to."""
    environ = {key: value for key, value in os.environ.items() if not key.startswith(("CERTADVICE_", "PYTHON"))}
    command = [sys.executable, "-m", "bot", "playground", "--no-open"]
    environ |= {"PYTHONPATH": str(site), "PYTHONUNBUFFERED": "1"}
    with subprocess.Popen(command, cwd=tmp_path, env=environ, stdout=subprocess.PIPE, text=True) as process:  # noqa: S603
        try:
            assert process.stdout is not None
            address = process.stdout.readline().split()[-1]
            for path in ("/", "/page.js", "/page.css", "/licences.txt", "/state"):
                with urlopen(f"{address}{path}") as got:  # noqa: S310
                    assert got.status == 200
        finally:
            process.terminate()
        assert process.wait(10) == 0


def test_it_answers_outside_the_clone(site: Path, tmp_path: Path) -> None:
    """Installed into an empty folder, asked from another one, it gives the answer that the clone gives."""
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    where = run(sys.executable, "-c", "import catalog; print(catalog.__file__)", cwd=elsewhere, PYTHONPATH=str(site))
    assert Path(where.strip()).is_relative_to(site)
    ask = (sys.executable, "-m", "bot", "ask", "what is AAISM?", "--json", "--on", "2026-11-20")
    there = json.loads(run(*ask, cwd=elsewhere, PYTHONPATH=str(site)))
    assert there["credentials"]
    assert there == json.loads(run(*ask, cwd=ROOT))
