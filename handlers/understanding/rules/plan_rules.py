"""Rules for plans: what to take within money, time, number of exams and wishes, for a person or for a team."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from catalog.engine import merit
from handlers.person import Held, Money, Person
from handlers.query import Aspect, Intent, Query
from handlers.slots import CLOUD_ASSUMED, DOABLE, EACH, EVERYBODY, TEAM
from handlers.understanding.asker.clouds import jobs_on
from handlers.understanding.asker.exams_at_most import SO_OFTEN, exams_at_most, so_often
from handlers.understanding.asker.horizon import COUNT, COUNTS, FROM_THEN, IN_ALL, count, horizon, spread
from handlers.understanding.asker.sum_told import sum_told
from handlers.understanding.asker.team import cloud_role, team_of
from handlers.understanding.asker.team_plan import SHARING, exam_each, held_by, shared, team_holds, to_certify, whose
from handlers.understanding.aspects import aspects_of
from handlers.understanding.case import verb
from handlers.understanding.words.patterns import search

if TYPE_CHECKING:
    from handlers.query import Limits
    from handlers.understanding.case import Case

_OTHER_PLANS = r"\b(?:audit|project|business|test|annual|silver|gold|premium|subscription|membership|monthly|yearly|backup|rollback|incident response|recovery) plan\b|\bplan cost|@i\d+(?: s)? (?:\w+ )?plan\b"
_PLANNED = (
    r"\b(?:plan|plans|planning|stack|study plan|over the next|programme|map out|certification plan|combination|portfolio of|bundle of"
    r"|(?<!can )(?<!could )(?<!may )(?<!will )(?<!would )spend(?! (?:up to|at most|max\w*|no more|only))|invest|(?<!@c\d )split|(?:training|cert|certification|education|learning|study|exam) budget|my year|our year|best (?:use|way to use) of)\b"
    r"|\b(?:do|take|get|pass|aim for|tackle|go for)\b.*\b(?:this|next|the coming) (?:year|quarter|half)\b|\bthis year\b|\bnext year\b|\bwhich (?:two|three|four|[2-4]) (?:certs?|certifications?|exams?|credentials?)\b.*\b(?:20\d\d|usd|dollars?|budget|months?)\b"
    r"|\bfit\b.*\b(?:in|into|within)\b.*\b(?:months?|weeks?|year|dollars|usd|budget)\b"
)
_NO_PLAN = re.compile(
    r"\b(?:not|never|no|without|dont|wont|arent|isnt)(?: (?:really|even|currently|actually|do|i|we|am|is|are|have|any))* plan(?:s|ning|ned)?\b"
    r"|\b(?:old|outdated|last years|previous|former|somebodys|their) (?:\w+ )?plans?\b"
)
"""What nobody plans, and a plan that something was found in."""
_ROADMAP = r"\b(?:roadmap|plan|route|path|sequence)\b"
_THOUSANDS = re.compile(r"(?<![\w.,])(\d{1,3}(?:[.,]\d)?) ?(?:k|grand)\b", re.IGNORECASE)
_BARE = re.compile(
    r"\b(?:with|for|have|has|got|of|on|about|around|say|is|only|just|if|at|to|budget|spend|make it|make that|raise it to)\b\s+(?:only |just |about )?"
    r"(?!202[4-9]\b)(\d{3,6}|\d{1,3}[.,]\d{3})\b(?!\s*(?:months?|weeks?|hours?|days?|exams?|certs?|years?|questions?|-))"
)
_COMMANDED = re.compile(
    r"^plan\b.*?\b(?!20[1-9]\d\b)(\d{3,5})\b(?! (?:months?|weeks?|hours?|days?|exams?|certs?|years?|questions?|people|staff|\w+ers|\w+[^sp]s)\b)"
)
"""A figure in the command that can be nothing else: "plan CISO 1000"; no number of heads ("plan 500 engineers")."""
_AT_MOST = re.compile(
    r"\b(?<![\d.,])(\d{3,5}|\d{1,3}[.,]\d{3}) (?:tops|max|maximum|at most|or less|limit|is all|is the (?:limit|cap|max\w*)|approved)\b"
)
"""The most there is, said behind the figure."""
_TECHNICAL = r"\b(?:some|something|a bit of|bit of|a little|more|and|plus) (?:\w+ )?(?:technical|tech|techy|technology)\b(?! (?:risk|lead|writer|manager|audit\w*|role|job|support))"
_ON_PAPER = ("governs", "audits")
_ATTACKS = ("model-security", "prompt-injection", "agentic-ai", "model-supply-chain")
"""What somebody who governs or audits means by "a bit of technical"."""
_EVERYONES = re.compile(
    r"\b(?:per (?:person|head)|each)(?: of| is)? (?P<after>\d{3,5})\b|\b(?P<before>\d{2,5}) (?:bucks |each|apiece|a head|(?:per|a) (?:head|person|capita|nose))"
)
"""An amount a head needs no currency."""
_WEEKENDS = re.compile(
    rf"\b({COUNT}) (?:hours?|hrs?|h) (?:\w+ ){{0,2}}weekends?\b|\bweekends?(?: \w+){{0,2}} ({COUNT}) ?(?:hours?|hrs?|h)\b"
)
_DOABLE = r"\b(?:doable|feasible|realistic|manageable|enough time|possible|achievable|too tight|tight|make it|fit)\b"


def plan(case: Case) -> Query | None:
    """What to do within limits."""
    if case.says(_OTHER_PLANS):
        return None
    said_plan = (
        verb(case) == "plan"
        or search(_PLANNED, _NO_PLAN.sub(" ", FROM_THEN.sub(" ", case.text))) is not None
        or case.says(r"\broadmap\b")
        or case.says(IN_ALL)
        or so_often(case.reading.plain) is not None
    )
    certifies = not said_plan and {*case.found.targets} <= {*team_holds(case)} and to_certify(case)
    if not (said_plan or certifies) and not _may_say_money(case):
        return None  # nothing else is a plan, and most messages end here
    team = team_of(case)
    people = team.roles
    said_plan = said_plan or (certifies and len(people) > 1)
    limits = limits_said(case)
    timed = limits.months is not None or limits.hours_per_week is not None or bool(limits.by and case.ids("topic"))
    limited = limits.budget is not None and (timed or ((limits.exams or 1) > 1 and not case.found.targets))
    money_and_people = limits.budget is not None and len(people) > 1
    in_time = limits.hours_per_week is not None and "?" not in case.text and bool(case.ids("role") or case.said.person.role)
    if Aspect.EFFORT in aspects_of(case.reading) and not (limited or in_time):
        return None
    holding = {case.reading.entities[int(n)].id for n in re.findall(r"\bwith (?:my |an? |our |the |active )*@c(\d+)", case.text)}
    holding |= {i for n in re.findall(r"@r\d+ @c(\d+)(?! (?:in|within|by|until|for) )", case.text) if (i := _base(case, int(n)))}
    lacking = tuple(e.id for n in sorted(case.said.without) if (e := case.reading.entities[n]).kind == "credential")
    theirs = (*team_holds(case), *whose(case, tuple(i for i in people if i))) if len(people) > 1 else ()
    targets = tuple(i for i in case.found.targets if i not in holding and i not in lacking and i not in theirs)
    if targets and timed and limits.hours_per_week is not None and case.says(_DOABLE) and not case.has("vs"):
        return case.query(Intent.PLAN, *targets, limits=limits, reason=DOABLE)
    if not (said_plan or limited or money_and_people or in_time) or (targets and (not said_plan or aspects_of(case.reading))):
        return None
    if not (said_plan or money_and_people) and (case.has("list") or (case.has("fee") and not limited)) and not case.ids("role"):
        return None
    roles, slot, reason = _roles(case, people)
    told = ""
    if slot:
        whole, (slot, limits) = limits.budget, shared(case, team, roles, limits)
        together = f"{whole.amount:.0f} {whole.currency} in all" if whole is not None and whole != limits.budget else ""
        limits = limits.model_copy(update={"level": None, **({"platforms": ()} if reason or None in people else {})})
        told = ", ".join(filter(None, (f"{team.heads} people" if team.untold else "", together, *team.others)))[:80]
    topics = () if roles and not case.says(r"\b(?:about|on|in|covering|for) (?:the )?@t\d") else case.ids("topic")
    if case.says(_TECHNICAL) and all(case.catalog.roles[role].family in _ON_PAPER for role in roles):
        topics = tuple(dict.fromkeys((*topics, *(topic for topic in _ATTACKS if topic in case.catalog.topics))))
    held = tuple(Held(credential=i) for i in case.found.targets if i in holding)
    asker = case.said.person.with_said(Person(holds=held, lacks=lacking))
    if slot:
        asker, limits = held_by(case, roles, limits)
    return case.query(
        Intent.PLAN, *targets, asker=asker, roles=roles, topics=topics, limits=limits, slot=slot, reason=reason, words=told
    )


def _base(case: Case, number: int) -> str | None:
    """What stands right after a job and is no exam of this field: what its holder has, "plan: CISO, CISSP, 3 months"."""
    identity = case.reading.entities[number].id
    held = case.catalog.credentials[identity]
    general = held.track == "general-security" or (held.track == "audit" and not merit.about_ai(case.catalog, identity, case.today))
    return identity if general else None


def _may_say_money(case: Case) -> bool:
    """Whether there may be a budget: an amount, or a figure that may be one."""
    return case.reading.numbers.money is not None or any(word.text[0].isdigit() for word in case.reading.found)


def roadmap(case: Case) -> Query | None:
    """A roadmap with limits and no credential to reach: a plan, not a way."""
    if case.found.targets or not (case.says(_ROADMAP) or so_often(case.reading.plain)):
        return None
    limits = limits_said(case)
    bounded = (limits.budget, limits.months, limits.hours_per_week, limits.exams, limits.by)
    return plan(case) if any(limit is not None for limit in bounded) else None


def _roles(case: Case, people: tuple[str | None, ...]) -> tuple[tuple[str, ...], str | None, str | None]:
    """Roles of the plan, `team` where they are people, and what was assumed."""
    cloud, assumed = cloud_role(case)
    filled = tuple(role or cloud for role in people)
    reason = CLOUD_ASSUMED if assumed and None in people else None
    if len(filled) > 1:
        return filled, TEAM, reason
    plain = not case.ids("role")  # "one engineer" of a house that runs two clouds
    if (several := jobs_on(case.catalog, case.reading)) and (plain or all(case.catalog.roles[role].platform for role in filled)):
        return several, None, None
    return filled or case.ids("role"), None, reason


def limits_said(case: Case, *, bare: bool = False) -> Limits:
    """The limits of a plan: what any question can say, and the ways in which plans are bounded.

    `bare`: an amount without a currency is money ("and with 800?").
    """
    limits = case.stated
    plain = case.reading.plain
    changes: dict[str, Any] = {}
    in_all = sum_told(plain)
    if in_all and (limits.budget is None or in_all.sure):
        currency = limits.budget.currency if limits.budget else "USD"
        changes["budget"] = Money(amount=in_all.amount, currency=currency)
    elif limits.budget is None and (
        money := _money(plain, case.reading.text, bare=bare or bool(re.search(r"\bbudget\b|\bspend\b", plain)))
    ):
        changes["budget"] = money
    elif limits.budget is None and (figure := _COMMANDED.search(case.text)):
        changes["budget"] = Money(amount=Decimal(figure[1]))
    if (exams := exams_at_most(plain)) is not None:
        changes["exams"] = exams
    if limits.hours_per_week is None and (weekend := _WEEKENDS.search(plain)):
        changes["hours_per_week"] = count(weekend[1] or weekend[2])
    if limits.months is None and limits.by is None:
        changes |= horizon(SO_OFTEN.sub(" ", plain), case.today)
    if limits.hours_per_week is None and "hours_per_week" not in changes:
        changes |= spread(plain, limits.model_copy(update=changes), case.today)
    issuers = tuple(e.id for e in case.reading.of("issuer") if e.id not in case.said.unwanted)
    only = r"\b(?:only|just|nothing but|solely|exclusively|all|from)\b(?: \w+){0,2} @i\d|@i\d+(?: (?:and|or) @i\d+)*(?: \w+)? only\b|\b(?:prefer|stick to|stay with) @i\d"
    if issuers and case.says(only):
        changes["issuers"] = issuers
    return limits.model_copy(update=changes)


def _money(plain: str, text: str, *, bare: bool) -> Money | None:
    if match := _EVERYONES.search(plain):
        return Money(amount=Decimal(match["after"] or match["before"]))
    if match := _THOUSANDS.search(text):
        return Money(amount=Decimal(match[1].replace(",", ".")) * 1000)
    found = (_BARE.search(plain) or _AT_MOST.search(plain)) if bare else None
    return Money(amount=Decimal(re.sub(r"\D", "", found[1]))) if found else None


_FOLLOWS = 12
"""A longer message is a question of its own."""


def resumed_plan(case: Case, last: Query) -> Query | None:
    """The last plan with another limit, job or wish: "and with 800?", "without AWS", "only two exams"."""
    last = last.having(sides=() if last.since else last.sides, since=None)
    if case.reading.size > _FOLLOWS:
        return None
    if case.found.targets:
        return _left_out(case, last)
    if last.slot == TEAM and (exam_each(case) or to_certify(case)) and len(team_of(case).roles) < 2:
        return last.having(slot=EVERYBODY)
    if case.says(r"\bstill (?:right|valid|current|good|ok|okay|up to date|hold)\b"):
        return last
    wished = limits_said(case, bare=True)
    changed = {k for k, v in wished.model_dump(exclude_defaults=True).items() if v not in (None, ())}
    if rescaled := _rescaled(case, last, changed):
        return rescaled
    roles, slot, reason = _other_people(case, last, wished)
    if case.has("fee", "explain", "why", "covers") and not (changed - {"budget"}):
        return None
    said = case.said.person
    if not changed and not roles and (said.said_nothing() or "?" in case.text):
        return None
    merged = {k: getattr(wished, k) for k in changed if k != "platforms" or not roles}
    if "without" in merged:
        merged["without"] = tuple(dict.fromkeys((*last.limits.without, *wished.without)))
        merged["platforms"] = tuple(p for p in last.limits.platforms if p not in wished.without)
    if changed & {"months", "by"}:
        merged |= {"months": wished.months, "by": wished.by}
    update: dict[str, Any] = {"limits": last.limits.model_copy(update=merged)}
    if roles:
        update |= {"roles": roles, "slot": slot, "reason": reason, "topics": ()}
    if not said.said_nothing():
        update["asker"] = last.asker.with_said(said)
    return last.having(**update)


def _left_out(case: Case, last: Query) -> Query | None:
    """The last plan without what a short message rules out ("without OSAI", "no CISSP")."""
    if case.said.person.holds or not case.says(
        r"^(?:and |but |ok |please |same )*(?:without|no|not|skip|drop|leave out|exclude|minus|anything but)\b"
    ):
        return None
    without = tuple(dict.fromkeys((*last.limits.without, *case.found.targets)))
    return last.having(limits=last.limits.model_copy(update={"without": without}))


def _rescaled(case: Case, last: Query, changed: set[str]) -> Query | None:
    """The last plan with twice or half the money, or none to keep to; cheaper is half of what there was, or one exam."""
    money = last.limits.budget
    if case.says(r"\b(?:no|without (?:a|any)|forget the|ignore the|unlimited|drop the) (?:\w+ )?(?:limit|budget|cap)\b"):
        return last.having(limits=last.limits.model_copy(update={"budget": None}))
    twice = case.says(r"\b(?:double|twice) (?:the |our |my |that )?(?:budget|money|amount)?")
    less = case.says(
        r"\bhalf (?:the |our |my |of )?(?:the )?(?:budget|money)\b|\b(?:cheaper|less expensive|cost less|too expensive)\b"
    )
    if changed - {"sort", "without", "budget"} or not (twice or less):
        return None
    if money is None:
        return last.having(limits=last.limits.model_copy(update={"exams": 1})) if less else None
    scaled = Money(amount=money.amount * 2 if twice else money.amount / 2, currency=money.currency)
    return last.having(limits=last.limits.model_copy(update={"budget": scaled}))


_PEOPLE = re.compile(rf"\b({COUNT}) (?:people|persons|of us|of them|engineers|colleagues|heads)\b")


def _other_people(case: Case, last: Query, wished: Limits) -> tuple[tuple[str, ...], str | None, str | None]:
    """Roles of the plan to come: others that were named, the same for several people, or the same on another cloud."""
    people = team_of(case).roles
    if people or case.ids("role"):
        return _roles(case, people)
    if (several := _PEOPLE.search(case.reading.plain)) and len(set(last.roles)) == 1:
        number = min(COUNTS.get(several[1]) or int(several[1]), SHARING)
        slot = last.slot if last.slot in (EACH, EVERYBODY) else TEAM
        return last.roles[:1] * number, slot if number > 1 else None, last.reason
    clouds = {role.platform: i for i, role in case.catalog.roles.items() if role.platform and role.family == "runs-cloud"}
    named = next((clouds[p] for p in wished.platforms if p in clouds), None)
    if named and any(role in clouds.values() for role in last.roles):
        return tuple(named if role in clouds.values() else role for role in last.roles), last.slot, None
    return (), None, None
