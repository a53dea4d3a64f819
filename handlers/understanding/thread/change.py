"""What a message changes of an earlier question: the person, the limits, the cloud, the job; read only where it says nothing else."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from handlers.person import Held, Money, Person
from handlers.query import Intent
from handlers.understanding.asker.lapses import lapsed, of_it_lapsed
from handlers.understanding.asker.sides import job_of, side_told
from handlers.understanding.asker.team import team_of
from handlers.understanding.asker.theirs import denied
from handlers.understanding.rules.plan_rules import limits_said
from handlers.understanding.rules.topic import jobs_and_topics
from handlers.understanding.thread.counterpart import HOUSES, bare_cloud
from handlers.understanding.thread.tells import advised, tells
from handlers.understanding.words.currencies import CURRENCIES, is_currency
from handlers.understanding.words.numbers import first_date, spelt

if TYPE_CHECKING:
    from collections.abc import Mapping

    from handlers.query import Limits, Query
    from handlers.understanding.case import Case

ASKS_OF_IT = r"^(?:and |but |so |ok |hm+ )*(?:is|are|does|do|has|have|was|were|did|isnt|arent|doesnt|will) (?:(?:that|this) (?:still|also|already|even|really|proctored|online|hands|open|multiple|a) |it|that one|this one|they|those|these|the (?:first|second|third|last|other|exam|test|cert\w*)(?: one)?|@c\d+)\b"
"""A question on what was advised, which changes nothing of the wish."""
_TWICE = r"\b(?:doubl\w+|twice)\b"
_HALF = r"\b(?:halv\w+|half)\b"
_TIME = r"\b(?:time|hours?|months?|weeks?|long)\b"
_TOP = re.compile(r"\b(?:no|not|nothing|without|none)\b.*\b(?:above|over|more than|beyond) \D{0,3}(\d{2,5})\b")
_ALONE = re.compile(
    r"^(?:(?:no|sorry|actually|rather|oops|well|wait|ok|i|meant|said|mean|make|it|that|more like|\|) )+(\d{3,6})(?: \|)?(?: not \d+)?(?: (?:then|instead|now|sorry))?$"
)
"""A sum put right: "no, 3000"."""
_PAYS = re.compile(
    r"\b(?:pays?|paying|covers?|gives?|approves?|approved|reimburses?|sponsors?|allows?|offers?)(?: (?:me|us|only|just|up to|about|at most|max))* (\d{2,6})$"
)
"""What somebody pays, and nothing said behind it."""
_FREE_OF = (
    r"\b(?:forget|ignore|drop|skip|never mind|without|no|lift|scrap|remove|regardless of)(?: about)?(?: the| my| our| any| that)? (?:budget|money|price|costs?)(?: limits?| caps?)?\b(?! (?:for|of|left|yet))"
    r"|\b(?:budget|money|price|costs?)(?: (?:is|does|do))?(?: (?:no|not an?|isnt an?|not|doesnt))+ (?:issue|object|problem|matter|concern|limit)"
    r"|\b(?:pays?|paying|covers?) (?:for )?(?:everything|all of it|it all|whatever|all)\b"
)
"""Money that is no limit any more."""
_OUT = re.compile(
    r"\b(?:forget|drop|skip|scrap|ditch|ignore|leave out|instead of|(?:dont|do not|never|wont) (?:use|run|work (?:on|with)|touch)|away from|no more|leaving|swap out|replace|take out|remove|anything (?:but|except)|nothing (?:from|by|of)|except|without|not|off)(?: the| about| any| my| our)? @([cidk])(\d+)"
)
_ELSE = r"\b(?:something|anything|what|any) else\b|\bother (?:options?|ones?)\b|\bnot (?:that|this) one\b|\b(?:other than|besides) (?:that|this)\b|\banother (?:one|option)\b|\bdifferent one\b"
_BUT = re.compile(
    r"\b(?:dont|do not|no|not|without|never)\b.*@[cd]\d+,? (?:but|only|just)(?: i)?(?: do| only| just)?(?: have| hold)?(?: an?| my)? @c(\d+)"
)
_NOT = re.compile(
    r"@c(\d+),? (?:and )?not (?:an? |the |my )?@c(\d+)|\bnot (?:an? |the |my )?@c(\d+),? (?:but|rather|its|it is)?(?: an?| my)? ?@c(\d+)"
)
_ONLY_TOPIC = r"^(?:and |but |so |ok |no |now )*(?:what about|how about|only|just|now|rather|more (?:on|about|of)|focus on|about|for|with)\b|\b(?:instead|rather)\b"
_SINGLE = re.compile(r"\bonly (?:do|take|sit|afford|manage|have time for|pass|get) (?:the )?(one|two|three)\b")
_YEARS = re.compile(
    r"\b(?:over|make (?:it|that)|within|in|take|give me|say|(?:have|got)(?=(?: \w+){2} (?:to|until|till|left|for)\b)) (one|two|three|four|five|\d) years\b(?! (?:of|in|as|experience|exp))"
)
_FEW = 5
TOLD_OF = re.compile(
    r"\b(?:our|my|the|their|his|her|your) (?:\w+ )?@r(\d+) (?:\w+ )?(?:is|are|was|were|says?|said|thinks?|wants?|needs?|has|have|hates?|loves?|likes?|asks?|insists?|does|do|dont|doesnt|laugh\w*|complain\w*)\b"
)
"""Somebody of whom something is told, where the job that is asked about is known."""
_TOO_DEAR = r"\b(?:above|over|beyond|outside|exceeds?|blows?|breaks?|out of) (?:the |my |our |his |her |their )?(?:budget|price range|limit|means|reach)\b|\btoo (?:expensive|dear|pricey|costly|steep|much money)\b|\b(?:cant|cannot|wont|not|hardly) (?:be able to )?(?:afford|pay)\b"
"""What is said of one laid out that costs more than there is."""
_LESS = r"\b(?:rather than|instead of|not|no|less|than|without|dont|doesnt|never|nothing|isnt)(?: \w+){0,2}"
"""What stands before a topic that is not wanted."""
_NO_ROLE = re.compile(r"\b(?:drop|without|minus|skip|leave out|forget|not|remove|no)(?: the| our| my| an?)? @r(\d+)")
_WEEKLY = re.compile(r"\b(\d{1,2}) (?:a|per|each|every) week\b")
_HOURS = re.compile(r"\b(\d{1,2}) (?:hours?|hrs?|h)\b")
EVENINGS = r"\b(?:only|just|mostly|got|have|study|learn)\b(?: \w+){0,3} (?:evenings?|weekends?|after work)\b|^(?:evenings?|weekends?)(?: and (?:evenings?|weekends?))?(?: only)?$"
_PLAN = r"^(?:ok |so |and |now |then |please |can you |could you |now )*(?:make|turn|put|do|give|build|draw)(?: (?:it|that|this|me|us))? (?:into |up )*an? (?:\w+ )?plan\b"
_END = re.compile(r"\b(?:end|middle|mid|start|beginning|by|until|till|before) (?:of )?[a-z]{3,9}\b")


@dataclass(frozen=True, slots=True)
class Change:
    """What is different from now on; what is empty stays as it was."""

    person: Person = field(default_factory=Person)
    limits: Mapping[str, Any] = field(default_factory=dict)
    """Fields of Limits with their new values; `budget` in the currency of before where `bare`."""
    bare: bool = False
    """The money was named without a currency."""
    money_times: Decimal | None = None
    time_times: float | None = None
    roles: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    more_topics: bool = False
    """The topics come to those of before."""
    platform: str | None = None
    without: tuple[str, ...] = ()
    no_more: tuple[str, ...] = ()
    """Credentials that are no longer said to be held."""
    no_roles: tuple[str, ...] = ()
    """Jobs that are not asked about any more."""
    other_pick: bool = False
    plan: bool = False

    def __bool__(self) -> bool:
        """Whether anything changes."""
        return self != Change()


def change_in(case: Case) -> Change | None:
    """What a message changes; None where it asks something of its own as well, or changes nothing."""
    if not bare_cloud(case) and (_named_beside(case) or not tells(case)):
        return None
    base = advised(case)
    if not (base is not None and base.intent is Intent.PLAN) and len(team_of(case).roles) > 1:
        return None  # a plan for several people is a question of its own
    wished = limits_said(case, bare=True)
    plainly = base is not None
    platform = _platform(case, wished)
    without = _without(case, platform)
    ours = {*without, *wished.issuers, *_out_ids(case)} | (set(HOUSES.values()) if platform else set())
    if set(case.found.issuers) - ours:
        return None  # "never mind. what about EXIN"
    numbers = {*map(int, _NO_ROLE.findall(case.text)), *denied(case.text)}
    no_roles = tuple(case.reading.entities[n].id for n in sorted(numbers))
    roles, topics = _jobs_told(case, no_roles) if plainly else (case.ids("role"), case.ids("topic"))
    change = Change(
        person=_person(case, platform),
        limits=_limits(case, wished, platform),
        bare=not _names_currency(case),
        money_times=_times(case) if not case.says(_TIME) else None,
        time_times=float(times) if case.says(_TIME) and (times := _times(case)) else None,
        roles=tuple(role for role in roles if role not in no_roles),
        topics=topics if plainly or case.says(_ONLY_TOPIC) else (),
        more_topics=plainly and not case.says(_ONLY_TOPIC),
        platform=platform,
        without=without,
        no_more=_no_more(case),
        no_roles=no_roles,
        other_pick=case.says(_ELSE),
        plan=case.says(_PLAN),
    )
    return change if change != Change(bare=change.bare, more_topics=change.more_topics) else None


def _jobs_told(case: Case, not_these: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The jobs and topics that a message tells, by the readers of single questions; where the advice is open yet, a topic tells the job."""
    base = advised(case)
    told_of = (
        {case.reading.entities[int(n)].id for n in TOLD_OF.findall(case.text)}
        if base is not None and (base.roles or base.asker.role)
        else set()
    )
    roles, topics = jobs_and_topics(case, tuple(role for role in case.ids("role") if role not in not_these and role not in told_of))
    named = {entity.id: number for number, entity in enumerate(case.reading.entities) if entity.kind == "topic"}
    none = case.says(_LESS)
    topics = tuple(t for t in topics if (t in named and not case.says(rf"{_LESS} @t{named[t]}\b")) or (t not in named and not none))
    if not roles and not case.said.person.role and (side := side_told(case.reading, case.catalog)) and side not in not_these:
        roles = (side,)
    still_open = base is not None and base.intent is Intent.RECOMMEND and not (base.roles or base.topics or base.asker.role)
    if still_open and not roles and not case.said.person.role and (job := job_of(topics, case.stated.tracks, case.catalog)):
        return (job,), ()
    return roles, topics


def _named_beside(case: Case) -> bool:
    """Whether a credential is named that the message neither corrects nor rules out."""
    put_right = {h for pair in _swapped(case) for h in pair}
    put_right |= {case.reading.entities[int(but[1])].id} if (but := _BUT.search(case.text)) else set()
    left = set(case.found.targets) - put_right - _lapsed_now(case) - set(_out_ids(case))
    return bool(left) or case.found.ambiguous is not None


def _names_currency(case: Case) -> bool:
    return _currency(case) is not None


def _currency(case: Case) -> str | None:
    """The currency that is named, with a sum or without one."""
    return next((CURRENCIES[word.text] for word in case.reading.found if is_currency(word.text)), None)


def _times(case: Case) -> Decimal | None:
    return Decimal(2) if case.says(_TWICE) else Decimal("0.5") if case.says(_HALF) else None


def _limits(case: Case, wished: Limits, platform: str | None) -> dict[str, Any]:
    """The limits that are said, without what other parts of the change say."""
    told = {k: getattr(wished, k) for k, v in wished.model_dump(exclude_defaults=True).items() if v not in (None, ())}
    told.pop("without", None)
    told |= {"descending": wished.descending} if wished.sort else {}
    if platform:
        told.pop("platforms", None)
        if set(told.get("issuers", ())) <= set(HOUSES.values()) and not case.says(r"\b(?:exams?|certs?|certifications?|ones)\b"):
            told.pop("issuers", None)  # "all Google here" tells where, and not whose exams
        told.pop("months", None) if case.says(r"\bnext (?:quarter|year|month)\b") else None
    if "budget" not in told and (top := _TOP.search(case.text)):
        told["budget"] = Money(amount=Decimal(top[1]))
    had = case.memory.wish.limits.budget if case.memory.wish else None
    if "budget" not in told and (paid := _PAYS.search(case.text) or (had and _ALONE.search(case.text))):
        told["budget"] = Money(amount=Decimal(paid[1]))
    if had is not None and case.says(_FREE_OF):
        told["budget"] = None
    if "by" not in told and "months" not in told and _END.search(case.text) and (day := first_date(case.reading.text, case.today)):
        told["by"] = day[0]
    if "budget" not in told and had is not None and (currency := _currency(case)):
        told["budget"] = Money(amount=had.amount, currency=currency)
    if (years := _YEARS.search(case.text)) and (count := spelt(years[1])):
        told["months"] = 12.0 * count
    if "exams" not in told and (few := _SINGLE.search(case.text)):
        told["exams"] = ("one", "two", "three").index(few[1]) + 1
    before = case.memory.last.limits.hours_per_week if case.memory.last else None
    if "hours_per_week" not in told and (weekly := _WEEKLY.search(case.text)):
        told["hours_per_week"] = float(weekly[1])
    if "hours_per_week" not in told and before is not None and (hours := _HOURS.search(case.text)):
        told["hours_per_week"] = float(hours[1])
    if "hours_per_week" not in told and case.says(EVENINGS):
        told["hours_per_week"] = 5.0
    if case.said.person.years and not case.says(r"\bover\b") and not _YEARS.search(case.text):
        told.pop("months", None)
    return told


def _swapped(case: Case) -> list[tuple[str, str]]:
    """What is held and what is not, where one is put right by the other: "CISA, not CISSP"."""
    found = []
    entities = case.reading.entities
    for match in _NOT.finditer(case.text):
        yes, no, no2, yes2 = match.groups()
        found.append((entities[int(yes or yes2)].id, entities[int(no or no2)].id))
    return found


def _person(case: Case, platform: str | None) -> Person:
    """What is said of the person, what it corrects included."""
    person = case.said.person
    entities = case.reading.entities
    if but := _BUT.search(case.text):
        person = person.with_said(Person(holds=(Held(credential=entities[int(but[1])].id),)))
    for yes, no in _swapped(case):
        person = person.with_said(Person(holds=(Held(credential=yes),), lacks=(no,)))
    last = case.memory.last
    held = last.asker.holds if last is not None and last.asker.holds else case.memory.person(case.memory.speaker).holds
    if gone := _lapsed_now(case):
        person = person.with_said(Person(holds=tuple(Held(credential=i, active=False) for i in sorted(gone))))
    if not person.holds and held and of_it_lapsed(case.text):
        person = person.with_said(Person(holds=tuple(h.model_copy(update={"active": False}) for h in held[-1:])))
    if _YEARS.search(case.text):
        person = person.model_copy(update={"years": ()})
    gone = {entities[int(n)].id for _, n in _OUT.findall(case.text)}
    own = None if HOUSES.get(person.platform or "") in gone else person.platform
    return person.model_copy(update={"platform": platform or own})


def _lapsed_now(case: Case) -> set[str]:
    """What is named and said to be no longer in force, of what the asker was said to hold."""
    last = case.memory.last
    held = case.memory.person(case.memory.speaker).held | (last.asker.held if last is not None else frozenset())
    return {case.reading.entities[n].id for n in lapsed(case.text)} & held


def _no_more(case: Case) -> tuple[str, ...]:
    return tuple(no for _, no in _swapped(case))


def _platform(case: Case, wished: Limits) -> str | None:
    """The one cloud that is named as one's own; of two, the one that is not left behind."""
    out = {case.reading.entities[int(n)].id for _, n in _OUT.findall(case.text)}
    left = [p for p in wished.platforms if HOUSES.get(p, p) not in out and p not in wished.without]
    if len(left) == 1 and case.says(
        r"\b(?:on|to|in|use|using|were|im|we|i|our|my|shop|all|mostly|move\w*|moving|switch\w*|instead|forget|\d+)\b"
    ):
        return left[0] if left[0] in HOUSES else None
    base = advised(case)
    if len(left) == 1 and (case.reading.size <= _FEW or (base is not None and _on_another(case, base, left[0]))):
        return left[0] if left[0] in HOUSES else None
    return bare_cloud(case) if not left else None


def _on_another(case: Case, base: Query, cloud: str) -> bool:
    """Whether what was asked before was asked for another cloud."""
    before = {base.asker.platform, *base.limits.platforms, *(case.catalog.roles[role].platform for role in base.roles)} - {None}
    return bool(before) and cloud not in before


def _out_ids(case: Case) -> tuple[str, ...]:
    entities = case.reading.entities
    too_dear = case.found.targets if case.says(_TOO_DEAR) and set(case.found.targets) <= set(case.memory.listed) else ()
    return (*(i for kind, n in _OUT.findall(case.text) if kind in "ik" or kind == "c" for i in entities[int(n)].ids), *too_dear)


def _without(case: Case, platform: str | None) -> tuple[str, ...]:
    """What is not wanted any more; a cloud that is left behind for another is no wish about issuers."""
    if _swapped(case) or _BUT.search(case.text):
        return ()
    unwanted = dict.fromkeys((*case.stated.without, *case.said.unwanted, *_out_ids(case)))
    lacked = {*case.said.person.lacks, *case.held}
    clouds = {"aws", "azure", "google", "microsoft"} if platform else set()
    return tuple(i for i in unwanted if i not in lacked and i not in clouds)
