"""Advice for each of several people: "GRC, AWS engineer, pentester: one cert each", "auditor (CISA), azure engineer. who takes what?"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.person import Held, Person
from handlers.query import Intent
from handlers.slots import EACH
from handlers.understanding.asker.team import cloud_role, goes_on, team_of

if TYPE_CHECKING:
    from handlers.query import Query
    from handlers.understanding.case import Case

_FOR_EACH = (
    r"\b(?:each|every|everyone|everybody|respectively|apiece|per (?:person|head|role|job|nose))\b|\bone (?:cert\w* |exam )?for (?:the |my |our )?@r\d+\b"
    r"|\bwho (?:[a-z]+ ){1,2}(?:what|which)\b|\b(?:which|what) (?:\w+ )?for (?:whom|who)\b|\bmatch (?:us|them|people|everyone|everybody)\b"
    r"|\b(?:squad|team|crew|group|bunch|people|folks|hires|colleagues)\b.*\b(?:\d|one|an?) @r\d+.*\b(?:\d|one|an?) @r\d+"
    r"|\b(?:squad|team|crew|group|bunch|people|folks|hires|colleagues)\b(?: \w+){0,3} \| (?:an? )?@r\d+(?: (?!@r)\S+){0,4} (?:and )?(?:an? )?@r\d+"
)
_FOR_WHAT = r"\b(?:certs?|certifications?|credentials?|exams?|takes?|gets?|does|do|sits?|pick|picks|recommend|suggest\w*|match|what|ideas?|need)\b"
_MONEY = r"(?<![@\w])(?!20\d\d\b)\d{3,5}\b|\b\d{1,2}k\b"
"""An amount, of whatever currency."""
_HOLDING = frozenset(
    ("holds", "hold", "holding", "has", "have", "with", "w", "got", "having", "who", "is", "an", "a", "already", "active")
)


def for_each(case: Case) -> Query | None:
    """The advice by job, whatever each of them holds; the cloud that one of them works on is not that of the others."""
    if not (case.says(_FOR_EACH) and case.says(_FOR_WHAT)) or case.has("hire", "covers", "vs"):
        return None
    people, held = _people(case)
    limits = case.stated
    if len(people) < _SEVERAL or set(case.found.targets) - set(held) or limits.hours_per_week or case.says(_MONEY):
        return None  # what they have to spend makes it a plan
    holds = case.said.person.with_said(Person(holds=tuple(Held(credential=i) for i in held)))
    asker = holds.model_copy(update={"role": None, "platform": None})
    without = tuple(i for i in limits.without if i not in asker.held)
    return case.query(
        Intent.RECOMMEND, roles=people, limits=limits.having(platforms=(), without=without, by=None), slot=EACH, asker=asker
    )


_SEVERAL = 2


def _people(case: Case) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The different jobs in their order, and what is told right behind one of them as held."""
    jobs: list[str] = []
    held: list[str] = []
    after = -1
    for number, entity in enumerate(case.reading.entities):
        between = {word.text for word in case.reading.found[after : entity.start]} if after >= 0 else {"?"}
        if entity.kind == "role":
            if entity.id not in case.said.unwanted and not goes_on(case, number):
                jobs.append(entity.id)
            after = entity.end
        elif entity.kind in ("credential", "designation") and between <= _HOLDING:
            held += [entity.id] if entity.kind == "credential" else []
            after = entity.end
        else:
            after = -1
    counted = dict.fromkeys(role or cloud_role(case)[0] for role in team_of(case).roles)
    named = tuple(dict.fromkeys(jobs))
    return (named if len(named) >= len(counted) else tuple(counted)), tuple(dict.fromkeys(held))
