"""Whether what somebody has in mind makes sense for them: "my nephew has no IT background and wants AAISM. Sensible?"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.person import Person
from handlers.query import Intent
from handlers.slots import HIRED

if TYPE_CHECKING:
    from handlers.query import Query
    from handlers.understanding.case import Case

_VERDICT = (
    r"(?:^|\||\?|@c\d+|\b(?:is|would|does|sounds?|seems?|be|makes?|isnt|too|that|it|this|a|an) )\s?(?:sensible|realistic|feasible|wise|smart|reasonable|fine|ok|okay|clever|doable|advisable|sane|mad|crazy|silly|stupid"
    r"|overambitious|ambitious|premature|too early|too soon|too much|too hard|too advanced|(?:good|bad|smart|stupid|sensible|realistic) (?:idea|plan|choice|move|goal|aim|step)|sense|possible|a chance)"
    r"(?: for (?:him|her|them|that|this|such a person))?(?: or not| or what| yet| already| at all| then)?\s?\??$|\bstands? (?:he|she|they)? ?a chance\b|\bdo(?:es)? (?:he|she|they) stand a chance\b|\bany chance\?? ?$"
)
_WISHES = (
    r"\b(?:wants?|wanted|would like|plans?|planning|thinks? (?:of|about)|thinking (?:of|about)|set on|eyes|eyeing|eye on|asks? about|asking about|aims?|aiming|goes? for|going for|hopes?|hoping|dream\w*"
    r"|intends?|considers?|considering|keen on|heading|heads|starts? with|is after|would take|will take|is taking|fancies|go for)\b(?: (?!\|)\S+){0,5}? (?:the |an? )?@c\d+"
)
_PROMISED = r"\b(?:with|by|after|having|passing|getting) (?:the |an? )?@c\d+(?: \w+){0,2} (?:i|id|ill|he|hed|hell|she|shed|shell|they|theyd|theyll|we|wed|you|youd)(?: (?:would|will|could|can|should|might|easily|just|surely|definitely|immediately|instantly))* (?:get|be|land|find|walk|have|earn|make|become)\b(?! (?:into |in )?(?:the |an? )?@c)(?: (?!@c|\||\?)\S+){0,6}? ?(?:hired|employed|jobs?|roles?|positions?|work|career|interviews?|offers?|gigs?|salary|recruited|@r\d+|teams?)\b"
"""A job, or the like, is said to follow from it."""
_TRUE = r"\b(?:is|isnt|can|could|would) (?:that|this|it) (?:really )?(?:be )?(?:true|right|so|real|realistic|likely|correct)\b|\btrue(?: or (?:not|false))? \?|\brealistic\b|\bbelieve (?:that|it|this|them|him|her)\b"
_NEW = (
    r"\b(?:zero|no|without(?: any| an?)?|little|hardly any|never any) (?:\w+ ){0,3}(?:background|experience|knowledge|skills?|certs?|certificates?|certifications?|degree|clue)\b|\bknows? (?:nothing|little|not much|zero)\b"
    r"|\bfresh (?:from|out of|off)\b|\bjust (?:finished|left|out of) (?:\w+ )?(?:school|college|uni|university)\b|\b(?:apprentice|trainee|intern|school ?leaver|graduate|rookie|beginner|newcomer|school ?kid|pupil|teenager)\b|\bnew hire\b"
    r"|\b(?:just|recently|freshly|only) (?:finished|done|did|completed|through|out of) (?:an? |my |the )?(?:\w+ ){0,2}(?:boot ?camp|course)\b"
    r"|\b(?:is|our|my|an?|the|works as an?|worked as an?) (?:\w+ )?(?:receptionist|plumber|teacher|nurse|chef|cook|driver|barista|cashier|waiter|waitress|carpenter|electrician|mechanic|secretary|actor|musician|librarian"
    r"|journalist|photographer|hairdresser|farmer|sales(?:man|woman|person)|clerk|gardener|baker|butcher|postman|bartender|painter|bus driver|soldier|fire ?fighter|police officer|paramedic|shop assistant|office assistant)\b"
)


def sensible(case: Case) -> Query | None:
    """Whether one is worth it for somebody, told by what they are and that they want it; None for any other message.

    Somebody without a background starts: nothing else that is said of them makes them more.
    """
    named = tuple(dict.fromkeys(e.id for e in case.reading.of("credential") if len(e.ids) == 1))
    named = named if len(named) == 1 else case.found.targets
    promised = case.says(_PROMISED)
    if len(named) != 1 or not (case.says(_VERDICT) or (promised and case.says(_TRUE))) or not (promised or case.says(_WISHES)):
        return None
    holds = tuple(held for held in case.said.person.holds if held.credential != named[0])
    asker = case.said.person.model_copy(update={"holds": holds})
    starts = promised and any(case.catalog.roles[e.id].level == "entry" for e in case.reading.of("role"))
    if not holds and (starts or (case.says(_NEW) and not asker.years)):
        asker = Person(level="entry")
    return case.query(
        Intent.WORTH,
        named[0],
        roles=case.ids("role") if asker.level is None and not promised else (),
        limits=case.stated,
        asker=asker,
        slot=HIRED if promised else None,
        advise=True,
    )
