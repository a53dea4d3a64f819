"""What every test may ask for: the real catalog, read once; and the share of right answers at the end of a run."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from catalog.load import load

if TYPE_CHECKING:
    from catalog.catalog import Catalog


settings.register_profile("steady", deadline=None)  # a busy machine is no fault of the code
settings.load_profile("steady")


@pytest.fixture(scope="session")
def catalog() -> Catalog:
    """The catalog that comes with the program. Only tests about its data or about whole answers use it."""
    return load()


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """The share of right answers per intent, where prompts were run."""
    counted: dict[str, Counter[str]] = {}
    for outcome in ("passed", "failed", "xfailed"):
        for report in terminalreporter.getreports(outcome):
            intent = dict(getattr(report, "user_properties", ())).get("intent")
            if intent and report.when == "call":
                counted.setdefault(str(intent), Counter())[outcome] += 1
    if not counted:
        return
    terminalreporter.section("right answers per intent")
    everything = sum(counted.values(), Counter())
    for intent, counts in [*sorted(counted.items()), ("all", everything)]:
        right, of = counts["passed"], counts.total()  # what is known to be wrong counts as wrong
        terminalreporter.write_line(f"{intent:<14}{right:>5} of {of:<5}{100 * right / of:6.1f} %")
    if known := everything["xfailed"]:
        terminalreporter.write_line(f"{known} known to be wrong, each with its reason in tests/prompts/not_yet_right.txt")
