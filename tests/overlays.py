"""The organisation's folder that catalog/README.md shows, written out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from catalog.schema import README

if TYPE_CHECKING:
    from pathlib import Path


def example() -> dict[str, str]:
    """File name to text, as the page has it."""
    page = README.read_text(encoding="utf-8")
    shown = page.partition("<!-- overlay -->")[2].partition("<!-- end of overlay -->")[0]
    return {match[1]: match[2] for match in re.finditer(r"```yaml\n# (\S+)\n(.*?)```", shown, re.DOTALL)}


def example_folder(path: Path) -> Path:
    """The folder, written."""
    for name, text in example().items():
        file = path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return path
