"""How long it is until one can be taken, or no longer, and which of two came or ended first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog.engine.lifecycle import standing
from handlers.query import Intent
from handlers.slots import FIRST_TO_COME, FIRST_TO_GO, LEFT

if TYPE_CHECKING:
    from handlers.query import Query
    from handlers.understanding.case import Case

_GOES = r"\b(?:end|ends|ended|ending|close[sd]?|closing|shut\w*|retir\w+|stop\w*|die[sd]?|gone|disappear\w*|vanish\w*|go(?:es)? away|goes|went|expire[sd]?|withdrawn|discontinued|last (?:day|date|chance)|replaced|dropped|killed|switched off|off sale)\b"
_COMES = r"\b(?:starts?|started|begins?|began|launch\w*|comes? out|came out|coming|comes|released?|open(?:s|ed)?|available|live|out|bookable|on sale|arrives?)\b"
_COUNTED = (
    r"\bhow (?:many|much) (?:\w+ )?(?:days|weeks|months|time)\b(?! (?:of )?(?:study|prep\w*|training|work|experience|to (?:study|prepare|learn|pass|get ready)))"
    r"|\bhow long (?:is it |is there |have (?:i|we) (?:still )?got |do (?:i|we) (?:still )?have |is left )?(?:\w+ )?(?:until|till|before|left)\b"
)
_TO_SIT = r"\b(?:left|until|till|before|remain\w*|to go|away)\b"
_STUDIED = r"\b(?:study|studying|prepare|prep|learn|ready|a week|per week|pass (?:it|the)|enough|minutes?|questions?|renew\w*|valid|good for|recert\w*|retake|wait (?:to|before|until) re|certified|scratch|regist\w*|eligib\w*)\b"
_LEFT = r"\b(?:left|remain\w*)\b"
_RUNS_OUT = r"\b(?:runs? out|expires?|laps\w+|up)\b"
"""What is held does so as well: of one whose exam has no end it is the term that is asked."""
_WHICH_FIRST = r"\bbefore or after\b|\bafter or before\b|\b(?:earlier|sooner|first|later) (?:than|of the two)\b|\bbefore (?:the )?@c\d+(?: \w+){0,3}\s?\??$|\bwhich\b.*\bfirst\b|\bfirst\b.*\bor\b|\b(?:which|what)\b.*\b(?:earlier|sooner|longer ago)\b"
_TAKEN = r"\b(?:should|take|sit|do i|worth|need|required?|recommend\w*|study|hold|pass|easier|cheaper|better|start with)\b"
_PAIR = 2


def on_the_calendar(case: Case) -> Query | None:
    """The time until a day of one, or the order of the days of two; None for any other question."""
    targets = case.found.targets
    if (
        len(targets) == 1
        and case.says(_COUNTED)
        and case.says(_TO_SIT)
        and not case.says(_STUDIED)
        and (case.says(_GOES) or case.says(_COMES) or case.says(_LEFT))
        and not (case.says(_RUNS_OUT) and standing(case.catalog, targets[0], case.today).ends is None)
    ):
        return case.query(Intent.LIFECYCLE, *targets, slot=LEFT)
    if len(targets) == _PAIR and case.says(_WHICH_FIRST) and not case.says(_TAKEN):
        if case.says(_GOES):
            return case.query(Intent.LIFECYCLE, *_as_named(case), slot=FIRST_TO_GO)
        if case.says(_COMES):
            return case.query(Intent.LIFECYCLE, *_as_named(case), slot=FIRST_TO_COME)
    return None


def _as_named(case: Case) -> tuple[str, ...]:
    """The two in the order they were named."""
    named = tuple(dict.fromkeys(e.id for e in case.reading.of("credential") if e.id in case.found.targets))
    return named if len(named) == _PAIR else case.found.targets
