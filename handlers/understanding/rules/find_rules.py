"""The rule for lists by conditions."""

from __future__ import annotations

from catalog.engine import merit
from catalog.engine.wishes import EXPIRY, NOT_AI, NOT_AI_SECURITY
from handlers.person import Person
from handlers.query import Intent, Limits, Query
from handlers.slots import AT_FIRST, ENDS
from handlers.understanding.asker.clouds import jobs_on
from handlers.understanding.asker.orders import both_ends, ranked
from handlers.understanding.asker.ruled_out import LISTED_BY, OF_FEES
from handlers.understanding.asker.unwanted import FIRST_STEPS
from handlers.understanding.asker.wishes import BETAS_NOW
from handlers.understanding.case import OPENED, THINGS, Case, verb
from handlers.understanding.rules.choice_rules import OVER_YEARS
from handlers.understanding.rules.cloud_topics import meant_topics, security_roles
from handlers.understanding.rules.topic import jobs_besides_level, of_terms
from handlers.understanding.rules.worth_rules import SECURITY_WORK
from handlers.understanding.words.places import country_of

_TOLD_APART = frozenset((*OF_FEES, "foundation"))
ABOUT_AI = r"\b(?:ai|artificial intelligence|machine learning|ml|llms?|genai)\b"


_AI_SECURITY = r"\b(?:ai|ml|llms?|genai) (?:sec|security|cyber\w*|cyber security)\b(?! (?:from|by|at)\b)|\b(?:secur(?:e|ing)|protect(?:ing)?|defend(?:ing)?|security of) (?:the |our |an? )?(?:ai|ml|llms?|genai)\b"
_WHO_COVERS = (
    r"\bwho (?:\w+ )?(?:covers?|tests?|teach\w*|goes?|does|has)\b|\b(?:what|which)(?: \w+){0,2} (?:covers?|tests?|teach\w*|goes?)\b"
)
_FOREIGN = r"\b(?:certifica\w+|zertifi\w+|\w*zertifikat\w*|certificat\w*|exame(?:n|nes|ns|s)?|prufung\w*|diplom\w*|titulos?)\b"
"""Words for what a list is of, in the other languages that are read."""


_WHICH_ONE = (
    r"\b(?:which|what) (?:one|cert|certification|exam|credential|certificate)\b(?! (?:has|have|costs?|takes?|lasts?|expires?))"
)
_ONE_SOUGHT = r"\blooking for (?:an?|one|some|the (?:right|best)) (?:\w+ ){0,2}(?:cert|certification|credential|exam|certificate)\b"
"""One is sought by somebody who says their job: advice, and no list."""


def find(case: Case) -> Query | None:
    """A list by conditions."""
    if (
        len(case.found.targets) == 1
        and case.says(OPENED)
        and case.says(r"\b(?:which|what|all|list|certs|certifications|credentials|exams)\b")
    ):
        return case.query(Intent.FIND, limits=case.stated.model_copy(update={"unlocks": case.found.targets[0]}))
    if kin := _kin(case):
        return kin
    limits = case.stated
    if limits.platforms and not (case.has("list") or limits.sort) and jobs_on(case.catalog, case.reading):
        return None  # who works on two clouds asks what to take on each
    own = case.said.person.role in case.catalog.roles and case.catalog.roles[str(case.said.person.role)].platform
    if own and case.says(_WHICH_ONE) and not (limits.sort or limits.first or limits.states or limits.of_exams):
        return None  # the one for the job on that cloud is asked for, however much else is told
    told = bool(case.ids("role")) or not case.said.person.said_nothing()
    if limits.sort and not limits.free and told and (not ranked(case.reading) or case.says(_OF_USE)):
        return None  # "something cheap for a product manager" asks for advice
    if case.found.targets or (
        case.has("renewal") and "expiry" not in limits.without and limits.sort != "validity" and not case.found.issuers
    ):
        return None
    filters = limits.of_exams or bool(limits.tracks or LISTED_BY & set(limits.without))
    filters = filters or bool(limits.without and case.says(_LISTED))  # certs besides one that is named
    filters = filters or bool(limits.months and limits.hours_per_week and case.says(_IN_TIME))
    things = case.says(r"\b(?:certs|certifications|credentials|exams|badges|certificates|ones|things|options|courses)\b") or bool(
        case.ids("track")
    )
    things = things or (case.reading.language != "en" and case.says(_FOREIGN))
    things = things or (
        bool(limits.minutes or limits.lasting or limits.questions) and case.says(rf"\b(?:any|an|which)\b.*\b{THINGS}\b")
    )
    things = things or bool(
        (limits.minutes or limits.lasting or limits.questions) and case.reading.size <= 8 and case.says(r"\bexams?\b")
    )
    things = things or (
        bool(limits.languages) and case.says(r"\b(?:what|which) (?:\w+ )?(?:can|could|may) (?:i|we) (?:take|sit|do|write)\b")
    )
    things = things or (case.has("which", "list") and case.says(rf"\b{THINGS}\b"))
    things = things or (bool(case.ids("topic")) and filters and case.says(_WHO_COVERS))
    things = things or _at_venue(case, limits) or _one_with(case, limits)
    listing = (
        case.has("list")
        or case.says(BETAS_NOW)
        or case.says(_COUNTED)
        or case.says(r"\bany of (?:these|those|them|the|your)\b")
        or verb(case) == "find"
        or (case.has("which") and filters)
        or (things and filters)
        or (bool(limits.tracks) and limits.budget is not None)
        or (
            bool(limits.states)
            and case.says(_NOW_OR_WHICH)
            and (case.reading.size <= 5 or case.says(r"^(?:what|whats|which|list|any|show)\b|^(?:is|are) there (?:an?y?|some)\b"))
        )
    )
    advice = own and case.has("recommend", "worth", "next")  # "GCP security engineer, which one makes sense?" asks for no list
    listed = things or case.has("list") or case.says(_COUNTED)
    about_issuer = bool(case.found.issuers) and case.said.person.platform is None and not advice and listed
    of_platform = bool(limits.platforms) and things and not case.has("recommend", "worth", "next")
    if (
        about_issuer
        and case.said.person.has_told()
        and case.says(r"\bwhich\b")
        and not limits.sort
        and not case.ids("role", "topic")
    ):
        return case.query(Intent.ELIGIBILITY, limits=Limits(issuers=case.found.issuers))
    personal = (
        bool(case.ids("role"))
        or case.says(r"\b(?:somebody|someone|for (?:me|my|our|us|people))\b")
        or case.has("recommend")
        or not case.said.person.said_nothing()
    )
    counted = case.says(_COUNTED) and (case.says(rf"{ABOUT_AI}|\byour?\b") or bool(case.ids("role")))
    if not (listing or limits.sort or about_issuer or of_platform) or not (filters or about_issuer or of_platform or counted):
        return None
    if (
        personal
        and not limits.sort
        and not limits.first
        and "expiry" not in limits.without
        and not ("platform" in limits.without and case.says(_LISTED))
        and (not (case.has("list") or case.says(_COUNTED)) or (bool(case.ids("role")) and case.says(_ONE_SOUGHT)))
        and not limits.states
        and (bool(case.ids("role") or case.reading.work) or not about_issuer)
    ):
        return None
    narrowed: dict[str, object] = {
        "issuers": tuple(i for i in case.found.issuers if i not in case.said.unwanted),
        "place": country_of(case.reading.plain) if limits.online else None,
    }
    if narrowed["issuers"]:
        narrowed["platforms"] = ()  # the issuer says more: not all that Microsoft awards is of Azure
    if case.says(ABOUT_AI) and all(case.catalog.topics[t].general for t in case.ids("topic")):
        secure = case.says(SECURITY_WORK) or (
            case.says(_AI_SECURITY)
            and (limits.sort or limits.budget or limits.languages or _TOLD_APART & set(limits.without) or case.says(_COUNTED))
        )
        wide = limits.tracks or (case.found.issuers and not case.says(SECURITY_WORK)) or case.ids("role")
        starts = any(case.catalog.roles[role].level == "entry" for role in case.ids("role"))
        secure = secure and not (wide and (starts or not ranked(case.reading)))
        besides = case.says(_AI_SECURITY) and not (secure or wide or starts or limits.level or limits.states or limits.platforms)
        narrowed["without"] = (*limits.without, *((FIRST_STEPS,) if besides else ()), NOT_AI_SECURITY if secure else NOT_AI)
    return case.query(
        Intent.FIND,
        topics=() if case.says(_SECURITY_OR) else meant_topics(case) or of_terms(case),
        roles=jobs_besides_level(case) or security_roles(case),
        limits=limits.model_copy(update=narrowed),
        slot=AT_FIRST if limits.sort == "fee" and case.says(OVER_YEARS) else ENDS if both_ends(case.reading, limits.sort) else None,
    )


_COUNTED = (
    r"\bhow many (?:(?!(?:do|did|should|must|can|could)\b)[\w@]+ ){0,5}?(?:certs|certifications|credentials|exams|badges|certificates|titles)\b(?! (?:do|does|did|should|must|can|could|would|have|has|will) (?:i|we|you|one|he|she|they|an?)\b(?! (?:know|list|have|hold|cover|show)\b))"
    r"|^(?:so |and |ok )*how many (?:of (?:them|these|those) )?(?:are|come) (?:from|by|of) "
    r"|\b(?:which|what) (?:of (?:them|these|those) |\w+ )?(?:ones|certs|certifications|credentials|exams|badges) (?:would |do |will |can )?(?:pass|qualify|comply|meet|satisfy|fulfil|conform)\b(?! (?:me|us|for (?:me|us))\b)"
)
"""How many there are is asked, of some kind or of an issuer's, or which of all conform to something."""
_IN_TIME = r"\b(?:certs|certifications|credentials|exams|cert|certification|exam|ones?|anything|something)\b.*\b(?:stud(?:y|ied)|learnt?|prepar\w+|prep|ready|doable|manageable|feasible|finish\w*|complete\w*|done)\b"
"""What can be studied for in the time there is."""
_LISTED = (
    rf"^(?:(?!(?:should|shall|recommend\w*|suggest\w*|best)\b)\S+ )*?(?:certs|certifications|credentials|exams|badges|certificates|ones)\b(?!.*\b(?:should|recommend\w*|suggest\w*|best)\b)"
    rf"|^(?:\w+ ){{0,4}}?(?:list|show|name|any|every|all|which|what|is there|are there|how many)\b(?: (?!should|best)\S+){{0,6}}? {THINGS}\b(?!.*\b(?:should|recommend\w*|suggest\w*|best)\b)"
    r"|\b(?:is there|are there) (?:anything|something|some)\b"
)
"""A list is asked for, and no advice on what to take."""
_SECURITY_OR = r"\bai security (?:or|and) (?:on |about )?@t\d|@t\d+ (?:or|and) (?:on |about )?ai security\b"
"""AI security is no topic but all of them: beside one it is not narrowed to that."""
_OF_USE = r"\b(?:useful|sensible|worthwhile|meaningful|suitable|fitting|relevant|decent|good|proper) (?:\w+ ){0,3}(?:add ?on|add|cert\w*|exam|credential|one|next|step|complement|addition)\b"
"""Somebody who tells of themselves wants what suits them, the cheapest of that."""
_WISH = r"^(?:(?:so|well|hi|hello|please|sorry|but) )*(?:i|we) (?:really |just |would |absolutely )?(?:dont want|do not want|wont (?:do|take|sit)|want|need|prefer|am after|look for|am looking for|refuse|hate) (?:to (?:take|do|sit|have) )?(?:anything|something|nothing|one|ones|an?y?)\b"
"""A wish told outright asks for what meets it."""
_ONE = r"\b(?:certs?|certifications?|credentials?|exams?)\b(?! (?:fee|price|cost|date|code|format))"
_WANTED = r"(?:^|\| )(?:(?:hi|hey|hello|ok|please|so|and) )*(?:(?:hands on|practical|proctored|online|remote|open book|lab based) (?:\w+ )?(?:exams?|certs?|certifications?|credentials?) (?:about|on|for|in|covering)|(?:exams?|certs?|certifications?) (?:with|without|that|in|for|on|under)|is there|are there|any|looking for|(?:i|we) (?:need|want|am looking|are looking)|need|want|ai|an?|best|good|recommend|something|suggest)\b"
_ASKED_OF_IT = r"^(?:(?:so|and|but) )*(?:why|how|isnt|arent|is (?:it|the|that|this|an?)|does|do|did|can|could|should|will|what(?:s| is) (?:an?|the(?! (?:\w+ )?(?:\w+est|most|least|best)\b))|explain|define)\b"


def _at_venue(case: Case, limits: Limits) -> bool:
    """Whether a list of what can be taken with one deliverer is asked for, and not about the deliverer."""
    return limits.venue is not None and not case.has("vs") and case.says(_TAKEN_THERE)


_TAKEN_THERE = (
    r"\b(?:what|which|any|list|all|everything)\b.*\b(?:take|sit|book|offer\w*|available|deliver\w*|exams?|certs?|certifications?)\b"
)


def _one_with(case: Case, limits: Limits) -> bool:
    """Whether one exam is described rather than asked about: "proctored hands-on exam for AI", "an AI cert in Spanish"."""
    wishes = limits.of_exams and not case.found.targets and case.says(_WISH)
    if not (
        wishes or (case.has("cert_word") and case.says(_ONE)) or (case.says(_ANY) and len(limits.without) + limits.of_exams > 1)
    ):
        return False
    if wishes:
        return True
    if case.says(_ASKED_OF_IT):
        return False
    return (
        len(limits.model_dump(exclude_defaults=True)) > 1
        or EXPIRY in limits.without
        or (case.says(_WANTED) and not case.memory.topic)
    )


_NOW_OR_WHICH = r"^(?:what|whats|which|list|any|show)\b(?! (?:is|are|does) an?\b)|(?<!now that )\b(?:right now|currently|at the moment|now|today)\b"
_LIKE = r"\b(?:closest|similar|equivalent|comparable|counterpart|something|anything|version|pendant|exam|cert\w*)\b.*\b(?:to|of|like|for)\b.*@c\d+"


def wished_list(case: Case) -> Query | None:
    """A list by a rank or several wishes at once: no word of it asks what one of them means."""
    limits = case.stated
    if (
        case.found.targets
        or case.memory.topic
        or not (case.has("cert_word") or limits.venue or case.says(_ANY))
        or case.says(_ASKED_OF_IT)
    ):
        return None
    wishes = limits.model_dump(exclude_defaults=True)
    wishes.pop("descending", None)
    ruled = {EXPIRY, "platform"} & set(limits.without)
    several = len(wishes.keys() - {"without", "platforms", "months", "by"}) + len(ruled) > 1
    return find(case) if _at_venue(case, limits) or (several and (limits.of_exams or ruled)) else None


_ANY = r"\b(?:any|anything|something|ones?|which|all|options)\b"


def _kin(case: Case) -> Query | None:
    """The one that does for AI what a named credential does elsewhere: "something like OSCP, but for AI"."""
    if len(case.found.targets) != 1 or case.said.person.has_told() or not case.says(_LIKE) or not case.says(ABOUT_AI):
        return None
    held = case.catalog.credentials[case.found.targets[0]]
    if merit.about_ai(case.catalog, held.id, case.today) or not case.says(
        r"\blike\b|\bclosest\b|\bequivalent\b|\bsimilar\b|\bcounterpart\b|\bversion\b"
    ):
        return None
    return case.query(Intent.FIND, limits=case.stated.model_copy(update={"tracks": (held.track,), "without": (NOT_AI, held.id)}))


_MANY = r"(?:certs|certifications|credentials|exams|certificates|badges|options|courses|(?:which|what|any|an?|some|every) (?:[\w@]+ ){0,3}?(?:cert|certification|credential|exam|certificate|badge|one))"
_UNGATED = rf"^[^@]*(?:@[tki]\d+[^@]*)*\b{_MANY}\b(?: (?!@c)\S+){{0,5}}? (?:without(?: (?:needing|requiring|having|holding|an?|the|active|any))*|(?:not|dont|doesnt|never) (?:need\w*|requir\w*|ask\w* for|want\w*|depend\w* on|build on)(?: (?:an?|the|active|holding|having|me to have|me to hold|you to have|to have|to hold))*) @c\d"
"""Credentials are wanted that do not ask for those that are named."""


def ungated(case: Case) -> Query | None:
    """What there is for which nothing has to be held: "AI certs without CISSP", "which certs do not require CISM?"."""
    if not case.found.targets or case.has("vs") or not case.says(_UNGATED) or case.ids("role") or case.said.person.role:
        return None
    if case.said.person.holds:
        return None  # what it opens is asked of a gate
    limits = case.stated
    theirs = tuple(i for i in case.ids("issuer") if i not in case.said.unwanted)
    without = tuple(dict.fromkeys((*limits.without, *case.found.targets, NOT_AI)))
    limits = limits.having(no_prerequisites=None if theirs else True, issuers=theirs, without=without)
    return case.query(Intent.FIND, topics=case.ids("topic"), limits=limits, asker=Person())


def of_the_exam(limits: Limits) -> bool:
    """Whether a list is asked for by what an exam is like, which only a list answers."""
    told = (
        limits.proctored,
        limits.no_exam,
        limits.report,
        limits.online,
        limits.no_prerequisites,
        limits.minutes,
        limits.lasting,
        limits.questions,
        limits.hours,
    )
    return any(one is not None for one in told) or "expiry" in limits.without or bool(limits.first)
