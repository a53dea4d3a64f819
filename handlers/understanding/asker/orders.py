"""In which order a list is wanted: asked for by rank ("the second cheapest"), or only rather wanted so ("something cheap")."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.understanding.asker.place_told import place_told
from handlers.understanding.words.patterns import search

if TYPE_CHECKING:
    from handlers.understanding.words.reading import Reading

_SORTS = (
    (
        r"\b(?:dearest|most expensive|priciest|costliest|highest price\w*) (?:ones? )?(?:first|on top|at the top)\b|\b(?:high(?:est)? to low(?:est)?|descending)\b",
        "fee",
        True,
    ),
    (
        r"\b(?:lowest|smallest|least|easiest) (?:required |percentage )?pass\w* (?:mark|score|grade|threshold|percentage)",
        "passing",
        False,
    ),
    (
        r"\b(?:highest|biggest|greatest|strictest|toughest|hardest) (?:required |percentage )?pass\w* (?:mark|score|grade|threshold|percentage)",
        "passing",
        True,
    ),
    (
        r"\bcheapest|least expensive|lowest (?:cost|price|fee)|most affordable|low cost|costs? (?:the )?least|by (?:the )?(?:price|fee|cost)|inexpensive",
        "fee",
        False,
    ),
    (r"\bmost expensive|priciest|highest price|costliest|dearest|costs most", "fee", True),
    (
        r"\b(?:valid|good|lasts?|keeps?|stays? valid) (?:for )?(?:the )?longest\b|\blongest (?:\w+ )?(?:valid\w*|lifetime|shelf life|lasting|living|lived|period|cycle)\b",
        "validity",
        False,
    ),
    (
        r"\b(?:valid|good|lasts?) (?:for )?(?:the )?shortest\b|\bshortest (?:\w+ )?(?:valid\w*|lifetime|shelf life|life|lasting|period|cycle)\b|\b(?:expires?|laps\w+|runs? out|renewed|renewal|renewing) (?:the )?(?:soonest|fastest|quickest|earliest|most often)\b",
        "validity",
        True,
    ),
    (
        r"\b(?:under|less than|within|below) (?:an|one|two|\d+) (?:hours?|minutes?)\b(?! (?:a|per|of|to|study|prep)\b)|\bshortest exam|shortest duration|shortest|\bby (?:the )?(?:exam )?(?:length|duration)\b",
        "duration",
        False,
    ),
    (r"\boldest|longest (?:established|around|running)|(?:around|existed|established) (?:the )?longest", "newest", True),
    (r"\blongest exam|longest", "duration", True),
    (
        r"\bquickest|fastest|\bby (?:the )?(?:study )?effort|least (?:time|effort|study)|quick win|easiest|least difficult|simplest",
        "effort",
        False,
    ),
    (r"\bmost effort|most study|hardest|toughest|most difficult|most demanding", "effort", True),
    (
        r"\bnewest|youngest|latest|most recent|brand new(?! to)|newly launched|recently launched|just launched|new certs|(?:certs|certifications|exams|ones) (?:are|is) (?:brand |really )?new\b",
        "newest",
        False,
    ),
    (r"\bfewest questions", "questions", False),
    (r"\b(?:the )?most questions|longest list of questions", "questions", True),
)
_RATHER = (
    (r"\b(?:cheap\w*|easy|easier|simple|affordable|little work|low effort) to (?:keep\w*|maintain|hold|renew|stay certified)\b|\b(?:low|little|minimal|hardly any|not much) (?:upkeep|maintenance|renewal (?:effort|cost|work))\b|\bupkeep (?:must |should |has to |to )?(?:be |is )?(?:low|cheap|small|minimal)\b|\bkeep(?:ing)? it (?:\w+ )?(?:costs? (?:little|nothing)|cheap\w*)\b", "validity", False),
    (r"\b(?:cheap|affordable|inexpensive|low budget|tight budget|small budget|budget friendly|not too expensive|broke)\b(?! (?:way|path|route|labour))", "fee", False),
    (r"\b(?:a|one|some|something|anything|really|very|fairly) (?:short|quick)(?: one)?\b|\b(?:short|quick) (?:exam|cert|course|one)\b", "duration", False),
)  # fmt: skip
"""What is rather wanted than asked for by rank: it orders what suits, and makes no list of everything."""


def order_told(plain: str) -> dict[str, object]:
    """What a list is to be sorted by, from which end, and which place in that order is asked for; {} where no order is told."""
    for pattern, sort, descending in (_RATHER[0], *_SORTS, *_RATHER):
        if search(pattern, plain):
            return {"sort": sort, "descending": descending, **place_told(plain)}
    return {}


def both_ends(reading: Reading, sort: str | None) -> bool:
    """Whether both ends of one order are asked for: "the cheapest and the dearest"."""
    if search(r"\b(?:first|on top|sort\w*|order\w*|descending|ascending)\b", reading.plain):
        return False  # from which end it is told
    return len({down for pattern, by, down in _SORTS if by == sort and search(pattern, reading.plain)}) > 1


def ranked(reading: Reading) -> bool:
    """Whether an order is asked for by rank ("the cheapest"), and not only wished for ("something cheap")."""
    plain = reading.plain
    return any(search(pattern, plain) for pattern, _, _ in _SORTS)
