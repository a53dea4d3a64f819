"""What went wrong, as an operator finds it: a line of the log under a reference that the person who met it was told."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import logging


def noted(log: logging.Logger, what: str, *details: object, error: BaseException | None = None) -> str:
    """Logs it, with the traceback of `error` where that may be read by others; the new reference."""
    reference = secrets.token_hex(4)
    log.error(f"reference %s: {what}", reference, *details, exc_info=error)  # noqa: G004 - a template of our own
    return reference
