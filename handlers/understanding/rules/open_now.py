"""Which of all can be had now by somebody who tells how they stand: "my CISM lapsed: any ISACA cert I can still get?"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog.engine.wishes import NOT_AI
from handlers.query import Intent, Limits

if TYPE_CHECKING:
    from handlers.query import Query
    from handlers.understanding.case import Case

_MAY = (
    r"\b(?:what|which|any|anything|something|is there)\b(?: (?!@c)[\w@+]+){0,7}? (?:that |which )?(?:can |could |may )?(?:i|we) "
    r"(?:can |could |may |am allowed to |are allowed to )?(?:actually |still |even |really |now |already )*(?:take|sit|do|get|go for|have|book)"
    r"(?: (?:right now|already|now|yet|today|currently|as is|at this point|like this|with that|at all|anyway|as things stand))?(?: \?)?$"
    r"|\b(?:what|which)(?: (?!@c)[\w@+]+){0,5}? (?:is|are|stays?|remains?|left) (?:still |now |already )*open (?:to|for) (?:me|us)\b"
)
_THEY = r"(?:he|she|they|(?:my|our|the|an?) (?:\w+ ){0,2}?(?:\w+|@r\d+)(?: (?:with|holding|who (?:has|holds))(?: an?| the| my)* @[cd]\d+)?)"
_MAY_THEY = (
    rf"\b(?:what|which|any|anything|something)\b(?: (?!@c\d)[\w@+]+){{0,7}}? (?:can|could|may|might) {_THEY} (?:already |actually |now |still |even )*(?:take|sit|do|get|go for|have|book|register|apply|enrol|sign up)\b"
    r"|\b(?:what|which|any|anything)\b(?: (?!@c\d)[\w@+]+){0,7}? (?:is|are) (?:already |now |still )?open (?:to|for) (?:him|her|them)\b"
)
"""Asked for somebody else, who holds what is told of them."""
_RIGHT_NOW = (
    r"\b(?:right now|already|now|yet|today|currently|as is|still|at this point|as things stand|open (?:to|for) (?:me|us))\b"
)


def open_now(case: Case) -> Query | None:
    """The doors open to who has lapsed, lacks or is on the way to something, where the issuer alone is wished."""
    person = case.said.person
    theirs = case.says(_MAY_THEY)
    if case.found.targets or not (person.holds or person.lacks or person.designations) or not (theirs or case.says(_MAY)):
        return None
    held_back = theirs or bool(person.lacks) or any(not held.active for held in person.holds) or _associate(person.designations)
    if (
        not (held_back and (case.found.issuers or case.says(_RIGHT_NOW)))
        or case.ids("topic")
        or (case.ids("role") and not theirs)
        or case.has("recommend", "worth", "plan")
    ):
        return None
    wanted = case.stated
    if wanted.having(issuers=(), tracks=()) != Limits():
        return None
    limits = Limits(
        issuers=case.found.issuers or wanted.issuers, tracks=wanted.tracks, without=(NOT_AI,) if case.says(r"\bai\b") else ()
    )
    return case.query(Intent.ELIGIBILITY, limits=limits)


def _associate(designations: tuple[str, ...]) -> bool:
    """Whether somebody is on the way to a credential only."""
    return any(designation.startswith("associate-") for designation in designations)
