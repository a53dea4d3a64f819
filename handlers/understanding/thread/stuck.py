"""Whether a follow-up would get the last answer once more, word for word, though something new was asked."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from handlers.leads import Lead
from handlers.memory import Memory
from handlers.person import Person
from handlers.query import Intent, Limits, Query, about
from handlers.understanding.aspects import aspects_of
from handlers.understanding.model.learned import labels_of
from handlers.understanding.model.weighed import likely
from handlers.understanding.thread.change import TOLD_OF
from handlers.understanding.thread.concluded import concludes
from handlers.understanding.thread.followup import ME
from handlers.understanding.thread.of_the_jobs import JOB, is_open
from handlers.understanding.thread.picked import SHRUG
from handlers.understanding.thread.tells import ADVISES, tells
from handlers.understanding.understood import Understood

if TYPE_CHECKING:
    from collections.abc import Callable

    from handlers.understanding.case import Case

_MORE = rf"{SHRUG}|\b(?:(?:un)?till? when|again|repeat|once more|remind|non ?members?|members?|nonmembers?|beta|the same|what (?:would|should|must|could|can)|which|why|what first|where (?:do|should) (?:i|we) (?:start|begin))\b"
"""Ways to ask for the last answer again, or for what it holds already."""
FURTHER = "further"
_ASIDE = (Intent.HELP, Intent.CLARIFY, Intent.DECLINE, Intent.UNKNOWN, Intent.TIPS, Intent.ME, Intent.FEEDBACK, Intent.REPORT)


_STATED = r"^(?:and |but |ok |well |so |btw |oh )*(?:its|it is|they are|theyre|she is|he is|shes|hes|we are|were|im|i am)\b(?!.*(?:\?|\b(?:what|which|how|when|where|who|why|should|can|could|want|need|looking|after|thinking|interested|wondering)\b))"
_FACTS = (Intent.PROFILE, Intent.FACT, Intent.PREREQUISITES, Intent.WORTH)


_SHORT = 10
_ASKS = r"\?|^(?:and |so |but |ok |then |or )*(?:what|whats|which|how|hows|when|where|who|why|is|are|do|does|can|could|will|should|any)\b"


def _not_understood(query: Query) -> bool:
    """Whether nothing was understood: in a thread a few words are about its subject, and not outside of what we do."""
    return query.intent is Intent.DECLINE and query.reason == "off-topic"


def _only_stated(case: Case, meant: Understood) -> bool:
    """Whether a statement was taken for a question on what the thread is about, which it does not ask."""
    named = case.found.targets or case.reading.of("credential", "role")
    asks = aspects_of(case.reading) or named or meant.query.asker.has_told()
    asks = asks or case.says(_MORE)
    return meant.query.intent in _FACTS and not asks and case.says(_STATED) and meant.query.credentials == case.memory.topic[:1]


def _not_used(case: Case, meant: Understood) -> bool:
    """Whether something told after advice was taken for a question that nobody asked, or for advice that has lost what it went by."""
    query, last = meant.query, case.memory.last
    if last is None or last.intent not in ADVISES or query.credentials != case.memory.topic[:1] * bool(query.credentials):
        return False
    lost = query.intent is Intent.RECOMMEND and not (
        query.roles or query.topics or query.limits != Limits() or query.asker != Person()
    )
    of_others = bool(last.roles) and TOLD_OF.search(case.text) is not None and not case.said.person.has_told()
    lost = lost or (query.intent is Intent.RECOMMEND and of_others)  # "our auditors are strict"
    if not (lost or query.intent in (Intent.PROFILE, Intent.REPORT)) or case.found.targets:
        return False
    return bool(last.roles or last.topics or not lost) and tells(case)


def _for_just_that(case: Case, last: Query) -> bool:
    """Whether the learned model takes the words for what was asked last."""
    if case.reading.language != "en" or last.intent not in _OF_ONE:
        return False
    opinion = likely(case.reading, None)
    return opinion.first in labels_of(last) and opinion.shares[opinion.first] >= _LIKELY


_OF_ONE = (Intent.FACT, Intent.VERIFY, Intent.RENEWAL, Intent.LIFECYCLE, Intent.PREREQUISITES)
_LIKELY = 0.4


def _not_got(case: Case, last: Query) -> Query:
    """What is asked back: after advice for everybody, which asked for the job, once more for that."""
    if is_open(last) and case.memory.offered and JOB not in case.memory.asked:
        return Query(intent=Intent.CLARIFY, slot=JOB)
    return Query(intent=Intent.CLARIFY, slot=FURTHER, sides=about(*case.memory.topic[:1]))


def unstuck(case: Case, meant: Understood, alone: Callable[[Case], Query]) -> Understood:
    """What was meant; where it is the very question answered last, and the message asks for something else, that it was not understood."""
    last = case.memory.last
    if last is None or meant.lead is not None or last.intent in _ASIDE:
        return meant
    asks = case.reading.size <= _SHORT and case.says(_ASKS)
    if _not_understood(meant.query) and case.memory.topic and (asks or (last.intent in ADVISES and tells(case))):
        return replace(meant, query=_not_got(case, last))
    if meant.query == last and concludes(case):
        return replace(meant, lead=Lead(bare=("Yes", "No")))  # what was found decides it
    stated = (_only_stated(case, meant) and not concludes(case)) or _not_used(case, meant)
    if not stated and (meant.query != last or case.says(_MORE) or case.says(ME)):
        return meant
    if not stated and _for_just_that(case, last):
        return replace(meant, lead=Lead())
    asked = aspects_of(case.reading)
    if not stated and ((asked and set(asked) <= set(last.aspects)) or alone(replace(case, memory=Memory())) == last):
        return meant
    if FURTHER in case.memory.asked:
        return replace(meant, query=Query(intent=Intent.HELP, slot="lost"))
    return replace(meant, query=_not_got(case, last))
