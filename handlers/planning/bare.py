"""Why somebody of a team takes nothing: it is closed to them as far as is known, beyond the limits, or nothing adds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers import wording
from handlers.advising.reasons import needed, talk_of
from handlers.planning import nothing, words

if TYPE_CHECKING:
    from catalog.engine.case import Case
    from catalog.engine.plan_team import Share
    from handlers.ask import Ledger

_GATES = ("gate", "gate_untold")


def why(case: Case, share: Share, ledger: Ledger, *, a_head: bool) -> str:
    """The reason in one clause; `a_head`: the limits are each person's own, so that what is short can be told."""
    made = share.plan
    would = [out for out in made.out if out.gain and out.why not in ("ruled", "closed", "over")]
    match share.rest:
        case "limits" if a_head and made.changes:
            first = wording.labels(case.catalog, made.changes[0].credentials, "then")
            return f"{nothing.more(made, made.changes[0])} more a head would let {first} in"
        case "limits":
            return "the limits leave nothing more that adds"
        case "gate":
            out = next(out for out in would if out.why in _GATES)
            talk = talk_of(case.about(roles=(share.role,)), out.credential, ledger)
            asks = needed(talk, 90) or "more than we know of"
            others = "nothing open adds to what the others take, and " if made.steps else ""
            return f"{others}{talk.name} needs {asks}{': do they have that?' if out.why == 'gate_untold' else ''}"
        case "untold":
            told = words.WISHES.get(would[0].why, "not all is known of it")
            return f"{wording.label(case.catalog, would[0].credential)} may fit: {told}"
        case "cloud":
            return "exams tied to a cloud are left out, as you named none"
        case "ruled":
            return "your wishes rule out what would add"
    if made.steps:
        return "what the others take covers all the job needs" if not made.open else "nothing else adds to what the others take"
    return "nothing that we know of adds to that job"
