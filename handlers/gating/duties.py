"""What keeping one credential takes, in words: how long it lasts, credits, money, and what else has to be kept."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from handlers import wording
from handlers.answer import Row
from handlers.aspects.averaged import averaged
from handlers.aspects.lasting import yearly
from handlers.aspects.money import listed, together
from handlers.aspects.talk import upkeep_in_words
from handlers.gating.trees import required, words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from catalog.engine.renewal import Duty
    from handlers.aspects.talk import Talk


def known(duty: Duty) -> bool:
    """Whether anything at all is known of keeping it."""
    return duty.rule is not None or duty.lifetime or bool(duty.money.items) or bool(duty.holds) or duty.valid


def _of(name: str, said: str) -> str:
    """What a source says of how long it lasts, with the name before it where it does not begin with that."""
    text = said.rstrip(".")
    return text if text.startswith(f"{name} ") else f"{name}: {text}"


def headline(talk: Talk, duty: Duty) -> str:
    """What keeping it takes in one sentence."""
    name = talk.name
    if duty.lifetime:
        talk.use("validity.lifetime", "validity.text")
        return f"{name} does not expire{_lifetime_tail(talk, duty)}."
    if not known(duty):
        return f"We found no renewal rule and no period of validity for {name}."
    parts = [text for text in (work(talk, duty, plain=True), _money_clause(talk, duty), _also_clause(talk, duty)) if text]
    lasts = _lasts(talk)
    said = talk.held.validity.text if talk.held.validity else None
    if said and not lasts:
        talk.use("validity.text")
        if not parts:
            return f"{_of(name, said)}; we found no rule on how it is renewed."
        note = f" ({duty.rule.block.note.rstrip('.')})" if duty.rule is not None and duty.rule.block.note else ""
        return f"{_of(name, said)}; where it is renewed, that takes {wording.listing(parts)}{_wide(talk, duty)}{note}."
    if duty.rule is not None and duty.rule.block.none:
        talk.ledger.use(duty.rule.owner, "recertification.none")
        return f"Keeping {name} takes nothing: no renewal is needed{_wide(talk, duty)}{lasts}."
    if not parts:
        return f"{name} is valid for {_years(talk)}; we found no rule on how it is renewed."
    told = duty.rule is not None and any("free" in route.casefold() for route in duty.rule.block.routes)
    free = "; we found no fee for keeping it" if duty.money.silent and not told else ""
    own = duty.rule is not None and duty.rule.owner == talk.id
    note = f" {wording.sentence(duty.rule.block.note)}" if own and duty.rule is not None and duty.rule.block.note else ""
    return f"Keeping {name} takes {wording.listing(parts)}{_wide(talk, duty)}{_a_year(talk, duty)}{lasts}{free}.{note}"


def _a_year(talk: Talk, duty: Duty) -> str:
    """What fees due once a cycle come to a year."""
    share = averaged(talk, duty.money.items)
    return f", which comes to {share}" if share else ""


def _lifetime_tail(talk: Talk, duty: Duty) -> str:
    """What a credential without an expiry still asks for."""
    validity = talk.held.validity
    if validity is not None and validity.text:
        return f" ({validity.text.rstrip('.')})"
    return "" if duty.rule is None or duty.rule.block.none else f"; beside it there is {work(talk, duty, plain=True)}"


def _wide(talk: Talk, duty: Duty) -> str:
    return f" (the rule of {talk.issuer} as a whole)" if duty.rule is not None and duty.rule.issuer_wide else ""


def _years(talk: Talk) -> str:
    validity = talk.held.validity
    if validity is None or validity.years is None:
        return ""
    talk.use("validity.years")
    return wording.plural(validity.years, "year")


def _lasts(talk: Talk) -> str:
    years = _years(talk)
    return f"; it is valid for {years}" if years else ""


def work(talk: Talk, duty: Duty, *, plain: bool = False) -> str:
    """Credits a year and a cycle, or the route; empty (or "not found") where no rule is known."""
    if duty.rule is None:
        return "" if plain else "no rule found"
    rule, owner = duty.rule.block, duty.rule.owner
    unit = rule.unit or "credits"
    parts: list[str] = []
    if rule.per_year is not None:
        talk.ledger.use(owner, "recertification.per_year")
        parts.append(yearly(rule, unit))
    if rule.per_cycle is not None:
        talk.ledger.use(owner, "recertification.per_cycle")
        cycle = f" in {wording.plural(rule.cycle_years, 'year')}" if rule.cycle_years else " a cycle"
        parts.insert(0 if rule.per_year_suggested else len(parts), f"{wording.number(rule.per_cycle)} {unit}{cycle}")
    if parts and rule.topic:
        talk.ledger.use(owner, "recertification.topic")
        parts.append(rule.topic)
    if unverified(talk, duty):
        parts.append(wording.NOT_VERIFIED)
    said = f"{parts[0]} ({'; '.join(parts[1:])})" if len(parts) > 1 else "".join(parts)
    if not said and rule.routes:
        talk.ledger.use(owner, "recertification.routes")
        said = f"a renewal{_every(rule.cycle_years)} ({'; or '.join(route.rstrip('.') for route in rule.routes)})"
    if not said and rule.cycle_years:
        talk.ledger.use(owner, "recertification.cycle_years")
        said = f"a renewal{_every(rule.cycle_years)}"
    if rule.disputed:
        talk.ledger.use(owner, "recertification")
        told = f": {'; '.join(rule.disputed[0].told)}" if rule.disputed[0].told else ""
        said = f"{said or 'a rule that sources disagree on'} (disputed{told})"
    if not said and rule.none:
        return "" if plain else "no renewal needed"
    return said or ("" if plain else "no figure found")


def unverified(talk: Talk, duty: Duty) -> bool:
    """Whether the rule rests on no document."""
    return duty.rule is not None and bool(wording.unsure(talk.catalog.fact(duty.rule.owner, "recertification")))


def _every(years: float | None) -> str:
    if not years:
        return ""
    return " every year" if years == 1 else f" every {wording.plural(years, 'year')}"


def money(talk: Talk, duty: Duty) -> str:
    """Every fee for keeping it, one after the other."""
    return together(listed(talk, duty.money.items)) or "no fee found"


def money_headline(talk: Talk, duty: Duty) -> str:
    """What keeping it costs in one sentence, where only that was asked."""
    name, fees = talk.name, money(talk, duty)
    if not duty.money.items:
        free = [r for r in (duty.rule.block.routes if duty.rule is not None else ()) if "free" in r.casefold()]
        if duty.rule is not None and free:
            talk.ledger.use(duty.rule.owner, "recertification.routes")
            return f"Renewing {name} is free: {free[0].rstrip('.')}; we found no other fee for keeping it."
        lasting = f"; {name} does not expire" if duty.lifetime else ""
        if less := for_less(talk):
            return f"{less} Beside the exam itself we found no fee for keeping {name}."
        return f"We found no fee for keeping {name}{lasting}. {upkeep_in_words(talk)}".rstrip()
    if fees.startswith("no figure"):
        return f"What keeping {name} costs a year: {fees}."
    return f"Keeping {name} costs {fees}{_a_year(talk, duty)}."


_LESS = re.compile(r"\b(?:half[- ]price|discount|vouchers?)\b", re.IGNORECASE)


def for_less(talk: Talk) -> str:
    """What a source says of a lower price for renewing by an exam; empty where none does."""
    key = next((key for key, told in talk.held.statements.items() if told.about == "renewal" and _LESS.search(told.text)), None)
    if key is None:
        return ""
    talk.use(f"statements.{key}.text")
    return wording.sentence(talk.held.statements[key].text)


def _money_clause(talk: Talk, duty: Duty) -> str:
    fees = listed(talk, duty.money.items)
    if not fees:
        return ""
    if all(price.known == "disputed" for price in duty.money.items):
        return "a maintenance fee on whose amount sources disagree"
    return wording.listing(fees, "or")


def also(talk: Talk, duty: Duty) -> str:
    """What else has to be kept."""
    tree = required(talk, "keep")
    return words(talk, tree) if tree is not None and tree != "none" and (duty.holds or duty.subscriptions) else "nothing named"


def _also_clause(talk: Talk, duty: Duty) -> str:
    said = also(talk, duty)
    return "" if said == "nothing named" else said


_WORK = (".per_year", ".per_cycle", ".routes", ".cycle_years", "")
"""Fields a rule is told from, in the order in which they are said."""


def _source(talk: Talk, *paths: tuple[str, str]) -> str | None:
    """Where the first of these facts that there is comes from."""
    fact = next((fact for owner, path in paths if (fact := talk.catalog.fact(owner, path))), None)
    return wording.provenance(fact) if fact else None


def rows(talk: Talk, duty: Duty) -> Iterator[Row]:
    """The parts, each by itself."""
    validity = talk.held.validity
    if validity is not None and (validity.years or validity.lifetime or validity.text):
        talk.use("validity.years", "validity.lifetime", "validity.text")
        lasts = wording.plural(validity.years, "year") if validity.years else "no expiry" if validity.lifetime else ""
        source = _source(talk, *((talk.id, f"validity.{field}") for field in ("years", "lifetime", "text")))
        yield Row("Valid for", "; ".join(part for part in (lasts, validity.text) if part), source)
    if duty.rule is not None:
        beside = duty.lifetime or duty.rule.owner != talk.id  # else the headline has it
        note = f"; {duty.rule.block.note}" if duty.rule.block.note and beside else ""
        source = _source(talk, *((duty.rule.owner, f"recertification{field}") for field in _WORK))
        yield Row("Work", f"{work(talk, duty)}{_wide(talk, duty)}{note}", source)
    elif not duty.lifetime:
        yield Row("Work", "We found no renewal rule")
    source = _source(talk, *((price.owner, f"{price.path}{field}") for price in duty.money.items for field in (".amount", "")))
    yield Row("Money", wording.sentence(money(talk, duty))[:-1] if duty.money.items else "We found no fee for keeping it", source)
    if duty.holds or duty.subscriptions:
        yield Row("Also to be kept", also(talk, duty), _source(talk, (talk.id, "conditions.keep.required")))
    per_year = duty.per_year
    parts = [averaged(talk, duty.money.items, per="")]
    if per_year is not None and duty.rule is not None and duty.rule.block.per_year is None:
        parts.insert(0, f"{wording.number(per_year)} {duty.rule.block.unit or 'credits'}")
    if said := wording.listing(parts):
        yield Row("A year on average", f"{said} (worked out from the cycle)")
