"""Follow-ups: what "it", "and the price?", "what about CISM?" and "no, the PECB one" mean in a thread."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from catalog.engine import merit
from handlers.person import Person
from handlers.query import GATES, Aspect, Intent, Limits, Query, Side, about
from handlers.understanding.asker.team_plan import certifies_several
from handlers.understanding.aspects import aspects_of
from handlers.understanding.case import WHAT_TO_TAKE, WHOLE
from handlers.understanding.rules.alternatives import advised_instead, below
from handlers.understanding.rules.choice_rules import compared
from handlers.understanding.rules.plan_rules import resumed_plan
from handlers.understanding.rules.topic import nearest_of, of_platform
from handlers.understanding.rules.totalled import as_member
from handlers.understanding.thread.again import goes_on
from handlers.understanding.thread.among import newcomer
from handlers.understanding.thread.change import ASKS_OF_IT, TOLD_OF
from handlers.understanding.thread.changed import starts
from handlers.understanding.thread.filled import ALL, LIMITED, filled
from handlers.understanding.thread.own_answer import own_answer
from handlers.understanding.thread.picked import SHRUG
from handlers.understanding.thread.pointing import pointed_out
from handlers.understanding.thread.restacked import changed_sides
from handlers.understanding.thread.tells import heard, jobs_named
from handlers.understanding.thread.turned import CHEAPER, turned
from handlers.understanding.words.numbers import first_date

if TYPE_CHECKING:
    from collections.abc import Iterable

    from catalog.catalog import Catalog
    from handlers.understanding.case import Case

_CORRECTS = re.compile(
    r"^(?:(?:wait|hm+|oh|ah|oops|ups|hang on|hold on|err?|uh|well|but) )*(?:no|nope|not that|sorry|actually|i meant|i mean|nein|non)\b|\bi (?:meant|mean)\b|\bthe (?:@\w\d+|other) one\b"
)
_ADD = r"^(?:and |also |please |ok )*(?:add|include|throw in)\b|^and with @c\d+ too\b|^@c\d+ too\b"
_INSTEAD = r"@c(\d+) instead of (?:the )?@c(\d+)"
ME = r"^(?:and |so |but |ok |now )*(?:what about |how about |back to )?(?:me|us|myself|for me|for us|for myself|in my case)(?: then| now| too)?\s?\??$"
"""The last question for oneself, by whoever asks now."""
_MEMBER = r"^(?:and |but |ok |so |what if )*(?:for |as |i am |im |were |we are |i were |i was |if )*(?:an? )?(?:already )?(?:@i\d+ )?(?:non )?(?:members?|nonmembers?)(?: already| of @i\d+)?\s?\??$"
_ASK_FOR = r"\bwhat (?:else )?(?:would|should|could|do|can|to) (?:you |i |we )?(?:ask|look|check|test)\b|\b(?:none|neither) of (?:those|them|these)\b.*\b(?:prove|show|test)\w*|\bin the interview\b|\bwhat (?:should|could|must|would|can|do|does) (?:he|she|they|(?:the |an? |such an? )?(?:candidates?|applicants?|freelancers?|person|people)) (?:\w+ )?(?:show|bring|have|hold|know|prove|demonstrate|be able)\b"
_ADVICE = r"\b(?:what|which(?: one)?)\b.*\b(?:should|shall|would|could|do|can|must|might)\b"
_OWN = r"\b(?:mines?|my(?! (?:boss|manager|company))|i(?:ve)? (?:have |had )?(?:got|have|passed|took|earned|did|hold)|we (?:got|have|passed|took|hold))\b"
"""Of a date it is told when something was earned."""
_WHICH_FIRST = r"^(?:and |so |ok |but |then )*(?:where (?:do|should|would|shall) (?:i|we) (?:start|begin)\s?\??$|(?:which|what)(?: one)?(?: (?:do|should|would|to|shall|comes|goes|is|of (?:them|those)|i|we|take|start|begin|with|do))* first\s?\??$)"
_NOW = r"^(?:and |so |ok |well )*then what\s?\??$|^(?:and |so |ok |well )*(?:what|which)(?: \w+| @[kr]\d+){0,7} (?:now|then|today|instead)\b|^(?:and |so )*(?:what )?now what|^(?:and |so )*what now"
_GETS_IT = r"\b(?:does|do|can|could|would|will|is|are|may) (?:\w+ |@r\d+ ){1,3}(?:get |have |buy |take |sit )?(?:it|that|this) (?:for )?(?:cheaper|less)\b"
"""Whether somebody pays less for it."""
_ASKED_LONG, _LONG, _BARE = 16, 8, 5
"""The last: words of a message that repeats the last question for another: "and the other one?"."""
_AS_FOR = r"^(?:and |but |so |ok |what about |how about )*(?:for|on|in|about|regarding|as for|when it comes to|concerning) (?:the )?@t\d+\s?\??$"
_WHICH_CERTS = r"^(?:and |but |so |ok )*(?:which|what) (?:certs?|certifications?|credentials?|exams?)(?: then| for (?:it|that|them)| should (?:they|he|she) have)?\s?\??$"
_RESUMABLE = (Intent.ELIGIBILITY, Intent.PREREQUISITES, Intent.RECOMMEND, Intent.WORTH, Intent.PLAN, Intent.PATH, Intent.HIRE)


def resumed(case: Case) -> Query | None:
    """A Query that continues the last one: another subject, another wish, something said of oneself; None if none does."""
    last = case.memory.last
    if last is None or (last.intent is not Intent.PLAN and certifies_several(case)):
        return None
    if again := goes_on(case, last) or turned(case, last):
        return again
    if not case.found.targets and (meant := pointed_out(case)) is not None:
        return None if aspects_of(case.reading) or case.reading.size > _BARE else _other_subject(filled(case, (meant,)), last)
    if last.intent is Intent.COMPARE and (changed := changed_sides(case, last)):
        return last.having(sides=changed)
    if corrected := _corrected(case, last):
        return corrected
    hiring = case.memory.latest(Intent.HIRE)
    if hiring is not None and not case.found.targets and case.says(_ASK_FOR) and case.reading.size <= _ASKED_LONG:
        return hiring.having(sides=(), slot="interview" if hiring.roles or hiring.topics else hiring.slot)
    if last.intent is Intent.PLAN and case.says(_WHICH_FIRST) and not case.found.targets:
        return last  # its steps stand in their order
    if last.intent is Intent.PLAN and (again := resumed_plan(case, last)):
        return again
    if told := own_answer(case, last):
        return told
    if last.intent is Intent.FACT and case.says(_MEMBER):
        return as_member(case, last)
    if last.intent is Intent.COMPARE and not case.found.targets and case.says(r"\bwhich\b") and ALL.search(case.text):
        return last.having(
            aspects=compared(case), roles=tuple(e.id for e in case.reading.of("role")) or newcomer(case) or last.roles
        )
    if last.intent in LIMITED and case.found.targets and case.says(r"^(?:and |but |so )?why (?:not|isnt|is it not)\b"):
        asked = last.having(intent=Intent.WORTH) if last.intent is Intent.PATH else last  # another way than to that is meant
        return _other_subject(case, asked)
    if case.says(ME):
        return last.having(asker=Person())
    if swapped := re.search(_INSTEAD, case.text):
        new, old = (case.reading.entities[int(n)].id for n in swapped.groups())
        if old in last.credentials:
            return last.having(sides=tuple(Side(ids=(new,)) if side.ids == (old,) else side for side in last.sides))
    if (
        last.intent is Intent.LIFECYCLE
        and not case.found.targets
        and case.reading.size <= 8
        and (on := first_date(case.reading.text, case.today))
    ):
        if case.says(_OWN) and on[0].first < case.today:
            return Query(intent=Intent.FACT, sides=last.sides, aspects=(Aspect.VALIDITY,))  # since when it is held
        return last.having(on=on[0])
    if case.found.targets and case.says(_ADD) and last.sides:
        return Query(intent=Intent.COMPARE, sides=(*last.sides, *about(*case.found.targets))[:5])
    roles = tuple(e.id for e in case.reading.of("role"))
    if last.intent is Intent.COMPARE and roles and not case.found.targets and case.reading.size <= 9:
        advised = {"aspects": (), "slot": None, "advise": True} if case.says(WHAT_TO_TAKE) else {}
        return last.having(roles=roles, **advised)
    if last.intent is Intent.COMPARE and case.ids("topic") and not case.found.targets and case.says(_AS_FOR):
        return last.having(topics=case.ids("topic"), aspects=(), slot=None)
    if (
        last.said == ("three-checks",)
        and len(case.found.targets) == 1
        and case.reading.size <= _LONG
        and not aspects_of(case.reading)
    ):
        return Query(intent=Intent.VERIFY, sides=about(*case.found.targets))
    if case.says(_WHICH_CERTS) and not case.found.targets:
        if last.intent is Intent.HIRE and last.slot and last.roles:
            return last.having(slot=None)
        if last.intent is Intent.EXPLAIN and last.topics:
            return Query(intent=Intent.RECOMMEND, topics=last.topics)  # for what was just explained
    if last.intent in _RESUMABLE and case.says(SHRUG) and not case.found.targets and case.reading.size <= 10:
        return last
    if (
        last.intent is Intent.COVERAGE
        and last.topics
        and not case.found.targets
        and case.reading.size <= 9
        and case.says(r"\bwhich\b")
        and not (
            last.sides and aspects_of(case.reading) and not case.has("cheapest", "shortest", "newest", "fee")
        )  # a fact of the one that was looked at
    ):
        return Query(intent=Intent.COVERAGE, topics=last.topics, limits=last.limits)
    if (
        not case.found.targets
        and case.memory.topic
        and case.reading.size <= 9
        and (
            case.says(r"\binstead\b|\balternatives?\b|\b(?:something|anything|one) (?:similar|comparable|like (?:it|that|this))\b")
            or (last.intent is Intent.LIFECYCLE and (case.says(_NOW) or case.says(WHAT_TO_TAKE)))
        )
        and not case.reading.of("role", "topic", "issuer")
        and not case.said.person.role
    ):
        dear = CHEAPER.search(case.text) is not None and last.intent is not Intent.LIFECYCLE
        return _in_place(case, case.memory.topic[0], cheaper=dear)
    dearer = CHEAPER.search(case.text) and not case.says(_GETS_IT)
    if dearer and not case.found.targets and case.memory.topic and last.intent not in LIMITED:
        return _for_less(case, case.memory.topic[0])
    if case.found.targets and _same_question(case, last):
        return _other_subject(case, last)
    if not case.found.targets and not case.found.ambiguous:
        return _more_said(case, last)
    return None


def _cheaper(case: Case, wished: Limits) -> Limits:
    """Cheapest first, without what was just talked about and what of it is dearer still."""
    prices = {i: merit.fee(case.catalog, i, case.today) for i in case.memory.topic}
    first = prices.get(case.memory.topic[0]) if case.memory.topic else None
    dear = tuple(i for i, price in prices.items() if first is None or price is None or price.settled >= first.settled)
    return wished.model_copy(update={"sort": "fee", "descending": False, "without": tuple(dict.fromkeys((*wished.without, *dear)))})


def _in_place(case: Case, topic: str, *, cheaper: bool) -> Query:
    """What to take in place of what was talked about: what follows it, where it ends; else the nearest to it."""
    held = case.catalog.credentials[topic]
    if held.replaced_by or held.lifecycle.ended is not None or case.catalog.successors(topic):
        return Query(intent=Intent.LIFECYCLE, sides=about(topic), aspects=(Aspect.SUCCESSOR,))
    last, listed = case.memory.last, case.memory.listed
    if last is not None and last.intent is Intent.WORTH and listed and last.credential not in listed and not cheaper:
        return Query(
            intent=Intent.COMPARE, sides=about(*listed[:3]), roles=last.roles, topics=last.topics, asker=last.asker, advise=True
        )
    if not cheaper and case.says(_ADVICE):
        return advised_instead(case, topic)
    return _for_less(case, topic) if cheaper else Query(intent=Intent.FIND, limits=Limits(tracks=(held.track,), without=(topic,)))


def _for_less(case: Case, topic: str) -> Query:
    """What costs less than what was just talked about; where its fee is not known, the cheapest of its track first."""
    wished = case.stated.having(tracks=(), without=tuple(i for i in case.stated.without if i not in case.catalog.credentials))
    known = below(case, topic, wished)
    limits = _cheaper(case, Limits(tracks=(case.catalog.credentials[topic].track,), without=(topic,)))
    return known or Query(intent=Intent.FIND, limits=limits)


def _same_question(case: Case, last: Query) -> bool:
    if last.intent in _OF_ONE and case.says(r"^@c\d+\s?\??$"):
        return not (case.opens and last.sides)  # a name alone, after a question on another, or on none yet
    if (
        not case.says(
            r"^(?:and|so|ok|okay|then|also|for|what about|how about|what of|same|but|or|now|than|vs|versus|und|et|y|e|what if)\b"
        )
        and "what_about" not in case.reading.cues
    ):
        return False
    rest = re.sub(
        r"@c\d+ (?:exam|cert\w*|credential|badge|test|title|workshop|one)\b|@\w\d+|\b(?:and|so|ok|okay|then|also|what|how|about|of|same|question|for|but|or|the|now|with|on|at|in|by|from|if|it|was|were|instead|than|vs|versus|und|et|y|e|i|take|took|choose|a|an|my|our|your|you (?:mentioned|said|listed|named|told me about)|please|pls|plz|finally|lastly|btw|thanks|thank you|thx|ty)\b|\?",
        " ",
        case.text,
    )
    return not rest.split()


_OF_ONE = (Intent.FACT, Intent.ELIGIBILITY, Intent.PREREQUISITES, Intent.RENEWAL, Intent.LIFECYCLE, Intent.VERIFY, Intent.WORTH)


def _other_subject(case: Case, last: Query) -> Query:
    targets = case.found.targets
    if last.intent is Intent.COMPARE:
        kept = tuple(s for s in last.sides if not set(s.ids) & set(targets))
        return last.having(sides=(*kept, *about(*targets))[-5:])
    if last.intent in (Intent.RECOMMEND, Intent.PLAN, Intent.FIND):
        return Query(
            intent=Intent.WORTH,
            sides=about(*targets),
            roles=last.roles,
            topics=last.topics,
            limits=last.limits,
            asker=last.asker,
            advise=True,
        )
    if last.intent is Intent.PREREQUISITES and len(last.sides) > 1 and set(targets) & set(last.credentials[1:]):
        return last.having(sides=about(*targets), slot=None, claim=None)
    if last.intent is Intent.PREREQUISITES and len(last.sides) > 1:
        return last.having(sides=(last.sides[0], *about(*targets)), claim=None)
    if last.intent is Intent.EXPLAIN and len(last.sides) == 1 and any("8140" in said for said in last.said):
        return Query(intent=Intent.FACT, sides=about(*targets), aspects=(Aspect.RECOGNITION,), terms=("dod-8140",))
    if last.intent in (Intent.EXPLAIN, Intent.CLARIFY, Intent.HELP, Intent.UNKNOWN, Intent.DECLINE):
        return Query(intent=Intent.PROFILE, sides=about(*targets))
    return last.having(sides=about(*targets), exam=case.found.exam, claim=None)


def _corrected(case: Case, last: Query) -> Query | None:
    """Read "no, the PECB one", "I meant CISM"."""
    if case.says(r"\bthe @\w\d+ one\b") and (aspects_of(case.reading) or case.has("legit", "worth")):
        return None
    if not _CORRECTS.search(case.text) or not last.sides or (case.has("vs") and not case.says(r"^(?:no|nope|i meant)\b")):
        return None
    targets = case.found.targets
    if not targets:
        issuers = [e.id for e in case.reading.of("issuer") if e.id not in case.said.unwanted]
        before = last.credential or next(iter(case.memory.topic), None)
        kept = before if issuers and before and case.catalog.credentials[before].issuer == issuers[0] else None
        other = kept or (nearest_of(case.catalog, issuers[0], before) if issuers and before else None)
        if other is None:
            return None
        targets = (other,)
    if len(last.sides) > 1 and len(targets) == 1:
        letters = case.catalog.credentials[targets[0]].acronym
        replaced = tuple(Side(ids=targets) if _letters(case.catalog, side.ids) == letters else side for side in last.sides)
        return last.having(sides=replaced if replaced != last.sides else (*last.sides[:-1], Side(ids=targets)))
    return last.having(sides=about(*targets), exam=None)


def _letters(catalog: Catalog, ids: Iterable[str]) -> str | None:
    first = next(iter(ids))
    return catalog.credentials[first].acronym if first in catalog.credentials else None


def _more_said(case: Case, last: Query) -> Query | None:
    """Something more about the asker or a further wish: the last question again with it."""
    if case.says(WHOLE) and not case.says(r"^(?:and|but|what about|how about|only|just)\b"):
        return None
    person, plain = case.said.person, case.reading.size <= 14
    gate = last.intent in GATES and person.has_told()
    asks = "?" in case.text and (
        case.has("which", "list", "recommend", "covers", "explain") or (case.has("what_about") and not gate)
    )
    spoken_of = last.roles and TOLD_OF.search(case.text)
    new_roles = () if spoken_of else jobs_named(case)
    if last.intent in _RESUMABLE and plain and not asks and (not person.said_nothing() or new_roles or case.said.holds_nothing):
        intent = Intent.ELIGIBILITY if last.intent is Intent.PREREQUISITES else last.intent
        roles = of_platform(case.catalog, new_roles or (() if person.role else last.roles), person.platform)
        limits = last.limits
        if new_roles and starts(case.catalog, last.roles) and not starts(case.catalog, new_roles):
            limits = limits.model_copy(update={"level": None})
        return last.having(intent=intent, slot=None, asker=last.asker.with_said(person), roles=roles, limits=limits)
    if (
        last.intent in LIMITED
        and case.reading.size <= 10
        and not (case.reading.of("phantom") or case.says(ASKS_OF_IT) or heard(case))
    ):
        wished = case.stated
        if CHEAPER.search(case.text):
            wished = _cheaper(case, wished) if last.intent is not Intent.COVERAGE else wished.model_copy(update={"sort": "fee"})
        changed = {k: v for k, v in wished.model_dump(exclude_defaults=True).items() if v}
        topics = tuple(e.id for e in case.reading.of("topic"))
        if changed or (topics and (case.has("what_about") or case.says(r"^(?:and |but )?(?:only|just|now)\b"))):
            merged = last.limits.with_told(wished)
            listed = last.intent is Intent.COVERAGE and merged.sort
            return last.having(intent=Intent.FIND if listed else last.intent, limits=merged, topics=topics or last.topics)
    return None
