"""Whether one credential is to be taken by everybody: "my CISO wants everyone to get CEH, good idea?"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.person import Person
from handlers.query import Aspect, Intent
from handlers.slots import EVERYONE
from handlers.understanding.aspects import aspects_of
from handlers.understanding.case import stated

if TYPE_CHECKING:
    from handlers.query import Query
    from handlers.understanding.case import Case

_PEOPLE = r"(?:team|staff|people|employees?|colleagues|department|dept|company|unit|crew|group|organi[sz]ation|firm|workforce|folks|engineers?|hires?|newcomers|members?|managers?|devs|developers|@r\d+)"
_ALL = rf"(?:everyone|everybody|(?:all|every one|each) of (?:us|them|our \w+|my \w+)|all (?:my |our |the |of the |of our )?{_PEOPLE}|every (?:\w+ )?{_PEOPLE}|(?:the |our |my |a )?(?:whole|entire|complete) {_PEOPLE})"
_BY_ALL = (
    rf"\b(?:wants?|make|making|have|having|get|getting|send|sending|put|putting|push|force|forcing|require|requiring|train|certify|mandat\w+|should|must|shall|does|do|need|that|if|thinks?|tell\w*|ask\w*|expects?) (?:the )?{_ALL}\b(?!(?: \w+)? (?:says?|tells?|talks?|recommends?|hates?|loves?|knows?|has|have|holds?|with)\b).*@c\d"
    rf"|^(?:so |and )?{_ALL}(?: \w+){{0,2}} (?:must|should|has to|have to|needs? to|is to|shall|will|in|to)\b.*@c\d"
    rf"|\b(?:send|sending|put|putting) (?:the )?{_ALL} (?:to|through|on|for)\b.*@c\d"
    rf"|@c\d+ (?:\w+ ){{0,4}}?(?:for|to|on) (?:the )?{_ALL}(?: (?:in|on|at) (?:the |our |my )?\w+)?\s?(?:\?|\||$|(?:a )?good|worth|sensible|makes? sense|smart|wise)"
    r"|@c\d+ (?:mandatory|compulsory|obligatory)\b(?: for all)?|\bmandat\w+ (?:the )?@c\d+"
)
_ELSE = r"\b(?:can|could|may|allowed|open|eligible|why|how (?:much|many|long|do|can)|when|where|which|what (?:does|is|do)|cheapest|known|path|safe|covered|exempt\w*|for @c\d+)\b|@c\d+ (?:\w+ )?(?:before|for) (?:the )?@c\d"


def for_everyone(case: Case) -> Query | None:
    """The verdict on one for people of whatever job; that for their job where one is named; None for any other message."""
    targets = case.found.targets
    if len(targets) != 1 or case.found.ambiguous is not None or not case.says(_BY_ALL) or case.says(_ELSE):
        return None
    if set(aspects_of(case.reading)) - {Aspect.VALIDATES, Aspect.AUDIENCE, Aspect.RECOGNITION, Aspect.TRAINING} or case.has("hire"):
        return None
    if stated(case).budget is not None:
        return None
    roles = case.ids("role")
    slot = None if len(roles) == 1 else EVERYONE
    return case.query(Intent.WORTH, *targets, roles=roles if slot is None else (), asker=Person(), limits=stated(case), slot=slot)
