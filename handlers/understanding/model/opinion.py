"""A second opinion on what is asked: where the learned model is sure and the rules are not, or say something it holds for unlikely."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog.engine.gate_filters import gate_credentials
from handlers.gating.again import AGAIN
from handlers.query import GATES, Aspect, Intent, Limits, Query
from handlers.slots import ASKS_ENOUGH, OF_MORE_THAN_WORDS
from handlers.understanding.aspects import OF_PEOPLE, WEAK, aspects_of
from handlers.understanding.case import TELLS_OF_ONE, WHAT_TO_TAKE, Case, left_over, verb
from handlers.understanding.faq import ALIKE, nearest
from handlers.understanding.faq import SAME as THE_SAME
from handlers.understanding.model.alike import NEAR
from handlers.understanding.model.built import ASPECTS, AT_LARGE, SAID, about_topic, answered, built
from handlers.understanding.model.finer import LONGER, finer
from handlers.understanding.model.learned import labels_of
from handlers.understanding.model.weighed import likely, ordinary
from handlers.understanding.rules.changes_rules import for_whom, told_when
from handlers.understanding.rules.choice_rules import WHICH_OF_THESE, set_against
from handlers.understanding.rules.exactly import read_exactly
from handlers.understanding.rules.hire_rules import PUT_TO_US
from handlers.understanding.rules.life_rules import VERSIONS
from handlers.understanding.rules.wanted_rules import others_want
from handlers.understanding.strange import strange

if TYPE_CHECKING:
    from handlers.understanding.model.weighed import Likely


GUESS = 0.3
"""From here on the model is heard where else nothing but what stands near a question would be said of a credential."""
LIKELIER = 0.4
"""From here on the likeliest of all is heard there, be it a fact or not."""
SURE = 0.5
"""From here on it is heard where no rule fits."""
SURER = 0.75
"""From here on it is heard against a rule …"""
SUREST = 0.8
"""… and from here against one that names a single fact, …"""
AGREED = 0.3
"""… and from here where the stored question nearest to the message is the same."""
CERTAIN = 0.9
"""… and from here against one that reads a job ad, …"""
UNLIKELY = 0.25
"""… where it gives that no more than this."""
_WORD_FOR_WORD = 1.0
"""A stored question in its very words, however few of them tell."""
SAID_SURE = 0.6
"""… a stored answer from here on …"""
SURE_OF_ELSE = 0.7
"""From here on a stored question that is only like the message is passed over, …"""
DOUBTFUL = 0.1
"""… where the model gives stored answers no more than this."""
_FINER = frozenset(
    (
        (Intent.FIND, "recommend"), (Intent.FACT, "topics"), (Intent.RENEWAL, "maintenance"), (Intent.COVERAGE, "topics"),
        (Intent.LIFECYCLE, "languages"), (Intent.ELIGIBILITY, "experience"), (Intent.PLAN, "recommend"),
    )
)  # fmt: skip
"""Rules that know more than a label that is near to theirs."""
_HIRING = r"\b(?:candidates?|applicants?|claims|tenders?|rfp|adverts?|postings?|vacanc\w+|hire|hiring|job ad)\b"
_APPLIES = r"\b(?:i|ive)(?: \w+){0,3} (?:job )?interview\b|\bmy (?:job )?interview\b|\bi(?:m)? (?:am )?apply\w*\b"
"""Who looks for a job does not hire."""
LONG = 12
"""A message of so many words says much beside the question: a single word of it that a rule goes by counts for less, …"""
LONG_SURE = 0.5
"""… and the model is heard from here on, where it gives what the rule says half of that or less."""
_HOLDING = r"\b(?:hold\w*|have|has|got|earned|passed|certified|there|with)\b"
_FACTS = (*sorted(ASPECTS), "discount", "materials")
_BARS = {
    Intent.EXPLAIN: 0.4,
    Intent.PROFILE: SURE,
    Intent.RECOMMEND: 0.55,
    Intent.FACT: SUREST,
    Intent.PREREQUISITES: 0.65,
    Intent.VERIFY: 0.65,
    Intent.PLAN: 0.65,
    Intent.PATH: 0.65,
    Intent.COVERAGE: 0.65,
    Intent.GAPS: 0.65,
    Intent.HIRE: CERTAIN,
    Intent.FIND: CERTAIN,
    Intent.LIFECYCLE: 0.65,
}
"""By how often the rule was right where the two differed, on questions that neither had seen: the rules for explanations and profiles
fit nearly everything, those for lists, dates and ads little else."""

_EXACT = OF_MORE_THAN_WORDS | {AGAIN, VERSIONS}
"""Slots of Queries whose rules look at more than words: a sum, a holder's exam, both ends of a comparison."""
_MAY_I = r"\b(?:can|may|could) i\b|\bam i (?:\w+ )?(?:ready|eligible|allowed|able|good)\b"
_OF_GATES = ("eligibility", "experience", "prerequisites")
"""What the rules on gates, which stand before it, did not read in a message that weighs whether to take one."""
_WHAT_JOB = r"^(?:so |hi |hey )*(?:what is|whats|what does|what do) (?:an? |the )?@r\d+(?: do| mean| stand for| short for)?\s?\??$"
_ASKS_WHAT = r"^(?:so |hi |hey |ok )*(?:what is|whats|what are|define|explain)\b"


def heard(case: Case, query: Query | None) -> Query | None:
    """The rules' Query, or the model's where that is to be preferred."""
    if case.says(OF_PEOPLE) and not case.says(r"\b(?:fail\w*|pass\w*)\b"):
        return built(case, "said-how-many-holders") if case.says(_HOLDING) else query
    if case.reading.language != "en" or case.reading.size < 2 or (query and (query.said or query.intent is Intent.UNKNOWN)):
        return query
    apart = query is not None and (bool(set(query.limits.without) & set(case.found.targets)) or len(query.limits.issuers) > 1)
    listed = (
        query is not None and query.aspects == (Aspect.RECOGNITION,) and bool(query.terms) and set(aspects_of(case.reading)) <= WEAK
    )
    if query is not None and (query.slot in _EXACT or query.aspects == (Aspect.SOURCES,) or apart or listed):
        return query  # exact; or something else than what is named, or of some issuers: of that the model knows nothing
    if query is None and 2 * sum(ordinary(word.text) for word in case.reading.found) < len(case.reading.found):
        return None  # of words that it never saw it knows nothing
    opinion = likely(case.reading, query)
    first = opinion.first
    if query is None:
        sure = opinion.shares[first]
        case = about_topic(case) if case.reading.size >= _FEW else case
        sure_enough = SURER if first.startswith("decline") else AGREED if first.startswith(SAID) else SURE
        return built(case, first) if sure >= sure_enough else _guessed(case, opinion)
    mine = set(labels_of(query))
    told = query.asker.has_told() or case.says(TELLS_OF_ONE)
    if first.startswith(SAID) and query.intent is Intent.RECOMMEND and told and "?" not in case.text:
        return query  # somebody tells of themselves and wants advice
    if (
        query.intent is Intent.RECOMMEND
        and (query.roles or case.says(r"\bnext\b"))
        and first in ASPECTS
        and not case.found.targets
        and query.asker.holds
    ):
        return query  # a single fact would be one of what is held, of which nothing is asked
    if query.intent is Intent.FACT and first.startswith(SAID) and any(side.kind == "issuer" for side in query.sides):
        return query  # asked of what somebody awards, and not at large
    of_houses = query.intent is Intent.COMPARE and sum(side.kind == "issuer" for side in query.sides) > 1
    if of_houses or (query.intent is Intent.COMPARE and ((query.aspects and case.says(WHICH_OF_THESE)) or verb(case) == "compare")):
        return query
    if others_want(case) is not None or (query.intent is Intent.HIRE and query.sides and case.says(PUT_TO_US)):
        return query
    if query.intent is Intent.EXPLAIN and ((query.terms and case.says(_ASKS_WHAT)) or (query.roles and case.says(_WHAT_JOB))):
        return query  # what a thing is comes first, whatever is asked of it besides
    if (
        read_exactly(case, query)
        or (query.intent is Intent.WORTH and query.roles and first == "audience")  # whether it is for them, and not for whom
        or (query.intent is Intent.RECOMMEND and first in _OF_GATES and {*case.found.targets} <= {*case.held})  # none is judged
        or (
            query.intent is Intent.WORTH and query.advise and first in _OF_GATES and not case.says(_MAY_I)
        )  # what is told of oneself is told for that
        or _of_others(case, query, first)
        or (first == "changes" and (for_whom(case, query) or told_when(case) or case.says(WHAT_TO_TAKE)))
    ):
        return query
    led = first == "path" and opinion.shares[first] >= SUREST  # "A then B, or is there a shortcut"
    chosen = query.intent is Intent.COMPARE and len(query.sides) > 1 and set_against(case, first) and not led
    if chosen or first in mine or (first == "hire" and case.says(_APPLIES)):
        return query
    hires = case.says(_HIRING) or _of_hiring(case) or (opinion.shares[first] >= CERTAIN and case.reading.size > _BARE)
    near = bool(mine & NEAR.get(first, frozenset())) or (first == "hire" and not hires)
    if finer(case, query, first, opinion.shares[first]):
        return query
    if case.reading.size >= LONG and not _weighs(case, query, first):
        sure = opinion.shares[first]
        enough = SURER if near else SAID_SURE if first.startswith(SAID) else SURER if case.reading.size < LONGER else LONG_SURE
        if sure >= enough and opinion.of(mine) <= sure / 2 and (query.intent, first) not in _FINER:
            return built(case, first) or query
    if near:
        return query
    if query.intent is Intent.COMPARE and not query.aspects and first in ASPECTS and opinion.shares[first] >= SUREST:
        return query.having(aspects=(ASPECTS[first],))  # "which of these has the most AI in it"
    if _knows_better(case, query, opinion) or (query.intent is Intent.HIRE and _weighs(case, query, first)):
        return query
    sure = opinion.shares[first]
    if query.intent is Intent.EXPLAIN and query.credentials and sure < SURE:
        return _guessed(case, opinion) or query
    bar = SURER if first.startswith("decline") else _BARS.get(query.intent, SURER)
    if query.intent is Intent.FIND and query == Query(intent=Intent.FIND, limits=Limits(issuers=query.limits.issuers)):
        bar = SURER  # a list of all that an issuer has is what is left where nothing else was read
    if (
        query.intent is Intent.FACT
        and query.aspects
        and set(query.aspects) <= WEAK
        and first not in ASPECTS
        and not first.startswith("decline")
    ):
        bar = LIKELIER  # one weak word is all that the rule goes by
    if first.startswith(SAID) and (stored := nearest(case.catalog, case.reading.text)):
        bar = AGREED if stored.id == first.removeprefix(SAID) and stored.likeness >= SURE else min(bar, SAID_SURE)
    if (first.startswith(SAID) or first in AT_LARGE) and query == Query(intent=query.intent):
        bar = AGREED  # the rules read nothing but what kind of question it is
    if sure >= bar and opinion.of(mine) <= (sure if bar == AGREED else UNLIKELY):
        return built(case, first) or query
    return query


def _of_others(case: Case, query: Query, label: str) -> bool:
    """Whether a stored answer is about credentials of which none is asked about, where the rules read what stands before those."""
    about, asked = getattr(case.catalog.said.get(label.removeprefix(SAID)), "credentials", ()), set(query.credentials)
    return (query.slot in ASKS_ENOUGH or (query.intent in GATES and bool(asked))) and bool(about) and not set(about) & asked


def with_second(case: Case, ruled: Query | None) -> Query | None:
    """The rules' Query or the learned model's; where a stored question says the same, it is looked up as the rules leave it."""
    if ruled is not None and ruled.intent is Intent.DECLINE:
        return ruled  # a rule that declines has read whole words, which the model has no sentences of
    second = heard(case, ruled)
    if second is ruled:
        return ruled
    stored = nearest(case.catalog, case.reading.text)
    if second is not None and second.said:
        exact = stored is not None and stored.likeness >= THE_SAME and stored.shared > 1
        return second.having(said=(stored.id,)) if stored and exact else second
    alike = stored is not None and stored.likeness >= ALIKE and (stored.shared > 1 or stored.likeness >= _WORD_FOR_WORD)
    explains = second is not None and second.intent in (
        Intent.EXPLAIN,
        Intent.COMPARE,
    )  # then what is stored is looked up all the same
    return ruled if stored and alike and not explains and not something_else(case, ruled, stored.id) else second


def something_else(case: Case, query: Query | None, stored: str) -> bool:
    """Whether a stored question that shares words with the message is not what it asks: the model is sure of what none stands for."""
    if case.reading.language != "en" or case.reading.size < _FEW:
        return False
    opinion = likely(case.reading, query)
    first = opinion.first
    if first.startswith((SAID, "decline")) or first in _TOLD_AT_LARGE or AT_LARGE.get(first) == stored:
        return False
    if case.memory.last is not None or opinion.of((SAID + stored,)) > DOUBTFUL or (query and query.limits.open_book):
        return False
    if strange(case.reading):
        return False  # nothing here is about it: what is asked is told to be unknown
    told = sum(share for label, share in opinion.shares.items() if label.startswith(SAID))
    return opinion.shares[first] >= SURE_OF_ELSE and told <= DOUBTFUL


_FEW = 4
_BARE = 6
"""Of no more words a post is only named: "certs for our DPO"."""
_TOLD_AT_LARGE = ("explain", "statement", "help", "report")


def _weighs(case: Case, query: Query, first: str) -> bool:
    """Whether what a rule made of a long message stands: it set names against each other, or read an ad, where a mere fact is likely."""
    if query.intent is Intent.HIRE:
        return first in ASPECTS or (first == "recommend" and case.says(_AN_AD))
    if query.intent is Intent.COMPARE:
        return len(query.sides) > 1 and first in ASPECTS
    gate = query.intent in GATES
    return gate and len(_named(case, query)) > 1 and (first in ASPECTS or first in ("gaps", "eligibility", "prereqs"))


def _named(case: Case, query: Query) -> set[str]:
    return {*query.credentials, *case.named}


def _guessed(case: Case, opinion: Likely) -> Query | None:
    """The likeliest fact of the credential named: where it was not meant, what is said of it is true all the same."""
    if case.found.ambiguous:
        return None
    first = opinion.first
    calm = first.startswith("decline") or (first == "hire" and not case.says(_HIRING))
    likeliest = built(case, first) if not calm and opinion.shares[first] >= LIKELIER else None
    if likeliest and (likeliest.intent is not Intent.RECOMMEND or case.memory.last is None):
        return likeliest  # in a thread a remark that says too little is no wish for advice
    share, label = max((opinion.of((label,)), label) for label in _FACTS)
    return built(case, label) if share >= GUESS else None


def _of_hiring(case: Case) -> bool:
    """Whether who hires is named, be it of oneself or of others."""
    return any(named.id == "hiring-manager" for named in case.reading.of("role"))


_NO_GATE = ("renewal", "maintenance", "recommend", "hire", "plan", "verify")
"""What is no question about a gate, however many are named in it; …"""
_NO_KEY = (*_NO_GATE, "gaps", "covers", "companion", "topics")
"""… and what is none where none of those named opens another."""
_AN_AD = r"\b(?:advertise?ments?|vacanc(?:y|ies)|job (?:ads?|adverts?|postings?|descriptions?|specs?))\b(?! (?:i|that i) )"


def _knows_better(case: Case, query: Query, opinion: Likely) -> bool:
    """What a rule saw that no bag of words shows: sides set against each other, which way a gate is asked, a statement that answers."""
    first = opinion.first
    if query.intent is Intent.COMPARE:
        return first in ASPECTS and len(query.sides) > 1
    if query.intent in GATES:
        named = _named(case, query)
        barred = _NO_GATE if any(set(gate_credentials(case.catalog.credentials[i])) & named for i in named) else _NO_KEY
        return len(named) > 1 and not (first in barred and opinion.shares[first] >= SUREST)
    if query.intent is Intent.PROFILE:
        return not left_over(case) or case.says(r"\bwhat (?:the |an? )?@c\d+ (?:\w+ )?is\b")
    if query.intent is Intent.EXPLAIN and first == "covers":
        return opinion.shares[first] < SURER
    if query.intent is Intent.FIND:
        return query.limits.unlocks is not None
    if query.intent is Intent.CHANGES:
        return first in ("find", "launched", "lifecycle", "recommend")
    return query.intent is Intent.EXPLAIN and bool(query.credentials) and opinion.shares[first] < CERTAIN and answered(case, query)
