"""Filters about what stands before a credential."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from catalog.conditions import Application, Experience, HoldsCredential, HoldsDesignation, Subscription, Training, leaves
from catalog.engine.checked import Check
from catalog.engine.levels import required

if TYPE_CHECKING:
    from collections.abc import Sequence

    from catalog.blocks import Fee
    from catalog.engine.wishes import Amount
    from catalog.model import Credential


def prerequisites(held: Credential, *, wanted: bool) -> Check:
    """Whether anything has to be held or done before; an application or a code of ethics is no hurdle."""
    hurdles = (HoldsCredential, HoldsDesignation, Experience, Training, Subscription)
    for name, stage in (("sit", held.conditions.sit), ("certify", held.conditions.certify)):
        if any(isinstance(leaf, hurdles) for leaf in required(stage)):
            return Check("prerequisites", wanted, f"conditions.{name}.required")
    if held.conditions.sit and held.conditions.sit.required is not None:
        return Check("prerequisites", not wanted, "conditions.sit.required")
    return Check("prerequisites", None)


def gate_credentials(held: Credential) -> list[str]:
    """Credentials named in what is required to sit or to be certified."""
    found: list[str] = []
    for stage in (held.conditions.sit, held.conditions.certify):
        found += [leaf.credential for leaf in required(stage) if isinstance(leaf, HoldsCredential)]
    return list(dict.fromkeys(found))


def advised_credentials(held: Credential) -> list[str]:
    """Credentials recommended, not required, before it."""
    found: list[str] = []
    for stage in (held.conditions.sit, held.conditions.certify):
        if stage is not None and stage.recommended is not None and not isinstance(stage.recommended, str):
            found += [leaf.credential for leaf in leaves(stage.recommended) if isinstance(leaf, HoldsCredential)]
    return list(dict.fromkeys(found))


_KINDS = {"experience": Experience, "training": Training, "application": Application, "subscription": Subscription}


def held_first(held: Credential, wanted: Sequence[str]) -> Check:
    """Whether its gate has one of the things wanted (as in Wishes.first); None where nobody has told of its gate."""
    for name in wanted:
        for at, stage in (("sit", held.conditions.sit), ("certify", held.conditions.certify)):
            if name in _KINDS and any(isinstance(leaf, _KINDS[name]) for leaf in required(stage)):
                return Check("first", passed=True, path=f"conditions.{at}.required")
    if "required" in wanted and gate_credentials(held):
        return Check("first", passed=True, path=_path(held, "required"))
    if "recommended" in wanted and advised_credentials(held):
        return Check("first", passed=True, path=_path(held, "recommended"))
    stage = held.conditions.sit
    told = stage is not None and (stage.required is not None or stage.recommended is not None)
    return Check("first", False if told else None)


def _path(held: Credential, tree: str) -> str:
    """The stage whose tree names a credential."""
    stage = held.conditions.sit
    asked = getattr(stage, tree, None) if stage is not None else None
    named = not isinstance(asked, str | None) and any(isinstance(leaf, HoldsCredential) for leaf in leaves(asked))
    return f"conditions.{'sit' if named else 'certify'}.{tree}"


def no_subscription(held: Credential) -> Check:
    """Whether nothing in its gate is a subscription; None where nobody has told of its gate."""
    for name, stage in (("sit", held.conditions.sit), ("certify", held.conditions.certify)):
        if any(isinstance(leaf, Subscription) for leaf in required(stage)):
            return Check("subscription", passed=False, path=f"conditions.{name}.required")
    stage = held.conditions.sit
    return Check("subscription", True if stage is not None and stage.required is not None else None)


_GIVEN = ("one free", "two free")
"""How the files begin to tell of a further attempt that the fee includes."""


def second_attempt(held: Credential) -> Check:
    """Whether a further attempt is in the fee: told so, or not where one has its own price; else None."""
    told = [(exam.retake, f"exams.{code}.retake") for code, exam in held.exams.items() if exam.retake]
    counted = [(exam.attempts, f"exams.{code}.attempts") for code, exam in held.exams.items() if exam.attempts is not None]
    free = next((path for text, path in told if text.startswith(_GIVEN)), None)
    if free := free or next((path for count, path in counted if count > 1), None):
        return Check("retake", passed=True, path=free)
    if counted:
        return Check("retake", passed=False, path=counted[0][1])
    paid = next((f"fees.{name}" for name in held.fees if name.endswith("retake") and name != "exam_with_retake"), None)
    return Check("retake", False if paid else None, paid or (told[0][1] if told else None))


_TEACHES = ("course", "training", "path", "premium", "self-study", "materials", "lab")
"""Words by which a fee tells that something to learn with is in it."""


def training_in_fee(held: Credential) -> tuple[tuple[str, Fee], ...]:
    """The fees that hold the exam and something to learn with, by the name they stand under."""
    return tuple(
        (name, fee)
        for name, fee in held.fees.items()
        if fee.for_ == "exam_with_training"
        or (fee.for_ in ("exam", "subscription") and any(word in (fee.includes or "").casefold() for word in _TEACHES))
    )


def trained(held: Credential, budget: Amount | None) -> Check:
    """Whether training is in the fee, within the budget where there is one; None where no fee of the exam is known."""
    if courses := [code for code, exam in held.exams.items() if exam.style == "completion"]:
        return Check("training", passed=True, path=f"exams.{courses[0]}.style")
    if with_it := training_in_fee(held):
        path = f"fees.{with_it[0][0]}"
        known = [fee.amount for _, fee in with_it if isinstance(fee.amount, Decimal) and budget and fee.currency == budget.currency]
        if budget and not any(amount <= budget.amount for amount in known):
            return Check("training", False if len(known) == len(with_it) else None, path)
        return Check("training", passed=True, path=path)
    apart = next((f"fees.{name}" for name, fee in held.fees.items() if fee.for_ == "exam"), None)
    return Check("training", False if apart else None, apart)
