"""What the asker's own organisation makes of a credential: what it pays, prefers, hides, and whom to ask before booking."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers import wording

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from catalog.catalog import Catalog
    from catalog.facts import Fact
    from catalog.organisation import Policy
    from handlers.ask import Ledger
    from handlers.aspects.talk import Talk

_CALLED = {
    "audience": "audience",
    "companions": "companions",
    "conditions": "prerequisites",
    "domains": "outline",
    "effort": "study effort",
    "exams": "exam",
    "fees": "fees",
    "judgement": "judgement",
    "lifecycle": "dates",
    "recertification": "renewal",
    "recognition": "recognition",
    "statements": "remarks",
    "topics": "topics",
    "validity": "validity",
}
"""What a part of a file is called; what is not here is bookkeeping or reads as it is written."""
_UNSAID = frozenset({"aliases", "organisation", "recorded", "sources", "open"})


def whose(catalog: Catalog) -> str:
    """The organisation's name, or a word for it."""
    held = catalog.organisation
    return held.name if held else "your organisation"


def on_sale(catalog: Catalog) -> str:
    """What an answer looks among, after "no credential": what is hidden may well reach further."""
    return "on sale" if len(catalog.offered) == len(catalog.credentials) else f"that {whose(catalog)} offers"


def policy(catalog: Catalog, credential: str) -> Policy | None:
    """What the organisation makes of a credential; None where it says nothing."""
    return catalog.credentials[credential].organisation if catalog.own else None


def pays(talk: Talk) -> str:
    """What it pays, to stand beside the fee; empty where it pays nothing we know of."""
    held = policy(talk.catalog, talk.id)
    paid = held.reimbursed if held else None
    if paid is None:
        return ""
    talk.use("organisation.reimbursed.in_full" if paid.in_full else "organisation.reimbursed.amount")
    amount = "it in full" if paid.in_full or paid.amount is None else f"up to {wording.money(paid.amount, paid.currency)}"
    return f"{whose(talk.catalog)} pays {amount}{f' ({paid.condition})' if paid.condition else ''}"


def beside_fee(talk: Talk) -> str:
    """The same as a clause after a fee."""
    paid = pays(talk)
    return f"; {paid}" if paid else ""


def preferred(talk: Talk) -> str:
    """That it is preferred, and why; empty where it is not."""
    held = policy(talk.catalog, talk.id)
    if held is None or held.preferred is None:
        return ""
    talk.use("organisation.preferred.why")
    return f"{whose(talk.catalog)} prefers it: {held.preferred.why.rstrip('.')}"


def hidden(catalog: Catalog, ledger: Ledger, credential: str) -> str:
    """That it is hidden, and why; empty where it is not."""
    held = policy(catalog, credential)
    if held is None or held.hidden is None:
        return ""
    ledger.use(credential, "organisation.hidden.why")
    why = held.hidden.why.rstrip(".")
    return f"{whose(catalog)} does not offer {wording.label(catalog, credential)} ({why}), so it is neither advised nor listed here"


def said(talk: Talk, used: Iterable[Fact]) -> Iterator[str]:
    """Everything the organisation says of one credential, a sentence each; of its own figures those that the answer uses."""
    own = talk.catalog.own.get(("credentials", talk.id))
    if own is None:
        return
    if no := hidden(talk.catalog, talk.ledger, talk.id):
        yield no
    if own.whole:
        yield f"{wording.possessive(whose(talk.catalog))} own credential, from its own catalog"
    elif parts := [part for part in dict.fromkeys(_part(f) for f in used if f.own is not None and f.owner == talk.id) if part]:
        yield f"{wording.possessive(whose(talk.catalog))} own entry, not the issuer's: {wording.listing(parts)}"
    for found in (preferred(talk), pays(talk)):
        if found:
            yield found
    held = policy(talk.catalog, talk.id)
    if held is not None and held.ask_first:
        talk.use("organisation.ask_first")
        yield f"before booking: {held.ask_first.rstrip('.')}"


def _part(fact: Fact) -> str:
    """What the part of a file is called that a fact stands in; empty for what needs no mark."""
    key = fact.field.split(".")[0]
    return "" if key in _UNSAID else _CALLED.get(key, key.replace("_", " "))
