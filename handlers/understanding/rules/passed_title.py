"""The rules for who has only passed: whether that makes the title, and whether it opens what asks for a holder."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog.engine.prerequisites import relation
from handlers.person import Held, Person
from handlers.query import Aspect, Intent
from handlers.slots import BY_EXAM
from handlers.understanding.asker.passed import passed_only
from handlers.understanding.words.patterns import search

if TYPE_CHECKING:
    from handlers.query import Query
    from handlers.understanding.case import Case

_PASSED = (
    r"\bpass(?:ed|es)? (?:(?:his|her|my|our|their|the|an?|only|just|recently|also|already|now) )*@c(\d+)\b"
    r"|@c(\d+)(?: exam)? (?:is |was |got )?(?:just |recently |already )?passed\b(?! (?:\w+ ){0,2}@c)|\b(?:an? |the |my |his |her )pass (?:in|of|at) (?:the )?@c(\d+)\b"
    r"|\b(?:sat|took|wrote|did) (?:the )?@c(\d+)(?: \w+){0,4} and (?:he |she |i |we |they )?passed\b"
)
_TITLE = (
    r"\b(?:title|letters|signature|post ?nominals?|designation|business cards?|linkedin|email footer|mail footer)\b|\b(?:calls?|calling) (?:him|her|my|our|them|your)sel(?:f|ves)\b"
    r"|\b(?:after|behind) (?:my|his|her|their) names?\b|\bsigns? (?:as|with)\b|\b(?:automatically|already|now|fully|officially|really) (?:\w+ )?certified\b|\bcertified (?:already|now|yet|automatically|then|by that)\b"
    r"|\b(?:writes?|says|states?|claims?|lists?|puts?|has) (?:(?:him|her|my)self )?@c\d+ certified\b|\bcomes? after the (?:exam|pass|test)\b|\bpassing (?:alone |by itself )?(?:enough|sufficient|it)\b"
    r"|\bmeans? (?:(?:he|she|i|they|one) (?:is|are|am) )?certified\b"
)
_PLANS = r"\b(?:can|may|could|should|will) (?:i|we|he|she|they) (?:then )?(?:take|sit|do|book|register)\b|\bnext\b|\bwhat now\b|\b(?:first|before) @c"
"""What else may be asked of who has passed."""


def passed_title(case: Case) -> Query | None:
    """What comes between the pass and the title, for one that was passed; what else is named may be the key it asks for."""
    passed = search(_PASSED, case.text)
    if passed is None or not case.says(_TITLE) or case.says(_PLANS) or case.said.person.years or case.said.person.lacks:
        return None
    entity = case.reading.entities[int(next(number for number in passed.groups() if number))]
    if len(entity.ids) != 1:
        return None
    named = dict.fromkeys(e.id for e in case.reading.of("credential") if len(e.ids) == 1 and e.id != entity.id)
    keys = tuple(i for i in named if relation(case.catalog, entity.id, i).part in ("must", "one_of"))
    if set(named) - set(keys):
        return None  # two exams are spoken of
    held = Person(holds=tuple(Held(credential=i) for i in keys))
    return case.query(Intent.FACT, entity.id, aspects=(Aspect.STEPS,), slot=BY_EXAM, asker=held)


_MAY = (
    r"\b(?:can|could|may|might|possible|doable|feasible|allowed|eligible|qualif\w+|enough|register|book|sit|go for|open|ok|okay)\b"
)


def not_yet_held(case: Case) -> Query | None:
    """Whether one opens to somebody whose key to it is passed and no more: "sat CISSP, not endorsed yet, can I do AAISM?"."""
    targets = tuple(dict.fromkeys(case.found.targets))
    passed = [i for n in sorted(passed_only(case.reading)) for i in case.reading.entities[n].ids[:1]]
    if len(targets) != 1 or not passed or case.said.another or not case.says(_MAY):
        return None
    keys = tuple(i for i in dict.fromkeys(passed) if relation(case.catalog, targets[0], i).part in ("must", "one_of"))
    if not keys or targets[0] in keys:
        return None
    return case.query(Intent.ELIGIBILITY, *targets, slot="passed", asker=case.said.person.with_said(Person(lacks=keys)))
