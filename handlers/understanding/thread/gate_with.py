"""The gate just judged, by another way in: "and with CIPT", "would SC-500 count instead", "do they take CISSP too?"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from catalog.engine.eligibility import Status, eligibility
from catalog.engine.prerequisites import relation
from handlers.person import Held, Person
from handlers.query import Intent, Query, about
from handlers.understanding.understood import Understood
from handlers.understanding.words.patterns import search

if TYPE_CHECKING:
    from handlers.understanding.case import Case

_GATES = (Intent.ELIGIBILITY, Intent.PREREQUISITES)
_LEAD = r"^(?:and|but|or|so|ok|okay|then|also|well|hm+|what|how|about|if|maybe|perhaps|just|only| )*"
_X = r"(?:an? |the |just |only |active |old )*@[cd]\d+(?: cert\w*| title| badge| holders?)?(?: alone| only| by itself)?"
_TAIL = r"(?: (?:too|as well|instead|also|then|alone|now|maybe|there|here|for (?:it|that|this|that one|the exam|@c\d+)))*\s?\??$"
_DOES = r"(?:count|do|work|suffice|qualify|pass|help|fit|apply|be (?:enough|ok|okay|fine|accepted|sufficient|good enough|valid)|get (?:me|us|him|her|them|one) in|open (?:it|that|this)|let (?:me|us|him|her|them) in|do the (?:job|trick))"
_COUNTS = rf"{_LEAD}(?:would|does|do|will|could|can|wouldnt|doesnt) (?:having |holding )?{_X} (?:also |then |even |already |still )*{_DOES}{_TAIL}"
_TAKEN = (
    rf"{_LEAD}(?:would|do|does|will|could) (?:they|it|@i\d+)(?: \w+)? (?:take|accept|recogni[sz]e|allow|count|honou?r) {_X}{_TAIL}"
)
_WITH = rf"{_LEAD}(?:with|holding|having|using|through|via) {_X}{_TAIL}"
_BARE = rf"^(?:and|or|and also|also|what about|how about|plus) {_X}{_TAIL}|^{_X} (?:too|as well|instead|also){_TAIL}"
_THAT_OPENS = r"\b(?:does|would|will|is|can|could|do) (?:that|it|this|mine|those|these|they)\b(?: \w+){0,3} (?:help|count|enough|work|do|open|qualify|suffice|let|get|sufficient|good)\b.*@c\d"
_IF = r"\b(?:if|when|once|suppose|supposing|assuming|provided)\b"
_WHAT_DOES = r"^(?:and |so |ok |okay |but |well )*(?:what|which(?: ones?)?) (?:does|do|would|will|is|are)(?: (?:count|work|open it|enough|accepted|do|be enough|it take|they (?:take|accept|want)))?(?: then| instead)?\s?\??$"
_STATED = (Intent.RECOMMEND, Intent.FACT, Intent.PROFILE, Intent.FIND, Intent.GAPS, Intent.ELIGIBILITY)
_LAPSED = r"^(?:and|or|what about|how about|even|also|but|what if|with|if| )*(?:an? |the |my |it |its |it is |is |was |has )*(?:lapsed|expired|inactive|retired|suspended|outdated)(?: one| cert\w*| already| too)?\s?\??$"
_TAKES_ALONG = r"\b(?:does|would|will|could|can|do) (?:that|it|this) (?:\w+ )?(?:kill|affect|end|hurt|void|invalidate|touch|influence|impact|cost|mean|lose|break|endanger|harm|matter for|change)\b|\bwhat (?:about|happens to|becomes of) (?:my|our|his|her|their|the) @c\d+(?: then)?\s?\??$|\b(?:lose|keep) (?:my|our|his|her|their|the) @c\d+"
_ENDS = (Intent.RENEWAL,)
_WITH_WAY = 2
_LONGEST = 12
_PARTS = ("must", "one_of", "not_accepted")


def by_another(case: Case) -> Understood | None:
    """The gate judged last by what is named now, and by nothing that was named before; None for anything else."""
    last = case.memory.last
    if last is None or case.reading.size > _LONGEST:
        return None
    if (
        taken := _does_that(case, last)
        or _kept_with(case, last)
        or _what_does(case, last)
        or _lapsed_one(case, last)
        or _takes_along(case, last)
    ):
        return Understood(taken)
    if last.intent not in _GATES or last.credential is None:
        return None
    named = re.findall(r"@([cd])(\d+)", case.text)
    ways = [(kind, case.reading.entities[int(n)].id) for kind, n in named if case.reading.entities[int(n)].id != last.credential]
    if len(ways) != 1 or search(r"\b(?:my|our|i|we|ive|weve)\b", case.text) or case.reading.unknown:
        return None
    (kind, way), gate = ways[0], last.credential
    counts = case.says(_COUNTS) or case.says(_TAKEN)
    if not counts and case.says(_WITH):
        counts = eligibility(case.catalog, gate, _known(case), case.today).stages["sit"].status is Status.ELIGIBLE
    if not counts and kind == "c" and last.asker.has_told() and case.says(_BARE):
        counts = relation(case.catalog, gate, way).part in _PARTS
    if not counts:
        return None
    if kind == "c":
        return Understood(Query(intent=Intent.PREREQUISITES, sides=about(gate, way), slot="enough"), other=case.memory.other)
    before = _known(case)
    told = Person(designations=(way,), years=before.years, lacks=tuple(held.credential for held in before.holds))
    return Understood(Query(intent=Intent.ELIGIBILITY, sides=about(gate), asker=told), other=case.memory.other)


def _does_that(case: Case, last: Query) -> Query | None:
    """Whether what is held opens what is named now: "does that help with AAISM?"."""
    held = _known(case)
    target = tuple(i for i in case.found.targets if i not in held.held)
    if len(target) != 1 or not (held.holds or held.designations) or not case.says(_THAT_OPENS) or case.reading.of("designation"):
        return None
    if last.intent not in _STATED or set(last.credentials) - held.held:
        return None
    return Query(intent=Intent.ELIGIBILITY, sides=about(target[0]), asker=held)


def _kept_with(case: Case, last: Query) -> Query | None:
    """Whether what hangs on another is kept with what is named now: "and if I get CISSP in time?"."""
    if last.intent is not Intent.RENEWAL or last.slot != "keep" or last.credential is None or not case.says(_IF):
        return None
    held = tuple(h.credential for h in case.said.person.holds)
    named = tuple(i for i in (case.found.targets or held) if i != last.credential)
    if len(named) != 1:
        return None
    asker = last.asker.with_said(Person(holds=(Held(credential=named[0]),)))
    return last.having(asker=asker)


def _lapsed_one(case: Case, last: Query) -> Query | None:
    """The same way in, no longer in force: "and a lapsed one?"."""
    if last.intent not in _GATES or case.found.targets or not case.says(_LAPSED) or len(last.credentials) != _WITH_WAY:
        return None
    gate, way = last.credentials
    return Query(intent=Intent.ELIGIBILITY, sides=about(gate), asker=Person(holds=(Held(credential=way, active=False),)))


def _takes_along(case: Case, last: Query) -> Query | None:
    """What becomes of another when the one just spoken of runs out: "does that kill my AAIA?"."""
    named = tuple(dict.fromkeys((*case.found.targets, *(h.credential for h in case.said.person.holds))))
    if (
        last.intent not in _ENDS
        or last.credential is None
        or len(named) != 1
        or named[0] in last.credentials
        or not case.says(_TAKES_ALONG)
    ):
        return None
    asker = Person(holds=(Held(credential=named[0]), Held(credential=last.credential, active=False)))
    return Query(intent=Intent.RENEWAL, sides=about(named[0]), asker=asker, slot="keep")


def _what_does(case: Case, last: Query) -> Query | None:
    """What opens it, after what does not: "what does then?"."""
    if last.intent not in _GATES or last.credential is None or case.found.targets or not case.says(_WHAT_DOES):
        return None
    return Query(intent=Intent.PREREQUISITES, sides=about(last.credential), slot="must")


def _known(case: Case) -> Person:
    """What is known of who was asked for."""
    last = case.memory.last
    said = case.memory.person(case.memory.speaker)
    return said.with_said(last.asker) if last is not None else said
