"""One more thing asked of what a thread is about, in words that no rule reads without the thread: "and to pass?", "when is it coming", "does that replace AZ-500"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog.engine.lifecycle import state_of
from handlers.leads import Lead
from handlers.person import Person
from handlers.query import ABOUT_ONE, Aspect, Intent, Query, about
from handlers.slots import WAIT
from handlers.understanding.asker.exam_language import language_named
from handlers.understanding.aspects import aspects_of
from handlers.understanding.understood import Understood

if TYPE_CHECKING:
    from handlers.understanding.case import Case

_SO = r"^(?:and |so |ok |okay |but |hm+ |cool |great |thanks )*"
_TO_PASS = rf"{_SO}(?:(?:what|how (?:much|many)(?: \w+){{0,2}}|which score)(?: is| are| do (?:i|we|you)| does one)?(?: need\w*| required)? )?(?:(?:needed|required|enough|necessary) )?(?:to|for a) pass(?: it| that| the exam)?\s?\??$"
_COMING = r"\bwhen(?:s| is| will| does| do)? (?:it|that|this|they|the (?:new|other|coming|announced) (?:one|exam|cert\w*))(?: \w+){0,2}? (?:com\w+|out|launch\w*|due|ready|available|live|start\w*|releas\w*|arriv\w*|land\w*)\b"
_REPLACES = r"\b(?:does|do|did|will|would|is|has) (?:it|that|this|that one|the (?:new|newer) (?:one|exam))(?: \w+){0,3}? (?:replac\w*|supersed\w*|take(?:n|s)? the place of|(?:the )?(?:successor|replacement) (?:of|to|for))(?: (?:the|my|our|old))* @c\d"
_STILL_GET = r"\b(?:would|will|can|could|do|does|may) (?:i|we|he|she|they) (?:\w+ ){0,2}?(?:get|earn|receive|carry|use|be (?:awarded|given|allowed)|become|call (?:my|our)\w*|be)(?: \w+){0,2}? (?:title|cert|certification|certificate|credential|badge|designation|certified)\b"
_NO_EXPERIENCE = r"\b(?:no|zero|without|not enough|little|hardly any)(?: \w+){0,2} experience\b"
_HOURS = r"^(?:and |so |ok )*(?:how (?:many hours|long|much time)|what length)(?: is| does| would| do| it| that| this| they| take| takes| in total| of (?:study|work|training)| the (?:course|whole thing|programme|program))*\s?\??$"
_A_CERT = r"\b(?:is|isnt|counts? as|would) (?:it|that|this|@c\d+|one)? ?(?:even |really |actually |just |only )*(?:an? )?(?:real |actual |proper |full )?(?:cert|certification|certificate|exam)\s?\??$"
_NO_MEMBER = r"\b(?:not|no|non|isnt|arent|without|never)\b(?: (?:an?|being|a paying|yet))*(?: @i\d+)? ?(?:members?\w*|membership)\b"
_ALL_IN = r"\b(?:all in|all told|altogether|in total|total|everything included|overall|with everything|bottom line)\b"
_THOUGHTS = r"\b(?:thoughts|opinions?|views?|your take|any good|good idea|bad idea|yay or nay|what do you (?:think|say|make of))\b"
_AS_WELL = (
    r"^(?:and |so |ok |or |also )*(?:is |does |for |with )*(?:the )?@c\d+(?: @i\d+)? (?:(?:is|its|it|thats|that|works|applies|goes|also|just) )*(?:as well|too|also|likewise|the same|same|not|isnt|doesnt|neither)(?: thing| way| there| then| either)?\s?\??$"
    r"|^(?:and |so |ok |or |also )*(?:(?:is|its|it|does|do|would|that|thats|this|be|the|goes|go|applies|apply|hold|holds|true) )*(?:same|likewise|alike)(?: thing| rules?| story| question| deal)? (?:for|with|of|goes for|applies to|on|to) (?:the )?@c\d+(?: too| as well| then)*\s?\??$"
)
_ANOTHER_TIME = r"\bcheaper (?:now|later|then|before|after\w*|(?:in|as|during) (?:the |a )?beta)\b|\bbeta (?:\w+ ){0,3}cheaper\b"
_WITH_COURSE = rf"{_SO}(?:what about |how about |what if )?(?:with|w|including|incl|plus) (?:the |an? |its |their )?(?:@i\d+ |official |vendor |full )?(?:course|training|class|boot ?camp)(?: included| too| as well)?(?: (?:and )?(?:my |our |the )?(?:company|employer|boss|work|firm)(?: is| will)? (?:pays?|paying|covers?|covering)(?: it| for it)?)?\s?\??$"
_IN_LANGUAGE = rf"{_SO}(?:is it |is that |are they |also |available |given |offered |possible |what about |how about |do they do it )*(?:in )?\w+(?: too| as well| also| possible| available)?\s?\??$"
_BELOW = rf"{_SO}(?:what(?: happens| if| then)?|and if|if)\b.*\b(?:below|under|less|lower|miss\w*|short|not (?:reach|make|get)|dont (?:reach|make|get|pass)|fail\w*|not enough)\b"
_LIMIT = rf"{_SO}(?:is there |any |whats the |what is the )?(?:an? )?(?:limit|maximum|max|cap)\b(?: (?:on|of|to|for) (?:it|that|this|attempts|tries|retakes|how often))?\s?\??$|{_SO}(?:how (?:often|many times)|as often as (?:i|we) (?:want|like))\b(?: \w+){{0,4}}\s?\??$"
_SO_WHICH = r"^(?:and |so |ok |okay |then |well |hm+ |right )*(?:which|which one|which of (?:them|those|these)|what)(?: (?:one|then|now|is it|would you (?:take|pick|choose|say|recommend)|do (?:i|we) (?:take|pick|do|get)|should (?:i|we) (?:take|pick|do|get|go for)|for me))*\s?\??$"
_A_MEMBER = r"^(?:and |but |so |ok |btw |well )*(?:i am|im|we are|were|i was|for) (?:not |no |neither |non )?(?:an? |being an? )?(?:@i\d+ )?(?:non |nonmember|not )?(?:members?|nonmembers?)(?: of @i\d+| there| yet| though)?\s?\??$"
_SAME_THING = r"\b(?:the )?same (?:thing|one|cert\w*|credential|badge)(?: as (?:that|it|this))?\s?\??$|\b(?:another|other|different) (?:name|spelling) (?:for|of) (?:it|that|this)\b"
_OF_ITSELF = (Intent.PROFILE, Intent.EXPLAIN, Intent.VERIFY)
"""After these the same thing is asked of the credential itself, and after a fact of that fact."""
_FEW = 3
_LONGEST = 18
_OF_ONE = (*ABOUT_ONE, Intent.EXPLAIN)
_PRICED = (Intent.FACT, Intent.PROFILE, Intent.WORTH, Intent.FIND, Intent.COMPARE, Intent.RECOMMEND, Intent.UNKNOWN)


def asked_on(case: Case) -> Understood | None:
    """The question on what the thread is about; None for any other message."""
    last, topic = case.memory.last, case.memory.topic
    if last is None or not topic or case.reading.size > _LONGEST or case.found.ambiguous is not None:
        return None
    query = _of_named(case, last) if case.found.targets else _of_topic(case, last, topic[0])
    if query is None:
        return None
    return Understood(query, case.said.person, lead=Lead() if query == last else None)  # the same may well be said once more


def _of_topic(case: Case, last: Query, topic: str) -> Query | None:
    """What is asked of the thread's own."""
    if "pass" in case.text and case.says(_TO_PASS) and last.intent in _OF_ONE:
        return Query(intent=Intent.FACT, sides=about(topic), aspects=(Aspect.PASSING,))
    if case.says(_A_CERT) and _completed(case, topic):
        return Query(intent=Intent.FACT, sides=about(topic), aspects=(Aspect.FORMAT,))
    if "wait" in case.text and last.intent is Intent.FACT and Aspect.RETAKE in last.aspects:
        return last
    if "when" in case.text and case.says(_COMING) and (to_come := _to_come(case)):
        return Query(intent=Intent.LIFECYCLE, sides=about(to_come), slot="when")
    if case.says(_HOURS) and _completed(case, topic):
        return Query(intent=Intent.FACT, sides=about(topic), aspects=(Aspect.EFFORT,))
    novice = case.said.holds_nothing or case.said.person.has_told() or case.says(_NO_EXPERIENCE)
    if novice and last.intent in _OF_ONE and case.says(_STILL_GET) and not set(aspects_of(case.reading)) - _OF_GATES:
        person = last.asker.with_said(case.said.person)
        slot = "nothing" if not person.holds and not person.years and not person.designations else None
        return Query(intent=Intent.ELIGIBILITY, sides=about(topic), asker=person, slot=slot)
    if last.intent in _OF_ONE and (language := language_named(case.reading)) and case.says(_IN_LANGUAGE):
        told = () if last.aspects == (Aspect.SUCCESSOR,) else last.credentials  # the old one, of which the heir was asked
        told = told or (case.memory.listed if 1 < len(case.memory.listed) <= _FEW else ()) or (topic,)
        return Query(intent=Intent.FACT, sides=about(*told), aspects=(Aspect.LANGUAGES,), language=language)
    if last.intent in _PRICED and case.says(_WITH_COURSE) and case.catalog.credentials[topic].exams:
        return Query(intent=Intent.FACT, sides=about(topic), aspects=(Aspect.FEE, Aspect.TRAINING))
    if last.intent is Intent.FACT and (further := _of_a_result(case, last)):
        return further
    if len(last.credentials) > 1 and last.intent in (Intent.FACT, Intent.RENEWAL, Intent.LIFECYCLE) and case.says(_SO_WHICH):
        wish = case.memory.wish
        asker = last.asker if wish is None else wish.asker.with_said(last.asker)
        roles = last.roles or (wish.roles if wish is not None else ())
        return Query(intent=Intent.COMPARE, sides=about(*last.credentials), roles=roles, asker=asker, advise=True)
    if last.intent is Intent.FIND and case.says(_SO_WHICH) and len(case.memory.listed) > 1:
        return last.having(intent=Intent.RECOMMEND, slot=None, words="")  # a list is no choice; the wishes stay
    if last.intent is Intent.FIND and case.says(_A_MEMBER) and case.memory.listed:
        return Query(intent=Intent.FACT, sides=about(*case.memory.listed[:_FEW]), aspects=(Aspect.FEE,), slot="members")
    if "cheaper" in case.text and case.says(_ANOTHER_TIME):
        return Query(intent=Intent.FACT, sides=about(topic), aspects=(Aspect.FEE,))
    priced = Aspect.FEE in aspects_of(case.reading) or (last.intent is Intent.FACT and Aspect.FEE in last.aspects)
    if priced and case.says(_ALL_IN) and case.says(_NO_MEMBER) and not case.reading.numbers.money:
        asked = (Aspect.FEE, Aspect.APPLICATION)
        return Query(intent=Intent.FACT, sides=about(topic), aspects=asked, slot="total", words="non-member")
    return None


def _of_a_result(case: Case, last: Query) -> Query | None:
    """What follows a result that is not enough: after the pass mark the next attempt, after that how often."""
    if Aspect.PASSING in last.aspects and case.says(_BELOW):
        return last.having(aspects=(Aspect.RETAKE,), slot=None)
    return last if Aspect.RETAKE in last.aspects and case.says(_LIMIT) else None


_OF_GATES = frozenset((Aspect.PREREQUISITES, Aspect.EXPERIENCE, Aspect.LEVEL, Aspect.APPLICATION, Aspect.VALIDITY, Aspect.STEPS))


def _completed(case: Case, credential: str) -> bool:
    """Whether it is awarded for a course, without an exam of its own."""
    return any(exam.style == "completion" for exam in case.catalog.credentials[credential].exams.values())


def _to_come(case: Case) -> str | None:
    """The one of those laid out that is announced, or still a beta, where there is only one."""
    laid_out = [i for i in dict.fromkeys((*case.memory.listed, *case.memory.topic)) if i in case.catalog.credentials]
    if not laid_out or state_of(case.catalog, case.memory.topic[0], case.today) not in ("active", "retiring", "unknown"):
        return None
    ahead = [i for i in laid_out if state_of(case.catalog, i, case.today) == "announced"]
    return ahead[0] if len(ahead) == 1 else None


def _of_named(case: Case, last: Query) -> Query | None:
    """What is asked of another that the message names."""
    named = case.found.targets
    if len(named) != 1:
        return None
    if named[0] in case.memory.topic[:1]:  # of its own exams one takes the place of another
        versions = len(case.catalog.credentials[named[0]].exams) > 1 and case.found.exam is not None
        return Query(intent=Intent.LIFECYCLE, sides=about(*named), slot=WAIT) if versions and case.says(_REPLACES) else None
    if "replac" in case.text or "supersed" in case.text or "success" in case.text or "place of" in case.text:
        if case.says(_REPLACES):
            ended = case.catalog.credentials[named[0]]
            follows = case.memory.topic[0] in ended.replaced_by
            if not follows:
                return case.query(Intent.COMPARE, case.memory.topic[0], named[0])
            return Query(intent=Intent.LIFECYCLE, sides=about(named[0]), aspects=(Aspect.SUCCESSOR,))
        return None
    if last.intent in _OF_ITSELF and case.says(_SAME_THING):
        return case.query(Intent.COMPARE, case.memory.topic[0], named[0])
    if last.intent in _OF_ONE and not last.topics and not case.said.person.holds and case.says(_AS_WELL):
        return last.having(sides=about(*named), exam=None, claim=None)
    if case.says(_A_CERT) and _completed(case, named[0]):
        return Query(intent=Intent.FACT, sides=about(*named), aspects=(Aspect.FORMAT,))
    words = set(case.text.split())
    if words & _OPINION and case.says(_THOUGHTS) and not aspects_of(case.reading) and not case.said.person.holds:
        wish = case.memory.wish
        roles = case.ids("role") or last.roles or (wish.roles if wish is not None else ())
        asker = Person() if case.memory.other else last.asker
        return Query(intent=Intent.WORTH, sides=about(*named), roles=roles, asker=asker, advise=True)
    return None


_OPINION = frozenset("thoughts opinion opinions view views take good idea yay think say make".split())  # noqa: SIM905
