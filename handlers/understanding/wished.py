"""Every wish of a message counts in whatever answer lists credentials: one finder of wishes, for all that list."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from catalog.engine import merit
from catalog.engine.turned import ATTACKING
from catalog.engine.wishes import NOT_AI, NOT_AI_SECURITY
from handlers.person import Person
from handlers.query import Intent
from handlers.slots import PROOF
from handlers.understanding.asker.one_wanted import one_wanted
from handlers.understanding.asker.own_work import with_own_work
from handlers.understanding.asker.ruled_out import OF_FEES
from handlers.understanding.rules.accredited import BOUND, GENERAL
from handlers.understanding.rules.topic import of_finance, of_the_standard
from handlers.understanding.words.patterns import search

if TYPE_CHECKING:
    from handlers.query import Query
    from handlers.understanding.case import Case

_LISTS = (Intent.RECOMMEND, Intent.FIND, Intent.COVERAGE, Intent.PLAN)
_HARD = (
    "styles", "proctored", "open_book", "online", "no_prerequisites", "no_exam", "report", "languages", "minutes", "lasting", "questions",
    "hours", "first", "ai_named", "venue", "frameworks", "grade", "currency", "known", "upkeep",
)  # fmt: skip
"""What either holds of a credential or does not, and no rule has a reason to leave out."""
_OF_A_LIST = (*_HARD, "free", "budget", "platforms", "tracks", "states", "level", "sort", "descending")

_WHICH_COUNT = r"\b(?:which|what)\b(?: \w+){0,3} (?:are|is|do|does|would|will)? ?(?:\w+ )?(?:accepted|approved|recogni[sz]ed|listed|counts?|valid|acceptable)\b"
"""Asks what a list has on it, and not what to take."""


def with_wishes(case: Case, query: Query) -> Query:
    """The Query with the wishes of the message that its rule or the model did not take up, and for whose work it is asked."""
    return with_own_work(case, of_no_cloud(case, _with_wishes(case, one_wanted(case, query))))


_TO_SECURE_AI = (
    r"\b(?:in ?to|towards?|to|for|at|next|exam|cert\w*)\b(?: (?!not\b|no\b)[\w@]+){0,3}? (?:(?:ai|llm|genai|ml) (?:sec\b|security|cyber\w*)|secur(?:e|ing) (?:ai|ml|llms?|models?)|security of (?:ai|ml|models?))\b"
    r"|\b(?:into|towards?|move to|moving to|switch to|go to) @t\d"
)
"""Somebody wants to get to the security of AI."""
_AT_LARGE = ("model-security", "ai-security-architecture")


def _moves_to_secure(case: Case, query: Query) -> bool:
    """Whether who comes from AI, or holds what is not of its security, wants to secure it: no first step in AI is of use to them."""
    if (
        (query.topics and not set(query.topics) <= set(_AT_LARGE))
        or not case.says(_TO_SECURE_AI)
        or NOT_AI_SECURITY in query.limits.without
    ):
        return False
    if query.topics and not case.says(r"\b(?:ai|ml|llms?|models?)\b|@t\d"):
        return False
    held = case.catalog.credentials
    knows_ai = any(merit.about_ai(case.catalog, one.credential, case.today) for one in query.asker.holds if one.credential in held)
    return knows_ai or bool({*query.roles, query.asker.role} & {_DATA, "ml-engineer"})


def _to_secure(case: Case, query: Query) -> Query:
    """The advice on securing AI: as the job on the one cloud that is named, and for who works with data on models themselves."""
    query = query.having(topics=(), limits=query.limits.having(without=(*query.limits.without, NOT_AI_SECURITY)))
    on = query.asker.platform or (query.limits.platforms[0] if len(query.limits.platforms) == 1 else None)
    jobs = (
        tuple(i for i, role in case.catalog.roles.items() if role.platform == on and role.family == "runs-cloud")[:1] if on else ()
    )
    if jobs and not set(query.roles) - {"career-changer", "student"}:
        return query.having(roles=jobs)
    if _DATA in (*query.roles, query.asker.role):
        return query.having(roles=(), topics=_AT_LARGE[:1], slot=PROOF)
    held = [case.catalog.credentials[one] for one in query.asker.held if one in case.catalog.credentials]
    theirs = {one.platform for one in held if one.track != "foundation"} - {None}  # a first step on a cloud ties nobody to it
    if on is None and len(theirs) == 1:
        query = query.having(asker=query.asker.model_copy(update={"platform": next(iter(theirs))}))
    return query


_DATA = "data-scientist"
_TOOL = "ai-for-security"
_AI_AT_WORK = r"\b(?:automat\w+|runs?|running|us(?:e|es|ing)|with|on|by|speeds? up|speeding up|built|builds?|building|wrote|writ(?:e|es|ing)|let|have)\b(?: \S+){0,5}? (?:@t\d+|ai|ml|llms?|agents?|machine learning|chatgpt|copilot)\b"
_SECURITY_TASKS = r"\b(?:triag\w+|enrich\w+|playbooks?|detections?|hunt\w*|alerts?|recon\w*|phish\w*|malware|siem|soar|my attacks|(?:speed|automat|writ|craft)\w* (?:\w+ ){0,3}(?:attacks?|pen ?tests?|engagements?|exploits?|payloads?))\b"
_PROVES_THAT = (
    r"\b(?:proves?|proving|shows?|showing|for|about|certif(?:y|ies|ied)|on|covers?|validates?|is) (?:exactly |precisely |specifically |just |all |me )?(?:that|this)\b(?! (?:job|role|year|month|week|salary|reason|case))"
    r"|\bthat(?: kind of| sort of)? (?:specifically|exactly|skill|work|stuff)\b"
)


def _of_the_tool(case: Case) -> bool:
    """Whether one is wanted for what somebody does with AI as a tool: "I automate triage with agents. A cert that proves that?"."""
    return case.says(_PROVES_THAT) and case.says(_AI_AT_WORK) and search(_SECURITY_TASKS, case.reading.plain) is not None


_AI_ON_TOP = (
    r"\b(?:which|what|any|an?|one|some)(?: (?!@)\w+){0,2} (?:ai|llm|genai) (?:sec |security |focus\w* )?(?:certs?|certifications?|credentials?|exams?|badges?|one|titles?|qualifications?)\b"
    r"|\b(?:something|anything) (?:(?:in|on|about|with|around|for) )?ai\b|\bai (?:(?:certs?|certifications?|exams?|credentials?) )?(?:on top|next|as well|beside)\b|\b(?:next|now|add) (?:for|in|on|towards?) ai\b"
)
"""Who holds something wants one on AI beside it: security at large is no answer."""
_NEW_TO_IT = r"\b(?:new to|newcomer (?:to|in)|get(?:ting)? into|break(?:ing)? into|mov(?:e|ing) into|switch(?:ing)? (?:in)?to|transition(?:ing)? (?:in)?to|start(?:ing)? (?:out )?(?:in|with)|enter(?:ing)?|pivot(?:ing)? (?:in)?to)\b(?: \w+){0,2} (?:@t\d|ai\b)"
"""Somebody is at the door of a field."""


def _newcomer(case: Case, query: Query) -> bool:
    """Whether a newcomer to a topic asks, who has told of nothing that opens a gate: what needs nothing first is advised."""
    asker = query.asker
    told = asker.holds or asker.years or asker.designations or query.limits.level or query.limits.no_prerequisites is not None
    return not told and not query.roles and "ai-audit" not in query.topics and case.says(_NEW_TO_IT)  # its gates are the trade


def of_no_cloud(case: Case, query: Query) -> Query:
    """Advice tied to no cloud: those somebody works on are no limit then, nor are their houses the issuers that are wanted."""
    if query.intent is not Intent.RECOMMEND or "platform" not in query.limits.without:
        return query
    houses = {held.issuer for held in case.catalog.credentials.values() if held.platform}
    issuers = tuple(i for i in query.limits.issuers if i not in houses)
    asker = query.asker.model_copy(update={"platform": None})
    return query.having(asker=asker, limits=query.limits.having(platforms=(), issuers=issuers))


def _with_wishes(case: Case, query: Query) -> Query:
    if query.intent not in _LISTS or (query.intent is Intent.COVERAGE and (query.sides or not (query.topics or query.terms))):
        return query
    query = _by_its_name(case, _of_what_they_do(case, _of_candidates(case, query)))
    if (
        query.intent in (Intent.RECOMMEND, Intent.COVERAGE)
        and not (query.roles or query.sides)
        and (job := of_the_standard(case, ()))
    ):
        query = query.having(intent=Intent.RECOMMEND, roles=job, topics=())
    if query.intent is Intent.RECOMMEND and not query.roles and (job := of_finance(case)):
        query = query.having(roles=job)
    if query.intent is Intent.RECOMMEND and query.limits.frameworks and case.says(_WHICH_COUNT):
        query = query.having(intent=Intent.FIND, roles=(), topics=(), asker=Person())
    if query.intent is Intent.RECOMMEND and not (query.topics or query.roles or query.asker.role) and query.asker.holds:
        query = query.having(topics=_side_wanted(case))
    if _TOOL in case.catalog.topics and not case.found.targets and _of_the_tool(case):
        as_attacker = tuple(role for role in (*case.ids("role"), query.asker.role) if role == "red-teamer")[:1]
        query = query.having(intent=Intent.RECOMMEND, topics=(_TOOL,), terms=(), roles=as_attacker, slot=PROOF)
    if (
        query.intent is Intent.RECOMMEND
        and query.asker.holds
        and BOUND in query.roles
        and case.says(_AI_ON_TOP)
        and NOT_AI not in query.limits.without
    ):
        query = query.having(limits=query.limits.having(without=(*query.limits.without, NOT_AI, GENERAL)))
    if query.intent is Intent.RECOMMEND and _moves_to_secure(case, query):
        query = _to_secure(case, query)
    if "offensive" in case.stated.without:
        query = query.having(topics=tuple(topic for topic in query.topics if topic != "ai-red-teaming"))
    if query.intent is Intent.RECOMMEND and query.topics and _newcomer(case, query):
        attacks = bool(ATTACKING & set(query.topics))  # what has no gate there is hard all the same: its level serves better
        query = query.having(limits=query.limits.having(**({"level": "entry"} if attacks else {"no_prerequisites": True})))
    said, taken = case.stated, query.limits
    fields = _OF_A_LIST if query.intent is Intent.COVERAGE else _HARD
    if query.terms:
        return query
    changes = {
        field: told for field in fields if getattr(taken, field) in _UNSAID and (told := getattr(said, field)) not in _UNSAID
    }
    if query.intent is Intent.RECOMMEND and GENERAL in taken.without:
        changes.pop("frameworks", None)  # what is held is on that list, and what comes on top is not
    if query.intent in (Intent.FIND, Intent.COVERAGE) and taken.no_prerequisites is None and _empty_handed(case):
        changes["no_prerequisites"] = True
    if (
        query.intent is Intent.FIND
        and case.has("fee")
        and not case.says(_NO_MATTER)
        and not OF_FEES & {*taken.without, *said.without}
        and not (taken.sort or taken.budget or taken.upkeep or taken.bounds or said.budget or query.slot or said.currency)
    ):
        changes["sort"] = "fee"  # "the price of everything from ISACA": a list that tells fees
    if ruled := tuple(i for i in said.without if i not in taken.without):
        changes["without"] = (*taken.without, *ruled)
    general = all(case.catalog.topics[topic].general for topic in query.topics if topic in case.catalog.topics)
    known = NOT_AI in taken.without or NOT_AI_SECURITY in taken.without or taken.unlocks or taken.issuers or taken.first
    if query.intent is Intent.FIND and general and not known and not query.terms and about_ai(case):
        changes["without"] = (*(changes.get("without") or taken.without), NOT_AI)
    on_clouds = taken.platforms or changes.get("platforms")  # a cloud named by its house's name
    if query.intent is Intent.COVERAGE and not taken.issuers and case.found.issuers and not on_clouds:
        changes["issuers"] = case.found.issuers
    return query.having(limits=taken.model_copy(update=changes)) if changes else query


_NO_MATTER = (
    r"\b(?:prices?|costs?|money|budget|fees?)\b(?: (?:is|are|was|being|really|just|at all))* (?:no (?:object|issue|problem|matter|concern)|not (?:an? )?(?:object|issue|problem|concern|important|relevant)|doesnt matter|does not matter|dont matter|irrelevant|secondary)\b"
    r"|\b(?:whatever|regardless of|no matter|dont care about|ignore) (?:the |it |what it )?(?:prices?|costs?|fees?)\b|\bvouchers?\b(?!.*\b(?:price|cost|fee|cheap)\w*)"
)
"""What it costs is named as what does not count, or vouchers are wanted whatever they cost."""
_TO_SIT = r"\b(?:sit|take|book|register|do|get|start|open|eligible|allowed|sign up|want)\b"


def _empty_handed(case: Case) -> bool:
    """Whether somebody who holds nothing, or none of what gates ask for, wants what they can take as they are."""
    person = case.said.person
    told = case.said.holds_nothing or bool(person.lacks)
    return told and not (person.holds or person.years or person.designations) and case.says(_TO_SIT)


SIDES = (
    (re.compile(r"\b(?:offen[sc]e|offensive|attack(?:s|ing)?|red team\w*|hacking|breaking|pen ?test\w*)\b"), "ai-red-teaming"),
    (re.compile(r"\b(?:governance|policy|compliance|grc)\b"), "ai-governance"),
    (re.compile(r"\baudit\w*\b"), "ai-audit"),
)


def _side_wanted(case: Case) -> tuple[str, ...]:
    """Where somebody who holds something wants to go next, said by a bare word: "what comes after SecAI+ if I want offence?"."""
    if not case.says(r"\b(?:want|wants|towards?|into|rather|more|prefer|interested|lean\w*|move|go|focus\w*)\b"):
        return ()
    plain = case.reading.plain
    named = [
        topic
        for pattern, topic in SIDES
        if pattern.search(plain) and topic in case.catalog.topics and topic not in case.said.unwanted
    ]
    return tuple(named) if len(named) == 1 else ()


def _by_its_name(case: Case, query: Query) -> Query:
    """What is named by a term that a credential is called by is asked of those that name it: "hands-on exam on MCP servers"."""
    terms = {e.term for e in case.reading.of("topic") if e.term and query.topics == (e.id,)}
    settled = query.roles or query.sides or query.terms or query.asker.has_told() or query.asker.role
    if (
        query.intent not in (Intent.FIND, Intent.RECOMMEND, Intent.COVERAGE)
        or settled
        or len(terms) != 1
        or query.limits.sort
        or query.limits.budget
    ):
        return query
    term = case.catalog.terms[str(next(iter(terms)))]
    called = {alias.casefold() for alias in term.aliases}
    if not any(called & set(held.name.casefold().split()) for held in case.catalog.offered.values()):
        return query
    return query.having(intent=Intent.COVERAGE, terms=tuple(terms), advise=False, slot=None)


_HIRES = "hiring-manager"
_AI = re.compile(r"\b(?:ai|artificial intelligence|ml|machine learning|llms?|genai)\b")


_DONE_SO_FAR = re.compile(
    r"\b(?:years?|yrs?|yoe|months) (?:of |on |in |with |using |doing |work\w* |experience |mostly |the )*@t(\d+)\b(?! (?:certs?|certifications?|exams?))"
)


def _of_what_they_do(case: Case, query: Query) -> Query:
    """Years in a topic tell of somebody whose job is known, and are no wish for more of it: "data scientist, 3 yrs on sagemaker"."""
    if not (query.topics and (query.roles or query.asker.role)) or query.intent is Intent.PLAN:
        return query
    done = {case.reading.entities[int(number)].id for number in _DONE_SO_FAR.findall(case.text)}
    if not done & set(query.topics):
        return query
    left = tuple(topic for topic in query.topics if topic not in done)
    return query.having(topics=left) if left else query.having(intent=Intent.RECOMMEND, topics=())


def _of_candidates(case: Case, query: Query) -> Query:
    """Who hires asks what shows a skill, and takes no exam in it."""
    topics = query.topics or case.ids("topic")
    if _HIRES not in (*query.roles, query.asker.role) or not topics or query.intent not in (Intent.RECOMMEND, Intent.FIND):
        return query
    if (named := case.ids("role")) and _HIRES not in named:
        return query.having(asker=query.asker.model_copy(update={"role": None}))  # HR is told of, and somebody else asks
    roles = tuple(role for role in query.roles if role != _HIRES)
    asker = query.asker.model_copy(update={"role": None}) if query.asker.role == _HIRES else query.asker
    return query.having(intent=Intent.FIND, topics=topics, roles=roles, asker=asker)


def about_ai(case: Case) -> bool:
    """Whether AI is spoken of, also inside the name of a topic."""
    return _AI.search(case.reading.plain) is not None


def of_ai(case: Case) -> bool:
    """Whether a topic is named as one of AI: "AI incident response"."""
    found = case.reading.found
    topics = case.reading.of("topic")
    return any(e.typed[:2].casefold() == "ai" or (e.start and found[e.start - 1].text in ("ai", "ml", "llm")) for e in topics)


_UNSAID: tuple[object, ...] = (None, (), False)
