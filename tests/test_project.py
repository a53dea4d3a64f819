"""The project's own promises: locks that agree and name no index, a README that is true, nothing that belongs elsewhere."""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.readme_commands import command

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
README = (ROOT / "README.md").read_text(encoding="utf-8")
HOUSE = ("bot", "catalog", "handlers")
LONGEST = 300
LOCKS = ("requirements.lock", "requirements-dev.lock")
TOP = {
    "bot", "catalog", "handlers", "tests", "Procfile", "pyproject.toml", "README.md", "LICENSE", "CHANGELOG.md", "CONTRIBUTING.md",
    "requirements.lock", "requirements-dev.lock", "requirements-learn.lock",
}  # fmt: skip


def pinned(lock: str) -> dict[str, str]:
    """Package to exact version."""
    found = re.findall(r"(?m)^([A-Za-z0-9._-]+)==([^ ;\\]+)", (ROOT / lock).read_text(encoding="utf-8"))
    return {canonicalize_name(name): version for name, version in found}


def required(lock: str) -> list[Requirement]:
    """What the project asks for, with its build backend; for the larger lock with what tests need."""
    groups = PROJECT["dependency-groups"]
    asked = [*PROJECT["project"]["dependencies"], *groups["build"]]
    asked += [item for item in groups["dev"] if isinstance(item, str)] if "dev" in lock else []
    return [Requirement(item) for item in asked]


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_holds_everything_asked_for(lock: str) -> None:
    """Whoever adds a dependency makes the locks again."""
    versions = pinned(lock)
    for requirement in required(lock):
        assert versions.get(canonicalize_name(requirement.name), "0") in requirement.specifier, requirement


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_has_a_hash_for_each_package_and_no_address(lock: str) -> None:
    """Exact versions and hashes; where packages come from is for the machine to say."""
    text = (ROOT / lock).read_text(encoding="utf-8")
    entries = re.split(r"(?m)^(?=[A-Za-z0-9])", text)
    assert [entry.split()[0] for entry in entries if entry.strip() and "--hash=sha256:" not in entry] == []
    assert re.findall(r"(?im)://|index|find-links|trusted-host|^-e|^file:", text) == []


def test_the_pages_lock_has_exact_versions_and_hashes_and_names_no_registry() -> None:
    """Where packages come from is for the machine to say."""
    lock = json.loads((ROOT / "bot" / "playground" / "page" / "package-lock.json").read_text(encoding="utf-8"))
    packages = {name: held for name, held in lock["packages"].items() if name}
    assert [name for name, held in packages.items() if not held.get("integrity", "").startswith("sha512-")] == []
    assert [name for name, held in packages.items() if "resolved" in held] == []
    asked = json.loads((ROOT / "bot" / "playground" / "page" / "package.json").read_text(encoding="utf-8"))["devDependencies"]
    assert {name: packages[f"node_modules/{name}"]["version"] for name in asked} == asked


def test_both_locks_agree() -> None:
    """Tests run with the versions that people install."""
    small, large = (pinned(lock) for lock in LOCKS)
    assert {name: version for name, version in small.items() if large.get(name) != version} == {}


@pytest.mark.parametrize(
    ("name", "lock", "last"),
    [
        ("playground", LOCKS[0], "certadvice playground"),
        ("answer", LOCKS[0], "certadvice ask"),
        ("tests", LOCKS[1], "python -m pytest"),
    ],
)
def test_the_readmes_commands_start_from_nothing_and_are_one_line(name: str, lock: str, last: str) -> None:
    """A venv, the lock with its hashes, this project, and what it is all for."""
    line = command(name, README)
    assert "\n" not in line
    steps = [step.strip() for step in line.split("&&")]
    assert steps[0] == "python3 -m venv .venv"
    assert f"--require-hashes -r {lock}" in steps[1]
    assert "--no-deps --no-build-isolation -e ." in steps[2]
    assert last in steps[3]


def test_the_top_level_holds_only_the_usual() -> None:
    """A new folder or file at the top needs a reason, and this list."""
    found = {path.name for path in ROOT.iterdir() if not path.name.startswith(".") and path.name not in {"dist", "build"}}
    assert found - TOP == set()


def test_every_dependency_is_argued_for() -> None:
    """CONTRIBUTING says of each package what it is for."""
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8").casefold()
    asked = {requirement.name for lock in LOCKS for requirement in required(lock)}
    assert [name for name in sorted(asked) if name.casefold() not in text] == []


def test_no_module_holds_two_ideas() -> None:
    """The ceiling is 300 lines and a little; a longer module is two."""
    sources = [path for folder in HOUSE for path in (ROOT / folder).rglob("*.py")]
    lengths = {str(path.relative_to(ROOT)): len(path.read_text(encoding="utf-8").splitlines()) for path in sources}
    assert {name: lines for name, lines in lengths.items() if lines > LONGEST} == {}


def test_nothing_points_outside_the_clone() -> None:
    """A stranger's clone has only what is in it."""
    pages = [*ROOT.glob("*.*"), *(path for folder in (*HOUSE, "tests") for path in (ROOT / folder).rglob("*.*"))]
    pages = [path for path in pages if "node_modules" not in path.parts]
    texts = {
        str(p.relative_to(ROOT)): p
        for p in pages
        if p.suffix in {".py", ".md", ".yaml", ".json", ".toml", ".lock", ".ts", ".tsx", ".mjs", ".html"}
    }
    needle = re.compile(r"\.\./[s]hared|/[w]ork/|design\.md|reference/[s]tyle|reference/slack\.md")
    assert [name for name, p in texts.items() if needle.search(p.read_text(encoding="utf-8"))] == []
