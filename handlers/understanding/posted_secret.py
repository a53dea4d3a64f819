"""Whether a message holds somebody's secret: a token or a key by its form, or a password that is told."""

from __future__ import annotations

import re

_TOKEN = re.compile(
    r"\b(?:xox[abeoprs]-[\w-]{6,}|xapp-[\w-]{6,}|gh[opsur]_\w{8,}|github_pat_\w{8,}|glpat-[\w-]{8,}|sk-[\w-]{12,}|sk_(?:live|test)_\w{8,}"
    r"|A(?:KIA|SIA)[0-9A-Z]{8,}|AIza[\w-]{10,}|eyJ[\w-]{10,}\.[\w-]{6,})|-----BEGIN [A-Z ]*PRIVATE KEY|hooks\.slack\.com/services/\w"
)
_TOLD = re.compile(
    r"\b(?:password|passwd|passphrase|pwd|(?:api|access|secret|private|signing|auth|bot|bearer) (?:key|token|secret)|token)(?:\s+(?:is|was)\s+|\s*[:=]\s*)[\"'`]?(?=\S*\d)\S{5,}",
    re.IGNORECASE,
)
"""A secret that is told by its name; one without a figure is a word about it ("the password is required")."""


def holds_secret(message: str) -> bool:
    """Whether a secret stands in the message, as it was typed."""
    return bool(_TOKEN.search(message) or _TOLD.search(message))
