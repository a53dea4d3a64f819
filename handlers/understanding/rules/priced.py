"""Money asked for beside words that mean something else: a lower price, a voucher without a plan, one of several figures, a voucher for an exam that ended, a renewal's window."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from catalog.engine.lifecycle import is_open
from handlers.query import Aspect, Intent

if TYPE_CHECKING:
    from handlers.query import Query
    from handlers.understanding.case import Case

_PAY = r"\b(?:pay|paying|cost|costs|price|priced|fee|how much|charge|charged|set me back|run me)\b"
_ALONE = (
    r"\b(?:only|just|alone|bare|sole|single|no more than) (?:\w+ ){0,3}vouchers?\b|\bvouchers? (?:\w+ )?(?:only|alone|by itself|on its own)\b"
    r"|\bvouchers?\b.*\b(?:without|not|no|minus|instead of|rather than)\b(?: \w+){0,3} (?:plan|subscription|annual|yearly)\b"
    r"|\b(?:without|skip|no|not) (?:\w+ ){0,3}(?:plan|subscription)\b.*\bvouchers?\b"
)
_WHICH = (
    r"\bwhich (?:one |of (?:these|them|those|the (?:two|three)) |figure |price |number |fee )?(?:is|it is|holds|applies|one|should|do|now|true|right|correct)\b"
    r"|\bwhich is it\b|\b(?:so )?what is it (?:now|then|really)\b|\b(?:whos|who is|whats|what is) (?:right|correct|true|the (?:real|right|true|actual) (?:price|fee|figure|number))\b|\bwhich (?:price|figure|fee|number)\b"
)
_FIGURES = re.compile(r"(?<![\w-])\d{3,4}(?![\w-])")
_SEVERAL = 2
_USED = r"\bvouchers?\b.*\b(?:used|usable|use|valid|good|redeem\w*|worth anything|work|works|book|apply|expired?|dead|worthless|exchange\w*)\b|\b(?:use|redeem|book with)\b.*\bvouchers?\b"
_WINDOW = (
    r"\brenew\w* (?:window|period|slot)\b|\b(?:window|period) (?:for|of|to) (?:the )?(?:renew\w*|recert\w*)\b|\brecert\w* (?:window|period)\b"
    r"|\bhow (?:early|soon|long before)\b.*\b(?:renew\w*|recert\w*)\b|\bearliest\b.*\b(?:renew\w*|recert\w*)\b|\b(?:renew\w*|recert\w*)\b.*\b(?:how early|earliest)\b"
)


_LOWERED = r"^(?:so |and |hi |hey )*(?:is|are|does|do|will|would|any)\b(?:(?! \|).)*\b(?:discounts?|half price|half off|rebates?|\d+ ?(?:%|per ?cent) (?:off|vouchers?|discount))\b"


def lowered(case: Case) -> Query | None:
    """Whether one costs less for some reason: "does AIF-C01 give a half-price voucher when I renew"; None for anything else."""
    if not _one(case) or case.held or not case.says(_LOWERED) or case.has("worth"):
        return None
    return case.query(Intent.FACT, *case.found.targets, aspects=(Aspect.FEE,))


def voucher_alone(case: Case) -> Query | None:
    """The fee of the exam alone, of the one credential named: "what do I pay if I only want the voucher?"."""
    if not _one(case) or not (case.says(_PAY) and case.says(_ALONE)):
        return None
    return case.query(Intent.FACT, *case.found.targets, aspects=(Aspect.FEE,))


def which_figure(case: Case) -> Query | None:
    """The fee, where somebody has read several: "one site says 298, the next 359, so which is it?"."""
    figures = set(_FIGURES.findall(case.reading.text.replace(",", "")))
    money = case.reading.numbers.money or case.says(rf"{_PAY}|\bdollars?\b|\busd\b|\bbucks\b")
    if not _one(case) or len(figures) < _SEVERAL or not money or not case.says(_WHICH):
        return None
    return case.query(Intent.FACT, *case.found.targets, aspects=(Aspect.FEE,))


def voucher_of_ended(case: Case) -> Query | None:
    """That an exam has ended, where a voucher for it is to be used."""
    if not _one(case) or not case.says(_USED) or is_open(case.catalog, case.found.targets[0], case.today):
        return None
    return case.query(Intent.LIFECYCLE, *case.found.targets)


def renewal_window(case: Case) -> Query | None:
    """What keeping it takes, with the time before which it cannot be renewed."""
    if not _one(case) or not case.says(_WINDOW):
        return None
    return case.query(Intent.RENEWAL, *case.found.targets)


def priced(case: Case) -> Query | None:
    """The first of these that fits."""
    return lowered(case) or voucher_alone(case) or which_figure(case) or voucher_of_ended(case) or renewal_window(case)


def _one(case: Case) -> bool:
    return len(case.found.targets) == 1
