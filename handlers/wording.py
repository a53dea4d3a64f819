"""How we say things: dates, money, lists, names, where a fact is from, and the three ways of having no value."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from catalog.engine.trust import completed
from catalog.remembered import remembered
from catalog.values import Certainty, Confidence, Event, PartialDate

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date
    from decimal import Decimal

    from catalog.catalog import Catalog
    from catalog.facts import Fact
    from catalog.model import Credential
    from catalog.provenance import Dispute

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
)  # fmt: skip

NOT_VERIFIED = "not verified"
CHECK_BEFORE_PAYING = "Check the fee on the issuer's own page before you pay."


def day(value: date | PartialDate) -> str:
    """A date in words, as exact as it is: 31 March 2026, March 2026, the first quarter of 2026, 2026."""
    if not isinstance(value, PartialDate):
        return f"{value.day} {MONTHS[value.month - 1]} {value.year}"
    first = value.first
    match value.granularity:
        case "day":
            return day(first)
        case "month":
            return f"{MONTHS[first.month - 1]} {first.year}"
        case "quarter":
            return f"Q{(first.month + 2) // 3} {first.year}"
        case _:
            return str(first.year)


def event(value: Event) -> str:
    """An event's date in words, with its certainty: "expected around 17 November 2026"."""
    said = day(value.date)
    if value.said and value.date.granularity != "day":
        said = value.said if not value.said[:1].isupper() else said
    return f"expected {said}" if value.certainty is Certainty.EXPECTED else said


def missed(value: Event, on: date) -> str:
    """That an event was expected for a time that has passed by then, which nothing here confirms; empty for any other."""
    if value.certainty is not Certainty.EXPECTED or value.date.last >= on:
        return ""
    said = value.said if value.said and value.date.granularity != "day" and not value.said[:1].isupper() else ""
    return f"was expected {said or f'{preposition(value.date)} {day(value.date)}'}, not confirmed here"


def preposition(value: PartialDate) -> str:
    """What stands before a date: on a day, in anything longer."""
    return "on" if value.granularity == "day" else "in"


def spelt(text: str) -> str:
    """The text with every date that is written 2026-08-31, 2026-08 or 2026-Q3 in words."""
    return _ISO.sub(lambda found: day(PartialDate.of(found.group())), text)


_ISO = re.compile(r"\b\d{4}-(?:\d\d(?:-\d\d)?|Q[1-4])\b")


def number(value: float | Decimal) -> str:
    """A number without a needless fraction: 2.5, 90, 10,080."""
    whole = int(value)
    return f"{whole:,}" if value == whole else f"{float(value):,.2f}".rstrip("0").rstrip(".")


_SPELLED = ("none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


def spelled(count: int) -> str:
    """A small count as a word, a larger one in digits: three, 12."""
    return _SPELLED[count] if count < len(_SPELLED) else f"{count:,}"


def money(amount: float | Decimal, currency: str = "USD", high: float | Decimal | None = None) -> str:
    """An amount or a range with its currency: 599 USD, 298 to 404 USD."""
    if high is not None and high != amount:
        return f"{_amount(amount)} to {_amount(high)} {currency}"
    return f"{_amount(amount)} {currency}"


def _amount(value: float | Decimal) -> str:
    return f"{int(value):,}" if value == int(value) else f"{float(value):,.2f}"


def duration(minutes: int) -> str:
    """Minutes, and from two hours on also in hours or days: 150 minutes (2.5 hours)."""
    if minutes >= 2880 and minutes % 1440 == 0:
        return f"{minutes // 1440} days"
    if minutes >= 600 and minutes % 60 == 0:
        return f"{minutes // 60} hours"
    return f"{minutes} minutes ({number(minutes / 60)} hours)" if minutes >= 90 and minutes % 6 == 0 else f"{minutes} minutes"


def listing(items: Iterable[str], last: str = "and") -> str:
    """A, B and C."""
    words = [item for item in items if item]
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {last} {words[-1]}"


def plural(count: float, noun: str, many: str | None = None) -> str:
    """1 year, 3 years."""
    return f"{number(count)} {noun if count == 1 else many or noun + 's'}"


def possessive(name: str) -> str:
    """A name before what is its: Google Cloud's, Amazon Web Services'."""
    return f"{name}'" if name.endswith("s") else f"{name}'s"


def capital(text: str) -> str:
    """The text with its first letter as a capital."""
    return text[:1].upper() + text[1:]


def small(text: str) -> str:
    """The text with a small first letter, for inside a sentence."""
    return text[:1].lower() + text[1:]


def sentence(text: str) -> str:
    """The text with a capital first letter, except where a name is written otherwise (eAIS), and a full stop."""
    text = text.strip()
    if not text:
        return text
    named = any(sign.isupper() for sign in text.split(maxsplit=1)[0])
    return (text if named else capital(text)) + ("" if text[-1] in ".!?…" else ".")


def article(catalog: Catalog) -> str:
    """The article this catalog grew from, by the first part of its title: a stranger could look it up."""
    title = next((source.title for source in catalog.sources.values() if source.by == "article"), None)
    return f'the overview article "{title.partition(":")[0]}"' if title else "the article CertAdvice grew from"


@remembered(most=16_384)
def label(catalog: Catalog, credential: str) -> str:
    """What people call it, with the issuer where others use the same letters: AAISM, CAISP (PECB)."""
    held = catalog.credentials[credential]
    shared = len(same_letters(catalog, held.acronym)) > 1
    return f"{held.acronym} ({issuer(catalog, held)})" if shared else held.acronym


def same_letters(catalog: Catalog, acronym: str) -> tuple[str, ...]:
    """Every credential with this acronym, in the order of the catalog."""
    kept = _LETTERS.get(catalog)
    if kept is None:
        kept = {}
        for held in catalog.credentials.values():
            kept.setdefault(held.acronym.casefold(), []).append(held.id)
        _LETTERS[catalog] = kept
    return tuple(kept.get(acronym.casefold(), ()))


_LETTERS: WeakKeyDictionary[Catalog, dict[str, list[str]]] = WeakKeyDictionary()


def labels(catalog: Catalog, credentials: Iterable[str], last: str = "and") -> str:
    """Several credentials by label."""
    return listing((label(catalog, i) for i in credentials), last)


def issuer(catalog: Catalog, credential: Credential) -> str:
    """The issuer's name."""
    held = catalog.issuers.get(credential.issuer)
    return held.name if held else credential.issuer


def by_issuer(name: str, issuer: str) -> str:
    """A credential with who awards it, once: SecAI+ (CompTIA), GAIPS (GIAC, SANS)."""
    return name if issuer in name else f"{name} ({issuer.replace(' (', ', ').removesuffix(')')})"


def provenance(fact: Fact) -> str:
    """Where a fact is from and when, in a few words; every figure is shown with one of these."""
    if fact.own is not None:
        return own_provenance(fact)
    return _provenance(fact.title, fact.confidence, fact.dated)


def unsure(fact: Fact | None) -> str:
    """Said behind a value that no document stands behind: " (not verified)"; empty for any other."""
    return f" ({NOT_VERIFIED})" if fact is not None and fact.confidence is Confidence.UNVERIFIED else ""


def own_provenance(fact: Fact) -> str:
    """Where an organisation's own fact is from: never to be taken for the issuer's word, or for ours."""
    whose = possessive(fact.own or "your organisation")
    if fact.confidence is Confidence.JUDGEMENT:
        return f"{whose} own judgement"
    when = f"dated {day(fact.dated)}" if fact.dated else "date not known"
    said = "" if fact.source == fact.title and fact.title.endswith("own catalog") else f"{whose} own entry: "
    return f"{said}{fact.title}, {when}"


@lru_cache(maxsize=4_096)
def _provenance(title: str, confidence: Confidence, dated: PartialDate | None) -> str:
    """Kept, because few sources stand behind very many facts."""
    if confidence is Confidence.JUDGEMENT:
        return "our judgement"
    if confidence is Confidence.UNVERIFIED:
        return "general knowledge, not checked"
    when = f"checked {day(dated)}" if dated else "date not known"
    said = "" if confidence is Confidence.ISSUER else "reported: "
    return f"{said}{title}, {when}"


_SEAMS = re.compile(r"[;:](?= )|,(?= (?!and |or )[a-z])| (?=\()| - ")
"""Where one part of a title ends and the next begins; a comma between names parts nothing."""


def short_title(title: str, limit: int) -> str:
    """As many whole parts of a document's title as fit; cut at a word, with an ellipsis, where not even the first one does."""
    if len(title) <= limit:
        return title
    found = [seam.start() for seam in _SEAMS.finditer(title) if seam.start() <= limit]
    ends = [end for end in found if title.count("(", 0, end) == title.count(")", 0, end)]
    return title[: ends[-1]].rstrip() if ends and ends[-1] >= limit // 3 else shorten(title, limit)


def shorten(text: str, limit: int) -> str:
    """Text of at most `limit` characters, with an ellipsis: cut at a clause where one ends in its last third, else at a word."""
    if len(text) <= limit:
        return text
    kept = text[: limit - 1].rsplit(" ", 1)[0]
    clause = max(kept.rfind("; "), kept.rfind(", "), kept.rfind(" ("))
    if kept.count("(") > kept.count(")"):
        clause = kept.rfind(" (")
    return (kept[:clause] if clause >= limit * 2 // 3 else kept).rstrip(" ,;:(") + "…"


def disputed(dispute: Dispute) -> str:
    """A dispute in one clause: "sources disagree (298, 359, 404)"; without the values where none is to be quoted."""
    return f"sources disagree ({'; '.join(dispute.told)})" if dispute.told else "sources disagree"


def kept_back(what: str) -> str:
    """The issuer is known to keep it to itself."""
    return f"the issuer does not publish the {what}"


def lowered(text: str) -> str:
    """A judged line inside a sentence."""
    plain = text.rstrip(".")
    return plain[0].lower() + plain[1:] if plain[1:2].islower() else plain


def kind_words(held: Credential) -> str:
    """What kind of thing it is: "a certificate of completion" where no exam stands behind it."""
    return f"a {'certificate of completion' if completed(held) else held.kind}"


def without_exam(held: Credential) -> bool:
    """Whether it is a badge, or is earned by completion alone."""
    return held.kind == "badge" or completed(held)
