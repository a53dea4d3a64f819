"""The last question asked again with credentials put in or taken out: "and with OSAI added?", "without AAISM?", "drop the Google one"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from catalog.engine.prerequisites import relation
from handlers.person import Held, Person
from handlers.query import Intent, Query, about
from handlers.slots import EACH, KEEP, MONEY
from handlers.understanding.rules.topic import likeness
from handlers.understanding.understood import Understood

if TYPE_CHECKING:
    from handlers.query import Side
    from handlers.understanding.case import Case

_OUT = frozenset(
    ("without", "minus", "drop", "dropping", "dropped", "remove", "removing", "less", "lose", "losing", "except", "not")
)
_SWAP = frozenset(("instead", "rather", "swap", "swapped", "replace", "replaced", "for"))
_SAID = _OUT | _SWAP | frozenset((
    "and", "so", "ok", "okay", "but", "then", "now", "also", "too", "as", "well", "what", "how", "about", "if", "we", "i", "they", "had", "have", "has", "hold",
    "held", "got", "get", "add", "added", "adding", "adds", "plus", "with", "on", "top", "took", "take", "taken", "take", "of", "the", "a", "an", "our", "us",
    "my", "by", "than", "case", "in", "to", "that", "it", "be", "would", "change", "changes", "?", "say", "suppose", "were", "was", "is", "include", "included", "both",
    "throw", "together", "along", "later", "year", "next", "one", "more", "another", "could", "should", "maybe", "let", "lets", "assume", "imagine",
))  # fmt: skip
_ADDS_TO_ONE = frozenset(("add", "added", "adding", "adds", "plus", "top", "throw", "both", "together", "along"))
_ADDS = _ADDS_TO_ONE | frozenset(("too", "also", "well", "with", "get", "got", "take", "took", "include", "included"))
"""Words by which one more is put to what is kept already."""
_LONGEST = 12
_MOST = 5


def restacked(case: Case) -> Understood | None:
    """What a stack leaves open, or keeping it takes, with the credentials named put in or taken out; None for anything else."""
    last = case.memory.last
    if last is None or last.intent not in (Intent.COVERAGE, Intent.GAPS, Intent.RENEWAL) or not last.credentials or last.topics:
        return None
    words = _words(case)
    kept = last.intent is Intent.RENEWAL
    if (
        kept
        and not words & (_ADDS if len(last.credentials) > 1 else _ADDS_TO_ONE)
        and not (len(last.credentials) > 1 and words & _OUT)
    ):
        return None  # the same is asked of another
    named = tuple(dict.fromkeys((*case.named, *case.said.person.lacks)))
    if not named or case.reading.size > _LONGEST or words - _SAID or case.found.ambiguous is not None:
        return None
    stack, new = list(last.credentials), [i for i in named if i not in last.credentials]
    gone = [i for i in named if i in stack]
    if gone and not words & (_OUT | _SWAP):
        return None
    if words & _SWAP and len(new) == 1 and not gone:
        gone = [max(stack, key=lambda held: likeness(case.catalog, held, new[0]))]
    if not (new or gone) or (words & _OUT and new and not gone):
        return None
    left = [i for i in stack if i not in gone]
    if kept and (shut := next((i for i in left for g in gone if relation(case.catalog, i, g).part in ("must", "one_of")), None)):
        lapsed = Person(holds=tuple(Held(credential=i, active=False) for i in gone))
        return Understood(Query(intent=Intent.RENEWAL, sides=about(shut), slot=KEEP, asker=last.asker.with_said(lapsed)))
    changed = tuple(dict.fromkeys((*left, *new)))[:_MOST]
    if kept:
        slot = EACH if last.slot in (EACH, MONEY) and len(changed) > 1 else None
        return Understood(last.having(sides=about(*changed), slot=slot, claim=None)) if changed else None
    return Understood(last.having(sides=about(*changed))) if changed else None


def _words(case: Case) -> frozenset[str]:
    named = {i for entity in case.reading.entities for i in range(entity.start, entity.end)}
    return frozenset(word.text for i, word in enumerate(case.reading.found) if i not in named)


_TAKEN_OUT = re.compile(
    r"\b(?:drop|remove|without|delete|leave out|forget|skip|not|lose|take out)(?: out)? (?:the )?@([ci])(\d+)(?! (?:in|into)\b)"
)


def changed_sides(case: Case, last: Query) -> tuple[Side, ...]:
    """The sides after the change; empty where nothing is taken out, or fewer than two are left."""
    entities = case.reading.entities
    issuers = {entities[int(n)].id for kind, n in _TAKEN_OUT.findall(case.text) if kind == "i"}
    out = {i for kind, n in _TAKEN_OUT.findall(case.text) if kind == "c" for i in entities[int(n)].ids}
    out |= {i for i in last.credentials if case.catalog.credentials[i].issuer in issuers}
    if not out & set(last.credentials):
        return ()
    kept = tuple(side for side in last.sides if not out & set(side.ids))
    added = about(*(i for i in case.found.targets if i not in out and i not in last.credentials))
    return (*kept, *added)[:5] if len(kept) + len(added) > 1 else ()
