"""What every test may ask for: the real catalog, read once; and what a run says at its end: right answers, groups left out."""

from __future__ import annotations

import gc
import os
import tempfile
from collections import Counter
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from catalog.load import load
from tests import chromium

if TYPE_CHECKING:
    from catalog.catalog import Catalog


_CACHE = tempfile.TemporaryDirectory(prefix="certadvice-cache-")
os.environ["XDG_CACHE_HOME"] = _CACHE.name  # the commands that tests start leave nothing with the user

settings.register_profile("steady", deadline=None)  # a busy machine is no fault of the code
settings.load_profile("steady")


@pytest.fixture(scope="session")
def catalog() -> Catalog:
    """The catalog that comes with the program. Only tests about its data or about whole answers use it."""
    return load()


_LEFT_OUT = pytest.StashKey[str]()


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """The group `browser` is left out where there is no browser, and the run says so at its end."""
    group = [item for item in items if item.get_closest_marker("browser")]
    if not group or chromium.found():
        return
    config.hook.pytest_deselected(items=group)
    items[:] = [item for item in items if item not in group]
    config.stash[_LEFT_OUT] = f"Not run: the {len(group)} tests of the group `browser`. To run them, {chromium.HOW}."


def pytest_collection_finish(session: pytest.Session) -> None:
    """What was read so far (rules, thousands of prompts) stays to the end: walking it at each collection takes half of a run."""
    del session
    gc.collect()
    gc.freeze()


def pytest_sessionfinish(session: pytest.Session) -> None:
    """In CI no group may be left out."""
    if _LEFT_OUT in session.config.stash and os.environ.get("CI") and session.exitstatus == 0:
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


@pytest.hookimpl(trylast=True)
def pytest_unconfigure(config: pytest.Config) -> None:
    """The last line of a run that left a group out."""
    if said := config.stash.get(_LEFT_OUT, ""):
        config.get_terminal_writer().line(said)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """What was left out and why; and the share of right answers per intent, where prompts were run."""
    for report in terminalreporter.getreports("skipped"):
        why = report.longrepr[2] if isinstance(report.longrepr, tuple) else report.longrepr
        terminalreporter.write_line(f"Not run: {report.nodeid}. {why}")
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
