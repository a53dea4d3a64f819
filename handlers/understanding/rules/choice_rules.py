"""Rules for choosing: compare, recommend, worth, what comes next."""

from __future__ import annotations

import re

from handlers.query import Aspect, Intent, Query
from handlers.understanding.asker.clouds import jobs_on, jobs_on_any
from handlers.understanding.asker.exam_language import language_named, of_a_country
from handlers.understanding.aspects import aspects_of
from handlers.understanding.case import GAP, WHAT_TO_TAKE, Case, left_over, verb
from handlers.understanding.model.criteria import criteria
from handlers.understanding.rules import meant_by
from handlers.understanding.rules.alternatives import made_for, others
from handlers.understanding.rules.directions import direction
from handlers.understanding.rules.topic import (
    asked_of,
    craft_jobs,
    jobs_and_topics,
    of_platform,
    on_some_cloud,
)
from handlers.understanding.subjects import sides

WHICH_OF_THESE = r"^(?:and |so |ok )*which (?:one |ones )?of (?:these|those|them|the following)\b"
"""Asks of several that are named, which of them is so."""


def compare(case: Case) -> Query | None:
    """Two sides and a word that sets them against each other."""
    between = sides(case.found, case.reading)
    if len(between) == 2 and case.reading.size <= _ARROW and re.search(r"-+>|=+>|→|➜", case.reading.text):
        return None  # "CCISO -> AAISM?" asks whether the one leads to the other
    if len(between) > 1 and case.says(_COUNTED_UP) and not case.has("vs"):
        return None  # "two auditors (CISA), one pentester (OSCP)" are people
    lacked = {case.reading.entities[n].id for n in case.said.without}
    if len(between) > 1 and all(set(side.ids) <= lacked for side in between):
        return None  # "GRC analyst without CISSP or CISM" sets nothing side by side
    if len(between) > 1 and case.says(meant_by.TO_KEEP) and all(side.kind == "credential" for side in between):
        return meant_by.upkeep(case, between)
    if len(between) > 1 and case.says(WHICH_OF_THESE) and (asked := aspects_of(case.reading)):
        return case.query(Intent.COMPARE, sides=between, aspects=asked[:1])
    if len(between) > 2 and case.has("vs"):  # "A vs B for somebody without C"
        between = tuple(side for side in between if not set(side.ids) <= lacked)
    if len(between) == 1 and verb(case) == "compare" and between[0].kind == "credential" and set(left_over(case)) <= {"compare"}:
        return case.query(Intent.COMPARE, sides=between)
    if (
        len(between) > 1
        and case.says(r"\b(?:candidates?|applicants?)\b.*\b(?:who|which|whom|better|prefer)\b")
        and not case.has("prerequisites")
    ):
        return case.query(Intent.COMPARE, sides=between, roles=case.ids("role"), topics=case.ids("topic"), advise=True)
    if (
        len(between) < 2
        or case.says(GAP)
        or (case.found.issuers and case.says(_OF_EITHER) and not case.has("vs", "which_better"))
        or (
            case.has("renewal")
            and case.says(r"\bkeep\w*|\bmaintain\w*|\brenew\w*|\bcpes?\b|\bupkeep\b")
            and not ((case.has("vs", "or") and meant_by.disliked(case)) or case.says(meant_by.CHOICE_FIRST))
        )
    ):
        return None
    if case.has("vs", "or") and case.says(meant_by.ANY_GOOD) and all(side.kind == "credential" for side in between):
        return case.query(Intent.VERIFY, sides=between)
    if all(side.kind == "credential" for side in between) and Aspect.RETAKE in aspects_of(case.reading):
        return case.query(Intent.FACT, *case.found.targets, aspects=(Aspect.RETAKE,))  # a rule of each, and nothing to weigh
    explicit = (
        case.says(
            r"\bbetween @c\d+ and @c\d+|\b(?:deeper|more|better|harder|easier|broader|wider|higher|stronger|less|tougher) .*\bthan (?:the |an? |that of |those of |the one (?:of|from|by) )*@[ci]\d"
        )
        or verb(case) == "compare"
        or (case.has("changes") and case.says(r"\bchanged\b"))
        or case.has("vs")
        or case.says(rf"\b(?:vs|versus|compare|differen\w+)\b|{meant_by.TO_EACH_OTHER}")
        or (
            case.has("which")
            and criteria(case.reading)[:1] == (Aspect.PREREQUISITES,)
            and not (case.said.person.holds and case.has("can_i"))
        )
    )
    gate = case.has("prerequisites", "enough", "eligible") or case.says(
        r"\b(?:need|require[sd]?|before|without|prereq\w*|qualif\w+|unlocks?|count\w*)\b"
    )
    either = case.says(EITHER) or case.has("which_better")
    which = case.says(
        r"\bwhich (?:one |of them |of the two |exam |cert )?(?:is|costs?|has|takes|lasts|expires?|runs out|lapses)\b|\b(?:cheaper|longer|shorter|more expensive|more questions|fewer questions)\b"
    )
    if which and case.says(r"\bcheaper\b|\bmore expensive\b") and all(s.kind == "credential" for s in between):
        priced = meant_by.with_labs(case, (*_of_cost(case), *_watched(case)))
        return case.query(Intent.COMPARE, sides=between, aspects=priced, roles=case.ids("role"))
    if (
        which
        and aspects_of(case.reading)
        and not case.has("difficulty", "worth", "recommend")
        and all(s.kind == "credential" for s in between)
    ):
        return case.query(Intent.COMPARE, sides=between, aspects=compared(case), roles=case.ids("role"))
    superlative = case.has("cheapest", "shortest", "newest", "difficulty", "recommend", "which_better", "vs") and not gate
    issuers = all(side.kind == "issuer" for side in between)
    bare = not left_over(case) and not aspects_of(case.reading) and len({side.kind == "issuer" for side in between}) == 1
    if case.says(r"\b(?:is|are) @c\d+ (?:from|by|made by|an?|the) @i\d+"):
        return None
    if (
        explicit
        and not (
            gate
            and direction(case)
            and not case.says(rf"\b(?:vs|versus|compare|differen\w+|equivalent|same as|as good as)\b|{meant_by.TO_EACH_OTHER}")
        )
    ) or (
        either
        and not (gate and direction(case))
        and not (
            set(aspects_of(case.reading))
            - ({Aspect.EXPERIENCE, Aspect.LEVEL} if case.stated.level == "entry" else set())
            - meant_by.of_speaker(case)
            and not issuers
            and not case.has("which_better", "recommend", "worth", "difficulty")
            and not case.says(_FIRST_OF_ALL)
            and not case.says(meant_by.CHOICE_FIRST)
        )
    ):
        pass
    elif not (bare and not case.has("before", "need")) and not (superlative and _listed(case)):
        return None
    return case.query(
        Intent.COMPARE,
        sides=between,
        aspects=(Aspect.RENEWAL, Aspect.MAINTENANCE) if case.says(meant_by.CHOICE_FIRST) else compared(case),
        roles=case.ids("role"),
        topics=case.ids("topic") or meant_by.purpose(case),
        limits=meant_by.held_against(case),
        advise=case.has("worth", "recommend", "which_better"),
    )


_OF_EITHER = (
    r"\b(?:certs|certifications|credentials|exams|ones|anything|everything|something|cert|certification)\b (?:[\w@]+ ){0,3}?(?:from|by|of|at) (?:the )?@i\d+(?: ?(?:,|or|and))* @i\d+"
    r"|\b(?:show|list|find|any|give|want)\b.*@i\d+(?: ?(?:,|or|and))+ @i\d+ (?:\w+ )?(?:certs|certifications|credentials|exams)\b"
)
"""A list of what several issuers award, which sets none of them against another."""
_COUNTED_UP = r"\b(?:one|two|three|four|five|\d) @r\d+ @c\d+.*\b(?:one|two|three|four|five|\d) @r\d+"
EITHER = (
    r"(?:@[cik]\d+,?)(?: alone| only| each| together| (?:for|to) (?:each|everyone|everybody|all))? (?:or|oder|ou|o) (?:the |an? |just |only |simply |merely |rather |maybe |better "
    r"|go (?:straight |directly |right )?(?:for|to) |straight to |directly to |jump to |move to |get |do |take |one |two |both |single |vendor |platform |cloud |neutral |certs? |exams? |like |such as )*@[cik]\d+"
)
_FIRST_OF_ALL = (
    r"^(?:@[cik]\d+,? )+(?:or|vs) (?:the |an? )?@[cik]\d+(?: (?:for|if|as|when|since|money|what|which|who|i|we)\b|\s?\?|$| \|)"
)
"""Whoever begins with the choice wants it made, whatever is told beside it."""


def set_against(case: Case, label: str) -> bool:
    """Whether a choice between two is asked, and not only what the label asks of one of them."""
    return label in ("eligibility", "prereqs", "path", "recommend", "worth", "plan") and (case.says(EITHER) or case.has("which"))


_ARROW = 4


def _listed(case: Case) -> bool:
    """Whether the sides stand one after the other ("AIF-C01, AI-901, GAL - cheapest?")."""
    return case.says(r"@c\d+ (?:and |or |plus |v |the )*@c\d+") and not case.said.person.holds


def compared(case: Case) -> tuple[Aspect, ...]:
    """What the sides are to be held against each other by, where the message says."""
    kept: tuple[Aspect, ...] = (Aspect.FEE, Aspect.DURATION, Aspect.QUESTIONS, Aspect.PASSING, Aspect.VALIDITY, Aspect.DIFFICULTY, Aspect.FORMAT,
            Aspect.PREREQUISITES, Aspect.EFFORT, Aspect.DOMAINS, Aspect.PASS_RATE, Aspect.SALARY, Aspect.LAUNCHED, Aspect.DELIVERY,
            Aspect.PROCTORED, Aspect.OPEN_BOOK, Aspect.LANGUAGES)  # fmt: skip
    said, asked = meant_by.by_words(case), criteria(case.reading)
    asked = meant_by.listed(case) or meant_by.with_price(case, asked if set(said) <= set(asked) else said)
    if case.ids("role") and case.says(meant_by.SUITS):
        asked = tuple(aspect for aspect in asked if aspect not in (Aspect.RECOGNITION, Aspect.PREREQUISITES))
    told = (Aspect.FEE,) * case.says(meant_by.NOT_MONEY) + (Aspect.FORMAT,) * case.says(meant_by.NOT_TECHNICAL)
    asked = tuple(aspect for aspect in asked if aspect not in told)
    if of_a_country(case.reading):
        kept = kept[:-1]  # "a Dutch bank" asks for no language
    if case.ids("topic"):
        asked = tuple(aspect for aspect in asked if aspect not in meant_by.of_a_topic(case))
    named = tuple(a for a in aspects_of(case.reading) if a in kept and not asked and not case.says(meant_by.NOT_MONEY))
    asked = tuple(dict.fromkeys((*(asked or named), *_watched(case)))) if asked or named else meant_by.by_time(case)
    if Aspect.FEE in (asked or named):
        asked = (*_of_cost(case), *(aspect for aspect in (asked or named) if aspect is not Aspect.FEE))
    if (unwanted := meant_by.disliked(case)) and set(asked or named) <= {Aspect.RENEWAL, Aspect.EFFORT, *unwanted}:
        asked = unwanted
    tongue = (Aspect.LANGUAGES,) if language_named(case.reading) and Aspect.LANGUAGES not in asked else ()
    return (*tongue, *(asked or named))


_GOOD_ONES = r"\b(?:good|best|top|decent|solid|worthwhile|respected) (?:\w+ ){0,3}(?:certs?|certifications?|credentials?)\b"
_FEW = 5


def recommend(case: Case) -> Query | None:
    """Which one fits."""
    if case.said.person.holds and not case.found.targets and "?" not in case.text and case.reading.size <= 8:
        return case.query(Intent.RECOMMEND, roles=case.ids("role"), topics=case.ids("topic"), limits=case.stated)
    roles, topics = case.ids("role"), case.ids("topic")
    on_any = jobs_on(case.catalog, case.reading) or jobs_on_any(case.catalog, case.reading, case.said.person.held)
    several = on_any if all(on_some_cloud(case, role) for role in roles) else ()
    roles = several or roles or (() if case.said.person.role else craft_jobs(case))
    person = case.said.person
    if {Aspect.QUESTIONS, Aspect.DURATION} & set(aspects_of(case.reading)) and not (roles or topics) and person.said_nothing():
        return None  # no such filter: asked back instead of a list that ignores it
    advice = case.says(WHAT_TO_TAKE)
    asks = case.says(r"\b(?:alternatives?|options?|suggestions?|recommendations?)\b") or (
        case.has("recommend", "which", "worth")
        or advice
        or verb(case) == "recommend"
        or case.says(
            r"\b(?:certs?|certifications?|credentials?|qualifications?)\b|\b(?:one|an?|any) (?:[\w@]+ ){0,2}(?:exams?|courses?|badges?)\b|\bget(?:ting)? (?:myself )?certified\b|\b(?:what|anything|something) (?:else|next|more)\b|\bcertify (?:me|us|somebody|someone|people|in|for|on)\b(?: like me)?"
        )
    )
    apart = case.found.targets if case.says(r"\balternatives?\b|\bother than\b|\bbesides\b|\bapart from\b") else ()
    without = {case.reading.entities[n].id for n in case.said.without}
    apart = tuple(i for i in apart if i not in without)
    if apart and case.says(r"\balternatives? (?:to|for|of)\b|@c\d+ (?:\w+ ){0,2}alternatives?\b") and not (roles or topics):
        roles = made_for(case, apart[0])
    if (
        case.found.targets
        and not (set(case.found.targets) <= without and case.has("cert_word"))
        and not case.says(
            r"\b(?:instead of|alternatives?|similar|like(?! (?:me|us|him|her|them|mine)\b)|other than|besides|apart from)\b"
        )
    ):
        return None
    if case.says(r"\bwhy\b") and not roles:
        return None
    if case.ids("term", "framework") and not (roles or topics or apart or not person.said_nothing()):
        return None
    if case.says(r"^(?:what|who) (?:is|are|does|do) (?:an? |the )?@r\d+(?: do| stand for| mean| short for)?\s?\??$") or (
        case.has("explain", "why") and not case.has("recommend", "which") and not roles and not case.says(_GOOD_ONES)
    ):
        return None
    if not (
        asks
        and (
            roles
            or topics
            or apart
            or not person.said_nothing()
            or advice
            or case.has("recommend", "which")
            or case.found.issuers
            or case.says(_GOOD_ONES)
        )
    ) and not (roles and case.reading.size <= 12):
        return None
    if (
        not several
        and not case.says(
            r"\b(?:certs?|certifications?|credentials?|qualifications?|certif(?:y|ied)|exams?|badges?|start|learn|study|career|become|role|job)\b"
        )
        and not (
            roles
            or topics
            or apart
            or person.holds
            or case.found.issuers
            or advice
            or (verb(case) == "recommend" and case.reading.size <= _FEW)
        )
    ):
        return None
    roles, topics = jobs_and_topics(case, roles)
    if apart and not roles and not topics and not person.role:
        roles = made_for(case, apart[0])
        if not roles:
            return others(case, apart[0])
    roles = of_platform(case.catalog, roles, case.said.person.platform)
    limits = case.stated
    if case.found.issuers and not several:
        theirs = case.says(_THEIRS_FIRST)
        limits = limits.having(no_prerequisites=True) if theirs else limits.having(issuers=asked_of(case))
    if apart:
        limits = limits.model_copy(update={"without": (*limits.without, *apart)})
    return case.query(Intent.RECOMMEND, roles=roles, topics=topics, limits=limits)


_THEIRS_FIRST = (
    r"\b(?:dont|doesnt|does not|do not|not|without|no) (?:need\w*|requir\w*|ask\w* for|having|hold\w*)(?: \w+){0,3} @i\d+"
)
"""An issuer's certificates are not to be needed before; it is not asked for."""
OVER_YEARS = r"\bover (?:\d+|two|three|four|five|six|ten|the|its|a|one) (?:\w+ )?(?:years?|cycle|term|lifetime)\b|\bin the long run\b|\blong term\b|\btotal cost of ownership\b|\bincluding (?:renewals?|maintenance|upkeep)\b"
"""The cost of keeping counts as well as that of getting."""


def _of_cost(case: Case) -> tuple[Aspect, ...]:
    """The fee, and over years what keeping it costs."""
    return (Aspect.FEE, Aspect.MAINTENANCE) if case.says(OVER_YEARS) else (Aspect.FEE,)


def _watched(case: Case) -> tuple[Aspect, ...]:
    """How the exam is supervised, where that is asked for beside something else: "on price and proctoring"."""
    return tuple(aspect for aspect in aspects_of(case.reading) if aspect in (Aspect.PROCTORED, Aspect.OPEN_BOOK))
