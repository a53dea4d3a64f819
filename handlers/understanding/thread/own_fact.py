"""A few words that ask of a thread's own credential what stored answers tell of all of them: "who watches", "and every year after"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog.engine.lifecycle import state_of
from handlers.query import Aspect, Intent, Query, about
from handlers.understanding.model.built import ASPECTS, OF_US, SAID, answered, built
from handlers.understanding.model.learned import labels_of
from handlers.understanding.model.weighed import likely
from handlers.understanding.thread.concluded import concludes, held_against
from handlers.understanding.thread.filled import filled
from handlers.understanding.words.patterns import search

if TYPE_CHECKING:
    from handlers.understanding.case import Case

_OF_ONE = {
    "what-proctored-means": "proctored", "check-proctoring": "proctored", "exam-at-home": "delivery", "retake-rules": "retake",
    "exam-languages": "languages", "annual-fees": "maintenance", "maintenance-cadence": "renewal", "how-to-renew": "renewal",
    "training-required": "training", "open-book-exams": "open-book", "ai-allowed-in-exam": "open-book", "pass-rates": "pass-rate",
    "pass-mark-meaning": "passing", "how-long-to-study": "effort", "how-hard": "difficulty", "eligibility-window": "eligibility-window",
    "beta-exams": "lifecycle", "exam-version-switch": "lifecycle", "employers-recognise": "recognition",
    "dod-8140-and-ai": "recognition", "iso-17024-and-ai": "recognition", "check-listing": "recognition", "fee-check": "fee",
    "lifetime-validity": "validity", "check-administration": "issuer", "three-checks": "verify", "no-experience": "prereqs",
    "check-issuer": "issuer", "fragmented-market": "ai-content",
}  # fmt: skip
"""What a stored answer about all of them comes to where it is asked of one."""
_AT_LARGE = r"\b(?:certs|certifications|credentials|certificates|badges|exams|issuers|vendors|usually|normally|generally|in general|typically|mostly|these days|means?|meaning|ourselves|holds? it|has it|define|definition)\b"
"""Asked of all of them, or of a word, or how to look for oneself, whatever was talked about."""
_MONEY = r"\b(?:fees?|costs?|pay\w*|paid|charg\w+|pric\w+|money|usd|eur|dollars?|euros?|bucks|amf|cheap\w*|expensive|bill\w*|invoice\w*|dues)\b"
_LONGEST = 14
_BRIEF = 7
_GUESS = 0.3
_SURE = 0.5
_SURER = 0.7
_HARDLY = 0.05
_AKIN = 0.1
_LASTS = r"\bhow long (?:does|do|will|would|can|is)? ?(?:\w+ ){0,3}?(?:it|they|this|that|these|those|ones?|mine|both)\b(?: \w+){0,2} (?:last|good|hold|stay|count)\b|\b(?:certs?|certificates?|titles?|badges?|credentials?)\b.*\bhow long\b"
"""Of a title that is how long it is valid; of an exam how long it takes."""
_FURTHER_COSTS = (Aspect.APPLICATION, Aspect.MAINTENANCE)
"""What is paid beside the exam."""
_AFTERWARDS = r"\b(?:afterwards?|after (?:that|it|passing|the exam)|later|(?:once|when) (?:\w+ ){1,2}(?:have |has )?passed|in the years after|down the road)\b"
_AND_THEN = r"^(?:and |so |but |what |what about )*(?:afterwards?|after that|after|later|later on|from then on)\s?\??$"
_REDUCED = r"\b(?:discount\w*|voucher\w*|cheaper|rebate\w*|reduced|reduction\w*|coupon\w*|half price)\b"
_CALLED = r"\bwhat(?:s)? (?:will|would|is|are|do|does|did)? ?(?:it|that|this|they|its)(?: one)? (?:going to |finally |then |to )*(?:be |be )?(?:called|named|call it|name it)\b"
_STILL_WISE = r"\b(?:fine|ok|okay|safe|wise|too late|sensible|makes? sense|worth it|pointless|a waste|in time)\b"
"""Asked of studying: not how long it takes, but whether it can still be taken."""
_THAT = r"\b(?:that|this|then|renew\w*|it)\b"
_ON_AI = r"\b(?:any|anything|something|much|about|on|of|really|even)\b.*\b(?:(?:securing|protecting|defending|attacking|secure|the security of|safety of|security in) (?:an? )?(?:ai|llms?|models?)|ai(?: security| safety)?)\s?\??$"
"""Whether, and how far, it reaches AI."""
_OF_EXAM = (Aspect.DURATION, Aspect.QUESTIONS, Aspect.PASSING, Aspect.FORMAT, Aspect.PROCTORED, Aspect.DELIVERY)
_WHEN = r"^(?:and |so |ok |but |then )*(?:when|whens|how soon|by when|any (?:date|idea when|word on when)|(?:launch|release) date)\b(?!.*\b(?:results?|scores?|apply|register|renew\w*|expires?)\b)"
_THE_NEW = r"^(?:(?:and|so|ok|but|then) )*(?:when|whens|how soon|by when)\b.*\b(?:new|announced|coming|upcoming|planned|future|next) (?:one|certs?|certificat\w+|exams?|credential|title)\b"
_AGAIN = r"\b(?:redo|resit|retake|repeat|re take|re sit|re do|renew\w*)\b|\b(?:sit|take|do|pass|write)\b.*\b(?:again|once more|anew|all over)\b"
_STARTED = r"\b(?:start\w*|out|live|here|launch\w*|begun|began|beg[ia]ns?|running|available|gone|over|dead|ended|bookable)\b"
_OF_CREDENTIAL = frozenset((*ASPECTS, "verify", "lifecycle", "renewal", "prereqs", "worth")) - {
    "steps",
    "application",
    "launched",
    "sources",
}
_READ_LOOSELY = (Intent.WORTH, Intent.PLAN, Intent.PREREQUISITES, Intent.PROFILE, Intent.FIND)
"""Intents whose rules go by a single word."""
_OF_GATE = frozenset(("experience", "training", "eligibility-window", "application", "steps", "launched", "audience", "level"))
"""What the answer on a gate tells as well, and what the model takes too much for."""


def own_fact(case: Case, query: Query) -> Query:
    """The Query, or what the message asks of what the thread is about, where it names nothing itself."""
    last = case.memory.last
    if not case.found.targets and case.memory.topic and query.intent is Intent.EXPLAIN and query.said and not case.reading.entities:
        case = filled(case, case.memory.topic[:1])
    if (
        last is not None
        and not case.reading.of("credential")
        and case.reading.size <= _LONGEST
        and case.says(_THE_NEW)
        and (new := _coming(case, of_many=True))
    ):
        return Query(intent=Intent.LIFECYCLE, sides=about(new), slot="when")
    if last is None or not case.found.targets or case.reading.size > _LONGEST or case.reading.language != "en":
        return query
    concluded = concludes(case)
    if concluded and query.said == () and (belief := held_against(case, query)):
        return belief
    others = {e.id for e in case.reading.of("credential")}  # "when did CISSP start?" asks of what it names
    if case.reading.size <= _BRIEF and case.says(_WHEN) and (coming := _coming(case)) and others <= {coming}:
        return Query(intent=Intent.LIFECYCLE, sides=about(coming), slot="when")
    if last.intent is Intent.FACT and Aspect.FEE in last.aspects and search(_AND_THEN, case.reading.text.casefold()):
        return last.having(aspects=(Aspect.FEE,) if _coming(case) else _FURTHER_COSTS, slot=None)
    if concluded and case.says(_AGAIN) and (last.intent is Intent.RENEWAL or Aspect.VALIDITY in last.aspects):
        return Query(intent=Intent.RENEWAL, sides=about(*case.memory.topic[:1]))
    if query.intent is Intent.EXPLAIN and query.exam and case.reading.size <= _BRIEF and case.says(_STARTED):
        return query.having(intent=Intent.LIFECYCLE, words="")
    named = {i for e in case.reading.of("credential") for i in e.ids[:1]} - set(case.memory.topic[:1])
    if named or case.reading.of("phantom", "designation", "issuer", "framework") or case.says(_AT_LARGE):
        return query
    if query.intent is Intent.EXPLAIN and query.said and not _of_own(case, query.said[0]):
        if concluded and query.said[0] in OF_US:
            return last  # no question on what we do
        if query.said[0] == "hidden-costs":
            return case.query(Intent.FACT, *case.found.targets, aspects=_FURTHER_COSTS)
        label = _likeliest(case, _SURER) or _OF_ONE.get(query.said[0])
        return (built(case, label) if label else None) or query
    if case.says(_CALLED) and not case.reading.entities:
        return Query(intent=Intent.FACT, sides=about(*case.found.targets[:1]), aspects=(Aspect.NAME,))
    studying = query.aspects == (Aspect.EFFORT,) or (_empty(case, query) and case.says(r"\b(?:study\w*|learn\w*|prepar\w+)\b"))
    if last.intent is Intent.LIFECYCLE and last.credentials and studying and case.says(_STILL_WISE):
        return last
    if _empty(case, query):
        if case.reading.size <= _BRIEF and case.says(_STARTED) and case.says(r"\b(?:is|out|already|yet|now)\b"):
            return case.query(Intent.LIFECYCLE, *case.found.targets[:1])
        label = _likeliest(case, _GUESS if query.intent is Intent.PROFILE else _SURE) or _ahead(case)
        found = built(case, label) if label else None
        told = concluded and last.credentials == case.found.targets and likely(case.reading, None).of(labels_of(last)) >= _AKIN
        return found or (last if told else query)
    if last.intent is Intent.RENEWAL and query.intent is Intent.FACT and case.says(_REDUCED) and case.says(_THAT):
        return Query(
            intent=Intent.EXPLAIN, sides=about(*case.found.targets[:1]), words="half-price voucher or discount for renewing"
        )
    if query.intent is Intent.FACT and query.aspects == (Aspect.TOPICS,) and case.says(_ON_AI) and not case.ids("topic"):
        return query.having(aspects=(Aspect.AI_CONTENT,))
    if query.intent is Intent.FACT and query.aspects == (Aspect.FEE,) and case.says(_AFTERWARDS):
        return query.having(aspects=_FURTHER_COSTS)
    if (
        query.intent is Intent.FACT
        and query.aspects == (Aspect.DURATION,)
        and case.says(_LASTS)
        and not set(last.aspects) & set(_OF_EXAM)
    ):
        return query.having(aspects=(Aspect.VALIDITY,))
    if (
        query.intent is Intent.FACT
        and query.aspects == (Aspect.MAINTENANCE,)
        and not case.says(_MONEY)
        and not _charged(case, query)
    ):
        return query.having(intent=Intent.RENEWAL, aspects=())
    return _corrected(case, query)


def _charged(case: Case, query: Query) -> bool:
    """Whether a fee for keeping one of them is known."""
    return any(fee.for_ == "maintenance" for i in query.credentials for fee in case.catalog.credentials[i].fees.values())


def _of_own(case: Case, stored: str) -> bool:
    """Whether a stored answer is about what the thread is about."""
    entry = case.catalog.said.get(stored) or case.catalog.beliefs.get(stored)
    return stored in case.catalog.beliefs or (entry is not None and bool(set(entry.credentials) & set(case.found.targets)))


def _empty(case: Case, query: Query) -> bool:
    """Whether nothing was understood, or nothing is found for the words."""
    if query.intent in (Intent.CLARIFY, Intent.UNKNOWN, Intent.HELP):
        return True
    if query.intent is Intent.PROFILE:
        return query == case.memory.last
    if query.intent is Intent.DECLINE:
        return query.reason == "off-topic"
    return bool(query.intent is Intent.EXPLAIN and query.words and query.credentials and not query.said) and not answered(
        case, query
    )


def _likeliest(case: Case, least: float) -> str | None:
    """What the learned model takes the words for, among what is asked of one credential."""
    shares = likely(case.reading, None).shares
    share, label = max((share, label) for label, share in shares.items() if label in _OF_CREDENTIAL)
    stored = max((share for label, share in shares.items() if label.startswith(SAID)), default=0.0)
    return label if share >= least and share > stored else None


def _coming(case: Case, *, of_many: bool = False) -> str | None:
    """What the thread is about, where it is announced or a beta; of_many: the one such among all laid out."""
    spoken = [i for i in dict.fromkeys((*case.memory.topic, *case.memory.listed)) if i in case.catalog.credentials]
    ahead = [i for i in spoken if state_of(case.catalog, i, case.today) in ("announced", "beta")]
    return ahead[0] if ahead and ((ahead[0] == spoken[0] and not of_many) or len(ahead) == 1) else None


def _ahead(case: Case) -> str | None:
    """What the model takes the words for, where it is by far the likeliest of all."""
    one, other, *_ = sorted(likely(case.reading, None).shares.items(), key=lambda share: -share[1])
    return one[0] if one[0] in _OF_CREDENTIAL and one[1] >= max(_GUESS, 2 * other[1]) else None


def _corrected(case: Case, query: Query) -> Query:
    """The Query of a rule that goes by a single word, put right where the model is sure of a plain fact and gives the rule next to nothing."""
    opinion = likely(case.reading, None)
    first = opinion.first
    lasting = (
        query.intent is Intent.LIFECYCLE
        and first == "validity"
        and case.memory.last
        and case.memory.last.intent is not Intent.LIFECYCLE
    )
    if not lasting and (query.intent not in _READ_LOOSELY or case.ids("role") or query.limits.budget or query.asker.holds):
        return query
    if first not in ASPECTS or first in _OF_GATE or opinion.shares[first] < _SURER or opinion.of(labels_of(query)) > _HARDLY:
        return query
    if case.ids("topic") and first != "open-book":
        return query  # how far it covers that
    return built(case, first) or query
