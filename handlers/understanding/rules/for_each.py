"""Advice for each of several people: "GRC, AWS engineer, pentester: one cert each", "auditor (CISA), azure engineer. who takes what?"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from handlers.person import Held, Person
from handlers.query import Intent
from handlers.slots import EACH
from handlers.understanding.asker.bystanders import bystanders, held_by_some
from handlers.understanding.asker.roster import own_job
from handlers.understanding.asker.team import JOB_WORDS, cloud_role, goes_on, team_of

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
_WHICH = r"\b(?:which|what|recommend\w*|suggest\w*|stack|set|combination|combo|need|want)\b"
_MONEY = r"(?<![@\w])(?!20\d\d\b)\d{3,5}\b|\b\d{1,2}k\b"
"""An amount, of whatever currency."""
_HOLDING = frozenset(
    ("holds", "hold", "holding", "has", "have", "with", "w", "got", "having", "who", "is", "an", "a", "already", "active")
)


def for_each(case: Case) -> Query | None:
    """The advice by job, whatever each of them holds; the cloud that one of them works on is not that of the others."""
    sides = _by_sides(case) if case.says(_WHICH) and not case.reading.of("role") else ()
    if not (sides or _by_titles(case) or (case.says(_FOR_EACH) and case.says(_FOR_WHAT))) or case.has("hire", "covers", "vs"):
        return None
    people, held = told if (told := _by_titles(case)) else (sides, ()) if sides else _people(case)
    limits = case.stated
    if len(people) < _SEVERAL or set(case.found.targets) - set(held) or limits.hours_per_week or case.says(_MONEY):
        return None  # what they have to spend makes it a plan
    holds = case.said.person.with_said(Person(holds=tuple(Held(credential=i) for i in held)))
    asker = holds.model_copy(update={"role": None, "platform": None})
    without = tuple(i for i in limits.without if i not in asker.held)
    return case.query(
        Intent.RECOMMEND,
        roles=people,
        limits=limits.having(platforms=(), without=without, by=None, **({"tracks": ()} if sides else {})),
        slot=EACH,
        asker=asker,
    )


def next_for_some(case: Case) -> Query | None:
    """What to take next for people of whom it is told what some hold: "two of my analysts have CySA+, one Security+. Which next?"."""
    some = held_by_some(case.reading)
    if not some or case.found.targets or case.said.person.holds or case.has("hire", "covers") or case.stated.budget:
        return None
    jobs = case.ids("role") or tuple(dict.fromkeys(JOB_WORDS[w.text] for w in case.reading.found if w.text in JOB_WORDS))
    if not jobs or not set(jobs) <= case.catalog.roles.keys():
        return None
    held = tuple(case.reading.entities[number].id for number in sorted(some))
    limits = case.stated.having(without=tuple(dict.fromkeys((*case.stated.without, *held))))
    return case.query(Intent.RECOMMEND, roles=jobs, topics=case.ids("topic"), limits=limits, slot=EACH)


_SEVERAL = 2
_SIDES = {
    "governance": "ai-governance-lead", "policy": "ai-governance-lead", "compliance": "grc-analyst", "risk": "grc-analyst", "grc": "grc-analyst",
    "audit": "it-auditor", "technical": "ai-security-engineer", "engineering": "ai-security-engineer", "offensive": "red-teamer",
    "attack": "red-teamer", "red team": "red-teamer", "pentest": "red-teamer", "hacking": "red-teamer", "privacy": "privacy-officer",
    "management": "security-manager", "appsec": "appsec-engineer",
}  # fmt: skip
_ONE_OF_EACH = re.compile(
    rf"(?<!which )(?<!what )(?<!any )(?<!there )\b(?:one|1) (?:(?:cert\w*|exam|badge|credential|person|that is|thats|for|on|in|about|more|the|ai) )*(?P<side>{'|'.join(_SIDES)}|@[rt](?P<named>\d+))\b"
)
"""A set by its sides: "one governance, one audit, one technical"."""


def _by_sides(case: Case) -> tuple[str, ...]:
    """The jobs for whose sides one credential each is wanted; none where fewer than two are told so."""
    found = []
    for match in _ONE_OF_EACH.finditer(case.text):
        named = case.reading.entities[int(match["named"])] if match["named"] else None
        job = _SIDES.get(match["side"], "") if named is None else named.id if named.kind == "role" else _SIDE_OF.get(named.id, "")
        found += [job] if job in case.catalog.roles else []
    return tuple(dict.fromkeys(found)) if len(set(found)) >= _SEVERAL else ()


_WITH_TITLE = re.compile(
    r"\b(?:one|first|second|other|another)(?: (?:of (?:them|us)|person|guy|colleague|is))* (?:with|has|holds?|holding) (?:an? |the |only )?@c(\d+)"
)
"""People of whom only what each holds is told: "one with CISSP and one with CISA"."""


def _by_titles(case: Case) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
    """The jobs of several who are told by what each holds, and what they hold; None where no two jobs are told so."""
    named = [case.reading.entities[int(number)] for number in _WITH_TITLE.findall(case.text)]
    held = tuple(dict.fromkeys(one.id for one in named if len(one.ids) == 1))
    jobs = tuple(dict.fromkeys(job for one in held if (job := own_job(case, one))))
    return (jobs, held) if len(jobs) >= _SEVERAL and case.says(_WHICH) and not case.reading.of("role") else None


_SIDE_OF = {
    "ai-governance": "ai-governance-lead",
    "ai-audit": "it-auditor",
    "ai-red-teaming": "red-teamer",
    "ai-risk": "grc-analyst",
    "data-protection": "privacy-officer",
}
"""The job of a topic that stands for a side."""


def _people(case: Case) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The different jobs in their order, and what is told right behind one of them as held."""
    jobs: list[str] = []
    held: list[str] = []
    aside = bystanders(case.text)
    after = -1
    for number, entity in enumerate(case.reading.entities):
        between = {word.text for word in case.reading.found[after : entity.start]} if after >= 0 else {"?"}
        if entity.kind == "role":
            if entity.id not in case.said.unwanted and str(number) not in aside and not goes_on(case, number):
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
