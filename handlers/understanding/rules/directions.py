"""Which way round a question about a gate goes: what is to be taken, and what is asked about as the way in."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from handlers.query import Intent
from handlers.understanding.words.patterns import match as match_start
from handlers.understanding.words.patterns import search

if TYPE_CHECKING:
    from handlers.query import Query
    from handlers.understanding.case import Case

_TO = r"(?:straight (?:to|into)|directly (?:to|into)|(?:ok|okay|fine) for|helps? (?:with|for)|before|prior to|ahead of|for|towards?|into|qualif\w+ (?:me |someone )?for|count\w* (?:for|towards?|as (?!@)\w+ (?:\w+ )?(?:for|towards?))|eligible for|prereq\w* (?:for|of|to)|requirements? (?:for|of|to)|meets?(?: the requirements?)?(?: for| of)|accept\w* for|enough for|vor|fur|pour|avant|para|antes (?:de|da|do)?)"
"""Words that only stand before what is to be taken."""
_TAKE = r"(?:get|help\w* (?:me |us )?get|pursu\w+|unlocks?|count\w* as|to (?:take|sit|get|do|pursue|become|earn|attempt|be|start|apply for|go for)|attempt\w*|taking|sitting|doing|starting|getting|open(?:s)? (?:the door to|up)?|satisf\w+|meets?(?: the requirements?)?|fazer|presentar|passer|hacer)"
"""Words that stand before what is to be taken, and before a key that is got on the way as well."""


def direction(case: Case) -> tuple[str, tuple[str, ...]] | None:
    """(target, asked-about prerequisites) of a question about a gate, None where it has no two ends."""
    found = case.found
    if not found.targets:
        return None
    numbers = {id(e): n for n, e in enumerate(case.reading.entities)}
    order = [numbers[id(e)] for e in found.entities]
    text = case.text
    owner = search(r"@c(\d+) (?:prereq\w*|(?:entry )?requirements?|gate|(?:entry )?conditions)\b", text)
    if owner and int(owner[1]) in order and len(order) > 1:
        return _pair(case, order, int(owner[1]))
    after = search(r"\b(?:then|and on to|afterwards) (?:on to |to |straight to |take |do |go for )?(?:the )?@c(\d+)", text)
    if after and int(after[1]) in order and len(order) > 1:
        goal, keys = _pair(case, order, int(after[1]))
        spared = {case.reading.entities[n].id for n in case.said.without}
        return goal, tuple(i for i in keys if i not in spared) or keys
    without = [n for n in order if n in case.said.without]
    if without and len(order) > len(without):
        target = next(n for n in order if n not in without)
        return _pair(case, order, target)
    fillers = r"(?: (?:the|an?|my|exam|cert\w*|for|first|to|take|sit|active|either|certified|going|start|doing|pursuing|el|la|le|l|o|os|den|die|das|presentar|fazer|passer|hacer|sacar|obtener|zu))*"
    taking = search(
        r"\bneed\b.*\bbefore (?:i |we |you |they |one )?(?:can |may |could |am allowed to )?"
        r"(?:sit|sitting|take|taking|do|doing|register|registering|book|get|attempt)(?: (?:the|an?|my|exam|for))* @c(\d+)",
        text,
    )
    if taking and int(taking[1]) in order and len(order) > 1:
        return _pair(case, order, int(taking[1]))
    only = search(r"\b(?:is|are) @c(\d+)(?: \w+){0,2} (?:only|just|reserved|restricted) (?:for|to)\b", text)
    if only and int(only[1]) in order and len(order) > 1:
        return _pair(case, order, int(only[1]))
    for words in (_TO, _TAKE):
        for n in order:
            if re.search(rf"\b{words}{fillers} @c{n}\b", text) and len(order) > 1:
                return _pair(case, order, n)
    taken = search(
        r"\b(?:can|could|may) i (?:still |now |already |then )?(?:take|sit|get|do|attempt|go for) (?:the |an? )?@c(\d+)(?! (?:and|or|,) )",
        text,
    )
    if taken and int(taken[1]) in order and len(order) > 1 and not search(r"\bwithout\b", text):
        return _pair(case, order, int(taken[1]))
    requires = search(
        r"@c(\d+)(?: \w+){0,3} (?:require[sd]?|need(?:s|ed)?|demand(?:s|ed)?|accept(?:s|ed)?|want(?:s|ed)?|ask(?:s|ed)? for|insist(?:s|ed)? on)\b(?: \w+){0,5} @c(\d+)",
        text,
    )
    if requires and int(requires[1]) in order:
        return _pair(case, order, int(requires[1]))
    does = search(r"\b(?:does|do|is|did|will|would) (?:the )?@c(\d+)(?: \w+){0,3} (?:require|need|accept|ask|demand|want)", text)
    if does and int(does[1]) in order:
        return _pair(case, order, int(does[1]))
    if len(order) > 1 and case.has("need", "before", "enough", "prerequisites", "without"):
        first = search(r"@c(\d+)(?: \w+){0,2} first\b", text)
        if first and int(first[1]) in order:
            return _pair(case, order, next(n for n in order if n != int(first[1])))
        subject = match_start(r"(?:is|does|will|would|do|are|did)(?: (?:my|the|an?|active|having|holding))* @c(\d+)", text)
        if subject and int(subject[1]) in order:
            return _pair(case, order, order[-1])
    return None


def target_first(case: Case) -> tuple[str, ...]:
    """What is named, with what is to be taken first; as it was named where it has no two ends."""
    ends = direction(case)
    return (ends[0], *ends[1]) if ends else case.found.targets


def _pair(case: Case, order: list[int], target: int) -> tuple[str, tuple[str, ...]]:
    ids = dict(zip(order, case.found.targets, strict=True))
    return ids[target], tuple(i for n, i in ids.items() if n != target)


_EACH_UP_TO = 4
_NAMES = r"(?:(?:the|both|@i\d+) )*@c\d+(?:(?: \||,)? (?:the |@i\d+ )*@c\d+)* (?:and|or|vs|versus) (?:(?:the|@i\d+) )*@c\d+"
_EACH = rf"\b(?:prerequisites?|prereqs?|requirements?|conditions?|(?:work )?experience|years of (?:work|experience))(?: \w+){{0,2}}? (?:of|for|to (?:take|sit|get)) {_NAMES}(?! (?:opens?|gives?|counts?|helps?))|\bwhat do (?:both )?{_NAMES} (?:need|require|ask for)\b|{_NAMES} (?:prereqs?|prerequisites?|requirements?)\b"
"""Ways to ask what each of several takes, and not whether one is needed for the other."""


def of_each(case: Case) -> Query | None:
    """What each of several credentials takes: "prerequisites for SecAI+ and AAISM"."""
    if 1 < len(case.found.targets) <= _EACH_UP_TO and case.says(_EACH):
        return case.query(Intent.PREREQUISITES, *case.found.targets, slot="each")
    return None
