"""The rule for whether one is too much, or too little, for who asks: "is AAISM overkill for a SOC lead with a CISM"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.query import Intent
from handlers.understanding.words.patterns import search

if TYPE_CHECKING:
    from handlers.query import Query
    from handlers.understanding.case import Case

_TOO = (
    r"(?:overkill|over the top|too (?:much|basic|advanced|senior|junior|heavy|big|easy|academic|niche|shallow|theoretical|light|low|high)(?! (?:money|to (?:pay|ask)))"
    r"|beneath|below (?:me|him|her|us|them)|redundant|superfluous|pointless|useless|unnecessary|a (?:total |complete |big |bit of a )?(?:waste|stretch|step (?:back|down|too far))|wasted)"
)
_IS_TOO = (
    rf"\b(?:is|isnt|was|be|would|wouldnt|wont|will|are|am i|seems?|sounds?|looks?|feels?)(?: (?:it|doing|taking|getting|sitting|the|an?))* @c(\d+)(?: (?:be|exam|cert|really|actually|not|just|kind of|kinda|sort of|a bit|way|totally|maybe|rather|simply|still|to|total|complete|bit))* {_TOO}"
    rf"|(?:^|\| |\b(?:think|says?|said|guess|fear|feel|worried)(?: that)? )(?:the |that |an? )?@c(\d+)(?: (?:is|seems?|sounds?|looks?|would|be|feels?|exam|cert|a bit|way|totally|rather|total|complete))* {_TOO}"
)


_WHY_PAY = r"\bwhy (?:(?:on earth|should|would|do|does|did|even|still|shall|must|i|we|you|one|they|anyone|anybody|somebody|people|my|our|the|company|boss|team) )*(?:pay|paying|spend|spending|bother|waste|wasting|shell out|invest|fork out)(?: (?!@c)\S+){0,5} @c(\d+)"


def why_pay(case: Case) -> Query | None:
    """The verdict on the one that somebody sees no reason to pay for; None for any other message."""
    match = search(_WHY_PAY, case.text)
    judged = case.reading.entities[int(match[1])] if match else None
    if judged is None or len(judged.ids) != 1 or set(case.found.targets) - {judged.id} or judged.id in case.held:
        return None
    asker = case.said.person.model_copy(update={"role": None})  # who sees no reason to pay is not for whom it is
    return case.query(
        Intent.WORTH, judged.id, limits=case.stated.having(free=None, budget=None, sort=None), asker=asker, advise=True
    )


def overkill(case: Case) -> Query | None:
    """The verdict on the one so judged; what else is named is held by who asks, and no gate is asked about. None for any other message."""
    if asked := why_pay(case):
        return asked
    match = search(_IS_TOO, case.text)
    if match is None or case.has("vs", "which", "hire"):
        return None
    judged = case.reading.entities[int(match[1] or match[2])]
    others = set(case.found.targets) - set(judged.ids)
    if len(judged.ids) != 1 or others or judged.id in case.held:
        return None
    return case.query(Intent.WORTH, judged.id, roles=case.ids("role"), topics=(), limits=case.stated, advise=True)
