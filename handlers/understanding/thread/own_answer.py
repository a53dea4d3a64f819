"""What the asker answers to a question about themselves: "yes, CISM", "neither", "about five", "it expired though"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog.conditions import Experience, HoldsCredential, HoldsDesignation, Training, leaves
from catalog.engine.eligibility import eligibility
from handlers.person import Held, Person, Years
from handlers.query import GATES, Intent, about
from handlers.understanding.asker.lapses import it_lapsed
from handlers.understanding.asker.leanings import leaning
from handlers.understanding.thread.filled import filled
from handlers.understanding.words.numbers import spelt
from handlers.understanding.words.patterns import compiled

if TYPE_CHECKING:
    from collections.abc import Iterator

    from catalog.conditions import Condition
    from handlers.query import Query
    from handlers.understanding.case import Case

_NO = compiled(
    r"^(?:no\b.*\b(?:neither|none|nothing)|(?:nope |no |nah |sorry )?(?:neither|none|nothing)\b.*|no\s?$|nope$|nah$|i (?:dont|do not)(?: have (?:it|one|any|that|them))?)$"
)
_YES = compiled(r"^(?:yes|yep|yeah|yup|sure|i do|i have|correct|right|of course|indeed|only|just|an? |my )\b")
_HAVE = r"\b(?:have|hold|got)\b"
_PLAIN_YES = compiled(
    r"^(?=\w)(?:yes|yep|yeah|yup|sure|correct|right|of course|indeed)?(?: ?\b(?:i|we)\b)?(?: ?\b(?:do|have|did|hold|got|am)\b)?(?: (?:have|hold|got))?(?: (?:it|that|one|that one|so|already|all of them|they were|it was))*\s?$"
)
"""Yes, and which of several was meant is not said."""
_SHORT = 8
_NUMBER = compiled(
    r"^(?:yes |about |around |roughly |nearly |almost |some |just |only |maybe |i have |i ve |ive )*(?P<n>\d{1,2}|[a-z]+(?: and a half)?)(?: (?:years?|yrs?|y)\b.*)?$"
)


def own_answer(case: Case, last: Query) -> Query | None:
    """The last question again with what the asker has just told; None where the message is no answer to it."""
    if last.intent not in GATES or "?" in case.text:
        return None
    gates = [leaf for condition in _conditions(case, last) for leaf in leaves(condition)]
    if _NO.search(case.text) and not case.found.targets:
        return last.having(intent=Intent.ELIGIBILITY, slot="nothing", sides=last.sides[:1])
    if _PLAIN_YES.search(case.text) and not case.found.targets and (said_yes := _confirmed(case, last)):
        return said_yes
    if last.sides and not case.said.person.has_told():
        alone = last.having(intent=Intent.ELIGIBILITY, slot=None, sides=last.sides[:1])
        leans = leaning(filled(case, last.credentials[:1]), alone)
        if leans.slot is not None:
            return leans
    person = _told(case, gates)
    if person is None and last.asker.holds and it_lapsed(case.text):
        person = Person(holds=tuple(_lapsed(held) for held in last.asker.holds[-1:]))
    if person is None:
        return None
    return last.having(intent=Intent.ELIGIBILITY, slot=None, asker=last.asker.with_said(person), sides=last.sides[:1])


def _confirmed(case: Case, last: Query) -> Query | None:
    """The gate with the first thing met that was asked for; which of several keys it is, nobody said."""
    gate = last.having(intent=Intent.ELIGIBILITY, slot=None, sides=last.sides[:1])
    if last.intent is Intent.PREREQUISITES:
        held = tuple(Held(credential=key) for key in last.credentials[1:])
        return gate.having(asker=last.asker.with_said(Person(holds=held))) if held and case.says(_HAVE) else None
    if last.credential is None or last.credential not in case.catalog.credentials:
        return None
    person = last.asker if case.memory.other else case.memory.person(case.memory.speaker).with_said(last.asker)
    stages = eligibility(case.catalog, last.credential, person, case.today).stages
    asked = next((stages[name].questions for name in ("sit", "certify") if stages[name].questions), ())
    keys = [leaf for leaf in asked if isinstance(leaf, HoldsCredential | HoldsDesignation)]
    if len(keys) > 1:
        named = tuple(key.credential for key in keys if isinstance(key, HoldsCredential))
        return last.having(intent=Intent.PREREQUISITES, slot="enough", sides=about(last.credential, *named)) if named else None
    said = _met(keys[0] if keys else asked[0]) if asked else None
    return gate.having(asker=last.asker.with_said(said)) if said else None


def _met(condition: Condition) -> Person | None:
    """Who meets a condition; None for one that no word for a person says."""
    match condition:
        case HoldsCredential(credential=credential):
            return Person(holds=(Held(credential=credential),))
        case HoldsDesignation(designation=designation):
            return Person(designations=(designation,))
        case Experience(kind=kind, years=years):
            return Person(years=(Years(kind=kind, years=years),))
        case Training(training=training):
            return Person(trainings=(training,))
        case _:
            return None


def _lapsed(held: Held) -> Held:
    """The same credential, no longer in force."""
    return held.model_copy(update={"active": False})


def _told(case: Case, gates: list[Condition]) -> Person | None:
    """What a short message names of the very things that were asked for."""
    doors = {leaf.credential for leaf in gates if isinstance(leaf, HoldsCredential)}
    titles = {leaf.designation for leaf in gates if isinstance(leaf, HoldsDesignation)}
    held = tuple(Held(credential=i) for i in case.found.targets if i in doors)
    named = tuple(e.id for e in case.reading.of("designation") if e.id in titles)
    if (held or named) and case.reading.size <= _SHORT and (_YES.search(case.text) or case.reading.size <= 3):
        return Person(holds=held, designations=named)
    kind = next((leaf.kind for leaf in gates if isinstance(leaf, Experience)), None)
    match = _NUMBER.search(case.text.split(" | ")[0])
    if case.reading.size > _SHORT + 4 * bool(match and "year" in case.text):
        return None
    if kind and match and (years := spelt(match["n"])) is not None and not case.found.targets:
        return Person(years=(Years(kind=kind, years=years),))
    return None


def _conditions(case: Case, last: Query) -> Iterator[Condition]:
    """What is required to sit the exam asked about, and to be certified."""
    held = case.catalog.credentials.get(last.credential or "")
    for stage in (held.conditions.sit, held.conditions.certify) if held else ():
        if stage is not None and stage.required not in (None, "none"):
            yield stage.required  # type: ignore[misc]
