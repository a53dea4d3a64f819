"""Whether one may go ahead with what a thread is about: "so I'm good to go?", "no ISACA certs here, so AAIR possible?"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from catalog.conditions import HoldsCredential, leaves
from handlers.leads import Lead
from handlers.person import Person
from handlers.query import ABOUT_ONE, Aspect, Intent, Query, about
from handlers.understanding.aspects import aspects_of
from handlers.understanding.rules.plan_rules import limits_said
from handlers.understanding.understood import Understood

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handlers.understanding.case import Case

_IT = r"(?:@c\d+|it|that|this|that one|this one|the exam)"
_MAY = (
    r"\b(?:im|i am|am i|are we|we are|were|is (?:he|she)|(?:he|she) is|hes|shes)(?: \w+)? (?:good|all good|ready|clear|set|all set|free) to (?:go|book|register|sit|apply|start)\b"
    r"|\b(?:am i|im|are we|were) (?:all )?(?:set|covered|sorted|fine|ok|okay|in|out|eligible|qualified|allowed|good)(?: then| now| already| for (?:it|that|this))?\s?(?:\||\?|$)"
    rf"|\b(?:is|would|so|then|and|makes?) {_IT} (?:be |is |still |then |even |now )*(?:possible|open|allowed|doable|feasible|off the table|closed|out of reach|an option)\b(?: for (?:me|us|him|her|them))?(?! (?:in|on|by|at|for|with|without|until)\b)"
    rf"|\b(?:do|would) (?:i|we) (?:then |already |still |now )*(?:qualify|qualified|meet (?:it|that|them|the \w+)|get in|fit in)\b"
    rf"|\b(?:can|could|may) (?:i|we) (?:then |already |now |just )*(?:go ahead|proceed|register|book|apply|sign up|enrol|enroll|sit it|sit {_IT})(?: (?:now|already|then))?\s?(?:\||\?|$)"
    r"|\b(?:can|could|may) (?:i|we) (?:(?:do|take|sit|get) (?:it|that) )?(?:too|also|as well)\s?(?:\||\?|$)"
    rf"|\b(?:anyone|anybody|everyone|everybody) (?:can|may|could) (?:then |just )*(?:take|sit|do|book) {_IT}"
    rf"|\b(?:i|we|he|she|they|anyone|anybody|everyone) (?:can|could|may) (?:then |already |now |just |simply )*(?:go ahead|go|proceed|register|book|apply|sign up|enroll?|sit|take {_IT})(?: {_IT})?(?: and (?:then )?(?:be|get|become|hold|have|call myself|am) (?:fully |then )?(?:certified|it|{_IT}))?(?: (?:for {_IT}|\w+ away|now|already|then|directly|tomorrow|today|immediately|both|as well|too))*\s?(?:\||\?|$)"
    rf"|^(?:so |then |and |ok )*{_IT} (?:is |would be )(?:then )?(?:out|in)(?: for (?:me|us|him|her|them))?(?: then)?\s?(?:\||\?|$)"
    r"|\bam i (?:still )?missing (?:something|anything)\b.*\b(?:for|to)\b"
)
"""Ways to ask whether one may, in a few words that name no condition."""
_ENOUGH = rf"\b(?:would|does|will|is|do) (?:that|this|it|{_IT}) (?:then |already |still |also |even )*(?:do|work|count|suffice|be (?:enough|ok|okay|fine|sufficient|accepted)|enough|ok|okay|sufficient|accepted|qualify)(?: (?:too|then|as well|for (?:me|us|it|that|this)))*\s?(?:\||\?|$)"
_NONE_OF = re.compile(
    r"\b(?:no|without|zero|havent(?: got)? any|dont have any|not a single) (?:active )?@i(\d+)(?: (?:certs?|certifications?|credentials?|titles?|badges?|stuff|thing))?\b"
)
_LONGEST = 20
_SPOKEN = (*ABOUT_ONE, Intent.COMPARE, Intent.RECOMMEND, Intent.PATH, Intent.EXPLAIN)
_TOLD = frozenset((Aspect.PREREQUISITES, Aspect.EXPERIENCE, Aspect.LEVEL, Aspect.VALIDITY, Aspect.APPLICATION, Aspect.TRAINING))


def allowed(case: Case) -> Understood | None:
    """Whether the asker may take what is talked about, or what is named; None where anything else is asked."""
    memory, last = case.memory, case.memory.last
    if last is None or last.intent not in _SPOKEN or not memory.topic or case.reading.size > _LONGEST:
        return None
    told = case.said.person.has_told() or _NONE_OF.search(case.text) is not None
    if not (case.says(_MAY) or (told and case.says(_ENOUGH))) or set(aspects_of(case.reading)) - _free(case):
        return None
    limits = limits_said(case)
    if limits.months or limits.by or limits.hours_per_week or case.found.ambiguous is not None:
        return None
    held = case.said.person.held | last.asker.held
    named = [i for i in case.found.targets if i not in held]
    target = named[0] if len(named) == 1 else _spoken_of(case) if not named else None
    if target is None or target in held:
        return None
    person = last.asker.with_said(case.said.person)
    lacks = tuple(i for i in _lacked(case, target) if i not in person.held)
    person = person.with_said(Person(lacks=lacks)) if lacks else person
    slot = "nothing" if case.said.holds_nothing and not person.holds else None
    query = Query(intent=Intent.ELIGIBILITY, sides=about(target), asker=person, slot=slot)
    return Understood(query, case.said.person, lead=Lead() if query == last else None, other=memory.other)


def _free(case: Case) -> frozenset[Aspect]:
    """Facts whose words are those of leave as well: "so I can register" asks for no page."""
    return _TOLD if case.says(r"\b(?:where|how|link|page|url|site)\b") else _TOLD | {Aspect.WEBSITE}


def _spoken_of(case: Case) -> str | None:
    """What the thread is about: the gate just judged, the one asked about, else what was advised."""
    last = case.memory.last
    if last is not None and last.aspects == (Aspect.SUCCESSOR,):
        return case.memory.topic[0]  # what is to be taken in its place
    if last is not None and last.intent is not Intent.RECOMMEND and last.credential and len(last.credentials) == 1:
        return last.credential
    return case.memory.topic[0]


def _lacked(case: Case, target: str) -> Iterator[str]:
    """Of what the gate accepts, the credentials of an issuer of whom nothing is held: "no ISACA certs here"."""
    none_of = _NONE_OF.search(case.text)
    stage = case.catalog.credentials[target].conditions.sit
    if none_of is None or stage is None or stage.required in (None, "none"):
        return
    issuer = case.reading.entities[int(none_of[1])].id
    for leaf in leaves(stage.required):  # type: ignore[arg-type]
        if isinstance(leaf, HoldsCredential) and case.catalog.credentials[leaf.credential].issuer == issuer:
            yield leaf.credential
