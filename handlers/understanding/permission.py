"""What "can I …" asks: whether a gate lets somebody through, or whether something else is allowed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.understanding.patterns import compiled

if TYPE_CHECKING:
    from handlers.understanding.case import Case

_WHOM = r"(?:i|we|you|one|he|she|they|it|someone|somebody|anyone|anybody|people|@[crd]\d+(?: holders?)?|(?:an?|the|my|our|any|non|every|some) (?:[\w@]+ ){0,3}?[\w@]+)"
_BESIDE = (
    r"(?:still|already|now|then|just|even|also|directly|really|actually|simply|legally|straight|and|only|ever|not|later|first) "
)
_ASKED = compiled(
    rf"\b(?:can|could|may|might) {_WHOM} (?:{_BESIDE})*(?P<after>\w+)|\b(?:allowed|able|possible|permitted)(?: for [\w@]+(?: \w+)?)? to (?:{_BESIDE})*(?P<to>\w+)"
)
TAKING = frozenset([
    "take", "sit", "do", "get", "go", "register", "book", "earn", "write", "attempt", "pursue", "start", "begin",
    "enrol", "enroll", "apply", "sign", "obtain", "achieve", "challenge", "become", "be", "have", "hold", "join",
    "try", "skip", "jump", "tackle", "aim", "enter", "schedule", "make", "count", "combine", "meet", "qualify",
    "land", "reach", "bypass", "satisfy", "add", "complete", "certify", "buy", "move", "switch", "access", "still",
    "directly", "straight", "please", "with", "without", "as",
])  # fmt: skip
"""Verbs of which a gate decides."""


def asks_for_a_gate(case: Case) -> bool:
    """Whether one of the verbs that follow "can I" is one of taking the exam, or none is told."""
    verbs = [m["after"] or m["to"] for m in _ASKED.finditer(case.text)] if not case.says(r"\buse (?:my |an? |the )?@[cd]") else []
    return not verbs or case.reading.language != "en" or any(verb in TAKING or verb.startswith("c0") for verb in verbs)
