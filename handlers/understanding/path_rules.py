"""Rules for a way to something, step by step: where it starts, where it leads, and what it should be least in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.person import Held, Person
from handlers.query import Intent
from handlers.understanding.case import stated, verb
from handlers.understanding.patterns import search

if TYPE_CHECKING:
    from handlers.query import Limits, Query
    from handlers.understanding.case import Case

_WAY = (
    r"\b(?:path|route|roadmap|way|steps|journey|pathway|road|ladder|sequence|road map|trail)\b(?: \w+){0,6} (?:to|toward|towards|into|for|becom\w+|@c\d+)"
    r"|\bhow (?:do|can|would|should|could|to) (?:i |we |one |someone |you )?(?:get to|become|reach|get from|earn|obtain|get|achieve|arrive at|end up with|make it to|work up to|work towards)\b"
    r"|\bget from\b|\bfrom (?:nothing|zero|scratch|the ground up|no certs?|square one)\b|\bin (?:what|which) order\b"
    r"|\b(?:fastest|quickest|cheapest|shortest|least expensive|easiest) (?:way|path|route|road)\b|\broadmap\b|\bstep by step\b"
    r"|\bwhat (?:are|would be|do|should) (?:the |my |i )?steps\b|\bwhat steps\b|\bwhich steps\b|\bstepping stones?\b"
    r"|\b(?:fastest|quickest|cheapest|soonest) (?:i|we|one) (?:can|could) (?:get|reach|hold|become|have|earn)\b"
    r"|\bhow (?:soon|quickly|fast|cheaply) (?:can|could|would) (?:i|we|one|someone) (?:\w+ )?(?:get|reach|hold|become|have|earn|be)\b"
)
_FROM_NOTHING = (
    r"\b(?:from|with|starting (?:from|at|with)) (?:absolutely |literally )?(?:nothing|zero|scratch|the ground up|square one|no certs?|no certifications?|no credentials?)\b"
    r"|\bcomplete (?:beginner|newcomer|newbie)\b|\bholding nothing\b|\bwithout any certs?\b|\bi (?:have|hold) nothing\b"
)
_OBJECTIVES: tuple[tuple[str, str], ...] = (
    (
        (
            r"\bwithout (?:any )?(?:waiting|years of waiting|a wait|experience)\b|\bno waiting\b|\b(?:shortest|least|minimum|no) wait\w*\b"
            r"|\bfewest years\b|\bleast (?:work )?experience\b|\bwithout (?:having to )?wait\w*\b"
        ),
        "waiting",
    ),
    (
        r"\bcheap\w*\b|\bleast (?:expensive|cost|money)\b|\blow(?:est)? (?:cost|price|budget)\b|\bcosts? (?:the )?least\b|\bsave money\b",
        "fee",
    ),
    (
        r"\bfast\w*\b|\bquick\w*\b|\bsoon\w*\b|\bleast (?:time|effort|study)\b|\bshortest\b|\basap\b|\bspeed\w*\b|\bless (?:time|study)\b",
        "effort",
    ),
)


def path(case: Case) -> Query | None:
    """How to get to something."""
    if case.says(
        r"@c\d+ path\b(?! to| from)|\b(?:learning|academy|study|training) path\b|\b(?:finish|complete|do|take|whole|entire)\w* (?:the |a )?(?:@\w\d+ )?path\b"
    ):
        return None
    if case.found.targets and case.has("fee") and not case.says(r"\b(?:path|route|roadmap|from|steps)\b"):
        return None
    if verb(case) != "path" and not case.says(_WAY):
        return None
    if not (case.found.targets or case.ids("role", "topic") or verb(case) == "path" or case.says(_FROM_NOTHING)):
        return None
    start = search(r"\bfrom (?:the |my |an? |just |only |holding |having )?@c(\d+)", case.text)
    person = case.said.person
    targets = case.found.targets
    if start and len(targets) > 1:
        first = case.reading.entities[int(start[1])].id
        person = person.with_said(Person(holds=(Held(credential=first),)))
        targets = tuple(t for t in targets if t != first)
    held = {h.credential for h in person.holds}
    goals = tuple(t for t in targets if t not in held)
    return case.query(
        Intent.PATH,
        *goals,
        asker=person,
        roles=case.ids("role"),
        topics=() if goals else case.ids("topic"),
        limits=objective(case),
        slot="nothing" if case.says(_FROM_NOTHING) and not person.holds else None,
    )


def objective(case: Case) -> Limits:
    """The wishes of the message, with what the way should be least in."""
    wished = stated(case)
    sort = next((sort for pattern, sort in _OBJECTIVES if case.says(pattern)), None)
    return wished.model_copy(update={"sort": sort, "descending": False})
