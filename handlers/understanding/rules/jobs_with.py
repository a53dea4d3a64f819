"""Which jobs a credential is made for, whether it is enough to be hired for one, and whether those who hire ask for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.person import Person
from handlers.query import Aspect, Intent
from handlers.slots import HIRED
from handlers.understanding.aspects import aspects_of
from handlers.understanding.rules.topic import of_platform
from handlers.understanding.words.patterns import search

if TYPE_CHECKING:
    from handlers.query import Query
    from handlers.understanding.case import Case

_JOBS = r"(?:jobs?|roles?|positions?|job titles?|careers?|career (?:options|paths?)|work|openings?|vacancies)"
_WITH = (
    rf"^(?:[\w']+ ){{0,4}}?(?:what|which)(?: \w+){{0,3}} {_JOBS}\b(?! (?:requires?|needs?|asks?|demands?|experience|is|are (?:asking|requiring)))(?: \w+){{0,7}}? (?:with|for|after|by|through|does|do|from|of|has|have|holding|hold)(?: \w+){{0,2}} @c\d+"
    rf"|^(?:what|which)(?: \w+){{0,3}} {_JOBS} (?:does|do|will|can|would) (?:an? |the )?@c\d+"
    rf"|\b@c\d+(?: \w+){{0,4}} (?:opens?|leads? to|qualif\w+ (?:me|you|one|us) for|good for)(?: \w+){{0,3}} {_JOBS}\b"
)


def jobs_with(case: Case) -> Query | None:
    """The audience of the one credential named, or held by who asks; what a job asks for is another question."""
    named = case.named
    if Aspect.RECOGNITION in aspects_of(case.reading):
        return None  # the roles of a list
    if len(named) != 1 or case.ids("role", "framework") or not search(_WITH, case.text):
        return None
    return case.query(Intent.FACT, *named, aspects=(Aspect.AUDIENCE,), asker=Person())


_WHO_HIRES = r"(?:employers?|recruiters?|hiring managers?|hr(?: \w+)?|headhunters?|job (?:ads?|adverts?|postings?|descriptions?|listings?)|companies)"
_DEMAND = (
    rf"^(?:so |and |but )*(?:do|does|will|would|are|is|how (?:often|many|much)(?: do| does| of)?)(?: \w+){{0,2}} {_WHO_HIRES}\b(?: \w+){{0,3}} (?:ask|asks|asking|look|looks|looking|care|cares|want|wants|name|names|mention|mentions|demand|value|values|expect)\b.*@c\d+"
    r"|^(?:so |and |but )*(?:is|are|was)(?: there)? (?:the |an? |any |much |a lot of |high |real )*(?:@c\d+ )?(?:really |actually |still |even )?(?:in )?(?:high |hot |such )?demand\b"
)
_STORED = "employers-recognise"


def demand(case: Case) -> Query | None:
    """Whether those who hire ask for it: no numbers of the job market are held, and what can be done is told."""
    named = case.found.targets
    if len(named) != 1 or case.ids("framework", "role") or _STORED not in case.catalog.said or not search(_DEMAND, case.text):
        return None
    return case.query(Intent.EXPLAIN, *named, said=(_STORED,))


_HIRED = (
    r"\b(?:get|gets|be|getting|being|help|helps)(?: (?:me|us|him|her|somebody|someone|you|one))? (?:hired|employed|taken on|recruited)\b"
    r"|\b(?:get|gets|land|lands|find|give|gives|win)(?: (?:me|us|him|her|somebody|someone|you|one))? (?:an?|the|my|his|her)(?: first)?(?: [\w@]+){0,5} (?:job|role|position|post)\b"
)
_ENOUGH = r"\b(?:enough|suffic\w+|all i need|by itself|on its own|alone|good enough)\b|^(?:so |and |but )*(?:does|do|will|would|can|could|is) (?:an? |the |my )?@c\d"
_CLOUD = r"\bcloud(?: \w+){0,2} @r\d"


def hired_with(case: Case) -> Query | None:
    """The verdict on the one that is named for the job that is named; None where somebody holds it, or for any other message."""
    targets, roles = case.found.targets, case.ids("role")
    if len(targets) != 1 or len(roles) != 1 or case.said.person.holds or not (case.says(_HIRED) and case.says(_ENOUGH)):
        return None
    if case.says(_CLOUD):  # whoever thinks of a cloud's exam for it works on that cloud
        roles = of_platform(case.catalog, roles, case.said.person.platform or case.catalog.credentials[targets[0]].platform)
    return case.query(Intent.WORTH, *targets, roles=roles, limits=case.stated, slot=HIRED, advise=True)
