"""That an issuer is said to end one: "heard AWS is killing AIF-C01 next year, we bought 30 vouchers"; whatever is told besides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog.engine.lifecycle import is_open
from handlers.person import Person
from handlers.query import Intent
from handlers.slots import ENDING, KEPT
from handlers.understanding.words.patterns import search

if TYPE_CHECKING:
    from handlers.query import Query
    from handlers.understanding.case import Case

_ENDING = (
    r"(?:retir(?:e|es|ed|ing)|kill(?:s|ed|ing)?|discontinu(?:e|es|ed|ing)|sunset(?:s|ting)?|ax(?:e|es|ed|ing)|scrap(?:s|ped|ping)?"
    r"|pull(?:s|ed|ing)?|withdr(?:aw|aws|awn|ew|awing)|cancell?(?:s|ed|ing)?|cancel|end(?:s|ed|ing)?|clos(?:e|es|ed|ing)|phas(?:e|es|ed|ing) out"
    r"|shut(?:s|ting)? down|stop(?:s|ped|ping)?|drop(?:s|ped|ping)?|bin(?:s|ned|ning)?)"
)
_BY = rf"(?:@i\d+|they|vendor|issuer)(?: (?!not\b)\w+){{0,4}} {_ENDING}(?: (?:the|its|their|offering|selling|running|off|my|our|@i\d+)){{0,2}} @c(\d+)"
_IS = (
    rf"@c(\d+)(?: (?:exam|cert\w*|one))? (?:is|are|was|gets?|got|will|would|might|may|could|to)(?: (?:be|being|getting|going|to|about|soon|also|apparently|now|the next to))*"
    rf" (?:(?!ending\b|ended\b){_ENDING}|going away|gone|dead|dying|on (?:its|the) way out)\b"
)
_SAID = r"\b(?:heard|hear|told|says?|said|saying|claims?|claimed|rumou?r\w*|reads?|apparently|supposedly|allegedly|gossip|everyone|word is|whispers?|true|really)\b"
_OTHER = (
    r"\b(?:why|how|which|what (?:do|should|can|to)|renew\w*|should (?:i|we)|worth|requirements?|prereq\w*|conditions?|gate|replac\w*|instead|when)\b"
    r"|(?<!until )(?<!till )\bwhen\b"
)
"""More is asked than whether it ends."""
_HELD = r"\b(?:my|our|holders?|hold|holding|have|has|got) @c|\bi (?:have|hold|passed)\b|\bholders?\b"


STANDS_SO = r"\b(?:is|are|was|were) (?:the )?@c\d+ (?:exam )?(?:already |still )?(?:retired|gone|closed|dead|over|open|available)\b"
"""How it stands on a day, and not on which day that came."""


_DONE_WITH = r"\bwhat (?:did|has|have) (?:@i\d+|they) (?:\w+ )?(?:do|done) (?:with|to) (?:the |their |its |my |our |that )?(?:old )?@c(\d+)(?: (?:exam|cert\w*|one|then))*\s?\??$"
"""What became of one, asked by what its issuer did."""


def said_to_end(case: Case) -> Query | None:
    """Whether one ends, and what that means for who holds it; None where more is asked."""
    if done := search(_DONE_WITH, case.text):
        gone = case.reading.entities[int(done[1])].id
        return None if is_open(case.catalog, gone, case.today) else case.query(Intent.LIFECYCLE, gone, slot="when", asker=Person())
    told = search(_BY, case.text) or (case.says(_SAID) and search(_IS, case.text))
    if not told or case.says(_OTHER):
        return None
    ended = case.reading.entities[int(told[1])]
    target = next((i for i in case.named if i in ended.ids), None)
    if target is None:
        return None
    return case.query(Intent.LIFECYCLE, target, slot=KEPT if case.says(_HELD) else ENDING, asker=Person())
