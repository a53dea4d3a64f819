"""Rules for what a holder has to do by now, and for whether one exam is a step down from another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.query import Aspect, Intent

if TYPE_CHECKING:
    from handlers.query import Query
    from handlers.understanding.case import Case

_DUE = (
    r"\b(?:anything|something|what|nothing)\b(?: (?!@c)\S+){0,3}? (?:i |we |one |she |he )?(?:(?:have|has|need|needs|ought|got) to|must|should) (?:do|pay|submit|report|renew)\b"
    r"(?: (?!@c)\S+){0,4}? (?:year|now|cycle|month|quarter|soon)\b"
    r"|\b(?:do|does|must|should) (?:i|we|she|he|they) (?:have to |need to )?(?:do|pay|submit) (?:anything|something)\b(?: (?!@c)\S+){0,4}? (?:year|now|cycle|month|quarter|soon)\b"
    r"|\b(?:whats|what is|anything|is anything|something) due\b"
)
_STEP = r"\b(?:step|move|going) (?:down|back|backwards?|up|sideways)\b"
_LEFT_TO_SAY = r"\b(?:prereq\w*|need(?:ed)? (?:for|before)|gate|if i fail)\b"


def due(case: Case) -> Query | None:
    """What keeping it takes, for who holds it and asks what is to be done by now."""
    held = tuple(dict.fromkeys((*(h.credential for h in case.said.person.holds), *case.found.targets)))
    return case.query(Intent.RENEWAL, *held) if 0 < len(held) <= _FEW and case.says(_DUE) else None


def step_down(case: Case) -> Query | None:
    """Two set against each other by how hard they are: "she failed SecAI+; is AIF-C01 a step down?"."""
    sides = tuple(dict.fromkeys((*case.found.targets, *(h.credential for h in case.said.person.holds))))
    if len(sides) != len(("one", "other")) or not case.says(_STEP) or case.says(_LEFT_TO_SAY):
        return None
    return case.query(Intent.COMPARE, *sides, aspects=(Aspect.DIFFICULTY,))


_FEW = 3
