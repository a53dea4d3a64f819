"""What currencies are called in messages, by sign, code and name."""

from __future__ import annotations

CURRENCIES = {
    "$": "USD", "usd": "USD", "us$": "USD", "dollar": "USD", "dollars": "USD", "doller": "USD", "dollers": "USD", "bucks": "USD", "buck": "USD", "€": "EUR", "eur": "EUR",
    "euro": "EUR", "euros": "EUR", "£": "GBP", "gbp": "GBP", "pound": "GBP", "pounds": "GBP", "quid": "GBP", "¥": "JPY", "jpy": "JPY",
    "yen": "JPY", "₹": "INR", "inr": "INR", "rupees": "INR", "chf": "CHF", "francs": "CHF", "cad": "CAD", "aud": "AUD", "brl": "BRL",
    "reais": "BRL", "sgd": "SGD", "円": "JPY",
}  # fmt: skip
CODES = (
    "USD", "EUR", "GBP", "JPY", "INR", "CHF", "CAD", "AUD", "BRL", "SGD", "AED", "ARS", "CLP", "CNY", "CZK", "DKK", "HKD", "HUF", "IDR",
    "ILS", "KES", "KRW", "MXN", "MYR", "NGN", "NOK", "NZD", "PKR", "PLN", "QAR", "RMB", "RON", "SAR", "SEK", "THB", "TWD", "UAH", "VND",
    "ZAR",
)  # fmt: skip
CURRENCIES |= {code.lower(): code for code in CODES} | {
    "rmb": "CNY", "yuan": "CNY", "zloty": "PLN", "zlotys": "PLN", "dirham": "AED", "dirhams": "AED", "shekel": "ILS", "shekels": "ILS",
    "kronor": "SEK", "rand": "ZAR", "ringgit": "MYR", "baht": "THB",
}  # fmt: skip


def is_currency(word: str) -> bool:
    """Whether a word, in small letters, names a currency."""
    return word in CURRENCIES
