"""Which of several in play for somebody: "to which of them would you send a tester with OSCP?", "so the first is no use for me?"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.person import Held, Person
from handlers.query import ABOUT_ONE, Aspect, Intent, Query, about
from handlers.understanding.aspects import aspects_of
from handlers.understanding.rules.choice_rules import compared
from handlers.understanding.thread.in_play import in_play
from handlers.understanding.understood import Understood
from handlers.understanding.words.patterns import finditer

if TYPE_CHECKING:
    from handlers.understanding.case import Case

_WHICH = r"\b(?:which|whom)\b"
_OF_THEM = r"\bof (?:them|those|these|the (?:two|three|four))\b|\b(?:to|for|on|into) which\b"
_SENT = r"\b(?:send|give|put|book|train|enrol\w*|sponsor|pay|pick|choose|recommend|suggest|advise|take|hand|get)\b"
_SOMEBODY = r"\b(?:somebody|someone|anybody|anyone|an? \w+|people|our|my|the|those) (?:\w+ )?(?:who|that|with|without)\b"
_ANYBODY = r"\b(?:anybody|anyone|everybody|everyone|somebody|someone)\b(?: (?:without|with no|who has no|who holds no)(?: \w+){1,3})? (?:\w+ )?(?:take|sit|register|book|do|enrol\w*|apply)\b"
_OWN_FIELD = r"\b(?:certs|certifications|exams|credentials|courses)\b"
_HAS = r"\b(?:has|have|had|holds?|got|with|passed|owns?|holding|did|done)(?: (?:already|an?|the|his|her|their|got|only|active|just|passed))* @c(\d+)"
_NO_USE = r"\b(?:isnt|aint|arent|wont be|not|nothing|no (?:good|use|point|fit|sense)|useless|wrong|pointless|out|over|lost)\b"
_MINE = (
    r"\b(?:mine|ours|(?:for|on|of use to) (?:me|us)|my (?:thing|kind|level|job|line|world)|is out|(?:no use|useless|pointless))\b"
)
_RULED_OUT = r"@c\d+(?: (?:one|is|are|then|was|both))* (?:out|not (?:possible|an option|for us|for me)|no option|impossible|ruled out|dropped|gone|closed)\b|\b(?:not|without|drop|forget|leave out|rule out|skip|scrap|strike)(?: \w+)? @c\d"
_THE_OTHERS = r"\b(?:the |these |those )?(?:others?|rest|remaining(?: \w+)?|two left|other (?:two|three))\b"
_BY_ONE_WORD = r"^(?:(?:and|so|ok|then|hm+|which|whats|what|is|the|one) )*(?:cheaper|cheapest|pricier|dearer|more expensive|easier|easiest|harder|hardest|tougher|quicker|quickest|faster|fastest|shorter|shortest|longer|longest|newer|newest|older|oldest)(?: (?:one|please|pls|then|of (?:the )?(?:two|them|those)))* ?\??$"
"""Nothing but what those laid out are to be held against each other by."""
_ONE_FOR_THE_OTHER = r"\b(?:one|either|any|first|second|former|latter)(?: one)?(?: of (?:them|the two|these))? (?:replaces?|substitutes?(?: for)?|stands? in for|makes? up for|does the job of) (?:for )?the other\b|\breplace (?:each other|one another)\b|\binterchangeable\b"
"""Whether one of those laid out stands in for another."""
_LONGEST = 20
_MOST = 5
_LAID_OUT = (*ABOUT_ONE, Intent.COMPARE, Intent.RECOMMEND)


def which_of_them(case: Case) -> Understood | None:
    """The choice among what is in play, for who is described; whether one of it is nothing for who asks; None for anything else."""
    memory, last = case.memory, case.memory.last
    if last is None or last.intent not in _LAID_OUT or case.reading.size > _LONGEST or case.found.ambiguous is not None:
        return None
    if last.intent is Intent.COMPARE and len(last.sides) > 1 and not case.found.targets:
        if case.says(_BY_ONE_WORD) and (asked := compared(case)) and asked != last.aspects:
            return Understood(last.having(aspects=asked, slot=None, supposed=None), case.said.person)
        if case.says(_ONE_FOR_THE_OTHER) and len(last.credentials) == len(last.sides):
            return Understood(last.having(aspects=(), slot=None, supposed="replaces=yes"), case.said.person)
    things = tuple(dict.fromkeys(in_play(memory)))[:_MOST]
    if len(things) < 2 or case.says(_OWN_FIELD):
        return None
    if (rest := _without(case, things)) is not None:
        return Understood(rest, case.said.person)
    if (fits := _no_use(case, things)) is not None:
        return Understood(fits, case.said.person)
    held = tuple(case.reading.entities[int(match[1])].id for match in finditer(_HAS, case.text))
    told = case.said.person.held
    if case.says(_WHICH) and case.says(_ANYBODY) and not case.found.targets:
        return Understood(Query(intent=Intent.COMPARE, sides=about(*things), aspects=(Aspect.PREREQUISITES,)))
    if set(case.found.targets) - {*held, *told} or not case.says(_WHICH) or not case.says(_OF_THEM) or not case.says(_SENT):
        return None
    roles = case.ids("role")
    asked = compared(case) or tuple(aspect for aspect in aspects_of(case.reading) if aspect is not Aspect.AUDIENCE)
    if not asked and case.stated.styles:
        asked = (Aspect.FORMAT,)
    if not (roles or held or asked or case.says(_SOMEBODY)):
        return None
    theirs = Person(holds=tuple(Held(credential=one) for one in held if one not in things))
    query = Query(
        intent=Intent.COMPARE,
        sides=about(*things),
        aspects=asked[:1],
        roles=roles,
        topics=case.ids("topic"),
        asker=theirs,
        advise=True,
    )
    return Understood(query, other=True)


def _without(case: Case, things: tuple[str, ...]) -> Query | None:
    """The others for somebody, where one is ruled out: "then AAISM is out; which of the others is for a lawyer?"."""
    left = tuple(one for one in things if one not in case.found.targets)
    if len(left) == len(things) or not left or not case.says(_RULED_OUT) or not case.says(_THE_OTHERS):
        return None
    roles, topics, asked = case.ids("role"), case.ids("topic"), aspects_of(case.reading)
    asked = () if roles else asked[:1]
    if not (roles or topics or asked):
        return None
    if len(left) == 1:
        return Query(intent=Intent.WORTH, sides=about(*left), roles=roles[:2], topics=topics, advise=True) if not asked else None
    return Query(intent=Intent.COMPARE, sides=about(*left), aspects=asked, roles=roles, topics=() if roles else topics, advise=True)


def _no_use(case: Case, things: tuple[str, ...]) -> Query | None:
    """Whether one of them is nothing for who asks."""
    last, targets = case.memory.last, case.found.targets
    if last is None or len(targets) != 1 or targets[0] not in things or aspects_of(case.reading):
        return None
    if not case.says(_NO_USE) or not case.says(_MINE):
        return None
    own = case.said.person.role or last.asker.role or case.memory.person(case.memory.speaker).role
    roles = case.ids("role") or ((own,) if own else last.roles)
    topics = case.ids("topic")
    if not roles and not topics:
        told = "?" in case.text or case.says(r"\bright\b")
        return Query(intent=Intent.FACT, sides=about(*targets), aspects=(Aspect.AUDIENCE,)) if told else None
    return Query(intent=Intent.WORTH, sides=about(*targets), roles=roles[:2], topics=() if roles else topics, advise=True)
