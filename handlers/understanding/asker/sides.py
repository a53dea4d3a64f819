"""The side somebody says to be on: "build side", "we are on the blue team", "the audit end of it"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection

    from catalog.catalog import Catalog
    from handlers.understanding.words.reading import Reading

_SIDES = (
    (r"build\w*|engineering|making", "ai-security-engineer"),
    (r"dev\w*|coding", "llm-developer"),
    (r"blue|defen[cs]\w+|soc|detection", "soc-analyst"),
    (r"red|attack\w*|offen[cs]\w+|breaking", "red-teamer"),
    (r"audit\w*|assurance", "internal-auditor"),
    (r"governance|grc|compliance|policy", "grc-analyst"),
    (r"risk", "risk-manager"),
    (r"legal|privacy", "privacy-officer"),
    (r"product", "product-manager"),
    (r"data", "data-scientist"),
    (r"ml|model|mlops", "ml-engineer"),
)
_NAMED = re.compile(
    "|".join(rf"(?P<s{n}>\b(?:{words}) (?:side|end|team|half|camp|people|folks|guys)\b)" for n, (words, _) in enumerate(_SIDES))
)
_NOT = re.compile(r"\b(?:not|no|never|isnt|arent|instead of|rather than|less)(?: \w+){0,3} $")
_OF_TRACK = {"audit": "internal-auditor", "offensive": "red-teamer", "governance": "ai-governance-lead"}
_OF_TOPIC = {"ai-audit": "internal-auditor", "ai-red-teaming": "red-teamer", "penetration-testing": "red-teamer", "security-operations": "soc-analyst",
             "detection-monitoring": "soc-analyst", "incident-response": "soc-analyst", "application-security": "appsec-engineer",
             "data-protection": "privacy-officer", "privacy-law": "privacy-officer", "ai-risk": "risk-manager", "mlops": "ml-engineer"}  # fmt: skip


def side_told(reading: Reading, catalog: Catalog) -> str | None:
    """The job of who is on the side that is named; None where none is, or only one that somebody is not on."""
    plain = reading.plain
    for match in _NAMED.finditer(plain):
        job = _SIDES[int((match.lastgroup or "s0")[1:])][1]
        if job in catalog.roles and not _NOT.search(plain[: match.start()]):
            return job
    return None


def job_of(topics: Collection[str], tracks: Collection[str], catalog: Catalog) -> str | None:
    """The one job that topics or a track tell of, named as the answer to which job it is for."""
    jobs = {_OF_TOPIC.get(topic) for topic in topics} | {_OF_TRACK.get(track) for track in tracks}
    job = next(iter(jobs)) if len(jobs) == 1 else None
    return job if job in catalog.roles else None
