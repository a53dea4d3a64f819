"""What a message raises in passing that is for the issuer to rule on, and that no file of a credential tells: tax, leave, part-time years."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.understanding.words.patterns import search

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handlers.understanding.case import Case

EXAM_DAY = "exam-day"
"""The entry on desk, room and breaks: who asks for these asks for no gate."""
TAXES = "taxes"
_GROUPS = r"(?:students?|veterans?|military|academics?|universit\w+|school|teachers?|non ?profits?|charit\w+|unemployed|job ?seekers?|volume|bulk|groups?)"
_MATTERS = (
    (
        "discounts",
        rf"\b(?:discount\w*|coupons?|promo codes?|rebates?|gi bill|scholarships?|{_GROUPS} (?:price|pricing|rate|fee|deal|voucher)s?)\b|\b(?:money|percent|\d+ ?%) off\b|\b(?:anything|something) off (?:the|for|if|as|when|with|it|that|my|our)\b|\bcheaper for (?:us|me|our|my)\b|\b(?:anybody|anyone|someone|somebody|who) (?:else )?pays?\b",
    ),
    (
        TAXES,
        r"\b(?:vat|gst|hst|mwst|sales tax|tax(?:es)? (?:on top|included|extra|added)|(?:plus|with|before|after|incl\w*|excl\w*) tax(?:es)?|tax deduct\w*|deduct(?:ible|ing|ed)?|write (?:it |that |this )?off)\b",
    ),
    ("instalments", r"\b(?:instal+ments?|pay(?: \S+){0,3} monthly|monthly payments?|payment plan|split (?:the |up )?(?:payment|fee|cost)s?)\b"),
    ("refund", r"\b(?:refund\w*|money back|lose (?:my |the |our )?(?:money|fee|payment))\b"),
    (
        "grace-period",
        r"\bgrace\b|\b(?:miss|missed|missing|overrun|past) (?:my |the |our |a |its )*(?:renewal|deadline|due date|recert\w*)\b|\b(?:too late to|late) renew\w*|\brenew\w* (?:too )?late\b|\b(?:an?|one|two|three|few|some|couple of|\d+) (?:days?|weeks?|months?) late\b",
    ),
    (
        "duties-paused",
        r"\b(?:maternity|paternity|parental|sick|medical|family) leave\b|\b(?:sabbatical|hardship|long illness|burn ?out|on leave|career break)\b|\b(?:pause[ds]?|pausing|freeze|frozen|put on hold|suspend) (?:my |the |our )?(?:cpes?|ceus?|hours|cert\w*|duties|@c\d+)|\b(?:cpes?|ceus?|hours|cert\w*|@c\d+) (?:be )?(?:paused|frozen|put on hold)",
    ),
    (
        EXAM_DAY,
        r"\b(?:toilet|loo|bathroom|restroom|headphones|earplugs|second (?:monitor|screen)|clear desk|(?:allowed|keep|leave|water|phones?|paper|notes|books?|anything|what)(?: \w+){0,3} on my desk|in the room|(?:toilet|bathroom|comfort|scheduled) breaks?|(?:take|have|get|any|allowed|are there|with) (?:a |any )?breaks?|snacks?)\b",
    ),
    (
        "accommodations",
        r"\b(?:extra time|more time in the exam|dyslexi\w*|adhd|autis\w*|disabilit\w*|wheelchair|visually impaired|hearing impaired|accommodations?|not my (?:first|native) language|(?:second|foreign) language|non native)\b",
    ),
    (
        "years-that-count",
        r"\b(?:part time|half time|\d+ ?h(?:ours|rs)? ?(?:a|per|/) ?(?:week|wk)\b(?=.*\byears?|.*\byrs?)|unpaid|volunt\w+|pro bono|intern(?:s|ships?)?\b|working student|overlapp?\w*|in the evenings|side (?:job|gig|business)|bachelor thesis|master thesis|thesis|(?:\d{2}|ten|fifteen|twenty) (?:years?|yrs?) (?:ago|back)|career break|military (?:intel\w*|service|time))\b",
    ),
)  # fmt: skip
"""Entries of the stored answers, each with the words that raise it."""


def raised(case: Case) -> Iterator[str]:
    """Ids of the stored answers to what a message raises, in the order of the table."""
    text = f"{case.text} | {case.reading.text.casefold()}"  # a name in the skeleton may hide the word
    for key, pattern in _MATTERS:
        if key in case.catalog.said and search(pattern, text):
            yield key
