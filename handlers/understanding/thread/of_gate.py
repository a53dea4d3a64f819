"""The gate of what a thread is about, asked in few words: "needs CISA?", "do I have to do a course first?", "what if it lapses before I apply", "so in six months?"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from catalog.conditions import Other, leaves
from catalog.engine.prerequisites import relation, required_of
from handlers.leads import Lead
from handlers.person import Held, Person
from handlers.query import GATES, Aspect, Intent, Limits, Query, about
from handlers.slots import KEEP
from handlers.understanding.asker.theirs import denied
from handlers.understanding.thread.at_gate import kept_by, opened_by
from handlers.understanding.thread.gate_words import DEPENDS, GOES, SUPPOSED
from handlers.understanding.thread.years_put import gate_before, years_before
from handlers.understanding.understood import Understood
from handlers.understanding.words.numbers import COUNTED, count_of
from handlers.understanding.words.patterns import search

if TYPE_CHECKING:
    from catalog.catalog import Catalog
    from handlers.memory import Memory
    from handlers.understanding.case import Case
    from handlers.understanding.words.reading import Reading

_LEAD = r"^(?:(?:and|but|so|ok|okay|then|also|well|hm+)(?: \|)? )*"
_DO_FIRST = rf"{_LEAD}(?:do|must|would|does|is it) (?:i|we|you|one|she|he|they|necessary|needed|required|mandatory)(?: really| actually)?(?: (?:need|have))?(?: to)? (?:finish|complete|do|take|go through|work through|attend|pass|buy|finished|done)\b(?: (?!@)\w+){{1,6}}? (?:first|before(?:hand)?|before (?:it|that|the exam|i (?:can )?(?:sit|book|start)))\s?\??$"
_OPENS_IT = rf"{_LEAD}(?:which|what)(?: one| cert\w*| exam| title)?(?: of (?:them|those|these|mine))?(?: actually| then)? (?:opens?|unlocks?|gets? (?:me|us|one|you) into) (?:it|that|this|that one|this one)\s?\??$"
_LAPSES = r"@c(\d+) (?:\w+ ){0,3}?(?:laps\w*|expir\w*|runs? out|ends|goes inactive|is gone|is not active|isnt active|inactive)\b"
_MEANWHILE = (
    r"\b(?:before|by the time|until|meanwhile|in the mean ?time|between|while) (?:i |we |he |she |they |my |the |passing |it )?"
)
_IN_TIME = rf"{_LEAD}(?:(?:what about|how about|and|would|could|can|will|would it|does it) )*(?:he |she |i |they |we |it )?(?:\w+ )?(?:in|after|with) (?:another |about |some )?({COUNTED}|another|an?) (?:more )?(months?|years?|yrs?)(?: more| time| from now| of (?:work|experience))*(?: then| though| too)*(?: (?:he|she|i|we|they|it|that)(?: (?:could|can|would|will|may|might|is|be|qualif\w+|work\w*|ok|okay|possible|enough|fine|eligible|then))*)?\s?\??$"
_LATER = r"\b(?:after\w*|later|then|once|some ?day|one day|certified|next year)\b"
_YEARS = rf"{_LEAD}(?:how many |how much |any |what |which |do (?:i|we|they) need |need )*(?:years?|yrs|experience)(?: of)?(?: work| experience| practice)?(?: do (?:i|they|we|you)| does it| is| are| would)?(?: need(?:ed)?| required?| necessary| ask\w*| want\w*| for (?:it|that))*(?: then| too| first| at all| to sit| to take it)*\s?\??$"
_UNTIL = r"\b(?:(?:until|till) (?:then|that|(?:i|we|he|she|they|one) (?:\w+ )?(?:am|are|is|has|have|get|gets|do|does|\w+ed)\b)|in the mean ?time|meanwhile|for the time being|in between)\b"
_NAMED = r"\b(?:what|title|called?|call|name|status|who|letters|say|put)\b"
_BY_WHEN = r"\b(?:by when|until when|till when|how long|how much time|deadline|time limit)\b.*\b(?:years?|experience|the rest|apply|applying|application|certified|gather|collect|get them|gain|hand)\b"
_LAPSED = r"^(?:and|or|what about|how about|even|also|but|what if|with|if| )*(?:an? |the |my |it |its |it is |is |was |has )*(?:lapsed|expired|inactive|retired|suspended|outdated)(?: one| cert\w*| already| too)?\s?\??$"
_SAVES = r"\b(?:saves?|keeps?|instead|helps?|holds?|carry|carries|replaces?|enough|does|do|would|rescues?)\b"
_WHAT_DOES = r"^(?:and |so |ok |okay |but |well |then )*(?:what|which(?: ones?| certs?)?) (?:(?:does|do|would|will|is|are)(?: (?:count|work|open it|enough|accepted|do|be enough|(?:it|they) (?:take|accept|want|ask for)))?|counts?|opens it|works|qualifies|is accepted|gets me in|they (?:take|accept|want))(?: then| instead| here)?\s?\??$"
_OPENS_ELSE = r"^(?:and |so |ok |okay |but |well |then )*(?:what|which)(?: else| other\w*| \w+)? (?:does|do|would|can|will|could) (?:it|that|this|that one|mine|one|i)(?: then| actually)? (?:open|unlock|get (?:me|one|us|you) into|lead to|qualify (?:me |us |one |you )?for)(?: \w+){0,3}\s?\??$"
_IF = r"\b(?:if|when|once|suppose|supposing|assuming|provided)\b"
_RESTS = r"@c(\d+),? (?:then |now )?(?:does|would|will) (?:it|that|this|that one) (?:also |then |even )?(?:depend|rest|build|rely) (?:up)?on (?:an? |the |my )?@c(\d+)"
_WORKS = r"^(?:(?:but|well|hm+|no|sorry|actually|and|what|if|even|so|ok|though|that|when|suppose|say)(?: \|)? )*(?:i|we|he|she|they|im|hes|shes|theyre|(?:all |most of )?(?:my|our|his|her|their|the) (?:jobs?|work|roles?|audits?|clients?|engagements?|projects?|background|experience|day job|tasks?|assignments?))\b.*\b(?:only|just|purely|solely|mostly|tax|taxes|financial|payroll|book ?keeping|finance|accounts|accounting|accountancy|statements?|operational|compliance|no it|not it|nothing)\b"
_WHAT_IF = r"^(?:and |but |ok |so |then |hm+ |well )*(?:what if|even if|and if|if|suppose|say)\b"
_NO_IT = re.compile(
    r"\b(?:no|not|nothing|never|without|zero|none|isnt|isn't|hardly any|barely any)(?: (?:in|to do with|of|with|really|any|even|an?))* (?:IT|tech\w*|systems?|security|cyber\w*|advisory)\b",
    re.IGNORECASE,
)
"""What the work is said not to have in it."""
_IN_IT = re.compile(r"\b(?:IT|I\.T\.|systems?|tech\w*|cyber\w*|security|advisory)\b")
_FEW = 9
_LONGEST = 14


def of_gate(case: Case) -> Understood | None:
    """The question on the gate; None for any other message."""
    last, topic = case.memory.last, case.memory.topic
    if last is None or not topic or case.reading.size > _LONGEST or case.reading.unknown or case.found.ambiguous is not None:
        return None
    if (
        query := _rests(case)
        or _saved_by(case, last)
        or _opens_else(case, last)
        or _what_does(case, last)
        or _lapsed_one(case, last)
    ):
        return Understood(query, other=case.memory.other)
    return (
        _let_go(case, last, topic[0])
        or _lapses(case)
        or _first(case, last, topic[0])
        or _in_time(case, last)
        or _afterwards(case, last, topic[0])
    )


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
    gate = last.credential if last is not None and last.intent in GATES else opened_by(case, named)
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


def _let_go(case: Case, last: Query, topic: str) -> Understood | None:
    """What becomes of the thread's own with what it has to be kept with: "and if my CISSP goes away?", "does it depend on my CISM?"."""
    named = tuple(dict.fromkeys(e.id for e in case.reading.of("credential") if len(e.ids) == 1))
    if len(named) != 1 or not kept_by(case, topic, named):
        return None
    goes = case.says(GOES) and case.says(SUPPOSED)
    if goes and (case.says(_MEANWHILE) or (last.intent in GATES and not case.says(_LATER))):
        return None
    if not (goes or case.says(DEPENDS)):
        return None
    asker = Person(holds=(Held(credential=topic), Held(credential=named[0], active=not goes)))
    return Understood(Query(intent=Intent.RENEWAL, sides=about(topic), asker=asker, slot=KEEP), other=case.memory.other)


def _afterwards(case: Case, last: Query, topic: str) -> Understood | None:
    """The years it takes, how long there is to gain them, and what one is until then."""
    gate = last.credential if last.intent in GATES and last.credential else topic
    conditions = case.catalog.credentials[gate].conditions
    if case.found.targets or (conditions.sit is None and conditions.certify is None):
        return None
    if case.says(_YEARS):
        return Understood(Query(intent=Intent.PREREQUISITES, sides=about(gate)), lead=Lead())
    if conditions.certify is not None and ((case.says(_UNTIL) and case.says(_NAMED)) or case.says(_BY_WHEN)):
        return Understood(Query(intent=Intent.FACT, sides=about(gate), aspects=(Aspect.STEPS,)), other=case.memory.other)
    return None


def _in_time(case: Case, last: Query) -> Understood | None:
    """The gate just judged, with the years there will be by then."""
    base = gate_before(case) if last.intent in (Intent.ELIGIBILITY, Intent.FACT) else None
    before = years_before(case, base) if base is not None else ()
    match = search(_IN_TIME, case.text)
    if base is None or match is None or not before or case.found.targets:
        return None
    more = (1 if match[1] in ("a", "an", "another") else count_of(match[1])) / (12 if match[2].startswith("month") else 1)
    years = tuple(y.model_copy(update={"years": y.years + more}) for y in before)
    asker = base.asker.model_copy(update={"years": years})
    return Understood(
        base.having(intent=Intent.ELIGIBILITY, sides=base.sides[:1], asker=asker),
        lead=Lead(other=case.memory.other, person=Person(years=years)),
        other=case.memory.other,
    )


def _rests(case: Case) -> Query | None:
    """Whether what is named first is opened by what is named behind it: "and AIGP, does that depend on CISM too?"."""
    rests = search(_RESTS, case.text) if len(case.found.targets) == 2 else None
    return case.query(Intent.PREREQUISITES, *(case.reading.entities[int(n)].id for n in rests.groups())) if rests else None


def _saved_by(case: Case, last: Query) -> Query | None:
    """Whether what hangs on another is kept with what is named now: "and if I get CISSP in time?"."""
    if (
        last.intent is not Intent.RENEWAL
        or last.slot != KEEP
        or last.credential is None
        or not (case.says(_IF) or case.says(_SAVES))
    ):
        return None
    named = tuple(i for i in (case.found.targets or case.held) if i != last.credential)
    if len(named) != 1:
        return None
    asker = last.asker.with_said(Person(holds=(Held(credential=named[0]),)))
    return last.having(asker=asker)


def _lapsed_one(case: Case, last: Query) -> Query | None:
    """The same way in, no longer in force: "and a lapsed one?"."""
    if last.intent not in GATES or case.found.targets or not case.says(_LAPSED) or len(last.credentials) != 2:
        return None
    gate, way = last.credentials
    return Query(intent=Intent.ELIGIBILITY, sides=about(gate), asker=Person(holds=(Held(credential=way, active=False),)))


def _opens_else(case: Case, last: Query) -> Query | None:
    """What the key just asked about does open: "what does it open, then?"."""
    if last.intent not in GATES or case.found.targets or case.ids("role", "topic") or not case.says(_OPENS_ELSE):
        return None
    held = tuple(h.credential for h in last.asker.holds) or last.credentials[1:]
    if len(held) != 1:
        return None
    return Query(
        intent=Intent.FIND, limits=Limits(unlocks=held[0], without=last.credentials[:1] if case.says(r"\b(?:else|other)\b") else ())
    )


def _what_does(case: Case, last: Query) -> Query | None:
    """What opens it, after what does not: "what does then?"."""
    if last.intent not in GATES or last.credential is None or case.found.targets or not case.says(_WHAT_DOES):
        return None
    return Query(intent=Intent.PREREQUISITES, sides=about(last.credential), slot="must")


def of_work(reading: Reading, memory: Memory, catalog: Catalog) -> Understood | None:
    """The gate just judged with what work it is, where the verdict hung on a role in IT: "i do only tax"."""
    last = memory.last
    if last is None or last.intent is not Intent.ELIGIBILITY or not last.asker.designations or last.credential is None:
        return None
    asks = "?" in reading.text and search(_WHAT_IF, reading.skeleton) is None
    if reading.size > _LONGEST or reading.of("credential", "designation") or asks:
        return None
    tree = required_of(catalog.credentials[last.credential].conditions.sit)
    asked = tree is not None and any(isinstance(leaf, Other) and "IT audit" in leaf.other for leaf in leaves(tree))
    works_elsewhere = search(_WORKS, reading.skeleton) is not None and _IN_IT.search(_NO_IT.sub(" ", reading.text)) is None
    no_auditor = any(catalog.roles[reading.entities[n].id].family == "audits" for n in denied(reading.skeleton))
    if not asked or not (works_elsewhere or no_auditor):
        return None
    return Understood(last.having(slot="not-it"), lead=Lead(other=memory.other), other=memory.other)
