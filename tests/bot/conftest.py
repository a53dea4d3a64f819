"""What every test of the surfaces gets without asking: logging as it found it."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(autouse=True)
def _own_logging() -> Iterator[None]:
    """A command sets logging up for its process; the next test starts from what stood there before."""
    manager = logging.root.manager
    known = [logging.root, *(logger for logger in manager.loggerDict.values() if isinstance(logger, logging.Logger))]
    before = [(logger, logger.level, logger.disabled, logger.propagate, list(logger.handlers)) for logger in known]
    disabled = manager.disable
    yield
    logging.disable(disabled)
    for logger, level, off, propagate, handlers in before:
        logger.setLevel(level)
        logger.disabled, logger.propagate = off, propagate
        logger.handlers[:] = [one for one in logger.handlers if one in handlers or _of_pytest(one)]


def _of_pytest(handler: logging.Handler) -> bool:
    """Handlers that pytest puts on and takes off itself."""
    return type(handler).__module__.startswith("_pytest.")
