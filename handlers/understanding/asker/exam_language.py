"""The languages a message names, and the one an exam is wanted in."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from handlers.understanding.words.patterns import search

if TYPE_CHECKING:
    from handlers.understanding.words.reading import Reading

_LANGUAGES = {
    "japanese": "ja", "german": "de", "french": "fr", "spanish": "es", "portuguese": "pt", "korean": "ko", "chinese": "zh-Hans",
    "simplified chinese": "zh-Hans", "traditional chinese": "zh-Hant", "italian": "it", "english": "en", "thai": "th", "arabic": "ar",
    "indonesian": "id", "hindi": "hi", "turkish": "tr", "polish": "pl", "dutch": "nl", "russian": "ru", "mandarin": "zh-Hans",
    "deutsch": "de", "francais": "fr", "espanol": "es", "portugues": "pt", "vietnamese": "vi", "ukrainian": "uk",
}  # fmt: skip
_LANGUAGE = re.compile(r"\b(?:" + "|".join(sorted(_LANGUAGES, key=len, reverse=True)) + r")\b")


_OF_A_COUNTRY = re.compile(
    r" (?:banks?|compan\w+|insur\w+|hospitals?|firms?|clients?|customers?|startups?|agenc\w+|ministry|government|market|authorit\w+|regulators?|universit\w+|employers?|subsidiary|office|branch|law|police|army|pric\w+|fees?|costs?|rates?)\b"
)
"""Whose country is told, and no language: "a Dutch bank"."""


def of_a_country(reading: Reading) -> bool:
    """Whether a word for a language tells a country only."""
    plain = reading.plain
    return any(_OF_A_COUNTRY.match(plain, match.end()) for match in _LANGUAGE.finditer(plain))


TILL_WHICH = (
    r"\b(?:un)?till? (?:what|which|when)\b|\b(?:what|which|whats)(?: is| are)?(?: the)? (?:last|final|latest|end) (?:day|date)\b"
)
"""Asks for the last day, and not whether there is one."""


def language_named(reading: Reading) -> str | None:
    """ISO code of a language the message names."""
    plain = reading.plain
    named = [match for match in _LANGUAGE.finditer(plain) if not _OF_A_COUNTRY.match(plain, match.end())]
    meant = [match for match in named if plain[: match.start()].endswith((" in ", " auf ", " en ", " em "))]
    if not meant and search(_WHICH, plain):
        return None  # "their English is so-so. Which languages is it offered in?"
    return _LANGUAGES[(meant or named)[0].group()] if named else None


_WHICH = r"\b(?:which|what)(?: other)? languages?\b"


def exam_languages(reading: Reading) -> tuple[str, ...]:
    """ISO codes of the languages an exam is wanted in: "in German or English", "in my own language" of somebody in Lisbon."""
    plain = reading.plain
    if search(_OWN, plain):
        at_home = next((code for code, pattern in _AT_HOME if search(pattern, plain)), None)
        return (at_home,) if at_home else ()
    if not search(_SPOKEN, reading.skeleton):
        return ()
    named = [match for match in _LANGUAGE.finditer(plain) if not _denied(plain, match) and not _of_people(plain, match)]
    meant = [match for match in named if plain[: match.start()].endswith((" in ", " auf ", " en ", " em ", " or ", " and "))]
    within = any(plain[: match.start()].endswith((" in ", " auf ", " en ", " em ")) for match in named)
    return tuple(dict.fromkeys(_LANGUAGES[match.group()] for match in (meant if within else named)))


def _denied(plain: str, match: re.Match[str]) -> bool:
    """Whether a language is named as one that is not wanted, or not spoken well: "not English", "my English is weak"."""
    return (
        _REFUSED.search(plain[: match.start()]) is not None
        or _WEAK.match(plain, match.end()) is not None
        or (plain[: match.start()].endswith("my ") and match.group() == "english")
    )


def _of_people(plain: str, match: re.Match[str]) -> bool:
    """Whether it tells of people or a country, where another is named for the exam: "German CISO, exam in French"."""
    return _OF_A_COUNTRY.match(plain, match.end()) is not None


_REFUSED = re.compile(r"\b(?:not|no|never|instead of|rather than|other than|but not|without)(?: (?:in|an?|only))* $")
_WEAK = re.compile(
    r" (?:exams? |tests? |texts? |questions? )?(?:is|are|isnt|was|being)(?: \w+)? (?:hard|difficult|tough|tricky|a (?:problem|struggle|pain|barrier|hurdle)|third|second|foreign|weak|poor|bad|rusty|terrible|shaky|limited|good|great|not|so so|basic)\b"
)
_OWN = r"\b(?:my|our|their|his|her) (?:own |native |mother |first |home |local )*(?:language|tongue)\b(?! models?)|\b(?:native|mother|local|own) (?:language|tongue)\b(?! models?)"
_AT_HOME = (
    ("nl", r"\b(?:dutch|netherlands|holland|amsterdam|rotterdam|utrecht|flemish|flanders|antwerp)\b"),
    ("fr", r"\b(?:french|france|paris|lyon|marseille|quebec|montreal|wallonia|senegal|tunis\w*)\b"),
    ("pt-BR", r"\b(?:portugu\w+|portugal|lisbon|porto|brazil\w*|brasil\w*|sao paulo|angola\w*)\b"),
    ("de", r"\b(?:german\w*|austria\w*|berlin|munich|hamburg|frankfurt|cologne|vienna|zurich|stuttgart)\b"),
    ("es", r"\b(?:spanish|spain|madrid|barcelona|mexic\w+|colombia\w*|argentin\w+|chile\w*|peru\w*)\b"),
    ("ja", r"\b(?:japan\w*|tokyo|osaka|kyoto|nagoya)\b"),
    ("ko", r"\b(?:korea\w*|seoul|busan)\b"),
    ("zh-Hans", r"\b(?:chinese|china|beijing|shanghai|shenzhen|guangzhou)\b"),
    ("it", r"\b(?:italian|italy|rome|milan\w*|turin|naples)\b"),
    ("pl", r"\b(?:polish|poland|warsaw|krakow|cracow|wroclaw)\b"),
    ("tr", r"\b(?:turkish|turkey|istanbul|ankara)\b"),
    ("th", r"\b(?:thai\w*|bangkok)\b"),
)
"""Codes with the people, countries and cities that speak the language."""


_TONGUE = "(?:" + "|".join(_LANGUAGES) + ")"
_SPOKEN = rf"(?:^|\| ){_TONGUE}(?: only| please)?(?= \||$)|\bin @|\b(?:in|en|auf|em) (?:\w+ ){{0,2}}{_TONGUE}\b|\b(?:speaks?|speaking|understands?|knows?)(?: \w+)? {_TONGUE}\b|\b{_TONGUE} (?:please|pls|speak\w+|only|languages?|exams?|version|translations?|certs?)\b|\b(?:exams?|certs?|certification|online|remote\w*|proctored|home|budget) (?:\| )?{_TONGUE}\s?\??$"
"""An exam is wanted in a language, or by people of that language."""
