"""What a short message does with what was just answered: asks who tests it, supposes, narrows, goes on from there.

What a message leaves unsaid is looked for in the topic, gate or list last told, and only then in the credential last named.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog.conditions import Training, leaves
from catalog.engine.wishes import NOT_AI
from handlers.person import Person
from handlers.query import GATES, Aspect, Intent, Limits, Query, Side, about
from handlers.understanding.aspects import aspects_of
from handlers.understanding.rules.path_rules import objective

if TYPE_CHECKING:
    from handlers.understanding.case import Case

_LONGEST = 16
_CERTS = r"(?:certs?|certifications?|exams?|credentials?|badges?|courses?|one|ones|something|anything)"
_WHO_TESTS = (
    rf"\b(?:which|what|any|is there|are there|does|do)\b.*\b{_CERTS}\b.*\b(?:it|that|this|them|those|covers?|tests?|teach\w*|goes?|deals?|handles?|on|about|for|hands)\b"
    r"|\bwho (?:\w+ )?(?:tests?|teach\w*|covers?|certif\w+|examines?|offers?|does)\b"
    r"|\bhow (?:do|can|could) (?:i|we) (?:prove|show|certify|learn)\b"
)
_DEEPEST = (
    r"\b(?:which|what|who)\b(?: \w+){0,3} (?:goes?|covers?|tests?|is|does)\b(?: \w+){0,3} (?:deep\w*|furthest|best|most|hands on)\b"
)
_OTHERS = (
    r"\b(?:they|them|their|that (?:issuer|company|vendor|body|firm)|(?:the )?same (?:issuer|vendor|company|people|guys|body))\b"
)
_ELSE = r"\b(?:other|others|else|another|more|also)\b.*\b(?:certs?|certifications?|exams?|credentials?|have|offer|sell|issue|do|make|got|run)\b|\b(?:have|offer|sell|issue|do|make|got|run)\b.*\b(?:else|other|others|more)\b"
_OPEN_NOW = r"\bwhich\b.*\b(?:can|could) (?:i |we |be )*(?:still |now )(?:be )?(?:book|take|sit|get|taken|booked)\b|\bwhich\b.*\bcan be (?:taken|booked)\b|\bwhich\b.*\b(?:still )?(?:bookable|available|offered|on sale|around|alive|retired|gone|(?:book|take|sit|get)(?: now| today| still))\b"
_LIKEWISE = r"\b(?:different|differ\w*|the same|same|similar|too|as well|also|likewise|either)\b"
_START = (
    r"\bwhat (?:should|do|would|can|must|could) (?:i|we|she|he|they) (?:\w+ )?(?:do|get|need|take|go for|start with)?\b.*\b(?:first|next|to get there|to change that)\b"
    r"|^(?:and |so |ok |but |then )*what (?:should|must|can|could|do|does) (?:i|we|she|he|they) (?:do|get|need)?(?: about (?:it|that))? ?then\s?\??$"
    r"|\bwhere (?:do|should|would) (?:i|we|she|he) (?:start|begin)\b|^(?:and |so |ok )*(?:next steps?|now what|what now|what next)\s?\??$"
    r"|\bhow long (?:would|will|does|do|might) (?:it|that|this|i|we)\b(?: \w+)* (?:take|need)\b"
)
_TRAINED = r"\bwith (?:the |an? |their |its )?(?:official |vendor |issuers )?(?:course|training|class|boot ?camp)\b|\bif (?:i|we|she|he|they) (?:take|takes|do|does|took|did|attends?) (?:the )?(?:official )?(?:course|training)\b"
_CLOSE = r"\b(?:what|which|who)\b.*\b(?:closes?|fills?|fix\w*|plugs?|address\w*)\b"
_MINE = r"\b(?:i|we|she|he)(?:ve| have| had|d)?\b.*\b(?:did|passed|got|earned|took|have|hold(?! (?:off|out|on|back))|holds|has|had|achieved|certified|ive|own)\b|^(?:mine|ive|got it|have it|passed it)\b"
_DIFFERENCE = r"^(?:and |so |ok |then )*(?:whats |what is |what are )?(?:the )?(?:main )?(?:differences?|compare(?: them| those| these| both| the two)?|comparison|vs|versus)(?: then| between (?:them|those|the two|both))?\s?\??$"
_EASIER = r"^(?!.*\bwhich (?:one|of|is)\b)(?:.*\b(?:something|anything|one|any|alternatives?|options?)\b.*\b(?:shorter|quicker|faster|less (?:time|effort|work|study))\b)|^(?!.*\bwhich (?:one|of|is)\b).*\b(?:something|anything|one|any|alternatives?|options?)\b.*\b(?:easier|simpler|less (?:hard|difficult|demanding)|lighter|more basic|beginner\w*)\b|^(?:and |so )?(?:easier|simpler)(?: ones?| options?| alternatives?)?\s?\??$"
_BY_THEM = (
    rf"(?!\bones? of )\b{_CERTS}\b(?: \w+){{0,2}} (?:by|from|of) (?:them|theirs|the same (?:issuer|vendor|people|body|company))\b"
)
_ON_TOP = r"\b(?:what|which|anything|something)\b(?: \w+){0,3} (?:on top|in addition|besides|additionally)(?: of (?:that|those|them|it|these))?\s?\??$"
_TECHNICAL = r"\b(?:something|anything|one|ones|options?)\b(?: \w+){0,2} more (?:technical|hands on|practical|in depth)\b|^(?:and |ok |so |but )*more (?:technical|hands on|practical)(?: ones?| options?)?\s?\??$"
_THEY_HAVE = r"\b(?:do|dont|have|havent) they (?:\w+ )?(?:have|got|offer|sell|do|run)?(?: \w+){0,4} (?:one|cert\w*|exam|credential)(?: (?:on|about|for|in) (?:\w+|@t\d+))?(?: as well| too| also| then)*\s?\??$"
_NEITHER = r"^(?:but |well |hm+ |and )*(?:i|we)(?:ve)?(?: have| hold| got| do)*(?: currently| actually)? (?:neither|none(?: of (?:them|those|these|the two))?|not? either)\b"


def next_turn(case: Case, last: Query) -> Query | None:
    """The last answer taken further, None for a message that does not lean on it."""
    if case.reading.size > _LONGEST or case.reading.unknown:
        return None
    named = tuple(dict.fromkeys(i for e in case.reading.of("credential") for i in e.ids[:1]))
    if len(named) == 1 and not case.found.ambiguous:
        return _likewise(case, last) or _which_needs(case, last, named[0]) or _covers_that(case, last, named[0])
    if named or case.found.targets:
        return None
    return _who_tests(case, last) or _of_the_gate(case, last) or _of_the_list(case, last) or _of_the_named(case, last)


def _who_tests(case: Case, last: Query) -> Query | None:
    """Which credentials test the topic that was just explained."""
    if last.intent not in (Intent.EXPLAIN, Intent.COVERAGE) or not last.topics or case.ids("topic", "role"):
        return None
    asked = _DEEPEST if last.intent is Intent.COVERAGE else f"{_WHO_TESTS}|{_DEEPEST}"
    if (last.sides and last.intent is Intent.EXPLAIN) or not case.says(asked):
        return None
    limits = case.stated
    return Query(intent=Intent.COVERAGE if limits == Limits() else Intent.FIND, topics=last.topics, limits=limits)


def _likewise(case: Case, last: Query) -> Query | None:
    """The same fact of another: "is OSAI any different there?"."""
    likewise = (
        last.intent is Intent.FACT and case.found.targets and case.says(_LIKEWISE) and not case.says(r"\b(?:from|between|than)\b")
    )
    return (
        last.having(sides=about(*case.found.targets), exam=case.found.exam) if likewise and not aspects_of(case.reading) else None
    )


def _which_needs(case: Case, last: Query, named: str) -> Query | None:
    """Which of several just looked at asks for what is named: "which of those needs CISA?"."""
    several = tuple(i for i in last.credentials if i != named)
    if (
        len(several) < 2
        or case.says(r"\b(?:can|could|may|should) (?:i|we)\b")
        or not case.says(r"\bwhich\b.*\b(?:needs?|requires?|wants?|asks? for|accepts?|takes?)\b")
    ):
        return None
    return Query(intent=Intent.FACT, sides=about(*several[:5]), aspects=(Aspect.PREREQUISITES,))


def _covers_that(case: Case, last: Query, named: str) -> Query | None:
    """Whether what is named covers the topic just talked about: "does SecAI+ cover that?"."""
    asks = case.says(
        r"\b(?:cover|covers|test|tests|teach|teaches|include|includes|handle|handles|address|go into|touch)\b(?: \w+){0,3} (?:it|that|this|them|those)\b"
        r"|\b(?:place|one|way|cert\w*|exam|badge) (?:to|for) (?:learn\w*|prov\w+|show\w*|test\w*) (?:it|that|this|them|those)\b"
    )
    if (
        last.intent not in (Intent.EXPLAIN, Intent.COVERAGE, Intent.FIND, Intent.RECOMMEND)
        or not last.topics
        or not asks
        or case.ids("topic")
    ):
        return None
    return Query(intent=Intent.COVERAGE, sides=about(named), topics=last.topics)


def _of_the_gate(case: Case, last: Query) -> Query | None:
    """The way to what was judged; or that neither of two is held."""
    if last.intent in GATES and last.credential and case.says(_START) and not case.ids("role", "topic"):
        real = last.asker.model_copy(update={"holds": last.asker.holds[:-1]}) if last.slot == "then" else last.asker
        person = real.with_said(case.said.person)
        return Query(intent=Intent.PATH, sides=about(last.credential), asker=person, limits=objective(case))
    if last.intent in GATES and last.credential and case.says(_TRAINED):
        stage = case.catalog.credentials[last.credential].conditions.sit
        tree = stage.required if stage is not None and stage.required != "none" else None
        taken = tuple(leaf.training for leaf in leaves(tree) if isinstance(leaf, Training)) if tree is not None else ()
        asker = last.asker.with_said(Person(trainings=taken))
        return Query(intent=Intent.ELIGIBILITY, sides=about(last.credential), asker=asker) if taken else None
    if last.intent is Intent.COMPARE and last.credentials and case.says(_NEITHER):
        return Query(intent=Intent.ELIGIBILITY, sides=about(*last.credentials[:2]), slot="nothing")
    if last.intent is Intent.LIFECYCLE and last.credential and "?" not in case.text and case.says(_MINE):
        return Query(intent=Intent.FACT, sides=about(last.credential), aspects=(Aspect.VALIDITY,))
    return None


_AND_ISSUER = r"^(?:(?:and|ok|or|so|but|never ?mind|no|hm+|well)(?: \|)? )*(?:what about|how about|and|from|by)? ?(?:the )?@i\d+(?: ones?| then| instead)*\s?\??$|\| (?:what about|how about|and) @i\d+\s?\??$"
_TRACKS = {
    "offensive": "offensive",
    "governance": "governance",
    "audit": "audit",
    "auditing": "audit",
    "practitioner": "practitioner",
}
_ONLY_TRACK = r"^(?:and |but |ok |so |no )*(?:only|just|what about|how about|and)(?: the)? (?:\w+|@[tk]\d+)(?: ones?| certs?| exams?| side| stuff)?\s?\??$"


def _track_only(case: Case) -> str | None:
    """The one track that a list is narrowed to: "only offensive", "what about the governance ones"."""
    if not case.says(_ONLY_TRACK):
        return None
    return next((_TRACKS[word.text] for word in case.reading.found if word.text in _TRACKS), None)


def _of_the_list(case: Case, last: Query) -> Query | None:
    """The list again with a further condition; what closes gaps just told."""
    if last.intent in (Intent.FIND, Intent.COVERAGE, Intent.RECOMMEND) and (track := _track_only(case)):
        limits = last.limits.model_copy(update={"tracks": (track,)})
        return Query(intent=Intent.FIND, topics=last.topics, roles=last.roles, limits=limits)
    if last.intent is Intent.FIND and len(last.limits.issuers) == 1 and case.says(_AND_ISSUER) and len(case.found.issuers) == 1:
        return last.having(limits=last.limits.model_copy(update={"issuers": case.found.issuers}))
    if last.intent is Intent.GAPS and case.says(_CLOSE) and not case.says(r"\b(?:single|one)\b"):
        return last.having(slot=None) if last.slot == "either" else last
    if last.intent not in (Intent.COVERAGE, Intent.FIND) or not case.says(
        r"\bwhich\b|\bany\b|\bonly\b|\bof (?:those|these|them)\b"
    ):
        return None
    wished = case.stated
    if case.found.issuers:
        wished = wished.model_copy(update={"issuers": case.found.issuers})
    if (
        not any(wished.model_dump(exclude_defaults=True).values())
        or case.ids("topic", "role")
        or (last.sides and last.intent is Intent.COVERAGE)
    ):
        return None
    without = tuple(dict.fromkeys((*last.limits.without, *wished.without)))
    merged = last.limits.with_told(wished).having(without=without)
    return Query(intent=Intent.FIND, topics=last.topics, roles=last.roles, limits=merged)


_OF_ONE = (Intent.WORTH, Intent.PREREQUISITES, Intent.ELIGIBILITY, Intent.VERIFY, Intent.RENEWAL)


def _of_the_named(case: Case, last: Query) -> Query | None:
    """What else their issuer has, which of them can still be taken, how they differ, what is easier."""
    topic, catalog = case.memory.topic, case.catalog
    recent = last.credentials if len(last.credentials) > 1 else case.memory.named[-2:]
    if topic and case.says(_OTHERS) and case.says(_ELSE) and not case.ids("topic"):
        return Query(intent=Intent.FIND, limits=Limits(issuers=(catalog.credentials[topic[0]].issuer,), without=(topic[0],)))
    if len(recent) > 1 and case.says(_OPEN_NOW):
        return Query(intent=Intent.LIFECYCLE, sides=about(*recent[:5]))
    if len(recent) > 1 and last.intent in (Intent.PROFILE, Intent.FACT) and case.says(_DIFFERENCE):
        return Query(intent=Intent.COMPARE, sides=about(*recent[:5]))
    gone = [i for i in last.limits.without if i in catalog.credentials]
    if last.intent is Intent.RECOMMEND and gone and (last.topics or last.roles) and case.says(_BY_THEM):
        return last.having(limits=last.limits.having(issuers=(catalog.credentials[gone[-1]].issuer,)))  # of what was turned down
    if topic and (case.says(_BY_THEM) or case.says(_THEY_HAVE)):
        tracks = case.stated.tracks
        limits = Limits(issuers=(catalog.credentials[topic[0]].issuer,), without=(topic[0],), tracks=tracks)
        return Query(intent=Intent.FIND, topics=case.ids("topic"), limits=limits)
    if len(last.credentials) > 1 and last.intent is Intent.COMPARE and case.says(_ON_TOP):
        return Query(intent=Intent.GAPS, sides=(Side(kind="stack", ids=last.credentials[:5]),), asker=last.asker)
    if topic and last.intent in (Intent.PROFILE, Intent.FACT, Intent.VERIFY, *_OF_ONE) and case.says(_TECHNICAL):
        return Query(intent=Intent.FIND, limits=Limits(styles=("hands-on", "mixed"), without=(topic[0], NOT_AI)))
    if topic and case.says(_EASIER) and last.intent in (Intent.PROFILE, Intent.FACT, Intent.WORTH, Intent.COMPARE, *GATES):
        without = tuple(dict.fromkeys((topic[0], *(case.memory.listed if last.intent is Intent.COMPARE else ()))))
        wished = Limits(tracks=(catalog.credentials[topic[0]].track,), without=(*without, NOT_AI), sort="effort")
        return Query(intent=Intent.FIND, limits=wished.model_copy(update={"styles": case.stated.styles}))
    return None
