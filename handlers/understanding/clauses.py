"""The clauses of a message that each ask something, as they stand."""

from __future__ import annotations

import re

from handlers.understanding.several import CLAUSES_UP_TO, JOINT, LONGEST

_MORE = re.compile(
    r"\s+/\s+(?=(?:what|which|how|when|where|who|is|are|does|do|did|can|could|will|has|must|should)\b)|\s+[-–—]+\s+(?=(?:what|which|how|when|where|who)\b)",
    re.IGNORECASE,
)
"""Joints of notes: "what does it cost / can I sit it at home"."""
_SMALL = re.compile(
    r"^\W*(?:(?:so|and|but|or|hi|hey|ok) )*(?:(?:can|could|would|does|do|will) (?:you|anyone|anybody|someone|somebody|u)\b|what do you (?:think|recommend|suggest|reckon|say)|how (?:are|about)\b|what about\b"
    r"|any (?:idea|thoughts|help|advice|tips|recommendations?)|is (?:that|this|it) (?:ok|right|true|correct|so|possible|fine)|does (?:that|this|it) (?:make sense|help|matter)|who knows)",
    re.IGNORECASE,
)
"""Talk around a question."""
POINTS = re.compile(
    r"\b(?:it|its|it's|they|them|their|that|this|those|these|both|either|each|(?<!which )(?<!which of )one|ones|all (?:two|three|four))\b",
    re.IGNORECASE,
)
"""Words that point at what was spoken of before."""
_BEGINS = re.compile(
    r"\W*(?:(?:so|and|but|or|also|then|ok|hi|hey|boss wants to know|quick (?:one|question)|if (?:so|not|yes|no)|for \w+)[ ,:!-]+)*"
    r"(?:what|what's|whats|what'll|which|how|how's|when|when's|where|who|who's|is|isn't|are|aren't|does|doesn't|do|did|can|could|would|will|was (?:it|the|that|there)|must|should"
    r"|(?:has|have) (?:the|it|its|they|there|@?\w+ (?:been|got|changed|gone|ended|started)))\b",
    re.IGNORECASE,
)
"""It asks from its first word on; "I have CRISC since 2019" only tells."""
_SHORTEST = 3


def asking(message: str) -> tuple[str, ...]:
    """The clauses that ask, in their order; none where the message is one question, or too long to be cut."""
    if len(message) > LONGEST:
        return ()
    clauses = [part.strip(" ,;:") for whole in JOINT.split(message) for part in _MORE.split(whole or "") if part and part.strip()]
    if not 1 < len(clauses) <= CLAUSES_UP_TO + 1:
        return ()
    asked = tuple(c for c in clauses if _BEGINS.match(c) and len(c.split()) >= _SHORTEST and not _SMALL.match(c))
    return asked if len(asked) > 1 else ()
