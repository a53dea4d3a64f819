"""What a long message asks, by the learned model: the rules look for words, and of so many words some stand beside the question.

Of three thousand messages of two to four sentences that neither had seen, the rules read about half as they were meant, and the model
two thirds; where the two differ, the model was right four times as often. Of short ones the rules know more.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.query import Intent
from handlers.understanding.case import words
from handlers.understanding.model.alike import NEAR
from handlers.understanding.model.built import SAID, answered, built
from handlers.understanding.model.finer import LONGER, finer
from handlers.understanding.model.learned import labels_of
from handlers.understanding.model.weighed import likely

if TYPE_CHECKING:
    from handlers.query import Query
    from handlers.understanding.case import Case

LIKELY = 0.2
"""The model is heard from here on, …"""
AGAINST_STORED = 0.6
"""… or from here on where a stored answer was found, of which it knows the fewest wordings, …"""
MORE = 1.2
"""… where it holds this for so many times as likely as what the rules say."""
SURE = 0.5
"""From here on a fact is told though a statement has the words of the message."""
_READ_WHOLE = frozenset((Intent.DECLINE, Intent.TIPS, Intent.ME, Intent.FEEDBACK, Intent.REPORT))
"""What rules read by more than a word: wishes to the program, and what is not ours to answer."""
_APART = frozenset(("find", "hire"))
"""Near to a wish for advice in a few words; in many they are told apart."""


_BETWEEN = r"\b(?:deciding|decide|choosing|choose|torn|stuck|hesitat\w+|undecided|wavering|toss ?up|split|choice|pick|picking) (?:\w+ ){0,2}?between (?:the |an? )?@c\d+(?: \w+)? (?:and|or) "
"""Two are set against each other in so many words, whatever is held beside them."""


def outweighed(case: Case, query: Query) -> Query:
    """The rules' Query, or of a long message the learned model's; a slot stands for something read exactly, which stays."""
    if case.reading.language != "en" or case.reading.size < LONGER or query.slot or query.intent in _READ_WHOLE:
        return query
    if query.intent is Intent.COMPARE and case.says(_BETWEEN):
        return query
    if query.limits.free:
        return query  # what costs nothing is asked for, whoever asks
    opinion = likely(case.reading, query)
    first = opinion.first
    mine = {*labels_of(query), *(SAID + one for one in query.said)}
    near = NEAR.get(first, frozenset[str]()) - (_APART if first == "recommend" else frozenset())
    if first == "statement" or first in mine or mine & near or finer(case, query, first, opinion.shares[first]):
        return query
    if first == "recommend" and query.intent is Intent.COMPARE and len(query.sides) > 1 and case.said.person.holds:
        return query  # what is held is told beside what there is to choose from
    if opinion.shares[first] < (AGAINST_STORED if query.said else LIKELY) or opinion.of(mine) * MORE > opinion.shares[first]:
        return query
    other = built(case, first) or query
    if other.intent is Intent.FACT and opinion.shares[first] < SURE and answered(case, other):
        return case.query(Intent.EXPLAIN, *other.credentials, words=words(case))  # a statement of its own answers the very words
    return other
