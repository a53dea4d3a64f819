"""What a credential costs: the first attempt, what comes on top, what keeps it, and what is only an offer."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from catalog.engine.fees import Price, first_attempt, with_exam
from catalog.engine.lifecycle import State
from handlers import wording
from handlers.answer import Facts, Row
from handlers.aspects import fee_terms, ours
from handlers.aspects.averaged import averaged
from handlers.aspects.fee_changes import changes
from handlers.aspects.talk import Saying, elsewhere, says, upkeep_in_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from catalog.facts import Fact
    from handlers.aspects.talk import Talk

LABELS = {
    "exam": "Exam fee",
    "exam_with_training": "Exam with training",
    "training": "Training",
    "subscription": "Subscription",
    "application": "Application fee",
    "retake": "Retake",
    "renewal": "Renewal",
    "maintenance": "Maintenance",
    "membership": "Membership",
    "beta": "Beta exam",
    "other": "Other fee",
}
"""What each kind of fee is called."""
_PER = {"once": "", "year": " a year", "cycle": " per cycle", "month": " a month", "attempt": " per attempt"}
_TERM = {"year": "a year's", "month": "a month's"}
_NO_FIGURE = "no figure we rely on, as sources disagree"
_ON_TOP = ("application", "retake", "renewal", "maintenance", "membership", "other")
_INSTEAD = ("training", "subscription", "beta")


def prices(talk: Talk, *kinds: str) -> list[Price]:
    """Fees of these kinds on the day, offers apart; the issuer's own where the credential says nothing of that kind."""
    return [price for price in talk.fees if price.fee.for_ in kinds and not price.fee.offer]


def amount_words(price: Price) -> str | None:
    """The amount, as disputed as it is; None where there is neither an amount nor a dispute."""
    dispute = price.fee.dispute_of("amount")
    if price.known == "not_published":
        return "not published"
    if price.low is None:
        return _NO_FIGURE if dispute else None
    per = _PER[price.fee.per]
    if dispute is not None and dispute.quote == "range" and price.high != price.low:
        high = wording.money(price.high or price.low, price.currency)
        return f"reported between {wording.money(price.low, '').strip()} and {high}{per}, as sources disagree"
    said = f"{wording.money(price.low, price.currency, price.high)}{per}"
    return f"{said}{elsewhere(dispute, said)}"


def price_words(talk: Talk, price: Price) -> str | None:
    """One fee in words, noted in the ledger: 459 USD (ISACA members)."""
    fee = price.fee
    amount = amount_words(price)
    if amount is None:
        return None
    used = talk.ledger.use(price.owner, f"{price.path}.former_amount" if price.former else f"{price.path}.amount", price.path)
    if fee.amount_high is not None and used is not None:
        talk.ledger.use(price.owner, f"{price.path}.amount_high")
    if each := fee_terms.of_a_range(talk, price):
        return f"{amount}: {wording.listing(each, 'or')}"
    details = fee_terms.terms(talk, price)
    if not details:
        return amount
    told = "; ".join(details)
    if amount.endswith(")") and " (disputed" in amount:
        figure, _, doubt = amount.rpartition(" (disputed")
        return f"{figure} ({told}; disputed{doubt}"
    return f"{amount} ({told})"


def with_access(talk: Talk, said: str) -> str:
    """What is paid for a first attempt in one clause: `said` of the exam alone, with the subscription that everybody needs."""
    first = first_attempt(talk.catalog, talk.id, talk.today)
    if not first.access_needed:
        return said
    whole = first.whole()
    extra = next((p for p in first.access if p.currency == whole.currency), None)
    words = price_words(talk, extra) if extra else None
    if extra is None or words is None or whole.low is None:
        return f"{said}; a subscription is required on top, for which we found no price"
    total = f"{'' if whole.complete else 'at least '}{wording.money(whole.low, whole.currency, whole.high)} for a first attempt"
    total += f" ({told})" if with_exam(extra) and (told := fee_terms.announced(talk, extra)) else ""
    if not with_exam(extra):
        return f"{total}: {said} for the exam, and a subscription is required on top, {words}"
    term = _TERM.get(extra.fee.per, "a")
    alone = f"the exam alone is {said}, but a subscription is required all the same"
    return f"{total}: {term} subscription with the exam in it; {alone}"


def listed(talk: Talk, found: Iterable[Price]) -> list[str]:
    """Each fee in words, those without a figure left out."""
    return [words for price in found if (words := price_words(talk, price))]


def together(words: Iterable[str]) -> str:
    """Fees one after the other; where sources disagree on all of them and none is quoted, that is said once."""
    said = list(words)
    leads = {word.partition(_NO_FIGURE)[0] for word in said if _NO_FIGURE in word}
    return f"{leads.pop()}{_NO_FIGURE}" if len(leads) == 1 and all(_NO_FIGURE in w for w in said) else "; ".join(said)


def dated(talk: Talk, found: Iterable[Price]) -> str:
    """When these were checked, and how surely, each figure by itself where they differ; a fee is always said with its date."""
    found = list(found)
    told: dict[str, list[Price]] = {}
    for price in found:
        field = "former_amount" if price.former else "amount"
        if price.low is not None and (fact := talk.ledger.use(price.owner, f"{price.path}.{field}")) is not None:
            told.setdefault(when(fact), []).append(price)
    if len(told) > 1:
        return f", {'; '.join(f'{_figures(prices)} {said}' for said, prices in told.items())}"
    fact = _first_fact(talk, found)
    if fact is None:
        return ""
    said = when(fact)
    ranged = next((p for p in found if fact.field == f"{p.path}.amount" and fee_terms.of_a_range(talk, p)), None)
    if ranged is not None and isinstance(ranged.fee.amount, Decimal):  # the day is that of one figure of several
        said = said.replace("checked", f"{wording.money(ranged.fee.amount, ranged.currency)} checked")
    return f", {said}"


def _figures(found: Iterable[Price]) -> str:
    """The figures that a source gives, by themselves: 459 and 599 USD."""
    return wording.listing(wording.money(price.low, price.currency, price.high) for price in found if price.low is not None)


def _why_so_wide(found: Iterable[Price]) -> Iterator[str]:
    """Why the figures of a range lie apart, and which of them is the usual one."""
    for price in found:
        dispute = price.fee.dispute_of("amount")
        if dispute is not None and dispute.quote == "range":
            yield wording.sentence(dispute.why)


def _first_fact(talk: Talk, found: Iterable[Price]) -> Fact | None:
    """The first of these fees that a source stands behind."""
    return next((f for p in found if (f := talk.ledger.use(p.owner, f"{p.path}.amount", p.path))), None)


def when(fact: Fact) -> str:
    """How sure and how old a fact is: "checked 9 October 2026", "reported, date not known"."""
    if fact.own is not None:
        of = f" of {wording.day(fact.dated)}" if fact.dated else ", date not known"
        return f"{wording.possessive(fact.own or 'your organisation')} own figure{of}"
    said = f"checked {wording.day(fact.dated)}" if fact.dated else "date not known"
    return {"issuer": said, "reported": f"reported, {said}"}.get(fact.confidence.value, f"not verified, {said}")


def fee(talk: Talk) -> Saying:
    """What a first attempt costs, what comes on top, and what is only an offer."""
    first = first_attempt(talk.catalog, talk.id, talk.today)
    found = [*first.exam, *first.with_training]
    words = listed(talk, found)
    rows = tuple(_rows(talk, first.conditional, first.offers, with_exam=bool(found)))
    sections = (Facts(rows, f"Other fees for {talk.name}"),) if rows else ()
    notes = (*changes(talk), *_why_so_wide(found))
    if not words:
        return _without_exam_fee(talk, sections)
    if all(price.known == "not_published" for price in found):
        kept = talk.kept_back("exam fee")
        said = " ".join(wording.sentence(note) for price in found if (note := fee_terms.note_of(price)))
        return Saying(
            f"{kept.text} {said}".strip(), kept.short, kept.state, kept.what, notes=notes, sections=sections, money=bool(rows)
        )
    trial = listed(talk, prices(talk, "beta")) if talk.standing.state.value == "beta" else []
    before = f"{talk.name}: the beta exam costs {'; '.join(trial)}. " if trial else ""
    alone = "; ".join(words)
    whole = with_access(talk, alone)
    gone = talk.standing.state is State.RETIRED and not talk.standing.open_languages
    costs = _costs(talk, found, words, "cost" if gone else "costs") if whole == alone else f"{talk.name} costs {whole}"
    tail = f"{' while it could be taken' if gone else ''}{dated(talk, found)}{ours.beside_fee(talk)}"
    return Saying(
        f"{before}{costs}{tail}.",
        f"{whole}{tail}",
        what="exam fee",
        sections=sections,
        notes=notes,
        money=not gone,
        paths=tuple(f"{p.path}.amount" for p in found if p.owner == talk.id),
    )


def _without_exam_fee(talk: Talk, sections: tuple[Facts, ...]) -> Saying:
    """No price of the exam alone: what it is sold with instead, or that nothing was found."""
    instead = prices(talk, *_INSTEAD)
    words = [_named(p, said) for p in instead if (said := price_words(talk, p))]
    if words:
        alone = f"We found no price for the {talk.name} exam alone"
        text = f"{alone}; what we have is {wording.listing(words)}{dated(talk, instead)}."
        return Saying(text, f"{'; '.join(words)}{dated(talk, instead)}", sections=sections, money=True, what="exam fee")
    nothing = talk.found_no("exam fee")
    told = next(((key, s.text) for key, s in talk.held.statements.items() if s.about == "fee" and re.search(r"\d", s.text)), None)
    if told is not None:
        talk.use(f"statements.{told[0]}.text")
        nothing = replace(nothing, text=f"{nothing.text} What we have: {wording.lowered(told[1])}.")
    return Saying(nothing.text, nothing.short, "unknown", "exam fee", sections=sections, money=bool(sections))


def _named(price: Price, said: str) -> str:
    """A fee with its kind before it."""
    name = LABELS[price.fee.for_].lower()
    return f"{name}: {said}" if said.startswith(("no figure", "reported between", "not published")) else f"{name} {said}"


def _costs(talk: Talk, found: list[Price], words: list[str], costs: str) -> str:
    if any(word.startswith(("no figure", "reported between", "not published")) for word in words):
        return f"{wording.possessive(talk.name)} exam fee: {'; '.join(words)}"
    routes = len({price.fee.for_ for price in found}) > 1
    return f"{talk.name} {costs} {wording.listing(words, 'or')}" + (", depending on the route" if routes else "")


def _rows(talk: Talk, conditional: Iterable[Price], offers: Iterable[Price], *, with_exam: bool) -> Iterator[Row]:
    """Every other fee on the day, one row a kind; discounts and offers last."""
    for kind in (*(_INSTEAD if with_exam else ()), *_ON_TOP):
        yield from _row(talk, LABELS[kind], prices(talk, kind))
    yield from _row(talk, "Under a condition, or elsewhere", conditional)
    yield from _row(talk, "Offers (not the regular price)", offers)


def _row(talk: Talk, label: str, found: Iterable[Price]) -> Iterator[Row]:
    """Fees in one row with the source of the first; none where no figure is known."""
    found = list(found)
    words = listed(talk, found)
    if words:
        fact = _first_fact(talk, found)
        yield Row(label, together(words), wording.provenance(fact) if fact else None)


def maintenance(talk: Talk) -> Saying:
    """What holding it costs a year or a cycle."""
    found = prices(talk, "maintenance", "renewal", "membership")
    words = [_named(p, said) for p in found if (said := price_words(talk, p))]
    if words:
        share = averaged(talk, (price for price in found if price.fee.for_ != "membership"))
        told = f"{together(words)}{f', which comes to {share}' if share else ''}"
        return Saying(f"Keeping {talk.name}: {told}{dated(talk, found)}.", together(words), money=True)
    rule = talk.held.recertification
    if rule is not None and rule.none:
        said = says(talk.use("recertification.none"))
        return Saying(f"{talk.name} needs no renewal, {said}; we found no maintenance fee.", "none named", "none")
    if rule is not None and (free := [route for route in rule.routes if route.startswith("free ")]):
        said = says(talk.use("recertification.routes"))
        return Saying(f"Renewing {talk.name} is free, {said}: {free[0]}; we found no other fee for keeping it.", f"none: {free[0]}")
    return talk.found_no("maintenance or renewal fee", more=upkeep_in_words(talk))


def application(talk: Talk) -> Saying:
    """The fee for applying, where passing is not enough."""
    found = prices(talk, "application")
    if words := listed(talk, found):
        text = f"{talk.name}: the application fee is {wording.listing(words, 'or')}{dated(talk, found)}."
        return Saying(text, "; ".join(words), money=True)
    return talk.found_no("application fee")


def retake(talk: Talk) -> Saying:
    """What a second attempt costs and when it may be made."""
    found = prices(talk, "retake")
    words = listed(talk, found)
    parts = [f"a retake costs {wording.listing(words, 'or')}{dated(talk, found)}"] if words else []
    for code, exam in talk.versions:
        if exam.attempts is not None:
            talk.use(f"exams.{code}.attempts")
            parts.append(f"the fee includes {wording.plural(exam.attempts, 'attempt')}")
        if exam.retake:
            talk.use(f"exams.{code}.retake")
            parts.append(exam.retake.rstrip("."))
    bundled = [p for p in talk.fees if re.search(r"\b(?:retakes?|attempts)\b", p.fee.includes or "") and not p.fee.offer]
    if bundled and not any(exam.retake for _, exam in talk.versions):
        alone = [said for said in listed(talk, [p for p in prices(talk, "exam") if p not in bundled]) if said[:1].isdigit()]
        parts += [f"the exam alone costs {alone[0]}"] if len(alone) == 1 else []
        parts += [f"sold with one: {said}" for said in listed(talk, bundled)]
        found = [*found, *bundled]
    if not parts:
        return talk.found_no("retake rule or retake fee")
    wait = "" if any(exam.retake for _, exam in talk.versions) else "; we found no rule on how soon"
    return Saying(f"{talk.name}, retakes: {'; '.join(parts)}{wait}.", "; ".join(parts), money=bool(found))
