"""One dated event in words, the same before and after its day: "last day of AZ-500", with its date and what goes with it."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from catalog.engine import succession
from catalog.engine.changes import Change, Kind, When
from catalog.engine.openings import Dated
from catalog.values import Certainty
from handlers import wording
from handlers.answer import Point
from handlers.aspects.money import LABELS
from handlers.gating.calendar import spoken, tongues

if TYPE_CHECKING:
    from collections.abc import Iterator

    from catalog.facts import Fact
    from handlers.ask import Ledger
    from handlers.aspects.talk import Talk

NOUNS = {
    Kind.END: ("last day of an exam", "last days of exams"),
    Kind.LAUNCH: ("launch", "launches"),
    Kind.BETA: ("beta date", "beta dates"),
    Kind.FEE: ("fee change", "fee changes"),
    Kind.OUTLINE: ("change of what is examined", "changes of what is examined"),
    Kind.ANNOUNCED: ("announcement", "announcements"),
}
"""What each kind of event is called, one and several."""


def point(talk: Talk, change: Change) -> Point:
    """One line of a list, with what goes with it."""
    lead = when(change, talk.ledger)
    details = " ".join(wording.sentence(part) for part in _details(talk, change))
    return Point(f"{lead[0].upper()}{lead[1:]}: {what(talk, change)}.", details or None)


def when(change: Change, ledger: Ledger) -> str:
    """Its date with its certainty: "31 August 2026", "expected in Q1 2027", "was expected in May 2026, not confirmed here"."""
    noted(change, ledger)
    said = spoken(Dated(change.what, change.event, change.path))
    if change.settled:
        return f"was {said}, and seen by a source since"
    if change.when is When.OVERDUE and change.event.certainty is Certainty.CONFIRMED:
        return f"was announced for {wording.day(change.event.date)}, not confirmed here"
    if change.when is When.OVERDUE:
        return f"was {said}, not confirmed here"
    return said.removeprefix("on ").removeprefix("in ")


def noted(change: Change, ledger: Ledger) -> Fact | None:
    """The fact that holds its date, noted; of an end that waits for a launch the date of that, with what it waits for."""
    if change.awaits is None:
        return ledger.use(change.credential, f"{change.path}.date")
    ledger.use(change.credential, change.path)
    return ledger.use(change.awaits, "lifecycle.launched.date")


def what(talk: Talk, change: Change) -> str:
    """What happens, as a noun: "last day of AZ-500", "new outline of CISM"."""
    name = talk.name
    version = f"exam {change.exam}" if change.exam not in (None, "main") else "the exam"
    other = change.exam not in (None, "main") and str(change.exam).casefold() not in name.casefold()
    exam = f"{version} of {name}" if other else name
    spoken_in = f" in {tongues(change.languages)}" if change.languages else ""
    match change.what:
        case "announced":
            return f"announcement of {name}"
        case "beta":
            return f"first day of the beta of {name}"
        case "beta_ends":
            return f"last day of the beta of {name}"
        case "launched":
            return f"launch of {name}"
        case "first_day":
            return f"first day of {exam}{spoken_in}"
        case "last_day" | "open_until":
            return f"last day of {exam}{spoken_in}"
        case "ended":
            return f"last day of {name} as a whole"
        case "skills_updated":
            return f"new list of skills for {exam}"
        case "outline_from" | "effective":
            return f"new outline of {exam}"
        case _:
            return _fee(talk, change)


def _fee(talk: Talk, change: Change) -> str:
    """A fee, what it was and what it is."""
    path = str(change.fee)
    fee = talk.held.fees[path.removeprefix("fees.")]
    label = LABELS[fee.for_].lower()
    called = f"{label if 'fee' in label else f'price of the {label}'} of {talk.name}"
    if change.what == "fee_ends":
        talk.use(f"{path}.amount")
        amount = f" ({wording.money(fee.amount, fee.currency)})" if isinstance(fee.amount, Decimal) else ""
        return f"last day of the {label} of {talk.name}{amount}"
    told = []
    if fee.former_amount is not None:
        talk.use(f"{path}.former_amount")
        told.append(f"{wording.money(fee.former_amount, fee.currency)} before")
    if isinstance(fee.amount, Decimal):
        talk.use(f"{path}.amount")
        told.append(f"{wording.money(fee.amount, fee.currency, fee.amount_high)} after")
    return f"new {called}, {wording.listing(told)}" if told else f"new {called}"


def _details(talk: Talk, change: Change) -> Iterator[str]:
    """What goes with it: that sources disagree, the source's own looser words, what takes its place."""
    fact = noted(change, talk.ledger)
    if change.awaits is not None:
        sure = "" if change.event.certainty is Certainty.CONFIRMED else "expected, not confirmed: "
        yield f"{sure}it stays open until {wording.label(talk.catalog, change.awaits)} is generally available"
    if (
        fact is not None
        and fact.dispute is not None
        and fact.dispute.field == (change.what if change.awaits is None else "launched")
    ):
        yield wording.spelt(wording.disputed(fact.dispute))
    if change.fee is not None and (fee := talk.use(f"{change.fee}.amount")) is not None and fee.dispute is not None:
        yield f"of the new amount {wording.disputed(fee.dispute)}"
    said = change.event.said
    if said and said not in spoken(Dated(change.what, change.event, change.path)):
        yield f"in the source's words: {said}"
    if change.what in ("ended", "last_day", "open_until") and len(talk.held.exams) < 2:  # of several versions only one ends
        steps = succession.next_steps(talk.catalog, change.credential)
        for step in steps:
            talk.ledger.use(step.owner, f"{step.path}.credential")
        newer = [wording.label(talk.catalog, step.credential) for step in steps if step.kind == "new_exam_of"]
        named = [wording.label(talk.catalog, step.credential) for step in steps if step.kind != "new_exam_of"]
        if newer:
            yield f"the newer exam of the same credential is {wording.listing(newer)}"
        if named:
            yield f"what takes its place, earned afresh: {wording.listing(named)}"
