"""What was asked of one asked of the others: "which ISACA ones are?" after German or proctoring; "when was the last time?"; "what can I add?"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog.engine.wishes import NOT_AI
from handlers.query import Aspect, Intent, Limits, Query, about
from handlers.understanding.understood import Understood

if TYPE_CHECKING:
    from handlers.understanding.case import Case

_WHICH = r"^(?:and |so |ok |okay |but |then |well |hm+ )*(?:which|what|are there)(?: of)?(?: (?:the )?@i\d+(?: s)?)?(?: (?:other|others|else|ones?|certs?|certifications|exams|credentials))*(?: of (?:theirs|them|@i\d+))?(?: (?:are|is|do|does|have|has|would be|can))?(?: it| that| so| one| then)?\s?\??$"
_OTHERS = r"\b(?:others?|else|ones|certs?|certifications|exams|credentials|@i\d+)\b"
_LAST_TIME = r"^(?:and |so |ok )*(?:when was (?:the |that |it )?(?:last|latest)(?: time| one| change\w*| update\w*| version| revision)?|when did (?:it|that|they) (?:last )?(?:change|update|revise)\w*(?: it)?(?: last)?|since when)\s?\??$"
_ADD = r"\bwhat (?:else )?(?:can|could|should|would|do|might|to) (?:i |we |he |she )?(?:add|stack|put on top|combine|pair)\b"
_OUT_OF = r"^(?:and |so )*(?:out )?of (?:what|how (?:much|many))\s?\??$"
_MONEY = r"^(?:and |so |ok |then |what about |how about |in )*(?:the |of )?(?:money|cash|cost side|money side|moneywise|costwise)(?: wise)?\s?\??$"
_LONGEST = 9


def likewise(case: Case) -> Understood | None:
    """The last question put to others, or taken on; None for anything else."""
    last = case.memory.last
    if last is None or case.reading.size > _LONGEST or case.found.targets or case.reading.unknown:
        return None
    query = _which_others(case, last) or _changed_last(case, last) or _in_a_word(case, last)
    if query is None and case.says(_ADD) and not case.ids("role", "topic"):
        asker = case.memory.person(case.memory.speaker).with_said(last.asker).with_said(case.said.person)
        query = Query(intent=Intent.RECOMMEND, asker=asker, roles=last.roles) if asker.holds else None
    return Understood(query, case.said.person) if query is not None else None


def _which_others(case: Case, last: Query) -> Query | None:
    """The others of which the same can be said."""
    if last.intent is not Intent.FACT or len(last.aspects) != 1 or not (case.says(_WHICH) and case.says(_OTHERS)):
        return None
    issuers = tuple(e.id for e in case.reading.of("issuer"))
    kept = Limits(issuers=issuers, without=() if issuers else (*last.credentials, NOT_AI))
    match last.aspects[0]:
        case Aspect.LANGUAGES if last.language:
            return Query(intent=Intent.FIND, limits=kept.having(languages=(last.language,)))
        case Aspect.PROCTORED:
            return Query(intent=Intent.FIND, limits=kept.having(proctored=True))
        case Aspect.OPEN_BOOK:
            return Query(intent=Intent.FIND, limits=kept.having(open_book=True))
        case _:
            return None


def _in_a_word(case: Case, last: Query) -> Query | None:
    """What a word or two ask of the thread's own: "out of what?", "and money?"."""
    topic = case.memory.topic[:1]
    if not topic:
        return None
    if case.says(_OUT_OF) and last.intent is Intent.FACT and Aspect.PASSING in last.aspects:
        return Query(intent=Intent.FACT, sides=about(*topic), aspects=(Aspect.PASSING, Aspect.QUESTIONS))
    return Query(intent=Intent.FACT, sides=about(*topic), aspects=(Aspect.FEE,)) if case.says(_MONEY) else None


def _changed_last(case: Case, last: Query) -> Query | None:
    """When what is examined was changed last, after how often it is."""
    if last.intent is not Intent.FACT or Aspect.OUTLINE not in last.aspects or not last.credentials or not case.says(_LAST_TIME):
        return None
    return Query(intent=Intent.CHANGES, sides=about(*last.credentials[:1]))
