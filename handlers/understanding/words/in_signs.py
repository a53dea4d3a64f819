"""Signs, clipped words and sounds of people in a hurry, in the words that are read: "oscp -> ?", "#q", "exam len", "so um", "cause i only have"."""

from __future__ import annotations

import itertools
import re

_FIGURE = r"(?:mins?|minutes|time|len(?:gth)?|dur\w*|pass\w*|score|fee|cost|price|format)"
_CAUSE = r"(?:be)?(?:cause|cuz|coz|cos) (?=(?:i|we)(?:'ve)? (?:only |just |already |currently )*(?:have|hold|got)\b)"
"""Why it is asked, which tells of the asker: a sentence of its own."""
_SAID = tuple(
    (re.compile(pattern, re.IGNORECASE), meant)
    for pattern, meant in (
        (r"\bwhat(?:'?s| is)? (?:the (?:deal|story|thing|scoop|lowdown)|up|going on) with\b", "what is"),
        (r"\b(?:um|uh|erm)(?=,? (?:my|the|i|we|what|which|how|is|are|like|yeah|do|does|can|could)\b),? ?", ""),
        (r"(?<=\band )like (?=(?:do|does|is|are|how|what|when|can|could|should|would)\b)", ""),
        (r"(?:(?<=\bthe )|(?<=\bthat ))what(?:'s| is) it called,? (?=\w)", ""),
        (rf"\b((?:how|what|which|do|does|can|could|should|may|is|are) [^.?!]{{2,90}}?),? {_CAUSE}", r"\1? "),
        (rf"(?<=\w),? {_CAUSE}", ". "),
        (r"\s*[-:,]\s*(?:is it )?anything good\s*\?*$", ", any good?"),
        (r"\bwhen out\s*\?*$", "when does it come out?"),
        (r"\boffensive security(?=['’]s\b)|(?<=\bby )offensive security\b|(?<=\bfrom )offensive security\b", "OffSec"),
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
    """The text with signs and clipped words in full, and options under numbers in a row."""
    text = _in_a_row(text)
    for pattern, meant in _SAID:
        text = pattern.sub(meant, text)
    return text


_NUMBERED = re.compile(r"(?:^|(?<=[\s:;(]))([1-9])[.)]\s+(?=\S)", re.MULTILINE)
_OPTION = 4
"""Words that an option under a number has at most."""


def _in_a_row(text: str) -> str:
    """Options under numbers as they are listed in a sentence: "1. AAIA 2. AIGP" as "AAIA, AIGP"; questions under numbers stay."""
    marks = list(_NUMBERED.finditer(text))
    if [mark[1] for mark in marks] != [str(n) for n in range(1, len(marks) + 1)] or len(marks) < 2:
        return text
    parts = [text[one.end() : other.start()].strip(" \n,;") for one, other in itertools.pairwise(marks)]
    last, after, rest = text[marks[-1].end() :].partition("\n")
    if any("?" in part or not 0 < len(part.split()) <= _OPTION for part in parts):
        return text
    before = text[: marks[0].start()].rstrip()
    return f"{before} {', '.join((*parts, last.strip()))}{'. ' if after else ''}{rest}".strip()
