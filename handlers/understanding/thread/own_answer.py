"""What the asker answers to a question about themselves: "yes, CISM", "neither", "about five", "it expired though"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog.conditions import Experience, HoldsCredential, HoldsDesignation, leaves
from handlers.person import Held, Person, Years
from handlers.query import GATES, Intent
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
