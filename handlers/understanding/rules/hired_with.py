"""Whether one is enough to be hired: "is AI Practitioner enough to get me hired as cloud security engineer on AWS?"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.query import Intent
from handlers.slots import HIRED
from handlers.understanding.case import stated
from handlers.understanding.rules.topic import of_platform

if TYPE_CHECKING:
    from handlers.query import Query
    from handlers.understanding.case import Case

_HIRED = (
    r"\b(?:get|gets|be|getting|being|help|helps)(?: (?:me|us|him|her|somebody|someone|you|one))? (?:hired|employed|taken on|recruited)\b"
    r"|\b(?:get|gets|land|lands|find|give|gives|win)(?: (?:me|us|him|her|somebody|someone|you|one))? (?:an?|the|my|his|her)(?: first)?(?: [\w@]+){0,5} (?:job|role|position|post)\b"
)
_ENOUGH = r"\b(?:enough|suffic\w+|all i need|by itself|on its own|alone|good enough)\b|^(?:so |and |but )*(?:does|do|will|would|can|could|is) (?:an? |the |my )?@c\d"
_CLOUD = r"\bcloud(?: \w+){0,2} @r\d"


def hired_with(case: Case) -> Query | None:
    """The verdict on the one that is named for the job that is named; None where somebody holds it, or for any other message."""
    targets, roles = tuple(dict.fromkeys(case.found.targets)), case.ids("role")
    if len(targets) != 1 or len(roles) != 1 or case.said.person.holds or not (case.says(_HIRED) and case.says(_ENOUGH)):
        return None
    if case.says(_CLOUD):  # whoever thinks of a cloud's exam for it works on that cloud
        roles = of_platform(case.catalog, roles, case.said.person.platform or case.catalog.credentials[targets[0]].platform)
    return case.query(Intent.WORTH, *targets, roles=roles, limits=stated(case), slot=HIRED, advise=True)
