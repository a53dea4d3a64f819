"""The one place that decides what a message in a thread is: one that stands alone, or one of the follow-ups told apart here."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from handlers.leads import Lead
from handlers.query import Intent
from handlers.understanding.asker.exam_language import language_named
from handlers.understanding.aspects import aspects_of
from handlers.understanding.case import WHOLE
from handlers.understanding.rules.anothers_badge import anothers_badge
from handlers.understanding.rules.ends import by_ends
from handlers.understanding.rules.keep_rules import let_go
from handlers.understanding.rules.origins import origins
from handlers.understanding.rules.spared import spared
from handlers.understanding.rules.totalled import sums, total
from handlers.understanding.thread.advised_again import advised_again
from handlers.understanding.thread.after_passing import after_passing
from handlers.understanding.thread.allowed import allowed
from handlers.understanding.thread.among import among
from handlers.understanding.thread.another import of_another
from handlers.understanding.thread.asked_on import asked_on
from handlers.understanding.thread.changed import changed, told
from handlers.understanding.thread.comes_to import comes_to
from handlers.understanding.thread.counterpart import counterpart
from handlers.understanding.thread.doubted import doubted
from handlers.understanding.thread.filled import in_thread
from handlers.understanding.thread.first import both_of_them, of_unknown_job
from handlers.understanding.thread.further_wish import further_wish
from handlers.understanding.thread.gate_again import gate_again
from handlers.understanding.thread.in_few_words import in_few_words
from handlers.understanding.thread.instead import instead
from handlers.understanding.thread.joined import joined, set_against
from handlers.understanding.thread.kept_together import kept_together
from handlers.understanding.thread.keyed import keyed
from handlers.understanding.thread.lacked import lacked, still_mine
from handlers.understanding.thread.leaning import next_turn
from handlers.understanding.thread.leans_to import leans_to
from handlers.understanding.thread.left_cloud import left_cloud
from handlers.understanding.thread.likewise import likewise
from handlers.understanding.thread.meanwhile import meanwhile
from handlers.understanding.thread.money_told import money_told
from handlers.understanding.thread.must_or_plus import must_or_plus
from handlers.understanding.thread.no_basics import no_basics
from handlers.understanding.thread.no_cloud import no_cloud
from handlers.understanding.thread.of_gate import of_gate
from handlers.understanding.thread.of_holder import of_holder
from handlers.understanding.thread.of_it import of_it
from handlers.understanding.thread.of_list import of_list
from handlers.understanding.thread.of_pick import of_pick
from handlers.understanding.thread.of_the_answer import of_the_answer
from handlers.understanding.thread.of_the_team import fewer_heads, one_of_them, own_of_team
from handlers.understanding.thread.own_pick import own_pick
from handlers.understanding.thread.preferred import preferred
from handlers.understanding.thread.renamed import renamed
from handlers.understanding.thread.restacked import restacked
from handlers.understanding.thread.spoken_of import spoken_of
from handlers.understanding.thread.taken_up import taken_up
from handlers.understanding.thread.told_in_bits import told_in_bits
from handlers.understanding.thread.turned_to import turned_to
from handlers.understanding.thread.which_of_them import which_of_them
from handlers.understanding.thread.years_put import years_put
from handlers.understanding.understood import Understood

if TYPE_CHECKING:
    from handlers.understanding.case import Case


_ONE_OF = r"\b(?:one|any|either|both|each|none|neither) of (?:them|those|these|the (?:two|three|four))\b"
_WITHOUT = r"\b(?:without|no) (?:any |an? |the )?(?:prerequisites?|prereqs?|requirements?|gates?|exams?|tests?)\b"
"""A wish about what such an aspect is read from."""
_POINTS = r"\b(?:it|that|this|those|these|them|they|their|same|else|others?|both)\b"


def _leaning(case: Case) -> Understood | None:
    """The last answer taken further."""
    last = case.memory.last
    if last is None or (last.intent is not Intent.EXPLAIN and case.says(WHOLE) and not case.says(_POINTS)):
        return None
    if case.says(r"\bwhich\b") and language_named(case.reading):
        return None  # "which one is available in French?" asks of those laid out
    if case.says(_ONE_OF) and aspects_of(case.reading) and not case.says(_WITHOUT):
        return None  # so does "is one of them open book?"
    query = next_turn(case, last)
    return Understood(query, case.said.person) if query is not None else None


_TIME_AND_MONEY = r"^(?:(?:and|so|ok|hm+) )*(?:how long (?:and|or) how (?:much|expensive)|how much (?:and|or) how long)\b"
"""Asked of a way, all of it is meant: "how long and how much, realistically?"."""


def _summed(case: Case) -> Understood | None:
    """A sum of what the thread is about: "we need that for 3 people, what is the total?"."""
    last = case.memory.last
    if last is not None and last.intent is Intent.PATH and (sums(case) or case.says(_TIME_AND_MONEY)) and not case.found.targets:
        return Understood(last, lead=Lead())  # what all its steps come to is said first
    query = total(in_thread(case)) if sums(case) else None
    return Understood(query, case.said.person) if query is not None else None


def _let_go(case: Case) -> Understood | None:
    """What becomes of what somebody has told to hold, when one it stands on is let go as well."""
    query = let_go(case)
    return Understood(query, case.said.person) if query is not None else None


_KINDS = (
    _let_go,
    renamed,
    comes_to,
    meanwhile,
    money_told,
    own_pick,
    told_in_bits,
    advised_again,
    no_basics,
    no_cloud,
    fewer_heads,
    own_of_team,
    preferred,
    both_of_them,
    spoken_of,
    of_the_answer,
    which_of_them,
    set_against,
    leans_to,
    after_passing,
    lacked,
    still_mine,
    kept_together,
    of_list,
    counterpart,
    restacked,
    gate_again,
    years_put,
    keyed,
    of_gate,
    asked_on,
    in_few_words,
    _summed,
    must_or_plus,
    doubted,
    taken_up,
    instead,
    turned_to,
    of_holder,
    of_it,
    left_cloud,
    spared,
    told,
    further_wish,
    likewise,
    one_of_them,
    of_another,
    allowed,
    of_unknown_job,
    _leaning,
    joined,
    among,
    of_pick,
    changed,
)
"""In this order: what only one form of words can be (a name put right, a smaller team); what is asked of a list, a stack, a gate or an ad that
was told; then the answer taken up, or put beside another; last what nothing but its shortness ties to the thread."""


def turn_of(case: Case) -> Understood | None:
    """The follow-up that a message is; None for one that stands alone, or that the finer rules of follow-ups read."""
    if case.memory.last is None:
        return None
    if shown := anothers_badge(case) or origins(case):
        return Understood(shown)
    found = next((turn for kind in _KINDS if (turn := kind(case)) is not None), None)
    return replace(found, query=by_ends(case, found.query)) if found is not None else None
