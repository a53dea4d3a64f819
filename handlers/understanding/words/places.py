"""Where, or in which currency, a fee is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.understanding.words.patterns import search

if TYPE_CHECKING:
    from handlers.understanding.words.reading import Reading

_PLACES = {
    "India": r"\bindia\w*", "the United Kingdom": r"\b(?:uk|united kingdom|great britain|britain|england)\b", "Germany": r"\bgermany\b",
    "Europe": r"\b(?:europe|eu|european union)\b", "Japan": r"\bjapan\b", "Brazil": r"\bbra[sz]il\b", "Canada": r"\bcanada\b",
    "Australia": r"\baustralia\b", "Singapore": r"\bsingapore\b", "the United Arab Emirates": r"\b(?:uae|dubai|emirates)\b",
    "France": r"\bfrance\b", "Spain": r"\bspain\b", "Italy": r"\bitaly\b", "the Netherlands": r"\b(?:netherlands|holland)\b",
    "Switzerland": r"\bswitzerland\b", "Austria": r"\baustria\b", "South Africa": r"\bsouth africa\b", "Nigeria": r"\bnigeria\b",
    "Kenya": r"\bkenya\b", "Mexico": r"\bmexico\b", "the Philippines": r"\bphilippines\b", "Poland": r"\bpoland\b",
    "Ireland": r"\bireland\b", "China": r"\bchina\b", "Korea": r"\bkorea\b", "Pakistan": r"\bpakistan\b", "Turkey": r"\bturkey\b",
    "Saudi Arabia": r"\b(?:saudi|ksa)\b", "Sweden": r"\bsweden\b", "Portugal": r"\bportugal\b", "New Zealand": r"\bnew zealand\b",
}  # fmt: skip
_CITIES = {
    "India": r"\b(?:pune|mumbai|delhi|bangalore|bengaluru|hyderabad|chennai|kolkata|nagpur|jaipur|noida|gurgaon|gurugram)\b",
    "Mainland China": r"\b(?:beijing|shanghai|shenzhen|guangzhou)\b", "Hong Kong": r"\bhong kong\b",
    "the United Kingdom": r"\b(?:london|manchester|edinburgh|leeds)\b", "Germany": r"\b(?:berlin|munich|hamburg|frankfurt|cologne)\b",
    "France": r"\b(?:paris|lyon)\b", "Spain": r"\b(?:madrid|barcelona)\b", "Switzerland": r"\b(?:zurich|geneva|bern)\b",
    "Brazil": r"\b(?:sao paulo|rio de janeiro)\b", "Japan": r"\b(?:tokyo|osaka)\b", "Kenya": r"\bnairobi\b", "Nigeria": r"\blagos\b",
}  # fmt: skip
"""Cities by which people say where they live."""
_CURRENCIES = {
    "EUR": r"\b(?:euros?|eur)\b", "GBP": r"\b(?:gbp|pounds?|quid|sterling)\b", "INR": r"\b(?:rupees?|inr)\b", "JPY": r"\b(?:yen|jpy)\b",
    "CAD": r"\b(?:cad|canadian dollars?)\b", "AUD": r"\b(?:aud|australian dollars?)\b", "CHF": r"\b(?:chf|swiss francs?)\b",
    "BRL": r"\b(?:brl|reais)\b", "SGD": r"\bsgd\b",
}  # fmt: skip


_WHOSE = r"(?:(?:my|our|your|his|her|their|the|an?|own|one'?s) )*(?:own )?"
AT_ONES_PLACE = (
    rf"\b(?:from|at|on|in|out of) {_WHOSE}(?:\w+ )?(?:home(?! page)|couch|sofa|kitchen(?: table)?|bedroom|living room|hotel(?: room)?|dorm(?: room)?|flat"
    r"|apartment|balcony|garden|garage|basement|armchair|study room|spare room|home office)\b"
    rf"|\b(?:from|at) {_WHOSE}(?:\w+ )?(?:desk|bed|house|office|laptop|workplace)\b"
)
"""Where one is that is no test centre: who asks whether an exam can be taken there asks how it is delivered."""


_PRICED = {"japanese": "Japan", "brazilian": "Brazil", "german": "Germany", "british": "the United Kingdom", "canadian": "Canada"}
ITS_PRICE = rf"\b({'|'.join(_PRICED)}) (?:exam |list |local )?(?:pric\w+|fees?|costs?|rates?)\b"
"""A country by the price there: "the Japanese price"."""


def country_of(plain: str) -> str | None:
    """The country that some words name, by itself, by one of its cities or by its price."""
    if told := search(ITS_PRICE, plain):
        return _PRICED[told[1]]
    return next((place for place, pattern in (*_PLACES.items(), *_CITIES.items()) if search(pattern, plain)), None)


def place_of(reading: Reading) -> str | None:
    """The country a message names, else the currency it wants a fee in; None where it names neither, or an amount."""
    if reading.numbers.money is not None:
        return None
    wanted = (code for code, pattern in _CURRENCIES.items() if search(rf"\bin (?:\w+ )?{pattern}", reading.plain))
    return country_of(reading.plain) or next(wanted, None)


def asked_for_in(reading: Reading) -> str | None:
    """The country something is asked for: "certs in India", "valid in the UK"; None where none is, or an amount is named."""
    place = country_of(reading.plain) if reading.numbers.money is None else None
    pattern = _PLACES.get(place or "") or _CITIES.get(place or "")
    return (
        place if pattern and search(rf"\b(?:in|for|across|within|outside(?: of)?) (?:the )?(?:{pattern})", reading.plain) else None
    )
