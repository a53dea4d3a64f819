"""Whether an issuer that a message names is set beside what it compares, or only what somebody works with."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection

    from handlers.understanding.words.names import Entity
    from handlers.understanding.words.reading import Reading


def set_beside(issuer: Entity, reading: Reading, asked: Collection[str], several: int) -> bool:
    """Whether an issuer asked about is a side of its own, and not only what somebody works with ("runs Copilot and AWS at work").

    Beside fewer than two credentials every issuer is one.
    """
    if issuer.id not in asked or several < 2:
        return issuer.id in asked
    before = " ".join(word.text for word in reading.found[max(0, issuer.start - 3) : issuer.start]) + " "
    after = reading.found[issuer.end].text if issuer.end < len(reading.found) else ""
    joined = before.endswith((" and ", " plus ")) and any(
        e.end == issuer.start - 1 and e.kind == "credential" for e in reading.entities
    )
    return joined or bool(_BESIDE.search(before)) or after in ("vs", "versus", "or")


_BESIDE = re.compile(
    r"(?:^|\b(?:vs|versus|v|or|against|than|between|compared? (?:to|with)|rather|over)) (?:the |an? |one |something |anything |whatever |the one )?(?:from |by |of )?$"
)
