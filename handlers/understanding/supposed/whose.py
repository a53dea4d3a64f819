"""What is supposed of who awards it, of its name, and of how much it costs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from handlers.query import Aspect, Intent
from handlers.slots import SAME
from handlers.understanding.supposed.form import LOOSE, TURNS

if TYPE_CHECKING:
    from handlers.query import Query
    from handlers.understanding.case import Case
    from handlers.understanding.supposed.form import Put

_BY = re.compile(
    r"\b(?:run|made|issued|awarded|offered|owned|given|administered|provided|created|sold|backed|co ?issued|developed|published)(?: out)? (?:by|from) (?:the )?(?:@i(?P<n>\d+)|(?P<name>[a-z][\w &]+))$"
    r"|^(?:the )?(?:@i(?P<p>\d+)|(?P<who>\w+)) (?:\w+ )?(?:doesnt |does not |dont |do not )?(?:issues?|awards?|offers?|sells?|runs?|owns?|publishes) (?:the |an? )?@c\d+$"
    r"|(?<!\w)@i(?P<q>\d+) (?:is |isnt |are |not |really |the )*(?:issuer|owner|vendor|provider|maker|body|organi[sz]ation|behind)(?: behind| of| for)* (?:the )?@c\d+$"
    r"|^(?:the )?@c\d+ (?:is |isnt |not |really )*(?:one|part|an? (?:cert\w*|credential|exam|title)) of (?:the )?@i(?P<s>\d+)(?: s)?(?: (?:own|many))*(?: (?:cert\w*|credentials?|exams?|titles?))?$"
    r"|\b(?:from|by|of|belongs? to) (?:the )?@i(?P<m>\d+)$|^(?:the )?(?:@i\d+ )?@c\d+ (?:is |isnt |not )*an? @i(?P<o>\d+)(?: (?:cert\w*|credential|exam|thing|product|title|badge))?$"
)
_ONE = re.compile(
    r"\b(?:same|identical|one and the same)\b|\b(?:new|old|other|former|previous|current|another|different) (?:name|title|label|brand)\b|\b(?:renamed|formerly|rebranded|called|known as)\b|\b(?:now|just)\b"
)
_APART = re.compile(r"\b(?:separate|different|distinct|own|unrelated|two)\b(?! (?:names?|titles?|labels?|brands?)\b)")
"""Said of two that they are not one."""
_BOUND = re.compile(
    r"\b(?:(?P<over>over|more than|above|north of|upwards of|in excess of)|(?P<under>under|less than|below|cheaper than|south of|up to|at most|within))\b"
)


def awarded(case: Case, query: Query, told: Put) -> Query | None:
    """Whether the one named awards it."""
    match = _BY.search(told.text)
    said = "no" if TURNS.search(told.text) else "yes"
    if match is None or told.choice or (query.slot == "whose" and said == "yes"):
        return None
    loose = query.intent in LOOSE and (not query.said or _one(case, query))
    if not loose and not (query.intent is Intent.FACT and query.aspects == (Aspect.ISSUER,)):
        return None
    number = next((match[name] for name in ("n", "m", "o", "p", "q", "s") if match[name]), None)
    if number:
        key = f"awarded-by:{case.reading.entities[int(number)].id}"
    elif name := match["name"] or match["who"]:
        key = f"named-issuer:{name}"
    else:
        return None
    return case.query(Intent.FACT, *query.credentials, aspects=(Aspect.ISSUER,), supposed=f"{key}={said}")


def _one(case: Case, query: Query) -> bool:
    """Whether just one credential is named, beside its issuer: what is believed of its letters is then not what is asked."""
    named = case.reading.of("credential")
    if len(named) != 1 or len(query.credentials) != 1:
        return False
    return {*named[0].ids} == {*query.credentials} or query.said[0] not in case.catalog.phantoms


def one_thing(case: Case, query: Query, told: Put) -> Query | None:
    """Whether two names are names of one credential, or two credentials the same."""
    if query.intent is Intent.COMPARE and len(query.sides) == 2 and query.slot is None and not query.aspects and not told.choice:
        same = re.search(r"\b(?:same|identical)\b", told.text)
        return query.having(slot=SAME) if same and not TURNS.search(told.text) else None
    named = case.reading.of("credential")
    names = dict.fromkeys(e.typed for e in named)
    if len(names) != 2 or len({e.ids for e in named}) != 1 or len(set(query.credentials)) != 1:
        return None
    apart = _APART.search(told.text)
    if not (apart or _ONE.search(told.text)):
        return None
    lasts = case.catalog.credentials[query.credentials[0]].validity
    if lasts is not None and lasts.text and all(name.casefold() in lasts.text.casefold() for name in names):
        return None  # one pass, and two titles that last differently
    said = "no" if bool(TURNS.search(told.text)) != bool(apart) else "yes"
    return case.query(Intent.FACT, *query.credentials, aspects=(Aspect.NAME,), supposed=f"one-thing:{' and '.join(names)}={said}")


def costs(case: Case, query: Query, told: Put) -> str:
    """Whether it costs more, or less, than an amount."""
    money = case.reading.numbers.money or _bare(told.text)
    bound = _BOUND.search(told.text)
    if (
        query.intent is not Intent.FACT
        or query.aspects != (Aspect.FEE,)
        or money is None
        or bound is None
        or query.slot
        or query.limits.budget
    ):
        return ""
    so = (bound["over"] is not None) != (TURNS.search(told.text) is not None)
    amount = money if isinstance(money, str) else f"{money.amount.normalize():f}{money.currency}"
    return f"over:{amount}={'yes' if so else 'no'}"


_SUM = re.compile(r"(?<![\w.,-])(\d{3,5})\b(?! ?(?:questions?|items|hours?|minutes?|people|times|%))")


def _bare(text: str) -> str | None:
    """A sum that no currency stands beside: "more than 1000?"."""
    match = _SUM.search(text)
    return f"{match[1]}USD" if match else None
