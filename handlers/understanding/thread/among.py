"""Questions over what the last answer laid out: "which of those is cheapest?", "all three together", "which single exam closes most?"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from catalog.engine import merit
from handlers.leads import Lead
from handlers.person import Money
from handlers.query import Aspect, Intent, Query, about
from handlers.slots import LEAST
from handlers.understanding.asker.exam_language import language_named
from handlers.understanding.aspects import aspects_of
from handlers.understanding.case import WHOLE
from handlers.understanding.rules.choice_rules import OVER_YEARS, compared
from handlers.understanding.thread.in_play import in_play
from handlers.understanding.thread.turned import CHEAPER
from handlers.understanding.understood import Understood

if TYPE_CHECKING:
    from handlers.understanding.case import Case

_MOST = 5
_COUNT = {"two": 2, "three": 3, "four": 4, "five": 5, "both": 2, "2": 2, "3": 3, "4": 4, "5": 5}
_THOSE = re.compile(
    r"\b(?:(?:for|of|among|between|from) (?:those|these|them)|(?:of|among|between|from|all) (?:the )?(?:(?P<a>two|three|four|five|[2-5]))|(?:the|those|these) (?P<b>two|three|four)\b|(?P<c>both)|those|these|them all|all of (?:them|those|these))\b"
)
_ONE = re.compile(
    r"^(?:and |so |ok |okay |but |hm+ |then )*(?:which|whats|what is|who|the|welche\w*)(?: one| single| is| of| exam| single one)*\b(?: \w+){0,4}"
)
_SUPERLATIVES: tuple[tuple[str, Aspect], ...] = (
    (
        r"\b(?:cheapest|least expensive|most expensive|priciest|cheaper|(?:less|more) expensive|dearer|dearest|costlier|costliest|costs? (?:me |us |you )?(?:less|least|more|most))\b(?! than)",
        Aspect.FEE,
    ),
    (r"\b(?:easiest|hardest|toughest|most difficult|easier|harder)\b", Aspect.DIFFICULTY),
    (
        r"\b(?:quickest|fastest|(?:least|less) (?:work|effort|study|time|of a time sink)|time sink|quicker|faster|most work)\b",
        Aspect.EFFORT,
    ),
    (r"\b(?:shortest|longest|shorter)\b", Aspect.DURATION),
    (r"\b(?:newest|latest|oldest)\b", Aspect.LAUNCHED),
    (
        r"\b(?:better|best|more widely|most widely|more|most) (?:known|recogni[sz]ed|respected|accepted|valued)\b|\b(?:more|most) (?:weight|seriously|prestig\w+|recognition)\b",
        Aspect.RECOGNITION,
    ),
    (
        r"\b(?:can|could|may) (?:i|we) (?:even |actually |already )?(?:take|sit|pass|do|book)\b|\b(?:am|are) (?:i|we) (?:eligible|allowed)\b",
        Aspect.PREREQUISITES,
    ),
)
_KEPT = r"\bkeep(?:ing)?\b|\bmainten\w*|\bmaintain\w*|\brenew\w*|\bupkeep\b|\bcpes?\b|\bceus?\b|\b(?:yearly|annual) (?:dut\w+|effort|cost\w*|fees?)\b|\bevery year\b|\ba year\b"
_LOWEST = r"\b(?:least|lowest|less|lower|cheaper|cheapest|easier|easiest|fewer|fewest|smallest)\b"
_CLOSES = r"\b(?:help|helps|bring|brings|matters?|gains?) (?:us |me |the )*(?:most|best)\b|\b(?:clos\w+|cover\w*|fill\w*|fix\w*|address\w*|plug\w*|get rid of)\b.*\b(?:most|that|those|them|it|these|gaps?|all)\b|\bmost of (?:that|those|them|it)\b"
_SINGLE = r"\b(?:which|what)\b.*\b(?:single|one|exam|cert|alone|only|just)\b|\b(?:single|just one|only one|one)\b.*\b(?:exam|cert\w*)\b|^(?:and |so |ok )*(?:which|what)\b"
_CHOICE = r"\b(?:only one|just one|if only 1|would you (?:take|pick|choose|do|recommend|go for|start)|should i (?:take|pick|choose|do|go for|start)|(?:do|take|start|comes?|goes?) (?:with )?first|first|best|better|fits?|suits?|recommend|pick|for (?:me|us|an?|the|someone)\b|makes? (?:more |most )?sense)\b"


def among(case: Case) -> Understood | None:
    """The question put to what was laid out; None where it names something else, or points at nothing."""
    memory, last = case.memory, case.memory.last
    if last is None or case.reading.size > _LONGEST or case.found.ambiguous is not None:
        return None
    if set(case.found.targets) - case.said.person.held:
        return None
    gaps = memory.latest(Intent.GAPS)
    if gaps is not None and case.says(_CLOSES) and case.says(_SINGLE) and not case.reading.of("topic"):
        return Understood(gaps.having(limits=gaps.limits.model_copy(update={"exams": 1})))
    if gaps is not None and CHEAPER.search(case.text) and memory.topic and not case.reading.numbers.money:
        return _cheaper_closer(case, gaps)
    if case.says(_DIFFERENCE) and (two := _last_two(case)):
        wanted = tuple(compared(case) or aspects_of(case.reading))[:2]
        return Understood(
            Query(intent=Intent.COMPARE, sides=about(*two), aspects=wanted, asker=last.asker.with_said(case.said.person))
        )
    pointed = _THOSE.search(case.text)
    if (
        case.says(_OF_ALL)
        or (case.reading.of("issuer") and not case.says(r"@i\d+ members?\b"))
        or (case.says(WHOLE) and not case.says(r"\bof (?:them|those|these|the (?:two|three|four))\b"))
    ):
        return None
    things = _things(case, pointed)
    if len(things) < 2 or last.intent in _OF_THEIR_OWN or case.says(_PLACED) or case.says(_PEOPLE) or case.says(_WAY):
        return None
    only = case.says(_ONLY_ONE)
    one = (only or _ONE.search(case.text) is not None or case.says(_WHICH_I)) and not case.says(
        r"\b(?:certs?|certifications?|exams|credentials?)\b"
    )
    by = next((aspect for pattern, aspect in _SUPERLATIVES if case.says(pattern)), None)
    if by is None and language_named(case.reading) and case.says(r"\bwhich\b"):
        by = Aspect.LANGUAGES
    short = case.reading.size <= _SHORT
    if not (
        pointed
        or (one and len(things) > 1 and (by or case.says(_CHOICE) or case.says(r"\bpays?\b|\bpaid\b|\bearns?\b")))
        or (by and last.intent is Intent.COMPARE and case.says(_WANTED))
        or (by and by is not Aspect.PREREQUISITES and short and not case.says(_COMPARATIVE))
    ):
        return None
    said = case.said.person.model_copy(update={"years": ()}) if case.says(OVER_YEARS) else case.said.person
    person, roles = last.asker.with_said(said), case.ids("role")
    if case.stated.level == "entry" and not roles:
        roles = ("student",)
    if case.says(_KEPT) and not case.says(r"\bkeep (?:in mind|apart)\b"):
        least = LEAST if by in (Aspect.FEE, Aspect.EFFORT) or case.says(_LOWEST) else None
        return Understood(Query(intent=Intent.RENEWAL, sides=about(*things), asker=person, slot=least), said)
    asked_for = (
        *aspects_of(case.reading),
        *(
            (Aspect.SALARY,)
            if case.says(
                r"\b(?:pays? (?:more|better|most|best)|(?:better|best) paid|paid (?:better|more|most|best)|earns? (?:more|most))\b"
            )
            else ()
        ),
    )
    each = aspects_of(case.reading) and set(aspects_of(case.reading)) <= _OF_EACH
    asked = () if only else asked_for[:2] if each else compared(case) or asked_for[:2]
    if by is not None and by not in asked:
        asked = (by,)
    if Aspect.SALARY in asked_for:
        return Understood(Query(intent=Intent.FACT, sides=about(*things), aspects=(Aspect.SALARY,)))
    if by is Aspect.RECOGNITION:
        return Understood(Query(intent=Intent.FACT, sides=about(*things), aspects=(Aspect.RECOGNITION,)))
    if by is Aspect.FEE and case.says(OVER_YEARS):
        asked = (Aspect.FEE, Aspect.MAINTENANCE)
    if asked[:1] == (Aspect.RECOGNITION,) and case.says(_YES_NO) and not case.says(_WEIGHED):
        return Understood(Query(intent=Intent.VERIFY, sides=about(*things)))
    if asked and set(asked) <= _OF_EACH:
        return Understood(Query(intent=Intent.FACT, sides=about(*things), aspects=asked))
    if not (asked or roles or case.says(_CHOICE)):
        return None
    query = Query(
        intent=Intent.COMPARE,
        sides=about(*things),
        aspects=asked,
        roles=roles or last.roles,
        language=language_named(case.reading),
        asker=person,
        advise=case.says(_CHOICE),
    )
    return Understood(query, said)


_YES_NO = r"^(?:and |so |but |ok |then )*(?:is|are|does|do|would|will|has|have)\b"
_WEIGHED = r"\b(?:which|better|best|more|most|equally|widely|same)\b"
_WANTED = r"\b(?:i|we) (?:want|need|prefer|would like|d like|take|go for) the \w+est\b"
_OF_EACH = frozenset((
    Aspect.PROCTORED, Aspect.OPEN_BOOK, Aspect.DELIVERY, Aspect.RETAKE, Aspect.TRAINING, Aspect.ISSUER, Aspect.WEBSITE, Aspect.APPLICATION,
))  # fmt: skip
"""What is told of each for itself: nothing in it is ahead of anything."""
_OF_THEIR_OWN = (Intent.FIND, Intent.COVERAGE, Intent.PATH, Intent.PLAN)
"""Lists and ways that are sorted or made again, by rules of their own."""
_PLACED = r"\bthe (?:first|second|third|fourth|last|former|latter|other|cheaper one|1st|2nd|3rd)\b(?! (?:of|two|three))|\bthe last of\b|\binstead\b"
_WHICH_I = r"\bwhich (?:one |of (?:them|those) )?(?:can|could|may|should) (?:i|we)\b"
_DIFFERENCE = r"\bdifferen\w+ (?:in|of|on) (?:the )?\w+\s?\??$|^(?:and |so |ok )*(?:any |whats the |what is the )?(?:price|cost|fee|time|length|difficulty) difference\s?\??$"
_ONLY_ONE = r"^(?:and |but |so |ok )*(?:what )?if (?:\w+ ){0,4}(?:only|just) one\b|^(?:and |but |so |ok )*(?:only|just) one\s?\??$"
_OF_ALL = r"\b(?:these|those|all)(?: \w+| @\w\d+){0,3} (?:certs|certificates|exams|certifications|credentials)\b"
"""Of the whole field."""
_PEOPLE = r"\b(?:both|two|three|all|each|[2-9]) of (?:us|you)\b|\bsomething (?:easier|simpler|harder|shorter)\b"
_WAY = r"\b(?:way|path|route|road) (?:\w+ )?(?:to|in|back|there|again)\b"
_COMPARATIVE = r"\b(?:cheaper|easier|harder|quicker|faster|shorter)\b"
_LONGEST = 16
_SHORT = 6


def _last_two(case: Case) -> tuple[str, ...]:
    """What was compared last, else the two last talked about."""
    memory = case.memory
    if memory.last is not None and len(memory.last.credentials) > 1:
        return memory.last.credentials[:_MOST]
    listed = tuple(i for i in memory.listed if i not in memory.topic[:1])
    two = (*memory.topic[:1], *listed[:1], *(i for i in reversed(memory.named) if i not in memory.topic[:1]), *memory.topic[1:2])
    return tuple(dict.fromkeys(two))[:2] if len(set(two)) > 1 else ()


def _cheaper_closer(case: Case, gaps: Query) -> Understood | None:
    """What closes most of the gaps for less than what was advised."""
    advised = case.memory.topic[0]
    fee = merit.fee(case.catalog, advised, case.today)
    if fee is None or fee.settled is None or fee.currency is None:
        return None
    without = tuple(dict.fromkeys((*gaps.limits.without, advised)))
    limits = gaps.limits.model_copy(update={"without": without, "budget": Money(amount=fee.settled, currency=fee.currency)})
    return Understood(gaps.having(limits=limits), lead=Lead(without=(advised,)))


def _things(case: Case, pointed: re.Match[str] | None) -> tuple[str, ...]:
    """What is pointed at: what the last answer laid out; as many as were counted, else what the thread named or holds."""
    memory = case.memory
    count = next((_COUNT[word] for word in (pointed.groupdict().values() if pointed else ()) if word in _COUNT), None)
    either = in_play(memory) if memory.last is not None and memory.last.intent is Intent.PREREQUISITES else ()
    compared_last = memory.wish.credentials if memory.wish and memory.wish.intent is Intent.COMPARE else ()
    for things in (memory.listed, compared_last, either, memory.named):
        if 1 < len(things) <= _MOST and (count is None or len(things) == count):
            return tuple(things)
    if count is None:
        return memory.listed[:_MOST]
    held = [h.credential for h in memory.person(memory.speaker).holds]
    spoken = tuple(dict.fromkeys((*memory.named, *held, *memory.topic)))
    if memory.listed and len(memory.listed) > count and not held:
        return memory.listed[:count]
    return spoken[:count] if len(spoken) >= count else ()


def newcomer(case: Case) -> tuple[str, ...]:
    """The job of somebody who is said to come from elsewhere."""
    return ("career-changer",) if case.says(_NEW) and "career-changer" in case.catalog.roles else ()


_NEW = r"\b(?:no|without(?: any| an?)?|zero|little)(?: \w+)? (?:security|cyber|cybersecurity|it|tech|technical|infosec) (?:background|experience|knowledge)\b|\b(?:complete |total |absolute )?(?:beginner|newbie|novice|newcomer|outsider)s?\b|\bnew to (?:the field|security|cyber\w*|this|it)\b"
