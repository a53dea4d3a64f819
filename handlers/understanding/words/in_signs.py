"""Signs and clipped words of people in a hurry, in the words that are read: "oscp -> ?", "#q", "exam len", "what's the deal with"."""

from __future__ import annotations

import re

_FIGURE = r"(?:mins?|minutes|time|len(?:gth)?|dur\w*|pass\w*|score|fee|cost|price|format)"
_SAID = tuple(
    (re.compile(pattern, re.IGNORECASE), meant)
    for pattern, meant in (
        (r"\bwhat(?:'?s| is)? (?:the (?:deal|story|thing|scoop|lowdown)|up|going on) with\b", "what is"),
        (r"[→➜➔➡⇒⟶]\ufe0f?", "->"),
        (r"\s*(?:-+>|=+>)\s*(?:\?[\s?!]*|\.{2,}\s*)$", " what next?"),
        (r"(?<!\w)(?:#|no\.? of|nr\.? of|num of)\s?(?:of )?q(?:'?s|uestions)?\b", "number of questions"),
        (rf"\bq'?s\b(?= ?(?:[/+&,]|and\b) ?{_FIGURE}\b)|(?<=[/+&]) ?q'?s\b", "number of questions"),
        (r"\b(?<=exam )len\b|\blen\b(?=\s*(?:[?+/&,]|$))", "length"),
        (r"(?<=number of questions)\s*/\s*(?=\w)|(?<=length)\s*/\s*(?=\w)", " and "),
        (r"(?<=number of questions and )mins?\b", "minutes"),
    )
)


def with_signs_said(text: str) -> str:
    """The text with signs and clipped words in full."""
    for pattern, meant in _SAID:
        text = pattern.sub(meant, text)
    return text
