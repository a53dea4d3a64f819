"""README shows what the program says today, and correcting a fee leaves it alone."""

from __future__ import annotations

import re
import shutil
from typing import TYPE_CHECKING

from catalog.load import BASE
from tests.readme import rendered
from tests.readme_commands import README

if TYPE_CHECKING:
    from pathlib import Path

OTHER_FEE = 8765


def test_the_output_shown_is_what_the_program_prints() -> None:
    """Run `python -m tests.readme` after a change that shows."""
    readme = README.read_text(encoding="utf-8")
    assert rendered(readme) == readme


def test_old_output_is_noticed() -> None:
    """A page with another output is another page."""
    readme = README.read_text(encoding="utf-8")
    assert "<!-- output of:" in readme
    old = re.sub(r"(<!-- output of: .+? -->\n```\w+\n)", r"\1something old\n", readme)
    assert rendered(old) == readme


def test_correcting_a_fee_touches_one_file(tmp_path: Path) -> None:
    """With every fee of every credential changed, the page is the same."""
    folder = tmp_path / "data"
    shutil.copytree(BASE / "credentials", folder / "credentials")
    changed = 0
    for file in (folder / "credentials").glob("*.yaml"):
        text, times = re.subn(r"\bamount: [\d.]+", f"amount: {OTHER_FEE}", file.read_text(encoding="utf-8"))
        file.write_text(text, encoding="utf-8")
        changed += times
    assert changed > 100
    readme = README.read_text(encoding="utf-8")
    shown = rendered(readme, {"CERTADVICE_CATALOG": str(folder)})
    assert shown == readme
