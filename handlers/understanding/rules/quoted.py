"""The rule for a price that is put to us: "is 1500 for the COASP ok or overpriced", "they quoted me 900 for AAISM, is that too much"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from handlers.query import Aspect, Intent
from handlers.slots import QUOTED

if TYPE_CHECKING:
    from handlers.query import Query
    from handlers.understanding.case import Case

_FAIR = (
    r"\b(?:over ?priced|rip ?off|ripped off|ripping (?:me|us) off|too (?:much|expensive|dear|steep|pricey|high|cheap)|steep|(?:fair|ok|okay|good|normal|usual|right|reasonable|decent|realistic|high|fishy|honest) (?:price|deal|offer|fee|amount|rate|quote)"
    r"|(?:is|are|sounds?|seems?|looks?) (?:that|it|this|\S+(?: (?:usd|dollars?|bucks|euros?|eur|gbp|pounds))?) (?:for (?:the |an? )?@c\d+(?: \w+)? )?(?:fair|ok|okay|normal|reasonable|usual|legit|steep|realistic|about right)|fair \?|reasonable \?|normal \?)"
)
_AMOUNT = re.compile(
    r"(?<![\w.@-])(?:[$€£] ?)?(\d{1,3}[.,]\d{3}|\d{2,5})(?: ?(usd|dollars?|bucks|eur|euros?|gbp|pounds?|[$€£]))?(?![\w-])",
    re.IGNORECASE,
)
_CURRENCY = {"eur": "EUR", "euro": "EUR", "euros": "EUR", "€": "EUR", "gbp": "GBP", "pound": "GBP", "pounds": "GBP", "£": "GBP"}
_NO_PRICE = r"\b\d+ (?:questions?|minutes?|hours?|hrs?|people|years?|yrs?|weeks?|months?|days?|%|percent)\b|\bsalary\b|\bbudget\b|\bhave \d|\ba year for\b|\bwith \d|\bcosts? (?:about |around |over |only )?\d|\bfor what (?:it|you)\b|\bworth\b"


def quoted_price(case: Case) -> Query | None:
    """The fee of the one named, with the amount put to us; None for any other message."""
    if len(case.found.targets) != 1 or not case.says(_FAIR) or case.says(_NO_PRICE):
        return None
    titles = [(case.reading.found[e.start].start, case.reading.found[e.end - 1].end) for e in case.reading.entities]
    text = case.reading.text
    amounts = [m for m in _AMOUNT.finditer(text) if not any(start <= m.start(1) < end for start, end in titles)]
    if len(amounts) != 1:
        return None
    match = amounts[0]
    sign = (match[2] or text[match.start() : match.start(1)].strip()).casefold()
    amount = re.sub(r"[.,]", "", match[1])
    currency = _CURRENCY.get(sign, "USD" if sign else "")
    return case.query(Intent.FACT, *case.found.targets, aspects=(Aspect.FEE,), slot=QUOTED, words=f"{amount} {currency}".strip())
