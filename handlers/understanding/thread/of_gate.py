"""The gate of what a thread is about, asked in few words: "needs CISA?", "do I have to do a course first?", "what if it lapses before I apply", "so in six months?"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog.engine.prerequisites import relation
from handlers.leads import Lead
from handlers.person import Held, Person
from handlers.query import Intent, Query, about
from handlers.understanding.thread.beside_it import opened_by
from handlers.understanding.understood import Understood
from handlers.understanding.words.numbers import COUNTED, count_of
from handlers.understanding.words.patterns import search

if TYPE_CHECKING:
    from handlers.understanding.case import Case

_LEAD = r"^(?:(?:and|but|so|ok|okay|then|also|well|hm+)(?: \|)? )*"
_X = r"(?:an? |the |my |an active |active |their |your )*@c\d+(?: cert\w*| exam| badge)?"
_NEEDS = rf"{_LEAD}(?:(?:it |that |this |that one )?(?:needs?|requires?|demands?|wants?|asks for)|(?:do|must|would|does) (?:i|we|you|one|she|he|they) (?:\w+ )?(?:need to have|need to hold|need|have to have|have to hold|have|hold|require)|is|is having) {_X}(?: (?:first|before|beforehand|for (?:it|that|this)|for that one|too|required|needed|a must|mandatory|necessary|compulsory|obligatory|then|though))*\s?\??$"
_DO_FIRST = rf"{_LEAD}(?:do|must|would|does|is it) (?:i|we|you|one|she|he|they|necessary|needed|required|mandatory)(?: really| actually)?(?: (?:need|have))?(?: to)? (?:finish|complete|do|take|go through|work through|attend|pass|buy|finished|done)\b(?: (?!@)\w+){{1,6}}? (?:first|before(?:hand)?|before (?:it|that|the exam|i (?:can )?(?:sit|book|start)))\s?\??$"
_OPENS_IT = rf"{_LEAD}(?:which|what)(?: one| cert\w*| exam| title)?(?: of (?:them|those|these|mine))?(?: actually| then)? (?:opens?|unlocks?|gets? (?:me|us|one|you) into) (?:it|that|this|that one|this one)\s?\??$"
_LAPSES = r"@[cd](\d+) (?:\w+ ){0,3}?(?:laps\w*|expir\w*|runs? out|ends|goes inactive|is gone|is not active|isnt active|inactive)\b"
_MEANWHILE = (
    r"\b(?:before|by the time|until|meanwhile|in the mean ?time|between|while) (?:i |we |he |she |they |my |the |passing |it )?"
)
_IN_TIME = rf"{_LEAD}(?:(?:what about|how about|and|would|could|can|will|would it|does it) )*(?:he |she |i |they |we |it )?(?:\w+ )?(?:in|after|with) (?:another |about |some )?({COUNTED}|another|an?) (?:more )?(months?|years?|yrs?)(?: more| time| from now| of (?:work|experience))*(?: then| though| too)*(?: (?:he|she|i|we|they|it|that)(?: (?:could|can|would|will|may|might|is|be|qualif\w+|work\w*|ok|okay|possible|enough|fine|eligible|then))*)?\s?\??$"
_BEFORE = r"\b(?:first|before|beforehand|required|needed|a must|mandatory|necessary|compulsory|obligatory|for (?:it|that|this|that one))\s?\??$"
_TOLD = ("must", "one_of", "recommended", "not_accepted")
_GATES = (Intent.ELIGIBILITY, Intent.PREREQUISITES)
_LONGEST = 14


def of_gate(case: Case) -> Understood | None:
    """The question on the gate; None for any other message."""
    last, topic = case.memory.last, case.memory.topic
    if last is None or not topic or case.reading.size > _LONGEST or case.reading.unknown or case.found.ambiguous is not None:
        return None
    return _needs(case, topic[0]) or _lapses(case) or _first(case, last, topic[0]) or _in_time(case, last)


def _needs(case: Case, topic: str) -> Understood | None:
    """Whether the thread's own asks for what is named."""
    named = tuple(dict.fromkeys(case.found.targets))
    if len(named) != 1 or named[0] == topic or not case.says(_NEEDS) or case.said.person.has_told():
        return None
    plain = case.says(rf"{_LEAD}(?:it |that |this |that one )?(?:needs|requires|demands|wants|asks)\b") or case.says(_BEFORE)
    if not plain and (case.says(rf"{_LEAD}is\b") or relation(case.catalog, topic, named[0]).part not in _TOLD):
        return None  # whether to take what is named is another question
    return Understood(case.query(Intent.PREREQUISITES, topic, named[0]))


def _first(case: Case, last: Query, topic: str) -> Understood | None:
    """Whether something has to be done before it can be taken."""
    if case.says(_OPENS_IT) and not case.found.targets:
        return Understood(Query(intent=Intent.PREREQUISITES, sides=about(topic), slot="must"))
    if case.found.targets or case.ids("role", "topic") or last.intent is Intent.PLAN or not case.says(_DO_FIRST):
        return None
    return Understood(Query(intent=Intent.PREREQUISITES, sides=about(topic)))


def _lapses(case: Case) -> Understood | None:
    """What becomes of the way in when what opens it runs out before it is used."""
    match = search(_LAPSES, case.text)
    if match is None or not (case.says(_MEANWHILE) or (search(r"\bif\b", case.text) and case.memory.last is not None)):
        return None
    last = case.memory.last
    named = case.reading.entities[int(match[1])].id
    gate = last.credential if last is not None and last.intent in _GATES else opened_by(case, named)
    gate = gate or opened_by(case, named)
    if (
        gate in (None, named)
        or (last is not None and last.intent is Intent.RENEWAL)
        or case.says(r"\b(?:keep|lose|my @c\d+ too)\b")
    ):
        return None
    if relation(case.catalog, str(gate), named).part not in ("must", "one_of"):
        return None
    gone = Person(holds=(Held(credential=named, active=False),))
    return Understood(Query(intent=Intent.ELIGIBILITY, sides=about(str(gate)), asker=gone), lead=Lead(person=gone))


def _in_time(case: Case, last: Query) -> Understood | None:
    """The gate just judged, with the years there will be by then."""
    if last.intent is not Intent.ELIGIBILITY or not last.asker.years or case.found.targets:
        return None
    match = search(_IN_TIME, case.text)
    if match is None:
        return None
    more = (1 if match[1] in ("a", "an", "another") else count_of(match[1])) / (12 if match[2].startswith("month") else 1)
    years = tuple(y.model_copy(update={"years": y.years + more}) for y in last.asker.years)
    asker = last.asker.model_copy(update={"years": years})
    return Understood(
        last.having(asker=asker), lead=Lead(other=case.memory.other, person=Person(years=years)), other=case.memory.other
    )
