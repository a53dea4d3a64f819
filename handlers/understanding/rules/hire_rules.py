"""The rule for hiring: what an ad should ask of candidates, and whether what it asks makes sense."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from catalog.values import Depth
from handlers.hiring.asked import Ad, query_of
from handlers.person import Person
from handlers.query import Intent, Query
from handlers.understanding.ads import IN_AI
from handlers.understanding.case import verb
from handlers.understanding.rules.topic import of_platform
from handlers.understanding.words.numbers import COUNTED, count_of
from handlers.understanding.words.patterns import search

if TYPE_CHECKING:
    from handlers.understanding.case import Case

_THINGS = r"(?:certs?|certifications?|credentials?|qualifications?|badges?|titles?|exams?)"
_BIDS = r"(?:bidders?|suppliers?|vendors?|contractors?|providers?|subcontractors?|consultants?|agenc(?:y|ies)|testers?|agency)"
_TENDER = (
    rf"\b(?:rfps?|rfqs?|tenders?|itt|sow|statement of work|terms of reference|contract (?:language|wording|clause|text|template|says|terms?|requires?|must|shall)|(?:into|in) (?:the|our|a) contract|bid)\b.*\b(?:{_THINGS[3:-1]}|requires?|required|mandatory|must|shall|needs?|holds?)\b"
    rf"|\b(?:what|which) {_THINGS} (?:should|must|do|does|would) (?:the |our |a |an |their )?(?:\w+ ){{0,2}}(?:{_BIDS}\b|@r\d+ (?:@r\d+ )?(?:have|hold|bring|show|present)\b)|\b(?:ask|require|demand|expect|want)(?:ed|ing|s)? (?:of|from) (?:the |our |an? |all |every |each )?(?:\w+ )?{_BIDS}\b"
)
"""What a tender or a contract asks of those who bid."""
_HIRES = (
    r"^(?:ads?|jd|posting|advert)\b|\b(?:writ(?:e|ing)|draft(?:ing)?|word(?:ing)?|compos(?:e|ing)|help with) (?:up )?(?:an? |the |our |my )?(?:\w+ )?(?:ads?|advert|jd)\b|\breqs? (?:for|open|out)\b|\bopen reqs?\b|\bput (?:down |in )?as (?:an? |the )?(?:must|requirement|mandatory|required|nice|condition)\b|\b(?:list|put|add|name|include) (?:the )?@c\d+(?: \w+)? as (?:an? )?(?:must|requirement|mandatory|nice|condition)\b|\b(?:the|our|my|an|this|job) ads?\b|\bads? (?:for|should|say|asks?)\b|\b(?:hire|hires|hiring|job ads?|job adverts?|job advertisements?|adverts?|advertise?ments?|job descriptions?|job postings?|posting|job specs?|vacanc(?:y|ies)|requisition"
    r"|recruit|recruiting|(?<!@c\d )candidates? (?:should|must|need)|(?:ask|want|expect|require|demand) (?:of|from) (?:\w+ ){0,2}(?:candidates?|applicants?))\b"
    r"|\b(?:applicants?|candidates?|new hires?|interviewees?)\b.*\b(?:should|need|hold|have|ask|test|require)\b|\b(?:should|must|could|can|do|would) (?:we|i|an? \w+ ad|our ad|the ad) (?:require|demand|insist on|ask for)\b"
    r"|\b(?:fair|reasonable|realistic|ok|okay|too much|sensible|overkill|legit|wise|smart|unfair|unrealistic) to (?:require|demand|ask (?:for)?|expect|mandate|insist on)\b"
    r"|\b(?:sensible|reasonable|fair|realistic|good|bad|silly|stupid|valid|legit) (?:requirement|ask|demand|job requirement)s?\b|\bjds?\b"
    r"|\b(?:company|employer|firm|client|customer|team|one|organi[sz]ation) (?:should|can|may|could|to) (?:demand|require|insist on|ask for|expect)\b"
    r"|\brequiring (?:an? |the )?@c\d"
    rf"|\b(?:what|which) {_THINGS}? ?(?:should|do|would|must|can|to) (?:we|i|an ad|our ad|the ad)? ?(?:to )?(?:require|demand|insist on|ask for|list|put in)\b"
    r"|\b(?:we|i) (?:really )?(?:need to |have to )?(?:require|demand|insist on) @c\d|\brequire (?:of|from|for)\b|\b(?:draft|write|list) (?:the |some )?(?:musts?|must haves?|requirements)\b|\bmust haves?\b.*\bnice\b|\bmusts\b|\bstaff(?:ing)? (?:up |for )?(?:the|an?|our|this|my)\b.*\b(?:role|team|position|lab)\b"
    r"|\b(?:screen|sift|review|filter|read|sort|go|look)(?:s|ing)?(?: through| over)?(?: \w+){0,2} (?:cvs?|resumes?|applications|applicants|profiles)\b(?! (?:of|for) (?:me|my))|\b(?:screen|sift|filter)(?:s|ing)? for (?:an? |our )?(?:\w+ )?@[rt]\d"
    r"|\bhead ?hunt\w*|\bhead hunt\w*|\btalent (?:team|acquisition|scout\w*|people)\b|\b(?:i|we) interview (?:an? |our |the |some )?(?:\w+ )?@r\d"
    r"|^(?:(?:i am|im|we are|were|we|i|will be|be) )*interviewing (?:an? |the |our |some |several )?(?:[a-z]+ ){0,2}@r\d"
    r"|\b(?:our|the|my|this|first) (?:\w+ )?draft\b.*@c\d|\b(?:hr|@r\d+) (?:wrote|writes|put|puts|lists?)\b.*@c\d|@c\d+ (?:is )?(?:required|mandatory|a must|compulsory|obligatory) for (?:an? |the |our |every |all )?(?:\w+ ){0,2}(?:@r\d|head|engineers?|analysts?|managers?|architects?|developers?|testers?|auditors?)"
    rf"|{_TENDER}"
    r"|\bfill (?:the|an?|our|this) (?:\w+ ){0,4}(?:role|position|job|seat|vacancy)\b|\bwhat (?:kind of|sort of) (?:person|people|engineer|profile)\b.*\b(?:need|look for|hire)\b|\bwhom? (?:do|should|would|can) (?:we|i) (?:look for|bring in|get|need)\b(?!(?: \S+){1,6} from\b)"
)
_DEMANDED = (
    r"\b(?:asking|requiring|demanding|expecting|mandating|insisting|listing)\b(?: \w+){0,6} @c\d.*"
    r"\b(?:overkill|redundant|reasonable|realistic|fair|unfair|unrealistic|sensible|sane|insane|silly|ridiculous|crazy|nonsense|too much|excessive|possible|impossible|normal|legit|lol|smart|wise|pointless)\b"
)
PUT_TO_US = (
    _DEMANDED
    + r"|\b(?:they|ads?|jobs?|recruiters?|company|employer|hr|posting|client|somebody|someone|@r\d+) (?:\w+ )?(?:wants?|asks?|asking|requires?|demands?|needs?|expects?|wanted|asked)(?: for)? \d+ (?:plus |or more )?(?:years?|yrs?)(?: of| with| in| as)* @c\d"
    + r"|\b(?:fair|reasonable|realistic|ok|okay|too much|sensible|overkill|legit|wise|smart|unfair|unrealistic) to (?:require|demand|ask (?:for)?|expect|mandate|insist on|reject|exclude|rule out|turn (?:down|away)|filter)\b|^is(?: \w+)? @c\d+ (?:required|mandatory|a must) (?:\w+ )?(?:realistic|reasonable|fair|sensible|ok|okay|too much)\b|\basking for @c\d+.*\bads?\b|^is @c\d+.*\b(?:realistic|reasonable|fair|sensible) for (?:an? |our )(?:\w+ ){0,3}@r\d|(?:\b(?:hr|management|boss|procurement)|@r\d+) (?:\w+ )?(?:wants?|asks?|requires?|demands?|insists?)\b.*@c\d.*\b(?:thoughts|sensible|sane|realistic|reasonable|fair|sense|overkill|too much|opinions?|agree|would you write|ok \?|okay \?)"
)
"""Ways to put a demand to us that somebody makes of candidates."""
_INTERVIEWS = (
    r"\b(?:screen|assess|probe|verify|gauge|find out|check)\b.*\binterviews?\b|"
    r"\binterview(?:s|ing)?\b.*\b(?:candidates?|applicants?|questions?|ask|test|check|task|exercise|hire)\b"
    r"|\b(?:candidates?|applicants?|questions?|ask|test|check|task|exercise)\b.*\binterview(?:s|ing)?\b|\binterview\w* qs?\b|\binterview (?:an?|the|my|our|some|someone|people|for)\b"
)
_JOINED = r"^(?!.*\b(?:ads?|adverts?|interview\w*|require|demand|posting|jd)\b)(?=.*\b(?:our|my|the|this|a) new (?:hires?|joiners?|starters?|recruits?)\b).*\b(?:(?:she|he|they|hires?|joiners?|starters?|recruits?) (?:\w+ )?(?:take|do|sit|start|begin|get|pass|learn)|put (?:her|him|them)|starts?|started|for (?:her|him|them)|joined|joins?)\b"
"""Somebody who is hired already, and is to be certified."""
_OWN_SEARCH = (
    r"\bget (?:me |us )?hired|will (?:i|they) be hired|recruiters? (?:care|know|like)|\b(?:i|me|my)\b.*\b(?:get hired|hired|hireable|employable|job hunt|land an?|apply(?:ing)? (?:for|to))\b"
    r"|\b(?:found|saw|seen|spotted|came across) (?:\w+ ){0,3}(?:ads?|advert|posting|vacancy|listing)\b|\bdo i qualify\b"
    r"|\blooking for an? (?:new )?(?:job|role|position)\b|\bads? (?:that )?i (?:see|saw|find|found|read)\b|\b(?:cert|certification|one|exam) should i (?:do|take|get)\b"
    r"|@i\d+ (?:\w+ )?(?:wants?|asks?|requires?|expects?)\b"
    r"|\b(?:us(?:e|es|ed|ing)|bought|buy|introduc\w+|roll\w* out|deploy\w*|runs?) (?:\w+ ){0,3}?(?:ai|tools?|chatbots?|models?|llms?|copilot|algorithms?|software|systems?)(?: \w+){0,3} (?:in|for|during|to help with) (?:our |the |their )?(?:hiring|recruit\w+|screening)\b"
    r"|\bmy (?:job )?interview\b|\bi have an? (?:job )?interview\b|\bhelp me (?:get|land)\b|\bhiring managers? (?:care|know|like|want|look|value|recognis\w*|recogniz\w*)\b|\bgetting hired\b|\bemployers?\b"
)
_SINCE = r"\b(?:applicant|candidate|freelancer|bidder|interviewee)\b.*@c(\d+)(?: \w+){0,3} since (20\d\d)\b"
"""What somebody who applies claims to have held since a year."""
_ENTRY = r"\bentry level\b|\bjunior\b|\bgraduates?\b|\bno experience\b|\bfirst job\b|\btrainee\b|\bintern(?:s|ship)?\b|\bbeginners?\b|\b0 (?:to )?[12] years?\b"
_YEARS_WITH = re.compile(
    rf"\b({COUNTED})(?: (?:plus|and))? (?:years?|yrs?)(?: (?:of|experience|exp))*(?: (?:with|as|holding|in|of))?(?: an?)? @c(\d+)"
)
_IN_A_SHOP = r"@r\d+ (?:in|at|for|on|within) (?:an? |our |the |my )?@r\d+"
_OF_ANY_CLOUD = ("ai-security-engineer", "security-architect")
_NO_JOB = ("leads-people",)
_REFUSED = re.compile(
    r"\b(?:dont|do not|wont|will not|not|never|without|rather not|no need to)(?: (?:want|going|wish|like|need|have|really|willing|planning|to))*"
    r" (?:demand|demanding|require|requiring|ask for|asking for|insist on|insisting on|mandate|expect)(?: (?:an?|the|any|active|for))* @c(\d+)"
)
"""What an ad is not to ask for is not put to us to judge."""
_BACKGROUND = re.compile(r"@r(\d+) (?:background|past|by training|degree|profile)\b")
"""Where a candidate may come from, and not what the job is."""


def hire(case: Case) -> Query | None:
    """What a job ad or an interview should ask; the asker looks for people, not for a job."""
    interview = case.says(_INTERVIEWS)
    claimed = search(_SINCE, case.text)
    if claimed:
        since = float(case.today.year - int(claimed[2]))
        credential = case.reading.entities[int(claimed[1])].id
        return query_of(Ad(credentials=(credential,), held=(credential, since)), None)
    if (
        not (verb(case) == "hire" or interview or case.says(_HIRES) or case.says(PUT_TO_US))
        or case.says(_OWN_SEARCH)
        or case.says(_JOINED)
    ):
        return None
    every = case.ids("role")
    welcome = {case.reading.entities[int(n)].id for n in _BACKGROUND.findall(case.text)}
    roles = tuple(i for i in every if case.catalog.roles[i].family not in _NO_JOB)
    roles = tuple(i for i in roles if i not in welcome) or roles
    if every and not roles:  # "we are hiring a security manager": the job is sought, not held by who asks
        roles = tuple(
            i for i in dict.fromkeys(e.id for e in case.reading.of("role")) if case.catalog.roles[i].family not in _NO_JOB
        )
    jobs = tuple(i for i in roles if case.catalog.roles[i].level != "entry")
    clouds = tuple(i for i in jobs if case.catalog.roles[i].platform)
    if clouds and case.says(r"\bcloud\b"):  # "a cloud security engineer in an Azure shop" is one job
        jobs = clouds
    if len(clouds) == 1 and case.says(_IN_A_SHOP) and all(i in (*clouds, *_OF_ANY_CLOUD) for i in jobs):
        jobs = clouds  # "an AI security engineer in an AWS shop" works on that cloud
    own = case.said.person.role  # the work that a tender or an ad describes is not the work of who writes it
    if not every and not case.ids("topic") and own and case.catalog.roles[own].family not in _NO_JOB:
        roles = jobs = (own,)
    limits = case.stated if case.says(_STYLE_OF_EXAM) else case.stated.having(styles=())
    if len(limits.platforms) == 1:  # "an Azure AI security engineer", "AI security engineer, the team runs on AWS"
        jobs = of_platform(case.catalog, jobs, limits.platforms[0])
    beginner = any(case.catalog.roles[i].level == "entry" for i in every)
    entry = beginner or re.search(_ENTRY, case.reading.plain) is not None
    refused = {case.reading.entities[int(n)].id for n in _REFUSED.findall(case.text)}
    named = tuple(i for i in case.named if i not in refused)
    if len(named) == 1 and not jobs and case.says(_SENSIBLE) and (missed := _missed(case, named[0])):
        return case.query(
            Intent.WORTH,
            *named,
            topics=missed,
            limits=limits.having(budget=None, by=None, styles=()),
            asker=Person(platform=_cloud(case)),
            advise=True,
        )
    if named and not interview and _judges(case):
        asked = [years for years, _, end in case.reading.numbers.years if not IN_AI.match(case.reading.text, end)]
        held = _YEARS_WITH.search(case.text)
        ad = Ad(
            credentials=named,
            roles=jobs or roles,
            entry=entry,
            years=max(asked, default=None) if held is None else None,
            held=(case.reading.entities[int(held[2])].id, count_of(held[1])) if held else None,
        )
        return query_of(ad, None)
    return Query(
        intent=Intent.HIRE,
        roles=jobs or (() if case.ids("topic") else roles),
        topics=() if jobs else case.ids("topic"),
        limits=limits.model_copy(
            update={"level": "entry" if entry else None if limits.level == "entry" else limits.level, "budget": None, "by": None}
        ),
        slot="interview" if interview else None,
    )


_STYLE_OF_EXAM = r"\b(?:hands on|practical|lab|knowledge|multiple choice|written)(?: (?!what|which)\w+)? (?:certs?|certifications?|credentials?|exams?|tests?|badges?|ones?)\b"
"""How the exam is to be, and not how the work is."""
_SENSIBLE = r"\b(?:sensible|sense|reasonable|right|wise|smart|good (?:idea|ask|choice|requirement)|overkill|fair|fit(?:s|ting)?|useful|suitable|ok|okay|wrong|appropriate|thoughts|opinions?)\b"
"""Whether what an ad demands suits its work is asked, and not only whether it can be had."""


def _cloud(case: Case) -> str | None:
    """The cloud whose product is named for the work."""
    named = (case.catalog.terms.get(e.term or e.id) for e in case.reading.of("topic", "term"))
    return next((term.platform for term in named if term and term.platform), None)


def _missed(case: Case, named: str) -> tuple[str, ...]:
    """The work told that what is named shows no more than in words; its topics are what it is judged for."""
    topics = tuple(i for i in case.ids("topic") if not case.catalog.topics[i].general)
    depths = case.catalog.credentials[named].depths()
    return topics if topics and all(depths.get(i, Depth.NONE) < Depth.APPLIED for i in topics) else ()


def _judges(case: Case) -> bool:
    """Whether what is named is put to us to judge, or is simply the platform of the job ("hire for our Security+ programme")."""
    return case.says(
        r"\brequir\w*|\bask\w*|\bdemand\w*|\binsist\w*|\bmust\b|\bmandatory\b|\bwant\w*|\bneed\w*|\bexpect\w*|\bshould\b|\bads?\b|\bposting\b|\bvacancy\b|\blist\w*|\bhave\b|\bhold\w*|\bworth\b|\bvs\b|\bor\b|\band\b|\bwith\b"
    )


def hired_again(case: Case, last: Query) -> Query | None:
    """The last question about hiring again, for another job or level; None for anything else."""
    if case.reading.size > _SHORT or case.found.targets:
        return None
    if not case.ids("role", "topic") and (last.roles or last.topics or last.sides) and case.says(_ABOUT_AD):
        asks = case.says(r"\binterview\w*|\bask (?:them|him|her)\b|\bquestions?\b")
        judged = bool(last.sides) and last.slot is None and bool(last.roles or last.topics)  # what a candidate has was judged last
        return last.having(
            sides=() if asks and judged else last.sides, slot="interview" if asks and (judged or not last.sides) else None
        )
    if last.slot is not None or last.sides:
        return None
    roles = tuple(i for i in case.ids("role") if case.catalog.roles[i].family not in _NO_JOB)
    jobs = tuple(i for i in roles if case.catalog.roles[i].level != "entry")
    entry = bool(set(roles) - set(jobs)) or case.says(_ENTRY)
    topics = () if jobs else case.ids("topic")
    goes_on = (
        case.says(r"^(?:and|or|what about|how about|ok|okay|so|also|then|same|now|its|it is|for)\b") or case.reading.size <= _BARE
    )
    if not goes_on or not (jobs or entry or topics) or case.has("fee", "worth", "recommend", "vs"):
        return None
    about = {"roles": jobs, "topics": topics} if jobs or topics else {}
    return last.having(**about, limits=last.limits.model_copy(update={"level": "entry" if entry else None}))


_ABOUT_AD = r"\b(?:ad|ads|advert|posting|jd|job description|interview\w*|candidates?|applicants?|ask them)\b"
_SHORT = 12
_BARE = 4
