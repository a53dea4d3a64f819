"""What the thread comes to, asked for once more: "so in short?", "what would you do?", "what do I tell my boss?", "fine, that one. next step?"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.leading import DOUBTED
from handlers.leads import Lead
from handlers.query import ABOUT_ONE, GATES, Intent, Query, about
from handlers.understanding.understood import Understood

if TYPE_CHECKING:
    from handlers.understanding.case import Case

_SO = r"^(?:(?:and|so|ok|okay|but|well|then|now|right|fine|good|great|thanks|thank you|thx|hm+|alright|anyway|just|honestly|cool|nice|please|pls|hey|yes|yeah|\|) )*"
_END = r"(?: (?:then|now|please|pls|plz|here|again|for me|for us|all in all|personally|yourself|honestly|really|for (?:the|my|our) (?:\w+ )?(?:board|boss|manager|team|cfo|ceo|cto|management|director|@r\d+)))*\s?\??$"
_PICK = r"(?:do|pick|choose|take|go (?:for|with)|recommend|suggest|advise|say|buy|book|get)"
_IN_MY_PLACE = (
    r"(?: (?:in (?:my|our) (?:place|shoes|position|situation|case)|if you were (?:me|us|in my (?:place|shoes|position))))"
)
_SUMS_UP = (
    rf"{_SO}(?:in (?:short|brief|summary|a nutshell|a (?:sentence|word|line)|(?:one|1|two|2|a few) (?:sentences?|words?|lines?))|(?:the )?bottom line|tl ?dr|to sum (?:it |that |this )?up"
    r"|(?:can you |could you |please )?(?:sum|wrap) (?:(?:it|that|this|all that|everything) )?up|(?:can you |could you )?summ?ari[sz]e(?: (?:it|that|this))?|(?:a |the |your )?(?:short|quick) (?:summary|version|answer)|summary|long story short|conclusion|(?:whats )?(?:your |the )?gut (?:feeling|feel)"
    r"|(?:whats |what is |and )?(?:the|your) (?:final |short |own )?(?:verdict|conclusion|answer|recommendation|advice|pick|choice|suggestion|take)(?: is| was| would be)?|final (?:answer|verdict|word)"
    rf"|remind me(?: again)?(?: which| what| \|)?(?: one)?(?: (?:it|that|you|was|were|did|do|had|recommended?|recommending|said?|picked?|pick|suggest\w*|to take|the one))*|(?:what|which)(?: one)? (?:was|were) (?:it|the one|your (?:first |original )?(?:suggestion|recommendation|advice|pick)|you (?:recommending|suggesting))){_END}"
)
_DECIDES = (
    rf"{_SO}(?:(?:what|which)(?: one)? would you(?: (?:personally|honestly|yourself|actually|really))? {_PICK}{_IN_MY_PLACE}?|(?:and )?if you were (?:me|us|in my (?:place|shoes|position))(?: (?:what|which)(?: one)?)?"
    rf"|(?:what|which)(?: one)? (?:do|should|shall|would|must|can) i (?:do|take|start with|begin with|book|go for|buy) (?:first|now)|where (?:do|should|would|shall) i (?:start|begin)|(?:what|which)(?: one)? (?:comes )?first|(?:so )?what now){_END}"
)
_TO_OTHERS = rf"{_SO}(?:what (?:do|should|can|would|shall) i (?:tell|say to|answer|reply to|write to|report to) (?:him|her|them|(?:my|the|our) (?:\w+ )?(?:boss|manager|lead|management|team|board|cfo|ceo|cto|director|company|employer|@r\d+))|(?:give me )?(?:a |one |an? short )?(?:line|sentence|summary|one ?liner|answer) for (?:him|her|them|(?:my|the|our) (?:\w+ )?(?:boss|manager|lead|management|team|board|cfo|ceo|cto|director|@r\d+))){_END}"
_AGREED = r"^(?:(?:ok|okay|fine|good|great|alright|cool|sold|deal|perfect|done|yes|yeah|right|then|so|well|\|) )*(?:sold|deal|fine|done|convinced|ill (?:take|do|go with|go for)|i(?:ll| will| am going to| m going to|m gonna| gonna)? (?:take|do|go with|go for)|lets (?:do|go with|go for|take)|going with|we(?:ll)? (?:take|go with)|(?:that|this)(?: one)?|it|@c\d+)\b"
_HOW_ON = r"\b(?:(?:the |my |our )?next steps?|what now|now what|what (?:do|should|must|would) i (?:have to |need to )?do(?: (?:now|next|first))?|where (?:do|should) i (?:start|begin)|how do i (?:start|begin|go about (?:it|that|this)|get (?:it|there|going|started)|proceed|register|sign up)|what comes (?:next|first)|(?:and |so )?what(?: s| is)? first|how (?:do|does) (?:i|it|that) (?:go on|continue|work from here))\s?\??$"
_REGRETS = r"^(?:(?:and|so|ok|okay|but|hm+|well|honestly) )*(?:(?:is|isnt|would|wouldnt|wasnt|will) (?:it|that|this)(?: not)?(?: be)?|am i|would i be|is (?:doing|taking) (?:it|that|this))(?: (?:an?|too|very|so|really|pretty|kind of|just|completely|totally))* (?:stupid|silly|dumb|crazy|foolish|naive|mistake|pointless|overkill|bad (?:idea|choice|move|decision)|wrong (?:choice|move|decision|one)|waste(?: of (?:time|money|time and money))?)(?: (?:then|to (?:do|take|get) (?:it|that|this)|of me|for me))*\s?\??$"
"""Whether what was talked of last would be a mistake."""
_NOW = r"\b(?:now|first|start|begin)\b"
"""What is to be done next is another question where nothing was advised."""
_OPEN = (*GATES, Intent.LIFECYCLE, Intent.RENEWAL, Intent.PATH)
"""Questions whose answers already say what is to be done."""
_OF_ONE = (*ABOUT_ONE, Intent.RECOMMEND, Intent.EXPLAIN)
_LONGEST = 14


def comes_to(case: Case) -> Understood | None:
    """The advice asked for last, once more; the way to what was settled on; None for a message that says more."""
    memory = case.memory
    if memory.last is None or case.reading.size > _LONGEST or case.found.ambiguous is not None:
        return None
    if on := _goes_on(case):
        return on
    if case.found.targets or case.reading.of("topic", "issuer", "framework", "track") or case.said.person.has_told():
        return None
    if case.says(_REGRETS) and (one := next(iter(memory.topic), None)) and memory.last.intent in _OF_ONE:
        asker = memory.person(memory.speaker).with_said(memory.last.asker)
        return Understood(
            Query(intent=Intent.WORTH, sides=about(one), roles=memory.last.roles, asker=asker, slot=DOUBTED, advise=True)
        )
    if case.says(_SUMS_UP) or case.says(_TO_OTHERS):
        query = _again(case)
    else:
        query = _again(case) if case.says(_DECIDES) and memory.last.intent not in _OPEN else None
        if query is not None and query.intent is Intent.FIND:  # one of a list is to be picked, and the list not told again
            query = query.having(intent=Intent.RECOMMEND, limits=query.limits.having(sort=None, descending=False), slot=None)
    return Understood(query, lead=Lead()) if query is not None else None


def _goes_on(case: Case) -> Understood | None:
    """What is to be done for the one somebody has just settled on."""
    memory, named = case.memory, case.found.targets
    if memory.last is None or len(named) > 1 or not (case.says(_AGREED) and case.says(_HOW_ON)):
        return None
    one = named[0] if named else next(iter(memory.topic), None)
    if one is None or case.reading.of("topic", "issuer", "framework", "track", "role"):
        return None
    base = memory.wish or memory.last
    asker = memory.person(memory.speaker).with_said(base.asker)
    told = case.said.person.without((one,))  # to take it is not to hold it
    return Understood(Query(intent=Intent.PATH, sides=about(one), asker=asker.with_said(told)), told, lead=Lead())


def _again(case: Case) -> Query | None:
    """The last question that was answered with advice; of a badge or a fact alone whether it is worth it."""
    memory = case.memory
    wish, last = memory.wish, memory.last
    if wish is not None:
        more = {"aspects": (), "slot": None, "advise": True} if wish.intent is Intent.COMPARE else {}
        return wish.having(claim=None, **more)
    one = next(iter(memory.topic), None)
    if one is None or last is None or last.intent not in ABOUT_ONE or case.says(_NOW):
        return None
    asker = memory.person(memory.speaker).with_said(last.asker)
    return Query(intent=Intent.WORTH, sides=about(one), roles=last.roles, asker=asker, advise=True)
