"""One credential for everybody: "is there a single cert for devs, lawyers and the SOC?", "my CISO wants everyone to get CEH, good idea?"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from handlers.person import Person
from handlers.query import Aspect, Intent
from handlers.slots import EVERYONE, ONE_FOR_ALL
from handlers.understanding.asker.team import JOB_WORDS, team_of
from handlers.understanding.asker.team_plan import exam_each
from handlers.understanding.aspects import aspects_of
from handlers.understanding.case import THINGS
from handlers.understanding.rules.plan_rules import limits_said

if TYPE_CHECKING:
    from handlers.query import Query
    from handlers.understanding.case import Case

_PEOPLE = r"(?:team|staff|people|employees?|colleagues|department|dept|company|unit|crew|group|organi[sz]ation|firm|workforce|folks|engineers?|hires?|newcomers|members?|managers?|devs|developers|@r\d+)"
_ALL = rf"(?:everyone|everybody|(?:all|every one|each) of (?:us|them|our \w+|my \w+)|all (?:my |our |the |of the |of our )?{_PEOPLE}|every (?:\w+ )?{_PEOPLE}|(?:the |our |my |a )?(?:whole|entire|complete) {_PEOPLE})"
_BY_ALL = (
    rf"\b(?:wants?|make|making|have|having|get|getting|send|sending|put|putting|push|force|forcing|require|requiring|train|certify|mandat\w+|should|must|shall|does|do|need|that|if|thinks?|tell\w*|ask\w*|expects?) (?:the )?{_ALL}\b(?!(?: \w+)? (?:says?|tells?|talks?|recommends?|hates?|loves?|knows?|has|have|holds?|with)\b).*@c\d"
    rf"|^(?:so |and )?{_ALL}(?: \w+){{0,2}} (?:must|should|has to|have to|needs? to|is to|shall|will|in|to)\b.*@c\d"
    rf"|\b(?:send|sending|put|putting) (?:the )?{_ALL} (?:to|through|on|for)\b.*@c\d"
    rf"|@c\d+ (?:\w+ ){{0,4}}?(?:for|to|on) (?:the )?{_ALL}(?: (?:in|on|at) (?:the |our |my )?\w+)?\s?(?:\?|\||$|(?:a )?good|worth|sensible|makes? sense|smart|wise)"
    r"|@c\d+ (?:mandatory|compulsory|obligatory)\b(?: for all)?|\bmandat\w+ (?:the )?@c\d+"
)
_ELSE = r"\b(?:can|could|may|allowed|open|eligible|why|how (?:much|many|long|do|can)|when|where|which|what (?:does|is|do)|cheapest|known|path|safe|covered|exempt\w*|for @c\d+)\b|@c\d+ (?:\w+ )?(?:before|for) (?:the )?@c\d"


_CHEAP = r"\b(?:its |it is |thats )?(?:cheap|cheaper|affordable|not expensive|inexpensive)\b"
"""A remark on why, and no question for the price."""


def for_everyone(case: Case) -> Query | None:
    """The verdict on one for people of whatever job; that for their job where one is named; None for any other message."""
    targets = case.found.targets
    if len(targets) != 1 or case.found.ambiguous is not None or not case.says(_BY_ALL) or case.says(_ELSE):
        return None
    remark = {Aspect.FEE} if case.says(_CHEAP) and not case.reading.numbers.money else set()
    if set(aspects_of(case.reading)) - remark - {
        Aspect.VALIDATES,
        Aspect.AUDIENCE,
        Aspect.RECOGNITION,
        Aspect.TRAINING,
    } or case.has("hire"):
        return None
    if case.stated.budget is not None:
        return None
    roles = case.ids("role")
    groups = len(set(team_of(case).roles))
    slot = None if len(roles) == 1 and groups < _SEVERAL else EVERYONE
    return case.query(Intent.WORTH, *targets, roles=roles if slot is None else (), asker=Person(), limits=case.stated, slot=slot)


_ONE = rf"\b(?:one|1|(?:the )?(?:same|identical|very same)|(?:an? |the )?(?:single|common|universal))(?: (?!@c)(?:\w+|@t\d+)){{0,2}}? {THINGS.replace('ones|things|', '')}\b"
"""One credential, whichever."""
_EVERYBODY = (
    r"\b(?:everyone|everybody|every one of|all of (?:us|them)|all (?:my|our) |for all of (?:us|them)\b|both (?:(?:our|my|the) (?:\w+|@r\d+)|@r\d+)(?: \w+)? and (?:our |my |the )?(?:\w+|@r\d+)|(?:each and )?every (?:\w+|@r\d+)(?: (?:\w+|@r\d+))* and (?:\w+|@r\d+)"
    r"|(?:whole|entire|mixed|complete) (?:\w+ )?(?:team|department|dept|company|unit|crew|group|staff|organi[sz]ation|firm|bunch|lot)|(?:team|group|department|crew|bunch) (?:\w+ )?is mixed"
    r"|(?:should|do|would|could|can|must) (?:\S+ ){1,6}all (?:do|take|get|sit|go for|have)\b|(?:team|group|department|crew|staff) of\b|\d+ (?:people|persons|of us|heads|staff|folks|employees|colleagues))"
)
"""The people of a team, without a word on their jobs."""
_SAFE = r"\b(?:are|would|will|can|could|am|is|do) (?:we|i|they)(?: (?!@c)\w+){0,3}? (?:safe|covered|secured?|compliant|protected|fine|on the safe side|off the hook|all set)\b"
_THEY_HOLD = r"\b(?:everyone|everybody|all(?: of)?(?: (?:my|our|us|them|the))?|each of us|people|folks|guys|heads|of us|of them|@r\d+)(?: \w+){0,3}? (?:pass(?:es)?|gets?|takes?|has|have|holds?|does|do|did|took|earns?) (?:the |an? )?@c\d+"
_OF_EACH = r"\b(?:per|for each|of each|each (?:cloud|platform|vendor)|(?:cert\w*|exam|one) (?:each|apiece))\b"
_ONE_PERSON = r"\b(?:im|i am|as an?|myself|becom\w+|mov(?:e|ing)|switch\w*|career|background)\b"
_SEVERAL = 2
_WORK = {
    "legal": "privacy-officer", "privacy": "privacy-officer", "risk": "risk-manager", "audit": "internal-auditor",
    "governance": "grc-analyst", "compliance": "grc-analyst", "testing": "red-teamer", "pentesting": "red-teamer", "teaming": "red-teamer",
    "attacking": "red-teamer", "engineering": "ai-security-engineer", "coding": "llm-developer", "development": "llm-developer",
}  # fmt: skip
"""Who is meant by the work they do, in a list of those it is asked for: "legal, engineering and red teaming"."""


def one_for_all(case: Case) -> Query | None:
    """One pick for each job that is named, as one for all of them; what it leaves open where it is named; None for any other message."""
    if case.said.another or case.has("hire"):
        return None
    if case.found.targets:
        if not (case.says(_SAFE) and case.says(_THEY_HOLD)):
            return None
        return case.query(Intent.GAPS, *case.found.targets, asker=Person(), slot="enough")
    everybody = case.says(_EVERYBODY)
    if case.said.person.holds or not case.says(_ONE) or case.says(_OF_EACH) or not (everybody or not case.says(_ONE_PERSON)):
        return None
    if exam_each(case) and limits_said(case).budget is not None:
        return None  # a plan: so many for each, and what there is to spend
    jobs = _jobs(case, JOB_WORDS | _WORK if everybody else JOB_WORDS)
    families = {case.catalog.roles[job].family for job in jobs}
    if len(families) >= _SEVERAL or (everybody and len(jobs) >= _SEVERAL):
        asker = case.said.person.model_copy(update={"role": None, "platform": None})
        return case.query(Intent.RECOMMEND, roles=jobs, limits=case.stated, slot=ONE_FOR_ALL, asker=asker)
    if len(jobs) < _SEVERAL and everybody and not _in_one_job(case, jobs) and "none-sufficient" in case.catalog.said:
        return case.query(Intent.EXPLAIN, said=("none-sufficient",), asker=Person())
    return None


def _in_one_job(case: Case, jobs: tuple[str, ...]) -> bool:
    """Whether all of them do the same: then one may well serve them."""
    return len(jobs) == 1 and not case.says(r"\bmixed\b|\band\b")


def _jobs(case: Case, meant: dict[str, str]) -> tuple[str, ...]:
    """The jobs named, those that are told by a plain word included."""
    plain = [meant[word] for word in re.findall(r"\w+", case.text) if word in meant]
    counted = [role for role in team_of(case).roles if role]
    return tuple(role for role in dict.fromkeys((*case.ids("role"), *counted, *plain)) if role in case.catalog.roles)
