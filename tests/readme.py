"""Keeps the output pasted into README.md true: `python -m tests.readme` writes it again, `--check` only compares.

Everything between `<!-- output of: COMMAND -->` and `<!-- end of output -->` is what COMMAND prints. COMMAND is one of our own; it
runs in this process, without the environment of whoever runs it. Output shown here holds no fee, so that correcting
one leaves this page alone; a test corrects them all to see it. `<!-- part of the output of: COMMAND -->` is for an answer that
cannot do without: amounts are shown as "…", and paragraphs that say where they are from are left out.
"""

from __future__ import annotations

import re
import shlex
import sys
from typing import TYPE_CHECKING

from click.testing import CliRunner

from bot.cli import main
from tests.readme_commands import README

if TYPE_CHECKING:
    from collections.abc import Mapping

_SHOWN = re.compile(r"(<!-- (part of the )?output of: certadvice (.+?) -->\n)(.*?)(<!-- end of output -->)", re.DOTALL)
_AMOUNT = re.compile(r"\d[\d,]*(?:\.\d+)?(?: to \d[\d,]*(?:\.\d+)?)? (?=USD\b)")
_FROM = re.compile(r"\bchecked\b|\breported\b|\bSources:|own entry|own catalog|^Why these")
_OURS = (
    "CERTADVICE_CATALOG", "CERTADVICE_CATALOG_LAYERS", "CERTADVICE_NOW", "CERTADVICE_REPORT_URL",
    "PORT", "HOST", "LOG_LEVEL", "SLACK_API_BASE_URL",
)  # fmt: skip


def rendered(readme: str, environ: Mapping[str, str] | None = None) -> str:
    """The page with the output of every command as it is now."""
    return _SHOWN.sub(lambda shown: f"{shown[1]}{_block(shown[3], environ or {}, part=bool(shown[2]))}{shown[5]}", readme)


def _block(arguments: str, environ: Mapping[str, str], *, part: bool) -> str:
    result = CliRunner().invoke(main, shlex.split(arguments), env={**dict.fromkeys(_OURS), **environ})
    if result.exit_code:
        raise RuntimeError(f"certadvice {arguments} failed: {result.output}") from result.exception
    if result.stdout.startswith("|"):
        return f"\n{result.stdout.rstrip()}\n\n"
    if part:
        kept = [_AMOUNT.sub("… ", text) for text in result.stdout.rstrip().split("\n\n") if not _FROM.search(text)]
        return "```text\n{}\n```\n".format("\n\n".join(kept))
    words = "json" if result.stdout.startswith("{") else "text"
    return f"```{words}\n{result.stdout.rstrip()}\n```\n"


if __name__ == "__main__":
    before = README.read_text(encoding="utf-8")
    after = rendered(before)
    if "--check" in sys.argv and before != after:
        sys.exit("README.md shows old output: run python -m tests.readme")
    if before != after:
        README.write_text(after, encoding="utf-8")
