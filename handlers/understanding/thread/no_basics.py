"""Advice again without exams at the level of basics: "no more foundation stuff pls", "nothing entry level", "leave out the beginner ones"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.query import ADVICE, Query
from handlers.understanding.understood import Understood

if TYPE_CHECKING:
    from handlers.understanding.case import Case

_NO_BASICS = (
    r"^(?:(?:and|but|ok|okay|please|so|now|then|thanks|hm+|well|id like|i want|i need|we want|we need) )*"
    r"(?:no|not|nothing|none of|without|skip|drop|leave out|cut|enough of|avoid|exclude|remove|spare me)"
    r"(?: (?:more|any|all|the|those|that|these|such|too|so|another|further))*"
    r" (?:foundation\w*|fundamentals?|basics?|beginners?|entry level|entry|introductory|intro|starter|literacy|@r\d+)"
    r"(?: (?:level|stuff|things?|exams?|certs?|certifications?|ones?|courses?|badges?|material|any ?more|anymore|please|pls|plz|for (?:me|us|them|her|him)))*\s?\??$"
)
_TOO_LOW = (
    r"^(?:(?:but|hm+|no|oh|well|ok|okay|sorry|wait|and|\|) )*(?:(?:thats|that is|those are|these are|theyre|they are|its|it is|this is|all)(?: (?:all|just|only|really|clearly|mostly|stuff|more))* )?"
    r"(?:(?:for|too) )?(?:(?:absolute|complete|total) )?(?:beginners?|newbies|basic|basics|easy|junior|simple|entry level|low level|beneath me|beginner (?:stuff|level)|@r\d+)"
    r"(?: (?:for (?:me|us|them|him|her)|stuff|level|though|tbh|no|lol|sorry|\|))*\s?[!?]*$"
)
"""What was advised is said to be too little: a complaint, and no wish for it."""
_BASICS = "foundation"


def no_basics(case: Case) -> Understood | None:
    """The last advice without the track of first steps; None for any other message, or after anything but advice."""
    last = case.memory.last
    if (
        last is None
        or last.intent not in ADVICE
        or last.slot
        or case.found.targets
        or not (case.says(_NO_BASICS) or _complains(case))
    ):
        return None
    if any(case.catalog.roles[role].family != "starts" for role in case.ids("role")):
        return None  # a job that is not to be, and no level
    return Understood(without_basics(case, last))


def _complains(case: Case) -> bool:
    """Whether what was laid out is called too basic."""
    return case.says(_TOO_LOW) and case.says(r"\b(?:too|thats|that is|those|these|theyre|they are|its|it is|this is|beneath)\b")


def without_basics(case: Case, last: Query) -> Query:
    """The same question; at the level of basics are the track of first steps and what is laid out at that level."""
    held = case.catalog.credentials
    low = tuple(i for i in case.memory.listed if i in held and (held[i].level or "").lower() in _LEVELS)
    without = tuple(dict.fromkeys((*last.limits.without, _BASICS, *low)))
    return last.having(limits=last.limits.having(without=without, level=None))


_LEVELS = frozenset(("foundational", "fundamentals", "entry"))
