"""The rule for what comes after a credential."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.person import Held, Person
from handlers.query import Aspect, Intent, Query
from handlers.slots import AFTER
from handlers.understanding.asker.clouds import jobs_on
from handlers.understanding.asker.roster import is_roster
from handlers.understanding.aspects import aspects_of
from handlers.understanding.rules.topic import craft_jobs, wished_topics
from handlers.understanding.words.patterns import search

if TYPE_CHECKING:
    from handlers.understanding.case import Case

_IS_IT_NEXT = r"\b(?:is|would|isnt|makes?) (?:the |an? )?@c\d+ (?:be )?(?:then )?(?:the |my |our |an? )?(?:\w+ )?next\b|\bnext (?:\w+ )?(?:be|is) (?:the )?@c\d+ \?$|@c\d+ (?:is |be )?(?:an? |the |my )?(?:good|right|sensible|natural|logical|obvious|best) (?:next )?(?:step|one|move|choice)(?: then| now)? ?\?$"


_PASSED = r"\b(?:passed|cleared|aced) (?:the |my )?@c(\d+)\b"
_WHAT_NOW = r"\bwhat now\b|\bnow what\b|\bwhat(?:s)?(?: is)? next\b|\bnext steps?\b|\bwhat (?:do|should|must) i (?:still )?do (?:now|next)\b|\bwhat comes next\b"

_SAT_SOON = (
    r"\b(?:exam|test|sit|sitting|take it|it|attempt|mine|appointment|booked)\b(?: (?:is|comes?|for|on|already|this|scheduled|booked|due|up|in)){0,3}"
    r" next (?:week|month|monday|tuesday|wednesday|thursday|friday|saturday|sunday|weekend)\b"
)
"""When the exam is sat, and not what comes after it: "my exam is next week"."""


_NEXT_DATE = r"\bnext (?:\w+ )?@c\d+ (?:exam )?(?:dates?|sessions?|sittings?|slots?|appointments?|round|window)\b|\bnext (?:exam |test |available )*(?:date|session|sitting|slot|appointment)s?\b"
"""A day to sit it, and not what comes after it."""


def after_passing(case: Case) -> Query | None:
    """What is left to do for a credential whose exam is passed; where passing is all, what to take next."""
    passed = search(_PASSED, case.text) if case.says(_WHAT_NOW) else None
    entity = case.reading.entities[int(passed[1])] if passed else None
    person = case.said.person
    if entity is None or len(entity.ids) != 1 or set(case.found.targets) - {entity.id} or person.years or person.lacks:
        return None
    certify = case.catalog.credentials[entity.id].conditions.certify
    if certify is not None and certify.required not in (None, "none"):
        left = person.without((entity.id,))
        return case.query(Intent.FACT, entity.id, aspects=(Aspect.STEPS,)).having(asker=left)
    asker = person.with_said(Person(holds=(Held(credential=entity.id),)))
    return case.query(Intent.RECOMMEND, asker=asker, roles=case.ids("role"), topics=case.ids("topic"), limits=case.stated)


def next_one(case: Case) -> Query | None:
    """Whether a named one is the right next step."""
    return case.query(Intent.WORTH, *case.found.targets[-1:]) if case.found.targets and case.says(_IS_IT_NEXT) else None


_WORTH_AFTER = r"@c(\d+)(?: (?:is|be|it|worth|worthwhile|good|useful|sensible|reasonable|an?|the|idea|right|make|makes|sense|then|exam|cert|next|step|one|move|choice|natural|logical|proper|follow|up|thing))* (?:after|on top of|following) (?:the |my |an? )?@c(\d+)\b"


def _worth_after(case: Case) -> Query | None:
    """Whether one that is named is worth it once another is held: "is SC-100 worth it after SC-500?"."""
    match = search(_WORTH_AFTER, case.text)
    if match is None or case.says(r"\b(?:what|which)\b(?! about\b)|\bnext\b(?! (?:step|one|move|exam|cert|thing)\b)"):
        return None
    one, done = (case.reading.entities[int(number)] for number in match.groups())
    if len(one.ids) > 1 or len(done.ids) > 1:
        return None
    asker = case.said.person.with_said(Person(holds=(Held(credential=done.id),)))
    return case.query(Intent.WORTH, one.id, asker=asker, roles=case.ids("role"), advise=True)


def after_what(query: Query) -> bool:
    """Whether a Query asks what comes after a credential that nobody said they hold: its words leave nothing to guess."""
    return query.intent is Intent.RECOMMEND and (query.reason or "").startswith(AFTER)


_PAID_AFTER = r"\b(?:salary|salaries|pay|raise|bump|income|earnings?|wages?|earn)\b(?: \w+){0,3} (?:after|with|from) (?:the |an? |my |getting |passing )*@c\d"
"""What one earns with it, and not what to take after it."""


def next_step(case: Case) -> Query | None:
    """What comes after AAISM: a recommendation to someone who holds it."""
    if is_roster(case.text) and case.reading.numbers.money:
        return None  # what several people take next for one sum is a plan
    targets = case.found.targets or case.held
    if not targets or not (
        case.has("next")
        or (case.said.person.holds and case.says(r"\b(?:what now|now what|where (?:do i go|to go|to) (?:from here|now|next))\b"))
        or case.says(
            r"(?<!\bim )(?<!\bi am )(?<!\bbe )(?<!\bwe are )\b(?:after|next)(?: (?!\d)\w+){0,3} @c\d+|@c\d+.*\b(?:what next|whats next|and then|then what|next)\b"
        )
    ):
        return None
    if case.says(_PAID_AFTER):
        return None
    if case.says(_SAT_SOON) and not case.says(_WHAT_NOW) and not case.says(r"\bafter\b"):
        return None
    if case.says(
        r"@c\d+ (?:this|next) (?:year|month|quarter|spring|summer|autumn|winter)\b|\bplan\b|\bnext (?:year|month|week|weekend|spring|summer|autumn|fall|winter|quarter|\w+day|\w+ (?:months|quarters))\b"
    ):
        return None
    if asked := _worth_after(case) or next_one(case):
        return asked
    if case.says(_NEXT_DATE):
        return case.query(Intent.EXPLAIN, *case.found.targets, said=("exam-dates",)) if "exam-dates" in case.catalog.said else None
    if Aspect.VALIDITY in aspects_of(case.reading) or case.says(
        r"\btitle\b|\brenew\w* (?:\w+ )?@c\d+ (?:after|once)\b|\bnext @c\d+ (?:update|outline|exam|version|release)|\bnext (?:outline|update|version)|\bhappens\b|\bafter (?:i )?pass|\bmiss\b|\bfail|\bafter the exam\b|\breport\b|\bafter (?:registration|registering|paying|buying|booking|purchase|i (?:register|pay|buy|book))"
    ):
        return None
    person = case.said.person
    held = tuple(dict.fromkeys((*person.holds, *(Held(credential=t) for t in targets if t not in person.held))))
    return case.query(
        Intent.RECOMMEND,
        asker=person.model_copy(update={"holds": held}),
        roles=(roles := jobs_on(case.catalog, case.reading) or case.ids("role") or craft_jobs(case)),
        topics=wished_topics(case, roles),
        limits=case.stated,
        reason=f"{AFTER}{targets[0]}" if len(targets) == 1 and not any(h.credential == targets[0] for h in person.holds) else None,
    )
