"""A cloud that is given up: "nah azure is being phased out", "we are leaving AWS": the last advice again for what remains."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from handlers.leads import Lead
from handlers.person import Person
from handlers.query import ADVICE, Intent, Query
from handlers.understanding.rules.topic import of_platform
from handlers.understanding.thread.counterpart import HOUSES
from handlers.understanding.understood import Understood

if TYPE_CHECKING:
    from handlers.understanding.case import Case

_NAMES = {
    "aws": r"(?:aws|amazon web services)",
    "azure": r"(?:microsoft )?azure",
    "google": r"(?:gcp|google cloud)",
}
_AWAY = re.compile(
    r"\b(?:phas\w+ out|leav(?:e|es|ing)|left|on (?:its|the) way out|going away|goes away|gone|dropp?(?:ed|ing|s)?|ditch\w*|quit\w*|abandon\w*|"
    r"retir\w+|shut\w* down|sunset\w*|decommission\w*|mov\w+ (?:off|away|out|from)|migrat\w+ (?:off|away|out|from)|away from|rid of|"
    r"no (?:longer|more)|any ?more|stop\w*|history|is out|out of the picture|off the table|cancel\w*|forget|never ?mind|not using)\b"
)
_FROM = r"\b(?:from|off|away from|leaving|left|dropp\w+|ditch\w+|out of|replac\w+|instead of|not|no longer) (?:the |our )?"
_ASKS = re.compile(
    r"^(?:and |but |so )*(?:has|have|is|are|did|was|will|isnt|hasnt)\b|\b(?:what|which|how|when|why|who|where|does|do|can|could|should|exam|cert\w*)\b"
)
_LONGEST = 16
_WEIGHED = (Intent.COMPARE, Intent.WORTH)
"""Asked again on the cloud that is moved to: which of two fits hangs on it."""


def left_cloud(case: Case) -> Understood | None:
    """The last advice without the cloud that is left; None where none is, or another is moved to."""
    if case.reading.size > _LONGEST or case.found.targets:
        return None
    base = case.memory.latest(*ADVICE, *_WEIGHED)
    text = case.reading.text.casefold()
    if base is None or not _AWAY.search(text):
        return None
    named = [cloud for cloud, name in _NAMES.items() if re.search(rf"\b{name}\b", text)]
    if not named or len(named) > 2 or _ASKS.search(text):
        return None
    gone = named[0] if len(named) == 1 else next((cloud for cloud in named if re.search(rf"{_FROM}{_NAMES[cloud]}\b", text)), None)
    if gone is None:
        return None
    to = next((cloud for cloud in named if cloud != gone), None)
    if base.intent in _WEIGHED:
        if to is None:
            return None
        tied = any(case.catalog.credentials[i].platform == gone for i in base.credentials)
        runs = next((i for i, role in case.catalog.roles.items() if role.platform == to and role.family == "runs-cloud"), None)
        moved = base.having(asker=base.asker.model_copy(update={"platform": to}), roles=(runs,) if tied and runs else base.roles)
        return Understood(moved, said=Person(platform=to), lead=Lead(platform=to, moved=True))
    ruled = {gone, HOUSES[gone]}
    roles = case.catalog.roles
    clouds = tuple(p for p in base.limits.platforms if p not in ruled)
    issuers = tuple(i for i in base.limits.issuers if i not in ruled)
    kept = tuple(role for role in base.roles if roles[role].platform != gone)
    on = (to,) if to else clouds or tuple(cloud for cloud, issuer in HOUSES.items() if issuer in issuers)
    if len(on) == 1:
        runs = next((i for i, role in roles.items() if role.platform == on[0] and role.family == "runs-cloud"), None)
        kept = of_platform(case.catalog, kept, on[0]) or ((runs,) if runs and not base.topics else ())
    person = base.asker
    if person.platform == gone or (person.role and roles[person.role].platform == gone):
        person = person.model_copy(update={"platform": None, "role": None})
    without = tuple(dict.fromkeys((*base.limits.without, HOUSES[gone])))
    if to:
        clouds, issuers = (to,), tuple({HOUSES[to]} if base.limits.issuers else ())
        person = person.model_copy(update={"platform": to})
        without = tuple(i for i in without if i != HOUSES[to])
    limits = base.limits.having(platforms=clouds, issuers=issuers, without=without)
    topics = base.topics or (() if kept or on else ("cloud-security",))
    query: Query = base.having(limits=limits, roles=kept, topics=topics, asker=person, claim=None)
    lead = Lead(platform=to, moved=True) if to else Lead(without=(HOUSES[gone],))
    return Understood(query, said=Person(platform=to) if to else Person(), lead=lead)
