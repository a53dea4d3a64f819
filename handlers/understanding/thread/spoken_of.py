"""What the last answer itself spoke of and a message only points to: "what are these three checks", "for how long", "would that title open AAISM", "the old version"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog.engine.wishes import NOT_AI, NOT_AI_SECURITY
from handlers.leads import Lead
from handlers.person import Person
from handlers.query import Aspect, Intent, Query, about
from handlers.understanding.asker.exam_language import language_named
from handlers.understanding.aspects import aspects_of
from handlers.understanding.understood import Understood

if TYPE_CHECKING:
    from handlers.understanding.case import Case

_CHECKS = r"\b(?:what|whats|which|wat|explain|define|list|name|meant?|tell)\b.*\b(?:(?:three|3) (?:of (?:them|these|those)|che?c?k\w*|tests|points|criteria|things)|(?:these|those|your|the) (?:che?c?ks?|cheks?|criteria))\b"
_HOW_FAR = r"\b(?:do|does|did|is|are|will|would|can|could)\b.*\b(?:passe?s?|fails?|meets?|missing|missed|failed|met|evidenced|apply|lacks?)\b"
_IT = r"\b(?:it|that|this|there|them|these|those|they|its)\b"
_TOUCHES = r"\b(?:touch\w*|cover\w*|deal\w*|go(?:es)? (?:in|into|deep|deeper)|test\w*|teach\w*|mention\w*|name|names|include\w*|use|uses|treat\w*|examine\w*|depth|feature\w*|refer\w*|draw\w*|contain\w*|ask|asks)\b"
_EXAMS = r"\b(?:which|what|any)\b.*\b(?:certs?|certifications?|exams?|credentials?|titles?|tests|badges|courses)\b|\bwhich (?:ones?|of (?:yours|them|those))\b"
_OF_THREE = r"\b(?:which|what|how many|all|any)\b(?: \w+)? (?:the )?(?:three|checks)\b"
_YEARS = r"^(?:(?:and|so|but|ok|okay|hm+|then) )*how many (?:more )?years\b(?!.*\b(?:valid|last|lasts|exam|study\w*|stud(?:y|ies)|hours)\b).*\b(?:need\w*|take|takes|reckon\w*|expect\w*|wait\w*|plan\w*|be|is|last|count\w*|allow\w*|get|would|will|that|all)\b"
_HOW_LONG = r"^(?:(?:and|so|but|ok|okay|hm+) )*(?:for |up to |until |till )?(?:how long|when at (?:the )?latest|how many years|what (?:time|period))(?: (?:at most|then|can|may|could|would|does|is|will|that|it|she|he|they|one|i|we|be|last|go on|stay|remain|keep|use|so|call\w*))*\s?\??$"
_THE_TITLE = r"\b(?:that|this|such an?|the interim|the provisional|the temporary) (?:titel|title|status|designation|label|name)\b"
_VERSION = (
    r"\b(?:old|older|current|present|previous|existing|outgoing|earlier) (?:@\w\d+ )?(?:version|one|exam|test|form|edition|code)\b"
)
_SAT = r"\b(?:until|till|til|when|how long|last (?:day|date|chance)|still|any ?more|deadline|already|close[sd]?|ends?)\b"
_LIKEWISE = r"\b(?:same|true|too|also|as well|likewise|what about|how about|what of|and|hold|holds|apply|applies)\b"
_OFFERED = r"\b(?:offered|available|exist\w*|is there|do they have|have it|can (?:i|we|one|you|he|she|they) (?:take|sit|do) it)\b"
_SECURITY = r"^(?:(?:and|but|ok|okay|please|so|now|then|thanks) )*(?:only|just|keep|leave|limit\w*|narrow\w*|restrict\w*|show|which|i (?:only )?(?:want|mean|need)|we (?:only )?(?:want|mean|need))\b(?!.*\b(?:not|no|without|except|besides|outside)\b).*\b(?:security|secure|securing)\b(?! (?:plus|clearance))"
_DIFFERS = r"^(?:(?:and|so|but|ok|okay|then) )*(?:how|where|in what way|in what) (?:\w+ )?(?:does|do|would|is|are) (?:the )?@c\d+(?: exam| one)? (?:differ\w*|different)(?: from (?:it|that|this))?\s?\??$"
_LONG = 12


def spoken_of(case: Case) -> Understood | None:
    """The question about what the last answer spoke of; None for any other message."""
    last = case.memory.last
    if last is None or case.reading.size > _LONG or case.found.ambiguous is not None:
        return None
    if found := _title(case):
        return found
    if query := _there(case, last) or _apart(case):
        return Understood(query)
    if case.found.targets or case.reading.of("designation", "framework", "phantom", "issuer"):
        return None
    if last.intent is Intent.VERIFY and case.says(_CHECKS) and not case.says(_HOW_FAR):
        return Understood(Query(intent=Intent.EXPLAIN, said=("three-checks",)))
    if last.intent is Intent.FACT and last.aspects == (Aspect.STEPS,) and case.says(_HOW_LONG):
        return Understood(last, lead=Lead(), other=case.memory.other)
    checked = last.intent is Intent.VERIFY or last.said == ("three-checks",)
    if checked and case.memory.topic and case.says(_OF_THREE) and case.says(_HOW_FAR):
        return Understood(Query(intent=Intent.VERIFY, sides=about(case.memory.topic[0])), lead=Lead())
    if last.intent is Intent.PATH and last.sides and case.says(_YEARS) and not case.ids("topic", "role"):
        return Understood(last, lead=Lead(), other=case.memory.other)
    if query := _dates(case, last) or _of_security(case, last):
        return Understood(query, case.said.person)
    return None


def _title(case: Case) -> Understood | None:
    """What one is called until certified, at the gate of another: it is not the title itself."""
    if not case.memory.topic or not case.says(_THE_TITLE):
        return None
    targets = [i for i in case.found.targets if i != case.memory.topic[0]]
    held = case.catalog.credentials[case.memory.topic[0]]
    stage = held.conditions.certify
    if len(targets) != 1 or stage is None or not stage.until_then:
        return None
    said = set(stage.until_then.casefold().replace(".", " ").split())
    called = next((i for i, d in case.catalog.designations.items() if set(d.name.casefold().split()) <= said), None)
    if called is None:
        return None
    query = Query(intent=Intent.ELIGIBILITY, sides=about(targets[0]), asker=Person(designations=(called,)))
    return Understood(query, other=case.memory.other)


def _there(case: Case, last: Query) -> Query | None:
    """Who else names the framework or product just explained, or how far one goes into it."""
    if not last.terms or last.intent not in (Intent.EXPLAIN, Intent.COVERAGE) or case.reading.of("topic", "term", "framework"):
        return None
    if not case.says(_TOUCHES) or not case.says(_IT):
        return None
    if not (named := case.found.targets) and not case.says(_EXAMS):
        return None
    matters = {topic for key in last.terms if (term := case.catalog.terms.get(key)) for topic in term.topics}
    if len(matters) == 1:  # another word for a topic, by which others are asked for next
        return Query(intent=Intent.COVERAGE, sides=about(*named), topics=tuple(matters))
    return Query(intent=Intent.COVERAGE, sides=about(*named), terms=last.terms)


def _apart(case: Case) -> Query | None:
    """How one that is named differs from the one talked about, whatever fact of it was told last."""
    named = case.found.targets
    if len(named) != 1 or not case.memory.topic or named[0] == case.memory.topic[0] or not case.says(_DIFFERS):
        return None
    return case.query(Intent.COMPARE, case.memory.topic[0], named[0])


def _dates(case: Case, last: Query) -> Query | None:
    """Until when an older version can be sat, and in another language, after the dates of it."""
    if not case.memory.topic or last.intent is not Intent.LIFECYCLE:
        return None
    own = last.credentials[:1] or case.memory.topic[:1]
    language = language_named(case.reading)
    asked = set(aspects_of(case.reading)) - {Aspect.LANGUAGES, Aspect.TRAINING, Aspect.VALIDITY}
    if asked:
        return None
    if language and case.says(_LIKEWISE) and not case.says(_OFFERED):
        return Query(intent=Intent.LIFECYCLE, sides=about(*own), language=language, slot="when")
    if case.says(_VERSION) and case.says(_SAT) and len(case.catalog.credentials[own[0]].exams) > 1:
        return Query(intent=Intent.LIFECYCLE, sides=about(*own), language=language, slot="when")
    return None


def _of_security(case: Case, last: Query) -> Query | None:
    """Those on the list that are about security."""
    if last.intent is not Intent.FIND or case.ids("topic", "role") or aspects_of(case.reading) or not case.says(_SECURITY):
        return None
    kept = tuple(i for i in last.limits.without if i not in (NOT_AI, NOT_AI_SECURITY))
    return last.having(limits=last.limits.having(without=(*kept, NOT_AI_SECURITY)))
