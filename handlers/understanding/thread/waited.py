"""Whether to sit the exam of today or wait for the one to come: "so 701 or wait?", "should our juniors wait for it"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog.conditions import Experience
from catalog.engine import merit
from catalog.engine.levels import required
from catalog.engine.lifecycle import state_of
from catalog.engine.prerequisites import relation
from handlers.person import Held
from handlers.query import Intent, Query
from handlers.slots import WAIT
from handlers.understanding.rules.alternatives import made_for
from handlers.understanding.words.patterns import search

if TYPE_CHECKING:
    from catalog.conditions import Condition
    from handlers.understanding.case import Case

_WAITS = (
    r"\b(?:should|shall|better|worth|need to|have to|must|sensible|smart\w*|wise\w*|makes? sense|advise|recommend)\b.*\b(?:wait|waiting|hold off|hold out|holding off)\b"
    r"|\b(?:thinking (?:of|about)|consider\w*|tempted to|inclined to|plan\w* (?:to|on)) (?:wait|waiting|hold off|holding off|hold out|holding out)\b"
    r"|\b(?:wait|waiting|hold off|holding off)\b.*\b(?:good|bad|smart|wise|sensible|silly|stupid) (?:idea|plan|move)\b"
    r"|\bor (?:should (?:i|we|they) |do (?:i|we) |better |rather |just |is it better to )*(?:wait|hold off|hold out|hold on|hang on|sit tight)\b"
    r"|\b(?:old|older|current|present|existing)(?: (?!or\b|vs\b)[\w@]+){0,3} (?:or|vs|versus) (?:rather |better |do |take |go for )*(?:the )?(?:new|newer|next|coming|upcoming)\b"
    r"|\b(?:now|today|already) or (?:rather |better )?(?:go for |take |do )?the (?:new|newer|next|coming|upcoming)(?: \w+)? (?:one|version|exam|edition)\b"
    r"|^(?:so |and |then |ok |but |hm+ )*(?:wait|hold off|hold out)(?: for (?:it|that|the (?:new|next)(?: \w+)?|@c\d+))?\s?\??$"
)
_NO_WAIT = r"\b(?:wait(?:ing)? (?:time|period|list)|wait before|(?:fail\w*|re ?take|re ?sit|attempt)|how long|black friday|sale|discount\w*|cheaper|price\w*|voucher\w*|wait (?:a|an|one|two|\d+) (?:day|week|month|year)s?)\b|\bwithout wait\w*"


_HOLDS_OUT = (
    r"\b(?:wait|waits|waiting|hold(?:s|ing)? (?:out|off|on)|hang(?:s|ing)? on|postpon\w+|delay\w*|defer\w*|hold (?:my|our) fire)\b"
    r"|\b(?:once|when|until|till|after) (?:it|that|@c\d+)(?: is|s)? (?:out|final|live|there|released|launched|available)\b"
)
_AT_ONCE = r"\b(?:right now|now|today|right away|straight away|straightaway|immediately|at once|this (?:month|quarter|autumn|fall|winter|spring|summer|year)|in (?:november|december)|before christmas)\b"
_EITHER = r"\b(?:or|vs|versus|rather than|than)\b"


def waits_or_takes(case: Case) -> Query | None:
    """Of two one can be taken and the other cannot yet: "hold out for GAIPT or do OSAI this winter?"; None for any other message."""
    targets = case.found.targets
    if len(targets) == 1 and (coming_one := _coming_of(case)):
        targets = (*targets, coming_one)
    if len(targets) != len(("now", "later")) or not case.says(_EITHER) or case.says(r"\b(?:cheaper|fees?|costs?|price|cover\w*)\b"):
        return None
    states = [state_of(case.catalog, target, case.today) in ("active", "retiring") for target in targets]
    coming = [state_of(case.catalog, target, case.today) in ("announced", "beta") for target in targets]
    if sum(states) != 1 or sum(coming) != 1 or not (case.says(_HOLDS_OUT) or case.says(_AT_ONCE)):
        return None
    return case.query(Intent.COMPARE, *targets, roles=case.ids("role"), slot=WAIT, advise=True)


def _coming_of(case: Case) -> str | None:
    """The one that an issuer has announced, where it is waited for by its issuer's name: "SecAI+ or wait for the ISC2 one?"."""
    match = search(_THE_ONE_OF, case.text)
    theirs = case.catalog.of_issuer(case.reading.entities[int(match[1])].id if match else None)
    coming = [i for i in theirs if state_of(case.catalog, i, case.today) == "announced"]
    return coming[0] if len(coming) == 1 else None


_THE_ONE_OF = r"\b(?:wait|waiting|hold out|hold off|hold on) for (?:the |an? )?(?:new |coming |upcoming )?@i(\d+)(?: ai| security)*(?: (?:one|cert\w*|exam|thing))?(?= \?| \||$| or\b)"


_SOMETHING = r"\b(?:something|anything|another|one of the others|what(?:ever)? (?:is|there is|exists)|some other)\b"
"""No name is set against the one that is waited for, but whatever can be taken."""


_OR_ELSE = r"@c(\d+)(?: exam| cert)? or (?:better |rather |take |do |get |maybe |is there )*(?:something|anything|some) (?:else|other|better|different|i can|that|available)\b|@c(\d+)(?: exam| cert)? or (?:rather |better )?(?:another|a different|some other)(?: one| cert\w*| exam)?(?= \?|$| \|)"
_FIRST_HELD = r"^(?:i am |im |i have |have )?(?:an? )?@c(\d+)(?: holder| here)? \| |\? (?:\| )?(?:i have |i hold |have |with )?@c(\d+)(?: holder| here| in hand)?(?: \|)?$"
"""A title by itself before the question: "OSCP. OSAI or something else?"."""


def _or_else(case: Case) -> Query | None:
    """Whether one that is named is right, or something that is not named: "OSAI or something else?"."""
    match = search(_OR_ELSE, case.text)
    if match is None or case.has("cheapest", "fee"):
        return None
    asked = case.reading.entities[int(match[1] or match[2])]
    first = search(_FIRST_HELD, case.text)
    own = () if first is None else case.reading.entities[int(first[1] or first[2])].ids[:1]
    if len(asked.ids) != 1 or set(case.found.targets) - {*asked.ids, *own}:
        return None  # "AIGP, AAISM or something else?" sets those against each other
    query = case.query(Intent.WORTH, *asked.ids, roles=case.ids("role"), limits=case.stated, advise=True)
    held = (*query.asker.holds, *(Held(credential=i) for i in own if i not in query.asker.held and i not in asked.ids))
    query = query.having(asker=query.asker.model_copy(update={"holds": held}))
    fee, budget = merit.fee(case.catalog, asked.id, case.today), case.stated.budget
    if fee is None or budget is None or fee.currency != budget.currency or fee.low <= budget.amount:
        return query
    roles = query.roles or made_for(case, asked.id)  # it is too dear: what else there is for it is advised
    return query.having(intent=Intent.RECOMMEND, sides=(), roles=roles, advise=False)


_IF_IT_COMES = r"^(?=.*\b(?:worth|still|should|bother|sense)\b).*?@c(\d+)\b.*\b(?:if|when|once|now that|since|given(?: that)?|with|as)\b(?: the| new)* @c(\d+)(?: \w+){0,2}? (?:com\w+|launch\w*|arriv\w*|start\w*|open\w*|out|around|announced|due|planned|appears?|lands?|drops?)\b"


def _if_it_comes(case: Case) -> Query | None:
    """Whether to take one now although another is to come: "is AAISM still worth it if AAIG comes in December?"."""
    match = search(_IF_IT_COMES, case.text)
    if match is None:
        return None
    now, later = (case.reading.entities[int(number)] for number in match.group(1, 2))
    here = state_of(case.catalog, now.id, case.today) in ("active", "retiring")
    if (
        len(now.ids) != 1
        or len(later.ids) != 1
        or not here
        or state_of(case.catalog, later.id, case.today) not in ("announced", "beta")
    ):
        return None
    person = case.said.person.without((later.id,))
    return case.query(Intent.COMPARE, now.id, later.id, roles=case.ids("role"), slot=WAIT, asker=person, advise=True)


def waits_or_takes_any(case: Case) -> Query | None:
    """Whether to take one that is to come, or something else now: "wait for GAIPT or take something now?"; None for any other message.

    What is told beside it is what the asker holds, and no side of the choice.
    """
    if asked := _or_else(case) or _if_it_comes(case):
        return asked
    if not (case.says(_HOLDS_OUT) and case.says(_EITHER) and case.says(_SOMETHING)) or case.says(_NO_WAIT):
        return None
    coming = [i for i in case.found.targets if state_of(case.catalog, i, case.today) in ("announced", "beta")]
    here = [i for i in case.found.targets if i not in coming]
    if len(coming) != 1:
        return None
    query = case.query(Intent.WORTH, *coming, roles=case.ids("role"), advise=True)
    known = {held.credential for held in query.asker.holds}
    held = (*query.asker.holds, *(Held(credential=i) for i in here if i not in known))
    return query.having(asker=query.asker.model_copy(update={"holds": held}))


_PERFECT = "wait-for-perfect"


def waits_for_perfect(case: Case) -> Query | None:
    """Whether to wait for one that is announced and of which a stored answer speaks; None for any other message."""
    targets, stored = case.found.targets or _to_come(case), case.catalog.said.get(_PERFECT)
    if len(targets) != 1 or stored is None or not case.says(_WAITS) or case.says(_NO_WAIT):
        return None
    cited = any(path.startswith(f"{targets[0]}.") for path in stored.cites)
    if not cited or state_of(case.catalog, targets[0], case.today) != "announced":
        return None
    return case.query(Intent.EXPLAIN, *targets, said=(_PERFECT,))


def _to_come(case: Case) -> tuple[str, ...]:
    """The one credential that a named issuer has announced: "wait for the ISC2 one"."""
    houses = {e.id for e in case.reading.of("issuer")}
    theirs = case.catalog.of_issuer(*houses) if len(houses) == 1 else ()
    coming = tuple(i for i in theirs if state_of(case.catalog, i, case.today) == "announced")
    return coming if len(coming) == 1 else ()


def _asked_for(case: Case, credential: str) -> tuple[Condition, ...]:
    """What is required to sit it or to be certified."""
    conditions = case.catalog.credentials[credential].conditions
    return tuple(leaf for stage in (conditions.sit, conditions.certify) for leaf in required(stage))


def waits(case: Case) -> Query | None:
    """Whether to wait for what comes after an exam that can be taken; None for any other message."""
    targets = case.found.targets
    if len(targets) != 1 or not case.says(_WAITS) or case.says(_NO_WAIT):
        return None
    theirs = case.catalog.credentials[targets[0]].issuer
    if any(e.id != theirs for e in case.reading.of("issuer")) or len({i for e in case.reading.of("credential") for i in e.ids}) > 1:
        return None  # it, or rather another's
    if state_of(case.catalog, targets[0], case.today) not in ("active", "retiring"):
        return None
    if case.said.person.years and any(isinstance(leaf, Experience) for leaf in _asked_for(case, targets[0])):
        return case.query(Intent.ELIGIBILITY, *targets)  # it is the years that one would wait for
    return Query(intent=Intent.LIFECYCLE, sides=case.query(Intent.LIFECYCLE, *targets).sides, asker=case.said.person, slot=WAIT)


_NOW_OR = r"@c(\d+)(?: exam| cert)? (?:right |already |today )?now(?: \|)? or (?:rather |better |should (?:we|i|they) |do (?:we|i) )*(?:wait|later|hold off|hold on|next year|sit tight)\b(?! (?:for|until|till) (?:the |an? )?@[ci]\d)"


def now_or_wait(case: Case) -> Query | None:
    """Whether to take the one put so now, whatever those hold for whom it is: "4 with AZ-500, which goes away. SC-500 now or wait?"."""
    match = search(_NOW_OR, case.text)
    asked = case.reading.entities[int(match[1])] if match else None
    if (
        asked is None
        or len(asked.ids) != 1
        or len({i for e in case.reading.of("credential") for i in e.ids}) < len(("held", "asked"))
    ):
        return None
    opens = any(relation(case.catalog, asked.id, held).part in ("must", "one_of") for held in case.held)
    if opens or state_of(case.catalog, asked.id, case.today) not in ("active", "retiring"):
        return None
    return Query(intent=Intent.LIFECYCLE, sides=case.query(Intent.LIFECYCLE, asked.id).sides, asker=case.said.person, slot=WAIT)
