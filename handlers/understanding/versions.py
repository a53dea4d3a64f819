"""Exam versions named by a bare number: "is 801 live already?"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.understanding.codes import UNITS
from handlers.understanding.meant import placed

if TYPE_CHECKING:
    from handlers.memory import Memory
    from handlers.understanding.reading import Reading

_AMOUNTS = frozenset("$ € £ ¥ ₹ usd eur gbp about around over under only of for scored score than least below above budget".split())  # noqa: SIM905
"""Words before which it is one."""
_GOES_ON = frozenset(
    "? or vs still live out ending end ends retire retires retired already yet bookable available exam version now instead first and to has "  # noqa: SIM905
    "gone coming open beta launched released over dead".split()
)
"""Words that may stand behind a number that names a version with nothing else named."""
_DIGITS = 3


def with_version(reading: Reading, memory: Memory) -> Reading:
    """The reading with the exam version in it that a bare number names: of what is talked about, or of nothing else that is named."""
    for position, word in enumerate(reading.found):
        code = reading.index.versions.get(word.text) if len(word.text) == _DIGITS else None
        if code is None or any(e.start <= position < e.end for e in reading.entities):
            continue
        before = reading.found[position - 1].text if position else ""
        after = reading.found[position + 1].text if position + 1 < reading.size else "?"
        talked = code[0] in memory.topic
        alone = not memory.topic and word.text[0] != "0" and after in _GOES_ON and not reading.of("credential")
        if before in _AMOUNTS or after in UNITS or not (talked or alone):
            continue
        reading = placed(reading, code[0], position, position + 1, exam=code[1])
    return reading
