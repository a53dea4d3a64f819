"""Prints a command of README.md, so that CI runs exactly what a reader would: `python tests/readme_commands.py tests`.

It runs before anything is installed: only the standard library.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

README = Path(__file__).parent.parent / "README.md"


def command(name: str, readme: str) -> str:
    """The command in the code block that stands under `<!-- command: name -->`."""
    found = re.search(rf"<!-- command: {re.escape(name)} -->\s*```sh\n(.+?)\n```", readme, re.DOTALL)
    if found is None:
        raise LookupError(f"README.md has no command called {name}")
    return found[1]


if __name__ == "__main__":
    sys.stdout.write(command(sys.argv[1], README.read_text(encoding="utf-8")) + "\n")
