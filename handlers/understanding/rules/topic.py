"""Which credential of an issuer, or of a job, is meant where only that is named: "the AWS one"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from catalog.values import Depth
from handlers.understanding.asker.wanted_topics import wanted_topics
from handlers.understanding.words.patterns import search

if TYPE_CHECKING:
    from collections.abc import Sequence

    from catalog.catalog import Catalog
    from handlers.understanding.case import Case


def nearest_of(catalog: Catalog, issuer: str, like: str) -> str | None:
    """The issuer's credential most like another: same letters first, then shared topics; none that has ended or was renewed."""
    best: tuple[float, str] | None = None
    for identity, held in catalog.credentials.items():
        if held.issuer != issuer or identity == like or held.lifecycle.ended is not None or catalog.successors(identity):
            continue
        score = likeness(catalog, identity, like)
        if best is None or score > best[0]:
            best = score, identity
    return best[1] if best else None


def likeness(catalog: Catalog, identity: str, like: str) -> float:
    """How like one credential is to another: by its letters, its topics, its track, and whether it is about security."""
    held, model = catalog.credentials[identity], catalog.credentials[like]
    depths, own = model.depths(), held.depths()
    score = float(sum(min(depth, own.get(topic, 0)) for topic, depth in depths.items()))
    score += 100 * (held.acronym.casefold() == model.acronym.casefold()) + 2 * (held.track == model.track)
    return score + ("security" in held.name.casefold())


def of_platform(catalog: Catalog, roles: tuple[str, ...], platform: str | None) -> tuple[str, ...]:
    """The jobs, where a security engineer who names their cloud is that cloud's."""
    if platform is None or len(roles) != 1 or roles[0] not in catalog.roles:
        return roles
    role = catalog.roles[roles[0]]
    if role.platform or "security engineer" not in role.aliases:
        return roles
    return tuple(i for i, other in catalog.roles.items() if other.platform == platform)[:1] or roles


def of_any_platform(catalog: Catalog, roles: tuple[str, ...]) -> tuple[str, ...]:
    """The job of one cloud as that of a security engineer on whichever, for who wants no exam of that cloud's house."""
    return (
        tuple(i for i, role in catalog.roles.items() if not role.platform and "security engineer" in role.aliases)[:1]
        if roles
        else ()
    )


_BUILDS = r"\b(?:build\w*|develop\w*|devs?|coders?|coding|programm\w*|train models|data scien\w+)\b"
"""Who builds is not who secures."""


def on_own_cloud(case: Case, topics: tuple[str, ...]) -> tuple[str, ...]:
    """The security job of the one cloud somebody works on who says no job, where that cloud's exams go into what is asked about."""
    on = case.said.person.platform
    if on is None or case.said.person.role or not topics or case.says(_BUILDS):
        return ()
    jobs = tuple(i for i, role in case.catalog.roles.items() if role.platform == on and role.family == "runs-cloud")[:1]
    made = [
        held.depths()
        for held in case.catalog.offered.values()
        if held.platform == on and jobs and held.judgement.roles.get(jobs[0])
    ]
    return jobs if any(all(depths.get(topic, 0) >= Depth.APPLIED for topic in topics) for depths in made) else ()


_BUILDS_IT = (
    r"\b(?:buil(?:d|ds|ding|t)|set(?:s|ting)?(?: \w+| @t\d+){0,3} up|set ?ups?|getting up|implement\w*|introduc\w+|roll\w*(?: \w+| @t\d+){0,2} out|roll ?outs?|rollouts?|establish\w*"
    r"|(?:put|get|bring)\w*(?: \w+| @t\d+){0,3} in(?:to)? (?:place|practice|effect|force)|bring\w* in|in place|(?:run|own|lead|drive|head|manag)\w* (?:it|this|(?:the|our|its|an?) (?:@t\d+ )?(?:project|programme|introduction|whole))"
    r"|make it happen|on my desk|project lead|prepar\w+ (?:us|our|for)|(?:be|get|being|getting|become|becoming|us) (?:audited|certified|ready|there)|ready for|readiness|achieve"
    r"|(?:want|aim|go|goes|going)(?:s|ing)? (?:for )?@t\d+)\b"
)
"""What is done by those who bring the management system in, whoever audits them afterwards."""
_AUDITS_IT = (
    r"(?<!be )(?<!get )(?<!being )(?<!getting )(?<!become )\baudit(?:s|ing|or|ors)?\b(?! us\b)|\b(?:assess|check|certif)\w* (?:the |our |other |whether )?(?:others?|compan\w+|clients?|organi[sz]ations?|suppliers?|vendors?|firms?)\b"
    r"|\bcertification body\b|\bcertifier\b"
)
_NOT_SO = r"\b(?:rather than|instead of|not|and not|never|no) (?:to |an? |doing |the )?(?:\w+ )?(audit\w*|implement\w*)"
"""What is said not to be done."""


_CERTIFIES_SYSTEMS = r"\baudit\w*\b.*\b(?:isms|27001|management systems?|9001)\b|\b(?:isms|27001|management systems?|9001) (?:lead )?audit\w*\b|\baudit\w*\b.*\b(?:certification|certifying) body\b"
"""Who audits management systems for a living audits that of AI as well."""
_OF_THE_STANDARD = ("iso42001-auditor", "iso42001-implementer")


def of_the_standard(case: Case, roles: tuple[str, ...]) -> tuple[str, ...]:
    """The job of somebody who names the management system: who builds it implements it, who checks others' audits it."""
    families = {case.catalog.roles[role].family for role in roles}
    named = [e.id for e in case.reading.of("role") if e.id in _OF_THE_STANDARD and e.id not in case.said.unwanted]
    if len(set(named)) == 1 and families <= {"governs", "audits"}:
        return (named[0],)
    if case.says(_CERTIFIES_SYSTEMS) and not case.found.targets and families <= {"governs", "audits"}:
        return ("iso42001-auditor",) if "iso42001-auditor" in case.catalog.roles else ()
    if "ai-management-system" not in case.ids("topic") or not families <= {"governs", "audits"}:
        return ()
    text = re.sub(_NOT_SO, " ", case.text)
    if families == {"audits"} or (not families and search(_AUDITS_IT, text)):
        job = "iso42001-auditor"
    else:
        job = "iso42001-implementer" if search(_BUILDS_IT, text) else ""
    return (job,) if job in case.catalog.roles else ()


def asked_of(case: Case) -> tuple[str, ...]:
    """The issuers whose exams are asked for; a cloud that is only worked on ("we run on GCP") awards no exam that is wanted."""
    on, wanted = case.said.person.platform, tuple(i for i in case.found.issuers if i not in case.stated.without)
    if on is None:
        return wanted
    held = case.catalog.credentials
    asked = {case.reading.entities[int(one or other)].id for one, other in re.findall(_ASKED_OF, case.text)}
    return tuple(i for i in wanted if i in asked or all(held[one].platform != on for one in case.catalog.of_issuer(i)))


_ASKED_OF = (
    r"\b(?:from|by|only|just|of) @i(\d+)|@i(\d+) (?:only|ones?|(?:ai |security |ml |cloud )?(?:certs?|certifications?|exams?))\b"
)


def on_some_cloud(case: Case, role: str) -> bool:
    """Whether a job is that of a cloud, or of a security engineer on whichever cloud is named."""
    held = case.catalog.roles[role]
    return held.platform is not None or "security engineer" in held.aliases


_MODELS = re.compile(r"\b(?:models? (?:validat\w+|risk)|validat\w+ (?:\w+ ){0,2}models?)\b")
_MONEY_HOUSES = re.compile(r"\b(?:banks?|banking|insur\w+|financ\w+|funds?|credit|trading|lender|fintech|treasury)\b")


def of_finance(case: Case) -> tuple[str, ...]:
    """The job of somebody who validates models in finance, however else their post is called."""
    plain = case.reading.plain
    told = "model" in plain and _MODELS.search(plain) and _MONEY_HOUSES.search(plain)
    return ("model-validator",) if told and "model-validator" in case.catalog.roles and not case.has("covers") else ()


def of_job(catalog: Catalog, role: str) -> str | None:
    """The one credential that is made for a job ("the AWS security one"), None where there are more."""
    made = [
        identity
        for identity, held in catalog.credentials.items()
        if (fit := held.judgement.roles.get(role)) and fit.fit == "core" and held.lifecycle.ended is None
    ]
    current = [identity for identity in made if not catalog.successors(identity)]
    return current[0] if len(current) == 1 else None


def _only_a_level(case: Case, roles: Sequence[str]) -> bool:
    """Whether what reads as the job of a beginner is the level of what is wanted: "an entry level red teaming cert", "a GDPR cert for beginners"."""
    starts = all(case.catalog.roles[role].level == "entry" for role in roles)
    return starts and (bool(case.sought) or case.says(_AT_LEVEL))


_A_CERT = r"(?: \w+){0,2} (?:certs?|certifications?|credentials?|exams?|one|badge|course)\b"
_AT_LEVEL = rf"@r\d+(?: level| friendly)? (?:@t\d+|\w+ @t\d+){_A_CERT}|@t\d+{_A_CERT} for (?:\w+ )?@r\d"


def wished_topics(case: Case, roles: Sequence[str]) -> tuple[str, ...]:
    """The topics asked for: of somebody whose job is known only those they say they want."""
    topics = case.ids("topic")
    if not roles and topics and set(topics) <= _AT_LARGE and _KEYS & set(case.held):
        return ()  # somebody who leads or audits security wants what that needs of it
    if not (roles or case.said.person.role) or (roles and _only_a_level(case, roles)):
        return topics or _of_products(case) or wanted_topics(case)
    meant = {
        int(n)
        for n in re.findall(
            r"\b(?:proof of|evidence of|asks?(?: me| us)? (?:for|to show)|about|on|in|into|covering|learn|covers?|certif\w+|tests?|teach\w*|shows?|prov\w+|for|want|wants|towards?|angle|focus|interested in|help\w*(?: \w+){0,3} with|(?:deal|deals|dealing|comply|cope|compliance) with|appl(?:y|ies)|includ(?:es?|ing)|touch(?:es|ing)?) (?:the |some |more )?@t(\d+)",
            case.text,
        )
    }
    meant |= {int(n) for n in re.findall(rf"{_TAUGHT} (?:[a-z]+ ){{0,3}}?@t(\d+)", case.text)}
    if not (case.stated.tracks and _none_builds(case, roles)):  # their own track says as much of them
        kinds = r"(?:certs?|certifications?|credentials?|exams?|badges?|certificates?|proof|evidence)"
        meant |= {int(n) for n in re.findall(rf"@t(\d+) (?:\w+ )?{kinds}\b", case.text)}
    named = tuple(t for t in topics if any(case.reading.entities[n].id == t for n in meant) and not case.catalog.topics[t].general)
    if set(named) <= _AT_LARGE and _none_builds(case, roles):
        named = ()  # a privacy officer who wants a cert for GenAI wants what the job needs of it
    return (
        named
        or wanted_topics(case)
        or (tuple(t for t in topics if not case.catalog.topics[t].general) if case.says(THAT_IS_SECURED) else ())
    )


_TAUGHT = (
    r"\b(?:teach\w*|taught|shows?|help\w*|learn\w*|train\w*|prepar\w+|cert\w*|credential|exam|one|something|anything|what(?: \w+){0,3} takes?)"
    r"(?: (?:me|us|you|him|her|them|people|how|to|for|on|about|i|we|can|could|will|would|properly|better)){0,4}"
    r" (?:secur(?:e|ing)|lock(?:ing)?|protect(?:ing)?|defend(?:ing)?|harden(?:ing)?|safeguard(?:ing)?|guard(?:ing)?)(?: down)?"
)
"""To secure something is what is to be learnt."""
THAT_IS_SECURED = rf"{_TAUGHT}(?: against)? (?:all |up )*(?:it|that|this|them|those|these|such)\b"
"""What was told of before is what is to be secured."""
_AT_LARGE = frozenset(("generative-ai",))
_KEYS = frozenset(("isc2-cissp", "isaca-cism", "isaca-cisa", "isaca-crisc"))
"""What tells by itself that its holder does not build."""


def _none_builds(case: Case, roles: Sequence[str]) -> bool:
    """Whether nobody who asks builds with AI, by their jobs: they secure, govern, attack or audit it."""
    held = [role for name in (roles or (case.said.person.role,)) if name and (role := case.catalog.roles.get(name))]
    families = {role.family for role in held}
    return bool(families) and families <= {"governs", "audits", "attacks", "runs-cloud"}


def jobs_and_topics(case: Case, roles: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The jobs and the topics that advice goes by, of the jobs that are named and of what tells of one."""
    if not roles and len(platforms := case.stated.platforms) == 1 and case.says(r"\bcloud\b|\bengineers?\b|\bsecurity\b"):
        roles = tuple(i for i, role in case.catalog.roles.items() if role.platform == platforms[0])[:1]
    topics = wished_topics(case, roles)
    return of_the_standard(case, roles) or of_finance(case) or roles or on_own_cloud(case, topics), topics


def craft_jobs(case: Case) -> tuple[str, ...]:
    """The job of somebody who tells by a topic what they have done so far and asks for more: "5 years of pentesting, where next?"."""
    if not case.ids("topic") or not case.says(_ONWARDS):
        return ()
    told = {case.reading.entities[int(a or b)].id for a, b in _CRAFT.findall(case.text)}
    jobs = dict.fromkeys(job for topic in case.ids("topic") if topic in told and (job := _JOBS.get(topic)))
    return tuple(job for job in jobs if job in case.catalog.roles)[:1]


_JOBS = {
    "penetration-testing": "red-teamer", "incident-response": "soc-analyst", "security-operations": "soc-analyst",
    "detection-monitoring": "soc-analyst", "application-security": "appsec-engineer", "security-management": "security-manager",
    "data-protection": "privacy-officer", "privacy-law": "privacy-officer", "mlops": "ml-engineer", "iam": "ai-security-engineer",
    "network-security": "ai-security-engineer", "business-continuity": "grc-analyst", "third-party-risk": "grc-analyst",
}  # fmt: skip
"""Whose daily work a topic is."""
_CRAFT = re.compile(
    r"\b(?:been (?:doing |in |at )?|(?:years?|yrs?) (?:of |in |doing )|(?:i|we) (?:mostly |mainly |only )?(?:do|did) |(?:background|experience|career|job|degree) (?:is |in |with )+|(?:come|coming|came) from )"
    r"(?:mostly |mainly |only |some )?@t(\d+)|@t(\d+) (?:background|for (?:\d+|\w+) (?:years?|yrs?)|(?:\d+|\w+) (?:years?|yrs?))"
)
_ONWARDS = r"\b(?:next|now|from here|after (?:that|this)|add|step|move|moving|switch\w*|get(?:ting)? into|into|towards?|ai|ml)\b"


def _of_products(case: Case) -> tuple[str, ...]:
    """The main topic of a cloud's product that is named ("we use Bedrock")."""
    named = [term for i in case.ids("term") if (term := case.catalog.terms.get(i)) and term.platform]
    return tuple(dict.fromkeys(topic for term in named for topic in term.topics[:1]))


def jobs_besides_level(case: Case) -> tuple[str, ...]:
    """The jobs that are named; a word for the level of what is wanted names none."""
    roles = case.ids("role")
    if not case.stated.level or not roles:
        return roles
    levels = {
        e.id
        for n, e in enumerate(case.reading.entities)
        if e.kind == "role"
        and set(e.typed.casefold().replace("-", " ").split()) <= _LEVEL
        and case.says(rf"@r{n}(?: level)? (?:\S+ ){{0,4}}?(?:certs?|certifications?|credentials?|exams?|ones?|badges?)\b")
    }
    return tuple(role for role in roles if role not in levels)


_LEVEL = frozenset(
    ("entry", "level", "beginner", "beginners", "newbie", "newbies", "novice", "novices", "junior", "starter", "starters")
)


def of_terms(case: Case) -> tuple[str, ...]:
    """The topic of a thing of the field that an issuer's exams are asked on: "any SANS certs about red teaming"."""
    named = [term for i in case.ids("term") if (term := case.catalog.terms.get(i)) and term.topics and not term.platform]
    return named[0].topics[:1] if len(named) == 1 and case.found.issuers and case.says(_ABOUT_IT) else ()


_ABOUT_IT = r"\b(?:about|on|covering|cover|covers|for|that test|with) (?!the\b)"
