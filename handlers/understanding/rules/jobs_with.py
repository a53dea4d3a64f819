"""For which jobs a credential is made: "what job can I get with AIGP?", "which positions does GAIPS open?"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.person import Person
from handlers.query import Aspect, Intent
from handlers.understanding.aspects import aspects_of
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
    held = tuple(h.credential for h in case.said.person.holds)
    named = tuple(dict.fromkeys((*case.found.targets, *held)))
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
    named = tuple(dict.fromkeys(case.found.targets))
    if len(named) != 1 or case.ids("framework", "role") or _STORED not in case.catalog.said or not search(_DEMAND, case.text):
        return None
    return case.query(Intent.EXPLAIN, *named, said=(_STORED,))
