"""What is said of the last answer itself: "I don't get it", "shorter please", "so is that a yes?", "where does that figure come from?"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.leads import Lead
from handlers.query import Aspect, Intent, Query, about
from handlers.understanding.understood import Understood

if TYPE_CHECKING:
    from handlers.understanding.case import Case

_SO = r"^(?:(?:and|so|ok|okay|but|well|hm+|wait|sorry|hold on|hang on|thanks|thx|hey|please|pls|then|yes|no|uh|um+|err?|lol|haha|ah|oh|eh+|ehm|argh|ugh|omg|jeez|gosh|just|wow|man|honestly) )*(?:\| )*"
_END = r"(?: (?:please|pls|plz|then|now|here|again|for me|to me|though|tbh|sorry|at all|really|honestly|yet|mate|lol|\|))*\s?[?!]*$"
_IT = r"(?:it|that|this|any of (?:it|that|this)|a word(?: of (?:it|that|this))?|you|your (?:answer|point)|the answer|what (?:that|this|it|you) (?:means?|mean|say|said|saying|are saying|re saying))"
_PLAINLY = r"(?:simpler|simple|more simply|simply|plainly|clearer|more clearly|differently|another way|again|once more|one more time|shorter|in short|(?:in|with|to) (?:an? )?(?:plain|simple|simpler|easy|easier|other|normal|fewer|human|layman s|laymans) (?:english|words?|terms|language|way)|in english|for (?:dummies|a layman|a beginner|non techies)|like (?:i am|im|i m) (?:five|5|a child|an idiot))"
_LOST = (
    rf"(?:i )?(?:(?:really|still|just|honestly|sorry) )*(?:dont|do not|didnt|did not|cant|cannot|not) (?:(?:quite|really|fully) )?(?:get|understand|understood|follow|following|grasp)(?: {_IT})?"
    rf"|huh|what(?= ?[?!]*$)|pardon(?: me)?|come again|say (?:that )?again|(?:i am|im) (?:lost|confused)|you(?:ve)? lost me|(?:that|this|it)(?: is| was|s)? (?:makes? no sense|confusing|unclear|not clear|over my head)|(?:thats|its) (?:confusing|unclear|not clear|over my head)"
    r"|what (?:does|do) (?:that|this|it|all (?:that|this)|you) (?:all |even |actually |exactly )?mean(?: by (?:that|this|it))?(?: exactly| in practice)?"
)
_REPHRASED = (
    rf"(?:(?:can|could|would) you |would you mind )?(?:explain\w*|say\w*|put\w*|tell me|phrase|rephrase|reword|repeat|rewrite|write)(?: (?:it|that|this|me|all of (?:it|that)))* {_PLAINLY}"
    rf"|(?:(?:can|could) you )?(?:rephrase|reword|repeat)(?: (?:it|that|this))?|{_PLAINLY}"
)
_BRIEF = (
    r"(?:(?:thats|that is|that was|its|it is|this is) )?(?:(?:way|far|much|a bit|bit|still) )*too (?:long|much text|wordy|much to read|much information|much info|many words)(?: (?:i )?(?:didnt|did not|wont) read)?(?: (?:\| )?(?:short|shorter|brief)(?: (?:version|answer))?)?"
    r"|(?:(?:can|could) (?:you|i have|i get|we have) )?(?:(?:make|keep|have|put) (?:it|that|this) )?(?:(?:way|much|a bit|even|a lot|be|be more|the|a|an|more|one|some\w+) )*(?:shorter|short|brief|briefer|concise)(?: (?:version|answer|one|form))?"
)
_VERDICT = (
    r"(?:is|was) (?:that|it|this)(?: now)?(?: an?)? (?:yes|no)(?: or(?: an?)? (?:yes|no))?|(?:thats|that is|thats then|its|ill take (?:that|it) as|i take (?:that|it) as|sounds like)(?: an?)? (?:yes|no)"
    r"|(?:(?:give me|i need|i want|simply|only|just) )*(?:an? )?(?:(?:simple|plain|clear|straight) )*yes or(?: an?)? no(?: answer)?|(?:whos|who is|who was|which is|which one is|which of (?:them|those) is) (?:right|correct|true)"
)
_ONE = rf"(?:{_LOST}|{_REPHRASED}|{_BRIEF}|{_VERDICT})"
_AGAIN = rf"{_SO}{_ONE}(?:(?: \|)? (?:(?:and|so|but|please|sorry|pls|then) )*{_ONE})?(?: or what)?{_END}"
_TAKEN = rf"{_SO}(?:thats|that is|its|ill take (?:that|it) as|i take (?:that|it) as|sounds like)(?: an?)? (?:yes|no){_END}"
"""A yes or no put for confirmation: the finding decides it."""
_FIGURE = r"(?:figures?|numbers?|prices?|sums?|fees?|amounts?|dates?|hours|estimates?|info\w*|data|facts?|claims?|statements?|opinion|judgement|percentages?|scores?|details?)"
_WHENCE = rf"{_SO}(?:(?:and|so) )?(?:where|what|who)(?: |s )(?:(?:did|do|does|is|are|was|were|have) )*(?:you |(?:that|this|the|these|those|your) )+(?:(?:\w+ )?{_FIGURE} )?(?:(?:get|got|find|found|take|taken|took|come|comes|coming|read|have|based|stems?|says?|said|claims?) )*(?:(?:that|this|the|those|these) (?:(?:\w+ )?{_FIGURE})?\s?)?(?:from|on)?{_END}|{_SO}who (?:says|said|claims|told you|gave you)(?: (?:that|this|it|so|the|those|these))?(?: {_FIGURE})?{_END}"
_WHY = r"^(?:(?:and|but|so|ok|hm+|oh|really|wait) )*(?:why|how come|how so|why is that|why so|why that|for what reason)(?: though| then| exactly)?\s?\??$"
_DOABLE = rf"{_SO}(?:is|isnt|would|could) (?:that|it|this|all that|the plan)(?: (?:all|be|even|really|too))* (?:realistic|doable|feasible|manageable|achievable|possible|ambitious|optimistic|too much)(?: (?:in (?:that )?time|for (?:me|us)|at all|with a (?:full time )?job))*{_END}"
_OF_AI = rf"{_SO}(?:for|in|on|about|regarding|with) (?:the )?(?:ai|ml)(?: (?:security|stuff|side))? (?:i mean|i meant|that is|of course|specifically){_END}"
_ASIDE = (
    Intent.HELP, Intent.CLARIFY, Intent.DECLINE, Intent.UNKNOWN, Intent.TIPS, Intent.ME, Intent.FEEDBACK, Intent.REPORT,
)  # fmt: skip
_LONGEST = 16
_MOST = 3


def of_the_answer(case: Case) -> Understood | None:
    """The last answer once more, or what it rests on; None for a message that asks for anything else."""
    last = case.memory.last
    if last is None or last.intent in _ASIDE or case.reading.size > _LONGEST or case.memory.pending is not None:
        return None
    if case.says(_OF_AI) and not case.found.targets and not case.reading.of("issuer", "role"):
        one = last.credential if last.intent in (Intent.FACT, Intent.PROFILE) and len(last.credentials) == 1 else None
        content = Query(intent=Intent.FACT, sides=about(one), aspects=(Aspect.AI_CONTENT,)) if one else None
        return Understood(content or last, lead=None if content else Lead())
    if case.found.targets or case.reading.of("topic", "issuer", "framework", "track", "role") or case.said.person.has_told():
        return None
    if case.says(_AGAIN):
        return Understood(
            last, lead=Lead(bare=("Yes", "No")) if case.says(_TAKEN) else Lead(other=case.memory.other), other=case.memory.other
        )
    if case.says(_WHENCE) and (of := tuple(i for i in last.credentials or case.memory.topic[:1] if i in case.catalog.credentials)):
        return Understood(Query(intent=Intent.FACT, sides=about(*of[:_MOST]), aspects=(Aspect.SOURCES,)))
    if last.intent in (Intent.PLAN, Intent.PATH) and case.says(_DOABLE):
        return Understood(last, lead=Lead(sure=True))
    if last.intent is Intent.FACT and last.sides and case.says(_WHY):
        return Understood(last, lead=Lead(reasonless=True, bare=("Yes", "No")))
    return None
